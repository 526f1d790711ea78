"""A rule as data for other programs and for its page: `doclint rules --format json`."""

from __future__ import annotations

from typing import Any

from doclint.ruleset.loading import Ruleset
from doclint.ruleset.model import Rule
from doclint.text import Text


def describe(rule: Rule, ruleset: Ruleset) -> dict[str, Any]:
    """Everything a rule's file states, ready for JSON; texts are `{"fr": …, "en": …}`."""
    return {
        "code": rule.code,
        "name": rule.name,
        "title": _said(rule.title),
        "dimension": rule.dimension,
        "kind": rule.kind,
        "profiles": [
            name for name, profile in ruleset.profiles.items() if rule.name in profile.rules
        ],
        "own": rule.name in ruleset.own,
        "since": rule.since,
        "origin": _said(rule.origin),
        "severity": rule.severity,
        "blocking": rule.blocking,
        "risk": {"impact": rule.risk.impact, "likelihood": rule.risk.likelihood},
        "weight": rule.weight,
        "message": _said(rule.message),
        "why": _said(rule.why),
        "fix": _said(rule.fix),
        "notes": _said(rule.notes),
        "params": {
            name: {
                "type": parameter.type,
                "default": parameter.default,
                "help": _said(parameter.help),
            }
            for name, parameter in rule.params.items()
        },
        "variants": {
            kind: {
                "message": _said(variant.message),
                "fix": _said(variant.fix),
                "severity": variant.severity,
                "blocking": variant.blocking,
            }
            for kind, variant in rule.variants.items()
        },
        "test": dict(rule.test),
        "examples": {side: list(examples) for side, examples in rule.examples.items()},
        "source": rule.source,
    }


def _said(text: Text | None) -> dict[str, str] | None:
    return None if text is None else {"fr": text.fr, "en": text.en}
