"""Readings of what people declare outside a file: on a sheet beside it, or in a register."""

from __future__ import annotations

from typing import get_args

from doclint.identity.model import Field, Place, Reading
from doclint.identity.normalise import normalised
from doclint.identity.placeholders import author_fault, says_nothing, title_fault
from doclint.identity.trust import confidence
from doclint.identity.wording import tidy

DECLARABLE: tuple[Field, ...] = tuple(field for field in get_args(Field) if field != "modified")
"""The fields that people declare: the day a file was saved is not theirs to say."""
LONGEST = 500
"""Characters of a value: what is longer is a text, not a name or a date."""


def declared_reading(field: Field, value: str, place: Place, detail: str) -> Reading | None:
    """One declared value, under the name that people gave to the field there (`detail`).

    None when it cannot be a value of this field: a date that is none, a version without a number.
    """
    shown = tidy(value)[:LONGEST]
    kept = normalised(field, shown) if shown else None
    if kept is None:
        return None
    return Reading(
        field=field,
        value=shown,
        normalised=kept,
        place=place,
        detail=detail,
        placeholder=_is_placeholder(field, shown),
        confidence=confidence(place),
    )


def _is_placeholder(field: Field, value: str) -> bool:
    if says_nothing(value):
        return True
    if field == "title":
        return title_fault(value) is not None
    return field in ("owner", "author") and author_fault(value) is not None
