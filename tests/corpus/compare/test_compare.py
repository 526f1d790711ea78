"""What changed between two documents: values first, then sentences, whatever moved."""

from __future__ import annotations

import pytest

from doclint.analysis import Analysis
from doclint.comparison import Comparison, SectionChange
from doclint.corpus.compare import compare
from doclint.document import Block, Property
from tests.corpus.building import document, prose

RULES = ("Le repas coûte 3,20 € par enfant.", "Le menu est affiché chaque lundi à la cantine.")

Blocks = tuple[str | Block, ...]


def heading(text: str, level: int = 2) -> Block:
    return Block("heading", text, level=level)


def note(text: str) -> Block:
    return Block("footnote", text)


def changes(one: Blocks, other: Blocks) -> Comparison:
    """From a first document to a second one, both with a title."""
    made = [document(f"{name}.docx", *texts, title="Tarifs de la cantine")
            for name, texts in (("a", one), ("b", other))]  # fmt: skip
    return compare(*(Analysis(each) for each in made))


def only_section(one: Blocks, other: Blocks) -> SectionChange:
    (section,) = changes(one, other).sections
    return section


def test_the_same_text_has_not_changed() -> None:
    found = changes(RULES, RULES)
    assert found.same
    assert found.unchanged == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le repas coûte 1 000 €.", "Le repas coûte 1000 €."),
        ("Le repas coûte 12 500 € par an.", "Le repas coûte 12500 euros par an."),
        ("Un taux de 3,5 % suffit.", "Un taux de 3.5 % suffit."),
        ("Il y a 1 200 places en tout.", "Il y a 1200 places en tout."),
        ("Deux agents accueillent les enfants.", "2 agents accueillent les enfants."),
        ("Le délai est de trente jours.", "Le délai est de 30 jours."),
        ("Le repas est prêt.", "Le repas est prêt"),
        ("Le repas est prêt :", "Le repas est prêt ;"),
        ("LE REPAS EST PRÊT.", "Le repas  est prêt."),
        ("Le module « accueil » est ouvert.", "Le module “accueil” est ouvert."),
        ("La version 2.0 est en ligne.", "La version 2 .0 est en ligne."),
        ("a) le nom de l'enfant", "le nom de l'enfant"),
        ("2. Le repas est prêt à midi.", "Le repas est prêt à midi."),
        ("• Le repas est prêt.", "\uf0b7 Le repas est prêt."),
        ("Article 3 – Le repas est prêt.", "Article 4 – Le repas est prêt."),
        ("Voir https://ville.example/les-repas.", "Voir https://ville.exam ple/les-repas."),
        ("Voir le critère 1.4.13 du référentiel.", "Voir le critère 1.4.1 3 du référentiel."),
        ("Une lettre recommandée suffit.", "Une lettre recomman- dée suffit."),
        ("Une eau sans risque pour la santé.", "Une eau sans risque pour la santé3 ."),
    ],
)
def test_what_a_format_changes_is_no_change(one: str, other: str) -> None:
    assert changes((one,), (other,)).same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le taux est > 3 %.", "Le taux est < 3 %."),
        ("La salle est à -18 degrés.", "La salle est à 18 degrés."),
        ("Les élèves malades restent.", "Les élèves, malades, restent."),
        ("Les articles 1, 2 sont lus.", "Les articles 12 sont lus."),
        ("Le lot 3/5 est pris.", "Le lot 35 est pris."),
        ("La version 2.0 est en ligne.", "La version 20 est en ligne."),
        ("Le repas est prêt.", "Le repas est-il prêt ?"),
    ],
)
def test_a_sign_that_changes_the_meaning_is_a_change(one: str, other: str) -> None:
    assert not changes((one,), (other,)).same


def test_a_value_that_changed_comes_first_with_both_sentences() -> None:
    found = changes(RULES, ("Le repas coûte 3,50 € par enfant.", RULES[1]))
    (fact,) = found.facts
    assert (fact.kind, fact.old, fact.new) == ("amount", "3,20 €", "3,50 €")
    assert fact.before.text == RULES[0]
    assert fact.heading == "Tarifs de la cantine"
    assert found.sections == ()


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("Il y a 3 enfants par table.", "Il y a 5 enfants par table.", ("3", "5")),
        ("Deux agents sont là.", "Trois agents sont là.", ("Deux", "Trois")),
        ("Voir la fiche 815-14 en ligne.", "Voir la fiche 815-15 en ligne.", ("815-14", "815-15")),
    ],
)
def test_a_plain_number_is_a_value_too(one: str, other: str, values: tuple[str, str]) -> None:
    (fact,) = changes((one,), (other,)).facts
    assert (fact.kind, fact.old, fact.new) == ("number", *values)


