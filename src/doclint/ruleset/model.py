"""A rule as its YAML file states it, and as a run applies it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from doclint.findings import Dimension, Finding, Location, Severity
from doclint.ruleset.masking import masked
from doclint.text import Language, Text, shortened

RuleKind = Literal["pattern", "lexicon", "metric", "metadata", "detector", "corpus"]
ParameterType = Literal["integer", "number", "string", "boolean", "list"]
ParameterValue = bool | int | float | str | list[str]
TYPE_NAMES: Mapping[ParameterType, Text] = {
    "integer": Text("un nombre entier", "a whole number"),
    "number": Text("un nombre", "a number"),
    "string": Text("un texte entre guillemets", "a text in quotes"),
    "boolean": Text("true ou false", "true or false"),
    "list": Text("une liste de textes", "a list of texts"),
}
"""The types, said for people."""
MAX_EVIDENCE = 200
"""Characters of a quotation: enough to recognise the place, short enough to read."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One setting of a rule, with its unit said in `help`."""

    type: ParameterType
    default: ParameterValue
    help: Text

    def accepts(self, value: Any) -> bool:
        """Whether a value from settings has the parameter's type."""
        if self.type == "list":
            return isinstance(value, list) and all(isinstance(item, str) for item in value)
        if isinstance(value, bool):
            return self.type == "boolean"
        kinds: dict[str, tuple[type, ...]] = {
            "integer": (int,),
            "number": (int, float),
            "string": (str,),
        }
        right = isinstance(value, kinds.get(self.type, ()))
        # Every number of a rule is a quantity: none makes sense below zero.
        return right and not (isinstance(value, (int, float)) and value < 0)


@dataclass(frozen=True, slots=True)
class Variant:
    """What differs when a finding is of one kind; fields left out follow the rule."""

    message: Text | None = None
    fix: Text | None = None
    severity: Severity | None = None
    blocking: bool | None = None


@dataclass(frozen=True, slots=True)
class Risk:
    """The 5 × 5 grid by which French local governments rank the risks of AI."""

    impact: int
    likelihood: int

    @property
    def weight(self) -> int:
        """Impact × likelihood, 1 to 25."""
        return self.impact * self.likelihood


@dataclass(frozen=True, slots=True)
class Rule:
    """One YAML file of `rules/`: what is flagged, why it hurts, how to mend it."""

    code: str
    name: str
    dimension: Dimension
    since: str
    severity: Severity
    risk: Risk
    origin: Text
    """Which observation, standard or measure it answers."""
    kind: RuleKind
    message: Text
    why: Text
    fix: Text
    title: Text
    """The rule's name for people: `Sommaire dans le texte`."""
    blocking: bool = False
    between: bool = False
    """Of a detector: it has a check of one document, and one between documents too."""
    params: Mapping[str, Parameter] = field(default_factory=dict)
    variants: Mapping[str, Variant] = field(default_factory=dict)
    test: Mapping[str, Any] = field(default_factory=dict)
    """What the kinds without Python apply: patterns, words, metric, field (see checks/kinds)."""
    notes: Text | None = None
    """More for the rule's page: what is never flagged, sources of thresholds, limits."""
    examples: Mapping[str, tuple[Mapping[str, Any], ...]] = field(default_factory=dict)
    """`flagged` and `clean`: run by the test suite, shown on the rule's page."""
    source: str = ""
    """The file it came from, for error messages."""

    @property
    def weight(self) -> int:
        """Impact × likelihood, 1 to 25."""
        return self.risk.weight

    @property
    def of_one(self) -> bool:
        """Whether it looks at a document alone."""
        return self.kind != "corpus"

    @property
    def of_several(self) -> bool:
        """Whether it looks at documents beside one another."""
        return self.kind == "corpus" or self.between


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which kinds of documents (see identity/kinds) a rule asks that its field be there."""

    kinds: Mapping[str, bool]
    """The kinds that the settings name."""
    others: bool
    """What holds for every other document."""

    def of(self, kind: str) -> bool:
        """Whether the field is asked of a document of this kind; empty when it states none."""
        return self.kinds.get(kind, self.others)


@dataclass(frozen=True, slots=True)
class ActiveRule:
    """A rule as one run applies it: parameters resolved, severity and language chosen."""

    rule: Rule
    params: Mapping[str, Any]
    language: Language = "fr"
    severity: Severity | None = None
    """Set when the settings override the rule's own."""
    asked: Asked | None = None
    """Set when the settings say which documents need a field; None means all of them."""

    @property
    def name(self) -> str:
        return self.rule.name

    def finding(self, location: Location | None = None, evidence: str = "", **data: Any) -> Finding:
        """A finding of this rule; `data` fills the message and is kept in the result.

        `data["kind"]` chooses the variant. A Text in `data` is said in the run's language.
        Evidence is shortened to 200 characters and personal data are masked everywhere.
        """
        variant = self.rule.variants.get(str(data.get("kind", "")), Variant())
        said = {
            key: masked(value.render(self.language) if isinstance(value, Text) else value)
            for key, value in data.items()
        }
        lists = {name: ", ".join(v) for name, v in self.params.items() if isinstance(v, list)}
        words = {**self.params, **lists, **said}
        evidence = quotation(evidence)
        severity = self.severity or variant.severity or self.rule.severity
        blocking = self.rule.blocking if variant.blocking is None else variant.blocking
        # A town hall that lowers a rule to a warning no longer wants it to block.
        blocking = blocking and severity == "error"
        return Finding(
            rule=self.rule.name,
            code=self.rule.code,
            dimension=self.rule.dimension,
            severity=severity,
            weight=self.rule.weight,
            message=(variant.message or self.rule.message).render(self.language, **words),
            fix=(variant.fix or self.rule.fix).render(self.language, **words),
            evidence=evidence,
            location=_quoted(location or Location()),
            data={**said, "blocking": True} if blocking else said,
            fingerprint=_fingerprint(self.rule.name, str(data.get("kind", "")), evidence),
        )


def _quoted(location: Location) -> Location:
    """The place, its heading quoted like evidence: a heading may name somebody too."""
    if location.heading is None:
        return location
    return replace(location, heading=quotation(location.heading))


def quotation(text: str, most: int = MAX_EVIDENCE) -> str:
    """A text on one line, personal data masked, shortened but never in the middle of a word."""
    line = " ".join(text.split())
    # Masked before it is cut: half a number is no shape that masking knows.
    line = str(masked(line[: 10 * MAX_EVIDENCE]))
    return shortened(line, most)


def _fingerprint(*parts: str) -> str:
    """Hash of the rule and the normalised evidence; no page, line or path goes in.

    engine/ tells apart equal findings of one document by adding their rank.
    """
    normalised = "\0".join(re.sub(r"\W+", " ", part.casefold()).strip() for part in parts)
    return hashlib.sha256(normalised.encode()).hexdigest()[:16]
