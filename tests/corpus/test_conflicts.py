"""What is a contradiction between documents, and what is not."""

from __future__ import annotations

import pytest

from doclint.corpus import CorpusAnalysis, Digest
from doclint.document import Block
from doclint.findings import Conflict
from tests.corpus.building import changed, digest, prose
from tests.corpus.test_checks import said

TITLE = "Tarifs de la cantine"


def sheet(path: str, *lines: str, title: str = TITLE, heading: str = "Repas") -> Digest:
    return digest(path, Block("heading", heading, level=2), *lines, title=title)


def conflicts(*digests: Digest) -> tuple[Conflict, ...]:
    return CorpusAnalysis(digests).conflicts


def between(one: str, other: str) -> list[tuple[str, ...]]:
    """The values that two short documents of one title and heading disagree on."""
    found = conflicts(sheet("a.docx", one), sheet("b.docx", other))
    return [tuple(statement.value for statement in conflict.statements) for conflict in found]


@pytest.mark.parametrize(
    ("sentence", "one", "other"),
    [
        ("Le repas coûte {} par enfant.", "3,20 €", "3,50 €"),
        ("La cantine ouvre à {} le mercredi.", "11 h 30", "12 h"),
        ("La demande est à faire sous {}.", "dix jours", "15 jours"),
        ("Le dossier est à rendre le {}.", "12 mai", "2 juin"),
        ("Une remise de {} pour deux enfants inscrits.", "10 %", "15 %"),
        ("Réservé aux groupes de {} enfants.", "plus de 8", "plus de 10"),
        ("La salle des fêtes reçoit {} assises.", "120 personnes", "150 personnes"),
        ("La vitesse est de {} dans le bourg.", "30 km/h", "50 km/h"),
        ("La salle est ouverte jusqu'à {} le mercredi.", "19 h", "18 h 30"),
        ("La collecte est gratuite jusqu'à {} par foyer.", "2 m3", "3 m3"),
        ("Le poste est à {} par semaine au service.", "20 heures", "24 heures"),
    ],
)
def test_one_sentence_with_two_values(sentence: str, one: str, other: str) -> None:
    assert between(sentence.format(one), sentence.format(other)) == [(one, other)]


def test_a_sentence_worded_a_little_differently() -> None:
    sentence = "Pour {} enfant inscrit, le prix du repas est de {} au restaurant scolaire."
    one, other = sentence.format("chaque", "3,20 €"), sentence.format("tout", "3,50 €")
    assert between(one, other) == [("3,20 €", "3,50 €")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the same value
        ("Le repas coûte 3,20 € par enfant.", "Le repas coûte 3.20 euros par enfant."),
        ("Le site ferme le 1er juillet au public.", "Le site ferme le 1er juillet 2024 au public."),
        # an addition, another thing
        ("Le repas coûte 3,20 € par enfant.", "Le goûter est offert aux enfants."),
        ("Le repas coûte 3,20 € par enfant.", "Le repas coûte 6 € et celui des agents 5 €."),
        ("Le repas avec viande coûte 3,20 € ici.", "Le repas sans viande coûte 3 € ici."),
        ("Tarif : 3 €", "Tarif : 4 €"),
        ("Un foyer de 3 personnes paie 120 € ici.", "Un foyer de 4 personnes paie 150 € ici."),
        ("Au-delà, plus de 8 enfants : 20 € ici.", "Au-delà, plus de 12 enfants : 30 € ici."),
        # another year, another number, another period
        ("En 2023, plus de 4 000 repas sont servis.", "En 2024, plus de 5 000 repas sont servis."),
        ("La salle reçoit 120 personnes assises.", "La salle reçoit 120 places assises."),
        ("Article 5 : la caution est de 30 €.", "Article 6 : la caution est de 50 €."),
        ("Du 1er mai au 30 juin, le repas est froid.", "Du 2 mai au 3 juin, le repas est froid."),
        ("Au 1er mai 2023, le repas coûte 3 € ici.", "Au 1er mai 2024, le repas coûte 4 € ici."),
        # the date of the document, of an act
        ("Mis à jour le 12 mars 2023 par le service.", "Mis à jour le 2 mai 2024 par le service."),
        ("Vu la délibération du 12 mars 2023.", "Vu la délibération du 2 mai 2024."),
        ("Date du premier entretien : 12/03/2024", "Date du premier entretien : 2/05/2024"),
        ("Ce tarif est applicable au 1er mai 2023.", "Ce tarif est applicable au 1er mai 2024."),
        ("Le dossier est à rendre le 2 mai 2024.", "Le dossier est à rendre le 9 mai 2025."),
    ],
)  # fmt: skip
def test_what_is_no_contradiction(one: str, other: str) -> None:
    assert between(one, other) == []


