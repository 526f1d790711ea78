"""Where results go: standard output, and files written whole or not at all.

A result never takes the place of a checked document, and a device stays a device.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from doclint.cli.language import t
from doclint.cli.running import require_folder
from doclint.engine.plan import Plan
from doclint.findings import SCHEMA, CorpusReport
from doclint.reporters import FORMATS, render
from doclint.reporters.options import Options
from doclint.settings import SettingsError, unknown
from doclint.text import Text, escaped


@dataclass(frozen=True, slots=True)
class Output:
    """A format and where it goes; `path` None is standard output."""

    format: str
    path: Path | None


def parse_output(text: str) -> Output:
    """`json:report.json` → Output; a usage error for an unknown format or no path."""
    name, colon, path = text.partition(":")
    if not colon or path in ("", "-"):
        raise click.UsageError(
            t(
                f"--output « {text} » : écrivez FORMAT:CHEMIN, par exemple json:resultat.json",
                f"--output “{text}”: write FORMAT:PATH, for example json:result.json",
            )
        )
    if name not in FORMATS:
        from doclint.cli.language import say

        what = Text(fr="Format inconnu", en="Unknown format")
        raise click.UsageError(say(unknown(name, FORMATS, what=what)))
    target = Path(path)
    require_folder("--output", target)
    return Output(name, target)


def deliver(
    report: CorpusReport,
    plan: Plan,
    main: Output,
    others: Sequence[Output],
    verbosity: int,
    *,
    color: bool,
) -> None:
    """Write the files first, then standard output: a closed pipe loses no file."""
    targets = [output.path for output in others if output.path is not None]
    spare_documents((document.path for document in report.documents), targets, "--output")
    rules = plan.all_rules
    options = Options(
        language=plan.language,
        width=text_width(),
        verbosity=verbosity,
        color=color,
        directory=plan.directory,
        titles={name: rule.title for name, rule in rules.items()},
        whys={name: rule.why for name, rule in rules.items()},
    )
    plain = replace(options, width=Options().width, color=False, verbosity=1)
    for output in others:
        assert output.path is not None
        write_whole(output.path, [render(output.format, report, plain).encode()])
    # Quiet is about people: a machine that asks for a format gets all of it.
    emit(render(main.format, report, options), color=color)


def text_width() -> int:
    """Columns of the terminal, 120 at most: longer lines are hard to read."""
    return min(shutil.get_terminal_size().columns, 120)


def emit(content: str, *, color: bool = False) -> None:
    """Write a result to standard output. Raises SettingsError when there is no room for it."""
    try:
        click.echo(content, nl=False, color=color)
    except OSError as error:
        raise SettingsError(
            Text(
                fr=f"Le résultat ne peut pas être écrit : {_cause(error).fr}.",
                en=f"The result cannot be written: {_cause(error).en}.",
            )
        ) from error


def spare_documents(documents: Iterable[str], targets: Iterable[Path], option: str) -> None:
    """Raises SettingsError when a result would take the place of a checked document."""
    checked = {os.path.realpath(document) for document in documents}
    for target in targets:
        if os.path.realpath(target) in checked and not _holds_result(target):
            raise SettingsError(
                Text(
                    fr=f"{option} : « {escaped(target)} » est un document contrôlé : il serait "
                    "remplacé. Choisissez un emplacement hors du dossier contrôlé.",
                    en=f"{option}: “{escaped(target)}” is a checked document: it would be "
                    "replaced. Choose a place outside the checked folder.",
                )
            )


def _holds_result(path: Path) -> bool:
    """Whether a file is the result of an earlier run, left in the folder that is checked."""
    if not path.is_file():
        return False
    # It brings the comparison of documents along, which is loaded while the workers read.
    from doclint.engine.saved import is_saved

    with path.open("rb") as stream:
        start = stream.read(100)
    return SCHEMA.encode() in start or is_saved(start)


def write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Write beside the target, then put it in place in one step; a link leads to its target.

    A file that is there keeps who may read it, and stays as it is when it may not be written.
    Raises SettingsError.
    """
    path = Path(os.path.realpath(path))
    try:
        if path.exists() and not path.is_file():
            # /dev/null, a named pipe: to be written to, never replaced. A folder is refused.
            with path.open("wb") as stream:
                stream.writelines(pieces)
            return
        mode = 0o666 & ~_umask()
        if path.exists():
            if not os.access(path, os.W_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            mode = stat.S_IMODE(path.stat().st_mode)
        descriptor, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.writelines(pieces)
            Path(temporary).chmod(mode)
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise SettingsError(
            Text(
                fr=f"« {escaped(path)} » ne peut pas être écrit : {_cause(error).fr}. "
                "Choisissez un autre emplacement.",
                en=f"“{escaped(path)}” cannot be written: {_cause(error).en}. "
                "Choose another place.",
            )
        ) from error


_NO_RIGHT = Text(fr="vos droits ne le permettent pas", en="you do not have the right to")
_CAUSES = {
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EROFS: _NO_RIGHT,
    errno.EISDIR: Text(fr="c'est un dossier", en="it is a folder"),
    errno.ENOSPC: Text(fr="il n'y a plus de place", en="there is no room left"),
    errno.ENOENT: Text(fr="le dossier n'existe pas", en="the folder does not exist"),
    errno.ENAMETOOLONG: Text(fr="le nom est trop long", en="the name is too long"),
}


def _cause(error: OSError) -> Text:
    """Why the system refused; causes that people seldom meet stay in its own words."""
    return _CAUSES.get(error.errno or 0) or Text(*[error.strerror or type(error).__name__] * 2)


def _umask() -> int:
    """The process's mask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
