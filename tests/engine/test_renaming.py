"""The same bytes under another name or on another day: nothing is read, nothing is different."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from doclint import analysis
from doclint.analysis import Analysis
from doclint.checks.kinds import metadata
from doclint.document import Block, Document
from doclint.engine import check, worker
from doclint.engine.cache import Cache
from doclint.findings import Finding
from doclint.reporters.json import render
from doclint.ruleset.model import ActiveRule
from doclint.settings import Settings

SAMPLES = Path(__file__).parents[2] / "sample_docs"
NAMES: dict[str, Callable[[int], str]] = {
    "neutral": lambda n: f"fichier-{n}",
    "numbers": lambda n: f"Document{n}",
    "versions": lambda n: f"Procédure_v{1 + n % 4}.{n % 3}",
    "dates": lambda n: f"{20210101 + n % 28} note {n} rev {n % 7}",
    "statuses": lambda n: f"{('Projet', 'VF', 'obsolète', 'validé')[n % 4]}_{n:02}_v{n % 3}",
    "markings": lambda n: f"{n} - Confidentiel - {('RH', 'DRAFT')[n % 2]} 2024-0{1 + n % 9}",
    "other titles": lambda n: f"Guide du télétravail des agents de la salle des fêtes {n}",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "docs"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the documents that were read."""
    names: list[str] = []
    original = worker.check_document

    def counted(candidate: Any, plan: Any) -> Any:
        names.append(candidate.shown)
        return original(candidate, plan)

    monkeypatch.setattr(worker, "check_document", counted)
    return names


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that holds every sample document under its own name."""
    cache = tmp_path_factory.mktemp("cache")
    check([SAMPLES], STRICT, workers=1, cache=Cache(cache))
    return cache


STRICT = Settings(profile="strict")
OLD_DATE = """
code: TH002
name: old-date
title: {fr: Date ancienne, en: Old date}
dimension: metadata
since: 0.1.0
severity: info
risk: {impact: 2, likelihood: 3}
origin: {fr: Guide de la ville, en: Guide of the town}
kind: metadata
params:
  months: {type: integer, default: 12, help: {fr: Mois., en: Months.}}
test: {field: date, require: [fresh], max_age: months}
message: {fr: Ce document est ancien., en: This document is old.}
why: {fr: Il a pu changer., en: It may have changed.}
fix: {fr: Relisez le document., en: Read the document again.}
"""


def files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)
def test_every_sample_document_renamed_is_known_and_gives_what_reading_it_gives(
    names: Callable[[int], str], folder: Path, warm: Path, read: list[str]
) -> None:
    # A sheet keeps the name of its document: what it declared is gone too.
    shutil.copytree(SAMPLES, folder, ignore=shutil.ignore_patterns("*.doclint.toml"))
    for number, file in enumerate(files(folder)):
        file.rename(file.with_name(names(number) + file.suffix))
    known = check([folder], STRICT, workers=1, cache=Cache(warm))
    assert read == []
    assert render(known) == render(check([folder], STRICT, workers=1))
    assert len(read) == len(known.documents)


def test_the_first_names_are_known_again(folder: Path, tmp_path: Path, read: list[str]) -> None:
    shutil.copytree(SAMPLES / "rh", folder)
    cold = check([folder], STRICT, workers=1, cache=Cache(tmp_path / "cache"))
    old = {file.with_name(f"note v{n}{file.suffix}"): file for n, file in enumerate(files(folder))}
    for new, file in old.items():
        file.rename(new)
    read.clear()
    assert check([folder], STRICT, workers=1, cache=Cache(tmp_path / "cache")) != cold
    for new, file in old.items():
        new.rename(file)
    assert check([folder], STRICT, workers=1, cache=Cache(tmp_path / "cache")) == cold
    assert read == []


def test_copies_are_read_once(folder: Path, tmp_path: Path, read: list[str]) -> None:
    shutil.copytree(SAMPLES / "rh", folder / "a")
    count = len(list(files(folder)))
    shutil.copytree(SAMPLES / "rh", folder / "b")
    known = check([folder], workers=1, cache=Cache(tmp_path / "cache"))
    assert len(read) == count
    assert known == check([folder], workers=1)


def test_the_names_decide_anew_which_version_is_current(
    folder: Path, tmp_path: Path, read: list[str]
) -> None:
    lines = [f"La salle {n} se réserve {n} jours avant, contre {n}0 euros." for n in range(2, 40)]
    one, other = folder / "Règlement_v1.md", folder / "Règlement_v2.md"
    folder.mkdir()
    one.write_text("\n\n".join(lines), "utf-8")
    other.write_text("\n\n".join([*lines, "Les clés se rendent le lundi."]), "utf-8")

    def family() -> Any:
        report = check([folder], workers=1, cache=Cache(tmp_path / "cache"))
        assert report == check([folder], workers=1)
        (found,) = report.corpus.families
        return found.current and (folder.parent / found.current).read_text("utf-8").split()[-1]

    assert family() == "lundi."
    read.clear()
    other.rename(folder / "Règlement_v0.md")
    assert family() == "euros."
    assert len(read) == 2, "by the run without a cache"


def test_the_day_decides_anew_of_the_rules_that_ask_for_it(
    folder: Path, tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "old-date.yaml").write_text(OLD_DATE, "utf-8")
    settings = Settings(rule_folders=(tmp_path / "rules",), select=("old-date", "missing-owner"))
    folder.mkdir()
    (folder / "note.md").write_text("Note du 3 mars 2024\n\nLa salle ouvre.", "utf-8")

    def found(day: date) -> tuple[list[str], list[str]]:
        monkeypatch.setattr(analysis, "this_day", lambda: day)
        read.clear()
        cache = Cache(tmp_path / "cache")
        report = check([folder], settings, workers=1, cache=cache)
        return [finding.rule for finding in report.documents[0].findings], read.copy()

    assert found(date(2025, 3, 3)) == (["missing-owner"], ["docs/note.md"])
    assert found(date(2025, 3, 4)) == (["missing-owner", "old-date"], [])
    assert found(date(2025, 3, 3)) == (["missing-owner"], [])


def test_a_rule_that_takes_more_from_the_text_has_it_read_again(
    folder: Path, tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def longer_than_its_name(document: Analysis, rule: ActiveRule) -> Iterator[Finding]:
        if len(document.text) > len(document.path):
            yield rule.finding(evidence=document.path)

    monkeypatch.setattr(metadata, "check", longer_than_its_name)
    folder.mkdir()
    (folder / "note.md").write_text("La salle ouvre à neuf heures.", "utf-8")
    cache = Cache(tmp_path / "cache")
    check([folder], workers=1, cache=cache)
    assert check([folder], workers=1, cache=cache)
    (folder / "note.md").rename(folder / "autre.md")
    renamed = check([folder], workers=1, cache=cache)
    assert read == ["docs/note.md", "docs/autre.md"]
    assert any(finding.evidence == "docs/autre.md" for finding in renamed.documents[0].findings)


def test_nothing_that_is_measured_once_depends_on_the_name() -> None:
    """Else a rule could be given what another rule asked for, and ask for nothing itself."""
    measures = [
        name
        for name, value in vars(Analysis).items()
        if isinstance(value, cached_property) and name != "_identity"
    ]
    measured = Analysis(Document("v2.md", "markdown", blocks=(Block("paragraph", "Un texte."),)))
    for name in measures:
        getattr(measured, name)
    assert "text" in measures
    assert not measured.asked
    assert measured.document.path == ""
