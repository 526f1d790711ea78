"""What the corpus rules say to the owner of each document."""

from __future__ import annotations

from typing import Any

import pytest

from doclint.corpus import CorpusAnalysis, Digest, checks
from doclint.corpus.paths import is_copy, is_put_away
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules
from doclint.text import Language
from tests.corpus.building import changed, digest, prose

TEXT = prose(1)
RULES = load_rules()


def said(
    name: str, *digests: Digest, language: Language = "fr", **params: Any
) -> dict[str, Finding]:
    """The finding on each path; a path never has two."""
    rule = activate(RULES, RULES.rule(name), None, language, params)
    check = getattr(checks, name.replace("-", "_"))
    found = list(check(CorpusAnalysis(digests, language), rule))
    assert len(dict(found)) == len(found)
    return dict(found)


class TestExactDuplicate:
    def test_every_copy_but_the_one_to_keep_is_told_which_and_why(self) -> None:
        found = said(
            "exact-duplicate", digest("rh/note (1).docx", TEXT), digest("rh/note.docx", TEXT)
        )
        assert list(found) == ["rh/note (1).docx"]
        assert found["rh/note (1).docx"].message == (
            "Ce document a le même contenu que rh/note.docx."
        )
        assert found["rh/note (1).docx"].fix == (
            "Retirez ce fichier et gardez rh/note.docx : l'autre porte un nom de copie."
        )

    @pytest.mark.parametrize(
        ("kept", "other", "why"),
        [
            ("rh/note longue.docx", "archives/note.docx", "archives"),
            ("note finale.docx", "note - Copie.docx", "nom de copie"),
            ("note.docx", "rh/services/note.docx", "le plus court"),
            ("a.docx", "b.docx", "alphabétique"),
        ],
    )
    def test_which_one_to_keep(self, kept: str, other: str, why: str) -> None:
        found = said("exact-duplicate", digest(kept, TEXT), digest(other, TEXT))
        assert list(found) == [other]
        assert why in found[other].fix

    def test_of_two_formats_the_one_with_structure_is_kept(self) -> None:
        found = said("exact-duplicate", digest("g.docx", TEXT), digest("g.pdf", TEXT, suffix="pdf"))
        assert found["g.pdf"].data["kind"] == "format"
        assert "g.docx : ce format garde mieux" in found["g.pdf"].fix

    def test_a_copy_in_two_formats_is_told_once(self) -> None:
        found = said(
            "exact-duplicate",
            digest("g.docx", TEXT),
            digest("g (1).docx", TEXT),
            digest("g.pdf", TEXT, suffix="pdf"),
        )
        assert {path: finding.data["kind"] for path, finding in found.items()} == {
            "g (1).docx": "copy",
            "g.pdf": "format",
        }


class TestCompetingVersions:
    VERSIONS = (
        digest("v1.docx", "Version 1", TEXT, title="Charte"),
        digest("v2.docx", "Version 2", changed(TEXT, 5), title="Charte"),
    )

    def test_every_version_is_told_of_the_others(self) -> None:
        found = said("competing-versions", *self.VERSIONS)
        assert {path: (f.data["kind"], f.severity) for path, f in found.items()} == {
            "v1.docx": ("other", "error"),
            "v2.docx": ("current", "info"),
        }
        assert found["v1.docx"].message == (
            "Ce document existe en 2 versions. La version à jour est v2.docx : son numéro de "
            "version est le plus élevé (2, début du document). De la plus ancienne à la plus "
            "récente : v1.docx, v2.docx."
        )

    def test_a_copy_of_the_current_text_is_current_too(self) -> None:
        copy = digest("z/v2.docx", "Version 2", changed(TEXT, 5), title="Charte")
        found = said("competing-versions", *self.VERSIONS, copy)
        assert found["z/v2.docx"].data["kind"] == "current"
        assert "2 versions" in found["z/v2.docx"].message, "copies are not counted as versions"

    def test_without_evidence_it_says_what_to_add(self) -> None:
        found = said(
            "competing-versions",
            digest("a.docx", TEXT),
            digest("b.docx", changed(TEXT, 5)),
            language="en",
        )
        assert {finding.data["kind"] for finding in found.values()} == {"undecided"}
        assert "no version number, date or status" in found["a.docx"].message
        assert "write its version number" in found["a.docx"].fix

    def test_a_long_family_shows_its_last_versions(self) -> None:
        made = [
            digest(f"v{n:02}.docx", f"Version {n}", changed(TEXT, 3, n), title="Charte")
            for n in range(1, 11)
        ]
        found = said("competing-versions", *made)
        assert "4 autres, puis v05.docx, v06.docx" in found["v01.docx"].message.replace(
            "\u00a0", " "
        )
        assert len(found) == 10


@pytest.mark.parametrize(
    "path",
    [
        "note (1).docx",
        "note - Copie.docx",
        "Copie de note.docx",
        "note (2) (1).pdf",
        "copy of a.md",
    ],
)
def test_names_of_copies(path: str) -> None:
    assert is_copy(path)


@pytest.mark.parametrize(
    "path", ["note (2024).docx", "photocopies.docx", "note_2.docx", "copieur.pdf"]
)
def test_names_that_are_not_those_of_copies(path: str) -> None:
    assert not is_copy(path)


@pytest.mark.parametrize(
    ("path", "away"),
    [
        ("rh/OLD/note.docx", True),
        ("rh/Archives 2022/note.docx", True),
        ("note_ancienne.docx", True),
        ("corbeille/a.md", True),
        ("archives départementales/note.docx", False),
        ("services/archivage.docx", False),
        ("old/rh/notes/2024/note.docx", False),
    ],
)
def test_what_is_put_away(path: str, away: bool) -> None:
    assert is_put_away(path) is away
