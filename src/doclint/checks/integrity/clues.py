"""What authors leave of a template, as expressions for one line.

Each clue has a sign that any text it fits must hold, and words of which any line it fits must hold
one: they are looked for first, since that costs next to nothing. Expressions meet lines as `plain`
writes them: no accents, one kind of space, dash and apostrophe. Capitals matter only within
`(?-i:…)`. All their repeats are bounded.

Sources: the prompts and error messages of Word and LibreOffice in French and English; the blanks
of 447 real documents, read one by one, which also gave the exceptions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["field", "prompt", "filler", "broken-field", "unfinished", "title"]


@dataclass(frozen=True, slots=True)
class Clue:
    """One kind of residue: `words`, of which a line holds one, and the expression it fits."""

    kind: Kind
    sign: str
    """One rare character, or none."""
    words: tuple[str, ...]
    expression: re.Pattern[str]
    office_only: bool = False
    """True when the signs may well be code in a web page, in Markdown or in plain text."""


def _any_of(*expressions: str) -> re.Pattern[str]:
    return re.compile("|".join(expressions), re.IGNORECASE)


_THING = (
    r"(?:noms?|prenoms?|titre|intitule|date|adresse|fonction|montant|lieu|numero|n°|telephone"
    r"|e-?mail|courriel|reference|signature|logo|civilite|name|title|address|amount)"
)
_WHOSE = r"(?:commune|collectivite|mairie|ville|organisme|service|direction|entreprise|company)"
_OF_WHAT = r"(?: (?:du|de|des|et|ou|of|of the) | de l'| d'|, ?|/)"
_TO_DO = (
    r"(?:a (?:completer|preciser|definir|renseigner|remplir|adapter|inserer|indiquer|supprimer)"
    r"|to be (?:completed|defined|confirmed|added|filled)|tbc|tbd)"
)
_ORDER = (
    r"(?:complete[rz]|precise[rz]|indique[rz]|insere[rz]|tape[rz]|saisi(?:r|ssez)|remplace[rz]"
    r"|choisi(?:r|ssez)|insert|(?:enter|type)(?= (?:an?|the|your|text|title|name|date)\b)|specify"
    r"|describe)"
)
_XX = r"(?-i:XX|xx)"
_DAY = r"(?:[0-3]?[0-9]|(?-i:XX|xx|JJ|jj|DD|dd))"
_DATE = r"(?-i:JJ|jj|DD|dd) ?[/.] ?(?-i:MM|mm) ?[/.] ?(?-i:AAAA|aaaa|YYYY|yyyy|20[0-9]{2})"
_ALONE = r"(?<![\w/.@-])", r"(?![\w/@-]|[.]\w)"

CLUES: tuple[Clue, ...] = (
    Clue(
        "field",
        "[",
        ("[",),
        _any_of(
            rf"\[ ?{_THING}{_OF_WHAT}[^\[\]]{{1,60}}\]",
            # In small letters a thing alone is a type of data: "[date]", "[name]".
            rf"\[ ?(?-i:(?=[A-Z]))(?:{_THING}|{_WHOSE}) ?\]",
            rf"\[ ?{_ORDER} [^\[\]]{{1,80}}\]",
            rf"\[(?:[^\[\]]{{0,60}}\W)?{_TO_DO}(?:\W[^\[\]]{{0,60}})?\]",
            rf"\[ ?(?:{_DATE}|{_XX}[^\[\]]{{0,30}}) ?\]",
        ),
    ),
    Clue(
        "field",
        "",
        ("XX", "xx"),
        _any_of(
            rf"{_ALONE[0]}{_DAY} ?[/.] ?{_XX} ?[/.] ?(?:{_XX}{{1,2}}|20[0-9]{{2}}){_ALONE[1]}",
            rf"{_ALONE[0]}{_XX} ?[/.] ?[01]?[0-9] ?[/.] ?(?:{_XX}{{1,2}}|20[0-9]{{2}}){_ALONE[1]}",
            # Whoever is made anonymous is no blank: "M. XXXX". Two or three X are a number too.
            rf"(?<!m\. )(?<!mme )(?<!monsieur )(?<!madame ){_ALONE[0]}(?-i:X{{4,6}}){_ALONE[1]}",
            rf"\b(?:commune|ville|mairie|societe|association) (?:de |d')?(?-i:XXX?){_ALONE[1]}",
            rf"{_ALONE[0]}(?-i:XXX?) ?(?:€|euros\b|jours\b|mois\b|agents\b|heures\b|places\b)",
        ),
    ),
    Clue("field", "/", ("JJ/MM/",), _any_of(rf"\b(?:le|du|au) {_DATE}{_ALONE[1]}")),
    Clue(
        "field",
        "«",
        ("«",),
        _any_of(
            r"«[a-z]{1,20}_\w{1,30}»",
            r"«(?:noms?|prenoms?|civilite|adresse\d?|ville|cp|code postal|date|titre|service)»",
        ),
        office_only=True,
    ),
    Clue(
        "field",
        "{",
        ("{{",),
        _any_of(r"(?<![$\"'=`])\{\{ ?[a-z][\w. -]{0,40} ?\}\}"),
        office_only=True,
    ),
    Clue(
        "field",
        "<",
        ("<N",),
        _any_of(
            rf"(?<![{{(=\"'\\])<{_THING}{_OF_WHAT}[^<>=\"]{{1,60}}>",
        ),
        office_only=True,
    ),
    Clue(
        "prompt",
        "",
        ("liquez ", "lick ", "hoisissez un élément", "hoose an item"),
        _any_of(
            r"\bcliquez (?:ou appuyez )?ici pour (?:entrer|taper|saisir|inserer) "
            r"(?:(?:du|le|un|votre) (?:texte|titre)|une date|un nom)\b",
            r"\bcliquez pour (?:modifier|ajouter) (?:les?|un|du) (?:styles?|(?:sous-)?titre|texte)",
            r"\bclick (?:or tap )?(?:here )?to enter (?:text|a date)\b",
            r"\bclick to (?:edit master|add (?:title|text|subtitle|notes))",
            # A guide goes on: "Choisissez un élément dans la liste."
            r"\b(?:choisissez un element|choose an item)(?=[.\])]?(?:\t|$))",
        ),
    ),
    Clue(
        "prompt",
        "",
        ("ez ce texte", "ez ce paragraphe", "this text", "this paragraph", "text here"),
        _any_of(
            r"\b(?:supprimez|remplacez|effacez) ce (?:texte|paragraphe)\b",
            r"\b(?:delete|remove|replace) this (?:text|paragraph)\b",
            r"\b(?:your|insert|enter|type) text here\b",
        ),
    ),
    Clue("filler", "", ("ipsum",), _any_of(r"\blorem ipsum dolor\b")),
    Clue(
        "broken-field",
        "!",
        ("Erreur", "Error!"),
        _any_of(
            r"\berreur ?! ?(?:signet non defini|source du renvoi introuvable|liaison incorrecte"
            r"|nom (?:du|de) (?:fichier|propriete)|il n'y a pas de texte|aucun|utilisez l'onglet"
            r"|reference|renvoi|argument|lien hypertexte)[^.]{0,60}",
            r"\berror! (?:reference source|bookmark|no text|not a valid|unknown|no document"
            r"|hyperlink|use the home tab)[^.]{0,60}",
        ),
    ),
    Clue(
        "broken-field",
        "",
        ("entrée de table", "able of contents entries"),
        _any_of(
            r"\baucune entree de table (?:des matieres|d'illustration)",
            r"\bno table of contents entries\b",
        ),
    ),
    Clue(
        "unfinished",
        "",
        ("ompléter", "COMPL", "à rédiger", "À rédiger", "ommaire", "TBD"),
        _any_of(
            r"^[\W_]*(?:(?:partie|section|paragraphe|texte|contenu|chapitre|article|annexe) )?"
            r"(?:a (?:completer|rediger)|to be completed)[\W_]*$",
            r"(?<=[:\t])[ (]{0,3}(?:a completer|tbc|tbd)[ ).]{0,3}(?=\t|$)",
            # Papers to fill in are none, nor are the blanks of a form: "Autre (à préciser) : …".
            r"(?<!dossier )(?<!fiche )(?<!bulletin )(?<!document )(?<!imprime )(?<!annexe )"
            r"(?<!questionnaire )(?<!tableau )(?<!attestation )(?<!declaration )(?<!notice )"
            r"\((?:a (?:completer|rediger)|tbc|tbd|to be (?:completed|defined))\)"
            r"(?=[ .;,]{0,3}(?:\t|$))",
            r"^\W{0,3}(?:sommaire|table des matieres) ?[-:(] ?"
            r"a (?:generer|inserer|completer|mettre a jour|faire)\b",
        ),
    ),
)  # fmt: skip

TITLES = _any_of(
    r"(?:titre|nom) (?:du|de la|de l') ?(?:document|rapport|note|presentation|projet|procedure)"
    r"(?: sur une ligne| ici)?",
    r"(?:nom|logo) (?:du service|de la (?:commune|collectivite|mairie|ville|direction))",
    r"votre (?:titre|logo|nom)|(?:sous-)?titre du document",
    r"(?:document|report|presentation) title|your (?:title|logo|company|organi[sz]ation)(?: name)?",
    r"(?:company|organi[sz]ation|document) name",
)
"""Whole lines that stand for a title or a name, at the start of a document or around its pages."""

TEMPLATE = _any_of(
    r"\bmodeles?\b(?! (?:de donnees|conceptuel|economique|numerique|physique|social))",
    r"\b(?:gabarit|trame|template|canevas|formulaire|maquette|specimen|exemple|example|sample)s?\b",
    r"\b(?:lettre|courrier|deliberation|arrete|convention|contrat|reglement|note|document|plan|acte"
    r"|statut|charte|fiche|declaration|texte|clause)s?[- ]types?\b|\b(?:a|to) (?:remplir|fill)\b",
)
"""Said of what is there to be filled in or copied."""

INTRODUCTION = _any_of(
    r"\b(?:modele|exemple|format|forme|formulation|redaction|trame|clause|mention|template|example"
    r"|form|wording)s?\b"
)
"""Said, before a colon, of a template that the document goes on to show."""
