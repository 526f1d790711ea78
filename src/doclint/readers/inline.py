"""The words of one line of Markdown markup, without the markup."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markdown_it.token import Token

from doclint.document import Link, Struck
from doclint.readers.struck import STRUCK_TAGS, struck_words

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]{0,20})")
_ATTRIBUTE = re.compile(
    r"\b(id|name|alt|src)\s{0,3}=\s{0,3}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))"
)
_NOTE = re.compile(r"\[\^([^\]\s]{1,60})\]")


@dataclass(slots=True)
class Inline:
    """What a heading, paragraph or cell holds."""

    text: str = ""
    lines: tuple[str, ...] = ()
    """The lines as they were typed, where Markdown joins several into one."""
    links: list[Link] = field(default_factory=list)
    images: list[tuple[str, str]] = field(default_factory=list)
    """Alternative text (empty when there is none) and source."""
    anchors: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    struck: list[Struck] = field(default_factory=list)
    bold: bool = False


def read_inline(tokens: list[Token], notes: frozenset[str] = frozenset()) -> Inline:
    """Reads the children of an `inline` token. `notes` are the labels of the footnotes, whose
    marks in the text are no words."""
    found = Inline(bold=True)
    parts: list[str] = []
    opened: list[tuple[str, int]] = []
    crossed: list[int] = []
    joined: list[int] = []
    strong = lines = 0
    for token in tokens:
        match token.type:
            case "text" | "text_special" | "code_inline":
                if lines:
                    crossed.append(len(parts))
                parts.append(token.content)
                if strong == 0 and token.content.strip():
                    found.bold = False
            case "softbreak":
                joined.append(len(parts))
                parts.append(" ")
            case "hardbreak":
                parts.append("\n")
            case "strong_open":
                strong += 1
            case "strong_close":
                strong -= 1
            case "s_open":
                lines += 1
            case "s_close":
                lines -= 1
            case "link_open":
                opened.append((str(token.attrGet("href") or ""), len(parts)))
            case "link_close":
                target, start = opened.pop()
                found.links.append(Link(_on_one_line(parts[start:]), target))
            case "image":
                found.images.append((token.content.strip(), str(token.attrGet("src") or "")))
            case "html_inline":
                if _tag_name(token.content) in STRUCK_TAGS:
                    lines = max(0, lines + (-1 if token.content.startswith("</") else 1))
                parts.append(_read_tag(token.content, found))
    found.struck = struck_words(parts, crossed)
    found.text = _words(parts, notes)
    if joined:
        for place in joined:
            parts[place] = "\n"
        found.lines = tuple(_words(parts, notes).split("\n"))
    return found


def _words(parts: list[str], notes: frozenset[str]) -> str:
    """The words of the parts, without the marks of footnotes, line by line."""
    text = "".join(parts)
    if notes:
        text = _NOTE.sub(lambda note: "" if note[1] in notes else note[0], text)
    return "\n".join(line.strip() for line in text.split("\n")).strip("\n")


def _read_tag(tag: str, found: Inline) -> str:
    """Notes what an HTML tag holds; what it adds to the words."""
    if tag.startswith("<!--"):
        found.comments.append(tag[4:].removesuffix("-->").strip())
        return ""
    name = _tag_name(tag)
    if name == "br":
        return "\n"
    attributes = {key.lower(): a or b or c for key, a, b, c in _ATTRIBUTE.findall(tag)}
    if name == "img":
        found.images.append((attributes.get("alt", ""), attributes.get("src", "")))
    elif anchor := attributes.get("id") or (attributes.get("name") if name == "a" else None):
        found.anchors.append(anchor)
    return ""


def _tag_name(tag: str) -> str:
    match = _TAG.match(tag)
    return match[1].lower() if match else ""


def _on_one_line(parts: list[str]) -> str:
    return " ".join("".join(parts).split())
