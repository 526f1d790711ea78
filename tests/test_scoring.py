"""The published formula: bounded, monotone, independent of order, exact to the hundredth."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.findings import DIMENSIONS, SEVERITIES, Finding, Location
from doclint.scoring import CEILING, score


def finding(
    rule: str = "table-of-contents",
    dimension: str = "structure",
    severity: str = "error",
    weight: int = 20,
    *,
    blocking: bool = False,
    suppressed: str | None = None,
) -> Finding:
    return Finding(
        rule=rule,
        code="STR001",
        dimension=dimension,  # type: ignore[arg-type]
        severity=severity,  # type: ignore[arg-type]
        weight=weight,
        message="",
        fix="",
        evidence="",
        location=Location(),
        data={"blocking": True} if blocking else {},
        fingerprint="",
        suppressed=suppressed,
    )


WEIGHTS = {f"rule-{n}": (DIMENSIONS[n % 7], 1 + n) for n in range(25)}
findings = st.lists(
    st.builds(
        lambda rule, severity: finding(rule, WEIGHTS[rule][0], severity, WEIGHTS[rule][1]),
        st.sampled_from(sorted(WEIGHTS)),
        st.sampled_from(SEVERITIES),
    ),
    max_size=60,
)


@given(findings)
def test_the_score_is_between_0_and_100_and_so_is_every_dimension(found: list[Finding]) -> None:
    result = score(found)
    assert 0 <= result.value <= 100
    assert all(0 <= value <= 100 for value in result.dimensions.values())


@given(findings, st.randoms())
def test_order_never_matters(found: list[Finding], shuffle: random.Random) -> None:
    shuffled = list(found)
    shuffle.shuffle(shuffled)
    assert score(shuffled) == score(found)


@given(findings.filter(bool), st.data())
def test_removing_a_finding_never_lowers_the_score(
    found: list[Finding], data: st.DataObject
) -> None:
    gone = data.draw(st.integers(0, len(found) - 1))
    fewer = found[:gone] + found[gone + 1 :]
    assert score(fewer).value >= score(found).value
    for dimension, value in score(found).dimensions.items():
        assert score(fewer).dimensions[dimension] >= value


@given(findings)
def test_the_breakdown_adds_up_exactly(found: list[Finding]) -> None:
    result = score(found)
    spent = sum(cost.hundredths for cost in result.costs)
    assert 100_00 - spent + result.relief + result.rounding == result.value * 100


def test_no_finding_is_100_a_and_ready() -> None:
    result = score([])
    assert (result.value, result.grade, result.decision) == (100, "A", "ready")


def test_one_error_costs_its_weight_times_1_2() -> None:
    assert score([finding(weight=20)]).value == 76


@pytest.mark.parametrize(("times", "value"), [(1, 88), (2, 85), (4, 82), (16, 76), (400, 76)])
def test_repeats_cost_a_quarter_more_at_each_doubling_and_twice_at_most(
    times: int, value: int
) -> None:
    assert score([finding(weight=10)] * times).value == value


def test_one_dimension_costs_at_most_40_points() -> None:
    found = [finding(f"rule-{n}", weight=25) for n in range(5)]
    assert score(found).value == 100 - CEILING // 100
    assert score(found).dimensions["structure"] == 0


def test_an_error_keeps_a_document_from_being_ready_whatever_its_score() -> None:
    result = score([finding(weight=1)])
    assert result.value >= 90
    assert result.decision == "review"


def test_a_marking_to_confirm_keeps_a_document_from_being_ready() -> None:
    marking = finding("sensitivity-marking", "sensitivity", "warning", 10)
    assert score([marking]).decision == "review"
    assert score([finding("long-sentence", "readability", "warning", 10)]).decision == "ready"
    assert score([finding("sensitivity-marking", "sensitivity", "info", 10)]).decision == "ready"


def test_a_blocking_finding_blocks_whatever_the_score() -> None:
    result = score([finding(weight=1, blocking=True)])
    assert result.value >= 90
    assert result.decision == "blocked"


def test_a_suppressed_finding_neither_costs_nor_blocks() -> None:
    result = score([finding(blocking=True, suppressed="Accepté par la direction")])
    assert (result.value, result.decision) == (100, "ready")


def test_a_document_that_was_not_read_scores_0_and_is_never_ready() -> None:
    result = score([finding("unsupported-format", "integrity", "warning", 5)], read=False)
    assert (result.value, result.grade, result.decision) == (0, "E", "review")
