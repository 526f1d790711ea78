"""Who approved a document and when: formulas, signatures, boxes."""

from __future__ import annotations

import pytest

from .made import block, identity, table, values

ACT = block("Règlement du marché", "heading", level=1)


@pytest.mark.parametrize(
    ("line", "day", "who", "status"),
    [
        (
            "Adopté par le conseil municipal du 12 mars 2024",
            "2024-03-12",
            "le conseil municipal",
            "validated",
        ),
        (
            "Règlement approuvé par délibération n° 2024-12 du conseil municipal du 3 juin 2024",
            "2024-06-03",
            "conseil municipal",
            "validated",
        ),
        (
            "Ce guide a été validé par le comité technique, le 5 mai 2023",
            "2023-05-05",
            "le comité technique",
            "validated",
        ),
        ("Approved by the city council on 4 March 2024", "2024-03-04", "the city council", None),
        ("Validé le 12/03/2024", "2024-03-12", None, "validated"),
        ("Adopté en séance du 3 mai 2024", "2024-05-03", None, "validated"),
        ("Rendu exécutoire le 2 avril 2024", "2024-04-02", None, "in-force"),
        (
            "Vu pour être annexé à la délibération du 12 mars 2024",
            "2024-03-12",
            None,
            "validated",
        ),
    ],
)
def test_formulas(line: str, day: str, who: str | None, status: str | None) -> None:
    found = identity(ACT, line)
    assert values(found, "approved")[0] == ("cover", day)
    assert [r.value for r in found.of("approver")] == ([who] if who else [])
    assert found.chosen.status == (status or "validated")
    assert found.chosen.date == day


@pytest.mark.parametrize(
    "line",
    [
        "À valider par le comité technique",
        "Le plan sera approuvé par le conseil municipal en 2025",
        "Document non validé",
        "Approuvé par :",
        "Lu et approuvé, le",
        "Les comptes sont approuvés par le conseil en mars",
        "Règlement non approuvé par le conseil municipal du 3 mars 2024",
        "Le règlement doit être approuvé par le conseil municipal du 3 mars 2024",
        "Les demandes sont étudiées par le service",
    ],
)
def test_what_is_still_to_be_approved_is_not(line: str) -> None:
    found = identity(ACT, line)
    assert values(found, "approved") == []
    assert found.chosen.status != "validated"


def test_the_signature_of_an_act() -> None:
    text = [f"Article {number} : le marché ouvre le samedi." for number in range(1, 45)]
    two_lines = identity(ACT, *text, "Fait à Exemple, le 12 mars 2024", "Le maire,", "Anne PETIT")
    assert [r.value for r in two_lines.of("approver")] == ["Le maire, Anne PETIT"]
    one_line = identity(ACT, *text, "La présidente du conseil, Anne Petit")
    assert [r.value for r in one_line.of("approver")] == ["La présidente du conseil, Anne Petit"]
    assert identity(ACT, *text, "Le maire,", "ouvre la séance à 18 h").of("approver") == ()


def test_an_approval_box_names_the_approver_and_validates() -> None:
    found = identity(
        table(
            ("", "Nom", "Fonction", "Date"),
            ("Rédacteur", "Claire Martin", "Cheffe du service scolaire", "03/01/2024"),
            ("Vérificateur", "Paul Durand", "Directeur", "10/04/2024"),
            ("Approbateur", "Anne Petit", "Directrice générale", "12/03/2024"),
        )
    )
    assert found.of("approver")[0].value == "Anne Petit"
    assert values(found, "approved") == [("table", "2024-03-12")]
    assert found.chosen.status == "validated"


def test_the_other_orientation_with_the_day_under_the_name() -> None:
    found = identity(
        table(
            ("Rédigé par", "Vérifié par", "Approuvé par"),
            ("C. Martin\n03/01/2024", "P. Durand\n10/02/2024", "A. Petit, le 12/03/2024"),
        )
    )
    assert [r.value for r in found.of("approver")] == ["A. Petit"]
    assert values(found, "approved") == [("table", "2024-03-12")]


def test_who_checks_does_not_approve() -> None:
    found = identity(
        table(
            ("", "Nom", "Date"), ("Rédacteur", "C. Martin", ""), ("Relecteur", "P. D.", "3/1/2024")
        )
    )
    assert found.of("approver") == ()
    assert found.of("approved") == ()
    assert (found.chosen.date, found.chosen.status) == ("2024-01-03", None)


def test_a_draft_that_says_so_stays_a_draft() -> None:
    box = table(("Approuvé par", "Date d'approbation"), ("A. Petit", "12/03/2023"))
    assert identity(ACT, "PROJET", box).chosen.status == "draft"
