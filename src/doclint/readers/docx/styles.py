"""What the styles of a Word file give to paragraphs and runs, through inheritance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from doclint.document import Role
from doclint.readers import style_names as names
from doclint.readers.docx.vocabulary import STYLE_ID, VAL, on, value, w
from doclint.readers.numbers import whole

if TYPE_CHECKING:
    from lxml import etree

_T = TypeVar("_T")
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
    strike: bool = False
    dstrike: bool = False
    """Two lines through the letters; the two settings do not replace each other."""

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
    inherited_level: int | None = None
    """That of the styles based on it: those based on the title are no titles."""
    role: Role | None = None
    contents_title: bool = False
    caption: bool = False
    list: tuple[str | None, int | None] = (None, None)
    """Number of the list definition and level from 0, each None when not given."""


class Styles:
    """The part `styles.xml`; paragraphs and runs ask it by style id."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements = {} if root is None else {s.get(STYLE_ID): s for s in root.iter(w("style"))}
        default = (
            id_
            for id_, style in self._elements.items()
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true")
        )
        self._default = next(default, None)
        path = f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"
        given = run_properties(None if root is None else root.find(path)).look
        self._base = ParagraphStyle(None, Look(size=10.0)._replace(**given))  # 10 pt: the standard
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._runs: dict[str | None, dict[str, Any]] = {}
        self._shading: dict[str | None, bool] = {}
        self._looks: dict[tuple[object, ...], Look] = {}

    @cached_property
    def language(self) -> str | None:
        """The language of text that says nothing else."""
        return self.paragraph(None).look.language

    def paragraph(self, id_: str | None) -> ParagraphStyle:
        """The style of a paragraph; None is the default one."""
        key = id_ if id_ is not None else self._default
        if key is not None and key not in self._elements and key not in self._paragraphs:
            self._paragraphs[key] = _named(key, self._base)  # the id may say enough
        return self._inherited(key, self._paragraphs, _paragraph_style, self._base)

    def look(self, paragraph: str | None, run: str | None, direct: Mapping[str, Any]) -> Look:
        """The look of a run: paragraph style, then character style, then its own properties."""
        key = (paragraph, run, *direct.items())
        if key not in self._looks:
            by_style = self._inherited(run, self._runs, _run_style, {})
            look = self.paragraph(paragraph).look
            self._looks[key] = look._replace(**{**by_style, **direct})
        return self._looks[key]

    def shades(self, table: str | None) -> bool:
        """Whether a table style paints cells (its header row, every second row …)."""
        return self._inherited(table, self._shading, _table_style, False)

    def _inherited(
        self,
        id_: str | None,
        known: dict[str | None, _T],
        derive: Callable[[etree._Element, _T], _T],
        base: _T,
    ) -> _T:
        """A style and those it is based on, each derived once from the one above it."""
        chain: dict[str | None, None] = {}
        while id_ in self._elements and id_ not in known and id_ not in chain:
            chain[id_] = None
            id_ = value(self._elements[id_].find(w("basedOn")))
        found = known.get(id_, base)
        for link in reversed(chain):
            found = known[link] = derive(self._elements[link], found)
        return found


def _paragraph_style(element: etree._Element, parent: ParagraphStyle) -> ParagraphStyle:
    name = value(element.find(w("name"))) or element.get(STYLE_ID) or ""
    look = parent.look._replace(**run_properties(element.find(w("rPr"))).look)
    number, depth = parent.list
    level: int | None = None
    properties = element.find(w("pPr"))
    if properties is not None:
        shade = properties.find(w("shd"))
        look = look if shade is None else look._replace(shaded=shading(shade))
        given = list_properties(properties.find(w("numPr")))
        number, depth = given[0] or number, depth if given[1] is None else given[1]
        level = outline_level(properties.find(w("outlineLvl")))
    found = _named(name, replace(parent, look=look, list=(number, depth)))
    if level is not None:
        found = replace(found, level=level or None, inherited_level=level or None)
    return found


def _named(name: str, parent: ParagraphStyle) -> ParagraphStyle:
    """What the name of a style says, else what it inherits."""
    level = names.heading_level(name) or parent.inherited_level
    return replace(
        parent,
        name=name or None,
        level=1 if names.is_title(name) else level,
        inherited_level=level,
        role=names.role(name) or parent.role,
        contents_title=names.is_contents_title(name),
        caption=names.is_caption(name) or parent.caption,
    )


def _run_style(element: etree._Element, parent: dict[str, Any]) -> dict[str, Any]:
    return {**parent, **run_properties(element.find(w("rPr"))).look}


def _table_style(element: etree._Element, parent: bool) -> bool:
    return parent or any(shading(shade) for shade in element.iter(w("shd")))


def outline_level(element: etree._Element | None) -> int | None:
    """The level that a `w:outlineLvl` gives: 1 to 9, 0 for "body text"; None without it."""
    given = whole(value(element))
    if given is None:
        return None
    return 0 if given >= _BODY_LEVEL else given + 1


def list_properties(element: etree._Element | None) -> tuple[str | None, int | None]:
    """The list definition and the level from 0 of a `w:numPr`."""
    if element is None:
        return None, None
    return value(element.find(w("numId"))), whole(value(element.find(w("ilvl"))))


class RunProperties(NamedTuple):
    """What a `w:rPr` says."""

    style: str | None
    """Id of the character style."""
    look: Mapping[str, Any]
    """The fields of `Look` that it sets."""
    changed: bool
    """Whether a change of them is tracked."""


def run_properties(element: Iterable[etree._Element] | None) -> RunProperties:
    """Reads a `w:rPr`; None says nothing."""
    style, changed = None, False
    look: dict[str, Any] = {}
    for child in () if element is None else element:
        tag = child.tag
        if (field := _LOOKS.get(tag)) is not None:
            name, read = field
            said = read(child)
            if said is not None:
                look[name] = said
        elif tag == _RUN_STYLE:
            style = value(child)
        elif tag == _CHANGED:
            changed = True
    return RunProperties(style, look, changed)


def _points(element: etree._Element) -> float | None:
    number = whole(value(element))
    return None if number is None else number / 2


def _scale(element: etree._Element) -> int | None:
    return whole((value(element) or "").rstrip("%"))


def _is_highlighted(element: etree._Element) -> bool:
    return value(element) not in ("none", "white")


def _is_white_letter(element: etree._Element) -> bool:
    return _is_white(value(element) or "")


def _language(element: etree._Element) -> str | None:
    return value(element) or None


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


_RUN_STYLE, _CHANGED = w("rStyle"), w("rPrChange")
_LOOKS: Mapping[str, tuple[str, Callable[[etree._Element], Any]]] = {
    w("sz"): ("size", _points),
    w("b"): ("bold", on),
    w("vanish"): ("hidden", on),
    w("strike"): ("strike", on),
    w("dstrike"): ("dstrike", on),
    w("color"): ("white", _is_white_letter),
    w("shd"): ("shaded", shading),
    w("highlight"): ("shaded", _is_highlighted),
    w("w"): ("scale", _scale),
    w("lang"): ("language", _language),
}
"""By tag, the field of `Look` that it sets, and how its value is read (None: not said)."""
