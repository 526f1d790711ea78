"""Other tools stand in the table with what became of them, whatever that is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from bench.measure import CommandFailedError, TookTooLongError, measure

from bench import peers, speed

FAST = "def extract(file): assert file.suffix == '.md'"
SLOW = "import time\ndef extract(file): time.sleep(60 if file.name == 'b.md' else 0)"
BROKEN = "raise ImportError('no such thing')"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.md", "b.md", "c.txt"):
        (tmp_path / name).write_text("x", "utf-8")
    return tmp_path


def run(program: str, folder: Path, monkeypatch: pytest.MonkeyPatch, most: float) -> peers.Peer:
    monkeypatch.setattr(peers, "_PROGRAMS", {"peer": program})
    monkeypatch.setattr(peers, "_installed", lambda _: Path(sys.executable))
    (found,) = peers.measures(folder, folder, 1, most)
    return found


def test_a_peer_that_goes_to_its_end(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = run(FAST, folder, monkeypatch, 60)
    assert found.measure is not None
    assert found.remark == "2 files read, 1 not"


def test_a_peer_that_takes_too_long_is_ended(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = run(SLOW, folder, monkeypatch, 2)
    assert found.measure is None
    assert found.remark.startswith("stopped after 2 s: ")


def test_a_peer_that_fails(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = run(BROKEN, folder, monkeypatch, 60)
    assert found == peers.Peer("peer", "failed: ImportError: no such thing")


def test_a_peer_that_cannot_be_installed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: str) -> Path:
        raise CommandFailedError("pip ended with 1:\nERROR: No matching distribution")

    monkeypatch.setattr(peers, "_PROGRAMS", {"peer": FAST})
    monkeypatch.setattr(peers, "_installed", refused)
    (found,) = peers.measures(folder, folder, 1)
    assert found.remark == "cannot be installed: ERROR: No matching distribution"
    row = speed.Row(found.name, found.measure, 10, found.remark)
    assert speed.line(row).split() == ["peer", *found.remark.split()]


def test_files_are_counted_up_to_the_last_whole_line() -> None:
    line = '{"read": %d, "failed": 1}\n'
    assert peers.counted(line % 3 + line % 4 + '{"read": 5, "fa') == "4 files read, 1 not"
    assert peers.counted("") == "0 files read, 0 not"


def test_a_command_is_ended_after_the_time_it_is_given() -> None:
    with pytest.raises(TookTooLongError) as ended:
        measure([sys.executable, "-c", "import time; time.sleep(600)"], most=1)
    assert 1 <= ended.value.measure.wall < 300
