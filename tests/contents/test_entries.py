"""What is read from one line: title, leader, page number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.contents.entries import read_entry, rising, title_key


@pytest.mark.parametrize(
    ("line", "title", "page"),
    [
        ("1. Objet ........ 3", "1. Objet", 3),
        ("1. Objet........3", "1. Objet", 3),
        ("Objet . . . . . . . 12", "Objet", 12),
        ("Objet____________________18", "Objet", 18),
        ("Objet ……………… 7", "Objet", 7),
        ("Objet ------------ 7", "Objet", 7),
        ("Objet ····· p. 7", "Objet", 7),
        ("Objet\t7", "Objet", 7),
        ("Objet        7", "Objet", 7),
        ("Objet .... page 7", "Objet", 7),
        ("Objet ..... 4-5", "Objet", 4),
    ],
)
def test_what_leads_to_a_page_number_makes_an_entry_firm(line: str, title: str, page: int) -> None:
    entry = read_entry(line)
    assert (entry.title, entry.page, entry.firm) == (title, (1, page), True)


def test_small_roman_numbers_come_before_the_others() -> None:
    assert read_entry("Avant-propos .... iv").page == (0, 4)
    assert rising([(0, 4), (0, 9), (1, 1), (1, 5)]) == 1.0
    assert rising([(1, 5), (1, 2), (1, 9)]) == 0.5
    assert rising([]) == 0.0


def test_a_number_may_stand_alone_at_the_end_first_or_on_its_own_line() -> None:
    assert (read_entry("Objet 7").page, read_entry("Objet 7").firm) == ((1, 7), False)
    assert read_entry("p. 4 Édito").first
    assert read_entry("04 | Vie municipale").page == (1, 4)
    assert (read_entry("p. 12").title, read_entry("p. 12").page) == ("", (1, 12))


def test_a_leader_without_a_number_is_seen() -> None:
    entry = read_entry("Objet ...........")
    assert (entry.title, entry.page, entry.leader) == ("Objet", None, True)


@pytest.mark.parametrize(
    "line",
    [
        "Café .............. 1,20 €",
        "Budget de fonctionnement 1 234 567",
        "Accueil de la mairie 02 99 00 00 00",
        "Fait à Valbrume le 12 mars 2024",
        "Cellule 1.2",
        "Voir l'article 12",
        "Taux de réussite 85 %",
        "Une phrase ordinaire, sans nombre à la fin.",
        "................",
        "",
    ],
)
def test_amounts_years_phone_numbers_and_references_are_no_pages(line: str) -> None:
    assert read_entry(line).page is None


@pytest.mark.parametrize(
    "title",
    ["1. Objet", "1.1 Objet", "I – Objet", "Article 3 : Objet", "CHAPITRE 2 - OBJET", "a) objet"],
)
def test_numbers_and_capitals_do_not_change_what_a_title_names(title: str) -> None:
    assert title_key(title) == "objet"


@given(st.text(max_size=300))
def test_any_line_is_read(line: str) -> None:
    entry = read_entry(line)
    assert len(entry.title) <= len(line)
    assert entry.page is None or entry.page[1] >= 0
