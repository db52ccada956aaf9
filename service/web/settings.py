"""What an operator may set, read from the environment once."""

import hashlib
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from schemas.limits import CEILING_ARTICLES, DEFAULTS, Limits

_MIB = 1024 * 1024


class SettingsError(ValueError):
    """An environment variable that cannot be used; the message names it and never quotes a key."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the service runs.

    limits             what one request may hold
    slots              requests that may compute at once in this process; more only make each other slower
    slot_wait_seconds  how long a request may wait for a slot before it is sent away
    key_digests        SHA-256 of every API key that is let in; none, and no file of keys, lets everyone in
    keys_file          a file with more of them, which may change
    workers            processes; not the machine's cores, for a container sees all of the host's and has a share of them
    keepalive_seconds  how long an idle connection stays open
    probe_port         where probes and metrics are answered beside the requests; None for among them
    """

    limits: Limits = DEFAULTS
    slots: int = 1
    slot_wait_seconds: float = 0.5
    key_digests: frozenset[bytes] = frozenset()
    keys_file: Path | None = None
    workers: int = 2
    keepalive_seconds: int = 5
    probe_port: int | None = None


def read_settings(environ: Mapping[str, str]) -> Settings:
    """The settings of an environment.

    Raises:
        SettingsError: where a variable is not a number within its bounds, or the file of keys cannot be read or is empty.
    """
    limits = Limits(
        bytes=_whole(environ, "FACTDIFF_MAX_BYTES", DEFAULTS.bytes, (1024, 64 * _MIB)),
        articles=_whole(environ, "FACTDIFF_MAX_ARTICLES", DEFAULTS.articles, (1, CEILING_ARTICLES)),
        article_characters=_whole(environ, "FACTDIFF_MAX_ARTICLE_CHARACTERS", DEFAULTS.article_characters, (1_000, 10_000_000)),
        request_characters=_whole(environ, "FACTDIFF_MAX_REQUEST_CHARACTERS", DEFAULTS.request_characters, (1_000, 50_000_000)),
        article_mentions=_whole(environ, "FACTDIFF_MAX_ARTICLE_MENTIONS", DEFAULTS.article_mentions, (1, 100_000)),
        deadline_seconds=_number(environ, "FACTDIFF_DEADLINE_SECONDS", DEFAULTS.deadline_seconds, (0.1, 300)),
    )
    return Settings(
        limits=limits,
        slots=_whole(environ, "FACTDIFF_SLOTS", 1, (1, 64)),
        slot_wait_seconds=_number(environ, "FACTDIFF_SLOT_WAIT_SECONDS", 0.5, (0, 30)),
        key_digests=frozenset(digest_key(key) for key in _split(environ.get("FACTDIFF_API_KEYS", ""))),
        keys_file=_key_file(environ.get("FACTDIFF_API_KEYS_FILE", "").strip()),
        workers=_whole(environ, "WEB_CONCURRENCY", 2, (1, 256)),
        keepalive_seconds=_whole(environ, "FACTDIFF_KEEPALIVE_SECONDS", 5, (1, 3_600)),
        probe_port=_whole(environ, "FACTDIFF_PROBE_PORT", 0, (1, 65_535)) or None,
    )


def digest_key(key: str) -> bytes:
    """What is kept of a key: digests have one length, so comparing them tells nothing of the key."""
    return hashlib.sha256(key.encode("utf-8", "surrogateescape")).digest()


def _whole(environ: Mapping[str, str], name: str, default: int, bounds: tuple[int, int]) -> int:
    number = _number(environ, name, default, bounds)
    if number != int(number):
        raise SettingsError(f"{name} must be a whole number, not {number}")
    return int(number)


def _number(environ: Mapping[str, str], name: str, default: float, bounds: tuple[float, float]) -> float:
    written = environ.get(name, "").strip()
    if not written:
        return default
    try:
        number = float(written)
    except ValueError:
        number = math.nan
    if not bounds[0] <= number <= bounds[1]:
        raise SettingsError(f"{name} must be a number from {bounds[0]} to {bounds[1]}, not {written!r}")
    return number


def _key_file(written: str) -> Path | None:
    if not written:
        return None
    path = Path(written)
    read_key_file(path)
    return path


def read_key_file(path: Path) -> list[str]:
    """The keys of a file, separated by commas or white space.

    Raises:
        SettingsError: where it cannot be read or holds none.
    """
    try:
        keys = _split(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"FACTDIFF_API_KEYS_FILE cannot be read: {type(error).__name__}") from None
    if not keys:
        raise SettingsError("FACTDIFF_API_KEYS_FILE holds no key")
    return keys


def _split(written: str) -> list[str]:
    return [key for key in re.split(r"[\s,]+", written) if key]
