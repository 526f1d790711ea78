"""Headings, lists, captions, tables, tables of contents and pages of Word files."""

import pytest

from doclint.document import Document
from tests.readers.word import field, mark, only, p, r, read_word, style, styled

HEADING_1 = style("Titre1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')


def kinds(document: Document) -> list[tuple[str, int | None]]:
    return [(block.kind, block.level) for block in document.blocks]


def roles(document: Document) -> list[str | None]:
    return [block.role for block in document.blocks]


def test_a_heading_gets_its_level_from_its_style_or_those_it_is_based_on() -> None:
    styles = (
        HEADING_1
        + style("Article", "Article", based_on="Sous")
        + style("Sous", "Sous-titre d'article", based_on="Titre1")
    )
    assert kinds(read_word(styled("Titre1", "A") + styled("Article", "B"), styles=styles)) == [
        ("heading", 1),
        ("heading", 1),
    ]


@pytest.mark.parametrize("name", ["heading 2", "Heading 2", "Titre 2", "Titre2"])
def test_a_heading_style_is_known_by_its_name_in_both_languages(name: str) -> None:
    assert kinds(read_word(styled("x", "A"), styles=style("x", name))) == [("heading", 2)]


def test_a_style_without_definition_is_known_by_its_id() -> None:
    assert kinds(read_word(styled("Titre3", "A"))) == [("heading", 3)]


def test_the_outline_level_of_a_paragraph_wins_over_its_style() -> None:
    body = p("A", '<w:outlineLvl w:val="2"/>') + p(
        "B", '<w:pStyle w:val="Titre1"/><w:outlineLvl w:val="9"/>'
    )
    assert kinds(read_word(body, styles=HEADING_1)) == [("heading", 3), ("paragraph", None)]


def test_the_title_is_a_heading_that_keeps_the_name_of_its_style() -> None:
    block = only(read_word(styled("Titre", "Règlement"), styles=style("Titre", "Title")))
    assert (block.kind, block.level, block.style) == ("heading", 1, "Title")


def test_styles_based_on_one_another_in_a_circle_end() -> None:
    styles = style("A", "Un", based_on="B") + style("B", "Deux", based_on="A")
    assert kinds(read_word(styled("A", "x"), styles=styles)) == [("paragraph", None)]


NUMBERING = (
    '<w:abstractNum w:abstractNumId="5">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:pStyle w:val="Puce2"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl>'
    '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="5"/></w:num>'
)


def listed(number: int, depth: int) -> str:
    return p("x", f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def test_items_of_lists_have_their_depth() -> None:
    document = read_word(listed(7, 0) + listed(7, 1), numbering=NUMBERING)
    assert kinds(document) == [("list-item", 1), ("list-item", 2)]


@pytest.mark.parametrize(("number", "depth"), [(0, 0), (7, 2), (99, 0)])
def test_a_paragraph_without_visible_number_is_no_item(number: int, depth: int) -> None:
    assert kinds(read_word(listed(number, depth), numbering=NUMBERING)) == [("paragraph", None)]


def test_a_list_style_makes_items_and_a_paragraph_can_refuse_it() -> None:
    styles = style(
        "Puce2", "List Bullet 2", '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'
    )
    refusing = '<w:pStyle w:val="Puce2"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    document = read_word(
        styled("Puce2", "a") + p("b", refusing), styles=styles, numbering=NUMBERING
    )
    assert kinds(document) == [("list-item", 2), ("paragraph", None)]


def test_a_numbered_heading_is_a_heading() -> None:
    body = p("A", '<w:pStyle w:val="Titre1"/><w:numPr><w:numId w:val="7"/></w:numPr>')
    assert kinds(read_word(body, styles=HEADING_1, numbering=NUMBERING)) == [("heading", 1)]


def test_captions_are_known_by_their_style_or_their_counter() -> None:
    counted = f"<w:p>{r('Figure ')}{field('SEQ Figure', r('1'))}{r(' : le parc')}</w:p>"
    article = f"<w:p>{r('Article ')}{field('SEQ Article', r('1'))}</w:p>"
    document = read_word(
        styled("Lgende", "Tableau 1") + counted + article, styles=style("Lgende", "caption")
    )
    assert [block.kind for block in document.blocks] == ["caption", "caption", "paragraph"]


# Tables


def cell(inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def table(*rows: list[str]) -> str:
    inside = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{inside}</w:tbl>"


def test_a_table_is_one_block_with_its_cells() -> None:
    document = read_word(
        table([cell(p("Tarif")), cell(p("A") + p("B"))], [cell(p("3,20 €")), cell(p(""))])
    )
    assert only(document).rows == (("Tarif", "A\nB"), ("3,20 €", ""))
    assert only(document).text == "Tarif\tA B\n3,20 €\t"


def test_merged_cells_stand_once() -> None:
    document = read_word(
        table(
            [cell(p("Large"), '<w:gridSpan w:val="2"/>'), cell(p("c"))],
            [cell(p("Haute"), '<w:vMerge w:val="restart"/>'), cell(p("1")), cell(p("2"))],
            [cell(p(""), "<w:vMerge/>"), cell(p("3")), cell(p("4"))],
        )
    )
    assert only(document).rows == (("Large", "c"), ("Haute", "1", "2"), ("", "3", "4"))


def test_a_table_in_a_cell_is_read_with_the_cell() -> None:
    inner = table([cell(p("1")), cell(p("2"))])
    document = read_word(table([cell(p("Avant") + inner), cell(p("x"))]))
    assert only(document).rows == (("Avant\n1\t2", "x"),)


def test_a_table_of_one_column_only_frames_its_paragraphs() -> None:
    document = read_word(table([cell(styled("Titre1", "Objet"))], [cell(p("Le présent…"))]))
    assert kinds(document) == [("heading", 1), ("paragraph", None)]


def test_a_row_that_holds_only_a_heading_parts_the_table() -> None:
    row = [cell(p("a")), cell(p("b"))]
    document = read_word(table(row, [cell(styled("Titre2", "Article 2"))], row))
    assert [block.kind for block in document.blocks] == ["table", "heading", "table"]


def test_cells_behind_content_controls_are_read() -> None:
    wrapped = f"<w:sdt><w:sdtContent>{cell(p('b'))}</w:sdtContent></w:sdt>"
    assert only(read_word(table([cell(p("a")), wrapped]))).rows == (("a", "b"),)


def test_lines_of_a_table_of_contents_in_a_cell_stay_apart_from_the_others() -> None:
    document = read_word(table([cell(p("Logo")), cell(styled("TM1", "1. Objet\t3"))]))
    assert [(b.kind, b.text, b.role) for b in document.blocks] == [
        ("table", "Logo\t", None),
        ("paragraph", "1. Objet\t3", "contents"),
    ]


def test_contents_laid_out_as_a_table_stay_a_table() -> None:
    row = [cell(styled("TM1", "1. Objet")), cell(styled("TM1", "3"))]
    document = read_word(table(row))
    assert only(document).rows == (("1. Objet", "3"),)
    assert (only(document).kind, only(document).role) == ("table", "contents")


def test_an_empty_table_is_no_block() -> None:
    assert read_word(table([cell(p("")), cell(p(""))])).blocks == ()


# Tables of contents


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("TM1", "toc 1"),
        ("11", "toc 1"),
        ("TOC2", "TOC 2"),
        ("Tabledesmatiresniveau1", "Table des matières niveau 1"),
        ("Contents1", "Contents 1"),
        ("perso", "TM 3"),
    ],
)
def test_lines_of_contents_are_known_by_the_name_of_their_style(id_: str, name: str) -> None:
    assert roles(read_word(styled(id_, "Objet\t3"), styles=style(id_, name))) == ["contents"]


