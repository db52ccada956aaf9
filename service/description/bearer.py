"""Whose an age is, as far as its sentence tells: a name or a role beside it, and the phrase that both stand in."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from service.description.names import TITLES, Name
from service.description.sentence import Setting
from service.description.speech import Part
from service.language import words
from service.reading.tokens import Tokens

_DESCRIPTION = words("description")
_PERSONS = words("persons")
PERSON_NOUNS = frozenset(_DESCRIPTION["person_nouns"])
# Also those that never stand for one person alone ("two girls").
_PEOPLE = PERSON_NOUNS.union(*_PERSONS["traits"].values())
# How far behind "24-year-old" its name may stand ("a 24-year-old man from the north side, Jon Roe").
_REACH = 12
# What may stand between an age and its bearer before it ("Jane Roe, who was 24", "she is now 24"), and how many such words.
_LINKS = frozenset(_DESCRIPTION["age_links"])
_MOST_LINKS = 4
_PRONOUNS = frozenset({"he", "she"})
_PAST_AGE = frozenset(_DESCRIPTION["past_age"])
_LIMITS = frozenset(_PERSONS["limits"])
# How near such a word must stand before the age, in characters.
_NEXT_TO = 14
_ATTRIBUTIVE = ("old", "olds", "yo", "y/o", "y.o.")
_NAMING = frozenset(_PERSONS["naming"])
_THINGS = frozenset(_PERSONS["aged_things"])
_SPEAKING = frozenset(_DESCRIPTION["attribution"])
_DEATHS = frozenset(_PERSONS["deaths"])
_BE = frozenset(_PERSONS["be"])
_OPENERS = frozenset({"a", "an", "the"})
_PLACES = frozenset(_DESCRIPTION["place_prepositions"])
# What ends the noun phrase of an age: behind it only "identified as" and a comma bring the name.
_PHRASE_ENDS = frozenset(
    {Part.PREPOSITION, Part.TO, Part.AUXILIARY, Part.MODAL, Part.RELATIVE, Part.SUBORDINATOR, Part.PRONOUN, Part.COMMA, Part.VERB}
)
_ENDS = frozenset({Part.STOP, Part.COORDINATOR})


class Bearer(NamedTuple):
    """The words of the name or else the role noun; the tokens of the phrase as a half-open range. Empty where nobody is named."""

    name: frozenset[str]
    role: str
    first: int
    last: int

    @property
    def words(self) -> frozenset[str]:
        """The words of the name, else of the role."""
        return self.name or (frozenset({self.role}) if self.role else frozenset())


def bearer_of(setting: Setting, parts: Sequence[Part], names: Sequence[Name], person: frozenset[str]) -> Bearer | None:
    """The bearer of an age: "Jane Roe, 24,", "she is 24", "24-year-old Jane Roe", "the 24-year-old suspect", "the driver, 24".

    None for an age in the past ("when he was 5"), one that is a limit ("under 40") and one of a thing ("a 41-year-old case").

    parts   the part of speech of every token
    person  the words of the name that "he" or "she" stands for
    """
    tokens, mention = setting.sentence.tokens, setting.mention
    attributive = mention.text.lower().endswith(_ATTRIBUTIVE)
    if _is_past(setting, attributive=attributive) or (attributive and _is_of_thing(setting, parts)):
        return None
    is_at = "at" in tokens.words[max(0, setting.first - 2) : setting.first]
    if not attributive and (is_at or mention.text.startswith("aged")):
        departed = _departed(setting, names, person)
        if departed or is_at:  # "in 2005, at the age of 91" tells an age of the past
            return departed
    place = _before_links(setting)
    before = next((n for n in names if place >= 0 and n.end == tokens.ends[place]), None)
    linked = tokens.words[place] if 0 <= place < setting.first - 1 else ""
    if not attributive:
        if before and before.words[0] not in _PEOPLE:
            return _named(before, tokens, setting.last)
        if linked in PERSON_NOUNS:
            return Bearer(frozenset(), linked, place, setting.last)
    elif place == setting.first - 1:
        before = None  # nothing links them: "Troy 24-year-old charged"
    if linked in _PRONOUNS:
        return Bearer(person, "", setting.first, setting.last)
    found = _Reader(setting, parts, names).bearer(attributive=attributive)
    # "his wife Brenda, his 11-year-old son and himself": the next of a list
    is_listed = found.role and found.last < len(parts) and parts[found.last] is Part.COORDINATOR
    if not found.name and before and not is_listed:
        return _named(before, tokens, setting.last)
    return found


def _is_past(setting: Setting, *, attributive: bool) -> bool:
    """Whether the age is one of the past or a limit: "when he was 12", "by 12", "an under-12-year-old"."""
    mention, tokens = setting.mention, setting.sentence.tokens
    if attributive and "s old" not in mention.text.lower():
        return not _LIMITS.isdisjoint(tokens.words[max(0, setting.first - 1) : setting.core_first])
    return not _PAST_AGE.isdisjoint(tokens.words[bisect_right(tokens.starts, setting.starts_at - _NEXT_TO) : setting.core_first])


def _is_of_thing(setting: Setting, parts: Sequence[Part]) -> bool:
    """Whether the phrase that an age opens is one for a thing: "a 41-year-old murder case"."""
    written = setting.sentence.tokens.words
    for i in range(setting.last, min(len(parts), setting.last + _MOST_LINKS)):
        if parts[i] is not Part.CONTENT or written[i] in _PEOPLE:
            return False
        if written[i] in _THINGS and parts[i + 1 : i + 2] != [Part.CONTENT]:
            return True
    return False


def _departed(setting: Setting, names: Sequence[Name], person: frozenset[str]) -> Bearer | None:
    """The bearer of an age at death: "Jane Roe died in Oslo at 91"."""
    tokens = setting.sentence.tokens
    reach = range(setting.first - 1, max(-1, setting.first - 1 - _REACH), -1)
    end = next((i for i in reach if tokens.words[i] in _DEATHS), None)
    if end is None:
        return None
    if end and tokens.words[end - 1] in _PRONOUNS:
        return Bearer(person, "", setting.first, setting.last)
    before = [name for name in names if name.end <= tokens.starts[end] and not _is_place(name, tokens)]
    # behind a comma the verb goes on with the subject: "Jane Roe, who sang for Oslo, died at 91"
    subject = 0 if end and "," in tokens.words[max(0, end - 2) : end] else -1
    return _named(before[subject], tokens, setting.last) if before else Bearer(frozenset(), "", setting.first, setting.last)


def _is_place(name: Name, tokens: Tokens) -> bool:
    first = bisect_left(tokens.starts, name.start)
    return first > 0 and tokens.words[first - 1] in _PLACES


def _named(name: Name, tokens: Tokens, last: int) -> Bearer:
    return Bearer(frozenset(name.words), "", bisect_left(tokens.starts, name.start), last)


def _before_links(setting: Setting) -> int:
    """The index of the word before the age and what links it to its bearer; -1 where there is none."""
    written = setting.sentence.tokens.words
    place = setting.first - 1
    while place > setting.first - 1 - _MOST_LINKS and place >= 0 and written[place] in _LINKS:
        place -= 1
    return place


class _Reader:
    """Reads on from an age to its bearer."""

    def __init__(self, setting: Setting, parts: Sequence[Part], names: Sequence[Name]) -> None:
        self._tokens, self._parts = setting.sentence.tokens, parts
        self._first, self._last = setting.first, setting.last
        starts, ends = self._tokens.starts, self._tokens.ends
        # Token of a name's beginning: the name and the token behind it.
        self._names = {bisect_left(starts, n.start): (n, bisect_left(ends, n.end) + 1) for n in reversed(names)}
        self._before = {end: (first, name) for first, (name, end) in self._names.items()}

    def bearer(self, *, attributive: bool) -> Bearer:
        """The bearer behind the age, or before it where the age stands in an apposition."""
        role, last = self._role()
        nobody = Bearer(frozenset(), role, self._first, last)
        if not attributive:
            return nobody
        return self._named_behind(nobody) or self._named_before(nobody) or nobody

    def _role(self) -> tuple[str, int]:
        """The role noun of the phrase that the age opens, the last of several ("male driver"), and where the phrase ends."""
        written, role, last = self._tokens.words, "", self._last
        for i in range(self._last, min(len(written), self._last + _REACH)):
            if self._ends_phrase(i):
                break
            if written[i] in _PEOPLE:
                role, last = written[i] if written[i] in PERSON_NOUNS else role, i + 1
            elif role and i not in self._names:
                break
        return role, last

    def _ends_phrase(self, i: int) -> bool:
        part = self._parts[i]
        # "the 24-year-old convicted felon": a participle before the noun
        modifies = part is Part.VERB and i == self._last and i + 1 < len(self._parts) and self._tokens.words[i + 1] in _PEOPLE
        return (part in _PHRASE_ENDS or part in _ENDS) and not modifies and not self._is_in_title(i)

    def _is_in_title(self, i: int) -> bool:
        """Whether a token is the stop of "Mr."."""
        return self._tokens.words[i] == "." and self._tokens.words[i - 1] in TITLES

    def _named_behind(self, nobody: Bearer) -> Bearer | None:
        """The name that the phrase ends in or that stands in apposition to it."""
        in_phrase = True
        for i in range(self._last, min(len(self._parts), self._last + _REACH)):
            if self._parts[i] in _ENDS and not self._is_in_title(i):
                break
            if i in self._names and self._is_bearer(i, in_phrase=in_phrase):
                name, end = self._names[i]
                return nobody._replace(name=frozenset(name.words), last=end)
            in_phrase = in_phrase and not self._ends_phrase(i)
        return None

    def _is_bearer(self, i: int, *, in_phrase: bool) -> bool:
        written, (name, end) = self._tokens.words, self._names[i]
        behind = written[end] if end < len(written) else "."
        if self._is_possessive(end - 1) and i != self._last:
            return False
        if in_phrase:
            beside = i == self._last or written[i - 1] in _PEOPLE or self._parts[i - 1] is Part.CONTENT
            return beside and not self._modifies(end)
        if written[i - 1] in _NAMING:
            return True
        apposed = written[i - 1] == "," and (written[i - 2] in _PEOPLE or i - 1 == self._last or end - i > 1)
        closed = behind not in _SPEAKING and (end >= len(written) or self._parts[end] is not Part.CONTENT)
        return apposed and closed and len(name.words) > 0

    def _modifies(self, end: int) -> bool:
        """Whether the name before a token only says where or of what the person is: "Fresno man", "Oster High School student"."""
        written = self._tokens.words
        following = [
            i for i in range(end, min(end + 2, len(written))) if all(self._parts[k] is Part.CONTENT for k in range(end, i + 1))
        ]
        return any(written[i] in _PEOPLE and not self._tokens.capitals[i] for i in following)

    def _is_possessive(self, token: int) -> bool:
        return self._tokens.ends[token] - self._tokens.starts[token] != len(self._tokens.words[token])

    def _named_before(self, nobody: Bearer) -> Bearer | None:
        """The name that the age's phrase tells of: "Jane Roe, a 24-year-old teacher", "Jane Roe was a 24-year-old teacher"."""
        written, i = self._tokens.words, self._first - 1
        if not (i >= 2 and written[i] in _OPENERS and (written[i - 1] == "," or written[i - 1] in _BE)):
            return None
        first, name = self._before.get(i - 1, (0, None))
        if name is None or _is_place(name, self._tokens) or self._is_possessive(i - 2):
            return None
        return nobody._replace(name=frozenset(name.words), first=first)
