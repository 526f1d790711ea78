"""What the length rules say, and of what."""

from __future__ import annotations

from typing import Any

import pytest

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.document import Block, Document, Format, Image, Page
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules

TEN_WORDS = "Un texte de dix mots pour compter sans se tromper. "

RULES = load_rules()
END = (Block("heading", "Fin"), Block("paragraph", "Merci."))


def check(
    name: str, *blocks: Block, format: Format = "docx", facts: dict[str, Any] | None = None,
    **params: Any,
) -> list[Finding]:  # fmt: skip
    rule = RULES.rule(name)
    document = Document(f"a.{format}", format, blocks=blocks, **(facts or {}))
    active = activate(RULES, rule, None, "fr", params)
    return list(check_for(rule)(Analysis(document), active))


def text(tens: int) -> Block:
    return Block("paragraph", (TEN_WORDS * tens).strip())


@pytest.mark.parametrize(
    ("pages", "tens", "exceeded"),
    [
        (21, 1, ["pages"]),
        (20, 751, ["words"]),
        (None, 751, ["words"]),
        (30, 800, ["pages", "words"]),
    ],
)
def test_what_makes_a_document_too_long_is_named(
    pages: int | None, tens: int, exceeded: list[str]
) -> None:
    (found,) = check("document-too-long", text(tens), facts={"page_count": pages})
    assert found.data["exceeded"] == exceeded
    assert found.data["kind"] == exceeded[0]
    assert found.data["words"] == 10 * tens


def test_tokens_are_estimated_from_characters() -> None:
    (found,) = check("document-too-long", Block("paragraph", "x" * 60_000))
    assert found.data["exceeded"] == ["tokens"]
    assert found.data["tokens"] == 15_000
    assert "15\u202f000" in found.message


def test_at_the_limits_a_document_is_fine_and_slides_are_no_pages() -> None:
    assert check("document-too-long", text(750), facts={"page_count": 20}) == []
    assert check("document-too-long", text(9), format="pptx", facts={"page_count": 80}) == []


def test_each_long_section_is_named_at_its_heading() -> None:
    found = check(
        "section-too-long",
        *(Block("heading", "Horaires"), text(81), Block("heading", "Tarifs"), text(80)),
        *(Block("heading", "Menus"), text(40), Block("table", TEN_WORDS * 41)),
    )
    assert [(one.data["section"], one.data["words"]) for one in found] == [
        ("Horaires", 810),
        ("Menus", 810),
    ]
    assert (found[0].location.block, found[0].location.heading) == (0, "Horaires")
    assert found[0].evidence == "Horaires"


def test_what_stands_before_the_first_heading_is_a_section() -> None:
    (found,) = check("section-too-long", text(81), Block("heading", "Tarifs"), text(1))
    assert found.data["section"] == "début du document"
    assert found.location.block == 0


def test_a_table_of_contents_makes_no_section_long() -> None:
    entries = [Block("paragraph", f"{TEN_WORDS * 4}....... {n}") for n in range(15)]
    blocks = (Block("heading", "Sommaire"), *entries, Block("heading", "Fin"), text(1))
    assert check("section-too-long", *blocks, max_words=500) == []


def test_without_headings_there_are_no_sections() -> None:
    assert check("section-too-long", text(200)) == []


def test_a_text_under_its_title_only_is_left_to_no_headings() -> None:
    blocks = (Block("heading", "Délibération"), text(50), text(50))
    assert check("section-too-long", *blocks) == []
    assert len(check("no-headings", *blocks)) == 1
    table = Block("table", TEN_WORDS * 90)
    assert len(check("section-too-long", *blocks[:1], table)) == 1


def test_a_long_heading_is_shortened_at_a_word() -> None:
    (found,) = check(
        "section-too-long", Block("heading", TEN_WORDS * 4), text(81), Block("heading", "Fin")
    )
    assert len(found.data["section"]) <= 80
    assert found.data["section"].endswith(("mots…", "dix…", "se…", "pour…", "compter…", "sans…"))


def test_a_few_words_are_too_short_and_quoted() -> None:
    (found,) = check(
        "document-too-short", Block("heading", "Piscine"), Block("paragraph", "Fermée.")
    )
    assert found.data == {"words": 2}
    assert found.evidence == "Piscine Fermée."
    assert check("document-too-short", text(2)) == []


def test_an_empty_document_is_too_short_and_a_scan_is_something_else() -> None:
    assert check("document-too-short")[0].data == {"words": 0}
    scan = (Page(1, characters=0, images=1, image_share=1.0),)
    assert check("document-too-short", format="pdf", facts={"pages": scan}) == []
    image = (Image(page=None, block=None, alternative=None),)
    assert check("document-too-short", facts={"images": image}) == []


def test_a_long_document_says_where_to_cut_it_and_how_many_chunks_it_makes() -> None:
    parts = [(Block("heading", f"Partie {n}", level=1, page=n), text(400)) for n in (1, 2)]
    (found,) = check("document-too-long", *(block for part in parts for block in part))
    assert found.data["parts"] == 2
    assert found.data["cuts"] == ["Partie 2"]
    assert "« Partie 2 » (p. 2)" in found.fix
    assert found.data["chunks"] == 48


def test_a_long_section_says_before_which_paragraphs_a_heading_would_help() -> None:
    first, second = text(45), Block("paragraph", "La demande se fait en mairie. " + TEN_WORDS * 45)
    (found,) = check("section-too-long", Block("heading", "Aides"), first, second, *END)
    assert found.data["cuts"] == ["La demande se fait en mairie. Un texte de dix mots pour…"]
    assert "« La demande se fait" in found.fix
    assert found.data["chunks"] == 6


class TestParagraphTooLong:
    def test_names_its_size_and_the_sentences_to_cut_at(self) -> None:
        sentences = [f"Phrase {n} de dix mots pour compter sans se tromper." for n in range(20)]
        (found,) = check("paragraph-too-long", Block("paragraph", " ".join(sentences)))
        assert (found.data["words"], found.data["parts"]) == (200, 2)
        assert found.data["cuts"] == ["Phrase 10 de dix mots pour compter sans se tromper."]
        assert found.evidence.startswith("Phrase 0")

    def test_at_the_limit_a_paragraph_is_fine(self) -> None:
        assert check("paragraph-too-long", text(15)) == []

    def test_a_line_break_ends_a_paragraph(self) -> None:
        lines = "\n".join(TEN_WORDS.strip() for _ in range(30))
        assert check("paragraph-too-long", Block("paragraph", lines)) == []

    def test_lists_tables_and_contents_are_not_counted(self) -> None:
        long = TEN_WORDS * 20
        blocks = (Block("list-item", long), Block("table", long), Block("footnote", long))
        assert check("paragraph-too-long", *blocks) == []
