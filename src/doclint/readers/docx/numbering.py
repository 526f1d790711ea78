"""Which paragraphs are items of a list: the part `numbering.xml`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doclint.readers.docx.vocabulary import value, w
from doclint.readers.numbers import whole

if TYPE_CHECKING:
    from lxml import etree

_NO_LIST = "0"
"""The number by which a paragraph refuses the list of its style."""


class Numbering:
    """The list definitions: a number points to an abstract list, whose levels have a format."""

    def __init__(self, root: etree._Element | None) -> None:
        abstract = {} if root is None else _by_id(root, "abstractNum", "abstractNumId")
        numbers = {} if root is None else _by_id(root, "num", "numId")
        self._levels = {
            number: _levels(abstract.get(value(element.find(w("abstractNumId"))) or ""))
            for number, element in numbers.items()
        }

    def level(self, number: str | None, depth: int | None, style: str | None) -> int | None:
        """Nesting depth from 1 of an item; None when the paragraph shows no number or bullet.

        A style that does not say its level is found by the level that names the style.
        """
        levels = self._levels.get(number or _NO_LIST)
        if levels is None:
            return None
        if depth is None:
            depth = next((at for at, (_, named) in levels.items() if named == style), 0)
        shown, _ = levels.get(depth, (True, None))
        return depth + 1 if shown else None


def _by_id(root: etree._Element, name: str, key: str) -> dict[str, etree._Element]:
    return {element.get(w(key), ""): element for element in root.iter(w(name))}


def _levels(abstract: etree._Element | None) -> dict[int, tuple[bool, str | None]]:
    """By depth: whether a number or bullet shows, and the id of the style tied to it."""
    found: dict[int, tuple[bool, str | None]] = {}
    for level in () if abstract is None else abstract.iter(w("lvl")):
        depth = whole(level.get(w("ilvl")))
        if depth is not None:
            shown = value(level.find(w("numFmt"))) != "none"
            shown = shown or bool(value(level.find(w("lvlText"))))
            found[depth] = (shown, value(level.find(w("pStyle"))))
    return found
