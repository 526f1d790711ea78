"""Checks of the dimension integrity: whether a file is what it seems, whole and finished."""

from __future__ import annotations

from doclint.checks.integrity.reading import (
    encrypted_document,
    from_read_error,
    misnamed_file,
    resource_limit,
    unreadable_document,
    unsupported_format,
)
from doclint.checks.integrity.review import leftover_comments, tracked_changes

__all__ = [
    "encrypted_document",
    "from_read_error",
    "leftover_comments",
    "misnamed_file",
    "resource_limit",
    "tracked_changes",
    "unreadable_document",
    "unsupported_format",
]
