"""Values as JSON: one form for each noun of the model, told apart by `type`. Open ends become null."""

import math
from datetime import datetime
from typing import Any

from schemas.vocabulary import WEEKDAYS
from service.model import CalendarDate, ClockTime, Quantity, Score, Value

Json = dict[str, Any]


def build_value(value: Value) -> Json:
    """A value as the contract's `Value`."""
    match value:
        case Quantity():
            return _quantity(value)
        case CalendarDate():
            return _date(value)
        case ClockTime():
            return _time(value)
        case Score():
            return {"type": "score", "points": list(value.points)}


def name_hedge(value: Value) -> str:
    """How a value was hedged; a score never is."""
    return "exact" if isinstance(value, Score) else value.hedge.value


def finite(number: float | None) -> float | None:
    """The number, None where it is infinite: JSON has no infinity."""
    return number if number is not None and math.isfinite(number) else None


def _quantity(value: Quantity) -> Json:
    return {
        "type": "quantity",
        "number": value.number,
        "upper": finite(value.upper),
        "unit": value.unit.name,
        "unit_text": value.unit_text,
        "multiplier": value.multiplier,
        "low": finite(value.low),
        "high": finite(value.high),
        "base_value": value.base,
        "base_unit": value.unit.base,
        "dimension": value.unit.dimension,
        "hedge": value.hedge.value,
        "direction": value.direction.value if value.direction else None,
        "moved_to": value.moved_to,
        "timex": value.timex,
    }


def _date(value: CalendarDate) -> Json:
    return {
        "type": "date",
        "timex": value.timex,
        "granularity": value.granularity.value,
        "start": _moment(value.start),
        "end": _moment(value.end),
        "weekday": None if value.weekday is None else WEEKDAYS[value.weekday],
        "month": value.month,
        "day": value.day,
        "relative": value.relative,
        "ambiguous": value.ambiguous,
        "hedge": value.hedge.value,
    }


def _time(value: ClockTime) -> Json:
    return {
        "type": "time",
        "timex": value.timex,
        "minute": value.minute,
        "low": finite(value.low),
        "high": finite(value.high),
        "zone": value.zone,
        "utc_offset": value.utc_offset,
        "on": value.on.isoformat() if value.on else None,
        "hedge": value.hedge.value,
    }


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
