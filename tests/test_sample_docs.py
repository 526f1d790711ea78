"""The documents of Valbrume: what each shows, and that they are what the builder makes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import docx
import pytest
from tools.sample_docs import __main__ as builder

import doclint
from doclint.findings import CorpusReport, DocumentReport
from doclint.ruleset import load_rules

FOLDER = builder.TARGET
PACKED = "numerique/journal.docx"

CLEAN = (
    "accueil/carte_identite.html",
    "accueil/demenagement.docx",
    "accueil/etat_civil.txt",
    "accueil/horaires.md",
    "accueil/plan_canicule.pdf",
    "conseil/reglement_interieur.rtf",
    "enfance/inscription_scolaire.html",
    "rh/conges_faq.md",
    "rh/organigramme_2026.pptx",
    "urbanisme/guide_permis.pdf",
    "vie-associative/emprunter_une_salle.md",
    "vie-associative/forum.odp",
)

SHOWN: Mapping[str, tuple[str, ...]] = {
    "accueil/Document1.md": ("review-overdue", "stale-document", "uninformative-filename"),
    "accueil/bienvenue.html": ("language-mismatch",),
    "accueil/marche.txt": ("garbled-text",),
    "accueil/note_service.txt": ("sensitivity-marking",),
    "accueil/repeindre_sa_facade.md": ("near-duplicate",),
    "conseil/compte_rendu_2026-02-11.docx": ("no-headings",),
    "conseil/deliberation_2026-014.pdf": (
        "hard-to-read",
        "hard-word",
        "long-sentence",
        "section-too-long",
    ),
    "conseil/recueil_arretes_2026-02.pdf": (
        "bundled-documents",
        "partial-text-layer",
        "running-header-footer",
    ),
    "enfance/aide_memoire_parents.md": ("contained-document",),
    "enfance/archives/inscription_scolaire (1).html": ("exact-duplicate",),
    "enfance/guide_periscolaire.pdf": ("table-of-contents",),
    "enfance/menu.txt": ("document-too-short",),
    "enfance/reglement_cantine.docx": ("conflicting-fact", "dangling-reference"),
    "enfance/tarifs_cantine.md": ("conflicting-fact",),
    "numerique/attestation.pdf": ("misnamed-file",),
    "numerique/budget_2026.xlsx": ("unsupported-format",),
    "numerique/charte_informatique.docx": ("missing-owner", "placeholder-metadata"),
    "numerique/journal.docx": ("resource-limit",),
    "numerique/procedure_sauvegarde.pdf": ("encrypted-document",),
    "numerique/rapport_annuel.docx": ("unreadable-document",),
    "rh/Télétravail v3 - projet.docx": (
        "competing-versions",
        "draft-status",
        "leftover-comments",
        "tracked-changes",
    ),
    "rh/livret_accueil.odt": ("table-of-contents",),
    "rh/note_entretien_rh.docx": ("sensitivity-marking",),
    "rh/plan_formation.docx": ("sensitivity-label",),
    "rh/teletravail_v1.docx": ("superseded-document",),
    "rh/teletravail_v2.docx": ("competing-versions", "table-of-contents"),
    "urbanisme/arrete_voirie_2026-118.pdf": ("no-text-layer",),
    "urbanisme/bruit_voisinage.md": ("paragraph-too-long",),
    "urbanisme/note_stationnement_v1.2.docx": ("version-mismatch",),
    "urbanisme/permis_de_construire.docx": ("table-of-contents",),
    "urbanisme/ravalement.md": ("near-duplicate",),
    "urbanisme/reglement_zones.pdf": ("document-too-long", "index-or-glossary-pages"),
    "vie-associative/attestation_assurance.rtf": ("volatile-date",),
    "vie-associative/pret_materiel.rtf": ("embedded-file", "remote-reference", "struck-text"),
    "vie-associative/convention_pret.docx": ("template-residue",),
    "vie-associative/fete_associations.md": ("internal-contradiction",),
    "vie-associative/salles_communales.html": (
        "complex-table",
        "heading-jump",
        "image-without-alternative",
    ),
    "vie-associative/subventions.odt": (
        "macro",
        "missing-audience",
        "missing-date",
        "missing-licence",
        "missing-owner",
        "missing-purpose",
        "missing-status",
        "missing-title",
        "missing-version",
    ),
}

UNREAD = (
    "numerique/journal.docx",
    "numerique/procedure_sauvegarde.pdf",
    "numerique/rapport_annuel.docx",
)


@cache
def checked(profile: str) -> CorpusReport:
    return doclint.check([FOLDER], doclint.Settings(profile=profile))


def reports(profile: str = "standard") -> dict[str, DocumentReport]:
    """By path under sample_docs/."""
    return {
        document.path.partition("sample_docs/")[2]: document
        for document in checked(profile).documents
    }


def test_every_packaged_rule_is_shown() -> None:
    found = {finding.rule for one in reports("strict").values() for finding in one.findings}
    assert set(load_rules().rules) - found == set()


@pytest.mark.parametrize("path", CLEAN)
def test_a_well_made_document_is_ready_as_it_is(path: str) -> None:
    report = reports()[path]
    assert report.decision == "ready"
    assert [finding for finding in report.findings if finding.severity != "info"] == []


@pytest.mark.parametrize("path", SHOWN)
def test_a_document_shows_what_it_was_made_for(path: str) -> None:
    found = {finding.rule for finding in reports("strict")[path].findings}
    assert set(SHOWN[path]) <= found


def test_the_run_is_incomplete_because_of_three_documents_only() -> None:
    gate = checked("standard").gate
    assert gate.exit_code == 3
    unread = {
        path
        for path, report in reports().items()
        if {finding.rule for finding in report.findings}
        & {"unreadable-document", "encrypted-document", "resource-limit"}
    }
    assert unread == set(UNREAD)
    assert re.match(r"incomplete: 3\b", gate.failed[0])


def test_the_three_telework_rules_are_one_family_and_the_draft_is_not_the_current_one() -> None:
    (family,) = checked("standard").corpus.families
    names = [Path(path).name for path in family.documents]
    assert names == [
        "teletravail_v1.docx",
        "teletravail_v2.docx",
        "Télétravail v3 - projet.docx",
    ]
    assert family.current is not None and family.current.endswith("teletravail_v2.docx")


def test_the_sheet_beside_the_scan_says_what_its_picture_cannot() -> None:
    report = reports("strict")["urbanisme/arrete_voirie_2026-118.pdf"]
    assert report.identity.owner == "Service de la voirie"
    assert (report.identity.version, report.identity.date) == ("1", "2026-02-09")
    missing = {"missing-title", "missing-owner", "missing-version", "missing-date"}
    assert not missing & {finding.rule for finding in report.findings}


def test_there_are_documents_of_every_format() -> None:
    formats = {report.format for report in reports().values()}
    assert formats >= {"docx", "html", "markdown", "odp", "odt", "pdf", "pptx", "rtf", "text"}
    assert len(reports()) >= 32


def test_building_again_gives_the_committed_bytes() -> None:
    built = dict(builder.documents())
    kept = {
        file.relative_to(FOLDER).as_posix(): file.read_bytes()
        for file in FOLDER.rglob("*")
        if file.is_file()
    }
    assert sorted(built) == sorted(kept)
    assert unpacked(built.pop(PACKED)) == unpacked(kept.pop(PACKED))
    assert [name for name in built if built[name] != kept[name]] == []


def unpacked(package: bytes) -> dict[str, bytes]:
    """The parts of a zip package."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize(
    "path",
    sorted(path for path in (*CLEAN, *SHOWN) if path.endswith(".docx") and path not in UNREAD),
)
def test_word_files_open_elsewhere(path: str) -> None:
    """The builder writes Word files that another library reads too."""
    assert docx.Document(str(FOLDER / path)).paragraphs
