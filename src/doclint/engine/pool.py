"""Documents checked in processes of their own: one that hangs or dies is ended and replaced.

Each worker is a child with two pipes of its own, talked to by one thread of this process.
Libraries of process pools were compared (pebble, loky, billiard, mpire): their workers share a
pipe or a queue, so that one killed at a bad moment takes the others with it, and they run the
caller's main module again in each child, which a library must not ask of its callers.
"""

from __future__ import annotations

import contextlib
import pickle
import queue
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from doclint.engine.discovery import Candidate
from doclint.engine.plan import Plan
from doclint.engine.process import EndedError, Ending, Worker, WorkersFailedError, cores

Known = Callable[[Candidate], bytes | None]
"""What is already known of a document, packed; called by several threads."""
_WORTH_A_WORKER = 16
"""Small documents."""
_SMALL = 64 * 1024
"""Bytes of a file that count as one more small document."""
_STARTS = 3
"""Times that a worker is started for a document: a system short of memory may end a few."""
_POLL = 0.2
"""Seconds between two looks at the keyboard: Windows does not wake a thread that waits."""


def default_workers(candidates: Sequence[Candidate]) -> int:
    """One for each core that this process may use, fewer when there is little to do.

    Even one document gets a process of its own. Measured: to start a worker takes as much as to
    check 16 small documents, or a megabyte of PDF.
    """
    most = cores()
    work = 0.0
    for candidate in candidates:
        with contextlib.suppress(OSError, ValueError):
            work += 1 + candidate.path.stat().st_size / _SMALL
        if work >= most * _WORTH_A_WORKER:
            return most
    return max(1, int(work / _WORTH_A_WORKER))


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one document."""

    candidate: Candidate
    packed: bytes
    """To be read with `packing.unpack`."""
    new: bool
    """Worth keeping: not known before, and not due to the speed or memory of this machine."""


@contextlib.contextmanager
def check_in_workers(
    candidates: Sequence[Candidate],
    plan: Plan,
    workers: int,
    known: Known,
    first: Worker | None = None,
) -> Iterator[Iterator[Answer]]:
    """One answer for each document, in any order, by at most so many processes.

    They are at work from the beginning of the block. `first` is one that has started already; no
    other starts for the documents that are already known. Leaving the block ends every process at
    once. The answers raise WorkersFailedError.
    """
    pool = _Pool(candidates, plan, known, first)
    threads: list[threading.Thread] = []
    try:
        for _ in range(min(workers, len(candidates))):
            thread = threading.Thread(target=pool.serve, daemon=True)
            thread.start()
            threads.append(thread)
        yield (pool.next_answer() for _ in candidates)
    finally:
        pool.stop()
        for thread in threads:
            thread.join()


class _Pool:
    """What the threads share: the documents left, the answers, the processes alive."""

    def __init__(
        self, candidates: Sequence[Candidate], plan: Plan, known: Known, first: Worker | None
    ) -> None:
        self._plan = plan
        self._known = known
        self._pickled = pickle.dumps(plan)
        self._left = deque(candidates)
        self._answers = queue.SimpleQueue[Answer | BaseException]()
        self._lock = threading.Lock()
        self._first = first
        self._alive: set[Worker] = set()
        self._stopped = False

    def next_answer(self) -> Answer:
        """Waits for an answer; raises what a thread could not deal with."""
        while True:
            try:
                found = self._answers.get(timeout=_POLL)
            except queue.Empty:
                continue
            if isinstance(found, BaseException):
                raise found
            return found

    def stop(self) -> None:
        """End every process; the threads then end by themselves."""
        with self._lock:
            self._stopped = True
            for worker in self._alive:
                worker.kill()

    def serve(self) -> None:
        """A thread's life: give the documents that are left to one worker after the other."""
        worker: Worker | None = None
        try:
            while self._left and not self._stopped:
                try:
                    candidate = self._left.popleft()
                except IndexError:  # another thread was faster
                    break
                packed = self._known(candidate)
                if packed is None:
                    worker, answer = self._ask(worker, candidate)
                else:
                    answer = Answer(candidate, packed, new=False)
                self._answers.put(answer)
        except BaseException as error:  # noqa: BLE001  said where the answers are awaited
            self._answers.put(error)
        finally:
            if worker is not None:
                self._dismiss(worker)

    def _ask(self, worker: Worker | None, candidate: Candidate) -> tuple[Worker | None, Answer]:
        """The answer, and the worker for the next document if it is still alive.

        A death or a lack of memory may come from what earlier documents left behind: it counts
        only in a new process, so that no answer depends on the other documents.
        """
        while True:
            new = worker is None
            worker = worker or self._start(_STARTS)
            try:
                packed = worker.ask(pickle.dumps(candidate), self._plan.limits.time)
                return worker, Answer(candidate, packed, new=True)
            except EndedError as error:
                self._dismiss(worker)
                worker = None
                if new or error.code == "time" or self._stopped:
                    return None, unanswered(candidate, error.code, self._plan)

    def _start(self, tries: int) -> Worker:
        """A worker that runs. Raises WorkersFailedError when the last of so many does not."""
        with self._lock:
            worker, self._first = self._first or Worker(), None
            self._alive.add(worker)
            if self._stopped:
                worker.kill()
        try:
            worker.prepare(self._pickled)
        except WorkersFailedError:
            self._dismiss(worker)
            if tries == 1 or self._stopped:
                raise
            return self._start(tries - 1)
        except BaseException:
            self._dismiss(worker)
            raise
        return worker

    def _dismiss(self, worker: Worker) -> None:
        with self._lock:
            self._alive.discard(worker)
        worker.close()


def unanswered(candidate: Candidate, code: Ending, plan: Plan) -> Answer:
    """The answer for a document whose worker gave none."""
    from doclint.engine.document import ended
    from doclint.engine.packing import pack
    from doclint.readers import hash_file
    from doclint.readers.errors import ReadError

    error = ReadError("resource-limit", code)
    with contextlib.suppress(ReadError):
        error.sha256, error.bytes = hash_file(candidate.path, plan.limits.reading)
    return Answer(candidate, pack(ended(candidate, error, plan)), new=False)
