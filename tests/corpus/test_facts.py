"""The values of a sentence, in the form in which two documents are compared."""

from __future__ import annotations

import pytest

from doclint.corpus.facts import LONGEST, promising, read_sentence


def values(text: str) -> list[tuple[str, str]]:
    stated = read_sentence(text)
    return [(value.kind, value.normalised) for value in stated.values] if stated else []


@pytest.mark.parametrize(
    ("kind", "normalised", "written"),
    [
        ("amount", "1000 €",
         ["1 000 €", "1\u202f000 euros", "1.000 €", "1000 EUR", "1 k€", "€ 1000"]),
        ("amount", "10.5 €", ["10,50 €", "10.5 euros", "10,5€"]),
        ("amount", "28-42 €", ["28 € à 42 €", "28 à 42 euros", "28-42 €"]),
        ("amount", "5000000 €", ["5 M€", "5 millions d'euros", "5 000 000 €"]),
        ("amount", "1200.5 $", ["$1,200.50", "1,200.50 dollars"]),
        ("percentage", "8.2", ["8,2 %", "8.20%", "8,2 pour cent"]),
        ("duration", "24 months", ["deux ans", "24 mois", "2 années", "two years"]),
        ("duration", "14 days", ["quatorze (14) jours", "14 jours ouvrés", "2 semaines"]),
        ("duration", "14 days", ["au moins 14 jours", "14 working days"]),
        ("duration", "3-5 days", ["3 à 5 jours", "3-5 jours ouvrables"]),
        ("hours", "14:00", ["14 h", "14h00", "avant 14 heures", "14 H", "14:00", "2pm", "2 pm"]),
        ("hours", "09:30", ["9 h 30", "9h30", "09 h 30"]),
        ("date", "2024-04-01", ["1er avril 2024", "01/04/2024", "2024-04-01",
          "lundi 1er avril 2024", "April 1, 2024"]),
        ("date", "--04-01", ["1er avril", "1 avril"]),
        ("threshold", "16", ["plus de 16", "au moins 16", "up to 16"]),
        ("threshold", "20 m2", ["20 m²", "20 m2", "20m²"]),
        ("threshold", "1200 place", ["1 200 places", "1200 places"]),
        ("address", "12 rue de paris 35000 rennes",
         ["12, rue de Paris – 35000 Rennes", "12 rue de Paris, 35 000 Rennes",
          "12 rue de Paris, 35000 Rennes Téléphone"]),
        ("address", "12 rue de paris 35042 rennes cedex 9",
         ["12 rue de Paris 35042 Rennes Cedex 9"]),
    ],
)  # fmt: skip
def test_one_value_however_it_is_written(kind: str, normalised: str, written: list[str]) -> None:
    for text in written:
        [(found, value)] = values(f"Il faut compter {text} ici.")
        assert (found, value) == (kind, normalised), text


def test_the_mask_is_the_sentence_without_its_values() -> None:
    stated = read_sentence("L’entrée **coûte** 3,50 € par enfant, du 1er mai au 30 juin.")
    assert stated is not None
    assert stated.mask == "l entree coute ⟦amount⟧ par enfant du ⟦date⟧ au ⟦date⟧"


def test_bare_numbers_and_years_are_kept_aside() -> None:
    stated = read_sentence("Article 12 : en 2024, la subvention est de 500 €.")
    assert stated is not None
    assert stated.numbers == ("12", "2024")
    assert len(stated.values) == 1


def test_the_bound_of_a_threshold_stays_in_the_mask() -> None:
    more, fewer = (
        read_sentence(f"Groupes de {word} 10 personnes") for word in ("plus de", "moins de")
    )
    assert more is not None
    assert fewer is not None
    assert more.mask != fewer.mask


def test_what_has_a_unit_is_compared_with_it() -> None:
    assert (
        values("Au moins 30 jours") == values("Au moins trente jours") == [("duration", "30 days")]
    )
    assert values("Une somme supérieure à 49 €") == [("amount", "49 €")]


def test_the_day_of_the_week_is_part_of_the_date() -> None:
    one, other = (
        read_sentence(f"Réponse le {day} au plus tard") for day in ("lundi 3 mars", "mardi 4 mars")
    )
    assert one is not None
    assert other is not None
    assert one.mask == other.mask == "reponse le ⟦date⟧ au plus tard"


def test_the_number_of_a_section_is_no_date() -> None:
    assert read_sentence("2.1.11 Les données que nous demandons") is None
    assert values("Le 2.11.2024, ou le 2/11/24") == [("date", "2024-11-02")] * 2


def test_a_phone_that_is_not_french_is_no_date() -> None:
    assert values("Appelez le +33.9.69.32.01.02 pour 3 €") == [("amount", "3 €")]


def test_contacts_are_neither_shown_nor_kept() -> None:
    stated = read_sentence("Écrivez à anne.martin@valbrume.fr ou appelez le 02 99 86 60 60.")
    assert stated is not None
    assert "anne.martin" not in repr(stated)
    assert "86 60" not in repr(stated)
    assert values("Appelez le +33 2 99 86 60 60") == values("Appelez le 02.99.86.60.60")
    assert values("Appelez le 02 99 86 60 61") != values("Appelez le 02 99 86 60 60")


@pytest.mark.parametrize(
    "text",
    ["Le maire ouvre la séance.", "Voir l'article 12.", "Un agent accueille le public.",
     "https://valbrume.fr/tarifs?prix=3€", "x" * LONGEST + " 3 €"],
)  # fmt: skip
def test_sentences_that_state_nothing_to_compare(text: str) -> None:
    assert [read_sentence(text) for _ in promising([text])] in ([], [None])


@pytest.mark.parametrize(
    "text", ["1 " * 290, "a@" * 290, "1 rue " * 95, "12 000 " * 80, "deux " * 110]
)
def test_hostile_sentences_are_read_all_the_same(text: str) -> None:
    read_sentence(text)


@pytest.mark.parametrize("text", ["Sous _deux mois_.", "Sous **deux mois**.", "Sous deux  mois."])
def test_a_duration_in_words_is_read_inside_the_marks_of_markdown(text: str) -> None:
    assert values(text) == [("duration", "2 months")]


def test_sentences_worth_reading_hold_more_than_a_bare_figure_or_spell_a_duration() -> None:
    said = ["Le congé dure deux", "ans au plus.", "Le congé dure deux  ans.", "Article 3.",
            "Le prix est de **3**\u00a0€.", "Rien.", "Il y en a 3", "% de plus."]  # fmt: skip
    assert promising(said) == [2, 4]
    assert promising(["Un an, deux ans", "ans", "Deux", "ans"]) == [0]
    assert promising(["Un \0 code 3", "Rien", "Payer 3 €"]) == [2]
    assert promising([]) == []
