"""From what the user typed to the list of documents to check, in a fixed order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from doclint.settings import DEFAULT_EXCLUDE, Settings, SettingsError
from doclint.text import Text


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file to check. `shown` is what the user would type from the current folder."""

    path: Path
    shown: str


def discover(paths: Iterable[Path], settings: Settings) -> list[Candidate]:
    """The files under the paths, each once, sorted by the path that is shown.

    A file that is named is always checked; a folder is walked without following links to
    folders, and the exclusions apply. Raises SettingsError for a path that does not exist.
    """
    from pathspec import GitIgnoreSpec

    spec = GitIgnoreSpec.from_lines([*DEFAULT_EXCLUDE, *settings.exclude])
    base = settings.file.parent if settings.file else Path.cwd()
    found: dict[str, Candidate] = {}
    for path in paths:
        if not os.path.lexists(path):
            raise SettingsError(
                Text(
                    fr=f"« {path} » n'existe pas. Vérifiez l'orthographe et le dossier courant.",
                    en=f"“{path}” does not exist. Check the spelling and the current folder.",
                )
            )
        for file in _walk(path, spec, base) if path.is_dir() else [path]:
            shown = show(file)
            found.setdefault(shown, Candidate(file, shown))
    return [found[shown] for shown in sorted(found)]


def show(path: Path) -> str:
    """Relative below the current folder, absolute elsewhere, `/` as separator."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  (resolve() would follow links)
    try:
        return absolute.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return absolute.as_posix()


def _walk(folder: Path, spec: object, base: Path) -> Iterator[Path]:
    """Files of a folder and below; patterns see paths relative to the settings' folder, or to
    the walked folder when that lies elsewhere."""
    from pathspec import GitIgnoreSpec

    assert isinstance(spec, GitIgnoreSpec)
    root = Path(os.path.abspath(folder))  # noqa: PTH100
    origin = base if root.is_relative_to(base) else root
    waiting = [root]
    while waiting:
        current = waiting.pop()
        try:
            entries = sorted(os.scandir(current), key=lambda entry: entry.name)
        except OSError:
            # A folder that cannot be listed is reported like a file that cannot be read.
            yield current
            continue
        for entry in entries:
            path = current / entry.name
            name = path.relative_to(root).as_posix()
            full = path.relative_to(origin).as_posix()
            is_folder = entry.is_dir(follow_symlinks=False)
            slash = "/" if is_folder else ""
            if spec.match_file(name + slash) or spec.match_file(full + slash):
                continue
            if is_folder:
                waiting.append(path)
            elif not entry.is_dir():
                yield path
