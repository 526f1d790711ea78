"""Whom a form was filled for: `Nom : Martin`, `Parcelle : AB 12`, `Arrêté n° 2025-41`.

Filled forms of one template share nearly all their text, as the versions of one document do. What
parts them is what was written into the fields that name a person, a place or a file.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from doclint.identity.wording import folded

LONGEST = 200
"""Characters: a longer line is a paragraph."""
LONGEST_TEXT = 1500
"""Words: what is longer than three pages is no form, and a name in it may be that of a contact."""

FormField = tuple[str, str]
"""The name of a field, and a hash of what is written in it: no personal data."""

_WHO = (
    r"(?:(?:nom|prenom)s?(?:(?:,| et| /|/) ?(?:nom|prenom)s?)?"
    r"(?: (?:de famille|de naissance|d'usage))?"
    r"(?: (?:de l'|du |de la )(?:enfant|eleve|agent|demandeu[rs]e?|beneficiaire|titulaire|candidat"
    r"|salarie|locataire|association|entreprise|societe|proprietaire|stagiaire))?"
    r"|agent|demandeur|beneficiaire|titulaire|eleve|enfant|locataire|preneur|candidat|adherent"
    r"|petitionnaire|salarie|stagiaire|assure|patient|resident|proprietaire|usager|client"
    r"|entreprise|societe|fournisseur|prestataire|association|matricule|immatriculation|parcelle"
    r"|(?:references? )?cadastrales?|lieu des travaux|adresse (?:du terrain|du bien|des travaux"
    r"|du chantier|du demandeur|de l'enfant)"
    r"|(?:n°|numero) (?:de |du |d')(?:dossier|permis|contrat|marche|facture|commande|agent)"
    r"|full name|first name|last name|surname|employee|applicant|student|tenant|pupil)"
)
_FIELD = re.compile(rf"(?P<name>{_WHO})(?: ?\([^()]{{0,40}}\))? ?: ?(?P<value>[^:\s][^:]{{0,59}})")
_NUMBERED = re.compile(
    r"(?P<name>arrete|decision|permis|dossier|facture|devis|attestation|certificat|recepisse|titre"
    r"|quittance|autorisation|bon de commande)(?: [a-z']{2,14}){0,3} ?(?:n°|numero) ?:? ?"
    r"(?P<value>[\w./-]{0,30}\d[\w./-]{0,30})"
)
_CIVILITY = r"(?:m\.|mme|mlle|monsieur|madame|mademoiselle)"
_NAME = r"(?P<value>[\w'-]{2,30}(?: [\w'-]{2,30}){0,3})"
_SENTENCES = {
    # the first words of a letter; who is certified something
    "to": re.compile(rf"{_CIVILITY} {_NAME},\Z"),
    "person": re.compile(
        rf".{{0,60}}?\b{_CIVILITY} {_NAME},? (?:nee?|demeurant|domiciliee?|habitant|residant)\b"
    ),
    # the other party of an agreement; what a job offer is for
    "party": re.compile(
        rf"(?:entre .{{1,80}}? )?et (?:l'association|la societe|l'entreprise|le club|{_CIVILITY}) "
        r"(?P<value>[^,;:]{2,60})[,;:]"
    ),
    "post": re.compile(r".{0,60}?\brecrute(?:nt)? une? (?P<value>[\w'-]{3,30}(?: [\w'-]{3,30})?)"),
}
"""The same said in a sentence, by what it tells."""
_BLANK = re.compile(r"[\W_]*|[\W_]*(?:a (?:remplir|completer)|x{2,}|nom|prenom|[\W_])+")


def find_fields(texts: Iterable[str], words: int) -> tuple[FormField, ...]:
    """The fields of a text of so many words that say for whom it was filled, in order.

    A field filled twice with different things (a list of people) says nothing.
    """
    if words > LONGEST_TEXT:
        return ()
    found: dict[str, set[str]] = defaultdict(set)
    for line in _short_lines(texts):
        for name, value in _filled(line):
            if not _BLANK.fullmatch(value):
                found[name].add(value.rstrip(" .;,"))
    return tuple(
        (name, hashlib.sha256(value.encode()).hexdigest()[:16])
        for name, values in found.items()
        if len(values) == 1
        for value in values
    )


def filled_for_others(one: Sequence[FormField], other: Sequence[FormField]) -> bool:
    """True when one field holds something in one document, and something else in the other."""
    its = dict(other)
    return any(its.get(name, value) != value for name, value in one)


def _filled(line: str) -> Iterator[tuple[str, str]]:
    """The names of the fields of a folded line, and what is written there."""
    if match := _FIELD.fullmatch(line) or _NUMBERED.match(line):
        yield match["name"], match["value"]
    for name, sentence in _SENTENCES.items():
        if match := sentence.match(line):
            yield name, match["value"]


def _short_lines(texts: Iterable[str]) -> Iterator[str]:
    """Lines that may be a field, folded; a row of two cells is a name and what is written there."""
    for text in texts:
        for line in text.split("\n"):
            if len(line) <= LONGEST:
                yield folded(line.replace("\t", " : ") if line.count("\t") == 1 else line)
