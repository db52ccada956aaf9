"""Can two values of one fact both be right? Pure, symmetric and fast: the aligner asks it for every pair it weighs."""

from service.compatibility.clocks import compare_clock_times, compare_part_of_day
from service.compatibility.dates import compare_dates
from service.compatibility.quantities import compare_quantities
from service.compatibility.scores import compare_scores
from service.compatibility.verdict import Verdict, incomparable
from service.model import CalendarDate, ClockTime, Options, Quantity, Score, Value

_DIFFERENT_SORTS = incomparable("different sorts of value")
_DEFAULTS = Options()


def compare(a: Value, b: Value, options: Options = _DEFAULTS) -> Verdict:
    """AGREE, DISAGREE or INCOMPARABLE, the rule that decided, and a strength from 0 to 1.

    Only the values as written are weighed; what publication dates explain (ages, growing tolls) is the judge's business.
    """
    if isinstance(a, Quantity):
        return compare_quantities(a, b, options.exchange_rates) if isinstance(b, Quantity) else _DIFFERENT_SORTS
    if isinstance(a, CalendarDate):
        if isinstance(b, CalendarDate):
            return compare_dates(a, b)
        return compare_part_of_day(b, a) if isinstance(b, ClockTime) else _DIFFERENT_SORTS
    if isinstance(a, ClockTime):
        if isinstance(b, ClockTime):
            return compare_clock_times(a, b)
        return compare_part_of_day(a, b) if isinstance(b, CalendarDate) else _DIFFERENT_SORTS
    return compare_scores(a, b) if isinstance(b, Score) else _DIFFERENT_SORTS
