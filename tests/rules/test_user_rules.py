"""A town hall's own rules, one of each kind without Python, tested by their own examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.ruleset import load_rules, select
from tests.rules.running import findings_of
from tests.writing import INTEGER, kept, written

MARKING = written(
    examples={
        "flagged": [{"path": "a.md", "text": "Note de la cellule rouge."}],
        "clean": [{"path": "b.md", "text": "Note de la cellule bleue."}],
    }
)
FIELD = written(
    code="DIR002",
    name="missing-direction",
    dimension="metadata",
    kind="metadata",
    message={"fr": "La direction manque.", "en": "The department is missing."},
    test={"field": "property:Direction", "labels": ["direction"], "require": ["present", "real"]},
    examples={
        "flagged": [
            {"path": "a.md", "text": "# Note\n\nDirection : à compléter\n"},
            {"path": "b.docx", "document": {"blocks": [{"kind": "heading", "text": "Note"}]}},
        ],
        "clean": [
            {"path": "c.md", "text": "---\ndirection: DGS\n---\n# Note\n"},
            {"path": "d.md", "text": "# Note\n\nDirection : DGS\n"},
        ],
    },
)
LIMIT = written(
    code="DIR003",
    name="too-many-words-for-a-leaflet",
    dimension="length",
    kind="metric",
    params={"most": INTEGER},
    message={"fr": "Trop long : {measures}.", "en": "Too long: {measures}."},
    test={"above": {"words": "most"}},
    examples={
        "flagged": [{"path": "a.txt", "content": "Ce dépliant contient bien plus de mots."}],
        "clean": [
            {"path": "b.txt", "content": "Dépliant court."},
            {"path": "c.txt", "content": "Un dépliant un peu plus long.", "params": {"most": 9}},
        ],
    },
)
JARGON = Path(__file__).parents[1] / "user_rules" / "house-jargon.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in (("marking", MARKING), ("field", FIELD), ("limit", LIMIT)):
        kept(tmp_path / "ours", f"{name}.yaml", content)
    kept(tmp_path / "ours", "jargon.yaml", JARGON.read_text("utf-8"))
    return tmp_path / "ours"


def test_examples_of_rules_without_python_run_like_the_packaged_ones(
    folder: Path, tmp_path: Path
) -> None:
    ruleset = load_rules([folder])
    assert len(ruleset.own) == 4
    for name in ruleset.own:
        rule = ruleset.rules[name]
        for side, examples in rule.examples.items():
            for example in examples:
                found = findings_of(ruleset, rule, example, tmp_path, "fr")
                assert bool(found) == (side == "flagged"), (name, example)


def test_they_are_part_of_every_profile_until_ignored(folder: Path) -> None:
    ruleset = load_rules([folder])
    for profile in ruleset.profiles:
        chosen = {rule.name for rule in select(ruleset, profile)}
        assert ruleset.own <= chosen
    ignored = select(ruleset, "minimal", ignore=["DIR"])
    assert {rule.name for rule in ignored} & ruleset.own == {"house-jargon"}


def test_a_custom_property_of_word_answers(folder: Path) -> None:
    ruleset = load_rules([folder])
    example = {
        "path": "a.docx",
        "document": {"properties": [{"place": "custom", "name": "Direction", "value": "DGS"}]},
    }
    assert not findings_of(ruleset, ruleset.rules["missing-direction"], example, folder, "fr")
