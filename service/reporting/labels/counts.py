"""Counts: "rifles seized", "people injured", "people who tuned in"."""

from collections.abc import Iterator

from service.description.lemmas import PERSONS, idea_of
from service.description.speech import Part
from service.language import words
from service.reporting.labels.clauses import deed, deed_of
from service.reporting.labels.election import Proposal
from service.reporting.labels.forms import as_participle
from service.reporting.labels.phrases import as_object, phrase_from, worded
from service.reporting.labels.subjects import subject_of
from service.reporting.labels.tellings import Telling

_LABELS = words("labels")
_LEADING = frozenset(_LABELS["words"]["leading"])
_VICTIMS: dict[str, str] = _LABELS["victims"]
_STATES: dict[str, str] = _LABELS["states"]
_TOTALS = frozenset(_LABELS["properties"]["count"])
_OWNED = frozenset(_LABELS["words"]["having"])
_ALONE = frozenset(_LABELS["words"]["intransitive"])
_ACTIVE = _ALONE | frozenset(_LABELS["words"]["either"])
_PEOPLE = tuple(_LABELS["words"]["person_endings"])
_ASIDES = frozenset({"including", "among", "ages", "aged", "all", "most", "some"})
_BETWEEN = frozenset({Part.CONTENT, Part.COMMA, Part.COORDINATOR, Part.NUMBER, Part.DETERMINER, Part.MARK})
# How far before a figure its verb may stand with a list between them, and how far behind it.
_LIST, _BEHIND, _TOTAL = 24, 12, 5
_LONGEST_NOUN = 4


def proposals(t: Telling, _plain: str) -> Iterator[Proposal]:
    """What is counted, with what was done to it or what it did."""
    if total := _total(t):
        yield Proposal(total, 0.85 if " of " in total else 0.8)
    noun = _noun(t)
    if not noun:
        yield Proposal(next((_VICTIMS[done] for done, _ in _done(t) if done in _VICTIMS), ""), 0.8)
    elif victims := _VICTIMS.get(noun.lower()):
        yield Proposal(victims, 0.85)
    else:
        yield from _named(t, noun)


def _named(t: Telling, noun: str) -> Iterator[Proposal]:
    yield Proposal(noun, 0.35)
    whole = noun + _of(t)
    yield Proposal(whole, 0.45)
    for done, fit in _done(t):
        yield Proposal(f"{whole} {done}", fit)
        yield Proposal(f"{noun} {done}", fit - 0.02)
    if t.claim.head == "time" and (told := deed(t)) is not None and told.told(t):
        yield Proposal(f"times {told.told(t)}", 0.8)
    if whose := _whose(t, noun):
        yield Proposal(whose, 0.7)


def _noun(t: Telling) -> str:
    """The words behind the number, in the plural as written: "AK-47 rifles"; for a bare number what its unit names."""
    mention = t.claim.mention
    said = t.text[mention.core_end : mention.end].replace("-", " ", 1).split()
    others = any(word.lower() in ("other", "others") for word in said)
    while said and said[0].lower() in _LEADING and (len(said) > 1 or said[0].lower() not in _VICTIMS):
        said = said[1:]
    if others and not said:
        return "people"
    said = said[-_LONGEST_NOUN:]
    if not said:
        return _following(t)
    return " ".join(word.lower() if word.istitle() and t.in_title else word for word in said)


def _following(t: Telling) -> str:
    """A word such as "dead" or "injured" right behind a bare number."""
    return t.word(t.last) if t.word(t.last) in _VICTIMS else ""


def _of(t: Telling) -> str:
    """What "of" adds: "rounds of ammunition"."""
    if t.word(t.last) != "of" or t.last == t.first + 1:
        return ""
    phrase = phrase_from(t, t.last + 1)
    return f" of {worded(t, phrase).removeprefix('the ')}" if phrase is not None and not phrase.determiner else ""


