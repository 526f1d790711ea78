"""One title in the properties of documents that show others: that of the template they come from.

Templates hand their title down to every document that is made from them. A title of its own in the
properties proves nothing about one document; over three that call themselves otherwise it does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from doclint.corpus.digest import Digest
from doclint.identity.dates.find import month_number
from doclint.identity.wording import folded

ENOUGH_TITLES = 3
"""Documents, each with a title of its own, from which their common one is a template's."""
MOST_NAMED = 3
"""Other documents of the template that are named to the owner of each."""
_WORD = re.compile(r"[^\W\d_]+")


def borrowed_key(digest: Digest) -> str:
    """What the documents made from one template have in common; empty when it has no such title."""
    return folded(digest.borrowed)


def shown_key(digest: Digest) -> str:
    """The title that it shows; those of a series, told apart by a number or a day, have one."""
    words = _WORD.findall(folded(digest.identity.title or ""))
    return " ".join(word for word in words if month_number(word) is None)


def of_one_template(digests: Sequence[Digest]) -> list[list[Digest]]:
    """The groups of documents that have a title in common and show ENOUGH_TITLES, in order."""
    bearers: dict[str, list[Digest]] = defaultdict(list)
    for digest in digests:
        if digest.borrowed:
            bearers[borrowed_key(digest)].append(digest)
    return [held for held in bearers.values() if len(set(map(shown_key, held))) >= ENOUGH_TITLES]
