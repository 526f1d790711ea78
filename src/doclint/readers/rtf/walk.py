"""The walk through the tokens of an RTF file: groups, words, paragraphs, tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby

from doclint.document import Kind, Revision
from doclint.readers.draft import Draft
from doclint.readers.errors import ReadError
from doclint.readers.grid import Row
from doclint.readers.pieces import ParagraphStyle, Piece, Unseen, assemble, flatten
from doclint.readers.rtf.state import Group, State, Story, Style, Target
from doclint.readers.rtf.tokens import CHARACTERS, SYMBOLS, Token
from doclint.readers.style_names import (
    heading_level,
    is_caption,
    is_contents_title,
    is_title,
    role,
)

MAX_NESTING = 1_000
"""Groups one inside the other; real files have fewer than fifty."""
_BODY_OUTLINE = 9
"""`outlinelevel` counts from 0; 9 says "body text"."""
_MOST_PARENTS = 50
"""Styles based one on the other, far more than people make: to follow thousands for each paragraph
would take the square of their number."""

Handler = Callable[[int | None], None]


class Walk:
    """The state of one walk. `leave` is what a handler wants done when its group closes."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.state = State()
        self.groups: list[Group] = []
        self.body = Story("paragraph")
        self.story = self.body
        self.running: list[Piece] = []
        self.notes: list[Piece] = []
        self.styles: dict[int, Style] = {}
        self.fonts: dict[int, str] = {}
        self.code_page = "cp1252"
        self.based_on: int | None = None
        """Of the style being read."""
        self.language: str | None = None
        self.page_count: int | None = None
        self.collected: list[str] = []
        self.bytes = bytearray()
        self.high: int | None = None
        """The first half of a character that Unicode writes in two."""
        self.to_skip = 0
        self.starred = False
        self.handlers: dict[str, Handler] = {}
        """What each control word does; those without one do nothing."""

    # -- tokens -----------------------------------------------------------------------------

    def read(self, token: Token) -> None:
        """Takes one token."""
        if token.kind == "byte":
            if not self.skip():
                self.bytes.append(token.number or 0)
            return
        self.end_bytes()
        match token.kind:
            case "open":
                if len(self.groups) >= MAX_NESTING:
                    raise ReadError("resource-limit", "nesting", limit=MAX_NESTING)
                self.groups.append(Group(self.state))
                self.to_skip, self.starred = 0, False
                if self.state.place == "styles":
                    self.begin_style()
            case "close":
                self.close()
                self.to_skip, self.starred = 0, False
            case "word":
                self.word(token.value, token.number)
            case "symbol":
                self.symbol(token.value)
            case "text":
                self.raw(token.value)

    def word(self, name: str, number: int | None) -> None:
        if name == "u":
            self.unicode(number or 0)
            return
        starred, self.starred = self.starred, False
        handler = self.handlers.get(name)
        if handler is not None:
            handler(number)
        elif name in CHARACTERS:
            self.say(CHARACTERS[name])
        elif starred:  # a destination that only newer programs know
            self.silence("dead")

    def symbol(self, value: str) -> None:
        if value == "*":
            self.starred = True
        elif value in "\r\n":
            self.end_paragraph()
        elif value in SYMBOLS and not self.skip():
            self.say(SYMBOLS[value])

    def raw(self, text: str) -> None:
        if self.to_skip:
            skipped = min(self.to_skip, len(text))
            self.to_skip -= skipped
            text = text[skipped:]
        self.say(text if text.isascii() else self.decode(text.encode("latin-1")))

    def unicode(self, code: int) -> None:
        self.to_skip = self.state.fallback
        code &= 0xFFFF
        if 0xD800 <= code < 0xDC00:
            self.high = code
            return
        if 0xDC00 <= code < 0xE000:
            high, self.high = self.high, None
            paired = high is not None
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0xFFFD
            self.say(chr(code) if paired else "\ufffd")
            return
        self.high = None
        self.say(chr(code))

    def skip(self) -> bool:
        """Whether this character only repeats a Unicode one."""
        if self.to_skip:
            self.to_skip -= 1
            return True
        return False

    def end_bytes(self) -> None:
        if self.bytes:
            self.say(self.decode(bytes(self.bytes)))
            self.bytes.clear()

    def decode(self, data: bytes) -> str:
        font = self.state.font
        page = self.code_page if font is None else self.fonts.get(font, self.code_page)
        return data.decode(page, "replace")

    # -- groups -----------------------------------------------------------------------------

    def close(self) -> None:
        if self.groups:
            group = self.groups.pop()
            for leave in reversed(group.leaves):
                leave()
            self.state = group.before

    def on_leave(self, leave: Callable[[], None]) -> None:
        """What to do when the present group closes, before what was to be done already."""
        if self.groups:
            self.groups[-1].leaves.append(leave)

    def silence(self, target: Target = "silent") -> None:
        """Keeps the text of the present group out of the story; what is dead stays so."""
        if self.state.target != "dead":
            self.state = replace(self.state, target=target)

    def collect(self, done: Callable[[str], None]) -> None:
        """Takes the text of the present group instead of the story."""
        if self.state.target == "dead":
            return
        outer, self.collected = self.collected, []
        self.state = replace(self.state, target="note")

        def leave() -> None:
            text = "".join(self.collected).strip()
            self.collected = outer
            done(text)

        self.on_leave(leave)

    def tell(self, kind: Kind, done: Callable[[list[Piece]], None]) -> None:
        """Reads the present group as a story of its own."""
        if self.state.target == "dead":
            return
        outer, self.story = self.story, Story(kind)
        self.state = State("words", font=self.state.font, fallback=self.state.fallback)

        def leave() -> None:
            pieces = self.end_story()
            self.story = outer
            done(pieces)

        self.on_leave(leave)

    def begin_style(self) -> None:
        """A group of the style sheet: its text is the name of the style."""
        self.state = replace(self.state, place="style", style=0, outline=None)
        self.based_on = None

        def done(text: str) -> None:
            if name := text.partition(";")[0].strip():
                self.styles[self.state.style] = Style(name, self.state.outline, self.based_on)

        self.collect(done)

    # -- words ------------------------------------------------------------------------------

    def say(self, text: str) -> None:
        """Words of the file, wherever they go."""
        if not text:
            return
        self.high = None
        state = self.state
        if state.target in ("silent", "dead"):
            return
        if state.target == "note":
            self.collected.append(text)
            return
        piece = self.story.piece
        if state.change is not None:
            piece.revisions.append(Revision(state.change, text))
        if state.change == "deletion":
            return
        unseen: Unseen | None = state.look.unseen
        if unseen is not None:
            if text.strip() or unseen in piece.unseen:
                piece.unseen.setdefault(unseen, []).append(text)
            return
        if state.look.struck:
            piece.crossed.append(len(piece.parts))
        piece.parts.append(text)
        if text.strip():
            piece.looks[state.look] += len(text)

    def end_paragraph(self) -> None:
        if self.state.target != "words":
            return
        piece, self.story.open = self.story.piece, None
        self.classify(piece)
        if self.state.in_table:
            self.story.cell.append(piece)
        else:
            self.end_table()
            self.story.pieces.append(piece)

    def classify(self, piece: Piece) -> None:
        """Heading, list item or line of a table of contents, as style and paragraph say."""
        piece.revisions = _joined_changes(piece.revisions)
        chain = self.chain(self.state.style)
        names = [style.name for style in chain]
        own = names[0] if names else ""
        piece.style = ParagraphStyle(own or None, contents_title=is_contents_title(own))
        declared = (found for name in names if (found := role(name)))
        piece.role = self.state.role or next(declared, None)
        if piece.kind != "paragraph":
            return
        if level := self.level(chain):
            piece.kind, piece.level = "heading", level
        elif self.state.item is not None:
            piece.kind, piece.level = "list-item", self.state.item
        elif any(map(is_caption, names)):
            piece.kind = "caption"

    def chain(self, number: int) -> list[Style]:
        """A style and the nearest that it is based on, itself first."""
        found: dict[int, Style] = {}
        while number in self.styles and number not in found and len(found) < _MOST_PARENTS:
            found[number] = self.styles[number]
            number = found[number].based_on or 0
        return list(found.values())

    def level(self, chain: list[Style]) -> int | None:
        """The level of a heading from 1, None for other paragraphs."""
        outline = self.state.outline
        if outline is None and chain and is_title(chain[0].name):
            return 1
        for style in chain:
            if outline is None:
                outline = style.outline
            if outline is None and (level := heading_level(style.name)):
                return level
        return outline + 1 if outline is not None and outline < _BODY_OUTLINE else None

    def end_cell(self) -> None:
        if self.state.target == "words":
            story = self.story
            if story.open is not None:
                piece, story.open = story.open, None
                self.classify(piece)
                story.cell.append(piece)
            story.row.append(list(flatten(story.cell)))
            story.cell = []

    def end_row(self) -> None:
        if self.state.target == "words" and self.story.row:
            self.story.rows.append(self.story.row)
            self.story.row = Row()

    def end_table(self) -> None:
        """A table ends where a paragraph outside of it does."""
        story = self.story
        if story.cell or story.row:
            story.rows.append(Row([*story.row, *([story.cell] if story.cell else [])]))
            story.cell, story.row = [], Row()
        if story.rows:
            story.pieces.extend(assemble(story.rows, story.kind))
            story.rows = []

    def end_story(self) -> list[Piece]:
        """Its pieces, once everything that is open has been closed."""
        story = self.story
        last, story.open = story.open, None
        if last is not None:
            self.classify(last)
        self.end_table()
        if last is not None:
            story.pieces.append(last)
        return story.pieces

    def finish(self) -> list[Piece]:
        """The pieces of the body; groups that the file forgot to close are closed."""
        self.end_bytes()
        while self.groups:
            self.close()
        self.story = self.body
        return self.end_story()


def _joined_changes(changes: list[Revision]) -> list[Revision]:
    """Changes of one kind that follow each other are one change."""
    texts = [
        (kind, "".join(change.text for change in group))
        for kind, group in groupby(changes, key=lambda change: change.kind)
    ]
    return [Revision(kind, text) for kind, text in texts if text.strip()]


def known_code_page(name: str) -> str:
    """A code page that Python knows, else Windows-1252."""
    try:
        return "cp1252" if b"a".decode(name) != "a" else name
    except (LookupError, UnicodeError):
        return "cp1252"
