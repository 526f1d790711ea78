"""What the plain text reader sees in a file."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.document import Document
from doclint.readers.plaintext import read
from doclint.readers.source import Source

WRAPPED = (
    "Le règlement intérieur de la cantine s'applique à toutes les familles dont\n"
    "les enfants déjeunent à l'école. Il est remis à chaque rentrée, et il est\n"
    "affiché à l'entrée du restaurant scolaire.\n"
)


def text(content: str) -> Document:
    return read(Source("note.txt", content.encode(), ""))


def texts(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in document.blocks]


def test_lines_broken_at_a_width_are_one_paragraph() -> None:
    block = text(WRAPPED).blocks[0]
    assert block.text == WRAPPED.strip().replace("\n", " ")
    assert block.lines == tuple(WRAPPED.strip().split("\n"))
    assert block.line == 1


@pytest.mark.parametrize(
    "typed",
    [
        "Mairie de Valbrume\n1, place de la Mairie\n99000 Valbrume",
        "Service des ressources humaines et du dialogue\n"
        "Service de la commande publique et des achats\n"
        "Service de la petite enfance et de la famille",
        "Objet de la présente convention ............................ 3\n"
        "Durée de la convention, et ce qui la fait cesser ........... 4",
    ],
)
def test_lines_typed_one_by_one_stay_lines(typed: str) -> None:
    assert texts(text(typed)) == [("paragraph", typed)]


def test_a_very_long_line_is_a_paragraph() -> None:
    long = "Un très long alinéa de la délibération. " * 5
    assert texts(text(f"Titre\n{long}\n{long}\n")) == [
        ("paragraph", "Titre"),
        ("paragraph", long.strip()),
        ("paragraph", long.strip()),
    ]


def test_list_items_have_levels_and_keep_their_numbers() -> None:
    document = text(
        "Pièces :\n- une photo\n  récente\n    * en couleur\n- un justificatif\nMerci.\n"
    )
    assert [(b.kind, b.level, b.text, b.line) for b in document.blocks] == [
        ("paragraph", None, "Pièces :", 1),
        ("list-item", 1, "une photo récente", 2),
        ("list-item", 2, "en couleur", 4),
        ("list-item", 1, "un justificatif", 5),
        ("paragraph", None, "Merci.", 6),
    ]
    assert texts(text("1. Venir\n2) Signer\na) Partir")) == [
        ("list-item", "1. Venir"),
        ("list-item", "2) Signer"),
        ("list-item", "a) Partir"),
    ]


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("Tarifs\n======", 1),
        ("Tarifs\n------", 2),
        ("RÈGLEMENT INTÉRIEUR", 1),
        ("1. Objet", 1),
        ("2.3 Les tarifs", 2),
        ("Article 4 - Durée", 1),
        ("IV. Dispositions finales", 1),
    ],
)
def test_unmistakable_headings(heading: str, level: int) -> None:
    block = text(f"Avant.\n\n{heading}\n\nUn texte qui suit.\n").blocks[1]
    assert (block.kind, block.level) == ("heading", level)
    assert block.text == heading.split("\n")[0]


@pytest.mark.parametrize(
    "line",
    [
        "Tarifs",
        "Le maire signe l'arrêté.",
        "12 agents ont été formés en 2023, dont 4 à distance.",
        "SIGNÉ :",
        "3 rue des Lilas",
        "I went to the town hall",
        "1. Venir à l'accueil\n\n2. Signer le registre",
        "UNE PHRASE TOUTE EN CAPITALES QUI EST TROP LONGUE POUR ÊTRE LE TITRE DE QUELQUE CHOSE ICI",
    ],
)
def test_what_might_be_something_else_is_no_heading(line: str) -> None:
    document = text(f"Avant.\n\n{line}\n\nUn texte qui suit.\n")
    assert "heading" not in {block.kind for block in document.blocks}


def test_lines_with_the_same_tabs_are_a_table() -> None:
    table = text("Tarif\tPrix\nPlein\t4 €\nRéduit\t2 €\n").blocks[0]
    assert table.rows == (("Tarif", "Prix"), ("Plein", "4 €"), ("Réduit", "2 €"))


def test_form_feeds_begin_pages() -> None:
    document = text("Un\n\nDeux\fTrois\n\f\n")
    assert [(b.text, b.page, b.line) for b in document.blocks] == [
        ("Un", 1, 1),
        ("Deux", 1, 3),
        ("Trois", 2, 3),
    ]
    assert document.page_count == 2


def test_ruled_lines_are_no_words() -> None:
    assert texts(text("Un\n\n-----\n\n* * *\n\n=====\nDeux\n")) == [
        ("paragraph", "Un"),
        ("paragraph", "Deux"),
    ]


@given(
    st.lists(st.sampled_from(["mot", "Mot", "mots.", " ", "\n", "\n\n", "\t", "  - ", "1. ", "\f"]))
)
def test_every_word_is_in_a_block(parts: list[str]) -> None:
    content = "".join(parts)
    seen = Counter(" ".join(block.text for block in text(content).blocks).split())
    expected = Counter(content.split())
    expected.pop("-", None)
    seen.pop("-", None)
    assert seen == expected


@given(st.text() | st.text("aA. \n-1\t=*\f…_)"))
def test_any_text_is_read(content: str) -> None:
    assert all(block.text.strip() for block in text(content).blocks)
