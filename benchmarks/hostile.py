"""Texts that look for a pattern that backtracks, a list that is walked again for every element, or a tree without end.

Shared by the tests, the soak and `python -m benchmarks.speed`. Each kind is a piece that is repeated to the length wanted;
in `WRAPPED` it is set between a beginning and an end that stand once.
"""

PIECES: dict[str, str] = {
    # numbers
    "endless digits": "1234567890",
    "digits and commas": "1,",
    "digits and stops": "1.",
    "digits and spaces": "1 ",
    "fractions": "1/2 ",
    "percentages": "5% of ",
    "dollars": "$",
    "prices": "$1. ",
    "number words": "one hundred ",
    "number words joined": "twenty-one-",
    "ordinals": "second third ",
    "of": "one of the ",
    "units": "km per m per ",
    "scores": "3-2 ",
    "hyphens": "1-",
    "plus and minus": "+-1",
    "exponents": "1e9 ",
    "superscripts": "1²³",
    "digits of other scripts": "٣３",
    "combining marks": "1\u0301",
    "feet and inches": "5' 7\" ",
    "inches": '5" ',
    # dates and times
    "between": "between 1 and ",
    "from to": "from 3 to 5 to ",
    "weekdays": "on Tuesday ",
    "months": "May ",
    "dates": "3 March 2024, ",
    "slashes": "1/2/3/4",
    "clocks": "12:30 ",
    "colons": "1:2:",
    "two days before": "two days before ",
    "last year": "last year's ",
    # names, ages, nouns
    "ages": "Aa, 1, ",
    "people and ages": "Ann Vale, 32, ",
    "capitals": "A 1 ",
    "names": "Ann Vale ",
    "one long word": "a",
    "hyphenated": "well-known-",
    "apostrophes": "a's'",
    "adjectives": "1 big red old ",
    # signs and space
    "nested brackets": "(" * 50 + "[1 (2 [3 " + ")" * 50,
    "open brackets": "(",
    "closed brackets": "1)",
    "open quotes": "“1 ",
    "commas": ",",
    "spaces": " ",
    "spaces and digits": " " * 40 + "1",
    "tabs": "\t1",
    "line ends": "\n1",
    "paragraphs": "\n\n1 a",
    "carriage returns": "\r",
    "full stops": "A. 1. ",
    "ellipses": "… 1 ",
    "dashes": "— 1 ",
    "emoji": "💥1",
    "zero width": "1\u200b",
    "right to left": "\u202e1 ",
    "no-break spaces": "1\u00a0000\u00a0",
    "addresses": "http://a.b/1?",
    "mail": "a@b.c 1 ",
    "tags": "<p>1",
    "open tags": "<",
    "entities": "&amp;&#49;",
    "comments": "<!-- 1 ",
}
"""Pieces to repeat."""

WRAPPED: dict[str, tuple[str, str, str]] = {
    "a number far from its noun": ("1 ", "very ", "people"),
    "a noun far from its number": ("people ", "and ", "1"),
    "a bracket never closed": ("(", "1 a ", ""),
    "a sentence without end": ("At least 12 people ", "and 3 boats ", "sank."),
    "a name without end": ("Mr ", "Aa ", ", 32."),
    "a list without end": ("They scored ", "1, ", "and 2."),
}
"""Beginning, piece to repeat, end."""

KINDS = (*PIECES, *WRAPPED)


def text_of(kind: str, characters: int) -> str:
    """The hostile text of a kind, of about so many characters."""
    before, piece, after = WRAPPED.get(kind) or ("", PIECES[kind], "")
    return before + piece * (characters // len(piece)) + after


PAGES: dict[str, tuple[str, str, str]] = {
    "nested elements": ("", "<div>", "1"),
    "closed elements never opened": ("", "</div>1", ""),
    "paragraphs never closed": ("", "<p>1 ", ""),
    "an attribute without end": ('<p title="', "1 ", ""),
    "attributes without end": ("<p ", "a1=1 ", ">"),
    "comments in comments": ("", "<!--<!-- 1 -->", ""),
    "a comment never closed": ("<p>1<!--", "- ", ""),
    "references": ("", "&amp;&#49;&notit;", ""),
    "references never ended": ("", "&#49", ""),
    "tables in tables": ("", "<table><tr><td>1", ""),
    "lists in lists": ("", "<ul><li>1", ""),
    "spans in paragraphs": ("<p>", "<b><i>1</b></i>", ""),
    "a script never closed": ("<p>1<script>", "var a=1;", ""),
    "declarations": ("", "<![CDATA[1]]><?xml 1?>", ""),
    "open angles": ("", "<", ""),
    "line breaks": ("<p>", "1<br>", ""),
}
"""The same for HTML: beginning, piece to repeat, end."""

BODIES: dict[str, tuple[str, str, str]] = {
    "arrays in arrays": ("", "[", ""),
    "objects in objects": ("", '{"a":', ""),
    "members": ("{", '"a":1,', ""),
    "escapes": ('{"articles":[{"id":"a","text":"', "\\u0031\\n", '"}]}'),
    "surrogate pairs": ('{"articles":[{"id":"a","text":"', "\\ud83d\\udca5", '"}]}'),
    "a number without end": ("[", "1", "]"),
    "numbers": ("[", "1e308,", "1]"),
    "articles that are none": ('{"articles":[', "0,", "0]}"),
    "articles of nothing": ('{"articles":[', "{},", "{}]}"),
    "a name without end": ('{"', "a", '":1}'),
    "white space": ("", " \n", "1"),
    "a string never closed": ('"', "a", ""),
}
"""The same for JSON."""


def page_of(kind: str, characters: int) -> str:
    """The hostile page of a kind, of about so many characters; a kind of text stands in a paragraph."""
    before, piece, after = PAGES.get(kind) or ("<p>", text_of(kind, characters), "</p>")
    repeated = piece * (characters // len(piece)) if kind in PAGES else piece
    return f"<html><body><article>{before}{repeated}{after}"


def body_of(kind: str, characters: int) -> bytes:
    """The hostile body of a kind, of about so many bytes."""
    before, piece, after = BODIES[kind]
    return (before + piece * (characters // len(piece)) + after).encode()
