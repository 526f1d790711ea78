"""Handlers of content controls: tables of contents, and fields of cover pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from doclint.readers.docx.story import Control, Story
from doclint.readers.docx.traverse import Handler, Outcome, ignore
from doclint.readers.docx.vocabulary import on, value, w

if TYPE_CHECKING:
    from lxml import etree

_PROPERTIES = w("sdtPr")
_GALLERY = f"{w('docPartObj')}/{w('docPartGallery')}"
_CONTENTS = "Table of Contents"
"""How Word calls its tables of contents, whatever its language."""
_VALUE_LENGTH = 300


def handlers(story: Story) -> Mapping[str, Handler]:
    """By tag."""

    def control(element: etree._Element) -> Outcome:
        properties = element.find(_PROPERTIES)
        if properties is None:
            return None
        _remember(story, element, properties)
        if value(properties.find(_GALLERY)) != _CONTENTS:
            return None
        story.roles.append("contents")

        def leave() -> None:
            story.roles.pop()

        return leave

    return {w("sdt"): control, _PROPERTIES: ignore, w("sdtEndPr"): ignore}


def _remember(story: Story, element: etree._Element, properties: etree._Element) -> None:
    """Keeps the value of a control tied to data, unless it still shows its placeholder."""
    binding = properties.find(w("dataBinding"))
    placeholder = properties.find(w("showingPlcHdr"))
    if binding is None or (placeholder is not None and on(placeholder)):
        return
    name = value(properties.find(w("alias"))) or value(properties.find(w("tag"))) or ""
    dated = properties.find(w("date"))
    text = "" if dated is None else dated.get(w("fullDate"), "")
    text = text or "".join(word.text or "" for word in element.iter(w("t")))
    if text.strip() and len(text) <= _VALUE_LENGTH:
        story.controls.append(Control(name, binding.get(w("xpath"), ""), text.strip()))
