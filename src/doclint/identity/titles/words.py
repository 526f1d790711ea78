"""Words that can be a title, and words that only stand where a title does.

A chapter, a label, a date, the name of a service or of a collection may be the largest words of a
cover; the head of a table or a page number may look like a heading.
"""

from __future__ import annotations

import re
from functools import lru_cache

from doclint.identity.bare import is_bare
from doclint.identity.kinds.words import KINDS
from doclint.identity.labels import field_of
from doclint.identity.owners.initials import sequence_of
from doclint.identity.owners.known_bodies import is_known
from doclint.identity.owners.names import UNFINISHED, names_owner
from doclint.identity.wording import folded, phrases

DOUBTFUL_SHARE, BODY_SHARE, CHAPTER_SHARE = 0.5, 0.42, 0.4
"""Shares of a cover's trust; a title property is worth 0.55 (see properties.py)."""
_GENERIC_HEADINGS = frozenset(
    phrases(
        """introduction; sommaire; preambule; contexte; objet; annexe; annexes; abstract; resume;
        table des matieres; table of contents; contents; foreword; avant-propos; preface;
        glossaire; historique; participants; presents; presentation; objectif; objectifs;
        overview; summary; purpose; background; remerciements; acknowledgements; ordre du jour;
        agenda; page de garde; etat du document; executive summary; liste des abreviations;
        definitions; references; about; a propos; front cover; cover; version provisoire;
        welcome; bienvenue; contacts; notes; historique des versions; fiche analytique; etapes;
        steps; deroulement; description; domaine d'application; champ d'application; perimetre;
        scope; responsabilites; responsibilities; documents associes; modalites; finalite;
        methodologie"""
    )
)
_NUMBERED = re.compile(
    r"(?:\d{1,2}|[IVX]{1,4}|[A-Z])(?:[.)]|[ ]?-|\.\d)|\d{1,2}(?:\.\d{1,2}){0,3} .{1,80} \d{1,3}$"
)
"""A numbered part, or a line of a table of contents."""
MOTTO = re.compile(
    r"republique francaise|liberte\W{1,3}egalite|departement (?:de|du|des|d')|arrondissement\b|"
    r"canton (?:de|du|d')|united states(?: of america)?$"
)
_MARK = re.compile(
    r"(?:version|indice|revision|page|volume|vol|tome|numero|n°|no|date|ref)\b\W{0,3}"
    r"[\w°*.-]{0,12}(?: [\w*.-]{1,4})?|cerfa\b.{0,20}"
)
"""`Version N-1`, `Page 1`, `CERFA n° 12345*01`."""
_ACT = re.compile(
    r"(?:deliberation|arrete|decision|compte[- ]rendu|proces[- ]verbal|releve de (?:decisions|"
    r"conclusions)|note de service|circulaire)\b.{6,150}"
)
"""How acts and minutes call themselves on a line that nothing sets off."""
_NUMBER = re.compile(r" (?:municipale? )?n(?:°|o |umero ).{0,30}")
_NUMBER_OF_AN_ISSUE = re.compile(r"\b(?:volume|vol|issue|numero|n°|no)\b[. ]{0,2}\d{0,5}")
_SERIES = re.compile(r"(?:collection|serie|les cahiers|les dossiers|cahier)\b.{0,40}")
_BYLINE = re.compile(
    r"(?:developed|prepared|written|submitted|presented|published|produced|sponsored) (?:by|for|to)"
    r"\b|(?:by|par) \w|(?:redige|realise|presente|edite|publie|etabli)e?s? par\b"
)
_ABOUT_THE_GUIDE = re.compile(
    r"(?:a quoi sert|a qui s'adresse|que contient|comment (?:utiliser|lire)|pourquoi|pour qui|"
    r"qu'est-ce que|who|what|how).{0,40}\b(?:ce|cet|cette|this) (?:guide|document|fiche|dossier|"
    r"livret|manuel|page|site|handbook|manual)\b.{0,20}"
)
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,200}[)\]]")
_ADDRESS = re.compile(
    r"\b\d{5}\b|^\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|place|boulevard|chemin|route|impasse|"
    r"allee|cours|quai)\b"
)
_NUMBER_OF_AN_ACT = re.compile(r"\bn[°o] ?[\w./-]{1,30}")
_NUMBERS = re.compile(r"\b\d+\b")
_MOST_NUMBERS = 4
"""`Compte rendu du 12 mars 2024 à 18 h 30` has four; a row of a table has more."""
_GOES_ON = re.compile(r"(?:de |du |des |d'|et |a |aux? |en |pour |sur |of |for |and )")
_OBJECT = re.compile(
    r"(?:portant|relati(?:f|ve)s?|fixant|autorisant|modifiant|concernant|reglementant|interdisant|"
    r"instituant|approuvant)\b"
)
"""Opens what an act is about, below its number."""
LONGEST_TITLE = 250
"""Characters; a longer text is a paragraph."""
_LONGEST_LINE = 160
_COMMENT = re.compile(r"^(?:#+|//+|;+|\*+|--+|%+) ?")


