"""How far a reading can be trusted, from where it stands and how it is worded.

Order of trust, most trusted first:

1. what a person wrote for the reader: the cover, an approval table, a revision history;
2. what a person declared on purpose: front matter, a file beside the document, a row of the
   register, a custom property;
3. running headers and footers;
4. the last lines of the text (`Fait à …, le …`);
5. the file name;
6. properties that software fills (`creator`, `created`): most are empty or wrong.

Inside a place, words with a label (`Version : 2`) come before words that stand alone on their
line (`12 mars 2024`), then comes the last row of a revision history (sometimes a row behind the
cover), and last the words met inside a sentence or a title.
"""

from __future__ import annotations

from doclint.identity.model import Place, Wording

_PLACES: dict[Place, float] = {
    "cover": 1.0,
    "table": 1.0,
    "front-matter": 0.95,
    "sidecar": 0.94,
    "register": 0.93,
    "header": 0.8,
    "footer": 0.8,
    "body": 0.7,
    "file-name": 0.6,
    "property": 0.3,
}
_WORDINGS: dict[Wording, float] = {
    "labelled": 1.0,
    "alone": 0.9,
    "history": 0.88,
    "history-lines": 0.88,
    "within": 0.7,
}
DECLARED_PROPERTY = 0.92
"""A custom property: nobody fills one without wanting to."""
EXPLICIT = 0.5
"""From here on a person wrote the value for others to read; below, software did."""


def confidence(place: Place, wording: Wording = "labelled") -> float:
    """From 0 to 1, only meant to be compared: `cover` before `footer`, a label before none."""
    return round(_PLACES[place] * _WORDINGS[wording], 3)
