"""Rules of kind `pattern`, as an author writes them."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from doclint.checks.kinds.places import _STATED
from doclint.document import Block, Document, Property
from doclint.findings import Finding
from doclint.identity import Place
from tests.writing import block, document, findings

GROUPS = [
    {"kind": "red", "expressions": ["tres secret", "cellule rouge"]},
    {"kind": "amber", "expressions": ["(?:document )?confidentiel", "UE/EU restreint", "(?-i:DR)"]},
]
SAID = {"fr": "{kind}|{text}|{zone}|{count}", "en": "{kind}|{text}|{zone}|{count}"}


def said(checked: Document, where: dict[str, Any], **test: Any) -> list[str]:
    return [finding.message for finding in found(checked, where, **test)]


def found(checked: Document, where: dict[str, Any], **test: Any) -> list[Finding]:
    return findings(checked, test={"where": where, "patterns": GROUPS, **test}, message=SAID)


LINE, SEGMENT, ANYWHERE = ({way: ["body"]} for way in ("line", "segment", "anywhere"))


@pytest.mark.parametrize(
    "text",
    ["Confidentiel", "CONFIDENTIEL", "*** Document\u00a0confidentiel. ***", "[confidentiel]",
     "Objet du jour\nconfidentiel\nsuite"],
)  # fmt: skip
def test_a_line_must_be_the_expression_from_end_to_end(text: str) -> None:
    assert len(said(document(text), LINE)) == 1


@pytest.mark.parametrize(
    "text", ["Espace confidentiel au guichet", "Confidentiel – Mairie", "Non confidentiel"]
)
def test_a_longer_line_is_not_the_expression(text: str) -> None:
    assert said(document(text), LINE) == []


@pytest.mark.parametrize(
    "text",
    ["CONFIDENTIEL – Mairie – 12/03/2024", "Mairie | confidentiel", "Mairie\tConfidentiel\tp. 3",
     "Mairie / confidentiel", "Mairie     confidentiel", "Note • Confidentiel"],
)  # fmt: skip
def test_a_segment_may_be_the_expression(text: str) -> None:
    assert len(said(document(text), SEGMENT)) == 1


@pytest.mark.parametrize("text", ["Appel semi-confidentiel", "Un lieu confidentiel - sûr"])
def test_a_word_inside_a_segment_is_not_a_segment(text: str) -> None:
    assert said(document(text), SEGMENT) == []


def test_what_fits_as_a_whole_is_not_cut() -> None:
    assert said(document("UE/EU restreint – page 3"), SEGMENT) == [
        "amber|UE/EU restreint|dans le texte|1"
    ]


def test_a_long_line_is_a_sentence_not_a_marking() -> None:
    line = "Confidentiel - " + "x" * 200
    assert said(document(line), SEGMENT) == []
    assert said(document("Document   confidentiel"), LINE, longest=10) == []


def test_anywhere_finds_each_different_text_once_with_its_count() -> None:
    checked = document("La cellule rouge et la cellule\u00a0rouge.", "Cellule rouge, DR ou Dr.")
    assert said(checked, ANYWHERE) == [
        "red|cellule rouge|dans le texte|3",
        "amber|DR|dans le texte|1",
    ]


def test_the_place_is_that_of_the_words() -> None:
    [finding] = found(document("Avant", "Un mot.\nTRÈS SECRET", block("heading", "x")), LINE)
    assert (finding.location.block, finding.location.start, finding.location.end) == (1, 8, 19)
    assert finding.evidence == "TRÈS SECRET"


def test_a_long_paragraph_is_quoted_around_the_words() -> None:
    [finding] = found(document("mot " * 100 + "cellule rouge" + " mot" * 100), ANYWHERE)
    assert "cellule rouge" in finding.evidence
    assert len(finding.evidence) <= 200


@pytest.mark.parametrize(
    ("scope", "zone"),
    [("header", "en haut de page"), ("footer", "en bas de page"), ("watermark", "en filigrane"),
     ("heading", "dans un titre"), ("cover", "au début du document")],
)  # fmt: skip
def test_each_scope_sees_its_own_blocks(scope: str, zone: str) -> None:
    kinds = {"header": "page-header", "footer": "page-footer", "cover": "paragraph"}
    marked = block(kinds.get(scope, scope), "Confidentiel")  # type: ignore[arg-type]
    assert said(document(marked), {"line": [scope]}) == [f"amber|Confidentiel|{zone}|1"]
    elsewhere = document(block("footnote", "Confidentiel"))
    assert said(elsewhere, {"line": [scope]}) == []


def test_a_running_header_is_one_finding() -> None:
    pages = [block("page-header", "Confidentiel", page=number) for number in range(1, 9)]
    assert said(document(*pages), {"segment": ["header"]}) == [
        "amber|Confidentiel|en haut de page|8"
    ]


def test_one_place_seen_in_two_scopes_counts_once() -> None:
    where = {"segment": ["cover"], "line": ["body"]}
    assert said(document("Confidentiel"), where) == ["amber|Confidentiel|au début du document|1"]


def test_the_cover_is_the_first_forty_lines_of_the_first_page() -> None:
    late = document(*["ligne"] * 40, "Confidentiel")
    next_page = document(
        block("paragraph", "Titre", page=1), block("paragraph", "Confidentiel", page=2)
    )
    assert said(late, {"line": ["cover"]}) == []
    assert said(next_page, {"line": ["cover"]}) == []


@pytest.mark.parametrize(
    "text",
    ["Classification : Confidentiel", "classification\tConfidentiel",
     "• Classification: confidentiel", "Classification\tVersion 2\tConfidentiel",
     "Classification : confidentiel – mairie"],
)  # fmt: skip
def test_a_labelled_value_is_what_follows_a_label(text: str) -> None:
    where = {"segment": ["labelled"]}
    assert len(said(document(text), where, labels=["classification"])) == 1
    assert said(document(text), where, labels=["diffusion"]) == []


def test_a_label_inside_a_sentence_is_none() -> None:
    text = "La classification des eaux, article 3 : confidentiel"
    assert said(document(text), {"segment": ["labelled"]}, labels=["classification"]) == []


def test_a_file_name_is_cut_at_its_underscores() -> None:
    where = {"segment": ["file-name"]}
    assert said(document("x", path="rh/note_DR_2024.docx"), where) == [
        "amber|DR|dans le nom du fichier|1"
    ]
    assert said(document("x", path="DR/note_Dr-2024.docx"), where) == []


@pytest.mark.parametrize(
    ("scope", "expected"),
    [("property:Diffusion", 1), ("property:diffusion", 1), ("custom:Diffusion", 1),
     ("core:Diffusion", 0), ("property:Classement", 0)],
)  # fmt: skip
def test_a_property_is_a_scope(scope: str, expected: int) -> None:
    checked = document("x", properties=(Property("custom", "Diffusion", "Confidentiel"),))
    assert len(said(checked, {"line": [scope]})) == expected


def test_what_the_identity_states_best_is_a_scope() -> None:
    checked = document("x", properties=(Property("core", "title", "Cellule rouge"),))
    assert said(checked, {"line": ["identity:title"]}) == [
        "red|Cellule rouge|dans les propriétés du fichier|1"
    ]
    assert said(checked, {"line": ["identity:owner"]}) == []


def test_every_place_of_the_identity_can_be_said() -> None:
    assert set(_STATED) == set(get_args(Place))


def test_a_long_table_is_not_the_cover() -> None:
    def table(rows: int) -> Block:
        cells = (("Confidentiel",), *((str(row),) for row in range(1, rows)))
        return block("table", "\n".join(row[0] for row in cells), rows=cells)

    assert len(said(document(table(6)), {"line": ["cover"]})) == 1
    assert said(document(table(7)), {"line": ["cover"]}) == []


def test_a_group_may_be_for_some_scopes_only() -> None:
    patterns = [{"kind": "red", "expressions": ["projet"], "only": ["header"]}]
    test = {"where": {"line": ["header", "body"]}, "patterns": patterns}
    checked = document("Projet", block("page-header", "Projet"))
    [finding] = findings(checked, test=test, message=SAID)
    assert finding.message == "red|Projet|en haut de page|1"


def test_an_exception_cancels_only_what_it_touches() -> None:
    text = "Un espace confidentiel, puis un dossier confidentiel."
    patterns = ["(?:dossier )?confidentiel"]
    test = {"where": ANYWHERE, "patterns": patterns, "exceptions": ["espace confidentiel"]}
    [finding] = findings(document(text), test=test, message=SAID)
    assert finding.data["text"] == "dossier confidentiel"


def test_a_group_may_be_for_one_language() -> None:
    french = "Le service accueille le public du lundi au vendredi, dans la salle de la mairie. "
    english = "The office is open to the public from Monday to Friday, in the room of the town. "
    patterns = [{"language": "fr", "expressions": ["agenda"]}]
    counts = [
        len(findings(document(text * 3 + "agenda"), test={"where": ANYWHERE, "patterns": patterns}))
        for text in (french, english)
    ]
    assert counts == [1, 0]


def test_a_document_about_markings_does_not_bear_them() -> None:
    texts = ("Très secret", "Confidentiel", "Cellule rouge")
    charter = document(*texts)
    assert said(charter, LINE, listed_from=3) == [
        "listed|Très secret, Confidentiel, Cellule rouge|dans le texte|3"
    ]
    assert len(said(document(*texts[:2]), LINE, listed_from=3)) == 2
    marked = document(*texts, block("page-footer", "Confidentiel"))
    where = {"line": ["body", "footer"]}
    assert len(said(marked, where, listed_from=3)) == 3


def test_detached_accents_are_read() -> None:
    assert len(said(document("TRE\u0300S SECRET"), LINE)) == 1


def test_a_variant_speaks_for_its_group() -> None:
    [finding] = findings(
        document("Très secret"),
        test={"where": LINE, "patterns": GROUPS},
        variants={"red": {"severity": "error", "blocking": True}},
    )
    assert (finding.severity, finding.blocking) == ("error", True)


def test_the_top_is_above_the_first_heading() -> None:
    top = {"line": ["top"]}
    heading = block("heading", "Note")
    assert len(said(document("Confidentiel", heading), top)) == 1
    assert said(document(heading, "Confidentiel"), top) == []
    assert len(said(document("Mairie", "Note", "Confidentiel", "Suite"), top)) == 1
    assert said(document("Mairie", "Note", "Objet", "Confidentiel"), top) == []


@pytest.mark.parametrize("scope", ["top", "cover"])
def test_a_long_table_holds_data_and_not_the_record_of_the_document(scope: str) -> None:
    for rows, expected in ((3, 1), (8, 0)):
        cells = tuple(("Dossier", "Confidentiel") for _ in range(rows))
        table = block("table", "\n".join(map("\t".join, cells)), rows=cells)
        assert len(said(document(table, "Suite"), {"segment": [scope]})) == expected


def test_once_gives_one_finding_with_all_places() -> None:
    marked = document("Cellule rouge", "Confidentiel {1} bis", block("watermark", "cellule rouge"))
    where = {"segment": ["watermark", "body"]}
    groups = [*GROUPS, {"kind": "amber", "expressions": ["confidentiel [{]1[}] bis"]}]
    assert said(marked, where, once=True, patterns=groups) == [
        "red|cellule rouge|en filigrane, dans le texte, « Confidentiel {1} bis » dans le texte|3"
    ]
    assert said(document("Rien"), where, once=True) == []
