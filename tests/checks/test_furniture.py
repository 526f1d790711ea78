"""Lines that come back on every page: when they weigh enough to be flagged, and what is said."""

from __future__ import annotations

from dataclasses import replace

from doclint.document import Block, Document, Format
from doclint.readers.plaintext import read
from doclint.readers.source import Source
from tests.checks.test_structure import check, pdf, text

HEADER = "Ville de Valbrume – Direction des services techniques – Guide des travaux"
NAME = "running-header-footer"


def header(repeats: int, words: str = HEADER, page: int = 1) -> Block:
    on_pages = tuple(range(page, page + repeats))
    return Block("page-header", words, page=page, on_pages=on_pages)


def typed(*pages: str) -> Document:
    return read(Source("a.txt", "\f".join(pages).encode(), ""))


def test_the_cost_is_what_all_pages_repeat() -> None:
    footer = replace(header(10, "Page 1 sur 10"), kind="page-footer")
    body = [text(4, page=page) for page in range(1, 11)] + [text(4, page=11)]
    (found,) = check(NAME, pdf(header(10), footer, *body))
    cost = 10 * (len(HEADER) + 1) + 10 * (len("Page 1 sur 10") + 1)
    whole = cost + len("\n".join(block.text for block in body))
    assert found.data == {
        "lines": 2,
        "pages": 10,
        "tokens": -(-cost // 4),
        "share": round(100 * cost / whole, 1),
        "chunks": 10,
        "stored": 11,
    }
    assert found.severity == "info"
    assert found.evidence == HEADER
    assert found.location.page == 1


def test_a_footer_that_weighs_little_is_not_flagged() -> None:
    blocks = (header(10), *(text(50, page=page) for page in range(1, 11)))
    assert check(NAME, pdf(*blocks)) == []
    assert check(NAME, pdf(*blocks), min_share=2)


def test_time_grows_in_step_with_the_pages() -> None:
    assert check(NAME, typed(*([HEADER] * 20_000)))[0].data["pages"] == 20_000


def test_page_numbers_cost_nothing() -> None:
    assert (
        check(NAME, pdf(Block("page-footer", "1", page=1, on_pages=tuple(range(1, 41))), text(1)))
        == []
    )


def test_two_pages_are_too_few_to_repeat() -> None:
    long = " ".join([HEADER] * 6)
    assert check(NAME, pdf(header(2, long), text(1))) == []
    assert check(NAME, pdf(header(3, long), text(1)))


def test_a_footer_whose_title_changes_is_counted_page_by_page() -> None:
    changing = [header(1, f"Chapitre {n} – {HEADER}", page=n) for n in range(1, 4)]
    (found,) = check(NAME, pdf(header(12), *changing, text(2)))
    assert found.data["lines"] == 1
    assert found.data["tokens"] > 12 * len(HEADER) // 4 + 3 * len(HEADER) // 4


def test_word_files_and_slides_hold_them_once() -> None:
    formats: tuple[Format, ...] = ("docx", "odt", "pptx")
    for name in formats:
        assert check(NAME, Document("a", name, blocks=(header(12), text(1)))) == []


def test_a_text_with_form_feeds_is_read_page_by_page() -> None:
    days = ("lundi", "mardi", "jeudi", "vendredi", "samedi")
    pages = [
        f"{HEADER}\n\nLe guichet du {day} ouvre.\n\nCelui du {day} ferme.\n\nPage {n} sur 5"
        for n, day in enumerate(days, 1)
    ]
    (found,) = check(NAME, typed(*pages))
    assert found.data["lines"] == 2
    assert found.data["pages"] == 5
    assert found.evidence == HEADER


def test_lines_in_the_middle_of_pages_are_text() -> None:
    pages = [
        f"Page du {n} matin.\n\nAlinéa {n}.\n\n{HEADER}\n\nSuite {n}.\n\nFin {n}." for n in "abcdef"
    ]
    assert check(NAME, typed(*pages)) == []


def test_a_text_without_pages_has_no_header() -> None:
    assert check(NAME, typed("\n\n".join([HEADER] * 9))) == []
