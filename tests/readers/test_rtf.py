"""What the RTF reader sees in a file."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.document import (
    Comment,
    Document,
    Embedded,
    Hidden,
    Image,
    Link,
    Reference,
    Revision,
)
from doclint.readers.errors import ReadError
from doclint.readers.rtf import read
from doclint.readers.source import Source

STYLES = (
    r"{\stylesheet{\s0 Normal;}{\s1\sbasedon0 heading 1;}{\s2\sbasedon1 Mon titre;}"
    r"{\s3 Plan\outlinelevel2;}{\s4 toc 1;}{\s5 Title;}{\s6 caption;}{\*\cs7 Lien;}}"
)


def rtf(inside: str) -> Document:
    data = (r"{\rtf1\ansi\ansicpg1252\deff0" + "\n" + STYLES + inside + "}").encode("cp1252")
    return read(Source("note.rtf", data, ""))


def kinds(document: Document) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, block.text) for block in document.blocks]


def test_paragraphs_and_characters_of_every_writing() -> None:
    document = rtf(
        r"\pard L\'e9t\'e9, l\rquote \uc1\u233?t\u233\'e9 : 5~\'80\tab et\line ici."
        r"\par \{a\}\\\~b \u-10179?\u-8704? été\par"
    )
    assert [b.text for b in document.blocks] == [
        "Lété, l’été : 5~€\tet\nici.",
        "{a}\\\u00a0b 😀 été",
    ]


def test_the_font_says_how_bytes_are_read() -> None:
    document = rtf(
        r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}}\f1\'cf\'f0\f0\'e9"
    )
    assert document.blocks[0].text == "Пр" + "é"


def test_styles_make_headings_through_inheritance() -> None:
    document = rtf(
        r"\pard\s5 Guide\par\pard\s1 Un\par\pard\s2 Deux\par\pard\s3 Trois\par"
        r"\pard\outlinelevel0 Quatre\par\pard\s6 Plan\par\pard\outlinelevel9 Corps\par"
    )
    assert kinds(document) == [
        ("heading", 1, "Guide"),
        ("heading", 1, "Un"),
        ("heading", 1, "Deux"),
        ("heading", 3, "Trois"),
        ("heading", 1, "Quatre"),
        ("caption", None, "Plan"),
        ("paragraph", None, "Corps"),
    ]
    assert document.blocks[2].style == "Mon titre"


def test_styles_based_on_thousands_of_others_are_not_followed_to_the_first() -> None:
    """To follow them all, for each paragraph, takes minutes: the square of their number."""
    chain = "".join(rf"{{\s{n}\sbasedon{n - 1} a{n};}}" for n in range(11, 100))
    document = rtf(
        rf"{{\stylesheet{{\s10\outlinelevel2 a;}}{chain}}}\pard\s20 Un\par\pard\s99 Deux\par"
    )
    assert kinds(document) == [("heading", 3, "Un"), ("paragraph", None, "Deux")]


def test_list_items_have_levels_and_no_written_bullet() -> None:
    document = rtf(
        r"\pard\ls1{\listtext\'b7\tab}un\par\pard\ls1\ilvl1{\listtext o\tab}deux\par"
        r"\pard{\pntext 1.\tab}trois\par\pard fin\par"
    )
    assert kinds(document) == [
        ("list-item", 1, "un"),
        ("list-item", 2, "deux"),
        ("list-item", 1, "trois"),
        ("paragraph", None, "fin"),
    ]


def test_tables_have_rows() -> None:
    document = rtf(
        r"\pard Avant\par\trowd\pard\intbl Tarif\cell Prix\cell\row"
        r"\trowd\pard\intbl Plein\par jour\cell 4 \'80\cell\row\pard Apr\'e8s\par"
    )
    assert [b.kind for b in document.blocks] == ["paragraph", "table", "paragraph"]
    assert document.blocks[1].rows == (("Tarif", "Prix"), ("Plein jour", "4 €"))


def test_a_table_of_contents_is_declared_by_its_field_or_its_style() -> None:
    document = rtf(
        r"{\field{\*\fldinst TOC \\o}{\fldrslt \pard Objet\tab 3\par\pard Tarifs\tab 4\par}}"
        r"\pard\s4 Fin\tab 5\par{\field{\*\fldinst TOC \\c}{\fldrslt \pard Plan\tab 6\par}}"
        r"\pard Texte\par"
    )
    assert [(b.text, b.role) for b in document.blocks] == [
        ("Objet\t3", "contents"),
        ("Tarifs\t4", "contents"),
        ("Fin\t5", "contents"),
        ("Plan\t6", "list-of-figures"),
        ("Texte", None),
    ]


def test_links_bookmarks_and_fields_that_fetch() -> None:
    document = rtf(
        r"\pard{\*\bkmkstart ici}{\*\bkmkend ici}Voir {\field{\*\fldinst HYPERLINK"
        r' "https://exemple.fr/"}{\fldrslt le site}} et {\field{\*\fldinst HYPERLINK \\l "ici"}'
        r"{\fldrslt plus haut}}."
        r'{\field{\*\fldinst INCLUDEPICTURE "http://x.fr/a.png" \\d}{\fldrslt }}'
        r'{\field{\*\fldinst INCLUDEPICTURE "http://x.fr/kept.png"}{\fldrslt }}'
        r"{\field{\*\fldinst DDEAUTO c:/cmd.exe}{\fldrslt }}"
        r"\par{\*\template http://x.fr/modele.dot}"
    )
    assert document.blocks[0].text == "Voir le site et plus haut."
    assert document.blocks[0].links == (
        Link("le site", "https://exemple.fr/"),
        Link("plus haut", "#ici"),
    )
    assert document.blocks[0].anchors == ("ici",)
    assert document.references == (
        Reference("image", "http://x.fr/a.png"),
        Reference("script", "c:/cmd.exe"),
        Reference("template", "http://x.fr/modele.dot"),
    )


def test_headers_notes_and_text_boxes() -> None:
    document = rtf(
        r"{\header\pard Mairie\par}{\footerf\pard Page 1\par}\pard Texte{\footnote\pard La note"
        r"\par} suite{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard Encadr\'e9\par}}"
        r"{\shprslt vieux}}\par Fin\par"
    )
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("page-header", "Mairie"),
        ("paragraph", "Texte suite"),
        ("paragraph", "Encadré"),
        ("paragraph", "Fin"),
        ("footnote", "La note"),
        ("page-footer", "Page 1"),
    ]


def test_a_watermark_is_word_art_in_a_header() -> None:
    document = rtf(
        r"{\header\pard{\shp{\*\shpinst{\sp{\sn gtextUNICODE}{\sv PROJET}}}}\par}\pard Texte\par"
    )
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("watermark", "PROJET"),
        ("paragraph", "Texte"),
    ]


def test_pictures_once_with_their_description() -> None:
    described = r"{\*\picprop{\sp{\sn wzDescription}{\sv Le plan}}}"
    document = rtf(
        r"\pard Plan{\*\shppict{\pict" + described + r"\pngblip 89504e}}{\nonshppict{\pict 0102}}"
        r"{\pict\wmetafile8\bin3 {}}}{\shp{\*\shpinst{\sp{\sn pib}{\sv{\pict 89}}}"
        r"{\sp{\sn wzDescription}{\sv Un logo}}}}\par"
    )
    assert document.blocks[0].text == "Plan"
    assert document.images == (
        Image(None, 0, "Le plan"),
        Image(None, 0, None),
        Image(None, 0, "Un logo"),
    )


def test_objects_are_found_and_not_opened() -> None:
    document = rtf(
        r"\pard{\object\objemb{\*\objclass Excel.Sheet.8}{\*\objdata 0105}{\result Tableau}}\par"
    )
    assert document.embedded == (Embedded("object", "Excel.Sheet.8"),)
    assert document.blocks[0].text == "Tableau"


def test_what_is_tracked_remarked_or_hidden_is_apart() -> None:
    document = rtf(
        r"\pard Un {\deleted vieux }{\revised texte }{\v secret}{\fs2 minuscule}"
        r"{\*\atnid AB}{\*\atnauthor Nom}{\*\annotation{\*\atndate 1}\pard À revoir\par}vu\par"
    )
    assert document.blocks[0].text == "Un texte vu"
    assert document.revisions == (
        Revision("deletion", "vieux ", 0),
        Revision("insertion", "texte ", 0),
    )
    assert document.hidden == (
        Hidden("hidden-style", "secret", 0),
        Hidden("tiny", "minuscule", 0),
    )
    assert document.comments == (Comment("À revoir", 0),)


def test_size_and_weight() -> None:
    document = rtf(r"\pard\fs28\b Tarifs\b0\par\pard\plain\fs20 Texte {\b gras}\par")
    assert [(b.size, b.bold) for b in document.blocks] == [(14.0, True), (10.0, False)]


def test_properties() -> None:
    document = rtf(
        r"{\info{\title T\'e9l\'e9travail}{\author DRH}{\creatim\yr2024\mo3\dy1\hr9\min5}"
        r"\nofpages4}{\*\generator Word;}{\*\userprops{\propname Version}\proptype30"
        r"{\staticval 2.1}}\deflang1036\pard x\par"
    )
    assert [(p.place, p.name, p.value) for p in document.properties] == [
        ("info", "title", "Télétravail"),
        ("info", "creator", "DRH"),
        ("info", "created", "2024-03-01T09:05:00"),
        ("info", "generator", "Word"),
        ("custom", "Version", "2.1"),
    ]
    assert document.page_count == 4
    assert document.declared_language == "fr-FR"
    assert [b.text for b in document.blocks] == ["x"]


def test_unknown_destinations_are_no_words() -> None:
    document = rtf(r"{\*\inconnu{\shptxt caché}\title x}{\listtable{\list x}}\pard Vu{\*\x}\par")
    assert [b.text for b in document.blocks] == ["Vu"]


def test_a_file_cut_short_keeps_its_words() -> None:
    cut = rb"{\rtf1\pard Un\par Deux{\b trois{\footnote quatre"
    assert [(b.kind, b.text) for b in read(Source("x.rtf", cut, "")).blocks] == [
        ("paragraph", "Un"),
        ("paragraph", "Deuxtrois"),
        ("footnote", "quatre"),
    ]


def test_groups_too_deep_are_refused() -> None:
    with pytest.raises(ReadError) as error:
        rtf("{" * 100_000)
    assert error.value.code == "nesting"


WORDS = "pard par b v0 s1 intbl cell row footnote header field fldrslt pict shp shptxt sn sv object"
WORDS += " info title stylesheet fonttbl f1 fcharset204 u233 uc0 bin3 listtext annotation deleted *"
PARTS = [rf"\{word} " for word in WORDS.split()] + ["{", "}", "mot ", r"\'e9", r"{\*\fldinst TOC}"]


@given(st.lists(st.sampled_from(PARTS), max_size=30).map("".join) | st.text(max_size=40))
def test_any_text_is_read_or_refused(inside: str) -> None:
    data = (r"{\rtf1 " + inside).encode("cp1252", "ignore")
    assert all(block.text.strip() for block in read(Source("x.rtf", data, "")).blocks)


@given(st.text("abé{}\\ €\n", max_size=30))
def test_every_character_of_a_paragraph_is_read(words: str) -> None:
    escaped = re.sub(r"([{}\\])", r"\\\1", words).replace("\n", r"\line ")
    document = rtf(rf"\pard {escaped}\par")
    assert "".join(block.text for block in document.blocks).split() == words.split()
