"""Pages without text among pages of text: what is flagged, how it is said, what is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.document import Block, Document, Page
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules
from tests.checks.test_structure import pdf, scan, text

RULES = load_rules()


def check(document: Document, name: str = "partial-text-layer", **params: Any) -> list[Finding]:
    rule = RULES.rule(name)
    return list(check_for(rule)(Analysis(document), activate(RULES, rule, None, "fr", params)))


def written(numbers: Iterable[int], **shown: Any) -> tuple[list[Block], list[Page]]:
    """Pages of two sentences, each with what else it shows."""
    numbers = list(numbers)
    return [text(2, page=n) for n in numbers], [Page(n, 110, **shown) for n in numbers]


def mixed(blocks: list[Block], pages: list[Page], *others: Page) -> Document:
    ordered = sorted([*pages, *others], key=lambda page: page.number)
    return pdf(*blocks, pages=tuple(ordered))


def test_scanned_pages_in_the_middle_are_named() -> None:
    blocks, pages = written([1, 2, 3, 8])
    (found,) = check(mixed(blocks, pages, scan(4), scan(5), scan(6), scan(7)))
    assert found.message.startswith("Pages 4 à 7 ")
    assert found.location.page == 4
    assert found.severity == "warning"
    assert not found.blocking
    data = found.data
    assert (data["kind"], data["pages"], data["numbers"]) == ("scanned", 4, [[4, 7]])
    assert data["share"] == 50.0


def test_a_signed_annex_on_the_last_page_is_named() -> None:
    blocks, pages = written([1, 2])
    assert check(mixed(blocks, pages, scan(3)))[0].data["numbers"] == [[3, 3]]


def test_text_drawn_as_outlines_is_said_to_be_drawings() -> None:
    blocks, pages = written([1, 2])
    blocks.append(Block("paragraph", "Annexe 1", page=3))
    (found,) = check(mixed(blocks, pages, Page(3, 8, drawings=2_000)))
    assert found.data["kind"] == "outlines"
    assert "dessins" in found.message


def test_a_scan_with_one_page_of_text_is_an_error() -> None:
    blocks, pages = written([1])
    (found,) = check(mixed(blocks, pages, *map(scan, range(2, 11))))
    assert (found.data["kind"], found.severity) == ("mostly", "error")
    assert "9 pages" in found.message.replace("\u00a0", " ")
    assert found.data["numbers"] == [[2, 10]]


def test_letters_that_are_small_pictures_are_drawings_too() -> None:
    blocks, pages = written([1, 2])
    masks = Page(3, 0, images=900, image_share=0.12)
    assert check(mixed(blocks, pages, masks))[0].data["kind"] == "outlines"
    assert check(pdf(pages=(replace(masks, number=1),)), "no-text-layer")


def test_the_stamp_of_the_prefecture_and_running_footers_are_no_text() -> None:
    blocks, pages = written([1, 2])
    stamp = "Envoyé en préfecture le 22/03/2024\nReçu en préfecture le 22/03/2024\nID : 035-2135"
    footer = "Ville de Valbrume, service des affaires juridiques, place de la Mairie"
    blocks += [
        Block("paragraph", stamp, page=3),
        Block("page-footer", footer, page=1, on_pages=(1, 2, 3)),
    ]
    assert check(mixed(blocks, pages, Page(3, 160, 1, 0.95)))


def test_a_cover_and_a_back_cover_are_pictures_by_design() -> None:
    blocks, pages = written([2, 3])
    assert check(mixed(blocks, pages, scan(1))) == []
    assert check(mixed(blocks, pages, scan(1), scan(4))) == []


def test_scans_at_the_start_are_more_than_a_cover() -> None:
    blocks, pages = written([3, 4])
    assert check(mixed(blocks, pages, scan(1), scan(2)))[0].data["numbers"] == [[1, 2]]


@pytest.mark.parametrize("background", [{"images": 1, "image_share": 1.0}, {"drawings": 1_094}])
def test_the_background_of_slides_is_on_the_other_pages_too(background: dict[str, Any]) -> None:
    blocks, pages = written([1, 2, 3], **background)
    title = Block("paragraph", "Merci de votre attention", page=4)
    assert check(mixed([*blocks, title], pages, Page(4, 24, **background))) == []


def test_one_page_that_recognition_missed_in_a_recognised_scan() -> None:
    blocks, pages = written([1, 2, 4], images=1, image_share=1.0)
    assert check(mixed(blocks, pages, scan(3)))[0].data["numbers"] == [[3, 3]]


def test_recognised_characters_behind_a_scan_are_text() -> None:
    blocks, pages = written([1, 2])
    blocks.append(text(2, page=3))
    assert check(mixed(blocks, pages, Page(3, 110, 1, 1.0))) == []


def test_blank_pages_and_short_pages_lack_nothing() -> None:
    blocks, pages = written([1, 2])
    blocks.append(Block("heading", "Annexes", page=4))
    assert check(mixed(blocks, pages, Page(3, 0), Page(4, 7), Page(5, 0, 1, 0.1))) == []


def test_a_document_without_any_text_is_the_other_rule() -> None:
    document = pdf(pages=(scan(1), scan(2)))
    assert check(document) == []
    assert check(document, "no-text-layer")


def test_pictures_of_slides_are_looked_at_by_another_rule() -> None:
    blocks, pages = written([1, 2])
    assert check(Document("a.pptx", "pptx", blocks=tuple(blocks), pages=(*pages, scan(3)))) == []


def test_the_letters_that_a_page_must_hold_are_a_parameter() -> None:
    blocks, pages = written([1, 2])
    blocks.append(Block("paragraph", "Plan du rez-de-chaussée", page=3))
    document = mixed(blocks, pages, Page(3, 23, 1, 0.8))
    assert check(document)
    assert check(document, min_characters=10) == []
