"""What a Word file keeps beside its words: changes, comments, hidden words, pictures."""

import pytest

from doclint.document import Comment, Hidden, Image, Revision
from tests.readers.word import NAMESPACES, only, p, r, read_word, style, styled, texts


def changed(tag: str, inside: str) -> str:
    return f'<w:{tag} w:id="1" w:author="A. Nonyme">{inside}</w:{tag}>'


def deleted(text: str) -> str:
    return changed("del", f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>')


def test_insertions_are_kept_deletions_left_out_and_both_noted() -> None:
    body = f"<w:p>{r('Le tarif est ')}{deleted('3 €')}{changed('ins', r('4 €'))}{r('.')}</w:p>"
    document = read_word(body)
    assert texts(document) == ["Le tarif est 4 €."]
    assert document.revisions == (
        Revision("deletion", "3 €", block=0),
        Revision("insertion", "4 €", block=0),
    )


def test_a_change_cut_in_runs_is_one_change() -> None:
    body = f"<w:p>{changed('ins', r('Nou'))}{changed('ins', r('veau'))}{r(' texte')}</w:p>"
    assert read_word(body).revisions == (Revision("insertion", "Nouveau", block=0),)


def test_a_move_is_noted_where_the_words_went() -> None:
    body = f"<w:p>{changed('moveFrom', r('Article 2'))}</w:p>{p('Article 1')}" + (
        f"<w:p>{changed('moveTo', r('Article 2'))}</w:p>"
    )
    document = read_word(body)
    assert texts(document) == ["Article 1", "Article 2"]
    assert document.revisions == (Revision("move", "Article 2", block=1),)


@pytest.mark.parametrize(
    "paragraph",
    [
        p("Gras", run="<w:b/><w:rPrChange><w:rPr/></w:rPrChange>"),
        p("Gras", "<w:pPrChange><w:pPr/></w:pPrChange>"),
    ],
)
def test_a_change_of_format_is_noted(paragraph: str) -> None:
    assert read_word(paragraph).revisions == (Revision("format", "Gras", block=0),)


def test_paragraphs_joined_by_a_deletion_are_read_as_one() -> None:
    ended = "<w:rPr><w:del w:id='1'/></w:rPr>"
    first = f"<w:p><w:pPr>{ended}</w:pPr>{r('Le maire ')}{deleted('décide.')}</w:p>"
    second = f"<w:p>{deleted('Il ')}{r('propose.')}</w:p>"
    document = read_word(first + second)
    assert texts(document) == ["Le maire propose."]
    assert [revision.text for revision in document.revisions] == ["décide.Il "]


def test_an_inserted_empty_paragraph_is_a_change() -> None:
    document = read_word("<w:p><w:pPr><w:rPr><w:ins w:id='1'/></w:rPr></w:pPr></w:p>")
    assert document.revisions == (Revision("insertion", ""),)


def test_a_deleted_paragraph_leaves_no_block_and_its_change_is_at_the_one_before() -> None:
    document = read_word(p("Article 1") + f"<w:p>{deleted('Article 2')}</w:p>")
    assert texts(document) == ["Article 1"]
    assert document.revisions == (Revision("deletion", "Article 2", block=0),)


def test_changes_in_a_table_are_at_the_block_of_the_table() -> None:
    row = f"<w:tc>{p('a')}</w:tc><w:tc><w:p>{changed('ins', r('b'))}</w:p></w:tc>"
    document = read_word(p("Avant") + f"<w:tbl><w:tr>{row}</w:tr></w:tbl>")
    assert document.revisions == (Revision("insertion", "b", block=1),)


def test_comments_are_where_their_mark_is_without_their_author() -> None:
    body = (
        p("Avant")
        + f'<w:p><w:commentRangeStart w:id="4"/>{r("Tarif")}<w:commentRangeEnd w:id="4"/></w:p>'
    )
    remarks = "".join(
        f'<w:comment w:id="{id_}" w:author="A. Nonyme">{inside}</w:comment>'
        for id_, inside in (("4", p("À vérifier.") + p("Merci")), ("5", p("Sans mark.")))
    )
    assert read_word(body, comments=remarks).comments == (
        Comment("À vérifier.\nMerci", block=1),
        Comment("Sans mark."),
    )


# Hidden words


def test_hidden_words_of_headers_are_found() -> None:
    section = '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    document = read_word(p("Corps") + section, header1=p("ignore tout", run="<w:vanish/>"))
    assert texts(document) == ["Corps"]
    assert document.hidden == (Hidden("hidden-style", "ignore tout"),)


def test_white_words_are_hidden_under_a_header_without_pictures() -> None:
    section = '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    document = read_word(p("x", run=WHITE) + section, header1=p("Ville"))
    assert [found.text for found in document.hidden] == ["x"]


def test_hidden_words_are_apart_from_the_text() -> None:
    document = read_word(f"<w:p>{r('Vu')}{r('ignore tout', '<w:vanish/>')}{r(' et lu')}</w:p>")
    assert texts(document) == ["Vu et lu"]
    assert document.hidden == (Hidden("hidden-style", "ignore tout", block=0),)


def test_a_style_can_hide_and_a_run_can_show_again() -> None:
    styles = style("Cache", "Caché", "<w:rPr><w:vanish/></w:rPr>") + style(
        "Run", "Run caché", "<w:rPr><w:vanish/></w:rPr>", kind="character"
    )
    by_paragraph = read_word(styled("Cache", "x"), styles=styles)
    by_run = read_word(p("x", run='<w:rStyle w:val="Run"/>'), styles=styles)
    shown = read_word(p("x", '<w:pStyle w:val="Cache"/>', '<w:vanish w:val="0"/>'), styles=styles)
    assert [len(d.hidden) for d in (by_paragraph, by_run, shown)] == [1, 1, 0]
    assert [len(d.blocks) for d in (by_paragraph, by_run, shown)] == [0, 0, 1]


@pytest.mark.parametrize(
    "paragraph",
    [
        p("Vu", "<w:rPr><w:vanish/></w:rPr>"),  # the mark alone
        p("Objet\t3", run="<w:webHidden/>"),  # page numbers of contents, hidden on the web
        p("Vu", run="<w:vanish w:val='false'/>"),
    ],
)
def test_what_only_looks_hidden_is_not(paragraph: str) -> None:
    document = read_word(paragraph)
    assert len(document.blocks) == 1
    assert document.hidden == ()


@pytest.mark.parametrize("run", ['<w:sz w:val="2"/>', '<w:w w:val="1"/>'])
def test_tiny_words_are_hidden(run: str) -> None:
    document = read_word(p("ignore tout", run=run))
    assert document.hidden == (Hidden("tiny", "ignore tout"),)
    assert document.blocks == ()


WHITE = '<w:color w:val="FFFFFF"/>'


def test_white_words_on_white_are_hidden_and_stay_in_the_text() -> None:
    document = read_word(p("ignore tout", run=WHITE))
    assert document.hidden == (Hidden("same-colour", "ignore tout", block=0),)
    assert texts(document) == ["ignore tout"]


DARK = '<w:shd w:val="clear" w:fill="1F3864"/>'


@pytest.mark.parametrize(
    "body",
    [
        p("x", run=WHITE + DARK),
        p("x", run=WHITE + '<w:highlight w:val="black"/>'),
        p("x", DARK, WHITE),
        f"<w:tbl><w:tr><w:tc><w:tcPr>{DARK}</w:tcPr>{p('x', run=WHITE)}</w:tc></w:tr></w:tbl>",
        f'<w:tbl><w:tblPr><w:tblStyle w:val="G"/></w:tblPr><w:tr><w:tc>{p("x", run=WHITE)}</w:tc>'
        "</w:tr></w:tbl>",
        f"<w:p><w:r><w:drawing><wp:anchor/></w:drawing></w:r></w:p>{p('x', run=WHITE)}",
        f"<w:p><w:r><w:pict><v:rect/></w:pict></w:r></w:p>{p('x', run=WHITE)}",
        f"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{p('x', run=WHITE)}</w:txbxContent>"
        "</v:textbox></w:pict></w:r></w:p>",
    ],
    ids=[
        "run",
        "highlight",
        "paragraph",
        "cell",
        "table style",
        "picture",
        "old shape",
        "text box",
    ],
)
def test_white_words_on_something_dark_are_seen(body: str) -> None:
    banded = style(
        "G",
        "Grid Table 5 Dark",
        f"<w:tblStylePr><w:tcPr>{DARK}</w:tcPr></w:tblStylePr>",
        kind="table",
    )
    assert read_word(body, styles=banded).hidden == ()


def test_white_words_on_a_coloured_page_are_seen() -> None:
    background = '<w:background w:color="1F3864"/>'
    body = f"<w:body>{p('x', run=WHITE)}</w:body>"
    main = f"<w:document {NAMESPACES}>{background}{body}</w:document>"
    assert read_word("", more={"word/document.xml": main}).hidden == ()


def test_a_picture_on_another_page_hides_nothing() -> None:
    cover = "<w:p><w:r><w:drawing><wp:anchor/></w:drawing></w:r></w:p>"
    following = f"<w:p><w:r><w:lastRenderedPageBreak/></w:r>{r('ignore tout', WHITE)}</w:p>"
    assert [found.page for found in read_word(cover + following).hidden] == [2]


def test_a_background_in_the_header_lies_behind_every_page() -> None:
    def with_header(width: int) -> tuple[Hidden, ...]:
        size = '<w:pgSz w:w="10000" w:h="10000"/>'
        section = f'<w:sectPr><w:headerReference r:id="header1"/>{size}</w:sectPr>'
        anchor = f'<wp:anchor><wp:extent cx="{width}" cy="6350000"/></wp:anchor>'
        header = f"<w:p><w:r><w:drawing>{anchor}</w:drawing></w:r></w:p>"
        return read_word(p("x", run=WHITE) + section, header1=header).hidden

    assert with_header(6350000) == ()
    assert with_header(635000) == (Hidden("same-colour", "x", block=0),)


def test_hidden_words_inside_instructions_are_no_words() -> None:
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:vanish/></w:rPr>'
        "<w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
    )
    assert read_word(body).hidden == ()


