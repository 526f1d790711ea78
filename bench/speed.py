"""How fast doclint is, beside bare extraction, on the same files in the same run.

    python -m bench.speed [FOLDER] [--json FILE] [--peers] [--times N]

Without a folder, on the documents of `bench.made`. `--peers` adds other tools, each installed
from the package registry in an environment of its own (see `peers.py`). `--times` repeats each
run and keeps the least. Exit codes: 0 measured, 1 a command failed, 2 wrong call.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.measure import MEGABYTE, CommandFailedError, Measure, measure

from bench import peers

PROJECT = Path(__file__).parents[1]
DOCLINT = (sys.executable, "-m", "doclint")
CHECK = (*DOCLINT, "check", "--format", "json", "--fail-on", "never")
CHECKED = (0, 3)
"""Exit codes of a check that went to its end: a folder may hold unreadable files."""
STARTS = 10
"""Runs of a start: they last a tenth of a second."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    name: str
    measure: Measure | None
    """None for a peer that did not go to its end."""
    pages: int | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Ratio:
    """Two rows compared, with what is aimed at."""

    name: str
    value: float
    aim: str


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="bench.speed", description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, help="documents (default: made ones)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    parser.add_argument("--peers", action="store_true", help="other tools too (installs them)")
    parser.add_argument("--times", type=int, default=1, help="runs of each (default: 1)")
    chosen = parser.parse_args(arguments)
    if chosen.folder and not chosen.folder.is_dir():
        parser.error(f"{chosen.folder} is not a folder")
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        _with_bytecode(work / "bytecode")
        try:
            measure([sys.executable, "-m", "bench.made", str(work / "documents")], folder=PROJECT)
            folder = (chosen.folder or work / "documents").resolve()
            counts = _counts(folder)
            measure([*CHECK, "--no-cache", str(work / "twenty-pages.docx")], CHECKED, folder=work)
            sys.stdout.write(heading(counts))
            rows = []
            for row in _rows(folder, work, counts["pages"], chosen.times, chosen.peers):
                sys.stdout.write(line(row))
                sys.stdout.flush()  # the next may take minutes
                rows.append(row)
        except CommandFailedError as error:
            sys.stderr.write(f"{error}\n")
            return 1
    compared = list(ratios({row.name: row.measure for row in rows if row.measure}))
    sys.stdout.write("\n" + "".join(map(comparison, compared)))
    if chosen.json:
        chosen.json.write_text(to_json(counts, rows, compared), "utf-8")
    return 0


def _with_bytecode(folder: Path) -> None:
    """Commands find their modules compiled, as those of an installed program are.

    Some environments keep Python from writing bytecode, and a checkout begins without any: each
    run would compile doclint again, twice with workers.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)


def _counts(folder: Path) -> dict[str, int]:
    """Documents, pages, characters. This run also brings the files into the system's cache."""
    _, printed = measure([sys.executable, "-m", "bench.extraction", str(folder)], folder=PROJECT)
    return dict(json.loads(printed))


def _rows(folder: Path, work: Path, pages: int, times: int, others: bool) -> Iterator[Row]:
    documents = str(folder)
    extraction, _ = measure(
        [sys.executable, "-m", "bench.extraction", documents], times=times, folder=PROJECT
    )
    yield Row("bare extraction", extraction, pages)
    for workers in ("1", "2"):
        command = [*CHECK, "--no-cache", "-j", workers, documents]
        cost, _ = measure(command, CHECKED, times, folder=work)
        yield Row(f"check -j {workers}", cost, pages)
    cached = [*CHECK, "-j", "1", "--cache-dir", str(work / "cache"), documents]
    cold, _ = measure(cached, CHECKED, folder=work)
    yield Row("check -j 1, cold cache", cold, pages)
    warm, _ = measure(cached, CHECKED, max(times, 3), folder=work)
    yield Row("check -j 1, warm cache", warm, pages)
    one = [*CHECK, "--no-cache", str(work / "twenty-pages.docx")]
    cost, _ = measure(one, CHECKED, max(times, 3), folder=work)
    yield Row("one docx of 20 pages", cost, 20)
    for option in ("--help", "--version"):
        cost, _ = measure([*DOCLINT, option], times=STARTS, folder=work)
        yield Row(f"doclint {option}", cost)
    cost, _ = measure([sys.executable, "-c", "import click"], times=STARTS, folder=work)
    yield Row("import click", cost)
    if others:
        for peer in peers.measures(folder, work, times):
            yield Row(peer.name, peer.measure, pages, peer.remark)


def ratios(by: dict[str, Measure]) -> Iterator[Ratio]:
    """What the figures are read for, from the measures by name of row."""
    one, two = by["check -j 1"], by["check -j 2"]
    cold, warm = by["check -j 1, cold cache"], by["check -j 1, warm cache"]
    start = by["doclint --help"].wall / by["import click"].wall
    yield Ratio("CPU of -j 1 over bare extraction", one.cpu / by["bare extraction"].cpu, "≤ 2.0")
    yield Ratio("wall of -j 1 over -j 2", one.wall / two.wall, "≥ 1.7")
    yield Ratio("wall of a warm cache over a cold one", warm.wall / cold.wall, "≤ 0.05")
    yield Ratio("wall of doclint --help over import click", start, "≤ 1.5")
    yield Ratio("wall of one docx of 20 pages, s", by["one docx of 20 pages"].wall, "≤ 1.0")
    yield Ratio("memory of the largest process of -j 2, MB", two.peak / MEGABYTE, "≤ 250")


def heading(counts: dict[str, int]) -> str:
    """What is measured and where, and the names of the columns."""
    return (
        f"{counts['documents']} documents, {counts['pages']} pages, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}"
        + (f", {counts['failed']} not extracted" if counts["failed"] else "")
        + f"\n\n{'':<28}{'CPU s':>8}{'wall s':>8}{'pages/s':>9}{'MB':>6}\n"
    )


def line(row: Row) -> str:
    """One row of the table."""
    cost = row.measure
    figures = " " * 31
    if cost:
        rate = f"{row.pages / cost.wall:.0f}" if row.pages else ""
        memory = cost.peak / MEGABYTE
        figures = f"{cost.cpu:>8.2f}{cost.wall:>8.2f}{rate:>9}{memory:>6.0f}"
    return f"{row.name:<28}{figures}  {row.remark}".rstrip() + "\n"


def comparison(ratio: Ratio) -> str:
    """One ratio beside its aim."""
    return f"{ratio.name:<42}{ratio.value:>8.2f}   aim {ratio.aim}\n"


def to_json(counts: dict[str, int], rows: Sequence[Row], compared: Sequence[Ratio]) -> str:
    """The figures for programs: seconds and bytes."""
    content = {
        "cores": os.cpu_count(),
        "machine": platform.machine(),
        "python": platform.python_version(),
        "documents": counts,
        "rows": [asdict(row) for row in rows],
        "ratios": [asdict(ratio) for ratio in compared],
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.exit(main())
