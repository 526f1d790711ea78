"""doclint.toml, [tool.doclint], the environment and the command line → `Settings`.

The later of these wins, key by key: defaults, the nearest settings file upwards, `DOCLINT_*`
variables, the command line. Nothing unknown passes in silence.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal

from doclint.findings import SEVERITIES, Severity
from doclint.ruleset.errors import did_you_mean, sentences
from doclint.text import LANGUAGES, Language, Text, escaped

FailOn = Literal["error", "warning", "info", "never"]
FILE_NAMES = ("doclint.toml", "pyproject.toml")

DEFAULT_EXCLUDE = (
    ".*",
    "~$*",
    "Thumbs.db",
    "desktop.ini",
    "__MACOSX/",
    "node_modules/",
    "doclint.toml",
)
"""Files that people never mean: hidden ones, locks of word processors, remains of systems."""


class SettingsError(Exception):
    """A setting that cannot be followed: what is wrong, where, and what to write instead."""

    def __init__(self, what: Text, file: Path | None = None, line: int | None = None) -> None:
        super().__init__(what.en)
        self.what = what
        self.file = file
        self.line = line

    def render(self, language: Language) -> str:
        """`FILE:LINE: what is wrong`, in one language."""
        place = f"{self.file}:{self.line or 1}: " if self.file else ""
        return place + self.what.render(language)


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """What `[rules.NAME]` changes: the severity, and any parameters by name."""

    severity: Severity | None = None
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a run depends on besides the documents and the rules."""

    profile: str = "standard"
    select: tuple[str, ...] = ()
    """The only rules to apply, instead of the profile: names, codes, beginnings of codes,
    dimensions, profiles."""
    ignore: tuple[str, ...] = ()
    """Rules taken away; wins over `select`."""
    per_path: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Pattern of paths, as in .gitignore → rules ignored there."""
    rules: Mapping[str, RuleSettings] = field(default_factory=dict)
    rule_folders: tuple[Path, ...] = ()
    fail_on: FailOn = "error"
    """The gate fails on a finding of this severity or graver."""
    fail_under: int | None = None
    """The gate fails when a document scores less, from 0 to 100."""
    exclude: tuple[str, ...] = ()
    """Patterns as in .gitignore, beside those that are always left out."""
    limits: Mapping[str, int] = field(default_factory=dict)
    """What `[limits]` changes, by name: see engine/limits.py."""
    lang: Language | None = None
    file: Path | None = None
    """The settings file that was read."""


KEYS = (
    "profile", "select", "ignore", "per-path", "rules", "fail-on", "fail-under", "exclude",
    "limits", "lang",
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


def find_file(paths: Iterable[Path]) -> Path | None:
    """The nearest doclint.toml, or pyproject.toml with [tool.doclint], from the paths' common
    folder upwards; from the current folder when no path is given."""
    folders = [str(path if path.is_dir() else path.parent) for path in map(_absolute, paths)]
    try:
        start = Path(os.path.commonpath(folders)) if folders else Path.cwd()
    except ValueError:  # paths on several Windows drives have nothing in common
        return None
    for folder in (start, *start.parents):
        for name in FILE_NAMES:
            file = folder / name
            if file.is_file() and (name == "doclint.toml" or "doclint" in _tool_tables(file)):
                return file
    return None


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  (resolve() would follow links)


def _tool_tables(file: Path) -> Mapping[str, Any]:
    tool = _parse(file)[1].get("tool", {})
    return tool if isinstance(tool, dict) else {}


def _parse(file: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = file.read_text("utf-8-sig")
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        both = _FOLDERS.search(text) and _RULE_TABLE.search(text)
        what = sentences(NO_TOML, TOGETHER if both else SIGNS)
        # Without a line, what is missing is missing at the end.
        at = int(line[1]) if line else len(text.splitlines())
        raise SettingsError(what, file, at) from error
    except UnicodeDecodeError as error:
        raise SettingsError(NO_UTF8, file) from error
    except OSError as error:
        raise SettingsError(NO_ACCESS, file) from error


_FOLDERS = re.compile(r"^rules\s*=", re.MULTILINE)
_RULE_TABLE = re.compile(r"^\[rules\b", re.MULTILINE)
NO_TOML = Text(fr="Ce fichier n'est pas du TOML valide.", en="This file is not valid TOML.")
SIGNS = Text(
    fr="Vérifiez les guillemets et les crochets, et qu'aucun réglage n'est écrit deux fois.",
    en="Check quotes and brackets, and that no setting is written twice.",
)
TOGETHER = Text(
    fr="Les dossiers de règles et les réglages de règles vont ensemble sous [rules] : "
    "folders = […].",
    en="Rule folders and rule settings go together under [rules]: folders = […].",
)
NO_UTF8 = Text(
    fr="Ce fichier n'est pas en UTF-8. Enregistrez-le de nouveau en UTF-8.",
    en="This file is not in UTF-8. Save it again as UTF-8.",
)
NO_ACCESS = Text(
    fr="Ce fichier ne peut pas être ouvert. Vérifiez vos droits.",
    en="This file cannot be opened. Check your rights.",
)


def _from_file(file: Path) -> Settings:
    text, content = _parse(file)
    prefix = ""
    if file.name == "pyproject.toml":
        content, prefix = content["tool"]["doclint"], "tool.doclint"
    try:
        _typed("tool.doclint", content, dict, file)
        return _from_mapping(content, file)
    except SettingsError as error:
        if isinstance(error, _KeyError):
            key = error.key.removeprefix(prefix).removeprefix(".")
            error.line = line_of(text, prefix, key)
        raise


class _KeyError(SettingsError):
    """A SettingsError about one key: its line is looked up where the text is at hand."""

    def __init__(self, key: str, what: Text, file: Path | None) -> None:
        super().__init__(what, file)
        self.key = key


def line_of(text: str, prefix: str, key: str) -> int | None:
    """Line of a dotted key in a TOML text: `rules.long-sentence.max` or `profile`."""
    table = prefix
    wanted = f"{prefix}.{key}".strip(".")
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[+\s*([^\]]+?)\s*\]+", line):
            table = header[1].replace('"', "").replace("'", "").replace(" ", "")
            full = table
        elif pair := re.match(r"""\s*((?:"[^"]*"|'[^']*'|[\w.-]+)(?:\s*\.\s*[\w-]+)*)\s*=""", line):
            full = f"{table}.{pair[1]}".strip(".").replace('"', "").replace("'", "")
        else:
            continue
        if full == wanted or full.startswith(wanted + "."):
            return number
    return None


