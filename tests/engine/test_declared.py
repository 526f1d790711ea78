"""What people declare of a document outside its file: on a sheet beside it, or in a register."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from doclint.engine import check, worker
from doclint.engine.cache import Cache
from doclint.engine.plan import make_plan
from doclint.engine.run import Each, check_each
from doclint.findings import CorpusReport, DocumentReport
from doclint.reporters.json import render
from doclint.settings import Policy, Settings, SettingsError
from doclint.text import Text

GUIDE = """\
# Guide d'accueil des agents

La mairie accueille chaque agent le premier lundi du mois. Chaque agent reçoit un badge.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    return tmp_path / "docs"


def write(name: str, text: str) -> Path:
    file = Path("docs") / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def run(settings: Settings | None = None, **options: Any) -> CorpusReport:
    return check("docs", settings or Settings(profile="strict"), workers=1, **options)


def only(report: CorpusReport) -> DocumentReport:
    [document] = report.documents
    return document


def rules(document: DocumentReport) -> set[str]:
    return {finding.rule for finding in document.findings}


def with_register(text: str | bytes, name: str = "registre.csv") -> Settings:
    """Settings whose register holds this text."""
    file = Path(name)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    policy = replace(Policy(), register=file.absolute())
    return Settings(profile="strict", identity=policy)


def each(settings: Settings) -> tuple[Each, list[str]]:
    """What a run gives, and what it tells beside."""
    told: list[Text] = []
    plan = make_plan(replace(settings, lang="fr"))
    done = check_each(plan, [Path("docs")], workers=1, notify=told.append)
    return done, [text.render("fr") for text in told]


# The sheet beside a document


def test_a_sheet_says_what_the_file_cannot_carry() -> None:
    write("guide.md", GUIDE)
    assert {"missing-owner", "missing-version"} <= rules(only(run()))
    write(
        "guide.md.doclint.toml",
        'owner = "Direction des ressources humaines"\nversion = 2.10\ndate = 2026-03-01\n'
        'status = "en vigueur"\nreview-by = 2027-03-01\n',
    )
    document = only(run())
    assert not {"missing-owner", "missing-version", "missing-date"} & rules(document)
    identity = document.identity
    assert identity.owner == "Direction des ressources humaines"
    assert (identity.version, identity.date) == ("2.10", "2026-03-01")
    assert (identity.status, identity.review_by) == ("in-force", "2027-03-01")


def test_a_sheet_that_contradicts_the_file_is_reported() -> None:
    write("guide.md", GUIDE.replace("\n\nLa", "\n\nVersion : 3\n\nLa"))
    write("guide.md.doclint.toml", "version = 2\n")
    [found] = [f for f in only(run()).findings if f.rule == "version-mismatch"]
    assert "2 (fiche jointe)" in found.message
    assert only(run()).identity.version == "3"  # what is written for the reader comes first


def test_a_sheet_is_no_document_and_stands_for_its_document_when_it_is_named() -> None:
    write("guide.md", GUIDE)
    sheet = write("guide.md.doclint.toml", "version = 2\n")
    assert [document.path for document in run().documents] == ["docs/guide.md"]
    assert only(check(sheet, workers=1)).path == "docs/guide.md"


def test_a_sheet_without_its_document_is_told() -> None:
    write("guide.md", GUIDE)
    write("guide.doclint.toml", "version = 2\n")
    done, told = each(Settings())
    assert [document.path for document in done.checked] == ["docs/guide.md"]
    [sentence] = told
    assert sentence.startswith("docs/guide.doclint.toml : ")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('version = "2"\nonwer = "RH"\n', 2, "Vouliez-vous dire : owner"),
        ('service = "RH"\n', 1, "Vouliez-vous dire : owner"),
        ('\n\ndate = "bientôt"\n', 3, "n'est pas une date"),
        ('version = "deux"\n', 1, "n'est pas comprise"),
        ('audience = ["agents"]\n', 1, "écrivez une valeur entre guillemets"),
        ("[identity]\nversion = 2\n", 1, "Champ inconnu"),
        ('version = "2\n', 1, "TOML"),
        ("version = 2\nversion = 3\n", 2, "TOML"),
        ("a = " + "[" * 5000, 1, "TOML"),
        ("# x\n" * 9000, None, "trop longue"),
        (b"title = 'Proc\xe9dure'\n", None, "UTF-8"),
    ],
)
def test_a_broken_sheet_leaves_the_document_checked_and_the_run_incomplete(
    text: str | bytes, line: int | None, said: str
) -> None:
    write("guide.md", GUIDE)
    content = text if isinstance(text, bytes) else text.encode()
    Path("docs/guide.md.doclint.toml").write_bytes(content)
    report = run(Settings(lang="fr"))
    assert only(report).sha256
    [sentence] = [reason for reason in report.gate.failed if reason.startswith("incomplete")]
    assert f"docs/guide.md.doclint.toml:{line or 1}: " in sentence
    assert said in sentence
    assert report.gate.exit_code == 3


