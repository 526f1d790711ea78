"""Whether the file is what it seems: readable, rightly named, finished."""

from __future__ import annotations

from typing import get_args

import pytest

from doclint.analysis import Analysis
from doclint.checks import integrity
from doclint.document import Comment, Document, Format, Problem, Revision
from doclint.findings import Finding
from doclint.readers.errors import Code, ReadError
from doclint.ruleset import ActiveRule, activate, load_rules
from doclint.text import LANGUAGES, Language
from tests.writing import document

RULESET = load_rules()
READING = ("unreadable-document", "encrypted-document", "unsupported-format", "resource-limit")
OF_READABLE = {"partial", "copy-forbidden", "opens-freely"}
"""Variants that a document can have which was read all the same."""


def active(name: str, language: Language = "fr") -> ActiveRule:
    return activate(RULESET, RULESET.rules[name], language=language)


def found(name: str, checked: Document, language: Language = "fr") -> list[Finding]:
    check = getattr(integrity, name.replace("-", "_"))
    return list(check(Analysis(checked), active(name, language)))


def unread(error: ReadError, language: Language = "fr") -> Finding:
    return integrity.from_read_error(
        active(error.rule, language), error.code, error.detail, error.value, error.limit
    )


class TestFilesThatCannotBeRead:
    def test_every_code_has_words_of_its_own_in_one_rule(self) -> None:
        variants = {name: set(RULESET.rules[name].variants) - OF_READABLE for name in READING}
        stated = [code for codes in variants.values() for code in codes]
        assert len(stated) == len(set(stated))
        assert set(stated) | {"unknown"} == set(get_args(Code))

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("name", READING)
    def test_each_cause_is_told_apart(self, name: str, language: Language) -> None:
        codes = set(RULESET.rules[name].variants) - OF_READABLE
        messages = {unread(ReadError(name, code), language).message for code in codes}  # type: ignore[arg-type]
        assert len(messages) == len(codes)

    def test_a_broken_file_blocks_and_an_unsupported_one_does_not(self) -> None:
        damaged = unread(ReadError("unreadable-document", "damaged", "EOF marker not found"))
        assert (damaged.severity, damaged.blocking) == ("error", True)
        assert damaged.data["detail"] == "EOF marker not found"
        assert "EOF" not in damaged.message
        sheet = unread(ReadError("unsupported-format", "spreadsheet"))
        assert (sheet.severity, sheet.blocking) == ("warning", False)
        assert "tableur" in sheet.message

    def test_a_limit_says_what_was_measured_in_units_of_people(self) -> None:
        mebibyte = 1024 * 1024
        size = ReadError("resource-limit", "file-size", value=120 * mebibyte, limit=100 * mebibyte)
        assert unread(size).message.endswith("(120 Mo ; limite : 100 Mo).")
        assert unread(size, "en").message.endswith("(120 MB; limit: 100 MB).")
        pages = ReadError("resource-limit", "pages", value=2500, limit=2000)
        assert unread(pages, "en").message.endswith("(2,500 pages; limit: 2,000 pages).")
        time = ReadError("resource-limit", "time", value=30.0, limit=30.0)
        assert unread(time).message.endswith("(30 s ; limite : 30 s).")
        ratio = ReadError("resource-limit", "ratio", value=1024.5, limit=200)
        assert unread(ratio).message.endswith("(1\u202f024,5 fois ; limite : 200 fois).")

    def test_a_limit_without_measure_says_none(self) -> None:
        assert unread(ReadError("resource-limit", "memory")).message.endswith("arrêtée.")


class TestPartsThatCannotBeRead:
    def test_they_are_one_warning_of_the_rule_that_knows_the_cause(self) -> None:
        checked = document(
            "Texte.",
            problems=(
                Problem("damaged", "word/footnotes.xml"),
                Problem("unsafe", "word/header1.xml"),
                Problem("part-size", "word/comments.xml"),
            ),
        )
        [unreadable] = found("unreadable-document", checked)
        assert (unreadable.severity, unreadable.blocking) == ("warning", False)
        assert unreadable.data["count"] == 2
        assert unreadable.evidence == "word/footnotes.xml, word/header1.xml"
        [limit] = found("resource-limit", checked)
        assert limit.evidence == "word/comments.xml"
        assert found("encrypted-document", checked) == []

    @pytest.mark.parametrize("name", READING)
    def test_a_whole_document_has_none(self, name: str) -> None:
        assert found(name, document("Texte.")) == []


