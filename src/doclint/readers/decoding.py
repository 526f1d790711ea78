"""From the bytes of a text file to its characters, whatever software wrote it.

The order is: a byte-order mark, UTF-16 recognised by its zero bytes, UTF-8 (other encodings
hardly ever look like it by chance, and declarations are often wrong), the encoding the file
declares, and Windows-1252, which is what is left on office computers in Europe.
"""

from __future__ import annotations

import codecs

_MARKS = (  # the UTF-32 mark begins with the UTF-16 one: longest first
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
"""Bytes looked at to recognise UTF-16 without a mark."""


def decode(data: bytes, declared: str | None = None) -> str:
    """The characters of a text file, without byte-order mark, its line ends all `\\n`.

    `declared` is the encoding that the file itself names (HTML), if any. Never
    raises: bytes that mean nothing become U+FFFD, which the rule `garbled-text` sees.
    """
    return _decode(data, declared).replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    wide = _utf16(data)
    if wide is not None:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared is not None:
        try:
            return data.decode(_known(declared))
        except (LookupError, ValueError):
            pass  # it lies: judge by the bytes
    # A few broken bytes in a UTF-8 file must not turn every accent into two characters.
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    foreign = len(text) - broken - len(text.encode("ascii", "ignore"))
    return text if broken * 10 < foreign else data.decode("cp1252", "replace")


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: in European text, one byte of two is zero, always the same one."""
    sample = data[: min(_SAMPLE, len(data)) & ~1]
    if len(sample) < 4:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd * 10 >= half * 7 and even * 20 <= half:
        return "utf-16-le"
    if even * 10 >= half * 7 and odd * 20 <= half:
        return "utf-16-be"
    return None


def _known(declared: str) -> str:
    """The Python name of a declared encoding; raises LookupError unless it extends ASCII.

    Its name was read as ASCII, so a declared UTF-16 is a mistake; the probe also refuses the
    codecs of Python that are no character sets (idna, unicode_escape …). Browsers read ASCII
    and Latin-1 as Windows-1252, because that is what authors mean.
    """
    name = codecs.lookup(declared.strip()).name
    if name in ("ascii", "iso8859-1"):
        return "cp1252"
    probe = "<a>..\\u0041+"
    if probe.encode(name) != probe.encode("ascii"):
        raise LookupError(declared)
    return name
