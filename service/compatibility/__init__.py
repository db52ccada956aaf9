"""Can two values of one fact both be right? The one question that alignment and judgement share, asked of values alone."""

from service.compatibility.comparison import compare
from service.compatibility.verdict import Outcome, Verdict

__all__ = ["Outcome", "Verdict", "compare"]
