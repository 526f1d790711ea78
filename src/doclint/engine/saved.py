"""What the documents of a run gave, in a file: shards are merged, later documents compared.

The file holds the plan of the run, then for each document its findings, identity and digest: a few
kilobytes, never its text. Nothing else is needed to work out the result, so that `doclint merge`
asks for no document, no settings and no rule: shards that were checked on several machines give
the same result, byte for byte, as one run over all the documents.

Records follow one another, each after its length; then comes an index of them (saved_index.py), so
that `doclint check --against` reads only those that it needs. The first line says what the file is;
its number changes with what the file holds.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

import msgspec

from doclint.corpus import DIGEST_FORMAT, Digest, unnamed
from doclint.engine.checked import Checked
from doclint.engine.limits import RunLimits
from doclint.engine.messages import framed, receive
from doclint.engine.packing import pack, unpack
from doclint.engine.plan import Plan
from doclint.engine.run import Each
from doclint.engine.saved_index import DamagedIndexError, Records, index_at, written
from doclint.findings import Tool
from doclint.ruleset.model import ActiveRule
from doclint.settings import Policy, Settings, SettingsError
from doclint.text import Language, Text, escaped

SIGNATURE = f"doclint/saved/2.{DIGEST_FORMAT}\n".encode()
_ANY_SIGNATURE = b"doclint/saved/"

_NOT_SAVED = Text(
    fr="Ce fichier n'a pas été écrit par doclint check --save.",
    en="This file was not written by doclint check --save.",
)
_RESULT = Text(
    fr="Un résultat en JSON ne garde pas de quoi comparer des documents. Lancez "
    "doclint check --save FICHIER sur le corpus, et donnez ce fichier.",
    en="A result in JSON does not hold what it takes to compare documents. Run "
    "doclint check --save FILE on the corpus, and give that file.",
)
_OTHER_FORMAT = Text(
    fr="Ce fichier a été écrit par une autre version de doclint. Relancez doclint check --save "
    "avec celle-ci.",
    en="This file was written by another version of doclint. Run doclint check --save again "
    "with this one.",
)
_CUT = Text(
    fr="Ce fichier est incomplet ou abîmé. Relancez doclint check --save.",
    en="This file is incomplete or damaged. Run doclint check --save again.",
)
_OTHER_RULES = Text(
    fr="Ce fichier vient d'un contrôle fait avec d'autres règles, d'autres réglages ou une autre "
    "version de doclint que {first}. Refaites les deux de la même façon.",
    en="This file comes from a check with other rules, other settings or another version of "
    "doclint than {first}. Make both again in the same way.",
)
_ABSENT = Text(
    fr="Ce fichier ne peut pas être lu : il n'existe pas. Vérifiez son nom. Pour l'écrire : "
    "doclint check DOSSIER --save FICHIER",
    en="This file cannot be read: it does not exist. Check its name. To write it: doclint check "
    "FOLDER --save FILE",
)
_TWICE = Text(
    fr="Le document {path} est dans plusieurs fichiers, avec des résultats différents. "
    "Refaites-les.",
    en="The document {path} is in several files, with different results. Make them again.",
)


_DAMAGED = (
    DamagedIndexError,
    msgspec.DecodeError,
    struct.error,
    zlib.error,
    IndexError,
    ValueError,
)
"""What reading bytes that were not written so may raise."""


class NotSavedError(Exception):
    """The file begins with other bytes, which are given."""


@dataclass(frozen=True, slots=True)
class _Fault:
    """A SettingsError, as plain data."""

    what: Text
    file: Path | None
    line: int | None


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the documents: the part of the plan that the result needs."""

    settings: Settings
    language: Language
    rules: tuple[ActiveRule, ...]
    corpus_rules: tuple[ActiveRule, ...]
    reading_rules: Mapping[str, ActiveRule]
    ignored: Mapping[str, frozenset[str]]
    tool: Tool
    documents: int
    faults: tuple[_Fault, ...]

    @property
    def plan(self) -> Plan:
        """The plan, for all but reading documents."""
        return Plan(
            settings=self.settings,
            language=self.language,
            rules=self.rules,
            corpus_rules=self.corpus_rules,
            reading_rules=self.reading_rules,
            ignored=self.ignored,
            limits=RunLimits(),
            tool=self.tool,
        )


@dataclass(frozen=True, slots=True)
class Record:
    """One document: its path, and what it gave as packing.py packs it."""

    path: str
    packed: bytes


@dataclass(frozen=True, slots=True)
class Saved:
    """The content of such a file."""

    plan: Plan
    each: Each


