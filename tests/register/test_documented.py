"""The manual names every field of a sheet and every term of the export, in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from doclint.identity.declared import DECLARABLE
from doclint.identity.model import Field
from doclint.register.export import CONTEXT, TERMS

DOCS = Path(__file__).parents[2] / "docs"
PAGES = (DOCS / "fr" / "registre.md", DOCS / "en" / "register.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_page_names_every_field_and_every_term(page: Path) -> None:
    text = page.read_text("utf-8")
    names = {field.replace("_", "-") for field in DECLARABLE} | set(TERMS.values())
    assert [name for name in sorted(names) if f"`{name}`" not in text] == []


def test_every_field_has_a_term_of_a_known_vocabulary() -> None:
    assert set(TERMS) == set(get_args(Field))
    assert {term.partition(":")[0] for term in TERMS.values()} <= set(CONTEXT)
    assert len(set(TERMS.values())) == len(TERMS)
