"""What version-mismatch says: one finding, every value with its place."""

from __future__ import annotations

from doclint.analysis import Analysis
from doclint.checks.consistency import version_mismatch
from doclint.document import Block, Document
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules
from doclint.text import Language


def check(
    *blocks: Block | str,
    path: str = "note.docx",
    language: Language = "fr",
    tolerance: int = 60,
) -> list[Finding]:
    ruleset = load_rules()
    params = {"tolerance_days": tolerance}
    rule = activate(ruleset, ruleset.rule("version-mismatch"), None, language, params)
    made = tuple(Block("paragraph", b) if isinstance(b, str) else b for b in blocks)
    return list(version_mismatch(Analysis(Document(path, "docx", blocks=made)), rule))


def test_every_place_is_named_in_one_finding() -> None:
    footer = Block("page-footer", "Télétravail – V1.9")
    (found,) = check("Version 2.1", footer, path="teletravail_v3.docx")
    assert found.data["kind"] == "version"
    assert "2.1 (début du document)" in found.message
    assert "1.9 (bas de page)" in found.message
    assert "3 (nom du fichier)" in found.message
    assert found.location.block == 0


def test_dates_are_said_in_words() -> None:
    (found,) = check("Date : 1er septembre 2024", path="27022023_note.docx")
    assert found.data["kind"] == "date"
    assert "1er septembre 2024 (début du document)" in found.message
    (found,) = check("Date: 1 September 2024", path="27022023_note.docx", language="en")
    assert "27 February 2023 (file name)" in found.message


def test_versions_and_dates_together_are_still_one_finding() -> None:
    (found,) = check("Version 2.1 du 1er septembre 2024", path="27022023_note_v3.docx")
    assert found.data["kind"] == "both"
    assert {place["field"] for place in found.data["places"]} == {"version", "date"}


def test_the_tolerance_is_a_parameter() -> None:
    assert check("Date : 1er mars 2024", path="240401_note.docx") == []
    assert len(check("Date : 1er mars 2024", path="240401_note.docx", tolerance=10)) == 1


def test_braces_in_a_value_break_nothing() -> None:
    assert check("Version 2 {projet}", path="note_v2.docx") == []


def test_a_document_that_says_one_thing_is_left_alone() -> None:
    assert check("Version 2.1 du 12 mars 2024", path="note_v2.1_240312.docx") == []
    assert check("Un texte sans version ni date.") == []
