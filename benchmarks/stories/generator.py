"""Stories in words of our own, from a seed: one event, told by several articles that mostly agree on its figures.

The same arguments always give the same story. A longer article goes on with what happened earlier, under new names.
Half of the sentences hold no figure: 38 mentions in 5 kB on average, beside 37 in a corpus of 578 stories from the news.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.stories.figures import alter, draw, write

_HERE = Path(__file__).parent
_DATA: dict[str, Any] = tomllib.loads((_HERE / "events.toml").read_text(encoding="utf-8"))
_PROSE: dict[str, Any] = tomllib.loads((_HERE / "prose.toml").read_text(encoding="utf-8"))
_FIRST_DAY = date(2025, 1, 6)
_PERSONS = ("official", "witness", "spokeswoman", "victim")
_DIFFERS = 0.12  # the chance that an article has a figure of its own

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Chapter:
    """One event with everything that is known of it: names, figures as a form and a number, and what is told without any."""

    kind: Mapping[str, Any]
    prose: Sequence[str]
    day: date
    names: Mapping[str, str]
    figures: Mapping[str, tuple[str, int]]


@dataclass(slots=True)
class _Writer:
    """One article's way with a chapter: each figure is written the same way throughout."""

    chapter: _Chapter
    random: Random
    slots: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.slots.update(self.chapter.names)
        for name, (form, number) in self.chapter.figures.items():
            told = alter(form, number, self.random) if self.random.random() < _DIFFERS else number
            self.slots[name] = write(form, told, self.chapter.day, self.random)

    def write(self, sentence: str) -> str:
        written = sentence.format_map(self.slots)
        return written[0].upper() + written[1:]

    def headline(self) -> str:
        return self.write(self.random.choice(self.chapter.kind["titles"]))

    def paragraphs(self) -> Iterator[str]:
        yield self.write(self.random.choice(self.chapter.kind["lead"]))
        told = [*self.chapter.kind["sentences"], *self.random.sample(_DATA["shared"], k=18), *self.chapter.prose]
        self.random.shuffle(told)
        while told:
            yield " ".join(self.write(told.pop()) for _ in range(min(len(told), self.random.randint(1, 3))))


def generate_story(seed: int = 0, *, articles: int = 10, characters: int = 5_000) -> Json:
    """The articles of one event as the body of a request.

    Args:
        seed: Chooses the event, its names and its figures.
        articles: How many articles tell it.
        characters: How long each text is, give or take a paragraph.
    """
    return {"articles": [_article(seed, number, characters) for number in range(articles)]}


def _article(seed: int, number: int, characters: int) -> Json:
    random = Random(f"{seed}/{number}")  # noqa: S311 - the same in every run, no secret
    first = _chapter(seed, 0)
    published = datetime.combine(first.day, datetime.min.time(), UTC) + timedelta(hours=random.randint(8, 60))
    outlet = random.choice(_DATA["outlets"].split())
    return {
        "id": f"{outlet.lower()}-{number}",
        "source": f"{random.choice(_DATA['towns'].split())} {outlet}",
        "published_at": published.isoformat(),
        "title": _Writer(first, random).headline(),
        "text": "\n\n".join(_up_to(characters, _tell(seed, random))),
    }


def _tell(seed: int, random: Random) -> Iterator[str]:
    """The paragraphs of an article without end: the event itself, then one earlier event after another."""
    number = 0
    while True:
        yield from _Writer(_chapter(seed, number), random).paragraphs()
        number += 1


def _up_to(characters: int, paragraphs: Iterator[str]) -> Iterator[str]:
    length = 0
    while length < characters:
        paragraph = next(paragraphs)
        length += len(paragraph) + 2
        yield paragraph


def _chapter(seed: int, number: int) -> _Chapter:
    """An event of a story; number 0 is what the story is about."""
    random = Random(f"{seed}:{number}")  # noqa: S311 - the same in every run, no secret
    event, kind = random.choice(list(_DATA["events"].items()))
    names = {"town": random.choice(_DATA["towns"].split())}
    firsts = random.sample(_DATA["first_names"].split(), k=len(_PERSONS))
    *lasts, founder = random.sample(_DATA["last_names"].split(), k=len(_PERSONS) + 1)
    for person, first, last in zip(_PERSONS, firsts, lasts, strict=True):
        names |= {person: f"{first} {last}", f"{person}_last": last}
    names["company"] = f"{founder} {random.choice(('Steel', 'Foods', 'Optics', 'Motors'))}"
    figures = {
        name: (form, draw(form, low, high, random)) for name, (form, low, high) in (_DATA["figures"] | kind["figures"]).items()
    }
    prose = [*_PROSE["shared"], *_PROSE["events"][event]]
    return _Chapter(kind, prose, _FIRST_DAY + timedelta(days=random.randrange(400) - 700 * (number > 0)), names, figures)
