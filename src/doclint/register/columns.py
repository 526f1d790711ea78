"""The columns of a register that doclint knows, and how people may head them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

from doclint.identity.declared import DECLARABLE
from doclint.identity.kinds.words import KIND_NAMES
from doclint.identity.labels import field_of
from doclint.identity.model import FIELD_NAMES, Field
from doclint.identity.statuses import STATUS_NAMES
from doclint.identity.wording import folded, phrases
from doclint.text import Language, Text

WRITTEN: tuple[Field, ...] = (
    "title", "owner", "version", "date", "status", "audience", "review_by", "licence", "kind",
    "reference", "approver", "approved", "language", "retention",
)  # fmt: skip
"""The fields for which a new register has a column; any other is kept where it has one."""

_RESULTS: dict[str, Text] = {
    "contact": Text("contact du service", "contact of the owner"),
    "decision": Text("décision", "decision"),
    "score": Text("note sur 100", "score of 100"),
    "grade": Text("lettre", "grade"),
    "first": Text("à faire d'abord", "do first"),
    "to_check": Text("à vérifier", "to check"),
    "change": Text("changement", "change"),
    "sha256": Text("empreinte SHA-256", "SHA-256"),
    "read": Text("lu par doclint (ne pas modifier)", "read by doclint (do not edit)"),
}
NAMES: dict[str, Text] = {
    "path": Text("fichier", "file"),
    **{field: FIELD_NAMES[field] for field in WRITTEN},
    **_RESULTS,
}
"""The columns of a new register, in order: key → how it is headed, without its capital."""
OPTIONAL = frozenset({"contact"})
"""Columns that are only written where there is something to write."""


def _both(name: Text) -> tuple[str, str]:
    return name.fr, name.en


_PATHS = phrases(
    """chemin; chemin du fichier; chemin d'acces; nom du fichier; fichiers; path; file path;
    filename; file name; emplacement"""
)
_HASHES = phrases("sha-256; sha256; empreinte; hash; somme de controle; checksum; empreinte sha256")
_KEYS: dict[str, str] = {
    **dict.fromkeys(_PATHS, "path"),
    **dict.fromkeys(_HASHES, "sha256"),
    **{folded(name): field for field in DECLARABLE for name in _both(FIELD_NAMES[field])},
    **{folded(name): key for key, text in NAMES.items() for name in _both(text)},
}


def heading(key: str, language: Language) -> str:
    """What stands above a column: `Service responsable`."""
    name = NAMES[key].render(language)
    return name[:1].upper() + name[1:]


def keys_of(headings: Sequence[str]) -> dict[str, int]:
    """The columns that doclint knows and where they are; the first of two alike counts."""
    found: dict[str, int] = {}
    for position, said in enumerate(headings):
        key = _key_of(said)
        if key is not None:
            found.setdefault(key, position)
    return found


def field_columns(columns: Mapping[str, int]) -> dict[Field, int]:
    """Those of the columns that hold a field of identity."""
    return {field: columns[field] for field in get_args(Field) if field in columns}


def in_words(field: Field, value: str, language: Language) -> str:
    """A value as people write it: `in-force` is « en vigueur »."""
    names = {"status": STATUS_NAMES, "kind": KIND_NAMES}.get(field, {})
    return names[value].render(language) if value in names else value


def _key_of(said: str) -> str | None:
    plain = folded(said)
    key = _KEYS.get(plain) or field_of(plain)
    return None if key == "modified" else key
