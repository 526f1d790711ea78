"""`[identity]`: what an institution asks of its documents, as its settings file states it.

Kinds of documents and names of fields are checked where the rules are known (engine/policy.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from doclint.settings.model import DEFAULT_KIND, KeyedError, Policy
from doclint.settings.values import SETTING, strings, typed, unknown
from doclint.text import Text, escaped

POLICY_KEYS = (
    "owners", "register", "naming", "review-every", "statuses", "audiences", "required",
)  # fmt: skip
NAME_PARTS = (
    "theme", "title", "type", "author", "service", "reference", "date", "version", "status",
)  # fmt: skip
"""What may stand in braces in a pattern of file names."""


def read_policy(value: Any, file: Path | None) -> Policy:
    """The table `[identity]` of a settings file; raises KeyedError. Paths start beside the file."""
    table = typed("identity", value, dict, file)
    for key in table:
        if key not in POLICY_KEYS:
            raise KeyedError(f"identity.{key}", unknown(key, POLICY_KEYS, what=SETTING), file)
    base = file.parent if file else Path()
    every = table.get("review-every", {})
    required = typed("identity.required", table.get("required", {}), dict, file)
    owners = _path("owners", table, base, file)
    if owners is not None and not owners.is_file():
        raise KeyedError("identity.owners", _no_file(table["owners"]), file)
    return Policy(
        owners=owners,
        register=_path("register", table, base, file),
        naming=_naming(table, file),
        review_every={
            kind: _months(f"identity.review-every.{kind}", months, file)
            for kind, months in every.items()
        }
        if isinstance(every, dict)
        else {DEFAULT_KIND: _months("identity.review-every", every, file)},
        statuses=tuple(strings("identity.statuses", table.get("statuses", []), file)),
        audiences=tuple(strings("identity.audiences", table.get("audiences", []), file)),
        required={
            kind: tuple(strings(f"identity.required.{kind}", fields, file))
            for kind, fields in required.items()
        },
    )


def _path(key: str, table: Mapping[str, Any], base: Path, file: Path | None) -> Path | None:
    return base / _string(key, table, file) if key in table else None


def _no_file(name: str) -> Text:
    return Text(
        fr=f"Le fichier « {escaped(name)} » n'existe pas. Écrivez son chemin à partir du "
        "dossier de ce fichier de réglages.",
        en=f"The file “{escaped(name)}” does not exist. Write its path from the folder of "
        "this settings file.",
    )


def _naming(table: Mapping[str, Any], file: Path | None) -> str:
    if "naming" not in table:
        return ""
    pattern = _string("naming", table, file)
    parts = re.findall(r"\{([^{}]*)\}", pattern)
    rest = re.sub(r"\{[^{}]*\}", "", pattern)
    for part in parts:
        if part not in NAME_PARTS:
            what = Text(fr="Partie de nom inconnue", en="Unknown part of a name")
            raise KeyedError("identity.naming", unknown(part, NAME_PARTS, what=what), file)
    if not parts or len(set(parts)) < len(parts) or "{" in rest or "}" in rest or "}{" in pattern:
        what = Text(
            fr="« naming » doit nommer des parties entre accolades, chacune une fois, séparées par "
            "un signe. "
            "Exemple : {{theme}}_{{type}}_{{date}}.",
            en="“naming” must name parts in braces, each once, with a sign between them. "
            "Example: {{theme}}_{{type}}_{{date}}.",
        )
        raise KeyedError("identity.naming", what, file)
    return pattern


def _string(key: str, table: Mapping[str, Any], file: Path | None) -> str:
    value = table[key]
    if isinstance(value, str) and value.strip():
        return value
    raise KeyedError(
        f"identity.{key}",
        Text(
            fr=f"« {key} » doit être un texte entre guillemets.",
            en=f"“{key}” must be a text in quotes.",
        ),
        file,
    )


def _months(key: str, value: Any, file: Path | None) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    what = Text(
        fr="« review-every » doit être un nombre de mois, ou une table de nombres de mois par "
        "type de document.",
        en="“review-every” must be a number of months, or a table of numbers of months by kind "
        "of document.",
    )
    raise KeyedError(key, what, file)
