"""Rules of kind `metric`, as an author writes them."""

from __future__ import annotations

import pytest

from doclint.checks.kinds.metric import MEASURES
from doclint.document import Document, Image
from doclint.ruleset.conditions import METRICS
from doclint.text import Language
from tests.writing import INTEGER, block, document, findings

PARAMS = {"pages": {**INTEGER, "default": 10}, "words": {**INTEGER, "default": 4}}
SAID = {"fr": "{measures}", "en": "{measures}"}
FIVE = "Venez nous voir demain matin."


def said(checked: Document, language: Language = "fr", **test: dict[str, str]) -> list[str]:
    rule = {"kind": "metric", "test": test, "params": PARAMS, "message": SAID}
    return [finding.message for finding in findings(checked, language, **rule)]


def test_every_measure_that_an_author_may_name_exists() -> None:
    assert tuple(MEASURES) == METRICS


def test_one_finding_names_all_the_measures_out_of_bounds() -> None:
    checked = document(FIVE, page_count=1200)
    above = {"pages": "pages", "words": "words", "sentences": "words"}
    assert said(checked, above=above) == [
        "1\u202f200\u00a0pages (maximum : 10), 5\u00a0mots (maximum : 4)"
    ]
    assert said(checked, "en", above=above) == ["1,200 pages (maximum: 10), 5 words (maximum: 4)"]


def test_a_limit_itself_is_allowed() -> None:
    assert said(document("Venez nous voir demain."), above={"words": "words"}) == []
    assert said(document("Venez nous voir demain."), below={"words": "words"}) == []


def test_below_is_too_little() -> None:
    assert said(document("Venez."), below={"words": "words"}) == ["1\u00a0mot (minimum : 4)"]


@pytest.mark.parametrize("metric", ["pages", "readability", "words_per_sentence"])
def test_what_the_document_does_not_have_is_not_compared(metric: str) -> None:
    assert said(document(block("heading", "Titre")), below={metric: "pages"}) == []


@pytest.mark.parametrize(
    ("metric", "expected"),
    [
        ("tokens", "environ 10\u00a0jetons"),
        ("characters", "38\u00a0caractères"),
        ("words_per_sentence", "5\u00a0mots par phrase en moyenne"),
        ("longest_section", "5\u00a0mots dans la plus longue partie"),
        ("images", "5\u00a0images"),
        ("kilobytes", "12,3\u00a0kilo-octets"),
    ],
)
def test_measures_say_their_unit(metric: str, expected: str) -> None:
    checked = document(
        block("heading", "Horaires"), FIVE,
        images=(Image(None, None, None),) * 5, bytes=12345,
    )  # fmt: skip
    [message] = said(checked, above={metric: "words"})
    assert message.startswith(f"{expected} (maximum"), message


def test_headings_and_tables_are_counted() -> None:
    assert said(document(block("heading", "A"), FIVE), below={"headings": "words"}) == [
        "1\u00a0titre (minimum : 4)"
    ]
    assert said(document(FIVE), below={"tables": "words"}) == ["0\u00a0tableau (minimum : 4)"]


def test_the_numbers_are_kept_for_programs() -> None:
    [finding] = findings(
        document(FIVE), kind="metric", test={"above": {"words": "words"}}, params=PARAMS,
        message=SAID,
    )  # fmt: skip
    assert finding.data["values"] == {"words": 5}
