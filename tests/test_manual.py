"""The manual and the READMEs keep our own rules, say both languages, and lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import doclint
from doclint.text import LANGUAGES

ROOT = Path(__file__).parents[1]
PAGES = sorted((ROOT / "docs").glob("[fe][rn]/*.md"))
READMES = sorted(ROOT.glob("*.md"))
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.name}")
def test_a_page_of_the_manual_is_easy_to_read(page: Path) -> None:
    settings = doclint.Settings(select=("readability", "structure", "length"), lang="en")
    report = doclint.check(page, settings, workers=1)
    [document] = report.documents
    assert [f.message for f in document.findings if f.severity != "info"] == []


def test_the_manual_has_the_same_pages_in_both_languages() -> None:
    counts = {
        language: len(list((ROOT / "docs" / language).glob("*.md"))) for language in LANGUAGES
    }
    assert counts["fr"] == counts["en"] >= 7


@pytest.mark.parametrize("page", [*READMES, *PAGES], ids=lambda page: page.name)
def test_every_link_leads_to_a_file(page: Path) -> None:
    for target in LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_every_setting_is_in_the_manual() -> None:
    from doclint.settings import KEYS

    for page in ("fr/reglages.md", "en/settings.md"):
        text = (ROOT / "docs" / page).read_text("utf-8")
        assert [key for key in KEYS if f"`{key}`" not in text] == []
