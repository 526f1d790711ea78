"""What the styles of a Word file give to paragraphs and runs, through inheritance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from doclint.document import Role
from doclint.readers import style_names as names
from doclint.readers.docx.vocabulary import STYLE_ID, VAL, on, value, w

if TYPE_CHECKING:
    from lxml import etree

_BODY_LEVEL = 9
"""`w:outlineLvl` counts from 0; 9 says "body text"."""
_WHITE = 0xF8
"""A colour whose three parts reach this cannot be told from white paper."""
_TINY_SIZE = 2.0
"""Points; nobody reads them."""
_TINY_SCALE = 5
"""Per cent of the normal width of letters."""


class Look(NamedTuple):
    """How the characters of a run look."""

    size: float | None = None
    """Points."""
    bold: bool = False
    hidden: bool = False
    white: bool = False
    shaded: bool = False
    """Something other than paper may lie behind."""
    scale: int = 100
    language: str | None = None

    @property
    def tiny(self) -> bool:
        """Too small to be read."""
        return (self.size is not None and self.size <= _TINY_SIZE) or self.scale <= _TINY_SCALE


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph gets from its style."""

    name: str | None
    look: Look
    level: int | None = None
    """Outline level from 1; None for body text."""
    role: Role | None = None
    contents_title: bool = False
    caption: bool = False
    list: tuple[str | None, int | None] = (None, None)
    """Number of the list definition and level from 0, each None when not given."""


class Styles:
    """The part `styles.xml`; paragraphs and runs ask it by style id."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements = {} if root is None else {s.get(STYLE_ID): s for s in root.iter(w("style"))}
        self._default = next(
            (
                id_
                for id_, style in self._elements.items()
                if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true")
            ),
            None,
        )
        defaults = None if root is None else root.find(f"{w('docDefaults')}/{w('rPrDefault')}")
        properties = None if defaults is None else defaults.find(w("rPr"))
        self._base = Look(size=10.0)._replace(**run_properties(properties))  # 10 pt: the standard
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._looks: dict[tuple[object, ...], Look] = {}

    @cached_property
    def language(self) -> str | None:
        """The language of text that says nothing else."""
        return self.paragraph(None).look.language

    def paragraph(self, id_: str | None) -> ParagraphStyle:
        """The style of a paragraph; None is the default one."""
        key = id_ if id_ is not None else self._default
        if key not in self._paragraphs:
            self._paragraphs[key] = self._resolve(key)
        return self._paragraphs[key]

    def look(self, paragraph: str | None, run: str | None, direct: Mapping[str, Any]) -> Look:
        """The look of a run: paragraph style, then character style, then its own properties."""
        key = (paragraph, run, *direct.items())
        if key not in self._looks:
            look = self.paragraph(paragraph).look
            for style in reversed(self._chain(run)):
                look = look._replace(**run_properties(style.find(w("rPr"))))
            self._looks[key] = look._replace(**direct)
        return self._looks[key]

    def shades(self, table: str | None) -> bool:
        """Whether a table style paints cells (its header row, every second row …)."""
        return any(
            shading(element) for style in self._chain(table) for element in style.iter(w("shd"))
        )

    def _chain(self, id_: str | None) -> list[etree._Element]:
        """A style and those it is based on, itself first."""
        found: dict[str | None, etree._Element] = {}
        while id_ in self._elements and id_ not in found:
            found[id_] = self._elements[id_]
            id_ = value(found[id_].find(w("basedOn")))
        return list(found.values())

    def _resolve(self, id_: str | None) -> ParagraphStyle:
        chain = self._chain(id_)
        called = [value(style.find(w("name"))) or style.get(STYLE_ID) or "" for style in chain]
        own = called[0] if called else (id_ or "")
        look = self._base
        number = depth = None
        for style in reversed(chain):
            look = look._replace(**run_properties(style.find(w("rPr"))))
            properties = style.find(w("pPr"))
            if properties is not None:
                shade = properties.find(w("shd"))
                look = look if shade is None else look._replace(shaded=shading(shade))
                given = list_properties(properties.find(w("numPr")))
                number = given[0] or number
                depth = depth if given[1] is None else given[1]
        return ParagraphStyle(
            name=own or None,
            look=look,
            level=_level(chain, called or [own]),
            role=next((found for name in called or [own] if (found := names.role(name))), None),
            contents_title=names.is_contents_title(own),
            caption=any(names.is_caption(name) for name in called or [own]),
            list=(number, depth),
        )


def _level(chain: list[etree._Element], called: list[str]) -> int | None:
    """The outline level of a style: its own, else that of the nearest one it is based on."""
    if names.is_title(called[0]):
        return 1
    for position, name in enumerate(called):
        level = outline_level(chain[position].find(w("pPr"))) if chain else None
        if level is not None:
            return level or None
        if (level := names.heading_level(name)) is not None:
            return level
    return None


def outline_level(properties: etree._Element | None) -> int | None:
    """The outline level that paragraph properties give: 1 to 9, 0 for "body text", else None."""
    element = None if properties is None else properties.find(w("outlineLvl"))
    given = value(element)
    if given is None or not given.isdecimal():
        return None
    return 0 if int(given) >= _BODY_LEVEL else int(given) + 1


def list_properties(element: etree._Element | None) -> tuple[str | None, int | None]:
    """The list definition and the level from 0 of a `w:numPr`."""
    if element is None:
        return None, None
    depth = value(element.find(w("ilvl")))
    return value(element.find(w("numId"))), int(depth) if depth and depth.isdecimal() else None


_RUN_PROPERTIES = {
    w(name): name
    for name in ("sz", "b", "vanish", "color", "shd", "highlight", "w", "lang", "rStyle")
}


def run_properties(element: Iterable[etree._Element] | None) -> dict[str, Any]:
    """The fields of `Look` that a `w:rPr` sets; `style` is the id of its character style."""
    found: dict[str, Any] = {}
    for child in () if element is None else element:
        name = _RUN_PROPERTIES.get(str(child.tag))
        if name is None:
            continue
        given = child.get(VAL, "")
        match name:
            case "sz" if given.isdecimal():
                found["size"] = int(given) / 2
            case "b":
                found["bold"] = on(child)
            case "vanish":
                found["hidden"] = on(child)
            case "color":
                found["white"] = _is_white(given)
            case "shd":
                found["shaded"] = shading(child)
            case "highlight":
                found["shaded"] = given not in ("none", "white")
            case "w" if given.rstrip("%").isdecimal():
                found["scale"] = int(given.rstrip("%"))
            case "lang" if given:
                found["language"] = given
            case "rStyle":
                found["style"] = given
    return found


def shading(element: etree._Element) -> bool:
    """Whether a `w:shd` paints anything but white."""
    if element.get(VAL) == "nil":
        return False
    fill = element.get(w("fill"), "auto")
    pattern = element.get(VAL, "clear") != "clear"
    return pattern or not (fill == "auto" or _is_white(fill))


def _is_white(colour: str) -> bool:
    try:
        return len(colour) == 6 and min(bytes.fromhex(colour)) >= _WHITE
    except ValueError:
        return False
