"""What is left of a template, and what only looks like it."""

from __future__ import annotations

import pytest

from doclint.analysis import Analysis
from doclint.checks.integrity import template_residue
from doclint.document import Block, Document
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules
from tests.readers.word import field, p, r, read_word, styled
from tests.writing import block, document

RULESET = load_rules()
TITLE = block("heading", "Règlement de la salle des fêtes", level=1)


def found(checked: Document) -> list[Finding]:
    rule = activate(RULESET, RULESET.rules["template-residue"])
    return list(template_residue(Analysis(checked), rule))


def kinds(*blocks: str | Block, path: str = "note.docx") -> list[str]:
    return [finding.data["kind"] for finding in found(document(TITLE, *blocks, path=path))]


class TestFields:
    @pytest.mark.parametrize(
        "text",
        ["Le conseil, réuni le [xx/xx/2025], décide.", "Date : XX/XX/XXXX", "Fait le XX.XX.2026",
         "Le XX/03/2025, la salle est fermée.", "Réunion du 12/xx/2025",
         "Le bail part du [date de début].",
         "Convention avec [Nom de l’agent].", "Adressez-vous à [NOM DE LA COMMUNE].",
         "[Prénom, nom]", "Établi le [JJ/MM/AAAA].", "Signé le JJ/MM/AAAA par le maire.",
         "[Indiquer ici les horaires d'ouverture]", "[À compléter par le service]",
         "[Insérer le plan de la salle]", "[to be completed]", "[insert company name]",
         "Monsieur «Nom_agent», bonjour.", "Bonjour {{prenom}}, voici votre dossier.",
         "Titulaire : <NOM DU TITULAIRE>", "La commune de XXX est d'accord.",
         "Le prix est de XXX € par jour.", "Le préavis est de XX jours.", "Marché n° XXXX"],
    )  # fmt: skip
    def test_what_was_not_filled_in_is_flagged(self, text: str) -> None:
        assert kinds(text) == ["field"]

    @pytest.mark.parametrize(
        "text",
        ["Écrivez la date au format JJ/MM/AAAA.", "Louis XX habitait rue du XXe siècle.",
         "M. XXXX, représenté par Mme XXXX, demande réparation.", "Voir le chapitre XX.",
         "Le site est en [français], voir [1] et [Insee 2024].", "Un ouvrage [en ligne]. 2024.",
         "Les attributs sont de type [date], [string] ou [identifiant].",
         "« Le montant [du loyer] est fixé », dit l'article.", "Les «Conditions» sont annexées.",
         "Écrivez à xxx@valbrume.example.", "Il a dit : « J'ai vu [le maire] ».",
         "Le contact est notre DPO [délégué à la protection des données].",
         "Le dossier (à compléter) est à retirer en mairie.", "Exemple : [nom de l'agent]",
         "Écrivez « [Nom de l'agent] » dans la case.",
         "Taille XXL, XXX ou XXXL.", "Le diabète [type 2 diabetes] et la touche [Enter key]."],
    )  # fmt: skip
    def test_what_looks_like_a_field_is_not(self, text: str) -> None:
        assert kinds(text) == []

    def test_braces_of_a_text_or_of_a_web_page_may_be_code(self) -> None:
        assert kinds("Écrivez {{ prenom }} dans le gabarit.", path="a.docx") == ["field"]
        markdown = Document("a.md", "markdown", blocks=(Block("paragraph", "Écrivez {{ nom }}."),))
        assert found(markdown) == []

    def test_places_are_counted_in_one_finding_at_the_first(self) -> None:
        checked = document(TITLE, "Rien ici.", "Le XX/XX/2025.", "Ou le [date du vote].")
        [finding] = found(checked)
        assert finding.data["count"] == 2
        assert finding.data["examples"] == ["[date du vote]", "XX/XX/2025"]
        assert finding.location.heading == TITLE.text


class TestPrompts:
    @pytest.mark.parametrize(
        "text",
        ["Cliquez ici pour entrer du texte.", "Cliquez ou appuyez ici pour entrer du texte.",
         "Click or tap here to enter text.", "Click here to enter a date.", "Choose an item.",
         "Choisissez un élément.", "Cliquez pour modifier le style du titre",
         "Click to add title", "Supprimez ce texte avant de publier.", "Remplacez ce paragraphe.",
         "Delete this text before publishing.", "Your text here"],
    )  # fmt: skip
    def test_instructions_of_a_template_are_flagged(self, text: str) -> None:
        assert kinds(text) == ["prompt"]

    @pytest.mark.parametrize(
        "text",
        ["Cliquez ici pour télécharger le formulaire.", "Cliquez pour valider votre demande.",
         "Click here to read more.", "Lisez ce texte avant de venir.", "Choisissez un livre.",
         "Choisissez un élément dans la liste.", "Cliquez ici pour saisir votre demande."],
    )  # fmt: skip
    def test_instructions_to_the_reader_are_not(self, text: str) -> None:
        assert kinds(text) == []


