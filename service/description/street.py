"""The street that a house number belongs to."""

from service.model import Mention, Quantity


def street_of(mention: Mention) -> frozenset[str]:
    """The words of the street's name; empty where the mention is no house number."""
    value = mention.value
    if not isinstance(value, Quantity) or value.unit.dimension != "address":
        return frozenset()
    return frozenset(value.unit_text.lower().replace("'", "").replace("’", "").split())
