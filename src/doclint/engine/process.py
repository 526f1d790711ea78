"""One worker process as its parent sees it: started, given the rules, asked, ended.

To start one takes as long as to read a document of some size: a run that will need one starts it
before it reads its own settings and rules (`ahead`), and both get ready at the same time.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Literal

from doclint.engine.messages import receive, send

# To look for garbage while modules load finds none; the worker then does it after each document.
_START = (
    "import gc, sys; gc.disable(); sys.path[:] = sys.argv[2:]; "
    "from doclint.engine.worker import main; main(sys.argv[1])"
)
LACKED_MEMORY = 77
"""Exit code of a worker: the document needs more memory than the limit."""
Ending = Literal["time", "memory", "crash"]


class WorkersFailedError(RuntimeError):
    """A worker cannot even start: nothing that a document did."""


class EndedError(Exception):
    """A worker ended without an answer, for a reason of `readers.errors`."""

    def __init__(self, code: Ending) -> None:
        super().__init__(code)
        self.code = code


class Worker:
    """One child process, talked to by one thread. Raises OSError when the system has no room."""

    def __init__(self, likely: str = "") -> None:
        """`likely` is the name of a document that it may get: it loads what that one needs."""
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _START, likely, *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # Libraries print there what documents hold: control sequences, private data.
            stderr=subprocess.DEVNULL,
        )

    def prepare(self, plan: bytes) -> None:
        """Wait until it runs and give it the plan. Raises WorkersFailedError."""
        self._say(plan)
        if self._hear() is None:
            raise WorkersFailedError("a worker process cannot start; -j 1 works without")

    def ask(self, request: bytes, seconds: float) -> bytes:
        """The packed result. Raises EndedError; the process is then of no more use."""
        late = threading.Event()

        def end() -> None:
            late.set()
            self.kill()

        timer = threading.Timer(seconds, end)
        timer.daemon = True
        timer.start()
        self._say(request)
        packed = self._hear()
        timer.cancel()
        if packed is not None:
            return packed
        if late.is_set():
            raise EndedError("time")
        raise EndedError("memory" if self._process.wait() == LACKED_MEMORY else "crash")

    def kill(self) -> None:
        """End the process at once, whatever it does."""
        self._process.kill()

    def close(self) -> None:
        """End the process and give back its pipes."""
        self.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                assert pipe is not None
                pipe.close()

    def _say(self, content: bytes) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):  # it died: _hear tells
            send(self._process.stdin, content)

    def _hear(self) -> bytes | None:
        assert self._process.stdout is not None
        return receive(self._process.stdout)


def cores() -> int:
    """How many this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


@contextlib.contextmanager
def ahead(likely: str) -> Iterator[Worker | None]:
    """A worker that starts while the caller gets ready; the end of the block ends it.

    None where there is nothing to gain, no room for it now, or a name that no command line can
    hold: the pool then starts its own, and says what is wrong.
    """
    worker = None
    if cores() > 1:
        with contextlib.suppress(OSError, ValueError):
            worker = Worker(likely)
    try:
        yield worker
    finally:
        if worker is not None:
            worker.close()
