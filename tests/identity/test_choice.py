"""Properties, and which of several readings wins."""

from __future__ import annotations

import pytest

from doclint.identity.trust import confidence

from .made import block, identity, values


def test_the_order_of_trust_is_the_one_that_is_written_down() -> None:
    order = [
        confidence("cover"),
        confidence("front-matter"),
        confidence("footer"),
        confidence("body"),
        confidence("file-name"),
        confidence("property"),
    ]
    assert order == sorted(order, reverse=True)


def test_what_people_wrote_wins_over_what_software_filled_in() -> None:
    found = identity(
        block("Règlement du télétravail", "heading", level=1),
        "Version 2.1",
        path="reglement_v2.docx",
        properties={"core:title": "Règlement", "core:version": "7", "custom:Version": "2.1"},
    )
    assert found.chosen.title == "Règlement du télétravail"
    assert [place for place, _ in values(found, "version")] == [
        "property",
        "cover",
        "file-name",
        "property",
    ]
    assert found.chosen.version == "2.1"


def test_placeholders_are_kept_but_never_chosen() -> None:
    found = identity(
        "La piscine ouvre à neuf heures.",
        properties={"core:title": "Document1", "core:creator": "Admin", "app:Company": "Toshiba"},
    )
    assert all(reading.placeholder for reading in found.readings)
    assert found.chosen.title is None
    assert found.chosen.owner is None


@pytest.mark.parametrize("author", ["Claire Martin", "MARTIN Claire", "cmartin2"])
def test_a_person_who_typed_a_document_does_not_own_it(author: str) -> None:
    assert identity("Texte.", properties={"core:creator": author}).chosen.owner is None
    assert identity(f"Rédigé par : {author}").chosen.owner is None


@pytest.mark.parametrize(
    "author",
    [
        "Service de l'urbanisme",
        "Ville de Valbrume",
        "Secrétariat général",
        "Claire Martin, cheffe du service scolaire",
        "La directrice des sports",
    ],
)
def test_an_author_that_is_a_service_or_a_role_owns_when_nothing_else_does(author: str) -> None:
    named = {"core:creator": author}
    assert identity("Texte.", properties=named).chosen.owner == author
    assert identity("Service des sports", properties=named).chosen.owner == "Service des sports"


@pytest.mark.parametrize("name", ["app:publisher", "info:publisher", "custom:Company"])
def test_a_company_is_that_of_the_template_or_of_the_machine(name: str) -> None:
    firm, town = {name: "Durand Conseil"}, {name: "Ville de Valbrume"}
    assert identity("Texte.", properties=firm).readings == ()
    assert identity("Texte.", properties=town).chosen.owner == "Ville de Valbrume"
    footer = block("Service des sports – Guide", "page-footer")
    assert identity("Texte.", footer, properties=town).chosen.owner == "Service des sports"


def test_the_day_a_file_was_saved_does_not_date_the_document() -> None:
    recorded = {"core:created": "2019-02-03T10:00:00Z", "core:modified": "2023-11-20T08:30:00Z"}
    found = identity("Texte.", properties=recorded)
    assert found.chosen.date is None
    assert values(found, "modified")[0] == ("property", "2023-11-20")
    assert identity("Le 12 mars 2024", properties=recorded).chosen.date == "2024-03-12"


def test_a_day_of_update_that_a_person_wrote_in_front_matter_dates_the_document() -> None:
    updated = {"front-matter:modified": "2024-03-12"}
    assert identity("Texte.", properties=updated).chosen.date == "2024-03-12"


def test_a_day_of_effect_dates_a_document_when_nothing_else_does() -> None:
    assert identity("Date d'application : 01/09/2024").chosen.date == "2024-09-01"
    both = identity("Date : 12/06/2024", "Date d'application : 01/09/2024")
    assert both.chosen.date == "2024-06-12"


def test_the_number_of_times_a_file_was_saved_is_no_version() -> None:
    assert identity("Texte.", properties={"core:revision": "53"}).chosen.version is None


def test_front_matter_in_french_or_english() -> None:
    found = identity(
        "Texte.",
        properties={
            "front-matter:direction": "Direction des sports",
            "front-matter:date": "2024-03-12",
            "front-matter:statut": "projet",
            "front-matter:version": "1.2",
        },
    )
    assert found.chosen.owner == "Direction des sports"
    assert (found.chosen.date, found.chosen.status) == ("2024-03-12", "draft")
    assert found.chosen.version == "1.2"


def test_a_title_property_may_hold_the_version() -> None:
    assert identity("Texte.", properties={"html:title": "Guide v0.1.11"}).chosen.version == "0.1.11"


def test_an_empty_document_has_no_identity() -> None:
    found = identity()
    assert found.readings == ()
    assert found.chosen.title is None
