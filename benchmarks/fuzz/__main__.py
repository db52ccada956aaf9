"""Fuzz the engine: `python -m benchmarks.fuzz --seconds 300`.

atheris follows the branches that an input takes and keeps those that lead somewhere new; where it is not installed, hypothesis
puts the corpus together anew. Both begin with the corpus of the tree. The first input that does what it must not ends the run: it
is shown, and the status is 1.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
_MAX_BYTES = 4_096
_BATCH = 25


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz for as long as asked; 1 where something was found."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=300, help="how long (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="of the random choices (default: %(default)s)")
    best = "atheris" if find_spec("atheris") else "hypothesis"
    parser.add_argument("--fuzzer", choices=["atheris", "hypothesis"], default=best)
    chosen = parser.parse_args(arguments)
    return (follow_branches if chosen.fuzzer == "atheris" else put_together)(chosen.seconds, chosen.seed)


def follow_branches(seconds: int, seed: int) -> int:
    """Fuzz with atheris, which ends the process itself."""
    atheris = import_module("atheris")  # not everywhere installed

    with atheris.instrument_imports(include=["service"]):
        from benchmarks.fuzz.stories import check  # noqa: PLC0415 - instrumented while it is imported

    with tempfile.TemporaryDirectory() as found:
        options = [f"-max_total_time={seconds}", f"-seed={seed}", f"-max_len={_MAX_BYTES}", "-timeout=25", "-print_final_stats=1"]
        atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={found}/", found, str(CORPUS)], check)
        atheris.Fuzz()
    return 0


def put_together(seconds: int, seed: int) -> int:
    """Fuzz with hypothesis: pieces of the corpus, of hostile texts and of noise in any order."""
    from hypothesis import HealthCheck, Phase, given, settings  # noqa: PLC0415 - not where atheris is
    from hypothesis import seed as seeded  # noqa: PLC0415
    from hypothesis import strategies as st  # noqa: PLC0415

    from benchmarks import hostile  # noqa: PLC0415
    from benchmarks.fuzz.stories import BETWEEN_ARTICLES, check  # noqa: PLC0415

    words = [word for path in CORPUS.iterdir() for word in path.read_text(encoding="utf-8").split(" ")]
    pieces = st.sampled_from([*words, *hostile.PIECES.values(), BETWEEN_ARTICLES, "\n\n"]) | st.text(max_size=8)
    texts = st.lists(pieces, max_size=120).map(" ".join)
    limit, count = time.monotonic() + seconds, 0
    quiet = settings(
        max_examples=_BATCH, database=None, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    while time.monotonic() < limit:

        @seeded(seed + count)
        @quiet
        @given(texts)
        def attempt(text: str) -> None:
            check(text.encode("utf-8", "ignore"))

        attempt()
        count += _BATCH
    print(f"{count:,} stories, nothing found")
    return 0


if __name__ == "__main__":
    sys.exit(main())
