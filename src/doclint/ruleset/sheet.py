"""A YAML file being examined: typed access to its values, and every mistake with its line.

A path is the row of keys and indexes that leads to a value: `("params", "max", "default")`.
Reading goes on after a mistake with a harmless value, so that one run shows all mistakes.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeVar

import yaml

from doclint.ruleset.errors import RuleError, RuleProblem, did_you_mean, filled
from doclint.text import LANGUAGES, Text

try:
    from yaml import CSafeLoader as SafeLoader  # eight times faster than the Python one
except ImportError:
    from yaml import SafeLoader  # type: ignore[assignment]

Path = tuple[str | int, ...]
EMPTY = Text("", "")
Word = TypeVar("Word", bound=str)


class Sheet:
    """One parsed file. Raises RuleError from the start when it is not YAML at all."""

    def __init__(self, file: str, source: str) -> None:
        self.file = file
        self.problems: list[RuleProblem] = []
        self._source = source
        self._tree: yaml.Node | None = None
        try:
            self.data: Any = yaml.load(source, _Loader)
        except (yaml.YAMLError, ValueError) as error:
            raise RuleError([_malformed(file, error)]) from error

    def problem(self, path: Path, what: Text, remedy: Text, **values: Any) -> None:
        """Note one mistake; the values fill the fields of both texts."""
        self.problems.append(
            RuleProblem(
                self.file, self.line(path), filled(what, **values), filled(remedy, **values)
            )
        )

    def finish(self) -> None:
        """Raise RuleError when there were mistakes."""
        if self.problems:
            raise RuleError(sorted(self.problems, key=lambda problem: problem.line or 0))

    def keys(
        self, path: Path, value: Any, required: Collection[str], optional: Collection[str] = ()
    ) -> dict[str, Any]:
        """The value as a mapping with known keys; names what is missing or unknown."""
        if not isinstance(value, dict):
            self.expected(path, Text("des paires « clé: valeur »", "“key: value” pairs"))
            return {}
        known = {*required, *optional}
        for key in value:
            if key not in known:
                self.problem(
                    (*path, key),
                    Text("Clé inconnue : « {key} ».", "Unknown key: “{key}”."),
                    did_you_mean(str(key), known),
                    key=key,
                )
        for key in required:
            if key not in value:
                self.problem(
                    path,
                    Text("Il manque la clé « {key} ».", "The key “{key}” is missing."),
                    Text("Ajoutez « {name}: … ».", "Add “{name}: …”."),
                    key=".".join(str(part) for part in (*path, key)),
                    name=key,
                )
        return {key: item for key, item in value.items() if key in known}

    def mapping(self, path: Path, value: Any) -> dict[str, Any]:
        """The value as a mapping whose keys the author chooses."""
        if isinstance(value, dict) and all(isinstance(key, str) for key in value):
            return value
        self.expected(path, Text("des paires « clé: valeur »", "“key: value” pairs"))
        return {}

    def string(self, path: Path, value: Any) -> str:
        """The value as a text of at least one character."""
        if isinstance(value, str) and value.strip():
            return value.strip()
        self.expected(path, Text("un texte, entre guillemets", "a text, in quotes"))
        return ""

    def strings(self, path: Path, value: Any) -> tuple[str, ...]:
        """The value as a list of texts, at least one."""
        if not isinstance(value, list) or not value:
            self.expected(path, Text("une liste de textes", "a list of texts"))
            return ()
        return tuple(self.string((*path, i), item) for i, item in enumerate(value))

    def choice(self, path: Path, value: Any, choices: Collection[Word]) -> Word:
        """The value as one of the known words; the first of them after a mistake."""
        for choice in choices:
            if value == choice:
                return choice
        self.problem(
            path,
            Text("Valeur inconnue : « {value} ».", "Unknown value: “{value}”."),
            did_you_mean(str(value), choices),
            value=value,
        )
        return next(iter(choices))

    def integer(self, path: Path, value: Any, low: int, high: int) -> int:
        """The value as a whole number within bounds."""
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        self.expected(
            path,
            Text("un nombre entier de {low} à {high}", "a whole number from {low} to {high}"),
            low=low,
            high=high,
        )
        return low

    def boolean(self, path: Path, value: Any) -> bool:
        """The value as true or false."""
        if isinstance(value, bool):
            return value
        self.expected(path, Text("« true » ou « false »", "“true” or “false”"))
        return False

    def text(self, path: Path, value: Any) -> Text:
        """The value as a text in both languages."""
        said = self.keys(path, value, LANGUAGES) if isinstance(value, dict) else None
        if said is None:
            self.expected(path, Text("un texte en deux langues, fr et en", "a text in fr and en"))
            return EMPTY
        return Text(*(self.string((*path, k), said[k]) if k in said else "" for k in LANGUAGES))

    def expected(self, path: Path, what: Text, **values: Any) -> None:
        """Note that a value is not of the type that this place asks for."""
        self.problem(
            path,
            Text("Valeur impossible pour « {key} ».", "Impossible value for “{key}”."),
            Text(f"Il faut {what.fr}.", f"It must be {what.en}."),
            key=".".join(str(part) for part in path) or self.file,
            **values,
        )

    def line(self, path: Path) -> int | None:
        """The line of a value, or of the nearest thing around it that exists."""
        if self._tree is None:
            self._tree = yaml.compose(self._source, SafeLoader)
        node = self._tree
        line = None if node is None else node.start_mark.line + 1
        for part in path:
            found = _child(node, part)
            if found is None:
                break
            node, line = found
        return line


def _child(node: yaml.Node | None, part: str | int) -> tuple[yaml.Node, int] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(part):
                return value, key.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        value = node.value[part]
        return value, value.start_mark.line + 1
    return None


class _WrittenTwice(yaml.MarkedYAMLError):
    pass


class _Loader(SafeLoader):
    """YAML that refuses a key written twice: plain YAML would silently keep the last one."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    raise _WrittenTwice(problem=key.value, problem_mark=key.start_mark)
                seen.add(key.value)
        made: dict[Any, Any] = super().construct_mapping(node, deep)
        return made


def _malformed(file: str, error: Exception) -> RuleProblem:
    """What the YAML parser stumbled over."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    why = getattr(error, "problem", None) or str(error)
    if isinstance(error, _WrittenTwice):
        what = Text("La clé « {why} » est écrite deux fois.", "The key “{why}” is written twice.")
        remedy = Text("Gardez-en une seule.", "Keep only one of them.")
    else:
        what = Text("Ce fichier YAML est mal écrit : {why}.", "This YAML file is malformed: {why}.")
        remedy = Text(
            "Vérifiez les retraits (jamais de tabulation), les deux-points et les guillemets.",
            "Check the indents (never tabs), the colons and the quotes.",
        )
    return RuleProblem(file, mark and mark.line + 1, filled(what, why=why), remedy)
