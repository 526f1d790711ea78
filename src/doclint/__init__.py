"""doclint checks documents before they enter an AI assistant.

The public API, imported lazily so that `import doclint` costs next to nothing:

    report = doclint.check(["rh/"], doclint.Settings(profile="standard"))
    document = doclint.read("rh/teletravail.docx")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from doclint.document import Block, Document
    from doclint.engine import check, read
    from doclint.findings import CorpusReport, DocumentReport, Finding, Location
    from doclint.settings import Settings, SettingsError

_HOMES = {
    "check": "doclint.engine",
    "read": "doclint.engine",
    "Block": "doclint.document",
    "Document": "doclint.document",
    "CorpusReport": "doclint.findings",
    "DocumentReport": "doclint.findings",
    "Finding": "doclint.findings",
    "Location": "doclint.findings",
    "Settings": "doclint.settings",
    "SettingsError": "doclint.settings",
}

__all__ = [
    "Block",
    "CorpusReport",
    "Document",
    "DocumentReport",
    "Finding",
    "Location",
    "Settings",
    "SettingsError",
    "__version__",
    "check",
    "read",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'doclint' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)
