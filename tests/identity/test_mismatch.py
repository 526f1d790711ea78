"""Places that disagree are found; values that may both be right are left alone."""

from __future__ import annotations

import pytest

from doclint.identity.mismatch.find import (
    approval_mismatch,
    date_mismatch,
    status_mismatch,
    version_mismatch,
)
from doclint.identity.mismatch.title_apart import title_mismatch

from .made import block, identity, table

HISTORY = ("Version", "Date", "Modifications")


def places(readings: object) -> list[str]:
    return [reading.place for reading in readings]  # type: ignore[attr-defined]


def test_the_name_and_the_cover_disagree() -> None:
    assert places(version_mismatch(identity("Version 2.1", path="note_v3.docx"))) == [
        "cover",
        "file-name",
    ]


def test_the_header_and_the_approval_table_disagree() -> None:
    found = identity(
        block("Programme – Guide de lecture – v 13.0", "page-header"),
        table(("Date", "Version"), ("04/03/2022", "12.0")),
    )
    assert places(version_mismatch(found)) == ["table", "header"]


def test_the_history_and_the_cover_disagree() -> None:
    found = identity("Version 0.2", table(HISTORY, ("0.1", "Juin 2023", "Première version")))
    assert places(version_mismatch(found)) == ["cover", "table"]


@pytest.mark.parametrize(
    ("name", "cover"),
    [
        ("note_v2.docx", "Version 2.1"),
        ("note_v2.0.docx", "Version 2"),
        ("standard_v2021-10_rev2025-03.pdf", "v2021 - rev. 2025-03"),
        ("standard_v2024.pdf", "Version 1.3"),
        ("note_vB.docx", "Version 2"),
        ("presentation_v1.3.pdf", "Lancement du standard des paysages V.03"),
    ],
)
def test_less_precise_or_otherwise_numbered_versions_agree(name: str, cover: str) -> None:
    assert version_mismatch(identity(cover, path=name)) == ()


def test_the_first_version_is_no_part_of_a_later_one() -> None:
    assert places(version_mismatch(identity("Version 2.1", path="note_v1.docx"))) == [
        "cover",
        "file-name",
    ]


def test_dates_far_apart_disagree() -> None:
    found = identity("Date : 3 septembre 2024", path="27022023_tarifs.docx")
    assert places(date_mismatch(found, 60)) == ["cover", "file-name"]
    assert date_mismatch(found, 600) == ()


@pytest.mark.parametrize(
    ("name", "cover"), [("note_v2.1.docx", "Version 2.0"), ("note_v2.1.3.docx", "Version 2.0")]
)
def test_a_zero_that_is_written_counts(name: str, cover: str) -> None:
    assert len(version_mismatch(identity(cover, path=name))) == 2


@pytest.mark.parametrize(
    ("name", "cover"),
    [
        ("240704_CR.pdf", "Réunion du 2 juillet 2024"),
        ("2024-03 bilan.docx", "Date : 30/04/2024"),
        ("tarifs 2022-2023.docx", "Date : 3 septembre 2024"),
        ("27022023_tarifs.docx", "Date d'application : 01/09/2023"),
        ("27022023_tarifs.docx", "Vu la loi du 2 mars 1982"),
        ("reglement_v2021-10.docx", "Date : 3 septembre 2024"),
    ],
)
def test_dates_that_may_both_be_right_agree(name: str, cover: str) -> None:
    assert date_mismatch(identity(cover, path=name), 60) == ()


def test_dates_recorded_by_software_are_not_compared() -> None:
    found = identity("Date : 2 mars 2023", properties={"core:modified": "2025-01-01T00:00:00Z"})
    assert date_mismatch(found, 60) == ()


def headed(title: str, *headers: str) -> list[str]:
    heading = block(title, "heading", level=1)
    running = [block(text, "page-header", page=page) for page, text in enumerate(headers, 1)]
    return [r.normalised for r in date_mismatch(identity(heading, *running), 60)]


def test_pages_that_kept_the_date_of_an_earlier_edition() -> None:
    guide = "Guide d'accueil des agents"
    assert headed(guide, f"{guide} – mars 2023", f"{guide} – mai 2024") == ["2023-03", "2024-05"]
    assert headed(guide, f"{guide} – mars 2024", f"{guide} – mai 2024") == []


@pytest.mark.parametrize(
    ("title", "header"),
    [
        ("Conseil municipal – séance", "Conseil municipal – séance du"),  # minutes bound together
        ("Recueil des fiches", "Fiche accueil du public –"),
    ],
)
def test_days_of_texts_bound_together_are_left_alone(title: str, header: str) -> None:
    assert headed(title, f"{header} 12 mars 2023", f"{header} 4 mai 2024") == []


def test_what_cannot_be_compared_hides_no_contradiction() -> None:
    found = identity(
        block("Standard des réseaux – V2024", "page-header"),
        block("Standard des réseaux – V1.0", "page-header", page=2),
        table(HISTORY, ("0.9", "Juin 2024", "Relecture")),
    )
    assert [r.normalised for r in version_mismatch(found)] == ["0.9", "1.0"]


