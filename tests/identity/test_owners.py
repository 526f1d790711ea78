"""Who issued a document: letterheads, running lines, initials, people who are no owner."""

from __future__ import annotations

import pytest

from doclint.document import Block
from doclint.identity.owners.initials import WrittenOut
from doclint.identity.owners.names import issuer_in, names_body, names_owner
from doclint.identity.owners.people import names_person

from .made import block, identity, table, values


def title(text: str = "Guide des aides", **more: object) -> Block:
    return block(text, "heading", level=1, **more)


def test_the_name_of_a_service_may_be_one_small_word() -> None:
    assert identity("Guide du tri", "Service : voirie").chosen.owner == "voirie"
    assert identity("Guide du tri", "Responsable : jdupont").chosen.owner is None
    assert identity("Guide du tri", "Service : jdupont2").chosen.owner is None


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("Parks Department, City of Linfield", "Parks Department, City of Linfield"),
        ("Emergency Planning Unit", "Emergency Planning Unit"),
        ("Hôpital Sainte-Odile de Rambach", "Hôpital Sainte-Odile de Rambach"),
        ("Régie des eaux du Pays de Lornaz", "Régie des eaux du Pays de Lornaz"),
        ("Signed for the Council", None),
        ("Hôpital de jour", None),
    ],
)
def test_a_line_that_is_the_name_of_a_body(line: str, owner: str | None) -> None:
    assert identity(block("Prévenir les chutes", "heading", level=1), line).chosen.owner == owner


@pytest.mark.parametrize(
    "line",
    [
        "Direction interministérielle du numérique, novembre 2019",
        "Direction interministérielle du numérique – 12/03/2024",
        "Direction interministérielle du numérique (2024)",
    ],
)
def test_a_name_beside_a_date_in_a_footer_is_read_without_it(line: str) -> None:
    found = identity(title(), block(line, "page-footer"))
    assert found.chosen.owner == "Direction interministérielle du numérique"


@pytest.mark.parametrize(
    "line",
    [
        "Mairie de Valbrume, 12 place de l'Église, 38000 Valbrume",
        "Mairie de Valbrume – 12 place de l'Église – Tél. 04 76 00 00 00",
        "Mairie de Valbrume Tél. 04 76 00 00 00",
        "Mairie de Valbrume (38)",
        "Mairie de Valbrume, SIRET 213 800 012 00017",
    ],
)
def test_an_address_behind_a_name_is_left_out(line: str) -> None:
    assert issuer_in(line) == ("Mairie de Valbrume", "within")


@pytest.mark.parametrize(
    ("line", "wording"),
    [
        ("Service de l'urbanisme", "alone"),
        ("Pôle Population et Citoyenneté", "alone"),
        ("Département informatique", "alone"),
        ("Communauté de communes du Pays d'Oz", "within"),
        ("Grenoble-Alpes Métropole", "within"),
        ("École élémentaire Jules-Ferry", "within"),
        ("Groupe de travail Accessibilité", "within"),
        ("Federal Aviation Administration", "within"),
        ("Springfield Public Library", "within"),
        ("Home Office", "within"),
        ("Centre d'études sur les risques, l'environnement, la mobilité et l'habitat", "within"),
    ],
)
def test_names_of_services_and_institutions(line: str, wording: str) -> None:
    assert names_owner(line) == wording


@pytest.mark.parametrize(
    "line",
    [
        "Ville durable et innovante",
        "Mission de maîtrise d'œuvre",
        "Délégation de service public",
        "Bureau de vote n° 3",
        "Service client",
        "Service public : mode d'emploi",
        "Direction générale des",
        "Conseil municipal",
        "Minutes of the Parks Committee",
        "Prepared for U.S. Nuclear Regulatory Commission",
        "Qualité de Service",
        "METHODS OF ANALYSIS BY THE U.S. GEOLOGICAL SURVEY",
        "RCS Lille Métropole",
        "Simon Lacourt",
        "‡Princeton University",
    ],
)
def test_look_alikes_name_nobody(line: str) -> None:
    assert issuer_in(line) is None


def test_a_name_may_run_over_the_lines_of_a_letterhead() -> None:
    lines = ("MINISTÈRE", "DE LA TRANSITION", "ÉCOLOGIQUE")
    logo = block("\n".join(lines), lines=lines)
    assert identity(logo, title(), format="pdf").chosen.owner == "MINISTÈRE DE LA TRANSITION"
    found = identity("Direction générale", "des collectivités locales", title())
    assert found.chosen.owner == "Direction générale des collectivités locales"
    found = identity("Ville de", "Valbrume", title())
    assert found.chosen.owner == "Ville de Valbrume"
    found = identity("MAIRIE", "DE", "VALBRUME", title())
    assert found.chosen.owner == "MAIRIE DE VALBRUME"


