"""Pictures in OpenDocument files and web pages: their size, and those that are left out."""

from __future__ import annotations

import pytest

from doclint.document import Document, Image
from doclint.readers.html import read
from doclint.readers.source import Source
from tests.readers.odf import SPACES, odt

IMAGE = '<draw:image xlink:href="Pictures/1.png"/>'


def frame(size: str = "") -> str:
    return f"<draw:frame {size}>{IMAGE}</draw:frame>"


def styles(layout: str, masters: str = "") -> str:
    return (
        f"<office:document-styles {SPACES}><office:automatic-styles>{layout}"
        f"</office:automatic-styles><office:master-styles>{masters}</office:master-styles>"
        "</office:document-styles>"
    )


A5 = (
    '<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="14.8cm"'
    ' fo:page-height="21cm"/></style:page-layout>'
)


@pytest.mark.parametrize(
    ("size", "share"),
    [
        ('svg:width="7.4cm" svg:height="105mm"', 0.25),
        ('svg:width="148cm" svg:height="21cm"', 1.0),
        ('svg:width="7.4cm"', None),
        ('svg:width="50%" svg:height="50%"', None),
        ("", None),
    ],
)
def test_a_picture_of_a_text_covers_a_part_of_its_page(size: str, share: float | None) -> None:
    (image,) = odt(f"<text:p>Plan{frame(size)}</text:p>", styles_xml=styles(A5)).images
    assert image.share == (None if share is None else pytest.approx(share))


def test_without_a_page_size_nothing_is_a_part_of_it() -> None:
    sized = frame('svg:width="9cm" svg:height="9cm"')
    (image,) = odt(f"<text:p>Plan{sized}</text:p>").images
    assert image.share is None


def test_the_logo_of_a_header_is_no_picture_of_the_text() -> None:
    header = f"<style:header><text:p>Ville{frame()}</text:p></style:header>"
    masters = f'<style:master-page style:name="Standard">{header}</style:master-page>'
    document = odt("<text:p>Le plan</text:p>", styles_xml=styles(A5, masters))
    assert [block.kind for block in document.blocks] == ["page-header", "paragraph"]
    assert document.images == ()


def page(text: str) -> Document:
    return read(Source("a.html", text.encode(), ""))


@pytest.mark.parametrize(
    ("attributes", "alternative"),
    [
        ('alt="Plan"', "Plan"),
        ('aria-label="Plan"', "Plan"),
        ('alt=""', ""),
        ('role="presentation"', ""),
        ('aria-hidden="true"', ""),
        ('title="Plan"', None),
        ("", None),
    ],
)
def test_a_web_page_says_which_pictures_only_decorate(
    attributes: str, alternative: str | None
) -> None:
    assert page(f"<p>Le plan <img src='p.png' {attributes}></p>").images == (
        Image(None, 0, alternative),
    )


def test_a_web_page_measures_pictures_by_a_sheet_of_paper() -> None:
    images = page(
        "<p>Le plan <img src=a width=397 height=1123><img src=b width=32 height=32>"
        "<img src=c width=9000 height=9000><img src=d width=9000></p>"
    ).images
    assert [image.share for image in images[:3]] == [
        pytest.approx(0.5),
        pytest.approx(0.00115, rel=0.01),
        1.0,
    ]
    assert images[3].share is None


def test_the_pictures_of_a_site_are_none_of_the_page() -> None:
    document = page(
        "<header><img src=logo.png></header><nav><img src=n.png>Menu</nav>"
        "<main><h1>Plan</h1><p><img src=plan.png> Le plan</p></main><p><img src=pied.png></p>"
    )
    assert len(document.images) == 1
