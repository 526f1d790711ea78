"""Which rules a run applies, with which parameters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from doclint.findings import DIMENSIONS, Severity
from doclint.ruleset.errors import (
    ParameterError,
    ProfileNotFound,
    RuleNotFound,
    did_you_mean,
)
from doclint.ruleset.loading import Ruleset
from doclint.ruleset.model import TYPE_NAMES, ActiveRule, Rule
from doclint.ruleset.profiles import Profile
from doclint.text import Language, Text


def select(
    ruleset: Ruleset,
    profile: str | None = "standard",
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> tuple[Rule, ...]:
    """The rules of a run, in the order of their codes.

    Without `select`: the rules of the profile and all the user's own. With it: what it names
    and nothing else. `ignore` always wins. Both take names, codes, beginnings of codes (`STR`),
    dimensions, profiles and `all`. Raises ProfileNotFound or RuleNotFound.
    """
    chosen = set() if profile is None else {*find_profile(ruleset, profile).rules, *ruleset.own}
    named = [_expand(ruleset, word) for word in select]
    if named:
        chosen = set().union(*named)
    chosen -= set().union(*(_expand(ruleset, word) for word in ignore))
    return tuple(rule for name, rule in ruleset.rules.items() if name in chosen)


def find_profile(ruleset: Ruleset, name: str) -> Profile:
    """The profile of this name; raises ProfileNotFound, with the nearest names."""
    if name not in ruleset.profiles:
        raise ProfileNotFound(name, ruleset.profiles)
    return ruleset.profiles[name]


def activate(
    ruleset: Ruleset,
    rule: Rule,
    profile: str | None = None,
    language: Language = "fr",
    params: Mapping[str, Any] | None = None,
    severity: Severity | None = None,
) -> ActiveRule:
    """The rule with its parameters and severity resolved: settings, then profile, then rule.

    Raises ParameterError when a parameter is unknown or its value of the wrong type.
    """
    for name, value in (params or {}).items():
        if name not in rule.params:
            raise ParameterError(
                rule.name,
                name,
                Text("La règle n'a pas ce paramètre.", "The rule has no such parameter."),
                did_you_mean(name, rule.params),
            )
        if not rule.params[name].accepts(value):
            kind = TYPE_NAMES[rule.params[name].type]
            raise ParameterError(
                rule.name,
                name,
                Text("Valeur impossible.", "Impossible value."),
                Text(f"Il faut {kind.fr}.", f"It must be {kind.en}."),
            )
    defaults = {name: parameter.default for name, parameter in rule.params.items()}
    tuned = find_profile(ruleset, profile) if profile else None
    if tuned:
        severity = severity or tuned.severity.get(rule.name)
    of_profile = tuned.params.get(rule.name, {}) if tuned else {}
    return ActiveRule(rule, {**defaults, **of_profile, **(params or {})}, language, severity)


def _expand(ruleset: Ruleset, word: str) -> set[str]:
    """The names of the rules that a word of `select` or `ignore` stands for."""
    if word == "all":
        return set(ruleset.rules)
    if word in ruleset.profiles:
        return set(ruleset.profiles[word].rules)
    if word in DIMENSIONS:
        return {rule.name for rule in ruleset.rules.values() if rule.dimension == word}
    if word in ruleset.rules:
        return {word}
    rules = ruleset.rules.values()
    found = {rule.name for rule in rules if word and rule.code.startswith(word.upper())}
    if not found:
        codes = (rule.code for rule in rules)
        raise RuleNotFound(word, (*ruleset.rules, *codes, *DIMENSIONS, *ruleset.profiles))
    return found
