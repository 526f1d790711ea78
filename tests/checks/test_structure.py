"""What the structure rules say, about what, and when they keep silent."""

from __future__ import annotations

from typing import Any

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.document import Block, Document, Image, Page
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules

SENTENCE = "La mairie ouvre à neuf heures et ferme à midi le samedi. "

RULES = load_rules()


def check(name: str, document: Document, **params: Any) -> list[Finding]:
    rule = RULES.rule(name)
    active = activate(RULES, rule, None, "fr", params)
    return list(check_for(rule)(Analysis(document), active))


def pdf(*blocks: Block, pages: tuple[Page, ...] = (), **facts: Any) -> Document:
    return Document("a.pdf", "pdf", blocks=blocks, pages=pages, page_count=len(pages), **facts)


def text(count: int, page: int | None = None) -> Block:
    return Block("paragraph", SENTENCE * count, page=page)


# table-of-contents


def contents(*, page: int = 2) -> list[Block]:
    entries = [
        f"{title} ........ {number}" for number, title in enumerate(("Objet", "Prix", "Fin"))
    ]
    return [Block("paragraph", line, page=page) for line in ("Sommaire", *entries)]


def test_contents_are_named_with_their_span_and_their_cost() -> None:
    blocks = (Block("heading", "Guide", page=1), *contents(), text(10, page=3))
    (found,) = check("table-of-contents", pdf(*blocks))
    assert found.evidence == "Objet"
    assert (found.location.page, found.location.block, found.location.heading) == (2, 1, "Guide")
    assert found.severity == "error"
    assert "3 lignes" in found.message.replace("\u00a0", " ")
    data = found.data
    assert (data["kind"], data["entries"]) == ("typed", 3)
    assert (data["first_block"], data["last_block"]) == (1, 4)
    assert (data["first_page"], data["last_page"]) == (2, 2)
    words = "\n".join(block.text for block in contents())
    assert data["tokens"] == -(-len(words) // 4)
    whole = len("Guide") + len(words) + 10 * len(SENTENCE) + 2
    assert data["share"] == round(100 * len(words) / whole, 1)


def test_each_table_of_contents_is_one_finding_in_reading_order() -> None:
    blocks = [*contents(page=1), text(5, page=2), *contents(page=9)]
    found = check("table-of-contents", pdf(*blocks))
    assert [finding.location.page for finding in found] == [1, 9]


def test_the_number_of_entries_asked_is_a_parameter() -> None:
    document = pdf(*contents())
    assert check("table-of-contents", document, min_entries=4) == []
    assert len(check("table-of-contents", document, min_entries=3)) == 1


def test_bookmarks_and_heading_styles_are_good() -> None:
    headings = [Block("heading", f"Partie {n}", level=1, style="Heading 1") for n in range(9)]
    assert check("table-of-contents", pdf(*headings, outline=("Partie 1", "Partie 2"))) == []


def test_sentences_and_sections_leave_contents_out() -> None:
    analysis = Analysis(pdf(Block("heading", "Guide"), *contents(), text(1)))
    assert [sentence.text for sentence in analysis.sentences] == [SENTENCE.strip()]


# no-headings


def test_a_long_text_without_headings_is_counted() -> None:
    (found,) = check("no-headings", Document("a.txt", "text", blocks=(text(30), text(30))))
    assert found.data == {"kind": "none", "words": 60 * 12, "chunks": 4}
    assert found.location.block is None


def test_the_title_of_the_document_divides_nothing() -> None:
    title = (Block("heading", "Guide"), Block("heading", "Édition 2025"))
    assert check("no-headings", Document("a.docx", "docx", blocks=(*title, text(60))))
    divided = (*title, text(30), Block("heading", "Horaires"), text(30))
    assert check("no-headings", Document("a.docx", "docx", blocks=divided)) == []


def test_headings_of_a_table_of_contents_divide_nothing() -> None:
    listed = [Block("heading", block.text, page=2) for block in contents()]
    assert check("no-headings", pdf(text(1), *listed, text(60)))


def test_short_texts_tables_slides_and_bookmarked_files_need_no_headings() -> None:
    table = Block("table", SENTENCE * 60)
    assert check("no-headings", Document("a.docx", "docx", blocks=(text(20),))) == []
    assert check("no-headings", Document("a.docx", "docx", blocks=(table,))) == []
    assert check("no-headings", Document("a.odp", "odp", blocks=(text(60),))) == []
    assert check("no-headings", pdf(text(60), outline=("Horaires", "Tarifs"))) == []


# no-text-layer


def scan(number: int) -> Page:
    return Page(number, characters=0, images=1, image_share=0.97)


def test_a_scanned_document_is_blocked() -> None:
    (found,) = check("no-text-layer", pdf(pages=(scan(1), scan(2))))
    assert found.blocking
    assert (found.data["kind"], found.data["pages"]) == ("scanned", 2)
    assert "n'y lit aucun texte" in found.message
    assert found.location.page == 1


def test_a_title_above_a_plan_is_hardly_any_text() -> None:
    title = Block("heading", "Plan de situation", page=1, level=1)
    (found,) = check("no-text-layer", pdf(title, pages=(Page(1, 17, 1, 0.55),)))
    assert "n'y lit presque aucun texte" in found.message


def test_the_stamp_of_the_prefecture_is_no_text() -> None:
    stamp = "Envoyé en préfecture le 22/03/2024\nReçu en préfecture le 22/03/2024\nID : 035-2135"
    document = pdf(Block("paragraph", stamp, page=1), pages=(Page(1, 90, 1, 0.97),))
    assert check("no-text-layer", document)


def test_text_drawn_as_outlines_leaves_a_handful_of_letters() -> None:
    document = pdf(Block("paragraph", "2025 v3", page=1), pages=(Page(1, 7, drawings=800),))
    assert check("no-text-layer", document)[0].data["kind"] == "outlines"


def test_a_word_file_that_holds_a_scan_is_a_picture_too() -> None:
    image = Image(page=None, block=0, alternative=None)
    document = Document("a.docx", "docx", images=(image,))
    assert check("no-text-layer", document)[0].data["kind"] == "pictures"


def test_one_page_with_text_makes_a_document_with_text() -> None:
    assert check("no-text-layer", pdf(text(3, page=2), pages=(scan(1), Page(2, 150)))) == []


def test_recognised_characters_behind_a_scan_are_text() -> None:
    assert check("no-text-layer", pdf(text(3, page=1), pages=(scan(1),))) == []


def test_blank_pages_and_empty_files_are_no_scans() -> None:
    blank = Page(1, characters=0)
    assert check("no-text-layer", pdf(pages=(blank,))) == []
    assert check("no-text-layer", pdf(pages=(blank, scan(2))))
    assert check("no-text-layer", Document("a.md", "markdown")) == []
