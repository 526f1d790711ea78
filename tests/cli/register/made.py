"""A document, and how the tests read and fill in a register."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

GUIDE = """\
# Guide du télétravail

Version : 2

Le télétravail est ouvert à tous les agents de la mairie.
"""


def rows(file: Path, delimiter: str = ";") -> dict[str, dict[str, str]]:
    """The rows of a CSV register by the name of the file."""
    text = file.read_text("utf-8-sig")
    read = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    return {row["Fichier" if delimiter == ";" else "File"].split("/")[-1]: row for row in read}


def fill_in(file: Path, change: Callable[[list[list[str]]], None]) -> None:
    """What a person does in a spreadsheet that writes Windows-1252."""
    text = file.read_text("utf-8-sig")
    cells = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    change(cells)
    with file.open("w", encoding="cp1252", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(cells)


def set_cell(name: str, column: str, value: str) -> Callable[[list[list[str]]], None]:
    def change(cells: list[list[str]]) -> None:
        [row] = [row for row in cells if row[0].endswith(name)]
        row[cells[0].index(column)] = value

    return change
