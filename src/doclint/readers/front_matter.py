"""The YAML header of a Markdown file, between two lines of three hyphens."""

from __future__ import annotations

import re
from typing import cast

import yaml

from doclint.document import Problem, Property
from doclint.readers.names import dublin_core, fold

PLACE = "front-matter"

_MAX_LENGTH = 64 * 1024
_MAX_DEPTH = 16
_HEADER = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_KEY = re.compile(r"\s*(?:#[^\n]*\n\s*)*[\w\"'][^\n:]{0,60}:(?:\s|$)")

_EMPTY = frozenset({"", "~", "null"})


def split_front_matter(text: str) -> tuple[str | None, str]:
    """The YAML header, if any, and the rest of the file.

    A first line of hyphens that no other closes is a ruled line, and so is one whose next line
    is no `key:`.
    """
    match = _HEADER.match(text)
    if match is None or not (_KEY.match(match[1]) or not match[1].strip()):
        return None, text
    return match[1], text[match.end() :]


def read_front_matter(header: str) -> tuple[list[Property], list[Problem]]:
    """The properties of a YAML header, and why it cannot be read, if so.

    Every value is text as typed (`1.10` stays `1.10`). Only the first level is read; of a list
    its items, of a person its name. Aliases are refused, because they multiply.
    """
    if len(header) > _MAX_LENGTH:
        return [], [Problem("part-size", PLACE)]
    try:
        _guard(header)
        data = yaml.load(header, Loader=yaml.BaseLoader)  # builds nothing but text
    except _UnsafeError:
        return [], [Problem("unsafe", PLACE)]
    except (yaml.YAMLError, ValueError, TypeError):
        return [], [Problem("damaged", PLACE)]
    if not isinstance(data, dict):
        return [], [Problem("damaged", PLACE)] if data else []
    properties = []
    for key, value in data.items():
        name, words = dublin_core(str(key)) or str(key), _words(value)
        if fold(name) in ("draft", "brouillon"):
            name, words = "status", "draft" if words.lower() in ("true", "yes", "oui") else ""
        if words not in _EMPTY:
            own = "" if name == str(key) else str(key)
            properties.append(Property(PLACE, name, words, own))
    return properties, []


class _UnsafeError(Exception):
    """The header has an alias or nests too deep."""


def _guard(header: str) -> None:
    """Raises before anything is built; yaml's own errors pass."""
    depth = 0
    for event in yaml.parse(header, Loader=yaml.BaseLoader):
        if isinstance(event, yaml.AliasEvent):
            raise _UnsafeError
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _MAX_DEPTH:
                raise _UnsafeError
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _words(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value)))
    if isinstance(value, dict):
        named = cast("dict[str, object]", value)
        return next((_words(named[key]) for key in ("name", "nom") if key in named), "")
    return " ".join(str(value).split())
