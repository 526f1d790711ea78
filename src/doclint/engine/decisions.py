"""What to say of decisions of people that no longer fit: never silent, never in the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from doclint.corpus import Stale
from doclint.identity.dates.find import said_date
from doclint.settings import Settings
from doclint.text import Language, Text

_SHOWN = 3
"""Documents named in one sentence."""
_WHY = {
    "absent": Text(
        fr="{documents} n'existe plus. Corrigez le nom, ou retirez la décision.",
        en="{documents} no longer exists. Correct the name, or remove the decision.",
    ),
    "changed": Text(
        fr="{documents} a changé depuis. Vérifiez que la décision tient toujours, puis mettez sa "
        "date à jour.",
        en="{documents} has changed since. Check that the decision still holds, then update its "
        "date.",
    ),
    "idle": Text(
        fr="il n'y a plus rien à décider entre {documents}. Retirez la décision.",
        en="there is nothing left to decide between {documents}. Remove the decision.",
    ),
}
_STALE = Text(
    fr="Décision à revoir ([consistency], {verdict}, {day}) : {why}",
    en="Decision to look at again ([consistency], {verdict}, {day}): {why}",
)


def stale_decisions(
    found: Iterable[Stale], settings: Settings, language: Language
) -> Iterator[str]:
    """One sentence for each decision to look at again, in the order of the settings."""
    for stale in found:
        gone = _gone(stale, settings) if stale.why == "absent" else stale.documents
        if gone:
            names = ", ".join(gone[:_SHOWN]) + ("…" if len(gone) > _SHOWN else "")
            yield _STALE.render(
                language,
                verdict=stale.settlement.verdict,
                day=said_date(stale.settlement.date),
                why=_WHY[stale.why].render(language, documents=names),
            )


def _gone(stale: Stale, settings: Settings) -> tuple[str, ...]:
    """The names that no file has: what is only left out of this run is not gone."""
    base = settings.file.parent if settings.file else None
    if base is None or not base.is_dir():
        return ()
    return tuple(
        name
        for name in stale.documents
        if not any(sign in name for sign in "*?[") and not (base / name).exists()
    )
