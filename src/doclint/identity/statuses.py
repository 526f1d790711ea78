"""Where a document stands in its life, in one word.

| word        | says                                            |
|-------------|-------------------------------------------------|
| `draft`     | being written or awaiting a decision            |
| `validated` | approved, adopted, signed: final                |
| `in-force`  | applicable today                                |
| `repealed`  | replaced, cancelled, archived: no longer to use |
"""

from __future__ import annotations

import re

from doclint.identity.wording import folded

_WORDS: tuple[tuple[str, str], ...] = (
    ("repealed", r"abrogee?s?|annulee?s?|caducs?|caduque|perimee?s?|obsoletes?|archivee?s?|remplacee?s?|"
     r"ne plus (?:utiliser|appliquer)|superseded|obsolete|withdrawn|repealed|archived|cancelled|"
     r"deprecated|retired"),
    ("draft", r"projet|provisoire|brouillon|draft|(?:version|document) de travail|en cours(?: de \w{3,20})?|"
     r"non valide|a valider|en attente|pour avis|en relecture|a relire|working draft|"
     r"work in progress|in review|for review|proposed|wip|preliminary|en consultation|en construction|ebauche"),
    ("in-force", r"en vigueur|applicable|executoire|in force|effective|active|actif|current|publiee?|"
     r"published|en application|diffusee?"),
    ("validated", r"validee?|approuvee?|adoptee?|definitifs?|definitive|finale?|signee?|approved|adopted|"
     r"signed|validated|version finale|final version|vf|vd"),
)  # fmt: skip
_STATUS = tuple((word, re.compile(rf"(?<![\w'])(?:{pattern})(?!\w)")) for word, pattern in _WORDS)


def status_of(value: str) -> str | None:
    """The status that a value states (`En cours de validation` is `draft`), or None."""
    plain = folded(value)
    if len(plain) > 60:
        return None
    return next((word for word, pattern in _STATUS if pattern.search(plain)), None)
