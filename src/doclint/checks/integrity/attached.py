"""What a file carries or calls beside its words: programs, attached files, outside parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from doclint.analysis import Analysis
from doclint.document import Embedded, Reference
from doclint.findings import Finding, Location
from doclint.ruleset.model import ActiveRule

_WEB_FORMATS = frozenset({"html", "markdown"})
"""Pages made of parts that lie elsewhere: that is how the web works."""
_ON_THE_WEB = re.compile(r"(?:https?|ftp):", re.IGNORECASE)
_WITHOUT_WORDS = (".joboptions", ".icc", ".icm", ".p7s")
"""Settings of printers, colours and signatures: nothing for a reader."""
_INVOICES = frozenset({"factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "order-x.xml"})
"""Names fixed by Factur-X, ZUGFeRD, XRechnung and Order-X: the figures of the invoice that the
pages show."""
_FORM_WITHOUT_PAGES = "XFA"
"""Its pages are made when it opens; those of XFAF lie in the file as well."""
_PROGRAMS: Mapping[str, str] = {"JavaScript": "javascript", "Launch": "launch"}


def macro(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding for each kind of program: macro, control (ActiveX), and in PDF files
    javascript and launch (a command run on the computer). `data`: `kind`."""
    kinds: dict[str, list[str]] = {}
    for part in analysis.document.embedded:
        if part.kind in ("macro", "control"):
            kinds.setdefault(part.kind, []).append(part.name)
        elif part.kind == "script" and part.name in _PROGRAMS:
            kinds.setdefault(_PROGRAMS[part.name], []).append(part.name)
    for kind, names in kinds.items():
        yield rule.finding(evidence=_named(names), kind=kind)


def embedded_file(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding for each kind of thing that a reader must open apart: file, object of
    another program, form made when it is opened (XFA). `data`: `kind`, `count`.

    The figures that an electronic invoice attaches, and settings, are left out.
    """
    kinds: dict[str, list[Embedded]] = {}
    for part in analysis.document.embedded:
        if part.kind in ("file", "object", "form") and _is_apart(part):
            kinds.setdefault(part.kind, []).append(part)
    for kind, parts in kinds.items():
        names = _named(part.name for part in parts)
        yield rule.finding(_place(analysis, parts), names, kind=kind, count=len(parts))


def remote_reference(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding for each kind of thing that lies outside of the file: template, image,
    object, data, script. `data`: `kind`, `count`.

    Web pages and Markdown are left out, and templates on the disk or the local network.
    """
    if analysis.document.format in _WEB_FORMATS:
        return
    kinds: dict[str, list[str]] = {}
    for one in analysis.document.references:
        if one.kind != "template" or _ON_THE_WEB.match(one.target):
            kinds.setdefault(one.kind, []).append(_address(one))
    for kind, addresses in kinds.items():
        yield rule.finding(evidence=_named(addresses), kind=kind, count=len(addresses))


def _is_apart(part: Embedded) -> bool:
    """Whether it holds something for a reader that the document itself does not show."""
    name = part.name.casefold()
    if part.kind == "form":
        return part.name == _FORM_WITHOUT_PAGES
    return name not in _INVOICES and not name.endswith(_WITHOUT_WORDS)


def _place(analysis: Analysis, parts: Iterable[Embedded]) -> Location:
    """Where the first is that stands somewhere."""
    for part in parts:
        if part.block is not None:
            return analysis.location(part.block)
        if part.page is not None:
            return Location(page=part.page)
    return Location()


def _named(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(name for name in names if name))


def _address(reference: Reference) -> str:
    """An address without what may be secret in it; of a file, its name: folders name people."""
    target = reference.target.partition("?")[0].partition("#")[0]
    if _ON_THE_WEB.match(target):
        scheme, _, rest = target.partition("//")
        return f"{scheme}//{rest.rpartition('@')[2]}"
    return PurePosixPath(target.replace("\\", "/")).name or target
