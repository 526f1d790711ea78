"""`[identity]` on the command line: shown with the settings, written by `init`, told when wrong."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from doclint.engine.plan import make_plan
from doclint.settings import load_settings
from tests.cli.conftest import Run


def test_the_settings_that_are_kept_show_the_policy(run: Run, tmp_path: Path) -> None:
    (tmp_path / "services.csv").write_text("service;e-mail\n", "utf-8")
    (tmp_path / "doclint.toml").write_text(
        '[identity]\nowners = "services.csv"\nreview-every = 12\nstatuses = ["validé"]', "utf-8"
    )
    shown = json.loads(run("check", str(tmp_path), "--show-settings").out)["identity"]
    assert shown == {
        "owners": (tmp_path / "services.csv").as_posix(),
        "review-every": {"default": 12},
        "statuses": ["validé"],
    }


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_commented_setting_of_init_can_be_switched_on(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("init", "--lang", language).code == 0
    file = tmp_path / "doclint.toml"
    written = file.read_text("utf-8")
    switched_on = re.sub(r'(?m)^# (?=\[|"|[a-z-]+ = )', "", written)
    assert "identity" in tomllib.loads(switched_on)
    file.write_text(switched_on.replace('folders = ["', "# "), "utf-8")  # they do not exist here
    make_plan(load_settings([tmp_path], {}))


def test_a_mistake_of_the_policy_ends_the_run_with_its_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text("# Note\n", "utf-8")
    (tmp_path / "doclint.toml").write_text(
        '[identity.required]\nguide = ["titel"]\n', encoding="utf-8"
    )
    done = run("check", str(tmp_path))
    assert done.code == 2
    assert "doclint.toml:2" in done.err
    assert "title" in done.err
