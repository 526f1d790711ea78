"""`doclint cache info` and `doclint cache clear`"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from doclint.cli.language import current, t
from doclint.settings import SettingsError
from doclint.text import Text, escaped, number


def command() -> click.Command:
    """The command, its help in the current language."""
    built: Any = _cache
    for parameter in (
        click.option(
            "--cache-dir",
            type=click.Path(path_type=Path, file_okay=False),
            metavar=t("DOSSIER", "FOLDER"),
            help=t("Dossier du cache.", "Folder of the cache."),
        ),
        click.argument("action", type=click.Choice(["info", "clear"])),
    ):
        built = parameter(built)
    return click.command(
        "cache",
        help=t(
            "Affiche (info) ou vide (clear) le cache des résultats. Vider le cache ne change "
            "aucun résultat : les documents sont relus.",
            "Show (info) or empty (clear) the cache of results. Emptying the cache changes no "
            "result: the documents are read again.",
        ),
    )(built)


def _cache(action: str, cache_dir: Path | None) -> int:
    from doclint.engine.cache import Cache, default_folder

    cache = Cache(cache_dir or default_folder())
    try:
        if action == "clear":
            removed = cache.clear()
            text = Text(fr="{n:entrée retirée|entrées retirées}.", en="{n:entry|entries} removed.")
            click.echo(text.render(current(), n=removed))
            return 0
        sizes = [file.stat().st_size for file in cache.files()]
    except OSError as error:
        raise SettingsError(
            Text(
                fr=f"Le cache « {escaped(cache.folder)} » ne peut pas être ouvert "
                f"({error.strerror}).",
                en=f"The cache “{escaped(cache.folder)}” cannot be opened ({error.strerror}).",
            )
        ) from error
    click.echo(t(f"Dossier : {escaped(cache.folder)}", f"Folder: {escaped(cache.folder)}"))
    megabytes = number(sum(sizes) / 1024**2, current())
    text = Text(fr="{n:entrée|entrées}, {size} Mo", en="{n:entry|entries}, {size} MB")
    click.echo(text.render(current(), n=len(sizes), size=megabytes))
    return 0
