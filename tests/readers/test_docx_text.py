"""The words of a Word file are those a reader sees, wherever the file keeps them."""

from tests.readers.word import field, only, p, r, read_word, styled, texts

TEXT_BOX = f"<w:txbxContent>{p('Dans un cadre')}</w:txbxContent>"


def test_words_in_content_controls_are_read() -> None:
    inside = f"<w:sdt><w:sdtContent>{p('Bloc')}</w:sdtContent></w:sdt>"
    inline = f"<w:p>{r('Le ')}<w:sdt><w:sdtContent>{r('maire')}</w:sdtContent></w:sdt></w:p>"
    assert texts(read_word(inside + inline)) == ["Bloc", "Le maire"]


def test_a_text_box_written_for_new_and_old_programs_is_read_once_after_its_paragraph() -> None:
    drawing = (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="x/shape">'
        f"<wps:wsp><wps:txbx>{TEXT_BOX}</wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{TEXT_BOX}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    document = read_word(f"<w:p>{r('Avant ')}{drawing}{r('et après')}</w:p>{p('Suite')}")
    assert texts(document) == ["Avant et après", "Dans un cadre", "Suite"]


def test_a_text_box_of_old_word_is_read() -> None:
    pict = f"<w:r><w:pict><v:shape><v:textbox>{TEXT_BOX}</v:textbox></v:shape></w:pict></w:r>"
    assert texts(read_word(f"<w:p>{pict}</w:p>")) == ["Dans un cadre"]


def test_tabs_breaks_hyphens_and_symbols_are_characters() -> None:
    run = (
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>Oui</w:t><w:tab/><w:t>a</w:t><w:br/>'
        "<w:t>porte</w:t><w:noBreakHyphen/><w:t>parole</w:t><w:softHyphen/><w:cr/><w:t>b</w:t></w:r>"
    )
    assert only(read_word(f"<w:p>{run}</w:p>")).text == "☑Oui\ta\nporte-parole\nb"


def test_properties_that_do_not_stand_first_count_all_the_same() -> None:
    late = "<w:r><w:t>Objet</w:t><w:rPr><w:b/></w:rPr></w:r>"
    block = only(read_word(f'<w:p>{late}<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:p>'))
    assert (block.kind, block.level, block.bold) == ("heading", 1, True)


def test_the_tab_stops_of_a_paragraph_are_not_tabs() -> None:
    stops = '<w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs>'
    assert only(read_word(p("Objet", stops))).text == "Objet"


def test_the_instructions_of_fields_are_not_words() -> None:
    code = (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>XE \"maire\"</w:instrText>"
    )
    index_mark = code + "</w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
    body = f"<w:p>{r('Le ')}{index_mark}{field('DATE', r('3 mars 2025'))}{r(' à Valbrume')}</w:p>"
    assert only(read_word(body)).text == "Le 3 mars 2025 à Valbrume"


def test_struck_words_stay_readable() -> None:
    assert only(read_word(p("12 euros", run="<w:strike/>"))).text == "12 euros"


def test_formulas_smart_tags_and_ruby_are_read() -> None:
    ruby = f"<w:ruby><w:rt>{r('xiao')}</w:rt><w:rubyBase>{r('x')}</w:rubyBase></w:ruby>"
    body = (
        f"<w:p><w:smartTag>{r('Paris')}</w:smartTag><m:oMath><m:r><m:t>=2</m:t></m:r></m:oMath>"
        f"<w:r>{ruby}</w:r></w:p>"
    )
    assert only(read_word(body)).text == "Paris=2x"


def test_notes_follow_the_body_in_the_order_of_their_marks() -> None:
    body = (
        '<w:p><w:r><w:t>Tarif</w:t><w:footnoteReference w:id="3"/><w:t> et quotient</w:t>'
        '<w:endnoteReference w:id="1"/></w:r></w:p>' + p("Fin")
    )
    document = read_word(
        body,
        footnotes=f'<w:footnote w:type="separator" w:id="0">{p("---")}</w:footnote>'
        f'<w:footnote w:id="3">{p("Hors gratuité.")}{p("Voir annexe.")}</w:footnote>'
        f'<w:footnote w:id="9">{p("Sans appel.")}</w:footnote>',
        endnotes=f'<w:endnote w:id="1">{p("Quotient familial.")}</w:endnote>',
    )
    assert texts(document) == [
        "Tarif et quotient",
        "Fin",
        "Hors gratuité.\nVoir annexe.",
        "Quotient familial.",
    ]
    assert texts(document, "footnote") == ["Hors gratuité.\nVoir annexe.", "Quotient familial."]


def section(references: str, more: str = "") -> str:
    return f"<w:sectPr>{references}{more}</w:sectPr>"


HEADER = '<w:headerReference w:type="{}" r:id="{}"/>'


def test_headers_come_first_footers_last() -> None:
    document = read_word(
        p("Corps")
        + section(HEADER.format("default", "header1") + '<w:footerReference r:id="footer1"/>'),
        header1=p("Ville de Valbrume"),
        footer1=p("Page 1"),
    )
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("page-header", "Ville de Valbrume"),
        ("paragraph", "Corps"),
        ("page-footer", "Page 1"),
    ]


