"""Profiles select rules and tune them."""

from __future__ import annotations

import pytest

from doclint.ruleset import RuleError
from doclint.ruleset.profiles import Profile, read_profiles
from doclint.ruleset.sheet import Sheet
from tests.writing import INTEGER, rule

RULES = {
    made.name: made
    for made in (
        rule(name="one", params={"limit": INTEGER, "other": INTEGER}),
        rule(name="two"),
        rule(name="three"),
    )
}
TITLE = "title: {fr: Titre, en: Title}"


def profiles(source: str) -> dict[str, Profile]:
    return read_profiles(Sheet("rules/profiles.yaml", source), RULES)


def refused(source: str) -> str:
    with pytest.raises(RuleError) as caught:
        profiles(source)
    return caught.value.render("fr")


def test_a_profile_holds_the_rules_of_the_one_it_extends() -> None:
    read = profiles(f"""
small: {{{TITLE}, rules: [one]}}
large: {{{TITLE}, extends: small, rules: [two, one]}}
""")
    assert read["small"].rules == ("one",)
    assert read["large"].rules == ("one", "two")


def test_a_profile_tunes_its_rules_over_the_one_it_extends() -> None:
    read = profiles(f"""
small:
  {TITLE}
  rules: [one]
  params: {{one: {{limit: 1, other: 2}}}}
  severity: {{one: info}}
large:
  {TITLE}
  extends: small
  params: {{one: {{limit: 3}}}}
  severity: {{one: error}}
""")
    assert read["large"].params == {"one": {"limit": 3, "other": 2}}
    assert read["large"].severity == {"one": "error"}
    assert read["small"].params == {"one": {"limit": 1, "other": 2}}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("rules: [ones]", "Règle inconnue : « ones ». Vouliez-vous dire : one ?"),
        ("rules: [one], extends: large", "Valeur inconnue : « large »."),
        ("rules: [one], params: {two: {limit: 3}}", "Clé inconnue : « limit »."),
        ("rules: [one], params: {one: {limit: x}}", "une valeur de type integer"),
        ("rules: [one], params: {ones: {limit: 3}}", "Règle inconnue : « ones »."),
        ("rules: [one], severity: {one: fatal}", "Valeur inconnue : « fatal »."),
        ("rule: [one]", "Vouliez-vous dire : rules ?"),
    ],
)
def test_a_mistake_is_named(content: str, expected: str) -> None:
    assert expected in refused(f"small: {{{TITLE}, {content}}}")
