"""The body that an e-mail or a web address belongs to, when the document shows its name too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.identity.lines import Line
from doclint.identity.model import Reading
from doclint.identity.owners.acts import commune
from doclint.identity.owners.initials import SMALL_WORDS
from doclint.identity.owners.known_bodies import is_known
from doclint.identity.trust import confidence
from doclint.identity.wording import folded, phrases

_MAIL = re.compile(
    r"(?<![\w.+-])(?P<local>[\w.+-]{1,60})@(?P<domain>[\w-]{2,40}(?:\.[\w-]{2,40}){1,4})"
)
_SITE = re.compile(
    r"(?<![\w@./-])(?:www\.)?(?P<domain>[\w-]{3,40}\.(?:fr|org|com|eu|gov|net))(?![\w-])"
)
_LINK = re.compile(
    r"https?://(?:www\.)?(?P<domain>[\w-]{3,40}\.(?:fr|org|com|eu|gov|net))(?![\w-])"
)
_ELISION = re.compile(r"(?<!\w)[ldLD]['’]")
_ELISION_APART = re.compile(r"((?<!\w)[ldLD]['’]) ")
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
_MAIL_SHARE, _SITE_SHARE, _LINK_SHARE = 0.6, 0.5, 0.4
_FEWEST_INITIALS = 3
_LONGEST_NAME = 120


Address = tuple[Line, str, str]
"""A line, the box of an e-mail address (none for a site), its domain."""


def address_readings(
    shown: Sequence[Line], closing: Sequence[Line], text: str
) -> Iterator[Reading]:
    """Owners that addresses tell: `…@cerema.fr` beside `Cerema`, `mairie@valbrume.fr`, the site
    `www.cnfpt.fr` of a text that says `Centre national … (CNFPT)`.

    `shown` are the lines of the cover, the headers and the footers, where the name must stand.
    Addresses of several domains tell nothing: they are those of partners, of authors. None is
    quoted whole: it may be a person's.
    """
    mails = [*_found(_MAIL, "@", shown), *_found(_MAIL, "@", closing)]
    sites = list(_found(_SITE, ".", [line for line in shown if "@" not in line.text]))
    links = list(_found(_LINK, "://", closing))
    for addresses, share in ((mails, _MAIL_SHARE), (sites, _SITE_SHARE), (links, _LINK_SHARE)):
        if len({domain for _, _, domain in addresses}) == 1:
            line, _, domain = addresses[0]
            name = _in_full(domain.split(".")[-2], text)
            if name is None and addresses is not links:
                name = _owner({box for _, box, _ in addresses}, domain, _names(shown))
            if name:
                yield _reading(name, domain, line, share)


def _found(pattern: re.Pattern[str], sign: str, lines: Sequence[Line]) -> Iterator[Address]:
    for line in lines:
        for found in pattern.finditer(line.text) if sign in line.text else ():
            box = found.groupdict().get("local") or ""
            yield line, box.casefold(), found["domain"].casefold()


def _in_full(initials: str, text: str) -> str | None:
    """The name whose initials, which are a domain too, the text gives in brackets behind it."""
    at = text.find(f" ({initials.upper()})") if len(initials) >= _FEWEST_INITIALS else -1
    if at < 0:
        return None
    words = _ELISION.sub(r"\g<0> ", text[max(0, at - _LONGEST_NAME) : at]).split()
    for start in range(len(words) - 1, -1, -1):
        if not words[start][0].isupper() and folded(words[start]).strip("'") not in SMALL_WORDS:
            return None
        name = " ".join(words[start:])
        counted = [word[0] for word in folded(name).split() if word.strip("'") not in SMALL_WORDS]
        if "".join(counted) == initials and words[start][0].isupper():
            return _ELISION_APART.sub(r"\1", name)
    return None


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
