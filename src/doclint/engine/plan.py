"""Which rules a run applies, with which parameters: settings + rules → `Plan`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from doclint.engine.limits import RunLimits, UnknownLimit, make_limits
from doclint.engine.policy import Followed, UnknownInPolicy, follow
from doclint.findings import Tool
from doclint.ruleset import (
    ParameterError,
    RuleNotFound,
    Ruleset,
    activate,
    load_rules,
    select,
)
from doclint.ruleset.errors import sentences
from doclint.ruleset.model import ActiveRule, Rule
from doclint.settings import RuleSettings, Settings, SettingsError, line_of, unknown
from doclint.text import Language, Text, escaped

if TYPE_CHECKING:
    from doclint.identity.owners.services import Service

DEFAULT_LANGUAGE: Language = "fr"


@dataclass(frozen=True, slots=True)
class Plan:
    """The rules of a run, ready to apply, in the order of their codes."""

    settings: Settings
    language: Language
    rules: tuple[ActiveRule, ...]
    """Rules that look at one document."""
    corpus_rules: tuple[ActiveRule, ...]
    """Rules that look at documents beside one another; a rule may do both."""
    reading_rules: Mapping[str, ActiveRule]
    """The rules that say why a file could not be read; never deselected: nothing is silent."""
    ignored: Mapping[str, frozenset[str]]
    """Pattern of paths → names of rules ignored there."""
    limits: RunLimits
    tool: Tool
    directory: tuple[Service, ...] = ()
    """The services of the institution, from the settings."""

    @property
    def services(self) -> tuple[str, ...]:
        """The names of the directory."""
        return tuple(service.name for service in self.directory)

    @property
    def all_rules(self) -> Mapping[str, Rule]:
        """Every rule that a finding of the run can name."""
        active = (*self.rules, *self.corpus_rules, *self.reading_rules.values())
        return {one.name: one.rule for one in active}


READING_RULES = (
    "unreadable-document",
    "encrypted-document",
    "unsupported-format",
    "resource-limit",
)


def make_plan(settings: Settings) -> Plan:
    """Load and select the rules. Raises SettingsError, or RuleError for a broken rule file."""
    from doclint import __version__

    ruleset = load_rules(settings.rule_folders)
    language = settings.lang or DEFAULT_LANGUAGE
    try:
        followed = follow(settings.identity, ruleset)
        chosen = select(ruleset, settings.profile, settings.select, settings.ignore)
        more = () if settings.select else select(ruleset, None, followed.rules, settings.ignore)
        named, wanted = {rule.name for rule in chosen}, {rule.name for rule in (*chosen, *more)}
        ignored = {
            pattern: frozenset(rule.name for rule in select(ruleset, None, names))
            for pattern, names in settings.per_path.items()
        }
        for name in settings.rules:
            ruleset.rule(name)
        active = [
            followed.applied(
                _activate(ruleset, rule, settings, language, followed), in_profile=name in named
            )
            for name, rule in ruleset.rules.items()
            if name in wanted
        ]
        reading = {
            name: _activate(ruleset, ruleset.rules[name], settings, language, followed)
            for name in READING_RULES
        }
        limits = make_limits(settings.limits)
    except UnknownLimit as error:
        what = unknown(error.name, error.known, what=error.what)
        raise _at_line(settings, f"limits.{error.name}", what) from error
    except UnknownInPolicy as error:
        raise _at_line(settings, error.key, error.what) from error
    except RuleNotFound as error:
        what = unknown(error.name, error.known, what=error.what)
        raise _at_line(settings, error.name, what) from error
    except ParameterError as error:
        subject = Text(*[f"{error.rule}, « {escaped(error.parameter)} » :"] * 2)
        what = sentences(subject, error.message, error.remedy)
        raise _at_line(settings, f"rules.{error.rule}.{error.parameter}", what) from error
    directory = _directory(settings.identity.owners)
    names = [service.name for service in directory]
    return Plan(
        settings=settings,
        language=language,
        rules=tuple(rule for rule in active if rule.rule.of_one),
        corpus_rules=tuple(rule for rule in active if rule.rule.of_several),
        reading_rules=reading,
        ignored=ignored,
        limits=limits,
        tool=Tool(
            "doclint", __version__, _hash([*active, *reading.values()], names), settings.profile
        ),
        directory=directory,
    )


def _directory(file: Path | None) -> tuple[Service, ...]:
    if file is None:
        return ()
    from doclint.engine.directory import read_directory  # half of the program loads with it

    return read_directory(file)


def ignored_rules(plan: Plan, path: str) -> frozenset[str]:
    """Names of the rules that `per-path` switches off for this document."""
    if not plan.ignored:
        return frozenset()
    from pathspec import GitIgnoreSpec

    names: set[str] = set()
    for pattern, rules in plan.ignored.items():
        if GitIgnoreSpec.from_lines([pattern]).match_file(path.lstrip("/")):
            names |= rules
    return frozenset(names)


def _activate(
    ruleset: Ruleset, rule: Rule, settings: Settings, language: Language, followed: Followed
) -> ActiveRule:
    own = settings.rules.get(rule.name) or settings.rules.get(rule.code) or RuleSettings()
    params = {**followed.params.get(rule.name, {}), **own.params}
    return activate(ruleset, rule, settings.profile, language, params, own.severity)


def _at_line(settings: Settings, key: str, what: Text) -> SettingsError:
    """The error with the file and line of the key, where a file holds it."""
    if settings.file is None:
        return SettingsError(what)
    text = settings.file.read_text("utf-8-sig")
    prefix = "tool.doclint" if settings.file.name == "pyproject.toml" else ""
    line = line_of(text, prefix, key)
    if line is None:  # a name inside a list, a profile, a table: the line that spells it
        spelled = re.compile(rf"""["'.]{re.escape(key)}["'\]]""")
        lines = text.splitlines()
        line = next((n for n, content in enumerate(lines, 1) if spelled.search(content)), None)
    return SettingsError(what, settings.file if line else None, line)


def _hash(rules: list[ActiveRule], services: list[str]) -> str:
    """SHA-256 of everything that decides what is found: rules, parameters, services."""
    content = [
        (
            rule.rule.name,
            _without_source(rule.rule),
            dict(rule.params),
            rule.severity,
            rule.language,
            rule.asked,
        )
        for rule in rules
    ]
    encoded = msgspec.json.encode((content, services), order="deterministic")
    return hashlib.sha256(encoded).hexdigest()


def _without_source(rule: Rule) -> dict[str, object]:
    built = msgspec.to_builtins(rule)
    assert isinstance(built, dict)
    return {key: value for key, value in built.items() if key not in ("source", "examples")}
