"""New documents beside a corpus: what names them is what a comparison of all would say of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.corpus import CorpusAnalysis, Digest, checks, unnamed
from doclint.corpus.neighbours import Known, Neighbours, neighbours
from doclint.corpus.postings import make_index
from doclint.document import Block, Property
from doclint.ruleset import activate, load_rules
from doclint.settings import Settlement
from tests.corpus.building import changed, digest, prose

PRICE = "Le repas du midi coûte {} par enfant inscrit à la cantine."
TITLES = activate(load_rules(), load_rules().rule("placeholder-metadata"))
BIKES = "Le garage à vélos de la gare ouvre à {} les jours de semaine."


def chain(name: str, seed: int, links: int) -> list[Digest]:
    """Versions each close to the next only: the first and the last have little in common."""
    parts = [prose(seed + rank, 120) for rank in range(links + 2)]
    return [
        digest(
            f"{name}/{rank}.docx",
            f"Version : {rank}.0",
            *parts[rank : rank + 3],
            PRICE.format(f"{rank + 2} €"),
        )
        for rank in range(links)
    ]


def corpus_of_all_kinds() -> list[Digest]:
    text, part = prose(1), prose(40, 150)
    stamp = prose(70, 60)
    return [
        # copies, formats, one word apart, few words
        digest("a.docx", text),
        digest("copies/a (1).docx", text),
        digest("copies/b.docx", text),
        digest("a.pdf", text, suffix="pdf"),
        digest("near.docx", changed(text, 1)),
        digest("scan.pdf", "Reçu le 3 mai", suffix="pdf", sha256="1"),
        digest("scan copie.pdf", "Reçu le 3 mai", suffix="pdf", sha256="1"),
        *chain("piscine", 10, 5),
        *chain("bibliothèque", 20, 3),
        # a part of two documents that have versions
        digest("annexe.docx", part),
        digest("annexe.odt", part, suffix="odt"),
        digest("long 1.docx", prose(41, 400), part, "Version : 1"),
        digest("long 2.docx", changed(prose(41, 400), 8), part, "Version : 2"),
        digest("autre long.docx", prose(43, 500), part),
        # one title, several prices; two of them are versions
        *(
            digest(f"tarifs/{rank}.docx", PRICE.format(f"{price} €"), prose(50 + rank, 100),
                   title="Tarifs de la cantine")
            for rank, price in enumerate((3, 3, 4, 5))
        ),
        digest("tarifs/00.docx", PRICE.format("6 €"), changed(prose(50, 100), 6), "Version : 2",
               title="Tarifs de la cantine"),
        # one sentence under several titles
        *(
            digest(f"s{rank}.docx", Block("heading", "Gare", level=2), BIKES.format(hour),
                   prose(60 + rank, 120), title=title)
            for rank, (title, hour) in enumerate(
                [("Gare centrale", "6 h"), ("Se garer près de la gare", "7 h"),
                 ("Vélos", "8 h"), ("Le garage de la gare", "6 h"), ("Vélos en ville", "9 h")]
            )
        ),
        # one title, a sentence too short to say what it is about
        *(
            digest(f"salle {rank}.docx", f"La caution demandée est de {price} €.",
                   prose(80 + rank, 100), title="Location de la salle des fêtes")
            for rank, price in enumerate((100, 150, 100))
        ),
        # the same title, on a format that gives way to one without it
        digest("bail.pdf", "La caution demandée est de 900 €.", prose(90, 200), suffix="pdf",
               title="Location de la salle des fêtes"),
        digest("bail.docx", Block("heading", "Caution", level=1),
               "La caution demandée est de 900 €.", prose(90, 200)),
        # a text that is template text once 17 documents hold it
        *(digest(f"modèle {rank:02}.docx", stamp, prose(100 + rank, 60)) for rank in range(17)),
        # the title of a template: a copy, editions told apart by a number, other titles
        *(
            digest(f"notes/{rank}.docx", prose(200 + seed, 60), title=title,
                   properties=(Property("core", "title", "Note de service type"),))
            for rank, (seed, title) in enumerate(
                [(0, "Congés 2023"), (0, "Congés 2023"), (1, "Congés 2024"), (2, "Astreintes"),
                 (2, "Astreintes"), (3, "Véhicules"), (4, "Badges d'accès")]
            )
        ),
        digest("notes/sans titre.docx", prose(200, 60)),
        # … and one with too few
        *(
            digest(f"courriers/{rank}.docx", prose(210 + rank, 60), title=title,
                   properties=(Property("core", "title", "Courrier type"),))
            for rank, title in enumerate(("Voirie 1", "Voirie 2", "Élagage"))
        ),
    ]  # fmt: skip


@cache
def all_kinds() -> tuple[Digest, ...]:
    return tuple(sorted(corpus_of_all_kinds(), key=lambda one: one.path))


def beside(
    new: Sequence[Digest], old: Sequence[Digest], decisions: Sequence[Settlement] = ()
) -> Neighbours:
    known = Known([one.path for one in old], make_index(old), lambda rank: old[rank])
    return neighbours(new, known, decisions)


def told(
    digests: Iterable[Digest], new: Iterable[Digest], decisions: Sequence[Settlement],
    template: frozenset[int] = frozenset(),
) -> tuple[object, ...]:  # fmt: skip
    """All that a comparison says about what names a new document."""
    corpus = CorpusAnalysis(digests, "fr", decisions, template)
    paths = {one.path for one in new}
    return (
        [one for one in corpus.duplicates if paths & set(one.documents)],
        [one for one in corpus.lineages if paths & set(one.family.documents)],
        [one for one in corpus.conflicts if paths & {s.document for s in one.statements}],
        corpus.stale_about(paths),
        [one for one in checks.placeholder_metadata(corpus, TITLES) if one[0] in paths],
    )


def same_as_all(
    new: Sequence[Digest], old: Sequence[Digest], decisions: Sequence[Settlement] = ()
) -> Neighbours:
    """The documents beside the new ones, once it is shown that they suffice."""
    found = beside(new, old, decisions)
    paths = {one.path for one in new}
    whole = [*(one for one in old if one.path not in paths), *new]
    assert told([*found.digests, *new], new, decisions, found.template) == told(
        whole, new, decisions
    )
    return found


def decision(verdict: str, *documents: str, **more: str) -> Settlement:
    return Settlement(documents, verdict, "vu", "2026-11-22", **more)  # type: ignore[arg-type]


DECISIONS = (
    decision("not-versions", "long 1.docx", "long 2.docx"),
    decision("not-versions", "piscine/*.docx"),
    decision("current", "bibliothèque/0.docx", "bibliothèque/1.docx", "bibliothèque/2.docx",
             current="bibliothèque/1.docx"),
    decision("not-a-conflict", "tarifs/1.docx", "tarifs/2.docx"),
    decision("not-a-conflict", "gone.docx", "a.docx"),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_what_is_said_of_new_documents_is_what_the_whole_corpus_would_say(
    data: st.DataObject,
) -> None:
    digests = all_kinds()
    ranks = st.sets(st.integers(0, len(digests) - 1), min_size=1, max_size=5)
    new = [digests[rank] for rank in sorted(data.draw(ranks))]
    old = [one for one in digests if one not in new]
    # Some are uploaded again, as they are or with the text of another.
    for rank in sorted(data.draw(st.sets(st.integers(0, len(old) - 1), max_size=3))):
        text = data.draw(st.sampled_from([old[rank], *digests]))
        new.append(replace(text, path=old[rank].path))
    same_as_all(new, old, data.draw(st.sampled_from([(), DECISIONS, DECISIONS[:1]])))


def test_the_documents_are_all_that_there_is_to_tell() -> None:
    corpus = CorpusAnalysis(all_kinds())
    assert [len(held) for held in corpus.templates] == [7]
    kinds = {"exact", "format", "near", "contained"}
    assert {duplicate.kind for duplicate in corpus.duplicates} == kinds
    assert sorted(len(one.documents) for one in corpus.families) == [2, 2, 3, 5]
    assert [{said.document for said in one.statements} for one in corpus.conflicts] == [
        {f"bibliothèque/{rank}.docx" for rank in range(3)},
        {f"piscine/{rank}.docx" for rank in range(5)},
        {"tarifs/0.docx", "tarifs/00.docx"},
        {f"salle {rank}.docx" for rank in range(3)},
        {f"tarifs/{rank}.docx" for rank in range(4)},
        {"s0.docx", "s1.docx", "s3.docx"},
    ]


@pytest.mark.parametrize("rank", range(len(all_kinds())))
def test_each_document_beside_all_the_others(rank: int) -> None:
    digests = all_kinds()
    same_as_all([digests[rank]], [*digests[:rank], *digests[rank + 1 :]])
    bare = [unnamed(one) for one in digests]
    same_as_all([bare[rank]], [*bare[:rank], *bare[rank + 1 :]])


def test_few_of_the_corpus_are_read() -> None:
    digests = all_kinds()
    read: set[int] = set()

    def load(rank: int) -> Digest:
        read.add(rank)
        return old[rank]

    (new,) = (one for one in digests if one.path == "near.docx")
    old = [one for one in digests if one is not new]
    index = make_index(old)
    found = neighbours([new], Known([one.path for one in old], index, load))
    near = {"a.docx", "a.pdf", "copies/a (1).docx", "copies/b.docx"}
    assert {one.path for one in found.digests} == near
    assert {old[rank].path for rank in read} == near
