"""What an HTML element means for the words inside it: kind of block, level, visibility …"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from doclint.document import Kind
from doclint.readers.css import Invisible, Look
from doclint.readers.struck import STRUCK_TAGS
from doclint.readers.survey import HEADINGS

_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_CAPTIONS = frozenset(("caption", "figcaption"))
_SECTIONS = frozenset(("main", "article", "section"))
_STYLES: Mapping[str, str] = {
    "blockquote": "quote",
    "pre": "code",
    "dt": "term",
    "dd": "definition",
}
_NOTES = frozenset(("doc-footnote", "doc-endnote", "doc-endnotes"))
_CHROME_ROLES: Mapping[str, Kind] = {
    "banner": "page-header",
    "navigation": "page-header",
    "search": "page-header",
    "contentinfo": "page-footer",
    "complementary": "page-footer",
}
_CHROME_TAGS: Mapping[str, Kind] = {
    "header": "page-header",
    "footer": "page-footer",
    "aside": "page-footer",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """What an element passes on to what it holds."""

    kind: Kind = "paragraph"
    level: int | None = None
    style: str | None = None
    lists: int = 0
    """How many lists it is in."""
    chrome: Kind | None = None
    """Set in what surrounds the content: navigation, banner, footer."""
    navigation: bool = False
    section: bool = False
    content: bool = False
    hidden: Invisible | None = None
    bold: bool = False
    struck: bool = False


def inside(
    above: Frame, element: etree._Element, is_content: bool, look: Callable[[str], Look]
) -> Frame:
    """The frame of an element, from that of its parent. `look` reads its style attribute."""
    changes = _by_tag(above, element.tag) | _by_role(element, above)
    changes |= _by_style(element, above, look)
    if is_content:
        changes |= {"content": True, "chrome": None}
    return replace(above, **changes) if changes else above  # type: ignore[arg-type]


def _by_tag(above: Frame, tag: str) -> dict[str, object]:
    if tag in HEADINGS:
        return {"kind": "heading", "level": int(tag[1])}
    if tag in _LISTS:
        return {"lists": above.lists + 1}
    if tag == "li" and above.kind != "footnote":
        return {"kind": "list-item", "level": max(above.lists, 1)}
    if tag in _CAPTIONS:
        return {"kind": "caption", "level": None}
    if tag in _STYLES:
        return {"style": _STYLES[tag]}
    if tag in _SECTIONS:
        return {"section": True}
    if tag in STRUCK_TAGS:
        return {"struck": True}
    if tag == "nav":
        return {"chrome": "page-header", "navigation": True}
    # The header of an article is part of the article.
    if tag in _CHROME_TAGS and not above.section:
        return {"chrome": _CHROME_TAGS[tag]}
    return {"bold": True} if tag in ("b", "strong") else {}


def _by_role(element: etree._Element, above: Frame) -> dict[str, object]:
    role = element.get("role", "")
    if role in _CHROME_ROLES:
        return {"chrome": _CHROME_ROLES[role], "navigation": role == "navigation"}
    if role == "heading":
        level = element.get("aria-level", "")
        return {"kind": "heading", "level": int(level) if level in tuple("123456") else 2}
    if role in _NOTES or "footnotes" in element.get("class", "").split():
        return {"kind": "footnote", "level": None}
    return {"navigation": True} if above.navigation else {}


def _by_style(
    element: etree._Element, above: Frame, look: Callable[[str], Look]
) -> dict[str, object]:
    """Weight, lines and visibility. What is hidden stays hidden, whatever it holds says."""
    changes: dict[str, object] = {}
    style = element.get("style")
    if not style and element.get("hidden") is None:
        return changes  # most elements
    found = look(style or "")
    if found.bold:
        changes["bold"] = True
    if found.struck:
        changes["struck"] = True
    if above.hidden is None or above.hidden == "tiny":
        hidden = "invisible" if element.get("hidden") is not None else found.invisible
        # A size of zero takes away the gaps between boxes, which then set their own.
        if hidden or found.sized:
            changes["hidden"] = hidden
    return changes
