"""Fields: the instructions by which Word makes tables of contents, links and captions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from doclint.document import Reference, Role

_WORD = re.compile(r'"([^"]*)"|(\S+)')
_CODE_LENGTH = 4000
"""Characters of an instruction that are looked at."""
_ROLES: dict[str, Role] = {"TOC": "contents", "INDEX": "index", "TOA": "index"}
_CAPTION_LABELS = re.compile(
    r"figure|fig|tableau|table|illustration|image|photo|graphique|chart|graph|carte|map|sch[eé]ma"
    r"|[eé]quation|diagramme?",
    re.IGNORECASE,
)
_FETCHED: dict[str, Reference] = {
    "INCLUDEPICTURE": Reference("image", ""),
    "INCLUDETEXT": Reference("data", ""),
    "LINK": Reference("object", ""),
    "DDE": Reference("script", ""),
    "DDEAUTO": Reference("script", ""),
}
_NOT_KEPT = "\\d"
_TAKES_VALUE = {"\\l", "\\o", "\\t", "\\m", "\\c", "\\b"}


@dataclass(slots=True)
class Field:
    """One field being read: first its instruction, then the text that stands for it."""

    code: list[str] = field(default_factory=list)
    in_code: bool = True
    closed: bool = False
    """Whether its end was seen: a field that never ends would claim the rest of the file."""
    role: Role | None = None
    target: str | None = None
    """Where its text links to."""
    caption: bool = False
    page_number: bool = False
    date: bool = False
    """Whether Word writes the day it is in its place; locked, it keeps its words."""
    locked: bool = False
    reference: Reference | None = None

    def understand(self) -> None:
        """Reads the instruction, which is complete."""
        self.in_code = False
        code = "".join(self.code)[:_CODE_LENGTH]
        words = [quoted or bare for quoted, bare in _WORD.findall(code)]
        name = words[0].upper() if words else ""
        arguments, switches = _split(words[1:])
        first = arguments[0] if arguments else ""
        if name in _ROLES:
            figures = name == "TOC" and ("\\c" in switches or "\\a" in switches)
            self.role = "list-of-figures" if figures else _ROLES[name]
        elif name == "HYPERLINK":
            anchor = switches.get("\\l")
            self.target = first + (f"#{anchor}" if anchor else "") or None
        elif name in ("REF", "PAGEREF", "NOTEREF") and first:
            self.target = f"#{first}"
        elif name == "SEQ":
            self.caption = _CAPTION_LABELS.fullmatch(first) is not None
        elif name in ("PAGE", "NUMPAGES", "SECTIONPAGES"):
            self.page_number = True
        elif name in ("DATE", "TIME"):
            self.date = not self.locked
        elif name == "INCLUDEPICTURE" and _NOT_KEPT not in switches:
            return  # the file holds a copy of the picture
        elif name in _FETCHED:
            address = arguments[1] if name == "LINK" and len(arguments) > 1 else first
            if name.startswith("DDE"):
                address = " ".join(arguments)
            self.reference = Reference(_FETCHED[name].kind, address)


def _split(words: list[str]) -> tuple[list[str], dict[str, str]]:
    """The arguments, and the switches with their values (empty for those without)."""
    arguments: list[str] = []
    switches: dict[str, str] = {}
    waiting: str | None = None
    for word in words:
        if word.startswith("\\") and len(word) == 2:
            switches[word] = ""
            waiting = word if word in _TAKES_VALUE else None
        elif waiting is not None:
            switches[waiting] = word
            waiting = None
        else:
            arguments.append(word)
    return arguments, switches
