"""Words that do not hold: struck out, or the day it is."""

from __future__ import annotations

from doclint.document import Block, ChangingDate, Document, Struck
from doclint.identity import read_identity
from doclint.identity.lasting import lasting

from .made import block

GUIDE = block("Guide des marchés", "heading", level=1)
DAY = "12 mars 2024"


def read(*blocks: Block, **facts: object) -> Document:
    return Document("guide.docx", "docx", blocks=blocks, **facts)  # type: ignore[arg-type]


def test_a_date_that_changes_dates_nothing_and_is_shown_as_such() -> None:
    document = read(
        GUIDE, block(f"Fait à Exemple, le {DAY}"), changing_dates=(ChangingDate(DAY, 1),)
    )
    found = read_identity(document)
    assert found.chosen.date is None
    (reading,) = found.of("date")
    assert (reading.value, reading.normalised, reading.block) == (DAY, "2024-03-12", 1)
    assert reading.placeholder


def test_a_typed_date_beside_it_dates_the_document() -> None:
    document = read(
        GUIDE,
        block("Mis à jour le 3 janvier 2023"),
        block(f"Imprimé le {DAY}", "page-footer"),
        changing_dates=(ChangingDate(DAY, 2),),
    )
    found = read_identity(document)
    assert found.chosen.date == "2023-01-03"
    assert [reading.place for reading in found.of("date")] == ["cover", "footer"]


def test_on_slides_the_words_of_the_slide_are_looked_at() -> None:
    dated = Block("page-footer", DAY, page=1, on_pages=(1, 2))
    document = read(
        Block("heading", "Bilan", page=1), dated, changing_dates=(ChangingDate(DAY, page=2),)
    )
    assert lasting(document).blocks[1].text == ""
    assert read_identity(document).chosen.date is None


def test_the_same_date_on_every_slide_is_one_reading() -> None:
    dates = tuple(ChangingDate(DAY, page=1) for _ in range(50))
    slide = Block("page-footer", DAY, page=1, on_pages=(1,))
    found = read_identity(read(Block("heading", "Bilan", page=1), slide, changing_dates=dates))
    assert len(found.of("date")) == 1


def test_only_what_is_struck_goes() -> None:
    struck = (Struck("mardi", "le ", " et le mardi", 0), Struck("et", "mardi ", " le mardi", 0))
    text = "Ouvert le mardi et le mardi matin."
    assert lasting(read(block(text), struck=struck)).blocks[0].text == "Ouvert le   le mardi matin."
    assert lasting(read(block(text), struck=(Struck("ailleurs", block=0),))).blocks[0].text == text
