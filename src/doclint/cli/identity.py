"""`doclint identity FILE`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from doclint.cli.language import current, t
from doclint.cli.one_document import INCOMPLETE, file_argument, options, read_one

if TYPE_CHECKING:
    from doclint.analysis import Analysis
    from doclint.engine.plan import Plan
    from doclint.findings import Finding


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
    """What the command does; 3 when the document, or the sheet beside it, cannot be read."""
    one = read_one(file, "identity", rules=("version-mismatch",))
    if one is None:
        return INCOMPLETE
    from doclint.analysis import Analysis
    from doclint.cli.output import emit, text_width
    from doclint.engine.declared import with_declared
    from doclint.reporters.cleaning import clean
    from doclint.reporters.identity import Shown, render_json, render_text

    document, plan = one.document, one.plan
    found = with_declared([one.candidate], plan.settings, plan.limits.reading)
    analysis = Analysis(document, found.candidates[0].declared, plan.services)
    readings = analysis.identity
    blocks = {reading.block for reading in readings.readings if reading.block is not None}
    shown = Shown(
        path=document.path,
        readings=readings,
        locations={block: analysis.location(block) for block in blocks},
        disagreements=_disagreements(analysis, plan),
    )
    told = [notice.render(current()) for notice in found.notices]
    for sentence in (*told, *(fault.render(current()) for fault in found.faults)):
        click.echo(clean(sentence), err=True)
    if format_ == "json":
        emit(render_json(shown, current()))
    else:
        emit(render_text(shown, current(), text_width()))
    return INCOMPLETE if found.faults else 0


def _disagreements(analysis: Analysis, plan: Plan) -> tuple[Finding, ...]:
    """What version-mismatch finds, with its own settings, even where it is switched off."""
    from doclint.checks import check_for

    return tuple(finding for rule in plan.rules for finding in check_for(rule.rule)(analysis, rule))
