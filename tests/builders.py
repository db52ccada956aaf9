"""Values, documents and claims for tests that begin behind extraction."""

from datetime import date, datetime, timedelta
from typing import Any

from service.description import describe
from service.extraction import extract
from service.extraction.intervals import interval
from service.model import (
    Article,
    CalendarDate,
    Claim,
    ClockTime,
    Document,
    Field,
    Granularity,
    Hedge,
    Kind,
    Mention,
    Quantity,
    Role,
    Score,
    Sentence,
    Unit,
    Value,
)
from service.reading import read

USD = Unit("USD", "money:USD", "USD")
EUR = Unit("EUR", "money:EUR", "EUR")
KILOMETER = Unit("kilometer", "length", "meter", 1000.0)
MILE = Unit("mile", "length", "meter", 1609.344)
CELSIUS = Unit("degree Celsius", "temperature", "kelvin", 1.0, 273.15)
FAHRENHEIT = Unit("degree Fahrenheit", "temperature", "kelvin", 5 / 9, 459.67 * 5 / 9)
KILOWATT = Unit("kilowatt", "power", "watt", 1000.0)
HORSEPOWER = Unit("horsepower", "power", "watt", 745.6998715822702)
PERCENT = Unit("percent", "ratio", "percent")
YEAR_OF_AGE = Unit("year of age", "age", "year of age")
MONTH_OF_AGE = Unit("month of age", "age", "year of age", 1 / 12)
SECOND = Unit("second", "time", "second")
MINUTE = Unit("minute", "time", "second", 60.0)
HOUR = Unit("hour", "time", "second", 3600.0)
DAY = Unit("day", "time", "second", 86_400.0)
WEEK = Unit("week", "time", "second", 7 * 86_400.0)
MONTH = Unit("month", "time", "second", 365.25 / 12 * 86_400.0)
YEAR = Unit("year", "time", "second", 365.25 * 86_400.0)
RANK = Unit("rank", "rank", "rank")

_WHOLE = frozenset({"count", "age", "rank"})


def counted(noun: str) -> Unit:
    """The unit of a count."""
    return Unit(noun, "count", noun)


def last_digit(number: float) -> float:
    """The step of a number's last digit that is not a trailing zero of a large round number."""
    step = 1.0
    if number != int(number):
        while step > 1e-6 and abs(number / step - round(number / step)) > 1e-6:
            step /= 10
        return step
    while number and number % (step * 10) == 0 and step < 1e15:
        step *= 10
    return step if number >= 100 else 1.0


def quantity(
    number: float,
    unit: Unit = USD,
    hedge: Hedge = Hedge.EXACT,
    *,
    upper: float | None = None,
    step: float | None = None,
    **more: Any,
) -> Quantity:
    """A quantity with the interval that extraction would give it; the step is read off the number's digits."""
    step = last_digit(number if upper is None else upper) if step is None else step
    whole = unit.dimension in _WHOLE
    low, high = interval(number, upper, step, hedge, whole)
    scale, shift = unit.factor, unit.offset
    return Quantity(number, unit, low * scale + shift, high * scale + shift, upper=upper, step=step, hedge=hedge, **more)


def count(number: float, noun: str = "person", hedge: Hedge = Hedge.EXACT, **more: Any) -> Quantity:
    """A count of things."""
    return quantity(number, counted(noun), hedge, **more)


def age(years: float, **more: Any) -> Quantity:
    """A person's age."""
    return quantity(years, YEAR_OF_AGE, **more)


_SPANS = {10: Granularity.DAY, 7: Granularity.MONTH, 4: Granularity.YEAR}


