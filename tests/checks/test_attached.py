"""Programs, attached files and content kept elsewhere: each kind is one finding."""

from __future__ import annotations

import pytest

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.document import Document, Embedded, Reference, suffix_formats
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules

RULES = load_rules()


def found(name: str, *facts: Embedded | Reference, path: str = "a.docx") -> list[Finding]:
    rule = RULES.rule(name)
    kinds = suffix_formats(path)
    assert kinds
    checked = Document(
        path,
        next(iter(kinds)),
        embedded=tuple(fact for fact in facts if isinstance(fact, Embedded)),
        references=tuple(fact for fact in facts if isinstance(fact, Reference)),
    )
    active = activate(RULES, rule, language="fr")
    return list(check_for(rule)(Analysis(checked), active))


def kinds(name: str, *facts: Embedded | Reference, path: str = "a.docx") -> list[str]:
    return [finding.data["kind"] for finding in found(name, *facts, path=path)]


MACRO = Embedded("macro", "vbaProject.bin", 10)
JAVASCRIPT, LAUNCH = Embedded("script", "JavaScript"), Embedded("script", "Launch")


class TestPrograms:
    def test_the_macros_of_a_library_are_one_finding(self) -> None:
        modules = [Embedded("macro", f"Module{n}.xml") for n in (1, 2)]
        (finding,) = found("macro", *modules, path="a.odt")
        assert finding.evidence == "Module1.xml, Module2.xml"
        assert (finding.data["kind"], finding.severity) == ("macro", "warning")

    def test_a_form_that_computes_is_said_and_a_command_warned_of(self) -> None:
        findings = found("macro", JAVASCRIPT, LAUNCH, path="a.pdf")
        assert [(f.data["kind"], f.severity) for f in findings] == [
            ("javascript", "info"),
            ("launch", "warning"),
        ]

    def test_controls_are_programs(self) -> None:
        assert kinds("macro", Embedded("control", "activeX1.xml")) == ["control"]

    def test_attached_files_are_none(self) -> None:
        assert kinds("macro", Embedded("file", "a.xlsx"), Embedded("object", "x.bin")) == []


class TestAttachedFiles:
    def test_files_objects_and_forms_are_told_apart(self) -> None:
        parts = (
            Embedded("file", "budget.xlsx"),
            Embedded("object", "oleObject1.bin"),
            Embedded("file", "annexe.doc"),
            Embedded("form", "XFA"),
        )
        file, thing, form = found("embedded-file", *parts, path="a.pdf")
        assert (file.evidence, file.data["count"]) == ("budget.xlsx, annexe.doc", 2)
        assert "2\u00a0fichiers joints" in file.message
        assert (thing.data["kind"], thing.evidence) == ("object", "oleObject1.bin")
        assert (form.data["kind"], form.severity) == ("form", "warning")

    def test_the_first_that_stands_somewhere_says_where(self) -> None:
        parts = (Embedded("file", "a.doc"), Embedded("file", "b.doc", page=3))
        (finding,) = found("embedded-file", *parts, path="a.pdf")
        assert finding.location.page == 3

    def test_a_file_without_a_name_counts(self) -> None:
        (finding,) = found("embedded-file", Embedded("file", ""), path="a.pdf")
        assert (finding.evidence, finding.data["count"]) == ("", 1)

    @pytest.mark.parametrize(
        "part",
        [Embedded("file", "factur-x.xml"), Embedded("file", "ZUGFeRD-invoice.xml"),
         Embedded("file", "Press Quality.joboptions"), Embedded("file", "sRGB.icc"),
         Embedded("form", "XFAF"), MACRO, JAVASCRIPT],
    )  # fmt: skip
    def test_what_adds_nothing_to_the_pages_is_left_out(self, part: Embedded) -> None:
        assert kinds("embedded-file", part, path="a.pdf") == []


class TestContentElsewhere:
    def test_each_kind_is_one_finding_with_its_addresses(self) -> None:
        pictures = [Reference("image", f"https://a.example/{n}.png") for n in (1, 2)]
        image, data = found(
            "remote-reference", *pictures, Reference("data", "file:///C:/base.xlsx")
        )
        assert image.evidence == "https://a.example/1.png, https://a.example/2.png"
        assert "2\u00a0images gardées" in image.message
        assert (data.data["kind"], data.evidence) == ("data", "base.xlsx")

    @pytest.mark.parametrize(
        ("target", "shown"),
        [
            ("https://moi:secret@a.example/x.png?key=123#p", "https://a.example/x.png"),
            ("file:///C:/Users/camille.durand/Bureau/x.png", "x.png"),
            ("\\\\serveur\\camille.durand\\x.png", "x.png"),
            ("../x.png", "x.png"),
            ("S:/", "S:"),
        ],
    )
    def test_neither_keys_nor_folders_are_shown(self, target: str, shown: str) -> None:
        (finding,) = found("remote-reference", Reference("image", target))
        assert finding.evidence == shown

    @pytest.mark.parametrize("target", ["http://a.example/m.dotm", "HTTPS://a.example/m.dotm"])
    def test_a_template_of_the_web_is_flagged(self, target: str) -> None:
        assert kinds("remote-reference", Reference("template", target)) == ["template"]

    @pytest.mark.parametrize(
        "target",
        ["file:///S:/modele.dotm", "\\\\serveur\\modeles\\m.dotm", "file://serveur/m.dotm",
         "Normal.dotm"],
    )  # fmt: skip
    def test_a_template_of_the_office_is_normal(self, target: str) -> None:
        assert kinds("remote-reference", Reference("template", target)) == []

    @pytest.mark.parametrize("path", ["a.html", "a.md"])
    def test_the_web_is_made_of_parts_that_lie_elsewhere(self, path: str) -> None:
        parts = [Reference("image", "https://a.example/1.png"), Reference("script", "//b.example")]
        assert kinds("remote-reference", *parts, path=path) == []

    @pytest.mark.parametrize("path", ["a.docx", "a.pptx", "a.odt", "a.odp", "a.rtf"])
    def test_other_formats_are_files_that_should_hold_all(self, path: str) -> None:
        assert kinds("remote-reference", Reference("object", "../b.ods"), path=path) == ["object"]
