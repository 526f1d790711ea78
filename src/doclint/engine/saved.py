"""What the documents of a run gave, in a file: shards are merged, later documents compared.

The file holds the plan of the run, then for each document its findings, identity and digest: a few
kilobytes, never its text. Nothing else is needed to work out the result, so that `doclint merge`
asks for no document, no settings and no rule: shards that were checked on several machines give
the same result, byte for byte, as one run over all the documents.

Records follow one another, each after its length: a reader that wants one thing of each document
(its sketch, say) need not hold the others. The first line says what the file is; its number changes
with what the records hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

import msgspec

from doclint.corpus import DIGEST_FORMAT
from doclint.engine.checked import Checked
from doclint.engine.limits import RunLimits
from doclint.engine.messages import framed, receive
from doclint.engine.packing import pack, unpack
from doclint.engine.plan import Plan
from doclint.engine.run import Each
from doclint.findings import Tool
from doclint.ruleset.model import ActiveRule
from doclint.settings import Policy, Settings, SettingsError
from doclint.text import Language, Text, escaped

SIGNATURE = f"doclint/saved/1.{DIGEST_FORMAT}\n".encode()
_ANY_SIGNATURE = b"doclint/saved/"

_NOT_SAVED = Text(
    fr="Ce fichier n'a pas été écrit par doclint check --save.",
    en="This file was not written by doclint check --save.",
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
_TWICE = Text(
    fr="Le document {path} est dans plusieurs fichiers, avec des résultats différents. "
    "Refaites-les.",
    en="The document {path} is in several files, with different results. Make them again.",
)


@dataclass(frozen=True, slots=True)
class _Fault:
    """A SettingsError, as plain data."""

    what: Text
    file: Path | None
    line: int | None


@dataclass(frozen=True, slots=True)
class _Head:
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
class _Record:
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
    head = _Head(
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
    yield framed(_encoded(head))
    for checked in each.checked:
        yield framed(_encoded(_Record(checked.path, pack(checked))))


def is_saved(start: bytes) -> bool:
    """Whether a file that starts with these bytes is one, of this version or of another."""
    return start.startswith(_ANY_SIGNATURE)


def load(file: Path) -> Saved:
    """What a file holds. Raises SettingsError for anything but a whole file of this version."""
    try:
        with file.open("rb") as stream:
            return _load(stream, file)
    except OSError as error:
        why = error.strerror or type(error).__name__
        what = Text(
            fr=f"Ce fichier ne peut pas être lu : {escaped(why)}.",
            en=f"This file cannot be read: {escaped(why)}.",
        )
        raise SettingsError(what, file) from error


def _load(stream: BinaryIO, file: Path) -> Saved:
    signature = stream.readline(len(SIGNATURE))
    if signature != SIGNATURE:
        raise SettingsError(_OTHER_FORMAT if is_saved(signature) else _NOT_SAVED, file)
    try:
        head = msgspec.msgpack.decode(
            receive(stream) or b"", type=_Head, dec_hook=lambda _, value: Path(value)
        )
        record = msgspec.msgpack.Decoder(_Record)
        records = [record.decode(receive(stream) or b"") for _ in range(head.documents)]
        checked = tuple(unpack(record.packed, record.path) for record in records)
    except (msgspec.DecodeError, MemoryError) as error:
        raise SettingsError(_CUT, file) from error
    faults = tuple(SettingsError(fault.what, fault.file, fault.line) for fault in head.faults)
    return Saved(head.plan, Each(checked, faults))


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
