"""Markings, labels and drafts: what is flagged, how gravely, and what never is."""

from __future__ import annotations

from typing import Any

import pytest

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.document import Block, Document, Kind, Label, Property
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules
from doclint.text import Language

RULES = load_rules()
GUID = "3de9faa6-9fe1-49b3-9a08-227a296b54a6"


def check(name: str, document: Document, language: Language = "fr", **params: Any) -> list[Finding]:
    rule = activate(RULES, RULES.rule(name), None, language, params)
    return list(check_for(rule.rule)(Analysis(document), rule))


def document(*blocks: tuple[Kind, str] | str, path: str = "note.docx", **facts: Any) -> Document:
    made = [("paragraph", block) if isinstance(block, str) else block for block in blocks]
    return Document(path, "docx", blocks=tuple(Block(kind, text) for kind, text in made), **facts)


def kinds(*blocks: tuple[Kind, str] | str, **facts: Any) -> list[str]:
    return [
        finding.data["kind"] for finding in check("sensitivity-marking", document(*blocks, **facts))
    ]


BODY = (("heading", "Note de service"), "Le service accueille le public du lundi au vendredi.")


class TestMarkings:
    @pytest.mark.parametrize(
        ("marking", "kind"),
        [
            ("SECRET", "defence"),
            ("TRÈS SECRET", "defence"),
            ("Confidentiel défense", "defence"),
            ("Diffusion restreinte", "defence"),
            ("DR – Diffusion restreinte", "defence"),
            ("RESTREINT UE/EU RESTRICTED", "defence"),
            ("NATO CONFIDENTIAL", "defence"),
            ("OFFICIAL-SENSITIVE", "defence"),
            ("TLP:RED", "sharing-protocol"),
            ("TLP : AMBER+STRICT", "sharing-protocol"),
            ("Secret médical", "secrecy"),
            ("CONFIDENTIEL RH", "secrecy"),
            ("Confidentiel", "restricted"),
            ("Strictement confidentiel", "restricted"),
            ("Personnel et confidentiel", "restricted"),
            ("Usage interne uniquement", "restricted"),
            ("Document interne", "restricted"),
            ("Ne pas diffuser à l'extérieur", "restricted"),
            ("C3 – Confidentiel", "restricted"),
            ("For internal use only", "restricted"),
            ("TLP:CLEAR", "open"),
            ("TLP:GREEN", "open"),
        ],
    )
    @pytest.mark.parametrize("written", ["{}", "*** {} ***", "Mairie de Valbrume | {} | p. 2"])
    def test_alone_or_as_a_part_of_the_top_line(
        self, marking: str, kind: str, written: str
    ) -> None:
        assert kinds(written.format(marking), *BODY) == [kind]

    @pytest.mark.parametrize("place", ["page-header", "page-footer", "watermark"])
    def test_around_the_text(self, place: Kind) -> None:
        assert kinds(*BODY, (place, "Ville de Valbrume – Confidentiel – 12/03/2024")) == [
            "restricted"
        ]

    @pytest.mark.parametrize(
        ("kind", "severity", "blocking"),
        [
            ("DIFFUSION RESTREINTE", "error", True),
            ("TLP:AMBER", "error", True),
            ("Secret médical", "error", True),
            ("Usage interne", "warning", False),
            ("TLP:GREEN", "info", False),
        ],
    )
    def test_only_exact_markings_of_protection_block(
        self, kind: str, severity: str, blocking: bool
    ) -> None:
        (found,) = check("sensitivity-marking", document(kind, *BODY))
        assert (found.severity, found.blocking) == (severity, blocking)

    def test_the_record_of_the_document(self) -> None:
        table = ("table", "Rédacteur\tService social\nNiveau de diffusion\tRestreinte")
        assert kinds(*BODY, table) == ["restricted"]
        assert kinds(*BODY, "Confidentialité : C2 – Interne") == ["restricted"]

    def test_the_file_name_and_the_properties(self) -> None:
        assert kinds(*BODY, path="rapport_CONFIDENTIEL.docx") == ["restricted"]
        assert kinds(*BODY, properties=(Property("core", "category", "Usage interne"),)) == [
            "restricted"
        ]

    def test_it_says_where_and_quotes_the_marking(self) -> None:
        header = ("page-header", "Ville de Valbrume – Confidentiel")
        (french,) = check("sensitivity-marking", document(*BODY, header))
        assert french.message == "Ce document porte la mention « Confidentiel » en haut de page."
        assert french.evidence == "Ville de Valbrume – Confidentiel"
        (english,) = check("sensitivity-marking", document(*BODY, header), "en")
        assert (
            english.message == "This document bears the marking “Confidentiel” in the page header."
        )

    def test_a_marking_on_every_page_is_said_once(self) -> None:
        footers = [("page-footer", "Confidentiel")] * 12
        (found,) = check("sensitivity-marking", document(*BODY, *footers))
        assert found.data["count"] == 12

    @pytest.mark.parametrize(
        "text",
        [
            "Clause de confidentialité",
            "Politique de confidentialité",
            "La confidentialité des données est garantie.",
            "Vos réponses resteront confidentielles.",
            "Secrétariat de mairie",
            "Vote à bulletin secret : 23 voix pour",
            "Appel d'offres restreint",
            "Accès restreint aux habilités",
            "Comité restreint",
            "Audit interne 2024",
            "Communication interne",
            "Règlement intérieur et usage interne des véhicules",
            "Personnel communal",
            "Permis C1",
            "Catégorie C – échelle C2",
            "Zone UC2 du PLU",
            "Interne des hôpitaux",
            "TLP est un protocole de partage.",
            "Les mentions « Diffusion Restreinte » ne sont pas une classification.",
        ],
    )
    def test_words_that_are_no_marking(self, text: str) -> None:
        assert kinds(text, *BODY) == []
        assert kinds(*BODY, ("heading", text), ("page-header", f"Ville – {text}")) == []

    @pytest.mark.parametrize(
        "heading",
        ["Secret professionnel", "Confidentiel", "Diffusion restreinte", "Huis clos", "Secret"],
    )
    def test_a_heading_about_secrecy_is_no_marking(self, heading: str) -> None:
        lines = ["Une ligne."] * 45
        assert kinds(("heading", "Guide"), *lines, ("heading", heading)) == []

    def test_secrecy_as_the_first_heading_is_the_subject(self) -> None:
        assert kinds(("heading", "Secret professionnel"), "L'agent se tait.") == []

    def test_a_cell_of_a_table_of_data_is_no_marking(self) -> None:
        rows = tuple((f"cookie {n}", "Interne", "Confidentiel") for n in range(8))
        text = "\n".join("\t".join(row) for row in rows)
        made = Document("a.docx", "docx", blocks=(Block("table", text, rows=rows),))
        assert check("sensitivity-marking", made) == []

    def test_a_document_about_markings_is_only_told_so(self) -> None:
        levels = [("list-item", level) for level in ("TLP:RED", "TLP:AMBER", "TLP:GREEN")]
        (found,) = check("sensitivity-marking", document(("heading", "Charte"), *levels))
        assert (found.data["kind"], found.severity, found.blocking) == ("listed", "info", False)
        assert len(kinds(("heading", "Charte"), *levels, ("page-header", "TLP:RED"))) == 3