def test_a_sentence_said_twice_with_two_values_in_one_document_compares_with_nothing() -> None:
    rows = ("Le repas coûte 3,20 € par enfant.", "Le repas coûte 2,10 € par enfant.")
    assert (
        conflicts(sheet("a.docx", *rows), sheet("b.docx", "Le repas coûte 4 € par enfant.")) == ()
    )


def test_a_sentence_said_twice_with_one_value_counts_once() -> None:
    line = "Le repas coûte {} par enfant."
    one = sheet("a.docx", line.format("3,20 €"), line.format("3,20 €"))
    assert len(conflicts(one, sheet("b.docx", line.format("4 €")))) == 1


class TestWhichDocumentsAreCompared:
    ONE, OTHER = "Le repas coûte 3,20 € ici.", "Le repas coûte 3,50 € ici."

    def test_not_those_of_two_titles(self) -> None:
        one = sheet("a.docx", self.ONE, title="Tarifs de la cantine")
        assert conflicts(one, sheet("b.docx", self.OTHER, title="Tarifs de la crèche")) == ()

    def test_nor_those_of_a_title_that_says_nothing(self) -> None:
        one = sheet("a.docx", self.ONE, title="Tarifs")
        assert conflicts(one, sheet("b.docx", self.OTHER, title="Tarifs")) == ()

    def test_a_short_sentence_must_be_under_the_same_heading(self) -> None:
        one = sheet("a.docx", self.ONE, heading="École Pasteur")
        assert conflicts(one, sheet("b.docx", self.OTHER, heading="École Curie")) == ()

    def test_a_sentence_long_enough_needs_no_heading(self) -> None:
        line = "Le repas du midi coûte {} par enfant inscrit à la cantine de Valbrume."
        one = sheet("a.docx", line.format("3,20 €"), heading="Repas")
        assert len(conflicts(one, sheet("b.docx", line.format("3,50 €"), heading="Midi"))) == 1

    def test_not_documents_of_one_template_about_two_places(self) -> None:
        place = "À {0}, on mange à {0}. Venez à {0}, car {0} est ouverte. Merci {0}."
        one = sheet("a.docx", self.ONE, place.format("Pasteur"))
        assert conflicts(one, sheet("b.docx", self.OTHER, place.format("Curie"))) == ()

    def test_versions_of_one_document_whatever_their_titles(self) -> None:
        text = prose(1)
        one = digest("a.docx", text, self.ONE, title="Cantine")
        other = digest("b.docx", changed(text, 5), self.OTHER, title="La cantine scolaire")
        (found,) = conflicts(one, other)
        assert [statement.document for statement in found.statements] == ["a.docx", "b.docx"]

    def test_few_words_suffice_under_one_heading_of_two_versions(self) -> None:
        text, hours = prose(1), Block("heading", "Horaires", level=2)
        one = digest("a.docx", text, hours, "Samedi : 9 h – 12 h", title="Accueil du public")
        other = digest("b.docx", changed(text, 5), hours, "Samedi : 9 h – 13 h", title="Accueil")
        (found,) = conflicts(one, other)
        assert [statement.value for statement in found.statements] == ["12 h", "13 h"]

    def test_not_two_things_that_one_of_the_documents_knows(self) -> None:
        text, title = prose(1), "Bail de la mairie"
        one, other = "Le loyer du logis est de 45 € ici.", "Le loyer du gîte est de 25 € ici."
        left, right = digest("a.docx", text, one, title=title), changed(text, 5)
        assert len(conflicts(left, digest("b.docx", right, other, title=title))) == 1
        both = digest("b.docx", right, other, "Le logis est loué avec le gîte.", title=title)
        assert conflicts(left, both) == ()

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Le loyer du garage est de 45 € ici.", "Le loyer du jardin est de 25 € ici."),
            (
                "Le broyeur est prêté aux habitants de la commune pendant 12 jours.",
                "Le scarificateur est prêté aux habitants de la commune pendant 16 jours.",
            ),
            (
                "La location du terrain coûte 14 € par heure pour le padel en journée.",
                "La location du terrain coûte 8 € par heure pour le tennis en journée.",
            ),
            (
                "Le stationnement en zone bleue est limité à 1 h 30 avec un disque.",
                "Le stationnement en zone verte est limité à 4 h 30 avec un disque.",
            ),
            (
                "L'indemnité de stage est de 500 € bruts par mois.",
                "L'indemnité de stage est de 390 € nets par mois.",
            ),
        ],
    )
    def test_not_two_things_that_a_noun_tells_apart(self, one: str, other: str) -> None:
        assert between(one, other) == []

    def test_a_sentence_that_two_versions_agree_on_is_compared_with_a_third(self) -> None:
        text, line = prose(1), "Pour {} agent, le délai est de {} après la demande écrite."
        said = (("tout", "dix jours"), ("tout", "dix jours"), ("chaque", "15 jours"))
        made = [
            digest(f"{rank}.docx", changed(text, 5 + rank), line.format(*words))
            for rank, words in enumerate(said)
        ]
        (found,) = conflicts(*made)
        assert [statement.value for statement in found.statements] == ["dix jours", "15 jours"]

    def test_copies_speak_once(self) -> None:
        one = sheet("a.docx", self.ONE, prose(2, 30))
        copy = sheet("z/a.docx", self.ONE, prose(2, 30))
        (found,) = conflicts(one, copy, sheet("b.docx", self.OTHER))
        assert [statement.document for statement in found.statements] == ["a.docx", "b.docx"]


