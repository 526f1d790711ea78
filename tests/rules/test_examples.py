"""Every example of every rule file: a flagged one gives a finding, a clean one none.

The examples are what a rule's page shows; here they are run, in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from doclint.ruleset import Rule, load_rules
from doclint.text import LANGUAGES, Language
from tests.rules.running import findings_of

RULESET = load_rules()
EXAMPLES = [
    pytest.param(rule, side, example, id=f"{rule.name}-{side}-{number}")
    for rule in RULESET.rules.values()
    for side, examples in rule.examples.items()
    for number, example in enumerate(examples, 1)
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("rule", "side", "example"), EXAMPLES)
def test_example(
    rule: Rule, side: str, example: Mapping[str, Any], language: Language, tmp_path: Path
) -> None:
    found = findings_of(RULESET, rule, example, tmp_path, language)
    assert bool(found) == (side == "flagged"), [finding.message for finding in found]
    for finding in found:
        assert finding.rule == rule.name
        for said in (finding.message, finding.fix):
            assert said
            assert not re.search(r"[{}]|\bNone\b|\bText\(", said), said
