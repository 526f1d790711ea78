"""Tables of contents that the file declares, or asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from doclint.document import Block
from tests.contents.making import TITLES, body, lines, only, spans


def styled(style: str) -> list[Block]:
    return [
        Block("paragraph", f"{title}\t{rank}", style=style) for rank, title in enumerate(TITLES)
    ]


def declared(count: int) -> list[Block]:
    return [
        Block("paragraph", f"{title}\t{rank}", role="contents")
        for rank, title in enumerate(TITLES[:count])
    ]


def test_a_field_needs_one_entry_and_takes_its_title_along() -> None:
    span = only([*lines(["Guide", "Sommaire"]), *declared(1), *body()])
    assert (span.kind, span.first, span.last, span.entries) == ("declared", 1, 2, 1)


@pytest.mark.parametrize(
    "style", ["toc 1", "TOC1", "TM1", "TM 2", "Contents 1", "Contents_20_1", "Verzeichnis 1",
              "Tabledesmatiresniveau1", "Table des matières niveau 2", "Sommario1"],
)  # fmt: skip
def test_names_of_styles_in_all_their_spellings(style: str) -> None:
    assert only([*styled(style), *body()]).entries == len(TITLES)


@pytest.mark.parametrize("style", ["Heading 1", "TOC Heading", "Contents Heading", "Titre 1"])
def test_styles_of_headings_are_good(style: str) -> None:
    blocks = [Block("heading", title, level=1, style=style) for title in TITLES]
    assert spans(blocks) == ()


def test_a_heading_dressed_as_an_entry_is_no_contents() -> None:
    alone = Block("paragraph", "Étape 2 – Actualisation", style="toc 2", role="contents")
    assert spans([*lines(["Avant"]), alone, *lines(["Après"])]) == ()


def test_an_index_or_a_list_of_figures_is_another_matter() -> None:
    blocks = [Block("paragraph", f"Figure {n}\t{n}", style="toc 1", role="index") for n in range(9)]
    assert spans(blocks) == ()


def test_contents_in_the_navigation_of_a_web_page_are_indexed_with_the_rest() -> None:
    menu = [replace(block, kind="page-header") for block in declared(4)]
    assert only([*menu, *body()], "html").entries == 4


def test_a_field_without_entries_holds_nothing() -> None:
    empty = "Aucune entrée de table des matières n'a été trouvée."
    assert spans([Block("paragraph", empty, role="contents"), *body()]) == ()


@pytest.mark.parametrize("mark", ["[TOC]", "[[toc]]", "[[_TOC_]]", "{:toc}", "{{TOC}}", "@[toc]"])
def test_a_mark_asks_for_contents(mark: str) -> None:
    span = only([*lines(["Guide", "Sommaire", mark]), *body()], "markdown")
    assert (span.kind, span.first, span.entries, span.example) == ("marker", 1, 0, mark)


def test_a_mark_inside_a_sentence_is_a_mention() -> None:
    assert spans(lines(["Écrivez [TOC] sur une ligne pour obtenir un sommaire."])) == ()


def test_entries_that_the_tags_forgot_belong_to_those_that_they_name() -> None:
    texts = [f"{title} ........ {rank}" for rank, title in enumerate(TITLES)]
    blocks = [Block("heading", "Sommaire"), *lines(texts)]
    for tagged in (3, 5):
        blocks[tagged] = replace(blocks[tagged], role="contents", style="TOCI")
    span = only([*blocks, *body()], "pdf")
    assert (span.kind, span.first, span.last, span.entries) == ("declared", 0, 6, 6)
