"""Numbers on the command line; what is wrong with one is said here: click would name its types
in English."""

from __future__ import annotations

from typing import Any

import click

from doclint.cli.language import t


def points(_context: Any, _option: Any, value: str | None) -> int | None:
    """A score, from 0 to 100."""
    if value is None or (value.isdecimal() and int(value) <= 100):
        return None if value is None else int(value)
    raise click.BadParameter(
        t(
            f"« {value} » n'est pas un nombre entier de 0 à 100.",
            f"“{value}” is not a whole number from 0 to 100.",
        )
    )


def positive(_context: Any, _option: Any, value: str | None) -> int | None:
    """A whole number from 1."""
    if value is None or (value.isdecimal() and int(value) > 0):
        return None if value is None else int(value)
    raise click.BadParameter(
        t(
            f"« {value} » n'est pas un nombre entier positif.",
            f"“{value}” is not a positive whole number.",
        )
    )


def natural(_context: Any, _option: Any, value: str | None) -> int | None:
    """A whole number from 0."""
    if value is None or value.isdecimal():
        return None if value is None else int(value)
    raise click.BadParameter(
        t(f"« {value} » n'est pas un nombre entier.", f"“{value}” is not a whole number.")
    )
