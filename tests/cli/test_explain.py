"""`doclint explain`: a rule, or the score of a document, for a person at 80 columns."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from doclint.cli import explain, language
from doclint.ruleset import load_rules
from doclint.text import LANGUAGES, Language
from tests.cli.conftest import Run

RULES = load_rules().rules


@pytest.mark.parametrize("speaks", LANGUAGES)
@pytest.mark.parametrize("name", RULES)
def test_every_rule_fits_in_80_columns(
    name: str, speaks: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language, "_current", speaks)
    done = CliRunner().invoke(explain.command(), [name])
    assert done.exit_code == 0
    long = [line for line in done.output.splitlines() if len(line) > 80 and " " in line.strip()]
    assert long == []
    rule = RULES[name]
    said = " ".join(done.output.split())
    for text in (rule.title, rule.why):
        assert " ".join(text.render(speaks).split()) in said


def test_a_code_names_a_rule_as_well(run: Run) -> None:
    assert run("explain", "STR001").out == run("explain", "table-of-contents").out


def test_the_breakdown_of_a_score_speaks_one_language(run: Run, flagged: object) -> None:
    french = run("explain", "--score", "guide.md").out
    english = run("explain", "--score", "guide.md", "--lang", "en").out
    assert "identité du document / missing-owner" in french
    assert "metadata / missing-owner" in english
    assert "Départ" in french
    assert "Start" in english
