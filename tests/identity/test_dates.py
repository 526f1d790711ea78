"""Dates are found in every form that documents use, and never where there is none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.identity.dates.find import (
    find_dates,
    iso_date,
    said_date,
    writes_month_first,
    year_or_month,
)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("12 mars 2024", "2024-03-12"),
        ("1er avril 2021", "2021-04-01"),
        ("1 er avril 2021", "2021-04-01"),
        ("le 3 FÉVRIER 2023.", "2023-02-03"),
        ("15 aout 2022", "2022-08-15"),
        ("7 déc. 2022", "2022-12-07"),
        ("5-Feb-2013", "2013-02-05"),
        ("March 13, 2006", "2006-03-13"),
        ("Sep 05, 2022", "2022-09-05"),
        ("12\u00a0mars\u00a02024", "2024-03-12"),
        ("Novembre 2024", "2024-11"),
        ("décembre, 2023", "2023-12"),
        ("18/08/2023", "2023-08-18"),
        ("11 /08/2023", "2023-08-11"),
        ("07/10/24", "2024-10-07"),
        ("3/17/04", "2004-03-17"),
        ("13.11.2023", "2023-11-13"),
        ("2023.11.13", "2023-11-13"),
        ("2024-03-12T10:00:00Z", "2024-03-12"),
        ("08/2021", "2021-08"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(written: str, iso: str) -> None:
    assert [found.iso for found in find_dates(written)] == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2023",
        "Tél. 02.40.12.83.01",
        "adresse 10.12.12.12",
        "loi n° 2005-102",
        "délibération n° 2016-10",
        "année scolaire 2022-2023",
        "page 1 / 19",
        "article 1.2.3",
        "rue du 11 novembre 1918",
        "le 12 mars",
        "3 personnes, 2 jours",
        "mai",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert list(find_dates(text)) == []


def test_an_american_document_writes_the_month_first() -> None:
    assert [found.iso for found in find_dates("03/04/2024", month_first=True)] == ["2024-03-04"]
    assert [found.iso for found in find_dates("23/04/2024", month_first=True)] == ["2024-04-23"]


def test_one_day_that_cannot_be_a_month_shows_the_order() -> None:
    assert writes_month_first(["Closed 03/04/2016", "Paid 3/17/2016"])
    assert not writes_month_first(["Fermé le 03/04/2016"])
    assert not writes_month_first(["le 17/3/2016", "03/17/2016"])


def test_a_comma_parts_the_number_of_an_issue_from_its_month() -> None:
    assert [found.iso for found in find_dates("Issue 5, September 2023")] == ["2023-09"]


def test_a_date_is_located_in_its_text() -> None:
    text = "Version 2 du 12 mars 2024, page 3"
    (found,) = find_dates(text)
    assert text[found.start : found.end] == "12 mars 2024"


def test_a_year_alone_counts_only_when_it_is_the_whole_value() -> None:
    assert year_or_month(" 2024 ") == "2024"
    assert year_or_month("2024-03") == "2024-03"
    assert year_or_month("salle 2024") is None


def test_two_digits_of_a_year_are_of_this_century_or_of_the_last() -> None:
    assert iso_date("24", "3", "1") == "2024-03-01"
    assert iso_date("98", "3", "1") == "1998-03-01"
    assert iso_date("24", "13", "1") is None


def test_dates_are_said_as_each_language_says_them() -> None:
    assert said_date("2024-03-01").fr == "1er mars 2024"
    assert said_date("2024-03-01").en == "1 March 2024"
    assert said_date("2024-08").fr == "août 2024"
    assert said_date("2024").en == "2024"


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31)))
def test_what_is_said_is_read_back(day: date) -> None:
    for said in (said_date(day.isoformat()).fr, said_date(day.isoformat()).en):
        assert [found.iso for found in find_dates(said)] == [day.isoformat()]


@given(st.text(alphabet="0123456789/.- mars,er_", max_size=200))
def test_any_text_gives_real_days_in_order(text: str) -> None:
    found = list(find_dates(text))
    assert all(iso_date(*day.iso.split("-")) == day.iso for day in found)
    assert [day.start for day in found] == sorted(day.start for day in found)
