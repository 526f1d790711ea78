"""`[consistency]` in a settings file: decisions of people, each with a reason and a date."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.settings import Settings, SettingsError, Settlement, load_settings

WHOLE = """
[[consistency.settled]]
documents = ["a.docx", "b.docx"]
verdict = "not-versions"
reason = "Deux écoles."
date = 2026-11-22
"""


def loaded(folder: Path, text: str) -> Settings:
    (folder / "doclint.toml").write_text(text, "utf-8")
    return load_settings([folder], {})


def test_a_decision(tmp_path: Path) -> None:
    assert loaded(tmp_path, WHOLE).settled == (
        Settlement(("a.docx", "b.docx"), "not-versions", "Deux écoles.", "2026-11-22"),
    )


def test_without_any(tmp_path: Path) -> None:
    assert loaded(tmp_path, 'profile = "strict"').settled == ()


def test_the_other_verdicts(tmp_path: Path) -> None:
    current = WHOLE.replace("not-versions", "current") + 'current = "b.docx"\n'
    subject = WHOLE.replace("not-versions", "not-a-conflict") + 'subject = "Repas"\n'
    first, second = loaded(tmp_path, current + subject).settled
    assert (first.verdict, first.current) == ("current", "b.docx")
    assert (second.verdict, second.subject) == ("not-a-conflict", "Repas")


@pytest.mark.parametrize(
    ("line", "written", "said"),
    [
        (2, WHOLE.replace('reason = "Deux écoles."\n', ""), "« reason » manque"),
        (2, WHOLE.replace("date = 2026-11-22\n", ""), "« date » manque"),
        (5, WHOLE.replace('"Deux écoles."', '""'), "« reason » manque"),
        (6, WHOLE.replace("2026-11-22", '"22/11/2026"'), "sans guillemets"),
        (4, WHOLE.replace("not-versions", "not-version"), "Vouliez-vous dire"),
        (5, WHOLE.replace("reason", "raison"), "Réglage inconnu : « raison »"),
        (3, WHOLE.replace(', "b.docx"', ""), "au moins deux documents"),
        (3, WHOLE.replace('["a.docx", "b.docx"]', '"a.docx"'), "doit être une liste"),
        (7, WHOLE + 'current = "a.docx"\n', "ne va qu'avec"),
        (7, WHOLE.replace("not-versions", "current") + 'current = "c.docx"\n', "l'un des"),
        (2, WHOLE.replace("not-versions", "current"), "l'un des"),
        (12, WHOLE + WHOLE.replace("2026-11-22", "3"), "sans guillemets"),
        (2, WHOLE.replace("settled", "decided"), "Réglage inconnu"),
    ],
)
def test_a_mistake_is_said_with_its_line(
    tmp_path: Path, line: int, written: str, said: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        loaded(tmp_path, written)
    message = caught.value.render("fr")
    assert message.startswith(f"{tmp_path / 'doclint.toml'}:{line}: ")
    assert said in message


def test_no_variable_holds_decisions(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="Unknown variable"):
        load_settings([tmp_path], {"DOCLINT_CONSISTENCY": "x"})
