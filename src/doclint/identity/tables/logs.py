"""Is a document a log of versions? Those that it lists are of something else.

`Suivi des évolutions du standard`, `Notes de version`, `Registre des documents` have tables of
versions that look like their own history.
"""

from __future__ import annotations

import re
from itertools import islice

from doclint.document import Document
from doclint.identity.lines import cover_lines
from doclint.identity.wording import folded

_LOG = re.compile(
    r"\W{0,5}(?:(?:suivi|historique|journal|registre|liste|recueil|releve|inventaire|tableau|etat) "
    r"(?:de suivi )?(?:de la|de l'|des?|du|d')(?: l'| )?(?:evolutions?|versions?|modifications?|"
    r"revisions?|mises? a jour|changements?|livraisons|documents|procedures|logiciels|"
    r"applications|corrections)(?!\w)|(?:notes? de (?:version|revision|livraison)|change ?log|"
    r"release notes|revision history|version history|list of (?:documents|changes|versions)|"
    r"document register)(?!\w))"
)
_LINES = 3
"""First lines of the cover, among which the title of such a document stands."""


def lists_versions(document: Document) -> bool:
    """True when the first lines say that a document logs the versions of something."""
    return any(_LOG.match(folded(line.text)) for line in islice(cover_lines(document), _LINES))
