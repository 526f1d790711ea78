"""Decisions of `[consistency]` that no longer fit are said, and stop nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import CLEAN, Run

SETTLED = """
[[consistency.settled]]
documents = ["docs/{}", "docs/b.md"]
verdict = "not-versions"
reason = "Deux salles."
date = 2026-11-22
"""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder with two versions of one document."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text(CLEAN, "utf-8")
    other = CLEAN.replace("2.1", "2.2").replace("cent euros", "cent dix euros")
    (tmp_path / "docs" / "b.md").write_text(other, "utf-8")
    return tmp_path


def test_a_decision_holds_and_says_nothing(run: Run, docs: Path) -> None:
    assert len(json.loads(run("check", "docs", "--format", "json").out)["corpus"]["families"]) == 1
    (docs / "doclint.toml").write_text(SETTLED.format("a.md"), "utf-8")
    done = run("check", "docs", "--format", "json")
    corpus = json.loads(done.out)["corpus"]
    assert (corpus["families"], corpus["stale"], done.err) == ([], [], "")


def test_a_file_that_is_gone_is_said_beside_and_in_the_report(run: Run, docs: Path) -> None:
    (docs / "doclint.toml").write_text(SETTLED.format("gone.md"), "utf-8")
    done = run("check", "docs")
    said = "docs/gone.md n'existe plus. Corrigez le nom, ou retirez la décision."
    assert said in done.err
    assert said in " ".join(done.out.split())
    assert "Vos décisions à revoir :" in done.out.replace("\u00a0", " ")


def test_a_file_that_this_run_leaves_out_is_not_gone(run: Run, docs: Path) -> None:
    (docs / "doclint.toml").write_text(SETTLED.format("a.md"), "utf-8")
    assert run("check", "docs/b.md").err == ""
