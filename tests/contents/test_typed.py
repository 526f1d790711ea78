"""Tables of contents typed by hand: found by evidence, in every shape; look-alikes left alone."""

from __future__ import annotations

import pytest

from doclint.document import Block, Kind
from tests.contents.making import PROSE, TITLES, body, lines, only, spans

PAGES = (3, 4, 6, 6, 9, 12)
LEADERS = {
    "dots": "{0} ............ {1}",
    "dots without spaces": "{0}............{1}",
    "spaced dots": "{0} . . . . . . . {1}",
    "underscores": "{0}____________{1}",
    "ellipses": "{0} ………… {1}",
    "tab": "{0}\t{1}",
    "wide gap": "{0}          {1}",
    "nothing but a space": "{0} {1}",
    "number of the section first": "1.2 {0} ..... {1}",
    "zero-width characters": "\u200b{0} ......\u200b...... {1}\u200b",
    "no-break spaces": "{0}\u00a0........\u00a0{1}",
    "the word page": "{0} ...... page {1}",
    "page first": "{1} {0}",
    "page first with p.": "p. {1} {0}",
}


def entries(shape: str) -> list[str]:
    return [shape.format(title, page) for title, page in zip(TITLES, PAGES, strict=True)]


@pytest.mark.parametrize("shape", LEADERS.values(), ids=LEADERS.keys())
def test_entries_under_a_title(shape: str) -> None:
    span = only(lines(["Règlement de la cantine", "Sommaire", *entries(shape)]) + body())
    assert (span.kind, span.first, span.last, span.entries) == ("typed", 1, 7, 6)
    assert span.text.startswith("Sommaire\n")


@pytest.mark.parametrize(
    "shape", [shape for name, shape in LEADERS.items() if "first" not in name or "section" in name]
)
def test_entries_without_a_title_come_back_as_headings(shape: str) -> None:
    span = only(lines(["Règlement de la cantine", *entries(shape)]) + body())
    assert (span.first, span.last, span.entries) == (1, 6, 6)


def test_entries_without_page_numbers_come_back_as_headings_in_order() -> None:
    span = only(lines(["Sommaire", *TITLES]) + body())
    assert (span.first, span.last, span.entries) == (0, 6, 6)


def test_accents_may_be_lost_and_case_may_change() -> None:
    lost = [title.upper().replace("É", "").replace("À", "A") for title in TITLES]
    assert only(lines(["Table des matires", *lost]) + body()).entries >= 4


def test_at_the_end_of_the_document() -> None:
    blocks = body()
    span = only(blocks + lines(["Table des matières", *entries("{0} ..... {1}")]))
    assert (span.first, span.last) == (len(blocks), len(blocks) + 6)


def test_several_in_one_document() -> None:
    short = lines(["Sommaire", *entries("{0} ..... {1}")])
    detailed = lines(["Table des matières", *entries("{0} ..... {1}")])
    first, second = spans(short + body() + detailed)
    assert (first.first, second.last) == (0, 7 + len(body()) + 6)


def test_over_several_pages_with_a_running_header_is_one() -> None:
    start = lines(["Table des matières", *entries("{0} ..... {1}")[:3]], page=2)
    header = [Block("page-header", "Table des matières", page=3)]
    rest = lines(entries("{0} ..... {1}")[3:], page=3)
    span = only(start + header + rest + body(page=4), "pdf")
    assert (span.entries, span.first, span.last) == (6, 0, 7)


def test_a_wrapped_title_stays_one_entry() -> None:
    wrapped = ["Objet ..... 3", "Inscription des enfants à la cantine", "de l'école ..... 4",
               "Tarifs ..... 6"]  # fmt: skip
    assert only(lines(["Sommaire", *wrapped])).entries == 3


def test_titles_of_acts_run_over_many_lines_when_leaders_show_the_end() -> None:
    acts = [
        line
        for n in range(1, 5)
        for line in (
            f"Arrêté n° 2025-{n} du maire de Valbrume portant délégation de signature",
            "à l'adjointe chargée de l'éducation, de la restauration scolaire,",
            "des temps d'accueil avant et après l'école, des séjours de vacances,",
            "des relations avec les associations de parents d'élèves",
            "et de la politique de la jeunesse de la commune nouvelle",
            f"à compter du premier jour du mois ............ {n * 3}",
        )
    ]
    assert only(lines(["Sommaire", *acts])).entries == 4


def test_in_two_columns_read_line_by_line() -> None:
    rows = ["Objet ..... 3 Menus ...... 7", "Inscription ... 4 Absences ... 8", "Tarifs .... 5"]
    assert only(lines(["Sommaire", *rows])).entries == 5


def test_in_one_block_with_line_breaks_or_pdf_lines() -> None:
    text = "\n".join(["Sommaire", *entries("{0} ..... {1}")])
    assert only([Block("paragraph", text), *body()]).last == 0
    joined = Block("paragraph", text.replace("\n", " "), page=1, lines=tuple(text.split("\n")))
    assert only([joined, *body(page=2)], "pdf").entries == 6


