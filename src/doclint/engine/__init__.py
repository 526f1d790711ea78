"""Many documents: discovery, the rules of a run, one document, the corpus, the gate."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from doclint.document import Document
    from doclint.engine.run import check

__all__ = ["check", "read"]


def __getattr__(name: str) -> Any:
    """`check`, imported when it is asked for: a worker starts before (see process.py)."""
    if name != "check":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from doclint.engine.run import check

    return check


def read(path: str | Path) -> Document:
    """Read one file as the checks see it. Raises doclint.readers.errors.ReadError."""
    from doclint.engine.discovery import show
    from doclint.readers import read as read_file

    return read_file(Path(path), show(Path(path)))
