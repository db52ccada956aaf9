"""The dead with and without the one who killed them and died too."""

from collections.abc import Sequence

from service.alignment.fates import DEAD
from service.alignment.profiles import Profile
from service.language import words
from service.model import Background, Quantity

_AMONG = frozenset(words("background")["among"])


class Killers:
    """Of how many dead a story says that their killer is among them, or died beside them."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._among, self._beside = set[float](), set[float]()
        for profile in profiles:
            if profile.fate == DEAD and isinstance(profile.value, Quantity):
                marks = profile.claim.background
                if Background.KILLER_AMONG in marks:
                    self._among.add(profile.value.base)
                if Background.KILLER_BESIDE in marks:
                    self._beside.add(profile.value.base)

    def tell_apart(self, a: Profile, b: Profile) -> bool:
        """Whether two counts of the dead differ by the killer alone."""
        if not (self._among or self._beside) or a.fate != DEAD or b.fate != DEAD:
            return False
        x, y = a.value, b.value
        if not (isinstance(x, Quantity) and isinstance(y, Quantity)) or abs(x.base - y.base) != 1.0:
            return False
        part = a if x.base < y.base else b
        told = min(x.base, y.base) in self._beside or max(x.base, y.base) in self._among
        return told and _AMONG.isdisjoint(part.claim.after)
