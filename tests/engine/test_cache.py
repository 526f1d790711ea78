"""The cache changes how long a run takes, never what it says."""

from __future__ import annotations

import os
import stat
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from doclint.engine import cache as cache_module
from doclint.engine import check, worker
from doclint.engine.cache import DAY, SPOILED, UNUSABLE, Cache
from doclint.findings import CorpusReport
from doclint.settings import RuleSettings, Settings

TEXT = "# Salle des fêtes\n\nLa salle ouvre à neuf heures.\n"


class Runs:
    """Runs over one folder and one cache, and the names of the documents that each read."""

    def __init__(self, folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.cache = folder, cache
        self.read: list[str] = []
        self.notices: list[Any] = []
        original = worker.check_document

        def counted(candidate: Any, plan: Any) -> Any:
            self.read.append(candidate.path.name)
            return original(candidate, plan)

        monkeypatch.setattr(worker, "check_document", counted)

    def __call__(self, settings: Settings | None = None, *, cached: bool = True) -> CorpusReport:
        self.read.clear()
        cache = Cache(self.cache) if cached else None
        report = check([self.folder], settings, workers=1, cache=cache)
        self.notices = list(cache.notices) if cache else []
        return report


@pytest.fixture
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Runs:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "salle.md").write_text(TEXT, "utf-8")
    return Runs(tmp_path / "docs", tmp_path / "cache", monkeypatch)


def test_the_same_bytes_are_read_once(runs: Runs) -> None:
    first = runs()
    assert runs.read == ["salle.md"]
    assert runs() == first
    assert runs.read == []
    assert runs(cached=False) == first


def test_what_cannot_be_read_is_not_tried_again(runs: Runs) -> None:
    (runs.folder / "salle.md").unlink()
    (runs.folder / "bad.pdf").write_bytes(b"%PDF-1.7")
    (runs.folder / "sheet.xls").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    first = runs()
    assert runs() == first
    assert runs.read == []


def test_touching_a_file_or_moving_it_to_another_folder_changes_nothing(runs: Runs) -> None:
    first = runs()
    os.utime(runs.folder / "salle.md", (1, 1))
    (runs.folder / "archives").mkdir()
    (runs.folder / "salle.md").rename(runs.folder / "archives" / "salle.md")
    moved = runs()
    assert runs.read == []
    assert moved.documents[0].path == "docs/archives/salle.md"
    assert moved == runs(cached=False)
    assert moved.documents[0].findings == first.documents[0].findings


def test_another_suffix_is_read_again_because_formats_are_told_by_it(runs: Runs) -> None:
    runs()
    (runs.folder / "salle.md").rename(runs.folder / "salle.txt")
    renamed = runs()
    assert runs.read == ["salle.txt"]
    assert renamed == runs(cached=False)


