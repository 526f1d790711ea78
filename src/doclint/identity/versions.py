"""Version numbers: `Version 2.1`, `V3`, `Indice B`, `v2021-10 rev. 2025-03`."""

from __future__ import annotations

import re

from doclint.identity.aims import NOUNS
from doclint.identity.citing import about_another
from doclint.identity.wording import folded, phrases

_NUMBER = r"(?:20\d\d[-/–]20\d\d|\d{1,4}(?:[._]\d{1,3}|-\d\d?(?!\d)){0,3})"
_LONG = (
    r"version|vers\.|r[ée]vision|r[ée]v\.|indice de r[ée]vision|indice|[ée]dition|release|"
    r"rev|r[ée]v|ver\."
)
_BETWEEN = (
    r"[ \u00a0]{0,2}(?:n[°ºo][ \u00a0]?|(?:provisoire|projet|draft|finale?)[ \u00a0])?"
    r"[:.=]?[ \u00a0]?"
)
VERSION = re.compile(
    rf"""
    (?<![\w.'’-])(?:
      (?:{_LONG}){_BETWEEN}(?:v\.?[ ]?)?(?P<number>{_NUMBER}[a-z]?)
        (?:[ ](?:-[ ])?(?:release|rev\.?|r[ée]v\.?)[ ]?(?P<second>{_NUMBER}))?
    | (?:indice|ind\.|r[ée]v\.?|r[ée]vision|version){_BETWEEN}(?P<letter>(?!A[345]\b)(?-i:[A-Z])\d?)
    | v\.?[ \u00a0]?(?P<short>{_NUMBER}[a-z]?)
        (?:[ ](?:-[ ])?(?:rev\.?|r[ée]v\.?)[ ]?(?P<after>{_NUMBER}))?
    )(?![\w%€°/])(?![.,]\d)(?![ \u00a0]\d{{3}}(?!\d))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BARE = re.compile(rf"{_NUMBER}[a-z]?|[a-uw-z]\d?", re.IGNORECASE)
_ORDINAL = re.compile(
    r"(?<!\w)(\d{1,2})(?:e|è|ème|eme|er|re|ère|st|nd|rd|th|\.)[ \u00a0]"
    rf"(?:[ée]dition|version|auflage)(?!\w)(?! (?:du |de la |des |de l['’])(?!{NOUNS}))",
    re.IGNORECASE,
)
_ENDING = re.compile(r"(?<!\w)(?P<word>[^\W\d_]{2,30})[ \u00a0](\d{1,2}\.\d{1,2})$")
_OF_ANOTHER = re.compile(r"(?:^|[^\w])(?:de|du|des|d'|sous|pour|avec|of|for|with|to|in) ?$")
"""Before a name: `Manuel de QGIS 3.28` has no version of its own."""
_ARTICLES = (" la", " une", " cette", " the", " a", " this", " en", " in")
"""Before a version in a title: `Nouveautés de la version 3` is about a thing's."""
_PARTS_OF_A_TEXT = frozenset(
    phrases(
        """article; section; chapitre; annexe; partie; paragraphe; licence; license; lot; point;
        niveau; level; chapter; part; appendix; annex; figure; tableau; table; etape; step; fiche;
        titre; module"""
    )
)
_PARTS = re.compile(r"(\d{1,9})|([A-Za-z])(?![A-Za-z])")


def version_of(match: re.Match[str]) -> str:
    """The version as people quote it, without its word: `2.1`, `2021-10 rev. 2025-03`, `B`."""
    if match["letter"]:
        return match["letter"]
    second = match["second"] or match["after"]
    return (match["number"] or match["short"]) + (f" rev. {second}" if second else "")


def find_version(text: str) -> tuple[str, int, int] | None:
    """The first version that a word announces in a text, and its offsets."""
    match = VERSION.search(text)
    if match:
        return version_of(match), match.start(), match.end()
    ordinal = _ORDINAL.search(text)
    return (ordinal[1], ordinal.start(), ordinal.end()) if ordinal else None


def title_version(title: str) -> str | None:
    """The version that a title holds, or the decimals after the name it ends with: `RGAA 4.1`.

    After a common word (`heading level 1.0`) decimals count something else. `Modèle de rapport
    RGAA version 3` is no third version of the model.
    """
    found = find_version(title)
    if found:
        before = title[: found[1]]
        other = about_another(before) or folded(before).rstrip().endswith(_ARTICLES)
        return None if other else found[0]
    ending = _ENDING.search(title.rstrip())
    if ending is None or not ending["word"][0].isupper():
        return None
    if _OF_ANOTHER.search(folded(title[: ending.start("word")])):
        return None
    return None if folded(ending["word"]) in _PARTS_OF_A_TEXT else ending[2]


def bare_version(value: str) -> str | None:
    """The version in a value that a label or a property announces (`2.1`, `V2.1`, `B`)."""
    head = value.strip(" .:()").split(" ", 1)[0].rstrip(",;.")
    if _BARE.fullmatch(head):
        return head
    found = find_version(value)
    return found[0] if found else None


def version_key(version: str) -> tuple[tuple[int, str], ...]:
    """A key that orders versions by number (`v10` after `v9`) and by letter (`A` before `B`).

    Trailing zeros say nothing: `2.0` equals `2`. A letter after a number comes after it.
    """
    parts = [
        (int(number), "") if number else (-1, letter.upper())
        for number, letter in _PARTS.findall(version)
    ]
    while len(parts) > 1 and parts[-1] == (0, ""):
        parts.pop()
    return tuple(parts)
