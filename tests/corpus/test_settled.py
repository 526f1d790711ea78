"""What people decided: it holds, and what no longer fits is said."""

from __future__ import annotations

import pytest

from doclint.corpus import CorpusAnalysis, Digest
from doclint.document import Property
from doclint.settings import Settlement
from tests.corpus.building import changed, digest, prose

LINE = "Le repas du midi coûte {} par enfant inscrit à la cantine."
TEXT = prose(1)


def made(*, prices: tuple[str, ...] = ("3,20 €", "3,50 €"), **facts: object) -> list[Digest]:
    return [
        digest(
            f"rh/{name}.docx",
            f"Version {rank}",
            changed(TEXT, 4 + rank),
            LINE.format(price),
            title="Tarifs de la cantine",
            **facts,
        )
        for rank, (name, price) in enumerate(zip("abc", prices, strict=False), 1)
    ]


def settlement(verdict: str, *documents: str, **more: str) -> Settlement:
    named = documents or ("rh/a.docx", "rh/b.docx")
    return Settlement(named, verdict, "vu en réunion", "2026-11-22", **more)  # type: ignore[arg-type]


def compared(digests: list[Digest], *settlements: Settlement) -> CorpusAnalysis:
    return CorpusAnalysis(digests, "fr", settlements)


def why(corpus: CorpusAnalysis) -> list[str]:
    return [stale.why for stale in corpus.stale]


def test_without_a_decision_they_are_versions_that_disagree() -> None:
    corpus = compared(made())
    assert len(corpus.families) == len(corpus.conflicts) == 1
    assert corpus.families[0].current == "rh/b.docx"


class TestNotVersions:
    def test_two_documents_are_apart(self) -> None:
        corpus = compared(made(), settlement("not-versions"))
        assert corpus.families == ()
        assert why(corpus) == []

    def test_a_third_document_joins_one_of_them_only(self) -> None:
        digests = made(prices=("3 €", "3 €", "3 €"))
        (family,) = compared(digests, settlement("not-versions")).families
        assert len(family.documents) == 2
        assert not {"rh/a.docx", "rh/b.docx"} <= set(family.documents)

    def test_a_pattern_names_several(self) -> None:
        digests = made(prices=("3 €", "3 €", "3 €"))
        assert compared(digests, settlement("not-versions", "rh/*.docx")).families == ()


class TestNotAConflict:
    def test_a_pair_is_no_conflict(self) -> None:
        corpus = compared(made(), settlement("not-a-conflict"))
        assert corpus.conflicts == ()
        assert len(corpus.families) == 1
        assert why(corpus) == []

    def test_about_one_subject_only(self) -> None:
        wanted = settlement("not-a-conflict", subject="cantine")
        other = settlement("not-a-conflict", subject="crèche")
        assert compared(made(), wanted).conflicts == ()
        corpus = compared(made(), other)
        assert len(corpus.conflicts) == 1
        assert why(corpus) == ["idle"]

    def test_another_document_that_disagrees_is_still_said(self) -> None:
        digests = made(prices=("3,20 €", "3,50 €", "4 €"))
        assert len(compared(digests, settlement("not-a-conflict")).conflicts) == 1
        every = settlement("not-a-conflict", "a.docx", "b.docx", "c.docx")
        assert compared(digests, every).conflicts == ()


class TestCurrent:
    CHOSEN = settlement("current", current="rh/a.docx")

    def test_the_one_that_somebody_chose(self) -> None:
        corpus = compared(made(), self.CHOSEN)
        (family,) = corpus.families
        assert family.current == "rh/a.docx"
        assert family.documents == ("rh/b.docx", "rh/a.docx")
        assert family.because == "décidé le 22 novembre 2026 : vu en réunion"
        assert [conflict.current for conflict in corpus.conflicts] == ["rh/a.docx"]
        assert why(corpus) == []

    def test_documents_that_are_no_versions_have_no_current_one(self) -> None:
        digests = [digest(f"rh/{name}.docx", prose(seed)) for name, seed in (("a", 1), ("b", 2))]
        corpus = compared(digests, self.CHOSEN)
        assert corpus.families == ()
        assert why(corpus) == ["idle"]


class TestStale:
    def test_a_name_that_no_document_has(self) -> None:
        corpus = compared(made(), settlement("not-versions", "rh/a.docx", "rh/z.docx"))
        assert [(stale.why, stale.documents) for stale in corpus.stale] == [
            ("absent", ("rh/z.docx",))
        ]

    @pytest.mark.parametrize(("day", "said"), [("2026-11-21", []), ("2026-11-23", ["changed"])])
    def test_a_document_saved_after_the_decision(self, day: str, said: list[str]) -> None:
        saved = (Property("core", "modified", f"{day}T08:00:00Z"),)
        corpus = compared(made(properties=saved), settlement("not-versions"))
        assert why(corpus) == said
        assert corpus.families == ()

    def test_the_end_of_a_path_is_enough_and_half_a_name_is_not(self) -> None:
        assert why(compared(made(), settlement("not-versions", "a.docx", "b.docx"))) == []
        assert why(compared(made(), settlement("not-versions", "a.docx", "b"))) == ["absent"]
