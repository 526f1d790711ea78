"""Where a document stands in its life, in one word.

| word        | says                                            |
|-------------|-------------------------------------------------|
| `draft`     | being written, or awaiting a decision           |
| `validated` | approved, adopted, signed: final                |
| `in-force`  | applicable today                                |
| `repealed`  | replaced, cancelled, archived: no longer to use |
"""

from __future__ import annotations

import re

from doclint.identity.wording import folded, phrases
from doclint.text import Text

STATUS_NAMES = {
    "draft": Text("projet", "draft"),
    "validated": Text("validé", "validated"),
    "in-force": Text("en vigueur", "in force"),
    "repealed": Text("abrogé", "repealed"),
}
"""The words, said for people."""

_WORDS = {
    "repealed": """abroge; abrogee; annule; annulee; caduc; caduque; perime; perimee; obsolete;
        archive; archivee; remplace; remplacee; ne plus utiliser; ne plus appliquer; superseded;
        withdrawn; repealed; archived; cancelled; deprecated; retired""",
    "draft": """projet; provisoire; brouillon; draft; version de travail; document de travail;
        en cours; non valide; a valider; en attente; pour avis; en relecture; a relire; ebauche;
        en consultation; en construction; work in progress; in review; for review; proposed;
        preliminary; wip""",
    "in-force": """en vigueur; applicable; executoire; publie; publiee; en application; diffuse;
        diffusee; in force; effective; active; actif; current; published""",
    "validated": """valide; validee; approuve; approuvee; adopte; adoptee; definitif; definitive;
        final; finale; signe; signee; vf; vd; approved; adopted; signed; validated""",
}
"""Read in this order: `non validé` is a draft before it is validated."""
_STATUS = {
    word: re.compile(rf"(?<![\w'])(?:{'|'.join(map(re.escape, phrases(words)))})(?!\w)")
    for word, words in _WORDS.items()
}
_BOX = re.compile("[☐☑☒□■]")
_TICKED = re.compile("[☑☒■] ?([^☐☑☒□■]{2,40})")
"""A status given by ticking a box; with no box ticked nothing is stated."""
_LONGEST = 60
"""A longer value is a sentence, not a status."""


def status_of(value: str) -> str | None:
    """The status that a value states (`En cours de validation` is `draft`), or None."""
    plain = folded(value[: _LONGEST * 2])
    if _BOX.search(plain):
        ticked = _TICKED.search(plain)
        plain = ticked[1] if ticked else ""
    if len(plain) > _LONGEST:
        return None
    return next((word for word, pattern in _STATUS.items() if pattern.search(plain)), None)
