"""The body that an e-mail or a web address belongs to, when the document shows its name too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.identity.acts import commune
from doclint.identity.known_bodies import is_known
from doclint.identity.lines import Line
from doclint.identity.model import Reading
from doclint.identity.trust import confidence
from doclint.identity.wording import folded, phrases

_MAIL = re.compile(
    r"(?<![\w.+-])(?P<local>[\w.+-]{1,60})@(?P<domain>[\w-]{2,40}(?:\.[\w-]{2,40}){1,4})"
)
_SITE = re.compile(
    r"(?<![\w@./-])(?:www\.)?(?P<domain>[\w-]{3,40}\.(?:fr|org|com|eu|gov|net))(?![\w-])"
)
_ANYBODYS = frozenset(
    phrases(
        """gmail; orange; wanadoo; free; laposte; hotmail; outlook; yahoo; sfr; live; msn; icloud;
        bbox; neuf; aol; github; gitlab; google; microsoft; example; exemple; youtube; facebook;
        twitter; linkedin; adobe"""
    )
)
"""Domains where anybody has an address, or which every document cites."""
_STATE = frozenset({"gouv", "gov", "asso", "co", "ac"})
"""Second-level domains: the name of the body stands before them."""
_TOWN_HALL = re.compile(r"(?:mairie|ville|commune)[-.]?(?:de[-.]|d[-.])?(?P<place>[a-z-]{3,30})")
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:-[^\W_]+)*")
_MAIL_SHARE, _SITE_SHARE = 0.6, 0.5


def address_readings(shown: Sequence[Line], closing: Sequence[Line]) -> Iterator[Reading]:
    """Owners that addresses tell: `…@cerema.fr` beside `Cerema`, `mairie@valbrume.fr`.

    `shown` are the lines of the cover, the headers and the footers, where the name must stand.
    Addresses of several domains tell nothing: they are those of partners, of authors. None is
    quoted whole: it may be a person's.
    """
    mails = [
        (line, found["local"], found["domain"].casefold())
        for line in (*shown, *closing)
        if "@" in line.text
        for found in _MAIL.finditer(line.text)
    ]
    sites = [
        (line, "", found["domain"].casefold())
        for line in shown
        if "." in line.text and "@" not in line.text
        for found in _SITE.finditer(line.text)
    ]
    for addresses, share in ((mails, _MAIL_SHARE), (sites, _SITE_SHARE)):
        if len({domain for _, _, domain in addresses}) == 1:
            line, _, domain = addresses[0]
            name = _owner({local.casefold() for _, local, _ in addresses}, domain, _names(shown))
            if name:
                yield _reading(name, domain, line, share)


def _names(lines: Sequence[Line]) -> dict[str, str]:
    """The words with a capital on these lines, outside addresses, by their folded form."""
    names: dict[str, str] = {}
    for line in lines:
        for word in _WORD.findall(_SITE.sub(" ", _MAIL.sub(" ", line.text))):
            if word[0].isupper():
                names.setdefault(folded(word), word)
    return names


def _owner(boxes: set[str], domain: str, names: dict[str, str]) -> str | None:
    """The owner that these boxes of one domain have, `names` being those that are shown."""
    parts = domain.split(".")
    state = len(parts) > 2 and parts[-2] in _STATE
    label = parts[-3] if state else parts[-2]
    town = _TOWN_HALL.fullmatch(label)
    if town or ("mairie" in boxes and label not in _ANYBODYS):
        return commune((town["place"] if town else label).title())
    for words in (*sorted(boxes), label) if state else ():
        known = [initials for initials in re.split(r"[._-]", words.upper()) if is_known(initials)]
        if known:
            return " / ".join(reversed(known))
    if is_known(label.upper()):
        return names.get(label, label.upper())
    return None if label in _ANYBODYS or parts[-1] == "edu" else names.get(label)


def _reading(name: str, domain: str, line: Line, share: float) -> Reading:
    return Reading(
        field="owner",
        value=name,
        normalised=folded(name),
        place=line.place,
        block=line.block,
        detail=domain,
        wording="within",
        confidence=round(confidence("body", "within") * share, 3),
    )
