"""LibreOffice files: texts (.odt) and presentations (.odp)."""

from __future__ import annotations

from collections.abc import Mapping

from tools.sample_docs.archive import package, xml
from tools.sample_docs.slides import slides_of, words_of
from tools.sample_docs.source import (
    Contents,
    Heading,
    Item,
    Line,
    NewPage,
    Paragraph,
    Piece,
    Source,
    Table,
)

_NAMES = "office style text table presentation meta"
_SPACES = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in _NAMES.split()
    )
    + ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' office:version="1.3"'
)
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_LIBRARY, _SCRIPT = "http://openoffice.org/2000/library", "http://openoffice.org/2000/script"
_MIMETYPE = "application/vnd.oasis.opendocument."
_AUTOMATIC = (
    "<office:automatic-styles>"
    '<style:style style:name="Bold" style:family="text">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="NewPage" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:paragraph-properties fo:break-before="page"/></style:style>'
    '<style:style style:name="dp1" style:family="drawing-page"/>'
    "</office:automatic-styles>"
)


def build_text(source: Source) -> bytes:
    """The bytes of an .odt file."""
    return _package(source, "text", "".join(map(_piece, source.pieces)))


def build_presentation(source: Source) -> bytes:
    """The bytes of an .odp file."""
    pages = (_slide(number, pieces) for number, pieces in enumerate(slides_of(source), 1))
    return _package(source, "presentation", "".join(pages))


def _package(source: Source, kind: str, body: str) -> bytes:
    parts: Mapping[str, str] = {
        "content.xml": (
            f"<office:document-content {_SPACES}>{_AUTOMATIC}"
            f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
            "</office:document-content>"
        ),
        "styles.xml": _styles(source),
        "meta.xml": _meta(source),
        **_macro(source.text("macro")),
    }
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
        for name in parts
    )
    manifest = (
        f'<manifest:manifest xmlns:manifest="{_MANIFEST}" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MIMETYPE}{kind}"/>'
        f"{entries}</manifest:manifest>"
    )
    return package({"mimetype": _MIMETYPE + kind, **parts, "META-INF/manifest.xml": manifest})


def _macro(code: str) -> Mapping[str, str]:
    """The parts of a library of macros that holds this one, in Basic."""
    if not code:
        return {}
    library = f'<library:{{0}} xmlns:library="{_LIBRARY}"{{1}}</library:{{0}}>'
    module = f'<script:module xmlns:script="{_SCRIPT}" script:name="Lettre" script:language='
    return {
        "Basic/script-lc.xml": library.format(
            "libraries", '><library:library library:name="Standard" library:link="false"/>'
        ),
        "Basic/Standard/script-lb.xml": library.format(
            "library", ' library:name="Standard"><library:element library:name="Lettre"/>'
        ),
        "Basic/Standard/Lettre.xml": f'{module}"StarBasic">{xml(code)}</script:module>',
    }


def _meta(source: Source) -> str:
    names = {"title": "dc:title", "subject": "dc:subject", "author": "meta:initial-creator"}
    values = "".join(
        f"<{tag}>{xml(source.text(key))}</{tag}>" for key, tag in names.items() if source.text(key)
    )
    values += f"<dc:creator>{xml(source.text('author'))}</dc:creator>" * bool(source.text("author"))
    for key, tag in {"created": "meta:creation-date", "modified": "dc:date"}.items():
        if source.text(key):
            values += f"<{tag}>{source.text(key)}T09:00:00</{tag}>"
    if source.settings.get("pages"):
        values += f'<meta:document-statistic meta:page-count="{source.settings["pages"]}"/>'
    meta = f"<office:meta>{values}</office:meta>"
    return f"<office:document-meta {_SPACES}>{meta}</office:document-meta>"


def _styles(source: Source) -> str:
    headings = "".join(
        f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" '
        f'style:family="paragraph" style:default-outline-level="{level}">'
        f'<style:text-properties fo:font-size="{20 - 2 * level}pt" fo:font-weight="bold"/>'
        "</style:style>"
        for level in (1, 2, 3)
    )
    running = "".join(
        f"<style:{place}><text:p>{xml(source.text(place))}</text:p></style:{place}>"
        for place in ("header", "footer")
        if source.text(place)
    )
    return (
        f"<office:document-styles {_SPACES}><office:styles>"
        '<style:style style:name="Standard" style:family="paragraph">'
        '<style:text-properties fo:font-size="11pt"/></style:style>'
        '<style:style style:name="Title" style:family="paragraph">'
        '<style:text-properties fo:font-size="22pt" fo:font-weight="bold"/></style:style>'
        f"{headings}</office:styles><office:automatic-styles>"
        '<style:page-layout style:name="pm1"/></office:automatic-styles><office:master-styles>'
        '<style:master-page style:name="Standard" style:page-layout-name="pm1">'
        f"{running}</style:master-page></office:master-styles></office:document-styles>"
    )


def _piece(piece: Piece) -> str:
    match piece:
        case Heading(1, text):
            return f'<text:p text:style-name="Title">{xml(text)}</text:p>'
        case Heading(level, text):
            return (
                f'<text:h text:style-name="Heading_20_{level - 1}" '
                f'text:outline-level="{level - 1}">{xml(text)}</text:h>'
            )
        case Paragraph(lines):
            return f"<text:p>{'<text:line-break/>'.join(map(_line, lines))}</text:p>"
        case Item(line, _):
            item = f"<text:list-item><text:p>{_line(line)}</text:p></text:list-item>"
            return f"<text:list>{item}</text:list>"
        case Table(rows):
            return _table(rows)
        case Contents():
            return _index(piece)
        case NewPage():
            return '<text:p text:style-name="NewPage"/>'


def _line(line: Line) -> str:
    return "".join(
        f'<text:span text:style-name="Bold">{xml(run.text)}</text:span>'
        if run.bold
        else xml(run.text)
        for run in line
    )


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    lines = "".join(
        "<table:table-row>"
        + "".join(
            f"<table:table-cell><text:p>{xml(cell)}</text:p></table:table-cell>" for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    columns = f'<table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
    return f"<table:table>{columns}{lines}</table:table>"


def _index(contents: Contents) -> str:
    """The index that LibreOffice makes from the headings."""
    lines = "".join(
        f"<text:p>{xml(title)}<text:tab/>{page}</text:p>" for title, page in contents.entries
    )
    return (
        '<text:table-of-content text:name="Table des matières1" text:protected="true">'
        '<text:table-of-content-source text:outline-level="3"/><text:index-body>'
        '<text:index-title text:name="Table des matières1_Head">'
        f"<text:p>{xml(contents.title)}</text:p></text:index-title>{lines}"
        "</text:index-body></text:table-of-content>"
    )


def _slide(number: int, pieces: list[Piece]) -> str:
    title = "".join(f"<text:p>{xml(line)}</text:p>" for line in words_of(pieces[0]))
    body = "".join(
        f"<text:p>{xml(line)}</text:p>" for piece in pieces[1:] for line in words_of(piece)
    )
    frames = _frame("title", title, "1cm", "3cm") + _frame("outline", body, "5cm", "13cm")
    return (
        f'<draw:page draw:name="page{number}" draw:style-name="dp1" '
        f'draw:master-page-name="Standard">{frames}</draw:page>'
    )


def _frame(kind: str, words: str, top: str, height: str) -> str:
    return (
        f'<draw:frame presentation:class="{kind}" svg:x="2cm" svg:y="{top}" svg:width="24cm" '
        f'svg:height="{height}"><draw:text-box>{words}</draw:text-box></draw:frame>'
    )
