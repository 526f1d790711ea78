"""Expressions written by authors are compared kindly and can never cost much."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.ruleset.expressions import bare_lines, compiled, mistake_in, plain


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("très secret", "TRES SECRET"),
        ("tres secret", "Très secret"),
        ("diffusion restreinte", "Diffusion\u00a0restreinte"),
        ("à l'extérieur", "À L’EXTÉRIEUR"),
        ("C3 - confidentiel", "C3 – Confidentiel"),
        ("C3 — confidentiel", "C3 - Confidentiel"),
        ("C3 ?[-–:] ?confidentiel", "C3 — Confidentiel"),
        ("(?-i:DR)", "DR"),
    ],
)
def test_case_accents_spaces_dashes_and_apostrophes_do_not_matter(
    expression: str, text: str
) -> None:
    assert mistake_in(expression, searched=True) is None
    assert compiled((expression,)).fullmatch(plain(text))


def test_capitals_can_be_asked_for() -> None:
    assert not compiled(("(?-i:DR)",)).fullmatch("Dr")


def test_the_group_that_fits_is_known_and_the_first_wins() -> None:
    pattern = compiled(("a(b)?", "c"), ("ab", "d"))
    assert [m.lastgroup for m in pattern.finditer("ab c d")] == ["g0", "g0", "g1"]


@given(st.text())
def test_plain_keeps_every_offset(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert plain(plain(text)) == plain(text)


def test_plain_says_the_same_of_a_text_of_many_letters_as_of_each() -> None:
    letters = [chr(code) for code in range(0xC0, 0x250)]
    assert plain("".join(letters)) == "".join(map(plain, letters))


@pytest.mark.parametrize(
    "expression", ["a+", "a*", "a{2,}", ".*?x", "(?:a+)", r"\w+ x", "[a-z]+", "x(a|b)*", "a++"]
)
def test_an_endless_repeat_is_refused_only_where_lines_have_no_limit(expression: str) -> None:
    refused = mistake_in(expression, searched=True)
    assert refused is not None
    assert "sans fin" in refused.render("fr")
    assert mistake_in(expression, searched=False) is None


@pytest.mark.parametrize(
    "expression",
    ["(a+)+", "(a*)*x", "(?:a+ ?)+", "(a{1,20}){1,20}", "(a{1,5})*", "(a+){3}", "a{1,201}"],
)  # fmt: skip
def test_too_many_repeats_are_refused_everywhere(expression: str) -> None:
    assert mistake_in(expression, searched=False) is not None
    assert mistake_in(expression, searched=True) is not None


@pytest.mark.parametrize(
    "expression",
    [r"\+\*", "[*+]", r"[\]+*]x", "[]+]x", r"(\w{1,20} ){0,5}", "x?(?:y z?)?", "(?=a)b"],
)  # fmt: skip
def test_harmless_expressions_are_accepted(expression: str) -> None:
    assert mistake_in(expression, searched=True) is None


@pytest.mark.parametrize("expression", [r"(a)\1", "(?P<x>a)", "(?i)a", "(a)(?(1)b|c)"])
def test_groups_have_no_names_and_flags_are_ours(expression: str) -> None:
    assert mistake_in(expression, searched=False) is not None


@pytest.mark.parametrize("expression", ["(", "[a", "a{3,1}", "*a"])
def test_a_malformed_expression_is_said_so(expression: str) -> None:
    refused = mistake_in(expression, searched=False)
    assert refused is not None
    assert expression in refused.render("en")


def test_bare_lines_have_no_signs_and_know_their_place():
    texts = ["Ville de Valbrume\n  *** Document\u00a0 confide\u0301ntiel ***\n---", "Fin."]
    assert bare_lines(texts, 30) == [
        (0, 0, "Ville de Valbrume"),
        (0, 18, "Document confidentiel"),
        (1, 0, "Fin"),
    ]


def test_signs_do_not_make_a_line_too_long():
    leaders = f"Brouillon {'.' * 500}"
    assert bare_lines([leaders, "Brouillon " * 3], 10) == [(0, 0, "Brouillon")]
