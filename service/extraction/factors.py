"""How large a unit is: pint's factors as they were written ahead, and pint itself for a unit that is not among them."""

import tomllib
from importlib import resources

_WRITTEN: dict[str, dict[str, tuple[float, float]]] = tomllib.loads(
    resources.files(__package__).joinpath("factors.toml").read_text(encoding="utf-8")
)


def factor_of(expression: str, base: str) -> tuple[float, float]:
    """Base units in one of a unit, and how many are added (for temperatures, else 0); both as pint calls them.

    Raises:
        pint.PintError: where pint knows no such unit, or one of another dimension.
    """
    written = _WRITTEN.get(base, {}).get(expression)
    if written is None:
        from service.extraction.registry import resolve  # noqa: PLC0415 - a third of a second, spent only on a unit just added

        return resolve(expression, base)
    factor, added = written
    return factor, added
