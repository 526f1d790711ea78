"""`doclint register PATH… -o FILE`"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from doclint.cli.language import say, t
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
from doclint.reporters.cleaning import clean
from doclint.reporters.text import INCOMPLETE

if TYPE_CHECKING:
    from doclint.findings import CorpusReport, DocumentReport
    from doclint.identity import Field
    from doclint.identity.owners.services import Service
    from doclint.register.records import Entry
    from doclint.settings import Settings

FILLED_IN = (".csv", ".xlsx")
"""Registers that people fill in; an export is written anew each time."""
SUFFIXES = (*FILLED_IN, ".json")
CODE = 3
"""The exit code when a document or a sheet beside one cannot be read."""


def command() -> click.Command:
    """The command, its help in the current language."""
    options: list[Any] = [
        *which_documents(),
        click.option(
            "-o",
            "--output",
            required=True,
            type=click.Path(path_type=Path, dir_okay=False),
            metavar=t("FICHIER", "FILE"),
            help=t(
                "Le registre à écrire : .csv, .xlsx ou .json. S'il existe, ce que des personnes y "
                "ont rempli est gardé.",
                "The register to write: .csv, .xlsx or .json. If it is there, what people filled "
                "in is kept.",
            ),
        ),
        *which_rules(),
        *how_to_run(),
        click.option(
            "-q",
            "--quiet",
            is_flag=True,
            help=t("Ne dit pas ce qui a changé.", "Do not say what changed."),
        ),
    ]
    built: Any = _register
    for option in reversed(options):
        built = option(built)
    return click.command(
        "register",
        help=t(
            "Écrit le registre des documents : une ligne par document, avec son titre, son "
            "service, sa version, sa note. Relancée, la commande garde ce que vous avez rempli "
            "et dit ce qui a changé.",
            "Write the register of the documents: one row each, with title, owner, version, "
            "score. Run again, it keeps what you filled in and says what changed.",
        ),
    )(built)


def _register(
    paths: tuple[Path, ...],
    from_file: str | None,
    output: Path,
    jobs: int | None,
    no_cache: bool,
    cache_dir: Path | None,
    quiet: bool,
    **chosen: Any,
) -> int:
    """What the command does; 3 when something could not be read, and never 1."""
    if output.suffix.lower() not in SUFFIXES:
        raise click.UsageError(
            t(
                f"-o « {output} » : le nom doit finir par .csv, .xlsx ou .json.",
                f"-o “{output}”: the name must end with .csv, .xlsx or .json.",
            )
        )
    require_folder("-o", output)
    wanted = all_paths(
        paths,
        from_file,
        t("register mon-dossier -o registre.xlsx", "register my-folder -o register.xlsx"),
    )
    with worker_ahead(wanted, jobs) as first:
        # Imported here: the first worker starts meanwhile.
        from doclint.cli.output import spare_documents, write_whole
        from doclint.register.file import base_of, refuse_if_changed, written
        from doclint.register.telling import tell
        from doclint.register.update import update

        settings = _with_register(settings_for(wanted, chosen), output)
        means = Means(jobs, cache_dir, no_cache, quiet)
        plan, each = read_all(wanted, settings, means, first, aside=(output,))
    from doclint.engine.report import report as report_of

    report = report_of(each.checked, plan, each.faults)
    spare_documents((document.path for document in report.documents), [output], "-o")
    language, limits = plan.language, plan.limits.reading
    base = base_of(settings.identity.register, output, limits, language)
    directory = {service.name: service for service in plan.directory}
    entries = [
        _entry(document, checked.stated, base.folder, directory)
        for document, checked in zip(report.documents, each.checked, strict=True)
    ]
    updated = update(entries, base.rows, language)
    content = written(updated, base, output, language)
    if content is not None:
        refuse_if_changed(base, output, limits)
        write_whole(output, [content])
    if not quiet:
        for line in tell(updated, str(output), language, first=base.file is None):
            click.echo(clean(line), err=True)
    return _say_incomplete(report)


def _with_register(settings: Settings, output: Path) -> Settings:
    """The register of the run is the one that is there to be written anew, else that of the
    settings; the latter may be about to be written for the first time."""
    register = settings.identity.register
    if output.suffix.lower() in FILLED_IN and output.exists():
        register = output
    elif register is not None and os.path.abspath(register) == os.path.abspath(output):  # noqa: PTH100
        register = None
    return replace(settings, identity=replace(settings.identity, register=register))


def _entry(
    document: DocumentReport,
    stated: Mapping[Field, str],
    folder: Path,
    directory: Mapping[str, Service],
) -> Entry:
    from doclint.register.records import Entry
    from doclint.register.rows import path_from
    from doclint.reporters.text import first_things

    things = first_things([document])
    return Entry(
        path=path_from(folder, Path(document.path)),
        sha256=document.sha256,
        stated=stated,
        score=document.score,
        grade=document.grade,
        decision=document.decision,
        first=things[0][0].fix if things else "",
        contact=_contact(document, directory),
    )


def _contact(document: DocumentReport, directory: Mapping[str, Service]) -> str:
    """The e-mail of the service that owns a document, where the directory knows it."""
    from doclint.identity.owners.services import service_of
    from doclint.reporters.addressees import address

    known = service_of(document.identity.owner or "", tuple(directory)) if directory else None
    return address(directory[known]) if known else ""


def _say_incomplete(report: CorpusReport) -> int:
    """The exit code; the gate of the settings is for `doclint check`."""
    name = "incomplete: "
    reasons = [reason for reason in report.gate.failed if reason.startswith(name)]
    for reason in reasons:
        click.echo(clean(say(INCOMPLETE, reason=reason.removeprefix(name))), err=True)
    return CODE if reasons else 0
