"""Where a text that is too long could be cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from doclint.analysis import Analysis
from doclint.checks.cuts import cut_evenly, heading_cuts, named
from doclint.document import Block, Document


def blocks(*described: tuple[str, int]) -> tuple[Block, ...]:
    """`("#", 2)` is a heading of level 2, `("text", 300)` a paragraph of 300 words."""
    return tuple(
        Block("heading", "Titre", level=size) if kind == "#" else Block("paragraph", "mot " * size)
        for kind, size in described
    )


def cuts(*described: tuple[str, int], parts: int) -> list[int]:
    return heading_cuts(Analysis(Document("a.md", "markdown", blocks=blocks(*described))), parts)


def test_cuts_at_the_main_heading_nearest_to_the_middle() -> None:
    described = (("#", 1), ("text", 90), ("#", 1), ("text", 40), ("#", 1), ("text", 70))
    assert cuts(*described, parts=2) == [2]


def test_goes_one_level_down_when_the_main_headings_give_uneven_parts() -> None:
    described = (("#", 1), ("text", 10), ("#", 2), ("text", 90), ("#", 2), ("text", 100))
    assert cuts(*described, parts=2) == [4]


def test_without_headings_says_nothing() -> None:
    assert cuts(("text", 100), ("text", 100), parts=2) == []


def test_a_single_title_is_no_place_to_cut() -> None:
    assert cuts(("#", 1), ("text", 100), ("text", 100), parts=2) == []


@given(st.lists(st.integers(0, 50), max_size=40), st.data(), st.integers(1, 12))
def test_places_are_allowed_ones_in_order_and_never_the_start(
    sizes: list[int], data: st.DataObject, parts: int
) -> None:
    allowed = sorted(data.draw(st.sets(st.integers(0, max(len(sizes) - 1, 0)))))
    chosen = cut_evenly(sizes, allowed if sizes else [], parts)
    assert set(chosen) <= set(allowed)
    assert chosen == sorted(set(chosen))
    assert len(chosen) < parts
    assert all(sum(sizes[:rank]) > 0 for rank in chosen)


def test_a_number_is_masked_before_it_is_cut() -> None:
    words = "Pour toute demande au sujet des salles, appelez le 06 12 34 56 78 le matin."
    assert "34" not in named([(words, None)]).render("fr")


def test_a_message_names_four_places_and_counts_the_others() -> None:
    said = named([(f"Partie {n} {{x}}", n) for n in range(1, 7)])
    assert said.render("fr").startswith(" Par exemple devant « Partie 1 {x} » (p. 1), «")
    assert said.render("fr").endswith(" et 2\u00a0autres endroits.")
    assert said.render("en").endswith(" and 2 other places.")
    five = named([("Partie", None)] * 5)
    assert five.render("fr").endswith(" et 1\u00a0autre endroit.")
    assert five.render("en").endswith(" and 1 other place.")
    assert named([]).render("fr") == ""
