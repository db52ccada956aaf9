"""How sure the service is of a report: the one place where that is decided."""

# Chosen for precision: four reports in five are right on the annotated stories, two in three on stories never learned from.
DEFAULT_MIN_CONFIDENCE = 0.35

# A value that two articles state independently is rarely a slip of extraction; beyond three, more articles say little more.
_ALONE = 0.85
_ENOUGH = 3


def confidence(cohesion: float, strength: float, support: int) -> float:
    """The chance that an editor would agree, 0 to 1.

    cohesion  how sure the aligner is that the claims measure one thing
    strength  how surely the values exclude each other
    support   the number of independent articles behind the best supported value
    """
    backing = _ALONE + (1 - _ALONE) * min(support - 1, _ENOUGH - 1) / (_ENOUGH - 1) if support > 0 else _ALONE
    return round(max(0.0, min(1.0, cohesion * strength * backing)), 4)
