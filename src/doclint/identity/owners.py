"""Words that name a service, an institution or a role: who stands behind a document."""

from __future__ import annotations

import re

from doclint.identity.model import Wording
from doclint.identity.wording import folded

_SERVICE = re.compile(
    r"(?:direction|service|pole|departement|secretariat|bureau|mission|cellule|delegation|unite|"
    r"division|sous-direction|inspection|cabinet|department|office of|division of|bureau of|"
    r"directorate)\b(?! (?:public|rendu|fait|national)\b)"
)
_INSTITUTION = re.compile(
    r"(?:mairie|ville|commune|communaute|metropole|prefecture|sous-prefecture|ministere|agence|"
    r"centre communal|ccas|conseil (?:national|departemental|regional|municipal)|region|academie|"
    r"rectorat|universite|institut|etablissement public|syndicat|ministry|city of|"
    r"town of|county of|agency|university|u\.s\. department)\b"
)
_BODY = re.compile(
    rf"(?<!\w)(?:{_SERVICE.pattern}|{_INSTITUTION.pattern}|(?:maire|directeur|directrice|"
    r"responsable|chef|cheffe|prefet|prefete|secretaire general|secretaire generale|"
    r"centre hospitalier|chambre|comite|groupe de travail|city council|working group)\b)"
)
"""A service, an institution or a role, wherever it stands in a name."""
_SHORTEST = 8
_LONGEST = 90
_MOST_WORDS = 12
_NUMBER = re.compile(r"\d\d")
_SENTENCE_ENDS = (".", "?", "!", ",", ";", ":")


def names_owner(segment: str) -> Wording | None:
    """How surely a line names who issued the document: a service, an institution, or no one.

    A service comes before the institution it belongs to: it is who one writes to.
    """
    plain = folded(segment)
    if not _SHORTEST <= len(plain) <= _LONGEST or plain.endswith(_SENTENCE_ENDS):
        return None
    if not 2 <= len(plain.split()) <= _MOST_WORDS or _NUMBER.search(plain):
        return None
    if segment.isupper() and plain.startswith("departement"):
        return None  # the letterhead of a commune names the département where it stands
    if _SERVICE.match(plain):
        return "alone"
    return "within" if _INSTITUTION.match(plain) else None


def names_body(value: str) -> bool:
    """True when the author or the company of a file is a service, an institution or a role.

    `Service de l'urbanisme` and `Claire Martin, cheffe du service scolaire` are; a person, or
    the firm that made the template, is not.
    """
    return _BODY.search(folded(value[:_LONGEST])) is not None
