"""Who published a document, as its imprint says: `Édité par`, `© …`, a contact, a SIRET."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from doclint.document import Block
from doclint.identity.lines import FIRST_BLOCKS, Line, lines_of
from doclint.identity.model import Place, Reading, Wording
from doclint.identity.owners.acts import AUTHORITY, commune
from doclint.identity.owners.known_bodies import is_known
from doclint.identity.owners.names import issuer_in
from doclint.identity.trust import confidence
from doclint.identity.wording import folded

_PUBLISHED = re.compile(
    r"(?:(?:édit|publi|diffus)(?:é|ée|és|ées) par|(?:une )?publication (?:de|du|des|d['’])|"
    r"éditions?\b ?:?|éditeurs?\b ?:?|published by|issued by|produced by|publisher:|"
    r"sous la direction (?:de|du)\b)"
    r" ?(?:la |le |les |l['’]|the )?(?P<name>.{3,130})",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:contacts?|renseignements?|pour (?:tout|plus de|toute)s? (?:renseignement|information|"
    r"question|précision)s?[^:]{0,60}|(?:conception|rédaction|réalisation)(?: et \w{1,20})?)"
    r" ?(?::|aupr[eè]s (?:du|de la|des|de l['’])) ?(?:le |la |les |l['’])?(?P<name>.{3,130})",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright) ?(?:©|\(c\)|copyright)? ?(?:(?:19|20)\d\d(?: ?[-–] ?\d{2,4})?,? )?"
    r"(?:by |par )?(?P<name>[^\W\d_][^\d.,;:|©]{2,90})",
    re.IGNORECASE,
)
_SIRET = re.compile(r"sire[tn]\b[^\d\n]{0,20}(?P<number>\d(?:[ .]?\d){8,13})", re.IGNORECASE)
_OF_RIGHTS = ("©", "opyright", "OPYRIGHT", "(c)", "(C)")
_OF_NUMBERS = ("SIRE", "iret", "iren")
_SIGNS = (
    *_OF_RIGHTS, *_OF_NUMBERS, "dit", "ubli", "iffus", "ssued", "roduced", "ous la direction",
    "ontact", "CONTACT", "enseignement", "onception", "daction", "alisation", "our ",
)  # fmt: skip
"""Without one of these a block is no imprint."""
_PICTURE = re.compile(
    r"photo|illustration|image|cr[ée]dit|stock|getty|adobe|freepik|unsplash|fotolia|microsoft",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"(?:.* )?(?:corp|inc|ltd|limited|llc|sas|sarl|gmbh|corporation|company|édition|éditions|"
    r"foundation|association|press)\b\.?",
    re.IGNORECASE,
)
_DIRECTOR = re.compile(r"direct(?:eur|rice)s? de (?:la )?publication\b", re.IGNORECASE)
_END = re.compile(
    r"[.;|(]| [–—-] |, (?=\d|t[ée]l|e-?mail|courriel)|  | all rights| tous droits", re.IGNORECASE
)
_LONGEST_NAME = 90
_LONGEST_BLOCK = 1_000
"""Characters; a longer block is prose."""


def imprint_readings(ends: Iterable[tuple[int, Block]], shown: Sequence[Line]) -> Iterator[Reading]:
    """Publishers, contacts and holders of rights in the blocks of either end.

    The rights of a firm count where a line of the cover, a header or a footer (`shown`) names it
    too: else it is the one that made the software or the pictures.
    """
    for index, block in ends:
        if len(block.text) <= _LONGEST_BLOCK and any(sign in block.text for sign in _SIGNS):
            before = ""
            for text in lines_of(block):
                yield from _of_line(text, before, index, shown)
                before = text


def _of_line(text: str, before: str, index: int, shown: Sequence[Line]) -> Iterator[Reading]:
    published, contact = _PUBLISHED.match(text), _CONTACT.match(text)
    mayor = AUTHORITY.search(text) if _DIRECTOR.match(text) else None
    if mayor:
        yield _reading(commune(mayor["place"]), text, index, "labelled")
    elif published and (name := _publisher(published["name"])):
        yield _reading(name, text, index, "labelled")
    elif contact and (issuer := issuer_in(_cut(contact["name"]))):
        yield _reading(issuer[0], text, index, "within")
    if any(sign in text for sign in _OF_RIGHTS) and not _PICTURE.search(text):
        for said in _RIGHTS.finditer(text):
            name = _publisher(said["name"], shown)
            if name:
                yield _reading(name, text, index, "within")
    siret = _SIRET.search(text) if any(sign in text for sign in _OF_NUMBERS) else None
    if siret and is_siren(siret["number"]):
        for line in (text[: siret.start()], before):
            issuer = issuer_in(_cut(line))
            if issuer:
                yield _reading(issuer[0], siret.group(), index, "within")
                break


def is_siren(number: str) -> bool:
    """True for a SIREN (9 digits) or a SIRET (14) whose last digit fits: Luhn's formula."""
    digits = [int(digit) for digit in number if digit.isdigit()]
    doubled = (digit * 2 for digit in digits[-2::-2])
    total = sum(digits[-1::-2]) + sum(digit - 9 if digit > 9 else digit for digit in doubled)
    return len(digits) in (9, 14) and total % 10 == 0


def _publisher(words: str, shown: Sequence[Line] = ()) -> str | None:
    """The name at the start of these words, if it is of a public body or of a firm shown."""
    name = _cut(words)
    issuer = issuer_in(name)
    if issuer:
        return issuer[0]
    firm = _LEGAL.match(name) and any(
        name.split()[0] in line.text and not _RIGHTS.search(line.text) for line in shown
    )
    return name if is_known(name) or firm else None


def _cut(words: str) -> str:
    return _END.split(words.strip(), maxsplit=1)[0].strip(" ,:–—-")[:_LONGEST_NAME]


def _reading(name: str, line: str, index: int, wording: Wording) -> Reading:
    place: Place = "cover" if index < FIRST_BLOCKS else "body"
    label = line.split(name, 1)[0].strip(" :") if wording == "labelled" else line
    found = Reading("owner", name, folded(name), place, index, label, wording=wording)
    return replace(found, confidence=confidence("body", wording))
