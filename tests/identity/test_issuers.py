"""Owners in the formulas of acts, in imprints and in addresses."""

from __future__ import annotations

import pytest

from doclint.document import Block
from doclint.identity.owners.imprint import is_siren

from .made import block, identity, values

TITLE = block("Horaires de la piscine", "heading", level=1)
LONG = "La piscine est ouverte. " * 30


def last(*lines: str) -> list[Block]:
    """Lines of the last page, far behind the cover."""
    return [block(line, page=5) for line in lines]


@pytest.mark.parametrize(
    ("formula", "owner"),
    [
        ("Le Maire de Valbrume,", "Commune de Valbrume"),
        ("Nous, Maire de la commune de Saint-Jean-d'Oz,", "Commune de Saint-Jean-d'Oz"),
        ("La Maire de La Tour-du-Pin,", "Commune de La Tour-du-Pin"),
        ("LE MAIRE DE LA VILLE D'ANNOT", "Commune d'Annot"),
        ("Le conseil municipal de Valbrume, dûment convoqué, s'est réuni.", "Commune de Valbrume"),
        (
            "L'an deux mille vingt-quatre, le douze mars, le Conseil municipal de la commune de "
            "Saint-Martin-le-Vieux, légalement convoqué, s'est réuni en session ordinaire à la "
            "mairie sous la présidence de Mme Martin, maire.",
            "Commune de Saint-Martin-le-Vieux",
        ),
        (
            "Le Président de la communauté de communes du Pays d'Oz,",
            "communauté de communes du Pays d'Oz",
        ),
        ("Le Préfet de l'Isère,", "Préfet de l'Isère"),
        ("Le Ministre de l'intérieur", "Ministre de l'intérieur"),
        (
            "la Commune de Valbrume, représentée par son maire, Mme Martin, dûment habilitée",
            "Commune de Valbrume",
        ),
        (
            "La Ville de Valbrume, dont le siège est place de l'Église, représentée par M. Durand",
            "Ville de Valbrume",
        ),
    ],
)
def test_who_decides_is_the_owner_of_an_act(formula: str, owner: str) -> None:
    found = identity("ARRÊTÉ portant réglementation", formula, "Vu le code de la route,")
    assert found.chosen.owner == owner


@pytest.mark.parametrize(
    "sentence",
    [
        "Le maire du village voisin a été prévenu.",
        "Le conseil municipal du 12 mars 2024 a voté le budget.",
        "Le président de la séance ouvre les débats.",
        "Interrogé hier, le maire de Montclair a dit sa surprise.",
        "Le maire de Montclair a dit sa surprise.",
        "Le préfet de l'Isère a signé la convention.",
    ],
)
def test_a_mayor_without_a_place_is_nobody_in_particular(sentence: str) -> None:
    assert identity("Compte rendu", sentence).chosen.owner is None


def test_a_letter_that_the_mayor_signs_is_of_the_commune() -> None:
    signed = last("Fait à Valbrume, le 12 mars 2024", "Pour le maire, l'adjointe", "Claire Martin")
    assert identity(TITLE, LONG, *signed).chosen.owner == "Commune de Valbrume"
    letter = identity("Valbrume, le 12 mars 2024", LONG, *last("Le maire", "Claire Martin"))
    assert letter.chosen.owner == "Commune de Valbrume"
    assert values(identity(TITLE, LONG, *last("Fait à Valbrume, le 12 mars 2024")), "owner") == []


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("Édité par la Ville de Valbrume", "Ville de Valbrume"),
        ("Une publication de la Ville de Valbrume", "Ville de Valbrume"),
        ("Édition Cerema", "Cerema"),
        ("© Ville de Valbrume – 2024. Tous droits réservés.", "Ville de Valbrume"),
        ("Copyright 2020-2024 City of Springfield", "City of Springfield"),
        ("Directrice de la publication : Claire Martin, maire de Valbrume", "Commune de Valbrume"),
        ("Conception : service communication", "service communication"),
        ("Contact : service des sports – 04 76 00 00 00", "service des sports"),
        ("Renseignements auprès du service des sports, tél. 04 76 00 00 00", "service des sports"),
        ("Ville de Valbrume – SIRET 356 000 000 00048", "Ville de Valbrume"),
    ],
)
def test_the_imprint_names_who_published(line: str, owner: str) -> None:
    found = identity(TITLE, LONG, *last(line))
    assert found.chosen.owner == owner
    assert found.of("owner")[0].detail


