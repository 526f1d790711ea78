"""Presentations that tests make: packages of a few hand-written parts."""

import io
import zipfile
from collections.abc import Mapping
from types import MappingProxyType

from doclint.document import Document
from doclint.readers.pptx import read
from doclint.readers.source import Source

SCHEMAS = "http://schemas.openxmlformats.org"
ARROWS = f"{SCHEMAS}/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:p="{SCHEMAS}/presentationml/2006/main" xmlns:a="{SCHEMAS}/drawingml/2006/main"'
    f' xmlns:dgm="{SCHEMAS}/drawingml/2006/diagram" xmlns:r="{ARROWS}"'
    f' xmlns:mc="{SCHEMAS}/markup-compatibility/2006"'
)


def arrows(*targets: tuple[str, str]) -> str:
    """The relationships of a part: type and target; `rId1` is the first."""
    inside = "".join(
        f'<Relationship Id="rId{number}" Type="{ARROWS}/{kind}" Target="{target}"'
        f"{' TargetMode=' + repr('External') if '://' in target else ''}/>"
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{SCHEMAS}/package/2006/relationships">{inside}</Relationships>'


def slide(shapes: str, attributes: str = "", tag: str = "sld") -> str:
    return (
        f"<p:{tag} {SPACES} {attributes}><p:cSld><p:spTree><p:nvGrpSpPr/>{shapes}</p:spTree>"
        f"</p:cSld></p:{tag}>"
    )


def shape(
    words: str, place: str | None = None, box: str = "", named: str = "", style: str = ""
) -> str:
    """A shape; `words` are its `a:p` or the words of one, `place` the type of its `p:ph`."""
    holder = "" if place is None else f'<p:ph type="{place}"/>' if place else "<p:ph/>"
    inside = words if words.startswith("<a:p>") else f"<a:p><a:r><a:t>{words}</a:t></a:r></a:p>"
    return (
        f"<p:sp><p:nvSpPr><p:cNvPr {named}/><p:cNvSpPr/><p:nvPr>{holder}</p:nvPr></p:nvSpPr>"
        f"<p:spPr>{box}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle>{style}</a:lstStyle>{inside}"
        "</p:txBody></p:sp>"
    )


def item(words: str, level: int = 0, run: str = "", paragraph: str = "") -> str:
    return (
        f'<a:p><a:pPr lvl="{level}">{paragraph}</a:pPr><a:r><a:rPr {run}/><a:t>{words}</a:t>'
        "</a:r></a:p>"
    )


BULLET, NO_BULLET = '<a:buChar char="•"/>', "<a:buNone/>"


def pptx(*slides: str, parts: Mapping[str, str | bytes] = MappingProxyType({})) -> Document:
    """A presentation of 1000 × 500 EMU; `parts` are other parts, or replace the usual ones."""
    numbers = range(1, len(slides) + 1)
    ids = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n in numbers)
    package: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": arrows(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f"<p:presentation {SPACES}><p:sldIdLst>{ids}</p:sldIdLst>"
        '<p:sldSz cx="1000" cy="500"/></p:presentation>',
        "ppt/_rels/presentation.xml.rels": arrows(
            *(("slide", f"slides/slide{n}.xml") for n in numbers)
        ),
        **{f"ppt/slides/slide{n}.xml": part for n, part in zip(numbers, slides, strict=True)},
        **parts,
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, part in package.items():
            archive.writestr(name, part)
    return read(Source("note.pptx", data.getvalue(), ""))


def with_arrows(*targets: tuple[str, str]) -> dict[str, str]:
    """The relationships of the first slide."""
    return {"ppt/slides/_rels/slide1.xml.rels": arrows(*targets)}


def kinds(document: Document) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, block.text) for block in document.blocks]
