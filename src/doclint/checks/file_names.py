"""Names of files that tell nothing of the document, or not in the way that was agreed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from doclint.analysis import Analysis
from doclint.findings import Finding, Location
from doclint.identity.file_name import stem_of
from doclint.identity.kinds.readings import kind_of_name_part
from doclint.identity.wording import folded
from doclint.ruleset.model import ActiveRule
from doclint.text import Text

_COPY = re.compile(
    r"\b(?:(?:copie|copy)(?: (?:de|d'|of))? )+|(?: - (?:copie|copy))+$|(?: ?\(\d{1,3}\)){1,3}$"
)
_COPY_OF_A_COPY = re.compile(r"(?:copie|copy) (?:de |of )?(?:copie|copy)\b|copie - copie")
_MARK = re.compile(
    r"[ ._-]{1,5}(?:v\d{1,3}|vf|def|ok|bis|ter|final|finale?|definitif|definitive|nouveau|new|old)$"
)
_PARTS = re.compile(r"[\s._-]+")
_NUMBERED = (
    r"scans?|scanner|numerisation|num|img|image|images|dsc|dscn|dscf|photo|picture|pic|doc|"
    r"document|documents|fichier|file|page|feuille|diapositive|slide|classeur|presentation|"
    r"texte|text|test|essai|tmp|temp|export|download|telechargement|sans titre|sans nom|"
    r"untitled|unnamed|noname|nouveau document|nouveau fichier|new document|new file|"
    r"nouveau document texte|nouveau document microsoft word|document sans titre|adobe scan|"
    r"document numerise|scanned document|screenshot|capture|capture d'ecran|whatsapp image|"
    r"piece jointe|pj|attachment|attachement|brouillon|draft|version|vf|final|copie|copy|"
    r"nouveau|nouveau dossier|xxx|titre|title|modele|template|sortie|output|print|impression|"
    r"version finale|final version|camscanner|genius scan|microsoft word"
)
_SAYS_NOTHING = re.compile(
    rf"(?:(?:{_NUMBERED})(?: (?:a|at|du|le|of|\d{{1,14}}|v\d{{1,3}}|am|pm))*|"
    rf"(?:{_NUMBERED})\d{{1,14}})(?: (?:vf|final|v\d))?"
)
_LONGEST_NAME = 255
"""What file systems allow."""
_DIGITS = re.compile(r"[\d ]+")
_HASH = re.compile(r"(?=[a-f\d]*\d)(?=[a-f\d]*[a-f])[a-f\d]{12,64}")
_UUID = re.compile(r"[a-f\d]{8}( [a-f\d]{4}){3} [a-f\d]{12}")
_SHAPES = {
    "date": r"(?:(?:19|20)\d\d(?:-?(?:0[1-9]|1[0-2])(?:-?[0-3]\d)?)?|[0-3]\d[-.]?[01]\d[-.]?"
    r"(?:(?:19|20)\d\d|\d\d)|\d{6})",
    "version": r"(?:v|version ?|indice ?|ind|rev)?\.? ?(?:\d{1,3}(?:[.,-]\d{1,3}){0,3}|[a-z]|f)",
}


def uninformative_filename(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """A name left by a machine or a copy, or one that does not follow the agreed pattern."""
    stem = unicodedata.normalize("NFC", stem_of(analysis.path))[:_LONGEST_NAME]
    naming: str = rule.params["naming"]
    kind = _fault(stem)
    if kind is None and naming and not follows(stem, naming):
        kind = "naming"
    if kind:
        yield rule.finding(Location(), stem, kind=kind, name=stem, pattern=_said(naming))


_PART_NAMES = {
    "theme": Text("Thème", "Theme"),
    "title": Text("Titre", "Title"),
    "type": Text("Type", "Type"),
    "author": Text("Auteur", "Author"),
    "service": Text("Service", "Department"),
    "reference": Text("Référence", "Reference"),
    "date": Text("Date", "Date"),
    "version": Text("Version", "Version"),
    "status": Text("Statut", "Status"),
}


def _said(naming: str) -> Text:
    """`{theme}_{type}` for people: `Thème_Type`."""
    french = english = naming
    for part, name in _PART_NAMES.items():
        french = french.replace(f"{{{part}}}", name.fr)
        english = english.replace(f"{{{part}}}", name.en)
    return Text(french, english)


def _fault(stem: str) -> str | None:
    """What makes a name say nothing of the document, or None."""
    plain = folded(stem)
    words = " ".join(_PARTS.split(plain)).strip()
    if _COPY_OF_A_COPY.search(words):
        return "copy"
    words = " ".join(_PARTS.split(_MARK.sub("", _COPY.sub("", plain)))).strip()
    if not words or _SAYS_NOTHING.fullmatch(words):
        return "default"
    if _DIGITS.fullmatch(words) or _HASH.fullmatch(words) or _UUID.fullmatch(words):
        return "number"
    return None


def follows(stem: str, naming: str) -> bool:
    """Whether a name follows a pattern such as `{theme}_{type}_{author}_{date}_{version}`.

    `{date}` and `{version}` must look like one, `{type}` must be a kind of document that doclint
    knows; the other parts hold any words without the signs between the parts.
    """
    found = _compiled(naming).fullmatch(stem)
    kind = found.groupdict().get("type") if found else None
    return found is not None and (kind is None or kind_of_name_part(kind) is not None)


@cache
def _compiled(naming: str) -> re.Pattern[str]:
    pieces = re.split(r"\{([^{}]*)\}", unicodedata.normalize("NFC", naming))
    between, parts = pieces[::2], pieces[1::2]
    signs = re.escape("".join(sorted({c for c in "".join(between) if not c.isalnum()})))
    free = rf"[^{signs}]{{1,120}}" if signs else ".{1,250}"
    made = [re.escape(between[0])]
    for part, after in zip(parts, between[1:], strict=True):
        made += [f"(?P<{part}>{_SHAPES.get(part, free)})", re.escape(after)]
    return re.compile("".join(made), re.IGNORECASE)
