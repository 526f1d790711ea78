"""The contents that town halls write, and what they write that only looks like contents.

Each is laid out four ways: paragraphs of a word processor with real headings; lines
of a text file; hard-wrapped Markdown; a PDF that is drawn, then read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from doclint.contents import find_contents
from doclint.document import Block, Document
from doclint.readers.markdown import read as read_markdown
from doclint.readers.pdf import read as read_pdf
from doclint.readers.plaintext import read as read_text
from doclint.readers.source import Source
from tests.contents.making import PROSE
from tests.pdf_builder import Pdf

HEADING = "§"
"""Begins a line that is a heading."""
RULES = ("Objet du règlement", "Conditions d'inscription", "Tarifs et facturation",
         "Discipline et sanctions", "Santé et allergies")  # fmt: skip
RISKS = ("Le mot du maire", "Qu'est-ce qu'un risque majeur ?", "L'alerte", "Le risque inondation",
         "Le risque tempête", "Numéros utiles")  # fmt: skip
PLU = ("PRÉAMBULE", "TITRE I – DISPOSITIONS GÉNÉRALES", "Chapitre 1 – Portée du règlement",
       "TITRE II – ZONES URBAINES", "Zone UA", "Zone UB")  # fmt: skip
MARKET = ("1 OBJET DU MARCHE", "1.1 Consistance des travaux", "1.2 Documents de référence",
          "2 PRESCRIPTIONS GENERALES", "2.1 Installation de chantier")  # fmt: skip
BUDGET = ("I. Le contexte national", "A. La croissance", "B. La loi de finances",
          "II. La situation de la commune", "III. Les orientations")  # fmt: skip
ACTS = ("Délibération n° 2025-01 : compte rendu", "Délibération n° 2025-02 : cantine",
        "Délibération n° 2025-03 : convention", "Arrêté n° 2025-12 : stationnement")  # fmt: skip
QUESTIONS = ("Comment s'inscrire ?", "Combien ça coûte ?", "Qui peut venir ?", "Où se garer ?")


def listed(shape: str, titles: Sequence[str]) -> list[str]:
    return [shape.format(t=title, n=n, p=n + 1) for n, title in enumerate(titles, 1)]


def said(titles: Sequence[str]) -> list[str]:
    return [line for title in titles for line in (HEADING + title, PROSE)]


CONTENTS: dict[str, list[str]] = {
    "articles of a rule": ["Règlement de la cantine", "SOMMAIRE",
        *listed("Article {n} – {t} .................... {p}", RULES),
        *said(listed("Article {n} – {t}", RULES))],
    "articles without pages": ["Règlement de la cantine", "Sommaire :",
        *listed("Article {n}. {t}", RULES), *said(listed("Article {n}. {t}", RULES))],
    "table of articles": ["Règlement de voirie", "Table des articles",
        *listed("Article {n} {t} p. {p}", RULES), *said(listed("Article {n} {t}", RULES))],
    "bare page numbers": ["Plan local d'urbanisme", "SOMMAIRE", *listed("{t} {p}", PLU),
        *said(PLU)],
    "DICRIM": ["Les risques à Valbrume", "SOMMAIRE", *listed("{t} p. {p}", RISKS), *said(RISKS)],
    "brackets": ["Les risques à Valbrume", "Sommaire", *listed("{t} (p. {p})", RISKS),
        *said(RISKS)],
    "slashes": ["Les risques à Valbrume", "Dans ce numéro", *listed("{t} / p. {p}", RISKS),
        *said(RISKS)],
    "magazine": ["Le journal de Valbrume", "SOMMAIRE", *listed("0{p} {t}", RISKS), *said(RISKS)],
    "magazine with bars": ["Le journal de Valbrume", "Au sommaire", *listed("p. {p} | {t}", RISKS),
        *said(RISKS)],
    "page numbers alone": ["Le journal de Valbrume", "Sommaire",
        *(part for line in listed("{p}|{t}", RISKS) for part in line.split("|")), *said(RISKS)],
    "tabs": ["CCTP du lot 2", "TABLE DES MATIÈRES", *listed("{t}\t{p}", MARKET), *said(MARKET)],
    "lost accents": ["CCTP du lot 2", "TABLE DES MATIERES", *listed("{t} ____ {p}", MARKET),
        *said(MARKET)],
    "no title": ["Rapport d'orientation budgétaire", *listed("{t} ............ {p}", BUDGET),
        *said(BUDGET)],
    "stars": ["Rapport d'orientation budgétaire", "Plan du rapport",
        *listed("{t} ********** {p}", BUDGET), *said(BUDGET)],
    "acts": ["Recueil des actes", "Sommaire du recueil", *listed("{t} ........ {p}", ACTS),
        *said(ACTS)],
    "questions": ["Foire aux questions", "Sommaire", *QUESTIONS, *said(QUESTIONS)],
    "other words": ["Guide", "Sommaire", "- Pourquoi venir", "- Combien payer", "- Qui appeler",
        *said(RULES)],
    "framed title": ["Guide", "~ Sommaire ~", *listed("{t} ..... {p}", RULES), *said(RULES)],
    "head of the column": ["Guide", "Sommaire            Pages", *listed("{t} {p}", RULES),
        *said(RULES)],
    "letters set apart": ["Guide", "S O M M A I R E", *listed("{t} ..... {p}", RULES),
        *said(RULES)],
    "two columns": ["Guide", "Sommaire", "Objet ........ 2 Tarifs ........ 7",
        "Inscription ........ 3 Sanctions ........ 8", "Absences ........ 5 Santé ........ 9",
        *said(("Objet", "Inscription", "Absences", "Tarifs", "Sanctions", "Santé"))],
    "at the end": ["Guide", *said(RULES), "Table des matières", *listed("{t} ..... {p}", RULES)],
    "roman pages first": ["Mémoire", "Table des matières", "Remerciements ....... i",
        "Résumé ...... iii", "Introduction ....... 1", "Conclusion ....... 12",
        *said(("Remerciements", "Résumé", "Introduction", "Conclusion"))],
    "Spanish": ["Manual", "Índice", "Introducción ..... 3", "Horarios ..... 4", "Fiestas ..... 6",
        *said(("Introducción", "Horarios", "Fiestas"))],
}  # fmt: skip

AGENDA = ("Approbation du procès-verbal", "Vote du budget primitif", "Tarifs de la cantine",
          "Questions diverses")  # fmt: skip
LOOKALIKES: dict[str, list[str]] = {
    "agenda that comes back": ["Procès-verbal du 12 mars", "Ordre du jour :",
        *listed("{n}. {t}", AGENDA), *said(listed("{n}. {t}", AGENDA))],
    "agenda with pages": ["Conseil municipal", "ORDRE DU JOUR DE LA SEANCE",
        *listed("Délibération {n} {t} {p}", AGENDA), PROSE],
    "decision": ["Le conseil municipal, après en avoir délibéré :",
        "Article 1 : approuve le règlement", "Article 2 : fixe le tarif à 3 euros",
        "Article 3 : autorise le maire à signer", "Article 4 : charge le maire", PROSE],
    "budget": ["Budget primitif, fonctionnement", "011 Charges à caractère général 1 250 000",
        "012 Charges de personnel 3 400 000", "65 Autres charges 450 000", "66 Intérêts 35 000",
        PROSE],
    "budget in thousands": ["Vue d'ensemble", "Chapitre\tBP 2025", "011\t125", "012\t340",
        "014\t500", "65\t645", "66\t735", PROSE],
    "account plan": ["Plan de comptes", "10 Dotations\t1", "13 Subventions\t2", "16 Emprunts\t3",
        "20 Immobilisations\t4", "21 Corporelles\t5", PROSE],
    "prices that rise": ["Tarifs de la piscine", "Enfant .......... 2", "Étudiant ........ 3",
        "Adulte .......... 4", "Famille ......... 10", "Abonnement ...... 25", PROSE],
    "staff": ["Tableau des effectifs", "Attaché 2", "Rédacteur 3", "Adjoint administratif 5",
        "Agent de maîtrise 6", "Adjoint technique 12", PROSE],
    "votes": ["Résultats", "Liste A ........ 12", "Liste B ........ 15", "Liste C ........ 22",
        "Blancs ........ 30", "Nuls ........ 31", PROSE],
    "criteria": ["Critères", "Prix ........ 40", "Valeur technique ........ 45",
        "Délais ........ 50", "Environnement ........ 60", PROSE],
    "extensions": ["Annuaire des services", "Accueil .......... poste 12",
        "État civil ....... poste 14", "Urbanisme ........ poste 18", "Police ......... poste 22",
        "Écoles ......... poste 25", PROSE],
    "visas": ["Visas", "Vu le code de l'urbanisme, articles L. 151-1 à L. 153-60",
        "Vu la loi n° 82-213 du 2 mars 1982", "Vu la délibération n° 2020-12", PROSE],
    "index of laws": ["Index des textes", "Code de l'environnement, L. 110-1, 15",
        "Code de l'urbanisme, L. 101-1, 18", "Loi du 8 août 2016, 22", PROSE],
    "annexes": ["Convention", *said(RULES), "Liste des annexes", "Annexe 1 : Plan de situation",
        "Annexe 2 : Plan cadastral", "Annexe 3 : Règlement", "Annexe 4 : Photographies"],
    "files to hand in": ["Règlement de la consultation", "Composition du dossier", "- CCAP",
        "- CCTP", "- Bordereau des prix", "- Plans", PROSE],
    "diary": ["Agenda de mars", "3 Loto de l'école", "8 Concert de la chorale", "15 Vide-grenier",
        "22 Conseil municipal", "29 Carnaval", PROSE],
    "form": ["Fiche de renseignements", "Nom : ________________", "Prénom : ______________",
        "Âge : ________________", "Classe : ________________", PROSE],
    "plan of action": ["Plan d'actions", *listed("{n}. {t}", RULES),
        *said(listed("{n}. {t}", RULES))],
    "floors": ["Plan", "Rez-de-chaussée : accueil", "Premier étage : urbanisme",
        "Deuxième étage : finances", PROSE],
    "summary of prices": ["Sommaire des tarifs", "Enfant 3", "Adulte 5", "Agent 6", "Visiteur 8",
        PROSE],
    "streets": ["Liste des rues", "Rue des Halles 12", "Rue du Port 14", "Rue Haute 18",
        "Place du Marché 22", "Impasse des Lilas 25", PROSE],
    "steps that come back": ["Les étapes", *listed("{n}. {t}", QUESTIONS),
        *said(listed("{n}. {t}", QUESTIONS))],
    "menu of a site": ["Accueil", "Vie municipale", "Démarches", "Enfance", "Sports", "Contact",
        "Permis de construire", PROSE, PROSE],
    "how to make one": ["Mettre à jour le sommaire d'un document", "Ouvrez l'onglet Références.",
        "Cliquez sur la table des matières.", "Choisissez Mettre à jour.", PROSE],
}  # fmt: skip


def with_headings(texts: Sequence[str]) -> Document:
    blocks = [
        Block("heading", text[1:], level=1) if text[0] == HEADING else Block("paragraph", text)
        for text in texts
    ]
    return Document("note.docx", "docx", blocks=tuple(blocks))


def as_text(texts: Sequence[str]) -> Document:
    lines = [f"\n{text[1:]}\n" if text[0] == HEADING else text for text in texts]
    return read_text(Source("note.txt", "\n".join(lines).encode(), ""))


def as_markdown(texts: Sequence[str]) -> Document:
    lines = [f"\n## {text[1:]}\n" if text[0] == HEADING else text for text in texts]
    lines[0] = f"# {lines[0]}\n"
    return read_markdown(Source("note.md", "\n".join(lines).encode(), ""))


def as_pdf(texts: Sequence[str]) -> Document:
    pdf = Pdf()
    page, y = pdf.page(), 780.0
    for text in texts:
        if (text[0] == HEADING and y < 500) or y < 80:
            page, y = pdf.page(), 780.0
        if text[0] == HEADING:
            page.text(60, y - 14, text[1:], 14, bold=True)
            y -= 40
        elif text == PROSE:
            y = page.paragraph(60, y, text)
        else:
            title, _, number = text.partition("\t")
            page.text(60, y, title)
            page.right(520, y, number)
            y -= 15
    return read_pdf(Source("note.pdf", pdf.bytes(), ""))


Make = Callable[[Sequence[str]], Document]
LAYOUTS: dict[str, Make] = {
    "headings": with_headings, "text": as_text, "markdown": as_markdown, "pdf": as_pdf,
}  # fmt: skip
layouts = pytest.mark.parametrize("make", LAYOUTS.values(), ids=LAYOUTS.keys())


@layouts
@pytest.mark.parametrize("texts", CONTENTS.values(), ids=CONTENTS.keys())
def test_contents_are_found_and_the_text_is_not_part_of_them(make: Make, texts: list[str]) -> None:
    (span,) = find_contents(make(texts))
    assert PROSE[:40] not in span.text
    assert 3 <= span.entries <= 8


@layouts
@pytest.mark.parametrize("texts", LOOKALIKES.values(), ids=LOOKALIKES.keys())
def test_what_only_looks_like_contents_is_left_alone(make: Make, texts: list[str]) -> None:
    assert find_contents(make(texts)) == ()
