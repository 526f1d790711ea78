"""Headings that are missing, misplaced, or only bold: what is said, and what is left alone."""

from __future__ import annotations

from typing import Any

import pytest

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.document import Block, Document, Format
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules

RULES = load_rules()
PLAIN = Block("paragraph", "La mairie ouvre à neuf heures et ferme à midi le samedi. " * 3)


def check(name: str, *blocks: Block, form: Format = "docx", **params: Any) -> list[Finding]:
    active = activate(RULES, RULES.rule(name), None, "fr", params)
    return list(check_for(active.rule)(Analysis(Document("a", form, blocks=blocks)), active))


def kinds(*blocks: Block, form: Format = "docx") -> list[str]:
    return [found.data["kind"] for found in check("heading-jump", *blocks, form=form)]


def h(level: int, text: str) -> Block:
    return Block("heading", text, level=level)


def bold(text: str) -> Block:
    return Block("paragraph", text, bold=True)


def divided(*lines: Block) -> list[Block]:
    """A text with a real heading, and these lines, each with a text under it."""
    blocks = [h(1, "Le marché"), PLAIN, h(2, "Les jours"), PLAIN]
    for line in lines:
        blocks += [line, PLAIN]
    return blocks


# Levels


def test_a_skipped_level_is_told_with_both_headings() -> None:
    (found,) = check("heading-jump", h(1, "Le marché"), h(3, "Le samedi"), h(1, "La foire"))
    assert found.data == {"kind": "skipped", "count": 1, "above": 1, "below": 3}
    assert (found.evidence, found.location.block) == ("Le marché → Le samedi", 1)
    assert (found.location.heading, found.severity) == ("Le samedi", "info")


def test_skipped_levels_are_one_finding_however_many() -> None:
    (found,) = check("heading-jump", h(1, "A"), h(3, "B"), h(1, "C"), h(4, "D"))
    assert (found.data["count"], found.location.block) == (2, 1)


@pytest.mark.parametrize("levels", [(2, 2, 3), (3, 1, 2), (1, 2, 3, 1), (1,), (4, 4)])
def test_going_up_and_beginning_anywhere_is_no_jump(levels: tuple[int, ...]) -> None:
    assert kinds(*(h(level, f"Sujet {rank}") for rank, level in enumerate(levels))) == []


def test_five_levels_are_too_deep_and_four_are_not() -> None:
    blocks = [h(level, f"Sujet du niveau {level}") for level in range(1, 6)]
    (found,) = check("heading-jump", *blocks, h(5, "Autre sujet"))
    assert (found.data["kind"], found.data["levels"], found.data["count"]) == ("deep", 5, 2)
    assert found.evidence == "Sujet du niveau 5"
    assert kinds(*blocks[:4]) == []
    assert kinds(*blocks[1:]) == []


@pytest.mark.parametrize("form", ["pdf", "text", "pptx", "odp"])
def test_levels_that_are_guessed_are_not_judged(form: Format) -> None:
    assert kinds(h(1, "Le marché"), h(3, "Le samedi"), form=form) == []


def test_lines_of_a_table_of_contents_are_no_headings() -> None:
    entries = [
        Block("heading", f"{title} ........ {page}", level=level)
        for title, page, level in (("Objet", 2, 1), ("Prix", 5, 3), ("Fin", 9, 1))
    ]
    assert kinds(Block("paragraph", "Sommaire"), *entries, PLAIN) == []


# Their words

SENTENCE = "Chaque marchand présente sa carte et son assurance avant huit heures à un agent"


def test_a_sentence_in_the_style_of_a_heading_is_too_long_and_skips_no_level() -> None:
    (found,) = check("heading-jump", h(1, "Le marché"), h(4, SENTENCE))
    assert found.data == {"kind": "long", "count": 1, "words": 14}
    assert found.evidence == SENTENCE


def test_twelve_words_are_enough_and_the_limit_is_a_parameter() -> None:
    blocks = (h(1, "Le marché"), h(2, " ".join(SENTENCE.split()[:12])))
    assert check("heading-jump", *blocks) == []
    assert len(check("heading-jump", *blocks, max_words=11)) == 1


@pytest.mark.parametrize("number", ["2.", "2.1.3", "IV.", "b)", "12", "C."])
def test_the_number_of_a_heading_and_signs_are_no_words(number: str) -> None:
    twelve = " ".join(SENTENCE.split()[:12])
    assert kinds(h(1, "Le marché"), h(2, f"{number} {twelve} ?")) == []
    assert kinds(h(1, "Le marché"), h(2, f"{number} {twelve} encore")) == ["long"]


def test_the_title_of_a_document_may_be_long() -> None:
    assert kinds(h(1, SENTENCE), PLAIN) == []
    assert kinds(PLAIN, h(1, SENTENCE)) == ["long"]


@pytest.mark.parametrize("text", ["Chapitre 2", "TITRE IV", "Partie 1.2", "Section 3 :", "Part II"])
def test_a_number_is_no_subject(text: str) -> None:
    (found,) = check("heading-jump", h(1, "Le marché"), h(2, text), PLAIN)
    assert (found.data["kind"], found.severity, found.evidence) == ("nameless", "warning", text)


@pytest.mark.parametrize(
    "text",
    [
        "Article 5",
        "Annexe 2",
        "Titre",
        "Partie civile",
        "Chapitre 2 : les prix",
        "2025",
        "Section c",
    ],
)
def test_acts_are_cited_by_number_and_words_are_subjects(text: str) -> None:
    assert kinds(h(1, "Le marché"), h(2, text), PLAIN) == []


