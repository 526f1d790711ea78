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
SAME = changed(TEXT, 1)
"""Nearly the same."""
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

    def test_a_format_without_headings_is_not_the_one_to_keep(self) -> None:
        flat = digest("g.docx", "Guide du tri", TEXT)
        pdf = digest("g.pdf", TEXT, title="Guide du tri", suffix="pdf")
        found = said("exact-duplicate", flat, pdf)
        assert "g.pdf : l'autre n'a aucun titre" in found["g.docx"].fix

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

    def test_the_current_version_is_told_of_the_others(self) -> None:
        found = said("competing-versions", *self.VERSIONS)
        assert {path: (f.data["kind"], f.severity) for path, f in found.items()} == {
            "v2.docx": ("current", "info"),
        }
        assert found["v2.docx"].message == (
            "Ce document existe en 2 versions et semble être celle à jour : son numéro de "
            "version est le plus élevé (2, début du document). De la plus ancienne à la plus "
            "récente : v1.docx, v2.docx."
        )

    def test_a_draft_later_than_the_current_version_is_told_apart(self) -> None:
        draft = digest("v3.docx", "Version 3", "Statut : projet", changed(TEXT, 9), title="Charte")
        found = said("competing-versions", *self.VERSIONS, draft)
        assert {path: (f.data["kind"], f.severity) for path, f in found.items()} == {
            "v2.docx": ("current", "info"),
            "v3.docx": ("draft", "error"),
        }
        assert "un projet, plus récent que la version à jour : v2.docx" in found["v3.docx"].message

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
        assert "4 autres, puis v05.docx, v06.docx" in found["v10.docx"].message.replace(
            "\u00a0", " "
        )
        assert found["v10.docx"].data["count"] == 10


class TestSupersededDocument:
    def test_every_older_version_is_told_which_is_current_and_the_evidence(self) -> None:
        copy = digest("z/v1.docx", "Version 1", TEXT, title="Charte")
        found = said("superseded-document", *TestCompetingVersions.VERSIONS, copy)
        assert {path: finding.severity for path, finding in found.items()} == {
            "v1.docx": "error",
            "z/v1.docx": "error",
        }
        assert found["v1.docx"].message == (
            "Une version plus récente de ce document existe : v2.docx. La preuve : son numéro de "
            "version est le plus élevé (2, début du document)."
        )
        assert "gardez v2.docx" in found["v1.docx"].fix

    def test_nothing_is_superseded_when_nothing_decides(self) -> None:
        assert said("superseded-document", digest("a.md", TEXT), digest("b.md", SAME)) == {}

    def test_no_document_has_both_rules(self) -> None:
        made = [
            digest(f"v{n}.docx", f"Version {n}", changed(TEXT, 4, n), title="Charte")
            for n in range(1, 5)
        ]
        older = said("superseded-document", *made)
        rest = said("competing-versions", *made)
        assert (set(older), set(rest)) == ({"v1.docx", "v2.docx", "v3.docx"}, {"v4.docx"})

    def test_a_later_version_filed_with_archives_leaves_it_open(self) -> None:
        first, second = TestCompetingVersions.VERSIONS
        filed = digest("OLD/v2.docx", "Version 2", changed(TEXT, 5), title="Charte")
        assert said("superseded-document", first, filed) == {}
        found = said("competing-versions", first, filed)
        assert {finding.data["kind"] for finding in found.values()} == {"undecided"}
        assert "ne suffisent pas à dire" in found["v1.docx"].message
        older = digest("OLD/v1.docx", "Version 1", TEXT, title="Charte")
        assert list(said("superseded-document", older, second)) == ["OLD/v1.docx"]


class TestNearDuplicate:
    def test_each_is_told_of_the_other_and_how_alike_they_are(self) -> None:
        found = said("near-duplicate", digest("a.docx", TEXT), digest("b.docx", SAME))
        assert found["a.docx"].message.replace("\u00a0", " ") == (
            "Ce document est presque le même que b.docx : 99 % du texte est identique. Rien ne "
            "dit lequel est à jour."
        )
        assert found["b.docx"].data["similarity"] == 0.99

    def test_of_several_each_is_told_of_all_the_others(self) -> None:
        other = changed(TEXT, 1, 7)
        made = digest("a.docx", TEXT), digest("b.docx", SAME), digest("c.docx", other)
        found = said("near-duplicate", *made)
        assert {path: finding.data["kind"] for path, finding in found.items()} == dict.fromkeys(
            ("a.docx", "b.docx", "c.docx"), "group"
        )
        assert "b.docx, c.docx" in found["a.docx"].message

    @pytest.mark.parametrize("stated", ["Version 2", "Date : 12 mars 2024", "Statut : projet"])
    def test_what_one_of_them_alone_states_makes_them_versions(self, stated: str) -> None:
        made = digest("a.docx", TEXT), digest("b.docx", stated, SAME)
        assert said("near-duplicate", *made) == {}
        assert CorpusAnalysis(made).families != ()

    def test_a_pair_is_told_once(self) -> None:
        for words in range(1, 22, 4):
            made = digest("a.docx", TEXT), digest("b.docx", changed(TEXT, words))
            rules = ("exact-duplicate", "near-duplicate", "competing-versions")
            assert len([rule for rule in rules if said(rule, *made)]) == 1, words


class TestContainedDocument:
    ANNEX = digest("annexe.docx", prose(4, 300), title="Annexe")

    def test_the_short_one_is_told_where_it_is(self) -> None:
        whole = digest("dossier.docx", prose(5, 500), prose(4, 300), title="Dossier")
        found = said("contained-document", self.ANNEX, whole)
        assert list(found) == ["annexe.docx"]
        assert found["annexe.docx"].message.replace("\u00a0", " ") == (
            "Le texte de ce document est déjà dans dossier.docx, à 100 %."
        )

    def test_several_wholes_are_told_at_once(self) -> None:
        wholes = [
            digest(f"{n}.docx", prose(50 + n, 500), prose(4, 300), title=f"Dossier {n}")
            for n in (1, 2)
        ]
        found = said("contained-document", self.ANNEX, *wholes)
        assert found["annexe.docx"].data["documents"] == ["1.docx", "2.docx"]
        assert "1.docx, 2.docx" in found["annexe.docx"].message

    @pytest.mark.parametrize(
        ("part", "whole"),
        [
            (prose(4, 40), prose(5, 200) + prose(4, 40)),
            (prose(4, 300), prose(5, 200) + prose(4, 300)),
            (prose(4, 300), prose(5, 500) + changed(prose(4, 300), 30)),
        ],
        ids=["too few words", "not twice as long", "too many words changed"],
    )
    def test_what_is_not_inside(self, part: str, whole: str) -> None:
        made = digest("a.docx", part, title="Annexe"), digest("b.docx", whole, title="Dossier")
        assert said("contained-document", *made) == {}

    def test_text_that_many_documents_hold_is_no_part_of_any(self) -> None:
        menu, own = prose(6, 300), "Rien à dire de plus sur ce sujet pour le moment."
        pages = [digest(f"{n}.md", menu, prose(60 + n, 400)) for n in range(20)]
        assert said("contained-document", digest("a.md", menu, own), *pages) == {}


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
