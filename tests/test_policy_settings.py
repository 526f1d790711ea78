"""`[identity]`: what a settings file may ask of documents, and how its mistakes are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.settings import Policy, SettingsError, load_settings


def load(folder: Path, text: str) -> Policy:
    (folder / "doclint.toml").write_text(text, "utf-8")
    return load_settings([folder], {}).identity


def test_without_the_table_nothing_is_asked(tmp_path: Path) -> None:
    assert load(tmp_path, 'profile = "strict"') == Policy()


def test_every_key_is_understood(tmp_path: Path) -> None:
    (tmp_path / "services.csv").write_text("service;e-mail\n", "utf-8")
    policy = load(
        tmp_path,
        """
        [identity]
        owners = "services.csv"
        register = "registre.csv"
        naming = "{theme}_{type}_{author}_{date}_{version}"
        review-every = {default = 24, "procédure" = 12}
        statuses = ["projet", "validé"]
        audiences = ["public", "interne"]
        [identity.required]
        default = ["title", "owner"]
        "procédure" = ["title", "owner", "status"]
        """,
    )
    assert policy == Policy(
        owners=tmp_path / "services.csv",
        register=tmp_path / "registre.csv",
        naming="{theme}_{type}_{author}_{date}_{version}",
        review_every={"default": 24, "procédure": 12},
        statuses=("projet", "validé"),
        audiences=("public", "interne"),
        required={"default": ("title", "owner"), "procédure": ("title", "owner", "status")},
    )


def test_one_period_is_that_of_every_kind(tmp_path: Path) -> None:
    assert load(tmp_path, "[identity]\nreview-every = 12").review_every == {"default": 12}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("statuts = []", 2, ["statuts", "statuses"]),
        ("owners = 3", 2, ["owners", "texte"]),
        ('owners = "absent.csv"', 2, ["absent.csv", "n'existe pas"]),
        ("review-every = 0", 2, ["nombre de mois"]),
        ("review-every = true", 2, ["nombre de mois"]),
        ('statuses = []\nreview-every = {default = 3, guide = "x"}', 3, ["nombre de mois"]),
        ("[identity.required]\nprocédure = []", 3, ["guillemets", "accent"]),
        ('statuses = "projet"', 2, ["liste"]),
        ('naming = "{theme}_{typ}"', 2, ["typ", "type"]),
        ('naming = "guide"', 2, ["accolades"]),
        ('naming = "{theme}{type}"', 2, ["accolades"]),
        ('naming = "{theme}_{type"', 2, ["accolades"]),
        ("required = []", 2, ["identity.required", "table"]),
        ("[identity.required]\nguide = 3", 3, ["identity.required.guide", "liste"]),
    ],
)
def test_a_mistake_names_the_file_the_line_and_the_remedy(
    tmp_path: Path, text: str, line: int, words: list[str]
) -> None:
    with pytest.raises(SettingsError) as caught:
        load(tmp_path, f"[identity]\n{text}")
    said = caught.value.render("fr")
    assert said.startswith(f"{tmp_path / 'doclint.toml'}:{line}: ")
    assert [word for word in words if word not in said] == []


def test_no_variable_of_the_environment_holds_the_table(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="DOCLINT_IDENTITY"):
        load_settings([tmp_path], {"DOCLINT_IDENTITY": "x"})
