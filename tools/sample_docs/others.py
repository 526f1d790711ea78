"""Rich text (.rtf), and the one workbook (.xlsx) that stands among the documents."""

from __future__ import annotations

from tools.sample_docs.archive import package, xml
from tools.sample_docs.ooxml import (
    OFFICE,
    content_types,
    package_relations,
    property_parts,
    property_types,
    relations,
)
from tools.sample_docs.source import Heading, Item, Line, NewPage, Paragraph, Piece, Source, Table

_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE = "vnd.openxmlformats-officedocument.spreadsheetml."


def build_rich_text(source: Source) -> bytes:
    """The bytes of an .rtf file, as word processors write them: 1252, headings as styles."""
    headings = "".join(
        rf"{{\s{level}\outlinelevel{level - 1}\b\fs{34 - 4 * level} heading {level};}}"
        for level in (1, 2, 3)
    )
    names = {"title": "title", "author": "author", "subject": "subject", "company": "company"}
    info = "".join(rf"{{\{tag} {_rtf(source.text(key))}}}" for key, tag in names.items())
    footer = rf"{{\footer\pard {_rtf(source.text('footer'))}\par}}" if source.text("footer") else ""
    body = "\n".join(map(_rtf_piece, source.pieces))
    text = (
        r"{\rtf1\ansi\ansicpg1252\deff0\deflang1036{\fonttbl{\f0\fswiss Calibri;}}"
        rf"{{\stylesheet{{\s0 Normal;}}{headings}}}{{\info{info}}}{footer}"
        f"\n{body}\n}}"
    )
    return text.encode("ascii")


def _rtf_piece(piece: Piece) -> str:
    match piece:
        case Heading(level, text):
            style = rf"\s{level}\outlinelevel{level - 1}\b\fs{34 - 4 * level}"
            return rf"\pard\plain{style} {_rtf(text)}\par"
        case Paragraph(lines):
            return r"\pard\plain\s0\fs22 " + r"\line ".join(map(_rtf_line, lines)) + r"\par"
        case Item(line, number):
            sign = r"\bullet" if number is None else f"{number}."
            return rf"\pard\plain\s0\fs22\li360 {{\pntext {sign}\tab}}{_rtf_line(line)}\par"
        case Table(rows):
            return "\n".join(map(_rtf_row, rows))
        case NewPage():
            return r"\page"
        case _:
            raise ValueError(f"no {type(piece).__name__} in rich text")


def _rtf_row(row: tuple[str, ...]) -> str:
    edges = "".join(rf"\cellx{9000 * number // len(row)}" for number in range(1, len(row) + 1))
    cells = "".join(rf"{_rtf(cell)}\cell " for cell in row)
    return rf"\trowd{edges}\pard\intbl {cells}\row"


def _rtf_line(line: Line) -> str:
    return "".join(rf"{{\b {_rtf(run.text)}}}" if run.bold else _rtf(run.text) for run in line)


def _rtf(text: str) -> str:
    return "".join(map(_rtf_letter, text))


def _rtf_letter(letter: str) -> str:
    if letter in "\\{}":
        return "\\" + letter
    if letter < "\x7f":
        return letter
    return "".join(rf"\'{byte:02x}" for byte in letter.encode("cp1252"))


def build_workbook(source: Source) -> bytes:
    """The bytes of an .xlsx file: its tables, one below the other."""
    rows = [row for piece in source.pieces if isinstance(piece, Table) for row in piece.rows]
    cells = "".join(f"<row>{''.join(map(_cell, row))}</row>" for row in rows)
    properties = property_parts(source, "Microsoft Excel")
    types = {
        "xl/workbook.xml": _TYPE + "sheet.main",
        "xl/worksheets/sheet1.xml": _TYPE + "worksheet",
    }
    return package(
        {
            "[Content_Types].xml": content_types(types | property_types(properties)),
            "_rels/.rels": package_relations("xl/workbook.xml", list(properties)),
            "xl/workbook.xml": (
                f'<workbook xmlns="{_SHEETS}" xmlns:r="{OFFICE}/relationships"><sheets>'
                '<sheet name="Budget" sheetId="1" r:id="rId1"/></sheets></workbook>'
            ),
            "xl/_rels/workbook.xml.rels": relations([("worksheet", "worksheets/sheet1.xml")]),
            "xl/worksheets/sheet1.xml": (
                f'<worksheet xmlns="{_SHEETS}"><sheetData>{cells}</sheetData></worksheet>'
            ),
            **properties,
        }
    )


def _cell(text: str) -> str:
    if text.isdigit():
        return f"<c><v>{text}</v></c>"
    return f'<c t="inlineStr"><is><t>{xml(text)}</t></is></c>'
