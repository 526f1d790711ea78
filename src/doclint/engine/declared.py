"""What people declare of documents outside their files: on a sheet beside one, in the register.

Loaded once, before any document is read; each candidate then carries its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from doclint.engine.discovery import Candidate, show
from doclint.engine.renaming import stated_values, without_personal_data
from doclint.engine.sidecar import read_sidecar
from doclint.identity import Reading
from doclint.identity.choose import choose
from doclint.identity.model import FIELD_NAMES
from doclint.readers import hash_file
from doclint.readers.errors import ReadError
from doclint.readers.limits import Limits
from doclint.register.rows import Misread, Rows, path_from
from doclint.register.table import load_table
from doclint.ruleset.errors import filled
from doclint.settings import Settings, SettingsError
from doclint.text import Text, shortened

if TYPE_CHECKING:
    from doclint.engine.checked import Checked

_SAID = 5
"""Cells named one by one."""
_MISREAD = Text(
    fr="{file}, ligne {line} : « {value} » n'est pas compris ({field}). La case ne sert pas.",
    en="{file}, line {line}: “{value}” is not understood ({field}). The cell is not used.",
)
_MORE = Text(
    fr="{file} : {n:autre case non comprise|autres cases non comprises}.",
    en="{file}: {n:more cell|more cells} not understood.",
)


_NO_FILE = Text(
    fr="{file} ne nomme aucun fichier qui existe. Écrivez les chemins à partir du dossier du "
    "registre, par exemple « {path} ».",
    en="{file} names no file that exists. Write the paths from the folder of the register, for "
    "example “{path}”.",
)


@dataclass(frozen=True, slots=True)
class Declared:
    """The candidates with what is declared of each, and what is wrong with it."""

    candidates: tuple[Candidate, ...]
    faults: tuple[SettingsError, ...]
    """Mistakes in sheets: the run is incomplete."""
    notices: tuple[Text, ...]
    """What of the register does not serve."""


def with_declared(candidates: Sequence[Candidate], settings: Settings, limits: Limits) -> Declared:
    """Give each candidate what its sheet and its row declare. Raises SettingsError."""
    faults: list[SettingsError] = []
    misread: list[Misread] = []
    register = settings.identity.register
    said: Mapping[str, Sequence[Reading | Misread]] = {}
    notices: list[Text] = []
    if register is not None:
        rows = Rows(load_table(register, limits), register.parent)
        said = _declared(candidates, rows, register.parent, limits)
        if candidates and not said and rows.lead_nowhere():
            path = path_from(register.parent, candidates[0].path)
            notices.append(filled(_NO_FILE, file=show(register), path=path))
    declared = []
    for candidate in candidates:
        readings, wrong = read_sidecar(candidate.path, candidate.shown)
        faults.extend(wrong)
        for found in said.get(candidate.shown, ()):
            if isinstance(found, Misread):
                misread.append(found)
            else:
                readings = (*readings, found)
        declared.append(replace(candidate, declared=readings) if readings else candidate)
    if register is not None:
        notices.extend(_notices(show(register), misread))
    return Declared(tuple(declared), tuple(faults), tuple(notices))


def as_declared(checked: Checked, candidate: Candidate) -> Checked:
    """A document that could not be read is known by what people declare of it."""
    readings = choose(candidate.declared)
    identity = without_personal_data(readings.chosen)
    return replace(checked, identity=identity, stated=stated_values(readings))


def _declared(
    candidates: Sequence[Candidate], rows: Rows, folder: Path, limits: Limits
) -> dict[str, tuple[Reading | Misread, ...]]:
    """What the register of a folder declares of each candidate, by the path that is shown."""
    found = {}
    without: list[Candidate] = []
    paths = {candidate.shown: path_from(folder, candidate.path) for candidate in candidates}
    for candidate in candidates:
        row = rows.paths.get(paths[candidate.shown])
        if row is None:
            without.append(candidate)
        else:
            found[candidate.shown] = tuple(rows.declared(row))
    stray = rows.stray(frozenset(paths.values()).__contains__) if without else {}
    for candidate in without if stray else ():
        for row in stray.get(_sha256(candidate, limits), ())[:1]:
            found[candidate.shown] = tuple(rows.declared(row))
    return found


def _sha256(candidate: Candidate, limits: Limits) -> str:
    """The hash of a file, empty when the reader will say why there is none."""
    if candidate.problem is not None:
        return ""
    try:
        return hash_file(candidate.path, limits)[0]
    except ReadError:
        return ""


def _notices(register: str, misread: Sequence[Misread]) -> Iterator[Text]:
    for cell in misread[:_SAID]:
        value = shortened(cell.value, 60)
        name = FIELD_NAMES[cell.field]
        yield filled(_MISREAD, file=register, line=str(cell.line), value=value, field=name)
    if len(misread) > _SAID:
        yield filled(_MORE, file=register, n=len(misread) - _SAID)
