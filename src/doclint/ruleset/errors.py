"""What can be wrong with rules, said in both languages, with the place and the remedy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from doclint.text import Language, Text, escaped


def filled(text: Text, /, **values: Any) -> Text:
    """The text with its fields filled in both languages, so that it can be kept and said later."""

    def fill(language: Language) -> str:
        return escaped(text.render(language, **values))

    return Text(fill("fr"), fill("en"))


def closest(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """At most three known words that look like this one, best first; case does not matter."""
    spellings = {name.casefold(): name for name in known}
    folded = word.casefold()
    alike = get_close_matches(folded, spellings, n=_MOST_CLOSE)
    begun = [name for name in spellings if len(folded) >= _BEGINNING and name.startswith(folded)]
    return tuple(spellings[name] for name in dict.fromkeys([*alike, *begun]))[:_MOST_CLOSE]


def did_you_mean(word: str, known: Iterable[str]) -> Text:
    """`Vouliez-vous dire …` with the nearest known words, or the list of all of them."""
    names = sorted(known)
    close = closest(word, names)
    if close:
        return filled(
            Text("Vouliez-vous dire : {close} ?", "Did you mean: {close}?"), close=", ".join(close)
        )
    if len(names) > _MOST_NAMED:
        return Text("La commande « doclint rules » liste les noms.", "“doclint rules” lists them.")
    return filled(Text("Valeurs possibles : {all}.", "Known values: {all}."), all=", ".join(names))


_MOST_CLOSE = 3
_BEGINNING = 3
"""Letters from which the beginning of a name stands for it."""
_MOST_NAMED = 25
"""Only the names of rules are more: settings, parameters and metrics are listed whole."""


def sentences(*texts: Text) -> Text:
    """Several texts one after the other, in both languages."""
    return Text(" ".join(text.fr for text in texts), " ".join(text.en for text in texts))


@dataclass(frozen=True, slots=True)
class RuleProblem:
    """One mistake in a rule file: where, what, and how to mend it. Lines count from 1."""

    file: str
    line: int | None
    what: Text
    remedy: Text

    def render(self, language: Language) -> str:
        """`rules/x.yaml:12: what. remedy`, in one language."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.what.render(language)} {self.remedy.render(language)}"


class RuleError(Exception):
    """Rule files that cannot be used; `problems` holds every mistake found in them."""

    def __init__(self, problems: Sequence[RuleProblem]) -> None:
        super().__init__("\n".join(problem.render("en") for problem in problems))
        self.problems = tuple(problems)

    def render(self, language: Language) -> str:
        """All the problems in one language, one a line."""
        return "\n".join(problem.render(language) for problem in self.problems)


class RuleNotFound(LookupError):  # noqa: N818 (reads as what happened)
    """No rule has this name; `known` holds all that could have been meant."""

    what = Text("Règle inconnue", "Unknown rule")

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name = name
        self.known = tuple(known)
        super().__init__(f"{self.what.en}: “{name}”. {did_you_mean(name, self.known).en}")


class ProfileNotFound(RuleNotFound):
    """No profile has this name."""

    what = Text("Profil inconnu", "Unknown profile")


class ParameterError(ValueError):
    """A parameter that the rule does not have, or a value of the wrong type."""

    def __init__(self, rule: str, parameter: str, message: Text, remedy: Text) -> None:
        super().__init__(f"{rule}: {message.render('en')} {remedy.render('en')}")
        self.rule = rule
        self.parameter = parameter
        self.message = message
        self.remedy = remedy
