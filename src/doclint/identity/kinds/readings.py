"""Where documents say what they are: a guide, an order, minutes …

A kind is read where a document says it of itself: a property or a label (`Type de document :`,
see labels.py), its title (`Guide du télétravail`, `Travel policy`), the first lines of an act
(`ARRÊTÉ n° 12`) and the name of its file (`RH_Procédure_DRH_2025_v2`). Words that other titles
share (`plan`, `note`, `présentation`) count only where nothing else can be meant. Without one of
these words doclint says nothing: a document is not guessed to be a guide from what it tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from doclint.document import Document
from doclint.identity.kinds.words import KINDS, OPENING_KIND, Kind, kind_of
from doclint.identity.lines import Line, cover_lines, running_lines
from doclint.identity.model import Reading, Wording
from doclint.identity.trust import confidence
from doclint.identity.wording import folded

_TAIL = re.compile(
    r"(?:^|.{0,150}?\W)(?P<before>[\w']{2,30}) (?P<kind>(?:users?'? )?(?:policy|handbook|manual|"
    r"minutes|agenda|charter|report|regulations|form|newsletter|guide|guidelines|procedures?|"
    r"agreement|contract|letter|memo|specifications?|standard|leaflet|brochure|fact ?sheet|faq|"
    r"template|plan|budget))(?: (?:for|of|on|to|in) .{1,150})?[ .]*"
)
"""English names what a document is at the end: `Remote work policy`, `handbook for …`."""
_FRENCH_BEFORE = re.compile(
    r"(?:d[eu]s?|les?|la|l'.*|d'.*|en|une?|aux?|ce|cet|cette|ces|mon|ma|notre|votre|par|pour|sur|"
    r"et|ou|avec|sans|an?|how|son|sa|ses|leurs?|the|this|that|its|their|our|and|or|of|to)"
)
"""Words after which `guide` or `plan` is a part of a French name, not an English head."""
_IN_BOTH_LANGUAGES = frozenset({"guide", "plan", "budget", "standard", "agenda", "brochure",
                                "procedure", "faq"})  # fmt: skip
_FRENCH = re.compile(r"(?<!\w)(?:de|du|des|le|la|les|et|un|une|mon|ma|au|aux|en|pour)(?!\w)|[dl]'")
_PARTS = re.compile(r" [-–—|/·] | ?[:–—|] |\n")
_ACT = re.compile(
    r"(?:extrait du registre des (?:deliberations|arretes)|(?:deliberation|arrete|decision|"
    r"circulaire|note de service|proces[- ]verbal|compte[- ]rendu|releve de (?:decisions|"
    r"conclusions))(?: (?:municipal|prefectoral|ministeriel|permanent|temporaire|interministeriel|"
    r"conjoint|du maire|du president|du conseil|de la|du|de|d'|n[°o]|portant|relatif|\d).{0,100})?)"
)
"""A first line by which an act or minutes open."""
_DATED_ACT = re.compile(
    r"(?:arrete|deliberation|decision)(?: (?:municipale?|prefectoral|du maire|du president|"
    r"du conseil \w{4,20}))?(?: n[°o] ?[\w/.-]{1,20})? du \d.{0,40}"
)
"""`Arrêté municipal du 5 octobre 2021` under the title of a plan is the act that adopted it."""
_ALONE_ONLY_IN_CAPITALS = frozenset(
    {"note", "plan", "budget", "agenda", "decision", "order", "contract", "standard",
     "presentation", "letter", "sheet", "report", "policy", "template", "specification"}
)  # fmt: skip
"""Words that head a part of many documents: they say the kind only as `NOTE`, `DÉCISION`."""
_A_LIST_OF_SUBJECTS = frozenset({"ordre du jour", "agenda"})
_ABOUT_ANOTHER = re.compile(
    r"\b(?:propositions?|contributions?|commentaires?|remarques|synthese|suivi|comments|response|"
    r"reponses?) (?:d[eu]s?|d'|au|aux|a|sur|pour|on|to)\b|\bquestions about\b"
)
"""`Standard Paysage – propositions de listes` is about a standard."""
_FIRST, _FIRST_IN_CAPITALS, _FIRST_ACT = 3, 8, 12
"""Lines of the cover below which `Procédure`, `PROCÉDURE` head a part, and an act is a subject."""
_SLIDES = frozenset({"pptx", "odp"})
_OF_FORMAT = 0.5
"""Share of trust: a guide may be written on slides, and says so."""
_LONGEST_LINE = 120
_FROM_TITLE = 0.9
"""Share of a title's trust."""
_ABBREVIATIONS: dict[str, Kind] = {
    "cr": "minutes",
    "crr": "minutes",
    "pv": "minutes",
    "proc": "procedure",
    "nds": "service-note",
    "odj": "agenda",
    "ri": "regulation",
}
"""As whole words of a file's name."""
_NOT_IN_A_FILE_NAME = frozenset(
    {"standard", "template", "budget", "plan", "policy", "decision", "presentation"}
)
"""Words that name subjects in file names as often as kinds, unless they stand alone or first."""
_NUMBERS = re.compile(r"[\W_]*(?:\d+[\W_]+)*")


