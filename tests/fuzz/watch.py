"""Cases played one after the other in a process apart, that is watched: it may hang or die."""

from __future__ import annotations

import multiprocessing
import random
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from tests.fuzz.mutations import mutated
from tests.fuzz.oracle import Failure, failure
from tests.fuzz.seeds import MOST_BYTES, seeds

Seeds = Mapping[str, Mapping[str, bytes]]


@dataclass(frozen=True, slots=True)
class Case:
    """A damaged file that can be made again."""

    seed: str
    number: int

    def __str__(self) -> str:
        return f"{self.seed}#{self.number}"

    @property
    def suffix(self) -> str:
        """Format of the seed."""
        return self.seed.rsplit(".", 1)[1]

    def data(self, known: Seeds) -> bytes:
        """The bytes of the file."""
        family = known[self.suffix]
        return mutated(family[self.seed], random.Random(str(self)), tuple(family.values()))


def with_more(known: Seeds, folders: Sequence[Path]) -> Seeds:
    """The seeds, and the files below these folders that are in a known format."""
    found = {name: dict(family) for name, family in known.items()}
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            family = found.get(file.suffix[1:].lower())
            if family is not None and file.is_file() and file.stat().st_size <= MOST_BYTES:
                family[f"{file.stem}.{file.suffix[1:].lower()}"] = file.read_bytes()
    return found


def case_of(wanted: Sequence[str], number: int) -> Case:
    """The seeds come in turn."""
    return Case(wanted[number % len(wanted)], number)


def watched(
    wanted: Sequence[str], start: int, limit: float, more: Sequence[Path]
) -> Iterator[tuple[int, Failure | None]]:
    """Number and outcome of each case from `start`, in turn over the seeds wanted.

    Ends after a case that ends the process or takes longer than `limit` seconds.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(there, wanted, start, more), daemon=True)
    process.start()
    there.close()
    number = start
    try:
        here.recv()  # it is ready: its start does not count
        while True:
            if not here.poll(limit):
                yield number, Failure(f"over {limit:g} s: {case_of(wanted, number).seed}", "")
                return
            yield number, here.recv()
            number += 1
    except EOFError:
        process.join()
        suffix = case_of(wanted, number).suffix
        yield number, Failure(f"{suffix}: the process ended with {process.exitcode}", "")
    finally:
        process.kill()
        process.join()


def _serve(answers: Connection, wanted: Sequence[str], start: int, more: Sequence[Path]) -> None:
    """The process apart: one answer a case."""
    known = with_more(seeds(), more)
    answers.send(None)
    number = start
    with tempfile.TemporaryDirectory() as folder:
        while True:
            case = case_of(wanted, number)
            answers.send(play(case, case.data(known), Path(folder)))
            number += 1


def play(case: Case, data: bytes, folder: Path) -> Failure | None:
    """The fault that a case shows."""
    file = folder / f"case.{case.suffix}"
    file.write_bytes(data)
    return failure(file)
