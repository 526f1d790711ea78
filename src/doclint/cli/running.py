"""What the commands that read many documents share: their options, and how a run goes."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from doclint.cli.language import current, t
from doclint.cli.numbers import positive
from doclint.engine.process import ahead

if TYPE_CHECKING:
    from doclint.engine.plan import Plan
    from doclint.engine.process import Worker
    from doclint.engine.run import Each
    from doclint.settings import Settings
    from doclint.text import Text


def which_documents() -> tuple[Any, Any]:
    """The paths, on the command line or in a list."""
    return (
        click.argument(
            "paths",
            nargs=-1,
            type=click.Path(path_type=Path),
            metavar=t("CHEMIN…", "PATH…"),
        ),
        click.option(
            "--from-file",
            metavar=t("FICHIER", "FILE"),
            help=t(
                "Lit la liste des chemins dans un fichier, un par ligne (- : entrée standard).",
                "Read the list of paths from a file, one a line (-: standard input).",
            ),
        ),
    )


def which_rules() -> tuple[Any, Any, Any]:
    """The rules to apply."""
    return (
        click.option(
            "--profile",
            metavar=t("NOM", "NAME"),
            help=t(
                "Ensemble de règles : minimal, standard, strict, falc, mte-rag-2026, iso-9001.",
                "Set of rules: minimal, standard, strict, falc, mte-rag-2026, iso-9001.",
            ),
        ),
        click.option(
            "--select",
            multiple=True,
            metavar=t("RÈGLE", "RULE"),
            help=t(
                "N'applique que ces règles. Peut être répété.",
                "Apply these rules only. May be repeated.",
            ),
        ),
        click.option(
            "--ignore",
            multiple=True,
            metavar=t("RÈGLE", "RULE"),
            help=t("Retire des règles. Peut être répété.", "Take rules away. May be repeated."),
        ),
    )


def how_to_run() -> tuple[Any, Any, Any, Any]:
    """The language, the processes and the cache."""
    return (
        click.option(
            "--lang",
            type=click.Choice(["fr", "en"]),
            help=t("Langue des messages.", "Language of the messages."),
        ),
        click.option(
            "-j",
            "--jobs",
            callback=positive,
            metavar="N",
            help=t(
                "Nombre de processus (1 : sans processus à part, pour chercher une panne). "
                "Sans -j : un par cœur.",
                "Number of processes (1: no process apart, to look for a fault). "
                "Without -j: one a core.",
            ),
        ),
        click.option(
            "--no-cache",
            is_flag=True,
            help=t("Relit tous les documents.", "Read all the documents again."),
        ),
        click.option(
            "--cache-dir",
            type=click.Path(path_type=Path, file_okay=False),
            metavar=t("DOSSIER", "FOLDER"),
            help=t("Dossier du cache.", "Folder of the cache."),
        ),
    )


def all_paths(paths: Sequence[Path], from_file: str | None, command: str) -> list[Path]:
    """Those of the command line and of the list. Raises UsageError without any."""
    wanted = [*paths, *_listed(from_file)]
    if wanted:
        return wanted
    raise click.UsageError(
        t(
            f"Indiquez au moins un document ou un dossier. Exemple : doclint {command}",
            f"Name at least one document or folder. Example: doclint {command}",
        )
    )


def require_folder(option: str, target: Path) -> None:
    """Raises UsageError when a file cannot be written there: said before anything is read."""
    folder = target.absolute().parent
    if not folder.is_dir():
        raise click.UsageError(
            t(
                f"{option} : le dossier « {target.parent} » n'existe pas. Créez-le d'abord.",
                f"{option}: the folder “{target.parent}” does not exist. Create it first.",
            )
        )


def settings_for(wanted: Sequence[Path], chosen: dict[str, Any]) -> Settings:
    """The settings of a run over these paths, in the language of the session unless told."""
    from doclint.settings import load_settings

    lists = {name: _split(chosen[name]) for name in ("select", "ignore")}
    settings = load_settings(wanted, **(chosen | lists))
    return settings if settings.lang else replace(settings, lang=current())


@contextmanager
def worker_ahead(wanted: Sequence[Path], jobs: int | None) -> Iterator[Worker | None]:
    """A worker that gets ready while this process reads settings and rules."""
    with ahead(wanted[0].name) if jobs != 1 else nullcontext() as first:
        yield first


@dataclass(frozen=True, slots=True)
class Means:
    """With what the documents are read."""

    jobs: int | None
    cache_dir: Path | None
    no_cache: bool
    quiet: bool


def read_all(
    wanted: Sequence[Path],
    settings: Settings,
    means: Means,
    first: Worker | None,
    aside: Iterable[Path] = (),
) -> tuple[Plan, Each]:
    """Read and check every document; what there is to tell beside is told on standard error."""
    from doclint.cli.progress import progress_line
    from doclint.engine.cache import Cache, default_folder
    from doclint.engine.plan import make_plan
    from doclint.engine.run import check_each
    from doclint.reporters.cleaning import clean

    cache = None if means.no_cache else Cache(means.cache_dir or default_folder())
    notices: list[Text] = []
    with progress_line(enabled=not means.quiet) as progress:
        plan = make_plan(settings)
        each = check_each(
            plan,
            wanted,
            progress,
            workers=means.jobs,
            cache=cache,
            first=first,
            notify=notices.append,
            aside=aside,
        )
    told = [notice.render(plan.language) for notice in notices]
    if cache is not None:
        told.extend(said.render(plan.language, **v) for said, v in cache.notices.items())
    for sentence in told:
        click.echo(clean(sentence), err=True)
    return plan, each


def _split(values: tuple[str, ...]) -> tuple[str, ...]:
    """`--select A,B --select C` names three rules, as DOCLINT_SELECT=A,B,C does."""
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def _listed(name: str | None) -> list[Path]:
    """The paths of a list, one a line; a NUL separates them if there is one."""
    if name is None:
        return []
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError:
        raise click.UsageError(
            t(
                f"--from-file : la liste « {name} » ne peut pas être lue. Vérifiez son nom.",
                f"--from-file: the list “{name}” cannot be read. Check its name.",
            )
        ) from None
    data = data.removeprefix(codecs.BOM_UTF8)
    separator = b"\0" if b"\0" in data else b"\n"
    lines = (line.rstrip(b"\r") for line in data.split(separator))
    return [Path(os.fsdecode(line)) for line in lines if line.strip()]
