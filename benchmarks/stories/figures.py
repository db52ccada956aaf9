"""The figures of a generated story, and how an article writes them: words or digits, miles or kilometers, rounded or not."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

_SMALL = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
""".split()
_HEDGES = ("", "", "", "", "about ", "nearly ", "more than ")
_KILOMETERS_A_MILE = 1.609344


def draw(form: str, low: int, high: int, random: Random) -> int:
    """A number for a figure: between its bounds, and finer where its form has more digits than the bounds tell."""
    return random.randint(low * 1000, high * 1000) if form == "large" else random.randint(low, high)


def alter(form: str, number: int, random: Random) -> int:
    """Another number that a careless reporter might have written for the same figure."""
    step = random.choice((-1, 1)) * max(1, round(abs(number) * random.uniform(0.06, 0.4)))
    return number + (random.choice((-1, 1)) if form in ("day", "weekday", "year", "age") else step)


def write(form: str, number: int, event: date, random: Random) -> str:
    """The figure in one of the ways that news writes such figures."""
    return _WRITERS[form](number, event, random)


def _count(number: int, _event: date, random: Random) -> str:
    return _SMALL[number] if 0 <= number < len(_SMALL) and (number < 10 or random.random() < 0.3) else f"{number:,}"


def _large(number: int, _event: date, random: Random) -> str:
    return f"{random.choice(_HEDGES)}{round(number, -3):,}" if random.random() < 0.4 else f"{number:,}"


def _tens(number: int, _event: date, _random: Random) -> str:
    return f"{number * 10:,}"


def _decimal(number: int, _event: date, _random: Random) -> str:
    return f"{number / 10:.1f}"


def _millions(number: int, _event: date, random: Random) -> str:
    return f"{random.choice(_HEDGES)}${number} million" if random.random() < 0.8 else f"${number}m"


def _billions(number: int, _event: date, _random: Random) -> str:
    return f"${number / 10:.1f} billion"


def _money(number: int, _event: date, _random: Random) -> str:
    return f"${number * 1000:,}"


def _cents(number: int, _event: date, _random: Random) -> str:
    return f"${number / 100:.2f}"


def _percent(number: int, _event: date, random: Random) -> str:
    return f"{number} percent" if random.random() < 0.6 else f"{number}%"


def _clock(number: int, _event: date, _random: Random) -> str:
    hour, minute = divmod(number, 60)
    return f"{hour % 12 or 12}:{minute:02} {'a.m.' if hour % 24 < 12 else 'p.m.'}"


def _day(number: int, event: date, random: Random) -> str:
    day = event + timedelta(days=number)
    return f"{day:%A}" if random.random() < 0.7 else f"{day:%B} {day.day}"


def _weekday(number: int, event: date, _random: Random) -> str:
    return f"{event + timedelta(days=number):%A}"


def _month(number: int, event: date, _random: Random) -> str:
    return f"{event + timedelta(days=30 * number):%B %Y}"


def _year(number: int, _event: date, _random: Random) -> str:
    return str(number)


def _length(kilometers: int, _event: date, random: Random) -> str:
    unit, number = random.choice((("kilometers", kilometers), ("miles", round(kilometers / _KILOMETERS_A_MILE))))
    return f"{number} {unit}" if number > 1 else f"one {unit[:-1]}"


def _spell(unit: str) -> Callable[[int, date, Random], str]:
    def write_spell(number: int, event: date, random: Random) -> str:
        return f"{_count(number, event, random)} {unit}"

    return write_spell


_WRITERS: dict[str, Callable[[int, date, Random], str]] = {
    "age": _year,
    "billions": _billions,
    "cents": _cents,
    "clock": _clock,
    "count": _count,
    "day": _day,
    "decimal": _decimal,
    "hours": _spell("hours"),
    "large": _large,
    "length": _length,
    "millions": _millions,
    "money": _money,
    "month": _month,
    "months": _spell("months"),
    "percent": _percent,
    "tens": _tens,
    "weekday": _weekday,
    "year": _year,
}
