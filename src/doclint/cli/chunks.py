"""`doclint chunks FILE`"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from doclint.cli.language import current, t
from doclint.cli.numbers import natural, positive
from doclint.cli.one_document import INCOMPLETE, file_argument, options, read_one


def command() -> click.Command:
    """The command, its help in the current language."""
    from doclint.chunks.targets import DEFAULT_TARGET, TARGETS

    built: Any = _chunks
    for parameter in (
        *options(),
        click.option(
            "--overlap",
            callback=natural,
            metavar="N",
            help=t(
                "Nombre de caractères repris du morceau précédent.",
                "Number of characters shared with the chunk before.",
            ),
        ),
        click.option(
            "--size",
            callback=positive,
            metavar="N",
            help=t("Taille d'un morceau, en caractères.", "Size of a chunk, in characters."),
        ),
        click.option(
            "--target",
            type=click.Choice(list(TARGETS)),
            default=DEFAULT_TARGET.name,
            show_default=True,
            help=t(
                "Assistant visé : openwebui, ou plain (le texte seul).",
                "The assistant: openwebui, or plain (the text alone).",
            ),
        ),
        file_argument(),
    ):
        built = parameter(built)
    return click.command(
        "chunks",
        help=t(
            "Montre les morceaux qu'un assistant garderait d'un document, et ce qui les abîme.",
            "Show the chunks that an assistant would store of a document, and what spoils them.",
        ),
    )(built)


def _chunks(file: Path, target: str, size: int | None, overlap: int | None, format_: str) -> int:
    """What the command does; 3 when the document cannot be read."""
    from doclint.chunks.targets import TARGETS

    chosen = TARGETS[target]
    chosen = replace(
        chosen,
        size=chosen.size if size is None else size,
        overlap=chosen.overlap if overlap is None else overlap,
    )
    if chosen.overlap >= chosen.size:
        raise click.UsageError(
            t(
                f"--overlap ({chosen.overlap}) doit être plus petit que --size ({chosen.size}).",
                f"--overlap ({chosen.overlap}) must be smaller than --size ({chosen.size}).",
            )
        )
    one = read_one(file, "chunks")
    if one is None:
        return INCOMPLETE
    document = one.document
    from doclint.analysis import Analysis
    from doclint.chunks import make_chunks
    from doclint.cli.output import emit, text_width
    from doclint.reporters.chunks import render_json, render_text

    report = make_chunks(document, Analysis(document).contents_blocks, chosen)
    if format_ == "json":
        emit(render_json(report))
    else:
        emit(render_text(report, current(), text_width()))
    return 0
