"""No document stops, slows, blinds or enters the run: what it does costs that document only."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

HOSTILE = str(Path(__file__).parent / "hostile")
LIMITS = "[limits]\ntime = 2\nmemory = 1000\n"
WORDS = "Les inscriptions ouvrent le 2 mai à la mairie, de neuf heures à midi."


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    (tmp_path / "doclint.toml").write_text(LIMITS, "utf-8")
    (tmp_path / "docs").mkdir()
    return tmp_path / "docs"


def by_path(report: Any) -> dict[str, Any]:
    return {document["path"]: document for document in report["documents"]}


def only(document: Any) -> Any:
    (finding,) = document["findings"]
    return finding


def test_what_hangs_dies_or_eats_memory_is_reported_and_so_is_the_rest(
    run: Run, hostile: Path
) -> None:
    for name in ("hang", "crash", "exit", "eat", "eat-after-others", "print"):
        (hostile / f"{name}.txt").write_text(f"{name.upper()} {WORDS}", "utf-8")
    for number in range(4):
        (hostile / f"good{number}.txt").write_text(f"{WORDS} Salle {number}.", "utf-8")
    done = run("check", "docs", "-j", "2", "--format", "json", PYTHONPATH=HOSTILE)
    assert done.code == 3
    assert "\x1b" not in done.out + done.err
    documents = by_path(done.json)
    kinds = {
        path: finding["data"]["kind"]
        for path, document in documents.items()
        for finding in document["findings"]
        if finding["rule"] == "resource-limit"
    }
    assert kinds == {
        "docs/hang.txt": "time",
        "docs/crash.txt": "crash",
        "docs/exit.txt": "crash",
        "docs/eat.txt": "memory",
    }
    assert {path for path, document in documents.items() if document["format"] == "text"} == {
        "docs/print.txt",
        # The documents before it used up the memory: it gets a process of its own.
        "docs/eat-after-others.txt",
        *(f"docs/good{number}.txt" for number in range(4)),
    }
    late = only(documents["docs/hang.txt"])
    assert "(limite : 2 s)" in late["message"]
    assert "« time » sous [limits]" in late["fix"]
    assert "1 000 Mo" in only(documents["docs/eat.txt"])["message"].replace("\u202f", " ")
    assert all(documents[path]["sha256"] for path in kinds)


def test_a_million_paragraphs_and_an_endless_line_cost_themselves_only(
    run: Run, hostile: Path
) -> None:
    (hostile / "paragraphs.md").write_text("Un mot.\n\n" * 1_000_000, "utf-8")
    (hostile / "line.md").write_text("Un mot *gras* et un [lien](x). " * 1_000_000, "utf-8")
    (hostile / "good.md").write_text(f"# Salle\n\n{WORDS}\n", "utf-8")
    done = run("check", "docs", "-j", "2", "--format", "json")
    assert done.code == 3
    documents = by_path(done.json)
    assert only(documents["docs/paragraphs.md"])["data"]["kind"] == "time"
    assert only(documents["docs/line.md"])["data"]["setting"] == "text-size"
    assert documents["docs/good.md"]["format"] == "markdown"


def test_a_single_document_is_kept_in_a_process_of_its_own_too(run: Run, hostile: Path) -> None:
    (hostile / "hang.txt").write_text("HANG", "utf-8")
    done = run("check", "docs/hang.txt", "--format", "json", PYTHONPATH=HOSTILE)
    assert done.code == 3
    assert only(by_path(done.json)["docs/hang.txt"])["data"]["kind"] == "time"


def test_what_one_machine_was_too_slow_for_is_tried_again(run: Run, hostile: Path) -> None:
    (hostile / "slow.txt").write_text(f"HANG {WORDS}", "utf-8")
    assert run("check", "docs", PYTHONPATH=HOSTILE).code == 3
    assert run("check", "docs").code != 3


def test_memory_is_a_finding_without_workers_too(run: Run, hostile: Path) -> None:
    (hostile / "eat.txt").write_text("EAT", "utf-8")
    done = run("check", "docs", "-j", "1", "--format", "json", PYTHONPATH=HOSTILE)
    assert only(by_path(done.json)["docs/eat.txt"])["data"]["kind"] == "memory"


def test_limits_of_reading_come_from_the_settings(run: Run, tmp_path: Path, clean: Path) -> None:
    (tmp_path / "doclint.toml").write_text("[limits]\ntext-size = 1\n", "utf-8")
    clean.write_bytes(clean.read_bytes() + b"a" * 2**20)
    done = run("check", clean.name, "--format", "json")
    finding = only(by_path(done.json)[clean.name])
    assert (finding["rule"], finding["data"]["setting"]) == ("resource-limit", "text-size")


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ("tim = 3", "time"),
        ("time = 0", "time"),
        ('memory = "2 Go"', "memory"),
        ("pages = true", "pages"),
    ],
)
def test_a_limit_that_makes_no_sense_is_a_mistake_of_settings(
    run: Run, tmp_path: Path, clean: Path, limits: str, words: str
) -> None:
    (tmp_path / "doclint.toml").write_text(f"[limits]\n{limits}\n", "utf-8")
    done = run("check", clean.name)
    assert done.code == 2
    assert "doclint.toml:2" in done.err
    assert words in done.err


def test_ctrl_c_ends_at_once_leaves_no_process_and_keeps_what_was_done(
    hostile: Path, tmp_path: Path
) -> None:
    (tmp_path / "doclint.toml").write_text("", "utf-8")
    (hostile / "good.txt").write_text(WORDS, "utf-8")
    (hostile / "hang.txt").write_text("HANG", "utf-8")
    started, cache = tmp_path / "started", tmp_path / "cache"
    program = subprocess.Popen(
        [sys.executable, "-m", "doclint", "check", "docs", "-j", "2", "--cache-dir", str(cache),
         "--output", "json:out.json"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": HOSTILE, "STARTED": str(started)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )  # fmt: skip
    while program.poll() is None and not (
        started.exists() and started.read_text("utf-8") and list(cache.glob("*/*"))
    ):
        time.sleep(0.02)
    program.send_signal(signal.SIGINT)
    out, err = program.communicate(timeout=20)
    assert program.returncode == 130, err
    assert out == b""
    assert b"Traceback" not in err
    with pytest.raises(ProcessLookupError):
        os.kill(int(started.read_text("utf-8")), 0)
    assert not (tmp_path / "out.json").exists()
    assert len(list(cache.glob("*/*"))) == 1


def test_the_same_bytes_whatever_the_workers_the_order_and_the_cache(
    run: Run, hostile: Path
) -> None:
    for number in range(5):
        (hostile / f"{number}.md").write_text(f"# Salle {number}\n\n{WORDS}\n\nTODO", "utf-8")
    (hostile / "bad.pdf").write_bytes(b"%PDF-1.7\n")
    names = [f"docs/{path.name}" for path in sorted(hostile.iterdir())]
    outputs = {
        run("check", *arguments, "--format", "json", PYTHONHASHSEED=seed).out
        for arguments, seed in (
            (["docs", "-j", "1", "--no-cache"], "0"),
            (["docs", "-j", "2", "--no-cache"], "1"),
            ([*names, "-j", "3"], "2"),
            ([*reversed(names)], "3"),
            (["docs", "-j", "1"], "4"),
        )
    }
    assert len(outputs) == 1
    assert len(json.loads(outputs.pop())["documents"]) == 6


def test_nothing_is_left_behind(run: Run, hostile: Path, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for name in ("crash", "eat", "good"):
        (hostile / f"{name}.txt").write_text(f"{name.upper()} {WORDS}", "utf-8")
    before = sorted(tmp_path.rglob("*"))
    run("check", "docs", PYTHONPATH=HOSTILE, TMPDIR=str(temporary))
    assert sorted(tmp_path.rglob("*")) == before


def test_a_reader_that_leaves_the_pipe_early_hears_nothing(tmp_path: Path, clean: Path) -> None:
    command = f'"{sys.executable}" -m doclint check {clean.name} --format json | true'
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, env=os.environ, capture_output=True, check=True
    )
    assert done.stderr == b""
