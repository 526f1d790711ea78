"""What the styles of an OpenDocument file give to paragraphs and words, through inheritance."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from doclint.readers import style_names as names
from doclint.readers.numbers import points
from doclint.readers.odf.vocabulary import NAME, draw, fo, office, presentation, style, text
from doclint.readers.pieces import Look, ParagraphStyle

if TYPE_CHECKING:
    from lxml import etree

_WHITE = 0xF8
"""A colour whose three parts reach this cannot be told from white paper."""
_TEXT, _PARAGRAPH = style("text-properties"), style("paragraph-properties")
_BACKGROUND, _BEFORE, _AFTER = fo("background-color"), fo("break-before"), fo("break-after")
_MASTER, _PARENT = style("master-page-name"), style("parent-style-name")
_SIZE, _WEIGHT, _COLOUR, _DISPLAY = fo("font-size"), fo("font-weight"), fo("color"), text("display")
_LINE_STYLE, _LINE_TYPE = style("text-line-through-style"), style("text-line-through-type")
_ESCAPED = re.compile(r"_([0-9a-f]{2,4})_")
"""How names of styles spell what XML names cannot hold: `Contents_20_1`."""
_BOLD = ("bold", "600", "700", "800", "900")
_MOST_PARENTS = 50
"""Styles based one on the other, far more than people make: to follow thousands for each style
would take the square of their number."""


class Styles:
    """The styles of content.xml and of styles.xml."""

    def __init__(self, *roots: etree._Element | None) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._automatic: set[etree._Element] = set()
        self._defaults: dict[str, etree._Element] = {}
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._resolved: dict[etree._Element, _Resolved] = {}
        self._looks: dict[tuple[Look, str | None], Look] = {}
        self._layouts: list[etree._Element] = []
        for root in roots:
            for group in () if root is None else root:
                if group.tag in (office("styles"), office("automatic-styles")):
                    self._add(group, automatic=group.tag == office("automatic-styles"))

    def _add(self, group: etree._Element, automatic: bool) -> None:
        for element in group:
            family = element.get(style("family"), "")
            if element.tag == style("default-style"):
                self._defaults[family] = element
            elif element.tag == style("page-layout"):
                self._layouts += element.findall(style("page-layout-properties"))
            elif element.tag == style("style"):
                self._styles.setdefault((family, element.get(NAME, "")), element)
                if automatic:
                    self._automatic.add(element)

    def paragraph(self, name: str | None) -> ParagraphStyle:
        """The style of a paragraph."""
        if name not in self._paragraphs:
            chain = self._chain("paragraph", name)
            found = self._base
            for element in reversed(chain):
                found = self._derived(element, found)
            self._paragraphs[name] = found.style if chain else _named(name or "", found.style)
        return self._paragraphs[name]

    @cached_property
    def _base(self) -> _Resolved:
        default = self._defaults.get("paragraph")
        look = _apply(Look(), None if default is None else default.find(_TEXT))
        return _Resolved(ParagraphStyle(look=look))

    def _derived(self, element: etree._Element, parent: _Resolved) -> _Resolved:
        """A paragraph style, derived once from the one that it is based on."""
        if element not in self._resolved:
            self._resolved[element] = _derive(element, parent, element in self._automatic)
        return self._resolved[element]

    def span(self, around: Look, name: str | None) -> Look:
        """The look of words with a character style inside others."""
        key = (around, name)
        if key not in self._looks:
            look = around
            for element in reversed(self._chain("text", name)):
                look = _apply(look, element.find(_TEXT))
            self._looks[key] = look
        return self._looks[key]

    def is_hidden_section(self, name: str | None) -> bool:
        """Whether a section style takes the section out of sight."""
        return any(
            child.get(text("display")) == "none"
            for element in self._chain("section", name)
            for child in element
        )

    def is_hidden_slide(self, name: str | None) -> bool:
        """Whether a slide is left out of the show."""
        return any(
            child.get(presentation("visibility")) == "hidden"
            for element in self._chain("drawing-page", name)
            for child in element
        )

    def paints(self, family: str, name: str | None) -> bool:
        """Whether a cell, frame … of this style has a colour of its own."""
        return any(
            _is_painted(child.get(fo("background-color")))
            or child.get(draw("fill")) not in (None, "none")
            for element in self._chain(family, name)
            for child in element
        )

    @property
    def language(self) -> str | None:
        """The language of paragraphs that say nothing else, as `fr-FR`."""
        default = self._defaults.get("paragraph")
        properties = None if default is None else default.find(_TEXT)
        language = "" if properties is None else properties.get(fo("language"), "")
        country = "" if properties is None else properties.get(fo("country"), "")
        known = [part for part in (language, country) if part and part != "none"]
        return "-".join(known) if language in known else None

    @property
    def page_area(self) -> float | None:
        """Square points of the first kind of page, None when not said."""
        for element in self._layouts:
            width, height = (
                points(element.get(fo(name))) for name in ("page-width", "page-height")
            )
            if width and height:
                return width * height
        return None

    def _chain(self, family: str, name: str | None) -> list[etree._Element]:
        """A style and its nearest parents, itself first; a circle is left where it closes."""
        found: dict[str, etree._Element] = {}
        while name is not None and name not in found and len(found) < _MOST_PARENTS:
            element = self._styles.get((family, name))
            if element is None:
                break
            found[name] = element
            name = element.get(_PARENT)
        return list(found.values())


class _Resolved(NamedTuple):
    """A style with what those based on it inherit."""

    style: ParagraphStyle
    before: str | None = None
    """The nearest `fo:break-before`, and `fo:break-after`."""
    after: str | None = None
    master: bool = False
    """Whether it names a kind of page: such a paragraph begins one."""


def _derive(element: etree._Element, parent: _Resolved, automatic: bool) -> _Resolved:
    """A paragraph style, from the one that it is based on."""
    own = {child.tag: child for child in element}
    paragraph = own.get(_PARAGRAPH)
    look = _apply(parent.style.look, own.get(_TEXT))
    before, after = parent.before, parent.after
    if paragraph is not None:
        if _is_painted(paragraph.get(_BACKGROUND)):
            look = look._replace(painted=True)
        before, after = paragraph.get(_BEFORE, before), paragraph.get(_AFTER, after)
    given = element.get(_MASTER)
    master = parent.master if given is None else bool(given)
    base = parent.style if automatic else _named(_label(element), parent.style)
    breaks_before, breaks_after = before == "page" or master, after == "page"
    style = replace(base, look=look, breaks_before=breaks_before, breaks_after=breaks_after)
    return _Resolved(style, before, after, master)


def _named(label: str, parent: ParagraphStyle) -> ParagraphStyle:
    """What the name of a style says, else what it inherits."""
    return replace(
        parent,
        name=label or None,
        level=1 if names.is_title(label) else None,
        role=names.role(label) or parent.role,
        contents_title=names.is_contents_title(label),
        caption=names.is_caption(label) or parent.caption,
    )


def _label(element: etree._Element) -> str:
    return element.get(style("display-name")) or _ESCAPED.sub(
        lambda code: chr(int(code[1], 16)), element.get(NAME, "")
    )


def _apply(look: Look, properties: etree._Element | None) -> Look:
    """A look with what a `style:text-properties` changes."""
    if properties is None:
        return look
    changes: dict[str, object] = {}
    if size := properties.get(_SIZE):
        changes["size"] = _points(size, look.size)
    if weight := properties.get(_WEIGHT):
        changes["bold"] = weight in _BOLD
    if display := properties.get(_DISPLAY):
        changes["hidden"] = display == "none"
    if colour := properties.get(_COLOUR):
        changes["white"] = _is_white(colour)
    if line := _line_through(properties):
        changes["struck"] = line != "none"
    if background := properties.get(_BACKGROUND):
        changes["painted"] = look.painted or _is_painted(background)
    return look._replace(**changes)  # type: ignore[arg-type]


def _line_through(properties: etree._Element) -> str | None:
    """The kind of line through the words: `none`, `solid` … Older programs give its type only."""
    return properties.get(_LINE_STYLE) or properties.get(_LINE_TYPE)


def _points(size: str, around: float | None) -> float | None:
    """`12pt`, or a share of the size around: `80%`."""
    try:
        if size.endswith("%"):
            return None if around is None else around * float(size[:-1]) / 100
        return float(size.removesuffix("pt"))
    except ValueError:
        return around


def _is_white(colour: str) -> bool:
    try:
        return len(colour) == 7 and min(bytes.fromhex(colour[1:])) >= _WHITE
    except ValueError:
        return False


def _is_painted(colour: str | None) -> bool:
    return colour not in (None, "transparent") and not _is_white(colour or "")
