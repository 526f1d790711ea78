"""XML that stays well formed and no longer makes sense: what bit flips hardly ever reach."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from random import Random

from lxml import etree

TEXTS = (
    "", " ", "\u00a0", "0", "-1", "true", "none", "Sommaire", "1 " * 200, "mot " * 300, "é" * 500,
    "\u202e", "\ufffe", "😀", "http://[", "../../x", "#", " TOC \\o ", " PAGEREF x ", "PAGE", "²",
)  # fmt: skip
"""Words put where others, or none, are expected."""
DEPTHS = (2, 40, 300)
"""How deep an element is put into copies of itself: one of them past the limit of parsers."""


def changed(part: bytes, random: Random, numbers: Sequence[bytes]) -> bytes:
    """The part with one element, attribute or text changed; as it is when it is no XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(part, parser)
    except (etree.XMLSyntaxError, ValueError):
        return part
    elements = list(root.iter(etree.Element))
    chosen, other = random.choice(elements), random.choice(elements)
    kind = random.randrange(9)
    if kind == 0 and chosen.attrib:
        value = random.choice([*TEXTS, *(number.decode() for number in numbers)])
        chosen.set(random.choice(sorted(chosen.attrib)), _allowed(value))
    elif kind == 1 and chosen.attrib:
        del chosen.attrib[random.choice(sorted(chosen.attrib))]
    elif kind == 2:
        chosen.text = _allowed(random.choice([*TEXTS, *(number.decode() for number in numbers)]))
    elif kind == 3:
        chosen.tag = other.tag
    elif kind == 4:
        other.append(copy.deepcopy(chosen))
    elif kind == 5:
        for name, value in other.attrib.items():
            chosen.set(name, value)
    elif kind == 6:
        _deepen(chosen, random.choice(DEPTHS))
    elif chosen.getparent() is not None:
        _change_place(chosen, kind == 7)
    return etree.tostring(root, encoding="utf-8")


def _deepen(element: etree._Element, depth: int) -> None:
    """The content goes down into so many elements of the same kind."""
    inside = list(element)
    place = element
    for _ in range(depth):
        place = etree.SubElement(place, element.tag, dict(element.attrib))
    place.extend(inside)


def _change_place(element: etree._Element, remove: bool) -> None:
    """The element goes, or its content takes its place."""
    parent = element.getparent()
    assert parent is not None
    if not remove:
        for child in list(element):
            element.addprevious(child)
    parent.remove(element)


def _allowed(text: str) -> str:
    """Without what XML cannot hold at all."""
    return "".join(letter for letter in text if letter not in "\0\ufffe\uffff")
