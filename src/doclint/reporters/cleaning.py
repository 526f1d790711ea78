"""What is shown to people without what could drive their terminal."""

from __future__ import annotations

import re

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """Text without control sequences: a file's name or words never drive the terminal."""
    return _CONTROL.sub("\ufffd", text.replace("\n", " ").replace("\t", " "))
