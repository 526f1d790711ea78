"""Approval tables and revision histories, in every orientation, typed or drawn."""

from __future__ import annotations

from .made import block, identity, table, values


def test_labels_in_the_first_column() -> None:
    chosen = identity(
        table(
            ("Référence", "PR-RH-04"),
            ("Version", "V2.1"),
            ("Date", "Mars 2024"),
            ("Service émetteur", "Ressources humaines"),
            ("Statut", "En vigueur"),
        )
    ).chosen
    assert (chosen.version, chosen.date, chosen.status) == ("2.1", "2024-03", "in-force")
    assert chosen.owner == "Ressources humaines"


def test_labels_in_the_first_row() -> None:
    found = identity(table(("Référence", "Indice", "Date"), ("PR-04", "B", "12/03/2024")))
    assert (found.chosen.version, found.chosen.date) == ("B", "2024-03-12")
    assert values(found, "reference") == [("table", "pr-04")]


def test_roles_in_the_first_column_and_facts_in_the_first_row() -> None:
    found = identity(
        table(
            ("", "Nom", "Fonction", "Date"),
            ("Rédacteur", "Claire Martin", "Cheffe du service scolaire", "03/01/2024"),
            ("Vérificateur", "Paul Durand", "Directeur", "10/02/2024"),
            ("Approbateur", "Anne Petit", "Directrice générale", "12/03/2024"),
        )
    )
    assert values(found, "author") == [("table", "claire martin")]
    assert found.chosen.owner == "Cheffe du service scolaire"
    assert found.chosen.date == "2024-03-12", "the day of the last approval"


def test_facts_in_the_first_column_and_roles_in_the_first_row() -> None:
    found = identity(
        table(
            ("", "Rédaction", "Vérification", "Approbation"),
            ("Nom", "Claire Martin", "Paul Durand", "Anne Petit"),
            ("Date", "03/01/2024", "10/02/2024", "12/03/2024"),
        )
    )
    assert values(found, "author") == [("table", "claire martin")]
    assert found.chosen.date == "2024-03-12"


def test_labels_and_values_in_one_cell() -> None:
    found = identity(table(("Rédigé par : C. Martin\nDate : 12/03/2024", "Version : 3")))
    assert (found.chosen.version, found.chosen.date) == ("3", "2024-03-12")


def test_the_latest_version_of_a_history_counts_at_either_end() -> None:
    rows = [("1.9", "03/01/2023", "Création"), ("1.10", "12/03/2024", "Horaires")]
    header = ("Version", "Date", "Nature des modifications")
    for order in (rows, rows[::-1]):
        found = identity(table(header, *order))
        assert values(found, "version") == [("table", "1.10")]
        assert values(found, "date") == [("table", "2024-03-12")]


def test_the_box_that_opens_a_document_names_its_service_and_its_day() -> None:
    box = table(
        ("Collectivité :", "Ville de Valbrume"),
        ("Instance :", "Comité social territorial"),
        ("Date :", "17 juin 2025"),
    )
    read = identity(box, "Le procès-verbal de la séance du 11 mars 2025 est approuvé.").chosen
    assert (read.owner, read.date) == ("Ville de Valbrume", "2025-06-17")
    below = identity("Contacts", "Les services répondent.", "Le matin.", box).chosen
    assert (below.owner, below.date) == (None, None)
    contacts = table(("Service", "Urbanisme"), ("Service", "Voirie"), ("Date", "3 mai 2024"))
    assert identity(contacts).chosen.owner is None
    people = table(("Service", "Date"), ("Urbanisme", "3 mai 2024"), ("Voirie", "4 mai 2024"))
    assert identity(people).chosen.date is None


def test_a_version_without_its_day_is_being_prepared() -> None:
    history = table(
        ("Version", "Date", "Objet de la révision"),
        ("1", "01/10/2019", "Création"),
        ("2", "15/11/2021", "Nouveaux véhicules"),
        ("3", "", "En cours"),
    )
    read = identity("Astreintes", history).chosen
    assert (read.version, read.date) == ("2", "2021-11-15")


def test_the_cover_is_believed_before_the_history() -> None:
    history = table(("Version", "Date", "Auteur"), ("1.0", "03/01/2023", "CM"))
    assert identity("Version 2.0", history).chosen.version == "2.0"


def test_a_table_about_something_else_is_left_alone() -> None:
    found = identity(
        table(
            ("Service", "Responsable", "Téléphone"),
            ("État civil", "Claire Martin", "01 99 00 12 34"),
            ("Sports", "Paul Durand", "01 99 00 12 35"),
        ),
        table(("Date", "Lieu"), ("12/03/2024", "Salle des fêtes")),
    )
    assert values(found, "owner") == []
    assert values(found, "date") == []


def test_a_list_of_other_documents_is_left_alone() -> None:
    other = [(f"PR-{n}", f"{n}.0", "12/03/2024") for n in range(1, 6)]
    assert values(identity(table(("Référence", "Version", "Date"), *other)), "version") == []


