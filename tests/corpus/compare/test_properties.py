"""What holds of any two documents."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.analysis import Analysis
from doclint.comparison import Comparison
from doclint.corpus.compare import compare
from doclint.document import Block, Document

_SUBJECTS = ("Le repas", "La salle", "Le guichet", "La cantine")
_VERBS = ("coûte", "demande", "accueille")
_ENDS = ("3 euros", "5 euros", "deux agents", "trois agents", "un dossier", "une adresse")
_SENTENCES = st.sampled_from(
    [
        f"{subject} {verb} {end} par famille."
        for subject in _SUBJECTS
        for verb in _VERBS
        for end in _ENDS
    ]
).map(lambda text: Block("paragraph", text))
_HEADINGS = st.sampled_from(["Tarifs", "Horaires", "Absences", "Contacts"]).map(
    lambda text: Block("heading", text, level=2)
)
_ROWS = st.sampled_from(["Enfant\t3 €", "Enfant\t4 €", "12\t15", "12\t16"]).map(
    lambda text: Block("table", text)
)
_DOCUMENTS = st.lists(st.one_of(_SENTENCES, _SENTENCES, _HEADINGS), max_size=14).map(
    lambda blocks: Document("a.docx", "docx", blocks=tuple(blocks))
)
_WITH_TABLES = st.lists(st.one_of(_SENTENCES, _HEADINGS, _ROWS), max_size=14).map(
    lambda blocks: Document("a.docx", "docx", blocks=tuple(blocks))
)


def compared(one: Document, other: Document) -> Comparison:
    return compare(Analysis(one), Analysis(other))


def counts(found: Comparison) -> tuple[int, int, int, int]:
    """What both hold, under one heading or two; what changed; what went; what came."""
    kept = sum(
        move.passage.text.endswith(".") for section in found.sections for move in section.moved
    )
    changed = len(found.facts) + sum(len(section.reworded) for section in found.sections)
    return (
        found.unchanged + kept,
        changed,
        sum(len(section.removed) for section in found.sections),
        sum(len(section.added) for section in found.sections),
    )


def sentences(document: Document) -> int:
    return sum(block.kind == "paragraph" for block in document.blocks)


@given(_WITH_TABLES)
@settings(max_examples=80, deadline=None)
def test_a_document_is_the_same_as_itself(document: Document) -> None:
    assert compared(document, document).same


@given(_DOCUMENTS, _DOCUMENTS)
@settings(max_examples=80, deadline=None)
def test_each_sentence_is_in_one_class(one: Document, other: Document) -> None:
    kept, changed, removed, added = counts(compared(one, other))
    assert kept + changed + removed == sentences(one)
    assert kept + changed + added == sentences(other)


@given(_DOCUMENTS, _DOCUMENTS)
@settings(max_examples=80, deadline=None)
def test_the_other_way_round_what_came_is_what_went(one: Document, other: Document) -> None:
    kept, changed, removed, added = counts(compared(one, other))
    assert counts(compared(other, one)) == (kept, changed, added, removed)


@given(_DOCUMENTS, _DOCUMENTS)
@settings(max_examples=80, deadline=None)
def test_documents_that_are_the_same_have_the_same_words_under_the_same_headings(
    one: Document, other: Document
) -> None:
    if compared(one, other).same_text:
        texts = [sorted(block.text for block in each.blocks) for each in (one, other)]
        assert texts[0] == texts[1]
