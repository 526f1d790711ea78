"""The directory of services: its file, whom it makes an owner, and the report that names them."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.engine import check
from doclint.engine.cache import Cache
from doclint.engine.directory import read_directory
from doclint.engine.plan import make_plan
from doclint.findings import CorpusReport
from doclint.identity.owners.services import Service, service_of
from doclint.reporters import render
from doclint.reporters.options import Options
from doclint.settings import Policy, Settings, SettingsError, load_settings
from doclint.text import Language

NAMES = ("Service de l'urbanisme", "Direction des ressources humaines", "DSI", "Mairie")
DIRECTORY = """service;e-mail
Service de l'urbanisme;urbanisme@valbrume.example
DRH;claire.martin@valbrume.example
"""


@pytest.mark.parametrize(
    "content",
    [
        "service;e-mail\nÉtat civil;etat.civil@valbrume.example\n".encode(),
        "service;notes;e-mail\nÉtat civil;actes, cartes, élections, listes;"
        "etat.civil@valbrume.example\n".encode(),
        "Direction,Courriel\nÉtat civil,etat.civil@valbrume.example\n\n".encode("utf-8-sig"),
        "E-mail;Téléphone;Service\netat.civil@valbrume.example;;État civil\n".encode("cp1252"),
        "department\taddress\nÉtat civil\tetat.civil@valbrume.example".encode(),
    ],
)
def test_the_files_that_town_halls_keep_are_read(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "services.csv"
    file.write_bytes(content)
    assert read_directory(file) == (Service("État civil", "etat.civil@valbrume.example"),)


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        ("", 1, "service;e-mail"),
        ("nom;téléphone\nÉtat civil;01\n", 1, "service;e-mail"),
        ("service;e-mail\nVoirie;voirie@valbrume.example\nÉtat {civil};01\n", 3, "État {civil}"),
        ("service;e-mail\n;accueil@valbrume.example\n", 2, "adresse"),
    ],
)
def test_a_mistake_in_it_has_its_line_and_its_remedy(
    tmp_path: Path, content: str, line: int, words: str
) -> None:
    file = tmp_path / "services.csv"
    file.write_text(content, "utf-8")
    with pytest.raises(SettingsError) as caught:
        make_plan(Settings(identity=load_policy(tmp_path)))
    said = caught.value.render("fr")
    assert said.startswith(f"{file}:{line}: ")
    assert words in said


def load_policy(folder: Path) -> Policy:
    """The policy of a folder whose directory is `services.csv`."""
    (folder / "doclint.toml").write_text('[identity]\nowners = "services.csv"', "utf-8")
    return load_settings([folder], {}).identity


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("service urbanisme", "Service de l'urbanisme"),
        ("Ville de Valbrume – SERVICE DE L’URBANISME", "Service de l'urbanisme"),
        ("DRH", "Direction des ressources humaines"),
        ("Direction des systèmes d'information", "DSI"),
        ("Direction de la voirie", None),
        ("mairie de Valbrume", "Mairie"),
        ("Urbanisme commercial", None),
        ("", None),
    ],
)
def test_a_service_is_recognised_however_it_is_written(value: str, name: str | None) -> None:
    assert service_of(value, NAMES) == name


def checked(folder: Path, cache: Cache | None = None) -> CorpusReport:
    """The report on a folder with a directory and three documents."""
    (folder / "services.csv").write_text(DIRECTORY, "utf-8")
    documents = folder / "documents"
    documents.mkdir(exist_ok=True)
    texts = {
        "a.md": "# Charte du bruit\n\nRédacteur : Urbanisme (service de l'urbanisme)\n",
        "b.md": "# Note sur les congés\n\nÉmetteur : DRH\n",
        "c.md": "# Horaires de la piscine\n\nLa piscine ouvre à neuf heures.\n",
    }
    for name, text in texts.items():
        (documents / name).write_text(text, "utf-8")
    settings = Settings(identity=load_policy(folder), lang="fr", select=("metadata",))
    return check(documents, settings, workers=1, cache=cache)


def test_a_service_of_the_directory_owns_the_document(tmp_path: Path) -> None:
    owners = [document.identity.owner for document in checked(tmp_path).documents]
    assert owners == ["Urbanisme (service de l'urbanisme)", "DRH", None]


def test_the_cache_tells_directories_apart(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    (tmp_path / "other").mkdir()
    first = checked(tmp_path, cache)
    second = checked(tmp_path, cache)
    assert first.documents == second.documents
    (tmp_path / "services.csv").write_text(DIRECTORY.replace("DRH", "Voirie"), "utf-8")
    plan = make_plan(Settings(identity=load_policy(tmp_path), lang="fr", select=("metadata",)))
    assert plan.tool.ruleset != first.tool.ruleset


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ["À qui l'envoyer :", "1 document à corriger", "Aucun service de votre annuaire"]),
        ("en", ["Whom to send it to:", "1 document to mend", "No department of your directory"]),
    ],
)
def test_the_report_ends_with_whom_to_send_it_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: Language, words: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)  # paths are shown from there
    report = checked(tmp_path)
    directory = read_directory(tmp_path / "services.csv")
    said = render("text", report, Options(language, directory=directory)).replace("\u00a0", " ")
    assert [word for word in words if word not in said] == []
    assert "Service de l'urbanisme <urbanisme@valbrume.example>" in said
    assert "claire.martin" not in said
    assert "c•••@valbrume.example" in said
    assert max(map(len, said.splitlines())) <= 80
    assert words[0] not in render("text", report, Options(language))


def test_many_documents_of_a_service_are_counted(tmp_path: Path) -> None:
    checked(tmp_path)
    for number in range(5):
        text = f"# Note {number}\n\nÉmetteur : DRH\n"
        (tmp_path / "documents" / f"n{number}.md").write_text(text, "utf-8")
    said = render(
        "text", checked(tmp_path), Options("fr", directory=(Service("DRH", "drh@v.example"),))
    ).replace("\u00a0", " ")
    assert "DRH <drh@v.example> : 6 documents à corriger" in said
    assert "et 3 autres" in said
