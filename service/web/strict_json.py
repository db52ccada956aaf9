"""JSON as RFC 8259 means it and nothing beside it."""

import json
import re
from collections.abc import Callable
from typing import Any

_ESCAPED_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
_MAX_DIGITS = 18


class StrictJsonError(ValueError):
    """Why a body is not strict JSON. Never quotes the body."""


Members = Callable[[list[tuple[str, Any]]], dict[str, Any]]


class _Ambiguous(dict[str, Any]):
    """An object that has two members of one name."""


def parse(body: bytes, unread: frozenset[str] = frozenset()) -> Any:
    """Parse a body; what stands under the members named in `unread` may be ambiguous, for nobody asks what it means.

    Raises:
        StrictJsonError: for an empty body, other encodings than UTF-8, a byte order mark, malformed or too deeply nested JSON,
            NaN and Infinity, numbers beyond a double, integers of more than 18 digits, duplicate members and lone surrogates.
    """
    if not body.strip():
        raise StrictJsonError("The body is empty.")
    ambiguous: list[_Ambiguous] = []

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            found = _Ambiguous(found)
            ambiguous.append(found)
        return found

    try:
        payload = _decoder(members).decode(_text(body))
    except json.JSONDecodeError as error:
        raise StrictJsonError(f"Malformed at line {error.lineno}, column {error.colno}.") from None
    except RecursionError:
        raise StrictJsonError("Nested too deeply.") from None
    if _ESCAPED_SURROGATE.search(body):
        _refuse_lone_surrogates(payload)
    if ambiguous:
        _refuse_ambiguity(payload, unread)
    return payload


def _text(body: bytes) -> str:
    if body.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        raise StrictJsonError("The body starts with a byte order mark; send plain UTF-8.")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise StrictJsonError(f"Not UTF-8 at byte {error.start}.") from None


def _refuse_lone_surrogates(payload: Any) -> None:
    try:
        json.dumps(payload, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        raise StrictJsonError("Half of a surrogate pair stands alone.") from None


def _refuse_ambiguity(payload: Any, unread: frozenset[str]) -> None:
    pending = [payload]
    while pending:
        value = pending.pop()
        if isinstance(value, _Ambiguous):
            raise StrictJsonError("An object has two members of one name.")
        if isinstance(value, dict):
            pending.extend(member for name, member in value.items() if name not in unread)
        elif isinstance(value, list):
            pending.extend(value)


def _integer(digits: str) -> int:
    if len(digits) > _MAX_DIGITS:
        raise StrictJsonError(f"An integer has more than {_MAX_DIGITS} digits.")
    return int(digits)


def _real(written: str) -> float:
    number = float(written)
    if number in {float("inf"), float("-inf")}:
        raise StrictJsonError("A number is too large.")
    return number


def _constant(name: str) -> float:
    raise StrictJsonError(f"{name} is not JSON.")


def _decoder(members: Members) -> json.JSONDecoder:
    return json.JSONDecoder(object_pairs_hook=members, parse_int=_integer, parse_float=_real, parse_constant=_constant)
