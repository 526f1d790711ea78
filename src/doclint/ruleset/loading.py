"""Where rules are found, and how their files become one `Ruleset`."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from doclint.findings import DIMENSIONS
from doclint.ruleset.errors import RuleError, RuleNotFound, RuleProblem, filled
from doclint.ruleset.model import Rule
from doclint.ruleset.profiles import Profile, read_profiles
from doclint.ruleset.sheet import Sheet
from doclint.ruleset.validation import read_rule
from doclint.text import Text

PROFILES = "profiles.yaml"


@dataclass(frozen=True, slots=True)
class Ruleset:
    """All known rules by name, in the order of their codes, and the profiles."""

    rules: Mapping[str, Rule]
    profiles: Mapping[str, Profile]
    own: frozenset[str]
    """Names of the rules that came from the user's folders."""
    digest: str
    """SHA-256 of all the files read: the same rules give the same digest everywhere."""

    def rule(self, name: str) -> Rule:
        """The rule of this name or code; raises RuleNotFound, with the nearest names."""
        if name in self.rules:
            return self.rules[name]
        for rule in self.rules.values():
            if rule.code == name.upper():
                return rule
        raise RuleNotFound(name, (*self.rules, *(rule.code for rule in self.rules.values())))


def packaged_folder() -> Path:
    """The folder `rules`: inside the package (wheel), or at the top of a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "rules"
    return inside if inside.is_dir() else package.parents[1] / "rules"


def load_rules(folders: Sequence[Path] = ()) -> Ruleset:
    """The packaged rules and those of the user's folders.

    Raises RuleError with every mistake of every file: a rule that is half understood would
    leave a hole that nobody sees.
    """
    loading = _Loading()
    packaged = packaged_folder()
    loading.folder(packaged, packaged=True)
    for folder in folders:
        loading.folder(folder, packaged=False)
    rules = {rule.name: rule for rule in sorted(loading.rules, key=lambda rule: rule.code)}
    profiles = loading.profiles(packaged / PROFILES, rules)
    if loading.problems:
        raise RuleError(loading.problems)
    return Ruleset(rules, profiles, frozenset(loading.own), loading.digest.hexdigest())


class _Loading:
    """What has been read so far, and what was wrong with it."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []
        self.own: set[str] = set()
        self.problems: list[RuleProblem] = []
        self.digest = hashlib.sha256()
        self._taken: dict[str, str] = dict.fromkeys(DIMENSIONS, "doclint") | {"all": "doclint"}

    def folder(self, folder: Path, packaged: bool) -> None:
        """Read every rule file under a folder, in the order of their paths."""
        files = sorted(
            path
            for pattern in ("*.yaml", "*.yml")
            for path in folder.rglob(pattern)
            if path.name != PROFILES or not packaged
        )
        if not files:
            self.problems.append(RuleProblem(folder.as_posix(), None, _NO_RULE, _WHERE_RULES_ARE))
        for file in files:
            shown = file.relative_to(folder.parent) if packaged else file
            sheet = self._sheet(file, shown.as_posix())
            if sheet is None:
                continue
            try:
                self._add(sheet, read_rule(sheet, packaged), packaged)
            except RuleError as error:
                self.problems.extend(error.problems)

    def profiles(self, file: Path, rules: Mapping[str, Rule]) -> Mapping[str, Profile]:
        """Read the profiles, whose names no rule may have."""
        sheet = self._sheet(file, f"{file.parent.name}/{file.name}")
        if sheet is None:
            return {}
        try:
            profiles = read_profiles(sheet, rules)
        except RuleError as error:
            # With a broken rule file around, an unknown name says nothing new.
            self.problems = self.problems or list(error.problems)
            return {}
        for rule in rules.values():
            if rule.name in profiles:
                self.problems.append(_taken(rule.source, None, rule.name, sheet.file))
        return profiles

    def _sheet(self, file: Path, shown: str) -> Sheet | None:
        try:
            source = file.read_bytes()
            sheet = Sheet(shown, source.decode("utf-8-sig"))
        except (OSError, UnicodeDecodeError) as error:
            what = filled(
                Text("Ce fichier n'est pas lisible : {why}.", "This file cannot be read: {why}."),
                why=getattr(error, "strerror", None) or error,
            )
            self.problems.append(RuleProblem(shown, None, what, _ENCODING))
        except RuleError as error:
            self.problems.extend(error.problems)
        else:
            self.digest.update(len(source).to_bytes(8, "big") + source)
            return sheet
        return None

    def _add(self, sheet: Sheet, rule: Rule, packaged: bool) -> None:
        for key, name in (("code", rule.code), ("name", rule.name)):
            if name in self._taken:
                self.problems.append(
                    _taken(sheet.file, sheet.line((key,)), name, self._taken[name])
                )
            self._taken[name] = sheet.file
        self.rules.append(rule)
        if not packaged:
            self.own.add(rule.name)


def _taken(file: str, line: int | None, name: str, by: str) -> RuleProblem:
    what = filled(
        Text("« {name} » est déjà pris par {by}.", "“{name}” is already taken by {by}."),
        name=name,
        by=by,
    )
    return RuleProblem(file, line, what, Text("Choisissez un autre nom.", "Choose another name."))


_NO_RULE = Text("Ce dossier ne contient aucune règle.", "This folder holds no rule.")
_WHERE_RULES_ARE = Text(
    "Une règle est un fichier .yaml ; vérifiez le chemin du dossier.",
    "A rule is a .yaml file; check the path of the folder.",
)
_ENCODING = Text(
    "Vérifiez les droits ; enregistrez le fichier en UTF-8.",
    "Check the permissions; save the file in UTF-8.",
)