def _from_mapping(content: Mapping[str, Any], file: Path | None) -> Settings:
    for key in content:
        if key not in KEYS:
            raise _KeyError(key, unknown(key, KEYS, what=SETTING), file)
    folders, rules = _rules(content.get("rules", {}), file)
    base = file.parent if file else Path()
    values: dict[str, Any] = {
        "file": file,
        "rules": rules,
        "rule_folders": tuple(base / folder for folder in folders),
    }
    for key in ("select", "ignore", "exclude"):
        if key in content:
            values[key] = tuple(_strings(key, content[key], file))
    if "per-path" in content:
        table = _typed("per-path", content["per-path"], dict, file)
        values["per_path"] = {
            pattern: tuple(_strings(f"per-path.{pattern}", names, file))
            for pattern, names in table.items()
        }
    if "limits" in content:
        table = _typed("limits", content["limits"], dict, file)
        values["limits"] = {name: _limit(name, value, file) for name, value in table.items()}
    for key in ("profile", "lang", "fail-on", "fail-under"):
        if key in content:
            values[key.replace("-", "_")] = _scalar(key, content[key], file)
    return Settings(**values)


def _limit(name: str, value: Any, file: Path | None) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    what = Text(
        fr=f"La limite « {escaped(name)} » doit être un nombre entier positif.",
        en=f"The limit “{escaped(name)}” must be a positive whole number.",
    )
    raise _KeyError(f"limits.{name}", what, file)


