"""placeholder-metadata between documents: the title of a template, left in their properties."""

from __future__ import annotations

from doclint.analysis import Analysis
from doclint.corpus import CorpusAnalysis, Digest, checks, make_digest, named, unnamed
from doclint.document import Property
from doclint.findings import Finding
from doclint.identity import read_identity
from doclint.identity.titles.borrowed import borrowed_title
from doclint.ruleset import activate, load_rules
from doclint.text import Language
from tests.corpus.building import digest, document, prose

RULES = load_rules()
TEMPLATE = "Note de service type"
OTHERS = ("Horaires de la piscine", "Tarifs de la cantine", "Congés d'été", "Accueil du public")


def note(path: str, shown: str | None, title: str = TEMPLATE, place: str = "core") -> Digest:
    """A document that shows one title, and has another in its properties."""
    properties = (Property(place, "title", title),)
    return digest(path, prose(len(path), 60), title=shown, properties=properties)


def notes(*shown: str) -> list[Digest]:
    return [note(f"{rank}.docx", title) for rank, title in enumerate(shown)]


def said(
    *digests: Digest, language: Language = "fr", titles: tuple[str, ...] = ()
) -> dict[str, Finding]:
    rule = activate(
        RULES, RULES.rule("placeholder-metadata"), None, language, {"titles": list(titles)}
    )
    found = list(checks.placeholder_metadata(CorpusAnalysis(digests, language), rule))
    assert len(dict(found)) == len(found)
    return dict(found)


def test_each_is_told_its_title_and_who_else_has_it() -> None:
    found = said(*notes(*OTHERS[:3]))
    assert list(found) == ["0.docx", "1.docx", "2.docx"]
    assert found["1.docx"].message == (
        "Dans les propriétés, le titre semble être celui d'un modèle : « Note de service type ». "
        "D'autres documents ont le même : 0.docx, 2.docx."
    )
    assert found["1.docx"].evidence == TEMPLATE
    assert "Videz aussi le titre" in found["1.docx"].fix
    english = said(*notes(*OTHERS[:3]), language="en")["1.docx"]
    assert "“Note de service type”. Other documents have the same one: 0.docx" in english.message


def test_the_first_three_others_are_named() -> None:
    found = said(*notes(*OTHERS, "Règlement du cimetière"))
    assert found["0.docx"].data["documents"] == ["1.docx", "2.docx", "3.docx"]
    assert found["4.docx"].data["documents"] == ["0.docx", "1.docx", "2.docx"]


def test_case_accents_and_blanks_are_no_difference() -> None:
    made = notes(*OTHERS[:2])
    assert len(said(*made, note("z.docx", OTHERS[2], "NOTE  DE SERVICE TYPE"))) == 3


def test_two_documents_prove_nothing() -> None:
    assert said(*notes(*OTHERS[:2])) == {}


def test_items_of_a_series_may_have_its_title() -> None:
    made = notes("Réunion du 1er février 2024", "Réunion du 3 mars 2024", "Réunion du 4 août 2024")
    assert [one.borrowed for one in made] == [TEMPLATE] * 3
    assert said(*made) == {}


def test_versions_and_copies_of_one_document_may_have_two_titles() -> None:
    assert said(*notes("Tarifs 2023", "Tarifs 2024", "Tarifs 2025")) == {}
    assert said(*notes(OTHERS[0], OTHERS[0], OTHERS[1])) == {}


def test_the_title_that_is_shown_is_nobody_elses() -> None:
    assert said(*notes(*OTHERS[:2]), note("own.docx", TEMPLATE)) == {}
    longer = note("own.docx", f"{TEMPLATE} de la mairie")
    assert longer.borrowed == ""
    assert said(*notes(*OTHERS[:2]), note("none.docx", None)) == {}


def test_what_is_written_with_the_text_is_not_left_behind() -> None:
    for place in ("html", "front-matter", "custom"):
        assert note("page.html", OTHERS[0], place=place).borrowed == ""


def test_a_title_that_the_document_alone_shows_to_be_wrong_is_told_once() -> None:
    assert note("a.docx", OTHERS[0], "Document1").borrowed == ""
    two = (Property("core", "title", TEMPLATE), Property("xmp", "title", "Document1"))
    read = read_identity(document("a.pdf", title=OTHERS[0], properties=two))
    assert borrowed_title(read) == ""
    service = "Service des affaires scolaires"
    owner = (Property("core", "title", service),)
    read = read_identity(
        document("a.docx", f"Service : {service}", title=OTHERS[0], properties=owner)
    )
    assert borrowed_title(read) == ""
    assert said(*notes(*OTHERS), titles=("note de service TYPE",)) == {}


def test_the_name_of_the_file_is_no_title_that_people_are_shown() -> None:
    made = document("Horaires de la piscine.docx", prose(1, 60),
                    properties=(Property("core", "title", TEMPLATE),))  # fmt: skip
    assert borrowed_title(read_identity(made)) == ""


def test_it_goes_with_the_content_under_any_name() -> None:
    title = (Property("core", "title", TEMPLATE),)
    made, moved = (
        document(path, title=OTHERS[0], properties=title, sha256="1")
        for path in ("a.docx", "archives/b.docx")
    )
    kept = make_digest(Analysis(made))
    assert kept.borrowed == unnamed(kept).borrowed == TEMPLATE
    assert named(kept, moved.path, read_identity(moved)) == make_digest(Analysis(moved))
