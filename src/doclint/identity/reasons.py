"""Why one reading of a field won, in plain words: the order of trust.py told for one document."""

from __future__ import annotations

from doclint.identity.choose import winner
from doclint.identity.model import Field, IdentityReadings, Place, Reading
from doclint.identity.trust import EXPLICIT, confidence
from doclint.text import Text

_ALONE = Text("Aucun autre endroit ne le dit.", "No other place states it.")
_ALIKE = Text("Tous les endroits disent la même chose.", "All places say the same.")
_FIRST = Text(
    "Ces endroits se valent : doclint garde le premier qu'il lit.",
    "These places are worth the same: doclint keeps the first one it reads.",
)
_AUTHOR = Text(
    "Aucun service responsable n'est annoncé : l'auteur en est un.",
    "No responsible department is announced: the author is one.",
)
_APPROVED = Text(
    "C'est la date d'approbation : aucune autre date n'est plus sûre.",
    "It is the date of approval: no other date is surer.",
)
_EFFECT = Text(
    "Aucune autre date n'est écrite : la date d'application la remplace.",
    "No other date is written: the date of effect stands in for it.",
)
_UPDATED = Text(
    "Aucune autre date n'est écrite : celle de la dernière mise à jour la remplace.",
    "No other date is written: that of the last update stands in for it.",
)
_STANDS_IN: dict[Field, dict[Field, Text]] = {
    "owner": {"author": _AUTHOR},
    "date": {"approved": _APPROVED, "effective": _EFFECT, "modified": _UPDATED},
}
"""The fields that stand in for one, and what is said then."""
_TITLE = Text("C'est ce qui ressemble le plus à un titre.", "It is what looks most like a title.")
_SURER = Text("C'est la valeur la plus sûre.", "It is the surest value.")
_PLACE = "doclint croit {} plutôt que {}.", "doclint believes {} rather than {}."
_LABEL = Text(
    "doclint croit la valeur que des mots annoncent (« Version : », « Service : »).",
    "doclint believes the value that words announce (“Version:”, “Department:”).",
)
_OWN_LINE = Text(
    "doclint croit la valeur écrite seule sur sa ligne plutôt que dans une phrase.",
    "doclint believes the value alone on its line rather than inside a sentence.",
)
_HISTORY = Text(
    "doclint croit la dernière ligne du tableau de suivi plutôt que les mots d'une phrase.",
    "doclint believes the latest row of the revision history rather than words in a sentence.",
)
_BELIEVED: dict[Place, Text] = {
    "cover": Text("le début du document", "the start of the document"),
    "table": Text("le tableau du document", "the table of the document"),
    "front-matter": Text("l'en-tête technique du fichier", "the front matter"),
    "header": Text("le haut de page", "the page header"),
    "footer": Text("le bas de page", "the page footer"),
    "body": Text("la fin du document", "the end of the document"),
    "file-name": Text("le nom du fichier", "the file name"),
    "sidecar": Text("la fiche jointe", "the sidecar file"),
    "register": Text("le registre", "the register"),
    "property": Text("les propriétés du fichier", "the file properties"),
}
_DECLARED = Text(
    "la propriété que quelqu'un a remplie exprès", "the property that somebody filled on purpose"
)


def why(readings: IdentityReadings, field: Field) -> Text | None:
    """Why the reading that the field takes won; None when no reading did."""
    won = winner(readings.readings, field)
    if won is None:
        return None
    last_resort = _last_resort(readings, field, won)
    if last_resort:
        return last_resort
    others = [r for r in readings.of(field) if not r.placeholder and r is not won]
    rival = next((r for r in others if r.normalised != won.normalised), None)
    if rival is None:
        return _ALIKE if others else _ALONE
    return _against(won, rival)


def _last_resort(readings: IdentityReadings, field: Field, won: Reading) -> Text | None:
    """Where the value is that of another field (see choose.py)."""
    same = (won.value, won.place, won.block, won.detail)
    for other, reason in _STANDS_IN.get(field, {}).items():
        if any((r.value, r.place, r.block, r.detail) == same for r in readings.of(other)):
            return reason
    return None


def _against(won: Reading, rival: Reading) -> Text:
    """What sets the winner above the best of the readings that say something else."""
    if won.confidence == rival.confidence:
        return _FIRST
    if won.field == "title" and won.place in ("cover", "property"):
        return _TITLE
    first, second = _trusted(won), _trusted(rival)
    if first[0] > second[0]:
        french, english = (text.format for text in _PLACE)
        return Text(french(first[1].fr, second[1].fr), english(first[1].en, second[1].en))
    if won.wording == rival.wording:
        return _SURER
    if won.wording == "labelled":
        return _LABEL
    return _OWN_LINE if won.wording == "alone" else _HISTORY


def _trusted(reading: Reading) -> tuple[float, Text]:
    """How far the place of a reading is believed, and its name."""
    if reading.place == "property" and reading.field != "title" and reading.confidence > EXPLICIT:
        return reading.confidence, _DECLARED
    return confidence(reading.place), _BELIEVED[reading.place]