SETTING = Text(fr="Réglage inconnu", en="Unknown setting")


def unknown(name: str, known: Iterable[str], *, what: Text) -> Text:
    """« Réglage inconnu : « profil ». Vouliez-vous dire : profile ? »"""
    told = Text(fr=f"{what.fr} : « {escaped(name)} ».", en=f"{what.en}: “{escaped(name)}”.")
    return sentences(told, did_you_mean(name, known))


def _rules(value: Any, file: Path | None) -> tuple[list[str], dict[str, RuleSettings]]:
    """`rules = [folders]`, or `[rules]` with `folders` and one table a rule."""
    if isinstance(value, list):
        return _strings("rules", value, file), {}
    if not isinstance(value, dict):
        what = Text(
            fr="« rules » doit être une liste de dossiers ou une table.",
            en="“rules” must be a list of folders or a table.",
        )
        raise _KeyError("rules", what, file)
    table = dict(value)
    folders = _strings("rules.folders", table.pop("folders", []), file)
    rules = {}
    for name, content in table.items():
        params = dict(_typed(f"rules.{name}", content, dict, file))
        severity = params.pop("severity", None)
        if severity is not None and severity not in SEVERITIES:
            key = f"rules.{name}.severity"
            gravity = Text(fr="Gravité inconnue", en="Unknown severity")
            raise _KeyError(key, unknown(str(severity), SEVERITIES, what=gravity), file)
        rules[name] = RuleSettings(severity, params)
    return folders, rules


def _typed(key: str, value: Any, kind: type[Any], file: Path | None) -> Any:
    if not isinstance(value, kind):
        fr, en = ("une liste", "a list") if kind is list else ("une table", "a table")
        raise _KeyError(
            key,
            Text(fr=f"« {escaped(key)} » doit être {fr}.", en=f"“{escaped(key)}” must be {en}."),
            file,
        )
    return value


def _strings(key: str, value: Any, file: Path | None) -> list[str]:
    values = _typed(key, value, list, file)
    if not all(isinstance(item, str) for item in values):
        what = Text(
            fr=f"« {escaped(key)} » doit être une liste de textes.",
            en=f"“{escaped(key)}” must be a list of strings.",
        )
        raise _KeyError(key, what, file)
    return list(values)


CHOICES: Mapping[str, tuple[str, ...]] = {
    "lang": LANGUAGES,
    "fail-on": (*SEVERITIES, "never"),
}


def _scalar(key: str, value: Any, file: Path | None) -> Any:
    if key == "fail-under":
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 100:
            return value
        what = Text(
            fr="« fail-under » doit être un nombre entier de 0 à 100.",
            en="“fail-under” must be a whole number from 0 to 100.",
        )
        raise _KeyError(key, what, file)
    if not isinstance(value, str):
        what = Text(
            fr=f"« {escaped(key)} » doit être un texte.", en=f"“{escaped(key)}” must be a string."
        )
        raise _KeyError(key, what, file)
    if key in CHOICES and value not in CHOICES[key]:
        bad = Text(
            fr=f"Valeur inconnue pour « {escaped(key)} »", en=f"Unknown value for “{escaped(key)}”"
        )
        raise _KeyError(key, unknown(value, CHOICES[key], what=bad), file)
    return value


def _from_environment(settings: Settings, environment: Mapping[str, str]) -> Settings:
    """`DOCLINT_FAIL_ON=warning`; lists are separated by commas, `DOCLINT_RULES` by the
    separator of paths. An empty variable counts as none, as pipelines leave them."""
    variables = {f"DOCLINT_{key.replace('-', '_').upper()}": key for key in KEYS}
    for table in ("DOCLINT_PER_PATH", "DOCLINT_LIMITS"):
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
