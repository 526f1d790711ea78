"""PowerPoint files: one slide for each heading, its words in placeholders as people fill them."""

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
from tools.sample_docs.source import Heading, Item, Paragraph, Piece, Source, Table, plain

_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'xmlns:r="{OFFICE}/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_TYPE = "vnd.openxmlformats-officedocument.presentationml."
_COLOURS = (
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" '
    'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" '
    'folHlink="folHlink"'
)


def slides_of(source: Source) -> list[list[Piece]]:
    """The pieces slide by slide: each heading starts one."""
    slides: list[list[Piece]] = []
    for piece in source.pieces:
        if isinstance(piece, Heading):
            slides.append([])
        slides[-1].append(piece)
    return slides


def words_of(piece: Piece) -> list[str]:
    """The lines that a slide shows for a piece."""
    match piece:
        case Heading(_, text):
            return [text]
        case Paragraph(lines):
            return [plain(line) for line in lines]
        case Item(line, _):
            return [plain(line)]
        case Table(rows):
            return [" : ".join(row) for row in rows]
        case _:
            raise ValueError(f"a slide holds no {type(piece).__name__}")


def build(source: Source) -> bytes:
    """The bytes of a .pptx file."""
    slides = slides_of(source)
    numbers = range(1, len(slides) + 1)
    properties = property_parts(source, "Microsoft Office PowerPoint")
    parts = {
        "ppt/presentation.xml": _presentation(len(slides)),
        "ppt/slideMasters/slideMaster1.xml": _MASTER,
        "ppt/slideLayouts/slideLayout1.xml": _LAYOUT,
        "ppt/theme/theme1.xml": _theme(),
        **{f"ppt/slides/slide{n}.xml": _slide(slides[n - 1]) for n in numbers},
    }
    types = {
        "ppt/presentation.xml": _TYPE + "presentation.main",
        "ppt/slideMasters/slideMaster1.xml": _TYPE + "slideMaster",
        "ppt/slideLayouts/slideLayout1.xml": _TYPE + "slideLayout",
        "ppt/theme/theme1.xml": "vnd.openxmlformats-officedocument.theme",
        **{f"ppt/slides/slide{n}.xml": _TYPE + "slide" for n in numbers},
    }
    layout = ("slideLayout", "../slideLayouts/slideLayout1.xml")
    master = ("slideMaster", "../slideMasters/slideMaster1.xml")
    return package(
        {
            "[Content_Types].xml": content_types(types | property_types(properties)),
            "_rels/.rels": package_relations("ppt/presentation.xml", list(properties)),
            **parts,
            "ppt/_rels/presentation.xml.rels": relations(
                [
                    ("slideMaster", "slideMasters/slideMaster1.xml"),
                    ("theme", "theme/theme1.xml"),
                    *(("slide", f"slides/slide{n}.xml") for n in numbers),
                ]
            ),
            "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations(
                [layout, ("theme", "../theme/theme1.xml")]
            ),
            "ppt/slideLayouts/_rels/slideLayout1.xml.rels": relations([master]),
            **{f"ppt/slides/_rels/slide{n}.xml.rels": relations([layout]) for n in numbers},
            **properties,
        }
    )


def _presentation(count: int) -> str:
    slides = "".join(f'<p:sldId id="{255 + n}" r:id="rId{2 + n}"/>' for n in range(1, count + 1))
    return (
        f'<p:presentation {_SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/>'
        f"</p:sldMasterIdLst><p:sldIdLst>{slides}</p:sldIdLst>"
        '<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>'
        "</p:presentation>"
    )


def _slide(pieces: list[Piece]) -> str:
    title = words_of(pieces[0])
    body = [line for piece in pieces[1:] for line in words_of(piece)]
    shapes = _shape(2, "title", title, 400_000, 1_200_000)
    shapes += _shape(3, "body", body, 1_800_000, 4_500_000)
    return f"<p:sld {_SPACES}><p:cSld>{_tree(shapes)}</p:cSld></p:sld>"


def _tree(shapes: str) -> str:
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr/>{shapes}</p:spTree>"
    )


def _shape(number: int, kind: str, lines: list[str], top: int, height: int) -> str:
    words = "".join(
        f'<a:p><a:r><a:rPr lang="fr-FR"/><a:t>{xml(line)}</a:t></a:r></a:p>' for line in lines
    )
    index = "" if kind == "title" else ' idx="1"'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{kind} {number}"/><p:cNvSpPr/>'
        f'<p:nvPr><p:ph type="{kind}"{index}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>'
        f'<a:off x="600000" y="{top}"/><a:ext cx="11000000" cy="{height}"/></a:xfrm></p:spPr>'
        f"<p:txBody><a:bodyPr/>{words or '<a:p/>'}</p:txBody></p:sp>"
    )


_MASTER = (
    f"<p:sldMaster {_SPACES}><p:cSld>{_tree(_shape(2, 'title', [], 400_000, 1_200_000))}</p:cSld>"
    f'<p:clrMap {_COLOURS}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/>'
    "</p:sldLayoutIdLst></p:sldMaster>"
)
_LAYOUT = f"<p:sldLayout {_SPACES}><p:cSld>{_tree('')}</p:cSld></p:sldLayout>"


def _theme() -> str:
    """The smallest theme that PowerPoint takes: a palette, two fonts, three looks of each kind."""
    names = "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink"
    tones = "000000 FFFFFF 1F3A5F EEF2F7 1F6F8B 99A799 D3A15D 8B4A6B 4B6043 6B6B6B 0563C1 954F72"
    palette = "".join(
        f'<a:{name}><a:srgbClr val="{tone}"/></a:{name}>'
        for name, tone in zip(names.split(), tones.split(), strict=True)
    )
    font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Valbrume">'
        f'<a:themeElements><a:clrScheme name="Valbrume">{palette}</a:clrScheme>'
        f'<a:fontScheme name="Valbrume"><a:majorFont>{font}</a:majorFont>'
        f'<a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name="Valbrume">'
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst>"
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
