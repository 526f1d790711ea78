"""What a path says of a document: that it is a copy, that it was put away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from doclint.corpus.digest import Digest
from doclint.identity.wording import folded
from doclint.text import Text

_COPY = re.compile(r"\(\d{1,2}\)|(?<![^\W_])(?:copie|copy|duplicata|duplicate)(?![^\W_])")
"""What software and people add to the name of a copy: `(1)`, `- Copie`, `copie de`."""
_PUT_AWAY = re.compile(
    r"(?<![^\W_])(?:archives|archivee?s?|old|ancien(?:ne)?s?|obsoletes?|perimee?s?|corbeille|trash|"
    r"backups?|sauvegardes?|ne plus utiliser)(?![^\W_])"
)
_SERVICE = re.compile(r"archives (?:municipale|departementale|communale|nationale|intercommunale)s")
_MOST_STRUCTURE = ("markdown", "html", "docx", "odt", "rtf", "pptx", "odp", "text", "pdf")
"""Formats, the one that keeps the most structure first."""


def is_copy(path: str) -> bool:
    """True when the file name bears the mark of a copy."""
    return bool(_COPY.search(folded(PurePosixPath(path).stem)))


def is_put_away(path: str) -> bool:
    """True when the file or one of its two nearest folders is named as an archive.

    A town's "archives municipales" is a service, not a place for dead documents.
    """
    names = map(folded, PurePosixPath(path).parts[-3:])
    return any(_PUT_AWAY.search(name) and not _SERVICE.search(name) for name in names)


def to_keep(digests: Sequence[Digest]) -> Digest:
    """The one to keep among documents with the same text.

    Not put away, not marked as a copy, with headings, in the format with the most structure,
    with the shortest path, first by alphabet: in that order.
    """
    return min(digests, key=_preference)


def why_kept(kept: Digest, other: Digest) -> Text:
    """In what the document to keep is better than another of the same text."""
    pairs = zip(_preference(kept), _preference(other), _REASONS, strict=True)
    return next(reason for mine, its, reason in pairs if mine != its)


def _preference(digest: Digest) -> tuple[bool, bool, bool, int, int, str]:
    return (
        is_put_away(digest.name),
        is_copy(digest.name),
        digest.headings == 0,
        _MOST_STRUCTURE.index(digest.format),
        len(digest.path),
        digest.path,
    )


_REASONS = (
    Text(fr="l'autre est rangé avec les archives", en="the other is filed with archives"),
    Text(fr="l'autre porte un nom de copie", en="the other has the name of a copy"),
    Text(
        fr="l'autre n'a aucun titre qu'un logiciel reconnaisse",
        en="the other has no heading that software recognises",
    ),
    Text(
        fr="ce format garde mieux les titres et les tableaux",
        en="this format keeps headings and tables better",
    ),
    Text(fr="son chemin est le plus court", en="its path is the shortest"),
    Text(fr="il est le premier par ordre alphabétique", en="it comes first by alphabet"),
)
