"""What the policy of an institution makes of the rules: who is asked what."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from doclint.engine import check
from doclint.engine.plan import make_plan
from doclint.settings import SettingsError, load_settings

PROCEDURE = (
    "# Procédure d'accueil\n\nVersion 2 du 12 mars 2024\n\nLe service ouvre à neuf heures.\n"
)
GUIDE = "# Guide du tri\n\nVersion 2 du 12 mars 2024\n\nLe verre se jette dans le bac vert.\n"
HOURS = "# Horaires de la piscine\n\nLa piscine ouvre à neuf heures le samedi.\n"
REQUIRED = """
[identity.required]
default = ["title", "date"]
procedure = ["title", "owner", "version", "date", "status"]
guide = ["title"]
"""


def missing(folder: Path, settings: str, **more: tuple[str, ...]) -> dict[str, set[str]]:
    """For each document, the fields that the rules `missing-*` ask for."""
    (folder / "doclint.toml").write_text(settings, "utf-8")
    for name, text in (("a.md", PROCEDURE), ("b.md", GUIDE), ("c.md", HOURS)):
        (folder / name).write_text(text, "utf-8")
    report = check(folder, load_settings([folder], {}, lang="fr", **more), workers=1)
    return {
        Path(document.path).name: {
            finding.rule.removeprefix("missing-")
            for finding in document.findings
            if finding.rule.startswith("missing-")
        }
        for document in report.documents
    }


def test_each_kind_is_asked_for_its_own_fields_and_no_others(tmp_path: Path) -> None:
    assert missing(tmp_path, REQUIRED) == {
        "a.md": {"owner", "status"},
        "b.md": set(),
        "c.md": {"date"},
    }


def test_without_a_default_the_profile_asks(tmp_path: Path) -> None:
    asked = '[identity.required]\nguide = ["licence"]'
    assert missing(tmp_path, asked) == {
        "a.md": {"owner"},
        "b.md": {"licence"},
        "c.md": {"owner", "version", "date"},
    }


def test_a_rule_that_the_run_ignores_stays_away(tmp_path: Path) -> None:
    assert missing(tmp_path, REQUIRED, ignore=("missing-status",))["a.md"] == {"owner"}
    assert missing(tmp_path, REQUIRED, select=("missing-owner",))["a.md"] == {"owner"}


def test_a_rule_of_ones_own_can_be_asked_for(tmp_path: Path) -> None:
    rules = tmp_path / "ours"
    documents = tmp_path / "documents"
    rules.mkdir()
    documents.mkdir()
    text = {key: f"{key}: {{fr: Sans numéro., en: No number.}}" for key in TEXTS}
    (rules / "missing-reference.yaml").write_text(
        "code: DIR001\nname: missing-reference\ndimension: metadata\nseverity: warning\n"
        "kind: metadata\nrisk: {impact: 2, likelihood: 2}\n"
        "test: {field: reference, require: [present]}\n" + "\n".join(text.values()),
        "utf-8",
    )
    settings = 'rules = ["../ours"]\n[identity.required]\ndefault = []\nguide = ["reference"]'
    assert missing(documents, settings) == {"a.md": set(), "b.md": {"reference"}, "c.md": set()}


TEXTS = ("title", "message", "why", "fix")


def statuses(folder: Path, settings: str, words: Iterable[str]) -> list[str]:
    (folder / "doclint.toml").write_text(settings, "utf-8")
    for number, word in enumerate(words):
        (folder / f"{number}.md").write_text(f"{HOURS}\nStatut : {word}\n", "utf-8")
    report = check(folder, load_settings([folder], {}, lang="fr"), workers=1)
    return [
        finding.evidence
        for document in report.documents
        for finding in document.findings
        if finding.rule == "missing-status"
    ]


def test_allowed_statuses_ask_nothing_of_a_document_without_one(tmp_path: Path) -> None:
    settings = '[identity]\nstatuses = ["projet", "validé"]'
    assert missing(tmp_path, settings)["a.md"] == {"owner"}
    assert statuses(tmp_path, settings, ["approuvé", "brouillon", "abrogé"]) == ["abrogé"]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('procedur = ["title"]', 2, ["procedur", "procédure"]),
        ('default = []\nguide = ["titre"]', 3, ["titre", "title"]),
        ('guide = ["approuveur"]', 2, ["approuveur", "owner"]),
    ],
)
def test_an_unknown_kind_or_field_has_its_line_and_the_nearest_names(
    tmp_path: Path, text: str, line: int, words: list[str]
) -> None:
    (tmp_path / "doclint.toml").write_text(f"[identity.required]\n{text}", "utf-8")
    with pytest.raises(SettingsError) as caught:
        make_plan(load_settings([tmp_path], {}))
    said = caught.value.render("fr")
    assert said.startswith(f"{tmp_path / 'doclint.toml'}:{line}: ")
    assert [word for word in words if word not in said] == []


def test_the_ruleset_of_the_results_tells_policies_apart(tmp_path: Path) -> None:
    def ruleset(text: str) -> str:
        (tmp_path / "doclint.toml").write_text(text, "utf-8")
        return make_plan(load_settings([tmp_path], {})).tool.ruleset

    texts = ["", REQUIRED, '[identity]\nstatuses = ["projet"]', '[identity]\nstatuses = ["validé"]']
    assert len({ruleset(text) for text in texts}) == len(texts)
