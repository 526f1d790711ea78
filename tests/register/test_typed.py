"""What was typed in a cell before a spreadsheet took it for a number or a date."""

from __future__ import annotations

import pytest

from doclint.register.rows import alike
from doclint.register.typed import as_typed, is_error


@pytest.mark.parametrize(
    ("key", "shown", "typed"),
    [
        ("date", "46093", "2026-03-12"),
        ("review_by", "mars-27", "2027-03"),
        ("review_by", "janv.-27", "2027-01"),
        ("review_by", "févr-27", "2027-02"),
        ("approved", "Mar-27", "2027-03"),
        ("version", "2,1", "2.1"),
    ],
)
def test_a_value_that_a_spreadsheet_changed_is_the_one_that_was_typed(
    key: str, shown: str, typed: str
) -> None:
    assert as_typed(key, shown) == typed


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("date", "2026"),
        ("date", "12/03/2026"),
        ("date", "99999"),
        ("date", "lundi-27"),
        ("date", "RH-12"),
        ("version", "46093"),
        ("version", "2,1,3"),
        ("reference", "46093"),
        ("title", "mars-27"),
        ("retention", "2,5"),
    ],
)
def test_what_a_spreadsheet_leaves_alone_stays(key: str, text: str) -> None:
    assert as_typed(key, text) == text


@pytest.mark.parametrize(
    "text", ["#REF!", "#N/A", "#NOM?", "#VALEUR!", "#DIV/0!", "Err:508", "####"]
)
def test_what_a_spreadsheet_shows_without_a_value_is_an_error(text: str) -> None:
    assert is_error(text)


@pytest.mark.parametrize("text", ["#12", "# Guide", "", "N/A", "C# pour tous", "#accueil"])
def test_a_text_is_no_error(text: str) -> None:
    assert not is_error(text)


def test_a_month_that_became_its_first_day_is_the_same() -> None:
    assert alike("review_by", "2027-03-01", "2027-03")
    assert alike("review_by", "2027-03", "01/03/2027")
    assert not alike("review_by", "2027-03-02", "2027-03")
    assert not alike("version", "2027-03-01", "2027-03")
