"""`doclint diff OLD NEW`"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from doclint.cli.language import current, t
from doclint.cli.one_document import INCOMPLETE, options, read_one

_EXAMPLE = ("ancien.docx nouveau.docx", "old.docx new.docx")


def command() -> click.Command:
    """The command, its help in the current language."""
    built: Any = _diff
    path = click.Path(path_type=Path)
    for parameter in (
        *options(),
        click.argument("new", type=path, metavar=t("NOUVEAU", "NEW")),
        click.argument("old", type=path, metavar=t("ANCIEN", "OLD")),
    ):
        built = parameter(built)
    return click.command(
        "diff",
        help=t(
            "Montre ce qui change d'un document à l'autre : ce que chacun dit de lui-même (titre, "
            "version, date…), les valeurs (prix, délais, nombres…), puis le texte, partie par "
            "partie. Les formats peuvent être différents.\n\n"
            "Exemple : doclint diff reglement_v1.docx reglement_v2.pdf",
            "Show what changes from one document to another: what each says of itself (title, "
            "version, date…), values (prices, time limits, numbers…), then the text, section by "
            "section. Formats may differ.\n\n"
            "Example: doclint diff rules_v1.docx rules_v2.pdf",
        ),
    )(built)


def _diff(old: Path, new: Path, format_: str) -> int:
    """What the command does; 3 when a document cannot be read."""
    documents = [read_one(file, "diff", example=t(*_EXAMPLE)) for file in (old, new)]
    from doclint.analysis import Analysis
    from doclint.cli.output import emit, text_width
    from doclint.cli.reporting import wants_color
    from doclint.corpus.compare import compare
    from doclint.reporters.diff import render_json, render_text

    analyses = [Analysis(one.document) for one in documents if one]
    if len(analyses) < len(documents):
        return INCOMPLETE
    comparison = compare(*analyses)
    if format_ == "json":
        emit(render_json(comparison))
    else:
        color = wants_color()
        emit(render_text(comparison, current(), text_width(), color=color), color=color)
    return 0
