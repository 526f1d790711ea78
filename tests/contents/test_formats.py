"""Contents as each format declares or lists them, from the file to the span."""

from __future__ import annotations

import pytest

from doclint.contents import Listings, find_listings
from doclint.document import Block, Document
from doclint.readers.html import read as read_html
from doclint.readers.markdown import read as read_markdown
from doclint.readers.source import Source
from tests.contents.making import PROSE, TITLES
from tests.readers.odf import odt

SLUGS = [title.lower().replace(" ", "-") for title in TITLES]


def markdown(text: str) -> Listings:
    return find_listings(read_markdown(Source("note.md", text.encode(), "")))


def html(text: str) -> Listings:
    return find_listings(read_html(Source("note.html", text.encode(), "")))


def sections(shape: str) -> str:
    return "\n".join(shape.format(t=t, s=s, p=PROSE) for t, s in zip(TITLES, SLUGS, strict=True))


@pytest.mark.parametrize(
    "listing",
    [
        sections("- [{t}](#{s})"),
        sections("1. [{t}](#{s})"),
        sections("[{t}](#{s})  "),
        "## Sommaire\n\n" + sections("* {t}"),
        "Sommaire\n" + sections("{t}"),
        "**Sommaire**\n\n" + sections("{t}<br>"),
        "<!-- toc -->\n" + sections("- [{t}](#{s})") + "\n<!-- tocstop -->",
    ],
    ids=["links", "numbered", "lines", "bullets", "wrapped", "breaks", "generated"],
)
def test_markdown_lists(listing: str) -> None:
    (span,) = markdown(f"# Guide\n\n{listing}\n\n" + sections("## {t}\n\n{p}\n")).contents
    assert span.entries == len(TITLES)
    assert PROSE[:40] not in span.text


@pytest.mark.parametrize("mark", ["[TOC]", "[[_TOC_]]", "* item\n{:toc}", "${toc}"])
def test_markdown_marks(mark: str) -> None:
    text = f"# Guide\n\n{mark}\n\n" + sections("## {t}\n\n{p}\n")
    assert len(markdown(text).contents) == 1


@pytest.mark.parametrize(
    "listing",
    [
        "<ul>" + sections('<li><a href="#{s}">{t}</a></li>') + "</ul>",
        '<nav role="doc-toc"><ol>' + sections('<li><a href="#{s}">{t}</a></li>') + "</ol></nav>",
        "<h2>Sommaire</h2><table>" + sections("<tr><td>{t}</td><td>3</td></tr>") + "</table>",
        "<p>Sommaire</p><p>" + sections("{t}<br>") + "</p>",
        '<div id="toc"><ul>' + sections('<li><a href="#{s}">{t}</a></li>') + "</ul></div>",
    ],
    ids=["links", "doc-toc", "table", "breaks", "named"],
)
def test_html_lists(listing: str) -> None:
    text = f"<h1>Guide</h1>{listing}" + sections('<h2 id="{s}">{t}</h2><p>{p}</p>')
    (span,) = html(f"<html><body>{text}</body></html>").contents
    assert span.entries == len(TITLES)


def test_the_menu_of_a_site_and_a_breadcrumb_are_no_contents() -> None:
    menu = sections('<li><a href="/{s}.html">{t}</a></li>')
    crumb = '<a href="/">Accueil</a> &gt; <a href="/a.html">Enfance</a> &gt; Cantine'
    text = f"<header><nav><ul>{menu}</ul></nav></header><p>{crumb}</p><h1>Cantine</h1><p>{PROSE}"
    found = html(f"<html><body>{text}</body></html>")
    assert (found.contents, found.others) == ((), ())


@pytest.mark.parametrize(
    ("index", "kind"),
    [
        ("table-of-content", "declared"),
        ("user-index", "declared"),
        ("illustration-index", "figures"),
        ("table-index", "figures"),
        ("alphabetical-index", "index"),
    ],
)
def test_indexes_of_an_open_document(index: str, kind: str) -> None:
    entries = "".join(f"<text:p>{title}<text:tab/>{n}</text:p>" for n, title in enumerate(TITLES))
    body = f"<text:{index}><text:index-body>{entries}</text:index-body></text:{index}>"
    found = find_listings(odt(body + "".join(f"<text:h>{title}</text:h>" for title in TITLES)))
    (span,) = found.contents + found.others
    assert (span.kind, span.entries) == (kind, len(TITLES))


@pytest.mark.parametrize("title", ["Sommaire", "Plan de la présentation", "Dans ce document"])
def test_a_slide_of_titles(title: str) -> None:
    parts = ("Pourquoi changer", "Les trois choix", "La suite")
    blocks = [Block("heading", title, page=2)]
    blocks += [Block("list-item", part, page=2) for part in parts]
    for page, part in enumerate(parts, 3):
        blocks += [Block("heading", part, page=page), Block("list-item", "Un point", page=page)]
    (span,) = find_listings(Document("a.pptx", "pptx", blocks=tuple(blocks))).contents
    assert (span.entries, span.last) == (3, 3)


@pytest.mark.parametrize("title", ["Plan", "Agenda", "Contenu"])
def test_a_slide_under_a_title_that_may_mean_something_else(title: str) -> None:
    parts = ("Pourquoi changer", "Les trois choix", "La suite")
    listed = [Block("heading", title, page=2)]
    listed += [Block("list-item", part, page=2) for part in parts]
    later = [Block("heading", part, page=page) for page, part in enumerate(parts, 3)]
    alone = find_listings(Document("a.pptx", "pptx", blocks=tuple(listed)))
    again = find_listings(Document("a.pptx", "pptx", blocks=(*listed, *later)))
    assert (len(alone.contents), len(again.contents)) == (0, 1)
