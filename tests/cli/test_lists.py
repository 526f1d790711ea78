"""`--from-file`: lists of paths, as people and programs write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    "content",
    [
        b"a b.md\n\xc3\xa9.md\n",
        b"a b.md\r\n\r\n   \r\n\xc3\xa9.md",
        b"a b.md\0\xc3\xa9.md\0",
        b"\xef\xbb\xbfa b.md\n./\xc3\xa9.md\na b.md\n",
    ],
)
@pytest.mark.parametrize("standard_input", [True, False])
def test_one_path_a_line_or_between_nuls(
    run: Run, tmp_path: Path, content: bytes, standard_input: bool
) -> None:
    for name in ("a b.md", "é.md"):
        (tmp_path / name).write_text("# Titre", "utf-8")
    (tmp_path / "list").write_bytes(content)
    source = "-" if standard_input else "list"
    done = run("check", "--from-file", source, "--show-files", stdin=content)
    assert (done.code, done.out, done.err) == (0, "a b.md\né.md\n", "")


def test_a_missing_path_is_named(run: Run, clean: Path) -> None:
    done = run("check", "--from-file", "-", stdin=f"{clean.name}\nparti.md\n")
    assert done.code == 2
    assert "parti.md" in done.err


@pytest.mark.parametrize("name", ["no-such-list", "."])
def test_a_list_that_cannot_be_read_is_said_in_french(run: Run, name: str) -> None:
    done = run("check", "--from-file", name)
    assert done.code == 2
    assert "ne peut pas être lue" in done.err


def test_an_empty_list_names_nothing(run: Run) -> None:
    assert run("check", "--from-file", "-", stdin="\n").code == 2


def test_rules_may_be_named_together_or_one_by_one(run: Run, flagged: Path) -> None:
    together = run(
        "check", flagged.name, "--select", "table-of-contents,LEN004", "--format", "json"
    )
    apart = run(
        "check", flagged.name, "--select", "STR001", "--select", "LEN004", "--format", "json"
    )
    assert together.json["documents"] == apart.json["documents"]
    assert {f["rule"] for f in together.json["documents"][0]["findings"]} >= {"table-of-contents"}


def test_a_rule_may_be_tuned_by_its_code(run: Run, tmp_path: Path, flagged: Path) -> None:
    (tmp_path / "doclint.toml").write_text('[rules.STR001]\nseverity = "info"\n', "utf-8")
    assert run("check", flagged.name, "--select", "STR001").code == 0