def test_a_sentence_below_a_name_is_no_part_of_it() -> None:
    found = identity("Direction des sports", "vous informe des horaires", "Du lundi au jeudi")
    assert found.chosen.owner == "Direction des sports"


def test_a_web_page_names_its_site_behind_its_title() -> None:
    page = {"html:title": "Carte d'identité - Ville de Valbrume"}
    found = identity(title("Carte d'identité"), format="html", properties=page)
    assert found.chosen.owner == "Ville de Valbrume"
    assert identity(title(), properties={"core:title": "Guide - aides"}).chosen.owner is None


def test_the_department_of_a_letterhead_says_where_the_commune_stands() -> None:
    assert identity("Département de l'Isère", "Commune de Valbrume").chosen.owner == (
        "Commune de Valbrume"
    )
    assert identity("Département de l'Isère", title()).chosen.owner == "Département de l'Isère"


def test_a_letterhead_may_be_a_table() -> None:
    head = table(("Ville de Valbrume", "Procédure d'accueil", "Version 2"))
    assert identity(head, title()).chosen.owner == "Ville de Valbrume"
    approval = table(("Approbateur", "Direction générale des services"), ("Date", "12/03/2024"))
    assert identity(approval, title()).chosen.owner is None


@pytest.mark.parametrize(
    ("lines", "owner"),
    [
        (["DGALN / DHUP / QV2"], "DGALN / DHUP / QV2"),
        (["Cerema – Territoires de demain"], "Cerema"),
        (["Lettre d'information DMA", "La Délégation ministérielle à l'accessibilité"], "DMA"),
        (["GT CNIG Accessibilité", "Standard CNIG"], "CNIG"),
    ],
)
def test_initials_that_are_known_or_written_out_name_a_body(lines: list[str], owner: str) -> None:
    texts = [f"{line} vous présente ses vœux pour l'année." for line in lines[1:]]
    headers = [block(line, "page-header") for line in (lines if owner == "CNIG" else lines[:1])]
    assert identity(title(), *headers, *texts).chosen.owner == owner


@pytest.mark.parametrize(
    "line",
    [
        "Convention avec la CAF",
        "Attestation CAF",
        "Guide du PLU",
        "RAPPORT ANNUEL",
        "Le standard CNIG de l'accessibilité de la voirie et des espaces publics des communes",
    ],
)
def test_initials_that_a_title_is_about_name_nobody(line: str) -> None:
    about = "Le Plan Local d'Urbanisme (PLU) fixe les règles."
    assert identity(title(line), about).chosen.owner is None


def test_initials_stand_for_the_words_of_a_name_small_words_apart() -> None:
    words = WrittenOut(
        "Écrivez à la délégation, ou à la Délégation ministérielle\nà l'Accessibilité."
    )
    assert words.names("DMA")
    assert not words.names("DMB")
    assert WrittenOut("La Direction de l'Évaluation, de la Prospective").names("DEP")
    assert not WrittenOut("Le Plan Local d'Urbanisme est en mairie.").names("PLU")
    assert not WrittenOut("La délégation ministérielle à l'accessibilité").names("DMA")
    assert not WrittenOut("ﬁnances Direction Marchés Achats").names("DMA")


@pytest.mark.parametrize(
    "name",
    ["Claire Martin", "MARTIN Claire", "Mme Durand", "M. Durand", "C. Martin", "John Smith"],
)
def test_a_person_is_never_the_owner(name: str) -> None:
    assert names_person(name)
    found = identity(title(), f"Responsable : {name}")
    assert found.chosen.owner is None
    assert ("cover", found.of("author")[0].normalised) in values(found, "author")


@pytest.mark.parametrize(
    "name",
    ["État civil", "Monsieur le maire", "Équipe projet", "Affaires culturelles", "DSI"],
)
def test_a_role_or_a_team_may_be_the_owner(name: str) -> None:
    assert identity(title(), f"Responsable : {name}").chosen.owner == name


def test_what_explains_a_word_names_nobody() -> None:
    found = identity(title("Conditions de vente"), "Acheteur : désigne toute personne physique")
    assert found.chosen.owner is None


@pytest.mark.parametrize(
    ("value", "is_body"),
    [
        ("IGN", True),
        ("DREAL Occitanie", True),
        ("National Park Service", True),
        ("Claire Martin, cheffe du service scolaire", True),
        ("Claire Martin", False),
        ("Logiciels Dupont", False),
    ],
)
def test_the_company_of_a_file_counts_when_it_is_a_body(value: str, is_body: bool) -> None:
    assert names_body(value) == is_body
    chosen = identity(title(), properties={"app:publisher": value}).chosen
    assert chosen.owner == (value if is_body else None)


def test_a_line_of_a_million_characters_is_read_in_no_time() -> None:
    for piece in ("(", "A ", "Direction ", "DGALN/", "a@b.", "© ", "de la "):
        identity(title(), block(piece * (1_000_000 // len(piece)), "page-footer"))
        identity(piece * (1_000_000 // len(piece)))
