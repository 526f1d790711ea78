"""Indexes and lists of figures, tables or annexes; what looks like them is left alone."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from doclint.contents import Span, find_listings
from doclint.document import Block, Document, Format, Role
from tests.contents.making import PROSE, TITLES, body, lines

INDEX = ["absence, 4, 12", "budget ..... 7", "cantine 3, 5-9", "menu : 7", "repas\t8", "tarif, 10"]
CAPTIONS = ["Figure 1 – Plan", "Figure 2 – Vue", "Figure 3 – Coupe", "Figure 4 – Détail"]


def others(blocks: Iterable[Block], format: Format = "docx") -> tuple[Span, ...]:
    return find_listings(Document(f"a.{format}", format, blocks=tuple(blocks))).others


def only(blocks: Iterable[Block], format: Format = "docx") -> Span:
    (span,) = others(blocks, format)
    return span


@pytest.mark.parametrize(
    ("role", "kind", "texts"),
    [
        ("index", "index", INDEX),
        ("list-of-figures", "figures", [f"{one}\t{n}" for n, one in enumerate(CAPTIONS)]),
    ],
)
def test_what_the_file_declares_with_its_title(role: Role, kind: str, texts: list[str]) -> None:
    declared = [Block("paragraph", text, role=role) for text in texts]
    title = "Index" if role == "index" else "Liste des figures"
    span = only([*body(), *lines([title]), *declared])
    assert (span.kind, span.entries, span.text.split("\n")[0]) == (kind, len(texts), title)


def test_a_bibliography_that_an_odt_declares_as_an_index_leads_nowhere() -> None:
    books = ["Durand, La cantine, 2012", "Martin, Les menus, Valbrume", "Petit, Le pain, Éditions"]
    assert others([Block("paragraph", book, role="index") for book in books]) == ()


@pytest.mark.parametrize("title", ["Index", "INDEX ALPHABÉTIQUE", "3. Index", "Index thématique"])
def test_terms_with_their_pages_in_the_order_of_the_alphabet(title: str) -> None:
    span = only([*body(), *lines([title, *INDEX])])
    assert (span.kind, span.entries, span.example) == ("index", 6, "absence, 4, 12")


@pytest.mark.parametrize("title", ["Index des rues", "Index des voies", "Index of streets"])
def test_streets_lead_to_a_district_or_to_a_square_of_the_map(title: str) -> None:
    streets = ["Abbaye, 1", "Bleuets, 2", "Carnot, 1", "Église, 1", "Gare, 3", "Jaurès, 2"]
    assert others([*body(), *lines([title, *streets])]) == ()


def test_letters_and_terms_under_terms_belong_to_the_index() -> None:
    texts = ["Index", "A", "absence, 4", "accueil, 5", "B", "budget, 7", "– primitif, 8",
             "C", "cantine, 3", "M", "menu, 7", "R", "repas, 8"]  # fmt: skip
    assert only([*body(), *lines(texts)]).text.endswith("repas, 8")


@pytest.mark.parametrize(
    "title",
    ["Table des figures", "Liste des illustrations", "FIGURES", "List of figures", "I. Figures",
     "Liste des tableaux et figures"],
)  # fmt: skip
@pytest.mark.parametrize("shape", ["{0} ........ {1}", "{0}\t{1}", "{0} {1}"])
def test_captions_with_their_pages(title: str, shape: str) -> None:
    entries = [shape.format(caption, 3 * n) for n, caption in enumerate(CAPTIONS, 1)]
    span = only([*body(), *lines([title, *entries])])
    assert (span.kind, span.entries) == ("figures", 4)


def test_captions_without_pages_one_below_the_other() -> None:
    assert only([*body(), *lines(["Liste des figures", *CAPTIONS])]).kind == "figures"


def test_a_list_of_annexes_with_its_pages() -> None:
    annexes = [f"Annexe {n} : {title} ....... {20 + n}" for n, title in enumerate(TITLES, 1)]
    assert only([*body(), *lines(["Liste des annexes", *annexes])]).entries == 6


def test_contents_then_figures_are_two_lists() -> None:
    contents = [f"{title} ....... {n}" for n, title in enumerate(TITLES, 2)]
    figures = [f"{caption} ....... {n}" for n, caption in enumerate(CAPTIONS, 3)]
    document = Document(
        "a.pdf",
        "pdf",
        blocks=(
            *lines(["Sommaire", *contents, "Table des figures", *figures], page=1),
            *body(page=2),
        ),
    )
    found = find_listings(document)
    assert [span.entries for span in found.contents] == [6]
    assert [(span.kind, span.entries) for span in found.others] == [("figures", 4)]


def test_figures_that_a_pdf_tags_as_contents() -> None:
    tagged = [Block("paragraph", f"{one} .... {n}", role="contents")
              for n, one in enumerate(CAPTIONS)]  # fmt: skip
    document = Document("a.pdf", "pdf", blocks=(Block("heading", "List of Figures"), *tagged))
    found = find_listings(document)
    assert (found.contents, len(found.others)) == ((), 1)


LOOKALIKES: dict[str, list[str]] = {
    "glossary": ["Glossaire", "ALSH : accueil de loisirs", "CCAS : centre d'action sociale",
                 "EPCI : établissement de coopération", "PLU : plan local d'urbanisme"],
    "acronyms": ["Liste des sigles", "CM\tcours moyen", "CP\tcours préparatoire", "GS\tsection"],
    "annexes": ["Liste des annexes", "Annexe 1 : plan", "Annexe 2 : règlement", "Annexe 3 : état"],
    "prices": ["Tableaux", "Adulte 4", "Enfant 3", "Invité 6", "Agent 5"],
    "indexation": ["Index", "L'index BT01 sert à réviser les prix du marché.", PROSE],
    "index values": ["Index", "BT01 131,4", "BT02 128,9", "TP01 129,7", "TP02 130,2", "TP08 126,1"],
    "captions in the text": ["Figures", "Figure 1 – Plan", PROSE, PROSE, "Figure 2 – Vue", PROSE,
                             PROSE, "Figure 3 – Coupe", PROSE],
    "index in no order": ["Index", "tarif 3", "menu 5", "absence 2", "repas 9", "cantine 4"],
    "untitled": INDEX,
}  # fmt: skip


@pytest.mark.parametrize("texts", LOOKALIKES.values(), ids=LOOKALIKES.keys())
def test_what_only_looks_like_them(texts: list[str]) -> None:
    assert others([*body(), *lines(texts), *lines([PROSE])]) == ()


def test_time_grows_with_the_document_not_with_its_square() -> None:
    many = ["Index", "a 1"] * 4_000 + ["Figure 1 – Plan .... 3"] * 4_000
    assert isinstance(others(lines([*many, "1" * 1_000_000, "a" + " 1," * 300_000])), tuple)
