"""The corpus in the text report: families as trees, duplicates, and nothing lost in a crowd."""

from __future__ import annotations

from dataclasses import replace

import pytest

import doclint
from doclint.findings import CorpusReport, Duplicate, Family
from doclint.reporters import render
from doclint.reporters.options import Options
from doclint.reporters.text_corpus import MOST_MEMBERS, MOST_SHOWN
from doclint.text import LANGUAGES, Language

EMPTY = doclint.check([])


def written(
    *relations: Family | Duplicate, language: Language = "fr", verbosity: int = 0
) -> list[str]:
    """The lines of the report of a corpus where documents are this to one another."""
    families = tuple(one for one in relations if isinstance(one, Family))
    duplicates = tuple(one for one in relations if isinstance(one, Duplicate))
    corpus = replace(EMPTY.corpus, families=families, duplicates=duplicates)
    report: CorpusReport = replace(EMPTY, corpus=corpus)
    lines = render("text", report, Options(language=language, verbosity=verbosity)).splitlines()
    assert all(len(line) <= 80 for line in lines)
    return [line.replace("\u00a0", " ") for line in lines]


def test_a_family_is_a_tree_with_the_reason() -> None:
    family = Family(("rh/v1.docx", "rh/v2.docx", "rh/v3.docx"), "rh/v2.docx", "les projets")
    lines = written(family)
    start = lines.index("Versions d'un même document :")
    assert lines[start + 1 : start + 6] == [
        "  • v2",
        "    ├─ rh/v1.docx",
        "    ├─ rh/v2.docx  ← version à garder",
        "    └─ rh/v3.docx",
        "    Pourquoi : les projets",
    ]


def test_a_family_that_nothing_decides_is_left_to_the_reader() -> None:
    lines = written(Family(("a.md", "b.md"), None, "nothing tells"), language="en")
    assert "    Yours to choose: nothing tells" in lines
    assert not any("version to keep" in line for line in lines)


def test_one_text_in_two_files_is_shown_as_such() -> None:
    lines = written(
        Family(("v1.docx", "v1.pdf", "v2.docx"), "v2.docx", "…"),
        Duplicate("format", ("v1.docx", "v1.pdf"), 0.97),
    )
    assert "    ├─ v1.pdf  = même texte" in lines
    assert "  • le même contenu, dans un autre format" in lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_of_duplicate_has_its_words(language: Language) -> None:
    kinds = ("exact", "format", "near", "contained")
    said = [
        "\n".join(written(Duplicate(kind, ("a.md", "b.md"), 0.93), language=language))
        for kind in kinds
    ]
    assert len(set(said)) == len(kinds)
    assert ["93" in one for one in said] == [False, False, True, True]


def test_what_is_inside_stands_under_what_holds_it() -> None:
    lines = written(Duplicate("contained", ("part.md", "whole.pdf"), 1.0))
    start = lines.index("  • whole.pdf")
    assert lines[start + 1 : start + 3] == [
        "    contient 100 % de ce document :",
        "    └─ part.md",
    ]


def test_of_a_thousand_families_some_are_shown_and_all_are_counted() -> None:
    families = [Family((f"{n}/a.md", f"{n}/b.md"), None, "rien") for n in range(1000)]
    lines = written(*families)
    assert len(lines) < 10 * MOST_SHOWN
    assert "  et 980 autres (option -v pour tout voir)" in lines
    assert sum("/a.md" in line for line in written(*families, verbosity=1)) == 1000


def test_of_a_long_family_the_last_and_the_one_to_keep_are_shown() -> None:
    paths = tuple(f"v{n:02}.md" for n in range(40))
    lines = written(Family(paths, "v03.md", "…"))
    assert "    ├─ v03.md  ← version à garder" in lines
    assert "    └─ v39.md" in lines
    assert f"    ├─ et {40 - MOST_MEMBERS - 1} autres (option -v pour tout voir)" in lines
    assert not any("v04.md" in line for line in lines)
    assert sum(".md" in line for line in written(Family(paths, None, "…"), verbosity=1)) == 40


def test_the_name_of_a_file_never_drives_the_terminal() -> None:
    lines = written(Duplicate("exact", ("a\x1b[31m.md", "b\n.md"), 1.0))
    assert "\x1b" not in "".join(lines)
    assert any("b .md" in line for line in lines)
