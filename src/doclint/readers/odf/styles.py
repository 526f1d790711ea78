"""What the styles of an OpenDocument file give to paragraphs and words, through inheritance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from doclint.readers import style_names as names
from doclint.readers.numbers import points
from doclint.readers.odf.vocabulary import NAME, draw, fo, office, presentation, style, text
from doclint.readers.pieces import Look, ParagraphStyle

if TYPE_CHECKING:
    from lxml import etree

_WHITE = 0xF8
"""A colour whose three parts reach this cannot be told from white paper."""
_TEXT, _PARAGRAPH = style("text-properties"), style("paragraph-properties")
_ESCAPED = re.compile(r"_([0-9a-f]{2,4})_")
"""How names of styles spell what XML names cannot hold: `Contents_20_1`."""
_BOLD = ("bold", "600", "700", "800", "900")


class Styles:
    """The styles of content.xml and of styles.xml."""

    def __init__(self, *roots: etree._Element | None) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._automatic: set[etree._Element] = set()
        self._defaults: dict[str, etree._Element] = {}
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
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
            self._paragraphs[name] = self._resolve(name)
        return self._paragraphs[name]

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
        """A style and its parents, itself first; a circle is left where it closes."""
        found: dict[str, etree._Element] = {}
        while name is not None and name not in found:
            element = self._styles.get((family, name))
            if element is None:
                break
            found[name] = element
            name = element.get(style("parent-style-name"))
        return list(found.values())

    def _resolve(self, name: str | None) -> ParagraphStyle:
        chain = self._chain("paragraph", name)
        default = self._defaults.get("paragraph")
        look = _apply(Look(), None if default is None else default.find(_TEXT))
        for element in reversed(chain):
            look = _apply(look, element.find(_TEXT))
            properties = element.find(_PARAGRAPH)
            if properties is not None and _is_painted(properties.get(fo("background-color"))):
                look = replace(look, painted=True)
        named = [_label(element) for element in chain if element not in self._automatic]
        own = named[0] if named else "" if chain else (name or "")
        return ParagraphStyle(
            name=own or None,
            look=look,
            level=1 if names.is_title(own) else None,
            role=next((role for label in named if (role := names.role(label))), None),
            contents_title=names.is_contents_title(own),
            caption=any(names.is_caption(label) for label in named),
            breaks_before=_first(chain, "break-before") == "page" or _changes_master(chain),
            breaks_after=_first(chain, "break-after") == "page",
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
    if size := properties.get(fo("font-size")):
        changes["size"] = _points(size, look.size)
    if weight := properties.get(fo("font-weight")):
        changes["bold"] = weight in _BOLD
    if display := properties.get(text("display")):
        changes["hidden"] = display == "none"
    if colour := properties.get(fo("color")):
        changes["white"] = _is_white(colour)
    if line := _line_through(properties):
        changes["struck"] = line != "none"
    if background := properties.get(fo("background-color")):
        changes["painted"] = look.painted or _is_painted(background)
    return replace(look, **changes)  # type: ignore[arg-type]


def _line_through(properties: etree._Element) -> str | None:
    """The kind of line through the words: `none`, `solid` … Older programs give its type only."""
    return properties.get(style("text-line-through-style")) or properties.get(
        style("text-line-through-type")
    )


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


def _first(chain: list[etree._Element], name: str) -> str | None:
    """The nearest value of a paragraph property."""
    return next(_values(chain, name), None)


def _values(chain: list[etree._Element], name: str) -> Iterator[str]:
    for element in chain:
        properties = element.find(_PARAGRAPH)
        value = None if properties is None else properties.get(fo(name))
        if value is not None:
            yield value


def _changes_master(chain: list[etree._Element]) -> bool:
    """A paragraph that names a kind of page begins one."""
    return next(
        (bool(e.get(name)) for e in chain if (name := style("master-page-name")) in e.attrib), False
    )
