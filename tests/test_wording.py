"""One name for each severity, decision and dimension, in both languages."""

from __future__ import annotations

from doclint.findings import DECISIONS, DIMENSIONS, SEVERITIES
from doclint.wording import DECISION_NAMES, DIMENSION_NAMES, SEVERITY_NAMES


def test_everything_that_a_report_can_say_has_a_name() -> None:
    assert tuple(SEVERITY_NAMES) == SEVERITIES
    assert tuple(DECISION_NAMES) == DECISIONS
    assert tuple(DIMENSION_NAMES) == DIMENSIONS


def test_no_two_share_a_name() -> None:
    for names in (SEVERITY_NAMES, DECISION_NAMES, DIMENSION_NAMES):
        assert len({text.fr for text in names.values()}) == len(names)
        assert len({text.en for text in names.values()}) == len(names)
