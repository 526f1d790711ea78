"""A rule file is used whole or not at all, and its author is told every mistake."""

from __future__ import annotations

from typing import Any

import pytest

from doclint.ruleset import RuleError
from doclint.ruleset.sheet import Sheet
from doclint.ruleset.validation import read_rule
from doclint.text import LANGUAGES, Text
from tests.writing import INTEGER, RULE, rule, written


def mistakes(source: str, packaged: bool = False) -> list[tuple[int | None, str]]:
    """Line and French words of every mistake of a rule file."""
    with pytest.raises(RuleError) as caught:
        read_rule(Sheet("our/rule.yaml", source), packaged)
    for problem in caught.value.problems:
        for language in LANGUAGES:
            assert problem.what.render(language)
            assert problem.remedy.render(language)
    return [(one.line, one.render("fr")) for one in caught.value.problems]


def only(source: str, packaged: bool = False) -> str:
    [(_, said)] = mistakes(source, packaged)
    return said


def test_a_rule_is_read_whole() -> None:
    made = rule(params={"limit": INTEGER}, notes={"fr": "Note.", "en": "Note."}, since="0.2.0")
    assert made.code == "DIR001"
    assert made.title == Text("Notre mention", "Our marking")
    assert made.weight == 6
    assert made.params["limit"].default == 5
    assert made.notes == Text("Note.", "Note.")
    assert not made.blocking
    assert made.source == "our/rule.yaml"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"severty": "error"}, "Clé inconnue : « severty ». Vouliez-vous dire : severity ?"),
        ({"severity": "fatal"}, "Valeur inconnue : « fatal ». Valeurs possibles : error, info,"),
        ({"severity": "eror"}, "Vouliez-vous dire : error ?"),
        ({"dimension": "lenght"}, "Vouliez-vous dire : length ?"),
        ({"kind": "patern"}, "Vouliez-vous dire : pattern ?"),
        ({"title": {"fr": "Titre"}}, "Il manque la clé « title.en ». Ajoutez « en: … »."),
        ({"why": "Parce que."}, "Valeur impossible pour « why ». Il faut un texte en deux langues"),
        ({"fix": {"fr": "", "en": "x"}}, "Valeur impossible pour « fix.fr »."),
        ({"why": None}, "Il manque la clé « why »."),
        ({"risk": {"impact": 6, "likelihood": 1}}, "un nombre entier de 1 à 5"),
        ({"risk": {"impact": True, "likelihood": 1}}, "un nombre entier de 1 à 5"),
        ({"since": 1.0}, "Valeur impossible pour « since ». Il faut un texte, entre guillemets."),
        ({"blocking": "yes"}, "Il faut « true » ou « false »."),
        ({"name": "Our rule"}, "Il faut une forme comme our-own-rule."),
        ({"code": "dir1"}, "Il faut une forme comme DIR001."),
        ({"code": "STR050"}, "sont réservés à doclint"),
        ({"kind": "detector", "test": None}, "demande du Python"),
        ({"test": None}, "Il manque la clé « test »."),
        ({"message": {"fr": "{texte}", "en": "{texte}"}}, "Vouliez-vous dire : text ?"),
        ({"message": {"fr": "{text}", "en": "x"}}, "« text » n'est que dans une langue"),
        ({"message": {"fr": "{", "en": "x"}}, "Accolade seule"),
        ({"params": {"limit": {**INTEGER, "default": "5"}}}, "une valeur de type integer"),
        ({"params": {"limit": {**INTEGER, "default": True}}}, "une valeur de type integer"),
        ({"params": {"limit": {**INTEGER, "type": "int"}}}, "Vouliez-vous dire : integer ?"),
        ({"variants": {"red": {"severity": "info"}}}, "n'est de la sorte « red »"),
        ({"blocking": True}, "Seule une erreur peut bloquer"),
        ({"between": True}, "ne vaut que pour la sorte « detector »"),
        ({"examples": {"flagged": "x"}}, "Il faut une liste d'exemples."),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_remedy(changes: dict[str, Any], expected: str) -> None:
    assert expected in only(written(**changes))


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        ({"patterns": ["x"]}, "Il manque la clé « test.where »."),
        ({"where": {"lines": ["body"], "line": ["body"]}, "patterns": ["x"]}, "dire : line ?"),
        ({"where": {}, "patterns": ["x"]}, "« line », « segment » ou « anywhere »"),
        ({"where": {"line": ["bodi"]}, "patterns": ["x"]}, "Vouliez-vous dire : body ?"),
        ({"where": {"line": ["property:"]}, "patterns": ["x"]}, "Lieu inconnu"),
        ({"where": {"line": ["body"]}, "patterns": []}, "Il faut une liste."),
        ({"where": {"line": ["body"]}, "patterns": ["("]}, "« ( » est mal écrite"),
        ({"where": {"anywhere": ["body"]}, "patterns": ["a+b"]}, "répétition sans fin"),
        ({"where": {"line": ["labelled"]}, "patterns": ["x"]}, "« labels » et le lieu"),
        ({"where": {"line": ["identity:owners"]}, "patterns": ["x"]}, "Lieu inconnu"),
        ({"where": {"line": ["body"]}, "patterns": [{"expressions": ["x"], "only": ["header"]}]},
         "n'est pas un lieu de « where »"),
        ({"where": {"line": ["body"]}, "patterns": ["x"], "exceptions": [".*y"]}, "sans fin"),
        ({"where": {"line": ["body"]}, "patterns": [{"expressions": ["x"], "language": "de"}]},
         "Valeur inconnue : « de »."),
    ],
)  # fmt: skip
def test_mistakes_of_a_pattern_rule(test: dict[str, Any], expected: str) -> None:
    assert expected in only(written(test=test))


