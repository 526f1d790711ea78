"""What one document says twice, in two ways that cannot both be; and all that only looks so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from doclint.analysis import Analysis
from doclint.checks.consistency import internal_contradiction
from doclint.document import Block, Document
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules
from doclint.text import Language
from tests.writing import document

RULES = load_rules()


def found(checked: Document, language: Language = "fr") -> list[Finding]:
    rule = activate(RULES, RULES.rule("internal-contradiction"), language=language)
    return list(internal_contradiction(Analysis(checked), rule))


def pairs(text: str) -> list[tuple[str, str]]:
    return [(f.data["value"], f.data["other"]) for f in found(document("Titre", text))]


class TestWordsAndFigures:
    @pytest.mark.parametrize(
        ("text", "pair"),
        [
            ("Sous quatorze (60) jours.", ("quatorze", "60")),
            ("Dans les vingt (30) minutes.", ("vingt", "30")),
            ("Sous 60 (quatorze) jours.", ("quatorze", "60")),
            ("Une caution de cent euros (120 €).", ("cent euros", "120")),
            ("Une caution de 1 500 € (mille cinquante euros).", ("mille cinquante euros", "1 500")),
            ("Une remise de dix pour cent (15 %).", ("dix pour cent", "15")),
            ("Quatre-vingt-dix (80) agents.", ("Quatre-vingt-dix", "80")),
            ("Within thirty (60) days of receipt.", ("thirty", "60")),
            ("Un délai de\nquinze\n(20) jours.", ("quinze", "20")),
        ],
    )
    def test_two_numbers_where_one_is_meant(self, text: str, pair: tuple[str, str]) -> None:
        assert pairs(text) == [pair]

    @pytest.mark.parametrize(
        "text",
        [
            "Sous quatorze (14) jours.", "Moins d'un (1) an.", "Deux mille vingt-six (2026).",
            "1 500 € (mille cinq cents euros).", "12,50 € (douze euros et cinquante centimes).",
            # another unit, a note, a list, an article, several numbers
            "Un an (12 mois) après.", "Trente jours (2) après l'envoi.", "Les trente (2) salles.",
            "Deux tiers (66 %) des agents.", "Il faut : un (2) ; le reste (3).", "(1) Un agent.",
            "De deux à quatre (2 à 4) jours.", "Articles deux et trois (5) du code.",
            "Une fois par semaine (2 fois en été).", "Trois salles (deux en été).",
            "Mille (1.000) euros.", "12 (un par classe).", "5 (une seule fois).",
        ],
    )  # fmt: skip
    def test_what_is_one_number_or_two_things(self, text: str) -> None:
        assert pairs(text) == []

    def test_the_place_and_the_words_around(self) -> None:
        text = "Le délai est de quatorze (60) jours."
        (finding,) = found(document("Titre", text))
        assert finding.evidence == text
        location = finding.location
        assert (location.block, text[location.start : location.end]) == (1, "quatorze (60)")
        (english,) = found(document("Titre", text), "en")
        assert "“quatorze” and “60”" in english.message


class TestWeekdays:
    @pytest.mark.parametrize(
        ("text", "right"),
        [
            ("Réunion le mercredi 7 avril 2020 à 18 h.", "mardi"),
            ("RÉUNION LE MERCREDI 7 AVRIL 2020", "mardi"),
            ("Le dimanche, 1er mars 2025.", "samedi"),
            ("Le lundi 31/12/2024.", "mardi"),
            ("Open until Friday, March 1, 2025.", "samedi"),
        ],
    )
    def test_a_day_that_this_date_was_not(self, text: str, right: str) -> None:
        (finding,) = found(document("Titre", text))
        assert (finding.data["kind"], finding.data["other"]) == ("weekday", right)

    @pytest.mark.parametrize(
        "text",
        [
            "Le mardi 7 avril 2020.", "Tuesday 7 April 2020.", "Le mercredi 7 avril.",
            "Du lundi 6 au mardi 7 avril 2020.", "Les lundis 1, 8 et 15 avril 2020.",
            "Le lundi, 12 agents accueillent le public.", "Un mardi 31 février 2020.",
            "Saturday 04/07/2020 in the park.", "Le mercredi (7 avril 2020).",
        ],
    )  # fmt: skip
    def test_what_is_right_or_cannot_be_told(self, text: str) -> None:
        assert found(document("Titre", text)) == []


def table(*rows: str) -> Document:
    cells = tuple(tuple(row.split("|")) for row in rows)
    text = "\n".join("\t".join(row) for row in cells)
    return document(Block("heading", "Titre", level=1), Block("table", text, rows=cells))


class TestTotals:
    RIGHT = ("Poste|Montant", "A|1 200,00 €", "B|850,00 €", "C|130,00 €", "Total|2 180,00 €")

    def test_a_total_that_its_rows_do_not_make(self) -> None:
        (finding,) = found(table(*self.RIGHT[:-1], "Total|2 280,00 €"))
        assert finding.message == (
            "Le total écrit est 2 280,00 €, mais la somme des lignes est 2 180,00 "
            "(colonne « Montant »)."
        ).replace("2 180", "2\u202f180")
        assert (finding.data["kind"], finding.data["difference"]) == ("total", "100,00")
        assert finding.location.block == 1

    def test_beside_a_column_that_adds_up(self) -> None:
        rows = ("Poste|2024|2025", "A|10|20", "B|20|30", "C|30|40", "Total général|60|95")
        (finding,) = found(table(*rows))
        assert (finding.data["column"], finding.data["other"]) == ("2025", "90")

    def test_in_a_pdf_another_column_must_show_where_the_rows_are(self) -> None:
        alone = table(*self.RIGHT[:-1], "Total|2 280,00 €")
        assert found(replace(alone, format="pdf")) == []
        beside = table("Poste|2024|2025", "A|10|20", "B|20|30", "C|30|45", "Total|60|99")
        assert len(found(replace(beside, format="pdf"))) == 1

    @pytest.mark.parametrize(
        "rows",
        [
            RIGHT,
            ("Poste|k€", "A|1,2", "B|3,4", "C|5,2", "Total|10"),  # rounded
            ("Poste|k€", "A|1 204", "B|3 300", "C|5 200", "Total|9 705"),  # rounded thousands
            ("Poste|Part", "A|20 %", "B|30 %", "C|40 %", "Total|100 %"),
            ("Poste|Prix unitaire", "A|2", "B|3", "C|4", "Total|29"),
            ("Poste|Agents", "A|24", "dont B|6", "C|11", "D|4", "Total|39"),
            ("Poste|Agents", "A|24", "Sous-total|24", "C|11", "D|4", "Total|39"),
            ("Poste|Agents", "Écoles|24", "Nord|14", "Sud|10", "Voirie|11", "Total|35"),
            ("Poste|Montant", "A|24", "Remise|6", "C|11", "D|4", "Total|33"),
            ("Poste|Montant", "A|24", "B|n. c.", "C|11", "D|4", "Total|50"),
            ("Poste|Montant", "A|1.234", "B|2.345", "C|3.456", "Total|9.999"),
            ("Poste|Montant", "A|24", "B|11", "C|4", "Total|1 500"),  # of something else
            ("Poste|Montant", "A|24", "B|11", "C|4", "Moyenne|13"),
            ("Poste|2024|2025", "A|10|20", "B|20|30", "C|30|40", "Total|65|95"),  # no plain sum
            ("Poste|Montant", "A|24", "B|11", "Total|40"),  # too few
            ("Poste|Montant", "A|24|1", "B|11", "C|4", "Total|40"),  # merged cells
        ],
    )
    def test_what_is_right_or_no_plain_sum(self, rows: tuple[str, ...]) -> None:
        assert found(table(*rows)) == []


@pytest.mark.parametrize(
    "text", ["(" * 100_000, "deux " * 50_000 + "(3)", "un (1) " * 20_000, "lundi " * 50_000]
)
def test_hostile_texts_are_read_all_the_same(text: str) -> None:
    assert found(document("Titre", text)) is not None
