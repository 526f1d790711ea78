"""Settings files: where they are, and what they hold."""

from __future__ import annotations

import os
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from doclint.ruleset.errors import sentences
from doclint.settings.model import SettingsError
from doclint.text import Text

FILE_NAMES = ("doclint.toml", "pyproject.toml")


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
    tool = parse(file)[1].get("tool", {})
    return tool if isinstance(tool, dict) else {}


def parse(file: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = file.read_text("utf-8-sig")
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        # Without a line, what is missing is missing at the end.
        at = int(line[1]) if line else len(text.splitlines())
        what = sentences(NO_TOML, _remedy(text, at))
        raise SettingsError(what, file, at) from error
    except UnicodeDecodeError as error:
        raise SettingsError(NO_UTF8, file) from error
    except OSError as error:
        raise SettingsError(NO_ACCESS, file) from error


def _remedy(text: str, line: int) -> Text:
    """What is most often wrong where a file is no TOML."""
    if _FOLDERS.search(text) and _RULE_TABLE.search(text):
        return TOGETHER
    at_fault = text.splitlines()[line - 1 : line]
    return ACCENTS if at_fault and not _QUOTED.sub("", at_fault[0]).isascii() else SIGNS


_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|#.*")
_FOLDERS = re.compile(r"^rules\s*=", re.MULTILINE)
_RULE_TABLE = re.compile(r"^\[rules\b", re.MULTILINE)
NO_TOML = Text(fr="Ce fichier n'est pas du TOML valide.", en="This file is not valid TOML.")
SIGNS = Text(
    fr="Vérifiez les guillemets et les crochets, et qu'aucun réglage n'est écrit deux fois.",
    en="Check quotes and brackets, and that no setting is written twice.",
)
ACCENTS = Text(
    fr='Mettez entre guillemets un nom qui porte un accent : "procédure" = 12.',
    en='Put a name with an accent between quotes: "procédure" = 12.',
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


def line_of(text: str, prefix: str, key: str) -> int | None:
    """Line of a dotted key in a TOML text: `rules.long-sentence.max` or `profile`.

    A key inside braces (`review-every = {guide = 12}`) is on the line of what holds it. The tables
    of a list are counted from 0: `consistency.settled[1].reason`.
    """
    while (line := _line_of(text, prefix, key)) is None and "." in key:
        key = key.rpartition(".")[0]
    return line


def _line_of(text: str, prefix: str, key: str) -> int | None:
    table = prefix
    wanted = f"{prefix}.{key}".strip(".")
    seen: Counter[str] = Counter()
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[+\s*([^\]]+?)\s*\]+", line):
            table = header[1].replace('"', "").replace("'", "").replace(" ", "")
            if line.lstrip().startswith("[["):
                seen[table] += 1
                table += f"[{seen[table] - 1}]"
            full = table
        elif pair := re.match(r"""\s*((?:"[^"]*"|'[^']*'|[\w.-]+)(?:\s*\.\s*[\w-]+)*)\s*=""", line):
            full = f"{table}.{pair[1]}".strip(".").replace('"', "").replace("'", "")
        else:
            continue
        if full == wanted or full.startswith(wanted + "."):
            return number
    return None
