"""What every packaged rule owes to its readers, its users and the other rules."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.corpus import checks as corpus_checks
from doclint.document import Block, Document
from doclint.language import split_sentences
from doclint.ruleset import Rule, activate, load_rules, packaged_folder
from doclint.ruleset.sheet import Sheet
from doclint.ruleset.validation import KINDS, message_fields, read_rule
from doclint.text import Text

RULESET = load_rules()
RULES = [pytest.param(rule, id=rule.name) for rule in RULESET.rules.values()]
every_rule = pytest.mark.parametrize("rule", RULES)

NAMES = {
    "structure": """table-of-contents no-headings heading-jump running-header-footer no-text-layer
        partial-text-layer image-without-alternative complex-table dangling-reference
        index-or-glossary-pages bundled-documents""",
    "length": "document-too-long section-too-long paragraph-too-long document-too-short",
    "consistency": """exact-duplicate near-duplicate contained-document competing-versions
        superseded-document version-mismatch conflicting-fact internal-contradiction""",
    "metadata": """missing-owner missing-version missing-date missing-title missing-status
        missing-audience missing-licence missing-purpose placeholder-metadata draft-status
        review-overdue stale-document volatile-date uninformative-filename""",
    "readability": """hard-to-read long-sentence hard-word undefined-acronym passive-voice
        double-negation nominal-style long-parenthesis roman-numeral unusual-abbreviation
        all-capitals justified-text small-print footnotes""",
    "sensitivity": """sensitivity-marking sensitivity-label audience-mismatch mixed-classification
        personal-identifier bank-details private-contact special-category-data credential
        copyright-restriction""",
    "integrity": """unreadable-document encrypted-document unsupported-format misnamed-file
        resource-limit tracked-changes leftover-comments struck-text template-residue hidden-text
        hidden-instruction failed-redaction macro embedded-file remote-reference garbled-text
        language-mismatch""",
}
"""The names the outside world counts on; a rule's place in its row is the number of its code."""
LONGEST_SENTENCE = 25
LONGEST_NOTE = 40
"""Words of a French sentence; notes name their sources and list places, the rest is for all."""


def texts(rule: Rule) -> Iterator[tuple[str, Text]]:
    """Every text of a rule with its place in the file."""
    yield from (("title", rule.title), ("message", rule.message))
    yield from (("why", rule.why), ("fix", rule.fix))
    if rule.notes:
        yield "notes", rule.notes
    for name, parameter in rule.params.items():
        yield f"params.{name}", parameter.help
    for kind, variant in rule.variants.items():
        if variant.message:
            yield f"variants.{kind}.message", variant.message
        if variant.fix:
            yield f"variants.{kind}.fix", variant.fix


@every_rule
def test_name_and_code_are_the_published_ones(rule: Rule) -> None:
    row = NAMES[rule.dimension].split()
    assert rule.name in row
    assert rule.code == f"{rule.dimension[:3].upper()}{row.index(rule.name) + 1:03}"


@every_rule
def test_the_file_stands_where_its_rule_says(rule: Rule) -> None:
    assert rule.source == f"rules/{rule.dimension}/{rule.name}.yaml"
    assert (packaged_folder().parent / rule.source).is_file()


@every_rule
def test_it_has_examples_of_both_sides_and_an_origin(rule: Rule) -> None:
    assert len(rule.examples.get("flagged", ())) >= 2
    assert len(rule.examples.get("clean", ())) >= 2
    assert re.fullmatch(r"\d+\.\d+\.\d+", rule.since)
    assert rule.origin.fr and rule.origin.en


@every_rule
def test_a_profile_holds_it(rule: Rule) -> None:
    assert any(rule.name in profile.rules for profile in RULESET.profiles.values())


@every_rule
def test_a_check_applies_it(rule: Rule) -> None:
    if rule.of_several:
        assert callable(getattr(corpus_checks, rule.name.replace("-", "_")))
    if rule.of_one:
        assert callable(check_for(rule))


@every_rule
def test_its_examples_show_all_that_it_looks_at(rule: Rule) -> None:
    looks_at = [side for side in ("one", "several") if getattr(rule, f"of_{side}")]
    for examples in rule.examples.values():
        shown = {"several" if "documents" in example else "one" for example in examples}
        assert sorted(shown) == looks_at


@every_rule
def test_its_parameters_accept_their_own_defaults(rule: Rule) -> None:
    defaults = {name: parameter.default for name, parameter in rule.params.items()}
    assert activate(RULESET, rule, params=defaults).params == defaults


@every_rule
def test_its_french_is_easy_to_read(rule: Rule) -> None:
    for place, text in texts(rule):
        words = re.sub(r"\{\w+:[^|}]*\|([^}]*)\}", r"3 \1", text.fr)
        for sentence in split_sentences(re.sub(r"\{\w+\}", "valeur", words), 0):
            longest = LONGEST_NOTE if place == "notes" else LONGEST_SENTENCE
            assert sentence.words <= longest, f"{place}: {sentence.text}"


@every_rule
def test_its_words_are_those_of_the_house(rule: Rule) -> None:
    for place, text in texts(rule):
        assert not re.search(r"conforme\w*(?: au)? FALC|table des matières|tableau de contenu",
                             text.fr, re.IGNORECASE), place  # fmt: skip
        if "message" not in place and "fix" not in place:
            assert not message_fields(text.fr) | message_fields(text.en), place


def test_every_file_under_rules_is_read() -> None:
    files = {path.stem for path in packaged_folder().rglob("*.y*ml")} - {"profiles"}
    assert files == set(RULESET.rules)


def test_profiles_grow_from_minimal_to_strict() -> None:
    minimal, standard, strict, falc = (
        set(RULESET.profiles[name].rules) for name in ("minimal", "standard", "strict", "falc")
    )
    assert minimal < standard < strict
    assert standard < falc
    for name in ("mte-rag-2026", "iso-9001"):
        assert standard < set(RULESET.profiles[name].rules) < strict


@every_rule
def test_reading_its_file_again_gives_the_same_rule(rule: Rule) -> None:
    file = packaged_folder().parent / rule.source
    assert read_rule(Sheet(rule.source, file.read_text("utf-8"))) == rule
    assert rule.kind in KINDS


HOSTILE = ("a", "1", " ", "-", "é", "A ", "a\n", "@", "mention : ", "\t", "'")


@pytest.mark.parametrize(
    "rule", [one for one in RULES if one.values[0].kind in ("pattern", "lexicon")]
)
@pytest.mark.parametrize("characters", HOSTILE)
def test_no_text_makes_its_expressions_slow(rule: Rule, characters: str) -> None:
    """A million times a character: an expression that is not linear would never end."""
    text = characters * (1_000_000 if len(characters) == 1 else 50_000)
    blocks = (Block("paragraph", text), Block("page-header", text[:50_000]))
    analysis = Analysis(Document("x.docx", "docx", blocks=blocks))
    analysis.__dict__["language"] = "fr"  # too strange a text to be recognised
    assert len(list(check_for(rule)(analysis, activate(RULESET, rule)))) <= 1
