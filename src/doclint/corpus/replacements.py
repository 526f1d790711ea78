"""What a document says it replaces: `annule et remplace la version du 12 mars 2023`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from doclint.identity.dates.find import find_dates
from doclint.identity.versions import find_version
from doclint.identity.wording import tidy

_REPLACES = re.compile(
    r"""(?<!\w)(?:
      (?:(?:annule|abroge)(?:nt)?\ et\ )remplace(?:nt)?
    | remplace(?:nt)?\ (?:la|l['’]ancienne|la\ précédente|l['’]édition|les)\ (?:version|édition)s?
    | remplace(?:nt)?\ (?:la|le|les|l['’])[ ]?(?:note|procédure|règlement|charte|circulaire|guide
        |arrêté|délibération|document|instruction|convention|fiche)s?
    | cancels\ and\ replaces|supersedes
    | replaces\ (?:the\ |all\ )?(?:previous\ |earlier\ )?versions?
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_SAID = ("remplace", "supersedes", "replaces")
"""One of them is in every statement: looking for them first takes a tenth of the time."""
_SENTENCE_END = re.compile(r"[ \u00a0]?[;\n]|(?:(?<=[^\W\d_]{3})|(?<=\d{4}))\.(?=\s|$)")
REACH = 160
"""Characters after these words in which the replaced version or date is named."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """One statement that this document replaces another."""

    said: str
    version: str | None = None
    """The version that is replaced, where it is named."""
    dates: tuple[str, ...] = ()
    """The dates of what is replaced, in ISO 8601."""


def find_replacements(texts: Sequence[str]) -> Iterator[Replacement]:
    """Every statement, in the given texts, that this document replaces another."""
    if not _promising("\n".join(texts)):  # as most documents
        return
    for text in filter(_promising, texts):
        for match in _REPLACES.finditer(text):
            reach = text[match.start() : match.end() + REACH]
            said = tidy(_SENTENCE_END.split(reach, maxsplit=1)[0]).rstrip(".")
            version = find_version(said)
            yield Replacement(
                said=said,
                version=version[0] if version else None,
                dates=tuple(found.iso for found in find_dates(said)),
            )


def _promising(text: str) -> bool:
    lowered = text.casefold()
    return any(word in lowered for word in _SAID)
