"""Findings → score, grade, decision. The formula is published in the manual (score.md).

All arithmetic is in whole hundredths of a point, so the same findings give the same score on
every machine and the breakdown adds up exactly.

- A rule that fires costs `weight × 1.2` points if its gravest finding is an error, half of it
  for a warning, a tenth for an information.
- Repeats cost little more: a quarter of the price each time their number doubles, twice the
  price at most.
- One dimension costs 40 points at most; the score is 100 less the costs, never under 0.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from doclint.findings import DIMENSIONS, SEVERITIES, Decision, Dimension, Finding, Grade, Severity

CEILING = 40_00
"""Hundredths of a point that one dimension can cost."""
PRICE: dict[Severity, int] = {"error": 1_20, "warning": 60, "info": 12}
"""Hundredths of a point for each unit of weight."""
GRADES: tuple[tuple[int, Grade], ...] = ((90, "A"), (75, "B"), (60, "C"), (40, "D"), (0, "E"))
READY = 75
"""Score from which a document is ready, if it has no error and no sensitivity to confirm."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one rule costs, in hundredths of a point."""

    rule: str
    dimension: Dimension
    severity: Severity
    findings: int
    hundredths: int


@dataclass(frozen=True, slots=True)
class Score:
    """A score from 0 to 100 and how it came about.

    `100_00 − sum(costs) + relief + rounding = score × 100`, where `relief` is what the ceilings
    and the floor gave back.
    """

    value: int
    grade: Grade
    decision: Decision
    dimensions: dict[Dimension, int]
    costs: tuple[Cost, ...]
    relief: int
    rounding: int


def score(findings: Iterable[Finding], *, read: bool = True) -> Score:
    """Score the findings that are not suppressed; a document that was not read scores 0."""
    kept = [finding for finding in findings if finding.suppressed is None]
    costs = _costs(kept)
    spent: dict[Dimension, int] = dict.fromkeys(DIMENSIONS, 0)
    for cost in costs:
        spent[cost.dimension] += cost.hundredths
    capped = {dimension: min(total, CEILING) for dimension, total in spent.items()}
    exact = max(0, 100_00 - sum(capped.values())) if read else 0
    value = (exact + 50) // 100
    return Score(
        value=value,
        grade=next(grade for least, grade in GRADES if value >= least),
        decision=_decision(kept, value),
        dimensions={
            dimension: (100 * (CEILING - total) + CEILING // 2) // CEILING
            for dimension, total in capped.items()
        },
        costs=tuple(costs),
        relief=exact - (100_00 - sum(spent.values())),
        rounding=value * 100 - exact,
    )


def _costs(findings: list[Finding]) -> list[Cost]:
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_rule[finding.rule].append(finding)
    costs = []
    for rule, group in by_rule.items():
        gravest = min(group, key=lambda finding: SEVERITIES.index(finding.severity)).severity
        number = sum(finding.severity == gravest for finding in group)
        # Whole doublings, four at most: a logarithm without the rounding of a machine.
        doublings = min(number.bit_length() - 1, 4)
        price = group[0].weight * PRICE[gravest] * (4 + doublings) // 4
        costs.append(Cost(rule, group[0].dimension, gravest, len(group), price))
    return sorted(costs, key=lambda cost: (-cost.hundredths, cost.rule))


def _decision(findings: list[Finding], value: int) -> Decision:
    if any(finding.blocking for finding in findings):
        return "blocked"
    return "review" if value < READY or any(map(_to_settle, findings)) else "ready"


def _to_settle(finding: Finding) -> bool:
    """A person must decide first: an error, or a marking that may forbid some readers."""
    return finding.severity == "error" or (
        finding.dimension == "sensitivity" and finding.severity == "warning"
    )
