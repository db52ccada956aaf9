"""Fields that accept exactly what the generated contract says they accept, no more."""

import math
import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Any

from marshmallow import ValidationError, fields, validate

_DAY = re.compile(r"([12]\d{3})-(\d{2})-(\d{2})", re.ASCII)
_CLOCK = re.compile(r"[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d{2}):(\d{2}))", re.ASCII)


class StrictFloat(fields.Float):
    """A JSON number that is finite; neither the string "0.5" nor true is one."""

    def _validated(self, value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise self.make_error("invalid", input=value)
        return float(value)


class BoundedList(fields.List[Any]):
    """A list whose length is checked before its items are, so that a long list costs nothing."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> list[Any]:
        if isinstance(value, list):
            _check_length(self, value)
        result: list[Any] = super()._deserialize(value, attr, data, **kwargs)
        return result


class BoundedDict(fields.Dict):
    """An object of at most `limit` members, counted before they are read, whose keys match `key_pattern`."""

    def __init__(
        self, *, limit: int, key_pattern: str, key_error: str, values: fields.Field[Any], metadata: dict[str, Any]
    ) -> None:
        keys = fields.String(validate=validate.Regexp(key_pattern.replace("$", r"\Z"), error=key_error))
        super().__init__(keys=keys, values=values, metadata={**metadata, "maxProperties": limit})
        self.limit = limit
        self.key_pattern = key_pattern

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        if isinstance(value, dict) and len(value) > self.limit:
            raise ValidationError(f"At most {self.limit} members.")
        try:
            return super()._deserialize(value, attr, data, **kwargs)  # type: ignore[no-untyped-call]  # marshmallow leaves it bare
        except ValidationError as error:
            raise ValidationError(_by_member(error.messages)) from None


def _by_member(messages: Any) -> Any:
    """The errors of each member, whether its key is wrong or its value."""
    if not isinstance(messages, dict):
        return messages
    return {name: [text for part in parts.values() for text in part] for name, parts in messages.items()}


class Moment(fields.String):
    """An RFC 3339 date-time with its offset (`datetime`), or a full-date where no more is known (`date`); years 1000 to 2999."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        written = super()._deserialize(value, attr, data, **kwargs)
        moment = parse_moment(written) if len(written) <= 40 else None
        if moment is None:
            raise ValidationError("Not a date (2026-01-31) or a date-time with an offset (2026-01-31T09:30:00Z).")
        return moment


def parse_moment(written: str) -> datetime | date | None:
    """The day or the moment that an RFC 3339 string names, None where it names none."""
    day = _DAY.match(written)
    if day is None:
        return None
    try:
        calendar = date(int(day[1]), int(day[2]), int(day[3]))
        if day.end() == len(written):
            return calendar
        clock = _CLOCK.fullmatch(written, day.end())
        return _join(calendar, clock) if clock else None
    except ValueError:
        return None


def _join(day: date, clock: re.Match[str]) -> datetime:
    """The moment of a day and a clock reading; a leap second counts as the second before it."""
    hour, minute, second = int(clock[1]), int(clock[2]), int(clock[3])
    if second == 60:
        second = 59
    microsecond = int((clock[4] or "0").ljust(6, "0")[:6])
    offset = timedelta()
    if clock[5]:
        hours, minutes = int(clock[6]), int(clock[7])
        if hours > 23 or minutes > 59:
            raise ValueError("offset")
        offset = timedelta(hours=hours, minutes=minutes) * (-1 if clock[5] == "-" else 1)
    return datetime(day.year, day.month, day.day, hour, minute, second, microsecond, timezone(offset))


def _check_length(field: fields.Field[Any], value: list[Any]) -> None:
    """Run the length validators of a field alone, before its content is read."""
    for validator in field.validators:
        if isinstance(validator, validate.Length):
            validator(value)
