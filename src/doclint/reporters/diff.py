"""What changed between two documents, for people and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.comparison import (
    Comparison,
    FactChange,
    Passage,
    SectionChange,
    Side,
    StatedChange,
)
from doclint.identity.dates.find import said_date
from doclint.identity.model import FIELD_NAMES
from doclint.identity.statuses import STATUS_NAMES
from doclint.reporters.cleaning import clean
from doclint.reporters.text import wrapped
from doclint.text import Language, Text

MOST_SHOWN = 10
"""Sentences of one kind shown of one section; the JSON has them all."""

_SAME = Text(fr="Les deux documents disent la même chose.", en="Both documents say the same.")
_SAME_TEXT = Text(fr="Le texte est le même.", en="The text is the same.")
_STATED = Text(
    fr="Ce que chaque document dit de lui-même :", en="What each document says of itself:"
)
_NOTHING = Text(fr="non indiqué", en="not stated")
_FACTS = Text(fr="Ce qui change de valeur :", en="Values that change:")
_HIDDEN = Text(fr="{value} (changé ; masqué ici)", en="{value} (changed; masked here)")
_SECTIONS = Text(fr="Ce qui change, partie par partie :", en="What changes, section by section:")
_MARKS = Text(
    fr="− avant, + après. Les mots qui changent sont entre crochets.",
    en="− before, + after. The words that change are in brackets.",
)
_START = Text(fr="Début du document", en="Start of the document")
_STATUS = {
    "changed": Text("", ""),
    "renamed": Text(fr=" (avant : {was})", en=" (was: {was})"),
    "added": Text(fr=" (partie ajoutée)", en=" (section added)"),
    "removed": Text(fr=" (partie retirée)", en=" (section removed)"),
}
_MOVED = Text(fr="Déplacé ; avant, dans : {origin}", en="Moved; it was in: {origin}")
_MORE = Text(fr="et {n:autre|autres}", en="and {n:other|others}")
_UNCHANGED = Text(
    fr="{n:phrase ou ligne identique|phrases ou lignes identiques}.",
    en="{n:sentence or row the same|sentences or rows the same}.",
)
_SUMMARY = Text(
    fr="{facts:valeur changée|valeurs changées}, {reworded:phrase reformulée|phrases reformulées}, "
    "{moved:déplacée|déplacées}, {added:ajoutée|ajoutées}, {removed:retirée|retirées}.",
    en="{facts:value changed|values changed}, {reworded:sentence reworded|sentences reworded}, "
    "{moved} moved, {added} added, {removed} removed.",
)
_VERSION = Text(fr="version {version}", en="version {version}")
_RED, _GREEN = "31", "32"


def render_text(
    comparison: Comparison, language: Language, width: int, *, color: bool = False
) -> str:
    """Both documents, what they say of themselves, values, sections, then the counts."""
    return "\n".join(_Writer(language, max(width, 40), color).lines(comparison)) + "\n"


def render_json(comparison: Comparison) -> str:
    """The whole, personal data masked: one object."""
    import msgspec

    return msgspec.json.format(msgspec.json.encode(comparison), indent=2).decode() + "\n"


class _Writer:
    def __init__(self, language: Language, width: int, color: bool) -> None:
        self._language = language
        self._width = width
        self._color = color
        self._quotes = ("« {} »", "“{}”")[language == "en"]

    def lines(self, comparison: Comparison) -> Iterator[str]:
        yield from self._wrap(self._side(comparison.one), 2, first="− ")
        yield from self._wrap(self._side(comparison.other), 2, first="+ ")
        yield ""
        if comparison.same:
            yield from self._wrap(self._say(_SAME), 0)
            return
        if comparison.stated:
            yield self._say(_STATED)
            for change in comparison.stated:
                yield from self._wrap(self._stated(change), 4, first="  • ")
            yield ""
        if comparison.same_text:
            yield self._say(_SAME_TEXT)
            return
        if comparison.facts:
            yield self._say(_FACTS)
            for fact in comparison.facts:
                yield from self._fact(fact)
            yield ""
        if comparison.sections:
            yield from self._wrap(self._say(_SECTIONS), 0)
            for section in comparison.sections:
                yield from self._section(section)
            yield ""
        if comparison.facts or any(section.reworded for section in comparison.sections):
            yield from self._wrap(self._say(_MARKS), 0)
        yield self._say(_UNCHANGED, n=comparison.unchanged)
        yield from self._wrap(self._summary(comparison), 0)

    def _side(self, side: Side) -> str:
        said = [side.path]
        if side.version:
            said.append(self._say(_VERSION, version=side.version))
        if side.date:
            said.append(self._say(said_date(side.date)))
        return ", ".join(said)

    def _stated(self, change: StatedChange) -> str:
        def said(value: str | None) -> str:
            if value is None:
                return self._say(_NOTHING)
            if change.field == "date":
                return self._say(said_date(value))
            return self._say(STATUS_NAMES[value]) if change.field == "status" else value

        colon = (" : ", ": ")[self._language == "en"]
        name = self._say(FIELD_NAMES[change.field])
        return f"{name}{colon}{said(change.old)} → {said(change.new)}"

    def _fact(self, fact: FactChange) -> Iterator[str]:
        said = f"{fact.old} → {fact.new}"
        if fact.old == fact.new:
            said = self._say(_HIDDEN, value=fact.new)
        yield from self._wrap(said, 4, first="  • ")
        if fact.heading:
            yield from self._wrap(fact.heading, 4)
        yield from self._pair(fact.before, fact.after, fact.origin)

    def _section(self, section: SectionChange) -> Iterator[str]:
        heading = section.heading or self._say(_START)
        status = self._say(_STATUS[section.status], was=section.was)
        yield from self._wrap(heading + status, 4, first="  • ")
        for pair in section.reworded[:MOST_SHOWN]:
            yield from self._pair(pair.before, pair.after, pair.origin)
        yield from self._more(section.reworded)
        for move in section.moved[:MOST_SHOWN]:
            yield from self._passage("→", move.passage)
            yield from self._origin(move.origin)
        yield from self._more(section.moved)
        for sign, passages in (("−", section.removed), ("+", section.added)):
            for passage in passages[:MOST_SHOWN]:
                yield from self._passage(sign, passage)
            yield from self._more(passages)

    def _pair(self, before: Passage, after: Passage, origin: str | None) -> Iterator[str]:
        yield from self._passage("−", before)
        yield from self._passage("+", after)
        yield from self._origin(origin)

    def _origin(self, origin: str | None) -> Iterator[str]:
        if origin is not None:
            said = self._say(_MOVED, origin=origin or self._say(_START))
            yield from self._wrap(said, 6)

    def _more(self, items: Sequence[object]) -> Iterator[str]:
        if len(items) > MOST_SHOWN:
            yield from self._wrap(self._say(_MORE, n=len(items) - MOST_SHOWN), 6)

    def _passage(self, sign: str, passage: Passage) -> Iterator[str]:
        where = "" if passage.page is None else f"p. {passage.page}  "
        text = where + self._quotes.format(_marked(passage))
        color = {"−": _RED, "+": _GREEN}.get(sign) if self._color else None
        for line in self._wrap(text, 6, first=f"    {sign} ", cut=True):
            yield f"\x1b[{color}m{line}\x1b[0m" if color else line

    def _summary(self, comparison: Comparison) -> str:
        sections = comparison.sections
        return self._say(
            _SUMMARY,
            facts=len(comparison.facts),
            reworded=sum(len(section.reworded) for section in sections),
            moved=sum(len(section.moved) for section in sections),
            added=sum(len(section.added) for section in sections),
            removed=sum(len(section.removed) for section in sections),
        )

    def _say(self, text: Text, **values: object) -> str:
        return text.render(self._language, **values)

    def _wrap(self, text: str, indent: int, *, first: str = "", cut: bool = False) -> list[str]:
        return wrapped(clean(text), self._width, indent, first=first, cut=cut)


def _marked(passage: Passage) -> str:
    """The words of a passage, those that the other does not have in brackets."""
    said = []
    end = 0
    for start, stop in passage.changed:
        said += [passage.text[end:start], "[", passage.text[start:stop], "]"]
        end = stop
    return "".join([*said, passage.text[end:]])
