"""How many characters make a token, measured with a real tokenizer on real documents.

    python bench/tokens.py PATH…

Reads every document below the given paths as doclint does and prints, for each language, the
characters of a token: over all the text, and for the middle document with the range that holds
nine documents of ten. `doclint.tokens.CHARACTERS_PER_TOKEN` rests on this table.

The tokenizer is Mistral's Tekken, whose data come with `pip install mistral-common`: nothing is
downloaded here. Exit codes: 0 measured, 2 wrong call, tokenizer missing or nothing to measure.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from doclint.analysis import Analysis
from doclint.readers import ReadError, read
from doclint.tokens import CHARACTERS_PER_TOKEN

MIN_CHARACTERS = 500
"""Below, one table or one address decides of the ratio."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The size of one document in three units."""

    language: str
    characters: int
    words: int
    tokens: int

    @property
    def ratio(self) -> float:
        """Characters of a token."""
        return self.characters / self.tokens


def main(arguments: list[str] | None = None) -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="tokens", description=__doc__.split("\n")[0])
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    paths: list[Path] = parser.parse_args(arguments).paths
    try:
        count = tekken()
    except ImportError:
        return _stop("The tokenizer is missing. Install it: pip install mistral-common")
    samples = list(measure(files(paths), count))
    if not samples:
        return _stop("No document with enough text here.")
    sys.stdout.write(table(samples))
    return 0


def tekken() -> Callable[[str], int]:
    """Counts the tokens of a text with Mistral's Tekken; raises ImportError when not installed."""
    from mistral_common.tokens.tokenizers.mistral import MistralTokenizer

    tokenizer = MistralTokenizer.v3(is_tekken=True).instruct_tokenizer.tokenizer
    return lambda text: len(tokenizer.encode(text, bos=False, eos=False))


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """Files given, and those below the folders given, in a fixed order."""
    for path in paths:
        yield from sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]


def measure(paths: Iterable[Path], count: Callable[[str], int]) -> Iterator[Sample]:
    """One sample a readable document; what doclint cannot read is left out."""
    for path in paths:
        try:
            analysis = Analysis(read(path, str(path)))
        except ReadError:
            continue
        if len(analysis.text) >= MIN_CHARACTERS:
            yield Sample(
                language=analysis.language or "?",
                characters=len(analysis.text),
                words=analysis.word_count,
                tokens=count(analysis.text),
            )


def table(samples: Iterable[Sample]) -> str:
    """The measures by language, most documents first, then over all."""
    groups: Mapping[str, list[Sample]] = defaultdict(list)
    everything = list(samples)
    for sample in everything:
        groups[sample.language].append(sample)
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    lines = [
        "language  documents  characters     tokens  chars/token  middle  9 of 10    tokens/word"
    ]
    lines += [_row(name, group) for name, group in [*ordered, ("all", everything)]]
    lines.append(f"doclint counts {CHARACTERS_PER_TOKEN} characters a token")
    return "\n".join(lines) + "\n"


def _row(name: str, group: list[Sample]) -> str:
    characters = sum(sample.characters for sample in group)
    tokens = sum(sample.tokens for sample in group)
    words = sum(sample.words for sample in group)
    ratios = sorted(sample.ratio for sample in group)
    low, high = ratios[round(0.05 * (len(ratios) - 1))], ratios[round(0.95 * (len(ratios) - 1))]
    middle = statistics.median(ratios)
    return (
        f"{name:<8}  {len(group):>9}  {characters:>10}  {tokens:>9}  {characters / tokens:>11.2f}"
        f"  {middle:>6.2f}  {low:.2f}–{high:.2f}  {tokens / max(words, 1):>11.2f}"
    )


def _stop(why: str) -> int:
    sys.stderr.write(why + "\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
