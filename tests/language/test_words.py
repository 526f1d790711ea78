"""What counts as one word: the conventions of the module, one by one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.language import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'école d’Élise", ["L'", "école", "d’", "Élise"]),
        ("lorsqu'il dit qu'elle sort", ["lorsqu'", "il", "dit", "qu'", "elle", "sort"]),
        ("QU'IL L'A VU", ["QU'", "IL", "L'", "A", "VU"]),
        ("aujourd'hui, quelqu'un", ["aujourd'hui", "quelqu'un"]),
        ("they don't know O'Brien", ["they", "don't", "know", "O'Brien"]),
        ("peut-être a-t-il dit", ["peut-être", "a-t-il", "dit"]),
        ("agent·e·s, agent.e.s et agent(e)s", ["agent·e·s", "agent.e.s", "et", "agent(e)s"]),
        ("la voie (privée) est fermée", ["la", "voie", "privée", "est", "fermée"]),
        ("1 234 567,89 € TTC", ["1 234 567,89", "TTC"]),
        ("12\u00a0500\u202fhabitants", ["12\u00a0500", "habitants"]),
        ("1,234.50 pounds", ["1,234.50", "pounds"]),
        ("en 2024 300 agents", ["en", "2024", "300", "agents"]),
        ("le 12/03/2025 à 10h30", ["le", "12/03/2025", "à", "10h30"]),
        ("art. L. 2121-29", ["art", "L", "2121-29"]),
        ("voir https://www.ville.example/a?b=1&c=2.", ["voir", "https://www.ville.example/a?b=1&c=2"]),
        ("(www.ville.example), merci", ["www.ville.example", "merci"]),
        ("accueil@ville.example", ["accueil@ville.example"]),
        ("reglement_v2.docx", ["reglement_v2.docx"]),
        ("1. Objet ........ 3", ["1", "Objet", "3"]),
        ("Nom : ________ – • »", ["Nom"]),
        ("Est-ce\u00a0possible\u00a0?", ["Est-ce", "possible"]),
        ("admi\u00adnis\u00adtra\u00adtion", ["administration"]),
        ("", []),
    ],
)  # fmt: skip
def test_conventions(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_detached_accents_do_not_cut_words() -> None:
    assert words(unicodedata.normalize("NFD", "L'été à Fréjus")) == ["L'", "été", "à", "Fréjus"]


@given(st.text(alphabet=st.sampled_from("aéB1 ,.'’-()_/:@\n\u00a0»"), max_size=60))
def test_punctuation_alone_is_no_word_and_nothing_is_counted_twice(text: str) -> None:
    found = words(text)
    assert all(any(character.isalnum() for character in word) for word in found)
    assert sum(map(len, found)) <= len(text)
    assert words(f"{text} \n {text}") == found + found
