"""What documents gave in earlier runs, kept on disk: the same bytes are not read twice.

An entry is found by everything that its content depends on: the bytes of the document, the suffix
of its name (it helps to recognise the format), the rules with their parameters, the limits of
reading, and the programs that did the work. It says under which name, so declared, and on which
day: for others, what they decide is worked out anew from the entry (see renaming.py). It
holds findings, identity, properties and digest, never the text of a document, in a folder that
only its owner can open. Suppressions, corpus rules, score and gate come after and are worked out
anew each time.

An entry that no run has used for 30 days is removed: looked for once a day, at the end of a run
that wrote one.

One small file an entry, put in place in one step: runs at the same time do no harm, and one that
is killed leaves no half entry. Whatever goes wrong with the disk, the run goes on without.
"""

from __future__ import annotations

import contextlib
import hashlib
import math
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from importlib import metadata
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import msgspec

from doclint.engine.discovery import Candidate
from doclint.engine.plan import Plan, ignored_rules
from doclint.readers import hash_file
from doclint.readers.errors import ReadError
from doclint.text import Text

if TYPE_CHECKING:
    from doclint.engine.checked import Checked

_CHECKSUM = hashlib.sha256().digest_size
_OURS = re.compile(r"[0-9a-f]{2}/[0-9a-f]{62}(?:\.tmp\w*)?")
DAY = 24 * 60 * 60
UNUSED = 30 * DAY
"""Seconds after which an entry that no run has used is removed."""
_SWEPT = "swept"
"""A file whose time is that of the last look for unused entries."""

SPOILED = Text(
    fr="Une entrée abîmée du cache a été refaite. Si cela revient : doclint cache clear.",
    en="A damaged entry of the cache was made again. If this comes back: doclint cache clear.",
)
UNUSABLE = Text(
    fr="Le cache « {folder} » ne peut pas servir ({why}). Le contrôle continue sans lui.",
    en="The cache “{folder}” cannot be used ({why}). The check goes on without it.",
)


def default_folder() -> Path:
    """The user's own cache folder: private, and never among the documents."""
    from platformdirs import user_cache_path

    return user_cache_path("doclint", appauthor=False)


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a document gave, at this path, so declared, on this day if it was asked."""

    path: str
    declared: bytes
    """The readings of the candidate, packed: they are compared, never read."""
    day: str | None
    packed: bytes


_ENTRY = msgspec.msgpack.Decoder(_Entry)


class Cache:
    """The entries of one folder, as one run sees them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.notices: dict[Text, dict[str, str]] = {}
        """What to tell the user, each once, with the values of its fields."""
        self._usable = True
        self._written = False

    def get(self, candidate: Candidate, plan: Plan) -> bytes | None:
        """What was kept of the document as it is now, if anything."""
        if candidate.problem is not None:
            return None
        try:
            sha256, _ = hash_file(candidate.path, plan.limits.reading)
        except ReadError:
            return None  # let the reader say why
        file = self._file(sha256, candidate, plan)
        try:
            content = file.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            self._give_up(error)
            return None
        checksum, written = content[:_CHECKSUM], content[_CHECKSUM:]
        if hashlib.sha256(written).digest() != checksum:
            self.notices[SPOILED] = {}
            return None
        _mark_used(file)
        return _fitted(_ENTRY.decode(written), candidate, plan)

    def put(self, checked: Checked, candidate: Candidate, plan: Plan, packed: bytes) -> None:
        """Keep what a document gave, under the hash of the bytes that were read."""
        if not self._usable or checked.sha256 is None:
            return
        file = self._file(checked.sha256, candidate, plan)
        written = msgspec.msgpack.encode(
            _Entry(candidate.shown, _declared(candidate), checked.day, packed)
        )
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file.parent.mkdir(mode=0o700, exist_ok=True)
            handle, temporary = tempfile.mkstemp(prefix=f"{file.name}.tmp", dir=file.parent)
            try:
                with os.fdopen(handle, "wb") as stream:
                    stream.write(hashlib.sha256(written).digest() + written)
                Path(temporary).replace(file)
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(temporary).unlink()
                raise
        except OSError as error:
            self._give_up(error)
        else:
            self._written = True

    def sweep(self) -> None:
        """Remove the entries that no run has used for long, if this run wrote any; once a day."""
        marker = self.folder / _SWEPT
        if not self._written or _age(marker) < DAY:
            return
        with contextlib.suppress(OSError):  # another run may do the same
            marker.touch(mode=0o600)
            for file in self.files():
                if UNUSED < _age(file) < math.inf:
                    file.unlink(missing_ok=True)

    def files(self) -> Iterator[Path]:
        """Every file of the cache, and nothing else that the folder may hold."""
        for folder in sorted(self.folder.glob("[0-9a-f][0-9a-f]")):
            for file in folder.iterdir():
                if _OURS.fullmatch(f"{folder.name}/{file.name}"):
                    yield file

    def clear(self) -> int:
        """Remove every entry; the number removed. Raises OSError."""
        removed = 0
        (self.folder / _SWEPT).unlink(missing_ok=True)
        for file in self.files():
            file.unlink(missing_ok=True)
            removed += 1
        for folder in (*self.folder.glob("[0-9a-f][0-9a-f]"), self.folder):
            with contextlib.suppress(OSError):  # not empty: other things are not ours
                folder.rmdir()
        return removed

    def _file(self, sha256: str, candidate: Candidate, plan: Plan) -> Path:
        suffix = PurePosixPath(candidate.shown).suffix.lower()
        ignored = sorted(ignored_rules(plan, candidate.shown))
        seen = (sha256, suffix, plan.tool.ruleset, ignored, asdict(plan.limits.reading), makers())
        key = hashlib.sha256(msgspec.json.encode(seen)).hexdigest()
        return self.folder / key[:2] / key[2:]

    def _give_up(self, error: OSError) -> None:
        self._usable = False
        why = error.strerror or type(error).__name__
        self.notices.setdefault(UNUSABLE, {"folder": str(self.folder), "why": why})


