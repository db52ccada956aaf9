"""The wording by which a sentence claims that two figures belong together, compiled from `arithmetic.toml`."""

import regex

from service.language import words


def pattern(check: str, name: str) -> regex.Pattern[str]:
    """A pattern of a check; written in verbose form, where white space counts for nothing. Every repeat in it is bounded."""
    source: str = words("arithmetic")[check][name]
    return regex.compile(source, regex.VERBOSE | regex.IGNORECASE)
