"""A valid file → a damaged one: bits, cuts, splices, numbers, and the parts of packages.

Everything hangs on the `Random` given: the same one gives the same bytes on every machine.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from random import Random

from doclint.readers.package import BROKEN_ZIP
from tests.fuzz import markup

MOST_CHANGES = 4
"""Changes of one file: with more, nearly every file is refused at the door."""
NUMBERS = (
    b"0", b"-1", b"00000000000000000001", b"65536", b"2147483648", b"99999999999999999999",
    b"1e400", b"0.0000000001", b"NaN", b"", b"\xc2\xb2", b"\xd9\xa3", b"9" * 5_000,
)  # fmt: skip
"""What a field of numbers is seldom tested with: ² and ٣, more digits than Python reads."""
TOKENS = (
    b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\xef\xbf\xbf", b"\xe2\x80\xae", b"\x1b[2J", b"\r",
    b"<", b">", b"&#0;", b"&#x110000;", b"<![CDATA[", b"<!--", b"</", b"]]>", b"<table><tr><td>",
    b"<<", b"endobj\n", b"endstream\n", b"1 0 R", b" 0 obj\n", b"/Kids[1 0 R]", b"/Prev 0",
    b"{", b"}", b"\\", b"\\u-1?", b"\\bin99 ", b"\\'", b"{\\*\\xyz ",
    b"\n\n", b"---\n", b"```\n", b"> " * 40, b"- " * 40, b"[a](", b"![", b"|-|\n", b"    ", b"\t",
)  # fmt: skip
"""What means something in one format or another."""
_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")


def mutated(seed: bytes, random: Random, others: Sequence[bytes] = ()) -> bytes:
    """The seed with one to MOST_CHANGES changes; `others` lend pieces for splices."""
    data = seed
    for _ in range(random.randint(1, MOST_CHANGES)):
        if data[:2] == b"PK" and random.random() < 0.9:
            data = _package_changed(data, random)
        else:
            data = random.choice(_CHANGES)(data, random, others)
    return data


_Change = Callable[[bytes, Random, Sequence[bytes]], bytes]


def _flipped(data: bytes, random: Random, _others: Sequence[bytes]) -> bytes:
    """Some bits turned round."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 1, 4, 32))):
        if changed:
            changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _cut(data: bytes, random: Random, _others: Sequence[bytes]) -> bytes:
    """The end is missing."""
    return data[: random.randint(0, len(data))]


def _removed(data: bytes, random: Random, _others: Sequence[bytes]) -> bytes:
    """A piece is missing."""
    start, end = _span(data, random)
    return data[:start] + data[end:]


def _repeated(data: bytes, random: Random, _others: Sequence[bytes]) -> bytes:
    """A piece stands many times."""
    start, end = _span(data, random)
    return data[:end] + data[start:end] * random.choice((1, 2, 50)) + data[end:]


def _moved(data: bytes, random: Random, _others: Sequence[bytes]) -> bytes:
    """A piece stands elsewhere."""
    start, end = _span(data, random)
    rest = data[:start] + data[end:]
    place = random.randint(0, len(rest))
    return rest[:place] + data[start:end] + rest[place:]


def _spliced(data: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    """A piece of another file of this format takes the place of one of this."""
    other = random.choice(others) if others else data
    start, end = _span(data, random)
    from_, to = _span(other, random)
    return data[:start] + other[from_:to] + data[end:]


def _numbered(data: bytes, random: Random, _others: Sequence[bytes]) -> bytes:
    """A number is another one: the first after a place taken at random."""
    found = _NUMBER.search(data, random.randint(0, len(data)))
    if found is None:
        return data
    return data[: found.start()] + random.choice(NUMBERS) + data[found.end() :]


def _inserted(data: bytes, random: Random, _others: Sequence[bytes]) -> bytes:
    """A word of the format stands where nobody writes it."""
    place = random.randint(0, len(data))
    return data[:place] + random.choice(TOKENS) * random.choice((1, 1, 1, 300)) + data[place:]


_CHANGES: tuple[_Change, ...] = (
    _flipped, _cut, _removed, _repeated, _moved, _spliced, _numbered, _numbered, _inserted,
)  # fmt: skip


def _span(data: bytes, random: Random) -> tuple[int, int]:
    start = random.randint(0, len(data))
    return start, min(len(data), start + random.choice((1, 8, 64, 512, 4096)))


def _package_changed(data: bytes, random: Random) -> bytes:
    """A package with one part changed, lost, emptied or exchanged, packed anew."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (*BROKEN_ZIP, RuntimeError):  # encrypted, says zipfile with the last
        return _flipped(data, random, ())  # an earlier change broke the archive itself
    if not parts:
        return data
    name = random.choice(sorted(parts))
    kind = random.random()
    if kind < 0.7 and name.endswith((".xml", ".rels")):
        parts[name] = markup.changed(parts[name], random, NUMBERS)
    elif kind < 0.9:
        parts[name] = random.choice(_CHANGES)(parts[name], random, list(parts.values()))
    elif kind < 0.94:
        del parts[name]
    elif kind < 0.97:
        other = random.choice(sorted(parts))
        parts[name], parts[other] = parts[other], parts[name]
    else:
        parts[name] = b""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for part, content in parts.items():
            archive.writestr(zipfile.ZipInfo(part, (2026, 1, 1, 0, 0, 0)), content)
    return packed.getvalue()
