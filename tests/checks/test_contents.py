"""What the rules on contents and indexes say of their place, their cost and their upkeep."""

from __future__ import annotations

from typing import Any

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.document import Block, Document
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules
from doclint.text import Language

RULES = load_rules()
TITLES = ("Objet", "Inscription", "Tarifs", "Absences")
PROSE = Block("paragraph", "La mairie ouvre à neuf heures et ferme à midi le samedi. " * 6, page=3)


def check(
    name: str, *blocks: Block, language: Language = "fr", format: str = "docx", **params: Any
) -> list[Finding]:
    rule = RULES.rule(name)
    document = Document(f"a.{format}", format, blocks=blocks)  # type: ignore[arg-type]
    return list(check_for(rule)(Analysis(document), activate(RULES, rule, None, language, params)))


def contents(titles: tuple[str, ...] = TITLES, shift: int = 0) -> list[Block]:
    entries = [f"{title} ....... {n + shift}" for n, title in enumerate(titles, 2)]
    return [Block("paragraph", text, page=1) for text in ("Sommaire", *entries)]


def body(titles: tuple[str, ...] = TITLES, shift: int = 0) -> list[Block]:
    return [
        block
        for n, title in enumerate(titles, 2)
        for block in (Block("heading", title, level=1, page=n + shift), PROSE)
    ]


def plain(message: str) -> str:
    return message.replace("\u00a0", " ").replace("\u202f", " ")


def test_contents_that_follow_the_text_say_nothing_of_it() -> None:
    (found,) = check("table-of-contents", *contents(), *body())
    assert found.message.endswith("% du texte).")
    assert (found.data["missing"], found.data["extra"], found.data["moved"]) == ([], [], [])


def test_entries_without_a_heading_and_headings_without_an_entry_are_named() -> None:
    blocks = [*contents((*TITLES, "Musique", "Danse")), *body((*TITLES, "Accès"))]
    (found,) = check("table-of-contents", *blocks)
    assert (found.data["missing"], found.data["extra"]) == (["Musique", "Danse"], ["Accès"])
    assert plain(found.message).endswith(
        "2 lignes du sommaire n'ont plus de titre dans le texte (dont « Musique »)."
        " 1 titre manque dans le sommaire (« Accès »)."
    )
    (said,) = check("table-of-contents", *blocks, language="en")
    assert "2 lines of it no longer have a heading in the text (one is “Musique”)." in said.message


def test_a_wrong_page_number_is_named_with_the_right_one() -> None:
    late = Block("heading", "Renseignements", level=1, page=9)
    blocks = [*contents((*TITLES, "Renseignements")), *body(), late]
    (found,) = check("table-of-contents", *blocks, format="pdf")
    assert found.data["moved"] == [{"title": "Renseignements", "page": 6, "real": 9}]
    assert "1 numéro de page n'est plus le bon" in plain(found.message)


def test_a_title_with_braces_or_an_address_is_quoted_safely() -> None:
    odd = "Écrire à {nom} paul.martin@valbrume.example"
    (found,) = check("table-of-contents", *contents((*TITLES, odd)), *body())
    assert "{nom}" in found.message
    assert "paul.martin" not in found.message + str(found.data)


def test_the_fingerprint_stays_when_pages_move() -> None:
    (before,) = check("table-of-contents", *contents(), *body())
    (after,) = check("table-of-contents", *contents(shift=7), *body())
    assert before.fingerprint == after.fingerprint


def test_an_index_is_named_with_its_span_and_its_cost() -> None:
    terms = ("absence, 4", "budget, 7", "cantine, 3", "menu, 7", "repas, 8", "tarif, 10")
    index = [Block("paragraph", text, page=9) for text in ("Index", *terms)]
    (found,) = check("index-or-glossary-pages", *body(), *index)
    assert (found.severity, found.evidence, found.location.page) == ("info", "absence, 4", 9)
    data = found.data
    assert (data["kind"], data["entries"], data["first_block"], data["last_block"]) == (
        "index", 6, 8, 14,
    )  # fmt: skip
    assert (data["first_page"], data["last_page"], data["tokens"]) == (9, 9, 16)
    assert 0 < data["share"] < 10
    assert "6 lignes" in plain(found.message)


def test_the_number_of_lines_is_a_setting() -> None:
    texts = ("Liste des figures", "Figure 1 – Plan .... 2", "Figure 2 – Vue .... 5")
    figures = [Block("paragraph", text) for text in texts]
    assert check("index-or-glossary-pages", *figures, PROSE) == []
    (found,) = check("index-or-glossary-pages", *figures, PROSE, min_entries=2)
    assert found.data["kind"] == "figures"
