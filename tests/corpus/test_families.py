"""What is a copy, another format, another version, and what only shares a template."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.corpus import CorpusAnalysis, Digest
from tests.corpus.building import changed, digest, prose

TEXT = prose(1)


def families(*digests: Digest) -> list[set[str]]:
    return [set(family.documents) for family in CorpusAnalysis(digests).families]


def close(*digests: Digest) -> list[set[str]]:
    """The families, and the groups of documents that are nearly the same."""
    found = CorpusAnalysis(digests)
    near = [set(one.documents) for one in found.duplicates if one.kind == "near"]
    return [*(set(family.documents) for family in found.families), *near]


def duplicates(*digests: Digest) -> list[tuple[str, set[str]]]:
    found = CorpusAnalysis(digests).duplicates
    return [(duplicate.kind, set(duplicate.documents)) for duplicate in found]


class TestCopies:
    def test_the_same_words_are_a_copy_and_not_a_version(self) -> None:
        made = digest("a.docx", TEXT), digest("b/a.docx", TEXT.upper()), digest("c.docx", prose(2))
        assert duplicates(*made) == [("exact", {"a.docx", "b/a.docx"})]
        assert families(*made) == []

    def test_the_same_bytes_are_a_copy_even_without_words(self) -> None:
        scans = [digest(path, sha256="aa") for path in ("a.pdf", "b.pdf")]
        assert duplicates(*scans) == [("exact", {"a.pdf", "b.pdf"})]

    def test_two_scans_with_the_same_stamp_are_not_copies(self) -> None:
        stamp = "Reçu en préfecture le 12 mars 2024"
        assert duplicates(digest("a.pdf", stamp), digest("b.pdf", stamp)) == []

    def test_documents_without_words_have_nothing_in_common(self) -> None:
        assert duplicates(digest("a.pdf"), digest("b.pdf")) == []

    def test_the_same_words_in_another_format_are_a_twin(self) -> None:
        made = digest("a.docx", TEXT), digest("a.pdf", TEXT, suffix="pdf")
        assert duplicates(*made) == [("format", {"a.docx", "a.pdf"})]
        assert families(*made) == []

    def test_a_pdf_that_lost_some_words_is_a_twin_of_the_document_of_its_name(self) -> None:
        torn = changed(TEXT, 15)
        word, pdf = digest("guide.docx", TEXT), digest("pdf/guide.pdf", torn, suffix="pdf")
        assert duplicates(word, pdf) == [("format", {"guide.docx", "pdf/guide.pdf"})]
        other_name = digest("guide 2023.pdf", torn, suffix="pdf")
        assert duplicates(word, other_name) == []
        assert families(word, other_name) == [{"guide.docx", "guide 2023.pdf"}]

    def test_two_formats_of_two_versions_are_not_twins(self) -> None:
        made = (
            digest("guide.docx", "Version 1.0", TEXT, title="Guide"),
            digest("guide.pdf", "Version 2.0", TEXT, title="Guide", suffix="pdf"),
        )
        assert duplicates(*made) == []
        assert families(*made) == [{"guide.docx", "guide.pdf"}]

    def test_a_version_that_only_one_format_lets_read_does_not_part_them(self) -> None:
        made = (
            digest("guide v1.3.pptx", TEXT, title="Guide", suffix="pptx"),
            digest("guide v1.3.pdf", "V.03", TEXT, title="Guide", suffix="pdf"),
        )
        assert [kind for kind, _ in duplicates(*made)] == ["format"]
        assert families(*made) == []


class TestVersions:
    @pytest.mark.parametrize("words", [1, 5, 20])
    def test_a_text_that_changed_here_and_there_is_a_version(self, words: int) -> None:
        one, other = digest("a.docx", "Version 1", TEXT), digest("b.docx", changed(TEXT, words))
        assert families(one, other) == [{"a.docx", "b.docx"}]

    def test_a_text_that_kept_little_is_not(self) -> None:
        assert families(digest("a.docx", TEXT), digest("b.docx", changed(TEXT, 60))) == []

    def test_a_short_text_must_be_almost_the_same(self) -> None:
        short = prose(3, 40)
        assert close(digest("a.docx", short), digest("b.docx", changed(short, 1))) != []
        assert close(digest("a.docx", short), digest("b.docx", changed(short, 5))) == []

    def test_a_family_holds_copies_and_formats_of_its_versions(self) -> None:
        newer = changed(TEXT, 8)
        made = (
            digest("v1.docx", TEXT),
            digest("old/v1.docx", TEXT),
            digest("v2.docx", newer),
            digest("v2.pdf", newer, suffix="pdf"),
        )
        assert families(*made) == [{"v1.docx", "old/v1.docx", "v2.docx", "v2.pdf"}]

    def test_twenty_copies_do_not_hide_a_version(self) -> None:
        copies = [digest(f"{number}/a.docx", TEXT) for number in range(20)]
        newer = digest("b.docx", changed(TEXT, 5))
        assert len(close(*copies, newer)[0]) == 21

    def test_an_annex_inside_a_long_document_is_not_its_version(self) -> None:
        annex = prose(4, 300)
        long = digest("dossier.docx", prose(5, 500), annex, prose(6, 200), title="Dossier")
        assert families(digest("annexe.docx", annex, title="Annexe"), long) == []

    def test_a_document_that_grew_under_its_title_is(self) -> None:
        start = prose(7, 300)
        made = (
            digest("a.docx", start, title="Règlement du cimetière"),
            digest("b.docx", start, prose(8, 500), title="Règlement du cimetière"),
        )
        assert families(*made) == [{"a.docx", "b.docx"}]

    def test_the_text_of_a_common_template_makes_no_family(self) -> None:
        template = prose(9, 300)
        forms = [digest(f"{n}.docx", template, prose(200 + n, 60)) for n in range(20)]
        assert families(*forms) == []


class TestOtherSubjects:
    """Nine tenths of the text are the same; the documents are about different things."""

    def apart(self, one: dict[str, str], other: dict[str, str], more: str = "") -> bool:
        """True when two documents of one template, with these titles and files, are no family."""
        made = []
        for seed, (name, facts) in enumerate((("a", one), ("b", other))):
            path = facts.get("path", f"{name}.docx")
            about = facts.get("about", "")
            made.append(digest(path, changed(TEXT, 6, seed), about, more, title=facts.get("title")))
        return close(*made) == []

    def test_titles_that_name_different_subjects(self) -> None:
        assert self.apart(
            {"title": "Fiche de poste : jardinier", "about": "Le jardinier taille."},
            {"title": "Fiche de poste : cuisinier", "about": "Le cuisinier prépare."},
        )

    def test_file_names_that_name_different_subjects(self) -> None:
        assert self.apart(
            {"path": "reglement_piscine.docx", "title": "Règlement", "about": "La piscine ouvre."},
            {
                "path": "reglement_patinoire.docx",
                "title": "Règlement",
                "about": "La patinoire ouvre.",
            },
        )

    def test_names_that_each_document_repeats(self) -> None:
        said = "Les élèves de {0} déjeunent à {0} le mardi ; venez à {0}."
        assert self.apart(
            {"title": "Restauration scolaire", "about": said.format("Pasteur")},
            {"title": "Restauration scolaire", "about": said.format("Curie")},
        )

    def test_a_key_noun_may_be_short(self) -> None:
        assert self.apart({"title": "Camping du lac"}, {"title": "Camping du bourg"})

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Bilan d'activité 2023", "Bilan d'activité 2024"),
            ("Tarifs municipaux 2023", "Tarifs municipaux 2024"),
            ("Calendrier de collecte 2024-2025", "Calendrier de collecte 2025-2026"),
            ("Compte rendu du conseil du 12 mars 2024", "Compte rendu du conseil du 9 avril 2024"),
            ("Arrêté n° 2024-112", "Arrêté n° 2024-145"),
            ("Annexe A : plans", "Annexe B : plans"),
            ("Fiche n° 3 : accueil", "Fiche n° 4 : accueil"),
            ("Livre III, titre IX", "Livre III, titre IX bis"),
        ],
    )
    def test_items_of_a_series(self, one: str, other: str) -> None:
        assert self.apart({"title": one}, {"title": other})

    def test_minutes_dated_in_their_first_lines(self) -> None:
        assert self.apart(
            {"title": "Compte rendu de réunion", "about": "Date : 12 mars 2024"},
            {"title": "Compte rendu de réunion", "about": "Date : 9 avril 2024"},
        )

    def test_documents_with_their_own_references(self) -> None:
        assert self.apart(
            {"title": "Procédure", "about": "Référence : PR-RH-012"},
            {"title": "Procédure", "about": "Référence : PR-RH-027"},
        )

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Charte du télétravail", "Charte du télétravail"),
            ("Règlement des salles de réunion 2023", "Règlement des salles de réunion 2024"),
            ("Fiche n°9 : accueil", "Fiche n° 09 : accueil"),
            ("Charte du télétravail v1", "Charte du télétravail v2"),
            ("Tarifs de la cantine v1", "Tarifs de la cantine v2"),
            ("Compte rendu du 12 mars 2024, projet", "Compte rendu du 12 mars 2024"),
            ("Règlement", "Nouveau règlement intérieur"),
        ],
    )
    def test_what_does_not_make_another_subject(self, one: str, other: str) -> None:
        assert not self.apart({"title": one}, {"title": other})

    def test_a_word_that_both_speak_of_does_not_make_another_subject(self) -> None:
        both = "L'usager et l'agent se parlent ; l'agent écoute, l'usager répond."
        assert not self.apart(
            {"title": "Charte des usagers"}, {"title": "Charte des agents"}, more=both
        )

    def test_another_year_of_a_text_that_changed_a_lot_is_another_edition(self) -> None:
        made = (
            digest("a.docx", TEXT, title="Guide des aides 2023"),
            digest("b.docx", changed(TEXT, 20), title="Guide des aides 2024"),
        )
        assert families(*made) == []

    def test_a_third_document_does_not_bring_them_together(self) -> None:
        blank = digest("modele.docx", TEXT, title="Fiche de poste")
        gardener = digest("j.docx", changed(TEXT, 5, 1), "Le jardinier.", title="Poste : jardinier")
        cook = digest("c.docx", changed(TEXT, 5, 2), "Le cuisinier.", title="Poste : cuisinier")
        for family in close(blank, gardener, cook):
            assert not {"j.docx", "c.docx"} <= family


POOL = (
    digest("a.docx", TEXT, title="Charte"),
    digest("b.docx", changed(TEXT, 4), title="Charte"),
    digest("c.docx", changed(TEXT, 12), title="Charte"),
    digest("c.pdf", changed(TEXT, 12), title="Charte", suffix="pdf"),
    digest("d.docx", TEXT, title="Charte"),
    digest("e.docx", prose(30), title="Autre"),
)


@settings(max_examples=20)
@given(st.permutations(POOL))
def test_the_order_of_documents_changes_nothing(shuffled: list[Digest]) -> None:
    one, other = CorpusAnalysis(POOL), CorpusAnalysis(shuffled)
    assert other.duplicates == one.duplicates
    assert other.families == one.families
    assert len(one.families) == 1


def test_one_document_is_a_corpus_without_groups() -> None:
    corpus = CorpusAnalysis([POOL[0]])
    assert (corpus.duplicates, corpus.families, corpus.conflicts) == ((), (), ())
    assert CorpusAnalysis([]).families == ()