def share_of(text: str, share: float) -> float:
    """The share that is left of a title's trust: less for what only looks like a title."""
    return min(share, CHAPTER_SHARE if len(text) > LONGEST_TITLE else _most(text))


@lru_cache(maxsize=1024)
def _most(text: str) -> float:
    plain = folded(text).strip(" .:")
    if (
        is_generic(text)
        or plain.startswith("extrait du registre")
        or _NUMBERED.match(text)
        or field_of(text)
        or MOTTO.match(plain)
        or _ADDRESS.search(plain)
        or len(_NUMBERS.findall(_NUMBER_OF_AN_ACT.sub(" ", plain))) > _MOST_NUMBERS
    ):
        return CHAPTER_SHARE
    if (
        names_owner(text)
        or any(map(is_known, sequence_of(text)))
        or _SERIES.fullmatch(plain)
        or _BYLINE.match(plain)
    ):
        return BODY_SHARE
    return 1.0


def is_generic(text: str) -> bool:
    """True for what says nothing of the document: `Sommaire`, `Page 1`, `12 mars 2024`, `(name)`,
    `À quoi sert ce guide ?`."""
    plain = folded(text).strip(" .:")
    return (
        plain in _GENERIC_HEADINGS
        or _MARK.fullmatch(plain) is not None
        or _IN_BRACKETS.fullmatch(plain) is not None
        or _ABOUT_THE_GUIDE.fullmatch(plain) is not None
        or is_bare(_NUMBER_OF_AN_ISSUE.sub(" ", plain))
    )


def names_act(text: str) -> bool:
    """True for `Délibération n° 2024-12 – Tarifs de la cantine`, `Compte rendu du 12 mars`."""
    return _ACT.fullmatch(folded(text)) is not None


def is_only_a_kind(text: str) -> bool:
    """True for `NOTE DE SERVICE` and `Arrêté n° 2024-15`, which do not say what it is about."""
    return _NUMBER.sub("", folded(text)).strip(" .:-") in KINDS


def goes_on(text: str, following: str) -> bool:
    """True when a line goes on with the title above it, however it looks: `Les atlas,` / `un
    outil`, `HANDBOOK` / `FOR` / `CODING`, `Arrêté n° 12` / `portant réglementation`."""
    if not following.strip() or len(following) > _LONGEST_LINE or following.endswith((":", ";")):
        return False
    if text.endswith(",") or UNFINISHED.search(folded(text)):
        return True
    plain = f"{folded(following)} "
    alike = following[0].islower() or (text.isupper() and following.isupper())
    return not following.endswith(".") and (
        _OBJECT.match(plain) is not None or (alike and _GOES_ON.match(plain) is not None)
    )


def without_comment_mark(text: str) -> str:
    """The first line of a file of settings without its mark: `# configuration du serveur`."""
    return _COMMENT.sub("", text.split("\n", 1)[0]).strip()