@pytest.mark.parametrize("name", [h(2, "Les prix"), bold("Les prix")])
def test_the_name_may_stand_on_the_next_line(name: Block) -> None:
    assert kinds(h(1, "Le marché"), h(2, "Chapitre 2"), name, PLAIN) == []


def test_a_number_above_sub_sections_or_at_the_end_names_nothing() -> None:
    assert kinds(h(1, "Le marché"), h(2, "Chapitre 2"), h(3, "Les prix")) == ["nameless"]
    assert kinds(h(1, "Le marché"), h(2, "Chapitre 2")) == ["nameless"]


def test_the_same_heading_three_times_under_one_heading_is_repeated() -> None:
    (found,) = check("heading-jump", h(1, "Prix"), *[h(2, "Tarif"), PLAIN, h(2, "TARIF ")] * 2)
    assert (found.data, found.location.block) == ({"kind": "repeated", "count": 4}, 1)


def test_the_same_heading_under_different_ones_has_a_path_of_its_own() -> None:
    places = ("La piscine", "Le gymnase", "Le stade")
    assert kinds(*(part for place in places for part in (h(1, place), h(2, "Tarif")))) == []
    assert kinds(h(1, "Prix"), h(2, "Tarif"), h(2, "Tarif")) == []


# Bold lines


def test_bold_lines_beside_real_headings_are_told_together() -> None:
    blocks = divided(bold("Le samedi matin"), bold("Quand vient la foire ?"), bold("1. Les fêtes"))
    (found,) = check("heading-jump", *blocks)
    assert (found.data, found.severity) == ({"kind": "bold", "count": 3}, "warning")
    assert found.evidence == "Le samedi matin · Quand vient la foire ? · 1. Les fêtes"
    assert found.location.block == 4


@pytest.mark.parametrize(
    "text",
    [
        "Article {} : Objet",
        "ARTICLE {}\u00a0: les horaires",
        "Annexe n° {} : Plan",
        "{}.1 : Les prix",
    ],
)
def test_the_articles_of_an_act_in_bold_are_told_too(text: str) -> None:
    lines = [bold(text.format(number)) for number in (1, 2, 3)]
    assert kinds(*divided(*lines)) == ["bold"]


def test_two_bold_lines_may_stress_something() -> None:
    assert kinds(*divided(bold("Le samedi matin"), bold("Le dimanche"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Le marché est fermé en août.",
        "Pièces à fournir :",
        "Objet : le marché du samedi",
        "Mme Martin",
        "M. Durand",
        "de la ville",
        "• Carte bancaire",
        "2.1.1",
        "Le maire,",
        "Le marché\nLes prix",
        "Mairie, 1 bis, place du Marché",
        "Standard 01 23 45 67 89",
        "mairie@valbrume.example",
        f"Un bien {'long ' * 20}titre",
    ],
)
def test_other_words_in_bold_are_no_headings(text: str) -> None:
    lines = [bold(text.replace("a", letter, 1)) for letter in "aeo"]
    assert kinds(*divided(*lines)) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["Le conseil municipal", "Après en avoir délibéré", "Autorise", "Sur proposition du maire"],
        ["Anne-Marie LE GOFF", "Paul MERCIER", "Jean-Pierre D'ALBON", "Élise HUET"],
    ],
    ids=["formulas of an act", "speakers"],
)
def test_the_formulas_of_an_act_and_speakers_in_bold_are_no_headings(lines: list[str]) -> None:
    assert kinds(*divided(*map(bold, lines))) == []


def test_a_label_that_comes_back_is_no_heading() -> None:
    assert kinds(*divided(*[bold("Base légale")] * 4)) == []


def test_what_follows_must_be_a_longer_text_that_is_not_bold() -> None:
    lines = [bold(f"Le jour {day} du marché") for day in range(4)]
    assert kinds(*divided(), *lines) == []
    assert kinds(*divided(), *(part for line in lines for part in (line, h(3, line.text)))) == []
    short = Block("paragraph", "Oui")
    assert kinds(*divided(), *(part for line in lines for part in (line, short))) == []


def test_bold_lines_above_the_first_heading_are_a_cover() -> None:
    cover = [part for n in range(3) for part in (bold(f"Ville de Valbrume {n}"), PLAIN)]
    assert kinds(*cover, h(1, "Le marché"), PLAIN, h(1, "Les prix"), PLAIN) == []


def test_quotations_and_code_have_no_headings() -> None:
    quoted = [Block("paragraph", f"Titre {n} cité", bold=True, style="quote") for n in range(3)]
    assert kinds(*divided(*quoted)) == []


# no-headings


def text_in_bold_parts(form: Format = "docx") -> list[Finding]:
    long = Block("paragraph", PLAIN.text * 8)
    lines = (bold("Le marché"), long, bold("Les jours"), long, bold("Les prix"), long)
    return check("no-headings", *lines, form=form)


def test_a_text_that_only_bold_lines_divide_names_them() -> None:
    (found,) = text_in_bold_parts()
    assert (found.data["kind"], found.data["count"]) == ("bold", 2)
    assert found.evidence == "Les jours · Les prix"  # the first line is the title
    assert found.location.block == 2
    assert "2 lignes en gras" in found.message.replace("\u00a0", " ")


def test_where_headings_are_guessed_bold_lines_are_not_told() -> None:
    (found,) = text_in_bold_parts("pdf")
    assert found.data["kind"] == "none"
