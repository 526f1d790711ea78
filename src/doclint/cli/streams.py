"""Standard output and standard error, whatever they are connected to."""

from __future__ import annotations

import os
import sys
from typing import Any, TextIO, cast


def prepare() -> None:
    """Never die on an accent (Windows consoles, C locales), nor on a stream that is closed or
    that nobody reads: words are lost there, the exit code is not."""
    sys.stdout = _usable(sys.stdout, BrokenPipeError)  # a result that has no room is an error
    sys.stderr = _usable(sys.stderr, OSError)


def _usable(stream: TextIO | None, lost: type[OSError]) -> TextIO:
    if stream is None:
        return open(os.devnull, "w")  # noqa: PTH123
    if isinstance(stream, _Patient):
        return stream
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return cast("TextIO", _Patient(stream, lost))


class _Patient:
    """A stream on which writing does not fail because its reader left (`doclint … | head`).

    click and Python would end the program with a 1, which means a failed gate here.
    """

    def __init__(self, stream: TextIO, lost: type[OSError]) -> None:
        """`lost` are the errors that do not count."""
        self._stream = stream
        self._lost = lost

    def write(self, text: str) -> int:
        try:
            return self._stream.write(text)
        except self._lost:
            return len(text)

    def flush(self) -> None:
        try:
            self._stream.flush()
        except self._lost:
            return

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
