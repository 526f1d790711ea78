"""A language declared that is not the one written, and passages in another one."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.analysis import Analysis
from doclint.checks.integrity import language_mismatch
from doclint.document import Block, Document
from doclint.findings import Finding
from doclint.readers import read
from doclint.ruleset import activate, load_rules
from doclint.text import Language
from tests.readers.word import p, read_word
from tests.writing import block, document

RULESET = load_rules()
FRENCH = (
    "La mairie est ouverte du lundi au vendredi. Les agents vous aident à remplir vos dossiers et "
    "vous disent quels papiers il faut apporter. Vous pouvez aussi prendre rendez-vous sur le site "
    "de la ville pour une carte d'identité, qui est remise en main propre à son titulaire."
)
ENGLISH = (
    "The town hall is open from Monday to Friday, and the staff will be happy to help you with "
    "your papers. You may also book an appointment on the web site of the town, where you will "
    "find the list of the documents that you need to bring with you when you come to see us."
)
GERMAN = (
    "Das Rathaus ist von Montag bis Freitag geöffnet, und die Mitarbeiter helfen Ihnen bei allen "
    "Fragen. Sie können auch einen Termin auf der Seite der Stadt buchen, wo Sie die Liste der "
    "Unterlagen finden, die Sie mit sich bringen müssen, wenn Sie zu uns kommen und nicht warten."
)


def found(checked: Document, language: Language = "fr") -> list[Finding]:
    rule = activate(RULESET, RULESET.rules["language-mismatch"], language=language)
    return list(language_mismatch(Analysis(checked), rule))


def mixed(*blocks: str | Block) -> list[Finding]:
    """Findings on these blocks in the middle of a French document."""
    return found(document(FRENCH, FRENCH, *blocks, block("heading", "Suite"), FRENCH, FRENCH))


class TestDeclared:
    @pytest.mark.parametrize("declared", ["en-US", "en", "EN_gb", "eng", "pl-PL"])
    def test_another_language_than_the_text_is_flagged(self, declared: str) -> None:
        [finding] = found(document(FRENCH, declared_language=declared))
        assert (finding.data["kind"], finding.severity) == ("declared", "info")
        assert declared in finding.message
        assert "français" in finding.message

    def test_the_message_names_it_for_people(self) -> None:
        [known] = found(document(FRENCH, declared_language="en-US"))
        [unknown] = found(document(FRENCH, declared_language="pl-PL"))
        assert "se déclare en anglais (« en-US »), mais" in known.message.replace("\u00a0", " ")
        assert "se déclare en « pl-PL », mais" in unknown.message.replace("\u00a0", " ")

    @pytest.mark.parametrize("declared", ["fr-FR", "fr", "FR", "fr_CA", "fra", "x-none", "und", ""])
    def test_the_same_or_none_is_right(self, declared: str) -> None:
        assert found(document(FRENCH, declared_language=declared)) == []

    def test_a_text_too_short_to_tell_says_nothing(self) -> None:
        assert found(document("Tarifs 2025", "Adulte : 4 €", declared_language="en-US")) == []

    def test_word_declares_the_language_of_most_words(self) -> None:
        english = '<w:lang w:val="en-US"/>'
        [finding] = found(read_word(p(FRENCH, run=english)), "en")
        assert finding.message == "The file declares English (“en-US”), but its text is in French."
        french = p(FRENCH, run='<w:lang w:val="fr-FR"/>')
        assert found(read_word(p("Hello.", run=english) + french)) == []

    def test_a_web_page_declares_it_at_its_root(self, tmp_path: Path) -> None:
        page = tmp_path / "page.html"
        page.write_text(f'<html lang="en"><body><p>{FRENCH}</p></body></html>', "utf-8")
        assert [one.data["declared"] for one in found(read(page, "page.html"))] == ["en"]


class TestPassages:
    @pytest.mark.parametrize(("text", "name"), [(ENGLISH, "anglais"), (GERMAN, "allemand")])
    def test_a_long_paragraph_in_another_language_is_flagged(self, text: str, name: str) -> None:
        [finding] = mixed(text)
        assert finding.data["kind"] == "passages"
        assert finding.data["passages"] == 1
        assert name in finding.message
        assert finding.location.block == 2

    def test_short_lines_of_a_section_make_a_passage_together(self) -> None:
        lines = [block("list-item", line) for line in ENGLISH.replace(",", ".").split(". ")]
        [finding] = mixed(block("heading", "For visitors"), *lines)
        assert finding.data["code"] == "en"

    def test_each_other_language_is_a_finding_with_its_passages(self) -> None:
        first, second = mixed(ENGLISH, GERMAN, ENGLISH)
        assert (first.data["code"], first.data["passages"]) == ("en", 2)
        assert (second.data["code"], second.data["passages"]) == ("de", 1)

    def test_french_in_an_english_document_is_flagged_too(self) -> None:
        [finding] = found(document(ENGLISH, ENGLISH, FRENCH, ENGLISH))
        assert finding.data["code"] == "fr"

    @pytest.mark.parametrize(
        "one",
        ["“" + ENGLISH + "”", "« " + ENGLISH, Block("paragraph", ENGLISH, style="Quote"),
         Block("table", ENGLISH), Block("footnote", ENGLISH), ENGLISH[:90],
         "Guide : Open Web, Read the Docs, Town of the Year, Made in France, Start-up Nation."],
    )  # fmt: skip
    def test_quotations_tables_and_names_are_not(self, one: str | Block) -> None:
        assert mixed(one) == []

    @pytest.mark.parametrize("title", ["Bibliographie", "Références", "Abstract", "Glossaire"])
    def test_titles_of_works_and_summaries_are_not(self, title: str) -> None:
        assert mixed(block("heading", title), ENGLISH) == []

    def test_code_is_not(self) -> None:
        code = "for name in list: if name is not None and name in { a, b }: print(name) or return; "
        assert mixed(code * 6 + "the of and to is in for not if or") == []

    def test_words_that_two_languages_share_do_not_decide(self) -> None:
        assert mixed("Plus on est de fous, plus on rit à son aise ; on a son but. " * 5) == []


@pytest.mark.parametrize("part", ["a ", "the of ", "the of\n", "«", "{", "x"])
def test_no_text_makes_it_slow(part: str) -> None:
    text = part * (1_000_000 // len(part))
    assert len(mixed(text, *[part * 40] * 2_000)) <= 1
