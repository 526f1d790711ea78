"""Where results go: standard output, and files written whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from doclint.cli.language import t
from doclint.findings import CorpusReport
from doclint.reporters import FORMATS, render
from doclint.reporters.options import Options
from doclint.settings import Settings, SettingsError, unknown
from doclint.text import Text


@dataclass(frozen=True, slots=True)
class Output:
    """A format and where it goes; `path` None is standard output."""

    format: str
    path: Path | None


def parse_output(text: str) -> Output:
    """`json:report.json` → Output; a usage error for an unknown format or no path."""
    name, colon, path = text.partition(":")
    if not colon or not path:
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
    if not target.absolute().parent.is_dir():
        raise click.UsageError(
            t(
                f"--output : le dossier « {target.parent} » n'existe pas. Créez-le d'abord.",
                f"--output: the folder “{target.parent}” does not exist. Create it first.",
            )
        )
    return Output(name, target)


def deliver(
    report: CorpusReport,
    settings: Settings,
    main: Output,
    others: Sequence[Output],
    verbosity: int,
    *,
    color: bool,
) -> None:
    """Write the files first, then standard output: a closed pipe loses no file."""
    from doclint.ruleset import load_rules

    rules = load_rules(settings.rule_folders).rules
    options = Options(
        language=settings.lang or "fr",
        width=min(shutil.get_terminal_size().columns, 120),
        verbosity=verbosity,
        color=color,
        titles={name: rule.title for name, rule in rules.items()},
        whys={name: rule.why for name, rule in rules.items()},
    )
    plain = Options(
        language=options.language, verbosity=1, titles=options.titles, whys=options.whys
    )
    for output in others:
        assert output.path is not None
        _write(output.path, render(output.format, report, plain))
    # Quiet is about people: a machine that asks for a format gets all of it.
    click.echo(render(main.format, report, options), nl=False, color=color)


def _write(path: Path, content: str) -> None:
    """Write beside the target, then put it in place in one step."""
    try:
        descriptor, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
                stream.write(content)
            Path(temporary).chmod(0o666 & ~_umask())
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise SettingsError(
            Text(
                fr=f"« {path} » ne peut pas être écrit ({error.strerror}). Choisissez un autre "
                "emplacement.",
                en=f"“{path}” cannot be written ({error.strerror}). Choose another place.",
            )
        ) from error


def _umask() -> int:
    """The process's mask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