def on(iso: str, hedge: Hedge = Hedge.EXACT, *, relative: bool = False, **more: Any) -> CalendarDate:
    """A day ("2026-01-31"), month ("2026-01") or year ("2026")."""
    granularity = _SPANS[len(iso)]
    start = datetime.fromisoformat((iso + "-01-01")[:10])
    if granularity is Granularity.DAY:
        end = start + timedelta(days=1)
        more = {"weekday": start.weekday(), "month": start.month, "day": start.day} | more
    elif granularity is Granularity.MONTH:
        end = (start + timedelta(days=32)).replace(day=1)
    else:
        end = start.replace(year=start.year + 1)
    return CalendarDate(iso, granularity, start, end, relative=relative, hedge=hedge, **more)


def span(timex: str, granularity: Granularity, start: str, end: str, **more: Any) -> CalendarDate:
    """Any resolved span of calendar time."""
    return CalendarDate(timex, granularity, datetime.fromisoformat(start), datetime.fromisoformat(end), **more)


def weekday(index: int) -> CalendarDate:
    """A weekday that could not be resolved."""
    return CalendarDate(f"XXXX-WXX-{index + 1}", Granularity.DAY, weekday=index)


def month_day(month: int, day: int | None = None) -> CalendarDate:
    """A month, or a day of a month, without a year."""
    return CalendarDate(f"XXXX-{month:02}", Granularity.DAY if day else Granularity.MONTH, month=month, day=day)


def clock(reading: str, hedge: Hedge = Hedge.EXACT, *, slack: float = 0.0, side: float = 0.0, **more: Any) -> ClockTime:
    """A time of day, "16:30"; `slack` minutes to each side, `side` minutes after it or, below zero, before."""
    hour, minute = map(int, reading.split(":"))
    minutes = 60.0 * hour + minute
    low, high = minutes - slack + min(side, 0.0), minutes + slack + max(side, 0.0)
    return ClockTime(f"T{reading}", low, high, minutes, hedge=hedge, **more)


def score(*points: int) -> Score:
    """A score in the order written."""
    return Score(points)


def document(article_id: str, *sentences: str, day: str | None = None, **more: Any) -> Document:
    """An article with one paragraph; `day` is its day of publication."""
    published = date.fromisoformat(day) if day else None
    text, spans, at = " ".join(sentences), [], 0
    for index, sentence in enumerate(sentences):
        spans.append(Sentence(index, Field.TEXT, at, at + len(sentence), 0, Role.BODY))
        at += len(sentence) + 1
    more = {"published_at": published} | more
    return Document(Article(article_id, text, **more), tuple(spans), published)


def mention(doc: Document, quote: str, value: Value, kind: Kind, *, core: str | None = None) -> Mention:
    """The first place in the article where `quote` stands; `core` is the number inside it."""
    start = doc.article.text.index(quote)
    core_start = start + quote.index(core) if core else start
    core_end = core_start + len(core) if core else start + len(quote)
    index = next(s.index for s in doc.sentences if s.start <= start < s.end)
    return Mention(doc.article.id, Field.TEXT, start, start + len(quote), core_start, core_end, quote, kind, value, index, "test")


_KINDS = {"age": Kind.AGE, "count": Kind.COUNT, "rank": Kind.RANK, "ratio": Kind.PERCENT, "time": Kind.DURATION}


def kind_of(value: Value) -> Kind:
    """The kind that extraction would give the value."""
    if isinstance(value, Quantity):
        dimension = value.unit.dimension
        return Kind.MONEY if dimension.startswith("money:") else _KINDS.get(dimension, Kind.MEASURE)
    if isinstance(value, CalendarDate):
        return Kind.DATE
    return Kind.TIME if isinstance(value, ClockTime) else Kind.SCORE


def claim(
    doc: Document, quote: str, value: Value, *, core: str | None = None, kind: Kind | None = None, **described: Any
) -> Claim:
    """A claim on a quote of the document."""
    return Claim(mention(doc, quote, value, kind or kind_of(value), core=core), doc, **described)


def claims_from(text: str, day: str | None = None, article_id: str = "gazette") -> list[Claim]:
    """The claims that the first three stages find in a text."""
    article = Article(article_id, text, published_at=date.fromisoformat(day) if day else None)
    read_article = read(article)
    return describe(read_article, extract(read_article))
