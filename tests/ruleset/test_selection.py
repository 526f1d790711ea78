"""What a run applies: the profile or what is asked for, less what is ignored."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.ruleset import (
    ParameterError,
    ProfileNotFound,
    RuleNotFound,
    Ruleset,
    activate,
    closest,
    describe,
    did_you_mean,
    load_rules,
    select,
)
from doclint.ruleset.profiles import Profile
from doclint.text import Text
from tests.writing import INTEGER, kept, rule, written

PARAMS = {"limit": INTEGER, "ratio": {**INTEGER, "type": "number"}}
TITLE = Text("Titre", "Title")


@pytest.fixture
def ruleset() -> Ruleset:
    """Three packaged-like rules in two dimensions, one of the user's own, three profiles."""
    rules = (
        rule(code="AAA001", name="one", dimension="structure", params=PARAMS),
        rule(code="AAA002", name="two", dimension="structure"),
        rule(code="BBB001", name="three", dimension="metadata"),
        rule(code="OWN001", name="ours", dimension="metadata"),
    )
    profiles = (
        Profile("minimal", TITLE, ("one",), {}, {}),
        Profile("standard", TITLE, ("one", "three"), {"one": {"limit": 9}}, {"one": "info"}),
        Profile("strict", TITLE, ("one", "two", "three"), {}, {}),
    )
    return Ruleset(
        {made.name: made for made in rules},
        {made.name: made for made in profiles},
        frozenset({"ours"}),
        "0" * 64,
    )


def names(ruleset: Ruleset, *arguments: object) -> list[str]:
    return [made.name for made in select(ruleset, *arguments)]  # type: ignore[arg-type]


def test_without_a_choice_the_profile_and_the_users_rules_apply(ruleset: Ruleset) -> None:
    assert names(ruleset) == ["one", "three", "ours"]
    assert names(ruleset, "minimal") == ["one", "ours"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("two", ["two"]),
        ("BBB001", ["three"]),
        ("bbb001", ["three"]),
        ("AAA", ["one", "two"]),
        ("metadata", ["three", "ours"]),
        ("strict", ["one", "two", "three"]),
        ("all", ["one", "two", "three", "ours"]),
    ],
)
def test_what_is_selected_is_all_that_applies(
    ruleset: Ruleset, word: str, expected: list[str]
) -> None:
    assert names(ruleset, "standard", [word]) == expected
    assert names(ruleset, None, [word]) == expected


def test_ignore_wins(ruleset: Ruleset) -> None:
    assert names(ruleset, "standard", [], ["ours", "AAA"]) == ["three"]
    assert names(ruleset, "standard", ["one", "two"], ["one"]) == ["two"]
    assert names(ruleset, "standard", ["one"], ["all"]) == []


@pytest.mark.parametrize("word", ["threee", "metadatas", "AAB", "", "ONE"])
def test_an_unknown_name_is_an_error_even_when_ignored(ruleset: Ruleset, word: str) -> None:
    for chosen, ignored in (([word], []), ([], [word])):
        with pytest.raises(RuleNotFound) as caught:
            select(ruleset, "standard", chosen, ignored)
        assert caught.value.name == word
        assert {"three", "BBB001", "metadata", "strict"} <= set(caught.value.known)


def test_an_unknown_profile_is_an_error_of_its_own(ruleset: Ruleset) -> None:
    with pytest.raises(ProfileNotFound) as caught:
        select(ruleset, "standart")
    assert "standard" in str(caught.value)
    assert caught.value.what.fr == "Profil inconnu"


def test_a_rule_is_found_by_name_and_code(ruleset: Ruleset) -> None:
    assert ruleset.rule("one") is ruleset.rule("AAA001") is ruleset.rule("aaa001")
    with pytest.raises(RuleNotFound, match="Did you mean: three"):
        ruleset.rule("thre")


def test_parameters_come_from_the_settings_then_the_profile_then_the_rule(
    ruleset: Ruleset,
) -> None:
    one = ruleset.rules["one"]
    assert activate(ruleset, one).params == {"limit": 5, "ratio": 5}
    assert activate(ruleset, one, "standard").params == {"limit": 9, "ratio": 5}
    assert activate(ruleset, one, "standard", params={"limit": 2}).params["limit"] == 2
    assert activate(ruleset, one, "standard", params={"ratio": 0.5}).params["ratio"] == 0.5


def test_severity_comes_from_the_settings_then_the_profile(ruleset: Ruleset) -> None:
    one = ruleset.rules["one"]
    assert activate(ruleset, one).severity is None
    assert activate(ruleset, one, "standard").severity == "info"
    assert activate(ruleset, one, "standard", severity="error").severity == "error"


@pytest.mark.parametrize(
    ("params", "expected"),
    [({"limits": 3}, "Did you mean: limit"), ({"limit": "3"}, "must be a whole number"),
     ({"limit": 3.5}, "must be a whole number"), ({"limit": True}, "must be a whole number")],
)  # fmt: skip
def test_a_parameter_that_does_not_fit_is_an_error(
    ruleset: Ruleset, params: dict[str, object], expected: str
) -> None:
    with pytest.raises(ParameterError, match=expected):
        activate(ruleset, ruleset.rules["one"], params=params)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("tabel-of-contents", ("table-of-contents",)), ("hard", ("hard-word", "hard-to-read")),
     ("STR01", ("STR001",)), ("xyz", ()), ("ha", ())],
)  # fmt: skip
def test_the_nearest_names_look_like_the_word_or_begin_with_it(
    word: str, expected: tuple[str, ...]
) -> None:
    known = ("table-of-contents", "hard-word", "hard-to-read", "STR001", "METADATA")
    assert closest(word, known) == expected


def test_without_a_near_name_few_are_listed_and_many_are_not() -> None:
    assert did_you_mean("xyz", ("b", "a")).fr == "Valeurs possibles : a, b."
    assert "doclint rules" in did_you_mean("xyz", map(str, range(100))).fr


def test_a_description_is_ready_for_json(tmp_path: Path) -> None:
    import msgspec

    kept(tmp_path, "ours.yaml", written(params={"limit": INTEGER}))
    ruleset = load_rules([tmp_path])
    described = msgspec.json.decode(
        msgspec.json.encode([describe(made, ruleset) for made in ruleset.rules.values()])
    )
    by_name = {one["name"]: one for one in described}
    ours = by_name["our-marking"]
    assert ours["title"] == {"fr": "Notre mention", "en": "Our marking"}
    assert ours["weight"] == 6
    assert ours["own"] is True
    assert ours["params"]["limit"]["default"] == 5
    assert by_name["table-of-contents"]["own"] is False
    assert "standard" in by_name["table-of-contents"]["profiles"]
