"""Words that a machine cannot read, and clean words that look strange."""

from __future__ import annotations

import random

import pytest

from doclint.analysis import Analysis
from doclint.checks.integrity import garbled_text
from doclint.document import Block, Document
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules
from tests.writing import block, document

RULESET = load_rules()
PROSE = (
    "Le conseil municipal a décidé de rénover la piscine après l'été. Les élèves de l'école "
    "iront à la salle des fêtes pendant les travaux, où un maître-nageur viendra chaque semaine "
    "leur présenter les règles de sécurité. L'œuvre du sculpteur sera protégée. "
)


def found(checked: Document, **params: float) -> list[Finding]:
    rule = activate(RULESET, RULESET.rules["garbled-text"], params=params)
    return list(garbled_text(Analysis(checked), rule))


def kinds(*blocks: str | Block) -> list[str]:
    return [finding.data["kind"] for finding in found(document(*blocks))]


class TestEncoding:
    @pytest.mark.parametrize("wrong", ["cp1252", "latin-1", "mac-roman"])
    def test_text_read_in_another_encoding_is_flagged(self, wrong: str) -> None:
        read = (PROSE + "C’est « ouvert » : 12 €, 20 °C.").encode().decode(wrong, "replace")
        assert "encoding" in kinds(read * 2)

    def test_accents_lost_for_good_are_letters_lost(self) -> None:
        [finding] = found(document(PROSE.encode("latin-1", "ignore").decode("utf-8", "replace")))
        assert finding.data["kind"] == "lost-letters"
        assert finding.data["examples"][0] == "d\ufffdcid\ufffd"

    def test_apostrophes_of_windows_read_as_controls_are_letters_lost(self) -> None:
        text = "L\x92animal d\x92un voyageur qu\x92il a, s\x92il n\x92est pas malade."
        [finding] = found(document(text))
        assert finding.data["kind"] == "lost-letters"
        assert finding.data["examples"] == ["L\ufffdanimal", "d\ufffdun", "qu\ufffdil"]

    def test_the_share_counts_the_words_of_the_document(self) -> None:
        [finding] = found(document(*["Le maire dÃ©cide."] * 5, "Le maire vient." * 1))
        assert finding.data["count"] == 5
        assert finding.data["share"] == pytest.approx(100 * 5 / 18, abs=8)

    def test_a_few_words_may_be_an_accident(self) -> None:
        assert kinds("Le nom « dÃ©cision » et dâ€™autres mots.", PROSE) == []
        assert len(found(document("Le nom dÃ©cision et dâ€™autres.", PROSE), min_words=2)) == 1

    def test_clean_french_portuguese_and_signs_are_left_alone(self) -> None:
        portuguese = "A DECISÃO DA ASSOCIAÇÃO É DE NÃO ABRIR AMANHÃ A ESTAÇÃO. "
        signs = "Â l'aube, 20 °C, 3 m², √2 ≈ 1,41, à «\u00a0gauche\u00a0», grâce à… l’été ¿qué?"
        assert kinds(PROSE * 3, portuguese * 3, signs * 3) == []


class TestLetters:
    def test_letters_of_a_font_without_names_are_flagged(self) -> None:
        [finding] = found(document(PROSE.replace("é", "\ue056"), PROSE))
        assert finding.data["kind"] == "lost-letters"
        assert "\ue056" not in finding.evidence

    def test_bullets_and_arrows_of_symbol_fonts_are_none(self) -> None:
        assert kinds("\n".join(f"\uf0b7 Le point {n} \uf0e0 suite" for n in range(9)), PROSE) == []
        assert kinds("\n".join(f"\uf0b7Point {n}" for n in range(9)), PROSE) == []

    def test_question_marks_in_words_are_lost_accents(self) -> None:
        text = PROSE.encode("ascii", "replace").decode()
        assert kinds(text) == ["question-marks"]

    def test_questions_and_addresses_are_none(self) -> None:
        address = "https://www.valbrume.example/actes?page=2 et voir.php?id=4 et a/b?c "
        assert kinds("Qui décide ? Le maire? Où? " * 9, address * 9) == []

    def test_numbers_of_letters_are_flagged(self) -> None:
        assert kinds("(cid:12)(cid:31) le (cid:4) et (cid:5) puis (cid:6) ou (cid:7)") == ["cid"]


