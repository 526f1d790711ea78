"""Is this version or date the document's own, or that of something it cites?

The words before it tell: a law, a licence, a piece of software, a standard, the text that the
document replaces, a deadline, the end of a period.
"""

from __future__ import annotations

import re

from doclint.identity.model import Place
from doclint.identity.wording import folded

_UP_TO_THREE_WORDS = r"(?:[ ,(]{1,2}[^\s]{1,25}){0,3}[ ,(:]{0,2}"
_CITED = re.compile(
    r"(?<!\w)(?:vu|considerant|conforme|conformement|en application|selon|remplace\w{0,2}|"
    r"annule\w{0,2}|abroge\w{0,2}|supersede\w?|replace\w?|modifie\w?|licen[cs]e|norme|logiciel|loi|"
    r"ordonnance|decret|directive|reglement \(|windows|microsoft|office|excel|pdf|python|java|"
    r"android|ios|wcag|html|xml|acrobat|adobe|creative commons|cc by|gpl|cecill|"
    r"date de naissance|nee? le|date limite|limite|echeance|deadline|due date|depot|"
    r"journal officiel|iso)" + _UP_TO_THREE_WORDS
)
_FORM = re.compile(r"(?<!\w)(?:modele|formulaire|template|cerfa|form|imprime)" + _UP_TO_THREE_WORDS)
_ADJACENT = re.compile(
    r"(?:.*[^\w])?(?:depuis|avant|avant le|jusqu'au|jusqu'en|a partir du|a compter du|des le|au|"
    r"to|until|from|since|before|entre|between|\d{1,2}(?:er)? (?:-|et|&|/))"
)
_TAIL = 120
"""Characters before a value that are looked at: a line is rarely longer."""


def cited(before: str, place: Place) -> bool:
    """True when the words before a value make it another thing's.

    In headers and footers a form's own mark (`modèle AN 401, version du …`) is such a thing;
    on a cover `Modèle de convention` is the document.
    """
    plain = folded(before[-_TAIL:])
    if _ADJACENT.fullmatch(plain) or any(
        match.end() == len(plain) for match in _CITED.finditer(plain)
    ):
        return True
    return place in ("header", "footer") and any(
        match.end() == len(plain) for match in _FORM.finditer(plain)
    )
