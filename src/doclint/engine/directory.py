"""The directory of services (`owners` in `[identity]`): a CSV file with a name and an e-mail."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from doclint.identity.owners.services import Service
from doclint.identity.wording import folded
from doclint.register.csv_file import decode, delimiter_of, read_rows
from doclint.settings import SettingsError
from doclint.text import Text, escaped

_HEADINGS: Mapping[str, frozenset[str]] = {
    "service": frozenset(
        {"service", "services", "direction", "nom", "nom du service", "pole", "proprietaire",
         "department", "name", "owner", "unit", "office"}
    ),
    "email": frozenset(
        {"e-mail", "email", "mail", "courriel", "adresse", "adresse e-mail", "adresse mail",
         "messagerie", "adresse de messagerie", "mel", "address", "e-mail address"}
    ),
}  # fmt: skip
_ADDRESS = re.compile(r"[^@\s]{1,64}@[^@\s]{1,255}")
_MOST_BYTES = 1_000_000

NOT_READ = Text(
    fr="Cet annuaire ne peut pas être lu. Enregistrez-le de nouveau en CSV.",
    en="This directory cannot be read. Save it again as CSV.",
)
NO_HEADINGS = Text(
    fr="La première ligne de l'annuaire doit nommer deux colonnes : service;e-mail.",
    en="The first line of the directory must name two columns: service;e-mail.",
)
NO_ADDRESS = Text(
    fr="Le service « {name} » n'a pas d'adresse valable. Écrivez l'adresse du service, par exemple "
    "accueil@ville.example.",
    en="The department “{name}” has no valid address. Write the address of the department, for "
    "example desk@town.example.",
)


def read_directory(file: Path) -> tuple[Service, ...]:
    """The services of a CSV file, in its order. Raises SettingsError with the line.

    Commas, semicolons or tabs; UTF-8 or Windows-1252; headings in French or English.
    """
    try:
        with file.open("rb") as stream:
            text = decode(stream.read(_MOST_BYTES))
        rows = read_rows(text, delimiter_of(text, lambda cells: len(_columns(cells))))
    except (OSError, csv.Error) as error:
        raise SettingsError(NOT_READ, file) from error
    columns = _columns(rows[0] if rows else [])
    if len(columns) < len(_HEADINGS):
        raise SettingsError(NO_HEADINGS, file, 1)
    return tuple(_services(file, rows, columns))


def _columns(headings: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, heading in enumerate(headings):
        for key, words in _HEADINGS.items():
            if folded(heading) in words:
                found.setdefault(key, at)
    return found


def _services(
    file: Path, rows: Sequence[Sequence[str]], columns: Mapping[str, int]
) -> Iterator[Service]:
    for number, row in enumerate(rows[1:], 2):
        name, email = (
            row[columns[key]].strip() if columns[key] < len(row) else ""
            for key in ("service", "email")
        )
        if not name and not email:
            continue
        if not name or not _ADDRESS.fullmatch(email):
            what = Text(
                NO_ADDRESS.fr.replace("{name}", escaped(name)),
                NO_ADDRESS.en.replace("{name}", escaped(name)),
            )
            raise SettingsError(what, file, number)
        yield Service(name, email)
