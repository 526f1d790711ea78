"""For each format one small file that uses as much of it as a reader looks at."""

from __future__ import annotations

from collections.abc import Iterator

from tests.readers import word
from tests.readers.odf import common, content, metadata
from tests.readers.pptx import BULLET, arrows, item, shape, slide
from tests.readers.pptx import SPACES as PPTX

MARKDOWN = """---
title: Guide des salles
date: 2025-03-01
version: [1, 2]
tags: {a: &a [x], b: *a}
---
[[_TOC_]]

# Guide [lien](#tarifs "titre") `code` ~~barré~~

1. un
   - deux
     > cité **gras** ![plan](plan.png)
2. [ ] case

| Salle | Prix |
|:-----|----:|
| A | 12 € |

Tarifs[^1] <span style="display:none">caché</span> &eacute; https://valbrume.example
======

[^1]: Une note.

<table><tr><th>a<td rowspan=2 colspan=3>b</table>

```yaml
x: 1
```
<!-- commentaire -->
"""
HTML = """<!doctype html><html lang="fr"><head><title>Salles</title><meta name="dc.date"
content="2025-03-01"><meta charset="utf-8"><style>.x{display:none}</style></head><body>
<nav><ol><li><a href="#a">1. Objet</a></li></ol></nav><main><h1 id="a">Objet</h1><p>Un
<del>vieux</del> <ins>nouveau</ins> <b>texte</b><sup>2</sup>.<br>Suite</p><p style="color:#fff;
font-size:0">Caché</p><ul><li>un<ul><li>deux</ul></ul><table><caption>Prix</caption><tr><th
scope=col rowspan="2">A<th colspan="3">B<tr><td>1<td><table><tr><td>2</table></table>
<figure><img src="p.png" alt="Plan"><figcaption>Plan</figcaption></figure><details><summary>Plus
</summary>Détail</details><template>t</template><script>x()</script><pre> a
  b</pre><iframe src="http://valbrume.example"></iframe><svg><text>s</text></svg></main>
<footer>Version 1.0</footer></body></html>"""
RTF = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Cyr;}}"
    r"{\colortbl;\red255\green255\blue255;}{\stylesheet{\s0 Normal;}{\s1\sbasedon0 heading 1;}"
    r"{\s2\sbasedon1 Mon titre;}{\s4 toc 1;}{\*\cs7 Lien;}}{\info{\title Guide}{\creatim\yr2025"
    r"\mo3\dy1\hr9}{\nofpages3}}{\*\userprops{\propname Statut}\proptype30{\staticval Projet}}"
    r"{\header Diffusion interne\par}{\footer Page {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}"
    r"\pard\s1 Objet\par\pard\s4{\field{\*\fldinst TOC \\o}{\fldrslt 1. Objet\tab 3\par}}"
    r"\pard\s0 L\'e9t\'e9 \uc1\u233? {\v cach\'e9} {\strike barr\'e9} {\cf1 blanc}"
    r"{\revised\revauth1 ajout}{\deleted retrait}{\footnote Une note.}{\*\annotation Remarque}"
    r"{\field{\*\fldinst HYPERLINK \\l "
    '"a"'
    r"}{\fldrslt lien}}{\*\bkmkstart a}{\*\bkmkend a}\par{\pntext\bullet\tab}\ls1\ilvl1 item\par"
    r"\trowd\clmgf\cellx100\clvmrg\cellx200\pard\intbl a\cell b\cell\row\pard{\pict\pngblip\picw9"
    r"\pich9 89504e47}{\object\objemb{\*\objdata 00}}{\*\shppict{\pict\bin4 abcd}}\page\sect fin}"
)


