"""Which version is current: the evidence, its order, and when to say nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from doclint.corpus import CorpusAnalysis, Digest
from doclint.document import Property
from doclint.findings import Family
from doclint.text import Language
from tests.corpus.building import changed, digest, prose

TEXT = prose(1)


def version(path: str, *lines: str, modified: str = "", created: str = "") -> Digest:
    """A version of one text, its own few words changed, that opens with these lines."""
    stamps = (("modified", modified), ("created", created))
    return digest(
        path,
        *lines,
        changed(TEXT, 4, seed=len(path) + sum(map(ord, path))),
        title="Charte du télétravail",
        properties=tuple(Property("core", name, day) for name, day in stamps if day),
    )


def family(*versions: Digest, language: Language = "fr") -> Family:
    (found,) = CorpusAnalysis(versions, language).families
    return found


def current(*versions: Digest) -> str | None:
    return family(*versions).current


def test_nothing_stated_nothing_chosen() -> None:
    found = family(version("a.docx"), version("b.docx"))
    assert found.current is None
    assert found.because == (
        "rien ne dit laquelle est à jour : ni numéro de version, ni date, ni statut"
    )


class TestOneEvidence:
    def test_version_numbers_are_numbers(self) -> None:
        found = family(
            version("a.docx", "Version 10.0"),
            version("b.docx", "Version 9.2"),
            version("c.docx", "Version 9.10"),
        )
        assert found.documents == ("b.docx", "c.docx", "a.docx")
        assert found.current == "a.docx"
        assert found.because == (
            "son numéro de version est le plus élevé (10.0, début du document)"
        )

    def test_the_day_of_an_export_is_not_compared_with_that_of_its_source(self) -> None:
        word, pdf = (
            version("a.docx", modified="2023-04-01"),
            version("b.docx", modified="2024-05-02"),
        )
        assert current(word, pdf) == "b.docx"
        assert current(word, replace(pdf, path="b.pdf", format="pdf")) is None

    def test_a_copy_that_was_saved_again_does_not_make_its_text_newer(self) -> None:
        old, new = (
            version("a.docx", modified="2023-04-01"),
            version("b.docx", modified="2024-05-02"),
        )
        saved_again = version("a.docx", modified="2025-01-01")
        assert current(replace(saved_again, path="0.docx"), old, new) == "b.docx"

    def test_dates_written_in_the_documents(self) -> None:
        found = family(
            version("a.docx", "Mis à jour le 2 mai 2024"),
            version("b.docx", "Mis à jour le 12 mars 2023"),
        )
        assert (found.documents, found.current) == (("b.docx", "a.docx"), "a.docx")
        assert "2024-05-02" in found.because

    def test_a_date_is_compared_as_precisely_as_it_is_written(self) -> None:
        assert (
            current(version("a.docx", "Date : mai 2024"), version("b.docx", "Date : 12 mai 2024"))
            is None
        )
        assert (
            current(version("a.docx", "Date : juin 2024"), version("b.docx", "Date : 12 mai 2024"))
            == "a.docx"
        )

    def test_status(self) -> None:
        made = version("a.docx", "Statut : projet"), version("b.docx", "Statut : validé")
        assert family(*made).current == "b.docx"
        assert family(*made).because == "les projets sont écartés"
        assert current(version("c.docx", "Statut : abrogé"), version("d.docx")) == "d.docx"

    def test_a_folder_of_archives(self) -> None:
        assert (
            current(version("rh/archives/charte.docx"), version("rh/charte.docx"))
            == "rh/charte.docx"
        )

    def test_a_service_of_archives_is_not_a_folder_of_archives(self) -> None:
        assert current(version("archives municipales/a.docx"), version("rh/b.docx")) is None

    def test_a_document_that_replaces_another_by_name(self) -> None:
        found = family(
            version("a.docx", "Version 2", "Cette charte annule et remplace la version 1."),
            version("b.docx", "Version 1"),
        )
        assert found.current == "a.docx"
        assert found.because.startswith("ce document dit : « annule et remplace la version 1 »")

    def test_a_document_that_replaces_what_came_before(self) -> None:
        said = "La présente charte annule et remplace toute disposition antérieure."
        assert current(version("a.docx", said), version("b.docx")) == "a.docx"
        assert current(version("a.docx", said), version("b.docx", said)) is None

    def test_the_date_of_the_file_name(self) -> None:
        assert current(version("charte_20230227.docx"), version("charte_20240315.docx")) == (
            "charte_20240315.docx"
        )

    def test_the_date_of_the_properties(self) -> None:
        found = family(
            version("a.docx", modified="2024-06-01T10:00:00Z"),
            version("b.docx", modified="2023-01-15T10:00:00Z"),
        )
        assert found.current == "a.docx"
        assert "propriétés du fichier" in found.because
        same_day = (
            version("a.docx", modified="2024-06-01"),
            version("b.docx", modified="2024-06-01"),
        )
        assert current(*same_day) is None

    def test_the_latest_date_of_the_text(self) -> None:
        assert (
            current(
                version("a.docx", "Le barème de 2022 est applicable aux agents de la ville."),
                version("b.docx", "Le barème de 2024 est applicable aux agents de la ville."),
            )
            == "b.docx"
        )

    def test_length_and_copy_marks_say_nothing(self) -> None:
        long = digest("charte (2).docx", TEXT, prose(5, 40), title="Charte du télétravail")
        assert current(version("charte.docx"), long) is None


class TestSeveralPieces:
    def test_the_strongest_wins_over_the_others(self) -> None:
        weakest_first: Sequence[tuple[str, str]] = (
            ("Date : 3 janvier 2025", "Date : 3 janvier 2021"),
            ("Version 1", "Version 2"),
            ("Statut : projet", "Statut : validé"),
        )
        one: list[str] = []
        other: list[str] = []
        winners = []
        for mine, its in weakest_first:
            one.append(mine)
            other.append(its)
            winners.append(current(version("a.docx", *one), version("b.docx", *other)))
        assert winners == ["a.docx", "b.docx", "b.docx"]

    def test_each_piece_only_removes_what_it_shows_to_be_older(self) -> None:
        made = (
            version("a.docx", "Version 1"),
            version("b.docx", "Version 2"),
            version("c.docx"),
        )
        assert current(*made) is None, "nothing compares c with b"
        dated = (
            version("b.docx", "Version 2", "Mis à jour le 3 mars 2024"),
            version("c.docx", "Mis à jour le 3 mars 2021"),
        )
        assert current(made[0], *dated) == "b.docx"

    def test_two_documents_that_replace_each_other_prove_nothing(self) -> None:
        assert (
            current(
                version("a.docx", "Version 1", "Elle annule et remplace la version 2."),
                version("b.docx", "Version 2", "Elle annule et remplace la version 1."),
            )
            == "b.docx"
        ), "the number decides"

    def test_numbers_are_not_compared_with_letters_nor_years(self) -> None:
        assert current(version("a.docx", "Version 3"), version("b.docx", "Indice B")) is None
        assert current(version("a.docx", "Version 3"), version("b.docx", "Version 2019")) in (
            None,
            "b.docx",
        )

    def test_a_draft_newer_than_the_final_is_last_but_not_current(self) -> None:
        found = family(
            version("v1.docx", "Version 1", "Statut : validé"),
            version("v2.docx", "Version 2", "Statut : validé"),
            version("v3.docx", "Version 3", "Statut : projet"),
        )
        assert found.documents == ("v1.docx", "v2.docx", "v3.docx")
        assert found.current == "v2.docx"

    def test_the_current_one_is_after_the_others_that_are_not_drafts(self) -> None:
        found = family(
            version("new.docx", "Statut : validé", "Date : 3 mars 2023"),
            version("old.docx", "Statut : abrogé", "Date : 3 mars 2024"),
        )
        assert found.documents == ("old.docx", "new.docx")
        assert found.current == "new.docx"


def test_the_current_document_is_the_best_copy_of_the_current_text() -> None:
    newer = changed(TEXT, 5)
    made = (
        digest("charte v1.docx", "Version 1", TEXT, title="Charte"),
        digest("charte v2 - Copie.docx", "Version 2", newer, title="Charte"),
        digest("charte v2.docx", "Version 2", newer, title="Charte"),
        digest("charte v2.pdf", "Version 2", newer, title="Charte", suffix="pdf"),
    )
    assert current(*made) == "charte v2.docx"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "sa date est la plus récente (2024-05-02, début du document)"),
        ("en", "its date is the latest (2024-05-02, start of the document)"),
    ],
)
def test_the_reason_is_said_in_the_language_of_the_run(language: Language, said: str) -> None:
    made = (
        version("a.docx", "Mis à jour le 2 mai 2024"),
        version("b.docx", "Mis à jour le 2 mai 2022"),
    )
    assert family(*made, language=language).because == said
