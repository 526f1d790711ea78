"""What version-mismatch says: one finding, every value with its place."""

from __future__ import annotations

from doclint.analysis import Analysis
from doclint.checks.consistency import version_mismatch
from doclint.document import Block, Document, Property
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules
from doclint.text import Language


def check(
    *blocks: Block | str,
    path: str = "note.docx",
    language: Language = "fr",
    tolerance: int = 60,
    title: str = "",
    pages: int | None = None,
) -> list[Finding]:
    ruleset = load_rules()
    params = {"tolerance_days": tolerance}
    rule = activate(ruleset, ruleset.rule("version-mismatch"), None, language, params)
    made = tuple(Block("paragraph", b) if isinstance(b, str) else b for b in blocks)
    properties = (Property("core", "title", title),) if title else ()
    document = Document(path, "docx", blocks=made, properties=properties, page_count=pages)
    return list(version_mismatch(Analysis(document), rule))


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
    assert found.data["kind"] == "several"
    assert {place["field"] for place in found.data["places"]} == {"version", "date"}
    assert "version 2.1 (début du document)" in found.message
    assert "27 février 2023 (nom du fichier)" in found.message


def test_a_revision_history_is_named() -> None:
    rows = (("Version", "Date", "Modifications"), ("1.3", "12/03/2024", "Horaires"))
    history = Block("table", "\n".join("\t".join(row) for row in rows), rows=rows)
    (found,) = check("Version 1.2", history)
    assert "1.2 (début du document), 1.3 (tableau de suivi)" in found.message


def test_the_tolerance_is_a_parameter() -> None:
    assert check("Date : 1er mars 2024", path="240401_note.docx") == []
    assert len(check("Date : 1er mars 2024", path="240401_note.docx", tolerance=10)) == 1


def test_braces_in_a_value_break_nothing() -> None:
    assert check("Version 2 {projet}", path="note_v2.docx") == []


def test_a_document_that_says_one_thing_is_left_alone() -> None:
    assert check("Version 2.1 du 12 mars 2024", path="note_v2.1_240312.docx") == []
    assert check("Un texte sans version ni date.") == []


def test_a_header_of_some_pages_is_shown_with_its_pages() -> None:
    early = Block("page-header", "Guide d'accueil des agents – v 2.0", page=1, on_pages=(1, 2, 3))
    late = Block("page-header", "Guide d'accueil des agents – v 3.0", page=4, on_pages=(4, 5, 7))
    (found,) = check(early, late, pages=7)
    assert "2.0 (haut de page, pages 1 à 3), 3.0 (haut de page, pages 4, 5 et 7)" in found.message
    (found,) = check(early, late, pages=7, language="en")
    assert "2.0 (page header, pages 1 to 3)" in found.message


def test_a_header_of_all_pages_is_shown_without_them() -> None:
    header = Block("page-header", "Guide d'accueil – v 2.0", page=1, on_pages=(1, 2))
    (found,) = check(header, path="guide_v3.docx", pages=2)
    assert "3 (nom du fichier), 2.0 (haut de page)" in found.message


def test_a_title_kept_from_another_meeting() -> None:
    heading = Block("heading", "Comité social : retours de la réunion 7", level=1)
    (found,) = check(heading, title="Comité social – réunion 5 {1}")
    assert found.data["kind"] == "title"
    assert "« Comité social – réunion 5 {1} » (propriétés du fichier)" in found.message
    assert "LibreOffice" in found.fix


def test_two_statuses() -> None:
    (found,) = check("Statut : validé", path="astreinte_projet.docx")
    assert found.data["kind"] == "status"
    assert "validé (début du document), projet (nom du fichier)" in found.message


def test_the_name_of_a_provisional_file() -> None:
    (found,) = check("Astreinte", Block("page-footer", "Copie de astreinte.docx", page=3))
    assert found.data["kind"] == "file-name"
    assert "« Copie de astreinte.docx » (bas de page)" in found.message
    assert found.location.page == 3


def test_the_name_of_an_earlier_file_in_the_footer() -> None:
    (found,) = check("Version 2.1", Block("page-footer", "astreinte_v1.0.docx"))
    assert found.data["kind"] == "version"
    assert "2.1 (début du document), 1.0 (bas de page)" in found.message


def test_minutes_approved_before_the_meeting() -> None:
    title = Block("heading", "Compte rendu du comité", level=1)
    meeting, approval = "Réunion du 15 avril 2024", "Date de validation : 1er avril 2024"
    (found,) = check(title, meeting, approval)
    assert found.data["kind"] == "approval"
    assert "15 avril 2024 (début du document), validé le 1er avril 2024 (début" in found.message
    (found,) = check(title, meeting, approval, language="en")
    assert "approved on 1 April 2024" in found.message
