"""`doclint merge FILE…`: the result of several checks, as one run would have given it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from doclint.cli.language import t
from doclint.cli.reporting import give, how_shown, where_to


def command() -> click.Command:
    """The command, its help in the current language."""
    built: Any = _merge
    files = click.argument(
        "files",
        nargs=-1,
        required=True,
        type=click.Path(path_type=Path),
        metavar=t("FICHIER…", "FILE…"),
    )
    for option in reversed((files, *where_to(), *how_shown())):
        built = option(built)
    return click.command(
        "merge",
        help=t(
            "Réunit des contrôles faits à part avec doclint check --save, et compare tous leurs "
            "documents. Le résultat est celui d'un seul contrôle.\n\n"
            "Exemple : doclint merge a.doclint b.doclint",
            "Bring together checks made apart with doclint check --save, and compare all their "
            "documents. The result is that of a single check.\n\n"
            "Example: doclint merge a.doclint b.doclint",
        ),
    )(built)


def _merge(
    files: tuple[Path, ...],
    format_: str,
    outputs: tuple[str, ...],
    no_color: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """What the command does; the exit code comes from the gate."""
    from doclint.cli.output import parse_output
    from doclint.engine.report import report
    from doclint.engine.saved import merge

    targets = [parse_output(text) for text in outputs]
    saved = merge(files)
    result = report(saved.each.checked, saved.plan, saved.each.faults)
    return give(
        result,
        saved.plan,
        format_,
        targets,
        no_color=no_color,
        quiet=quiet,
        verbose=verbose,
    )