def saved(plan: Plan, each: Each) -> Iterator[bytes]:
    """The bytes of the file, piece by piece: a large corpus is never held twice."""
    faults = tuple(_Fault(fault.what, fault.file, fault.line) for fault in each.faults)
    yield SIGNATURE
    head = Head(
        settings=plan.settings,
        language=plan.language,
        rules=plan.rules,
        corpus_rules=plan.corpus_rules,
        reading_rules=plan.reading_rules,
        ignored=plan.ignored,
        tool=plan.tool,
        documents=len(each.checked),
        faults=faults,
    )
    before = framed(_encoded(head))
    yield before
    offset = len(SIGNATURE) + len(before)
    records = Records()
    for checked in each.checked:
        record = _encoded(Record(checked.path, pack(checked)))
        if checked.digest is not None:
            records.note(compared(checked.digest, plan.settings), offset, record)
        message = framed(record)
        yield message
        offset += len(message)
    yield from written(offset, records)


def compared(digest: Digest, settings: Settings) -> Digest:
    """A digest as the settings want documents compared: with their names, or without."""
    return unnamed(digest) if settings.ignore_names else digest


def is_saved(start: bytes) -> bool:
    """Whether a file that starts with these bytes is one, of this version or of another."""
    return start.startswith(_ANY_SIGNATURE)


def load(file: Path) -> Saved:
    """What a file holds. Raises SettingsError for anything but a whole file of this version."""
    with reading(file), file.open("rb") as stream:
        head = read_head(stream)
        decode = msgspec.msgpack.Decoder(Record).decode
        found, sums = [], array("I")
        for _ in range(head.documents):
            content = receive(stream) or b""
            record = decode(content)
            found.append(unpack(record.packed, record.path))
            if found[-1].digest is not None:
                sums.append(zlib.crc32(content))
        start = stream.tell()
        placed = index_at(memoryview(stream.read()), start)
        if placed.start != start or array("I", placed.sums) != sums:
            raise DamagedIndexError
    faults = tuple(SettingsError(fault.what, fault.file, fault.line) for fault in head.faults)
    return Saved(head.plan, Each(tuple(found), faults))


def read_head(stream: IO[bytes]) -> Head:
    """What stands before the documents. Raises NotSavedError, DecodeError or MemoryError."""
    signature = stream.readline(len(SIGNATURE))
    if signature != SIGNATURE:
        raise NotSavedError(signature)
    return msgspec.msgpack.decode(
        receive(stream) or b"", type=Head, dec_hook=lambda _, value: Path(value)
    )


@contextmanager
def reading(file: Path) -> Iterator[None]:
    """Whatever is wrong with the content of a file is a SettingsError that says how to mend it."""
    try:
        yield
    except NotSavedError as error:
        start = error.args[0]
        result = start.startswith(b"{")
        what = _OTHER_FORMAT if is_saved(start) else _RESULT if result else _NOT_SAVED
        raise SettingsError(what, file) from error
    except (*_DAMAGED, MemoryError) as error:
        raise SettingsError(_CUT, file) from error
    except FileNotFoundError as error:
        raise SettingsError(_ABSENT, file) from error
    except OSError as error:
        why = error.strerror or type(error).__name__
        what = Text(
            fr=f"Ce fichier ne peut pas être lu : {escaped(why)}.",
            en=f"This file cannot be read: {escaped(why)}.",
        )
        raise SettingsError(what, file) from error


def merge(files: Sequence[Path]) -> Saved:
    """The documents of several files, as one run over all of them would have given.

    A document that two files hold counts once. Raises SettingsError, also when the files do not
    come from the same rules and settings.
    """
    plan: Plan | None = None
    found: dict[str, Checked] = {}
    faults: dict[tuple[str, int], SettingsError] = {}
    for file in files:
        loaded = load(file)
        plan = plan or loaded.plan
        if _decisive(loaded.plan) != _decisive(plan):
            first = escaped(files[0])
            what = Text(_OTHER_RULES.fr.format(first=first), _OTHER_RULES.en.format(first=first))
            raise SettingsError(what, file)
        for checked in loaded.each.checked:
            if found.setdefault(checked.path, checked) != checked:
                path = escaped(checked.path)
                what = Text(_TWICE.fr.format(path=path), _TWICE.en.format(path=path))
                raise SettingsError(what, file)
        faults |= {(str(fault.file), fault.line or 0): fault for fault in loaded.each.faults}
    assert plan is not None, "a command line names one file at least"
    return Saved(
        plan,
        Each(
            checked=tuple(found[path] for path in sorted(found)),
            faults=tuple(fault for _, fault in sorted(faults.items(), key=lambda item: item[0])),
        ),
    )


def _decisive(plan: Plan) -> tuple[object, ...]:
    """What decides of a result besides the documents; not which files were read, nor from where."""
    settings = replace(
        plan.settings,
        identity=Policy(),  # of which the hash of the rules tells
        rule_folders=(),
        exclude=(),
        limits={},
        file=None,
    )
    return plan.tool, plan.language, plan.ignored, settings


def _encoded(content: object) -> bytes:
    return msgspec.msgpack.encode(content, enc_hook=str)
