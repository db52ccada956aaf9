"""What all schemas of one direction share."""

from marshmallow import EXCLUDE, RAISE, Schema


class RequestSchema(Schema):
    """Unknown members are refused: a misspelt option must not pass unnoticed."""

    class Meta:
        unknown = RAISE


class ResponseSchema(Schema):
    """Unknown members are allowed: the service may add some within a version, and clients must ignore them."""

    class Meta:
        unknown = EXCLUDE
