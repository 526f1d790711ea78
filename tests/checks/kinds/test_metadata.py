"""Rules of kind `metadata`, as an author writes them."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from doclint.document import Document, Property
from doclint.findings import Finding
from doclint.identity import Field
from doclint.ruleset.conditions import IDENTITY_FIELDS
from tests.writing import INTEGER, document, findings

TODAY = {"type": "string", "default": "2026-03-31", "help": {"fr": "Jour.", "en": "Day."}}
PARAMS = {"months": {**INTEGER, "default": 12}, "today": TODAY}
SAID = {"fr": "{kind}|{value}", "en": "{kind}|{value}"}
OWN = {"field": "property:Direction", "require": ["present", "real"], "labels": ["direction"]}


def found(checked: Document, **test: Any) -> list[Finding]:
    return findings(checked, kind="metadata", test=test, params=PARAMS, message=SAID)


def said(checked: Document, **test: Any) -> list[str]:
    return [finding.message for finding in found(checked, **test)]


def with_property(value: str, place: str = "custom", name: str = "Direction") -> Document:
    return document("x", properties=(Property(place, name, value),))


def test_an_author_may_name_the_fields_of_the_identity() -> None:
    assert get_args(Field) == IDENTITY_FIELDS


@pytest.mark.parametrize(
    "checked",
    [with_property("DGS"), with_property("DGS", "front-matter", "direction"),
     document("Direction : DGS"), document("Direction\tDGS")],
)  # fmt: skip
def test_a_field_is_present_when_any_place_states_it(checked: Document) -> None:
    assert said(checked, **OWN) == []


@pytest.mark.parametrize(
    "checked", [document("x"), with_property(""), with_property("DGS", name="Service")]
)
def test_a_field_that_no_place_states_is_missing(checked: Document) -> None:
    assert said(checked, **OWN) == ["missing|"]


def test_one_place_may_be_asked_for() -> None:
    test = {"field": "front-matter:direction", "require": ["present"]}
    assert said(with_property("DGS", "front-matter", "direction"), **test) == []
    assert said(with_property("DGS", "custom", "direction"), **test) == ["missing|"]


@pytest.mark.parametrize(
    "value", ["à compléter", "A COMPLÉTER", "Service à définir", "xxx", "…", "n/a", "[service]"]
)
def test_a_placeholder_is_not_a_value(value: str) -> None:
    [finding] = found(document(f"Direction : {value}"), **OWN)
    assert finding.message == f"placeholder|{value}"
    assert (finding.location.block, finding.location.start) == (0, 12)


@pytest.mark.parametrize("value", ["Direction générale", "Test et recette", "N. Aubert"])
def test_a_name_is_a_value(value: str) -> None:
    assert said(with_property(value), **OWN) == []


def test_the_first_real_value_is_the_best() -> None:
    checked = document("Direction : DGS", properties=(Property("custom", "Direction", "xxx"),))
    assert said(checked, **OWN) == []


def test_a_value_must_look_like_its_pattern() -> None:
    test = {**OWN, "require": ["valid"], "pattern": "D[0-9]{2} - .+"}
    assert said(with_property("d12 – Services à la population"), **test) == []
    assert said(with_property("Services"), **test) == ["malformed|Services"]
    assert said(document("x"), **test) == []


@pytest.mark.parametrize(
    ("value", "stale"),
    [("2025", False), ("2024", True), ("2025-03", False), ("2025-02", True),
     ("2025-03-31", False), ("2025-03-30", True), ("31 mars 2025", False), ("30/03/2025", True),
     ("revue en 2019", False), ("plus tard", False)],
)  # fmt: skip
def test_a_date_is_fresh_for_so_many_months(value: str, stale: bool) -> None:
    test = {"field": "property:Revu", "require": ["fresh"], "max_age": "months", "today": "today"}
    messages = said(with_property(value, name="Revu"), **test)
    assert messages == ([f"stale|{value}"] if stale else [])


def test_without_a_date_to_count_from_it_is_today() -> None:
    test = {"field": "property:Revu", "require": ["fresh"], "max_age": "months"}
    assert said(with_property("1998-01-01", name="Revu"), **test) == ["stale|1998-01-01"]
    assert said(with_property("9998-01-01", name="Revu"), **test) == []


def test_only_the_first_failure_is_said() -> None:
    test = {**OWN, "require": ["valid", "real"], "pattern": "D.+"}
    assert said(with_property("xxx"), **test) == ["placeholder|xxx"]


def test_a_field_of_the_identity_is_read_wherever_it_stands() -> None:
    test = {"field": "title", "require": ["present"]}
    checked = document("x", properties=(Property("core", "title", "Guide du compostage"),))
    assert said(checked, **test) == []
    assert said(document("", path="a.docx"), field="licence", require=["present"]) == ["missing|"]
