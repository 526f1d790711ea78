"""What changed between two documents: values first, then sentences, whatever moved."""

from __future__ import annotations

from doclint.analysis import Analysis
from doclint.comparison import Comparison
from doclint.corpus.compare import compare
from doclint.document import Block
from tests.corpus.building import document, prose

RULES = ("Le repas coûte 3,20 € par enfant.", "Le menu est affiché chaque lundi à la cantine.")


def heading(text: str) -> Block:
    return Block("heading", text, level=2)


def changes(one: tuple[str | Block, ...], other: tuple[str | Block, ...]) -> Comparison:
    """From a first document to a second one, both with a title."""
    made = [document(f"{name}.docx", *texts, title="Tarifs de la cantine")
            for name, texts in (("a", one), ("b", other))]  # fmt: skip
    return compare(*(Analysis(each) for each in made))


def test_the_same_text_has_not_changed() -> None:
    assert changes(RULES, RULES).same


def test_case_and_spaces_are_no_change_nor_is_a_sentence_that_moved() -> None:
    other = (RULES[1].upper(), RULES[0].replace("repas ", "repas  "))
    assert changes(RULES, other).same


def test_a_value_that_changed_comes_first_with_both_sentences() -> None:
    found = changes(RULES, ("Le repas coûte 3,50 € par enfant.", RULES[1]))
    (fact,) = found.facts
    assert (fact.kind, fact.old, fact.new) == ("amount", "3,20 €", "3,50 €")
    assert fact.before.text == RULES[0]
    assert fact.heading == "Tarifs de la cantine"
    assert found.sections == ()


def test_one_value_in_another_format_is_a_rewording() -> None:
    found = changes(RULES, ("Le repas coûte 3.20 euros par enfant.", RULES[1]))
    assert found.facts == ()
    assert [len(section.reworded) for section in found.sections] == [1]


def test_a_sentence_reworded_added_taken_away() -> None:
    one = (heading("Menus"), RULES[1], "Le goûter n'est pas fourni.")
    other = (heading("Menus"), "Le menu est affiché chaque mardi à la cantine.", prose(4, 10))
    (section,) = changes(one, other).sections
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
    (section,) = changes(one, other).sections
    assert (section.heading, section.status) == ("Article 3 – Absences", "changed")
    assert len(section.added) == 1


def test_rows_of_tables_are_compared_too() -> None:
    one, other = (Block("table", f"Repas enfant\t{price}") for price in ("3,20 €", "3,50 €"))
    assert [fact.new for fact in changes((one,), (other,)).facts] == ["3,50 €"]


def test_a_sentence_that_one_document_says_once_more_was_added() -> None:
    (section,) = changes(RULES, (*RULES, RULES[0])).sections
    assert len(section.added) == 1


def test_personal_data_are_masked() -> None:
    line = "Écrivez à {} pour tout savoir sur la cantine."
    found = changes((line.format("anne.martin@valbrume.fr"),), (line.format("luc.b@valbrume.fr"),))
    assert len(found.facts) == 1
    assert "martin" not in repr(found)


def test_long_documents_of_one_repeated_sentence_are_compared_all_the_same() -> None:
    many = tuple(f"Le repas numéro {rank} coûte 3 € par enfant." for rank in range(2000))
    other = tuple(line.replace("3 €", "4 €") for line in many)
    assert changes(many, other).sections
