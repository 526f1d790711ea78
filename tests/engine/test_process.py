"""A worker that starts before the run knows what it will ask."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from doclint.engine import pool, process
from doclint.engine.discovery import Candidate
from doclint.engine.packing import unpack
from doclint.engine.plan import make_plan
from doclint.engine.pool import check_in_workers
from doclint.engine.process import Worker, ahead
from doclint.settings import Settings


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "cores", lambda: 2)


@pytest.fixture
def note(tmp_path: Path) -> Candidate:
    path = tmp_path / "note.txt"
    path.write_text("La mairie est ouverte le lundi.", "utf-8")
    return Candidate(path, path.name)


def is_alive(worker: Worker) -> bool:
    return worker._process.poll() is None


def no_worker(likely: str = "") -> Worker:
    raise AssertionError("one more process")


def test_it_is_the_one_that_reads(note: Candidate, monkeypatch: pytest.MonkeyPatch) -> None:
    with ahead(note.shown) as first:
        assert first is not None
        monkeypatch.setattr(pool, "Worker", no_worker)
        with check_in_workers([note], make_plan(Settings()), 1, lambda _: None, first) as answers:
            [answer] = answers
    assert unpack(answer.packed, note.shown).format == "text"
    assert not is_alive(first)


def test_another_takes_its_place_when_it_dies(note: Candidate) -> None:
    with ahead(note.shown) as first:
        assert first is not None
        first.kill()
        with check_in_workers([note], make_plan(Settings()), 1, lambda _: None, first) as answers:
            [answer] = answers
    assert unpack(answer.packed, note.shown).format == "text"


def test_it_ends_unused_when_nothing_is_to_be_read(note: Candidate) -> None:
    with ahead(note.shown) as first:
        assert first is not None
        with check_in_workers(
            [note], make_plan(Settings()), 1, lambda _: b"known", first
        ) as answers:
            [answer] = answers
    assert answer.packed == b"known"
    assert not is_alive(first)


@pytest.mark.parametrize("mistake", [KeyboardInterrupt, ValueError])
def test_it_ends_with_the_run_whatever_ends_it(mistake: type[BaseException]) -> None:
    with pytest.raises(mistake), ahead("guide.docx") as first:
        raise mistake
    assert first is not None
    assert not is_alive(first)


def test_the_name_of_a_document_may_be_one_that_no_command_line_can_hold() -> None:
    with ahead("guide\0.docx") as first:
        assert first is None


def test_none_starts_where_it_would_only_take_the_place_of_the_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(process, "cores", lambda: 1)
    with ahead("guide.docx") as first:
        assert first is None


@pytest.mark.parametrize("likely", ["", "guide.docx", "guide.pdf", "a.odt", "a.xlsx", "dossier"])
def test_whatever_it_was_told_to_expect_it_reads_what_it_is_given(
    note: Candidate, likely: str
) -> None:
    plan = make_plan(Settings())
    worker = Worker(likely)
    try:
        worker.prepare(pickle.dumps(plan))
        packed = worker.ask(pickle.dumps(note), plan.limits.time)
    finally:
        worker.close()
    assert unpack(packed, note.shown).format == "text"
