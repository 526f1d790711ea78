"""What a document is: an order, a procedure, a guide … in one word of a closed list."""

from __future__ import annotations

import re
from typing import Literal, get_args

from doclint.identity.wording import folded, phrases
from doclint.text import Text

Kind = Literal[
    "deliberation", "order", "decision", "regulation", "procedure", "work-instruction", "guide",
    "service-note", "circular", "note", "minutes", "agenda", "faq", "form", "letter", "newsletter",
    "press-release", "contract", "specification", "report", "presentation", "charter", "policy",
    "sheet", "leaflet", "plan", "budget", "price-list", "standard", "template",
]  # fmt: skip

KIND_NAMES: dict[str, Text] = {
    "deliberation": Text("délibération", "deliberation"),
    "order": Text("arrêté", "order"),
    "decision": Text("décision", "decision"),
    "regulation": Text("règlement", "regulation"),
    "procedure": Text("procédure", "procedure"),
    "work-instruction": Text("mode opératoire", "work instruction"),
    "guide": Text("guide", "guide"),
    "service-note": Text("note de service", "service note"),
    "circular": Text("circulaire", "circular"),
    "note": Text("note", "note"),
    "minutes": Text("compte rendu", "minutes"),
    "agenda": Text("ordre du jour", "agenda"),
    "faq": Text("foire aux questions", "FAQ"),
    "form": Text("formulaire", "form"),
    "letter": Text("courrier", "letter"),
    "newsletter": Text("lettre d'information", "newsletter"),
    "press-release": Text("communiqué", "press release"),
    "contract": Text("convention", "contract"),
    "specification": Text("cahier des charges", "specification"),
    "report": Text("rapport", "report"),
    "presentation": Text("présentation", "presentation"),
    "charter": Text("charte", "charter"),
    "policy": Text("politique", "policy"),
    "sheet": Text("fiche", "sheet"),
    "leaflet": Text("dépliant", "leaflet"),
    "plan": Text("plan", "plan"),
    "budget": Text("budget", "budget"),
    "price-list": Text("tarifs", "price list"),
    "standard": Text("référentiel", "standard"),
    "template": Text("modèle", "template"),
}
"""The kinds, said for people."""

ACTS: frozenset[str] = frozenset({"deliberation", "order", "decision", "minutes", "contract"})
"""What was decided or said on one day: true of that day for ever, never out of date."""