class TestSpaces:
    def test_words_glued_together(self) -> None:
        glued = ["leconseilmunicipaldelavilleadécidé", "derénoverlapiscinemunicipaleaprès"]
        [finding] = found(document("Le " + " ".join(glued * 3)))
        assert (finding.data["kind"], finding.data["count"]) == ("glued", 6)

    def test_long_words_names_of_fields_and_identifiers_are_none(self) -> None:
        long = "anticonstitutionnellement intergouvernementalement désinstitutionnalisation "
        fields = "zonesUrbaniséesRéseauTransport OriginatingAgencyArchiveUnitIdentifier "
        identifiers = "aeaqaaaaaehnbfxgaavmgalomnpzbqaaaaq xkcdqwrtzplmnbvcxyhgfdsapoiuzt "
        assert kinds(long * 5, fields * 5, identifiers * 5) == []

    def test_letters_set_apart_on_several_lines(self) -> None:
        lines = ("C O M P T E  R E N D U", "D É C I S I O N", "A N N E X E S")
        assert kinds(*(block("heading", line) for line in lines), PROSE) == ["spaced"]

    def test_the_title_of_a_cover_alone_and_letters_of_a_table_are_none(self) -> None:
        assert kinds(block("heading", "D É L I B É R A T I O N"), PROSE) == []
        assert kinds(block("table", "\n".join(["A\tB\tC\tD\tE\tF\tG"] * 9)), PROSE) == []

    def test_hyphens_left_from_the_ends_of_lines(self) -> None:
        cut = "La réno- vation de la pis- cine et l'organi- sation des tra- vaux sont pré- vues. "
        [finding] = found(document(cut * 3))
        assert (finding.data["kind"], finding.data["count"]) == ("hyphens", 15)
        assert finding.severity == "info"

    def test_compounds_lists_and_dashes_are_none(self) -> None:
        compounds = "Le rez-de-chaussée, c'est-à-dire l'avant- et l'après-midi, celle-ci - dite. "
        assert kinds(compounds * 9, "- un\n- deux\n- trois\n" * 9) == []


class TestNoise:
    def noisy(self, rate: float) -> str:
        """The prose with letters misread as a scanner does, always the same ones."""
        misread = {"l": "1", "o": "0", "i": "l", "e": "c", "m": "rn", "é": "6", "s": "5", "t": "f"}
        chance = random.Random(0)
        return "".join(misread.get(c, c) if chance.random() < rate else c for c in PROSE * 6)

    def test_poor_character_recognition_is_flagged(self) -> None:
        [finding] = found(document(self.noisy(0.12)))
        assert finding.data["kind"] == "noise"
        assert finding.data["share"] > 6

    def test_it_is_found_in_a_long_document_too(self) -> None:
        assert kinds(*[self.noisy(0.12)] * 60) == ["noise"]

    def test_other_languages_are_not_judged_by_their_letters(self) -> None:
        german = "Durchschnittsgeschwindigkeit, Angstschweiß, Rechtschreibung, und der Herbst. "
        assert kinds(german * 20) == []

    def test_a_good_one_is_not(self) -> None:
        assert kinds(self.noisy(0.01)) == []

    def test_the_limit_is_a_setting(self) -> None:
        assert found(document(self.noisy(0.12)), max_noise=60) == []

    def test_references_measures_and_code_are_none(self) -> None:
        text = (
            "L'arrêté n° 2024-12-AB du 1er mars, modifié le 2e jour, fixe à 12 h 30 min, 3 m², "
            "5G, H2O, CO2, A4, RD12 et le 4ème lot ; voir config.v2.json, a_b=c1 et <p>x</p>. "
        )
        assert kinds(text * 12) == []

    def test_a_few_words_of_a_short_text_say_nothing(self) -> None:
        assert kinds("Ré5u1tat du c0ntrô1e.") == []

    def test_many_do(self) -> None:
        deed = "Le c0nseil munic1pal s'est reun1 s0us la pres1dence du rnaire, p0ur v0ter le pr1x."
        assert kinds(deed) == ["noise"]


@pytest.mark.parametrize(
    "part", ["Ã©", "a?", "\ue056", "é\ue056", "a ", "a- ", "a", "(cid:1)", "1a"]
)
def test_no_text_makes_it_slow(part: str) -> None:
    assert len(found(document(part * (1_000_000 // len(part))))) <= 3
