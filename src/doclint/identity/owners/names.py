"""Words that name a service, an institution or a role: who stands behind a document."""

from __future__ import annotations

import re

from doclint.identity.model import Wording
from doclint.identity.owners.known_bodies import is_known
from doclint.identity.wording import folded

_SERVICE = re.compile(
    r"(?:direction(?! (?:artistique|graphique))|service|pole|departement|secretariat|"
    r"bureau(?! d'etudes?\b| de vote\b)|mission(?! d'| de (?!la |l'))|cellule|"
    r"delegation(?! (?:de|du|des) (?:signature|pouvoir|service|fonction|competence|credit))|"
    r"unite|division|sous-direction|inspection|cabinet|department|office of|division of|"
    r"bureau of|directorate)\b(?! (?:public|rendu|fait|national|civique|minimum|clients?|apres)\b)"
)
"""A service: who one writes to. `Mission de maîtrise d'œuvre` is what is bought."""
_NAMED = (
    r"mairie|hopital (?!de (?:jour|nuit|semaine)\b)|regie (?:des eaux|municipale|departementale)|"
    r"ville (?:de|d'|du|des)|commune (?:de|d'|du|des|nouvelle)|communaute|metropole|"
    r"prefecture|sous-prefecture|prefet|prefete|premier ministre|ministere|ministry|agence|"
    r"agency|centre (?:hospitalier|communal|intercommunal|national|regional|departemental|social|"
    r"international|technique|culturel|de gestion|de ressources|d'etudes?)|ccas|cias|conseil "
    r"(?:national|departemental|regional|municipal (?:de|d'|des)|general|superieur|economique|"
    r"international|d'etat)|region|academie|rectorat|universite|university|institut|"
    r"etablissement public \w|syndicat|sivom|sivu|chambre (?:de|d'|des|nationale|regionale)|"
    r"office (?:national|public|francais|international|intercommunal|municipal|de tourisme|"
    r"du tourisme|de l')|caisse (?:d'|des|nationale|primaire|de (?!garantie))|conservatoire|"
    r"mediatheque|bibliotheque|musee|"
    r"ecole (?:de|du|des|d'|nationale|municipale|elementaire|maternelle|primaire|superieure)|"
    r"college|lycee|observatoire|association|federation|haute autorite|haut[- ]commissariat|"
    r"autorite de|tribunal|parc (?:naturel|national)|groupe de travail|city of|town of|county of|"
    r"borough of|"
    r"institute|bank of|school of|faculty of|(?:sub)?committee on|house of representatives|"
    r"hm (?:revenue|treasury|passport|courts)|cabinet office|home office|"
    r"u\.s\. department"
)
_INSTITUTION = re.compile(rf"(?:{_NAMED})\b")
_TERRITORY = re.compile(r"departement (?:de|du|des|d')")
"""`Département de l'Isère`, as letterheads say where a commune stands."""
_ENGLISH = re.compile(
    r"\b(?:department|agency|administration|commission|council|authority|institute|division|bureau|"
    r"(?<!of )service|survey|laboratory|university|committee|directorate|county clerk|ministry|"
    r"foundation|school district|board|library|court|hospital|unit|team)$"
)
"""The last word of many English names: `National Park Service`."""
_NEVER_IN_A_NAME = frozenset({"by", "to", "from", "with", "at", "or", "a", "an", "as", "is"})
_ENGLISH_SMALL = frozenset({"of", "the", "for", "and", "&", "on", "in"})
_METROPOLE = re.compile(r"(?!rcs )[\w' -]{3,40}[ -](?:metropole|agglomeration|agglo)")
_NOT_ITS_OWN = re.compile(
    r"(?:prepared|developed|submitted|written|brought|published|by|for|to|about|welcome|contact|"
    r"review|joint|your|our|new|customer|self|using|how|minutes|report|agenda|guide|notes|role|"
    r"summary|history|members|meeting|list|rules|terms|charter|plan|strategy|policy|annual|"
    r"introduction|overview|proposed|draft|final|signed|approved|adopted|made) "
)
_BODY = re.compile(
    rf"(?<!\w)(?:{_SERVICE.pattern}|{_INSTITUTION.pattern}|(?:mairie|ville|commune|maire|directeur|"
    r"directrice|responsable|chef|cheffe|secretaire general|secretaire generale|chambre|comite|"
    r"conseil municipal|city council|working group)\b)"
)
"""A service, an institution or a role, wherever it stands in a name."""
_SHORTEST = 8
_LONGEST = 130
_MOST_WORDS = 18
_MOST_WORDS_ALONE = 12
_NUMBER = re.compile(r"\d\d")
_SENTENCE_ENDS = (".", "?", "!", ",", ";", ":")
_STOPS = re.compile(r"[?!;]|: | : ")
UNFINISHED = re.compile(
    r"(?:^|[ '])(?:de|du|des|d'|la|le|les|l'|et|a|au|aux|en|pour|sur|of|the|for|and|on|&)$"
)
"""Ends a line that the next one goes on with."""
_AFTER = re.compile(
    r"\s*(?:[,(]\s?(?=[^,(]{0,60}\d)|\b(?:T[ée]l|SIRET|Siret|SIREN|N° SIRET|BP|CS)\b|"
    r"(?:[–—-]\s?)?(?:\b(?:du|le|en)\s)?\d).*"
)
"""What may follow a name on its line: a date, an address, a telephone number, a SIRET."""