_WORDS: dict[Kind, str] = {
    "deliberation": """deliberation; deliberation du conseil municipal; resolution n°;
        resolution no; extrait du registre des deliberations; extrait des deliberations;
        deliberations""",
    "order": """arrete; arrete municipal; arrete du maire; arrete prefectoral;
        arrete ministeriel; arrete interministeriel; extrait du registre des arretes; decree""",
    "decision": "decision; decision du maire; decision du president",
    "regulation": """reglement; reglement interieur; reglement de service; regulations;
        rules of procedure; internal rules; regulation""",
    "procedure": "procedure; standard operating procedure; fiche procedure; fiche de procedure",
    "work-instruction": """mode operatoire; fiche operatoire; instruction de travail;
        work instruction; operating instructions; modes operatoires""",
    "guide": """guide; manuel; vade-mecum; vademecum; vade mecum; memento; livret; handbook;
        manual; guidebook; guidelines; user guide; mode d'emploi; notice d'utilisation;
        guide utilisateur; tutoriel; tutorial; notice explicative; livret d'accueil; guideline;
        manuel utilisateur""",
    "service-note": "note de service; note interne; staff notice; service note; internal memo",
    "circular": "circulaire; circular",
    "note": """note; note d'information; note de cadrage; note technique; note juridique;
        note de synthese; briefing note; memo; memorandum; note de presentation""",
    "minutes": """compte rendu; compte-rendu; comptes rendus; proces-verbal; proces verbal;
        releve de decisions; releve de conclusions; minutes; meeting minutes; minutes of meeting;
        proces-verbaux""",
    "agenda": "ordre du jour; convocation; agenda; meeting agenda",
    "faq": """faq; foire aux questions; questions frequentes; questions-reponses;
        questions reponses; questions/reponses; frequently asked questions""",
    "form": """formulaire; bulletin d'inscription; fiche d'inscription; formulaire de demande;
        form; application form; cerfa; request form; dossier d'inscription""",
    "letter": "courrier; lettre; letter; lettre ouverte",
    "newsletter": """lettre d'information; newsletter; infolettre; bulletin municipal;
        magazine municipal; bulletin d'information; lettre d'actualite""",
    "press-release": "communique; communique de presse; press release; dossier de presse",
    "contract": """convention; contrat; convention de partenariat; convention d'objectifs;
        protocole d'accord; contract; agreement; avenant; memorandum of understanding""",
    "specification": """cahier des charges; cahier des clauses; cctp; ccap; specifications;
        specification; specifications fonctionnelles; specifications techniques;
        reglement de consultation; reglement de la consultation""",
    "report": """rapport; etude; bilan; diagnostic; report; annual report; rapport d'activite;
        rapport annuel; study; white paper; livre blanc; technical report; working paper""",
    "presentation": """diaporama; support de presentation; support de formation; webinaire;
        slide deck; slides; webinar; presentation""",
    "charter": "charte; charter; code of conduct; code de conduite",
    "policy": "politique; policy; privacy policy; politique de confidentialite",
    "sheet": """fiche; fiche pratique; fiche technique; fiche de poste; fiche reflexe;
        fact sheet; factsheet; data sheet; datasheet; fiche d'information; fiche action""",
    "leaflet": "depliant; plaquette; brochure; flyer; leaflet; affiche",
    "plan": """plan; schema; plan d'action; plan de formation; plan local d'urbanisme;
        schema directeur; feuille de route; action plan; roadmap; plan d'actions;
        plan communal de sauvegarde; strategic plan""",
    "budget": """budget; budget primitif; budget supplementaire; compte administratif;
        compte financier unique; annual budget""",
    "price-list": """tarifs; grille tarifaire; grille des tarifs; tarifs municipaux; price list;
        fees and charges; bareme; baremes; tarification""",
    "standard": "referentiel; standard; norme; geostandard; guidelines standard",
    "template": "modele; template; trame; modele de document; document type; gabarit",
}
KINDS: dict[str, Kind] = {word: kind for kind, words in _WORDS.items() for word in phrases(words)}
_ALTERNATIVES = "|".join(re.escape(word) for word in sorted(KINDS, key=len, reverse=True))
_OPENING = (
    r"(?:(?:petite?|mini|nouveau|nouvelle|notre|votre|mon|ma|an?|our|your|draft|final|"
    r"l(?:e|a|es) (?=(?:petit )?(?:guide|livret|manuel|vade|memento|foire))|"
    r"avant-?projet d[e']|projet d[e']|annexe \d{1,2} ?[-:]?) ?){0,3}"
)
"""`Le guide du télétravail` is one; `Le contrat d'entrée` is what some text is about."""
_NOT_THIS = (
    r"(?:plan d'acces|plan de (?:situation|table|classe|masse)|plan du site|notes? de (?:version|"
    r"bas|frais|musique|l')|note moyenne|note obtenue|reglement(?:s)? (?:des|de la|d'une?|par|en) "
    r"(?:facture|litige|differend|prestation|cheque|especes|dette)|standard telephonique|"
    r"procedure adaptee|modele (?:de donnees|conceptuel|logique|economique|"
    r"physique|metier)|form \d|plan to\b|report (?:a|au|du|de)\b|minutes? (?:pour|to)\b|"
    r"budget participatif|livret (?:de famille|a\b|scolaire)|"
    r"manuel (?!d[eu']|des|utilisateur|qualite|technique|pratique|a |pour|v?\d)\w|"
    r"presentation (?:d[eu']|des|generale|of)|schema (?:de donnees|conceptuel|xsd|xml|json)|"
    r"etude de cas|study (?:area|design)|letter of|lettre de voiture|fiche produit)"
)
OPENING_KIND = re.compile(rf"{_OPENING}(?!{_NOT_THIS})(?P<kind>{_ALTERNATIVES})(?![\w'-])")
"""The kind with which a folded text opens, in its group `kind`."""
_KEYS: dict[str, Kind] = {kind: kind for kind in get_args(Kind)}
_LONGEST_NAME = 60


def kind_of(value: str) -> Kind | None:
    """The kind that a label, a property or a setting names (`Procédure`, `work instruction`).

    The key itself (`service-note`) and further words (`Guide pratique`) are understood too.
    """
    plain = folded(value).strip(" .:;")
    if len(plain) > _LONGEST_NAME:
        return None
    if plain in _KEYS:
        return _KEYS[plain]
    found = OPENING_KIND.match(plain)
    return KINDS[found["kind"]] if found else None