def documents() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each."""
    yield "rich.md", MARKDOWN.encode()
    yield "rich.html", HTML.encode()
    yield "rich.rtf", RTF.encode("cp1252")
    yield "rich.txt", _plain()
    yield "rich.docx", _word()
    yield "rich.pptx", _slides()
    yield "rich.odt", _open_text()
    yield "rich.odp", _open_slides()
    yield "rich.pdf", _pdf()


def _plain() -> bytes:
    entries = "".join(f"{n}. Titre {'.' * 20} {n + 1}\n" for n in range(1, 9))
    body = "1. Titre\n\n  - un\n  * deux\n\n\t§ 2\r\nFin"
    return f"GUIDE\n=====\n\nSommaire\n{entries}\f{body}".encode()


def _word() -> bytes:
    table = (
        "<w:tbl><w:tblPr><w:tblStyle w:val='T'/></w:tblPr><w:tr><w:tc><w:tcPr><w:gridSpan "
        f"w:val='2'/><w:vMerge w:val='restart'/></w:tcPr>{word.p('A')}</w:tc></w:tr><w:tr><w:tc>"
        f"<w:tcPr><w:vMerge/></w:tcPr>{word.p('B')}<w:tbl><w:tr><w:tc>{word.p('C')}</w:tc></w:tr>"
        "</w:tbl></w:tc></w:tr></w:tbl>"
    )
    box = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wp:extent "
        "cx='9' cy='9'/><wp:docPr id='1' name='x' descr='Plan'/><a:graphic><a:graphicData><wps:wsp>"
        f"<wps:txbx><w:txbxContent>{word.p('Boîte')}</w:txbxContent></wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f"<v:shape><v:textbox><w:txbxContent>{word.p('Boîte')}</w:txbxContent></v:textbox></v:shape>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    marks = (
        "<w:p><w:ins w:id='1' w:author='A' w:date='2025-03-01T09:00:00Z'><w:r><w:t>plus</w:t></w:r>"
        "</w:ins><w:del w:id='2' w:author='A'><w:r><w:delText>moins</w:delText></w:r></w:del>"
        "<w:commentRangeStart w:id='3'/><w:bookmarkStart w:id='4' w:name='_Toc1'/><w:hyperlink "
        "w:anchor='_Toc1'><w:r><w:t>lien</w:t></w:r></w:hyperlink><w:hyperlink r:id='out'>"
        "<w:r><w:t>site</w:t></w:r></w:hyperlink><w:bookmarkEnd w:id='4'/><w:commentRangeEnd "
        "w:id='3'/><w:r><w:commentReference w:id='3'/><w:footnoteReference w:id='5'/></w:r>"
        "<w:smartTag><w:r><w:sym w:font='Wingdings' w:char='F0FC'/><w:tab/><w:br w:type='page'/>"
        "</w:r></w:smartTag><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>"
    )
    contents = word.field("TOC \\o", word.r("Objet 3"))
    body = (
        word.styled("H", "Objet")
        + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/>"
        f"</w:docPartObj></w:sdtPr><w:sdtContent><w:p>{contents}</w:p></w:sdtContent></w:sdt>"
        + word.p("un", "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>")
        + word.p(
            "gros", "<w:jc w:val='both'/><w:outlineLvl w:val='1'/>", "<w:b/><w:sz w:val='40'/>"
        )
        + word.p("caché", "", "<w:vanish/><w:color w:val='FFFFFF'/><w:strike/><w:lang w:val='fr'/>")
        + marks
        + table
        + box
        + f"<w:p>{word.field('PAGEREF _Toc1', word.r('3'))}</w:p><w:sectPr><w:headerReference "
        "r:id='header1' w:type='default'/><w:footerReference r:id='footer1'/><w:titlePg/>"
        "</w:sectPr>"
    )
    numbering = (
        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt "
        "w:val='upperRoman'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum><w:num w:numId='1'>"
        "<w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='2'/>"
        "</w:lvlOverride></w:num>"
    )
    return word.word(
        body,
        links={"out": ("hyperlink", "https://valbrume.example")},
        styles=word.style("H", "heading 1", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr>", "N")
        + word.style("N", "Normal", "<w:rPr><w:sz w:val='22'/></w:rPr>"),
        numbering=numbering,
        header1=word.p("Diffusion interne"),
        footer1=f"<w:p>{word.field('PAGE', word.r('1'))}</w:p>",
        footnotes=f"<w:footnote w:id='5'>{word.p('Une note.')}</w:footnote>",
        comments=f"<w:comment w:id='3' w:author='A'>{word.p('Remarque')}</w:comment>",
        settings="<w:trackRevisions/><w:documentProtection w:edit='readOnly' w:enforcement='1'/>",
        more={
            "docProps/app.xml": "<Properties xmlns='http://schemas.openxmlformats.org/"
            "officeDocument/2006/extended-properties'><Pages>3</Pages></Properties>",
            "docProps/core.xml": "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/"
            "package/2006/metadata/core-properties' xmlns:dc='http://purl.org/dc/elements/1.1/' "
            "xmlns:dcterms='http://purl.org/dc/terms/'><dc:title>Guide</dc:title><cp:revision>2"
            "</cp:revision><dcterms:created>2025-03-01T09:00:00Z</dcterms:created>"
            "</cp:coreProperties>",
        },
    )


def _slides() -> bytes:
    table = (
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id='9' name='t' descr='Prix'/>"
        "</p:nvGraphicFramePr><a:graphic><a:graphicData><a:tbl><a:tr><a:tc gridSpan='2' "
        "rowSpan='2'><a:txBody><a:p><a:r><a:t>A</a:t></a:r></a:p></a:txBody></a:tc><a:tc "
        "hMerge='1'/></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )
    picture = "<p:pic><p:nvPicPr><p:cNvPr id='3' name='p' descr='Plan'/></p:nvPicPr></p:pic>"
    frame = '<a:xfrm><a:off x="10" y="20"/><a:ext cx="300" cy="100"/></a:xfrm>'
    first = slide(
        shape("Objet", "title", frame)
        + shape(item("un", 1, 'sz="1800" b="1"', BULLET) + item("deux", run='strike="sngStrike"'))
        + f"<p:grpSp><p:nvGrpSpPr/><p:grpSpPr>{frame}</p:grpSpPr>{shape('Groupé')}</p:grpSp>"
        + table
        + picture
    )
    ids = "<p:sldIdLst><p:sldId id='256' r:id='rId1'/><p:sldId id='257' r:id='rId2'/></p:sldIdLst>"
    notes = slide(shape("Notes", "body"), tag="notes")
    return word.zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": arrows(("officeDocument", "ppt/presentation.xml")),
            "ppt/presentation.xml": f"<p:presentation {PPTX}>{ids}<p:sldSz cx='1000' cy='500'/>"
            "</p:presentation>",
            "ppt/_rels/presentation.xml.rels": arrows(
                ("slide", "slides/slide1.xml"), ("slide", "slides/slide2.xml")
            ),
            "ppt/slides/slide1.xml": first,
            "ppt/slides/slide2.xml": slide(shape("Fin", "title"), 'show="0"'),
            "ppt/slides/_rels/slide1.xml.rels": arrows(
                ("notesSlide", "../notesSlides/notesSlide1.xml"),
                ("slideLayout", "../slideLayouts/slideLayout1.xml"),
                ("hyperlink", "https://valbrume.example"),
            ),
            "ppt/notesSlides/notesSlide1.xml": notes,
            "ppt/slideLayouts/slideLayout1.xml": slide(shape("", "title", frame), tag="sldLayout"),
        }
    )


def _open_text() -> bytes:
    body = (
        '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><office:change-info>'
        "<dc:creator>A</dc:creator><dc:date>2025-03-01</dc:date></office:change-info><text:p>moins"
        "</text:p></text:deletion></text:changed-region></text:tracked-changes><text:h text:"
        'outline-level="1" text:style-name="P1">Objet</text:h><text:table-of-content>'
        '<text:index-body><text:p><text:a xlink:href="#1.Objet|outline">1. Objet<text:tab/>3'
        "</text:a></text:p></text:index-body></text:table-of-content><text:p>Un"
        '<text:s text:c="2"/>mot<text:change text:change-id="c"/>'
        '<text:note text:note-class="footnote"><text:note-citation>1'
        "</text:note-citation><text:note-body><text:p>Note</text:p></text:note-body></text:note>"
        "<office:annotation><dc:creator>A</dc:creator><text:p>Remarque</text:p></office:annotation>"
        '<text:bookmark text:name="b"/><text:page-number>1</text:page-number></text:p><text:list>'
        '<text:list-item text:start-value="4"><text:p>un</text:p></text:list-item></text:list>'
        '<table:table><table:table-header-rows><table:table-row table:number-rows-repeated="2">'
        '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>A'
        '</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="3"/>'
        "</table:table-row></table:table-header-rows></table:table><text:p><draw:frame svg:width="
        '"2cm" svg:height="1in"><draw:text-box><text:p>Boîte</text:p></draw:text-box><svg:title>t'
        '</svg:title></draw:frame><draw:frame><draw:image xlink:href="Pictures/p.png"/>'
        "</draw:frame></text:p>"
    )
    styles = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title">'
        '<style:text-properties fo:font-size="50%" text:display="none"/></style:style>'
    )
    masters = (
        '<style:master-page style:name="Standard"><style:header><text:p>Interne</text:p>'
        "</style:header><style:footer><text:p>1</text:p></style:footer></style:master-page>"
    )
    named = (
        '<style:style style:name="Title" style:family="paragraph"><style:text-properties '
        'fo:font-size="28pt"/></style:style>'
    )
    return word.zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content(f"<office:text>{body}</office:text>", styles),
            "styles.xml": common(named, masters),
            "meta.xml": metadata(
                '<dc:title>Guide</dc:title><meta:document-statistic meta:page-count="3"/>'
                '<meta:user-defined meta:name="Statut">Projet</meta:user-defined>'
            ),
        }
    )


def _open_slides() -> bytes:
    page = (
        '<draw:page draw:name="p1" draw:style-name="%s"><draw:frame presentation:class="title">'
        "<draw:text-box><text:p>Objet</text:p></draw:text-box></draw:frame><draw:g><draw:custom-"
        "shape><text:p>Forme</text:p></draw:custom-shape></draw:g><draw:frame><table:table>"
        "<table:table-row><table:table-cell><text:p>A</text:p></table:table-cell></table:table-row>"
        "</table:table></draw:frame><presentation:notes><draw:frame><draw:text-box><text:p>Notes"
        "</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>"
    )
    style = (
        '<style:style style:name="d" style:family="drawing-page"><style:drawing-page-properties '
        'presentation:visibility="hidden"/></style:style>'
    )
    return word.zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.presentation",
            "content.xml": content(
                f"<office:presentation>{page % 'd' + page % 'e'}</office:presentation>", style
            ),
        }
    )


def _pdf() -> bytes:
    """Tagged, with an outline, a link, a remark, a field, an attachment, properties in XMP."""
    text = (
        b"/P <</MCID 0>> BDC BT /F1 20 Tf 70 700 Td (Objet) Tj ET EMC /Span <</MCID 1>> BDC BT "
        b"/F1 11 Tf 70 670 Td [(Un) -300 (texte)] TJ 0 -14 Td 3 Tr (invisible) Tj ET EMC "
        b"q 1 1 1 rg BT /F1 11 Tf 70 600 Td (blanc) Tj ET Q 0.5 w 70 500 200 40 re S "
        b"/Artifact BMC BT /F1 9 Tf 70 40 Td (Page 1) Tj ET EMC q 20 0 0 20 70 400 cm /I Do Q"
    )
    metadata_ = (
        b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-"
        b"syntax-ns#'><rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>"
        b"<rdf:Alt><rdf:li>Guide</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF>"
        b"</x:xmpmeta>"
    )
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R/StructTreeRoot 8 0 R/MarkInfo<</Marked true>>"
        b"/Metadata 11 0 R/Lang(fr)/AcroForm<</Fields[13 0 R]>>/Names<</EmbeddedFiles<</Names["
        b"(a.txt) 14 0 R]>>>>/PageLabels<</Nums[0<</S/r>>]>>/OpenAction[3 0 R/Fit]>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 "
        b"R>>/XObject<</I 16 0 R>>>>/Annots[10 0 R 12 0 R 13 0 R]/StructParents 0/Rotate 0>>",
        _stream(b"", text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>",
        b"<</Title(Objet)/Parent 6 0 R/Dest[3 0 R/XYZ 0 700 0]>>",
        b"<</Type/StructTreeRoot/K 9 0 R/ParentTree<</Nums[0[9 0 R 9 0 R]]>>/RoleMap<</X/H1>>>>",
        b"<</Type/StructElem/S/Document/P 8 0 R/K[<</Type/StructElem/S/X/P 9 0 R/Pg 3 0 R/K 0>>"
        b"<</Type/StructElem/S/P/P 9 0 R/Pg 3 0 R/K[1]/Alt(x)>>]>>",
        b"<</Type/Annot/Subtype/Link/Rect[70 660 200 680]/Dest[3 0 R/Fit]>>",
        _stream(b"/Type/Metadata/Subtype/XML", metadata_),
        b"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(Remarque)/T(A)/M(D:20250301)>>",
        b"<</Type/Annot/Subtype/Widget/FT/Tx/T(nom)/V(valeur)/Rect[70 300 200 320]>>",
        b"<</Type/Filespec/F(a.txt)/EF<</F 15 0 R>>>>",
        _stream(b"/Type/EmbeddedFile", b"Un texte."),
        _stream(
            b"/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray"
            b"/BitsPerComponent 8",
            b"\0\xff\0\xff",
        ),
        b"<</Title(Guide)/Author(A)/CreationDate(D:20250301090000Z)/ModDate(D:20250302)>>",
    ]
    written = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(written) + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R/Info 17 0 R>>\n"
        b"startxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table, len(objects) + 1, len(written))
    )


def _stream(entries: bytes, data: bytes) -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data)
