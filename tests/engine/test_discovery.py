"""Which files a run takes: each once, in a fixed order, never outside, never in silence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from doclint.engine.discovery import discover, look, show
from doclint.settings import Settings, SettingsError


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*names: str) -> None:
    for name in names:
        file = Path(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", "utf-8")


def shown(*paths: str, **settings: object) -> list[str]:
    found = discover([Path(path) for path in paths], Settings(**settings))  # type: ignore[arg-type]
    return [candidate.shown for candidate in found]


def test_folders_are_walked_and_paths_sorted() -> None:
    make("b/2.md", "b/1.md", "a.md", "b/c/0.md")
    assert shown(".") == ["a.md", "b/1.md", "b/2.md", "b/c/0.md"]


def test_a_file_named_twice_is_checked_once() -> None:
    make("a/x.md")
    assert shown("a", "a/x.md", "./a/../a/x.md") == ["a/x.md"]


def test_paths_outside_the_current_folder_are_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make("a/x.md", "b/y.md")
    monkeypatch.chdir(tmp_path / "a")
    assert shown("../b", ".") == sorted(["x.md", (tmp_path / "b/y.md").as_posix()])
    assert show(Path("x.md")) == "x.md"


def test_hidden_files_and_locks_are_left_out_of_folders_but_not_when_named() -> None:
    make(".git/x.md", ".hidden.md", "~$lock.docx", "a.md", "doclint.toml")
    assert shown(".") == ["a.md"]
    assert shown("~$lock.docx", ".hidden.md") == [".hidden.md", "~$lock.docx"]


def test_sheets_beside_documents_are_no_documents_but_a_hidden_file_is_no_sheet() -> None:
    make("a.md", "a.md.doclint.toml", "lost.md.doclint.toml", ".doclint.toml", "x/.doclint.toml")
    make("a.md.doclint.toml.txt")  # Notepad saves it so
    assert shown(".") == ["a.md"]
    found = look([Path()], Settings())
    assert found.sidecars
    assert found.lost_sidecars == ("a.md.doclint.toml.txt", "lost.md.doclint.toml")
    assert not look([Path("x")], Settings()).sidecars
    assert shown(".doclint.toml") == [".doclint.toml"]


def test_exclusions_are_written_as_in_gitignore() -> None:
    make("archives/a.md", "x/archives/b.md", "x/c.tmp.md", "x/keep.tmp.md", "top.md", "x/top.md")
    patterns = ("archives/", "*.tmp.md", "!keep.tmp.md", "/top.md")
    assert shown(".", exclude=patterns) == ["x/keep.tmp.md", "x/top.md"]


def test_exclusions_are_relative_to_the_settings_file(tmp_path: Path) -> None:
    make("x/a.md", "x/b.md", "doclint.toml")
    settings = {"exclude": ("/x/a.md",), "file": tmp_path / "doclint.toml"}
    assert shown("x", **settings) == ["x/b.md"]


def test_links_to_folders_are_not_followed_and_a_loop_ends(tmp_path: Path) -> None:
    make("a/x.md")
    (tmp_path / "a" / "loop").symlink_to(tmp_path / "a", target_is_directory=True)
    assert shown("a") == ["a/x.md"]


def test_a_dangling_link_is_a_candidate_so_that_it_is_reported(tmp_path: Path) -> None:
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere.md")
    assert shown(".") == ["gone.md"]


def test_a_missing_path_is_an_error_that_names_it() -> None:
    with pytest.raises(SettingsError, match="missing"):
        discover([Path("missing.md")], Settings())


def problems(*paths: str) -> dict[str, str | None]:
    found = discover([Path(path) for path in paths], Settings())
    return {candidate.shown: candidate.problem for candidate in found}


def test_links_that_lead_out_are_candidates_with_a_problem(tmp_path: Path) -> None:
    make("a/x.md", "b/y.md", "b/c/z.md")
    (tmp_path / "a" / "file.md").symlink_to(tmp_path / "b" / "y.md")
    (tmp_path / "a" / "folder").symlink_to(tmp_path / "b", target_is_directory=True)
    (tmp_path / "a" / "inside.md").symlink_to("x.md")
    assert problems("a") == {
        "a/file.md": "link-outside",
        "a/folder": "link-outside",
        "a/inside.md": None,
        "a/x.md": None,
    }
    # Named itself, or reached from a folder that holds both ends, it leads nowhere forbidden.
    assert problems("a/file.md") == {"a/file.md": None}
    assert problems(".")["a/file.md"] is None


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (PermissionError(), "not-permitted"),
        (FileNotFoundError(), "vanished"),
        (OSError(36, "File name too long"), "not-a-file"),
    ],
)
def test_a_folder_that_cannot_be_listed_is_reported(
    monkeypatch: pytest.MonkeyPatch, error: OSError, problem: str
) -> None:
    make("a/x.md", "closed/y.md")
    scandir = os.scandir

    def refusing(path: Path) -> object:
        if Path(path).name == "closed":
            raise error
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert problems(".") == {"a/x.md": None, "closed": problem}


def test_a_mistyped_path_gets_the_nearest_name() -> None:
    make("accueil/horaires.md")
    with pytest.raises(SettingsError) as caught:
        discover([Path("acueil")], Settings())
    assert caught.value.render("fr").endswith("Vouliez-vous dire « accueil » ?")
    with pytest.raises(SettingsError, match=r"Did you mean “accueil.horaires.md”"):
        discover([Path("accueil/horaire.md")], Settings())
