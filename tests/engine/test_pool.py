"""How many processes a run takes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from doclint.engine import process
from doclint.engine.discovery import Candidate
from doclint.engine.packing import unpack
from doclint.engine.plan import make_plan
from doclint.engine.pool import check_in_workers, default_workers
from doclint.engine.process import WorkersFailedError
from doclint.settings import Settings


@pytest.fixture(autouse=True)
def four_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2, 3}, raising=False)


def files(folder: Path, number: int, size: int) -> list[Candidate]:
    made = []
    for index in range(number):
        path = folder / f"{index}.pdf"
        with path.open("wb") as file:
            file.truncate(size)
        made.append(Candidate(path, path.name))
    return made


@pytest.mark.parametrize(
    ("number", "size", "workers"),
    [
        (1, 10, 1),
        (12, 20_000, 1),
        (40, 10, 2),
        (1_000, 10, 4),
        (2, 2**20, 2),
        (8, 5 * 2**20, 4),
    ],
)
def test_as_many_as_the_work_is_worth(tmp_path: Path, number: int, size: int, workers: int) -> None:
    assert default_workers(files(tmp_path, number, size)) == workers


def test_files_that_cannot_be_looked_at_do_not_count(tmp_path: Path) -> None:
    assert default_workers([Candidate(tmp_path / f"{n}\0", "x") for n in range(100)]) == 1
    assert default_workers([]) == 1


def test_workers_that_cannot_start_at_all_are_a_fault_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "_START", "raise SystemExit(1)")
    candidates = files(tmp_path, 3, 10)
    with (
        check_in_workers(candidates, make_plan(Settings()), 2, lambda _: None) as answers,
        pytest.raises(WorkersFailedError),
    ):
        list(answers)


def test_a_worker_that_the_system_ends_while_it_starts_is_started_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed = tmp_path / "killed"
    once = f"import os; os.path.exists({str(killed)!r}) or (open({str(killed)!r}, 'x'), os.abort())"
    monkeypatch.setattr(process, "_START", f"{once}; {process._START}")
    path = tmp_path / "note.txt"
    path.write_text("La mairie est ouverte le lundi.", "utf-8")
    candidates = [Candidate(path, path.name)]
    with check_in_workers(candidates, make_plan(Settings()), 1, lambda _: None) as answers:
        [answer] = answers
    assert killed.exists()
    assert unpack(answer.packed, path.name).format == "text"
