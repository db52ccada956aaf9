"""Two units of one measure side by side: "10 km (6 miles)", "0.68 in or 17 mm"."""

from collections.abc import Iterator
from itertools import pairwise

from service.judgement.arithmetic.numbers import spell
from service.judgement.arithmetic.patterns import pattern
from service.judgement.arithmetic.scene import Finding, Scene, amount, in_unit
from service.model import Claim, Hedge, Quantity

CHECK = "conversion"
# Writers round, convert and round again; less than this share apart is no slip of theirs.
_TOLERANCE = 0.04
# Short, long and metric tons, nautical and land miles, two kinds of horsepower and of gallon: one word, several units.
_ALIKE = 0.2
_AMBIGUOUS = ("ton", "gallon", "pint", "nautical", "knot")
_JOINT = pattern("conversions", "joint")
_CLOSE = pattern("conversions", "close")
_COMPOUND = pattern("conversions", "compound")
_CERTAIN = 0.9
_NEAR = 0.6


def check(scene: Scene) -> Iterator[Finding]:
    """Pairs in parentheses, behind "or" or a stroke, that are not each other's conversion."""
    for index, (left, right) in enumerate(pairwise(scene.claims)):
        a, b = amount(left.mention.value), amount(right.mention.value)
        if a is None or b is None or not _comparable(a, b) or not _JOINT.fullmatch(scene.between(left, right)):
            continue
        if "(" in scene.between(left, right) and not _CLOSE.match(scene.after(right)):
            continue
        if index and _continues(scene, scene.claims[index - 1], left):
            continue
        if index + 2 < len(scene.claims) and _continues(scene, right, scene.claims[index + 2]):
            continue
        error = _error(a, b)
        if error > 0:
            yield _finding(left, right, a, b, error)


def _comparable(a: Quantity, b: Quantity) -> bool:
    return (
        a.unit.dimension == b.unit.dimension
        and a.unit.name != b.unit.name
        and not a.unit.dimension.startswith(("money", "count", "ratio", "age", "time"))
        and a.hedge is not Hedge.VAGUE
        and b.hedge is not Hedge.VAGUE
        and (a.upper is None) is (b.upper is None)
    )


def _continues(scene: Scene, left: Claim, right: Claim) -> bool:
    """Two figures that make up one measure: "5 feet 10 inches"."""
    a, b = amount(left.mention.value), amount(right.mention.value)
    same = a is not None and b is not None and a.unit.dimension == b.unit.dimension
    return same and _COMPOUND.fullmatch(scene.between(left, right)) is not None


def _error(a: Quantity, b: Quantity) -> float:
    """How far the pair is from fitting, as a share of the larger; 0 where it fits."""
    if a.unit.dimension == "temperature":
        return _temperature_error(a, b)
    worst = 0.0
    ends = ((a.number, b.number), (a.upper, b.upper))
    for x, y in ends:
        if x is None or y is None:
            continue
        base_x, base_y = x * a.unit.factor, y * b.unit.factor
        apart = abs(base_x - base_y)
        fits = apart <= max(a.step * a.unit.factor, b.step * b.unit.factor) / 2 * 1.0001
        larger = max(abs(base_x), abs(base_y))
        if not fits and larger and apart / larger > _tolerance(a, b):
            worst = max(worst, apart / larger)
    return worst


def _tolerance(a: Quantity, b: Quantity) -> float:
    names = f"{a.unit.name} {b.unit.name}"
    return _ALIKE if any(word in names for word in _AMBIGUOUS) else _TOLERANCE


def _temperature_error(a: Quantity, b: Quantity) -> float:
    """A reading converts with the offset, a rise or fall without it; either will do, a degree off is rounding."""
    slack = max(a.step * a.unit.factor, b.step * b.unit.factor, 1.0)
    reading = abs(a.base - b.base)
    change = abs(a.number * a.unit.factor - b.number * b.unit.factor)
    return 0.0 if min(reading, change) <= slack else min(reading, change) / 100


def _finding(left: Claim, right: Claim, a: Quantity, b: Quantity, error: float) -> Finding:
    """The second figure is usually the converted one."""
    converted = spell(in_unit(a.number * a.unit.factor + a.unit.offset, b.unit))
    computation = f"{left.mention.text} is {converted} {b.unit_text or b.unit.name}, not {spell(b.number)}"
    hedged = a.hedge is not Hedge.EXACT or b.hedge is not Hedge.EXACT
    strength = _NEAR if hedged or error < 2 * _TOLERANCE else _CERTAIN
    return Finding(CHECK, (left,), (right,), computation, strength)
