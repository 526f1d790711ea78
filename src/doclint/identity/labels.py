"""The words by which people introduce a version, a date, an owner … in French and English."""

from __future__ import annotations

from typing import Literal

from doclint.identity.model import Field
from doclint.identity.wording import folded

Label = Field | Literal["approver", "name", "function", "changes"]
"""A field, or a word that only tells what a table is about."""

_WORDS: dict[Label, str] = {
    "title": "titre; titre du document; intitule; intitule du document; nom du document; title; "
    "document title; objet; subject",
    "owner": "service emetteur; emetteur; service; direction; service producteur; service pilote; "
    "service redacteur; service responsable; direction responsable; direction emettrice; pilote; "
    "pilote du processus; proprietaire; proprietaire du document; responsable du document; entite; "
    "entite emettrice; pole; departement; organisme; organisation; structure; collectivite; "
    "direction/service; service/direction; bureau; responsable; gestionnaire du document; "
    "document owner; owner; department; issued by; issuing department; responsible department; "
    "policy owner; process owner; publisher; editeur; emis par; publie par; source; "
    "service instructeur; service gestionnaire; affaire suivie par; dossier suivi par; organization",
    "author": "auteur; auteurs; auteur(s); redacteur; redacteurs; redacteur(s); redactrice; "
    "redige par; redaction; ecrit par; etabli par; etablissement; author; authors; author(s); "
    "written by; prepared by; prepared for review by; created by; cree par; realise par; referent; "
    "contact redaction; redacteur/redactrice; auteur du document; nom du redacteur",
    "reference": "reference; references; ref; ref.; reference du document; reference document; "
    "n° de document; n° document; numero de document; code; code document; code du document; "
    "identifiant; identifiant du document; nos ref; nos ref.; n/ref; document number; document no; "
    "document id; doc. no; reference number; document reference; reference interne; cote",
    "version": "version; version n°; n° de version; numero de version; no de version; "
    "version du document; indice; indice de revision; ind; ind.; revision; rev; rev.; n° de revision; "
    "edition; vers.; version number; version no; version no.; document version; current version; "
    "release; version actuelle; version en cours; indice du document; version / date; version/date",
    "date": "date; date de creation; date de publication; date d'emission; date de diffusion; "
    "date du document; date de redaction; date de parution; date de version; date de la version; "
    "date d'edition; date de mise a jour; date de la mise a jour; date de derniere mise a jour; "
    "derniere mise a jour; mise a jour; mis a jour le; mise a jour le; maj; date maj; maj le; "
    "publie le; publiee le; paru le; emis le; cree le; redige le; etabli le; edite le; diffuse le; "
    "date d'application; date d'effet; date d'entree en vigueur; applicable le; applicable au; "
    "entree en vigueur; date de revision; date de validation; date d'approbation; approuve le; "
    "valide le; adopte le; signe le; date de signature; date d'adoption; date de la reunion; "
    "date et lieu; lieu et date; date de seance; seance du; reunion du; en date du; fait le; le; "
    "issue date; date of issue; issued; issued on; date issued; published; published on; "
    "publication date; date published; last updated; last update; updated; updated on; "
    "effective date; effective; date effective; revision date; revised; approval date; approved on; "
    "date of publication; release date; last revised; last reviewed; date revised; derniere revision; "
    "derniere modification; modifie le; date de modification; last modified; modified",
    "status": "statut; etat; statut du document; etat du document; status; document status; "
    "etat d'avancement",
    "audience": "destinataire; destinataires; diffusion; liste de diffusion; public; public vise; "
    "public concerne; audience; a l'attention de; niveau de diffusion; distribution; recipients; "
    "pour information; personnes concernees; distribution list; cible; agents concernes",
    "review_by": "prochaine revision; date de prochaine revision; prochaine mise a jour; "
    "a reviser avant; a revoir avant; a revoir le; revision prevue; date de revision prevue; "
    "valable jusqu'au; valide jusqu'au; date de fin de validite; fin de validite; "
    "date de validite; validite; valable jusqu'a; expire le; date d'expiration; review date; "
    "next review; next review date; date of next review; review by; expires; valid until; expiry date; "
    "date de revue; prochaine revue; date de prochaine revue; expiration date",
    "licence": "licence; license; conditions d'utilisation; droits; rights; droits d'utilisation",
    "approver": "approbateur; approbation; approuve par; verificateur; verification; verifie par; "
    "valideur; validation; valide par; approved by; reviewed by; verified by; relecteur; relu par; "
    "visa; signature; controle; controle par; approver; reviewer; signataire",
    "name": "nom; nom et prenom; nom prenom; noms; prenom nom; name",
    "function": "fonction; qualite; role; poste; function; position",
    "changes": "objet de la modification; objet des modifications; nature des modifications; "
    "nature de la modification; modifications; modification; commentaire; commentaires; "
    "description; changements; evolution; evolutions; motif; motif de la revision; "
    "principales modifications; objet des principales modifications; changes; comments; "
    "description of change; summary of changes; change; observations; suivi des modifications; "
    "objet de la revision; nature de la revision; description des modifications; "
    "nature de l'evolution; reason for change; modified by; modifie par; auteur de la modification",
}
_LABELS: dict[str, Label] = {
    word.strip(): label for label, words in _WORDS.items() for word in words.split(";")
}
LONGEST = max(map(len, _LABELS))


def label_of(text: str) -> Label | None:
    """What a label announces: `Rédigé par :` is `author`; None for any other words."""
    if len(text) > LONGEST + 10:
        return None
    return _LABELS.get(folded(text).strip(" :.-–*#_=").replace("’", "'"))


def field_of(text: str) -> Field | None:
    """The field that a label announces; None for other words and for table words."""
    label = label_of(text)
    if label in ("approver", "name", "function", "changes"):
        return None
    return label