class TestOneSentenceUnderTwoTitles:
    """Two documents with little in common but a sentence about what both titles name."""

    SENTENCE = "En 2026, le repas à la cantine coûte {} pour un enfant."

    def found(self, one: str, other: str, common: str = "", sentence: str = SENTENCE) -> int:
        made = [
            digest(f"{name}.docx", common, prose(seed), sentence.format(price), title=title)
            for name, seed, price, title in (("a", 11, "3,20 €", one), ("b", 12, "3,50 €", other))
        ]
        return len(conflicts(*made))

    def test_the_thing_that_both_titles_name(self) -> None:
        assert self.found("Tarifs de la cantine", "Règlement de la cantine") == 1

    def test_a_thing_that_one_title_does_not_name(self) -> None:
        assert self.found("Tarifs de la cantine", "Guide des familles") == 0

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Cantine : maternelle", "Cantine : élémentaire"),
            ("La cantine du lac", "La cantine du bourg"),
            ("Cantine Pasteur", "Cantine Curie"),
            ("La cantine en été", "La cantine"),
            ("La cantine en 2025", "Règlement de la cantine"),
        ],
    )
    def test_two_things_of_a_kind(self, one: str, other: str) -> None:
        assert self.found(one, other) == 0

    def test_a_sentence_too_short_to_say_what_it_is_about(self) -> None:
        short = "La cantine coûte {}."
        assert self.found("Tarifs de la cantine", "Règlement de la cantine", "", short) == 0

    def test_documents_that_share_more_text_are_of_one_template(self) -> None:
        common = prose(13, 120)
        assert self.found("Cantine Pasteur", "Cantine Curie", common) == 0

    def test_items_of_a_series_are_each_right_in_their_time(self) -> None:
        contract = "Le contrat de cantine est conclu pour un montant de {} par repas servi."
        titles = ("Contrat de cantine, école Pasteur", "Contrat de cantine, école Curie")
        assert self.found(*titles, "", contract) == 0