def test_in_a_table_with_the_page_numbers_in_their_own_column() -> None:
    rows = (("Partie", "Page"), *((t, str(p)) for t, p in zip(TITLES, PAGES, strict=True)))
    table = Block("table", "\n".join("\t".join(row) for row in rows), rows=rows)
    span = only([*lines(["Sommaire"]), table, *body()])
    assert (span.entries, span.first, span.last) == (6, 0, 1)


def test_in_one_table_cell_beside_a_cell_of_page_numbers() -> None:
    rows = (("\n".join(TITLES), "\n".join(map(str, PAGES))),)
    table = Block("table", "\t".join(rows[0]), rows=rows)
    assert only([*lines(["Sommaire"]), table, *body()]).entries == 6


def test_page_numbers_on_their_own_lines() -> None:
    texts = [text for pair in zip(TITLES, map(str, PAGES), strict=True) for text in pair]
    span = only(lines(["Sommaire", *texts], page=1) + body(page=3), "pdf")
    assert (span.entries, span.example) == (6, TITLES[0])


def test_laid_out_around_its_title() -> None:
    texts = [*entries("{0} ..... {1}"), "Sommaire"]
    span = only(lines(texts, page=1) + body(("Autre chose",), page=2), "pdf")
    assert (span.first, span.last) == (0, 6)


@pytest.mark.parametrize("format", ["pptx", "odp", "pdf"])
def test_a_slide_that_lists_the_parts_in_other_words(format: str) -> None:
    slide = [Block("heading", "Sommaire", page=2)]
    slide += [Block("list-item", text, page=2) for text in ("Le contexte", "Le budget", "La suite")]
    rest = body(("Pourquoi ce projet ?", "Combien coûte-t-il ?"), page=3)
    assert only([*lines(["Réunion publique"], page=1), *slide, *rest], format).entries == 3  # type: ignore[arg-type]


@pytest.mark.parametrize("shape", ["{n}. {t}", "{n}) {t}", "{n} – {t}", "• {t}"])
def test_a_list_that_names_the_parts_in_other_words(shape: str) -> None:
    others = ("Pourquoi un règlement", "Comment s'inscrire", "Combien ça coûte")
    listed = [shape.format(n=n, t=other) for n, other in enumerate(others, 1)]
    kind: Kind = "list-item" if shape.startswith("•") else "paragraph"
    entries = [Block(kind, text) for text in listed]
    span = only([*lines(["Sommaire"]), *entries, *body()])
    assert (span.entries, span.last) == (3, 3)


def test_the_text_that_follows_is_left_out() -> None:
    span = only(lines(["Sommaire", *entries("{0} ..... {1}")]) + body() + lines(["Page 12"]))
    assert span.last == 6
    assert PROSE not in span.text


def test_an_entry_shown_as_example_is_whole() -> None:
    wrapped = ["des enfants ..... 2", "Objet ..... 3", "Tarifs ..... 6"]
    assert only(lines(["Sommaire", *wrapped])).example == "Objet"


LOOKALIKES: dict[str, list[str]] = {
    "agenda": ["Ordre du jour", "1. Approbation du compte rendu", "2. Budget", "3. Questions"],
    "agenda with times": ["Ordre du jour", "9 h 30 Accueil", "10 h Budget", "11 h 30 Questions"],
    "account plan": ["Plan comptable", "60 Achats", "601 Achats stockés", "602 Autres achats",
                     "61 Services extérieurs", "611 Sous-traitance", "612 Crédit-bail"],
    "price list": ["Tarifs", "Café ........ 1", "Thé ........ 2", "Jus ........ 3",
                   "Sandwich ...... 5", "Gâteau ...... 2"],
    "prices in euros": ["Sommaire des tarifs", "Enfant .... 3,40 €", "Adulte .... 5,10 €",
                        "Goûter ...... 1,20 €"],
    "sum of prices": ["Sommaire des tarifs", "Enfant\t3", "Adulte\t4", "Agent\t5", "Invité\t8"],
    "budget": ["Budget", "011 Charges générales\t1 234 567", "012 Personnel\t2 345 678",
               "65 Autres charges\t345 678", "66 Charges financières\t45 678"],
    "directory": ["Annuaire", "Accueil ...... 02 99 00 00 01", "État civil .... 02 99 00 00 02",
                  "Police ........ 02 99 00 00 03", "Écoles ........ 02 99 00 00 04"],
    "index": ["Index", "absence, 4, 12", "cantine, 3, 5, 9", "menu, 7", "repas, 8", "tarif, 10"],
    "list of figures": ["Table des figures", "Figure 1 – Plan ..... 3", "Figure 2 – Vue ..... 5",
                        "Figure 3 – Coupe ..... 8", "Figure 4 – Détail ..... 11"],
    "bibliography": ["Bibliographie", "Durand, P., Les cantines, Valbrume, 2012",
                     "Martin, L., Les menus, Valbrume, 2015", "Petit, A., Les repas, pp. 12-34",
                     "Roux, B., Les écoles, pp. 45-61"],
    "laws": ["Textes de référence", "Loi du 8 juillet 2013", "Décret du 24 janvier 2014",
             "Arrêté du 30 septembre 2011", "Circulaire du 2 février 2015"],
    "executive summary": ["Sommaire", PROSE, PROSE, PROSE],
    "summary in bullets": ["Sommaire", "La cantine accueille tous les enfants de la commune.",
                           "Elle sert deux cents repas par jour, préparés sur place.",
                           "Le prix du repas dépend des revenus de la famille."],
    "about contents": ["Sommaire", "Le sommaire se crée depuis l'onglet Références.",
                       "Choisissez un modèle, puis validez.", "Mettez-le à jour avant d'imprimer."],
    "package": ["Contents", "one cable", "two batteries", "a printed manual"],
    "steps": ["Plan", "1 Remplir le formulaire", "2 Joindre les pièces", "3 Envoyer le dossier"],
    "code": ["case 'test:plan':", "begin_plan()", "end_plan()", "case 'test:end':"],
    "folders": ["Contents", "Info.plist", "MacOS", "Resources", "Info.plist", "MacOS"],
    "breadcrumb": ["Accueil > Vie municipale > Sommaire", "Cantine", "Crèche", "École"],
    "scores": ["Résultats", "Valbrume 3", "Rocher 5", "Belle-Île 7", "Montfort 9", "Guer 12"],
}  # fmt: skip


