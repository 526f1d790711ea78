"""Forms of one template that were filled for different people are no versions of one document."""

from __future__ import annotations

import pytest

from doclint.corpus import CorpusAnalysis, Digest
from doclint.corpus.filled import LONGEST, LONGEST_TEXT, filled_for_others, find_fields
from tests.corpus.building import changed, digest, prose

TEMPLATE = prose(1)


def parted(one: str, other: str) -> bool:
    return filled_for_others(find_fields([one], 200), find_fields([other], 200))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nom : Martin", "Nom : Durand"),
        ("NOM ET PRÉNOM : Martin Paul", "Nom et prénom : Durand Anne"),
        ("Nom de famille\tMartin", "Nom de famille\tDurand"),
        ("Titre\nNom de l’enfant (en capitales) : ZOÉ", "Nom de l'enfant : LUC"),
        ("Parcelle : AB 12", "Parcelle : AB 14"),
        ("N° de dossier : 2025-41", "N° de dossier : 2025-42"),
        ("Arrêté municipal n° 2025-41", "Arrêté municipal n° 2025-42 du 3 mars"),
        ("Entreprise : Alpha", "Entreprise : Bêta"),
        ("Madame Durand,", "Monsieur Le Petit,"),
        ("M. Paul Martin, né le 3 mars 1961, est venu.", "Mme Anne Durand, née le 3 mai 1975."),
        ("Je soussigné M. Paul Martin demeurant ici", "Je soussigné M. Luc Petit demeurant ici"),
        (
            "Entre la ville et l'association Amicale, il est",
            "Et l’association Judo, il est dit",
        ),
        ("La commune recrute un jardinier à temps plein.", "Le CCAS recrute une cuisinière."),
    ],
)
def test_two_forms(one: str, other: str) -> None:
    assert parted(one, other)
    assert not parted(one, one)
    assert not parted(one.upper(), one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nom : Martin", "Prénom : Anne"),
        ("Nom : ........", "Nom : Martin"),
        ("Nom : (à compléter)", "Nom : Martin"),
        ("Nom : Martin\nNom : Petit", "Nom : Durand\nNom : Petit"),
        ("Version : 1", "Version : 2"),
        ("Pour toute question : Mme Durand", "Pour toute question : M. Petit"),
        ("Le maire\nMme Durand", "Le maire\nM. Petit"),
        ("Directeur : Monsieur Petit, maire", "Monsieur Durand, maire"),
        ("Association\tMontant\tAnnée", "Association\tSomme\tAnnée"),
        ("- name: alumni start: 2020", "- name: pupils start: 2020"),
        ("Le nom est écrit ici : Martin", "Le nom est écrit ici : Durand"),
        ("Vu l'arrêté n° 2025-41", "Vu l'arrêté n° 2025-42"),
    ],
)
def test_what_tells_nothing(one: str, other: str) -> None:
    assert not parted(one, other)


def test_a_long_text_is_no_form() -> None:
    assert find_fields(["Nom : Martin"], LONGEST_TEXT)
    assert not find_fields(["Nom : Martin"], LONGEST_TEXT + 1)


def test_no_name_is_kept() -> None:
    assert "martin" not in str(find_fields(["Nom : Martin"], 200)).lower()


def test_long_lines_take_no_time() -> None:
    lines = ["m. " + "a-" * 95, "entre " + "et " * 60, "nom : " + "_ x" * 40, "et mme " + "a" * 190]
    assert not find_fields([line[:LONGEST] for line in lines * 500], 200)


def form(path: str, name: str, quotient: int, *more: str) -> Digest:
    return digest(
        path, changed(TEMPLATE, 3, seed=quotient), f"Nom de famille : {name}",
        f"Le quotient familial du foyer est de {quotient} € par mois.", *more,
        title="Demande d'inscription à la cantine",
    )  # fmt: skip


def test_filled_forms_are_neither_versions_nor_copies_nor_in_conflict() -> None:
    names = ("Martin", "Durand", "Petit")
    found = CorpusAnalysis(form(f"{rank}.pdf", name, 400 + rank) for rank, name in enumerate(names))
    assert found.families == ()
    assert found.duplicates == ()
    assert found.conflicts == ()


def test_a_form_that_was_corrected_is_a_version() -> None:
    found = CorpusAnalysis([form("a.pdf", "Martin", 400), form("b.pdf", "MARTIN.", 410)])
    assert [conflict.kind for conflict in found.conflicts] == ["amount"]


def test_another_contact_in_a_numbered_version_parts_nothing() -> None:
    one = form("a.pdf", "Martin", 400, "Version : 1")
    assert len(CorpusAnalysis([one, form("b.pdf", "Durand", 410, "Version : 2")]).families) == 1
