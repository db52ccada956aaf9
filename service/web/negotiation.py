"""Which of the media types on offer the caller wants most (RFC 9110, section 12.5.1)."""

from collections.abc import Mapping, Sequence

from flask import request
from werkzeug.http import parse_options_header

from schemas import problems as catalogue
from schemas.annotations import CONTEXT
from service.web.problems import Problem

JSON = "application/json"
LINKED_DATA = "application/ld+json"
CSV = "text/csv"


def choose(offered: Sequence[str]) -> str:
    """The offered media type that the current request's `Accept` rates highest; of several, the first offered.

    Raises:
        Problem: 406 where it accepts none of them.
    """
    if not request.accept_mimetypes:
        return offered[0]
    ranges = [(*parse_options_header(value), quality) for value, quality in request.accept_mimetypes]
    best = max(offered, key=lambda media: _quality(media, ranges))
    if _quality(best, ranges) <= 0:
        raise Problem(catalogue.NOT_ACCEPTABLE, offered=list(offered))
    return best


def _quality(media: str, ranges: Sequence[tuple[str, Mapping[str, str], float]]) -> float:
    """The quality that the most specific of the ranges that cover a media type gives it; 0 where none does."""
    fits = [(_specificity(media, pattern), quality) for pattern, parameters, quality in ranges if _allows(media, parameters)]
    return max(((rank, quality) for rank, quality in fits if rank), default=(0, 0.0))[1]


def _specificity(media: str, pattern: str) -> int:
    """3 for the type itself, 2 for its family, 1 for anything, 0 where the pattern does not cover it."""
    pattern = pattern.lower()
    if pattern == media:
        return 3
    if pattern == f"{media.partition('/')[0]}/*":
        return 2
    return 1 if pattern == "*/*" else 0


def _allows(media: str, parameters: Mapping[str, str]) -> bool:
    """Linked data comes in one profile only; of other parameters (charset, header) there is no choice."""
    profiles = parameters.get("profile", "").split()
    return media != LINKED_DATA or not profiles or CONTEXT in profiles
