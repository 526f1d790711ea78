"""The cache of a machine is shared: runs at once, runs that are killed, a disk with no room."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from doclint.engine.cache import Cache

WORDS = "Les inscriptions ouvrent le 2 mai à la mairie, de neuf heures à midi."
DOCUMENTS = 30


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    for number in range(DOCUMENTS):
        file = tmp_path / "docs" / f"{number}.md"
        file.write_text(f"# Salle {number}\n\n{WORDS}\n", "utf-8")
    return tmp_path


def started(
    folder: Path, *options: str, before: Callable[[], None] | None = None
) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "doclint", "check", "docs", "--format", "json", *options]
    return subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=before,
    )


def ended(process: subprocess.Popen[str]) -> tuple[str, str]:
    out, err = process.communicate()
    assert process.returncode in (0, 1), err
    return out, err


def kept(folder: Path) -> int:
    return sum(".tmp" not in file.name for file in Cache(folder / "cache").files())


def test_runs_at_once_share_a_cache_and_say_the_same(folder: Path) -> None:
    cold, _ = ended(started(folder, "--no-cache"))
    runs = [started(folder, "--cache-dir", "cache", "-j", str(1 + n % 2)) for n in range(3)]
    assert {ended(run) for run in runs} == {(cold, "")}
    assert kept(folder) >= DOCUMENTS
    assert ended(started(folder, "--cache-dir", "cache")) == (cold, "")


def test_a_run_that_is_killed_leaves_a_cache_that_serves(folder: Path) -> None:
    cold, _ = ended(started(folder, "--no-cache"))
    killed = started(folder, "--cache-dir", "cache", "-j", "1")
    while killed.poll() is None and not kept(folder):
        pass
    killed.kill()
    killed.communicate()
    assert kept(folder) > 0
    assert ended(started(folder, "--cache-dir", "cache")) == (cold, "")
    assert kept(folder) >= DOCUMENTS


def test_a_disk_that_takes_nothing_costs_one_notice_and_no_result(folder: Path) -> None:
    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    cold, _ = ended(started(folder, "--no-cache"))
    out, err = ended(started(folder, "--cache-dir", "cache", before=no_room))
    assert out == cold
    assert len(err.splitlines()) == 1
    assert "cache" in err
    assert [file for file in (folder / "cache").rglob("*") if file.is_file()] == []
