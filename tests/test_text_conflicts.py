"""Contradictions in the text report: both sentences, where they are, which document is current."""

from __future__ import annotations

from dataclasses import replace

import doclint
from doclint.findings import Conflict, Location, Statement
from doclint.reporters import render
from doclint.reporters.options import Options
from doclint.text import Language

EMPTY = doclint.check([])
OLD = Statement(
    "enfance/tarifs_2024.pdf", "3,20 €", "Le repas coûte 3,20 €.", Location(page=2), "2024-09-01"
)
NEW = Statement("enfance/tarifs.md", "3,50 €", "Le repas coûte 3,50 €.", Location(line=9))


def written(conflict: Conflict, language: Language = "fr") -> list[str]:
    report = replace(EMPTY, corpus=replace(EMPTY.corpus, conflicts=(conflict,)))
    lines = render("text", report, Options(language=language)).splitlines()
    assert all(len(line) <= 80 for line in lines)
    return [line.replace("\u00a0", " ") for line in lines]


def test_both_sides_are_shown_with_the_one_to_believe() -> None:
    found = Conflict("amount", "Tarifs – Repas", (OLD, NEW), current="enfance/tarifs.md")
    lines = written(found)
    start = lines.index("  • Tarifs – Repas")
    assert lines[start + 1 : start + 5] == [
        "    3,20 € : enfance/tarifs_2024.pdf, p. 2, 1er septembre 2024",
        "      « Le repas coûte 3,20 €. »",
        "    3,50 € : enfance/tarifs.md  ← version à garder",
        "      « Le repas coûte 3,50 €. »",
    ]
    assert not any("tout à fait" in line for line in lines)


def test_sentences_that_are_nearly_the_same_are_to_be_checked() -> None:
    lines = written(Conflict("amount", "Prices", (OLD, NEW), "medium"), "en")
    assert "    3,20 €: enfance/tarifs_2024.pdf, p. 2, 1 September 2024" in lines
    assert "    To be checked: the sentences are not quite the same." in lines
    assert not any("version to keep" in line for line in lines)
