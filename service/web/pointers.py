"""Validation errors as JSON Pointers (RFC 6901) into the request body."""

from collections.abc import Iterator, Mapping
from typing import Any

_LONGEST_NAME = 64
_WHOLE = "_schema"


def list_errors(messages: Mapping[Any, Any]) -> list[dict[str, str]]:
    """Flatten marshmallow's nested messages to `{pointer, detail}`, in the order of the body.

    A name too long to repeat is left out, and the error points at the object that holds it.
    """
    return [{"pointer": pointer, "detail": detail} for pointer, detail in _walk(messages, "")]


def _walk(messages: Any, pointer: str) -> Iterator[tuple[str, str]]:
    if isinstance(messages, Mapping):
        for name, inner in messages.items():
            yield from _walk(inner, pointer if name == _WHOLE else pointer + _token(name))
    elif isinstance(messages, list):
        for message in messages:
            yield from _walk(message, pointer)
    else:
        yield pointer, str(messages)


def _token(name: Any) -> str:
    written = str(name)
    if len(written) > _LONGEST_NAME:
        return ""
    return "/" + written.replace("~", "~0").replace("/", "~1")
