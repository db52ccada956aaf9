"""Pint, which knows how large units are. No text of an article ever reaches it."""

from functools import cache

import pint

Registry = pint.UnitRegistry[float]


@cache
def _registry() -> Registry:
    return pint.UnitRegistry(cache_folder=None)


def resolve(expression: str, base: str) -> tuple[float, float]:
    """What pint makes of a unit: base units in one of it, and how many are added (for temperatures, else 0).

    Raises:
        pint.PintError: where pint knows no such unit, or one of another dimension.
    """
    registry = _registry()
    if base == "kelvin":
        zero, one = (float(registry.Quantity(number, expression).to(base).magnitude) for number in (0.0, 1.0))
        return one - zero, zero
    quantity = registry.Quantity(1.0, "") * registry.parse_expression(expression)
    return float(quantity.to(base).magnitude), 0.0
