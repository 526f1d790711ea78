"""`doclint check PATH…`"""

from __future__ import annotations

import codecs
import os
import sys
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from doclint.cli.language import current, t
from doclint.cli.numbers import points, positive
from doclint.engine.process import ahead
from doclint.findings import SEVERITIES
from doclint.reporters import FORMATS

if TYPE_CHECKING:
    from doclint.settings import Settings


def command() -> click.Command:
    """The command, its help in the current language."""
    options: list[Any] = [
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
        click.option(
            "--format",
            "format_",
            type=click.Choice(list(FORMATS)),
            default="text",
            show_default=True,
            help=t("Format du résultat.", "Format of the result."),
        ),
        click.option(
            "--output",
            "outputs",
            multiple=True,
            metavar=t("FORMAT:CHEMIN", "FORMAT:PATH"),
            help=t(
                "Écrit aussi le résultat dans un fichier. Peut être répété.",
                "Also write the result to a file. May be repeated.",
            ),
        ),
        click.option(
            "--profile",
            metavar=t("NOM", "NAME"),
            help=t(
                "Ensemble de règles : minimal, standard, strict ou falc.",
                "Set of rules: minimal, standard, strict or falc.",
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
        click.option(
            "--fail-on",
            type=click.Choice([*SEVERITIES, "never"]),
            help=t(
                "Gravité à partir de laquelle le contrôle est refusé.",
                "Severity from which the check fails.",
            ),
        ),
        click.option(
            "--fail-under",
            callback=points,
            metavar="0-100",
            help=t(
                "Refuse si un document a une note plus basse.",
                "Fail if a document scores lower.",
            ),
        ),
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
        click.option("--no-color", is_flag=True, help=t("Sans couleurs.", "Without colours.")),
        click.option(
            "-q",
            "--quiet",
            is_flag=True,
            help=t("N'affiche que le verdict.", "Print the verdict only."),
        ),
        click.option(
            "-v",
            "--verbose",
            is_flag=True,
            help=t(
                "Affiche tout, et pourquoi c'est important.",
                "Print everything, and why it matters.",
            ),
        ),
        click.option(
            "--show-settings",
            is_flag=True,
            help=t("Affiche les réglages et s'arrête.", "Print the settings and stop."),
        ),
        click.option(
            "--show-files",
            is_flag=True,
            help=t(
                "Affiche les documents à contrôler et s'arrête.",
                "Print the documents to check and stop.",
            ),
        ),
    ]
    built: Any = _check
    for option in reversed(options):
        built = option(built)
    return click.command(
        "check",
        help=t(
            "Contrôle des documents ou des dossiers entiers.",
            "Check documents or whole folders.",
        ),
    )(built)


def _check(
    paths: tuple[Path, ...],
    from_file: str | None,
    format_: str,
    outputs: tuple[str, ...],
    jobs: int | None,
    no_cache: bool,
    cache_dir: Path | None,
    no_color: bool,
    quiet: bool,
    verbose: bool,
    show_settings: bool,
    show_files: bool,
    **chosen: Any,
) -> int:
    """What the command does; the exit code comes from the gate."""
    wanted = [*paths, *_listed(from_file)]
    if not wanted:
        raise click.UsageError(
            t(
                "Indiquez au moins un document ou un dossier. Exemple : doclint check mon-dossier",
                "Name at least one document or folder. Example: doclint check my-folder",
            )
        )
    chosen |= {name: _split(chosen[name]) for name in ("select", "ignore")}
    apart = jobs != 1 and not (show_settings or show_files)
    with ahead(wanted[0].name) if apart else nullcontext() as first:
        # Imported here: the first worker starts meanwhile.
        from doclint.cli.output import Output, deliver, parse_output
        from doclint.cli.progress import progress_line
        from doclint.engine.cache import Cache, default_folder
        from doclint.engine.plan import make_plan
        from doclint.engine.run import check_by
        from doclint.reporters.text import clean
        from doclint.settings import load_settings

        targets = [parse_output(text) for text in outputs]
        settings = _with_language(load_settings(wanted, **chosen))
        if show_settings:
            click.echo(_settings_text(settings), nl=False)
            return 0
        if show_files:
            from doclint.engine.discovery import discover

            for candidate in discover(wanted, settings):
                click.echo(clean(candidate.shown))
            return 0
        cache = None if no_cache else Cache(cache_dir or default_folder())
        with progress_line(enabled=not quiet) as progress:
            plan = make_plan(settings)
            report = check_by(plan, wanted, progress, workers=jobs, cache=cache, first=first)
    for notice, values in cache.notices.items() if cache else ():
        click.echo(clean(notice.render(settings.lang or current(), **values)), err=True)
    verbosity = -1 if quiet else int(verbose)
    deliver(report, plan, Output(format_, None), targets, verbosity, color=_color(no_color))
    return report.gate.exit_code


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


def _with_language(settings: Settings) -> Settings:
    """The settings' language, or else the one of the session."""
    return settings if settings.lang else replace(settings, lang=current())


def _color(refused: bool) -> bool:
    if refused or os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def _settings_text(settings: Settings) -> str:
    import msgspec

    shown = {
        "file": settings.file and settings.file.as_posix(),
        "profile": settings.profile,
        "select": settings.select,
        "ignore": settings.ignore,
        "per-path": settings.per_path,
        "rules": {
            name: {**({"severity": rule.severity} if rule.severity else {}), **rule.params}
            for name, rule in settings.rules.items()
        },
        "rule-folders": [folder.as_posix() for folder in settings.rule_folders],
        "fail-on": settings.fail_on,
        "fail-under": settings.fail_under,
        "exclude": settings.exclude,
        "limits": settings.limits,
        "lang": settings.lang,
    }
    return msgspec.json.format(msgspec.json.encode(shown), indent=2).decode() + "\n"
