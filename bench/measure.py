"""What a command costs as a whole: its processor time, its time on the clock, its memory.

Processor time is that of the command and of all the processes it waited for; memory is the most
that any one of them held. This process must stay small: the system counts what a new process
shares with its parent before it begins.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in a unit of `ru_maxrss`."""
MEGABYTE = 1_000_000


class CommandFailedError(RuntimeError):
    """A command ended with a code that its measure does not allow for."""


class TookTooLongError(RuntimeError):
    """A command was ended after the time it was given; `measure` and `printed` up to then."""

    def __init__(self, measure: Measure, printed: str) -> None:
        super().__init__(f"ended after {measure.wall:.0f} s")
        self.measure = measure
        self.printed = printed


@dataclass(frozen=True, slots=True)
class Measure:
    """Seconds of processor and clock; bytes of the largest process."""

    cpu: float
    wall: float
    peak: int


def measure(
    command: Sequence[str],
    allowed: Sequence[int] = (0,),
    times: int = 1,
    folder: Path | None = None,
    most: float | None = None,
) -> tuple[Measure, str]:
    """The least that the command took in so many runs, and what it printed in the last.

    Each value is the least by itself: what disturbs a run only adds to it. A run is ended after
    `most` seconds. Raises CommandFailedError, TookTooLongError.
    """
    runs = [_run(command, allowed, folder, most) for _ in range(times)]
    least = Measure(
        cpu=min(run.cpu for run, _ in runs),
        wall=min(run.wall for run, _ in runs),
        peak=min(run.peak for run, _ in runs),
    )
    return least, runs[-1][1]


def _run(
    command: Sequence[str], allowed: Sequence[int], folder: Path | None, most: float | None
) -> tuple[Measure, str]:
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors, cwd=folder
        )
        status, usage, late = _ended(process, most)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in allowed and not late:
            errors.seek(0)
            said = errors.read()[-2000:].decode("utf-8", "replace")
            raise CommandFailedError(f"{command} ended with {process.returncode}:\n{said}")
        output.seek(0)
        printed = output.read().decode("utf-8", "replace")
    used = usage.ru_utime + usage.ru_stime
    cost = Measure(used, wall, usage.ru_maxrss * UNIT)
    if late:
        raise TookTooLongError(cost, printed)
    return cost, printed


def _ended(
    process: subprocess.Popen[bytes], most: float | None
) -> tuple[int, resource.struct_rusage, bool]:
    """How a process ended and what it used; true if it had to be ended."""
    late = threading.Event()

    def end() -> None:
        late.set()
        process.kill()

    timer = threading.Timer(most or threading.TIMEOUT_MAX, end)
    timer.daemon = True
    timer.start()
    _, status, usage = os.wait4(process.pid, 0)
    timer.cancel()
    return status, usage, late.is_set()
