"""What `doclint check NEW --against FILE` costs beside a corpus of many documents.

    python -m bench.against [--documents 10000] [--words 1500] [--times 5] [--json FILE]

The documents are those of bench/corpus.py, saved as `doclint check --save` saves them, but for
four: a version, a text nearly the same, a copy and a part of documents of the corpus. Each of these
is then checked in a process of its own, with the corpus and without, in turn; the least of several
times is kept. What is told of it must name the document that it was made from. Exit codes: 0
measured, 1 it was not told, 2 wrong call.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench.corpus import COPY, NEAR, PART, VERSION, checked_documents, made
from bench.measure import MEGABYTE

from doclint.document import Document
from doclint.engine.plan import make_plan
from doclint.engine.run import Each
from doclint.engine.saved import saved
from doclint.settings import Settings

PLANTED = {"version": VERSION, "nearly the same": NEAR, "copy": COPY, "part": PART}


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="against", description=__doc__.split("\n")[0])
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=1_500, help="of each document (default: 1500)")
    parser.add_argument("--times", type=int, default=5, help="the least is kept (default: 5)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    chosen = parser.parse_args(arguments)
    if min(chosen.documents, chosen.words, chosen.times) < 1:
        parser.error("one document of one word, once, at least")
    with tempfile.TemporaryDirectory() as folder:
        figures = measured(Path(folder), chosen.documents, chosen.words, chosen.times)
    for name, figure in figures.items():
        sys.stdout.write(f"{name:<32}{figure:>14,.2f}\n")
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")
    return int(figures["missed"] > 0)


def measured(folder: Path, documents: int, words: int, times: int) -> dict[str, float]:
    """Names of figures with their unit, and the figures."""
    new_names = {f"document-{number}.docx" for number in PLANTED.values()}
    made_ones = (one for one, _ in checked_documents(documents, words))
    checked = sorted(
        (one for one in made_ones if Path(one.path).name not in new_names),
        key=lambda one: one.path,
    )
    file = folder / "corpus.doclint"
    began = time.perf_counter()
    with file.open("wb") as stream:
        stream.writelines(saved(make_plan(Settings(lang="en")), Each(tuple(checked), ())))
    figures = {
        "documents": documents,
        "words of each": words,
        "saving, s": time.perf_counter() - began,
        "saved file, MB": file.stat().st_size / MEGABYTE,
    }
    missed, most = 0, 0.0
    for kind, number in PLANTED.items():
        new = folder / f"{kind.replace(' ', '-')}.md"
        new.write_text(markdown(made("", number, words)), "utf-8")
        alone, beside, told = _least(folder, new, file, times)
        figures[f"{kind}: alone, s"] = alone
        figures[f"{kind}: beside the corpus, s"] = beside
        most = max(most, beside - alone)
        if f"document-{number - 1}.docx" not in told:
            missed += 1
            sys.stderr.write(f"{kind}: not told\n{told}\n")
    return figures | {"at most for the corpus, s": most, "missed": missed}


def _least(folder: Path, new: Path, corpus: Path, times: int) -> tuple[float, float, str]:
    """Seconds of a whole check without the corpus and with it, and the result of the latter."""
    alone, beside, told = [], [], ""
    for _ in range(times):
        alone.append(_run(folder, str(new))[0])
        seconds, told = _run(folder, str(new), "--against", str(corpus))
        beside.append(seconds)
    return min(alone), min(beside), told


def _run(folder: Path, *arguments: str) -> tuple[float, str]:
    command = [sys.executable, "-m", "doclint", "check", *arguments, "--no-cache", "--lang", "en"]
    began = time.perf_counter()
    done = subprocess.run(
        [*command, "--format", "json"], cwd=folder, check=False, stdout=subprocess.PIPE
    )
    return time.perf_counter() - began, done.stdout.decode()


def markdown(document: Document) -> str:
    """The same document as a file that doclint reads."""
    return "\n\n".join(
        f"# {block.text}" if block.kind == "heading" else block.text for block in document.blocks
    )


if __name__ == "__main__":
    sys.exit(main())
