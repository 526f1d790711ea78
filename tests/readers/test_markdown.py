"""What the Markdown reader sees in a file."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.document import Document, Hidden, Image, Problem, Property, Reference
from doclint.readers.errors import ReadError
from doclint.readers.markdown import read
from doclint.readers.source import Source


def markdown(text: str) -> Document:
    return read(Source("note.md", text.encode(), ""))


def texts(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in document.blocks]


def test_headings_paragraphs_and_lists_keep_their_level_and_line() -> None:
    document = markdown(
        "# Cantine\n\nOuverte à\nmidi.\n\nTarifs\n------\n\n- un\n  1. deux\n- trois\n"
    )
    assert [(b.kind, b.level, b.text, b.line) for b in document.blocks] == [
        ("heading", 1, "Cantine", 1),
        ("paragraph", None, "Ouverte à midi.", 3),
        ("heading", 2, "Tarifs", 6),
        ("list-item", 1, "un", 9),
        ("list-item", 2, "deux", 10),
        ("list-item", 1, "trois", 11),
    ]


def test_markup_is_no_part_of_the_words() -> None:
    document = markdown(
        "Le **maire** et *l’élue* ~~ont~~ `signé`  \nhier &eacute;\\* <b>ici</b><br>là"
    )
    assert texts(document) == [("paragraph", "Le maire et l’élue ont signé\nhier é* ici\nlà")]


def test_lines_that_markdown_joins_are_kept_as_they_were_typed() -> None:
    document = markdown("Sommaire\nObjet[^1]\n*Tarifs* 4\n\n- un\n  deux\n\nSeul\n\n[^1]: Note")
    kept = [(block.text, block.lines) for block in document.blocks if block.kind != "footnote"]
    assert kept == [
        ("Sommaire Objet Tarifs 4", ("Sommaire", "Objet", "Tarifs 4")),
        ("un deux", ("un", "deux")),
        ("Seul", ()),
    ]


def test_a_paragraph_all_in_bold_says_so() -> None:
    assert [b.bold for b in markdown("**Tarifs**\n\n**Tarifs** 2024\n").blocks] == [True, False]


def test_tables_have_rows() -> None:
    table = markdown("| Tarif | Prix |\n|---|---|\n| *Plein* | [4 €](#plein) |\n").blocks[0]
    assert table.kind == "table"
    assert table.line == 1
    assert table.rows == (("Tarif", "Prix"), ("Plein", "4 €"))
    assert table.text == "Tarif\tPrix\nPlein\t4 €"
    assert [(link.text, link.target) for link in table.links] == [("4 €", "#plein")]


def test_headings_have_the_anchors_of_github_and_their_own() -> None:
    document = markdown("# L'été à Valbrume !\n\n# Été {#ete}\n\n# Été\n")
    assert [b.anchors for b in document.blocks] == [
        ("lété-à-valbrume-",),
        ("ete", "été"),
        ("été-1",),
    ]
    assert document.blocks[1].text == "Été"


def test_code_quotations_and_footnotes_are_told_apart() -> None:
    document = markdown("Voir[^1].\n\n> Cité\n\n```sh\nls -l\n```\n\n[^1]: La note\nsuit.\n")
    assert [(b.kind, b.style, b.text) for b in document.blocks] == [
        ("paragraph", None, "Voir."),
        ("paragraph", "quote", "Cité"),
        ("paragraph", "code", "ls -l"),
        ("footnote", None, "La note suit."),
    ]


@pytest.mark.parametrize(
    "box",
    [
        "::: tip À savoir\nFermé le **lundi**.\n:::\n",
        '!!! tip "À savoir"\n    Fermé le **lundi**.\n',
    ],
)
def test_boxes_of_site_generators_hold_ordinary_words(box: str) -> None:
    assert texts(markdown(box)) == [("paragraph", "À savoir"), ("paragraph", "Fermé le lundi.")]


def test_pictures_and_what_they_would_fetch() -> None:
    document = markdown("Plan :\n\n![](plan.png) ![Le plan](https://exemple.fr/plan.png)\n")
    assert document.images == (Image(None, 0, None), Image(None, 0, "Le plan"))
    assert document.references == (Reference("image", "https://exemple.fr/plan.png"),)


def test_html_blocks_are_read_as_html() -> None:
    document = markdown("# Titre\n\n<div>\n<p>Un mot</p>\n<img src='a.png' alt='Plan'></div>\n")
    assert [(b.kind, b.text, b.line) for b in document.blocks] == [
        ("heading", "Titre", 1),
        ("paragraph", "Un mot", 4),
    ]
    assert document.images == (Image(None, 1, "Plan"),)


def test_comments_are_words_that_only_machines_read() -> None:
    document = markdown(
        "Bonjour\n\n<!-- à vérifier -->\n\nfin <!-- ou pas -->\n\n[//]: # (secret)\n"
    )
    assert texts(document) == [("paragraph", "Bonjour"), ("paragraph", "fin")]
    assert document.hidden == (
        Hidden("comment", "à vérifier", block=0),
        Hidden("comment", "ou pas", block=1),
        Hidden("comment", "secret"),
    )


@pytest.mark.parametrize(
    "mark", ["[TOC]", "[[_TOC_]]", "[[toc]]", "{{toc}}", "${toc}", "* TOC\n{:toc}"]
)
def test_a_mark_for_a_table_of_contents_is_one(mark: str) -> None:
    roles = [b.role for b in markdown(f"# Titre\n\n{mark}\n\nTexte\n").blocks]
    assert roles == [None, "contents", None]


@pytest.mark.parametrize(
    ("start", "end", "roles"),
    [
        ("<!-- toc -->", "<!-- tocstop -->", [None, "contents", "contents", "contents"]),
        ("<!-- START doctoc generated -->", "<!-- END doctoc -->", [None, *["contents"] * 3]),
        ("<!-- TOC -->", "", [None, "contents", "contents", None]),
        ("<!-- TODO -->", "", [None, None, None, None]),
    ],
)
def test_comments_that_enclose_a_table_of_contents(
    start: str, end: str, roles: list[str | None]
) -> None:
    document = markdown(f"# T\n\n{start}\n\n- [a](#a)\n- [b](#b)\n\nTexte\n\n{end}\n")
    assert [block.role for block in document.blocks] == roles


def test_front_matter_becomes_properties_in_dublin_core_words() -> None:
    document = markdown(
        "---\ntitre: Télétravail\nAuteur: {nom: DRH}\nversion: 1.10\nMots-clés: [a, b]\n"
        "date: 2024-03-01\nlicence: ~\nbrouillon: oui\nlang: fr\nmenu: {titre: X}\ncote: Z\n"
        "---\n# T\n"
    )
    assert [(p.name, p.value) for p in document.properties] == [
        ("title", "Télétravail"),
        ("creator", "DRH"),
        ("version", "1.10"),
        ("keywords", "a, b"),
        ("date", "2024-03-01"),
        ("status", "draft"),
        ("language", "fr"),
        ("cote", "Z"),
    ]
    assert document.declared_language == "fr"
    assert document.blocks[0].line == 13


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("titre: [a, b", "damaged"),
        ("titre: un : deux", "damaged"),
        ("a: &a [x, x]\nb: [*a, *a]", "unsafe"),
        ("a: " + "[" * 40, "unsafe"),
        ("a: " + "x" * 70_000, "part-size"),
    ],
)
def test_a_broken_header_is_a_problem_and_the_rest_is_read(header: str, code: str) -> None:
    document = markdown(f"---\n{header}\n---\nBonjour\n")
    assert document.problems == (Problem(code, "front-matter"),)
    assert texts(document) == [("paragraph", "Bonjour")]


def test_a_ruled_line_is_no_header() -> None:
    document = markdown("---\nBonjour.\n\n---\nAu revoir.\n")
    assert document.properties == ()
    assert texts(document) == [("paragraph", "Bonjour."), ("paragraph", "Au revoir.")]


def test_tags_of_yaml_build_nothing() -> None:
    document = markdown('---\na: !!python/object/apply:os.getcwd []\nb: !!binary "eA=="\n---\n')
    assert document.properties == (Property("front-matter", "b", "eA=="),)


@pytest.mark.parametrize("deep", ["> " * 5_000 + "x", "- " * 5_000 + "x", ">" * 100_000])
def test_what_is_nested_too_deep_to_be_read_is_refused(deep: str) -> None:
    with pytest.raises(ReadError) as error:
        markdown(deep)
    assert error.value.code == "nesting"


WORDS = st.lists(st.sampled_from(["été", "mairie", "à", "tarif", "x"]), min_size=1, max_size=4)
SPANS = ["{}", "**{}**", "*{}*", "`{}`", "[{}](#lien)", "~~{}~~", "<b>{}</b>", "{}<br>", "{}  \n"]
BLOCKS = [
    "# {}",
    "{}\n===",
    "{}",
    "- {}",
    "1. {}",
    "- {}\n  - fin",
    "> {}",
    "    {}",
    "```\n{}\n```",
    "|{}|\n|-|",
    "<div>\n{}\n</div>",
    "::: tip {}",
    "!!! tip\n    {}",
    "[^1]: {}",
]


@given(st.lists(st.tuples(st.sampled_from(BLOCKS), st.sampled_from(SPANS), WORDS), max_size=6))
def test_every_visible_word_is_in_a_block(blocks: list[tuple[str, str, list[str]]]) -> None:
    source = "\n\n".join(
        block.format(span.format(" ".join(words)).strip()) for block, span, words in blocks
    )
    seen = Counter(re.findall(r"\w+", " ".join(block.text for block in markdown(source).blocks)))
    assert Counter(word for _, _, words in blocks for word in words) <= seen


@given(st.text() | st.text("#->*`[](){}!|: \n\t<a&~_=+1.\\\"'"))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        document = markdown(text)
    except ReadError:
        return
    assert all(block.text.strip() for block in document.blocks)
