"""Word files: styles, lists, tables, tracked changes, comments, running headers, watermarks."""

from __future__ import annotations

from itertools import count

from tools.sample_docs.archive import package, xml
from tools.sample_docs.ooxml import (
    OFFICE,
    Relation,
    content_types,
    package_relations,
    property_parts,
    property_types,
    relations,
)
from tools.sample_docs.source import (
    Contents,
    Heading,
    Item,
    Line,
    NewPage,
    Paragraph,
    Piece,
    Run,
    Source,
    Table,
)

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{_W}" xmlns:r="{OFFICE}/relationships" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_TYPE = "vnd.openxmlformats-officedocument.wordprocessingml."
_PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" '
    'w:footer="708" w:gutter="0"/>'
)
_CHANGED = 'w:author="Service RH" w:date="2026-01-12T09:00:00Z"'
_RIGHT_TAB = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9060"/></w:tabs>'


def build(source: Source) -> bytes:
    """The bytes of a .docx file."""
    writer = _Writer()
    body = "".join(writer.piece(piece) for piece in source.pieces)
    running: list[Relation] = [("styles", "styles.xml"), ("numbering", "numbering.xml")]
    parts: dict[str, str] = {}
    if writer.comments:
        running.append(("comments", "comments.xml"))
        remarks = "".join(writer.comments)
        parts["comments"] = f"<w:comments {_SPACES}>{remarks}</w:comments>"
    references = ""
    header, footer = source.text("header"), source.text("footer")
    watermark = source.text("watermark")
    if header or watermark:
        running.append(("header", "header1.xml"))
        references += f'<w:headerReference w:type="default" r:id="rId{len(running)}"/>'
        inside = _paragraph("Header", _run(header)) + (_watermark(watermark) if watermark else "")
        parts["header1"] = f"<w:hdr {_SPACES}>{inside}</w:hdr>"
    if footer:
        running.append(("footer", "footer1.xml"))
        references += f'<w:footerReference w:type="default" r:id="rId{len(running)}"/>'
        parts["footer1"] = f"<w:ftr {_SPACES}>{_paragraph('Footer', _run(footer))}</w:ftr>"
    padding = " " * (int(source.settings.get("padding", 0)) * 1024 * 1024)
    parts["document"] = (
        f"<w:document {_SPACES}><w:body>{body}{padding}"
        f"<w:sectPr>{references}{_PAGE}</w:sectPr></w:body></w:document>"
    )
    parts["styles"] = _styles()
    parts["numbering"] = _NUMBERING
    properties = property_parts(source, "Microsoft Office Word")
    kinds = {"document": "document.main", "header1": "header", "footer1": "footer"}
    types = {f"word/{name}.xml": _TYPE + kinds.get(name, name) for name in parts}
    return package(
        {
            "[Content_Types].xml": content_types(types | property_types(properties)),
            "_rels/.rels": package_relations("word/document.xml", list(properties)),
            "word/_rels/document.xml.rels": relations(running),
            **{f"word/{name}.xml": text for name, text in parts.items()},
            **properties,
        },
        packed="padding" in source.settings,
    )


