"""What the tests of the PDF reader share: two paragraphs of text, and short ways to read."""

from __future__ import annotations

from collections.abc import Sequence

from doclint.document import Block, Document
from doclint.readers.pdf import read
from doclint.readers.source import Source
from tests.pdf_builder import Page, Pdf

MARKET = (
    "Le présent règlement fixe les règles du marché municipal. Il s'applique à tous les"
    " commerçants qui y tiennent un emplacement, qu'ils soient abonnés ou de passage. Il entre"
    " en vigueur le premier mars, après son affichage en mairie."
)
STALLS = (
    "Chaque commerçant monte son étal avant huit heures et le démonte avant quatorze heures. Il"
    " laisse son emplacement propre et emporte ses déchets, faute de quoi la ville les enlève à"
    " ses frais."
)


def document(pdf: Pdf) -> Document:
    return read(Source("essai.pdf", pdf.bytes(), ""))


def blocks(pdf: Pdf) -> tuple[Block, ...]:
    return document(pdf).blocks


def kinds(found: Sequence[Block]) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in found]


def one_page() -> tuple[Pdf, Page]:
    pdf = Pdf()
    return pdf, pdf.page()
