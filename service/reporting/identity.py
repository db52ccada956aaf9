"""Ids that stay the same for the same request, whatever the order of its articles."""

import hashlib
from collections.abc import Iterable

from service.model import Claim, Kind


def identity(prefix: str, kind: Kind, claims: Iterable[Claim]) -> str:
    """The prefix and twelve hexadecimal digits over the kind and the places of the mentions."""
    places = sorted((c.mention.article_id, str(c.mention.field), c.mention.start, c.mention.end) for c in claims)
    digest = hashlib.sha256(repr((str(kind), places)).encode("utf-8", "backslashreplace"))
    return f"{prefix}-{digest.hexdigest()[:12]}"