class _Writer:
    """Writes pieces; numbers what Word wants numbered, and keeps the comments met."""

    def __init__(self) -> None:
        self.comments: list[str] = []
        self._changes = count(1)
        self._titled = False

    def piece(self, piece: Piece) -> str:
        match piece:
            case Heading(1, text) if not self._titled:
                self._titled = True
                return _paragraph("Title", _run(text))
            case Heading(level, text):
                return _paragraph(f"Heading{max(1, level - 1)}", _run(text))
            case Paragraph(lines):
                return _paragraph("", "<w:r><w:br/></w:r>".join(map(self._line, lines)))
            case Item(line, number):
                return _paragraph(
                    "ListBullet" if number is None else "ListNumber", self._line(line)
                )
            case Table(rows):
                return _table(rows)
            case Contents():
                return _contents(piece)
            case NewPage():
                return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

    def _line(self, line: Line) -> str:
        return "".join(map(self._marked, line))

    def _marked(self, run: Run) -> str:
        match run.mark:
            case "added":
                return f'<w:ins w:id="{next(self._changes)}" {_CHANGED}>{_run(run.text)}</w:ins>'
            case "removed":
                words = f'<w:r><w:delText xml:space="preserve">{xml(run.text)}</w:delText></w:r>'
                return f'<w:del w:id="{next(self._changes)}" {_CHANGED}>{words}</w:del>'
            case "comment":
                return self._comment(run.text)
            case None:
                return _run(run.text, run.bold)

    def _comment(self, text: str) -> str:
        number = len(self.comments)
        words = _paragraph("", _run(text))
        self.comments.append(f'<w:comment w:id="{number}" {_CHANGED}>{words}</w:comment>')
        return (
            f'<w:commentRangeStart w:id="{number}"/><w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        )


def _run(text: str, bold: bool = False) -> str:
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{xml(text)}</w:t></w:r>' if text else ""


def _paragraph(style: str, inside: str) -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}{inside}</w:p>"


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    width = 9072 // len(rows[0])
    lines = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{_paragraph('', _run(cell, bold=number == 0))}</w:tc>"
            for cell in row
        )
        + "</w:tr>"
        for number, row in enumerate(rows)
    )
    columns = f'<w:gridCol w:w="{width}"/>' * len(rows[0])
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{lines}</w:tbl>{_paragraph('', '')}"
    )


def _contents(contents: Contents) -> str:
    """Typed: paragraphs with dots. Field: as Word does, a TOC field in a content control."""
    if contents.kind == "typed":
        lines = (_run(f"{title} {'.' * 8} {page}") for title, page in contents.entries)
        return _paragraph("", _run(contents.title, bold=True)) + "".join(
            _paragraph("", line) for line in lines
        )
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    entries = [
        f"{_run(title)}<w:r><w:tab/></w:r>{_run(str(page))}" for title, page in contents.entries
    ]
    entries[0] = begin + entries[0]
    entries[-1] += '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    inside = _paragraph("TOCHeading", _run(contents.title)) + "".join(
        _paragraph("TOC1", entry) for entry in entries
    )
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )


def _watermark(text: str) -> str:
    words = f'<v:textpath style="font-family:Calibri" string="{xml(text)}"/>'
    return (
        '<w:p><w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1" type="#_x0000_t136" '
        'style="position:absolute;width:400pt;height:130pt;rotation:315" fillcolor="silver">'
        f"{words}</v:shape></w:pict></w:r></w:p>"
    )


def _styles() -> str:
    """Styles named as Word names them; sizes in half points."""
    look = {
        "Title": ("Title", '<w:b/><w:sz w:val="40"/>', ""),
        "Heading1": ("heading 1", '<w:b/><w:sz w:val="30"/>', '<w:outlineLvl w:val="0"/>'),
        "Heading2": ("heading 2", '<w:b/><w:sz w:val="26"/>', '<w:outlineLvl w:val="1"/>'),
        "Heading3": ("heading 3", '<w:b/><w:sz w:val="24"/>', '<w:outlineLvl w:val="2"/>'),
        "Header": ("header", '<w:sz w:val="18"/>', ""),
        "Footer": ("footer", '<w:sz w:val="18"/>', ""),
        "TOCHeading": ("TOC Heading", '<w:b/><w:sz w:val="28"/>', ""),
        "TOC1": ("toc 1", "", _RIGHT_TAB),
        "ListBullet": ("List Bullet", "", _list(1)),
        "ListNumber": ("List Number", "", _list(2)),
    }
    named = "".join(
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr>{layout}</w:pPr><w:rPr>{letters}</w:rPr></w:style>'
        for style, (name, letters, layout) in look.items()
    )
    return (
        f"<w:styles {_SPACES}><w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/>'
        '<w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"</w:style>{named}"
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/></w:style>'
        "</w:styles>"
    )


def _list(number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'


def _numbers(number: int, form: str, sign: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{sign}"/><w:pPr>'
        '<w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    )


_NUMBERING = (
    f"<w:numbering {_SPACES}>{_numbers(1, 'bullet', '•')}{_numbers(2, 'decimal', '%1.')}"
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
)
