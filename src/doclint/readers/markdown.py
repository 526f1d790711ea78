"""Markdown files: their front matter, their words, and the HTML inside them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from markdown_it.token import Token

from doclint.document import Block, Document, Hidden, Image
from doclint.readers.commonmark import MAX_NESTING, parse
from doclint.readers.decoding import decode
from doclint.readers.draft import Draft
from doclint.readers.errors import ReadError
from doclint.readers.front_matter import read_front_matter, split_front_matter
from doclint.readers.inline import Inline, read_inline
from doclint.readers.source import Source

_MARK = re.compile(
    r"@?\[toc\]|@?\[\[_?toc_?\]\]|\{\{ ?_?toc_? ?\}\}|\$\{toc\}|\[tableofcontents\]|::toc::",
    re.IGNORECASE,
)
"""A paragraph that software replaces by a table of contents."""
_KRAMDOWN_MARK = re.compile(r"^\{:\s?toc\b", re.MULTILINE)
_CONTENTS_START = re.compile(
    r"(?:start doctoc|toc(?!stop)\b|markdowntoc\b|table of contents|sommaire)", re.IGNORECASE
)
_CONTENTS_END = re.compile(
    r"/ ?(?:toc|markdowntoc|sommaire)\b|end (?:toc|doctoc)|tocstop", re.IGNORECASE
)
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_ATTRIBUTES = re.compile(r"\s?\{:? ?([#.][^{}\n]{1,200})\}$|^\{:[^{}\n]{0,200}\}$", re.MULTILINE)
"""`{#anchor .class}` after a heading, `{: .class}` on a line of its own."""


def read(source: Source) -> Document:
    """Reads a Markdown file. Raises ReadError `nesting` for lists or quotations too deep."""
    text = decode(source.data)
    header, body = split_front_matter(text)
    draft = Draft()
    if header is not None:
        draft.properties, draft.problems = read_front_matter(header)
    _Walk(draft, text.count("\n") - body.count("\n"), source.limits.nesting).run(body)
    language = next((item.value for item in draft.properties if item.name == "language"), None)
    return draft.document(source, "markdown", declared_language=language)


class _Walk:
    """The state of one walk over the tokens."""

    def __init__(self, draft: Draft, line_offset: int, nesting: int) -> None:
        self.draft = draft
        self.line_offset = line_offset
        self.nesting = nesting
        self.lists = 0
        self.quotes = 0
        self.table = Token("", "", 0)
        self.rows: list[list[Inline]] = []
        self.anchors: list[str] = []
        self.slugs: Counter[str] = Counter()
        self.contents = _Contents()

    def run(self, body: str) -> None:
        parsed = parse(body)
        if parsed.too_deep:
            raise ReadError("resource-limit", "nesting", limit=MAX_NESTING)
        opening = Token("", "", 1)
        for token in parsed.tokens:
            match token.type:
                case "bullet_list_open" | "ordered_list_open":
                    self.lists += 1
                case "bullet_list_close" | "ordered_list_close":
                    self.lists -= 1
                    if self.lists == 0:
                        self.contents.end_of_list(self.draft.blocks)
                case "blockquote_open":
                    self.quotes += 1
                case "blockquote_close":
                    self.quotes -= 1
                case "table_open":
                    self.table, self.rows = token, []
                case "tr_open":
                    self.rows.append([])
                case "table_close":
                    self.add_table()
                case "html_block":
                    self.add_html(token)
                case "fence" | "code_block":
                    code = Block("paragraph", token.content.strip("\n"), style="code")
                    self.add(code, token, Inline())
                case "inline":
                    self.add_inline(token, opening, read_inline(token.children or [], parsed.notes))
            if token.nesting == 1:
                opening = token
        self.draft.hidden += [Hidden("comment", remark) for remark in parsed.remarks]
        self.contents.end(self.draft.blocks)

    def add_inline(self, token: Token, opening: Token, inline: Inline) -> None:
        """A heading, paragraph, list item, cell or footnote."""
        if opening.type in ("th_open", "td_open"):
            self.rows[-1].append(inline)
            return
        text = _ATTRIBUTES.sub("", inline.text).strip()
        if opening.type == "heading_open":
            declared = _ATTRIBUTES.search(inline.text)
            inline.anchors += re.findall(r"#([\w-]+)", declared[0]) if declared else []
            inline.anchors.append(self.slug(text))
            self.add(Block("heading", text, level=int(opening.tag[1])), token, inline)
        elif opening.type == "footnote_open":
            self.add(Block("footnote", text), token, inline)
        elif _MARK.fullmatch(token.content.strip()) or _KRAMDOWN_MARK.search(token.content):
            self.add(Block("paragraph", text or inline.text, role="contents"), token, inline)
        elif self.lists:
            item = Block("list-item", text, level=self.lists, lines=inline.lines)
            self.add(item, token, inline)
        else:
            style = "quote" if self.quotes else None
            words = Block("paragraph", text, style=style, lines=inline.lines)
            self.add(words, token, inline)

    def add(self, block: Block, token: Token, inline: Inline) -> None:
        """A block with what its line holds."""
        index = self.draft.add(
            replace(
                block,
                line=token.map[0] + self.line_offset + 1 if token.map else None,
                links=tuple(inline.links),
                bold=inline.bold,
                anchors=tuple(self.anchors + inline.anchors),
            )
        )
        # The anchors of a line without words lead to what follows it.
        self.anchors = self.anchors + inline.anchors if index is None else []
        place = self.draft.last if index is None else index
        for alternative, target in inline.images:
            self.draft.images.append(Image(None, place, alternative or None))
            self.draft.add_reference("image", target)
        self.draft.struck += [replace(found, block=place) for found in inline.struck]
        for comment in inline.comments:
            self.add_comment(comment)

    def add_table(self) -> None:
        cells = [cell for row in self.rows for cell in row]
        rows = tuple(tuple(cell.text.replace("\n", " ") for cell in row) for row in self.rows)
        together = Inline(
            links=[link for cell in cells for link in cell.links],
            images=[image for cell in cells for image in cell.images],
            anchors=[anchor for cell in cells for anchor in cell.anchors],
            struck=[passage for cell in cells for passage in cell.struck],
            comments=[comment for cell in cells for comment in cell.comments],
        )
        text = "\n".join("\t".join(row) for row in rows)
        self.add(Block("table", text, rows=rows), self.table, together)

    def add_html(self, token: Token) -> None:
        """A block of HTML: its comments, then its words."""
        for comment in _COMMENT.findall(token.content):
            self.add_comment(comment)
        html = _COMMENT.sub(_keep_lines, token.content)
        if html.strip():
            from doclint.readers.html import parse as parse_html
            from doclint.readers.markup import walk

            root = parse_html(html, self.nesting)
            if root is not None:
                first = (token.map[0] if token.map else 0) + self.line_offset + 1
                walk(root, self.draft, first)

    def add_comment(self, comment: str) -> None:
        comment = comment.strip()
        if _CONTENTS_END.match(comment):
            self.contents.close(self.draft.blocks)
        elif _CONTENTS_START.match(comment):
            self.contents.open(self.draft.blocks)
        elif comment:
            self.draft.hidden.append(Hidden("comment", comment, block=self.draft.last))

    def slug(self, heading: str) -> str:
        """The anchor that GitHub and most site generators make from a heading."""
        kept = "".join(c for c in heading.lower() if c.isalnum() or c in " _-")
        slug = kept.replace(" ", "-")
        self.slugs[slug] += 1
        return slug if self.slugs[slug] == 1 else f"{slug}-{self.slugs[slug] - 1}"


class _Contents:
    """The table of contents that comments enclose: `<!-- toc -->` … `<!-- /toc -->`.

    Without the second, it is the list that follows the first at once.
    """

    def __init__(self) -> None:
        self.start: int | None = None
        self.list_end: int | None = None

    def open(self, blocks: list[Block]) -> None:
        self.end(blocks)
        self.start, self.list_end = len(blocks), None

    def end_of_list(self, blocks: list[Block]) -> None:
        if self.start is not None and self.list_end is None:
            follows = all(block.kind == "list-item" for block in blocks[self.start :])
            self.list_end = len(blocks) if follows else self.start

    def close(self, blocks: list[Block]) -> None:
        self.list_end = len(blocks)
        self.end(blocks)

    def end(self, blocks: list[Block]) -> None:
        if self.start is not None and self.list_end is not None:
            for index in range(self.start, self.list_end):
                blocks[index] = replace(blocks[index], role="contents")
        self.start = None


def _keep_lines(comment: re.Match[str]) -> str:
    """What takes the place of a comment, so that the lines after it keep their numbers."""
    return "\n" * comment[0].count("\n")
