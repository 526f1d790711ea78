"""What every reader makes and every check reads: a `Document` of `Block`s and facts.

Readers state facts ("this run is hidden", "this paragraph carries the style TM1") and never
judge them. All positions count from 1 for people (pages, slides, lines) and from 0 for
programs (the index of a block in `Document.blocks`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

Format = Literal["docx", "pptx", "pdf", "odt", "odp", "markdown", "html", "text", "rtf"]

_SUFFIXES: Mapping[Format | None, str] = {
    "docx": ".docx .dotx .docm .dotm",
    "pptx": ".pptx .ppsx .potx .pptm .ppsm .potm",
    "pdf": ".pdf",
    "odt": ".odt .ott",
    "odp": ".odp .otp",
    "markdown": ".md .markdown",
    "html": ".html .htm .xhtml",
    "text": ".txt .text",
    "rtf": ".rtf",
    None: ".doc .dot .xls .xlsx .xlsm .xlsb .xlt .xltx .ppt .pps .pot .ods .odg .csv .tsv .msg .eml"
    " .jpg .jpeg .png .gif .tif .tiff .bmp .webp .svg .mp3 .mp4 .wav .avi .mov .zip .7z .rar .gz"
    " .tar .epub .mobi .json .xml .yaml .yml",
}
_PROMISES: Mapping[str, frozenset[Format]] = {
    suffix: frozenset(() if name is None else (name,))
    for name, suffixes in _SUFFIXES.items()
    for suffix in suffixes.split()
}


def suffix_formats(path: str) -> frozenset[Format] | None:
    """The formats that a file name promises: empty for those doclint does not read (.xlsx),
    None when the suffix says nothing (.final, or no suffix)."""
    return _PROMISES.get(PurePath(path).suffix.lower())


Kind = Literal[
    "heading",
    "paragraph",
    "list-item",
    "table",
    "caption",
    "footnote",
    "page-header",
    "page-footer",
    "watermark",
    "speaker-notes",
]
BODY_KINDS: frozenset[str] = frozenset({"heading", "paragraph", "list-item", "table", "caption"})

Role = Literal["contents", "index", "list-of-figures"]


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink: its words and its target (`#anchor` inside the document, else an address)."""

    text: str
    target: str


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, table, footnote, page header …, in reading order."""

    kind: Kind
    text: str
    """The words a reader sees: tracked insertions kept, tracked deletions left out.
    A newline is a line break that the author typed. A table's rows are lines, its cells
    separated by tabs."""
    page: int | None = None
    """Page or slide, from 1; None where the format has no pages."""
    line: int | None = None
    """Line of the file, from 1; formats made of text only (Markdown, HTML, plain text)."""
    level: int | None = None
    """Heading level from 1, or nesting depth of a list item from 1."""
    style: str | None = None
    """Name of the paragraph style as the file spells it."""
    rows: tuple[tuple[str, ...], ...] = ()
    """Cells of a table, row by row, a merged cell once."""
    merged: int = 0
    """Cells of a table with words that span several rows, or several columns but not a whole row;
    0 in PDF and RTF, which do not tell."""
    lines: tuple[str, ...] = ()
    """The lines as laid out on the page, before they were joined into `text` (PDF, plain
    text, Markdown)."""
    role: Role | None = None
    """What the file itself declares this block to be: part of a table of contents (field,
    content control, ODF index, doc-toc …), an index, a list of figures."""
    links: tuple[Link, ...] = ()
    size: float | None = None
    """Main font size in points, where known."""
    bold: bool = False
    """True when all its words are bold."""
    anchors: tuple[str, ...] = ()
    """Bookmarks and ids that internal links can point to."""
    on_pages: tuple[int, ...] = ()
    """The pages that show this running header or footer (PDF and slides, where it is kept once)."""

    @property
    def repeats(self) -> int:
        """How often the words come back: the pages that show them."""
        return max(len(self.on_pages), 1)


@dataclass(frozen=True, slots=True)
class Property:
    """One metadata value as the file holds it.

    `place` is where: `core`, `app`, `custom`, `info`, `xmp`, `odf`, `front-matter`, `html`.
    `name` is in Dublin Core words where one fits (`title`, `creator`, `subject`, `keywords`,
    `description`, `publisher`, `created`, `modified`, `language`, `rights`, `version`,
    `status`, `category`, `identifier`), else the file's own name. Dates are ISO 8601.
    """

    place: str
    name: str
    value: str
    key: str = ""
    """The author's own word, where `name` is another (`direction` is read as `owner`)."""


