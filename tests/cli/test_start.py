"""What starting costs: nothing heavy is imported before a command needs it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ASKED = """
import sys
{action}
print(*sorted({{name.partition(".")[0] for name in sys.modules}}), file=sys.stderr)
"""
BEFORE_THE_WORKERS = """
import sys
from contextlib import contextmanager

from doclint.cli import main
from doclint.engine import pool

@contextmanager
def check_in_workers(*_, **__):
    print(*sys.modules)
    sys.stdout.flush()
    raise SystemExit(0)
    yield

pool.check_in_workers = check_in_workers
main(["check", "-j", "2", "--no-cache", "--output", "json:beside.json", "note.txt"])
"""
"""Ends where documents would be given to workers, after telling what is imported by then."""
READ_WHILE_WORKERS_WORK = frozenset({"doclint.analysis", "doclint.corpus", "doclint.identity"})
HEAVY = {
    "docx", "langdetect", "lxml", "markdown_it", "msgspec", "olefile", "openpyxl", "pathspec",
    "pypdf", "pypdfium2", "textstat", "tomllib", "yaml", "multiprocessing", "asyncio", "pathlib",
}  # fmt: skip


def test_what_only_answers_need_is_not_imported_before_the_workers_work(tmp_path: Path) -> None:
    """They wait for the rules: what is imported before, every run of one document waits for."""
    (tmp_path / "note.txt").write_text("La mairie est ouverte le lundi.", "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", BEFORE_THE_WORKERS],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    loaded = set(done.stdout.split())
    assert "doclint.engine.run" in loaded
    assert not loaded & READ_WHILE_WORKERS_WORK


@pytest.mark.parametrize(
    "action",
    [
        "import doclint",
        "from doclint.cli import main; main(['--version'])",
        "from doclint.cli import main; main(['--help'])",
    ],
)
def test_only_what_is_light_is_imported(action: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ASKED.format(action=action)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    loaded = set(done.stderr.split())
    bare = subprocess.run(
        [sys.executable, "-c", ASKED.format(action="")], capture_output=True, text=True, check=True
    )
    assert "doclint" in loaded
    assert (loaded - set(bare.stderr.split())) & HEAVY == set()