def _fitted(entry: _Entry, candidate: Candidate, plan: Plan) -> bytes | None:
    """What an entry gives for this candidate, today; None if the document must be read."""
    # Half of the program: a run without any entry loads it while its workers read.
    from doclint import analysis
    from doclint.engine.document import under_name
    from doclint.engine.packing import pack, unpack

    same = (entry.path, entry.declared) == (candidate.shown, _declared(candidate))
    if same and entry.day in (None, analysis.this_day().isoformat()):
        return entry.packed
    checked = under_name(unpack(entry.packed, entry.path), candidate, plan)
    return pack(checked) if checked else None


def _declared(candidate: Candidate) -> bytes:
    return msgspec.msgpack.encode(candidate.declared)


def _age(file: Path) -> float:
    """Seconds since a file was last written or marked as used; infinite if there is none."""
    try:
        return time.time() - file.stat().st_mtime
    except OSError:
        return math.inf


def _mark_used(file: Path) -> None:
    """Let the file's time tell that it is of use: once a day, reading must stay cheap."""
    if _age(file) > DAY:
        with contextlib.suppress(OSError):
            os.utime(file)


@cache
def makers() -> tuple[str, ...]:
    """The versions of Python, doclint and its libraries, and a stamp of doclint's own files.

    The stamp (names, sizes and times) tells apart two states of a checkout of one version.
    """
    root = Path(__file__).parents[1]
    stamp = hashlib.sha256()
    for file in sorted(root.rglob("*")):
        if file.suffix in (".py", ".txt"):
            status = file.stat()
            line = f"{file.relative_to(root)} {status.st_size} {status.st_mtime_ns}\n"
            stamp.update(line.encode())
    versions = []
    with contextlib.suppress(metadata.PackageNotFoundError):
        for needed in sorted(metadata.requires("doclint") or ()):
            if "extra ==" not in needed:
                name = re.split(r"[^\w.-]", needed, maxsplit=1)[0]
                versions.append(f"{name} {metadata.version(name)}")
    return (sys.version, *versions, stamp.hexdigest())
