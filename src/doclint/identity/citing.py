"""Is this version or date the document's own, or that of something it cites?

The words before it tell: a law, a licence, a piece of software, a standard, the text that the
document replaces, a deadline, the end of a period.
"""

from __future__ import annotations

import re

from doclint.identity.model import Place
from doclint.identity.wording import folded

_CITED = re.compile(
    r"(?<!\w)(?:vu|\(arrete|retrieved|accessed|consulte le|archived|considerant|conforme|selon|"
    r"conformement|remplace\w{0,2}|annule\w{0,2}|abroge\w{0,2}|supersede\w?|"
    r"replace\w?|modifie\w?|licen[cs]e|norme|logiciel|loi|ordonnance|decret|directive|"
    r"reglement \(|windows|microsoft|office|excel|pdf|python|java|android|ios|wcag|html|xml|"
    r"entree?s? en (?:vigueur|application)|acrobat|adobe|creative commons|cc by|gpl|cecill|"
    r"date de naissance|nee? le|date limite|"
    r"limite|echeance|deadline|due date|depot|journal officiel|iso|held|aura lieu|se tiendra|"
    r"se tenir|a pourvoir|prise de (?:poste|fonctions?)|reponses?|inscriptions?|ouvre|ferme)(?!\w)"
)
_FORM = re.compile(r"(?<!\w)(?:modele|formulaire|template|cerfa|form|imprime)(?!\w)")
_ABOUT = re.compile(
    r"\W{0,3}(?:modele|exemple|guide|manuel|presentation|notes?|rapport|declaration|formulaire|"
    r"grille|kit|fiche|tutoriel|formation|support|audit|synthese|bilan|lancement|template|"
    r"sample|example|guidelines?|report|introduction|training)\b.{0,90}?\b"
    r"(?:rgaa|wcag|rgs|rgi|rgesn|dsfr|seda|iso|nf|en|inspire|rgpd|api|sirh|erp|sgbd|qgis|html|xml|"
    r"json|sql|ogc|fhir|standard|geostandard|norme|referentiel|logiciel|application)"
    r"(?:[ -][\w'-]{1,30}){0,2}[\W_]{0,3}"
)
"""What a document is, then the name of the standard or the software that it is about."""
_WORDS = 5
"""Words before a value among which the cited thing is looked for: `loi n° 2005-102 du`."""
_ADJACENT = re.compile(
    r"(?:.*[^\w])?(?:depuis|depuis le|avant|avant le|jusqu'au|jusqu'en|a partir du|"
    r"a compter du|des le|au|to|until|through|from|since|before|entre|between|"
    r"\d{1,2}(?:er)? (?:-|et|&|/)|"
    r"la|une|cette|the|this|d'ici(?: fin)?)"
)
"""Of a version: `corrections apportées à la version 4.0` is said of another text."""
_HAPPENED = re.compile(r"(?:.*[^\w])?(?:en|in|fin|debut)")
_TAIL = 120
"""Characters before a value that are looked at: a line is rarely longer."""


def happened(before: str) -> bool:
    """True when the words before a month make it that of an event: `le plus lu en mars 2024`."""
    return _HAPPENED.fullmatch(folded(before[-_TAIL:])) is not None


def about_another(before: str) -> bool:
    """True for the words before the version of what a document is about: `Modèle de rapport
    d'audit RGAA version 4` is no version of the model."""
    return _ABOUT.fullmatch(folded(before[-_TAIL:])) is not None


def cited(before: str, place: Place) -> bool:
    """True when the words before a value make it another thing's.

    In headers and footers a form's own mark (`modèle AN 401, version du …`) is such a thing;
    on a cover `Modèle de convention` is the document.
    """
    plain = folded(before[-_TAIL:])
    near = " ".join(plain.split(" ")[-_WORDS:])
    return (
        _ADJACENT.fullmatch(plain) is not None
        or _CITED.search(near) is not None
        or (place in ("header", "footer") and _FORM.search(near) is not None)
    )
