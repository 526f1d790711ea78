"""What the OpenDocument reader sees in texts and presentations."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.document import (
    Comment,
    Document,
    Embedded,
    Hidden,
    Image,
    Link,
    Problem,
    Reference,
    Revision,
)
from doclint.readers.errors import ReadError
from doclint.readers.odf import read
from doclint.readers.source import Source

SPACES = (
    " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in [
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("draw", "drawing"),
            ("style", "style"),
            ("presentation", "presentation"),
            ("fo", "xsl-fo-compatible"),
            ("svg", "svg-compatible"),
            ("meta", "meta"),
            ("manifest", "manifest"),
        ]
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def package(parts: dict[str, str]) -> Document:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return read(Source("note.odt", data.getvalue(), ""))


def content(body: str, styles: str = "") -> str:
    return (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body>{body}</office:body></office:document-content>"
    )


def odt(body: str, styles: str = "", **parts: str) -> Document:
    """A text: the inside of `office:text`, automatic styles, other parts (`meta_xml=…`)."""
    others = {name.replace("_", "."): part for name, part in parts.items()}
    return package({"content.xml": content(f"<office:text>{body}</office:text>", styles), **others})


def odp(slides: str, styles: str = "", **parts: str) -> Document:
    others = {name.replace("_", "."): part for name, part in parts.items()}
    body = f"<office:presentation>{slides}</office:presentation>"
    return package({"content.xml": content(body, styles), **others})


def common(styles: str = "", masters: str = "") -> str:
    return (
        f"<office:document-styles {SPACES}><office:styles>{styles}</office:styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>"
    )


def metadata(inside: str) -> str:
    return (
        f"<office:document-meta {SPACES}><office:meta>{inside}</office:meta></office:document-meta>"
    )


def kinds(document: Document) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, block.text) for block in document.blocks]


def test_headings_paragraphs_and_lists_keep_their_levels() -> None:
    document = odt(
        '<text:h text:outline-level="2">Tarifs</text:h><text:p>Un\n  <text:span>mot</text:span>'
        '<text:s text:c="2"/>là<text:tab/>et<text:line-break/>ici.</text:p>'
        "<text:list><text:list-header><text:p>Pièces</text:p></text:list-header><text:list-item>"
        "<text:p>un</text:p><text:list><text:list-item><text:p>deux</text:p></text:list-item>"
        "</text:list></text:list-item></text:list>"
    )
    assert kinds(document) == [
        ("heading", 2, "Tarifs"),
        ("paragraph", None, "Un mot  là\tet\nici."),
        ("paragraph", None, "Pièces"),
        ("list-item", 1, "un"),
        ("list-item", 2, "deux"),
    ]


def test_styles_are_inherited_from_named_ones() -> None:
    document = odt(
        '<text:p text:style-name="P1">Guide</text:p>'
        '<text:p text:style-name="Leg">Figure 1</text:p>',
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title">'
        '<style:text-properties fo:font-size="50%"/></style:style>',
        styles_xml=common(
            '<style:default-style style:family="paragraph"><style:text-properties'
            ' fo:font-size="12pt" fo:language="fr" fo:country="FR"/></style:default-style>'
            '<style:style style:name="Title" style:family="paragraph"><style:text-properties'
            ' fo:font-size="28pt" fo:font-weight="bold"/></style:style>'
            '<style:style style:name="Leg" style:display-name="Caption" style:family="paragraph"/>'
        ),
    )
    assert [(b.kind, b.level, b.style, b.size, b.bold) for b in document.blocks] == [
        ("heading", 1, "Title", 14.0, True),
        ("caption", None, "Caption", 12.0, False),
    ]
    assert document.declared_language == "fr-FR"


def test_a_table_of_contents_is_declared_by_the_file() -> None:
    document = odt(
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>Gabarit"
        "</text:index-title-template></text:table-of-content-source><text:index-body>"
        "<text:index-title><text:p>Sommaire</text:p></text:index-title>"
        '<text:p><text:a xlink:href="#1.Objet|outline">1. Objet<text:tab/>3</text:a></text:p>'
        "</text:index-body></text:table-of-content><text:alphabetical-index><text:p>arrêté, 4"
        "</text:p></text:alphabetical-index><text:illustration-index><text:p>Plan</text:p>"
        "</text:illustration-index><text:p>Fin</text:p>"
    )
    assert [(b.text, b.role) for b in document.blocks] == [
        ("Sommaire", "contents"),
        ("1. Objet\t3", "contents"),
        ("arrêté, 4", "index"),
        ("Plan", "list-of-figures"),
        ("Fin", None),
    ]
    assert document.blocks[1].links == (Link("1. Objet 3", "#1.Objet|outline"),)


def row(*cells: str) -> str:
    inside = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
    return f"<table:table-row>{inside}</table:table-row>"


def test_tables_have_rows() -> None:
    document = odt(
        "<table:table><table:table-header-rows>"
        + row("<text:p>Tarif</text:p>", "<text:p>Prix</text:p>")
        + "</table:table-header-rows>"
        + row("<text:p>Plein</text:p><text:p>jour</text:p>", "<text:p>4 €</text:p>")
        + "</table:table>"
    )
    assert document.blocks[0].kind == "table"
    assert document.blocks[0].rows == (("Tarif", "Prix"), ("Plein jour", "4 €"))
    assert document.blocks[0].text == "Tarif\tPrix\nPlein jour\t4 €"


def test_a_table_of_one_column_is_a_frame() -> None:
    document = odt(
        "<table:table>"
        + row("<text:h>Titre</text:h>")
        + row("<text:p>Texte</text:p>")
        + "</table:table>"
    )
    assert kinds(document) == [("heading", 1, "Titre"), ("paragraph", None, "Texte")]


def test_notes_and_text_boxes_follow_their_paragraph() -> None:
    document = odt(
        "<text:p>Voir<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>La note</text:p></text:note-body></text:note> ici<draw:frame><draw:text-box>"
        "<text:p>Encadré</text:p></draw:text-box></draw:frame>.</text:p><text:p>Fin</text:p>"
    )
    assert kinds(document) == [
        ("paragraph", None, "Voir ici."),
        ("paragraph", None, "Encadré"),
        ("paragraph", None, "Fin"),
        ("footnote", None, "La note"),
    ]


def test_pictures_and_what_lies_outside() -> None:
    document = odt(
        '<text:p>Plan<draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:title>Titre'
        "</svg:title><svg:desc>Le plan</svg:desc></draw:frame><draw:frame><draw:image"
        ' xlink:href="https://exemple.fr/2.png"/></draw:frame></text:p>'
        '<text:section><text:section-source xlink:href="../autre.odt"/></text:section>'
    )
    assert document.blocks[0].text == "Plan"
    assert document.images == (Image(None, 0, "Le plan"), Image(None, 0, None))
    assert document.references == (
        Reference("image", "https://exemple.fr/2.png"),
        Reference("object", "../autre.odt"),
    )


def test_tracked_changes_keep_insertions_and_leave_deletions_out() -> None:
    document = odt(
        '<text:tracked-changes><text:changed-region text:id="a"><text:insertion>'
        "<office:change-info><dc:creator>Nom</dc:creator></office:change-info></text:insertion>"
        '</text:changed-region><text:changed-region text:id="b"><text:deletion>'
        "<text:p>vieux</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        '<text:p>Un <text:change text:change-id="b"/><text:change-start text:change-id="a"/>neuf'
        '<text:change-end text:change-id="a"/> texte</text:p>'
    )
    assert [b.text for b in document.blocks] == ["Un neuf texte"]
    assert document.revisions == (
        Revision("deletion", "vieux", 0),
        Revision("insertion", "neuf", 0),
    )


def test_remarks_are_comments_without_their_author() -> None:
    document = odt(
        "<text:p>Un texte<office:annotation><dc:creator>Nom</dc:creator><dc:date>2024</dc:date>"
        "<text:p>À revoir</text:p></office:annotation> ici<office:annotation-end/></text:p>"
    )
    assert document.blocks[0].text == "Un texte ici"
    assert document.comments == (Comment("À revoir", 0),)


@pytest.mark.parametrize(
    ("properties", "kind", "shown"),
    [
        ('text:display="none"', "hidden-style", "Vu"),
        ('fo:font-size="1pt"', "tiny", "Vu"),
        ('fo:color="#ffffff"', "same-colour", "Vu caché"),
    ],
)
def test_words_that_nobody_sees(properties: str, kind: str, shown: str) -> None:
    style = f'<style:style style:name="T" style:family="text"><style:text-properties {properties}/>'
    document = odt(
        '<text:p>Vu <text:span text:style-name="T">caché</text:span></text:p>',
        f"{style}</style:style>",
    )
    assert document.blocks[0].text == shown
    assert document.hidden == (Hidden(kind, "caché", 0),)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "around",
    [
        "<draw:frame><draw:text-box>{}</draw:text-box></draw:frame>",
        '<table:table><table:table-row><table:table-cell table:style-name="C">{}'
        "</table:table-cell></table:table-row></table:table>",
    ],
)
def test_white_words_on_a_colour_are_seen(around: str) -> None:
    styles = (
        '<style:style style:name="T" style:family="text"><style:text-properties'
        ' fo:color="#ffffff"/></style:style><style:style style:name="C" style:family="table-cell">'
        '<style:table-cell-properties fo:background-color="#003189"/></style:style>'
    )
    words = '<text:p><text:span text:style-name="T">Blanc</text:span></text:p>'
    assert odt(around.format(words), styles).hidden == ()


def test_hidden_sections_and_hidden_words() -> None:
    document = odt(
        '<text:section text:display="none"><text:p>Secret</text:p></text:section>'
        '<text:p>Vu<text:hidden-text text:is-hidden="true" text:string-value="caché"/></text:p>'
    )
    assert [b.text for b in document.blocks] == ["Vu"]
    assert [(h.kind, h.text) for h in document.hidden] == [
        ("hidden-style", "Secret"),
        ("hidden-style", "caché"),
    ]


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
