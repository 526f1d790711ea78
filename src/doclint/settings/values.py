"""The values of settings, each checked: a list of strings, a table, a whole number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from doclint.findings import SEVERITIES
from doclint.ruleset.errors import did_you_mean, sentences
from doclint.settings.model import KeyedError
from doclint.text import LANGUAGES, Text, escaped

SETTING = Text(fr="Réglage inconnu", en="Unknown setting")


def unknown(name: str, known: Iterable[str], *, what: Text) -> Text:
    """« Réglage inconnu : « profil ». Vouliez-vous dire : profile ? »"""
    told = Text(fr=f"{what.fr} : « {escaped(name)} ».", en=f"{what.en}: “{escaped(name)}”.")
    return sentences(told, did_you_mean(name, known))


def typed(key: str, value: Any, kind: type[Any], file: Path | None) -> Any:
    if not isinstance(value, kind):
        fr, en = ("une liste", "a list") if kind is list else ("une table", "a table")
        raise KeyedError(
            key,
            Text(fr=f"« {escaped(key)} » doit être {fr}.", en=f"“{escaped(key)}” must be {en}."),
            file,
        )
    return value


def strings(key: str, value: Any, file: Path | None) -> list[str]:
    values = typed(key, value, list, file)
    if not all(isinstance(item, str) for item in values):
        what = Text(
            fr=f"« {escaped(key)} » doit être une liste de textes.",
            en=f"“{escaped(key)}” must be a list of strings.",
        )
        raise KeyedError(key, what, file)
    return list(values)


CHOICES: Mapping[str, tuple[str, ...]] = {
    "lang": LANGUAGES,
    "fail-on": (*SEVERITIES, "never"),
}


def scalar(key: str, value: Any, file: Path | None) -> Any:
    if key == "fail-under":
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 100:
            return value
        what = Text(
            fr="« fail-under » doit être un nombre entier de 0 à 100.",
            en="“fail-under” must be a whole number from 0 to 100.",
        )
        raise KeyedError(key, what, file)
    if not isinstance(value, str):
        what = Text(
            fr=f"« {escaped(key)} » doit être un texte.", en=f"“{escaped(key)}” must be a string."
        )
        raise KeyedError(key, what, file)
    if key in CHOICES and value not in CHOICES[key]:
        bad = Text(
            fr=f"Valeur inconnue pour « {escaped(key)} »", en=f"Unknown value for “{escaped(key)}”"
        )
        raise KeyedError(key, unknown(value, CHOICES[key], what=bad), file)
    return value


def limit(name: str, value: Any, file: Path | None) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    what = Text(
        fr=f"La limite « {escaped(name)} » doit être un nombre entier positif.",
        en=f"The limit “{escaped(name)}” must be a positive whole number.",
    )
    raise KeyedError(f"limits.{name}", what, file)
