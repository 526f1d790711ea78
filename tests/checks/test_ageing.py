"""review-overdue and stale-document: what is past on the day of the run, and what never ages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.document import Block, Document
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules

RULES = load_rules()
TODAY = date(2026, 3, 1)


def found(name: str, title: str, *texts: str, **params: Any) -> list[Finding]:
    """What the rule says on 1 March 2026 of a document with this title and these paragraphs."""
    blocks = [Block("heading", title, level=1), *(Block("paragraph", text) for text in texts)]
    analysis = Analysis(Document(path="document.docx", format="docx", blocks=tuple(blocks)))
    analysis.day = TODAY
    rule = activate(RULES, RULES.rules[name], None, "fr", params)
    return list(check_for(rule.rule)(analysis, rule))


@pytest.mark.parametrize(
    ("line", "overdue"),
    [
        ("À réviser avant le : 28/02/2026", True),
        ("À réviser avant le : 01/03/2026", False),
        ("Prochaine révision : février 2026", True),
        ("Prochaine révision : mars 2026", False),
        ("Valable jusqu'au : 31 décembre 2025", True),
        ("Prochaine révision : 2026", False),
        ("Review date: 28 February 2026", True),
        ("Version du 12 mars 2015", False),
    ],
)
def test_a_day_of_review_is_past_once_it_is_over(line: str, overdue: bool) -> None:
    findings = found("review-overdue", "Guide du tri", line)
    assert bool(findings) == overdue
    assert all(finding.data["kind"] == "stated" for finding in findings)


@pytest.mark.parametrize(
    ("title", "overdue"),
    [("Procédure d'accueil", True), ("Guide du tri", False), ("Délibération n° 12", False)],
)
def test_a_period_counts_for_its_kind_and_never_for_acts(title: str, overdue: bool) -> None:
    periods = ["default: 24", "procédure: 12"]
    findings = found("review-overdue", title, "Version du 12 février 2025", periods=periods)
    assert bool(findings) == overdue
    for finding in findings:
        assert (finding.data["kind"], finding.data["months"]) == ("period", 12)
        assert finding.evidence == "12 février 2025"


def test_a_review_to_come_is_believed_before_a_period() -> None:
    lines = ("Version du 12 février 2015", "Prochaine révision : 31/12/2026")
    assert found("review-overdue", "Guide du tri", *lines, periods=["default: 12"]) == []


@pytest.mark.parametrize(
    ("title", "old"),
    [
        ("Procédure d'accueil", True),
        ("Foire aux questions", True),
        ("Guide du tri", False),
        ("Compte rendu de la réunion", False),
        ("Rapport d'activité", False),
        ("Horaires de la piscine", False),
    ],
)
def test_each_kind_has_its_age(title: str, old: bool) -> None:
    findings = found("stale-document", title, "Version du 12 février 2021")
    assert bool(findings) == old
    assert all(finding.data["kind"] == "old" for finding in findings)


def test_a_review_to_come_keeps_a_document_young() -> None:
    lines = ("Version du 12 février 2015", "Prochaine révision : 31/12/2026")
    assert found("stale-document", "Guide du tri", *lines) == []


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Ces tarifs valent pour l'année 2023.", 2023),
        ("Les chiffres de ce guide datent de 2022.", 2022),
        ("Attention : les montants ci-dessus sont ceux du 1er janvier 2024.", 2024),
        ("Ces tarifs sont valables du 1er septembre 2023 au 31 août 2024.", 2024),
        ("These prices are valid until 31 December 2023.", 2023),
        ("Ces tarifs valent pour l'année 2025.", None),
        ("Ces tarifs s'appliquent à compter du 1er janvier 2019.", None),
        ("Les tarifs sont ceux de la délibération du 12 mars 2019.", None),
        ("Les chiffres de 2019 montrent une hausse.", None),
        ("La loi de 2015 fixe ces tarifs.", None),
        ("Ces données sont celles du service.", None),
    ],
)
def test_a_document_dates_its_own_figures(sentence: str, year: int | None) -> None:
    findings = found("stale-document", "La piscine", sentence)
    assert [finding.data["year"] for finding in findings] == ([str(year)] if year else [])
    assert all(f" {year}." in finding.message for finding in findings)


def test_the_latest_prices_count() -> None:
    def of(*headings: str) -> list[int]:
        return [int(f.data["year"]) for f in found("stale-document", "Fiche pratique", *headings)]

    assert of("Tarifs 2022") == [2022]
    assert of("Tarifs 2022", "Tarifs de la cantine 2023-2024") == [2024]
    assert of("Tarifs 2022", "Tarifs 2026") == []


def test_prices_of_an_act_are_those_of_its_day() -> None:
    for title in ("Délibération n° 2020-12", "Séance du 12 mars 2020", "Budget primitif 2020"):
        assert found("stale-document", title, "Tarifs 2020") == []


def test_a_long_text_of_prices_costs_no_more_than_its_length() -> None:
    text = "Ces tarifs " * 20_000 + "2020 " + "les prix sont ceux de " * 20_000
    assert found("stale-document", "La piscine", text) == []