@pytest.mark.parametrize("texts", LOOKALIKES.values(), ids=LOOKALIKES.keys())
def test_what_only_looks_like_contents(texts: list[str]) -> None:
    assert spans(lines(texts) + lines([PROSE, PROSE])) == ()


def test_tables_that_repeat_their_rows_are_no_contents() -> None:
    rows = ["Écoles 2", "Crèches 3", "Gymnases 5", "Piscines 8", "Musées 9"]
    pages = [Block("paragraph", row, page=page) for page in range(1, 6) for row in rows]
    assert spans(pages, "pdf", page_count=6) == ()


def test_bare_numbers_without_a_title_must_be_the_pages_of_their_titles() -> None:
    entries = lines([f"{title} {page + 2}" for page, title in enumerate(TITLES)], page=1)
    assert only(entries + body(page=2), "pdf").entries == 6
    elsewhere = [Block("heading", title, page=9 - n % 3) for n, title in enumerate(TITLES)]
    assert spans(entries + elsewhere, "pdf") == ()


def test_points_of_a_meeting_are_no_contents_even_with_numbers() -> None:
    points = [f"{title} {page}" for title, page in zip(TITLES, PAGES, strict=True)]
    assert spans(lines(["Ordre du jour", *points]) + body()) == ()


def test_a_table_of_comments_is_no_table_of_contents() -> None:
    rows = (
        ("Page", "Paragraphe", "Remarque", "Auteur"),
        ("3", "§ 2.1", "Préciser la date", "DGS"),
        ("5", "§ 3", "Ajouter le tarif", "Éducation"),
        ("9", "§ 4.2", "Corriger le renvoi", "Finances"),
        ("12", "§ 5", "Mettre à jour", "DGS"),
    )
    table = Block("table", "\n".join("\t".join(row) for row in rows), rows=rows)
    assert spans([*lines(["Relevé des remarques"]), table, *body()]) == ()


def test_fewer_entries_than_asked_are_a_mention() -> None:
    assert spans(lines(["Sommaire", "Objet ..... 3", "Tarifs ..... 6"])) == ()


def test_time_grows_with_the_document_not_with_its_square() -> None:
    hostile = [
        "." * 200_000, "_ " * 100_000, "Sommaire" * 20_000, "1 " * 100_000, "…" * 100_000,
    ]  # fmt: skip
    many = ["Sommaire", "Objet"] * 5_000 + ["Objet 1"] * 5_000 + ["Sommaire"] * 5_000
    assert isinstance(spans(lines(hostile + many, page=1), "pdf"), tuple)


def test_a_weak_title_is_enough_for_many_numbers_that_rise_within_the_document() -> None:
    entries = [
        f"Partie dite {letter * 3}\t{page * 4}" for page, letter in enumerate("abcdefghi", 1)
    ]
    assert only(lines(["Contents", *entries]), "pdf", page_count=40).entries == 9
    codes = [f"Eau dite {letter * 3}\t{code}" for code, letter in enumerate("abcdefghi", 1)]
    assert spans(lines(["Contenu", *codes]), "pdf", page_count=40) == ()
    assert spans(lines(["Contents", *entries]), "pdf", page_count=12) == ()


def test_equal_titles_in_different_parts_do_not_end_the_list() -> None:
    blocks = [Block("heading", f"{n} Règles {n + 2}", page=1) for n in range(1, 7)]
    assert only([*lines(["Sommaire"], page=1), *blocks, *body(page=3)], "pdf").entries == 6


def test_what_a_fence_quotes_is_no_table_of_contents() -> None:
    quoted = ("Sommaire", "1. Objet ........ 3", "2. Demande ...... 4", "3. Contacts ..... 9")
    block = Block("paragraph", "\n".join(quoted), style="code")
    assert spans([block], "markdown") == ()
    assert only([block], "text").entries == 3