def test_a_value_that_changed_in_a_sentence_that_is_also_reworded_is_a_value() -> None:
    one = "Un agent répond à la demande sous 10 jours."
    (fact,) = changes((one,), ("Un agent répond à votre demande sous 15 jours.",)).facts
    assert (fact.old, fact.new) == ("10 jours", "15 jours")


def test_numbers_that_stand_for_other_words_are_a_rewording() -> None:
    one = "Il est fait un original des testaments mentionnés aux deux articles précédents."
    other = "Il est fait un original des testaments mentionnés aux articles 981 et 982."
    found = changes((one,), (other,))
    assert found.facts == ()
    assert len(found.sections[0].reworded) == 1


def test_a_sentence_reworded_added_taken_away() -> None:
    one = (heading("Menus"), RULES[1], "Le goûter n'est pas fourni.")
    other = (heading("Menus"), "Le menu est affiché chaque mardi à la cantine.", prose(4, 10))
    section = only_section(one, other)
    assert (section.heading, section.status) == ("Menus", "changed")
    assert [pair.after.text for pair in section.reworded] == [other[1]]
    assert [passage.text for passage in section.removed] == [one[2]]
    assert [passage.text for passage in section.added] == [other[2]]


def test_sections_that_only_one_document_has() -> None:
    one, other = (heading("Absences"), prose(1, 10)), (heading("Allergies"), prose(2, 10))
    assert [(each.heading, each.status) for each in changes(one, other).sections] == [
        ("Allergies", "added"),
        ("Absences", "removed"),
    ]


def test_a_section_with_another_number_is_the_same() -> None:
    one = (heading("2. Absences"), prose(1, 10))
    other = (heading("Article 3 – Absences"), prose(1, 10), prose(2, 10))
    section = only_section(one, other)
    assert (section.heading, section.status) == ("Article 3 – Absences", "changed")
    assert len(section.added) == 1


def test_the_number_of_an_article_of_a_code_is_its_name() -> None:
    one = (heading("Article 914"), prose(1, 10), heading("Article 930"), prose(2, 10))
    other = (*one[:2], heading("Article 914-1"), prose(3, 10), *one[2:])
    section = only_section(one, other)
    assert (section.heading, section.status) == ("Article 914-1", "added")


@pytest.mark.parametrize("name", ["Repas interdits", "Menus et goûters"])
def test_a_section_renamed_is_shown_even_when_its_text_is_the_same(name: str) -> None:
    found = changes((heading("Menus"), *RULES), (heading(name), *RULES))
    (section,) = found.sections
    assert (section.heading, section.was, section.status) == (name, "Menus", "renamed")
    assert not found.same
    assert found.unchanged == 2


def test_a_section_renamed_whose_sentences_changed_is_not_a_new_one() -> None:
    one = (heading("2. Horaires"), "La mairie ouvre à 9 h chaque jour.", prose(1, 10))
    other = (heading("2. Horaires d'ouverture"), "La mairie ouvre à 8 h chaque jour.", prose(1, 10))
    found = changes(one, other)
    assert [(each.was, each.status) for each in found.sections] == [("2. Horaires", "renamed")]
    assert [fact.new for fact in found.facts] == ["8 h"]


def test_a_section_that_keeps_one_sentence_of_another_is_not_that_one_renamed() -> None:
    one = (heading("Absences"), *RULES, prose(1, 100))
    other = (heading("Allergies"), RULES[0], prose(2, 100))
    assert {section.status for section in changes(one, other).sections} == {"added", "removed"}


def test_a_sentence_that_moved_to_another_section_is_shown_with_both() -> None:
    one = (heading("Permis"), "Courir dans la cour.", RULES[1], heading("Interdit"), RULES[0])
    other = (heading("Permis"), RULES[1], heading("Interdit"), RULES[0], "Courir dans la cour.")
    found = changes(one, other)
    (section,) = found.sections
    assert section.heading == "Interdit"
    assert [(move.passage.text, move.origin) for move in section.moved] == [
        ("Courir dans la cour.", "Permis")
    ]
    assert not found.same
    assert found.unchanged == 2


def test_a_heading_that_moved_under_another_one_is_shown() -> None:
    permitted, forbidden = heading("Permis"), heading("Interdit")
    run = (heading("Courir", 3), prose(1, 10))
    section = only_section((permitted, *run, forbidden), (permitted, forbidden, *run))
    assert [(move.passage.text, move.origin) for move in section.moved] == [("Courir", "Permis")]


