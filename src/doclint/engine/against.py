"""New documents beside a corpus that was checked before, of which only what they need is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path

import msgspec

from doclint.corpus import Digest
from doclint.corpus.claims import unpack_claims
from doclint.corpus.neighbours import Known, Neighbours, neighbours
from doclint.engine.checked import Checked
from doclint.engine.packing import unpack
from doclint.engine.plan import Plan
from doclint.engine.saved import Record, compared, read_head, reading
from doclint.engine.saved_index import DamagedIndexError, Placed, index_at
from doclint.settings import SettingsError
from doclint.text import Text

_OTHER_RULES = Text(
    fr="Ce corpus a été contrôlé avec d'autres règles, d'autres réglages ou une autre version de "
    "doclint. Relancez doclint check --save sur le corpus, comme pour ces documents.",
    en="This corpus was checked with other rules, other settings or another version of doclint. "
    "Run doclint check --save on the corpus again, as for these documents.",
)


@dataclass(frozen=True, slots=True)
class SavedCorpus:
    """A saved file, mapped into memory."""

    file: Path
    plan: Plan
    content: memoryview
    placed: Placed


def open_corpus(file: Path) -> SavedCorpus:
    """A corpus to compare with. Raises SettingsError for anything but a whole saved file."""
    with reading(file), file.open("rb") as stream:
        head = read_head(stream)
        content = memoryview(mmap(stream.fileno(), 0, access=ACCESS_READ))
        return SavedCorpus(file, head.plan, content, index_at(content))


def replaced(corpus: SavedCorpus, checked: Sequence[Checked]) -> list[str]:
    """The paths of the corpus of which a new document takes the place."""
    return sorted({one.path for one in checked}.intersection(corpus.placed.paths))


def beside(corpus: SavedCorpus, plan: Plan, checked: Sequence[Checked]) -> Neighbours:
    """The documents of the corpus that the new ones are to be compared with.

    Raises SettingsError when the corpus was checked in another way, or is damaged.
    """
    asked = plan.tool, plan.settings.ignore_names
    if asked != (corpus.plan.tool, corpus.plan.settings.ignore_names):
        raise SettingsError(_OTHER_RULES, corpus.file)
    decode = msgspec.msgpack.Decoder(Record).decode

    @cache
    def load(rank: int) -> Digest:
        record = decode(corpus.placed.record(corpus.content, rank))
        digest = unpack(record.packed, record.path).digest
        unpack_claims(digest.claims if digest else b"")  # whatever is wrong there is told here
        if digest is None or digest.path != corpus.placed.paths[rank]:
            raise DamagedIndexError
        return compared(digest, plan.settings)

    new = [compared(one.digest, plan.settings) for one in checked if one.digest is not None]
    known = Known(corpus.placed.paths, corpus.placed.index, load)
    with reading(corpus.file):
        return neighbours(new, known, plan.settings.settled)
