"""References that a chunk cannot follow, and those that it can."""

from __future__ import annotations

import pytest

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.document import Block, Document
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules

RULES = load_rules()
RULE = RULES.rule("dangling-reference")
FRENCH = Block("paragraph", "La mairie est ouverte du lundi au vendredi, de neuf heures à midi.")
ENGLISH = Block("paragraph", "The town hall is open from Monday to Friday, from nine to noon.")
LONG = Block("paragraph", "Les habitants demandent une place à la mairie. " * 40)


def check(*blocks: Block) -> list[Finding]:
    document = Document("a.docx", "docx", blocks=blocks)
    return list(check_for(RULE)(Analysis(document), activate(RULES, RULE, None, "fr", {})))


def said(text: str, first: Block = FRENCH) -> list[tuple[str, str]]:
    found = check(first, Block("paragraph", text))
    return [(one.data["kind"], one.data["text"]) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le tarif est celui indiqué ci-dessus.", ("place", "indiqué ci-dessus")),
        ("Le prix est le « tarif réduit » ci-dessus.", ("place", "ci-dessus")),
        ("Pour les absences, voir ci-dessous.", ("place", "voir ci-dessous")),
        ("La règle est la même, comme dit plus haut.", ("place", "dit plus haut")),
        ("Le calcul est connu (cf. supra).", ("place", "cf. supra")),
        ("Les règles citées précédemment restent vraies.", ("place", "citées précédemment")),
        ("L'article précédent ne vaut pas pour eux.", ("place", "L'article précédent")),
        ("Pour le prix, voir page 12.", ("page", "voir page 12")),
        ("Les pièces sont connues (cf. p. 4).", ("page", "cf. p. 4")),
        ("L'usager signe ladite convention en mairie.", ("said", "ladite convention")),
        ("Le décret susvisé reste applicable.", ("said", "décret susvisé")),
    ],
)
def test_french_references(text: str, expected: tuple[str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fee is the same as mentioned above.", ("place", "mentioned above")),
        ("The previous section gives the price.", ("place", "The previous section")),
        ("For the price, see page 12.", ("page", "see page 12")),
        ("The tenant signs the aforementioned lease.", ("said", "aforementioned lease")),
    ],
)
def test_english_references(text: str, expected: tuple[str, str]) -> None:
    assert said(text, ENGLISH) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Le tarif est fixé à l'article 7 ci-dessus.",
        "Le calcul figure page 12 du rapport de 2025 ; voir page 12 du rapport.",
        "Voir « Les pièces à fournir », page 12.",
        "L'usager signe une convention. Ladite convention est valable un an.",
        "La loi du 6 janvier 1978 susvisée protège les données.",
        "Au sens du présent article 12, un usager est un habitant.",
        "Le crédit est voté. L'audit est fait. Un édit ancien le dit.",
        "Les rayons infra-rouges chauffent. Voir l'infrastructure.",
    ],
)
def test_what_has_a_name_is_no_dangling_reference(text: str) -> None:
    assert said(text) == []


def test_a_table_or_a_list_beside_the_words_is_what_they_speak_of() -> None:
    table = Block("table", "Repas\t3 €")
    assert check(FRENCH, table, Block("paragraph", "Le tableau ci-dessus donne les prix.")) == []


def test_this_article_dangles_only_far_from_its_heading() -> None:
    heading = Block("heading", "Article 4", level=1)
    words = Block("paragraph", "Le placier fait respecter le présent article.")
    assert check(FRENCH, heading, words) == []
    (found,) = check(FRENCH, heading, LONG, words)
    assert (found.data["kind"], found.data["text"]) == ("part", "le présent article")


def test_what_is_named_above_in_the_same_chunk_can_be_followed() -> None:
    visa = Block("paragraph", "Vu l'arrêté préfectoral du 12 mai 2011 sur le bruit,")
    words = Block("paragraph", "Considérant que l'arrêté préfectoral susvisé fixe les heures,")
    assert check(FRENCH, visa, words) == []
    (found,) = check(FRENCH, visa, LONG, words)
    assert (found.data["kind"], found.data["text"]) == ("said", "préfectoral susvisé")


def test_references_of_one_kind_in_a_paragraph_make_one_finding() -> None:
    (found,) = check(
        FRENCH, Block("paragraph", "Voir les tarifs ci-dessus, puis l'aide ci-dessus.")
    )
    assert found.data["count"] == 2


def test_another_language_is_left_alone() -> None:
    german = Block("paragraph", "Das Rathaus ist von Montag bis Freitag geöffnet, siehe Seite 12.")
    assert check(german, german) == []