def test_pages_that_kept_the_header_of_an_earlier_version() -> None:
    found = identity(
        block("Guide d'accueil des agents – v 13.0", "page-header"),
        block("Guide d'accueil des agents – v 12.0", "page-header", page=2),
    )
    assert [r.normalised for r in version_mismatch(found)] == ["13.0", "12.0"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Version 1.2", "Version 1.3"),  # sheets bound together, each with its own
        ("Fiche accueil du public – v 1.2", "Fiche tenue du registre – v 1.3"),
        ("Guide d'accueil des agents – v 2", "Guide d'accueil des agents – v 2.1"),
    ],
)
def test_headers_of_several_parts_are_left_alone(first: str, second: str) -> None:
    found = identity(block(first, "page-header"), block(second, "page-header", page=2))
    assert version_mismatch(found) == ()


def test_a_version_left_in_the_title_property() -> None:
    found = identity("Version 2.0", properties={"core:title": "Guide d'accueil version 1.4"})
    assert places(version_mismatch(found)) == ["cover", "property"]
    found = identity("Version 1.4", properties={"core:title": "Guide d'accueil version 1.4"})
    assert version_mismatch(found) == ()


def test_a_date_left_in_the_title_property() -> None:
    title = {"core:title": "Compte rendu du 12 mars 2023"}
    assert places(date_mismatch(identity("Réunion du 4 juin 2024", properties=title), 60)) == [
        "cover",
        "property",
    ]
    both = identity("Réunion du 4 juin 2024", "Suites du 12 mars 2023", properties=title)
    assert date_mismatch(both, 60) == ()


def test_a_draft_and_a_validated_text_disagree() -> None:
    found = identity("Statut : validé", path="note_projet.docx")
    assert places(status_mismatch(found)) == ["cover", "file-name"]
    assert status_mismatch(identity("Statut : en vigueur", path="note_validee.docx")) == ()


def heading(text: str, title: str, *more: str) -> object:
    return title_mismatch(
        identity(
            block(text, "heading", level=1),
            *(block(words, "page-footer") for words in more),
            properties={"core:title": title},
        )
    )


@pytest.mark.parametrize(
    ("written", "declared", "footer"),
    [
        ("Retours de la réunion 7", "Comité – réunion 5", ""),
        ("Annexe n° 2 : les tarifs", "Annexe 1", ""),
        ("Règlement du marché", "Règlement du marché 2016", "Service du commerce, novembre 2019"),
    ],
)
def test_a_title_property_of_another_edition(written: str, declared: str, footer: str) -> None:
    assert heading(written, declared, *([footer] if footer else [])) != ()


@pytest.mark.parametrize(
    ("written", "declared", "footer"),
    [
        ("Retours de la réunion 7", "Comité – réunion 7", ""),
        ("Réunions 5 et 7 : lots 1 et 2", "Lot 2", ""),
        ("Chapitre 1 de la charte", "Charte, chapitre 3", ""),
        ("Délibération n° 2024-13", "Délibération n° 2024-12", ""),  # an act number: a reference
        ("Rapport d'activité", "Rapport d'activité 2023", "Direction générale, juin 2024"),
        ("Bilan de la loi", "Bilan de la loi 2016", "Service juridique – loi 2016, novembre 2019"),
        ("Accueil du public", "Règlement du marché 2016", "Service du commerce, novembre 2019"),
    ],
)
def test_a_title_property_that_may_be_right(written: str, declared: str, footer: str) -> None:
    assert heading(written, declared, *([footer] if footer else [])) == ()


@pytest.mark.parametrize(
    ("meeting", "approval", "kind", "apart"),
    [
        ("Réunion du 15 avril 2024", "Approuvé le : 12 avril 2024", "Compte rendu", True),
        ("Date de séance : 15/04/2024", "Date de validation : mars 2024", "Procès-verbal", True),
        ("Réunion du 15 avril 2024", "Approuvé le : 15 avril 2024", "Compte rendu", False),
        ("Réunion du 15 avril 2024", "Date de validation : avril 2024", "Compte rendu", False),
        ("Réunion du 15 avril 2024", "Approuvé le : 12 avril 2024", "Ordre du jour", False),
        ("Date : 15 avril 2024", "Approuvé le : 12 avril 2024", "Compte rendu", False),
    ],
)
def test_minutes_approved_before_the_meeting(
    meeting: str, approval: str, kind: str, apart: bool
) -> None:
    found = identity(block(f"{kind} du comité", "heading", level=1), meeting, approval)
    assert [r.field for r in approval_mismatch(found)] == (["date", "approved"] if apart else [])


def test_a_text_approved_long_after_it_was_written_is_left_alone() -> None:
    found = identity("Date : 12 janvier 2024", "Date de validation : 24 septembre 2024")
    assert date_mismatch(found, 60) == ()
