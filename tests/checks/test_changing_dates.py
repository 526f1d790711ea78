"""The rule volatile-date: the only date of a document is the day it is."""

from __future__ import annotations

import pytest

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.document import Block, ChangingDate, Document, Property
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules

RULES = load_rules()
TITLE = Block("heading", "Attestation de prêt", level=1)
SIGNED = Block("paragraph", "Fait à Exemple, le 12 mars 2024")
CHANGES = ChangingDate("12 mars 2024", 1)


def check(
    *blocks: Block,
    dates: tuple[ChangingDate, ...] = (CHANGES,),
    path: str = "attestation.docx",
    properties: tuple[Property, ...] = (),
    name: str = "volatile-date",
) -> list[Finding]:
    rule = RULES.rule(name)
    document = Document(path, "docx", blocks=blocks, changing_dates=dates, properties=properties)
    return list(check_for(rule)(Analysis(document), activate(RULES, rule, None, "fr")))


def test_one_finding_at_the_first_of_them() -> None:
    again = Block("page-footer", "Page 1 – 12 mars 2024")
    (found,) = check(TITLE, SIGNED, again, dates=(CHANGES, ChangingDate("12 mars 2024", 2)))
    assert found.evidence == "Fait à Exemple, le 12 mars 2024"
    assert (found.location.block, found.location.start, found.location.end) == (1, 19, 31)
    assert "12 mars 2024" in found.message


def test_the_document_is_not_called_undated_as_well() -> None:
    assert check(TITLE, SIGNED, name="missing-date") == []
    assert len(check(TITLE, Block("paragraph", "Bonjour."), dates=(), name="missing-date")) == 1


def test_a_property_that_software_fills_is_no_other_date() -> None:
    saved = (Property("core", "modified", "2024-03-13T10:00:00Z"),)
    assert len(check(TITLE, SIGNED, properties=saved)) == 1


@pytest.mark.parametrize(
    "other",
    ["Mis à jour le 3 janvier 2023", "Date d'application : 01/02/2023", "© Ville d'Exemple 2023"],
)
def test_any_other_date_in_the_text_is_enough(other: str) -> None:
    assert check(TITLE, SIGNED, Block("paragraph", other)) == []


def test_so_is_one_in_the_name_of_the_file() -> None:
    assert check(TITLE, SIGNED, path="230103_attestation.docx") == []


def test_an_hour_is_no_date() -> None:
    clock = Block("page-footer", "Imprimé à 10:32")
    assert check(TITLE, clock, dates=(ChangingDate("10:32", 1),)) == []


def test_on_slides_only_the_slide_is_known() -> None:
    title, footer = Block("heading", "Bilan", page=1), Block("page-footer", "12/03/2024", page=1)
    (found,) = check(title, footer, dates=(ChangingDate("12/03/2024", page=1),))
    assert (found.location.page, found.location.block) == (1, None)
