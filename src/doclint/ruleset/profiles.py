"""Profiles: named selections of rules, each of which may extend another and tune its rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from doclint.findings import SEVERITIES, Severity
from doclint.ruleset.errors import did_you_mean
from doclint.ruleset.model import ParameterValue, Rule
from doclint.ruleset.sheet import EMPTY, Path, Sheet
from doclint.text import Text

Parameters = Mapping[str, Mapping[str, ParameterValue]]


@dataclass(frozen=True, slots=True)
class Profile:
    """A selection of rules, those of the profile it extends included."""

    name: str
    title: Text
    rules: tuple[str, ...]
    params: Parameters
    """Parameters that this profile sets, by rule."""
    severity: Mapping[str, Severity]
    """Severities that this profile sets, by rule."""


def read_profiles(sheet: Sheet, rules: Mapping[str, Rule]) -> dict[str, Profile]:
    """The profiles of `profiles.yaml`, each after the one it extends; raises RuleError."""
    profiles: dict[str, Profile] = {}
    for name, value in sheet.mapping((), sheet.data).items():
        given = sheet.keys((name,), value, ("title",), ("extends", "rules", "params", "severity"))
        base = Profile("", EMPTY, (), {}, {})
        if "extends" in given:
            extended = sheet.choice((name, "extends"), given["extends"], tuple(profiles) or ("",))
            base = profiles.get(extended, base)
        listed = sheet.strings((name, "rules"), given["rules"]) if "rules" in given else ()
        for i, rule in enumerate(listed):
            _known(sheet, (name, "rules", i), rule, rules)
        profiles[name] = Profile(
            name=name,
            title=sheet.text((name, "title"), given["title"]) if "title" in given else EMPTY,
            rules=tuple(dict.fromkeys((*base.rules, *listed))),
            params=_merged(base.params, _params(sheet, name, given.get("params", {}), rules)),
            severity={**base.severity, **_severities(sheet, name, given, rules)},
        )
    sheet.finish()
    return profiles


def _merged(base: Parameters, own: Parameters) -> Parameters:
    return {rule: {**base.get(rule, {}), **own.get(rule, {})} for rule in {**base, **own}}


def _params(
    sheet: Sheet, profile: str, value: Any, rules: Mapping[str, Rule]
) -> dict[str, dict[str, ParameterValue]]:
    made: dict[str, dict[str, ParameterValue]] = {}
    for name, values in sheet.mapping((profile, "params"), value).items():
        path: Path = (profile, "params", name)
        if not _known(sheet, path, name, rules):
            continue
        parameters = rules[name].params
        made[name] = sheet.keys(path, values, (), parameters)
        for key, item in made[name].items():
            if not parameters[key].accepts(item):
                sheet.expected(
                    (*path, key), Text("une valeur de type {type}", "a value of type {type}"),
                    type=parameters[key].type,
                )  # fmt: skip
    return made


def _severities(
    sheet: Sheet, profile: str, given: Mapping[str, Any], rules: Mapping[str, Rule]
) -> dict[str, Severity]:
    path: Path = (profile, "severity")
    return {
        name: sheet.choice((*path, name), value, SEVERITIES)
        for name, value in sheet.mapping(path, given.get("severity", {})).items()
        if _known(sheet, (*path, name), name, rules)
    }


def _known(sheet: Sheet, path: Path, name: str, rules: Mapping[str, Rule]) -> bool:
    if name not in rules:
        sheet.problem(
            path,
            Text("Règle inconnue : « {name} ».", "Unknown rule: “{name}”."),
            did_you_mean(name, rules),
            name=name,
        )
    return name in rules