def test_the_words_that_announce_a_publisher_are_shown() -> None:
    found = identity(TITLE, LONG, *last("Édité par la Ville de Valbrume"))
    assert found.of("owner")[0].detail == "Édité par la"


@pytest.mark.parametrize(
    "line",
    [
        "© Logiciels Dupont SARL 2020",
        "© Photo : Ville de Valbrume",
        "Crédit photo : © Agence Lumière",
        "Conception : Claire Martin",
        "Contact : Claire Martin – 04 76 00 00 00",
        "Publication des résultats le 12 mars",
        "SIRET 356 000 000 00048",
    ],
)
def test_vendors_photographers_and_people_published_nothing(line: str) -> None:
    assert identity(TITLE, LONG, *last(line)).chosen.owner is None


def test_a_firm_has_the_rights_of_a_document_that_names_it() -> None:
    manual = block("Manuel Dupont", "heading", level=1)
    rights = last("© Dupont SARL 2020")
    assert identity(manual, LONG, *rights).chosen.owner == "Dupont SARL"
    assert identity(TITLE, LONG, *rights).chosen.owner is None


@pytest.mark.parametrize(
    ("number", "real"),
    [
        ("356 000 000 00048", True),
        ("356 000 000 00049", False),
        ("356 000 000", True),
        ("356 000 001", False),
        ("12345", False),
    ],
)
def test_the_last_digit_of_a_siret_fits_the_others(number: str, real: bool) -> None:
    assert is_siren(number) == real


@pytest.mark.parametrize(
    ("lines", "owner"),
    [
        (["mairie@valbrume.fr"], "Commune de Valbrume"),
        (["accueil@mairie-valbrume.fr"], "Commune de Valbrume"),
        (["Cerema : claire.martin@cerema.fr"], "Cerema"),
        (["Qv2.Dhup.Dgaln@developpement-durable.gouv.fr"], "DGALN / DHUP"),
    ],
)
def test_an_address_tells_who_one_writes_to(lines: list[str], owner: str) -> None:
    shown = [block("Cerema, antenne de Valbrume", "page-header")] if owner == "Cerema" else []
    found = identity(TITLE, LONG, *shown, *last(*lines))
    assert found.chosen.owner == owner
    assert all("@" not in reading.detail for reading in found.of("owner"))


def test_the_site_of_a_cover_is_that_of_its_owner() -> None:
    assert identity(TITLE, "www.mairie-valbrume.fr").chosen.owner == "Commune de Valbrume"
    assert identity(TITLE, "Cerema", "www.cerema.fr").chosen.owner == "Cerema"
    assert identity(TITLE, "www.mairie-valbrume.fr", "www.service.fr").chosen.owner is None


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("La CNIL publie un guide pour les équipes de développement.", "CNIL"),
        (
            "Ce document a été rédigé par le service des sports pour les clubs.",
            "service des sports",
        ),
        ("Cette fiche pratique est proposée par la Mairie de Valbrume.", "Mairie de Valbrume"),
        ("This handbook is published by the Department for Education.", "Department for Education"),
        ("Ce guide a été rédigé par Claire Martin.", None),
        ("Ce guide est publié sous licence ouverte.", None),
        ("Le service des sports publie les horaires.", None),
    ],
)
def test_a_sentence_says_who_publishes(sentence: str, owner: str | None) -> None:
    assert identity(TITLE, sentence).chosen.owner == owner


def test_a_site_tells_whose_initials_the_text_explains() -> None:
    said = "Ici, l'Office de la Rivière et de l'Étang (ORE) entretient les berges."
    site = "https://www.ore.fr/berges.pdf"
    found = identity(TITLE, said, LONG, *last(site))
    assert found.chosen.owner == "Office de la Rivière et de l'Étang"
    assert identity(TITLE, LONG, *last(site)).chosen.owner is None
    assert identity(TITLE, said, LONG, *last(site, "https://www.autre.fr")).chosen.owner is None
    plan = "Le plan local (ORE) est en mairie."
    assert identity(TITLE, plan, LONG, *last(site)).chosen.owner is None


@pytest.mark.parametrize(
    "lines",
    [
        ["claire.martin@orange.fr"],
        ["claire@valbrume.fr", "paul@montclair.fr"],
        ["claire.martin@developpement-durable.gouv.fr"],
    ],
)
def test_the_address_of_a_person_or_of_partners_tells_nothing(lines: list[str]) -> None:
    shown = block("Valbrume et Montclair, Orange", "page-header")
    assert identity(TITLE, LONG, shown, *last(*lines)).chosen.owner is None