class TestLabels:
    def labelled(self, *labels: Label, **params: Any) -> list[tuple[str, str, bool]]:
        found = check("sensitivity-label", document(*BODY, labels=labels), **params)
        return [(finding.data["kind"], finding.severity, finding.blocking) for finding in found]

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("Confidentiel", [("named", "warning", False)]),
            ("Confidential \\ Microsoft Extended", [("named", "warning", False)]),
            ("Hautement confidentiel", [("strict", "error", True)]),
            ("Secret / Défense", [("strict", "error", True)]),
            ("Public", []),
            ("GÉNÉRAL", []),
            (None, [("unnamed", "warning", False)]),
        ],
    )
    def test_a_label_speaks_by_its_name(
        self, name: str | None, expected: list[tuple[str, str, bool]]
    ) -> None:
        assert self.labelled(Label(GUID, name, "custom")) == expected

    def test_a_label_that_was_removed_says_nothing(self) -> None:
        assert self.labelled(Label(GUID, "Confidentiel", "custom", enabled=False)) == []

    def test_settings_name_the_labels_known_by_an_identifier(self) -> None:
        bare = Label(GUID.upper(), None, "LabelInfo")
        assert self.labelled(bare, names=[f"{{{GUID}}} = Public"]) == []
        assert self.labelled(bare, names=[f"{GUID}=Secret"]) == [("strict", "error", True)]
        assert self.labelled(bare, names=["autre = Public"]) == [("unnamed", "warning", False)]

    def test_settings_say_which_labels_are_harmless_or_strict(self) -> None:
        label = Label(GUID, "Vert", "custom")
        assert self.labelled(label, harmless=["vert"]) == []
        assert self.labelled(label, strict=["Vert"]) == [("strict", "error", True)]

    def test_two_organisations_may_each_have_set_one(self) -> None:
        two = Label(GUID, "Confidentiel", "custom"), Label("0", "Interne", "custom")
        assert len(self.labelled(*two)) == 2