def _done(t: Telling) -> Iterator[tuple[str, float]]:
    """What was done to the counted, with how well that is known: by the verb before them, or by the one behind."""
    if state := _STATES.get(t.word(t.last)):
        yield state, 0.9
        return
    behind = _verb_behind(t)
    if behind is not None:
        found = deed_of(t, behind)
        if found.passive or (found.object is None and found.lemma not in _ACTIVE):
            participle = as_participle(t.words[behind])
            if participle and not t.words[behind].endswith("ing"):
                yield participle, 0.9
                return
        elif found.finite and t.parts[behind] is Part.VERB:
            yield _relative(t, found.finite, as_object(t, found.object) if found.object is not None else ""), 0.7
            return
    before = _verb_before(t)
    if before is None or t.words[before] in _OWNED or t.part(before + 1) in (Part.COORDINATOR, Part.COMMA):
        return
    found = deed_of(t, before)
    if not found.passive and found.lemma not in _ALONE and (participle := as_participle(t.words[before])):
        yield participle, 0.85


def _relative(t: Telling, finite: str, thing: str) -> str:
    last = t.word(t.last - 1)
    pronoun = "who" if t.claim.head in PERSONS or idea_of(last) in PERSONS or last.endswith(_PEOPLE) else "that"
    return f"{pronoun} {finite.replace('was ', 'were ', 1)} {thing}".rstrip()


def _verb_behind(t: Telling) -> int | None:
    """The verb of which the counted are the subject."""
    brought = False
    for i in range(_past_aside(t), min(t.last + _BEHIND, len(t.parts))):
        part = t.parts[i]
        if t.verbs[i]:
            return i if _starts_phrase(t) else None
        if part in (Part.PREPOSITION, Part.RELATIVE):
            brought = True
        elif part is Part.CONTENT and brought:
            continue
        elif part not in (Part.AUXILIARY, Part.MODAL, Part.TO, Part.DETERMINER, Part.NUMBER) and not t.word(i).endswith("ly"):
            return None
    return None


def _past_aside(t: Telling) -> int:
    """The token behind the mention, or behind an aside that follows it: "seven people, including two children, were"."""
    if t.part(t.last) is Part.COMMA and t.word(t.last + 1) in _ASIDES:
        return next((i + 1 for i in range(t.last + 1, t.last + _BEHIND) if t.part(i) is Part.COMMA), t.last)
    return t.last


def _starts_phrase(t: Telling) -> bool:
    """Whether the counted are no part of what a preposition brings ("the pirates on two boats")."""
    before = t.first - 1
    while t.part(before) is Part.DETERMINER:
        before -= 1
    return t.part(before) not in (Part.PREPOSITION, Part.TO)


def _verb_before(t: Telling) -> int | None:
    """The verb of which the counted are the object, other members of a list between them."""
    for i in range(t.first - 1, max(t.first - _LIST, -1), -1):
        if t.verbs[i]:
            return i if t.parts[i] is Part.VERB else None
        if t.parts[i] not in _BETWEEN and not (t.word(i) == "of" and i < t.first - 1):
            return None
    return None


def _whose(t: Telling, noun: str) -> str:
    """Whose they are, where somebody has them: "Doyle's points"."""
    before = t.first - 1
    if t.word(before) not in _OWNED:
        return ""
    found = subject_of(t, before)
    if found is None or len(found[0].split()) > _LONGEST_NOUN:
        return ""
    return f"{found[0]}{'’' if found[0].endswith('s') else '’s'} {noun}".replace("’", "'")


def _total(t: Telling) -> str:
    """A noun that stands for the number itself: "death toll", "population of Skerrow"."""
    for i in range(t.first - 1, max(t.first - _TOTAL, -1), -1):
        if t.word(i) in _TOTALS and not t.possessive(i):
            name = "death toll" if t.word(i - 1) == "death" else t.word(i)
            phrase = phrase_from(t, i + 2) if t.word(i + 1) == "of" else None
            if phrase is not None and not any(t.in_mention(k) for k in range(i, phrase.stop)):
                return f"{name} of {worded(t, phrase)}"
            return name
        if t.part(i) in (Part.STOP, Part.COMMA):
            return ""
    return ""
