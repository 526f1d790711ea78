"""Words with a line through them: each format says so in its own way, all say the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.document import Block, Document, Struck
from doclint.readers import html, markdown, rtf
from doclint.readers.source import Source
from doclint.readers.struck import AROUND, struck_words
from tests.readers import pptx
from tests.readers.odf import common, odp, odt
from tests.readers.word import p, r, read_word, style

STRIKE, UNSTRUCK = "<w:strike/>", '<w:strike w:val="0"/>'
LINE = (
    '<style:style style:name="T1" style:family="text"><style:text-properties'
    ' style:text-line-through-style="{}" style:text-line-through-type="single"/></style:style>'
)


def page(text: str) -> Document:
    return html.read(Source("page.html", text.encode(), ""))


def note(text: str) -> Document:
    return markdown.read(Source("note.md", text.encode(), ""))


def rich(text: str) -> Document:
    return rtf.read(Source("note.rtf", (r"{\rtf1\ansi " + text + "}").encode("cp1252"), ""))


def slide(*runs: str) -> str:
    return pptx.slide(pptx.shape("<a:p>" + "".join(runs) + "</a:p>"))


def run(words: str, line: str) -> str:
    return f'<a:r><a:rPr strike="{line}"/><a:t>{words}</a:t></a:r>'


PRICE = Struck("12 €", "Le repas coûte ", " 14 €.", block=0)


@pytest.mark.parametrize(
    "document",
    [
        read_word(f"<w:p>{r('Le repas coûte ')}{r('12 €', STRIKE)}{r(' 14 €.')}</w:p>"),
        odt(
            '<text:p>Le repas coûte <text:span text:style-name="T1">12 €</text:span> 14 €.'
            "</text:p>",
            LINE.format("solid"),
        ),
        page("<p>Le repas coûte <s>12 €</s> 14 €.</p>"),
        note("Le repas coûte ~~12 €~~ 14 €."),
        rich(r"Le repas co\'fbte {\strike 12 \'80} 14 \'80.\par"),
    ],
    ids=["docx", "odt", "html", "markdown", "rtf"],
)
def test_every_format_says_which_words_are_struck_and_keeps_them(document: Document) -> None:
    assert document.blocks[0].text == "Le repas coûte 12 € 14 €."
    assert document.struck == (PRICE,)


def test_slides_say_on_which_page() -> None:
    document = pptx.pptx(
        slide("<a:r><a:t>Sans.</a:t></a:r>"),
        slide(
            run("Le repas coûte ", "noStrike"), run("12 €", "sngStrike"), run(" 14 €.", "noStrike")
        ),
    )
    assert document.blocks[1].text == "Le repas coûte 12 € 14 €."
    assert document.struck == (Struck("12 €", "Le repas coûte ", " 14 €.", page=2),)


class TestWord:
    def test_a_second_line_counts_and_each_is_turned_off_by_itself(self) -> None:
        twice = read_word(p("Annulé", run="<w:dstrike/>"))
        one = read_word(p("Annulé", run='<w:strike/><w:dstrike w:val="0"/>'))
        none = read_word(p("Valable", run='<w:strike w:val="0"/><w:dstrike w:val="false"/>'))
        assert [s.text for s in (*twice.struck, *one.struck)] == ["Annulé", "Annulé"]
        assert none.struck == ()

    def test_a_style_strikes_and_a_run_takes_it_back(self) -> None:
        styles = style("Barr", "Barré", f"<w:rPr>{STRIKE}</w:rPr>")
        body = (
            f'<w:p><w:pPr><w:pStyle w:val="Barr"/></w:pPr>{r("Vieux")}{r(" neuf", UNSTRUCK)}</w:p>'
        )
        assert read_word(body, styles=styles).struck == (Struck("Vieux", "", " neuf", block=0),)

    def test_runs_that_follow_each_other_are_one_passage(self) -> None:
        body = (
            f"<w:p>{r('ou', STRIKE)}{r('i', STRIKE)}{r(' ')}{r('Mme', STRIKE)}{r(' / non')}</w:p>"
        )
        assert [found.text for found in read_word(body).struck] == ["oui Mme"]

    def test_a_line_through_no_letter_strikes_nothing(self) -> None:
        assert read_word(f"<w:p>{r('oui ')}{r(' – ', STRIKE)}{r('non')}</w:p>").struck == ()

    def test_the_mark_that_ends_a_paragraph_strikes_no_word(self) -> None:
        end = f"<w:pPr><w:rPr>{STRIKE}</w:rPr></w:pPr>"
        assert read_word(f"<w:p>{end}{r('Valable')}</w:p>").struck == ()

    def test_hidden_words_are_hidden_and_not_struck(self) -> None:
        document = read_word(f"<w:p>{r('Vieux', f'{STRIKE}<w:vanish/>')}{r('Neuf')}</w:p>")
        assert document.struck == ()
        assert [hidden.text for hidden in document.hidden] == ["Vieux"]

    def test_a_tracked_deletion_is_no_struck_word(self) -> None:
        words = "<w:r><w:rPr><w:strike/></w:rPr><w:delText>3 €</w:delText></w:r>"
        gone = f'<w:del w:id="1">{words}</w:del>'
        assert read_word(f"<w:p>{r('Tarif')}{gone}</w:p>").struck == ()

    def test_a_cell_keeps_its_neighbours_out(self) -> None:
        cells = "".join(f"<w:tc>{cell}</w:tc>" for cell in (p("Repas"), p("12 €", run=STRIKE)))
        document = read_word(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
        assert document.blocks[0].text == "Repas\t12 €"
        assert document.struck == (Struck("12 €", block=0),)

    def test_a_footnote_can_hold_some(self) -> None:
        document = read_word(
            '<w:p><w:r><w:t>Voir</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
            footnotes=f'<w:footnote w:id="2">{p("Abrogé", run=STRIKE)}</w:footnote>',
        )
        assert document.blocks[1] == Block("footnote", "Abrogé", size=10.0)
        assert document.struck == (Struck("Abrogé", block=1),)


class TestOpenDocument:
    def test_a_paragraph_style_strikes_and_none_takes_it_back(self) -> None:
        styles = LINE.format("none") + (
            '<style:style style:name="P1" style:family="paragraph"'
            ' style:parent-style-name="Vieux"/>'
        )
        old = (
            '<style:style style:name="Vieux" style:family="paragraph"><style:text-properties'
            ' style:text-line-through-type="double"/></style:style>'
        )
        body = (
            '<text:p text:style-name="P1">Vieux <text:span text:style-name="T1">neuf</text:span>'
            "</text:p>"
        )
        document = odt(body, styles, styles_xml=common(old))
        assert document.struck == (Struck("Vieux", "", " neuf", block=0),)

    def test_cells_and_slides(self) -> None:
        crossed = '<text:span text:style-name="T1">12 €</text:span>'
        table = (
            "<table:table><table:table-row><table:table-cell><text:p>Repas</text:p>"
            f"</table:table-cell><table:table-cell><text:p>{crossed}</text:p></table:table-cell>"
            "</table:table-row></table:table>"
        )
        assert odt(table, LINE.format("solid")).struck == (Struck("12 €", block=0),)
        box = f"<draw:frame><draw:text-box><text:p>{crossed}</text:p></draw:text-box></draw:frame>"
        slides = odp(f"<draw:page>{box}</draw:page>", LINE.format("solid"))
        assert slides.struck == (Struck("12 €", block=0, page=1),)


class TestWebPage:
    @pytest.mark.parametrize(
        "tag",
        ["<del>12 €</del>", "<strike>12 €</strike>",
         '<span style="text-decoration: line-through red">12 €</span>',
         '<span style="text-decoration-line:line-through">12 €</span>',
         "<s>12 <b>€</b></s>"],
    )  # fmt: skip
    def test_elements_and_styles_that_draw_a_line(self, tag: str) -> None:
        assert page(f"<p>{tag} 14 €</p>").struck == (Struck("12 €", "", " 14 €", block=0),)

    @pytest.mark.parametrize(
        "text",
        ["<ins>14 €</ins>", '<u style="text-decoration:underline">14 €</u>',
         '<p style="display:none"><s>12 €</s></p><p>14 €</p>', "<small>14 €</small>"],
    )  # fmt: skip
    def test_other_lines_strike_nothing(self, text: str) -> None:
        assert page(text).struck == ()

    def test_cells_and_lines(self) -> None:
        document = page(
            "<p>Avant</p><table><tr><td>Repas</td><td><s>12<br>€</s> 14 €</td></tr>"
            "<tr><td>Goûter</td><td>2 €</td></tr></table>"
        )
        assert document.struck == (Struck("12 €", "", " 14 €", block=1),)


class TestMarkdown:
    def test_tags_and_tables(self) -> None:
        document = note("Un <del>vieux</del> mot.\n\n| a | b |\n|---|---|\n| ~~x1~~ | 2 |\n")
        assert document.struck == (
            Struck("vieux", "Un ", " mot.", block=0),
            Struck("x1", block=1),
        )

    @pytest.mark.parametrize(
        "text", ["`~~code~~`", "environ ~12 € et ~~14", "    ~~x~~", "<ins>oui</ins>", "a</s> b"]
    )
    def test_what_is_no_markup_strikes_nothing(self, text: str) -> None:
        assert note(text).struck == ()


class TestRtf:
    def test_double_lines_and_the_end_of_a_line(self) -> None:
        document = rich(r"\striked1 vieux\striked0  neuf\par \strike un\plain  deux\par")
        assert [(s.text, s.block) for s in document.struck] == [("vieux", 0), ("un", 1)]


class TestSlides:
    def test_titles_and_cells(self) -> None:
        cell = f"<a:tc><a:txBody><a:p>{run('12 €', 'dblStrike')}</a:p></a:txBody></a:tc>"
        table = (
            '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="1" name="t"/></p:nvGraphicFramePr>'
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
            f"<a:tbl><a:tr>{cell}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
        )
        title = pptx.shape(f"<a:p>{run('Reporté', 'sngStrike')}</a:p>", "title")
        document = pptx.pptx(pptx.slide(title + table))
        assert document.struck == (Struck("Reporté", page=1), Struck("12 €", page=1))


class TestContext:
    def test_the_words_around_are_few_and_whole(self) -> None:
        before, after = "mot " * 50, " mot" * 50
        [found] = struck_words([before, "rayé", after], [1])
        assert found.text == "rayé"
        assert AROUND - 4 <= len(found.before) <= AROUND
        assert AROUND - 4 <= len(found.after) <= AROUND
        assert set(found.before.split()) == set(found.after.split()) == {"mot"}

    def test_a_word_without_end_is_cut(self) -> None:
        [found] = struck_words(["x" * 10**6, "rayé", "x" * 10**6], [1])
        assert max(len(found.before), len(found.after)) <= AROUND

    @given(st.lists(st.tuples(st.text(min_size=1, max_size=5), st.booleans()), max_size=12))
    def test_passages_are_the_struck_parts_in_order(self, given_: list[tuple[str, bool]]) -> None:
        parts = [text for text, _ in given_]
        crossed = [index for index, (_, struck) in enumerate(given_) if struck]
        found = "".join("".join(passage.text.split()) for passage in struck_words(parts, crossed))
        said = "".join("".join(parts[index].split()) for index in crossed)
        assert [c for c in found if c.isalnum()] == [c for c in said if c.isalnum()]