def issuer_in(segment: str) -> tuple[str, Wording] | None:
    """The name of a service or an institution that a line consists of, and how sure it is.

    A date, an address or a number behind it is left out: `Direction du numérique, mars 2024`.
    """
    wording = names_owner(segment)
    if wording:
        return segment, wording
    service, comma, whole = segment.partition(", ")
    wording = names_owner(service) if comma and names_owner(whole) else None
    if wording:
        return segment, wording
    if not any(map(str.isdigit, segment)):
        return None
    name = _AFTER.sub("", segment, count=1).strip(" ,–—-")
    wording = names_owner(name)
    return (name, wording) if wording else None


def names_owner(segment: str) -> Wording | None:
    """How surely a line names who issued the document: a service, an institution, or no one.

    A service comes before the institution it belongs to: it is who one writes to.
    """
    if not _SHORTEST <= len(segment) <= _LONGEST or not segment[0].isalpha():
        return None
    plain = folded(segment)
    if plain.endswith(_SENTENCE_ENDS) or _STOPS.search(plain) or UNFINISHED.search(plain):
        return None
    words = len(plain.split())
    if not 2 <= words <= _MOST_WORDS or _NUMBER.search(plain):
        return None
    if is_territory(segment):
        return "within"
    if _SERVICE.match(plain):
        return "alone" if words <= _MOST_WORDS_ALONE else None
    if _INSTITUTION.match(plain) or _METROPOLE.fullmatch(plain):
        return "within"
    return "within" if _ENGLISH.search(plain) and _is_name(segment, plain) else None


def is_territory(name: str) -> bool:
    """True for `Département de l'Isère`, which may issue a document or only say where."""
    if name[:1] != "D" or not _TERRITORY.match(folded(name)):
        return False
    return name.replace("’", " ").replace("'", " ").split()[-1][:1].isupper()


def _is_name(segment: str, plain: str) -> bool:
    """True when all words have a capital, save the small ones: a name in English."""
    if _NOT_ITS_OWN.match(plain) or not _NEVER_IN_A_NAME.isdisjoint(plain.split()):
        return False
    return all(
        word in _ENGLISH_SMALL or not word[0].isalpha() or word[0].isupper()
        for word in segment.split()
    )


def names_body(value: str) -> bool:
    """True when the author or the company of a file is a service, an institution or a role.

    `Service de l'urbanisme`, `CNIG` and `Claire Martin, cheffe du service scolaire` are; a
    person, or the firm that made the template, is not.
    """
    name = value[:90].strip()
    return _BODY.search(folded(name)) is not None or is_known(name) or names_owner(name) is not None
