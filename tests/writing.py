"""What tests about rules write: a small valid rule, changed as each test needs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.document import Block, Document, Kind
from doclint.findings import Finding
from doclint.ruleset.model import ActiveRule, Rule
from doclint.ruleset.sheet import Sheet
from doclint.ruleset.validation import read_rule
from doclint.text import Language

RULE: dict[str, Any] = {
    "code": "DIR001",
    "name": "our-marking",
    "title": {"fr": "Notre mention", "en": "Our marking"},
    "dimension": "sensitivity",
    "severity": "warning",
    "risk": {"impact": 3, "likelihood": 2},
    "kind": "pattern",
    "test": {"where": {"anywhere": ["body"]}, "patterns": ["cellule rouge"]},
    "message": {"fr": "« {text} » est une mention interne.", "en": "“{text}” is internal."},
    "why": {"fr": "Elle ne doit pas sortir.", "en": "It must stay inside."},
    "fix": {"fr": "Retirez-la.", "en": "Remove it."},
}
INTEGER = {"type": "integer", "default": 5, "help": {"fr": "Limite.", "en": "Limit."}}


def written(**changes: Any) -> str:
    """The YAML of the rule with some keys changed; None takes a key away."""
    rule = {key: value for key, value in {**RULE, **changes}.items() if value is not None}
    return yaml.safe_dump(rule, allow_unicode=True, sort_keys=False)


def rule(**changes: Any) -> Rule:
    """The rule with some keys changed, as a user's folder would hold it."""
    return read_rule(Sheet("our/rule.yaml", written(**changes)), packaged=False)


def kept(folder: Path, name: str, content: str) -> Path:
    """A file of the folder with this content."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, "utf-8")
    return file


def findings(checked: Document, language: Language = "fr", /, **changes: Any) -> list[Finding]:
    """What the changed rule finds in a document, its parameters at their defaults."""
    made = rule(**changes)
    defaults = {name: parameter.default for name, parameter in made.params.items()}
    return list(check_for(made)(Analysis(checked), ActiveRule(made, defaults, language)))


def document(*blocks: str | Block, path: str = "note.docx", **facts: Any) -> Document:
    """A Word document; a text is a paragraph."""
    return Document(path, "docx", blocks=tuple(_blocks(blocks)), **facts)


def block(kind: Kind, text: str, **facts: Any) -> Block:
    """A block of another kind than a paragraph."""
    return Block(kind, text, **facts)


def _blocks(blocks: Iterable[str | Block]) -> Iterable[Block]:
    return (Block("paragraph", one) if isinstance(one, str) else one for one in blocks)
