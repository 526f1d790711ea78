"""Names and places that a file system allows: shown safely, reported once, never followed out."""

from __future__ import annotations

import contextlib
import os
import socket
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import CLEAN, Run

NAMES = (
    b"deux\nlignes.md",
    b"\x1b[31mrouge\x1b]0;titre\x07.md",
    b"octets-\xff\xfe.md",
    b"droite-\xe2\x80\xae-gauche.md",
    "accentué-décomposé e\u0301.md".encode(),
    b" espaces .md",
    b"-q.md",
    b"a" * 250 + b".md",
)


def kinds(report: Any) -> dict[str, str]:
    """Path → why it was not read."""
    return {
        document["path"]: finding["data"]["kind"]
        for document in report["documents"]
        for finding in document["findings"]
        if finding["rule"] == "unreadable-document"
    }


@pytest.fixture
def named(tmp_path: Path) -> int:
    """A folder `docs` of the odd names that this file system takes; their number."""
    folder = os.fsencode(tmp_path / "docs")
    os.mkdir(folder)  # noqa: PTH102  (names of bytes)
    for name in NAMES:
        with contextlib.suppress(OSError), open(os.path.join(folder, name), "wb") as file:  # noqa: PTH118, PTH123
            file.write(CLEAN.encode())
    return len(os.listdir(folder))  # noqa: PTH208


def test_odd_names_are_checked_and_never_drive_the_terminal(run: Run, named: int) -> None:
    for arguments in ([], ["-v"], ["--show-files"]):
        done = run("check", "docs", *arguments)
        assert "Traceback" not in done.err
        for sign in ("\x1b", "\x07", "\u202e", "deux\n"):
            assert sign not in done.out + done.err, (arguments, sign)
    done = run("check", "docs", "--format", "json")
    paths = {document["path"] for document in done.json["documents"]}
    assert len(paths) == named
    assert "docs/deux\nlignes.md" in paths
    assert not kinds(done.json)


def test_odd_names_can_be_named_one_by_one(run: Run, named: int, tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path / "docs")
    listed = b"\0".join(os.path.join(b"docs", name) for name in os.listdir(folder))  # noqa: PTH118, PTH208
    done = run("check", "--from-file", "-", "--format", "json", stdin=listed)
    assert len(done.json["documents"]) == named


def test_bytes_that_are_no_text_are_shown_and_two_such_names_stay_two(
    run: Run, tmp_path: Path
) -> None:
    made = 0
    for name in (b"caf\xe9.md", b"caf\\xe9.md"):
        with contextlib.suppress(OSError):
            Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(CLEAN, "utf-8")
            made += 1
    done = run("check", ".", "--format", "json")
    paths = [document["path"] for document in done.json["documents"]]
    assert len(set(paths)) == made
    assert "caf\\xe9.md" in paths


def test_a_path_longer_than_the_system_takes_is_reported(run: Run, tmp_path: Path) -> None:
    handle = os.open(tmp_path, os.O_RDONLY)
    for _ in range(25):
        os.mkdir("d" * 200, dir_fd=handle)
        inner = os.open("d" * 200, os.O_RDONLY, dir_fd=handle)
        os.close(handle)
        handle = inner
    os.close(handle)
    done = run("check", ".", "--format", "json")
    assert done.code == 3
    assert list(kinds(done.json).values()) == ["not-a-file"]


def test_pipes_sockets_and_links_are_reported_and_not_followed(run: Run, tmp_path: Path) -> None:
    docs, elsewhere = tmp_path / "docs", tmp_path / "elsewhere"
    docs.mkdir()
    elsewhere.mkdir()
    (elsewhere / "secret.md").write_text(CLEAN, "utf-8")
    (docs / "good.md").write_text(CLEAN, "utf-8")
    (docs / "inside.md").symlink_to("good.md")
    (docs / "dangling.md").symlink_to("nowhere.md")
    (docs / "loop.md").symlink_to("loop.md")
    (docs / "up").symlink_to(docs, target_is_directory=True)
    (docs / "out.md").symlink_to(elsewhere / "secret.md")
    (docs / "out").symlink_to(elsewhere, target_is_directory=True)
    (docs / "device.md").symlink_to("/dev/zero")
    os.mkfifo(docs / "pipe.md")
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(docs)  # the path of a socket is short
        try:
            listening.bind("socket.md")
        finally:
            os.chdir(here)
    done = run("check", "docs", "--format", "json")
    assert done.code == 3
    assert kinds(done.json) == {
        "docs/dangling.md": "not-a-file",
        "docs/device.md": "link-outside",
        "docs/loop.md": "not-a-file",
        "docs/out": "link-outside",
        "docs/out.md": "link-outside",
        "docs/pipe.md": "not-a-file",
        "docs/socket.md": "not-a-file",
    }
    read = {document["path"] for document in done.json["documents"] if document["format"]}
    assert read == {"docs/good.md", "docs/inside.md"}
    # What is named itself is followed: the user asked for it.
    assert run("check", "docs/out.md").code == 0
    assert run("check", "/dev/zero", "--format", "json").code == 3