def test_a_sentence_that_moved_and_changed_tells_where_it_was() -> None:
    one = (heading("Permis"), "Courir vite dans la cour du haut.", heading("Interdit"), *RULES)
    other = (heading("Permis"), heading("Interdit"), *RULES, "Courir vite dans la cour du bas.")
    (pair,) = only_section(one, other).reworded
    assert pair.origin == "Permis"


def test_what_moved_within_its_section_has_not_changed() -> None:
    assert changes(RULES, RULES[::-1]).same


def test_sections_in_another_order_have_not_changed() -> None:
    absences, menus = (heading("Absences"), RULES[0]), (heading("Menus"), RULES[1])
    assert changes((*absences, *menus), (*menus, *absences)).same


def test_a_heading_that_only_one_document_has_moves_no_sentence() -> None:
    section = only_section(RULES, (RULES[0], heading("Menus"), RULES[1]))
    assert (section.heading, section.status, section.moved) == ("Menus", "added", ())


def test_a_heading_that_the_other_format_holds_as_a_paragraph_is_the_same() -> None:
    assert changes((heading("Menus"), *RULES), ("Menus", *RULES)).same


def test_a_title_over_several_lines_is_the_same_title() -> None:
    lines = (heading("Conseil national"), heading("de l'information"), heading("géolocalisée"))
    one = (heading("Conseil national de l'information géolocalisée"), *RULES)
    assert changes(one, (*lines, *RULES)).same_text


def test_a_sentence_cut_by_the_footnotes_of_a_page_is_the_same() -> None:
    cut = ("Le repas coûte", note("Tarif voté."), "trois euros par enfant.")
    assert changes(("Le repas coûte trois euros par enfant.", note("Tarif voté.")), cut).same


def test_the_numbers_of_footnotes_are_no_change() -> None:
    assert changes((note("Tarif voté en mars."),), (note("12 Tarif voté en mars."),)).same
    assert changes((note("Tarif voté en mars."),), ("12 Tarif voté en mars.",)).same
    assert not changes(("Tables pour les enfants.",), ("12 tables pour les enfants.",)).same


def test_the_figures_of_two_cells_are_not_one_number() -> None:
    one, other = (Block("table", row) for row in ("Repas\t12\t5", "Repas\t1\t25"))
    assert not changes((one,), (other,)).same


def test_a_footnote_that_changed_is_a_change() -> None:
    assert not changes((note("Tarif voté en mars."),), (note("Tarif voté en avril."),)).same


def test_rows_of_tables_are_compared_too() -> None:
    one, other = (Block("table", f"Repas enfant\t{price}") for price in ("3,20 €", "3,50 €"))
    assert [fact.new for fact in changes((one,), (other,)).facts] == ["3,50 €"]


def test_the_names_of_columns_said_again_on_the_next_page_are_no_change() -> None:
    names, first, second = "Repas\tPrix", "Enfant\t3 €", "Adulte\t6 €"
    whole = Block("table", "\n".join((names, first, second)))
    parts = [
        Block("table", f"{names}\n{row}", page=page) for page, row in enumerate((first, second), 1)
    ]
    assert changes((whole,), tuple(parts)).same


def test_bare_figures_of_two_tables_are_not_one_value() -> None:
    one = (heading("Enfants"), Block("table", "12\t15"), heading("Adultes"), prose(1, 10))
    other = (heading("Enfants"), heading("Adultes"), prose(1, 10), Block("table", "31\t40"))
    assert changes(one, other).facts == ()


def test_a_sentence_that_one_document_says_once_more_was_added() -> None:
    assert len(only_section(RULES, (*RULES, RULES[0])).added) == 1


def test_personal_data_are_masked() -> None:
    line = "Écrivez à {} pour tout savoir sur la cantine."
    found = changes((line.format("anne.martin@valbrume.fr"),), (line.format("luc.b@valbrume.fr"),))
    assert len(found.facts) == 1
    assert "martin" not in repr(found)


def test_what_the_documents_say_of_themselves_is_told_apart() -> None:
    documents = [
        document(
            f"{name}.docx",
            *RULES,
            title="Tarifs",
            properties=(Property("core", "version", version),),
        )
        for name, version in (("a", "2.1"), ("b", "2.2"))
    ]
    found = compare(*(Analysis(each) for each in documents))
    assert [(each.field, each.old, each.new) for each in found.stated] == [
        ("version", "2.1", "2.2")
    ]
    assert found.same_text
    assert not found.same


def test_each_of_many_rows_alike_finds_its_own() -> None:
    many = tuple(f"Le repas numéro {rank} coûte 3 € par enfant." for rank in range(300))
    other = tuple(line.replace("3 €", "4 €") for line in many)
    found = changes(many, other)
    assert {(fact.old, fact.new) for fact in found.facts} == {("3 €", "4 €")}
    assert len(found.facts) == 300
