"""A run reports every document once, whatever happens to the files and without any network."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any, NoReturn

import pytest

from doclint.engine import check, worker
from doclint.findings import CorpusReport

TEXT = "# Salle des fêtes\n\nLa salle ouvre à neuf heures.\n"


@pytest.fixture(autouse=True)
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "docs"
    folder.mkdir()
    for name in ("a.md", "b.md", "c.md"):
        (folder / name).write_text(TEXT, "utf-8")
    return folder


def why(report: CorpusReport, path: str) -> object:
    (document,) = (one for one in report.documents if one.path == path)
    return [finding.data.get("kind") for finding in document.findings if finding.blocking]


def test_a_file_that_vanishes_during_the_run_is_reported(docs: Path) -> None:
    def remove(done: int, total: int, path: str) -> None:
        assert total == 3
        (docs / "b.md").unlink(missing_ok=True)

    report = check([docs], progress=remove, workers=1)
    assert [document.path for document in report.documents] == [
        "docs/a.md",
        "docs/b.md",
        "docs/c.md",
    ]
    assert why(report, "docs/b.md") == ["vanished"]
    assert report.gate.exit_code == 3


def test_a_file_that_becomes_a_folder_during_the_run_is_reported(docs: Path) -> None:
    def turn(done: int, total: int, path: str) -> None:
        if done == 1:
            (docs / "b.md").unlink()
            (docs / "b.md").mkdir()

    report = check([docs], progress=turn, workers=1)
    assert why(report, "docs/b.md") == ["not-a-file"]


def test_progress_counts_every_document_once_with_workers_too(docs: Path) -> None:
    seen: list[tuple[int, int]] = []
    paths: set[str] = set()

    def note(done: int, total: int, path: str) -> None:
        seen.append((done, total))
        paths.add(path)

    check([docs], progress=note, workers=2)
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert paths == {"docs/a.md", "docs/b.md", "docs/c.md"}


def test_a_fault_in_what_the_caller_does_ends_the_workers(docs: Path) -> None:
    def fail(*_: Any) -> NoReturn:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        check([docs], progress=fail, workers=2)


def test_a_fault_of_the_engine_costs_one_document(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = worker.check_document

    def broken(candidate: Any, plan: Any) -> Any:
        if candidate.path.name == "b.md":
            raise KeyError("\udcff")
        return original(candidate, plan)

    monkeypatch.setattr(worker, "check_document", broken)
    report = check([docs], workers=1)
    assert why(report, "docs/b.md") == ["unexpected"]
    assert len(report.documents) == 3


def test_no_socket_is_opened(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (docs / "page.html").write_text(
        "<html><head><link rel=stylesheet href='http://127.0.0.1:9/a.css'></head>"
        "<body><img src='http://127.0.0.1:9/b.png'><p>Bonjour.</p></body></html>", "utf-8"
    )  # fmt: skip

    def refuse(*_: Any, **__: Any) -> NoReturn:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    report = check([docs], workers=1)
    assert len(report.documents) == 4
    assert report.gate.exit_code != 3
