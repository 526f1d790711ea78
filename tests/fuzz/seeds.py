"""The valid files that fuzzing starts from: the sample documents, and one rich file a format."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tools.sample_docs.__main__ import documents

from tests.fuzz import rich

MOST_BYTES = 60_000
"""A larger seed only makes fuzzing slow."""
FORMATS = ("docx", "pptx", "odt", "odp", "pdf", "html", "md", "txt", "rtf")


@cache
def seeds() -> Mapping[str, Mapping[str, bytes]]:
    """Format → name of a seed, that ends with the suffix of the format → its bytes."""
    found: dict[str, dict[str, bytes]] = {name: {} for name in FORMATS}
    for name, content in [*documents(), *rich.documents()]:
        suffix = name.rsplit(".", 1)[1]
        if suffix in found and len(content) <= MOST_BYTES:
            found[suffix][name] = content
    return found
