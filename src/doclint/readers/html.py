"""HTML pages: the words a visitor reads, in order, and what the page says about itself.

Nothing is fetched and no script is run.
"""

from __future__ import annotations

import re

from lxml import etree

from doclint.document import Document
from doclint.readers.decoding import decode
from doclint.readers.draft import Draft
from doclint.readers.errors import ReadError
from doclint.readers.front_matter import read_front_matter, split_front_matter
from doclint.readers.markup import walk
from doclint.readers.names import dublin_core
from doclint.readers.source import Source

PLACE = "html"

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{1,40})", re.I
)
_CHARSET_WINDOW = 4096
"""Bytes in which the encoding is declared; browsers look at 1024."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}")
_META = {
    "article:modified_time": "modified",
    "article:published_time": "date",
    "article:author": "creator",
    "og:updated_time": "modified",
    "og:site_name": "publisher",
    "last-modified": "modified",
    "revised": "modified",
    "content-language": "language",
}


def read(source: Source) -> Document:
    """Reads a page. Raises ReadError `nesting` when its elements are nested too deep."""
    declared = _CHARSET.search(source.data[:_CHARSET_WINDOW])
    text = decode(source.data, declared[1].decode("ascii") if declared else None)
    header, page = split_front_matter(text)  # the sources of static sites have one
    draft = Draft()
    if header is not None:
        draft.properties, draft.problems = read_front_matter(header)
    root = parse(page, source.limits.nesting)
    if root is None:
        return draft.document(source, "html")
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    if _LANGUAGE.fullmatch(language) is None:
        language = ""
    _read_head(root, draft)
    draft.set_property(PLACE, "language", language)
    walk(root, draft, text.count("\n") - page.count("\n") + 1)
    return draft.document(source, "html", declared_language=language or None)


def parse(text: str, nesting: int) -> etree._Element | None:
    """The tree of a page or of a fragment, however ill-formed; None when there is none.

    Raises ReadError `nesting`: the parser stops there, and the rest would be lost unseen.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(text.replace("\0", "").encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        return None  # nothing but comments or white space
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise ReadError("resource-limit", "nesting", limit=nesting)
    return root


def _read_head(root: etree._Element, draft: Draft) -> None:
    title = root.find(".//title")
    if title is not None:
        draft.set_property(PLACE, "title", " ".join("".join(map(str, title.itertext())).split()))
    for element in root.iter("meta", "link"):
        if element.tag == "link":
            if "license" in element.get("rel", "").lower().split():
                draft.set_property(PLACE, "rights", element.get("href"))
            continue
        key = element.get("name") or element.get("property") or ""
        # What stands for an HTTP header speaks to browsers: `expires` is about their cache.
        header = element.get("http-equiv", "").strip().lower()
        name = _property_name(key) if key else _META.get(header)
        if name:
            draft.set_property(PLACE, name, element.get("content"))


def _property_name(key: str) -> str | None:
    """Dublin Core words where one fits, `generator` and the like as they are."""
    key = key.strip().lower()
    if key in _META:
        return _META[key]
    for prefix in ("dc.", "dcterms.", "dc:", "dcterms:"):
        if key.startswith(prefix):
            key = key.removeprefix(prefix)
            return dublin_core(key) or key
    return dublin_core(key) or (key if key == "generator" else None)
