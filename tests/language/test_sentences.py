"""Where sentences end: forty lines as town halls write them, then what must hold of any text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.language import split_sentences, words

# `¦` stands where a sentence ends; it is taken out before the text is split.
LINES = (
    # Abbreviations, titles, initials
    "M. Dupont habite à Rennes. ¦Mme Le Goff le remplace.",
    "Selon l'art. L. 2121-29 du C.G.C.T., le conseil délibère. ¦Le vote est public.",
    "Voir l'art. R. 123-4. ¦Le délai est de deux mois.",
    "MM. Martin et J. Le Bihan sont excusés. ¦Mlle A.-M. Roux est présente.",
    "La voie romaine date du IIe siècle av. J.-C. ¦Elle traverse la commune.",
    "Les pièces (factures, devis, etc.) sont jointes. ¦Elles sont datées.",
    "Apportez vos papiers : carte, passeport, etc. ¦Le service les garde une heure.",
    "Prenez un document officiel, p. ex. un passeport. ¦Une copie suffit, cf. Annexe 2.",
    "Le Dr. Petit reçoit le mardi. ¦Me Leroy, notaire, est au 3 av. Foch.",
    "Adressez-vous à la S.A.R.L. Dubois. ¦Elle répond sous 48 h.",
    # Numbers, references, dates, enumerators
    "La dépense est de 1 234 567,89 € TTC. ¦Elle est inscrite au chap. 21 du budget.",
    "Le prix est de 3.50 euros. ¦Il passe à 4.20 euros en 2025.",
    "Arrêté n° 12 du 3 mars 2025. ¦Il annule l'arrêté no. 8 de 2019.",
    "Réunion le 12.03.2025 à 18 h. 30, salle B. ¦Entrée libre.",
    "2. Durée du contrat. ¦Le contrat dure un an.",
    "3.1. Le titulaire transmet ses factures. ¦4. Paiement sous 30 jours.",
    "I. Dispositions générales. ¦Le présent règlement est affiché.",
    "Le tarif a été fixé en 2024. ¦3 agents le contrôlent.",
    "Reportez-vous p. 12 et pp. 14-16.2 ¦La fig. 3.1 montre le plan.[12] ¦Il date de 2020.",
    "L'alinéa 2 de l'article 5. ¦Le reste est sans changement.",
    # Ellipses, exclamation and question marks, quotations, brackets
    "Écoles, crèches, gymnases… tout est ouvert. ¦Venez nombreux !",
    "Que faire ? ¦Appelez la mairie ! ¦On vous répond...",
    "Vous avez déménagé ?… ¦Signalez-le !!! ¦C'est gratuit.",
    "« Quand venez-vous ? » demande l'agent. ¦« Demain. » ¦Il note.",
    "Il a dit : « La séance est levée. » ¦Le public sort.",
    'Le guichet est fermé (sauf urgence.) ¦"Il rouvre lundi." ¦Merci.',
    "Le guichet est fermé. ¦(Il rouvre lundi.) ¦Merci.",
    # Addresses of the web, inclusive writing, capitals, no-break spaces
    "Rendez-vous sur www.mairie.example. ¦Écrivez à accueil@mairie.example. ¦Merci.",
    "Le dossier est sur https://www.mairie.example/a.php?id=3.2&b=1. ¦Il est gratuit.",
    "Les agent·e·s et les élu.e.s votent. ¦Chaque usager(ère) reçoit un courrier.",
    "PROCÈS-VERBAL DU CONSEIL MUNICIPAL. ¦LA SÉANCE EST OUVERTE À 20 H.",
    "Est-ce\u00a0possible\u00a0? ¦Oui\u00a0: «\u00a0dès lundi\u00a0». ¦Prix\u00a0: 12\u202f€.",
    # Recitals of a legal act
    "Vu le code général des collectivités ; ¦Vu la loi n° 83-634 du 13 juillet 1983 ; ¦"
    "Considérant que le service le demande ; ¦Sur rapport du maire, le conseil décide.",
    "Le maire signe les actes ; il les publie ; il en rend compte.",
    # Line breaks
    "Mairie de Valbrume\n¦12 rue des Lilas\n¦56000 Valbrume",
    "Pièces à fournir :\n¦- une carte d'identité\n¦- un justificatif de domicile\n¦- deux photos",
    "Le maire de la commune de\nValbrume est chargé de\nl'exécution du présent arrêté.",
    "La bibliothèque municipale ouvre le mardi, le mercredi et le samedi de\n"
    "10 h à 18 h. ¦Elle ferme en août. ¦Le retour des livres se fait à la boîte\n"
    "Bretagne, sous le porche, tous les jours.",
    "Horaires d'été\n¦Du lundi au vendredi\n¦De 9 h à 12 h",
    # English
    "Mr. Smith, e.g. the clerk, lives at No. 5 St. John's Road. ¦He said no. ¦The U.S. team won.",
)


def test_forty_lines_are_split_exactly() -> None:
    """At least 95 % of the lines give exactly the sentences expected."""
    assert len(LINES) == 40
    wrong = []
    for line in LINES:
        expected = [part.strip() for part in line.split("¦")]
        found = [sentence.text for sentence in split_sentences(line.replace("¦", ""))]
        if found != expected:
            wrong.append((expected, found))
    assert len(wrong) <= 2, wrong


def test_a_sentence_knows_its_place_and_its_words() -> None:
    first, second = split_sentences("  L'école ferme.\n\nElle rouvre lundi.  ", block=7)
    assert (first.text, first.block, first.start, first.end, first.words) == (
        "L'école ferme.", 7, 2, 16, 3,
    )  # fmt: skip
    assert (second.text, second.start, second.end, second.words) == (
        "Elle rouvre lundi.",
        18,
        36,
        3,
    )


def test_lines_without_full_stops_are_statements() -> None:
    """Five notes of one file, one a line, two of them long, are five sentences."""
    lines = (
        "Le service des sports prête du matériel aux associations qui en font la demande écrite",
        "Le prêt dure un mois",
        "Au-delà, l'association paie deux euros par jour et par objet, et elle perd la caution "
        "qu'elle a versée si un objet manque au retour du matériel",
        "La demande se fait en ligne",
        "Le service répond en une semaine",
    )
    assert [sentence.text for sentence in split_sentences("\n".join(lines))] == list(lines)


def test_capitals_say_nothing_where_the_text_has_none() -> None:
    text = "comment inscrire mon enfant\nquels papiers faut-il\noù envoyer la demande"
    assert len(split_sentences(text)) == 3


@pytest.mark.parametrize("text", ["", " \n ", "…", "........", "—", "* * *"])
def test_no_word_no_sentence(text: str) -> None:
    assert split_sentences(text) == []


@given(st.text(alphabet=st.sampled_from("aLeéM1 .!?…;,»«'’()-\n\u00a0"), max_size=80))
def test_sentences_keep_every_word_once_and_in_order(text: str) -> None:
    found = split_sentences(text)
    assert [word for sentence in found for word in words(sentence.text)] == words(text)
    assert sum(sentence.words for sentence in found) == len(words(text))
    assert all(text[sentence.start : sentence.end] == sentence.text for sentence in found)
    assert all(one.end <= next_one.start for one, next_one in itertools.pairwise(found))
