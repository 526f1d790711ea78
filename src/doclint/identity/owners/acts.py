"""The commune, the prefect, the president whose decision a document is.

Acts and letters of a town hall name their author in a formula: `Le maire de Valbrume`, `Le conseil
municipal de la commune de Valbrume, dûment convoqué`, `Fait à Valbrume, le 12 mars 2024 – Le
maire`. The commune is the owner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.document import Block
from doclint.identity.lines import Line
from doclint.identity.model import Place, Reading
from doclint.identity.owners.names import issuer_in
from doclint.identity.trust import confidence
from doclint.identity.wording import folded, tidy

_PLACE = (
    r"(?P<place>[A-ZÉÈÎÔ][\w'’]{0,30}(?:(?:[- ](?:sur|sous|en|lès|les|la|le|de|du|des|aux?|et|l|d)"
    r"(?=[- '’])|[- ](?:l|d)['’])?[- '’][A-ZÉÈÎÔ][\w'’]{0,30}){0,5})"
)
"""The name of a commune: `Saint-Martin-d'Hères`, `La Tour du Pin`, `VALBRUME`."""
AUTHORITY = re.compile(
    r"(?:[Mm]aires?|MAIRE|[Cc]onseil [Mm]unicipal|CONSEIL MUNICIPAL),? (?:"
    r"(?:de la|DE LA|de|DE) (?:[Cc]ommune|COMMUNE|[Vv]ille|VILLE) )?"
    rf"(?:(?:de|DE|du|DU|des|DES) |d['’]|D['’]){_PLACE}"
)
"""`Le maire de Valbrume`, `le conseil municipal de la ville de Valbrume`, with its `place`."""
_PRESIDENT = re.compile(
    r"(?:Président|Présidente|PRÉSIDENT|PRESIDENT|PRÉSIDENTE|PRESIDENTE) (?:du|DU|de la|DE LA|"
    r"de l['’]|DE L['’]) ?(?P<body>[^,;:.(]{5,90})"
)
_STATE = re.compile(
    r"L[ae] (?P<body>(?:(?:Préf(?:et|ète)|PRÉFET|PREFET|PRÉFÈTE) "
    rf"(?:de |du |DE |DU |de la |de l['’]){_PLACE}|"
    r"(?:[Mm]inistre|MINISTRE|[Rr]ecteur|[Rr]ectrice) [^,;:.(]{5,80}))"
)
_PARTY = re.compile(
    r"(?:^|\W)(?P<body>(?:[Cc]ommune|[Vv]ille|[Mm]airie|[Cc]ommunauté|[Dd]épartement|[Rr]égion|CCAS|"
    r"[Mm]étropole|[Ss]yndicat|[Pp]réfecture|[Mm]inistère) [^,;:(]{3,80}?)(?:,[^,;:]{3,80})?, "
    r"représentée?s? par"
)
"""The first party of a contract: `la commune de Valbrume, représentée par son maire`."""
_MEETS = re.compile(r"convoqué|réuni|délibér|DÉLIBÉR|DELIBER|REGISTRE|registre")
_ARTICLE = len("Nous, Madame la ")
_SIGNED_AT = re.compile(rf"(?:Fait (?:à|en mairie de) |À |A )?{_PLACE},? le \d")
_SIGNS = re.compile(
    r"(?:pour )?(?:le|la|madame le|madame la|monsieur le|m\. le|mme le|mme la) maire\b|"
    r"l'adjointe? (?:au maire|deleguee?)"
)
_WORDS = (
    "aire", "AIRE", "unicipal", "UNICIPAL", "résident", "RÉSIDENT", "RESIDENT", "réf", "RÉF",
    "inistre", "INISTRE", "ect", "eprésenté",
)  # fmt: skip
_SEARCHED = 400
"""Characters of a block in which the formula of an act stands."""
_BLOCKS = 15
"""Blocks of the cover in which it stands."""


def act_readings(
    cover: Sequence[tuple[int, Block]], shown: Sequence[Line], closing: Sequence[Line]
) -> Iterator[Reading]:
    """The owner as the formulas of acts and the signatures of letters give it."""
    for index, block in cover[:_BLOCKS]:
        text = block.text[:_SEARCHED]
        if block.kind != "table" and any(word in text for word in _WORDS):
            yield from _formula(tidy(text), index)
    signs = next((line for line in closing if _SIGNS.match(folded(line.text[:60]))), None)
    if signs is None:
        return
    for line in (*closing, *shown):
        at = _SIGNED_AT.match(line.text)
        if at:
            yield _reading(commune(at["place"]), line.block, "body", f"{line.text} – {signs.text}")
            return


def commune(place: str) -> str:
    """The owner that the name of a place stands for: `Commune de Valbrume`."""
    name = place.title() if place.isupper() else place
    return f"Commune d'{name}" if folded(name)[0] in "aeiouyh" else f"Commune de {name}"


def _formula(text: str, index: int) -> Iterator[Reading]:
    said = AUTHORITY.search(text)
    if said and (_opens(said, text) or _MEETS.search(text)):
        yield _reading(commune(said["place"]), index, "cover", said.group())
    said = _STATE.match(text)
    if said and _opens(said, text):
        yield _reading(said["body"], index, "cover", said.group())
    for pattern in (_PRESIDENT, _PARTY):
        said = pattern.search(text)
        issuer = issuer_in(said["body"].strip()) if said else None
        if said and issuer:
            yield _reading(issuer[0], index, "cover", said.group())


def _opens(said: re.Match[str], text: str) -> bool:
    """True for words that open a line and are all it says, up to a comma: a sentence about a
    mayor goes on."""
    return said.start() <= _ARTICLE and text[said.end() : said.end() + 1] in ("", ",", ";", ":")


def _reading(value: str, index: int, place: Place, detail: str) -> Reading:
    return Reading(
        field="owner",
        value=value,
        normalised=folded(value),
        place=place,
        block=index,
        detail=detail,
        wording="within",
        confidence=confidence(place, "within"),
    )
