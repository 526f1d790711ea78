"""What a large corpus takes from the text on: digests in workers, then their comparison.

    python -m bench.corpus [--documents 10000 100000] [--words 1500] [--shards 4] [--json FILE]

Worker processes make documents of words drawn at random and digest them with `make_digest`, as
they do in a run; this process keeps what a run keeps, compares it and writes the result. Among the
documents are copies, versions, nearly equal texts and parts of longer ones: they must be found.
With `--shards`, the documents are also saved in so many files, and `doclint merge` must give the
same bytes. Each size is measured in a process of its own. Exit codes: 0 measured, 1 a planted
document was missed or shards gave another result, 2 wrong call.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random

from bench.measure import MEGABYTE, UNIT

from doclint.analysis import Analysis
from doclint.corpus import CorpusAnalysis, make_digest
from doclint.document import Block, Document
from doclint.engine.checked import Checked
from doclint.engine.packing import pack, unpack
from doclint.engine.plan import Plan, make_plan
from doclint.engine.report import report
from doclint.engine.run import Each
from doclint.engine.saved import saved
from doclint.reporters import json as json_report
from doclint.settings import Settings

VOCABULARY = 20_000
EVERY = 20
"""In so many documents there is one of each planted kind, beside the document it is made from."""
VERSION, NEAR, COPY, PART = 1, 3, 5, 7
REWRITTEN = 0.1
"""Share of the paragraphs of a version that are new."""
PARAGRAPH = 60
_SYLLABLES = re.findall("..", "bacedifogulameniporusatevijoluracheonmetieurandou")


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="corpus", description=__doc__.split("\n")[0])
    parser.add_argument("--documents", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--words", type=int, default=1_500, help="of each document (default: 1500)")
    parser.add_argument("--shards", type=int, default=0, help="files to merge (default: none)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    chosen = parser.parse_args(arguments)
    if min(*chosen.documents, chosen.words) < 1 or chosen.shards < 0:
        parser.error("one document of one word at least")
    if len(chosen.documents) == 1:
        found = [measured(chosen.documents[0], chosen.words, chosen.shards)]
    else:
        found = [_apart(size, chosen.words, chosen.shards) for size in chosen.documents]
    for name in found[0]:
        sys.stdout.write(f"{name:<32}{''.join(f'{figures[name]:>14,.1f}' for figures in found)}\n")
    if chosen.json:
        chosen.json.write_text(json.dumps(found, indent=2) + "\n", "utf-8")
    return int(any(figures["missed or false"] or figures["shards differ"] for figures in found))


def _apart(documents: int, words: int, shards: int) -> dict[str, float]:
    """As `measured`, in another process: the memory of one size says nothing of the next."""
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "figures.json"
        command = [sys.executable, "-m", "bench.corpus", "--documents", str(documents)]
        options = ["--words", str(words), "--shards", str(shards), "--json", str(kept)]
        subprocess.run([*command, *options], check=False, stdout=subprocess.DEVNULL)
        figures: dict[str, float] = json.loads(kept.read_text("utf-8"))[0]
        return figures


def measured(documents: int, words: int, shards: int = 0) -> dict[str, float]:
    """Names of figures with their unit, and the figures."""
    plan = make_plan(Settings())
    before = _resident()
    began = time.perf_counter()
    checked, spent = [], 0.0
    for one, seconds in checked_documents(documents, words):
        checked.append(one)
        spent += seconds
    checked.sort(key=lambda one: one.path)
    made_at, spent_at = time.perf_counter(), time.process_time()
    held = _resident() - before
    corpus = CorpusAnalysis([one.digest for one in checked if one.digest])
    counts = {"near": 0, "exact": 0, "contained": 0, "format": 0}
    for duplicate in corpus.duplicates:
        counts[duplicate.kind] += 1
    families, conflicts = len(corpus.families), len(corpus.conflicts)
    compared, comparing = time.perf_counter(), time.process_time() - spent_at
    most = _peak()
    del corpus
    content = json_report.render(report(checked, plan)).encode()
    written = time.perf_counter()
    merged = _merged(checked, plan, shards) if shards else content
    return {
        "documents": documents,
        "words of each": words,
        "bytes a digest": held / documents,
        "digests, MB": held / MEGABYTE,
        "digests, CPU s": spent,
        "making texts and digests, s": made_at - began,
        "comparing them, CPU s": comparing,
        "comparing them, s": compared - made_at,
        "from the text on, s": compared - began,
        "most memory so far, MB": most / MEGABYTE,
        "comparing again, and JSON, s": written - compared,
        "most memory of all, MB": _peak() / MEGABYTE,
        "copies": counts["exact"],
        "nearly the same": counts["near"],
        "parts": counts["contained"],
        "families": families,
        "conflicts": conflicts,
        "missed or false": sum(
            abs(found - _planted(documents, kind))
            for found, kind in (
                (families, VERSION),
                (counts["near"], NEAR),
                (counts["exact"], COPY),
                (counts["contained"], PART),
            )
        ),
        "shards differ": float(merged != content),
    }


def _planted(documents: int, kind: int) -> int:
    """How many documents of a kind there are among the first so many."""
    return (documents - 1 - kind) // EVERY + 1 if documents > kind else 0


def _merged(checked: Sequence[Checked], plan: Plan, shards: int) -> bytes:
    """What `doclint merge` writes about the documents, saved in so many files."""
    with tempfile.TemporaryDirectory() as folder:
        files = [str(Path(folder) / f"{rank}.doclint") for rank in range(shards)]
        for rank, file in enumerate(files):
            with Path(file).open("wb") as stream:
                stream.writelines(saved(plan, Each(tuple(checked[rank::shards]), ())))
        command = [sys.executable, "-m", "doclint", "merge", *files, "--format", "json"]
        return subprocess.run(command, check=False, stdout=subprocess.PIPE).stdout


def checked_documents(documents: int, words: int) -> Iterator[tuple[Checked, float]]:
    """Made elsewhere, unpacked here: what a run keeps, and the seconds of digesting."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(os.cpu_count()) as pool:
        tasks = ((number, words) for number in range(documents))
        for path, packed, seconds in pool.imap_unordered(_packed, tasks, chunksize=100):
            yield unpack(packed, path), seconds


