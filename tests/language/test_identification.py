"""Which language a text is in. Other languages: Universal Declaration of Human Rights, art. 1-2."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from doclint.language import identify_language

FRENCH = (
    "Le service de l'état civil reçoit les habitants du lundi au vendredi. Les actes de naissance "
    "sont remis sans rendez-vous. Pour un passeport, il faut prendre rendez-vous avec la mairie."
)
ENGLISH = (
    "The registry office is open from Monday to Friday. You can ask for a birth certificate "
    "without an appointment. If you need a passport, you must make an appointment first."
)
OTHERS = {
    "br": "Dieub ha par en o dellezegezh hag o gwirioù eo ganet an holl dud. Poell ha skiant zo "
    "dezho ha dleout a reont bevañ an eil gant egile en ur spered a genvreudeuriezh.",
    "ca": "Tots els éssers humans neixen lliures i iguals en dignitat i en drets. Són dotats de "
    "raó i de consciència, i han de comportar-se fraternalment els uns amb els altres.",
    "co": "Nascenu tutti l'omi libari è pari di dignità è di diritti. Pussedenu a raghjoni è a "
    "cuscenza è li tocca ad agiscia trà elli di modu fraternu.",
    "de": "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft "
    "und Gewissen begabt und sollen einander im Geist der Brüderlichkeit begegnen.",
    "es": "Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como "
    "están de razón y conciencia, deben comportarse fraternalmente los unos con los otros.",
    "eu": "Gizon-emakume guztiak aske jaiotzen dira, duintasun eta eskubide berberak dituztela; "
    "eta ezaguera eta kontzientzia dutenez gero, elkarren artean senide legez jokatu beharra dute.",
    "it": "Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti. Essi sono dotati "
    "di ragione e di coscienza e devono agire gli uni verso gli altri in spirito di fratellanza.",
    "nl": "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn begiftigd "
    "met verstand en geweten, en behoren zich jegens elkander in een geest van broederschap te "
    "gedragen.",
    "oc": "Totes los èssers umans naisson liures e egals en dignitat e en dreches. Son dotats de "
    "rason e de consciéncia e mai se devon comportar los unes amb los autres dins un esperit de "
    "fraternitat.",
    "pl": "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni "
    "obdarzeni rozumem i sumieniem i powinni postępować wobec innych w duchu braterstwa.",
    "pt": "Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de "
    "razão e de consciência, devem agir uns para com os outros em espírito de fraternidade.",
    "tr": "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Akıl ve vicdana "
    "sahiptirler ve birbirlerine karşı kardeşlik zihniyeti ile hareket etmelidirler. Herkes "
    "ırk, renk, cinsiyet, dil, din farkı olmaksızın ilan olunan bütün haklardan yararlanabilir.",
}


@pytest.mark.parametrize(("text", "language"), [(FRENCH, "fr"), (ENGLISH, "en")])
def test_french_and_english_also_in_capitals_and_among_addresses(text: str, language: str) -> None:
    assert identify_language(text) == language
    assert identify_language(text.upper()) == language
    assert (
        identify_language(f"{text} https://www.ville.example/{'qwerty/' * 50} 12 345 678")
        == language
    )


@pytest.mark.parametrize("language", sorted(OTHERS.keys() - {"co"}))
def test_other_languages_are_named(language: str) -> None:
    assert identify_language(OTHERS[language]) == language


@pytest.mark.parametrize("language", OTHERS)
def test_no_other_language_is_taken_for_french_or_english(language: str) -> None:
    """Corsican, so near to Italian, may be called Italian: it is not checked either way."""
    assert identify_language(OTHERS[language]) not in ("fr", "en")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "BUDGET PRIMITIF 2024",
        "Le maire reçoit le mardi sur rendez-vous.",
        "12 345 678 " * 40,
        "https://www.ville.example/le/la/les/de/du " * 30,
        "Dupont Martin Durand Lefebvre Moreau Simon Laurent Michel Garcia David Bertrand Roux "
        "Vincent Fournier Morel Girard Andre Mercier Blanc Guerin Boyer Garnier",
    ],
)
def test_too_few_words_or_no_sentences_give_no_language(text: str) -> None:
    assert identify_language(text) is None


def test_the_end_of_a_long_text_counts_as_much_as_its_start() -> None:
    assert identify_language(f"{ENGLISH}\n{FRENCH * 400}") == "fr"


def test_a_language_without_a_list_is_named_the_same_way_by_every_process() -> None:
    """langdetect decides by chance unless seeded; sets have another order at every start."""
    script = f"from doclint.language import identify_language as i; print(i({OTHERS['pl']!r}))"
    answers = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert answers == {"pl\n"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены "
         "разумом и совестью и должны поступать в отношении друг друга в духе братства.", "ru"),
        ("Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα. "
         "Είναι προικισμένοι με λογική και συνείδηση, και οφείλουν να συμπεριφέρονται μεταξύ "
         "τους με πνεύμα αδελφοσύνης.", "el"),
        ("Alla människor är födda fria och lika i värde och rättigheter. De är utrustade med "
         "förnuft och samvete och bör handla gentemot varandra i en anda av broderskap.", "sv"),
    ],
)  # fmt: skip
def test_languages_that_only_langdetect_knows(text: str, language: str) -> None:
    assert identify_language(text) == language
