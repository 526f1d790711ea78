"""No personal datum is ever printed whole: what every finding's words pass through.

Over-masking costs little here (a long reference loses its middle); a leak costs a lot, so the
shapes are wide and no checksum is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_GAP = r"[ \u00a0\u2009\u202f.\-/]?"
_EMAIL = r"(?P<email>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})"
_OTHERS = rf"""
  [A-Z\d+](?:                # one set of characters first: the engine skips all others
    (?P<iban>(?<=\b[A-Z])[A-Z]\d{{2}}(?:{_GAP}[A-Z0-9]{{2,4}}){{3,8}}\b)
  | (?<=\d)(?<!\d.)(?:
      (?P<nir>(?<=[1-478])(?:{_GAP}\d{{2}}){{2}}{_GAP}(?:\d{{2}}|2[AB])
        (?:{_GAP}\d{{3}}){{2}}(?:{_GAP}\d{{2}})?(?!\d))
    | (?P<card>(?<=[3-6])\d{{3}}(?:{_GAP}\d{{4}}){{2}}{_GAP}\d{{3,4}}(?!\d)))
  | (?P<phone>(?<!\d.)(?:(?<=\+)33|(?<=0)(?:033)?){_GAP}
      (?:\(0\){_GAP})?[1-79](?:{_GAP}\d{{2}}){{4}}(?!\d))
  )
"""
_SHAPES = re.compile(f"{_EMAIL}|{_OTHERS}", re.VERBOSE)
_NUMBERS = re.compile(_OTHERS, re.VERBOSE)
"""For texts without `@`: looking for addresses takes five times as long as for all the others."""


def masked(value: Any) -> Any:
    """The value with e-mails, phones, bank accounts, cards and NIRs cut to a few characters.

    Strings, and strings inside lists, tuples and dicts; anything else comes back as it is.
    """
    if isinstance(value, str):
        return (_SHAPES if "@" in value else _NUMBERS).sub(_mask, value)
    if isinstance(value, (list, tuple)):
        return [masked(item) for item in value]
    if isinstance(value, dict):
        return {key: masked(item) for key, item in value.items()}
    return value


def personal_data(text: str) -> Iterator[tuple[int, int, str]]:
    """Where each personal datum begins and ends, in order, and what is shown in its place."""
    for match in (_SHAPES if "@" in text else _NUMBERS).finditer(text):
        yield match.start(), match.end(), _mask(match)


def _mask(match: re.Match[str]) -> str:
    text = match.group()
    if match.lastgroup == "email":
        return f"{text[0]}•••@{text.partition('@')[2]}"
    if match.lastgroup == "nir":
        return f"{text[0]} •• •• •• ••• •••"
    if match.lastgroup == "phone":
        return f"{text[:2]} •• •• •• {text[-2:]}"
    return f"{text[:4]} •••• {text[-2:]}"
