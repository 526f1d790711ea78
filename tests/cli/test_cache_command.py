"""`doclint cache`: where results are kept, how much, and how to be rid of them."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_results_are_kept_in_the_folder_that_is_named(
    run: Run, tmp_path: Path, clean: Path
) -> None:
    assert run("check", clean.name, "--cache-dir", "kept").code == 0
    info = run("cache", "info", "--cache-dir", "kept")
    assert (info.code, info.out.splitlines()[0]) == (0, "Dossier : kept")
    assert "1 entrée," in info.out.replace("\xa0", " ")
    cleared = run("cache", "clear", "--cache-dir", "kept", DOCLINT_LANG="en")
    assert cleared.out == "1 entry removed.\n"
    assert not (tmp_path / "kept").exists()


def test_the_user_s_own_cache_folder_is_the_default(run: Run, tmp_path: Path, clean: Path) -> None:
    before = sorted(tmp_path.iterdir())
    run("check", clean.name)
    assert "1 entrée," in run("cache", "info").out.replace("\xa0", " ")
    assert sorted(tmp_path.iterdir()) == before
    run("cache", "clear")
    run("check", clean.name, "--no-cache")
    assert "0 entrée," in run("cache", "info").out.replace("\xa0", " ")


def test_a_notice_goes_to_standard_error_and_changes_nothing_else(
    run: Run, tmp_path: Path, clean: Path
) -> None:
    cold = run("check", clean.name, "--cache-dir", "kept", "--format", "json")
    (entry,) = (tmp_path / "kept").glob("*/*")
    entry.write_bytes(b"spoiled")
    again = run("check", clean.name, "--cache-dir", "kept", "--format", "json")
    assert (again.code, again.out) == (cold.code, cold.out)
    assert len(again.err.splitlines()) == 1
    assert "cache" in again.err


def test_an_unknown_action_is_a_usage_error(run: Run) -> None:
    assert run("cache", "empty").code == 2
