"""`[identity]` of the settings → which rules apply to which documents, with which parameters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from doclint.ruleset import Ruleset
from doclint.ruleset.model import ActiveRule, Asked, Rule
from doclint.settings import DEFAULT_KIND, Policy, unknown
from doclint.text import Text

PERIODS = "periods"
"""The parameter of review-overdue that holds `kind: months`."""
_UNKNOWN_KIND = Text(fr="Type de document inconnu", en="Unknown kind of document")
_UNKNOWN_FIELD = Text(fr="Aucune règle ne demande", en="No rule asks for")


class UnknownInPolicy(ValueError):  # noqa: N818 (reads as what happened)
    """A kind of document or a field that `[identity]` names and nobody knows."""

    def __init__(self, key: str, what: Text) -> None:
        super().__init__(what.en)
        self.key = key
        self.what = what


@dataclass(frozen=True, slots=True)
class Followed:
    """What a policy makes of the rules."""

    rules: frozenset[str]
    """Names of the rules that it switches on, whatever the profile."""
    params: Mapping[str, Mapping[str, Any]]
    """Parameters that it sets, by rule."""
    asked: Mapping[str, Mapping[str, bool]]
    """For each rule that asks for a field: the kinds the policy names, and whether each needs it;
    `default` is what holds for the others, where the policy says."""

    def applied(self, rule: ActiveRule, *, in_profile: bool) -> ActiveRule:
        """The rule as the policy wants it; without a word of it, as the profile has it."""
        if not _asks_for_a_field(rule.rule):
            return rule
        kinds = dict(self.asked.get(rule.name, {}))
        others = kinds.pop(DEFAULT_KIND, in_profile)
        if not kinds and others:
            return rule
        return replace(rule, asked=Asked(kinds, others))


def follow(policy: Policy, ruleset: Ruleset) -> Followed:
    """What this policy makes of these rules; raises UnknownInPolicy."""
    rules: dict[str, str] = {}
    for rule in ruleset.rules.values():
        if _asks_for_a_field(rule):
            rules.setdefault(rule.test["field"], rule.name)
    asked: dict[str, dict[str, bool]] = {}
    for kind, fields in _by_kind("required", policy.required).items():
        for field in fields:
            if field not in rules:
                what = unknown(field, rules, what=_UNKNOWN_FIELD)
                raise UnknownInPolicy(f"identity.required.{kind}", what)
        for field, name in rules.items():
            asked.setdefault(name, {})[kind] = field in fields
    params: dict[str, dict[str, Any]] = {}
    if policy.review_every:
        months = _by_kind("review-every", policy.review_every)
        params["review-overdue"] = {PERIODS: [f"{kind}: {n}" for kind, n in months.items()]}
    if policy.statuses:
        params["missing-status"] = {"statuses": list(policy.statuses)}
    if policy.audiences:
        params["missing-audience"] = {"audiences": list(policy.audiences)}
    if policy.naming:
        params["uninformative-filename"] = {"naming": policy.naming}
    needed = {name for name, kinds in asked.items() if any(kinds.values())}
    return Followed(frozenset({*needed, *params}), params, asked)


def _asks_for_a_field(rule: Rule) -> bool:
    return rule.kind == "metadata" and "present" in rule.test["require"]


def _by_kind(table: str, by_name: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a table by the keys of kinds, `default` first."""
    if not by_name:
        return {}
    from doclint.identity.kinds.words import (  # half of the program loads with it
        KIND_NAMES,
        kind_of,
    )

    found: dict[str, Any] = {}
    for name, value in by_name.items():
        key = name if name == DEFAULT_KIND else kind_of(name)
        if key is None:
            known: Iterable[str] = (DEFAULT_KIND, *(text.fr for text in KIND_NAMES.values()))
            known = (*known, *(text.en for text in KIND_NAMES.values()))
            raise UnknownInPolicy(
                f"identity.{table}.{name}", unknown(name, set(known), what=_UNKNOWN_KIND)
            )
        found[key] = value
    return dict(sorted(found.items(), key=lambda item: (item[0] != DEFAULT_KIND, item[0])))
