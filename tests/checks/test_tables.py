"""Tables that lose their sense once cut: which are told, and which are left alone."""

from __future__ import annotations

from typing import Any

import pytest

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.document import Block, Document, Format
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules

RULES = load_rules()
Rows = list[list[str]]


def table(rows: Rows, **facts: Any) -> Block:
    text = "\n".join("\t".join(row) for row in rows)
    return Block("table", text, rows=tuple(map(tuple, rows)), **facts)


def check(*blocks: Block, form: Format = "docx", **params: Any) -> list[Finding]:
    active = activate(RULES, RULES.rule("complex-table"), None, "fr", params)
    return list(check_for(active.rule)(Analysis(Document("a", form, blocks=blocks)), active))


def prices(rows: int, cell: str = "libre") -> Rows:
    lines = [[f"Salle {number}", cell, cell] for number in range(rows - 1)]
    return [["Salle", "Matin", "Soir"], *lines]


# Merged cells


def test_merged_cells_are_told_at_the_table_that_has_most() -> None:
    (found,) = check(table(prices(3), merged=2), table(prices(4), merged=5, page=7))
    assert (found.data["kind"], found.data["count"], found.data["merged"]) == ("merged", 2, 5)
    assert (found.location.block, found.location.page, found.severity) == (1, 7, "info")
    assert found.evidence == "Salle | Matin | Soir | Salle 0 | libre | libre"
    assert found.message.endswith("par tableau). Page 7.")


def test_one_merged_cell_is_let_through_and_the_number_is_a_parameter() -> None:
    one = table(prices(3), merged=1)
    assert check(one) == []
    assert len(check(one, max_merged=0)) == 1


# Length


def test_a_long_table_is_told_with_its_size() -> None:
    (found,) = check(table(prices(100, "réservée")))
    assert found.data["kind"] == "long"
    assert (found.data["rows"], found.data["columns"]) == (100, 3)
    assert found.data["characters"] > 2000
    assert found.location.block == 0


def test_a_table_that_one_piece_can_hold_is_short() -> None:
    assert check(table(prices(20))) == []


@pytest.mark.parametrize(
    "rows",
    [
        [["Mot", "Sens"], *[["Régie", "Caisse tenue par un agent"]] * 100],
        [["A", "B", "C"], ["x" * 1000, "y" * 1000, "z" * 1000]],
    ],
    ids=["two columns", "two rows"],
)
def test_where_no_header_can_be_lost_length_is_no_fault(rows: Rows) -> None:
    assert "long" not in [found.data["kind"] for found in check(table(rows))]


# Header

FIGURES = [["Piscine", "1 200", "4 €"], ["Stade", "800", "2 €"], ["Bal", "90", "6,50 €"]]


def kinds(rows: Rows) -> list[str]:
    return [found.data["kind"] for found in check(table(rows))]


def test_a_table_that_begins_with_figures_has_no_header() -> None:
    assert kinds([*FIGURES, ["Gymnase", "12", "3 €"]]) == ["no-header"]


@pytest.mark.parametrize(
    "rows",
    [
        [["Lieu", "Entrées", "Prix"], *FIGURES],
        [["Lieu", "2024", "2025"], *[[name, "12", "15"] for name in ("A", "B", "C")]],
        [["Total", "12 €", ""], *FIGURES],
        FIGURES,
        [["Piscine", "4 €"], ["Stade", "2 €"], ["Bal", "6 €"], ["Gymnase", "3 €"]],
        [
            ["1", "Piscine", "Lundi"],
            ["2", "Stade", "Mardi"],
            ["3", "Bal", "Jeudi"],
            ["4", "Fête", "-"],
        ],
        [["Lieu", "1", "a"], ["Stade", "b", "2"], ["Bal", "c", "d"], ["Fête", "e", "f"]],
    ],
    ids=["header", "years", "hole", "three rows", "two columns", "numbered", "one figure"],
)
def test_other_tables_may_have_a_header(rows: Rows) -> None:
    assert kinds(rows) == []


# Layout

TEXT = "La mairie ouvre à neuf heures et ferme à midi. " * 8


def test_texts_side_by_side_are_a_layout() -> None:
    (found,) = check(table([["Le matin", "Le soir"], [TEXT, TEXT]]))
    assert (found.data["kind"], found.data["columns"]) == ("layout", 2)


@pytest.mark.parametrize(
    "rows",
    [
        [["Ville de Valbrume", "Service des sports"]],
        [["Règle", TEXT]],
        [["Avant", "Après"], [TEXT, TEXT], [TEXT, TEXT]],
    ],
    ids=["letterhead", "label", "comparison"],
)
def test_other_tables_lay_nothing_out(rows: Rows) -> None:
    assert kinds(rows) == []


# Where


def test_tables_of_a_pdf_are_guessed_and_not_judged() -> None:
    assert check(table(prices(100, "réservée"), page=1), form="pdf") == []


def test_contents_and_indexes_are_no_tables() -> None:
    assert check(table(prices(100, "réservée"), role="contents")) == []


def test_faults_of_several_kinds_are_told_apart() -> None:
    found = check(table(prices(100, "réservée"), merged=3), table([*FIGURES, *FIGURES]))
    assert [one.data["kind"] for one in found] == ["merged", "long", "no-header"]


def test_figures_are_found_fast_in_long_cells() -> None:
    for text in ("1" * 10**6, "1 " * 10**5, "-" * 10**6):
        assert kinds([["a", text, "b"]] * 2 + [["a", "1", "b"]] * 2) != ["no-header"]
