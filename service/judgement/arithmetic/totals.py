"""Parts beside their total: "12 people (seven men and five women)", "$4 million and $3 million, $7 million in all"."""

from collections.abc import Iterator, Sequence

from service.judgement.arithmetic.numbers import spell
from service.judgement.arithmetic.patterns import pattern
from service.judgement.arithmetic.scene import Finding, Scene, amount, in_unit
from service.model import Claim, Hedge, Kind, Quantity

CHECK = "parts and total"
_LIST = pattern("totals", "list")
_LAST = pattern("totals", "last")
_OPEN = pattern("totals", "open")
_INCLUDING = pattern("totals", "including")
_CLOSE = pattern("totals", "close")
_TOTAL_BEFORE = pattern("totals", "total_before")
_TOTAL_AFTER = pattern("totals", "total_after")
_GOES_ON = pattern("totals", "goes_on")
_JUST_BEFORE = pattern("totals", "just_before")
_EXHAUSTIVE = 0.8
_EXCEEDED = 0.75
_HEDGED = 0.55
_LONGEST = 8


def check(scene: Scene) -> Iterator[Finding]:
    """Totals opened into parts, parts summed to a total, and inclusions larger than what includes them."""
    for index, total in enumerate(scene.claims):
        if _figure(total) is None:
            continue
        yield from _opened(scene, index, total)
        yield from _summed(scene, index, total)


def is_total(scene: Scene, before: Claim, total: Claim) -> bool:
    """Whether the words around a figure call it the total of what stands before it."""
    joint = scene.between(before, total)
    if _TOTAL_BEFORE.fullmatch(joint):
        return True
    return _JUST_BEFORE.fullmatch(joint) is not None and _TOTAL_AFTER.match(scene.after(total)) is not None


def _figure(claim: Claim) -> Quantity | None:
    """Counts, money and measures that add up; no ranges, no vague words."""
    value = amount(claim.mention.value)
    if value is None or claim.mention.kind not in (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION):
        return None
    adds = (
        value.upper is None
        and value.hedge is not Hedge.VAGUE
        and value.direction is None
        and value.unit.dimension != "temperature"
    )
    return value if adds and "/" not in value.unit.dimension else None


def _like(a: Claim, b: Claim) -> bool:
    first, second = _figure(a), _figure(b)
    return first is not None and second is not None and first.unit.dimension == second.unit.dimension


def _opened(scene: Scene, index: int, total: Claim) -> Iterator[Finding]:
    """A total, then its parts in parentheses, between dashes, behind a colon or behind "including"."""
    if index + 2 >= len(scene.claims):
        return
    joint = scene.between(total, scene.claims[index + 1])
    including = _INCLUDING.fullmatch(joint) is not None
    if not including and not _OPEN.fullmatch(joint):
        return
    parts = _run_from(scene, index + 1, total)
    if len(parts) < 2 or not _LAST.fullmatch(scene.between(parts[-2], parts[-1])):
        return
    if including:
        if _sum_low(parts) > _high(total):
            yield from _finding(parts, total, "more than", _EXCEEDED)
    elif _CLOSE.match(scene.after(parts[-1], 60)) and not _adds_up(parts, total) and not _leaves_room(parts, total):
        yield from _finding(parts, total, "not", _EXHAUSTIVE)


def _summed(scene: Scene, index: int, total: Claim) -> Iterator[Finding]:
    """Parts joined by "and", then their total; silent as soon as the last two or more of them make it."""
    if index < 2 or not is_total(scene, scene.claims[index - 1], total):
        return
    parts = _run_before(scene, index, total)
    if len(parts) < 2 or not _LAST.fullmatch(scene.between(parts[-2], parts[-1])):
        return
    if _sum_high(parts) < _low(total) and _GOES_ON.search(scene.before(parts[0])):
        return
    if not any(_adds_up(parts[start:], total) for start in range(len(parts) - 1)):
        yield from _finding(parts, total, "not", _EXHAUSTIVE)


def _run_from(scene: Scene, start: int, total: Claim) -> Sequence[Claim]:
    parts = [scene.claims[start]] if _like(scene.claims[start], total) else []
    for claim in scene.claims[start + 1 : start + _LONGEST] if parts else ():
        if not _like(claim, total) or not _LIST.fullmatch(scene.between(parts[-1], claim)):
            break
        parts.append(claim)
    return parts


def _run_before(scene: Scene, index: int, total: Claim) -> Sequence[Claim]:
    parts = [scene.claims[index - 1]] if _like(scene.claims[index - 1], total) else []
    for claim in reversed(scene.claims[max(0, index - _LONGEST) : index - 1]) if parts else ():
        if not _like(claim, total) or not _LIST.fullmatch(scene.between(claim, parts[0])):
            break
        parts.insert(0, claim)
    return parts


def _low(claim: Claim) -> float:
    value = _figure(claim)
    return value.low if value is not None else 0.0


def _high(claim: Claim) -> float:
    value = _figure(claim)
    return value.high if value is not None else 0.0


def _sum_low(parts: Sequence[Claim]) -> float:
    return sum(map(_low, parts))


def _sum_high(parts: Sequence[Claim]) -> float:
    return sum(map(_high, parts))


def _adds_up(parts: Sequence[Claim], total: Claim) -> bool:
    """Whether the sum fits. A writer gives all parts to the precision of the finest: "$8.5 billion and $6 billion" means 6.0."""
    values = [value for claim in (*parts, total) if (value := _figure(claim)) is not None]
    if any(value.hedge is not Hedge.EXACT for value in values):
        return _sum_low(parts) <= _high(total) and _low(total) <= _sum_high(parts)
    whole = any(value.low == value.high for value in values)
    step = 0.0 if whole else min(value.step * value.unit.factor for value in values)
    apart = abs(sum(value.base for value in values[:-1]) - values[-1].base)
    return apart <= len(values) * step / 2 + 1e-9 * abs(values[-1].base)


def _leaves_room(parts: Sequence[Claim], total: Claim) -> bool:
    """Whether a part may have gone unnamed: the rest is as large as the smallest that was named."""
    return _low(total) - _sum_high(parts) >= min(map(_low, parts))


def _finding(parts: Sequence[Claim], total: Claim, word: str, strength: float) -> Iterator[Finding]:
    whole = _figure(total)
    values = [value for part in parts if (value := _figure(part)) is not None]
    if whole is None:
        return
    hedged = any(value.hedge is not Hedge.EXACT for value in (*values, whole))
    terms = " + ".join(part.mention.text for part in parts)
    summed = spell(in_unit(sum(value.base for value in values), whole.unit))
    computation = f"{terms} = {summed}, {word} {spell(whole.number)}"
    yield Finding(CHECK, (total,), tuple(parts), computation, _HEDGED if hedged else strength)
