"""What the OpenDocument reader sees in texts and presentations."""

import pytest

from doclint.document import (
    Comment,
    Hidden,
    Image,
    Link,
    Reference,
    Revision,
)
from tests.readers.odf import common, kinds, odt


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


def test_a_level_that_no_outline_has_is_the_deepest() -> None:
    document = odt('<text:h text:outline-level="4000">Tarifs</text:h>')
    assert kinds(document) == [("heading", 10, "Tarifs")]


def test_styles_based_on_thousands_of_others_are_not_followed_to_the_first() -> None:
    """To follow them all, for each style, takes minutes: the square of their number."""
    first = (
        '<style:style style:name="s0" style:family="paragraph"><style:text-properties '
        'fo:font-weight="bold"/></style:style>'
    )
    based = '<style:style style:name="s{}" style:family="paragraph" style:parent-style-name="s{}"/>'
    chain = "".join(based.format(n, n - 1) for n in range(1, 100))
    words = "".join(f'<text:p text:style-name="s{n}">mot</text:p>' for n in (20, 99))
    near, far = odt(words, first + chain).blocks
    assert (near.bold, far.bold) == (True, False)


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
