"""Tables of contents made of links."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Block, Link
from tests.contents.making import PROSE, TITLES, body, lines, only, spans


def links(titles: tuple[str, ...] = TITLES, target: str = "#{slug}") -> list[Block]:
    return [
        Block("list-item", title, links=(Link(title, target.format(slug=title.lower())),))
        for title in titles
    ]


def test_links_to_headings_under_a_title() -> None:
    span = only([*lines(["Sommaire"]), *links(), *body()], "markdown")
    assert (span.kind, span.first, span.last, span.entries) == ("links", 0, 6, 6)


def test_links_without_a_title_lead_in_order_to_the_headings() -> None:
    headings = [Block("heading", title, level=2) for title in TITLES]
    assert only([*links(), *headings], "markdown").entries == 6
    assert spans([*reversed(links()), *headings], "markdown") == ()


def test_anchors_count_whatever_their_name() -> None:
    items = [Block("list-item", t, links=(Link(t, f"#_Toc{n}"),)) for n, t in enumerate(TITLES)]
    text = [Block("paragraph", f"{PROSE} {n}", anchors=(f"_Toc{n}",)) for n in range(len(TITLES))]
    assert only([*items, *text], "html").entries == 6


def test_all_links_in_one_block_count_each() -> None:
    row = Block(
        "paragraph", " ".join(TITLES), links=tuple(Link(t, f"#{t.lower()}") for t in TITLES)
    )
    assert only([*lines(["Sommaire"]), row, *body()], "html").entries == 6


def test_pages_beside_count_under_a_title_and_only_there() -> None:
    beside = links(target="{slug}.md")
    assert only([*lines(["Sommaire"]), *beside], "markdown").entries == 6
    assert spans([*lines(["À lire aussi"]), *beside], "markdown") == ()


def test_a_weak_title_needs_links_to_the_document_itself() -> None:
    elsewhere = links(target="pages.html#{slug}")
    assert spans([*lines(["Content"]), *elsewhere], "html") == ()


def test_the_headings_that_follow_are_left_out_even_when_they_are_links() -> None:
    headings = [Block("heading", t, level=2, links=(Link(t, f"{t}.md"),)) for t in TITLES]
    span = only([*lines(["Sommaire"]), *links(), *headings], "markdown")
    assert (span.entries, span.last) == (6, 6)


def test_links_to_other_sites_are_references() -> None:
    away = links(target="https://exemple.fr/{slug}")
    assert spans([*lines(["Contenu"]), *away, *lines([PROSE])], "markdown") == ()


def test_navigation_is_no_title() -> None:
    crumb = Block("list-item", "Table of Contents", links=(Link("Table of Contents", "toc.html"),))
    others = links(("Autres ressources", "À propos", "Contact"), target="{slug}.html")
    assert spans([crumb, *others, *body()], "html") == ()


def test_letters_of_a_glossary_are_no_contents() -> None:
    letters = tuple("ABCDEFG")
    anchors = [Block("heading", letter, level=2, anchors=(letter.lower(),)) for letter in letters]
    assert spans([*links(letters), *anchors], "html") == ()


def test_see_also_is_no_contents() -> None:
    headings = [Block("heading", f"Terme numéro {n}", level=2) for n in range(40)]
    also = links(("Terme numéro 3", "Terme numéro 8", "Terme numéro 21"))
    assert spans([*also, *headings], "markdown") == ()


class _Counted(tuple[Link, ...]):
    """Links that count how often somebody goes through them all."""

    times = 0

    def __iter__(self) -> Iterator[Link]:
        self.times += 1
        return super().__iter__()


def test_a_block_of_many_lines_is_looked_through_a_few_times_not_once_a_line() -> None:
    rows = [f"Sommaire\nPartie {n}\nSuite {n}\nFin {n}" for n in range(50)]
    words = [line for row in rows for line in row.split("\n") if line != "Sommaire"]
    links = _Counted(Link(word, f"#{word}") for word in words)
    spans([Block("paragraph", "\n".join(rows), links=links)], "html")
    assert links.times < 10
