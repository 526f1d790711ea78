"""From what the user typed to the list of documents to check, in a fixed order."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from doclint.readers.errors import Code
from doclint.ruleset.errors import closest
from doclint.settings import DEFAULT_EXCLUDE, Settings, SettingsError
from doclint.text import Text, escaped

if TYPE_CHECKING:
    from doclint.identity import Reading


SIDECAR = ".doclint.toml"
"""`guide.pdf.doclint.toml` says what `guide.pdf` cannot carry."""
_SAVED_AS_TEXT = SIDECAR + ".txt"
"""What Notepad makes of it, where Windows hides the endings of names."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file to check. `shown` is what the user would type from the current folder."""

    path: Path
    shown: str
    problem: Code | None = None
    """Why it is not even tried, if it is not."""
    declared: tuple[Reading, ...] = ()
    """What people declare of it outside of it (see declared.py)."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the paths hold."""

    candidates: tuple[Candidate, ...]
    sidecars: bool
    """True when a sheet stands beside one of them at least (see sidecar.py)."""
    lost_sidecars: tuple[str, ...]
    """Sheets whose name leads to no document, as the user would type them."""


def discover(paths: Iterable[Path], settings: Settings) -> list[Candidate]:
    """The files under the paths, each once, sorted by the path that is shown.

    A file that is named is always checked; a folder is walked without following links to
    folders, and the exclusions apply. A link that leads out of the folder and a folder that
    cannot be listed are candidates with a problem, so that they are reported. The sheet of a
    document and the register are no documents: a sheet that is named stands for its document.
    Raises SettingsError for a path that does not exist.
    """
    return list(look(paths, settings).candidates)


def look(paths: Iterable[Path], settings: Settings, aside: Iterable[Path] = ()) -> Found:
    """The same, and the sheets that are alone; files `aside` are never candidates of a folder."""
    from pathspec import GitIgnoreSpec

    spec = GitIgnoreSpec.from_lines([*DEFAULT_EXCLUDE, *settings.exclude])
    base = settings.file.parent if settings.file else Path.cwd()
    policy = settings.identity
    left = {_absolute(file) for file in (policy.register, policy.owners, *aside) if file}
    found: dict[str, Candidate] = {}
    lost: set[str] = set()
    sidecars = False
    for path in paths:
        if not os.path.lexists(path):
            raise SettingsError(_missing(path))
        named = [Candidate(path, show(path))]
        for candidate in _walk(path, spec, base) if path.is_dir() else named:
            if _is_sheet(candidate.path.name):
                document = document_of(candidate.path)
                if not os.path.lexists(document):
                    lost.add(candidate.shown)
                    continue
                sidecars = True
                if candidate.path != path:
                    continue
                candidate = Candidate(document, show(document))
            elif candidate.path.name.endswith(_SAVED_AS_TEXT):
                lost.add(candidate.shown)
                if candidate.path != path:
                    continue
            elif candidate.path == path:
                sidecars = sidecars or os.path.lexists(sidecar_of(path))
            elif left and _absolute(candidate.path) in left:
                continue
            shown = candidate.shown
            while shown in found and not _same(found[shown].path, candidate.path):
                shown += "'"  # two names that differ only in bytes that cannot be shown
            found.setdefault(shown, replace(candidate, shown=shown))
    candidates = tuple(found[shown] for shown in sorted(found))
    return Found(candidates, sidecars, tuple(sorted(lost)))


def sidecar_of(document: Path) -> Path:
    """Where the sheet of a document stands, if it has one (see sidecar.py)."""
    return document.with_name(document.name + SIDECAR)


def document_of(sidecar: Path) -> Path:
    """The document that a sheet speaks of."""
    return sidecar.with_name(sidecar.name.removesuffix(SIDECAR))


def _is_sheet(name: str) -> bool:
    return name.endswith(SIDECAR) and name != SIDECAR


def _same(first: Path, second: Path) -> bool:
    return _absolute(first) == _absolute(second)


def _absolute(path: Path) -> str:
    return os.path.abspath(path)  # noqa: PTH100  (resolve() would follow links)


def _missing(path: Path) -> Text:
    """That a path does not exist, with the nearest name beside it if one looks alike."""
    names: list[str] = []
    with contextlib.suppress(OSError):
        names = os.listdir(path.parent)  # noqa: PTH208  names are all that is needed
    close = closest(path.name, names)
    if close:
        near = path.parent / close[0]
        return Text(
            fr=f"« {escaped(path)} » n'existe pas. Vouliez-vous dire « {escaped(near)} » ?",
            en=f"“{escaped(path)}” does not exist. Did you mean “{escaped(near)}”?",
        )
    return Text(
        fr=f"« {escaped(path)} » n'existe pas. Vérifiez l'orthographe et le dossier courant.",
        en=f"“{escaped(path)}” does not exist. Check the spelling and the current folder.",
    )


def show(path: Path) -> str:
    """Relative below the current folder, absolute elsewhere, `/` as separator.

    Bytes that are no text, as file names may hold, are written `\\xff`.
    """
    absolute = Path(_absolute(path))
    with contextlib.suppress(ValueError):
        absolute = absolute.relative_to(Path.cwd())
    return _UNTEXT.sub(lambda found: f"\\x{ord(found[0]) & 0xFF:02x}", absolute.as_posix())


_UNTEXT = re.compile("[\ud800-\udfff]")
"""How Python holds the bytes of a name that are not in the system's encoding."""


def _walk(folder: Path, spec: object, base: Path) -> Iterator[Candidate]:
    """Files of a folder and below; patterns see paths relative to the settings' folder, or to
    the walked folder when that lies elsewhere."""
    from pathspec import GitIgnoreSpec

    assert isinstance(spec, GitIgnoreSpec)
    root = Path(_absolute(folder))
    origin = base if root.is_relative_to(base) else root
    waiting = [root]
    while waiting:
        current = waiting.pop()
        try:
            entries = sorted(os.scandir(current), key=lambda entry: entry.name)
        except OSError as error:
            yield Candidate(current, show(current), _why(error))
            continue
        for entry in entries:
            path = current / entry.name
            name = path.relative_to(root).as_posix()
            full = path.relative_to(origin).as_posix()
            is_folder = entry.is_dir(follow_symlinks=False)
            slash = "/" if is_folder else ""
            # A sheet goes with its document, whatever is left out.
            sheet = not is_folder and _is_sheet(entry.name)
            if not sheet and (spec.match_file(name + slash) or spec.match_file(full + slash)):
                continue
            if is_folder:
                waiting.append(path)
            elif entry.is_symlink() and _leads_out(path, root):
                yield Candidate(path, show(path), "link-outside")
            elif not _is_folder(path):
                yield Candidate(path, show(path))


def _leads_out(link: Path, root: Path) -> bool:
    """True for a link to something that exists, but not in this folder."""
    target = Path(os.path.realpath(link))
    return os.path.lexists(target) and not target.is_relative_to(os.path.realpath(root))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _why(error: OSError) -> Code:
    """Why a folder cannot be listed."""
    if isinstance(error, PermissionError):
        return "not-permitted"
    return "vanished" if isinstance(error, FileNotFoundError) else "not-a-file"
