"""What the PowerPoint reader sees in a presentation."""

import pytest

from tests.readers.pptx import (
    BULLET,
    NO_BULLET,
    SCHEMAS,
    arrows,
    item,
    kinds,
    pptx,
    shape,
    slide,
    with_arrows,
)


def test_slides_have_a_title_first_then_words_in_order() -> None:
    document = pptx(
        slide(
            shape("<a:p><a:r><a:t>Un </a:t></a:r><a:br/><a:r><a:t>texte</a:t></a:r></a:p>")
            + shape(item("La") + item("cantine"), "ctrTitle")
            + f"<p:grpSp><p:nvGrpSpPr/>{shape('Groupé')}</p:grpSp>"
        ),
        slide(shape("Fin", "title")),
    )
    assert [(b.kind, b.level, b.text, b.page) for b in document.blocks] == [
        ("heading", 1, "La cantine", 1),
        ("paragraph", None, "Un\ntexte", 1),
        ("paragraph", None, "Groupé", 1),
        ("heading", 1, "Fin", 2),
    ]
    assert document.page_count == 2
    assert [(p.number, p.characters) for p in document.pages] == [(1, 24), (2, 3)]


def test_slides_come_in_the_order_of_the_show() -> None:
    document = pptx(
        slide(shape("Un")),
        slide(shape("Deux")),
        parts={
            "ppt/_rels/presentation.xml.rels": arrows(
                ("slide", "slides/slide2.xml"), ("slide", "slides/slide1.xml")
            )
        },
    )
    assert [(b.text, b.page) for b in document.blocks] == [("Deux", 1), ("Un", 2)]


def test_bullets_make_list_items() -> None:
    document = pptx(
        slide(
            shape(
                item("un", paragraph=BULLET)
                + item("deux", 1, paragraph=BULLET)
                + item("sans", paragraph=NO_BULLET)
                + item("hérité", 2),
                style=f"<a:lvl3pPr>{BULLET}</a:lvl3pPr>",
            )
        )
    )
    assert kinds(document) == [
        ("list-item", 1, "un"),
        ("list-item", 2, "deux"),
        ("paragraph", None, "sans"),
        ("list-item", 3, "hérité"),
    ]


def test_bullets_and_sizes_come_from_the_layout_and_the_master() -> None:
    master = slide(shape("", "body"), tag="sldMaster").replace(
        "</p:sldMaster>",
        f'<p:txStyles><p:bodyStyle><a:lvl1pPr>{BULLET}<a:defRPr sz="1800" b="1"/></a:lvl1pPr>'
        "</p:bodyStyle></p:txStyles></p:sldMaster>",
    )
    layout = slide(
        shape("", "subTitle", style=f'<a:lvl1pPr>{NO_BULLET}<a:defRPr sz="2400"/></a:lvl1pPr>'),
        tag="sldLayout",
    )
    document = pptx(
        slide(
            shape("corps", "")
            + shape("sous-titre", "subTitle")
            + shape(item("petit", run='sz="900" b="0"'), "body")
            + shape("libre")
        ),
        parts={
            **with_arrows(("slideLayout", "../slideLayouts/l.xml")),
            "ppt/slideLayouts/l.xml": layout,
            "ppt/slideLayouts/_rels/l.xml.rels": arrows(("slideMaster", "../slideMasters/m.xml")),
            "ppt/slideMasters/m.xml": master,
        },
    )
    assert [(b.kind, b.text, b.size, b.bold) for b in document.blocks] == [
        ("list-item", "corps", 18.0, True),
        ("paragraph", "sous-titre", 24.0, True),
        ("list-item", "petit", 9.0, False),
        ("paragraph", "libre", None, False),
    ]


def test_tables_have_rows_and_merged_cells_once() -> None:
    def cell(words: str, attributes: str = "") -> str:
        return f"<a:tc {attributes}><a:txBody>{item(words)}</a:txBody></a:tc>"

    spanning, continued = cell("Tarifs", 'gridSpan="2"'), 'hMerge="1"'
    document = pptx(
        slide(
            f'<p:graphicFrame><a:graphic><a:graphicData uri="{SCHEMAS}/drawingml/2006/table">'
            f"<a:tbl><a:tr>{spanning}{cell('', continued)}</a:tr>"
            f"<a:tr>{cell('Plein')}{cell('4 €')}</a:tr></a:tbl></a:graphicData></a:graphic>"
            "</p:graphicFrame>"
        )
    )
    assert document.blocks[0].rows == (("Tarifs",), ("Plein", "4 €"))
    assert document.blocks[0].text == "Tarifs\nPlein\t4 €"


def test_footers_are_kept_once_and_slide_numbers_are_no_words() -> None:
    one = slide(shape("Texte") + shape("CCAS", "ftr") + shape("7", "sldNum"))
    document = pptx(one, one)
    assert [(b.kind, b.text, b.repeats) for b in document.blocks] == [
        ("paragraph", "Texte", 1),
        ("page-footer", "CCAS", 2),
        ("paragraph", "Texte", 1),
    ]


@pytest.mark.parametrize(
    ("layout", "shown"),
    [("", [("page-footer", None, "USAGE INTERNE")]), ('showMasterSp="0"', [])],
)
def test_words_drawn_on_the_master_are_on_every_slide(layout: str, shown: list[object]) -> None:
    drawn = shape("USAGE INTERNE") + shape("Modifiez le titre", "title")
    document = pptx(
        slide(""),
        parts={
            **with_arrows(("slideLayout", "../slideLayouts/l.xml")),
            "ppt/slideLayouts/l.xml": slide("", layout, "sldLayout"),
            "ppt/slideLayouts/_rels/l.xml.rels": arrows(("slideMaster", "../slideMasters/m.xml")),
            "ppt/slideMasters/m.xml": slide(drawn, tag="sldMaster"),
        },
    )
    assert kinds(document) == shown
