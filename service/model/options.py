"""What a caller may choose."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from service.model.values import Kind


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may choose.

    min_confidence  None for the service's default
    kinds           None for all
    include_facts   also report the facts on which the articles agree
    exchange_rates  ISO 4217 code to units of the reference currency that one unit of it buys; empty: never compare currencies
    article_mentions  how many mentions of one article are used, in the order of its text; None for all
    deadline        on `time.monotonic()`'s clock; None for none
    """

    min_confidence: float | None = None
    kinds: frozenset[Kind] | None = None
    include_facts: bool = False
    exchange_rates: Mapping[str, float] = field(default_factory=dict)
    article_mentions: int | None = None
    deadline: float = math.inf