def test_a_wrong_line_leaves_the_others_good() -> None:
    write("guide.md", GUIDE)
    write("guide.md.doclint.toml", 'version = "2"\nonwer = "RH"\n')
    assert only(run()).identity.version == "2"


def test_a_pipe_is_no_sheet() -> None:
    write("guide.md", GUIDE)
    os.mkfifo("docs/guide.md.doclint.toml")
    assert run().gate.exit_code == 3


def test_a_placeholder_declares_nothing() -> None:
    write("guide.md", GUIDE)
    write("guide.md.doclint.toml", 'owner = "à compléter"\n')
    assert only(run()).identity.owner is None


# The register


ROW = "docs/guide.md;Direction des ressources humaines;2;01/03/2026\n"
HEADINGS = "Fichier;Service responsable;Version;Date\n"


@pytest.mark.parametrize(
    "text",
    [
        HEADINGS + ROW,
        "\ufeff" + HEADINGS + ROW,
        (HEADINGS + ROW).replace(";", ","),
        (HEADINGS + ROW).replace(";", "\t"),
        "File;Owner;Version;Date\n" + ROW,
        "Registre de la commune;;;\n;;;\n" + HEADINGS + ROW,
        HEADINGS + ROW.replace("docs/guide.md", "docs\\guide.md"),
        HEADINGS + ROW.replace("docs/guide.md", "./docs/guide.md"),
        "Chemin;Émetteur;N° de version;Date de validation\r\n" + ROW.replace("\n", "\r\n"),
    ],
)
def test_a_register_is_read_as_spreadsheets_write_it(text: str) -> None:
    write("guide.md", GUIDE)
    for data in (text.encode(), text.encode("utf-8-sig") if text[0] != "\ufeff" else text.encode()):
        identity = only(run(with_register(data))).identity
        assert identity.owner == "Direction des ressources humaines"
        assert (identity.version, identity.date) == ("2", "2026-03-01")


def test_a_register_of_excel_may_be_in_windows_1252_or_in_utf_16() -> None:
    write("guide.md", GUIDE)
    text = "Fichier;Émetteur\ndocs/guide.md;Service de la qualité\n"
    for encoding in ("cp1252", "utf-16"):  # the latter is its « Texte Unicode »
        identity = only(run(with_register(text.encode(encoding)))).identity
        assert identity.owner == "Service de la qualité"


def test_a_row_is_found_by_the_content_when_its_file_moved() -> None:
    file = write("guide.md", GUIDE)
    sha256 = only(run()).sha256
    text = f"Fichier;SHA-256;Version\ndocs/ancien/guide.md;{sha256};2\n"
    assert only(run(with_register(text))).identity.version == "2"
    file.rename("docs/livret.md")
    assert only(run(with_register(text))).identity.version == "2"
    write("ancien/guide.md", "# Autre guide\n\nLa cantine ouvre à midi.\n")
    found = {
        document.path: document.identity.version for document in run(with_register(text)).documents
    }
    assert found == {"docs/ancien/guide.md": "2", "docs/livret.md": None}


def test_a_row_of_a_hash_alone_speaks_of_every_copy() -> None:
    write("guide.md", GUIDE)
    write("copie.md", GUIDE)
    sha256 = run().documents[0].sha256
    report = run(with_register(f"Empreinte;Version\n{sha256};2\n"))
    assert {document.identity.version for document in report.documents} == {"2"}


def test_a_register_that_contradicts_the_file_is_reported() -> None:
    write("guide.md", GUIDE.replace("\n\nLa", "\n\nVersion : 3\n\nLa"))
    [found] = [
        finding
        for finding in only(run(with_register(HEADINGS + ROW))).findings
        if finding.rule == "version-mismatch"
    ]
    assert "2 (registre)" in found.message


def test_the_sheet_is_believed_rather_than_the_register() -> None:
    write("guide.md", GUIDE)
    write("guide.md.doclint.toml", "version = 5\n")
    assert only(run(with_register(HEADINGS + ROW))).identity.version == "5"


def test_a_cell_that_is_not_understood_is_told_with_its_line_and_the_others_serve() -> None:
    write("guide.md", GUIDE)
    done, told = each(with_register(HEADINGS + ROW.replace("01/03/2026", "bientôt")))
    assert done.checked[0].identity.version == "2"
    [sentence] = told
    assert "registre.csv, ligne 2 : « bientôt »" in sentence
    assert not done.faults


def test_a_register_whose_paths_lead_nowhere_is_told() -> None:
    write("guide.md", GUIDE)
    [sentence] = each(with_register(HEADINGS + ROW.replace("docs/", "")))[1]
    assert sentence.startswith("registre.csv ne nomme aucun fichier qui existe.")
    assert "« docs/guide.md »" in sentence
    write("ancien/note.md", GUIDE)
    assert not each(with_register(HEADINGS + ROW.replace("guide.md", "ancien/note.md")))[1]
    assert not each(with_register(HEADINGS))[1]