def test_rows_of_tables_are_compared_by_all_their_words() -> None:
    def table(rows: str) -> Block:
        return Block("table", rows)

    one = digest("a.docx", table("Repas enfant de la commune\t3,20 €"), title=TITLE)
    same = digest("b.docx", table("Repas enfant de la commune\t3,50 €"), title=TITLE)
    other = digest("c.docx", table("Repas adulte de la commune\t5 €"), title=TITLE)
    assert [len(conflict.statements) for conflict in conflicts(one, same, other)] == [2]


def test_three_documents_make_one_conflict() -> None:
    prices = ("3,20 €", "3,50 €", "3,50 €")
    made = [
        sheet(f"{name}.docx", f"Le repas coûte {price} par enfant.", prose(seed))
        for seed, (name, price) in enumerate(zip("abc", prices, strict=True))
    ]
    (found,) = conflicts(*made)
    assert [statement.value for statement in found.statements] == list(prices)
    assert found.subject == "Tarifs de la cantine – Repas"
    assert found.kind == "amount"


@pytest.mark.parametrize(
    ("other", "confidence"),
    [
        ("Pour chaque enfant inscrit, le prix du repas est de 3,50 € à l'école.", "high"),
        ("Pour tout enfant inscrit, le prix du repas est de 3,50 € à l'école.", "medium"),
    ],
)
def test_the_same_words_are_surer_than_nearly_the_same(other: str, confidence: str) -> None:
    one = "Pour chaque enfant inscrit, le prix du repas est de 3,20 € à l'école."
    (found,) = conflicts(sheet("a.docx", one), sheet("b.docx", "12 mai 2024", other))
    assert found.confidence == confidence
    assert [statement.date for statement in found.statements] == [None, "2024-05-12"]


def test_each_document_is_told_what_another_says() -> None:
    found = said(
        "conflicting-fact",
        sheet("a.docx", "Le repas coûte 3,20 € par enfant."),
        sheet("b.docx", "Le repas coûte 3,50 € par enfant."),
    )
    assert found["a.docx"].message == (
        "Ce document dit « 3,20 € », mais b.docx dit « 3,50 € » (Tarifs de la cantine – Repas)."
    )
    assert found["a.docx"].evidence == "Le repas coûte 3,20 € par enfant."
    assert found["a.docx"].data["other_evidence"] == "Le repas coûte 3,50 € par enfant."
    assert found["a.docx"].location.heading == "Repas"


def test_versions_tell_which_one_to_believe() -> None:
    text, line = prose(1), "Le repas coûte {} par enfant."
    made = (
        digest("a.docx", "Version 1", text, line.format("3,20 €"), title="Tarifs"),
        digest("b.docx", "Version 2", changed(text, 5), line.format("3,50 €"), title="Tarifs"),
    )
    assert [conflict.current for conflict in conflicts(*made)] == ["b.docx"]
    found = said("conflicting-fact", *made)
    assert found["a.docx"].message.endswith("La version à jour est b.docx.")
    assert found["b.docx"].data["current"] == "b.docx"


def test_documents_that_are_no_versions_are_believed_equally() -> None:
    one, other = (sheet(f"{name}.docx", f"Le repas coûte {name} € par enfant.") for name in "34")
    assert [conflict.current for conflict in conflicts(one, other)] == [None]


def test_contacts_are_masked() -> None:
    line = "Pour toute question, appelez le service au {}."
    made = (
        sheet("a.docx", line.format("02 99 86 60 60")),
        sheet("b.docx", line.format("02 99 86 11 60")),
    )
    (found,) = conflicts(*made)
    assert "86" not in repr(found)
    assert set(said("conflicting-fact", *made)) == {"a.docx", "b.docx"}
