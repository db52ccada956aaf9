"""Stage 5: can the values of a fact all be right, and does time explain where they differ?"""

from service.judgement.arithmetic import check_arithmetic
from service.judgement.compatibility import compare
from service.judgement.judge import judge
from service.judgement.support import support
from service.judgement.verdict import Outcome, Verdict

__all__ = ["Outcome", "Verdict", "check_arithmetic", "compare", "judge", "support"]
