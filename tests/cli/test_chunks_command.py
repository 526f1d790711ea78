"""`doclint chunks`: what an assistant would store of one document."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import FLAGGED, Run

LONG = "# Guide\n\n" + "Écrivez à maire.dupont@valbrume.example pour réserver la salle. " * 40


def test_shows_each_chunk_and_the_sums(run: Run, tmp_path: Path) -> None:
    (tmp_path / "guide.md").write_text(FLAGGED, "utf-8")
    done = run("chunks", "guide.md")
    assert done.code == 0
    assert "✗ sommaire ou index" in done.out
    assert "1\u00a0morceau, dont 1\u00a0abîmé (100 %)." in done.out
    assert max(map(len, done.out.splitlines())) <= 80


def test_speaks_english(run: Run, tmp_path: Path) -> None:
    (tmp_path / "guide.md").write_text(FLAGGED, "utf-8")
    assert "1 chunk, 1 spoiled (100%)." in run("chunks", "--lang", "en", "guide.md").out


def test_json_holds_every_chunk_with_personal_data_masked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "guide.md").write_text(LONG, "utf-8")
    done = run("chunks", "guide.md", "--format", "json", "--size", "500", "--overlap", "0")
    result = json.loads(done.out)
    assert result["schema"] == "doclint/chunks/1"
    assert result["target"] == {"name": "openwebui", "size": 500, "overlap": 0}
    assert result["summary"]["chunks"] == len(result["chunks"]) > 4
    assert "maire.dupont@valbrume.example" not in done.out


def test_a_document_that_cannot_be_read_is_said_and_exits_3(run: Run, tmp_path: Path) -> None:
    (tmp_path / "vide.docx").write_bytes(b"PK\x03\x04 broken")
    done = run("chunks", "vide.docx")
    assert done.code == 3
    assert done.out == ""
    assert "vide.docx" in done.err
    assert "→" in done.err


def test_bad_sizes_are_usage_errors(run: Run, tmp_path: Path) -> None:
    (tmp_path / "guide.md").write_text(FLAGGED, "utf-8")
    assert run("chunks", "guide.md", "--size", "100", "--overlap", "100").code == 2
    assert run("chunks", "guide.md", "--size", "1").code == 2
    assert run("chunks", ".").code == 2
    assert run("chunks", "absent.md").code == 2


@pytest.mark.parametrize(
    "arguments", [("chunks", "guide.md"), ("schema",), ("rules", "--format", "json")]
)
def test_no_room_for_the_result_is_said_without_a_traceback(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "guide.md").write_text(FLAGGED, "utf-8")
    command = [sys.executable, "-m", "doclint", *arguments]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
