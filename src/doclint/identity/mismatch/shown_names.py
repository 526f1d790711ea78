"""The file names that page headers and footers show.

Word and LibreOffice can print the name of the file on each page. It stays as it was at the last
save: the name of a copy, of a file never saved, or of an earlier version.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from doclint.document import Document
from doclint.identity.file_name import file_name_readings
from doclint.identity.lines import Line, running_lines
from doclint.identity.model import Reading
from doclint.identity.trust import confidence
from doclint.identity.wording import folded

_MAY_SHOW = re.compile(r"~\$|\.(?:doc|od|rtf|pp|xls|tmp)|Document\d|Classeur\d", re.IGNORECASE)
_SUFFIX = r"\.(?:docx?|docm|dotx?|odt|ott|odp|rtf|pptx?|xlsx?)(?!\w)"
_FILE = re.compile(rf"[^\\/:*?\"<>|\t]{{1,120}}{_SUFFIX}", re.IGNORECASE)
_PROVISIONAL = re.compile(
    r"~\$[\w -]{1,60}|(?<![\w.-])(?:~?wr[dl]\d{3,5}|[\w~-]{1,40})\.tmp(?!\w)"
    r"|(?<![\w.-])(?:document|classeur|pr[ée]sentation)\d{1,2}(?![\w-])"
    rf"|(?<!\w)(?:copie|copy)(?: \(\d{{1,3}}\))? (?:de|of) [^\\/:*?\"<>|\t]{{1,100}}{_SUFFIX}"
    rf"|[^\\/:*?\"<>|\t]{{1,100}} (?:- ?copie|- ?copy|\(\d{{1,2}}\)){_SUFFIX}",
    re.IGNORECASE,
)
"""`~$note.docx`, `wrd0001.tmp`, `Document1`, `Copie de note.docx`, `note - Copie.docx`."""


def provisional_names(document: Document) -> tuple[Reading, ...]:
    """The names of provisional files that running lines show, as titles that say nothing."""
    return tuple(_provisional(document))


def shown_readings(document: Document) -> tuple[Reading, ...]:
    """The versions and the dates in the file names that running lines show."""
    return tuple(
        replace(
            reading,
            place=line.place,
            block=line.block,
            wording="labelled",
            confidence=confidence(line.place),
        )
        for line in _naming(document)
        for name in _FILE.findall(line.text)
        for reading in file_name_readings(name.rpartition(".")[0].strip())
        if reading.field in ("version", "date")
    )


def _provisional(document: Document) -> Iterator[Reading]:
    for line in _naming(document):
        found = _PROVISIONAL.search(line.text)
        if found:
            name = found.group().strip()
            yield Reading(
                field="title",
                value=name,
                normalised=folded(name),
                place=line.place,
                block=line.block,
                detail=line.text,
                placeholder=True,
                wording="within",
                confidence=confidence(line.place, "within"),
            )


def _naming(document: Document) -> Iterator[Line]:
    return (line for line in running_lines(document) if _MAY_SHOW.search(line.text))
