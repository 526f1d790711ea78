"""Version numbers: `Version 2.1`, `V3`, `Indice B`, `v2021-10 rev. 2025-03`."""

from __future__ import annotations

import re

NUMBER = r"\d{1,4}(?:[._-]\d{1,4}){0,3}"
_WORD = (
    r"version|vers\.?|ver\.?|v\.?|r[ée]vision|r[ée]v\.?|indice(?:{g}de{g}r[ée]vision)?|ind\.|"
    r"[ée]dition|release"
).replace("{g}", r"[ \u00a0]")
VERSION = re.compile(
    rf"""
    (?<![\w.])(?P<word>{_WORD})[ \u00a0]{{0,2}}(?:n[°o][ \u00a0]?)?[:=]?[ \u00a0]{{0,2}}
    (?:(?P<number>{NUMBER}[a-z]?)(?:[ \u00a0]{{1,2}}(?:release|r[ée]v\.?)[ \u00a0]?(?P<second>{NUMBER}))?
      |(?P<letter>[A-Z]\d?))(?![\w%€°]|[.,/]\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def version_of(match: re.Match[str]) -> str:
    """The version as people quote it, without its word: `2.1`, `2021-10 rev. 2025-03`, `B`."""
    if match["letter"]:
        return match["letter"].upper()
    second = match["second"]
    return match["number"] + (f" rev. {second}" if second else "")


def version_key(version: str) -> tuple[tuple[int, str], ...]:
    """A key that orders versions by number (`v10` after `v9`) and letters (`A` before `B`).

    Trailing zeros say nothing: `2.0` and `2` are equal. Numbers come before letters.
    """
    parts = [
        (int(number), "") if number else (-1, letter.upper())
        for number, letter in re.findall(r"(\d{1,9})|([A-Za-z])(?![a-z])", version)
    ]
    while len(parts) > 1 and parts[-1] == (0, ""):
        parts.pop()
    return tuple(parts)


_BARE = re.compile(rf"({NUMBER}[a-z]?)|([A-Za-z]\d?)", re.IGNORECASE)


def bare_version(value: str) -> str | None:
    """The version in a value that a label or a property announces (`2.1`, `V2.1`, `B`)."""
    found = VERSION.search(value)
    if found:
        return version_of(found)
    plain = value.strip(" .:()")
    bare = re.match(rf"{NUMBER}[a-z]?(?![\w])", plain, re.IGNORECASE)
    if bare:
        return bare.group()
    return plain.upper() if re.fullmatch(r"[A-Za-z]\d?", plain) else None
