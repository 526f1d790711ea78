"""What the commands that give a result share: where it goes, how it is shown, the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from doclint.cli.language import t
from doclint.reporters import FORMATS

if TYPE_CHECKING:
    from doclint.cli.output import Output
    from doclint.engine.plan import Plan
    from doclint.findings import CorpusReport


def where_to() -> tuple[Any, Any]:
    """The format, and files beside standard output."""
    return (
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
    )


def how_shown() -> tuple[Any, Any, Any]:
    """Colours, and how much is printed."""
    return (
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
    )


def give(
    report: CorpusReport,
    plan: Plan,
    format_: str,
    targets: Sequence[Output],
    *,
    no_color: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Write the result to standard output and to the targets; the exit code of the gate."""
    from doclint.cli.output import Output, deliver
    from doclint.reporters.cleaning import clean

    for sentence in report.corpus.stale:
        click.echo(clean(sentence), err=True)
    verbosity = -1 if quiet else int(verbose)
    deliver(
        report, plan, Output(format_, None), targets, verbosity, color=wants_color(refused=no_color)
    )
    return report.gate.exit_code


def wants_color(*, refused: bool = False) -> bool:
    """True for a terminal, unless colours are refused on the command line or by NO_COLOR."""
    if refused or os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()