def test_a_cell_that_is_no_path_at_all_is_no_path() -> None:
    write("guide.md", GUIDE)
    rows = "".join(f"{path};;;\n" for path in ("x" * 5000, "a\x00b"))
    assert run(with_register(HEADINGS + rows + ROW)).documents[0].identity.version == "2"


def test_an_error_of_a_formula_declares_nothing() -> None:
    write("guide.md", GUIDE)
    done, told = each(with_register("Fichier;Service;Version\ndocs/guide.md;#REF!;2\n"))
    assert (done.checked[0].identity.owner, done.checked[0].identity.version) == (None, "2")
    assert "« #REF! »" in told[0]


def test_the_register_is_no_document() -> None:
    write("guide.md", GUIDE)
    settings = with_register(HEADINGS, "docs/registre.csv")
    assert [document.path for document in run(settings).documents] == ["docs/guide.md"]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("registre.csv", b"Nom;Prenom\na;b\n", "n'est pas un registre"),
        ("registre.csv", b"", "n'est pas un registre"),
        ("registre.xlsx", b"Fichier;Version\n", "ne peut pas être lu"),
        ("registre.ods", b"", ".csv ou .xlsx"),
    ],
)
def test_a_register_that_cannot_serve_is_an_error(name: str, data: bytes, said: str) -> None:
    write("guide.md", GUIDE)
    with pytest.raises(SettingsError) as raised:
        run(with_register(data, name))
    assert said in raised.value.render("fr")


def test_a_register_that_is_not_there_is_an_error_that_says_how_to_make_it() -> None:
    write("guide.md", GUIDE)
    settings = with_register(b"")
    Path("registre.csv").unlink()
    with pytest.raises(SettingsError) as raised:
        run(settings)
    assert "doclint register" in raised.value.render("fr")


# The cache


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the documents that were read."""
    names: list[str] = []
    original: Callable[..., Any] = worker.check_document

    def counted(candidate: Any, plan: Any) -> Any:
        names.append(candidate.shown)
        return original(candidate, plan)

    monkeypatch.setattr(worker, "check_document", counted)
    return names


def test_what_is_declared_anew_is_applied_without_reading_the_document(
    tmp_path: Path, read: list[str]
) -> None:
    write("guide.md", GUIDE)
    cache = Cache(tmp_path / "cache")
    run(cache=cache)
    read.clear()
    for sheet in ('version = 2\nowner = "Service des sports"\n', 'owner = "Police municipale"\n'):
        write("guide.md.doclint.toml", sheet)
        again = run(cache=cache)
        assert read == []
        assert text(again) == text(run())
        read.clear()
    Path("docs/guide.md.doclint.toml").unlink()
    assert text(run(cache=cache)) == text(run())


def text(report: CorpusReport) -> str:
    from doclint.reporters.options import Options

    return render(report, Options())


def test_the_result_is_the_same_with_workers(tmp_path: Path) -> None:
    for number in range(3):
        write(f"guide{number}.md", GUIDE)
        write(f"guide{number}.md.doclint.toml", f"version = {number + 1}\n")
    settings = Settings(profile="strict")
    alone = check("docs", settings, workers=1)
    assert [document.identity.version for document in alone.documents] == ["1", "2", "3"]
    assert text(check("docs", settings, workers=2)) == text(alone)


def test_what_is_stated_leaves_the_register_out() -> None:
    """What a register says must not come back to it as what the document says."""
    write("guide.md", GUIDE)
    write("guide.md.doclint.toml", 'audience = "agents"\n')
    done, _ = each(with_register(HEADINGS + ROW))
    stated = done.checked[0].stated
    assert stated["audience"] == "agents"
    assert "version" not in stated


def test_a_cell_that_doclint_wrote_declares_nothing() -> None:
    write("guide.md", GUIDE)
    noted = json.dumps({"version": "2", "date": "2026-03-01"}).replace('"', '""')
    text = (
        "Fichier;Service responsable;Version;Date;Lu par doclint (ne pas modifier)\n"
        f'docs/guide.md;Accueil;2;01/03/2026;"{noted}"\n'
    )
    identity = only(run(with_register(text))).identity
    assert (identity.owner, identity.version, identity.date) == ("Accueil", None, None)


def test_a_document_that_cannot_be_read_is_known_by_what_is_declared(tmp_path: Path) -> None:
    """Its service is told whom to ask for the password."""
    Path("docs/plan.docx").write_bytes(b"PK\x03\x04 rien")
    write("plan.docx.doclint.toml", 'owner = "Service des bâtiments"\n')
    cache = Cache(tmp_path / "cache")
    for _ in range(2):
        assert only(run(cache=cache)).identity.owner == "Service des bâtiments"
    Path("docs/plan.docx.doclint.toml").unlink()
    assert only(run(cache=cache)).identity.owner is None
