"""A line of progress on standard error, for long work, on a terminal only."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from doclint.cli.language import t
from doclint.reporters.cleaning import clean

PATIENCE = 1.0
"""Seconds of silence before progress is shown."""
PERIOD = 0.1
"""Seconds between two updates."""


@contextmanager
def progress_line(*, enabled: bool) -> Iterator[Callable[[int, int, str], None] | None]:
    """A function to call after each document, or None where nobody watches."""
    if not enabled or not sys.stderr.isatty():
        yield None
        return
    start = last = time.monotonic()

    def show(done: int, total: int, path: str) -> None:
        nonlocal last
        now = time.monotonic()
        if now - start >= PATIENCE and now - last >= PERIOD:
            last = now
            line = t(f"{done}/{total} contrôlés  {clean(path)}", f"{done}/{total}  {clean(path)}")
            sys.stderr.write(f"\r\x1b[K{line[:78]}")
            sys.stderr.flush()

    try:
        yield show
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
