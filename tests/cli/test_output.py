"""Where results go, and what they never replace."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """A named pipe: like a device, something to write to that is no file."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    return path


def test_several_files_beside_standard_output(run: Run, tmp_path: Path, clean: Path) -> None:
    files = ["json:a.json", "text:a.txt", "json:b.json"]
    done = run("check", clean.name, "-q", *(f"--output={file}" for file in files))
    assert (done.code, done.err) == (0, "")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert clean.name in (tmp_path / "a.txt").read_text("utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "a.json", "a.txt", "b.json", clean.name
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["salle.md", "./salle.md", "../{folder}/salle.md"])
def test_a_checked_document_is_never_replaced(
    run: Run, tmp_path: Path, clean: Path, name: str
) -> None:
    before = clean.read_bytes()
    done = run("check", clean.name, "--output", f"json:{name.format(folder=tmp_path.name)}")
    assert done.code == 2
    assert "salle.md" in done.err
    assert clean.read_bytes() == before


def test_a_link_to_a_checked_document_does_not_help(run: Run, tmp_path: Path, clean: Path) -> None:
    before = clean.read_bytes()
    (tmp_path / "link.json").symlink_to(clean)
    assert run("check", clean.name, "--output", "json:link.json").code == 2
    assert clean.read_bytes() == before


def test_the_result_of_an_earlier_run_in_the_checked_folder_is_replaced(
    run: Run, tmp_path: Path, clean: Path
) -> None:
    for _ in range(2):
        assert run("check", ".", "-q", "--output", "json:result.json").code == 0
    assert run("check", ".", "-q", "--output", "text:result.txt").code == 0
    assert run("check", ".", "-q", "--output", "text:result.txt").code == 2


def test_a_link_stays_a_link(run: Run, tmp_path: Path, clean: Path) -> None:
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "link.json").symlink_to("real.json")
    assert run("check", clean.name, "--output", "json:link.json").code == 0
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_text("utf-8").startswith("{")


def test_what_is_no_file_is_written_to_and_stays_what_it_is(
    run: Run, tmp_path: Path, clean: Path, pipe: Path
) -> None:
    reader = subprocess.Popen(
        [sys.executable, "-c", "print(open('pipe').read())"], cwd=tmp_path, stdout=subprocess.PIPE
    )
    assert run("check", clean.name, "-q", "--output", "json:pipe").code == 0
    assert reader.communicate()[0].startswith(b"{")
    assert pipe.is_fifo()


def test_a_folder_is_no_place_for_a_result(run: Run, tmp_path: Path, clean: Path) -> None:
    (tmp_path / "folder").mkdir()
    done = run("check", clean.name, "--output", "json:folder")
    assert done.code == 2
    assert "c'est un dossier" in done.err
    assert "Traceback" not in done.err


def test_a_reader_that_leaves_does_not_change_the_verdict(tmp_path: Path, flagged: Path) -> None:
    # More than a pipe holds, so that the writer is still writing when the reader leaves.
    for number in range(60):
        (tmp_path / f"{number}.md").write_text(flagged.read_text("utf-8") + f"{number}\n", "utf-8")
    command = (
        f'"{sys.executable}" -m doclint check . --format json --no-cache | head -c 1; '
        'echo "${PIPESTATUS[0]}"'
    )
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, env=os.environ, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == "{1"
    assert done.stderr == b""
