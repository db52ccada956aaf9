"""What a mention says, normalised: one schema a form, told apart by `type`."""

from marshmallow import fields, validate

from schemas import vocabulary
from schemas.base import ResponseSchema

_LOCAL = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}"


def _form(name: str) -> fields.String:
    return fields.String(
        required=True, validate=validate.OneOf((name,)), metadata={"description": "Tells the forms of a value apart."}
    )


def _hedge() -> fields.String:
    return fields.String(
        required=True,
        validate=validate.OneOf(vocabulary.HEDGES),
        metadata={"description": "How the value was hedged. Interval and span already hold what the hedge allows."},
    )


def _nullable_number(description: str) -> fields.Float:
    return fields.Float(required=True, allow_none=True, metadata={"description": description})


class QuantityValue(ResponseSchema):
    """A number with its unit: money, counts, measures, percentages, ages, durations, ranks."""

    type = _form("quantity")
    number = fields.Float(
        required=True,
        metadata={"description": "The number as written, multiplier applied, in `unit`; the lower end of a range."},
    )
    upper = _nullable_number("The upper end of a range in `unit`; null where there is none.")
    unit = fields.String(
        required=True,
        metadata={
            "description": "The normalised unit (kilometer, USD, percent); for a count what is counted (vehicle), or empty."
        },
    )
    unit_text = fields.String(required=True, metadata={"description": "The unit as written; empty for none."})
    multiplier = fields.Float(
        required=True, metadata={"description": "The multiplier that was applied: 1000000000 for “billion”."}
    )
    low = _nullable_number(
        "The least value in `base_unit` for which the mention is true, hedge and rounding included; null if open."
    )
    high = _nullable_number("The greatest value in `base_unit` for which the mention is true; null if open.")
    base_value = fields.Float(required=True, metadata={"description": "The number in `base_unit`; the middle of a range."})
    base_unit = fields.String(required=True, metadata={"description": "The unit of `low`, `high` and `base_value`."})
    dimension = fields.String(
        required=True, metadata={"description": "Values of one dimension compare: length, money:USD, ratio, count."}
    )
    hedge = _hedge()
    direction = fields.String(
        required=True,
        allow_none=True,
        validate=validate.OneOf(vocabulary.DIRECTIONS),
        metadata={"description": "The way the value moved, where the text says that it did."},
    )
    moved_to = fields.Boolean(required=True, metadata={"description": "True for “rose to 5%”, false for “rose 5%”."})
    timex = fields.String(required=True, allow_none=True, metadata={"description": "TIMEX3 value of a duration: P6M."})


class DateValue(ResponseSchema):
    """A span of calendar time."""

    type = _form("date")
    timex = fields.String(required=True, metadata={"description": "TIMEX3 value: 2026-01-31, 2024-10, 2025-W05, XXXX-WXX-6."})
    granularity = fields.String(
        required=True,
        validate=validate.OneOf(vocabulary.GRANULARITIES),
        metadata={"description": "How finely the date was written."},
    )
    start = fields.String(
        required=True,
        allow_none=True,
        metadata={
            "description": "First moment of the span, in the article's own local time; null if unresolved.",
            "pattern": _LOCAL,
        },
    )
    end = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "First moment after the span; null if unresolved.", "pattern": _LOCAL},
    )
    weekday = fields.String(
        required=True,
        allow_none=True,
        validate=validate.OneOf(vocabulary.WEEKDAYS),
        metadata={"description": "Where one was written, or the date is a single day."},
    )
    month = fields.Integer(required=True, allow_none=True, validate=validate.Range(min=1, max=12))
    day = fields.Integer(required=True, allow_none=True, validate=validate.Range(min=1, max=31))
    relative = fields.Boolean(required=True, metadata={"description": "Resolved against the publication or another date."})
    ambiguous = fields.Boolean(
        required=True, metadata={"description": "Day-first and month-first differ, and nothing tells which."}
    )
    hedge = _hedge()


class TimeValue(ResponseSchema):
    """A time of day, in minutes after local midnight."""

    type = _form("time")
    timex = fields.String(required=True, metadata={"description": "TIMEX3 value: T16:30."})
    minute = fields.Float(required=True, metadata={"description": "As written."})
    low = _nullable_number("The earliest minute for which the mention is true; null if open.")
    high = _nullable_number("The latest minute for which the mention is true; null if open.")
    zone = fields.String(required=True, allow_none=True, metadata={"description": "The zone as written; null for none."})
    utc_offset = fields.Integer(required=True, allow_none=True, metadata={"description": "In minutes; null where unknown."})
    on = fields.Date(required=True, allow_none=True, metadata={"description": "The day it falls on, where told."})
    hedge = _hedge()


class ScoreValue(ResponseSchema):
    """A result or record: two or three whole numbers in the order written."""

    type = _form("score")
    points = fields.List(fields.Integer(), required=True, metadata={"description": "88 and 72 for “88-72”."})


FORMS = {"quantity": QuantityValue, "date": DateValue, "time": TimeValue, "score": ScoreValue}
