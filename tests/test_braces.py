"""Braces in names, headings and values are words, never fields of our messages."""

from __future__ import annotations

from pathlib import Path

import pytest

import doclint
from doclint.findings import CorpusReport
from doclint.settings import SettingsError, load_settings

HARD = (
    "L'{instruction} préalable des demandes d'autorisation d'occupation du domaine public communal "
    "est assurée par le service gestionnaire, lequel procède à la consultation systématique des "
    "services municipaux et des organismes extérieurs concernés, {nonobstant} toute disposition "
    "contraire antérieurement applicable aux autorisations accordées.\n\n"
)
TEXT = f"""\
---
title: "{{titre}}"
version: "{{1}}"
owner: "{{service}}"
status: projet
---

# Règlement {{0}}

CONFIDENTIEL {{RH}}

## Instruction {{x:page|pages}} des {{demandes}}

{HARD * 6}
"""


def check(folder: Path) -> CorpusReport:
    return doclint.check(folder, doclint.Settings(profile="strict"), workers=1)


def test_a_document_full_of_braces_is_checked_like_any_other(tmp_path: Path) -> None:
    for name in ("{a}.md", "{}_v2.md", "b{0!r}.md"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    report = check(tmp_path)
    assert not [failed for failed in report.gate.failed if failed.startswith("incomplete")]
    assert {f.rule for d in report.documents for f in d.findings} >= {"hard-to-read", "hard-word"}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_mistakes_with_braces_are_told_as_they_were_written(tmp_path: Path, language: str) -> None:
    with pytest.raises(SettingsError) as missing:
        doclint.check(tmp_path / "{x}.md")
    assert "{x}.md" in missing.value.render(language)  # type: ignore[arg-type]
    (tmp_path / "doclint.toml").write_text('"{pro}" = 1', "utf-8")
    with pytest.raises(SettingsError) as unknown:
        load_settings([tmp_path], {})
    assert "{pro}" in unknown.value.render(language)  # type: ignore[arg-type]