def draft(*blocks: tuple[Kind, str] | str, **facts: Any) -> list[str]:
    return [finding.data["text"] for finding in check("draft-status", document(*blocks, **facts))]


class TestDrafts:
    @pytest.mark.parametrize(
        "mention",
        ["PROJET", "Brouillon", "Document de travail", "Document provisoire", "DRAFT",
         "Version projet", "Projet v2", "Pour avis", "Document non validé",
         "En cours de validation", "Draft for comments"],
    )  # fmt: skip
    def test_the_mention_alone(self, mention: str) -> None:
        assert draft(mention, *BODY) == [mention]
        assert draft(*BODY, ("page-footer", f"Valbrume | {mention} | 3")) == [mention]

    @pytest.mark.parametrize("text", ["projet", "Provisoire", "PROJET"])
    def test_a_single_word_around_the_text(self, text: str) -> None:
        assert draft(*BODY, ("watermark", text)) == [text]

    def test_a_stated_status(self) -> None:
        assert draft(*BODY, "Statut : en cours de validation") == ["en cours de validation"]
        assert draft(*BODY, properties=(Property("core", "status", "Draft"),)) == ["Draft"]
        assert draft(*BODY, "Statut : validé") == []

    @pytest.mark.parametrize(
        ("path", "found"),
        [
            ("charte_PROJET.docx", ["PROJET"]),
            ("charte_brouillon_v2.docx", ["brouillon"]),
            ("projet_de_territoire.docx", []),
            ("2024_Projet_Ecole.docx", []),
            ("chef de projet.docx", []),
        ],
    )
    def test_the_file_name(self, path: str, found: list[str]) -> None:
        assert draft(*BODY, path=path) == found

    @pytest.mark.parametrize(
        "text",
        ["Projet de territoire 2024-2030", "Projet éducatif territorial", "Chef de projet",
         "Projet de délibération", "Groupe de travail", "Gestion de projet",
         "Le document de travail a été présenté en commission."],
    )  # fmt: skip
    def test_words_that_say_nothing_of_the_status(self, text: str) -> None:
        assert draft(text, *BODY, ("heading", text)) == []

    def test_a_table_about_projects_is_no_draft(self) -> None:
        assert draft(*BODY, ("table", "Projet\tMontant\nCantine\t120 000 €")) == []
