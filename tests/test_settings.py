"""Settings: four sources, one winner, and nothing unknown passes in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.settings import Settings, SettingsError, load_settings


def write(folder: Path, text: str, name: str = "doclint.toml") -> Path:
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings([tmp_path], {}) == Settings()


def test_the_nearest_file_upwards_from_the_paths_is_read(tmp_path: Path) -> None:
    write(tmp_path, 'profile = "strict"')
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert load_settings([inner], {}).profile == "strict"
    write(inner, 'profile = "minimal"')
    assert load_settings([inner], {}).profile == "minimal"


def test_the_file_above_all_paths_is_read_when_there_are_several(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    write(tmp_path / "a", 'profile = "minimal"')
    write(tmp_path, 'profile = "strict"')
    assert load_settings([tmp_path / "a", tmp_path / "b"], {}).profile == "strict"


def test_pyproject_counts_only_with_a_doclint_table(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    write(tmp_path, "[tool.doclint]\nfail-under = 60", "pyproject.toml")
    write(inner, "[tool.other]\nx = 1", "pyproject.toml")
    assert load_settings([inner], {}).fail_under == 60


def test_every_key_is_understood(tmp_path: Path) -> None:
    file = write(
        tmp_path,
        """
        profile = "falc"
        select = ["STR"]
        ignore = ["missing-owner"]
        exclude = ["archives/"]
        fail-on = "warning"
        fail-under = 70
        lang = "en"
        [per-path]
        "old/**" = ["missing-date"]
        [rules]
        folders = ["ours"]
        [rules.long-sentence]
        severity = "info"
        max_words = 30
        """,
    )
    settings = load_settings([tmp_path], {})
    assert settings.profile == "falc"
    assert settings.select == ("STR",)
    assert settings.ignore == ("missing-owner",)
    assert settings.exclude == ("archives/",)
    assert (settings.fail_on, settings.fail_under, settings.lang) == ("warning", 70, "en")
    assert settings.per_path == {"old/**": ("missing-date",)}
    assert settings.rule_folders == (tmp_path / "ours",)
    assert settings.rules["long-sentence"].severity == "info"
    assert settings.rules["long-sentence"].params == {"max_words": 30}
    assert settings.file == file


def test_rules_may_be_the_list_of_folders_alone(tmp_path: Path) -> None:
    write(tmp_path, 'rules = ["ours", "theirs"]')
    assert load_settings([tmp_path], {}).rule_folders == (tmp_path / "ours", tmp_path / "theirs")


def test_the_environment_wins_over_the_file_and_the_command_line_over_both(tmp_path: Path) -> None:
    write(tmp_path, 'profile = "minimal"\nfail-on = "info"\nignore = ["a"]')
    environment = {
        "DOCLINT_FAIL_ON": "warning",
        "DOCLINT_IGNORE": "b, c",
        "DOCLINT_FAIL_UNDER": "5",
    }
    settings = load_settings([tmp_path], environment, profile="strict", fail_under=None, select=())
    assert settings.profile == "strict"
    assert settings.fail_on == "warning"
    assert settings.ignore == ("b", "c")
    assert settings.fail_under == 5


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('profile = "strict"\nprofil = "x"', 2, ["profil", "profile"]),
        ('\n[per-path]\n"a/**" = "missing-owner"', 3, ["per-path"]),
        ('fail-on = "errors"', 1, ["errors", "error"]),
        ("fail-under = 101", 1, ["0", "100"]),
        ("fail-under = true", 1, ["0", "100"]),
        ('lang = "de"', 1, ["de", "fr", "en"]),
        ("select = [1]", 1, ["select"]),
        ("profile = 3", 1, ["profile"]),
        ('[rules.long-sentence]\nseverity = "eror"', 2, ["eror", "error"]),
        ("[rules]\nlong-sentence = 3", 2, ["long-sentence"]),
        ("profile = \n", 1, ["TOML"]),
        ('rules = ["x"]\n[rules.long-sentence]\nmax = 1', 2, ["folders"]),
    ],
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_mistake_names_the_file_the_line_and_the_remedy(
    tmp_path: Path, text: str, line: int, words: list[str], language: str
) -> None:
    file = write(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        load_settings([tmp_path], {})
    message = caught.value.render(language)  # type: ignore[arg-type]
    assert message.startswith(f"{file}:{line}: ")
    for word in words:
        assert word in message


def test_a_mistake_in_pyproject_has_its_line(tmp_path: Path) -> None:
    write(tmp_path, '[project]\nprofil = 1\n[tool.doclint]\nprofil = "x"', "pyproject.toml")
    with pytest.raises(SettingsError) as caught:
        load_settings([tmp_path], {})
    assert caught.value.line == 4


def test_an_unknown_variable_is_an_error_with_the_nearest_name() -> None:
    with pytest.raises(SettingsError, match="DOCLINT_PROFILE"):
        load_settings([], {"DOCLINT_PROFIL": "strict"})


def test_a_file_that_is_not_utf8_says_so(tmp_path: Path) -> None:
    (tmp_path / "doclint.toml").write_bytes(b'profile = "\xe9"')
    with pytest.raises(SettingsError, match="UTF-8"):
        load_settings([tmp_path], {})


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("[tool]\n\ndoclint = 3", ("pyproject.toml:3", "doit être une table")),
        ("[tool.doclint]\nrules = 3", ("pyproject.toml:2", "liste de dossiers")),
        ('[tool.doclint]\nprofile = "x', ("pyproject.toml:2", "guillemets")),
        ('[tool.doclint]\nrules = ["a"]\n[tool.doclint.rules.x]', ("pyproject.toml:3", "TOML")),
    ],
)
def test_whatever_is_written_there_gets_an_answer_in_french(
    tmp_path: Path, content: str, words: tuple[str, ...]
) -> None:
    write(tmp_path, content, "pyproject.toml")
    with pytest.raises(SettingsError) as error:
        load_settings([tmp_path], {})
    said = error.value.render("fr")
    assert all(word in said for word in words), said


def test_folders_and_settings_of_rules_apart_are_told_how_to_go_together(tmp_path: Path) -> None:
    write(tmp_path, 'rules = ["ours"]\n[rules.long-sentence]\nmax_words = 30')
    with pytest.raises(SettingsError, match="together under"):
        load_settings([tmp_path], {})


def test_an_empty_variable_counts_as_none(tmp_path: Path) -> None:
    write(tmp_path, "fail-under = 60")
    empty = dict.fromkeys(("DOCLINT_FAIL_UNDER", "DOCLINT_LANG", "DOCLINT_RULES"), " ")
    settings = load_settings([tmp_path], empty)
    assert (settings.fail_under, settings.lang, settings.rule_folders) == (60, None, ())
