"""`doclint schema`"""

from __future__ import annotations

import click

from doclint.cli.language import t


def command() -> click.Command:
    """The command, its help in the current language."""

    @click.command(
        "schema",
        help=t(
            "Affiche le schéma JSON du résultat (doclint check --format json).",
            "Print the JSON Schema of the result (doclint check --format json).",
        ),
    )
    def schema() -> None:
        from doclint.cli.output import emit
        from doclint.reporters.json import schema as json_schema

        emit(json_schema())

    return schema
