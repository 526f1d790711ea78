"""Checks of the dimension integrity: whether a file is what it seems, whole and finished."""

from __future__ import annotations

from doclint.checks.integrity.attached import embedded_file, macro, remote_reference
from doclint.checks.integrity.garbled import garbled_text
from doclint.checks.integrity.language import language_mismatch
from doclint.checks.integrity.reading import (
    encrypted_document,
    from_read_error,
    misnamed_file,
    resource_limit,
    unreadable_document,
    unsupported_format,
)
from doclint.checks.integrity.residue import template_residue
from doclint.checks.integrity.review import leftover_comments, tracked_changes
from doclint.checks.integrity.struck import struck_text

__all__ = [
    "embedded_file",
    "encrypted_document",
    "from_read_error",
    "garbled_text",
    "language_mismatch",
    "leftover_comments",
    "macro",
    "misnamed_file",
    "remote_reference",
    "resource_limit",
    "struck_text",
    "template_residue",
    "tracked_changes",
    "unreadable_document",
    "unsupported_format",
]
