"""Presentations: what is beside the words, and files that are damaged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.document import Comment, Embedded, Hidden, Image, Label, Link, Problem, Reference
from doclint.readers.errors import ReadError
from tests.readers.pptx import SCHEMAS, SPACES, arrows, item, kinds, pptx, shape, slide, with_arrows


def test_speaker_notes_and_remarks_old_and_new() -> None:
    modern = (
        f'<x:cmLst xmlns:x="http://schemas.microsoft.com/office/powerpoint/2018/8/main" {SPACES}>'
        f"<x:cm><x:replyLst><x:reply><x:txBody>{item('D’accord')}</x:txBody></x:reply></x:replyLst>"
        f"<x:txBody>{item('À revoir')}</x:txBody></x:cm></x:cmLst>"
    )
    document = pptx(
        slide(shape("Texte")),
        parts={
            **with_arrows(
                ("notesSlide", "../notesSlides/n.xml"),
                ("comments", "../comments/c.xml"),
                ("comments", "../comments/m.xml"),
            ),
            "ppt/notesSlides/n.xml": slide(
                shape("À dire", "body") + shape("1", "sldNum"), tag="notes"
            ),
            "ppt/comments/c.xml": f"<p:cmLst {SPACES}><p:cm><p:text>Vieux</p:text></p:cm>"
            "</p:cmLst>",
            "ppt/comments/m.xml": modern,
        },
    )
    assert kinds(document) == [("paragraph", None, "Texte"), ("speaker-notes", None, "À dire")]
    assert {comment.text for comment in document.comments} == {"Vieux", "À revoir", "D’accord"}
    assert document.comments[0] == Comment("Vieux", block=None, page=1)


def test_what_people_do_not_see_is_apart() -> None:
    outside = '<a:xfrm><a:off x="1000" y="0"/><a:ext cx="10" cy="10"/></a:xfrm>'
    document = pptx(
        slide(
            shape("Vu")
            + shape("Dehors", box=outside)
            + shape("Masqué", named='hidden="1"')
            + shape(item("Minuscule", run='sz="100"'))
        ),
        slide(shape("Ancien", "title") + shape("texte"), 'show="0"'),
    )
    assert [b.text for b in document.blocks] == ["Vu"]
    assert document.hidden == (
        Hidden("off-page", "Dehors", page=1),
        Hidden("invisible", "Masqué", page=1),
        Hidden("tiny", "Minuscule", page=1),
        Hidden("hidden-slide", "Ancien\ntexte", page=2),
    )
    assert document.page_count == 2


def test_pictures_charts_and_their_descriptions() -> None:
    def picture(named: str) -> str:
        return (
            f"<p:pic><p:nvPicPr><p:cNvPr {named}/></p:nvPicPr><p:spPr><a:xfrm>"
            '<a:off x="0" y="0"/><a:ext cx="500" cy="250"/></a:xfrm></p:spPr></p:pic>'
        )

    chart = (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr descr="Courbe"/></p:nvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{SCHEMAS}/drawingml/2006/chart"/></a:graphic>'
        "</p:graphicFrame>"
    )
    document = pptx(slide(shape("Plan") + picture('descr="Le plan"') + picture("") + chart))
    assert document.images == (
        Image(1, 0, "Le plan", 0.25),
        Image(1, 0, None, 0.25),
        Image(1, 0, "Courbe", None),
    )
    assert document.pages[0].image_share == 0.5


def test_the_words_of_a_diagram_are_list_items() -> None:
    data = (
        f'<dgm:dataModel {SPACES}><dgm:ptLst><dgm:pt type="doc"/><dgm:pt><dgm:t>{item("Accueil")}'
        f'</dgm:t></dgm:pt><dgm:pt type="parTrans"><dgm:t>{item("x")}</dgm:t></dgm:pt></dgm:ptLst>'
        "</dgm:dataModel>"
    )
    document = pptx(
        slide(
            f'<p:graphicFrame><a:graphic><a:graphicData uri="{SCHEMAS}/drawingml/2006/diagram">'
            '<dgm:relIds r:dm="rId1"/></a:graphicData></a:graphic></p:graphicFrame>'
        ),
        parts={
            **with_arrows(("diagramData", "../diagrams/d.xml")),
            "ppt/diagrams/d.xml": data,
        },
    )
    assert kinds(document) == [("list-item", 1, "Accueil")]


def test_what_is_written_for_new_and_old_programs_is_read_once() -> None:
    document = pptx(
        slide(
            f"<mc:AlternateContent><mc:Choice>{shape('Neuf')}</mc:Choice><mc:Fallback>"
            f"{shape('Vieux')}</mc:Fallback></mc:AlternateContent>"
        )
    )
    assert [b.text for b in document.blocks] == ["Neuf"]


def test_links_go_to_addresses_and_to_slides() -> None:
    def link(words: str, identifier: str) -> str:
        click = f'<a:hlinkClick r:id="{identifier}"/>'
        return f"<a:p><a:r><a:rPr>{click}</a:rPr><a:t>{words}</a:t></a:r></a:p>"

    document = pptx(
        slide(shape(link("le site", "rId1") + link("la suite", "rId2"))),
        slide(shape("Suite", "title")),
        parts=with_arrows(("hyperlink", "https://exemple.fr/"), ("slide", "slide2.xml")),
    )
    assert [block.links for block in document.blocks[:2]] == [
        (Link("le site", "https://exemple.fr/"),),
        (Link("la suite", "#slide-2"),),
    ]
    assert document.blocks[2].anchors == ("slide-2",)


def test_properties_labels_macros_and_what_is_fetched() -> None:
    label = (
        '<l:labelList xmlns:l="http://schemas.microsoft.com/office/2020/mipLabelMetadata">'
        '<l:label id="{0000-AA}" enabled="1"/></l:labelList>'
    )
    core = (
        f'<c:coreProperties xmlns:c="{SCHEMAS}/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Cantine</dc:title>'
        "</c:coreProperties>"
    )
    document = pptx(
        slide(shape(item("Texte", run='lang="fr-FR"'))),
        parts={
            **with_arrows(("image", "https://exemple.fr/1.png")),
            "_rels/.rels": arrows(
                ("officeDocument", "ppt/presentation.xml"),
                ("core-properties", "docProps/core.xml"),
                ("classificationlabels", "docMetadata/LabelInfo.xml"),
            ),
            "docProps/core.xml": core,
            "docMetadata/LabelInfo.xml": label,
            "ppt/vbaProject.bin": b"1234",
        },
    )
    assert document.property("title", "core") == "Cantine"
    assert document.labels == (Label("0000-aa", None, "LabelInfo"),)
    assert document.embedded == (Embedded("macro", "vbaProject.bin", 4),)
    assert document.references == (Reference("image", "https://exemple.fr/1.png"),)
    assert document.declared_language == "fr-FR"


def test_an_object_is_on_the_slide_that_shows_it() -> None:
    shown = (
        "<p:graphicFrame><a:graphic><a:graphicData>"
        '<p:oleObj progId="Visio.Drawing.15" r:id="rId1"/>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )
    document = pptx(
        slide(shape("Un") + shown),
        parts={
            **with_arrows(("oleObject", "../embeddings/o1.bin")),
            "ppt/embeddings/o1.bin": b"1",
        },
    )
    assert document.embedded == (Embedded("object", "Visio.Drawing.15", 1, page=1),)


def test_a_damaged_slide_is_a_problem_and_a_damaged_presentation_an_error() -> None:
    document = pptx(slide(shape("Un")), "<oops", slide(shape("Trois")))
    assert [(b.text, b.page) for b in document.blocks] == [("Un", 1), ("Trois", 3)]
    assert [problem.where for problem in document.problems] == ["ppt/slides/slide2.xml"]
    lost = pptx(
        slide(shape("Un")),
        parts={"ppt/_rels/presentation.xml.rels": arrows(("slide", "slides/slide9.xml"))},
    )
    assert lost.problems == (Problem("damaged", "ppt/slides/slide9.xml"),)
    with pytest.raises(ReadError) as error:
        pptx(slide(""), parts={"ppt/presentation.xml": "<oops"})
    assert error.value.code == "damaged"


TAGS = (
    "p:sp p:grpSp p:pic p:graphicFrame p:txBody p:nvSpPr p:cNvPr p:nvPr p:ph p:spPr p:xfrm a:p a:r"
    " a:t a:tbl a:tr a:tc a:graphic a:graphicData mc:AlternateContent mc:Choice"
)
TREES = st.recursive(
    st.just("mot"),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{' '.join(parts)}</{tag}>",
        st.sampled_from(TAGS.split()),
        st.lists(inner, max_size=3),
    ),
    max_leaves=12,
)


@given(TREES)
def test_any_arrangement_of_elements_is_read(tree: str) -> None:
    assert all(block.text.strip() for block in pptx(slide(tree)).blocks)


@given(st.lists(st.sampled_from(["été", "à", "la cantine", "x\ty"]), max_size=5), st.booleans())
def test_every_word_of_every_shape_is_in_a_block(words: list[str], grouped: bool) -> None:
    shapes = "".join(map(shape, words))
    if grouped:
        shapes = f"<p:grpSp><p:nvGrpSpPr/>{shapes}</p:grpSp>"
    assert [block.text for block in pptx(slide(shapes)).blocks] == words


@pytest.mark.parametrize("absurd", ["9" * 5_000, "9" * 20, "²", "", "x"])
def test_absurd_numbers_are_as_if_not_said(absurd: str) -> None:
    box = f'<a:xfrm><a:off x="{absurd}" y="{absurd}"/><a:ext cx="{absurd}" cy="1"/></a:xfrm>'
    words = item("un", run=f'sz="{absurd}"').replace('lvl="0"', f'lvl="{absurd}"')
    presentation = (
        f"<p:presentation {SPACES}><p:sldIdLst><p:sldId id='256' r:id='rId1'/></p:sldIdLst>"
        f"<p:sldSz cx='{absurd}' cy='{absurd}'/></p:presentation>"
    )
    document = pptx(slide(shape(words, box=box)), parts={"ppt/presentation.xml": presentation})
    assert [(block.text, block.size) for block in document.blocks] == [("un", None)]