def _packed(task: tuple[int, int]) -> tuple[str, bytes, float]:
    number, words = task
    path = f"service-{number % 40}/dossier-{number % 977}/document-{number}.docx"
    document = made(path, number, words)
    began = time.process_time()
    digest = make_digest(Analysis(document))
    packed = pack(Checked(path, (), format="docx", digest=digest))
    return path, packed, time.process_time() - began


def made(path: str, number: int, words: int) -> Document:
    """The document of that number, the same each time."""
    kind = number % EVERY
    planted = kind in (VERSION, NEAR, COPY, PART)
    source = number - 1 if planted else number
    text, own = Random(f"text {source}"), Random(f"own {number}")
    title = " ".join(_drawn(text, 5)).capitalize()
    paragraphs = [_paragraph(text) for _ in range(-(-words // PARAGRAPH))]
    stated = ["Version : 1.0", f"Date : {text.randint(1, 28)} mars {text.randint(2015, 2025)}"]
    if kind == VERSION:
        stated[0] = "Version : 2.0"
        paragraphs = [_paragraph(own) if own.random() < REWRITTEN else one for one in paragraphs]
    elif kind == NEAR:
        paragraphs[-1] += " Merci."
    elif kind == PART:
        title = " ".join(_drawn(own, 5)).capitalize()
        paragraphs = paragraphs[: max(2, len(paragraphs) // 3)]
    blocks = [
        Block("heading", title, level=1),
        *(Block("paragraph", one) for one in (*stated, *paragraphs)),
    ]
    return Document(path, "docx", blocks=tuple(blocks), sha256=f"{source:064x}")


def _paragraph(random: Random) -> str:
    """Sentences; one states an amount, as one in a few does in real documents."""
    drawn = _drawn(random, PARAGRAPH)
    drawn[10:12] = ["coûte", f"{random.randint(1, 900)}", "euros."]
    sentences = [" ".join(drawn[start : start + 15]) for start in range(0, PARAGRAPH, 15)]
    return " ".join(f"{text.rstrip('.').capitalize()}." for text in sentences)


def _drawn(random: Random, count: int) -> list[str]:
    words, weights = _vocabulary()
    return random.choices(words, cum_weights=weights, k=count)


@cache
def _vocabulary() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Words and their cumulated weights: the n-th is n times rarer than the first (Zipf)."""
    random = Random(0)
    lengths = (random.randint(1, 5) for _ in range(VOCABULARY))
    words = tuple("".join(random.choices(_SYLLABLES, k=length)) for length in lengths)
    return words, tuple(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))


def _resident() -> int:
    """Bytes that this process holds now; the most it held, where the system does not say."""
    status = Path("/proc/self/statm")
    if not status.exists():
        return _peak()
    return int(status.read_text("ascii").split()[1]) * resource.getpagesize()


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT


if __name__ == "__main__":
    sys.exit(main())
