"""What the name of a paragraph style declares, in English and French, in Word and OpenDocument.

Word writes the names of its own styles in English whatever its language, and only the ids are
translated (`11`, `TM1`); other programs translate both, and drop accents (`Tabledesmatires`).
"""

from __future__ import annotations

import re
import unicodedata

from doclint.document import Role

_MATTERS = r"mati\w{0,2}res"  # matières, or what is left of it in an id
_ROLES: tuple[tuple[re.Pattern[str], Role], ...] = (
    (
        re.compile(rf"(?:toc|tm|contents|table(?:des)?{_MATTERS}(?:niveau)?)[1-9]\d?"),
        "contents",
    ),
    (
        re.compile(
            r"tableoffigures|tabledesillustrations|tabledesfigures|tabledestableaux"
            r"|(?:illustration|figure|object|table)index\d?"
        ),
        "list-of-figures",
    ),
    (re.compile(r"index[1-9]|tableofauthorities|tabledesr\w{0,2}f\w{0,2}rences"), "index"),
)
_CONTENTS_TITLE = re.compile(
    rf"(?:toc|contents)heading\d?|titretr\d?|(?:titre|ent\w?te)(?:de)?(?:la)?table(?:des)?{_MATTERS}"
)
_HEADING = re.compile(r"(?:heading|titre|title)([1-9])")
_TITLE = re.compile(r"title|titre|titreprincipal|titredudocument")
_CAPTION = re.compile(r"caption|l\w?gende")


def plain(name: str) -> str:
    """A style name without capitals, accents, spaces and hyphens: `Titre 1` gives `titre1`."""
    spelled = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[\W_]+", "", spelled)


def role(name: str) -> Role | None:
    """The role of a line in this style (`toc 1`, `table of figures`, `index 1`)."""
    key = plain(name)
    return next((found for pattern, found in _ROLES if pattern.fullmatch(key)), None)


def is_contents_title(name: str) -> bool:
    """The style of the words "Sommaire" above a table of contents."""
    return _CONTENTS_TITLE.fullmatch(plain(name)) is not None


def heading_level(name: str) -> int | None:
    """1 to 9 for `heading 1` … `Titre 9`."""
    match = _HEADING.fullmatch(plain(name))
    return int(match[1]) if match else None


def is_title(name: str) -> bool:
    """The style of the title of the whole document."""
    return _TITLE.fullmatch(plain(name)) is not None


def is_caption(name: str) -> bool:
    """The style of the words under a figure or above a table."""
    return _CAPTION.fullmatch(plain(name)) is not None
