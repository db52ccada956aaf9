"""An age beside a birth date: "Rosa Quill, 43, born on 5 May 1969"."""

from collections.abc import Iterator
from datetime import date

from service.judgement.arithmetic.patterns import pattern
from service.judgement.arithmetic.scene import Finding, Scene
from service.model import CalendarDate, Claim, Granularity, Hedge, Kind, Quantity

CHECK = "age and birth date"
_BORN = pattern("birthdays", "born")
_DIED = pattern("birthdays", "died")
# Ages that belong to another day than that of publication or death.
_ELSEWHEN = pattern("birthdays", "elsewhen")
_GRANULAR = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.YEAR})
_STRENGTH = 0.85
_OLDEST = 125


def check(scene: Scene) -> Iterator[Finding]:
    """The one age of a sentence against the one birth date in it."""
    ages = [c for c in scene.claims if c.mention.kind is Kind.AGE]
    births = [c for c in scene.claims if _is_birth(scene, c)]
    if len(ages) != 1 or len(births) != 1:
        return
    years, birth = ages[0].mention.value, births[0].mention.value
    if (
        not isinstance(years, Quantity)
        or not isinstance(birth, CalendarDate)
        or years.hedge is not Hedge.EXACT
        or years.upper is not None
    ):
        return
    reference = _reference(scene, births[0], ages[0])
    if reference is None or birth.start is None or birth.end is None:
        return
    youngest, oldest = _age_on(reference[0], birth.end.date()), _age_on(reference[1], birth.start.date())
    if 0 <= oldest <= _OLDEST and not max(0, youngest) <= years.base <= oldest:
        born = births[0].mention.text
        fits = f"{oldest}" if youngest == oldest else f"{max(0, youngest)} to {oldest}"
        yield Finding(CHECK, (ages[0],), (births[0],), f"born {born}, the age is {fits}, not {years.base:.0f}", _STRENGTH)


def _is_birth(scene: Scene, claim: Claim) -> bool:
    value = claim.mention.value
    if (
        not isinstance(value, CalendarDate)
        or value.granularity not in _GRANULAR
        or value.hedge is not Hedge.EXACT
        or value.relative
    ):
        return False
    return _BORN.search(scene.before(claim, 60)) is not None


def _reference(scene: Scene, birth: Claim, age: Claim) -> tuple[date, date] | None:
    """First and last day on which the age may hold: the death where one is dated, else the publication; None where neither."""
    deaths = [
        c.mention.value
        for c in scene.claims
        if c is not birth and isinstance(c.mention.value, CalendarDate) and _DIED.search(scene.before(c, 30))
    ]
    if len(deaths) == 1 and deaths[0].start is not None and deaths[0].end is not None and deaths[0].hedge is Hedge.EXACT:
        return deaths[0].start.date(), deaths[0].end.date()
    whole = scene.text[scene.sentence.start : scene.sentence.end].lower()
    if deaths or _DIED.search(whole) or _ELSEWHEN.search(scene.before(age, 30)):
        return None
    anchor = birth.document.anchor
    return None if anchor is None else (anchor, anchor)


def _age_on(day: date, birth: date) -> int:
    """Full years from a birth to a day."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
