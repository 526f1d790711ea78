"""Approvals that a sentence tells: `Adopté par le conseil municipal du 12 mars 2024`.

Also the signature of an act (`Le maire,` above a name). Approval tables: see tables/approval.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from doclint.identity.aims import NOUNS
from doclint.identity.dates.find import find_dates
from doclint.identity.lines import Line
from doclint.identity.model import Field, Reading, Wording
from doclint.identity.normalise import normalised
from doclint.identity.trust import confidence

_APPROVED = re.compile(
    rf"\W{{0,3}}(?:(?:(?:le|la|les|ce|cet|cette|the|this) )?(?:{NOUNS}) "
    r"(?:(?:[\w'’-]{1,25} ){0,5}?(?:a été|ont été|est|sont|was|has been) |"
    r"(?:[\w'’-]{1,25} ){0,2}?))?"
    r"(?<!non )(?<!pas )(?<!être )(?<!sera )(?<!seront )(?<!not )(?<!be )"
    r"(?P<verb>(?:(?:adopt|approuv|valid)[ée]e?s?|(?:adopted|approved|validated)))"
    r"(?: à l['’]unanimité)? (?:par|en|lors d[eu]|à la|au|le|by|on|at)(?!\w)",
    re.IGNORECASE,
)
_ENFORCEABLE = re.compile(
    r"\W{0,3}(?:(?:acte?|délibération|arrêté|décision)s? )?"
    r"(?:rendue?s?|certifiée?s?|déclarée?s?) (?:l['’]acte )?exécutoires?(?!\w)",
    re.IGNORECASE,
)
_ANNEXED = re.compile(
    r"\W{0,3}vue?s? (?:et annexée?s?|pour être annexée?s?) à (?:la |ma |notre |l['’])?"
    r"(?:délibération|arrêté|décision)",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"(?:par|by|lors d[eu]|en) (?:délibération (?:n° ?[\w./-]{1,20} )?d[eu] )?"
    r"(?P<who>(?:la |le |l['’]|les |the )?(?!séance|réunion|date|session)[^\W\d][^,.;:\n(]{3,80}?)"
    r"(?=,|;|:|\.|\(| (?:du|le|en date|dans|lors|réuni|on|n°|of)(?!\w)|$)",
    re.IGNORECASE,
)
_SIGNER = re.compile(
    r"(?:pour )?(?:le|la|l['’]) ?(?:maire|présidente?|préf[eè]te?|directeur|directrice|"
    r"secrétaire général|proviseure?|principale?|adjointe?|vice-présidente?|cheffe?|responsable|"
    r"recteur|rectrice|ministre|doyenne?)(?: [\w'’ -]{1,70})?",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:M\. |Mme |Dr )?(?:[A-ZÀ-Ý][\w'’.-]{0,20} ){1,2}[A-ZÀ-Ý][\w'’ -]{1,30}")
_LONGEST = 160


def approval_readings(line: Line, month_first: bool) -> Iterator[Reading]:
    """Status, day and body of an approval that a line tells."""
    text = line.text[:_LONGEST]
    done = _APPROVED.match(text) or _ANNEXED.match(text)
    enforceable = _ENFORCEABLE.match(text)
    if not (done or enforceable):
        return
    day = next(find_dates(text, month_first), None)
    kept = "in-force" if enforceable else "validated"
    who = _WHO.search(text, done.start("verb")) if done and done.re is _APPROVED else None
    if enforceable or day or who:  # `Approuvé par :` waits for a name
        yield _reading("status", text, kept, line, "alone")
    if day:
        yield _reading("approved", text[day.start : day.end], day.iso, line, "alone")
    if who:
        yield _named(who["who"].strip(), line)


def signature_readings(lines: Sequence[Line]) -> Iterator[Reading]:
    """Who signed at the end of a document: `Le maire,` and a name, on one line or two."""
    for line, below in pairwise([*lines, Line("", -1, "body")]):
        role, _, name = line.text.partition(",")
        if not _SIGNER.fullmatch(role.strip()):
            continue
        if _NAME.fullmatch(name.strip()):
            yield _named(line.text, line)
        elif not name.strip() and _NAME.fullmatch(below.text):
            yield _named(f"{role.strip()}, {below.text}", line)


def _named(who: str, line: Line) -> Reading:
    return _reading("approver", who, normalised("approver", who) or who, line, "alone")


def _reading(field: Field, value: str, kept: str, line: Line, wording: Wording) -> Reading:
    return Reading(
        field=field,
        value=value,
        normalised=kept,
        place=line.place,
        block=line.block,
        detail=line.text,
        wording=wording,
        confidence=confidence(line.place, wording),
    )
