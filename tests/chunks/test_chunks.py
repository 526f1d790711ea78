"""What a target would store of a document, and what spoils each chunk."""

from __future__ import annotations

from dataclasses import replace

from doclint.analysis import Analysis
from doclint.chunks import DEFAULT_TARGET, TARGETS, Chunked, Spoil, Target, make_chunks
from doclint.document import Block, Document, Kind

PROSE = "La mairie accueille les habitants du lundi au vendredi. "


def paragraph(text: str, kind: Kind = "paragraph", **facts: object) -> Block:
    return Block(kind, text, **facts)  # type: ignore[arg-type]


def heading(text: str, level: int = 1, page: int | None = None) -> Block:
    return Block("heading", text, level=level, page=page)


def made(*blocks: Block, format_: str = "docx", target: Target = DEFAULT_TARGET) -> Chunked:
    document = Document("a.docx", format_, blocks=blocks)  # type: ignore[arg-type]
    return make_chunks(document, Analysis(document).contents_blocks, target)


def spoils(chunked: Chunked) -> list[tuple[Spoil, ...]]:
    return [chunk.spoiled for chunk in chunked.chunks]


def test_a_short_document_is_one_sound_chunk() -> None:
    report = made(heading("Horaires"), paragraph(PROSE))
    assert [chunk.text for chunk in report.chunks] == [f"Horaires\n\n{PROSE.strip()}"]
    assert spoils(report) == [()]
    assert report.wasted == 0


def test_a_chunk_says_the_headings_above_it() -> None:
    report = made(
        heading("Guide"),
        heading("Salles", 2),
        paragraph(PROSE * 16),
        heading("Tarifs", 2),
        paragraph(PROSE * 16),
    )
    assert [chunk.heading for chunk in report.chunks] == [("Guide",), ("Guide", "Tarifs")]


def test_a_text_without_headings_gives_chunks_that_say_nothing_of_their_subject() -> None:
    report = made(*[paragraph(PROSE * 10)] * 3)
    assert spoils(report) == [("no-heading",)] * 3


def test_a_table_of_contents_spoils_its_chunk() -> None:
    entries = [paragraph(f"Partie {n}\t{n}", role="contents") for n in range(1, 30)]
    report = made(*entries, heading("Partie 1"), paragraph(PROSE * 17))
    assert spoils(report) == [("contents",), ()]
    assert report.wasted > 50
    assert report.by_spoil["contents"] == report.spoiled == 1


def test_a_table_that_is_cut_loses_its_first_row() -> None:
    rows = [("Activité", "Jour", "Prix")] + [("Piscine", "lundi", f"{n} euros") for n in range(80)]
    table = Block("table", "\n".join("\t".join(row) for row in rows), rows=tuple(rows))
    report = made(heading("Tarifs"), table)
    assert [chunk.spoiled for chunk in report.chunks if chunk.text.startswith("Piscine")] == [
        ("cut-table",)
    ]


def test_a_sentence_that_no_chunk_holds_whole_is_cut() -> None:
    endless = "Le maire " + "rappelle que la salle est prêtée aux associations et " * 30 + "répond."
    report = made(heading("Salles"), paragraph(endless))
    assert spoils(report)[1:] == [("mid-sentence",)] * 2


def test_a_sentence_that_two_chunks_share_is_not_cut() -> None:
    assert not any(spoils(made(heading("Salles"), paragraph(PROSE * 60))))


class TestPdf:
    """Open WebUI reads a PDF page by page, with what is printed on each page."""

    header = Block(
        "page-header", "Ville de Valbrume", page=1, lines=("Ville de Valbrume",), on_pages=(1, 2)
    )
    pages = (
        paragraph("Premier texte.", page=1, lines=("Premier", "texte.")),
        paragraph("Second texte.", page=2, lines=("Second texte.",)),
    )

    def test_each_page_is_cut_alone_and_shows_its_header(self) -> None:
        report = made(self.header, *self.pages, format_="pdf")
        assert [(chunk.page, chunk.text) for chunk in report.chunks] == [
            (1, "Ville de Valbrume\nPremier\ntexte."),
            (2, "Ville de Valbrume\nSecond texte."),
        ]
        assert all("running" in spoiled for spoiled in spoils(report))

    def test_a_plain_target_stores_the_text_alone(self) -> None:
        report = made(self.header, *self.pages, format_="pdf", target=TARGETS["plain"])
        assert [chunk.text for chunk in report.chunks] == ["Premier texte.\n\nSecond texte."]


def test_a_document_without_words_gives_no_chunk() -> None:
    assert made(Block("paragraph", "")).chunks == ()


def test_the_size_is_the_one_asked() -> None:
    small = replace(DEFAULT_TARGET, size=200, overlap=20)
    report = made(heading("Salles"), paragraph(PROSE * 30), target=small)
    assert max(len(chunk.text) for chunk in report.chunks) <= 200


def test_the_analysis_counts_the_chunks_that_hold_a_block() -> None:
    document = Document("a.md", "markdown", blocks=(heading("A"), paragraph(PROSE * 40)))
    analysis = Analysis(document)
    assert analysis.chunks_with({0}) == 1
    assert analysis.chunks_with({1}) == analysis.chunks_with({0, 1}) - 1 == 3


class TestNoPersonalDatumIsShownWhole:
    """Neither in a chunk nor in two chunks that follow each other."""

    number = "06 12 34 56 78"

    def shown(self, text: str, **target: int) -> list[str]:
        blocks = (heading("Contact"), paragraph(text))
        report = made(*blocks, target=replace(DEFAULT_TARGET, **target))  # type: ignore[arg-type]
        return [chunk.shown for chunk in report.chunks]

    def test_one_inside_a_chunk_is_masked_and_its_chunk_stored_as_it_is(self) -> None:
        report = made(paragraph(f"Appelez le {self.number}."))
        assert [chunk.shown for chunk in report.chunks] == ["Appelez le 06 •• •• •• 78."]
        assert report.chunks[0].text == f"Appelez le {self.number}."

    def test_the_parts_of_one_that_is_cut_are_shown_by_neither_chunk(self) -> None:
        found = self.shown(f"Appelez le {self.number}.", size=18, overlap=0)
        assert found == ["Contact", "Appelez le •••", "•••."]

    def test_one_that_fills_several_chunks_is_shown_by_none(self) -> None:
        found = self.shown(self.number, size=4, overlap=0)
        assert found[-5:] == ["•••"] * 5

    def test_one_that_goes_on_in_the_next_line_is_masked(self) -> None:
        lines = ("Appelez le 06 12", "34 56 78.")
        block = paragraph("Appelez le 06 12 34 56 78.", page=1, lines=lines)
        report = made(block, format_="pdf")
        assert [chunk.shown for chunk in report.chunks] == ["Appelez le 06 •• •• •• 78."]

    def test_a_heading_is_masked_too(self) -> None:
        report = made(heading(f"Appelez le {self.number}"), paragraph(PROSE))
        assert report.chunks[0].heading == ("Appelez le 06 •• •• •• 78",)


def test_a_heading_as_long_as_a_book_is_not_said_again_with_every_chunk() -> None:
    report = made(heading("mot " * 50_000), paragraph(PROSE))
    assert len(report.chunks) > 200
    assert sum(len(title) for chunk in report.chunks for title in chunk.heading) < 50_000