@pytest.mark.parametrize(
    ("kind", "test", "expected"),
    [
        ("lexicon", {"words": {"de": {}}}, "Clé inconnue : « de »."),
        ("lexicon", {"words": {"fr": {"afin de": 3}}}, "Il faut un texte"),
        ("metric", {"above": {}}, "Il faut « above » ou « below »."),
        ("metric", {"above": {"page": "limit"}}, "Vouliez-vous dire : pages, images ?"),
        ("metric", {"above": {"pages": "limits"}}, "type integer / number (limit)"),
        ("metric", {"above": {"pages": "day"}}, "type integer / number (limit)"),
        ("metadata", {"field": "owners", "require": ["present"]}, "Vouliez-vous dire : owner ?"),
        ("metadata", {"field": "owner", "require": ["here"]}, "Valeur inconnue : « here »."),
        ("metadata", {"field": "owner", "require": ["valid"]}, "« valid » et « pattern »"),
        ("metadata", {"field": "date", "require": ["fresh"]}, "« fresh » et « max_age »"),
        ("metadata", {"field": "date", "require": ["present"], "max_age": "limit"}, "« fresh »"),
    ],
)
def test_mistakes_of_the_other_kinds(kind: str, test: dict[str, Any], expected: str) -> None:
    day = {**INTEGER, "type": "string", "default": ""}
    message = {"fr": "Message.", "en": "Message."}
    source = written(kind=kind, test=test, message=message, params={"limit": INTEGER, "day": day})
    assert expected in only(source)


def test_all_the_mistakes_of_a_file_come_at_once_with_their_lines() -> None:
    source = written(code="dir1", severity="fatal", why="Parce que.")
    lines = source.splitlines()
    found = mistakes(source)
    assert [lines[line - 1].split(":")[0] for line, _ in found if line] == [
        "code",
        "severity",
        "why",
    ]
    assert all(said.startswith(f"our/rule.yaml:{line}: ") for line, said in found)


def test_the_line_is_that_of_the_value_even_deep_in_a_list() -> None:
    source = written(test={"where": {"anywhere": ["body"]}, "patterns": ["good", "b+"]})
    [(line, _)] = mistakes(source)
    assert line is not None
    assert source.splitlines()[line - 1].strip() == "- b+"


def test_a_key_written_twice_is_a_mistake() -> None:
    said = only(written() + "severity: error\n")
    assert "La clé « severity » est écrite deux fois." in said


@pytest.mark.parametrize("source", ["a: [", "\tname: x", "name: x: y", "name: '\x00'"])
def test_what_is_not_yaml_is_said_so(source: str) -> None:
    assert "mal écrit" in only(source)


@pytest.mark.parametrize("source", ["", "- a\n- b\n", "just a text"])
def test_a_file_that_is_not_a_rule_is_a_mistake(source: str) -> None:
    assert "Il faut des paires « clé: valeur »." in mistakes(source)[0][1]


def test_a_variant_answers_to_a_group_of_patterns() -> None:
    patterns = [{"kind": "red", "expressions": ["cellule rouge"]}]
    made = rule(
        test={"where": {"anywhere": ["body"]}, "patterns": patterns},
        variants={"red": {"severity": "error", "blocking": True}},
    )
    assert made.variants["red"].blocking


def test_only_an_error_blocks_in_a_variant_too() -> None:
    patterns = [{"kind": "red", "expressions": ["cellule rouge"]}]
    source = written(
        test={"where": {"anywhere": ["body"]}, "patterns": patterns},
        variants={"red": {"blocking": True}},
    )
    assert "Seule une erreur peut bloquer" in only(source)


def test_braces_of_an_author_are_quoted_as_they_are() -> None:
    test = {"where": {"anywhere": ["body"]}, "patterns": ["a{2,}"]}
    said = only(written(test=test))
    assert "« a{2,} »" in said
    assert "écrivez par exemple {1,40}" in said


def test_packaged_rules_may_use_the_reserved_codes_and_python() -> None:
    source = written(code="SEN099", kind="detector", test=None)
    assert read_rule(Sheet("rules/x.yaml", source), packaged=True).kind == "detector"


def test_a_detector_has_no_test() -> None:
    source = written(code="SEN099", kind="detector", test=RULE["test"])
    assert "n'a pas de « test »" in only(source, packaged=True)
