"""`doclint identity`: what one document says of itself, and what doclint keeps of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import FLAGGED, Run

RULES = """\
# Règlement du télétravail

Version : 2.1

Date : 12 mars 2024

Statut : en cours de validation

Rédigé par : claire.martin@valbrume.example

Le télétravail est ouvert à tous les agents.
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A document whose name contradicts its text."""
    file = tmp_path / "reglement_v3.md"
    file.write_text(RULES, "utf-8")
    return file


def test_shows_each_place_what_is_kept_and_why(run: Run, rules: Path) -> None:
    done = run("identity", rules.name)
    assert done.code == 0
    said = done.out.replace("\u00a0", " ")
    assert "Version : 2.1\n  ✓ « 2.1 » – début du document, l. 3, sous " in said
    assert "annoncé par « Version » – confiance 100 sur 100" in said
    assert "  · « v3 », soit 3 – nom du fichier" in said
    assert "→ doclint croit le début du document plutôt que le nom du fichier." in said
    assert "Statut : projet\n" in said
    assert max(map(len, done.out.splitlines())) <= 80


def test_says_what_is_stated_nowhere(run: Run, rules: Path) -> None:
    said = run("identity", rules.name).out
    (nowhere,) = [part for part in said.split("\n\n") if part.startswith("Indiqué nulle part")]
    assert "licence" in nowhere
    assert "version" not in nowhere


def test_says_where_the_document_disagrees_with_itself(run: Run, rules: Path) -> None:
    said = " ".join(run("identity", rules.name).out.split())
    assert "Le document se contredit" in said
    assert "2.1 (début du document), 3 (nom du fichier)" in said


def test_disagreements_are_said_even_where_the_rule_is_switched_off(
    run: Run, rules: Path, tmp_path: Path
) -> None:
    (tmp_path / "doclint.toml").write_text('ignore = ["version-mismatch"]\n', "utf-8")
    assert "Le document se contredit" in run("identity", rules.name).out


def test_the_tolerance_between_dates_is_that_of_the_settings(run: Run, tmp_path: Path) -> None:
    (tmp_path / "20240301_guide.md").write_text("# Guide\n\nDate : 15 mars 2024\n", "utf-8")
    assert "contredit" not in run("identity", "20240301_guide.md").out
    settings = "[rules.version-mismatch]\ntolerance_days = 5\n"
    (tmp_path / "doclint.toml").write_text(settings, "utf-8")
    assert "contredit" in run("identity", "20240301_guide.md").out


def test_a_placeholder_is_shown_as_set_aside(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(
        '<html><head><title>Sans titre</title><meta name="author" content="Admin"></head>'
        "<body><p>La piscine ouvre à neuf heures.</p></body></html>",
        "utf-8",
    )
    said = run("identity", "page.html").out.replace("\u00a0", " ")
    assert "✗ « Admin »" in said
    assert "écarté : ne dit rien du document" in " ".join(said.split())
    assert "Auteur : seulement des valeurs écartées" in said


def test_shows_the_five_questions_of_sandi(run: Run, rules: Path) -> None:
    said = run("identity", rules.name).out.replace("\u00a0", " ")
    (table,) = [part for part in said.split("\n\n") if part.startswith("SANDI")]
    assert table.startswith("SANDI : 2 sur 5\n  ✗ Source     manque\n")
    assert "  ✓ Nature     règlement – début du document\n" in table
    assert "  ✓ Date       12 mars 2024 – début du document\n" in table
    assert "→ Écrivez pourquoi et pour qui" in table


def test_sandi_in_json(run: Run, rules: Path) -> None:
    told = run("identity", rules.name, "--format", "json", "--lang", "en").json["sandi"]
    assert (told["found"], told["of"]) == (2, 5)
    assert [answer["letter"] for answer in told["answers"]] == list("SANDI")
    source, _, nature, date, intention = told["answers"]
    assert (source["state"], source["value"], source["place"]) == ("missing", None, None)
    assert source["advice"].startswith("Write the name of the department")
    assert (nature["field"], nature["state"], nature["advice"]) == ("kind", "found", None)
    assert (date["value"], date["place"]) == ("12 mars 2024", "cover")
    assert intention["name"] == "Intention"


def test_dates_that_disagree_are_said_in_sandi(run: Run, tmp_path: Path) -> None:
    (tmp_path / "27022023_tarifs.md").write_text("# Tarifs\n\nDate : 3 mai 2024\n", "utf-8")
    said = run("identity", "27022023_tarifs.md").out.replace("\u00a0", " ")
    assert "≠ Date       3 mai 2024 – début du document – se contredit" in said


def test_speaks_english(run: Run, rules: Path) -> None:
    said = run("identity", "--lang", "en", rules.name).out
    assert "Date: 12 March 2024\n" in said
    assert "→ doclint believes the start of the document rather than the file name." in said
    assert "Stated nowhere: " in said


def test_json_holds_every_reading(run: Run, rules: Path) -> None:
    result = run("identity", rules.name, "--format", "json").json
    assert result["schema"] == "doclint/identity/1"
    assert result["path"] == rules.name
    version = result["fields"]["version"]
    assert (version["value"], version["normalised"]) == ("2.1", "2.1")
    assert [(r["place"], r["value"], r["won"]) for r in version["readings"]] == [
        ("cover", "2.1", True),
        ("file-name", "v3", False),
    ]
    assert version["readings"][0]["location"]["line"] == 3
    assert version["readings"][1]["location"] is None
    assert "licence" in result["missing"]
    assert result["fields"]["licence"] == {
        "value": None, "normalised": None, "why": None, "readings": []
    }  # fmt: skip
    (apart,) = result["disagreements"]
    assert [reading["written"] for reading in apart["readings"]] == ["2.1", "v3"]


def test_a_date_that_software_recorded_is_not_that_of_the_document(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.html").write_text(
        '<html><head><meta name="created" content="2025-03-04"></head><body>'
        "<h1>Horaires de la piscine</h1></body></html>",
        "utf-8",
    )
    result = run("identity", "a.html", "--format", "json").json
    assert result["fields"]["modified"]["value"] == "2025-03-04"
    assert result["fields"]["date"]["value"] is None
    assert "date" in result["missing"]


@pytest.mark.parametrize("format_", ["text", "json"])
def test_personal_data_are_masked(run: Run, rules: Path, format_: str) -> None:
    out = run("identity", rules.name, "--format", format_).out
    assert "claire.martin@valbrume.example" not in out
    assert "c•••@valbrume.example" in out


def test_a_document_that_cannot_be_read_is_said_and_exits_3(run: Run, tmp_path: Path) -> None:
    (tmp_path / "vide.docx").write_bytes(b"PK\x03\x04 broken")
    done = run("identity", "vide.docx")
    assert (done.code, done.out) == (3, "")
    assert "vide.docx" in done.err
    assert "→" in done.err


def test_a_folder_or_a_missing_file_is_a_usage_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "guide.md").write_text(FLAGGED, "utf-8")
    folder = run("identity", ".")
    assert folder.code == 2
    assert "doclint identity guide.docx" in folder.err
    assert run("identity", "absent.md").code == 2


def test_what_is_declared_beside_the_file_is_shown_with_its_place(
    run: Run, rules: Path, tmp_path: Path
) -> None:
    (tmp_path / f"{rules.name}.doclint.toml").write_text('owner = "Service RH"\n', "utf-8")
    (tmp_path / "doclint.toml").write_text('[identity]\nregister = "registre.csv"\n', "utf-8")
    register = f"Fichier;Public\n{rules.name};agents\n"
    (tmp_path / "registre.csv").write_text(register, "utf-8")
    done = run("identity", rules.name)
    said = " ".join(done.out.split())
    assert done.code == 0
    assert "✓ « Service RH » – fiche jointe – annoncé par « owner »" in said
    assert "✓ « agents » – registre – annoncé par « Public »" in said


def test_a_mistake_beside_the_file_is_said_and_the_rest_is_shown(
    run: Run, rules: Path, tmp_path: Path
) -> None:
    (tmp_path / f"{rules.name}.doclint.toml").write_text('onwer = "RH"\n', "utf-8")
    done = run("identity", rules.name)
    assert done.code == 3
    assert "Version : 2.1" in done.out.replace("\u00a0", " ")
    assert f"{rules.name}.doclint.toml:1: " in done.err


def test_a_sheet_without_its_document_is_an_error_that_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.md.doclint.toml").write_text("version = 2\n", "utf-8")
    done = run("identity", "note.md.doclint.toml")
    assert done.code == 2
    assert "n'est pas là" in done.err
