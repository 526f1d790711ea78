"""Words in two languages, and how numbers and plurals are written in each.

A `Text` holds the French and the English form side by side, so that neither can be forgotten.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")

NBSP = "\u00a0"
THIN_NBSP = "\u202f"


@dataclass(frozen=True, slots=True)
class Text:
    """One message in both languages; may hold `{name}` fields, filled by `render`."""

    fr: str
    en: str

    def render(self, language: Language, /, **values: Any) -> str:
        """The message in one language, its fields filled.

        `{name}` writes numbers as the language does (1 234,5 or 1,234.5);
        `{name:page|pages}` writes the number and the right form of the noun.
        Raises KeyError when a field has no value.
        """
        template = self.fr if language == "fr" else self.en
        return _Formatter(language).vformat(template, (), values)


def number(value: float, language: Language) -> str:
    """A number as the language writes it: `1 234,5` in French, `1,234.5` in English."""
    written = f"{value:,}" if isinstance(value, int) else f"{value:,.1f}".removesuffix(".0")
    if language == "en":
        return written
    return written.replace(",", THIN_NBSP).replace(".", ",")


def count(value: float, forms: str, language: Language) -> str:
    """`count(2, "page|pages", "fr")` is `2 pages`; French takes the plural from 2 on."""
    singular, _, plural = forms.partition("|")
    single = abs(value) < 2 if language == "fr" else value == 1
    gap = NBSP if language == "fr" else " "
    return f"{number(value, language)}{gap}{singular if single else plural}"


def shortened(text: str, most: int) -> str:
    """A text on one line of at most `most` characters, cut between two words."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + "…"


def escaped(value: object) -> str:
    """A name, path or quotation, ready to stand inside a Text: its braces are not fields."""
    return str(value).replace("{", "{{").replace("}", "}}")


_FIELD = re.compile(r"\{(\w+)")


def fields(template: str) -> set[str]:
    """The names of the `{fields}` of a message."""
    return set(_FIELD.findall(template))


class _Formatter(string.Formatter):
    def __init__(self, language: Language) -> None:
        self.language = language

    def get_value(
        self,
        key: int | str,
        args: Sequence[Any],  # noqa: ARG002  the signature of string.Formatter
        kwargs: Mapping[str, Any],
    ) -> Any:
        return kwargs[str(key)]

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, Text):
            value = value.render(self.language)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            if "|" in format_spec:
                return count(value, format_spec, self.language)
            return number(value, self.language)
        return str(value)
