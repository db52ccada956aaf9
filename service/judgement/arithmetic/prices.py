"""A price a piece beside a number of pieces and their total: "500 seats at $20 each, $10,000 in all"."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from service.judgement.arithmetic.numbers import spell
from service.judgement.arithmetic.patterns import pattern
from service.judgement.arithmetic.scene import Finding, Scene, amount
from service.judgement.arithmetic.totals import is_total
from service.model import Claim, Hedge, Quantity

CHECK = "unit price and total"
_EACH = pattern("prices", "each")
_AT = pattern("prices", "at")
_OVER = pattern("prices", "over")
_STRENGTH = 0.8
_HEDGED = 0.55
_TOLERANCE = 0.01  # a price that was rounded to the cent


class Product(NamedTuple):
    """Number times price: lowest, highest and written result in the base unit of the money, and its dimension."""

    low: float
    high: float
    written: float
    dimension: str
    hedged: bool


def check(scene: Scene) -> Iterator[Finding]:
    """A number, a price for each of them, and a total of both that is not their product."""
    for (first, second), total in zip(pairwise(scene.claims), scene.claims[2:], strict=False):
        value = amount(total.mention.value)
        product = _product(scene, first, second)
        if product is None or value is None or value.unit.dimension != product.dimension or not is_total(scene, second, total):
            continue
        if not _fits(product, value):
            hedged = product.hedged or value.hedge is not Hedge.EXACT
            money = f"{value.unit.name} " if value.unit.name else ""
            computation = (
                f"{first.mention.text} × {second.mention.text} is {money}{spell(product.written)}, not {total.mention.text}"
            )
            yield Finding(CHECK, (total,), (first, second), computation, _HEDGED if hedged else _STRENGTH)


def _product(scene: Scene, first: Claim, second: Claim) -> Product | None:
    """None where the two do not multiply."""
    a, b = amount(first.mention.value), amount(second.mention.value)
    if a is None or b is None or Hedge.VAGUE in (a.hedge, b.hedge):
        return None
    between = scene.between(first, second)
    if a.unit.dimension.startswith("money:"):
        over = second.mention.text.lower().startswith("over ")
        joined = between == " " if over else _OVER.fullmatch(between) is not None
        return _multiply(b, a, preposition=over) if joined and _per(a, b) else None
    if not _AT.fullmatch(between):
        return None
    if _per(b, a) or (
        a.unit.dimension == "count" and b.unit.dimension.startswith("money:") and _EACH.match(scene.after(second, 20))
    ):
        return _multiply(a, b)
    return None


def _per(price: Quantity, number: Quantity) -> bool:
    """Whether the price is for one of what the number counts: "$5 a year" and years, "$20 per seat" and seats."""
    money, _, unit = price.unit.dimension.partition("/")
    return (
        money.startswith("money:")
        and unit != ""
        and number.unit.dimension in ("count", unit)
        and "/" not in number.unit.dimension
    )


def _multiply(number: Quantity, price: Quantity, *, preposition: bool = False) -> Product:
    """A plain number of pieces or years is exact; "over eight years" behind a yearly price means eight."""
    plain = number.hedge is Hedge.EXACT or preposition
    low, high = (number.base, number.base) if plain else (number.low, number.high)
    hedged = not plain or price.hedge is not Hedge.EXACT
    return Product(low * price.low, high * price.high, number.base * price.base, price.unit.dimension.partition("/")[0], hedged)


def _fits(product: Product, total: Quantity) -> bool:
    return product.low * (1 - _TOLERANCE) <= total.high and total.low <= product.high * (1 + _TOLERANCE)