@pytest.mark.parametrize("id_", ["TM1", "TOC9", "Tabledesmatiresniveau1"])
def test_lines_of_contents_are_known_by_an_id_without_definition(id_: str) -> None:
    assert roles(read_word(styled(id_, "Objet\t3"))) == ["contents"]


def test_a_style_based_on_that_of_contents_is_one_too() -> None:
    styles = style("TM1", "toc 1") + style("Ville", "Sommaire Ville", based_on="TM1")
    assert roles(read_word(styled("Ville", "Objet\t3"), styles=styles)) == ["contents"]


@pytest.mark.parametrize(
    ("code", "role"),
    [
        ('TOC \\o "1-3" \\h \\z', "contents"),
        ('TOC \\h \\z \\c "Figure"', "list-of-figures"),
        ("toc", "contents"),
        ('INDEX \\c "2"', "index"),
    ],
)
def test_a_field_over_several_paragraphs_makes_contents(code: str, role: str) -> None:
    runs = field(code.replace('"', "&quot;"), "@").split("@")
    body = f"<w:p>{runs[0]}{r('1. Objet')}</w:p>{p('2. Durée')}<w:p>{runs[1]}{r('Le maire')}</w:p>"
    assert roles(read_word(body)) == [role, role, None]


def test_a_simple_field_makes_contents() -> None:
    body = f'<w:p><w:fldSimple w:instr=" TOC ">{r("1. Objet")}</w:fldSimple></w:p>{p("Suite")}'
    assert roles(read_word(body)) == ["contents", None]


