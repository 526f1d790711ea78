"""Pictures that an assistant cannot know: which count, and which are left alone."""

from __future__ import annotations

from typing import Any

import pytest

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.document import Block, Document, Format, Image, Page
from doclint.findings import Finding
from doclint.ruleset import activate, load_rules

RULES = load_rules()
TEXT = Block("paragraph", "La mairie ouvre à neuf heures et ferme à midi le samedi. " * 3)


def picture(share: float | None = 0.3, alternative: str | None = None, **place: Any) -> Image:
    return Image(place.get("page"), place.get("block", 0), alternative, share)


def check(*images: Image, form: Format = "docx", **facts: Any) -> list[Finding]:
    rule = RULES.rule("image-without-alternative")
    facts.setdefault("blocks", (TEXT,))
    document = Document("a", form, images=images, **facts)
    return list(check_for(rule)(Analysis(document), activate(RULES, rule)))


def test_pictures_without_words_are_one_finding_with_their_pages_and_size() -> None:
    (found,) = check(picture(0.31, page=4), picture(0.1, page=3), picture(0.2, page=4))
    assert found.data["kind"] == "missing"
    assert (found.data["images"], found.data["pages"], found.data["share"]) == (3, [3, 4], 31)
    assert found.message.endswith("texte de remplacement. Pages 3 et 4.")
    assert (found.location.block, found.severity) == (0, "warning")
    assert found.evidence == TEXT.text.strip()


def test_one_picture_without_pages_is_said_so() -> None:
    (found,) = check(picture(None))
    assert found.message == "1\u00a0image n'a pas de texte de remplacement."
    assert (found.data["pages"], found.data["share"]) == ([], None)


def test_a_long_list_of_pages_ends_in_one_sign() -> None:
    (found,) = check(*(picture(page=2 * page) for page in range(1, 30)))
    assert found.message.endswith("14, 16…")


@pytest.mark.parametrize("alternative", ["Plan de la gare à la mairie", "", "Le nouveau logo"])
def test_described_and_decorative_pictures_are_fine(alternative: str) -> None:
    assert check(picture(alternative=alternative)) == []


@pytest.mark.parametrize(
    "alternative",
    [
        "image1.png",
        "C:\\Users\\Mairie\\Mes images\\plan.JPG",
        "Image 1",
        "Capture d’écran 2024-03-01",
        "IMG_2041",
        "Une image contenant texte, capture d’écran\n\nDescription générée automatiquement",
        "A close up of a map\n\nDescription automatically generated",
        "Une image contenant carte. Le contenu généré par l’IA peut être incorrect.",
        "Une image contenant texte, capture d’écran, Police, diagramme",
        "Graphique",
    ],
)
def test_what_nobody_wrote_describes_nothing(alternative: str) -> None:
    (found,) = check(picture(alternative=alternative))
    assert (found.data["kind"], found.evidence) == ("automatic", " ".join(alternative.split()))


@pytest.mark.parametrize(
    "alternative", ["Image de la mairie", "Figure 2 : le plan", "Photo du maire"]
)
def test_words_after_the_kind_of_picture_describe_it(alternative: str) -> None:
    assert check(picture(alternative=alternative)) == []


def test_small_pictures_are_logos_and_bullets() -> None:
    assert check(picture(0.049)) == []
    assert len(check(picture(0.05))) == 1


def test_above_the_first_text_a_picture_is_a_logo_unless_it_is_large() -> None:
    cover = (Block("paragraph", "Ville de Valbrume"), Block("heading", "Le marché", level=1), TEXT)
    for place in (None, 0):
        assert check(picture(0.15, block=place), blocks=cover) == []
        assert check(picture(None, block=place), blocks=cover) == []
        assert len(check(picture(0.2, block=place), blocks=cover)) == 1
    assert len(check(picture(0.15, block=1), blocks=cover)) == 1


# PDF

SPOKEN = Page(2, 800)


def pdf(
    *images: Image, pages: tuple[Page, ...] = (Page(1, 800), SPOKEN, Page(3, 800))
) -> list[Finding]:
    blocks = tuple(Block("paragraph", TEXT.text, page=page.number) for page in pages)
    return check(*images, form="pdf", blocks=blocks, pages=pages)


def on(page: int, share: float = 0.4, alternative: str | None = None, characters: int = 0) -> Image:
    return Image(page, None, alternative, share, characters)


def test_a_large_picture_among_the_words_of_a_pdf_is_told_quietly() -> None:
    (found,) = pdf(on(2))
    assert (found.data["kind"], found.severity) == ("page", "info")
    assert (found.location.page, found.data["share"]) == (2, 40)
    assert found.evidence == TEXT.text.strip()


@pytest.mark.parametrize(
    "image",
    [
        on(2, share=0.19),
        on(2, alternative="Le plan"),
        on(2, characters=50),
        on(1),
    ],
    ids=["small", "described", "under the words", "on the cover"],
)
def test_other_pictures_of_a_pdf_are_left_alone(image: Image) -> None:
    assert pdf(image) == []


def test_the_name_of_a_file_describes_no_picture_of_a_pdf_either() -> None:
    (found,) = pdf(on(2, share=0.06, alternative="C:\\plan.jpg"))
    assert (found.data["kind"], found.location.page) == ("automatic", 2)


def test_labels_on_a_drawing_do_not_describe_it() -> None:
    assert len(pdf(on(2, characters=49))) == 1


def test_a_page_without_words_is_the_matter_of_another_rule() -> None:
    assert pdf(on(2), pages=(Page(1, 800), Page(2, 30), Page(3, 800))) == []


def test_a_leaflet_of_two_pages_has_no_cover() -> None:
    assert len(pdf(on(1), pages=(Page(1, 800), SPOKEN))) == 1


def test_pictures_of_one_size_on_each_page_are_a_layout() -> None:
    pages = tuple(Page(number, 800) for number in range(1, 6))
    assert pdf(on(2), on(3), on(4), pages=pages) == []
    assert len(pdf(on(2), on(3), pages=pages)) == 1


def test_the_expression_stays_fast_on_long_alternatives() -> None:
    for text in ("a" * 10**6, "image " * 10**5, ".png" * 10**5, "description " * 10**5):
        assert check(picture(alternative=text)) == []