@dataclass(frozen=True, slots=True)
class Page:
    """What is on one page or slide. Sizes in points; `image_share` from 0 to 1."""

    number: int
    characters: int
    images: int = 0
    image_share: float = 0.0
    """Part of the page area that images cover."""
    drawings: int = 0
    """Vector paths: many paths and no characters is text drawn as outlines."""
    printed: tuple[int, int] | None = None
    """The number that the page bears and of how many (0: not said): `Page 3 sur 8` is (3, 8)."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the document; `alternative` is None when the author gave none."""

    page: int | None
    block: int | None
    alternative: str | None
    share: float | None = None
    """Part of the page that it covers, from 0 to 1."""
    characters: int = 0
    """Letters of the page that lie on a picture of some size (PDF only): it is behind words."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A change that was tracked and neither accepted nor refused."""

    kind: Literal["insertion", "deletion", "move", "format"]
    text: str
    block: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Struck:
    """Words with a line through them. They stay in `Block.text`: machines read them as valid."""

    text: str
    before: str = ""
    """The words before them in their paragraph or cell, those after: at most 80 characters."""
    after: str = ""
    block: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class ChangingDate:
    """A date that the software writes anew each time the file is opened, as it was saved."""

    text: str
    block: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Comment:
    """A reviewer's remark left in the file. The author is not kept."""

    text: str
    block: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Hidden:
    """Words that a machine reads and a person does not see."""

    kind: Literal[
        "hidden-style", "same-colour", "tiny", "off-page", "invisible", "hidden-slide", "comment"
    ]
    text: str
    block: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Embedded:
    """A macro, script, attached file or embedded object: found, never opened."""

    kind: Literal["macro", "script", "control", "file", "object", "form"]
    name: str
    """Of the file, or of the program that made the object (`Excel.Sheet.12`)."""
    bytes: int | None = None
    block: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """Something outside the file that opening it would fetch: found, never fetched."""

    kind: Literal["template", "image", "object", "data", "script"]
    target: str


@dataclass(frozen=True, slots=True)
class Label:
    """A sensitivity label put by software (Microsoft Purview). `name` is None if only an id."""

    identifier: str
    name: str | None
    place: str
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Problem:
    """A part that could not be read: `code` as in readers/errors.py, `where` for people."""

    code: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read. `path` is what the user would type from the current folder."""

    path: str
    format: Format
    bytes: int = 0
    sha256: str = ""
    blocks: tuple[Block, ...] = ()
    page_count: int | None = None
    """Number of pages or slides; for docx and odt the count the word processor saved."""
    pages: tuple[Page, ...] = ()
    """One per page where the format has a fixed layout (PDF, slides), else empty."""
    properties: tuple[Property, ...] = ()
    declared_language: str | None = None
    """Language that the file declares (`fr-FR`), if it does."""
    outline: tuple[str, ...] = ()
    """Titles of the PDF bookmarks."""
    restrictions: tuple[Literal["copy", "print", "change"], ...] = ()
    """What the file's protection forbids."""
    images: tuple[Image, ...] = ()
    revisions: tuple[Revision, ...] = ()
    comments: tuple[Comment, ...] = ()
    struck: tuple[Struck, ...] = ()
    changing_dates: tuple[ChangingDate, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    embedded: tuple[Embedded, ...] = ()
    references: tuple[Reference, ...] = ()
    labels: tuple[Label, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Parts that could not be read although the rest was."""

    def property(self, name: str, *places: str) -> str | None:
        """The first non-empty value of a property, in the given places or anywhere."""
        for item in self.properties:
            if item.name == name and item.value.strip() and (not places or item.place in places):
                return item.value.strip()
        return None