def test_tables_far_from_both_ends_are_left_alone() -> None:
    filler = [block("La rue est fermée.", page=9) for _ in range(200)]
    found = identity(
        *filler[:100], table(("Version", "2"), ("Date", "2024-01-01"), page=9), *filler
    )
    assert values(found, "version") == []


def test_a_table_of_which_only_lines_remain() -> None:
    chosen = identity("Guide de lecture", "Date Version", "04/03/2022 12.0").chosen
    assert (chosen.version, chosen.date) == ("12.0", "2022-03-04")
    chosen = identity("Guide de lecture", "Date Version", "04/03/2022", "12.0").chosen
    assert (chosen.version, chosen.date) == ("12.0", "2022-03-04")


def test_a_history_of_which_only_lines_remain() -> None:
    lines = "\n".join(
        [
            "Version Date Auteur Modifications",
            "0.1 28/06/2017 MRE Initialisation",
            "0.2 05/07/2017 MRE Reprise à la suite des commentaires",
            "de l'équipe",
            "1.0 20/03/2018 MRE Publication",
        ]
    )
    found = identity(lines)
    assert ("table", "1.0") in values(found, "version")
    assert ("table", "2018-03-20") in values(found, "date")


def test_approvals_of_which_only_lines_remain() -> None:
    lines = "\n".join(
        [
            "Responsabilité Nom Entité Date",
            "Rédaction MR Équipe A 06/06/2018",
            "Vérification PD Équipe B 01/02/2022",
            "Validation AG Équipe A 04/03/2022",
        ]
    )
    assert identity(lines).chosen.date == "2022-03-04"


def test_the_object_of_a_version_is_what_changed() -> None:
    rows = (("A", "12/03/2023", "Création"), ("B", "13/04/2024", "Mise à jour"))
    chosen = identity(table(("Version", "Date", "Objet"), *rows)).chosen
    assert (chosen.version, chosen.date) == ("B", "2024-04-13")


def test_a_list_of_software_or_of_documents_is_no_history() -> None:
    software = (("QGIS", "3.28", "12/03/2024"), ("LibreOffice", "7.5", "13/04/2024"))
    listed = (("Guide A", "3", "12/03/2024", "RH"), ("Guide B", "7", "13/04/2024", "RH"))
    for rows in (
        (("Nom", "Version", "Date"), *software),
        (("Logiciel", "Version", "Date", "Commentaire"), *software),
        (("Document", "Version", "Date", "Auteur"), *listed),
    ):
        found = identity(table(*rows))
        assert found.of("version") == ()
        assert found.of("date") == ()
    numbered = (("1", "1.0", "12/03/2023", "Création"), ("2", "1.1", "13/04/2024", "Horaires"))
    history = table(("N°", "Version", "Date", "Modifications"), *numbered)
    assert identity(history).chosen.version == "1.1"


def test_a_reference_a_version_and_a_date_on_one_line() -> None:
    found = identity("Réf. : PR-12 – Version 3 – 12/03/2024")
    assert (found.chosen.version, found.chosen.date) == ("3", "2024-03-12")
    assert values(found, "reference") == [("cover", "pr-12")]


def test_an_approval_on_one_line() -> None:
    found = identity("Approbation : M. Martin, le 3 juin 2024")
    assert [reading.value for reading in found.of("approver")] == ["M. Martin"]
    assert values(found, "approved") == [("cover", "2024-06-03")]


def test_the_status_of_the_latest_version() -> None:
    rows = (("1.0", "12/03/2023", "RH", "Validé"), ("1.1", "12/03/2024", "RH", "Projet"))
    chosen = identity(table(("Version", "Date", "Auteur", "Statut"), *rows)).chosen
    assert (chosen.version, chosen.status) == ("1.1", "draft")


def test_labels_inside_the_cells_of_an_approval() -> None:
    found = identity(
        table(
            ("Rédaction", "Vérification", "Approbation"),
            ("Nom : C. Martin", "Nom : P. Durand", "Nom : A. Petit"),
            ("Date : 12/01/2024", "Date : 01/02/2024", "Date : 15/03/2024"),
            ("Visa :", "Visa :", "Visa :"),
        )
    )
    assert [reading.value for reading in found.of("approver")] == ["A. Petit"]
    assert values(found, "author") == [("table", "c. martin")]
    assert values(found, "approved") == [("table", "2024-03-15")]
    assert found.chosen.status == "validated"


def test_the_day_below_the_approver_in_one_cell() -> None:
    cells = ("Rédigé par :\nC. Martin\nLe 12/01/2024", "Validé par :\nA. Petit\nLe 15/03/2024")
    found = identity(table(cells, ("Service", "Achats")))
    assert [reading.value for reading in found.of("approver")] == ["A. Petit"]
    assert values(found, "approved") == [("table", "2024-03-15")]
