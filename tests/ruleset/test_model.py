"""What a rule makes of a place: one finding, in the language of the run, without personal data."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.findings import Location
from doclint.ruleset import ActiveRule
from doclint.ruleset.model import MAX_EVIDENCE, quotation
from doclint.text import Text
from tests.writing import INTEGER, rule

VARIANTS = {
    "red": {
        "severity": "error",
        "blocking": True,
        "message": {"fr": "Rouge : {text}.", "en": "Red: {text}."},
    }
}
PATTERNS = {"where": {"line": ["body"]}, "patterns": [{"kind": "red", "expressions": ["x"]}]}


def active(**changes: object) -> ActiveRule:
    made = rule(test=PATTERNS, variants=VARIANTS, params={"limit": INTEGER})
    facts = {"params": {"limit": 5}, **changes}
    return ActiveRule(made, **facts)  # type: ignore[arg-type]


def test_a_finding_speaks_the_language_of_the_run() -> None:
    data = {"text": Text("deux", "two")}
    assert active().finding(**data).message == "« deux » est une mention interne."
    assert active(language="en").finding(**data).message == "“two” is internal."
    assert active().finding(**data).data == {"text": "deux"}


def test_the_kind_chooses_the_variant() -> None:
    finding = active().finding(kind="red", text="x")
    assert (finding.message, finding.severity, finding.blocking) == ("Rouge : x.", "error", True)
    assert finding.fix == "Retirez-la."
    other = active().finding(kind="green", text="x")
    assert (other.severity, other.blocking) == ("warning", False)


def test_a_severity_of_the_settings_wins_and_only_an_error_blocks() -> None:
    finding = active(severity="info").finding(kind="red", text="x")
    assert (finding.severity, finding.blocking) == ("info", False)


def test_the_fingerprint_is_that_of_the_words_not_of_the_place() -> None:
    def fingerprint(evidence: str, kind: str = "red", page: int = 1) -> str:
        place = Location(page=page)
        return active().finding(place, evidence, kind=kind, text="x").fingerprint

    assert fingerprint("Mot, mot.") == fingerprint("mot  MOT", page=7)
    assert fingerprint("Mot") != fingerprint("Autre")
    assert fingerprint("Mot") != fingerprint("Mot", kind="green")


@pytest.mark.parametrize(
    ("personal", "shown"),
    [
        ("06 12 34 56 78", "06 •• •• •• 78"),
        ("+33 6 12 34 56 78", "+3 •• •• •• 78"),
        ("jeanne.martin@exemple.fr", "j•••@exemple.fr"),
        ("1 85 05 78 006 084 36", "1 •• •• •• ••• •••"),
        ("2\u00a085\u00a005\u00a02A\u00a0006\u00a0084", "2 •• •• •• ••• •••"),
        ("FR76 3000 6000 0112 3456 7890 189", "FR76 •••• 89"),
        ("4970 1012 3456 7890", "4970 •••• 90"),
    ],
)
def test_personal_data_are_masked_everywhere(personal: str, shown: str) -> None:
    finding = active().finding(None, f"Appelez {personal}.", text=personal, more=[{"x": personal}])
    assert finding.evidence == f"Appelez {shown}."
    assert finding.message == f"« {shown} » est une mention interne."
    assert finding.data["more"] == [{"x": shown}]


@given(st.integers(0, 60))
def test_a_number_cut_by_the_end_of_a_quotation_is_masked_all_the_same(shift: int) -> None:
    text = "mot " * 40 + "a" * shift + " 1 85 05 78 006 084 36 fin"
    assert "05 78" not in quotation(text)
    assert "85" not in quotation(text)


@given(st.text(alphabet="ab \n\t1é", max_size=500))
def test_a_quotation_is_one_short_line(text: str) -> None:
    quoted = quotation(text)
    assert len(quoted) <= MAX_EVIDENCE
    assert "\n" not in quoted
    assert quoted == quoted.strip()


def test_the_heading_above_is_quoted_like_evidence() -> None:
    place = Location(page=2, heading="Contact : 06 12 34 56 78\n" + "mot " * 100)
    heading = active().finding(place, text="x").location.heading
    assert heading is not None
    assert heading.startswith("Contact : 06 •• •• •• 78 mot mot")
    assert len(heading) <= MAX_EVIDENCE
