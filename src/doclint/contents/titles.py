"""The words that announce a table of contents, in every spelling, and those that only seem to."""

from __future__ import annotations

import re
from typing import Literal

from doclint.contents.folding import clean, fold

Strength = Literal["strong", "weak"]

_STRONG = re.compile(
    r"(?:au |notre )?sommaire(?: (?:general|detaille|interactif|cliquable|complet))?"
    r"(?: (?:du|de la|de l|de ce|de cette|des?) (?:guide|document|rapport|dossier|numero|recueil"
    r"|bulletin|livret|reglement|manuel|memoire|chapitre|cahier|plan|projet|annexes|fiches)"
    r"(?: \w+){0,4})?"
    r"|tables? (?:generale |detaillee )?des? mati\w{0,3} ?\w{0,2}res?"
    r"(?: (?:du|de|des|detaillee|generale)(?: \w+){0,5})?"
    r"|table (?:analytique|des (?:articles|chapitres|sections|rubriques|fiches))"
    r"|plan (?:du|de la|de l|de ce|de cette) (?:document|guide|rapport|memoire|dossier|cours"
    r"|module|note|expose|presentation|intervention|fiche|manuel|support|livret)"
    r"|(?:dans|sur) (?:ce|cette) (?:numero|guide|document|dossier|chapitre|page|livret|brochure)"
    r"|(?:detailed |general |main )?tables? of contents?(?: for(?: \w+){1,6})?"
    r"|(?:list|summary) of contents|toc"
    r"|(?:in|on|inside) this (?:issue|guide|document|report|article|section|chapter|page|edition)"
    r"|inhaltsverzeichnis|inhoudsopgave|tabla de contenidos?|indice general"
)
_WEAK = re.compile(
    r"sommaire (?:du|de|des|d)(?: \w+){1,4}|contents?|plan"
    r"|contenus?(?: (?:du|de la|de ce) \w+)?|inhalt|inhoud|indice|sumario|sommario"
)
_ANNOUNCED = re.compile(
    r"\b(?:table des? mati\w{0,3} ?\w{0,2}res?|table of contents?|sommaire)\b"
    r".{0,80}(?:\b(?:suivante?|suit|as follows|follows)\b.{0,10}|)$"
    r"|^(?:dans ce(?:tte)? \w+ (?:vous|on) (?:y )?trouver(?:ez|a)"
    r"|(?:vous|on) trouver(?:ez|a) dans ce(?:tte)? \w+)(?: \w+){0,4}$"
)
_LISTS = re.compile(
    r"(?:(?:liste?s?|tables?) (?:des|de|of|des documents) )"
    r"(?:figures?|illustrations?|tableaux|tables|cartes|graphiques|photos?|photographies|images"
    r"|annexes|exhibits|plates|maps|charts|encadres|sigles|abreviations|abbreviations|acronymes"
    r"|acronyms)(?: (?:et|and)(?: \w+){1,3})?|figures|tables|illustrations|glossaire|glossary"
    r"|lexique"
    r"|index(?: (?:general|alphabetique|thematique|des? (?!(?:rues|voies)\b)\w+"
    r"|of (?!streets\b)\w+))?"
)
_AGENDA = re.compile(
    r"(?:projet d )?ordre du jour(?: (?:du|de la|de l|des)(?: \w+){1,8})?|agenda|programme|deroule"
    r"|order of business|meeting agenda"
)
_NOISE_WORDS = (
    "page pages no p suite continued cont d masquer afficher hide show"
    " i ii iii iv v vi vii viii ix x xi"
)
_NOISE = frozenset(_NOISE_WORDS.split())
"""What stands beside a title: the head of the column of page numbers, the page's own number."""
_SIGNS = " \t-–—•*#:.,;\"'«»“”~=_()[]{}<>|@§►▶➢➤→❖✦★◆■▪●○0123456789"
"""What may stand before the first word of a title."""
_ORDINAL = re.compile(r"(?:[ivx]{1,4}|[a-h])[ .):°–—-]{1,4}(?=\w)")
_OPENING_WORDS = (
    "somma|au sommaire|notre sommaire|suma|table|tabla|plan|dans ce|sur ce|detailed table"
    "|general table|main table|list|summary of|toc|in this|on this|inside this|inha|inho|indice"
    "|índice|conten|vous trouverez|on trouvera|figures|illustrations|glos|index|lexique"
)
_OPENINGS = tuple(_OPENING_WORDS.split("|"))
_OPENING_LETTERS = frozenset(opening[:2] for opening in _OPENINGS)
"""Asked first: few lines begin with two of them."""
_AGENDA_HINT = re.compile(r"ordre|agenda|programme|d[eé]roul[eé]|order")
_CODE = re.compile(r"[<>{}|=/\\]|^[\"']")
_NUMBERED = re.compile(r"^(?:\d{1,2}|[ivx]{1,4}|[a-h]) ")
MAX_TITLE = 100
"""Characters: a longer line is a sentence about contents, not their title."""


def may_announce(text: str) -> bool:
    """Whether a line may be the title of a list of any sort, by its first word: most lines are
    not, and to look at it costs far less than to read a title."""
    if len(text) > MAX_TITLE:
        return False
    if text[1:2] == text[3:4] == " ":
        return True  # S O M M A I R E
    bare = text.lower().lstrip(_SIGNS)
    if bare[:2] in _OPENING_LETTERS and bare.startswith(_OPENINGS):
        return True
    if text[-1:] == ":":
        return "sommaire" in bare or "table" in bare or "trouve" in bare
    ordinal = _ORDINAL.match(bare)
    return ordinal is not None and bare.startswith(_OPENINGS, ordinal.end())


def contents_title(text: str) -> Strength | None:
    """How surely a line announces a table of contents: `Sommaire` strongly, `Plan` weakly.

    `Sommaire exécutif` or `Plan d'action` announce none.
    """
    text = clean(text).strip()
    if not may_announce(text) or _CODE.search(text):
        return None
    words = _words(text)
    if any(map(_STRONG.fullmatch, (words, _NUMBERED.sub("", words), fold(text)))):
        return "strong"
    if _WEAK.fullmatch(words):
        return "weak"
    if text.rstrip().endswith(":") and _ANNOUNCED.search(words):
        return "weak"
    return None


def other_list_title(text: str) -> bool:
    """Whether a line announces a list of figures or tables, an index or a glossary."""
    if not may_announce(text):
        return False
    return _LISTS.fullmatch(_NUMBERED.sub("", _words(text))) is not None


def agenda_title(text: str) -> bool:
    """Whether a line announces the points of a meeting."""
    return (
        len(text) <= MAX_TITLE
        and _AGENDA_HINT.search(text.lower()) is not None
        and _AGENDA.fullmatch(fold(text)) is not None
    )


def _words(text: str) -> str:
    tokens = fold(text).split(" ")
    if len(tokens) >= 4 and all(len(token) == 1 for token in tokens):
        # S O M M A I R E: letters set apart. The gaps between words are lost with the rest.
        return _RESPACED.get("".join(tokens), "")
    while tokens and (tokens[-1] in _NOISE or tokens[-1].isdigit()):
        tokens.pop()
    half = len(tokens) // 2
    if half and tokens[:half] == tokens[half:]:
        tokens = tokens[:half]
    return " ".join(tokens)


_RESPACED = {
    name.replace(" ", ""): name
    for name in ("sommaire", "table des matieres", "table of contents", "contents", "plan")
}
