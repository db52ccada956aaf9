"""What the extraction tests ask of a sentence, in a form that a table can hold."""

from service.extraction import extract
from service.extraction.quantities import read_quantities
from service.extraction.readings import Reading
from service.model import Article, Kind, Mention, Quantity, Score
from service.reading import read


def only(text: str) -> Quantity:
    """The one quantity of a sentence."""
    readings = read_quantities(text)
    assert len(readings) == 1, [text[reading.start : reading.end] for reading in readings]
    return quantity(readings[0])


def quantity(reading: Reading | Mention) -> Quantity:
    assert isinstance(reading.value, Quantity)
    return reading.value


def spans(text: str, *kinds: Kind) -> list[str]:
    """The mentions of a sentence as written, those of the kinds asked for."""
    return [text[reading.start : reading.end] for reading in read_quantities(text) if not kinds or reading.kind in kinds]


def points(text: str) -> list[tuple[int, ...]]:
    return [reading.value.points for reading in read_quantities(text) if isinstance(reading.value, Score)]


def mentions(text: str) -> tuple[Mention, ...]:
    return extract(read(Article(id="a", text=text)))
