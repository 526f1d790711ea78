"""What a document is for, whom it is for, and how it may be used again, where sentences say it.

`Objet : …` and headings such as `Objectifs` or `À qui s'adresse ce guide ?` say it too. Only
sentences whose subject is the document count: `Ce guide explique …`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import BODY_KINDS, Block, Document
from doclint.identity.lines import FIRST_BLOCKS, LAST_BLOCKS
from doclint.identity.model import Field, Place, Reading, Wording
from doclint.identity.trust import confidence
from doclint.identity.wording import folded, phrases, tidy

_PURPOSES = frozenset(
    phrases(
        """objet; objet du document; objet du present document; objet du guide;
        objet de la procedure; objet de la note; objet et domaine d'application;
        objet et champ d'application; objet et portee; but; but du document; objectif; objectifs;
        objectif du document; objectifs du document; objectif du guide; objectifs du guide;
        objectif de la procedure; finalite; finalites; intention; purpose; aim; aims; objective;
        objectives; purpose of this document; purpose of the document; purpose and scope; subject"""
    )
)
_USE = re.compile(r"a quoi sert\b.{0,80}|what is this \w{1,20} (?:for|about).{0,20}")
_AUDIENCE = re.compile(
    r"(?:a qui (?:s'adresse(?:nt)?|est|sont)\b|pour qui|public(?:s)? (?:cible|vise|concerne)|"
    r"who (?:is this|should read)).{0,80}|"
    r"personnes concernees|destinataires?|(?:(?:intended|target) )?audience"
)
"""Headings, folded: `À qui s'adresse ce guide ?`, `Public visé par la refonte`; as `_USE`,
`À quoi sert ce guide ?`."""
_LONGEST_LABEL = max(map(len, _PURPOSES)) + 5
_LONGEST_HEADING = 100
_NUMBER = re.compile(r"(?:\d{1,2}|[ivx]{1,4}|[a-z])(?:\.\d{1,2}){0,3}(?:[.)]? ?[-–:] ?|[.)] ?| )")
NOUNS = (
    r"documents?|guides?|notes?|notices?|livrets?|proc[ée]dures?|chartes?|r[èe]glements?|fiches?|"
    r"manuels?|modes? d['’]emploi|rapports?|dossiers?|plans?|r[ée]f[ée]rentiels?|politiques?|"
    r"conventions?|circulaires?|brochures?|d[ée]pliants?|vad[ée][- ]?mecums?|m[ée]mentos?|pages?|"
    r"textes?|instructions?|standards?|[ée]tudes?|conditions|CG[UV]|pr[ée]sentations?|cahiers?|"
    r"arr[êe]t[ée]s?|d[ée]lib[ée]rations?|foires?|FAQ|ressources?|publications?|papers?|reports?|"
    r"handbooks?|manuals?|polic(?:y|ies)|booklets?|leaflets?|terms"
)
"""What a document calls itself."""
_PEOPLE = r"(?:aux?\b|à (?!être\b|\w{1,20}[ei]r\b)\w)"
"""`destiné à tous`, but not `destiné à payer`, which says what for."""
_SENTENCE = re.compile(
    r"[CLT](?<!\w.)(?:e(?:t|tte|s)?|(?:e|a|es) pr[ée]sente?s?|his|hese|he present)[ \u00a0]"
    rf"(?:[\w'’-]{{1,30}}[ \u00a0]){{0,2}}?(?:{NOUNS})[ \u00a0]"
    r"(?:[\w'’-]{1,30}[ \u00a0]){0,4}?(?:"
    r"(?P<audience>s['’]adresse(?:nt)?\b|(?:est|sont) (?:\w{1,20} )?(?:"
    rf"destinée?s? {_PEOPLE}|à l['’](?:attention|usage)|à destination)|"
    r"(?:is|are) (?:\w{1,20} )?(?:intended|meant) for\b|(?:is|are) (?:aimed at|for)\b)"
    r"|(?P<licence>(?:est|sont) (?:[\wé]{1,20} ){0,4}sous (?:la |les |une )?licence|"
    r"(?:is|are) (?:\w{1,20} )?under (?:\w{1,20} ){0,3}licen[cs]e)"
    r"|(?P<purpose>(?:a|ont|has|have) (?:été \w{1,20} )?pour (?:objets?|objectifs?|but|vocation|"
    r"ambition|finalité)\b|vise(?:nt)? à|(?:expliqu|présent|décri|défini|précis|fix|détaill|propos|"
    r"recens|rassembl)(?:e|ent|t|vent|ssent)\b|aims?\b|(?:explain|describe|present|define|provide)"
    r"s?\b|sets? out\b))"
)
"""A sentence whose subject is the document."""
_IT_IS_FOR = re.compile(
    rf"(?:Il|Elle)s? (?:s['’]adresse(?:nt)?\b|(?:est|sont) (?:\w{{1,20}} )?destinée?s? {_PEOPLE})"
)
"""A sentence right after one on the document: `Il est destiné à toute personne …`."""
_OPENINGS = ("Ce", "Le pr", "La pr", "Les pr", "Th")
_RESERVED = re.compile(r"(?:tous droits réservés|all rights reserved)", re.IGNORECASE)
_RIGHTS = ("roits r", "ROITS R", "ights r", "IGHTS R", "ights R", "roits R")
_SEARCHED = 800
"""Characters of a block in which these words are looked for."""
_LONGEST = 200
"""Characters of a value that are kept."""
_MOST_ROWS = 14
_FIELDS: tuple[Field, ...] = ("audience", "licence", "purpose")


def aim_readings(document: Document) -> Iterator[Reading]:
    """Purposes, audiences and licences that the first and the last blocks state in words."""
    count = len(document.blocks)
    last = max(FIRST_BLOCKS, count - LAST_BLOCKS)
    awaited: Field | None = None
    for index in (*range(min(FIRST_BLOCKS, count)), *range(last, count)):
        block = document.blocks[index]
        if block.kind not in BODY_KINDS or block.role is not None or not block.text:
            continue
        if block.kind == "heading":
            awaited = _announced(block.text)
            continue
        if awaited:
            yield _reading(awaited, block.text, index, "alone")
            awaited = None
        for label, value in _labelled(block):
            if value.strip() and len(label) <= _LONGEST_LABEL and folded(label) in _PURPOSES:
                yield _reading("purpose", value, index, "labelled", label)
        yield from _sentence(block.text[:_SEARCHED], index)


def _announced(heading: str) -> Field | None:
    """What the text under a heading says: its purpose, its audience, or neither."""
    if len(heading) > _LONGEST_HEADING:
        return None
    plain = folded(heading)
    for words in (plain, _NUMBER.sub("", plain, count=1)):
        if words.strip(" :?.") in _PURPOSES or _USE.fullmatch(words):
            return "purpose"
        if _AUDIENCE.fullmatch(words):
            return "audience"
    return None


def _labelled(block: Block) -> Iterator[tuple[str, str]]:
    """A label and its value: a line with a colon, or a row of two cells."""
    if block.kind == "table":
        yield from ((row[0], row[1]) for row in block.rows[:_MOST_ROWS] if len(row) == 2)
    elif ":" in block.text[:_LONGEST_LABEL]:
        label, _, value = block.text.partition(":")
        yield label, value


def _sentence(text: str, index: int) -> Iterator[Reading]:
    if any(opening in text for opening in _OPENINGS):
        for said in _SENTENCE.finditer(text):
            for field in _FIELDS:
                if said[field]:
                    yield _reading(field, text[said.start() :], index, "within")
    if "destin" in text or "adress" in text:
        meant = _IT_IS_FOR.search(text)
        if meant:
            yield _reading("audience", text[meant.start() :], index, "within")
    if any(word in text for word in _RIGHTS):
        reserved = _RESERVED.search(text)
        if reserved:
            yield _reading("licence", reserved.group(), index, "within")


def _reading(field: Field, value: str, index: int, wording: Wording, label: str = "") -> Reading:
    place: Place = "cover" if index < FIRST_BLOCKS else "body"
    words = tidy(value[: 2 * _LONGEST])
    end = words.find(". ", 0, _LONGEST)
    words = words[: end + 1] if end > 0 else words[:_LONGEST]
    return Reading(
        field=field,
        value=words,
        normalised=folded(words),
        place=place,
        block=index,
        detail=label.strip(),
        wording=wording,
        confidence=confidence("body", wording),
    )
