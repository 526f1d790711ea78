"""The process that reads and checks documents, one after the other, for `pool.py`.

It gets the plan once, then a document at a time, and answers each with what `packing` makes of
the result. The worst that a hostile document can do is end this process.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import signal
from collections.abc import Iterator
from typing import BinaryIO

from doclint.checks import load_checks
from doclint.engine.discovery import Candidate
from doclint.engine.document import check_document, ended
from doclint.engine.messages import receive, send
from doclint.engine.packing import pack
from doclint.engine.plan import Plan
from doclint.engine.process import LACKED_MEMORY
from doclint.readers import load_reader
from doclint.readers.errors import ReadError

GRACE = 5
"""Seconds past the time limit after which a worker ends itself: its parent may be dead."""


def main(likely: str) -> None:
    """Answer until the parent closes the pipe. `likely` is the name of a document to come."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    requests, answers = _pipes()
    send(answers, b"ready")
    load_checks()  # while the parent reads the rules
    load_reader(likely)
    gc.freeze()  # what is loaded stays: no collection looks at it again
    first = receive(requests)
    if first is None:
        return
    plan: Plan = pickle.loads(first)  # from the parent, never from a document
    limit_memory(plan.limits.memory)
    while (request := receive(requests)) is not None:
        candidate: Candidate = pickle.loads(request)
        _alarm(plan.limits.time + GRACE)
        try:
            packed = answer(candidate, plan)
        except MemoryError:  # what is left of this process is not to be trusted
            os._exit(LACKED_MEMORY)
        send(answers, packed)
        _alarm(0)


def answer(candidate: Candidate, plan: Plan) -> bytes:
    """What the document gave, packed; what goes wrong is a finding on the document too.

    Raises MemoryError.
    """
    try:
        with _one_collection():
            return pack(check_document(candidate, plan))
    except MemoryError:
        raise
    except Exception as fault:  # noqa: BLE001  one document never ends the run
        detail = f"{type(fault).__name__}: {fault}"[:200].encode("utf-8", "replace").decode()
        error = ReadError("unreadable-document", "unexpected", detail)
    return pack(ended(candidate, error, plan))


@contextlib.contextmanager
def _one_collection() -> Iterator[None]:
    """Collects garbage once, at the end of a document.

    What is made of one lives as long as it does: to look for cycles every few hundred objects is a
    tenth of the whole time. Only python-docx makes cycles, and they go here.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.collect(1)  # not what was there before: the rules, the libraries
        if enabled:
            gc.enable()


def limit_memory(most: int) -> None:
    """Bound the address space of this process, in bytes. Windows cannot; macOS takes no heed."""
    try:
        import resource
    except ImportError:
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a crash leaves no file behind
        if hard == resource.RLIM_INFINITY or most < hard:
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two ends of the talk; what a library prints can then not spoil it."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    return requests, answers


def _alarm(seconds: int) -> None:
    """The system ends this process after so many seconds, were it in the middle of C code."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)
