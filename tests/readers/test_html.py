"""What the HTML reader sees on a page."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from doclint.document import Document, Hidden, Image, Reference
from doclint.readers.errors import ReadError
from doclint.readers.html import read
from doclint.readers.source import Source


def page(text: str) -> Document:
    return read(Source("page.html", text.encode(), ""))


def texts(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in document.blocks]


def test_headings_paragraphs_and_lists_keep_their_level_and_line() -> None:
    document = page(
        "<h1>Cantine</h1>\n<p>Ouverte à\n<b>midi</b>.<br>Fermée le soir.</p>\n"
        "<ul><li>un<ol><li><p>deux</p></li></ol></li>\n<li>trois</ul>\n<div>fin</div>"
    )
    assert [(b.kind, b.level, b.text, b.line) for b in document.blocks] == [
        ("heading", 1, "Cantine", 1),
        ("paragraph", None, "Ouverte à midi.\nFermée le soir.", 2),
        ("list-item", 1, "un", 4),
        ("list-item", 2, "deux", 4),
        ("list-item", 1, "trois", 5),
        ("paragraph", None, "fin", 6),
    ]


def test_scripts_and_styles_are_no_words() -> None:
    document = page(
        "<head><title>T</title><style>p{}</style></head><body><script>a()</script>"
        "<noscript>n</noscript><template>t</template><p>Seul</p><svg><text>s</text></svg>"
    )
    assert texts(document) == [("paragraph", "Seul")]


def test_tables_have_rows_and_captions() -> None:
    document = page(
        "<table><caption>Tarifs</caption><tr><th>Quoi<th>Prix</tr>"
        "<tr><td><p>Plein</p><p>jour</p><td><a href='#x'>4 €</a></table>"
    )
    caption, table = document.blocks
    assert (caption.kind, caption.text) == ("caption", "Tarifs")
    assert table.kind == "table"
    assert table.rows == (("Quoi", "Prix"), ("Plein jour", "4 €"))
    assert table.text == "Quoi\tPrix\nPlein jour\t4 €"
    assert [(link.text, link.target) for link in table.links] == [("4 €", "#x")]


@pytest.mark.parametrize(
    "layout",
    [
        "<table><tr><td><h1>Un</h1></td><td><p>Deux</p></td></tr></table>",
        "<table><tr><td><h1>Un</h1><p>Deux</p></td></tr></table>",
        "<table role='presentation'><tr><td><h1>Un</h1></td><td>Deux</td></tr></table>",
        "<table><tr><td><table><tr><td><h1>Un</h1></td></tr></table></td><td>Deux</td></table>",
    ],
)
def test_tables_that_lay_out_a_page_are_no_tables(layout: str) -> None:
    assert texts(page(layout)) == [("heading", "Un"), ("paragraph", "Deux")]


def test_what_belongs_to_the_site_is_apart_from_the_content() -> None:
    document = page(
        "<body><header><p>Ville de Valbrume</p></header><nav><a href='/'>Accueil</a></nav>"
        "<div>Menu</div><main><header><h1>Cantine</h1></header><p>Midi.</p></main>"
        "<div>Contact</div><footer>Plan du site</footer>"
    )
    assert texts(document) == [
        ("page-header", "Ville de Valbrume"),
        ("page-header", "Accueil"),
        ("page-header", "Menu"),
        ("heading", "Cantine"),
        ("paragraph", "Midi."),
        ("page-footer", "Contact"),
        ("page-footer", "Plan du site"),
    ]


def test_a_title_in_the_banner_is_a_heading_when_the_content_has_none() -> None:
    document = page("<header><h1>Cantine</h1><p>Ville</p></header><main><p>Midi.</p></main>")
    assert [b.kind for b in document.blocks] == ["heading", "page-header", "paragraph"]


def test_one_article_is_the_content_only_when_it_holds_most_of_the_page() -> None:
    teaser = "<article><p>Brève</p></article>"
    long = "<p>Une très longue page qui parle d'autre chose.</p>"
    assert {b.kind for b in page(f"{teaser}{long}").blocks} == {"paragraph"}
    document = page(f"<div>Menu</div><article>{long}</article><div>Bas</div>")
    assert [b.kind for b in document.blocks] == ["page-header", "paragraph", "page-footer"]


@pytest.mark.parametrize(
    "attributes", ["role='doc-toc'", "class='toc'", "id='TOC'", "class='x table_of_contents'"]
)
def test_a_declared_table_of_contents_has_its_role(attributes: str) -> None:
    document = page(
        f"<h1>T</h1><div {attributes}><p>Sommaire</p><ul><li><a href='#a'>Les tarifs</a></li>"
        "</ul></div><p>Texte</p>"
    )
    assert [b.role for b in document.blocks] == [None, "contents", "contents", None]


def test_a_summary_called_sommaire_is_no_table_of_contents() -> None:
    document = page(
        "<div class='sommaire'><p>La commune ouvre une <a href='/'>crèche</a>.</p></div>"
    )
    assert [b.role for b in document.blocks] == [None]


@pytest.mark.parametrize(
    ("attributes", "kind"),
    [
        ("hidden", "invisible"),
        ("style='display: none'", "invisible"),
        ("style='VISIBILITY:hidden'", "invisible"),
        ("style='opacity:0'", "invisible"),
        ("style='font-size: 0px'", "tiny"),
        ("style='position:absolute; left:-9999px'", "off-page"),
        ("style='color:#fff; background:#fff'", "same-colour"),
    ],
)
def test_words_hidden_from_people_are_apart(attributes: str, kind: str) -> None:
    document = page(f"<p>Avant <span {attributes}>un <b>secret</b><br>bien</span> après</p>")
    assert texts(document) == [("paragraph", "Avant après")]
    assert [(h.kind, h.text) for h in document.hidden] == [(kind, "un secret bien")]


@pytest.mark.parametrize(
    "style", ["opacity:0.5", "font-size:1em", "left:-1px", "color:#fff;background:#000", "display:"]
)
def test_ordinary_styles_hide_nothing(style: str) -> None:
    assert texts(page(f"<p style='{style}'>Vu</p>")) == [("paragraph", "Vu")]


def test_boxes_may_set_their_own_size_again() -> None:
    document = page("<div style='font-size:0'><p style='font-size:16px'>Vu</p></div>")
    assert texts(document) == [("paragraph", "Vu")]


def test_long_comments_are_hidden_words_and_short_ones_are_marks_for_programmers() -> None:
    secret = "ne pas répéter au public que la subvention sera refusée"
    document = page(f"<!-- début --><p>Bonjour</p><!-- {secret} --><!-- <p>ancien</p> -->")
    assert document.hidden == (Hidden("comment", secret, block=0),)


def test_links_anchors_pictures_and_what_is_fetched() -> None:
    document = page(
        "<script src='https://cdn.exemple.fr/a.js'></script><h2 id='a'><a name='b'></a>Plan</h2>"
        "<p><a href='#a'><img src='p.png' alt='Plan'> le plan</a><img src='//x.fr/q.png'></p>"
        "<img src='v.gif' width=1 height=1>"
    )
    assert document.blocks[0].anchors == ("a", "b")
    assert [(link.text, link.target) for link in document.blocks[1].links] == [("le plan", "#a")]
    assert document.images == (Image(None, 1, "Plan"), Image(None, 1, None))
    assert document.references == (
        Reference("script", "https://cdn.exemple.fr/a.js"),
        Reference("image", "//x.fr/q.png"),
    )


def test_the_head_becomes_properties_in_dublin_core_words() -> None:
    document = page(
        "<html lang='fr-FR'><head><title>Cantine\n scolaire</title>"
        "<meta name='author' content='DRH'><meta name='DC.rights' content='etalab-2.0'>"
        "<meta property='article:modified_time' content='2024-03-01'>"
        "<meta name='viewport' content='width'><link rel='license' href='/lo'></head><p>x"
    )
    assert [(p.name, p.value) for p in document.properties] == [
        ("title", "Cantine scolaire"),
        ("creator", "DRH"),
        ("rights", "etalab-2.0"),
        ("modified", "2024-03-01"),
        ("rights", "/lo"),
        ("language", "fr-FR"),
    ]
    assert document.declared_language == "fr-FR"


def test_the_declared_encoding_is_used() -> None:
    russian = "<meta charset='koi8-r'><p>Привет</p>".encode("koi8-r")
    assert read(Source("p.html", russian, "")).blocks[0].text == "Привет"


def test_footnotes_quotations_and_code_are_told_apart() -> None:
    document = page(
        "<blockquote><p>Cité</p></blockquote><pre>a\n  b</pre>"
        "<section role='doc-endnotes'><ol><li>Note</li></ol></section>"
    )
    assert [(b.kind, b.style, b.text) for b in document.blocks] == [
        ("paragraph", "quote", "Cité"),
        ("paragraph", "code", "a\nb"),
        ("footnote", None, "Note"),
    ]


@pytest.mark.parametrize("soup", ["<", "<!--", "</p></div>", "<p", "<table><td>a", "\0\0", "&#0;"])
def test_tag_soup_is_read(soup: str) -> None:
    assert page(soup).format == "html"


def test_what_is_nested_too_deep_to_be_read_is_refused() -> None:
    with pytest.raises(ReadError) as error:
        page("<div>" * 1000 + "fin")
    assert error.value.code == "nesting"


BLOCKS = ["p", "div", "h2", "li", "ul", "td", "tr", "table", "section", "blockquote", "pre", "dl"]
INLINE = ["span", "b", "a", "br", "em"]
TREES = st.recursive(
    st.just("mot"),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>mot {' '.join(parts)} mot</{tag}>",
        st.sampled_from(BLOCKS + INLINE),
        st.lists(inner, max_size=3),
    ),
)


@given(TREES)
@example("<table>mot <td>mot  mot</td> <td>mot  mot</td> mot</table>")
def test_every_visible_word_is_in_a_block(tree: str) -> None:
    words = " ".join(block.text for block in page(tree).blocks).split()
    assert words == ["mot"] * tree.count("mot")


@given(st.text() | st.text("<>/=\"' !-&;pdivtableh1as\n"))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        document = page(text)
    except ReadError:
        return
    assert all(block.text.strip() for block in document.blocks)


def test_roles_say_what_plain_elements_are() -> None:
    document = page(
        "<div role='banner'>Ville</div><div role='navigation'><h1>Menu</h1></div>"
        "<div role='heading' aria-level='3'>Tarifs</div><div role='heading'>Prix</div>"
        "<div class='footnotes'><p>Note</p></div><div role='contentinfo'>Contact</div>"
    )
    assert [(b.kind, b.level, b.text) for b in document.blocks] == [
        ("page-header", None, "Ville"),
        ("page-header", None, "Menu"),
        ("heading", 3, "Tarifs"),
        ("heading", 2, "Prix"),
        ("footnote", None, "Note"),
        ("page-footer", None, "Contact"),
    ]


def test_the_source_of_a_static_site_may_have_front_matter() -> None:
    document = page("---\ntitle: Cantine\n---\n<p>Midi</p>")
    assert document.property("title", "front-matter") == "Cantine"
    assert [(b.text, b.line) for b in document.blocks] == [("Midi", 4)]
