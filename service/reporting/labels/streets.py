"""House numbers: "block of Noon Road", "house number on Noon Road"."""

from collections.abc import Iterator

from service.language import words
from service.model import Mention, Quantity
from service.reporting.labels.election import Proposal
from service.reporting.labels.tellings import Telling

_TEMPLATES: dict[str, str] = words("labels")["streets"]


def proposals(t: Telling, _plain: str) -> Iterator[Proposal]:
    """The street as the article spells it; nothing for other figures."""
    mention = t.claim.mention
    if mention.pattern in _TEMPLATES:
        yield Proposal(_TEMPLATES[mention.pattern].format(street=_street(mention)), 0.8)


def _street(mention: Mention) -> str:
    """The street's name and its kind as written."""
    name = mention.value.unit_text if isinstance(mention.value, Quantity) else ""
    behind = mention.text[mention.core_end - mention.start :]
    return behind[behind.index(name) :]
