"""`doclint identity FILE`"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from doclint.cli.language import current, t
from doclint.cli.one_document import INCOMPLETE, file_argument, options, read_one

if TYPE_CHECKING:
    from doclint.analysis import Analysis
    from doclint.findings import Finding
    from doclint.settings import Settings


def command() -> click.Command:
    """The command, its help in the current language."""
    built: Any = _identity
    for parameter in (
        *options(),
        file_argument(),
    ):
        built = parameter(built)
    return click.command(
        "identity",
        help=t(
            "Montre ce qu'un document dit de lui-même : titre, service, version, date… Chaque "
            "valeur avec l'endroit où elle est écrite, celle qui est retenue, et pourquoi.",
            "Show what a document says of itself: title, owner, version, date… Each value with "
            "the place where it is written, the one that is kept, and why.",
        ),
    )(built)


def _identity(file: Path, format_: str) -> int:
    """What the command does; 3 when the document cannot be read."""
    one = read_one(file, "identity")
    if one is None:
        return INCOMPLETE
    from doclint.analysis import Analysis
    from doclint.cli.output import emit, text_width
    from doclint.reporters.identity import Shown, render_json, render_text

    document, settings = one
    analysis = Analysis(document)
    readings = analysis.identity
    blocks = {reading.block for reading in readings.readings if reading.block is not None}
    shown = Shown(
        path=document.path,
        readings=readings,
        locations={block: analysis.location(block) for block in blocks},
        disagreements=_disagreements(analysis, settings),
    )
    if format_ == "json":
        emit(render_json(shown, current()))
    else:
        emit(render_text(shown, current(), text_width()))
    return 0


def _disagreements(analysis: Analysis, settings: Settings) -> tuple[Finding, ...]:
    """What version-mismatch finds, with its own settings, even where it is switched off."""
    from doclint.checks import check_for
    from doclint.engine.plan import make_plan

    alone = replace(settings, select=("version-mismatch",), ignore=(), per_path={})
    [rule] = make_plan(alone).rules
    return tuple(check_for(rule.rule)(analysis, rule))
