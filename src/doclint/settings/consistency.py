"""`[consistency]`: what people decided about documents that doclint compares.

[[consistency.settled]]
documents = ["rh/conges.docx", "rh/conges_ecoles.docx"]
verdict = "not-versions"
reason = "Les écoles ont leur propre règle."
date = 2026-11-22
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args

from doclint.settings.model import KeyedError, Settlement, Verdict
from doclint.settings.values import SETTING, strings, typed, unknown
from doclint.text import Text, escaped

SETTLED_KEYS = ("documents", "verdict", "current", "subject", "reason", "date")
_VERDICTS: Mapping[str, Verdict] = {verdict: verdict for verdict in get_args(Verdict)}
_ONLY_FOR = {"current": "current", "subject": "not-a-conflict"}
"""Keys that one verdict alone has."""
_EMPTY = Text(
    fr="« {key} » manque, ou est vide. Une décision a besoin de documents, d'un verdict, d'une "
    "raison et d'une date.",
    en="“{key}” is missing, or empty. A decision needs documents, a verdict, a reason and a date.",
)
_NO_TEXT = Text(
    fr="« {key} » doit être un texte entre guillemets.", en="“{key}” must be a text in quotes."
)
_NO_DATE = Text(
    fr="« date » doit être une date sans guillemets, par exemple : date = 2026-11-22.",
    en="“date” must be a date without quotes, for example: date = 2026-11-22.",
)
_ALONE = Text(
    fr="« documents » doit nommer au moins deux documents, ou un modèle de noms comme "
    "tarifs_*.docx.",
    en="“documents” must name at least two documents, or a pattern such as tarifs_*.docx.",
)
_NOT_NAMED = Text(
    fr="« current » doit être l'un des documents de la liste « documents ».",
    en="“current” must be one of the documents of the list “documents”.",
)
_USELESS = Text(
    fr='« {key} » ne va qu\'avec verdict = "{verdict}". Retirez-le, ou changez le verdict.',
    en='“{key}” goes with verdict = "{verdict}" only. Remove it, or change the verdict.',
)
_VERDICT = Text(fr="Verdict inconnu", en="Unknown verdict")


def read_settlements(value: Any, file: Path | None) -> tuple[Settlement, ...]:
    """The table `[consistency]` of a settings file, in its order. Raises KeyedError."""
    table = typed("consistency", value, dict, file)
    for key in table:
        if key != "settled":
            raise KeyedError(f"consistency.{key}", unknown(key, ["settled"], what=SETTING), file)
    entries = typed("consistency.settled", table.get("settled", []), list, file)
    return tuple(
        _settlement(f"consistency.settled[{rank}]", entry, file)
        for rank, entry in enumerate(entries)
    )


def _settlement(at: str, value: Any, file: Path | None) -> Settlement:
    entry = typed(at, value, dict, file)
    for key in entry:
        if key not in SETTLED_KEYS:
            raise KeyedError(f"{at}.{key}", unknown(key, SETTLED_KEYS, what=SETTING), file)
    for key in ("documents", "verdict", "reason", "date"):
        if not entry.get(key):
            raise _error(at, key, _EMPTY, file, key=key)
    documents = tuple(strings(f"{at}.documents", entry["documents"], file))
    if len(documents) < 2 and not any(sign in documents[0] for sign in "*?["):
        raise _error(at, "documents", _ALONE, file)
    verdict = _text(at, "verdict", entry, file)
    if verdict not in _VERDICTS:
        what = unknown(verdict, _VERDICTS, what=_VERDICT)
        raise KeyedError(f"{at}.verdict", what, file)
    for key, wanted in _ONLY_FOR.items():
        if key in entry and verdict != wanted:
            raise _error(at, key, _USELESS, file, key=key, verdict=wanted)
    if verdict == "current" and _text(at, "current", entry, file) not in documents:
        raise _error(at, "current", _NOT_NAMED, file)
    day = entry["date"]
    if not isinstance(day, date) or isinstance(day, datetime):
        raise _error(at, "date", _NO_DATE, file)
    return Settlement(
        documents=documents,
        verdict=_VERDICTS[verdict],
        reason=_text(at, "reason", entry, file),
        date=day.isoformat(),
        current=_text(at, "current", entry, file),
        subject=_text(at, "subject", entry, file),
    )


def _text(at: str, key: str, entry: Mapping[str, Any], file: Path | None) -> str:
    value = entry.get(key, "")
    if not isinstance(value, str):
        raise _error(at, key, _NO_TEXT, file, key=key)
    return value.strip()


def _error(at: str, place: str, what: Text, file: Path | None, **values: str) -> KeyedError:
    """An error at the line of the key, or of the decision that lacks it."""
    said = Text(fr=escaped(what.render("fr", **values)), en=escaped(what.render("en", **values)))
    return KeyedError(f"{at}.{place}", said, file)
