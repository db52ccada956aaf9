"""Stage 5: can the values of a fact all be right, and does time explain where they differ?"""

from service.judgement.arithmetic import check_arithmetic
from service.judgement.judge import judge
from service.judgement.support import support
from service.judgement.versions import superseded

__all__ = ["check_arithmetic", "judge", "superseded", "support"]
