"""The one document that a command shows, and what to say when it cannot be read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from doclint.cli.language import current, t

if TYPE_CHECKING:
    from doclint.document import Document
    from doclint.engine.discovery import Candidate
    from doclint.engine.plan import Plan

INCOMPLETE = 3
"""The exit code of a command whose document cannot be read."""


def options() -> tuple[Any, Any]:
    """The options of such a command: the language and the format."""
    return (
        click.option(
            "--lang",
            type=click.Choice(["fr", "en"]),
            expose_value=False,
            help=t("Langue des messages.", "Language of the messages."),
        ),
        click.option(
            "--format",
            "format_",
            type=click.Choice(["text", "json"]),
            default="text",
            show_default=True,
            help=t("Format du résultat.", "Format of the result."),
        ),
    )


def file_argument() -> Any:
    """The document, named on the command line."""
    return click.argument("file", type=click.Path(path_type=Path), metavar=t("FICHIER", "FILE"))


@dataclass(frozen=True, slots=True)
class One:
    """A document that could be read, and the plan of its folder."""

    candidate: Candidate
    document: Document
    plan: Plan


def read_one(
    file: Path, command: str, rules: tuple[str, ...] = (), example: str = "guide.docx"
) -> One | None:
    """The document; None, after saying why, when it cannot be read.

    `rules` are those that the plan applies even where settings switch them off, and no other.
    `example` is what may follow the name of the command.

    Raises UsageError for a folder, and SettingsError for a path that does not exist.
    """
    from doclint.engine.discovery import discover
    from doclint.engine.document import ended
    from doclint.engine.plan import make_plan
    from doclint.readers import read
    from doclint.readers.errors import ReadError
    from doclint.reporters.cleaning import clean
    from doclint.settings import load_settings

    settings = load_settings([file], lang=current())
    candidates = discover([file], settings)
    if file.is_dir():
        raise click.UsageError(
            t(
                f"La commande {command} attend un document, et « {file} » est un dossier. "
                f"Exemple : doclint {command} {example}",
                f"The command {command} expects a document, and “{file}” is a folder. "
                f"Example: doclint {command} {example}",
            )
        )
    if not candidates:
        raise click.UsageError(
            t(
                f"Le document de la fiche « {file} » n'est pas là.",
                f"The document of the sidecar file “{file}” is not there.",
            )
        )
    [candidate] = candidates
    if rules:
        settings = replace(settings, select=rules, ignore=(), per_path={})
    plan = make_plan(settings)
    try:
        if candidate.problem is not None:
            raise ReadError("unreadable-document", candidate.problem)
        document = read(candidate.path, candidate.shown, plan.limits.reading)
        return One(candidate, document, plan)
    except ReadError as error:
        finding = ended(candidate, error, plan).findings[0]
        colon = t(" : ", ": ")
        click.echo(clean(f"{candidate.shown}{colon}{finding.message} → {finding.fix}"), err=True)
        return None
