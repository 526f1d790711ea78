"""The words by which people introduce a version, a date, an owner … in French and English.

Written without accents or capitals, as `wording.folded` makes them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from doclint.identity.model import Field
from doclint.identity.wording import folded, phrases

TableWord = Literal["checker", "signature", "name", "function", "changes"]
"""A word that fills no field but tells what a table is about."""

_FIELD_WORDS: dict[Field, str] = {
    "title": """titre; titre du document; intitule; intitule du document; nom du document; title;
        document title; objet; subject; re""",
    "owner": """service emetteur; emetteur; service; direction; service producteur; entite;
        service pilote; service redacteur; service responsable; direction responsable;
        direction emettrice; pilote; pilote du processus; proprietaire; proprietaire du document;
        responsable du document; entite emettrice; pole; departement; organisme; organisation;
        structure; collectivite; direction/service; service/direction; bureau; responsable;
        gestionnaire du document; document owner; owner; department; issued by; publisher;
        issuing department; responsible department; policy owner; process owner; editeur;
        emis par; publie par; service instructeur; service gestionnaire; organization;
        direction emettrice du document; pouvoir adjudicateur; maitre d'ouvrage; acheteur;
        de; from; expediteur""",
    "author": """auteur; auteurs; auteur(s); redacteur; redacteurs; redacteur(s); redactrice;
        redige par; redaction; ecrit par; etabli par; etablissement; author; authors; author(s);
        written by; prepared by; created by; cree par; realise par; referent; contact redaction;
        redacteur/redactrice; auteur du document; nom du redacteur; elabore par; drafted by;
        affaire suivie par; dossier suivi par""",
    "reference": """reference; references; ref; ref.; reference du document; reference document;
        n° de document; n° document; numero de document; code document; code du document;
        identifiant; identifiant du document; nos ref; nos ref.; n/ref; document number;
        document no; document id; doc. no; reference number; document reference; cote;
        reference interne; reference de la procedure; n° de procedure; code de la procedure""",
    "version": """version; version n°; n° de version; n° version; numero de version; no de version;
        version du document; indice; indice de revision; ind; ind.; revision; rev; rev.;
        n° de revision; edition; vers.; version number; version no; version no.; release;
        issue no; issue no.; issue number; document version; current version; version actuelle;
        version en cours; revision number; indice du document; version de la procedure;
        indice de version; version en vigueur""",
    "date": """date; date de creation; date de publication; date d'emission; date de diffusion;
        date du document; date de redaction; date de parution; date de version;
        date de la version; date d'edition; date de mise a jour; date de la mise a jour;
        date de derniere mise a jour; date de la derniere mise a jour; derniere mise a jour;
        mise a jour; mis a jour; mise a jour le; mis a jour le; mise a jour du; maj; date maj;
        maj le; a jour au; publie le; publiee le; paru le; emis le; cree le; redige le; etabli le;
        edite le; diffuse le; date de revision; signe le; date de signature;
        date de la reunion; date de reunion; lieu et date; date de seance; seance du; reunion du;
        date de l'entretien; date de la seance; en date du; fait le; version du; edition du;
        issue date; date of issue; issued; issued on; date issued; published; published on;
        publication date; date published; last updated; last update; updated; updated on;
        last updated on; revision date; revised;
        date of publication; release date; last revised;
        last reviewed; date revised; derniere revision; derniere modification; modifie le;
        date de modification; last modified; document date; date of document;
        invoice date; date de facture; date de derniere revision; meeting date;
        first published; this edition; updated version; manuscript completed; date prepared;
        version a la date du; mises a jour le; mis a jour en; mise a jour en; revise en;
        revisee en; revise le; revisee le; actualise en; actualisee en; version provisoire au;
        version provisoire du; version consolidee au; version consolidee du; mise en ligne;
        mise en ligne le; mis en ligne le;
        actualise le; actualisee le; publication; parution;
        generated; generated on; generated at; genere le; page generee le; printed; printed on;
        printed at; imprime le; print date; date d'impression; exporte le""",
    "effective": """date d'application; date d'effet; date d'entree en vigueur; applicable le;
        applicable au; applicable a compter du; entree en vigueur; en vigueur le; prise d'effet;
        entree en vigueur le; date de mise en application; prise d'effet le; effective date;
        effective;
        date effective; effective on; in force since; en vigueur depuis le; date de prise d'effet;
        applicable a partir du; applicables a compter du; applicables au; applicables a partir du;
        en vigueur a compter du; en vigueur a partir du; en vigueur au; valable a compter du;
        valables a compter du; valable a partir du; valables a partir du; applicables le""",
    "approver": """approbateur; approbateurs; approbation; validation; approval; approuve par;
        approuvee par; valideur; validateur; valide par; validee par; signataire; adopte par;
        adoptee par; autorise par; approved by; approver; authorised by; authorized by;
        adopted by""",
    "approved": """date de validation; date d'approbation; date d'adoption; approuve le; approuvee
        le; valide le; validee le; adopte le; adoptee le; date approved; approved; approved on;
        approval date; date of approval; adopted on; date adopted; validated on; validation date""",
    "retention": """dua; duree d'utilite administrative; duree de conservation; conservation;
        duree de conservation du document; duree d'archivage; archivage; sort final; retention;
        retention period; duree legale de conservation; delai de conservation;
        dua et sort final; retention schedule; regle de conservation""",
    "language": "langue; langues; langue du document; language; languages",
    "status": """statut; etat; statut du document; etat du document; status; document status;
        etat d'avancement""",
    "audience": """destinataire; destinataires; diffusion; liste de diffusion; public; public vise;
        public concerne; audience; niveau de diffusion; distribution; recipients;
        personnes concernees; distribution list; cible; agents concernes; a destination de;
        a; pour; to; intended audience; target audience; publics; perimetre de diffusion""",
    "review_by": """prochaine revision; date de prochaine revision; prochaine mise a jour;
        a reviser avant; a reviser avant le; a revoir avant; a revoir avant le; a revoir le;
        revision prevue; revision prevue le; date de revision prevue; valable jusqu'au;
        valide jusqu'au; date de fin de validite; fin de validite; date de validite; validite;
        expire le; date d'expiration; review date; next review; next review date;
        date of next review; review by; review due; expires; valid until; expiry date;
        prochaine revue; date de prochaine revue; expiration date; en vigueur jusqu'au""",
    "licence": """licence; license; conditions d'utilisation; droits d'utilisation; rights;
        conditions de reutilisation; licence de reutilisation""",
    "kind": """type de document; type du document; nature du document; nature de l'acte;
        type d'acte; categorie de document; typologie; document type; type of document;
        kind of document; document category; type""",
}
_TABLE_WORDS: dict[TableWord, str] = {
    "checker": """verificateur; verificateurs; verification; verifie par; reviewed by;
        verified by; relecteur; relecture; relu par; controle; controle par; reviewer; review;
        checked by""",
    "signature": "visa; signature; visas; signatures; emargement",
    "name": "nom; nom et prenom; nom prenom; noms; prenom nom; nom, prenom; name",
    "function": "fonction; qualite; role; poste; function; position; responsabilite",
    "changes": """objet de la modification; objet des modifications; nature des modifications;
        nature de la modification; modifications; modification; commentaire; commentaires;
        description; changements; evolution; evolutions; motif; motif de la revision; change;
        principales modifications; objet des principales modifications; changes; comments;
        description of change; summary of changes; observations; suivi des modifications;
        objet de la revision; nature de la revision; description des modifications;
        nature de l'evolution; reason for change; modified by; modifie par; changement apporte;
        auteur de la modification; chapitre modifie; nature; description of changes; contacts;
        changements apportes; description de la modification; page;
        pages; chapitre; chapitres; paragraphe; section; article; nature evolution""",
}


_FIELDS: dict[str, Field] = {
    word: field for field, words in _FIELD_WORDS.items() for word in phrases(words)
}
_OTHERS: dict[str, TableWord] = {
    word: kind for kind, words in _TABLE_WORDS.items() for word in phrases(words)
}
_LONGEST = max(map(len, (*_FIELDS, *_OTHERS))) + 10
"""Characters of the longest label, and room for what may stand around it."""
_EDGES = " :.-–—*#_=|"


def field_of(text: str) -> Field | None:
    """The field that a label announces: `Rédigé par :` is `author`; None for other words."""
    return _FIELDS.get(_key(text)) if len(text) <= _LONGEST else None


def table_word(text: str) -> Field | TableWord | None:
    """What a cell announces: a field, or one of the words that only tables use."""
    key = _key(text) if len(text) <= _LONGEST else ""
    return _FIELDS.get(key) or _OTHERS.get(key)


@lru_cache(maxsize=4096)
def _key(text: str) -> str:
    return folded(text).strip(_EDGES)