class TestOthers:
    def test_dummy_text(self) -> None:
        assert kinds("Lorem ipsum dolor sit amet, consectetur elit.") == ["filler"]
        assert kinds("Le faux texte, ou lorem ipsum, aide à voir la page.") == []

    @pytest.mark.parametrize(
        "text",
        ["Voir page Erreur ! Signet non défini.", "Voir Erreur\xa0! Source du renvoi introuvable.",
         "See Error! Reference source not found.", "Error! Bookmark not defined.",
         "Aucune entrée de table des matières n'a été trouvée."],
    )  # fmt: skip
    def test_broken_references(self, text: str) -> None:
        assert kinds(text) == ["broken-field"]

    def test_an_error_of_somebody_is_none(self) -> None:
        assert kinds("Erreur ! Le dossier a été perdu.", "Error! Try again.") == []

    @pytest.mark.parametrize(
        "text",
        ["À compléter", "Partie à rédiger", "Version : à compléter", "Référent (à compléter)",
         "Sommaire — à générer", "TBD : (TBD)", "A COMPLÉTER"],
    )  # fmt: skip
    def test_parts_to_be_written(self, text: str) -> None:
        assert kinds(text) == ["unfinished"]

    @pytest.mark.parametrize(
        "text",
        ["Le dossier est à compléter avant le 15 juin.", "Il reste à préciser le calendrier.",
         "Autre (à préciser) : …………", "Motif (à préciser)", "Fiche (à compléter)",
         "Le plan (à compléter) est joint.", "À préciser",
         "À compléter par l'administration", "Sommaire à la page deux.", "La liste à compléter."],
    )  # fmt: skip
    def test_sentences_that_speak_of_completing(self, text: str) -> None:
        assert kinds(text) == []

    def test_titles_of_the_template_on_the_cover_and_around_pages(self) -> None:
        assert kinds("Nom de la commune") == ["title"]
        assert kinds(block("page-header", "Ville de Valbrume – Titre du document")) == ["title"]
        [finding] = found(document("Titre du document", "Texte."))
        assert finding.evidence == "Titre du document"

    def test_the_same_words_further_on_are_those_of_a_guide_or_a_table(self) -> None:
        text = [f"Paragraphe {number}." for number in range(10)]
        assert kinds(*text, block("heading", "Titre du document", level=2), "Il est court.") == []
        assert kinds(block("table", "Titre du document\tRègles")) == []

    def test_each_kind_is_a_finding(self) -> None:
        assert kinds("Le XX/XX/2025.", "À compléter") == ["field", "unfinished"]

    def test_page_headers_and_footers_are_read(self) -> None:
        assert kinds(block("page-footer", "Mis à jour le XX/XX/XXXX")) == ["field"]


class TestTemplates:
    @pytest.mark.parametrize("path", ["modele_arrete.docx", "Trame_note.docx", "lettre-type.docx"])
    def test_a_file_named_as_a_template_keeps_its_blanks(self, path: str) -> None:
        assert kinds("Le XX/XX/XXXX", path=path) == []

    def test_a_document_titled_as_one_too(self) -> None:
        title = block("heading", "Formulaire de demande de congé", level=1)
        assert found(document(title, "[Nom de l'agent]")) == []

    def test_a_model_of_data_is_no_template(self) -> None:
        title = block("heading", "Modèle de données du cadastre", level=1)
        assert len(found(document(title, "Le XX/XX/XXXX"))) == 1

    def test_the_part_of_a_guide_that_shows_a_template_is_one(self) -> None:
        annex = block("heading", "Annexe : modèle de convention", level=2)
        assert kinds("Suivez l'annexe.", annex, "Entre [Nom de la commune] et …") == []

    def test_words_that_introduce_a_template_open_one_until_the_next_heading(self) -> None:
        intro, blank = "La déclaration suit ce format :", "[Nom de l'organisme] s'engage."
        assert kinds(intro, blank, blank) == []
        assert kinds(intro, blank, block("heading", "Suite", level=2), blank) == ["field"]

    def test_the_lines_of_a_form_are_made_to_be_filled_in_by_hand(self) -> None:
        assert kinds("Nom : ............ Prénom : ____________", "Fait à ………………, le ………") == []

    def test_nor_is_what_a_form_says_between_brackets(self) -> None:
        blanks = ["Nom : ............", "École : ____________", "☐ Père ☐ Mère"]
        asked = ["Je soussigné(e) [nom, prénom] autorise mon enfant.", "☐ Tuteur (à compléter)"]
        assert kinds(*blanks, *asked) == []
        assert kinds(*blanks[:1], *asked) == ["field", "unfinished"]
        assert kinds(*blanks, "Tarifs votés le XX/XX/2026") == ["field"]


class TestWordFiles:
    def test_a_placeholder_of_word_is_read(self) -> None:
        body = styled("Titre1", "Règlement") + p("Cliquez ici pour entrer du texte.")
        assert [one.data["kind"] for one in found(read_word(body))] == ["prompt"]

    def test_a_reference_that_broke_is_read(self) -> None:
        shown = field("REF _Ref1", r("Erreur ! Source du renvoi introuvable."))
        body = f"<w:p>{r('Voir ')}{shown}</w:p>"
        assert [one.data["kind"] for one in found(read_word(body))] == ["broken-field"]

    def test_a_merge_that_was_not_done_is_read(self) -> None:
        body = f"<w:p>{r('Madame ')}{field('MERGEFIELD Nom_agent', r('«Nom_agent»'))}</w:p>"
        assert [one.data["kind"] for one in found(read_word(body))] == ["field"]


@pytest.mark.parametrize(
    "part", ["[", "XX/", "xx", "«", "<N", "{{", "[a ", "à compléter ", "(à ", "Erreur ! ", "JJ/"]
)
def test_no_text_makes_it_slow(part: str) -> None:
    """A million characters on one line, a hundred thousand on many: linear or without end."""
    blocks = (part * (1_000_000 // len(part)), f"{part}\n" * (100_000 // len(part)))
    assert len(found(document(TITLE, *blocks))) <= 2
