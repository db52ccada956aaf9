"""Money of two currencies, when the request brings the rates."""

import dataclasses
from collections.abc import Mapping

from service.model import Hedge, Quantity, Unit

_REFERENCE = "USD"
_DRIFT = 0.02  # a converted sum was converted at the rate of its own day; major rates move about that much in a week


def convert(a: Quantity, b: Quantity, rates: Mapping[str, float]) -> tuple[Quantity, Quantity] | None:
    """Both sums in the reference currency, hedged by the drift of the rate; None unless both are money with a known rate.

    `rates` holds units of the reference currency that one unit of a currency buys. The reference is the US dollar
    unless some currency has the rate 1, and needs no entry of its own.
    """
    rate_a, rate_b = _rate(a.unit, rates), _rate(b.unit, rates)
    if rate_a is None or rate_b is None:
        return None
    return _scaled(a, rate_a), _scaled(b, rate_b)


def _rate(unit: Unit, rates: Mapping[str, float]) -> float | None:
    kind, _, code = unit.dimension.partition(":")
    if kind != "money" or "/" in code:
        return None
    if code in rates:
        return rates[code]
    return 1.0 if code == _REFERENCE and 1.0 not in rates.values() else None


def _scaled(money: Quantity, rate: float) -> Quantity:
    unit = Unit(money.unit.name, "money:reference", "reference", money.unit.factor * rate)
    drift = _DRIFT * abs(money.base) * rate
    hedge = Hedge.ABOUT if money.hedge is Hedge.EXACT else money.hedge
    return dataclasses.replace(money, unit=unit, low=money.low * rate - drift, high=money.high * rate + drift, hedge=hedge)