def test_a_field_that_never_ends_claims_nothing() -> None:
    start = f"{mark('begin')}<w:r><w:instrText>TOC</w:instrText></w:r>{mark('separate')}"
    document = read_word(f"<w:p>{start}{r('Sommaire')}</w:p>" + styled("TM1", "1.\t3") + p("Corps"))
    assert roles(document) == [None, "contents", None]


def test_a_content_control_of_word_makes_contents_with_its_title() -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    inside = styled("Titre1", "Sommaire") + p("1. Objet\t3")
    body = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    document = read_word(body + p("Corps"), styles=HEADING_1)
    assert roles(document) == ["contents", "contents", None]
    assert kinds(document)[0] == ("paragraph", None)


def test_the_title_style_of_contents_counts_only_above_contents() -> None:
    styles = style("Entte", "TOC Heading") + style("TM1", "toc 1")
    title = styled("Entte", "Sommaire")
    above = read_word(title + styled("TM1", "Objet\t3"), styles=styles)
    elsewhere = read_word(title + p("Corps"), styles=styles)
    assert roles(above) == ["contents", "contents"]
    assert (roles(elsewhere), kinds(elsewhere)[0]) == ([None, None], ("heading", 1))


def test_the_index_and_the_list_of_figures_are_known_by_their_styles() -> None:
    styles = style("a", "index 1") + style("b", "table of figures")
    document = read_word(styled("a", "eau, 3") + styled("b", "Figure 1\t4"), styles=styles)
    assert roles(document) == ["index", "list-of-figures"]


def test_a_line_of_contents_is_one_link() -> None:
    inside = r("Objet") + field("PAGEREF _Toc1 \\h", r("3"))
    body = f'<w:p><w:hyperlink w:anchor="_Toc1">{inside}</w:hyperlink></w:p>'
    (link,) = only(read_word(body)).links
    assert (link.text, link.target) == ("Objet3", "#_Toc1")


# Pages

BREAK = "<w:r><w:lastRenderedPageBreak/></w:r>"
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Pages>{}</Pages></Properties>"
)


def test_pages_are_those_that_word_has_laid_out() -> None:
    body = p("a") + f"<w:p>{BREAK}{r('b')}</w:p>" + p("c")
    document = read_word(body)
    assert [block.page for block in document.blocks] == [1, 2, 2]
    assert document.page_count == 2


def test_without_layout_there_are_no_pages_but_typed_breaks_count() -> None:
    document = read_word(p("a") + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + p("b"))
    assert [block.page for block in document.blocks] == [None, None]
    assert document.page_count == 2
    assert read_word(p("a")).page_count is None


def test_a_row_that_goes_over_a_page_break_counts_it_once() -> None:
    split = cell(f"<w:p>{r('x')}{BREAK}{r('y')}</w:p>")
    assert read_word(table([split, split, split]) + p("b")).blocks[-1].page == 2


@pytest.mark.parametrize(("saved", "count"), [("12", 12), ("1", 2), ("0", 2), ("?", 2)])
def test_the_saved_page_count_holds_unless_it_is_that_of_a_template(saved: str, count: int) -> None:
    body = p("a") + f"<w:p>{BREAK}{r('b')}</w:p>"
    assert read_word(body, more={"docProps/app.xml": APP.format(saved)}).page_count == count


def test_a_page_count_saved_for_no_words_says_nothing() -> None:
    template = APP.format("1</Pages><Words>0</Words><Pages>1")
    assert read_word(p("a"), more={"docProps/app.xml": template}).page_count is None
    assert read_word(p("a"), more={"docProps/app.xml": APP.format("1")}).page_count == 1


def test_deeply_nested_tables_are_read_to_the_bottom() -> None:
    inside = p("fond")
    for _ in range(40):
        inside = table([cell(inside), cell(p("z"))])
    assert only(read_word(inside)).text.startswith("fond")
