"""What a line of the page is for: headline, body, caption or furniture."""

import regex

from service.language import words
from service.model import Field, Role

_WORDS = words("reading")
_FURNITURE = regex.compile("|".join(_WORDS["furniture"]), regex.IGNORECASE)
_STAMP = regex.compile(_WORDS["stamp"], regex.IGNORECASE)
_FURNITURE_CASED = regex.compile("|".join(_WORDS["furniture_cased"]))
_CAPTION = regex.compile("|".join(_WORDS["caption"]), regex.IGNORECASE)
_CAPTION_END = regex.compile("|".join(_WORDS["caption_end"]), regex.IGNORECASE)
# Furniture is short; a long line that happens to open like furniture is reporting.
_LONGEST_FURNITURE = 200
# How far from the end of a line a credit can begin.
_CREDIT_REACH = 140


def role_of(line: str, field: Field) -> Role:
    """The role of one line of a field, white space trimmed."""
    if field is Field.TITLE:
        return Role.HEADLINE
    if len(line) <= _LONGEST_FURNITURE and (_FURNITURE.match(line) or _FURNITURE_CASED.match(line) or _STAMP.match(line)):
        return Role.FURNITURE
    if _CAPTION.match(line) or _CAPTION_END.search(line, max(0, len(line) - _CREDIT_REACH)):
        return Role.CAPTION
    return Role.BODY
