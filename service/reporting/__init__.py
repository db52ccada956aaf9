"""Stage 6: judgements to a report that an editor can act on."""

from service.reporting.confidence import DEFAULT_MIN_CONFIDENCE
from service.reporting.report import report

__all__ = ["DEFAULT_MIN_CONFIDENCE", "report"]
