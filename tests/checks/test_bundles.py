"""Several documents in one file: each sign, and what looks like it and is one document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from doclint.document import Block, Document, Page
from doclint.findings import Finding
from tests.checks.test_structure import SENTENCE, check, pdf, text
from tests.pdf_builder import Pdf
from tests.readers.pdf import document as read_pdf


def bundle(document: Document, **params: Any) -> Finding | None:
    found = check("bundled-documents", document, **params)
    assert len(found) <= 1
    return found[0] if found else None


def kind(document: Document) -> str | None:
    found = bundle(document)
    return None if found is None else str(found.data["kind"])


def markdown(*blocks: str) -> Document:
    return Document("a.md", "markdown", blocks=tuple(Block("paragraph", one) for one in blocks))


def paged(*pages: Sequence[str], printed: Sequence[tuple[int, int]] = ()) -> Document:
    """A PDF, page by page; `printed` are the numbers that its pages bear."""
    blocks = [
        Block("paragraph", words, page=number)
        for number, page in enumerate(pages, 1)
        for words in page
    ]
    numbers: Sequence[tuple[int, int] | None] = printed or [None] * len(pages)
    made = tuple(Page(n, 900, printed=number) for n, number in enumerate(numbers, 1))
    return pdf(*blocks, pages=made)


# Acts


def act(number: int, title: str = "Arrêté") -> list[str]:
    return [
        "Ville de Valbrume",
        f"{title} n° 2026-{number:03}",
        "Le maire de Valbrume,",
        "Vu le code de la route,",
        "Considérant les travaux de la rue du Moulin,",
        "Article 1er. La circulation est interdite rue du Moulin.",
        "Article 2. Le directeur des services applique cet arrêté.",
    ]


def test_a_collection_of_acts_says_where_each_begins() -> None:
    found = bundle(paged(act(41), act(42), ["Suite de l'acte."], act(43)))
    assert found is not None
    assert found.data["kind"] == "acts"
    assert (found.data["documents"], found.data["pages"]) == (3, [1, 2, 4])
    assert "3 actes (débuts : pages 1, 2 et 4)" in found.message.replace("\u00a0", " ")
    assert found.evidence == "Arrêté n° 2026-041 · Arrêté n° 2026-042 · Arrêté n° 2026-043"
    assert found.location.page == 1


def test_two_acts_in_a_word_file_are_two_documents() -> None:
    assert kind(markdown(*act(41), *act(42))) == "acts"


def test_deliberations_decide_without_articles() -> None:
    pages = [
        [
            "Extrait du registre des délibérations",
            f"Délibération n° 2026-{n:03}",
            "Vu le code général des collectivités territoriales,",
            "Après en avoir délibéré, le conseil municipal adopte le tarif.",
        ]
        for n in (7, 8)
    ]
    found = bundle(paged(*pages))
    assert found is not None
    assert found.evidence == "Délibération n° 2026-007 · Délibération n° 2026-008"


def test_a_title_that_every_act_has_may_have_become_the_running_header() -> None:
    pages = [
        [f"N° 2026-{n:03}", "Le maire,", "Vu le code de la route,", "Article 1er. Rue fermée."]
        for n in (41, 42, 43)
    ]
    header = Block("page-header", "ARRÊTÉ DU MAIRE", page=1, on_pages=(1, 2, 3))
    document = paged(*pages)
    assert kind(pdf(header, *document.blocks, pages=document.pages)) == "acts"


def test_one_act_that_rests_on_others_is_one_document() -> None:
    long = act(41)
    long[4:4] = [f"Vu l'arrêté n° 2025-{n:03} du 3 mars 2025," for n in range(1, 9)]
    assert (
        kind(paged(long, ["Arrêté n° 2026-041", "Vu le plan annexé,", "Article 1er. Plan."]))
        is None
    )
    assert kind(markdown(*long)) is None


def test_the_models_of_a_guide_have_no_number() -> None:
    models = [line.replace(" n° 2026-041", " n° [à compléter]") for line in act(41)] * 3
    assert kind(markdown("Guide des arrêtés", *models)) is None
    assert kind(paged(["Guide"], *[models[:7]] * 3)) is None


@pytest.mark.parametrize("written", ["n° {}", "N° 2026/{}", "2026-{}", "n°{}-2026", "No 2026_{}"])
def test_the_ways_to_number_an_act(written: str) -> None:
    pages = [[*act(n)[:1], f"Arrêté {written.format(n)}", *act(n)[2:]] for n in (41, 42)]
    assert kind(paged(*pages)) == "acts"


def test_minutes_report_acts_and_are_one_document() -> None:
    acts = [line for n in range(41, 46) for line in act(n, "Délibération")]
    assert kind(markdown("Procès-verbal de la séance du 11 février 2026", *acts)) is None
    assert kind(markdown(*acts)) == "acts"


def test_acts_in_the_middle_of_pages_are_quoted() -> None:
    before = [f"Le conseil débat du point {n} de l'ordre des affaires." for n in range(14)]
    assert kind(paged(*([*before, *act(n)] for n in (41, 42, 43)))) is None


def test_a_guide_that_names_acts_is_one_document() -> None:
    assert (
        kind(
            markdown(
                "Arrêté : décision du maire.",
                "Vu la loi, le maire peut fermer une rue.",
                "Délibération : décision du conseil.",
                "Vu les délais, le conseil se réunit.",
            )
        )
        is None
    )


def test_acts_are_found_in_a_pdf_as_it_is_drawn() -> None:
    file = Pdf()
    for number in (41, 42, 43):
        page = file.page()
        page.text(60, 800, "Ville de Valbrume", 9).text(60, 30, "Hôtel de ville, Valbrume", 9)
        page.text(200, 720, f"ARRÊTÉ N° 2026-{number:03}", 16, bold=True)
        down = page.paragraph(60, 680, "Vu le code général des collectivités territoriales,")
        down = page.paragraph(60, down, "Vu le code de la route, et notamment son article 12,")
        page.text(60, down, "Article 1er", bold=True)
        page.paragraph(60, down - 20, "La circulation est interdite rue du Moulin le 4 mai 2026.")
    found = bundle(read_pdf(file))
    assert found is not None
    assert (found.data["kind"], found.data["pages"]) == ("acts", [1, 2, 3])


# Letters and messages

LETTER = "Nous avons le plaisir de vous inviter à l'inauguration de la nouvelle médiathèque."


def test_a_mail_merge_is_the_same_letter_many_times() -> None:
    names = ("Madame Durand,", "Monsieur Petit,", "Madame, Monsieur,")
    found = bundle(paged(*([name, LETTER] for name in names)))
    assert found is not None
    assert found.data["kind"] == "letters"
    assert found.data["pages"] == [1, 2, 3]
    assert "Durand" not in found.evidence + str(found.data)
    assert "publipostage" in found.fix


@pytest.mark.parametrize("format_pages", [True, False])
def test_different_letters_or_two_are_no_mail_merge(format_pages: bool) -> None:
    letters = [["Madame, Monsieur,", f"{subject}, nous vous répondons sous quinze jours ouvrés."]
               for subject in ("Pour la crèche", "Pour la cantine", "Pour la piscine")]  # fmt: skip
    same = [["Madame, Monsieur,", LETTER]] * 2
    for pages in (letters, same):
        lines = [line for page in pages for line in page]
        assert kind(paged(*pages) if format_pages else markdown(*lines)) is None


def test_the_models_of_letters_of_a_guide_have_headings() -> None:
    names = ("Accueil", "Refus", "Rendez-vous")
    letter = [Block("paragraph", "Madame, Monsieur,"), Block("paragraph", LETTER)]
    models = [block for name in names for block in (Block("heading", name, level=2), *letter)]
    merged = [Block("heading", "Invitations", level=1), *letter * 3]
    assert kind(Document("guide.docx", "docx", blocks=tuple(models))) is None
    assert kind(Document("lettres.docx", "docx", blocks=tuple(merged))) == "letters"


def message(subject: str) -> str:
    return f"De : Accueil\nEnvoyé : lundi 4 mai 2026\nÀ : Voirie\nObjet : {subject}"


def test_messages_on_different_subjects() -> None:
    subjects = ("Travaux rue du Moulin", "Clés du gymnase", "Congés de mai")
    lines = [line for one in subjects for line in (message(one), "Bonjour, voici les faits.")]
    found = bundle(markdown(*lines))
    assert found is not None
    assert (found.data["kind"], found.data["documents"]) == ("mails", 3)


def test_the_answers_to_a_message_are_one_exchange() -> None:
    subjects = ("Travaux", "RE: Travaux", "TR : RE : Travaux", "Re: travaux")
    assert kind(markdown(*map(message, subjects))) is None


def test_a_form_with_the_words_of_a_message_is_none() -> None:
    lines = ["De : 9 h", "À : 12 h", "De : 14 h", "À : 17 h", "Objet : visite"] * 3
    assert kind(markdown(*lines)) is None


# Page numbers, tables of contents, bookmarks

TITLES = (["Note aux écoles"], ["Suite"], ["Note aux crèches"], ["Note aux centres"])
RESTARTS = ((1, 2), (2, 2), (1, 1), (1, 1))


def test_page_numbers_that_go_to_the_end_and_start_again() -> None:
    found = bundle(paged(*TITLES, printed=RESTARTS))
    assert found is not None
    assert (found.data["kind"], found.data["pages"]) == ("numbers", [1, 3, 4])
    assert found.evidence == "Note aux écoles · Note aux crèches · Note aux centres"


def test_annexes_and_chapters_count_their_own_pages() -> None:
    annexes = (["Règlement"], ["Suite"], ["Annexe 1"], ["ANNEXE 2"])
    assert kind(paged(*annexes, printed=RESTARTS)) is None
    main = (["Règlement"], *([["Suite"]] * 9), ["Plan"], ["Liste"], ["Carte"])
    numbers = [*((n, 10) for n in range(1, 11)), (1, 9), (1, 9), (1, 9)]
    assert kind(paged(*main, printed=numbers)) is None


def test_numbers_without_a_total_may_be_those_of_chapters() -> None:
    assert kind(paged(*TITLES, printed=((1, 0), (2, 0), (1, 0), (1, 0)))) is None


def test_two_numbered_documents_are_too_few_unless_asked() -> None:
    document = paged(*TITLES[:3], printed=RESTARTS[:3])
    assert bundle(document) is None
    assert bundle(document, min_documents=2) is not None


def contents(count: int = 12) -> list[str]:
    return ["Sommaire", *(f"Sujet {chr(64 + n)} ......... {n}" for n in range(1, count + 1))]


def test_documents_that_each_begin_with_contents_and_page_one() -> None:
    pages = (contents(), ["Texte"], contents(11), ["Texte"])
    numbers = ((1, 0), (2, 0), (1, 0), (2, 0))
    found = bundle(paged(*pages, printed=numbers))
    assert found is not None
    assert (found.data["kind"], found.data["pages"]) == ("contents", [1, 3])


def test_contents_of_chapters_or_of_one_document_in_two_parts() -> None:
    chapters = (contents(), ["Texte"], contents(11), ["Texte"])
    assert kind(paged(*chapters, printed=((1, 0), (2, 0), (3, 0), (4, 0)))) is None
    far = (contents(), *([["Texte"]] * 30), contents(11))
    numbers = [(1, 0), (1, 0), *((n, 0) for n in range(2, 32))]
    assert kind(paged(*far, printed=numbers)) is None


def test_the_same_document_pasted_twice_in_a_word_file() -> None:
    body = [SENTENCE * 3] * 12
    assert kind(markdown(*contents(), *body, *contents(), *body)) == "contents"
    assert kind(markdown(*contents(), *body, *contents(11), *body)) is None


def test_bookmarks_with_the_names_of_files() -> None:
    joined = pdf(text(1), outline=("Règlement.pdf", "1. Objet", "Tarifs 2026.docx"))
    found = bundle(joined)
    assert found is not None
    assert (found.data["kind"], found.data["documents"]) == ("files", 2)
    assert found.evidence == "Règlement.pdf · Tarifs 2026.docx"


def test_bookmarks_of_headings_or_of_the_file_itself() -> None:
    assert kind(pdf(text(1), outline=("Règlement.pdf", "1. Objet", "2. Tarifs"))) is None
    assert kind(pdf(text(1), outline=("1. Objet", "2. Tarifs"))) is None


def test_time_grows_in_step_with_the_document() -> None:
    noise = ["Vu le " * 20_000, "Arrêté n° " + "1" * 100_000, "De : " * 20_000, "Madame" * 20_000]
    assert kind(markdown(*noise, *["De : x", "Vu l'avis", "Madame, "] * 3_000)) is None
