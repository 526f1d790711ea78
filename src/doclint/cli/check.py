"""`doclint check PATH…`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from doclint.cli.language import t
from doclint.cli.numbers import points
from doclint.cli.reporting import give, how_shown, where_to
from doclint.cli.running import (
    Means,
    all_paths,
    how_to_run,
    read_all,
    require_folder,
    settings_for,
    which_documents,
    which_rules,
    worker_ahead,
)
from doclint.findings import SEVERITIES
from doclint.text import Text

if TYPE_CHECKING:
    from doclint.corpus.neighbours import Neighbours
    from doclint.engine.against import SavedCorpus
    from doclint.engine.plan import Plan
    from doclint.engine.run import Each
    from doclint.settings import Policy, Settings


_REPLACED = Text(
    fr="{n:document prend|documents prennent} la place de celui du corpus au même chemin "
    "(premier : {first})",
    en="{n:document takes|documents take} the place of that of the corpus at the same path "
    "(first: {first})",
)


def command() -> click.Command:
    """The command, its help in the current language."""
    options: list[Any] = [
        *which_documents(),
        *where_to(),
        *which_rules(),
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
        *how_to_run(),
        click.option(
            "--ignore-names",
            is_flag=True,
            default=None,
            help=t(
                "Compare les documents par leur contenu seul : les noms des fichiers et des "
                "dossiers ne disent ni version, ni date, ni copie.",
                "Compare documents by their content alone: names of files and folders tell no "
                "version, date or copy.",
            ),
        ),
        click.option(
            "--save",
            type=click.Path(path_type=Path, dir_okay=False),
            metavar=t("FICHIER", "FILE"),
            help=t(
                "Garde dans un fichier ce que les documents ont donné, sans leur texte, pour "
                "doclint merge ou --against.",
                "Keep what the documents gave in a file, without their text, for doclint merge "
                "or --against.",
            ),
        ),
        click.option(
            "--against",
            type=click.Path(path_type=Path),
            metavar=t("FICHIER", "FILE"),
            help=t(
                "Compare aussi les documents à ceux d'un contrôle gardé avec --save, sans les "
                "relire.",
                "Also compare the documents with those of a check kept with --save, without "
                "reading them again.",
            ),
        ),
        *how_shown(),
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
    save: Path | None,
    against: Path | None,
    no_color: bool,
    quiet: bool,
    verbose: bool,
    show_settings: bool,
    show_files: bool,
    **chosen: Any,
) -> int:
    """What the command does; the exit code comes from the gate."""
    wanted = all_paths(paths, from_file, t("check mon-dossier", "check my-folder"))
    alone = jobs == 1 or show_settings or show_files
    with worker_ahead(wanted, 1 if alone else jobs) as first:
        # Imported here: the first worker starts meanwhile.
        from doclint.cli.output import parse_output, spare_documents, write_whole

        targets = [parse_output(text) for text in outputs]
        if save:
            require_folder("--save", save)
        settings = settings_for(wanted, chosen)
        if show_settings:
            click.echo(_settings_text(settings), nl=False)
            return 0
        if show_files:
            from doclint.engine.discovery import discover
            from doclint.reporters.cleaning import clean

            for candidate in discover(wanted, settings):
                click.echo(clean(candidate.shown))
            return 0
        means = Means(jobs, cache_dir, no_cache, quiet)
        corpus = _corpus(against, save) if against else None
        kept = [file for file in (save, against) if file]
        plan, each = read_all(wanted, settings, means, first, kept)
        from doclint.engine.report import report as report_of

        if save:
            from doclint.engine.saved import saved

            spare_documents((one.path for one in each.checked), [save], "--save")
            write_whole(save, saved(plan, each))
        neighbours = _beside(corpus, plan, each) if corpus else None
        report = report_of(each.checked, plan, each.faults, neighbours)
    return give(report, plan, format_, targets, no_color=no_color, quiet=quiet, verbose=verbose)


def _corpus(file: Path, save: Path | None) -> SavedCorpus:
    """The corpus to compare with, before anything is read: a wrong file is told at once."""
    from doclint.engine.against import open_corpus

    if save and save.exists() and save.samefile(file):
        raise click.UsageError(
            t(
                "--save et --against : choisissez deux fichiers, le corpus serait remplacé par ces "
                "seuls documents.",
                "--save and --against: choose two files, the corpus would be replaced by these "
                "documents alone.",
            )
        )
    return open_corpus(file)


def _beside(corpus: SavedCorpus, plan: Plan, each: Each) -> Neighbours:
    """What to compare with; which documents take the place of others is told."""
    from doclint.engine.against import beside, replaced
    from doclint.reporters.cleaning import clean

    paths = replaced(corpus, each.checked)
    if paths:
        said = _REPLACED.render(plan.language, n=len(paths), first=paths[0])
        click.echo(clean(said), err=True)
    return beside(corpus, plan, each.checked)


def _policy_shown(policy: Policy) -> dict[str, Any]:
    from dataclasses import asdict

    shown = {name.replace("_", "-"): value for name, value in asdict(policy).items()}
    paths = {name: value.as_posix() for name, value in shown.items() if isinstance(value, Path)}
    return {name: value for name, value in (shown | paths).items() if value}


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
        "identity": _policy_shown(settings.identity),
        "consistency": {"settled": settings.settled},
        "lang": settings.lang,
    }
    return msgspec.json.format(msgspec.json.encode(shown), indent=2).decode() + "\n"
