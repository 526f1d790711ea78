"""When contents no longer follow the headings, and when there is too little to say so."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from doclint.contents import find_contents
from doclint.contents.agreement import Agreement, agreements
from doclint.document import Block, Document, Format
from tests.contents.making import PROSE, TITLES, body, lines


def agreed(blocks: Sequence[Block], format: Format = "docx") -> Agreement:
    document = Document(f"note.{format}", format, blocks=tuple(blocks))
    (one,) = agreements(document, find_contents(document))
    return one


def listed(titles: Sequence[str], pages: Sequence[int] = ()) -> list[Block]:
    numbers = pages or range(1, len(titles) + 1)
    entries = [f"{title} ..... {page}" for title, page in zip(titles, numbers, strict=True)]
    return lines(["Sommaire", *entries], page=1)


def on_pages(pages: Sequence[int]) -> list[Block]:
    return [
        block
        for title, page in zip(TITLES, pages, strict=True)
        for block in (Block("heading", title, level=1, page=page), Block("paragraph", PROSE))
    ]


def test_contents_that_follow_the_text_agree() -> None:
    assert agreed([*listed(TITLES), *body()]) == Agreement()


def test_an_entry_whose_words_are_nowhere_is_named() -> None:
    found = agreed([*listed([*TITLES, "Salle de musique"]), *body()])
    assert found == Agreement(missing=("Salle de musique",))


def test_an_entry_whose_words_stand_in_the_text_is_not() -> None:
    mention = lines(["Voir aussi la salle de musique, au premier étage."])
    assert agreed([*listed([*TITLES, "Salle de musique"]), *body(), *mention]) == Agreement()


def test_a_heading_that_the_contents_leave_out_is_named() -> None:
    found = agreed([*listed(TITLES[:5]), *body()])
    assert found == Agreement(extra=("6. Santé des enfants",))


def test_headings_deeper_than_the_contents_are_not() -> None:
    deeper = [Block("heading", f"Cas numéro {n}", level=2) for n in range(5)]
    assert agreed([*listed(TITLES), *body(), *deeper]) == Agreement()


def test_headings_guessed_from_a_page_are_not() -> None:
    assert agreed([*listed(TITLES[:5]), *body(page=2)], "pdf").extra == ()


@pytest.mark.parametrize("dressed", ["Liste des figures", f"{PROSE} {PROSE}", "](#objet)"])
def test_what_only_wears_the_style_of_a_heading_is_not(dressed: str) -> None:
    end = Block("heading", dressed, level=1)
    assert agreed([*listed(TITLES), *body(), end]) == Agreement()


def test_headings_of_a_document_with_two_contents_may_be_in_the_other() -> None:
    blocks = [*listed(TITLES[:5]), *body(), *listed(TITLES[3:])]
    document = Document("note.docx", "docx", blocks=tuple(blocks))
    assert agreements(document, find_contents(document)) == (Agreement(), Agreement())


def test_a_page_number_that_is_wrong_is_named_with_the_right_one() -> None:
    found = agreed([*listed(TITLES, (2, 3, 4, 5, 6, 7)), *on_pages((2, 3, 4, 5, 6, 11))], "pdf")
    assert found == Agreement(moved=((TITLES[5], 7, 11),))


def test_a_cover_that_is_not_counted_moves_no_page() -> None:
    entries, real = (1, 2, 3, 4, 5, 6), (4, 5, 6, 7, 8, 9)
    assert agreed([*listed(TITLES, entries), *on_pages(real)], "pdf") == Agreement()


def test_pages_that_follow_no_rule_say_nothing() -> None:
    entries, real = (2, 3, 4, 5, 6, 7), (2, 5, 9, 14, 20, 27)
    assert agreed([*listed(TITLES, entries), *on_pages(real)], "pdf") == Agreement()


def test_a_title_that_stands_twice_proves_nothing() -> None:
    again = Block("heading", TITLES[5], level=1, page=15)
    pages = (2, 3, 4, 5, 6, 7)
    blocks = [*listed(TITLES, pages), *on_pages((2, 3, 4, 5, 6, 11)), again]
    assert agreed(blocks, "pdf").moved == ()


def test_contents_of_which_few_entries_are_headings_say_nothing() -> None:
    assert agreed([*listed(TITLES), *body(TITLES[:2])]) == Agreement()


def test_a_title_parted_by_the_layout_is_not_missing() -> None:
    long = "Accueil des enfants porteurs de handicap"
    parted = lines(["Accueil des enfants", "Schéma", "porteurs de handicap"], page=9)
    assert agreed([*listed([*TITLES, long]), *body(page=2), *parted], "pdf").missing == ()


def test_the_title_of_the_contents_among_the_entries_is_not_missing() -> None:
    assert agreed([*listed(["Table des matières", *TITLES]), *body()]).missing == ()