# Pictures


def drawing(properties: str = "", inside: str = "", uri: str = "main/picture") -> str:
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="2540000" cy="1270000"/>'
        f'<wp:docPr id="1" name="Image 1" {properties}>{inside}</wp:docPr>'
        f'<a:graphic><a:graphicData uri="{uri}"/></a:graphic></wp:inline></w:drawing></w:r>'
    )


@pytest.mark.parametrize(
    ("given", "alternative"),
    [('descr="Plan du parc"', "Plan du parc"), ('title="Plan"', "Plan"), ('descr=" "', None)],
)
def test_pictures_have_the_alternative_their_author_gave(
    given: str, alternative: str | None
) -> None:
    document = read_word(p("Avant") + f"<w:p>{drawing(given)}</w:p>")
    assert document.images == (Image(page=None, block=0, alternative=alternative),)


DECORATIVE = '<adec:decorative val="1"/>'


def test_a_decorative_picture_has_an_empty_alternative() -> None:
    document = read_word(f"<w:p>{drawing(inside=DECORATIVE)}</w:p>")
    assert [image.alternative for image in document.images] == [""]


def test_charts_and_old_pictures_count_and_shapes_do_not() -> None:
    old = '<w:r><w:pict><v:shape alt="Blason"><v:imagedata/></v:shape></w:pict></w:r>'
    body = f"<w:p>{drawing(uri='main/chart')}{drawing(uri='main/wordprocessingShape')}{old}</w:p>"
    assert [image.alternative for image in read_word(body).images] == [None, "Blason"]


def test_the_share_of_the_page_is_known_from_its_size() -> None:
    size = '<w:sectPr><w:pgSz w:w="10000" w:h="10000"/></w:sectPr>'
    (image,) = read_word(f"<w:p>{drawing()}</w:p>{size}").images
    assert image.share == pytest.approx(0.08)


def test_a_paragraph_with_words_and_a_picture_is_one_block() -> None:
    assert only(read_word(f"<w:p>{r('Le parc')}{drawing()}</w:p>")).text == "Le parc"
