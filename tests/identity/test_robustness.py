"""Any document has an identity, found in a time that does not grow with its pages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from doclint.document import Block, Document
from doclint.identity import read_identity

from .made import block, identity, table

WORDS = st.text(
    alphabet=st.sampled_from("Version Date Statut : 12/03/2024 mars é — \t\n|{}()[]$_°.,;B"),
    max_size=120,
)
KINDS = st.sampled_from(["heading", "paragraph", "table", "page-header", "page-footer"])
BLOCKS = st.builds(
    lambda kind, text, rows: Block(kind, text, page=1, rows=tuple(map(tuple, rows))),
    KINDS,
    WORDS,
    st.lists(st.lists(WORDS, max_size=4), max_size=4),
)


@given(st.lists(BLOCKS, max_size=8), st.sampled_from(["docx", "pdf"]), WORDS)
def test_any_document_can_be_read(blocks: list[Block], format: str, name: str) -> None:
    document = Document(f"a/{name}.x", format, blocks=tuple(blocks))  # type: ignore[arg-type]
    found = read_identity(document)
    trust = [reading.confidence for reading in found.readings]
    assert trust == sorted(trust, reverse=True)
    assert all(0 < value <= 1 for value in trust)
    assert found == read_identity(document), "the same document, the same identity"


def test_long_lines_and_many_lines_are_cut() -> None:
    endless = ["Version : 2\n" * 200_000, "1/" * 500_000, "v" * 1_000_000, "a" * 1_000_000 + ": b"]
    for words in endless:
        assert identity(words, block(words, "page-footer"), path="a.docx").chosen.date is None
    found = identity(*map(block, endless), block("\t" * 1_000_000, "page-footer"))
    assert found.chosen.version == "2"


def test_long_cells_are_cut() -> None:
    for words in (": " * 500_000, "Date : " * 150_000, "Version : 3\n" * 80_000):
        assert identity("Guide", table((words, "Version"), ("Date", words))).chosen.date is None


def test_pages_far_from_the_cover_are_not_read() -> None:
    far = [block(f"Version {n}", page=n) for n in range(20, 3_000)]
    found = identity("Le guide. " * 100, *far)
    assert {reading.place for reading in found.of("version")} == {"body"}
