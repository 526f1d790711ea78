"""A rule that looks at one document and between documents is applied to both in one run."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.engine import check
from doclint.engine.plan import make_plan
from doclint.settings import Settings
from tests.readers.word import styled, word

RULE = "placeholder-metadata"
NOTES = {
    "astreintes.docx": ("Astreintes de l'hiver", "Note de service type"),
    "badges.docx": ("Badges de la mairie", "Note de service type"),
    "conges.docx": ("Demandes de congé", "Note de service type"),
    "piscine.docx": ("Horaires de la piscine", "Présentation PowerPoint"),
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, (shown, title) in NOTES.items():
        core = (
            '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp="http://schemas'
            '.openxmlformats.org/package/2006/metadata/core-properties">'
            f"<dc:title>{title}</dc:title></cp:coreProperties>"
        )
        body = styled("Heading1", shown)
        Path(name).write_bytes(word(body, more={"docProps/core.xml": core}))


def kinds(settings: Settings) -> dict[str, list[object]]:
    report = check(".", settings, workers=1)
    assert report.gate.exit_code != 4
    return {
        document.path: [found.data["kind"] for found in document.findings if found.rule == RULE]
        for document in report.documents
    }


def test_each_document_is_told_what_it_shows_alone_and_what_the_others_show() -> None:
    assert kinds(Settings()) == {
        "astreintes.docx": ["title-shared"],
        "badges.docx": ["title-shared"],
        "conges.docx": ["title-shared"],
        "piscine.docx": ["title-software"],
    }


def test_ignored_means_ignored_on_both_sides() -> None:
    found = kinds(Settings(per_path={"[ap]*.docx": (RULE,)}))
    assert [name for name, said in found.items() if said] == ["badges.docx", "conges.docx"]
    assert not any(kinds(Settings(ignore=(RULE,))).values())


def test_it_is_in_both_lists_of_the_plan_and_no_other_rule_is() -> None:
    plan = make_plan(Settings(select=("all",)))
    both = {rule.name for rule in plan.rules} & {rule.name for rule in plan.corpus_rules}
    assert both == {RULE}
    assert {rule.name for rule in plan.corpus_rules if rule.rule.kind != "corpus"} == both
