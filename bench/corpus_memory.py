"""What a large corpus takes in the parent process: digests only, then their comparison.

    python -m bench.corpus_memory [--documents 100000] [--words 800] [--json FILE]

Worker processes make documents of words drawn at random (one in twenty is a version of another),
digest them with `make_digest` and send packed bytes, as they do in a run; this process unpacks
and keeps them, then asks for duplicates, families and conflicts. Exit codes: 0 measured, 2 wrong
call.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import re
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random

from bench.measure import MEGABYTE, UNIT

from doclint.analysis import Analysis
from doclint.corpus import CorpusAnalysis, Digest, make_digest
from doclint.document import Block, Document
from doclint.engine.document import Checked
from doclint.engine.packing import pack, unpack

VOCABULARY = 20_000
FAMILY = 20
"""One document in so many is a version of the one before."""
REWRITTEN = 0.1
"""Share of the paragraphs of a version that are new."""
PARAGRAPH = 60
_SYLLABLES = re.findall("..", "bacedifogulameniporusatevijoluracheonmetieurandou")


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="corpus_memory", description=__doc__.split("\n")[0])
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--words", type=int, default=800, help="of each document (default: 800)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    chosen = parser.parse_args(arguments)
    if chosen.documents < 1 or chosen.words < 1:
        parser.error("one document of one word at least")
    found = measured(chosen.documents, chosen.words)
    for name, value in found.items():
        sys.stdout.write(f"{name:<28}{value:>14,.1f}\n")
    if chosen.json:
        chosen.json.write_text(json.dumps(found, indent=2) + "\n", "utf-8")
    return 0


def measured(documents: int, words: int) -> dict[str, float]:
    """Names of figures with their unit, and the figures."""
    before = _resident()
    began = time.perf_counter()
    digests = list(_digests(documents, words))
    made = time.perf_counter()
    held = _resident() - before
    corpus = CorpusAnalysis(digests)
    counts = len(corpus.duplicates), len(corpus.families), len(corpus.conflicts)
    return {
        "documents": documents,
        "words of each": words,
        "bytes a digest": held / documents,
        "digests, MB": held / MEGABYTE,
        "making them, s": made - began,
        "comparing them, s": time.perf_counter() - made,
        "most memory of all, MB": _peak() / MEGABYTE,
        "groups of duplicates": counts[0],
        "families": counts[1],
        "conflicts": counts[2],
    }


def _digests(documents: int, words: int) -> Iterator[Digest]:
    """Made elsewhere, unpacked here: what a run keeps of its documents."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(os.cpu_count()) as pool:
        tasks = ((number, words) for number in range(documents))
        for path, packed in pool.imap_unordered(_packed, tasks, chunksize=100):
            digest = unpack(packed, path).digest
            assert digest is not None
            yield digest


def _packed(task: tuple[int, int]) -> tuple[str, bytes]:
    number, words = task
    path = f"service-{number % 40}/dossier-{number % 977}/document-{number}.docx"
    digest = make_digest(Analysis(made(path, number, words)))
    return path, pack(Checked(path, (), digest=digest))


def made(path: str, number: int, words: int) -> Document:
    """The document of that number, the same each time."""
    version = number % FAMILY == 1
    text, own = Random(f"text {number - version}"), Random(f"own {number}")
    blocks = [
        Block("heading", " ".join(_drawn(text, 5)).capitalize(), level=1),
        Block("paragraph", f"Version : {2 if version else 1}.0"),
        Block("paragraph", f"Date : {own.randint(1, 28)} mars {own.randint(2015, 2025)}"),
    ]
    for _ in range(-(-words // PARAGRAPH)):
        paragraph = _paragraph(text)
        if version and own.random() < REWRITTEN:
            paragraph = _paragraph(own)
        blocks.append(Block("paragraph", paragraph))
    return Document(path, "docx", blocks=tuple(blocks), sha256=f"{number:064x}")


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
