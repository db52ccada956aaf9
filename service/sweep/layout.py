"""Where a sweep keeps what on disk, and what it finished: part after part, each told finished by an empty `_SUCCESS`.

OUTPUT/sweep.json          what was asked for: a run with other wishes would mix two archives
OUTPUT/staged/             the articles by part, unreadable rows in a part of their own; removed when all is finished
OUTPUT/conflicts/part=N/   Parquet of the conflicts of the stories of part N
OUTPUT/aside/part=N/       Parquet of what was set aside: story, row, reason
"""

import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

SUCCESS = "_SUCCESS"
UNREADABLE = -1
"""The part of the rows that could not be read."""


class SweepError(Exception):
    """Why a sweep cannot run; the message is for whoever asked for it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be swept and how: `parts` is how many pieces it is worked on in."""

    source: str
    parts: int
    min_confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """The folders of one sweep."""

    root: Path

    @property
    def staged(self) -> Path:
        """The articles, part by part."""
        return self.root / "staged"

    def conflicts(self, part: int) -> Path:
        """The conflicts of one part."""
        return self.root / "conflicts" / f"part={part}"

    def aside_of(self, part: int) -> Path:
        """What of one part was set aside."""
        return self.root / "aside" / f"part={part}"

    def is_finished(self, part: int) -> bool:
        """Whether a part needs no more work; its conflicts are written last."""
        return is_complete(self.conflicts(part))

    def open(self, wish: Wish) -> None:
        """Make the folder, or go on with the sweep that it holds.

        Raises:
            SweepError: where the folder holds something else.
        """
        manifest = self.root / "sweep.json"
        if manifest.exists():
            if json.loads(manifest.read_text(encoding="utf-8")) != asdict(wish):
                raise SweepError(f"{self.root} holds a sweep of another input or with other options; choose another folder.")
        elif self.root.exists() and any(self.root.iterdir()):
            raise SweepError(f"{self.root} is not empty and holds no sweep; choose another folder.")
        else:
            self.root.mkdir(parents=True, exist_ok=True)
            manifest.write_text(json.dumps(asdict(wish), indent=2) + "\n", encoding="utf-8")

    def close(self) -> None:
        """Drop what only an unfinished sweep needs."""
        shutil.rmtree(self.staged, ignore_errors=True)


def is_complete(folder: Path) -> bool:
    """Whether a folder was written to its end."""
    return (folder / SUCCESS).exists()
