"""What the PowerPoint reader sees in a presentation."""

import io
import zipfile
from collections.abc import Mapping
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.document import Comment, Document, Embedded, Hidden, Image, Label, Link, Reference
from doclint.readers.errors import ReadError
from doclint.readers.pptx import read
from doclint.readers.source import Source

SCHEMAS = "http://schemas.openxmlformats.org"
ARROWS = f"{SCHEMAS}/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:p="{SCHEMAS}/presentationml/2006/main" xmlns:a="{SCHEMAS}/drawingml/2006/main"'
    f' xmlns:dgm="{SCHEMAS}/drawingml/2006/diagram" xmlns:r="{ARROWS}"'
    f' xmlns:mc="{SCHEMAS}/markup-compatibility/2006"'
)


def arrows(*targets: tuple[str, str]) -> str:
    """The relationships of a part: type and target; `rId1` is the first."""
    inside = "".join(
        f'<Relationship Id="rId{number}" Type="{ARROWS}/{kind}" Target="{target}"'
        f"{' TargetMode=' + repr('External') if '://' in target else ''}/>"
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{SCHEMAS}/package/2006/relationships">{inside}</Relationships>'


def slide(shapes: str, attributes: str = "", tag: str = "sld") -> str:
    return (
        f"<p:{tag} {SPACES} {attributes}><p:cSld><p:spTree><p:nvGrpSpPr/>{shapes}</p:spTree>"
        f"</p:cSld></p:{tag}>"
    )


def shape(
    words: str, place: str | None = None, box: str = "", named: str = "", style: str = ""
) -> str:
    """A shape; `words` are its `a:p` or the words of one, `place` the type of its `p:ph`."""
    holder = "" if place is None else f'<p:ph type="{place}"/>' if place else "<p:ph/>"
    inside = words if words.startswith("<a:p>") else f"<a:p><a:r><a:t>{words}</a:t></a:r></a:p>"
    return (
        f"<p:sp><p:nvSpPr><p:cNvPr {named}/><p:cNvSpPr/><p:nvPr>{holder}</p:nvPr></p:nvSpPr>"
        f"<p:spPr>{box}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle>{style}</a:lstStyle>{inside}"
        "</p:txBody></p:sp>"
    )


def item(words: str, level: int = 0, run: str = "", paragraph: str = "") -> str:
    return (
        f'<a:p><a:pPr lvl="{level}">{paragraph}</a:pPr><a:r><a:rPr {run}/><a:t>{words}</a:t>'
        "</a:r></a:p>"
    )


BULLET, NO_BULLET = '<a:buChar char="•"/>', "<a:buNone/>"


def pptx(*slides: str, parts: Mapping[str, str | bytes] = MappingProxyType({})) -> Document:
    """A presentation of 1000 × 500 EMU; `parts` are other parts, or replace the usual ones."""
    numbers = range(1, len(slides) + 1)
    ids = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n in numbers)
    package: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": arrows(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f"<p:presentation {SPACES}><p:sldIdLst>{ids}</p:sldIdLst>"
        '<p:sldSz cx="1000" cy="500"/></p:presentation>',
        "ppt/_rels/presentation.xml.rels": arrows(
            *(("slide", f"slides/slide{n}.xml") for n in numbers)
        ),
        **{f"ppt/slides/slide{n}.xml": part for n, part in zip(numbers, slides, strict=True)},
        **parts,
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, part in package.items():
            archive.writestr(name, part)
    return read(Source("note.pptx", data.getvalue(), ""))


def with_arrows(*targets: tuple[str, str]) -> dict[str, str]:
    """The relationships of the first slide."""
    return {"ppt/slides/_rels/slide1.xml.rels": arrows(*targets)}


def kinds(document: Document) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, block.text) for block in document.blocks]


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


def test_a_damaged_slide_is_a_problem_and_a_damaged_presentation_an_error() -> None:
    document = pptx(slide(shape("Un")), "<oops", slide(shape("Trois")))
    assert [(b.text, b.page) for b in document.blocks] == [("Un", 1), ("Trois", 3)]
    assert [problem.where for problem in document.problems] == ["ppt/slides/slide2.xml"]
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
