"""Decision trees as Python code: compiled once, a comparison costs a third of a step through a tree of objects."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

# A few trees after the other: features and the sum so far to the sum then, and whether it stands above all floors.
Stage = Callable[[Sequence[float], float], tuple[float, bool]]

# A batch of trees, and the sum below which it is not worth going on after them.
Batch = tuple[Sequence[Any], float]


def compiled(batches: Sequence[Batch], index: Mapping[str, int]) -> Stage:
    """One function that walks all batches; `index` tells where in a row each feature stands, and names them all.

    Nothing but numbers and positions enters the code: whatever else the trees hold raises.
    """
    lines = ["def stage(row, total):", f" {''.join(f'f{place}, ' for place in sorted(index.values()))} = row"]
    for trees, floor in batches:
        lines += [f" total += {_expression(tree, index)}" for tree in trees]
        lines.append(f" if total < {float(floor)!r}: return total, False")
    lines.append(" return total, True")
    scope: dict[str, Stage] = {}
    exec(compile("\n".join(lines), "<trees>", "exec"), scope)  # noqa: S102 - the numbers that ship, written out
    return scope["stage"]


def _expression(tree: Any, index: Mapping[str, int]) -> str:
    if not isinstance(tree, dict):
        return repr(float(tree))
    then, otherwise = _expression(tree["then"], index), _expression(tree["else"], index)
    return f"({then} if f{index[tree['if']]} <= {float(tree['at_most'])!r} else {otherwise})"
