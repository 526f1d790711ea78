"""From a file to a `Document`: read once, recognised by content, given to the right reader.

One module per format, imported when the first file of that format comes. Whatever goes wrong
with a file is one ReadError: one bad document never ends a run.
"""

from __future__ import annotations

import hashlib
import os
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from io import BufferedReader
from pathlib import Path
from typing import cast

from doclint.document import Document, Format, suffix_formats
from doclint.readers.errors import Code, ReadError
from doclint.readers.limits import Limits
from doclint.readers.sniff import sniff
from doclint.readers.source import Source

__all__ = ["Limits", "ReadError", "hash_file", "load_reader", "read"]

DEFAULT_LIMITS = Limits()

_MODULES: Mapping[Format, str] = {
    "docx": "docx",
    "pptx": "pptx",
    "pdf": "pdf",
    "odt": "odf",
    "odp": "odf",
    "markdown": "markdown",
    "html": "html",
    "text": "plaintext",
    "rtf": "rtf",
}
_TEXT_FORMATS = frozenset({"markdown", "html", "text", "rtf"})
_DAMAGE = (SyntaxError, UnicodeError, EOFError, zipfile.BadZipFile, zlib.error)
"""What parsers raise on malformed input (XMLSyntaxError of lxml is a SyntaxError)."""


def read(path: Path, shown: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Reads one file. `shown` is its path as the user would type it.

    Raises ReadError, and nothing else whatever the file holds.
    """
    source = _load(path, shown, limits)
    try:
        return _parse(path.name, source)
    except ReadError as error:
        error.sha256, error.bytes = source.sha256, len(source.data)
        raise


def load_reader(name: str) -> None:
    """Import the reader that the name of a file promises now, rather than when it is read."""
    for promised in suffix_formats(name) or ():
        import_module(f"{__name__}.{_MODULES[promised]}")


def _parse(name: str, source: Source) -> Document:
    """The document that the bytes hold; whatever the parser raises becomes a ReadError."""
    size, most = len(source.data), source.limits.text_size
    try:
        found = sniff(name, source.data)
        if found in _TEXT_FORMATS and size > most:
            raise ReadError("resource-limit", "text-size", value=size, limit=most)
        reader = import_module(f"{__name__}.{_MODULES[found]}")
        return cast(Document, reader.read(source))
    except ReadError:
        raise
    except MemoryError as error:
        raise ReadError("resource-limit", "memory") from error
    except RecursionError as error:
        raise ReadError("resource-limit", "nesting") from error
    except Exception as error:
        code: Code = "damaged" if isinstance(error, _DAMAGE) else "unexpected"
        detail = f"{type(error).__name__}: {error}"[:200]
        raise ReadError("unreadable-document", code, detail) from error


def hash_file(path: Path, limits: Limits = DEFAULT_LIMITS) -> tuple[str, int]:
    """SHA-256 and size in bytes of a file, in little memory. Raises ReadError as `read` does."""
    with _opened(path, limits) as file:
        return hashlib.file_digest(file, "sha256").hexdigest(), file.tell()


def _load(path: Path, shown: str, limits: Limits) -> Source:
    """The bytes of a regular file, read once."""
    with _opened(path, limits) as file:
        data = file.read(limits.file_size + 1)
    if len(data) > limits.file_size:  # it grew since it was opened
        raise ReadError("resource-limit", "file-size", value=len(data), limit=limits.file_size)
    return Source(shown, data, hashlib.sha256(data).hexdigest(), limits)


@contextmanager
def _opened(path: Path, limits: Limits) -> Iterator[BufferedReader]:
    """A regular file that is not too big; what the system refuses becomes a ReadError."""
    size = 0
    try:
        # Opening a pipe would wait for a writer: look first, and do not wait all the same.
        _check_regular(path.stat())
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
        with os.fdopen(handle, "rb") as file:
            size = _check_regular(os.fstat(handle))
            if size <= limits.file_size:
                yield file
    except FileNotFoundError as error:
        code: Code = "not-a-file" if path.is_symlink() else "vanished"
        raise ReadError("unreadable-document", code) from error
    except PermissionError as error:
        raise ReadError("unreadable-document", "not-permitted") from error
    except (OSError, ValueError) as error:  # a loop of links, a name the system refuses …
        raise ReadError("unreadable-document", "not-a-file", str(error)[:200]) from error
    if size > limits.file_size:
        raise ReadError("resource-limit", "file-size", value=size, limit=limits.file_size)


_BINARY = getattr(os, "O_BINARY", 0)


def _check_regular(status: os.stat_result) -> int:
    """The size of a regular file in bytes; raises ReadError for anything else."""
    if not stat.S_ISREG(status.st_mode):
        raise ReadError("unreadable-document", "not-a-file")
    return status.st_size