def kind_of_title(title: str) -> Kind | None:
    """The kind that a title names: `Guide du télétravail`, `Vitam – Guide de lecture`."""
    whole = folded(title)
    if whole in _A_LIST_OF_SUBJECTS:
        return None  # slides and minutes open with theirs
    if _ABOUT_ANOTHER.search(whole):
        return None
    for part in _PARTS.split(title):
        plain = folded(part).strip(" .:;«»\"'")
        found = OPENING_KIND.match(plain)
        if found:
            kind = KINDS[found["kind"]]
            if kind != "presentation":  # in a title the word announces an outline of something
                return kind
    tail = _TAIL.fullmatch(whole)
    if tail and not _FRENCH_BEFORE.fullmatch(tail["before"]):
        word = tail["kind"].split()[-1]
        if word in _IN_BOTH_LANGUAGES and _FRENCH.search(whole):
            return None
        return KINDS.get(tail["kind"]) or KINDS.get(word) or KINDS.get(word.removesuffix("s"))
    return None


def kind_readings(document: Document) -> Iterator[Reading]:
    """Kinds that the cover, the page headers and the page footers state on a line of their own.

    Slides are a presentation when nothing else says what they are.
    """
    for rank, line in enumerate(islice(cover_lines(document), _FIRST_ACT)):
        yield from _of_line(line, rank)
    for line in running_lines(document):
        yield from _of_line(line, 0)
    if document.format in _SLIDES:
        name = document.format
        trust = confidence("property") * _OF_FORMAT
        yield Reading("kind", name, "presentation", "property", detail=name, confidence=trust)


def _of_line(line: Line, rank: int) -> Iterator[Reading]:
    if line.prose or len(line.text) > _LONGEST_LINE or line.text.endswith(":"):
        return
    plain = folded(line.text).strip(" .;")
    alone = KINDS.get(plain)
    if plain in _A_LIST_OF_SUBJECTS:
        return  # slides and minutes open with theirs
    capitals = line.text.isupper()
    first = _FIRST_IN_CAPITALS if capitals else _FIRST
    if alone and rank < first and (capitals or alone not in _ALONE_ONLY_IN_CAPITALS):
        yield _reading(line, alone, "alone")
    elif line.place == "cover" and _ACT.fullmatch(plain):
        kind = kind_of_title(line.text)
        if kind and not (rank and _DATED_ACT.fullmatch(plain)):
            yield _reading(line, kind, "within")


def _reading(line: Line, kind: Kind, wording: Wording) -> Reading:
    trust = confidence(line.place, wording)
    return Reading(
        "kind", line.text, kind, line.place, line.block, wording=wording, confidence=trust
    )


def kind_of_titles(title: Reading) -> Iterator[Reading]:
    """The kind that a title names, trusted a little less than the title."""
    kind = None if title.placeholder else kind_of_title(title.value)
    if kind:
        trust = round(title.confidence * _FROM_TITLE, 3)
        yield replace(
            title,
            field="kind",
            normalised=kind,
            wording="within",
            detail=title.value if title.place == "cover" else title.detail,
            confidence=trust,
        )


def kind_of_name_part(part: str) -> Kind | None:
    """The kind that one part of a file's name is: `Mode-opératoire`, `CR`."""
    return kind_of(part.replace("-", " ")) or _ABBREVIATIONS.get(folded(part))


def kind_of_file_name(stem: str) -> Kind | None:
    """The kind that a file's name tells: `RH_Procédure_DRH_2025_v2`, `240704_CR_comite`."""
    opening = folded(_NUMBERS.sub("", stem, count=1).replace("_", " ").replace("-", " "))
    found = OPENING_KIND.match(opening)
    if found and found["kind"] != "presentation":
        return KINDS[found["kind"]]
    for part in re.split(r"_| - ", stem):
        word = folded(part.replace("-", " "))
        if word in KINDS and word not in _NOT_IN_A_FILE_NAME:
            return KINDS[word]
    words = re.split(r"[\W_]+", folded(stem))
    return next((_ABBREVIATIONS[word] for word in words if word in _ABBREVIATIONS), None)
