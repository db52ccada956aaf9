"""Counts that their own telling makes counts of a part: whom police found, who is told one by one, those hurt badly."""

import regex

from service.alignment.fates import DEAD, fates_in
from service.alignment.profiles import Profile
from service.description.lemmas import PERSONS
from service.language import alternation, words
from service.model import Claim, Hedge, Kind, Quantity

_PARTS = words("parts")
_FOUND = frozenset(_PARTS["found"])
_SEVERE, _BADLY = frozenset(_PARTS["severe"]), frozenset(_PARTS["badly"])
_THEM = frozenset(_PARTS["them"])
_NEXT_ONE = rf"(?P<next>{alternation(_PARTS['next_one'])})\b(?P<told>[^.!?]{{0,120}}+)"
# The next one of those told one by one, in the sentence of the first or at the beginning of the one behind it.
_ANOTHER = regex.compile(rf"[^.!?]{{0,200}}?(?:\b(?:and|while)\s|[.!?][\"”’']?\s)(?i:{_NEXT_ONE})")
_WORDS = regex.compile(r"\p{L}++")


def counts_found_alone(part: Profile, whole: Profile) -> bool:
    """Whether only the lower count is of those whom somebody found hurt: others come to a hospital by themselves.

    "Officers arrived and found four people with gunshot wounds" beside "five people were shot".
    """
    return _is_found(part.claim) and part.fate != DEAD and not _tells_finding(whole.claim)


def counts_badly_hurt_alone(a: Profile, b: Profile) -> bool:
    """Whether one count alone is of those among the hurt who are hurt badly: "four injured, two critically"."""
    return _picks_badly_hurt(a.claim) is not _picks_badly_hurt(b.claim) and not (_is_severe(a) and _is_severe(b))


def is_told_one_by_one(profile: Profile) -> bool:
    """Whether "one" only opens a row, as in "One man was hit in the leg. Another man was hit in the arm".

    What befell the next must be no other thing: "one man died and another was hurt" counts the dead.
    """
    value, mention = profile.value, profile.claim.mention
    if mention.kind is not Kind.COUNT or not isinstance(value, Quantity) or value.base != 1.0 or value.hedge is not Hedge.EXACT:
        return False
    text = profile.claim.document.article.field(mention.field)
    match = _ANOTHER.match(text, mention.end)
    return match is not None and (not profile.fate or profile.fate in fates_in(_WORDS.findall(match["told"].lower())))


def tells_as_its_whole(part: Profile, other: Profile) -> bool:
    """Whether a count's own sentence tells as its whole what another counts: "of the 23 sailors held, 12 are from Oster"."""
    value = other.value
    if not isinstance(value, Quantity) or part.claim.mention.kind is not Kind.COUNT or not part.company:
        return False
    whole = _whole_of(part)
    return whole is not None and isinstance(whole.mention.value, Quantity) and whole.mention.value.base == value.base


def _whole_of(part: Profile) -> Claim | None:
    """The count before a part in its sentence, where their wording makes them whole and part."""
    claim = part.claim
    before = [other for other in part.company if other.mention.end <= claim.mention.start and other.mention.kind is Kind.COUNT]
    if not before:
        return None
    whole = before[-1]
    of_whole = claim.before[:1] == (",",) and (whole.before[:1] == ("of",) or whole.before[:2] == ("the", "of"))
    return whole if of_whole or _is_of_them(claim) or _picks_badly_hurt(claim) else None


def _is_of_them(claim: Claim) -> bool:
    return claim.after[:1] == ("of",) and claim.after[1:2] != () and claim.after[1] in _THEM


def _picks_badly_hurt(claim: Claim) -> bool:
    """Whether a bare number stands behind a comma and before "critically"."""
    return not claim.head and claim.before[:1] == (",",) and claim.after[:1] != () and claim.after[0] in _BADLY


def _is_severe(profile: Profile) -> bool:
    return not (_SEVERE.isdisjoint(profile.before) and _SEVERE.isdisjoint(profile.after))


def _is_found(claim: Claim) -> bool:
    people = not claim.head or claim.head in PERSONS
    return people and claim.mention.pattern != "count of" and claim.before[:1] != () and claim.before[0] in _FOUND


def _tells_finding(claim: Claim) -> bool:
    return not (_FOUND.isdisjoint(claim.before) and _FOUND.isdisjoint(claim.after))
