"""A folder of documents, and its register."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from doclint.cli import main
from tests.cli.conftest import CLEAN, Done, Run
from tests.cli.register.made import GUIDE


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "salle.md").write_text(CLEAN, "utf-8")
    (folder / "guide.md").write_text(GUIDE, "utf-8")
    return folder


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """As the `run` of the other commands, but in this process: fifty runs start no program."""
    monkeypatch.chdir(tmp_path)
    for name in ("LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.setenv(name, "fr_FR.UTF-8")

    def doclint(*arguments: str | Path, **_: str) -> Done:
        words = [str(argument) for argument in arguments]
        code = main([*words, *(["-j", "1"] if words[0] in ("check", "register") else [])])
        written = capsys.readouterr()
        return Done(code, written.out, written.err)

    return doclint


@pytest.fixture
def register(run: Run, docs: Path) -> Callable[..., Done]:
    """`register("registre.csv")` writes the register of the folder."""

    def write(output: str, *more: str) -> Done:
        return run("register", docs.name, "-o", output, *more)

    return write
