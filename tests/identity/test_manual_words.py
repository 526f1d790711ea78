"""What the manual tells document owners to write, doclint reads as the manual says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .made import block, identity, table

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ["fr/metadonnees.md", "en/metadata.md"]
ROW = re.compile(r"^\|(.+)\|$", re.MULTILINE)
EXAMPLE = re.compile(r"[«\"] ?([^«»\"]+?: ?[^«»\"]+?) ?[»\"]")
FIELDS = {
    "Service": "owner", "Department": "owner", "Rédacteur": "author", "Author": "author",
    "Référence": "reference", "Reference": "reference", "Version": "version", "Date": "date",
    "Date d'application": "effective", "Effective date": "effective", "Statut": "status",
    "Status": "status", "Public": "audience", "Audience": "audience", "Objet": "purpose",
    "Purpose": "purpose", "Révision": "review_by", "Review": "review_by",
    "Conservation": "retention", "Retention": "retention", "Licence": "licence",
}  # fmt: skip


def tables(page: str) -> list[list[tuple[str, ...]]]:
    """The rows of each table of a page, without its head."""
    parts = (DOCS / page).read_text("utf-8").split("\n\n")
    found = [ROW.findall(part) for part in parts if part.startswith("| ")]
    return [[tuple(cell.strip() for cell in row.split("|")) for row in rows[2:]] for rows in found]


@pytest.mark.parametrize("page", PAGES)
def test_the_box_of_the_manual_is_read_whole(page: str) -> None:
    box, *_ = tables(page)
    title = block("Règlement de la piscine", "heading", level=1)
    found = identity(title, table(*((row[0], row[1]) for row in box)))
    assert found.chosen.title == "Règlement de la piscine"
    assert (found.chosen.version, found.chosen.date) == ("2.1", "2026-03-12")
    assert (found.chosen.status, found.chosen.review_by) == ("in-force", "2027-03")
    assert found.chosen.owner == box[0][1]
    stated = {reading.field for reading in found.readings if not reading.placeholder}
    assert {"author", "reference", "audience", "approver", "approved"} <= stated


@pytest.mark.parametrize("page", PAGES)
def test_each_example_of_the_manual_is_read_as_its_row_says(page: str) -> None:
    _, rows, *_ = tables(page)
    read = 0
    for name, _, how in rows:
        for written in EXAMPLE.findall(how) if name in FIELDS else ():
            found = identity(block("Règlement de la piscine", "heading", level=1), written)
            assert [r.field for r in found.readings if r.field == FIELDS[name]], written
            assert found.chosen.title == "Règlement de la piscine", written
            read += 1
    assert read >= 11
