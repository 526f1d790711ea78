"""0 passed · 1 the gate failed, and nothing else · 2 usage or settings · 3 incomplete."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_0_when_the_gate_passes(run: Run, clean: Path) -> None:
    assert run("check", clean.name).code == 0


def test_1_when_the_gate_fails(run: Run, flagged: Path) -> None:
    done = run("check", flagged.name)
    assert done.code == 1
    assert "fail-on" in done.out


def test_0_when_the_gate_is_lowered(run: Run, flagged: Path) -> None:
    assert run("check", flagged.name, "--fail-on", "never").code == 0


def test_1_when_a_document_scores_under_the_threshold(run: Run, flagged: Path) -> None:
    done = run("check", flagged.name, "--fail-on", "never", "--fail-under", "99")
    assert done.code == 1
    assert "fail-under" in done.out
    assert "99" in done.out


def test_the_two_gates_are_independent(run: Run, flagged: Path) -> None:
    done = run("check", flagged.name, "--fail-under", "99", "--format", "json")
    assert [sentence.split(":")[0] for sentence in done.json["gate"]["failed"]] == [
        "fail-on",
        "fail-under",
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["chek"],
        ["check"],
        ["check", "missing.md"],
        ["check", ".", "--formt", "json"],
        ["check", ".", "--format", "jsn"],
        ["check", ".", "--profile", "standrd"],
        ["check", ".", "--select", "table-of-content"],
        ["check", ".", "--ignore", "STR999"],
        ["check", ".", "--fail-on", "errors"],
        ["check", ".", "--fail-under", "101"],
        ["check", ".", "--output", "json"],
        ["check", ".", "--output", "jsn:x.json"],
        ["check", ".", "--output", "json:no/such/folder/x.json"],
        ["check", ".", "--save", "no/such/folder/x.doclint"],
        ["check", "--from-file", "no-list.txt"],
        ["explain"],
        ["explain", "table-of-content"],
        ["explain", "--score", "missing.md"],
        ["rules", "--format", "xml"],
        ["--lang", "de"],
    ],
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_2_for_a_mistake_said_on_standard_error_only(
    run: Run, clean: Path, arguments: list[str], language: str
) -> None:
    done = run(*arguments, DOCLINT_LANG=language)
    assert done.code == 2
    assert done.err.strip()
    assert done.out == ""
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ('profil = "strict"', ["doclint.toml:1", "profile"]),
        ('profile = "strct"', ["doclint.toml:1", "strict"]),
        ('ignore = [\n"table-of-content",\n]', ["doclint.toml:2", "table-of-contents"]),
        ("[rules.table-of-content]\nx = 1", ["doclint.toml:1", "table-of-contents"]),
        ("[rules.table-of-contents]\nmin_entry = 1", ["doclint.toml:2", "min_entries"]),
        ('[rules.table-of-contents]\nmin_entries = "x"', ["doclint.toml:2", "min_entries"]),
        ('rules = ["no-such-folder"]', ["no-such-folder"]),
    ],
)
def test_2_for_a_setting_that_cannot_be_followed(
    run: Run, tmp_path: Path, clean: Path, settings: str, words: list[str]
) -> None:
    (tmp_path / "doclint.toml").write_text(settings, "utf-8")
    done = run("check", clean.name)
    assert done.code == 2, done.err
    for word in words:
        assert word in done.err


def test_2_for_an_unknown_variable(run: Run, clean: Path) -> None:
    done = run("check", clean.name, DOCLINT_PROFIL="strict")
    assert done.code == 2
    assert "DOCLINT_PROFILE" in done.err


def test_3_for_an_empty_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run("check", "empty")
    assert done.code == 3
    assert "aucun document" in done.out


def test_3_for_a_folder_of_unsupported_files_only(run: Run, tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert run("check", "photo.png").code == 3
    assert run("check", ".").code == 3


def test_an_unsupported_file_beside_a_good_document_is_a_finding(
    run: Run, tmp_path: Path, clean: Path
) -> None:
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    done = run("check", ".", "--format", "json")
    assert done.code == 0
    by_path = {document["path"]: document for document in done.json["documents"]}
    assert [finding["rule"] for finding in by_path["photo.png"]["findings"]] == [
        "unsupported-format"
    ]
    assert by_path["photo.png"]["decision"] != "ready"


def test_3_for_a_broken_document_and_the_others_are_still_reported(
    run: Run, tmp_path: Path, flagged: Path
) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    done = run("check", ".", "--format", "json")
    assert done.code == 3
    assert {document["path"] for document in done.json["documents"]} == {"broken.pdf", "guide.md"}
    failed = [sentence.split(":")[0] for sentence in done.json["gate"]["failed"]]
    assert failed == ["incomplete", "fail-on"]


def test_3_for_an_empty_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.docx").write_bytes(b"")
    done = run("check", "empty.docx", "--fail-on", "never")
    assert done.code == 3


@pytest.mark.parametrize("command", [["--help"], ["--version"], ["check", "--help"], ["rules"],
                                     ["schema"], ["explain", "STR001"]])  # fmt: skip
def test_0_for_information(run: Run, command: list[str]) -> None:
    done = run(*command)
    assert done.code == 0
    assert done.out.strip()
    assert done.err == ""


def test_a_reader_that_leaves_the_pipe_is_no_error(tmp_path: Path, clean: Path) -> None:
    import subprocess
    import sys

    command = f'"{sys.executable}" -m doclint schema | head -c 1; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, env=os.environ, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == "{0"
    assert done.stderr == b""


def test_a_mistyped_command_gets_the_nearest_one(run: Run) -> None:
    done = run("chek", ".")
    assert done.code == 2
    assert "check" in done.err.splitlines()[-1]


@pytest.mark.parametrize("value", ["abc", "-1", "101", "60.5", ""])
def test_a_threshold_that_is_no_number_is_said_in_the_language_of_the_run(
    run: Run, clean: Path, value: str
) -> None:
    done = run("check", clean.name, f"--fail-under={value}")
    assert done.code == 2
    assert "de 0 à 100" in done.err


@pytest.mark.parametrize("value", ["0", "-1", "x"])
def test_a_number_of_processes_that_is_none(run: Run, clean: Path, value: str) -> None:
    done = run("check", clean.name, f"-j{value}")
    assert done.code == 2
    assert "positif" in done.err


def test_completion_of_an_unknown_shell_is_no_failed_gate(run: Run) -> None:
    assert run(_DOCLINT_COMPLETE="tcsh_source").code == 2
    done = run(_DOCLINT_COMPLETE="bash_complete", COMP_WORDS="doclint che", COMP_CWORD="1")
    assert (done.code, done.out) == (0, "plain,check\n")


@pytest.mark.parametrize("closed", [">&-", "2>&-"])
def test_a_closed_stream_loses_words_and_not_the_verdict(
    tmp_path: Path, flagged: Path, closed: str
) -> None:
    import subprocess
    import sys

    command = f'"{sys.executable}" -m doclint check {flagged.name} {closed}'
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def unread() -> int:
    """A pipe whose reader left."""
    read, write = os.pipe()
    os.close(read)
    return write


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check", "absent.md"], 2),
        (["check", "--absent"], 2),
        (["check", "docs", "-j", "1", "-q"], 3),
        (["--help"], 0),
        (["rules"], 0),
        (["register", "guide.md", "-o", "registre.csv", "-j", "1"], 0),
    ],
)
def test_words_that_nobody_reads_change_no_exit_code(
    tmp_path: Path, clean: Path, arguments: list[str], code: int
) -> None:
    clean.rename(tmp_path / "guide.md")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "absent.pdf.doclint.toml").write_text('owner = "DRH"\n', "utf-8")
    pipe = unread()
    command = [sys.executable, "-m", "doclint", *arguments]
    done = subprocess.run(command, cwd=tmp_path, stdout=pipe, stderr=pipe, check=False)
    os.close(pipe)
    assert done.returncode == code
