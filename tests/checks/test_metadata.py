"""What the metadata rules say of properties, and when they keep silent."""

from __future__ import annotations

from typing import Any

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.document import Block, Document, Property
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules
from doclint.text import Language


def check(
    name: str,
    *blocks: Block | str,
    properties: dict[str, str] | None = None,
    language: Language = "fr",
    **params: Any,
) -> list[Finding]:
    ruleset = load_rules()
    rule = ruleset.rule(name)
    made = tuple(Block("paragraph", b) if isinstance(b, str) else b for b in blocks)
    named = ([*key.split(":"), value] for key, value in (properties or {}).items())
    document = Document(
        "rh/note.docx", "docx", blocks=made, properties=tuple(Property(*p) for p in named)
    )
    return list(
        check_for(rule)(Analysis(document), activate(ruleset, rule, None, language, params))
    )


def test_a_title_left_by_software_is_quoted() -> None:
    (found,) = check("placeholder-metadata", properties={"core:title": "Présentation PowerPoint"})
    assert found.data["kind"] == "title-software"
    assert "« Présentation PowerPoint »" in found.message


LONG = "La piscine ouvre à neuf heures et ferme à midi, sauf le jour du marché. " * 100


def test_a_title_that_the_cover_does_not_know_is_another_documents() -> None:
    title = {"core:title": "Énergie éolienne en mer"}
    (found,) = check("placeholder-metadata", LONG, properties=title)
    assert found.data["kind"] == "title-other-document"
    own = {"core:title": "Modalités pratiques d'accès à la piscine"}
    assert check("placeholder-metadata", LONG, properties=own) == []


def test_names_that_the_text_does_not_know_are_another_documents() -> None:
    title = {"core:title": "Règlement de la piscine de Sainte-Aldegonde"}
    (found,) = check("placeholder-metadata", LONG, properties=title)
    assert found.data["kind"] == "title-other-document"
    in_capitals = {"core:title": "Accès À La Piscine Municipale"}
    assert check("placeholder-metadata", LONG, properties=in_capitals) == []


def test_a_short_text_need_not_use_the_words_of_its_title() -> None:
    title = {"core:title": "Énergie éolienne en mer"}
    assert check("placeholder-metadata", "Un texte court.", properties=title) == []


def test_initials_that_the_text_does_not_know_are_another_documents() -> None:
    title = {"core:title": "Suivi de la piscine PLU/CC"}
    text = LONG[: len(LONG) // 4]
    (found,) = check("placeholder-metadata", text, properties=title)
    assert found.data["kind"] == "title-other-document"
    assert check("placeholder-metadata", f"{text} Le PLU et la CC.", properties=title) == []
    assert check("placeholder-metadata", text[:500], properties=title) == []


def test_the_name_of_the_service_is_no_title_beside_that_of_the_document() -> None:
    title = {"core:title": "Service des sports"}
    heading = Block("heading", "Horaires de la piscine", level=1)
    (found,) = check("placeholder-metadata", heading, "Service : Service des sports",
                     properties=title)  # fmt: skip
    assert found.data["kind"] == "title-owner"
    assert check("placeholder-metadata", heading, "La piscine.", properties=title) == []


def test_front_matter_is_written_with_the_text() -> None:
    title = {"front-matter:title": "Énergie éolienne en mer"}
    assert check("placeholder-metadata", LONG, properties=title) == []


def test_the_same_title_in_two_places_is_one_finding() -> None:
    twice = {"info:title": "Document1", "xmp:title": "Document1"}
    assert len(check("placeholder-metadata", properties=twice)) == 1


def test_an_author_left_by_software_counts_where_no_title_was_given() -> None:
    author = {"core:creator": "Utilisateur Windows"}
    (found,) = check("placeholder-metadata", properties=author)
    assert (found.data["kind"], found.severity) == ("author", "info")
    named = author | {"core:title": "Horaires de la piscine"}
    assert check("placeholder-metadata", properties=named) == []


def test_a_login_is_told_by_missing_owner() -> None:
    login = {"core:creator": "emilie.fleury"}
    assert check("placeholder-metadata", properties=login) == []
    (found,) = check("missing-owner", "Texte.", properties=login)
    assert found.data["kind"] == "placeholder"
    assert "emilie.fleury" in found.message


def test_nothing_is_missing_where_any_place_states_it() -> None:
    cover = ["Service des sports", "Version 2 du 12 mars 2024", "Objet : horaires de la piscine"]
    for name in ("missing-owner", "missing-version", "missing-date", "missing-title"):
        assert check(name, *cover) == [], name
        assert [f.data["kind"] for f in check(name, "La piscine ouvre.")] == ["missing"], name


def test_dates_recorded_by_software_date_nothing() -> None:
    saved = {"core:created": "2024-01-01T00:00:00Z", "core:modified": "2024-02-01T00:00:00Z"}
    assert len(check("missing-date", "La piscine ouvre.", properties=saved)) == 1


def test_messages_are_complete_in_english_too() -> None:
    (found,) = check("missing-date", "The pool opens at nine.", language="en")
    assert found.message == "This document is not dated."
