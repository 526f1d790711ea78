"""What click says in French: the compiled catalogue is that of the readable one."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

import doclint.cli

FOLDER = Path(doclint.cli.__file__).parent / "locale" / "fr" / "LC_MESSAGES"


def test_the_compiled_catalogue_is_in_step_with_its_source() -> None:
    source = read_po(BytesIO((FOLDER / "doclint.po").read_bytes()), locale="fr")
    compiled = BytesIO()
    write_mo(compiled, source)
    compiled.seek(0)
    with (FOLDER / "doclint.mo").open("rb") as stream:
        shipped = read_mo(stream)
    assert _sentences(shipped) == _sentences(read_mo(compiled))


def _sentences(catalogue: Catalog) -> dict[str, object]:
    return {str(message.id): message.string for message in catalogue if message.id}


def test_every_sentence_is_translated() -> None:
    source = read_po(BytesIO((FOLDER / "doclint.po").read_bytes()), locale="fr")
    said = [message for message in source if message.id]
    assert said
    assert [message.id for message in said if not message.string or message.fuzzy] == []
