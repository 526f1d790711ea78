"""The parser of Markdown: CommonMark, with tables, struck words, footnotes and boxes.

A box is a note or a warning as site generators write it: `::: tip Title` … `:::`, or
`!!! note "Title"` over indented lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

MAX_NESTING = 100
"""Lists and quotations one inside the other; the parser leaves out what is deeper."""
_MAX_MARKUP = 100_000
"""Longer paragraphs are read as they are: no person wrote them, and a hundred thousand brackets
take a second."""

_NOTE = re.compile(r"\[\^([^\]\s]{1,60})\]:[ \t]*")
_FENCE = re.compile(r":{3,}[ \t]*(?:\{[^}\n]{0,100}\}|[\w-]*)[ \t]*(.*)")
_BOX = re.compile(r"(?:!!!|\?\?\?\+?)[ \t]+[\w-]+[ \t]*(.*)")


@dataclass(frozen=True, slots=True)
class Parsed:
    """The flat list of tokens; those of type `inline` hold the words."""

    tokens: list[Token]
    notes: frozenset[str]
    """Labels of the footnotes."""
    remarks: tuple[str, ...]
    """Words in `[//]: # (…)`, which authors use as comments."""
    too_deep: bool
    """Something was nested so deep that it was left out."""


def parse(text: str) -> Parsed:
    """Parses the body of a Markdown file, in linear time."""
    env: EnvType = {}
    tokens = _blocks().parse(text, env)
    inline = _inline()
    for token in tokens:
        if token.type != "inline":
            continue
        children: list[Token] = []
        if len(token.content) <= _MAX_MARKUP:
            inline.inline.parse(token.content, inline, env, children)
        else:
            children.append(Token("text", "", 0, content=" ".join(token.content.split())))
        token.children = children
    references = [*env.get("references", {}).values(), *env.get("duplicate_refs", ())]
    remarks = (item["title"].strip() for item in references if item["href"] in ("#", ""))
    return Parsed(
        tokens=tokens,
        notes=frozenset(token.meta["label"] for token in tokens if token.type == "footnote_open"),
        remarks=tuple(filter(None, remarks)),
        too_deep=any(token.level + token.nesting >= MAX_NESTING for token in tokens),
    )


@cache
def _blocks() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable("table")
    parser.core.ruler.disable(["inline", "text_join"])
    interrupts: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote"]}
    parser.block.ruler.before("reference", "footnote", _footnote, interrupts)
    parser.block.ruler.before("footnote", "fenced_box", _fenced_box, interrupts)
    parser.block.ruler.before("footnote", "box", _box, interrupts)
    return parser


@cache
def _inline() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("strikethrough")


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block rule for `[^1]: words`, up to the next empty line or note."""
    match = _match(_NOTE, state, start)
    if match is None or silent:
        return match is not None
    following = start + 1
    while following < end and not state.isEmpty(following) and not _match(_NOTE, state, following):
        following += 1
    words = state.getLines(start, following, state.blkIndent, False).strip()
    _push(state, "footnote", words[len(match[0]) :], start, following).meta = {"label": match[1]}
    state.line = following
    return True


def _fenced_box(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A block rule for a line of colons: only its title is words."""
    match = _match(_FENCE, state, start)
    if match is None or silent:
        return match is not None
    _push(state, "paragraph", match[1].rstrip(" :"), start, start + 1)
    state.line = start + 1
    return True


def _box(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block rule for `!!! note`: its title, then what is indented by four spaces."""
    match = _match(_BOX, state, start)
    if match is None or silent:
        return match is not None
    _push(state, "paragraph", match[1].strip(' "'), start, start + 1)
    state.line = start + 1
    state.push("box_open", "", 1)
    indent, state.blkIndent = state.blkIndent, state.blkIndent + 4
    state.md.block.tokenize(state, start + 1, end)
    state.blkIndent = indent
    state.push("box_close", "", -1)
    return True


def _match(pattern: re.Pattern[str], state: StateBlock, line: int) -> re.Match[str] | None:
    if state.is_code_block(line):
        return None
    return pattern.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])


def _push(state: StateBlock, kind: str, words: str, start: int, following: int) -> Token:
    """Adds the tokens of a block of words; returns the first."""
    opening = state.push(f"{kind}_open", "", 1)
    opening.map = [start, following]
    inline = state.push("inline", "", 0)
    inline.content = words.strip()
    inline.map = [start, following]
    inline.children = []
    state.push(f"{kind}_close", "", -1)
    return opening
