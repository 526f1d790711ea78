"""Rules of kind `lexicon`, as an author writes them."""

from __future__ import annotations

from doclint.findings import Finding
from tests.writing import block, document, findings

FRENCH = (
    "Le service de la mairie accueille le public du lundi au vendredi, dans la salle du conseil. "
    "Les habitants de la commune peuvent venir sans rendez-vous. "
)
ENGLISH = (
    "The office of the town is open to the public from Monday to Friday, in the council room. "
    "People who live in the town may come without an appointment. "
)
WORDS = {
    "fr": {
        "afin de": "pour",
        "diligenter": ["demander", "lancer"],
        "nonobstant": None,
        "mise en œuvre": "réalisation",
        "mise": "dépôt",
        "d'ores et déjà": "déjà",
        "tâche": "travail",
        "jeu": "partie",
        "préalable": "avant",
        "préalablement à": "avant",
        "attendu que": "parce que",
    },
    "en": {"prior to": "before", "utilize": "use", "commence": "start"},
}
SAID = {"fr": "{word}: {replacement} ({count})", "en": "{word}: {replacement} ({count})"}


def found(*texts: str, language: str = FRENCH) -> list[Finding]:
    return findings(document(*texts, language), kind="lexicon", test={"words": WORDS}, message=SAID)


def said(*texts: str, language: str = FRENCH) -> list[str]:
    return [finding.message for finding in found(*texts, language=language)]


def test_a_word_is_one_finding_with_its_count_and_first_place() -> None:
    findings_ = found("Venez, afin de voter.", "Afin\u00a0de gagner, afin de jouer.")
    assert [finding.message for finding in findings_] == ["afin de: pour (3)"]
    assert (findings_[0].location.block, findings_[0].location.start) == (0, 7)
    assert findings_[0].evidence == "Venez, afin de voter."


def test_several_replacements_are_said_together() -> None:
    assert said("Il faut diligenter une enquête.") == ["diligenter: demander / lancer (1)"]


def test_a_word_without_replacement_is_of_another_kind() -> None:
    [finding] = found("Nonobstant les travaux.")
    assert finding.data["kind"] == "avoid"


def test_the_longest_entry_wins() -> None:
    assert said("La mise en œuvre.") == ["mise en œuvre: réalisation (1)"]
    assert said("Une mise.") == ["mise: dépôt (1)"]


def test_simple_inflections_are_found() -> None:
    assert said("Les tâches préalables.") == ["tâche: travail (1)", "préalable: avant (1)"]
    assert said("They utilized it.", language=ENGLISH) == ["utilize: use (1)"]
    assert said("Work commences now.", language=ENGLISH) == ["commence: start (1)"]


def test_short_words_are_not_inflected() -> None:
    assert said("Des jeux et des jeus.") == []


def test_the_last_small_word_takes_its_other_forms() -> None:
    assert said("Afin d’aller.", "Afin d'y être.") == ["afin de: pour (2)"]
    assert said("Préalablement au vote, préalablement aux travaux.") == [
        "préalablement à: avant (2)"
    ]
    assert said("Attendu qu'il pleut.") == ["attendu que: parce que (1)"]


def test_apostrophes_are_alike_and_accents_are_not() -> None:
    assert said("D’ores et déjà, d'ores et déjà.") == ["d'ores et déjà: déjà (2)"]
    assert said("Une tache de café.") == []


def test_a_part_of_a_word_is_not_the_word() -> None:
    assert said("La mise-à-jour, la remise, le commis.") == []


def test_each_language_has_its_words() -> None:
    assert said("Prior to this, afin de voir.", language=ENGLISH) == ["prior to: before (1)"]
    assert said("Prior to this.") == []


def test_a_text_too_short_to_tell_its_language_has_the_words_of_all() -> None:
    assert said("Merci, prior to this, nonobstant.", language="") == [
        "nonobstant:  (1)",
        "prior to: before (1)",
    ]


def test_a_table_of_contents_is_not_read() -> None:
    contents = block("paragraph", "Afin de voter ... 3", role="contents")
    test = {"words": WORDS}
    assert not findings(document(contents, FRENCH), kind="lexicon", test=test, message=SAID)
