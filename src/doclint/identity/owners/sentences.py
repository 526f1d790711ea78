"""Owners that a sentence about the document names: `Ce guide est publié par la CNIL`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from doclint.document import Block
from doclint.identity.lines import FIRST_BLOCKS
from doclint.identity.model import Reading
from doclint.identity.owners.known_bodies import is_known
from doclint.identity.owners.names import issuer_in
from doclint.identity.trust import confidence
from doclint.identity.wording import folded, tidy

_NOUNS = (
    r"guides?|documents?|notes?|fiches?|livrets?|brochures?|rapports?|règlements?|chartes?|lettres?|"
    r"bulletins?|manuels?|dossiers?|référentiels?|plans?|études?|mémentos?|magazines?|newsletters?|"
    r"policy|handbook|report|manual|leaflet|booklet|guidance|publication"
)
_WHO_PUBLISHES = re.compile(
    r"(?:L[ae] |L['’]|The )?(?P<name>[^\W\d_][^.,;:()]{2,80}?) (?:a |has )?(?:publi|édit|propos|"
    r"élabor|rédig|diffus|réalis)(?:e|é|es|ed) (?:un|une|le|la|ce|cette|son|sa|this|a|its)"
    rf"(?: présente?)? (?:{_NOUNS})\b"
)
"""`La CNIL publie un guide`, at the start of a paragraph."""
_PUBLISHED_BY = re.compile(
    rf"(?:C(?:e|ette)|L[ea] présente?|This) (?:{_NOUNS})(?: [\w'’-]{{1,20}}){{0,3}}? (?:est|is|was|"
    r"a été|has been) (?:publi|édit|propos|élabor|rédig|réalis|établi|produi|diffus|published|"
    r"produced|issued|prepared|written)(?:é|t|e|ée|te)?(?: [\w'’-]{1,20}){0,2}? (?:par|by) "
    r"(?:l[ae] |les |l['’]|the )?(?P<name>[^.,;:()]{2,90})"
)
_STOPS = re.compile(r" (?:pour|afin|avec|dans|en|sur|depuis|à|chaque|with|since|every) ")
_SEARCHED = 500
_SIGNS = (" par ", " by ", "publi", "propos", "élabor", "rédig", "édit")


def sentence_readings(ends: Iterable[tuple[int, Block]]) -> Iterator[Reading]:
    """The body that a sentence says publishes or wrote this document."""
    for index, block in ends:
        text = block.text[:_SEARCHED]
        if block.kind in ("heading", "paragraph") and any(sign in text for sign in _SIGNS):
            said = _WHO_PUBLISHES.match(text) or _PUBLISHED_BY.search(text)
            name = _body(tidy(said["name"])) if said else None
            if said and name:
                yield Reading(
                    field="owner",
                    value=name,
                    normalised=folded(name),
                    place="cover" if index < FIRST_BLOCKS else "body",
                    block=index,
                    detail=tidy(said.group()),
                    wording="within",
                    confidence=confidence("body", "within"),
                )


def _body(words: str) -> str | None:
    name = _STOPS.split(f"{words} ", maxsplit=1)[0].strip()
    issuer = issuer_in(name)
    return issuer[0] if issuer else name if is_known(name) else None
