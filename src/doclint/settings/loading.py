"""doclint.toml, [tool.doclint], the environment and the command line → `Settings`.

The later of these wins, key by key: defaults, the nearest settings file upwards, `DOCLINT_*`
variables, the command line. Nothing unknown passes in silence.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from doclint.findings import SEVERITIES
from doclint.settings.consistency import read_settlements
from doclint.settings.files import find_file, line_of, parse
from doclint.settings.model import KeyedError, RuleSettings, Settings, SettingsError
from doclint.settings.policy import read_policy
from doclint.settings.values import SETTING, limit, scalar, strings, typed, unknown
from doclint.text import Text

KEYS = (
    "profile", "select", "ignore", "per-path", "rules", "fail-on", "fail-under", "exclude",
    "limits", "lang", "identity", "consistency",
)  # fmt: skip


def load_settings(
    paths: Iterable[Path] = (),
    environment: Mapping[str, str] | None = None,
    **command_line: Any,
) -> Settings:
    """The settings for a run over these paths.

    `command_line` holds fields of `Settings`; None means "not given". `select` and `ignore`
    given there replace those of the file. Raises SettingsError.
    """
    settings = Settings()
    file = find_file(paths)
    if file is not None:
        settings = _from_file(file)
    settings = _from_environment(settings, os.environ if environment is None else environment)
    given = {key: value for key, value in command_line.items() if value not in (None, ())}
    return replace(settings, **given)


def _from_file(file: Path) -> Settings:
    text, content = parse(file)
    prefix = ""
    if file.name == "pyproject.toml":
        content, prefix = content["tool"]["doclint"], "tool.doclint"
    try:
        typed("tool.doclint", content, dict, file)
        return _from_mapping(content, file)
    except SettingsError as error:
        if isinstance(error, KeyedError):
            key = error.key.removeprefix(prefix).removeprefix(".")
            error.line = line_of(text, prefix, key)
        raise


def _from_mapping(content: Mapping[str, Any], file: Path | None) -> Settings:
    for key in content:
        if key not in KEYS:
            raise KeyedError(key, unknown(key, KEYS, what=SETTING), file)
    folders, rules = _rules(content.get("rules", {}), file)
    base = file.parent if file else Path()
    values: dict[str, Any] = {
        "file": file,
        "rules": rules,
        "rule_folders": tuple(base / folder for folder in folders),
    }
    for key in ("select", "ignore", "exclude"):
        if key in content:
            values[key] = tuple(strings(key, content[key], file))
    if "per-path" in content:
        table = typed("per-path", content["per-path"], dict, file)
        values["per_path"] = {
            pattern: tuple(strings(f"per-path.{pattern}", names, file))
            for pattern, names in table.items()
        }
    if "limits" in content:
        table = typed("limits", content["limits"], dict, file)
        values["limits"] = {name: limit(name, value, file) for name, value in table.items()}
    if "identity" in content:
        values["identity"] = read_policy(content["identity"], file)
    if "consistency" in content:
        values["settled"] = read_settlements(content["consistency"], file)
    for key in ("profile", "lang", "fail-on", "fail-under"):
        if key in content:
            values[key.replace("-", "_")] = scalar(key, content[key], file)
    return Settings(**values)


def _rules(value: Any, file: Path | None) -> tuple[list[str], dict[str, RuleSettings]]:
    """`rules = [folders]`, or `[rules]` with `folders` and one table a rule."""
    if isinstance(value, list):
        return strings("rules", value, file), {}
    if not isinstance(value, dict):
        what = Text(
            fr="« rules » doit être une liste de dossiers ou une table.",
            en="“rules” must be a list of folders or a table.",
        )
        raise KeyedError("rules", what, file)
    table = dict(value)
    folders = strings("rules.folders", table.pop("folders", []), file)
    rules = {}
    for name, content in table.items():
        params = dict(typed(f"rules.{name}", content, dict, file))
        severity = params.pop("severity", None)
        if severity is not None and severity not in SEVERITIES:
            key = f"rules.{name}.severity"
            gravity = Text(fr="Gravité inconnue", en="Unknown severity")
            raise KeyedError(key, unknown(str(severity), SEVERITIES, what=gravity), file)
        rules[name] = RuleSettings(severity, params)
    return folders, rules


def _from_environment(settings: Settings, environment: Mapping[str, str]) -> Settings:
    """`DOCLINT_FAIL_ON=warning`; lists are separated by commas, `DOCLINT_RULES` by the
    separator of paths. An empty variable counts as none, as pipelines leave them."""
    variables = {f"DOCLINT_{key.replace('-', '_').upper()}": key for key in KEYS}
    for table in ("DOCLINT_PER_PATH", "DOCLINT_LIMITS", "DOCLINT_IDENTITY", "DOCLINT_CONSISTENCY"):
        del variables[table]
    content: dict[str, Any] = {}
    for name, value in environment.items():
        if not name.startswith("DOCLINT_"):
            continue
        if name not in variables:
            variable = Text(fr="Variable inconnue", en="Unknown variable")
            raise SettingsError(unknown(name, variables, what=variable))
        if not value.strip():
            continue
        key = variables[name]
        if key == "rules":
            content[key] = [folder for folder in value.split(os.pathsep) if folder]
        elif key in ("select", "ignore", "exclude"):
            content[key] = [item.strip() for item in value.split(",") if item.strip()]
        elif key == "fail-under" and value.strip().isdigit():
            content[key] = int(value)
        else:
            content[key] = value
    given = _from_mapping(content, None)
    changed = {name.replace("-", "_") for name in content} - {"rules"}
    values = {f.name: getattr(given, f.name) for f in fields(given) if f.name in changed}
    if "rules" in content:
        values["rule_folders"] = given.rule_folders
    return replace(settings, **values)
