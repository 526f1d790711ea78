"""Fuzz the readers for as long as wanted: `make fuzz`, or

    python -m tests.fuzz --seconds 600 [--format docx …] [--seeds FOLDER …]
    python -m tests.fuzz --again 'rich.docx#1234' [--keep FILE]

Each new fault is printed once, with the case that shows it: the name of a seed and a number.
`--again` plays one case and `--keep` writes its file. A case that takes longer than `--limit`
seconds or ends the process is a fault too. Exit codes: 0 none found, 1 some, 2 wrong call.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.fuzz.seeds import FORMATS, seeds
from tests.fuzz.watch import Case, Seeds, case_of, play, watched, with_more


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__.split("\n")[0])
    parser.add_argument("--seconds", type=float, default=60, help="how long (default: 60)")
    parser.add_argument("--format", action="append", choices=FORMATS, help="only this one")
    parser.add_argument("--seeds", action="append", type=Path, default=[], help="more seeds")
    parser.add_argument("--start", type=int, default=0, help="number of the first case")
    parser.add_argument("--limit", type=float, default=30, help="seconds of one case (30)")
    parser.add_argument("--again", metavar="CASE", help="play one case")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="write the file of --again")
    chosen = parser.parse_args(arguments)
    known = with_more(seeds(), chosen.seeds)
    if chosen.again:
        seed, _, number = chosen.again.rpartition("#")
        return _play(Case(seed, int(number)), known, chosen.keep)
    wanted = [name for format_ in chosen.format or FORMATS for name in known[format_]]
    return _run(wanted, chosen.start, chosen.seconds, chosen.limit, chosen.seeds)


def _play(case: Case, known: Seeds, keep: Path | None) -> int:
    data = case.data(known)
    if keep:
        keep.write_bytes(data)
    with tempfile.TemporaryDirectory() as folder:
        found = play(case, data, Path(folder))
    sys.stdout.write(f"{found.title}\n{found.story}\n" if found else "No fault.\n")
    return 1 if found else 0


def _run(
    wanted: Sequence[str], start: int, seconds: float, limit: float, more: Sequence[Path]
) -> int:
    """Cases in turn over the seeds, in a process apart that is watched."""
    end = time.monotonic() + seconds
    titles: set[str] = set()
    done = start
    while time.monotonic() < end:
        for number, found in watched(wanted, done, limit, more):
            done = number + 1
            if found and found.title not in titles:
                titles.add(found.title)
                case = case_of(wanted, number)
                sys.stdout.write(f"\n== {case}: {found.title}\n{found.story}\n")
                sys.stdout.flush()
            if time.monotonic() > end:
                break
    sys.stdout.write(f"{done - start} cases, {len(titles)} faults\n")
    return 1 if titles else 0


if __name__ == "__main__":
    sys.exit(main())
