"""How a `style` attribute keeps words from people's eyes, as far as it says so itself.

Style sheets are not applied: what they hide is mostly menus and what only prints.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

Invisible = Literal["invisible", "tiny", "off-page", "same-colour"]

_NUMBER = re.compile(r"(-?\d{0,6}\.?\d{0,6})(px|pt|em|rem|ex|ch|%|vw|vh)?(?:!important)?")
_TINY: Mapping[str, float] = {"px": 1, "pt": 1, "em": 0.1, "rem": 0.1, "%": 10}
"""Largest size of letters that nobody reads, in each unit."""
_FAR = 100
"""A place as far to the left or above the page, in any unit, is outside of it."""


class Look(NamedTuple):
    """What a style attribute makes of the words of its element."""

    bold: bool
    struck: bool
    invisible: Invisible | None
    """Why they cannot be seen, None when nothing says so."""
    sized: bool
    """Whether it sets the size of the letters."""


def look(style: str) -> Look:
    """Reads a style attribute."""
    css = _declarations(style)
    return Look(_is_bold(css), _is_struck(css), _invisible(css), "font-size" in css)


def _declarations(style: str) -> dict[str, str]:
    """The properties of a style attribute, in lower case and without spaces."""
    found: dict[str, str] = {}
    for declaration in style.lower().split(";"):
        name, _, value = declaration.partition(":")
        found[name.strip()] = "".join(value.split())
    return found


def _invisible(css: Mapping[str, str]) -> Invisible | None:
    if css.get("display", "").startswith("none") or css.get("visibility", "").startswith("hidden"):
        return "invisible"
    if "opacity" in css and _number(css["opacity"])[0] == 0:
        return "invisible"
    if _is_tiny(css):
        return "tiny"
    if any(_is_far(css.get(name, "")) for name in ("left", "top", "text-indent", "margin-left")):
        return "off-page"
    colour = css.get("color")
    background = css.get("background-color", css.get("background"))
    return "same-colour" if colour and colour == background and colour != "inherit" else None


def _is_bold(css: Mapping[str, str]) -> bool:
    """Whether the letters are declared bold (600 and more is)."""
    return css.get("font-weight", "") in ("bold", "bolder", "600", "700", "800", "900")


def _is_struck(css: Mapping[str, str]) -> bool:
    """Whether a line goes through the letters."""
    return "line-through" in css.get("text-decoration", "") + css.get("text-decoration-line", "")


def _is_tiny(css: Mapping[str, str]) -> bool:
    size, unit = _number(css.get("font-size", ""))
    return size is not None and (size == 0 or size <= _TINY.get(unit, 0))


def _is_far(value: str) -> bool:
    place, unit = _number(value)
    return place is not None and place <= -_FAR and unit != "%"


def _number(value: str) -> tuple[float | None, str]:
    match = _NUMBER.fullmatch(value)
    if match is None:
        return None, ""
    try:
        return float(match[1]), match[2] or ""
    except ValueError:
        return None, ""
