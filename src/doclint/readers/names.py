"""The words in which authors write metadata, in Dublin Core terms where one fits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_WORDS: Mapping[str, str] = {
    "title": "title titre",
    "creator": "author authors auteur auteurs autrice creator redacteur redactrice redige_par",
    "date": "date date_publication publication_date published issued date_issued publie_le",
    "effective": "effective effective_date date_application date_effet date_entree_en_vigueur"
    " en_vigueur_le",
    "approved": "approved approved_on approval_date date_approved date_accepted dateaccepted"
    " date_approbation date_validation date_adoption approuve_le valide_le adopte_le",
    "approver": "approver approved_by approbateur approuve_par valideur valide_par",
    "created": "created created_at creation date_creation date_created cree_le",
    "modified": "modified updated updated_at last_updated lastmod last_modified date_modified"
    " date_modification date_mise_a_jour mise_a_jour maj mis_a_jour",
    "version": "version indice",
    "status": "status statut etat state",
    "owner": "owner proprietaire responsable service service_emetteur direction pilote referent",
    "audience": "audience diffusion destinataires public_vise",
    "review_by": "review review_by review_date next_review reviser_le revision date_revision"
    " prochaine_revision a_revoir expires expiry valid_until valable_jusqu_au fin_validite valid",
    "retention": "retention retention_period dua duree_conservation duree_de_conservation"
    " sort_final",
    "rights": "rights license licence droits copyright rights_license",
    "language": "lang language langue locale",
    "description": "description summary abstract resume",
    "purpose": "purpose objet objectif finalite",
    "subject": "subject sujet theme",
    "keywords": "keywords tags mots_cles",
    "category": "category categories categorie type",
    "publisher": "publisher editeur organisation organization collectivite",
    "identifier": "identifier id ref reference",
}
_NAMES = {word: name for name, words in _WORDS.items() for word in words.split()}


def fold(key: str) -> str:
    """A key without capitals, accents and punctuation: `Mots-clés` gives `mots_cles`."""
    plain = unicodedata.normalize("NFKD", key.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[\W_]+", "_", plain).strip("_")


def dublin_core(key: str) -> str | None:
    """The term for a key as an author wrote it, None when none fits."""
    return _NAMES.get(fold(key))
