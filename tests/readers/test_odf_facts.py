"""OpenDocument files: what surrounds the words, slides, and files that are damaged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.document import (
    Comment,
    Embedded,
    Hidden,
    Problem,
    Revision,
)
from doclint.readers.errors import ReadError
from tests.readers.odf import SPACES, common, content, kinds, metadata, odp, odt, package


def test_headers_and_footers_of_the_pages_in_use() -> None:
    def master(name: str, words: str, following: str = "") -> str:
        after = f' style:next-style-name="{following}"' if following else ""
        return (
            f'<style:master-page style:name="{name}"{after}><style:header><text:p>{words}</text:p>'
            f'</style:header><style:footer style:display="{str(name != "Suite").lower()}">'
            f"<text:p>Page <text:page-number>1</text:page-number></text:p></style:footer>"
            "</style:master-page>"
        )

    document = odt(
        "<text:p>Texte</text:p>",
        styles_xml=common(
            masters=master("Standard", "Mairie", "Suite")
            + master("Suite", "CONFIDENTIEL")
            + master("Autre", "Jamais")
        ),
    )
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("page-header", "Mairie"),
        ("page-header", "CONFIDENTIEL"),
        ("paragraph", "Texte"),
        ("page-footer", "Page 1"),
    ]


def test_a_watermark_is_a_shape_with_a_telling_name() -> None:
    document = odt(
        "<text:p>Texte</text:p>",
        styles_xml=common(
            masters='<style:master-page style:name="Standard"><style:header><text:p>'
            '<draw:custom-shape draw:name="PowerPlusWaterMarkObject12"><text:p>PROJET</text:p>'
            "</draw:custom-shape></text:p></style:header></style:master-page>"
        ),
    )
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("watermark", "PROJET"),
        ("paragraph", "Texte"),
    ]


@pytest.mark.parametrize(("saved", "pages"), [("3", [1, 2, 3]), ("9", [None, None, None])])
def test_pages_are_given_when_breaks_and_count_agree(saved: str, pages: list[int | None]) -> None:
    document = odt(
        "<text:p>Un</text:p><text:p><text:soft-page-break/>Deux</text:p><text:p"
        ' text:style-name="B">Trois</text:p>',
        '<style:style style:name="B" style:family="paragraph"><style:paragraph-properties'
        ' fo:break-before="page"/></style:style>',
        meta_xml=metadata(f'<meta:document-statistic meta:page-count="{saved}"/>'),
    )
    assert [b.page for b in document.blocks] == pages
    assert document.page_count == int(saved)


def test_properties() -> None:
    document = odt(
        "<text:p>x</text:p>",
        meta_xml=metadata(
            "<dc:title>Guide</dc:title><meta:initial-creator>DRH</meta:initial-creator>"
            "<dc:creator>Stagiaire</dc:creator><meta:creation-date>2024-01-02T03:04:05"
            "</meta:creation-date><dc:date>2024-03-01</dc:date><meta:keyword>a</meta:keyword>"
            '<meta:keyword>b</meta:keyword><meta:user-defined meta:name="Version">2.1'
            "</meta:user-defined>"
        ),
    )
    assert [(p.place, p.name, p.value) for p in document.properties] == [
        ("odf", "title", "Guide"),
        ("odf", "created", "2024-01-02T03:04:05"),
        ("odf", "modified", "2024-03-01"),
        ("custom", "Version", "2.1"),
        ("odf", "creator", "DRH"),
        ("odf", "lastModifiedBy", "Stagiaire"),
        ("odf", "keywords", "a, b"),
    ]


def test_macros_and_objects_are_found_and_not_opened() -> None:
    manifest = (
        f'<manifest:manifest {SPACES}><manifest:file-entry manifest:full-path="Object 1/"'
        ' manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
        '<manifest:file-entry manifest:full-path="Object 2/"'
        ' manifest:media-type="application/vnd.oasis.opendocument.formula"/></manifest:manifest>'
    )
    document = package(
        {
            "content.xml": content("<office:text><text:p>x</text:p></office:text>"),
            "META-INF/manifest.xml": manifest,
            "Object 1/content.xml": "<a/>",
            "Basic/Standard/script-lb.xml": "<a/>",
            "Basic/Standard/Module1.xml": "<a/>",
        }
    )
    assert document.embedded == (
        Embedded("macro", "Module1.xml", 4),
        Embedded("object", "Object 1", 4),
    )


def test_an_encrypted_document_is_refused() -> None:
    manifest = (
        f'<manifest:manifest {SPACES}><manifest:file-entry manifest:full-path="content.xml">'
        "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    )
    with pytest.raises(ReadError) as error:
        package({"META-INF/manifest.xml": manifest, "content.xml": "\x93\x11"})
    assert (error.value.rule, error.value.code) == ("encrypted-document", "password")


def test_a_damaged_side_part_is_a_problem_and_a_damaged_body_an_error() -> None:
    document = odt("<text:p>x</text:p>", styles_xml="<oops")
    assert document.problems == (Problem("damaged", "styles.xml"),)
    for broken in ({}, {"content.xml": "<oops"}, {"content.xml": "<a/>"}):
        with pytest.raises(ReadError) as error:
            package(broken or {"other.xml": "<a/>"})
        assert error.value.code == "damaged"


SLIDES = (
    '<draw:page draw:style-name="{style}"><draw:frame presentation:class="outline"><draw:text-box>'
    "<text:list><text:list-item><text:p>Un point</text:p></text:list-item></text:list>"
    '</draw:text-box></draw:frame><draw:frame presentation:class="title"><draw:text-box><text:p>La'
    '</text:p><text:p>cantine</text:p></draw:text-box></draw:frame><draw:frame presentation:class="'
    'footer"><draw:text-box><text:p>Mairie</text:p></draw:text-box></draw:frame>'
    "<presentation:notes><draw:page-thumbnail/><draw:frame><draw:text-box><text:p>À dire</text:p>"
    "</draw:text-box></draw:frame></presentation:notes></draw:page>"
)


def test_slides_have_a_title_points_a_footer_and_notes() -> None:
    document = odp(f"<presentation:footer-decl>CCAS</presentation:footer-decl>{SLIDES}")
    assert [(b.kind, b.level, b.text, b.page) for b in document.blocks] == [
        ("page-footer", None, "CCAS", 1),
        ("heading", 1, "La cantine", 1),
        ("list-item", 1, "Un point", 1),
        ("page-footer", None, "Mairie", 1),
        ("speaker-notes", None, "À dire", 1),
    ]
    assert document.format == "odp"
    assert document.page_count == 1
    assert [(p.number, p.characters) for p in document.pages] == [(1, 24)]


def test_a_hidden_slide_is_no_part_of_the_words() -> None:
    document = odp(
        SLIDES.format(style="H"),
        '<style:style style:name="H" style:family="drawing-page"><style:drawing-page-properties'
        ' presentation:visibility="hidden"/></style:style>',
    )
    assert document.blocks == ()
    assert document.hidden == (
        Hidden("hidden-slide", "La cantine\nUn point\nMairie\nÀ dire", page=1),
    )
    assert document.page_count == 1


def test_words_drawn_on_the_master_slide_are_on_every_slide() -> None:
    document = odp(
        '<draw:page draw:master-page-name="M"/>',
        styles_xml=common(
            masters='<style:master-page style:name="M"><draw:frame presentation:class="title">'
            "<draw:text-box><text:p>Modifiez le titre</text:p></draw:text-box></draw:frame>"
            "<draw:frame><draw:text-box><text:p>USAGE INTERNE</text:p></draw:text-box></draw:frame>"
            "</style:master-page>"
        ),
    )
    assert kinds(document) == [("page-footer", None, "USAGE INTERNE")]


TAGS = (
    "text:p text:h text:span text:a text:list text:list-item text:note text:section draw:g"
    " table:table table:table-row table:table-cell draw:frame draw:text-box draw:page"
    " office:annotation text:changed-region"
)
TREES = st.recursive(
    st.just("mot"),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>mot {' '.join(parts)} mot</{tag}>",
        st.sampled_from(TAGS.split()),
        st.lists(inner, max_size=3),
    ),
    max_leaves=12,
)


@given(TREES)
def test_any_arrangement_of_elements_is_read(tree: str) -> None:
    for document in (odt(tree), odp(tree)):
        assert all(block.text.strip() for block in document.blocks)


@given(st.lists(st.sampled_from(["text:p", "text:h", "text:list", "text:section"]), max_size=5))
def test_every_word_of_nested_containers_is_in_a_block(tags: list[str]) -> None:
    inside = "<text:p>mot</text:p>"
    for tag in tags:
        inside = f"<{tag}>{inside}<text:p>mot</text:p></{tag}>"
    words = " ".join(block.text for block in odt(inside).blocks).split()
    assert words == ["mot"] * (len(tags) + 1)


def test_bookmarks_belong_to_their_paragraph_or_to_the_next() -> None:
    document = odt(
        '<text:bookmark text:name="avant"/><text:p>Un<text:bookmark-start text:name="ici"/>'
        '</text:p><text:p><text:bookmark text:name="vide"/></text:p><text:p>Deux</text:p>'
    )
    assert [b.anchors for b in document.blocks] == [("avant", "ici"), ("vide",)]


def test_a_remark_or_a_change_between_paragraphs_is_kept() -> None:
    document = odt(
        '<text:tracked-changes><text:changed-region text:id="a"><text:deletion><text:p>vieux'
        "</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Un</text:p>"
        "<office:annotation><text:p>À revoir</text:p></office:annotation><text:change"
        ' text:change-id="a"/>'
    )
    assert document.comments == (Comment("À revoir", 0),)
    assert document.revisions == (Revision("deletion", "vieux", 0),)


@pytest.mark.parametrize("absurd", ["9" * 5_000, "9" * 20, "-1", "²", "", "x"])
def test_absurd_numbers_are_as_if_not_said(absurd: str) -> None:
    document = odt(
        f'<text:h text:outline-level="{absurd}">Objet</text:h><text:p>un<text:s text:c="{absurd}"/>'
        f"mot</text:p><table:table><table:table-row><table:table-cell table:number-columns-repeated"
        f'="{absurd}"><text:p>A</text:p></table:table-cell></table:table-row></table:table>',
        meta_xml=metadata(f'<meta:document-statistic meta:page-count="{absurd}"/>'),
    )
    assert document.page_count is None
    assert kinds(document)[0] == ("heading", 1, "Objet")
