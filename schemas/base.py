"""What all schemas of one direction share."""

from typing import Any

from marshmallow import EXCLUDE, RAISE, Schema, ValidationError, pre_load

_CROWD = 64


class RequestSchema(Schema):
    """Unknown members are refused: a misspelt option must not pass unnoticed."""

    error_messages = {"type": "Not a JSON object."}  # noqa: RUF012 - as marshmallow declares it

    class Meta:
        unknown = RAISE

    @pre_load
    def refuse_crowds(self, data: Any, **_: Any) -> Any:
        """No object of the contract has nearly so many members; naming each unknown one would cost seconds."""
        if isinstance(data, dict) and len(data) > _CROWD:
            raise ValidationError(f"Has {len(data)} members, nearly all of them unknown.")
        return data


class ResponseSchema(Schema):
    """Unknown members are allowed: the service may add some within a version, and clients must ignore them."""

    class Meta:
        unknown = EXCLUDE
