"""A digest is small plain data that says what a document is, and nothing of its layout."""

from __future__ import annotations

import msgspec

from doclint.corpus import Digest, unnamed
from doclint.corpus.replacements import find_replacements
from doclint.document import Block, Property
from tests.corpus.building import digest, prose


def test_it_goes_through_json_unchanged() -> None:
    made = digest("note.docx", prose(1), "Version 2.1 du 3 mars 2024", title="Note de service")
    assert msgspec.json.decode(msgspec.json.encode(made), type=Digest) == made


def test_it_stays_small() -> None:
    made = digest("guide.docx", *[prose(seed, 150) for seed in range(10)])
    assert made.words == 1_500
    assert len(msgspec.json.encode(made)) < 10_000


def test_layout_case_and_punctuation_do_not_count() -> None:
    text = prose(2)
    plain = digest("a.docx", text)
    assert digest("b.docx", *text.split(". ")).text == plain.text
    assert digest("c.docx", text.upper().replace(".", " !")).text == plain.text
    assert digest("d.docx", text.replace("tion", "ti\u00adon")).text == plain.text, "soft hyphens"
    assert digest("e.docx", text + " 12").text != plain.text


def test_contents_headers_and_notes_do_not_count() -> None:
    text = prose(3)
    noise = [
        Block("paragraph", "1. Objet ........ 3", role="contents"),
        Block("page-header", "Ville de Valbrume"),
        Block("page-footer", "Page 3"),
    ]
    assert digest("a.docx", *noise, text).text == digest("a.docx", text).text


def test_a_text_of_few_words_is_not_compared_by_its_words() -> None:
    assert digest("scan.pdf", "Reçu en préfecture le 12 mars 2024").text == ""


def test_names_are_words_with_a_capital_inside_sentences() -> None:
    text = "L'accueil de Valbrume est ouvert. À Valbrume, la mairie ferme. Venez à Valbrume. Merci."
    assert digest("a.docx", text).names == ("valbrum",)
    assert digest("a.docx", text.upper()).names == (), "capitals everywhere say nothing"
    assert digest("a.docx", text, prose(4, 2_000)).names == (), "three mentions in 2,000 words"


def test_it_knows_the_words_of_the_text() -> None:
    made = digest("a.docx", "Les jardiniers taillent les haies du jardinier.", prose(5))
    assert made.count("jardinier") == 2
    assert made.count("piscin") == 0


def test_it_counts_words_however_common() -> None:
    made = digest("a.docx", *["Piscine et jardin."] * 255, *["Jardin."] * 70_000)
    assert made.count("piscin") == 255
    assert made.count("jardin") == 70_255


def test_it_keeps_what_states_versions_and_dates() -> None:
    made = digest(
        "charte_v3.docx",
        "Version 3.1 du 12 mars 2024",
        prose(6),
        title="Charte",
        properties=(Property("core", "modified", "2024-05-02"),),
    )
    version = made.stated("version")
    assert version is not None
    assert version.normalised == "3.1"
    assert [r.normalised for r in made.readings if r.place == "file-name"] == ["3"]
    modified = made.stated("modified", {"property"}, "modified")
    assert modified is not None
    assert modified.normalised == "2024-05-02"
    assert made.stated("modified", {"property"}, "created") is None


def test_the_latest_date_is_not_an_amount_a_reference_nor_the_day_of_a_law() -> None:
    assert (
        digest("a.docx", "Bilan de 2023, budget 2 030 €, loi 2024-12, 2026 euros.").latest == "2024"
    )
    assert digest("a.docx", "Le 3 mars 2024, puis le 2 mai 2023.").latest == "2024-03-03"
    assert digest("a.docx", "Vu la loi du 6 août 2019.").latest == "2019"
    assert digest("a.docx", "Aucune date.").latest is None


def test_what_a_document_replaces() -> None:
    said = [
        "Ce règlement annule et remplace la version 1.2 du 12 mars 2023. Il est applicable.",
        "La présente note annule et remplace toute disposition antérieure ; elle s'applique.",
        "Il abroge et remplace l'arrêté du 3/4/2020.",
        "This policy supersedes version 2.0 of 12 March 2023.",
        "Le maire remplace le président absent.",
    ]
    found = list(find_replacements(said))
    assert [(one.version, one.dates) for one in found] == [
        ("1.2", ("2023-03-12",)),
        (None, ()),
        (None, ("2020-04-03",)),
        ("2.0", ("2023-03-12",)),
    ]
    assert found[1].said == "annule et remplace toute disposition antérieure"


def test_a_digest_without_names_keeps_what_the_text_says_only() -> None:
    made = digest("OLD/charte_v2_2024-03-01.docx", "Version 3", prose(1), title="Charte")
    bare = unnamed(made)
    assert {reading.place for reading in made.readings} == {"cover", "file-name"}
    assert {reading.place for reading in bare.readings} == {"cover"}
    assert (bare.path, bare.name, bare.label) == (made.path, "", "charte")
    assert bare.identity.version == "3"
    assert unnamed(digest("a_v2.docx", prose(1))).identity.version is None
