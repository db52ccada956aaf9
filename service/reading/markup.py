"""A web page to the article on it: headline, paragraphs and day of publication, without the page around them."""

from dataclasses import dataclass, field
from datetime import date, datetime

import regex
from lxml import etree

_DROPPED = frozenset(
    "aside audio button canvas datalist dialog fieldset footer form iframe input label math menu nav noscript object"
    " option script select style svg template textarea title video"
    " byline distributor hedline".split()  # NITF
)
_DROPPED_ROLES = frozenset(("banner", "complementary", "contentinfo", "dialog", "form", "menu", "navigation", "search"))
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul"
    " block".split()  # NITF
)
_DATE_NAMES = frozenset(
    ("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "parsely-pub-date", "pubdate")
)
_CELLS = frozenset(("td", "th"))
_LINE_END = "\x00"  # stands for <br>; no page holds one, see _UNSAFE
_OPENING = regex.compile(
    r"\s*+(?:<\?xml[^>]{0,200}+>\s*+)?(?:<!--.{0,2000}?-->\s*+)?<(?:!doctype\s++html|html|head|body|article|main|section|div|p|h1)\b",
    regex.I | regex.S,
)
_SPACE = regex.compile(r"[\s\u200b\ufeff]++")
_UNSAFE = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says: `text` holds its paragraphs separated by blank lines, empty where the page has none."""

    title: str | None
    text: str
    published_at: datetime | date | None


def looks_like_html(text: str) -> bool:
    """Whether a text opens as a page or a fragment of one does; prose that merely mentions a tag does not."""
    return _OPENING.match(text) is not None


def read_page(source: str | bytes) -> Page:
    """Read the article on a page, or an empty Page where the markup holds none. Bytes are decoded as the page declares."""
    root = _parse(source)
    if root is None:
        return Page(None, "", None)
    container = _container(root)
    heading = next(container.iter("h1"), None)
    title = _words(heading) or _declared_title(root)
    return Page(title or None, _Paragraphs().collect(container, heading), _published(root))


def _parse(source: str | bytes) -> etree._Element | None:
    encoding: str | None = "utf-8"
    if isinstance(source, bytes):
        try:
            source = source.decode("utf-8-sig")
        except UnicodeDecodeError:
            encoding = None
    if isinstance(source, str):
        source = _UNSAFE.sub("\ufffd", source).encode()
    if not source.strip():
        return None
    parser = etree.HTMLParser(
        encoding=encoding, recover=True, no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(source, parser)
    except etree.XMLSyntaxError:
        return None


def _length(element: etree._Element) -> int:
    return sum(map(len, element.itertext()))


def _container(root: etree._Element) -> etree._Element:
    """The element that holds the article: the longest <article> unless others rival it (a live page), <main>, or all."""
    articles = [element for element in root.iter("article") if not any(True for _ in element.iterancestors("article", *_DROPPED))]
    lengths = [_length(element) for element in articles]
    if articles and max(lengths) * 2 > sum(lengths):
        return articles[lengths.index(max(lengths))]
    main = next(root.iter("main"), None)
    return root if main is None or not _length(main) else main


def _words(element: etree._Element | None) -> str:
    return "" if element is None else _collapse("".join(map(str, element.itertext())))


def _declared_title(root: etree._Element) -> str:
    """The title where the article has no heading of its own: what the page tells sites that link to it, else its tab's."""
    for meta in root.iter("meta"):
        if (meta.get("property") or "").lower() == "og:title" and (title := _collapse(meta.get("content") or "")):
            return title
    return _words(next(root.iter("h1"), None)) or _words(next(root.iter("title"), None))


def _published(root: etree._Element) -> datetime | date | None:
    """The moment that the page declares, of its <meta> elements first and of the first <time> next."""
    for meta in root.iter("meta"):
        names = {(meta.get(key) or "").lower() for key in ("property", "name", "itemprop")}
        if names & _DATE_NAMES and (moment := _moment(meta.get("content"))):
            return moment
    for element in root.iter("time"):
        if moment := _moment(element.get("datetime")):
            return moment
    return None


def _moment(text: str | None) -> datetime | date | None:
    for parse in (date.fromisoformat, datetime.fromisoformat):
        try:
            return parse((text or "").strip())
        except ValueError:
            continue
    return None


def _collapse(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _hidden(element: etree._Element) -> bool:
    return (
        element.tag in _DROPPED
        or element.get("role") in _DROPPED_ROLES
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
    )


@dataclass(slots=True)
class _Paragraphs:
    """Collects the text of an element block by block; walks with a stack of iterators, so depth costs no recursion."""

    done: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def collect(self, container: etree._Element, heading: etree._Element | None) -> str:
        skipped = 0
        for event, element in etree.iterwalk(container, events=("start", "end")):
            dropped = element is heading or (element is not container and _hidden(element))
            if event == "start":
                skipped += dropped
                self._enter(element, visible=not skipped)
            else:
                skipped -= dropped
                self._leave(element, visible=not skipped, tail=element is not container)
        self._close()
        return "\n\n".join(self.done)

    def _enter(self, element: etree._Element, *, visible: bool) -> None:
        if not visible:
            return
        if element.tag in _BLOCKS:
            self._close()
        self.open.append(element.text or "")

    def _leave(self, element: etree._Element, *, visible: bool, tail: bool) -> None:
        if not visible:
            return
        if element.tag in _BLOCKS:
            self._close()
        elif element.tag == "br":
            self.open.append(_LINE_END)
        elif element.tag in _CELLS:
            self.open.append(" ")
        if tail:
            self.open.append(element.tail or "")

    def _close(self) -> None:
        lines = (_collapse(line) for line in "".join(self.open).split(_LINE_END))
        self.open.clear()
        if text := "\n".join(line for line in lines if line):
            self.done.append(text)
