"""Words that a machine reads on a page and a person does not see."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from doclint.document import Hidden
from doclint.readers.pdf.lines import HYPHEN, Box, Line, turn

TINY = 1.5
"""Points: letters below this are dust."""
SCAN_SHARE = 0.5
"""Part of the page that pictures cover from which invisible text is that of a scanner (OCR)."""

Kind = Literal["off-page", "invisible", "tiny"]


def take_hidden(
    number: int, box: Box, lines: Sequence[Line], image_share: float
) -> tuple[list[Line], list[Hidden]]:
    """The lines of page `number` that a person sees, and the words of the others by kind."""
    left, bottom, right, top = box
    hidden: dict[Kind, list[str]] = {}
    shown: list[Line] = []
    for line in lines:
        plain = (
            line.left <= right
            and line.right >= left
            and line.bottom <= top
            and line.top >= bottom
            and line.size >= TINY
            and not line.invisible
            and not line.angle
        )
        kind = None if plain else _kind(line, box, image_share)
        if kind is None:
            shown.append(line)
        else:
            hidden.setdefault(kind, []).append(line.text.replace(HYPHEN, "-"))
    return shown, [Hidden(kind, "\n".join(words), page=number) for kind, words in hidden.items()]


def _kind(line: Line, box: Box, image_share: float) -> Kind | None:
    if line.invisible and image_share < SCAN_SHARE:
        return "invisible"
    left, bottom, right, top = turn(box, line.angle)
    if line.right < left or line.left > right or line.top < bottom or line.bottom > top:
        return "off-page"
    if line.size < TINY and line.top - line.bottom < TINY:
        return "tiny"
    return None
