"""Whether the file could be read, whole, and is what its name says.

A file that could not be read has no `Analysis`: the engine gives its error to `from_read_error`.
The same four rules look at readable documents for parts that could not be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from doclint.analysis import Analysis
from doclint.document import Format, suffix_formats
from doclint.findings import Finding
from doclint.ruleset.errors import filled
from doclint.ruleset.model import ActiveRule
from doclint.text import Text

_MEBIBYTE = 1024 * 1024
_IN_BYTES = frozenset({"file-size", "text-size", "unpacked-size", "part-size", "memory"})
_UNITS: Mapping[str, Text] = {
    "time": Text("{n} s", "{n} s"),
    "ratio": Text("{n} fois", "{n} times"),
    "pages": Text("{n:page|pages}", "{n:page|pages}"),
}

_FORMATS: Mapping[Format, tuple[str, Text]] = {
    "docx": (".docx", Text("un document Word", "a Word document")),
    "pptx": (".pptx", Text("un diaporama PowerPoint", "a PowerPoint presentation")),
    "pdf": (".pdf", Text("un PDF", "a PDF")),
    "odt": (".odt", Text("un document LibreOffice", "a LibreOffice document")),
    "odp": (".odp", Text("un diaporama LibreOffice", "a LibreOffice presentation")),
    "markdown": (".md", Text("un texte Markdown", "a Markdown text")),
    "html": (".html", Text("une page web", "a web page")),
    "text": (".txt", Text("un texte simple", "plain text")),
    "rtf": (".rtf", Text("un texte RTF", "an RTF text")),
}
"""The suffix to use and the words for people."""


def from_read_error(
    rule: ActiveRule, code: str, detail: str, value: float | None, limit: float | None
) -> Finding:
    """The finding on a file that could not be read; arguments as in readers.errors.ReadError.

    Codes of limits are the names of settings: the remedy names the one to raise.
    """
    measured = Text("", "")
    if limit is not None and value is None:
        measured = filled(Text(" (limite : {n})", " (limit: {n})"), n=_amount(code, limit))
    elif value is not None and limit is not None:
        measured = filled(
            Text(" ({value} ; limite : {limit})", " ({value}; limit: {limit})"),
            value=_amount(code, value),
            limit=_amount(code, limit),
        )
    data: dict[str, Any] = {"detail": detail, "value": value, "limit": limit}
    if rule.name == "resource-limit":
        data["setting"] = code
    return rule.finding(kind=code, measured=measured, **data)


def _amount(code: str, value: float) -> Text:
    if code in _IN_BYTES:
        return filled(Text("{n} Mo", "{n} MB"), n=value / _MEBIBYTE)
    return filled(_UNITS.get(code, Text("{n}", "{n}")), n=value)


def unreadable_document(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """Parts of a readable document that are damaged or unsafe."""
    return _unread_parts(analysis, rule)


def encrypted_document(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """Parts of a readable document that are encrypted, and PDFs that open but are protected.

    A PDF with rules on copying, printing or changing is encrypted, with an empty password.
    """
    yield from _unread_parts(analysis, rule)
    document = analysis.document
    if document.format == "pdf" and document.restrictions:
        copying = "copy" in document.restrictions
        yield rule.finding(
            kind="copy-forbidden" if copying else "opens-freely",
            restrictions=list(document.restrictions),
        )


def unsupported_format(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """Parts of a readable document in a format that is not read."""
    return _unread_parts(analysis, rule)


def resource_limit(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """Parts of a readable document that pass a limit."""
    return _unread_parts(analysis, rule)


def _unread_parts(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding for all the parts whose code is one of the rule's variants."""
    parts = [part for part in analysis.document.problems if part.code in rule.rule.variants]
    if parts:
        names = ", ".join(dict.fromkeys(part.where for part in parts if part.where))
        yield rule.finding(
            evidence=names,
            kind="partial",
            codes=sorted({part.code for part in parts}),
            count=len(parts),
        )


def misnamed_file(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """The suffix promises another format than the content has."""
    document = analysis.document
    promised = suffix_formats(analysis.path)
    # A Markdown file is a text file too: neither suffix promises more than the other.
    like_text = frozenset({"text", "markdown"})
    if promised is None or document.format in promised:
        return
    if document.format in like_text and promised & like_text:
        return
    suffix, content = _FORMATS[document.format]
    yield rule.finding(
        evidence=PurePath(analysis.path).name,
        kind="web-page" if document.format == "html" else "other",
        suffix=PurePath(analysis.path).suffix,
        content=content,
        right_suffix=suffix,
    )
