"""SANDI as a small table: the five questions, what answers each, how to answer the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from doclint.identity.model import PLACE_NAMES
from doclint.identity.sandi import LETTER_NAMES, STATE_NAMES, Answer, State, complete
from doclint.reporters.readings import said_value
from doclint.reporters.text import wrapped
from doclint.ruleset.masking import masked
from doclint.text import Language, Text

_HEAD = Text("SANDI : {found} sur {of}", "SANDI: {found} of {of}")
_MARKS: dict[State, str] = {"found": "✓", "weak": "~", "contradictory": "≠", "missing": "✗"}
_NAME = 11
"""Characters of a column that holds the longest name."""
_INDENT = 4 + _NAME


def sandi_lines(answers: tuple[Answer, ...], language: Language, width: int) -> Iterator[str]:
    """The table for people, `width` characters wide."""
    yield _HEAD.render(language, found=complete(answers), of=len(answers))
    for answer in answers:
        name = LETTER_NAMES[answer.letter].render(language)
        first = f"  {_MARKS[answer.state]} {name:<{_NAME}}"
        yield from wrapped(_told(answer, language), width, _INDENT, first=first, cut=True)
        if answer.advice:
            advice = answer.advice.render(language)
            yield from wrapped(f"→ {advice}", width, _INDENT, hang=2)


def _told(answer: Answer, language: Language) -> str:
    state = STATE_NAMES[answer.state].render(language)
    if answer.reading is None:
        return state
    place = PLACE_NAMES[answer.reading.place].render(language)
    value = f"{said_value(answer.reading, language)} – {place}"
    return value if answer.state == "found" else f"{value} – {state}"


def sandi_content(answers: tuple[Answer, ...], language: Language) -> dict[str, Any]:
    """The same for JSON, personal data masked."""
    return {
        "found": complete(answers),
        "of": len(answers),
        "answers": [
            {
                "letter": answer.letter,
                "name": LETTER_NAMES[answer.letter].render(language),
                "state": answer.state,
                "field": answer.reading.field if answer.reading else None,
                "value": masked(answer.reading.value) if answer.reading else None,
                "place": answer.reading.place if answer.reading else None,
                "advice": answer.advice.render(language) if answer.advice else None,
            }
            for answer in answers
        ],
    }