def test_a_first_page_header_counts_only_where_a_section_has_one() -> None:
    references = HEADER.format("default", "header1") + HEADER.format("first", "header2")
    parts = {"header1": p("Courant"), "header2": p("Première page")}
    plain = read_word(p("Corps") + section(references), **parts)
    titled = read_word(p("Corps") + section(references, "<w:titlePg/>"), **parts)
    assert texts(plain, "page-header") == ["Courant"]
    assert texts(titled, "page-header") == ["Courant", "Première page"]


def test_an_even_page_header_counts_only_where_the_settings_ask_for_it() -> None:
    references = HEADER.format("default", "header1") + HEADER.format("even", "header2")
    parts = {"header1": p("Impaire"), "header2": p("Paire")}
    assert texts(read_word(section(references), **parts), "page-header") == ["Impaire"]
    both = read_word(section(references), settings="<w:evenAndOddHeaders/>", **parts)
    assert texts(both, "page-header") == ["Impaire", "Paire"]


def test_headers_that_differ_by_their_page_number_only_are_one() -> None:
    def numbered(number: str) -> str:
        return f"<w:p>{r('Note 12, page ')}{field('PAGE', r(number))}</w:p>"

    first = f"<w:p><w:pPr>{section(HEADER.format('default', 'header1'))}</w:pPr></w:p>"
    last = section(HEADER.format("default", "header2"))
    same = read_word(first + last, header1=numbered("1"), header2=numbered("7"))
    assert len(texts(same, "page-header")) == 1
    other = read_word(first + last, header1=p("Version 1"), header2=p("Version 2"))
    assert texts(other, "page-header") == ["Version 1", "Version 2"]


def test_watermarks_are_found_in_both_drawing_languages() -> None:
    vml = (
        '<w:p><w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1">'
        '<v:textpath string="CONFIDENTIEL"/></v:shape></w:pict></w:r></w:p>'
    )
    drawing = (
        '<w:p><w:r><w:drawing><wp:anchor behindDoc="1"><a:graphic><a:graphicData uri="x/shape">'
        f"<wps:txbx><w:txbxContent>{p('PROJET')}</w:txbxContent></wps:txbx>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>"
    )
    document = read_word(
        section(HEADER.format("default", "header1")), header1=vml + drawing + p("Ville")
    )
    assert texts(document, "watermark") == ["CONFIDENTIEL", "PROJET"]
    assert texts(document, "page-header") == ["Ville"]


def test_word_art_in_the_body_is_a_paragraph() -> None:
    shape = '<v:shape id="s1"><v:textpath string="Fête de la ville"/></v:shape>'
    art = f"<w:r><w:pict>{shape}</w:pict></w:r>"
    assert [(b.kind, b.text) for b in read_word(f"<w:p>{art}</w:p>").blocks] == [
        ("paragraph", "Fête de la ville")
    ]


def test_links_outside_and_inside_and_bookmarks() -> None:
    outside = field("HYPERLINK &quot;https://b.example/&quot; \\l &quot;p2&quot;", r("ici"))
    inside = field("REF tarifs \\h", r("page 2"))
    body = (
        f'<w:p><w:hyperlink r:id="l1">{r("le site")}</w:hyperlink>{r(", ")}'
        f'<w:hyperlink w:anchor="tarifs">{r("les tarifs")}</w:hyperlink>{r(", ")}'
        f"{outside}{inside}</w:p>"
        '<w:bookmarkStart w:id="1" w:name="tarifs"/>'
        '<w:p><w:bookmarkStart w:id="2" w:name="_GoBack"/>'
        f"{r('Tarifs')}</w:p>"
    )
    document = read_word(body, links={"l1": ("hyperlink", "https://a.example/")})
    assert [(link.text, link.target) for link in document.blocks[0].links] == [
        ("le site", "https://a.example/"),
        ("les tarifs", "#tarifs"),
        ("ici", "https://b.example/#p2"),
        ("page 2", "#tarifs"),
    ]
    assert document.blocks[1].anchors == ("tarifs",)


def test_the_bookmark_of_an_empty_paragraph_belongs_to_the_next_block() -> None:
    empty = '<w:p><w:bookmarkStart w:id="1" w:name="debut"/></w:p>'
    assert only(read_word(empty + p("Article 1"))).anchors == ("debut",)


def test_size_and_weight_come_through_the_cascade() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
        '<w:style w:type="paragraph" w:styleId="Grand"><w:name w:val="Grand"/>'
        '<w:rPr><w:sz w:val="40"/><w:b/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Fin"><w:name w:val="Fin"/>'
        '<w:rPr><w:b w:val="0"/></w:rPr></w:style>'
    )
    body = (
        p("Normal")
        + styled("Grand", "Titre")
        + p("Petit", '<w:pStyle w:val="Grand"/>', '<w:rStyle w:val="Fin"/><w:sz w:val="16"/>')
    )
    blocks = read_word(body, styles=styles).blocks
    assert [(b.size, b.bold) for b in blocks] == [(11.0, False), (20.0, True), (8.0, False)]


def test_the_language_is_the_one_declared_for_most_words() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
    )
    english = read_word(p("Bonjour"), styles=styles)
    french = read_word(
        p("Hello") + p("Bonjour à toutes et à tous", run='<w:lang w:val="fr-FR"/>'), styles=styles
    )
    assert (english.declared_language, french.declared_language) == ("en-US", "fr-FR")


def test_an_empty_body_has_no_blocks() -> None:
    assert read_word("").blocks == ()
