"""Checks: pure functions from an `Analysis` and an `ActiveRule` to findings.

`check_for(rule)` finds the function: rules of kind pattern, lexicon, metric and metadata by
their kind (`doclint.checks.kinds.KIND.check`), detectors by their name in the module of their
dimension (`table-of-contents` → `doclint.checks.structure.table_of_contents`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module

from doclint.analysis import Analysis
from doclint.findings import DIMENSIONS, Finding
from doclint.ruleset.model import ActiveRule, Rule

Check = Callable[[Analysis, ActiveRule], Iterable[Finding]]


def check_for(rule: Rule) -> Check:
    """The function that applies a rule; raises LookupError when a detector has none."""
    if rule.kind == "detector":
        module, name = f"doclint.checks.{rule.dimension}", rule.name.replace("-", "_")
    else:
        module, name = f"doclint.checks.kinds.{rule.kind}", "check"
    try:
        found: Check = getattr(import_module(module), name)
    except (ImportError, AttributeError) as error:
        raise LookupError(f"{rule.source}: no check {module}.{name}") from error
    return found


def load_checks() -> None:
    """Import the modules of all the detectors now, rather than at the first document."""
    for dimension in DIMENSIONS:
        import_module(f"doclint.checks.{dimension}")