class TestProtectedPdf:
    @pytest.mark.parametrize(
        ("restrictions", "expected"),
        [(("copy", "print"), ("copy-forbidden", "warning")),
         (("change",), ("opens-freely", "info"))],
    )  # fmt: skip
    def test_a_pdf_that_opens_is_reported_and_not_blocked(
        self, restrictions: tuple[str, ...], expected: tuple[str, str]
    ) -> None:
        checked = Document("a.pdf", "pdf", restrictions=restrictions)  # type: ignore[arg-type]
        [finding] = found("encrypted-document", checked)
        assert (finding.data["kind"], finding.severity) == expected
        assert not finding.blocking

    def test_a_form_that_word_protects_is_not_encrypted(self) -> None:
        assert (
            found("encrypted-document", Document("a.docx", "docx", restrictions=("change",))) == []
        )


class TestMisnamedFile:
    @pytest.mark.parametrize(
        ("path", "content"),
        [("a.docx", "docx"), ("a.DOTX", "docx"), ("a.docm", "docx"), ("a.htm", "html"),
         ("a.xhtml", "html"), ("a.markdown", "markdown"), ("a.txt", "markdown"), ("a.md", "text"),
         ("a", "pdf"), ("a.final", "pdf"), ("v1.2", "docx")],
    )  # fmt: skip
    def test_a_suffix_that_says_the_format_or_nothing_is_right(
        self, path: str, content: Format
    ) -> None:
        assert found("misnamed-file", Document(path, content)) == []

    @pytest.mark.parametrize(
        ("path", "content", "right"),
        [("a.pdf", "html", ".html"), ("a.docx", "odt", ".odt"), ("a.docx", "pptx", ".pptx"),
         ("a.txt", "html", ".html"), ("a.doc", "rtf", ".rtf"), ("a.xlsx", "docx", ".docx"),
         ("a.pdf", "text", ".txt")],
    )  # fmt: skip
    def test_a_suffix_that_promises_another_format_is_flagged(
        self, path: str, content: Format, right: str
    ) -> None:
        [finding] = found("misnamed-file", Document(path, content))
        assert finding.data["suffix"] in finding.message
        assert finding.data["content"] in finding.message
        assert right in finding.fix
        assert finding.evidence == path

    def test_a_web_page_is_probably_an_error_page(self) -> None:
        [finding] = found("misnamed-file", Document("a.pdf", "html"))
        assert "page d'erreur" in finding.message


class TestTrackedChanges:
    def test_changes_are_counted_by_kind_in_one_finding(self) -> None:
        checked = document(
            "Titre",
            "Deux jours par semaine.",
            revisions=(
                Revision("deletion", "trois", 1),
                Revision("insertion", "deux", 1),
                Revision("insertion", " par semaine", 1),
                Revision("format", "Titre", 0),
            ),
        )
        [finding] = found("tracked-changes", checked)
        assert "2\u00a0ajouts, 1\u00a0suppression." in finding.message
        assert finding.evidence == "trois"
        assert finding.location.block == 1
        assert (finding.data["insertions"], finding.data["deletions"]) == (2, 1)
        [english] = found("tracked-changes", checked, "en")
        assert "2 insertions, 1 deletion." in english.message

    def test_a_change_of_format_alters_no_word(self) -> None:
        assert (
            found("tracked-changes", document("x", revisions=(Revision("format", "x", 0),))) == []
        )

    def test_a_deleted_paragraph_mark_is_a_change_without_words(self) -> None:
        [finding] = found("tracked-changes", document("x", revisions=(Revision("deletion", ""),)))
        assert finding.evidence == ""

    def test_without_a_block_the_page_is_said(self) -> None:
        changes = (Revision("insertion", "x", page=4),)
        [finding] = found("tracked-changes", document("x", revisions=changes))
        assert finding.location.page == 4


class TestLeftoverComments:
    def test_comments_are_one_finding_with_the_first_words(self) -> None:
        comments = (Comment("", 0), Comment("À vérifier : 06 12 34 56 78", 0))
        [finding] = found("leftover-comments", document("Texte.", comments=comments))
        assert "2\u00a0commentaires" in finding.message
        assert finding.evidence == "À vérifier : 06 •• •• •• 78"

    def test_a_document_without_comments_is_clean(self) -> None:
        assert found("leftover-comments", document("Vos commentaires sont bienvenus.")) == []