def test_other_bytes_of_the_same_size_and_time_are_noticed(runs: Runs) -> None:
    file = runs.folder / "salle.md"
    before = file.stat()
    runs()
    file.write_bytes(file.read_bytes().replace(b"neuf", b"onze"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    runs()
    assert runs.read == ["salle.md"]


@pytest.mark.parametrize(
    "settings",
    [
        Settings(profile="strict"),
        Settings(lang="en"),
        Settings(ignore=("no-headings",)),
        Settings(rules={"long-sentence": RuleSettings(severity="error")}),
        Settings(limits={"pages": 3}),
        Settings(per_path={"docs/*": ("missing-owner",)}),
    ],
)
def test_other_rules_or_limits_are_worked_out_anew(runs: Runs, settings: Settings) -> None:
    runs()
    changed = runs(settings)
    assert runs.read == ["salle.md"]
    assert changed == runs(settings, cached=False)


@pytest.mark.parametrize(
    "settings",
    [Settings(fail_on="never"), Settings(fail_under=99), Settings(limits={"time": 5})],
)
def test_the_gate_and_the_time_limit_need_no_new_reading(runs: Runs, settings: Settings) -> None:
    runs()
    assert runs(settings) == runs(settings, cached=False)
    assert replace(runs(settings)) == runs(settings)
    assert runs.read == []


def test_other_programs_read_again(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    runs()
    monkeypatch.setattr(cache_module, "makers", lambda: ("another version",))
    runs()
    assert runs.read == ["salle.md"]


@pytest.mark.parametrize("damage", [b"", b"x", b"\0" * 5000])
def test_a_damaged_entry_is_made_again_with_one_notice(runs: Runs, damage: bytes) -> None:
    (runs.folder / "autre.md").write_text(TEXT + "Fin.", "utf-8")
    first = runs()
    for entry in Cache(runs.cache).files():
        entry.write_bytes(damage)
    assert runs() == first
    assert runs.read == ["autre.md", "salle.md"]
    assert runs.notices == [SPOILED]
    assert runs() == first
    assert (runs.read, runs.notices) == ([], [])


def test_a_folder_that_cannot_be_used_costs_one_notice(runs: Runs) -> None:
    (runs.folder / "autre.md").write_text(TEXT + "Fin.", "utf-8")
    runs.cache.write_text("a file, not a folder", "utf-8")
    assert runs() == runs(cached=False)
    runs()
    assert runs.notices == [UNUSABLE]


def test_a_full_disk_costs_one_notice_and_leaves_nothing(
    runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert runs() == runs(cached=False)
    runs()
    assert runs.notices == [UNUSABLE]
    assert list(Cache(runs.cache).files()) == []
    assert [path for path in runs.cache.rglob("*") if path.is_file()] == []


def test_a_file_that_changes_meanwhile_is_kept_under_what_was_read(
    runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = runs.folder / "salle.md"
    get = Cache.get

    def changed_after(self: Cache, candidate: Any, plan: Any) -> bytes | None:
        found = get(self, candidate, plan)
        file.write_text(TEXT + "Écrit pendant le contrôle.", "utf-8")
        return found

    with monkeypatch.context() as patched:
        patched.setattr(Cache, "get", changed_after)
        changed = runs()
    assert runs() == changed
    assert runs.read == []
    file.write_text(TEXT, "utf-8")
    assert runs() == runs(cached=False) != changed


def test_entries_are_private_and_do_not_hold_the_text(runs: Runs) -> None:
    # Long enough that no rule quotes its end.
    sentences = "La mairie prête la salle aux associations de la commune. " * 40
    text = f"{TEXT}\n{sentences}\n\nLe passe-partout est confié au gardien.\n"
    (runs.folder / "salle.md").write_text(text, "utf-8")
    runs()
    (entry,) = Cache(runs.cache).files()
    assert b"passe-partout est" not in entry.read_bytes()
    assert stat.S_IMODE(runs.cache.stat().st_mode) == 0o700
    assert stat.S_IMODE(entry.stat().st_mode) == 0o600


def aged(file: Path, days: float) -> None:
    when = time.time() - days * DAY
    os.utime(file, (when, when))


def test_what_no_run_used_for_a_month_is_removed_once_a_day(runs: Runs) -> None:
    runs()
    (first,) = Cache(runs.cache).files()
    precious = runs.cache / "ab" / "notes.md"
    precious.parent.mkdir(exist_ok=True)
    precious.write_text("x", "utf-8")
    for file in (first, precious):
        aged(file, 31)
    (runs.folder / "salle.md").write_text(TEXT + "Fin.", "utf-8")
    runs()
    assert first.exists(), "looked for when the first run wrote, less than a day ago"
    aged(runs.cache / "swept", 1.1)
    (runs.folder / "salle.md").write_text(TEXT + "Vraie fin.", "utf-8")
    runs()
    assert not first.exists()
    assert len(list(Cache(runs.cache).files())) == 2
    assert precious.exists()


def test_a_run_that_only_reads_removes_nothing(runs: Runs) -> None:
    (runs.folder / "autre.md").write_text(TEXT + "Fin.", "utf-8")
    runs()
    (runs.folder / "autre.md").unlink()
    for file in (*Cache(runs.cache).files(), runs.cache / "swept"):
        aged(file, 40)
    runs()
    assert len(list(Cache(runs.cache).files())) == 2


def test_what_is_used_stays(runs: Runs) -> None:
    runs()
    (entry,) = Cache(runs.cache).files()
    aged(entry, 29)
    runs()
    assert runs.read == []
    assert time.time() - entry.stat().st_mtime < DAY


def test_two_runs_may_look_for_old_entries_at_once(
    runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs()
    (first,) = Cache(runs.cache).files()
    aged(first, 31)
    aged(runs.cache / "swept", 2)
    files = Cache.files

    def removed_meanwhile(self: Cache) -> Any:
        for file in list(files(self)):
            if file == first:
                file.unlink()
            yield file

    monkeypatch.setattr(Cache, "files", removed_meanwhile)
    (runs.folder / "salle.md").write_text(TEXT + "Fin.", "utf-8")
    assert runs() == runs(cached=False)
    assert runs.notices == []


def test_clearing_removes_the_entries_and_nothing_else(runs: Runs) -> None:
    runs()
    precious = [runs.cache / "ab" / "notes.md", runs.cache / "thèse.docx"]
    for file in precious:
        file.parent.mkdir(exist_ok=True)
        file.write_text("x", "utf-8")
    assert Cache(runs.cache).clear() == 1
    assert sorted(path for path in runs.cache.rglob("*") if path.is_file()) == sorted(precious)
    assert runs().documents
    assert runs.read == ["salle.md"]
