"""The command that measures characters per token."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

COMMAND = Path(__file__).parents[2] / "bench" / "tokens.py"


@pytest.fixture
def tokens(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_tokens", COMMAND)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "bench_tokens", module)
    spec.loader.exec_module(module)
    return module


def fill(folder: Path) -> None:
    french = "La mairie ouvre à neuf heures. Les agents répondent aux habitants. " * 20
    (folder / "a.md").write_text(f"# Horaires\n\n{french}\n", "utf-8")
    (folder / "b.txt").write_text("The town hall is open from nine to five. " * 40, "utf-8")
    (folder / "short.md").write_text("Trop court.", "utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 broken")


def test_each_language_has_its_row(
    tokens: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    fill(tmp_path)
    monkeypatch.setattr(tokens, "tekken", lambda: lambda text: len(text) // 5)
    assert tokens.main([str(tmp_path)]) == 0
    rows = {line.split()[0]: line.split() for line in capsys.readouterr().out.splitlines()}
    assert rows["fr"][1] == rows["en"][1] == "1"
    assert rows["all"][1] == "2"
    assert rows["fr"][4].startswith("5.0")
    assert "4.0 characters a token" in " ".join(rows["doclint"])


def test_a_missing_tokenizer_is_said_with_the_command_that_brings_it(
    tokens: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    fill(tmp_path)
    for name in [*sys.modules, "mistral_common"]:
        if name.split(".")[0] == "mistral_common":
            monkeypatch.setitem(sys.modules, name, None)
    assert tokens.main([str(tmp_path)]) == 2
    assert "pip install mistral-common" in capsys.readouterr().err


def test_nothing_to_measure_is_an_error(
    tokens: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setattr(tokens, "tekken", lambda: len)
    assert tokens.main([str(tmp_path)]) == 2
    assert capsys.readouterr().err
