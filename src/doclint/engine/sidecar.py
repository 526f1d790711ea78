"""The sheet that stands beside a document and says what its file cannot carry.

`guide.pdf.doclint.toml` speaks of `guide.pdf`: flat keys, the fields of identity.

    title = "Guide d'accueil"
    owner = "Direction des ressources humaines"
    version = 2.1
    review-by = 2027-03-01
"""

from __future__ import annotations

import os
import stat
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

from doclint.engine.discovery import SIDECAR, sidecar_of
from doclint.identity.declared import DECLARABLE, declared_reading
from doclint.identity.labels import field_of
from doclint.identity.model import FIELD_NAMES, Field, Reading
from doclint.identity.normalise import DATE_FIELDS
from doclint.ruleset.errors import closest, filled
from doclint.settings import SettingsError, line_of, unknown
from doclint.settings.files import NO_TOML, NO_UTF8, SIGNS
from doclint.text import Text, escaped

MOST_BYTES = 16 * 1024
"""A sheet is a dozen lines; more is something else."""
_KEYS: dict[str, Field] = {field.replace("_", "-"): field for field in DECLARABLE}

_KEY = Text(fr="Champ inconnu", en="Unknown field")
_TOO_LONG = Text(
    fr="Cette fiche est trop longue. Gardez une ligne par champ.",
    en="This sidecar file is too long. Keep one line for each field.",
)
_NO_ACCESS = Text(
    fr="Cette fiche ne peut pas être ouverte. Vérifiez vos droits.",
    en="This sidecar file cannot be opened. Check your rights.",
)
_NO_VALUE = Text(
    fr="« {key} » : écrivez une valeur entre guillemets, ou une date (2026-03-01).",
    en="“{key}”: write one value between quotes, or a date (2026-03-01).",
)
_NO_DATE = Text(
    fr="« {key} » : cette valeur n'est pas une date. Écrivez par exemple 2026-03-01.",
    en="“{key}”: this value is not a date. Write for example 2026-03-01.",
)
_NOT_UNDERSTOOD = Text(
    fr="« {key} » : cette valeur n'est pas comprise ({name}). Écrivez-la autrement.",
    en="“{key}”: this value is not understood ({name}). Write it another way.",
)


def read_sidecar(
    document: Path, shown: str
) -> tuple[tuple[Reading, ...], tuple[SettingsError, ...]]:
    """What the sheet of a document declares, and its mistakes, each with its line.

    `shown` is the path of the document as the user would type it. Both are empty without a
    sheet. One wrong line leaves the others good.
    """
    sheet = sidecar_of(document)
    if not os.path.lexists(sheet):  # nor can it be where the name would be too long
        return (), ()
    try:
        text = _text(sheet)
    except (OSError, ValueError):
        return (), (SettingsError(_NO_ACCESS, Path(shown + SIDECAR)),)
    except _UnusableError as error:
        return (), (SettingsError(error.what, Path(shown + SIDECAR)),)
    try:
        content = tomllib.loads(text, parse_float=str)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = _line(error, text)
        what = Text(f"{NO_TOML.fr} {SIGNS.fr}", f"{NO_TOML.en} {SIGNS.en}")
        return (), (SettingsError(what, Path(shown + SIDECAR), line),)
    readings: list[Reading] = []
    faults: list[SettingsError] = []
    for key, value in content.items():
        found = _reading(key, value)
        if isinstance(found, Reading):
            readings.append(found)
        else:
            faults.append(SettingsError(found, Path(shown + SIDECAR), line_of(text, "", key)))
    return tuple(readings), tuple(faults)


class _UnusableError(Exception):
    """A sheet that cannot be read as text."""

    def __init__(self, what: Text) -> None:
        super().__init__(what.en)
        self.what = what


def _text(file: Path) -> str:
    """The text of a sheet. Raises OSError, or _UnusableError."""
    if not stat.S_ISREG(file.stat().st_mode):  # opening a pipe would wait for a writer
        raise _UnusableError(_NO_ACCESS)
    with file.open("rb") as stream:
        data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise _UnusableError(_TOO_LONG)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _UnusableError(NO_UTF8) from error


def _line(error: Exception, text: str) -> int:
    """The line of a mistake; what is missing is missing at the end."""
    said = str(error).partition("at line ")[2].partition(",")[0]
    return int(said) if said.isdecimal() else max(1, len(text.splitlines()))


def _reading(key: str, value: Any) -> Reading | Text:
    """One line of the sheet, or what is wrong with it."""
    field = _KEYS.get(key)
    if field is None:
        return _unknown(key)
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, bool) or not isinstance(value, (str, int, date)):
        return filled(_NO_VALUE, key=key)
    found = declared_reading(field, str(value), "sidecar", key)
    if found is not None:
        return found
    if not str(value).strip():
        return filled(_NO_VALUE, key=key)
    if field in DATE_FIELDS:
        return filled(_NO_DATE, key=key)
    return filled(_NOT_UNDERSTOOD, key=key, name=FIELD_NAMES[field])


def _unknown(key: str) -> Text:
    """That no field has this name: the one whose label it is, or those that look alike."""
    meant = field_of(key.replace("-", " ").replace("_", " "))
    if meant is None or closest(key, _KEYS):
        return unknown(key, _KEYS, what=_KEY)
    close = meant.replace("_", "-")
    return Text(
        fr=f"{_KEY.fr} : « {escaped(key)} ». Vouliez-vous dire : {close} ?",
        en=f"{_KEY.en}: “{escaped(key)}”. Did you mean: {close}?",
    )
