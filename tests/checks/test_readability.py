"""What the readability rules say, about what, and how often."""

from __future__ import annotations

from typing import Any

import pytest

from doclint.analysis import Analysis
from doclint.checks.readability import hard_to_read, long_sentence
from doclint.document import Block, Document
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules
from doclint.text import Language

LONG = (
    "La commune rembourse la moitié de l'abonnement de bus des habitants qui travaillent à plus de "
    "dix kilomètres de chez eux, sauf s'ils disposent d'une voiture de service ou si leur "
    "employeur paie déjà une partie de cet abonnement de transport."
)
SHORT = "La mairie ouvre à neuf heures et ferme à midi le samedi."
HARD = (
    "L'inscription préalable des enfants fréquentant les établissements scolaires communaux "
    "constitue une condition indispensable à l'admission aux activités périscolaires organisées "
    "par la collectivité, nonobstant les dispositions particulières applicables aux familles "
    "confrontées à des circonstances professionnelles exceptionnelles."
)


def check(
    name: str, *blocks: Block | str, language: Language = "fr", **params: Any
) -> list[Finding]:
    ruleset = load_rules()
    rule = activate(ruleset, ruleset.rule(name), None, language, params)
    made = tuple(Block("paragraph", b) if isinstance(b, str) else b for b in blocks)
    analysis = Analysis(Document("a.md", "markdown", blocks=made))
    function = {"hard-to-read": hard_to_read, "long-sentence": long_sentence}[name]
    return list(function(analysis, rule))


def test_a_long_sentence_is_quoted_at_its_place_with_its_length() -> None:
    (found,) = check("long-sentence", Block("heading", "Transport"), f"{SHORT} {LONG} {SHORT}")
    assert found.severity == "warning"
    assert found.evidence.startswith("La commune rembourse")
    assert (found.location.block, found.location.heading) == (1, "Transport")
    assert found.location.start == len(SHORT) + 1
    assert found.location.end == len(SHORT) + 1 + len(LONG)
    assert found.data == {"kind": "long", "words": 44, "limit": 40, "total": 1}
    assert "44 mots" in found.message.replace("\u00a0", " ")


def test_only_the_longest_are_shown_in_reading_order_and_all_are_counted() -> None:
    said = [f"{LONG[:-1]}{' et de train' * extra}." for extra in (0, 3, 1, 2)]
    found = check("long-sentence", *said, most=2)
    assert [finding.data["words"] for finding in found] == [44 + 9, 44 + 6]
    assert {finding.data["total"] for finding in found} == {4}
    assert len(check("long-sentence", *said)) == 4


def test_shortening_is_advised_only_when_asked() -> None:
    assert check("long-sentence", SHORT * 1, SHORT) == []
    found = check("long-sentence", SHORT, SHORT, max_words=15, advised_words=10)
    assert [finding.severity for finding in found] == ["info", "info"]
    assert found[0].data["limit"] == 10


def test_recitals_make_one_finding_and_no_alarm() -> None:
    recital = LONG.replace("La commune rembourse", "Vu la délibération qui rembourse")
    (found,) = check("long-sentence", *[recital] * 12, SHORT)
    assert (found.severity, found.data["kind"], found.data["total"]) == ("info", "recitals", 12)
    assert "visas" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "Présents : " + ", ".join(f"Mme Anne Le Goff, M. Paul Martin {i}" for i in range(12)) + ".",
        "Tarif plein tarif réduit gratuit enfant adulte groupe famille abonné " * 8,
        "Commune Population Surface Densité 1 234 56 789 12 345 67 890 " * 8,
        "La mairie\n" + "\n".join(f"{n} rue des Lilas, 56000 Valbrume" for n in range(20)),
    ],
    ids=["names", "keywords", "flat table", "addresses"],
)
def test_what_is_no_sentence_is_never_a_long_one(text: str) -> None:
    assert check("long-sentence", text, *[SHORT] * 20) == []


def test_tables_headings_and_tables_of_contents_are_not_sentences() -> None:
    blocks = (
        Block("table", LONG, rows=((LONG,),)),
        Block("heading", LONG, level=1),
        Block("paragraph", LONG, role="contents"),
        Block("page-footer", LONG),
    )
    assert check("long-sentence", *blocks, *[SHORT] * 3) == []


def test_other_languages_are_not_judged() -> None:
    spanish = (
        "Los habitantes de la ciudad que trabajan a más de diez kilómetros de su casa y que no "
        "tienen coche de servicio pueden pedir que el ayuntamiento les pague la mitad del abono "
        "de autobús, salvo si la empresa para la que trabajan ya les paga una parte de ese abono."
    )
    assert check("long-sentence", spanish, spanish) == []
    assert check("hard-to-read", *[spanish] * 4) == []


def test_a_hard_text_is_one_finding_with_its_measures() -> None:
    (found,) = check("hard-to-read", HARD, HARD, HARD)
    assert (found.severity, found.data["kind"]) == ("warning", "very-hard")
    assert found.data["words_per_sentence"] == 37
    assert found.data["score"] < 30
    assert found.data["flesch"] < 0
    assert found.evidence.startswith("L'inscription préalable")
    assert "la phrase citée" in found.fix


def test_the_finding_points_at_the_hardest_section() -> None:
    (found,) = check(
        "hard-to-read",
        Block("heading", "Accueil", level=2),
        *[LONG] * 4,
        Block("heading", "Inscription", level=2),
        *[HARD] * 4,
    )
    assert found.location.heading == "Inscription"
    assert "« Inscription »" in found.fix


def test_an_english_document_is_judged_without_textstat() -> None:
    """textstat's English would fetch a dictionary from the network."""
    english = (
        "Notwithstanding any provisions previously established concerning residential parking "
        "authorisations, applicants demonstrating permanent occupation of residential "
        "accommodation situated within the designated environmental boundaries shall submit "
        "appropriately certified documentation substantiating their residential circumstances."
    )
    (found,) = check("hard-to-read", *[english] * 4, language="en")
    assert "flesch" not in found.data
    assert found.message.startswith("This text is very hard to read")


def test_easy_and_short_texts_are_left_alone() -> None:
    assert check("hard-to-read", *[SHORT] * 30) == []
    assert check("hard-to-read", HARD, HARD) == []
