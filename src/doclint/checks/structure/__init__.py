"""Checks of the dimension structure: what spoils the cutting of a document into pieces."""

from __future__ import annotations

from doclint.checks.structure.bundles import bundled_documents
from doclint.checks.structure.contents import index_or_glossary_pages, table_of_contents
from doclint.checks.structure.furniture import running_header_footer
from doclint.checks.structure.headings import no_headings
from doclint.checks.structure.images import image_without_alternative
from doclint.checks.structure.levels import heading_jump
from doclint.checks.structure.references import dangling_reference
from doclint.checks.structure.tables import complex_table
from doclint.checks.structure.text_layer import no_text_layer, partial_text_layer

__all__ = [
    "bundled_documents",
    "complex_table",
    "dangling_reference",
    "heading_jump",
    "image_without_alternative",
    "index_or_glossary_pages",
    "no_headings",
    "no_text_layer",
    "partial_text_layer",
    "running_header_footer",
    "table_of_contents",
]
