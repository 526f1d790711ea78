"""What changed between two documents, for people and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.comparison import Comparison, FactChange, Passage, SectionChange, Side
from doclint.identity.dates.find import said_date
from doclint.reporters.cleaning import clean
from doclint.reporters.text import wrapped
from doclint.text import Language, Text

MOST_SHOWN = 10
"""Sentences of one kind shown of one section; the JSON has them all."""

_SAME = Text(fr="Les deux documents disent la même chose.", en="Both documents say the same.")
_FACTS = Text(fr="Ce qui change de valeur :", en="Values that change:")
_SECTIONS = Text(fr="Ce qui change, partie par partie :", en="What changes, section by section:")
_START = Text(fr="Début du document", en="Start of the document")
_STATUS = {
    "changed": Text("", ""),
    "added": Text(fr=" (partie ajoutée)", en=" (section added)"),
    "removed": Text(fr=" (partie retirée)", en=" (section removed)"),
}
_MORE = Text(fr="et {n:autre|autres}", en="and {n:other|others}")
_SUMMARY = Text(
    fr="{facts:valeur changée|valeurs changées}, {reworded:phrase reformulée|phrases reformulées}, "
    "{added:ajoutée|ajoutées}, {removed:retirée|retirées}.",
    en="{facts:value changed|values changed}, {reworded:sentence reworded|sentences reworded}, "
    "{added} added, {removed} removed.",
)
_VERSION = Text(fr="version {version}", en="version {version}")


def render_text(comparison: Comparison, language: Language, width: int) -> str:
    """Both documents, the values that change, the sections, then the counts."""
    return "\n".join(_Writer(language, max(width, 40)).lines(comparison)) + "\n"


def render_json(comparison: Comparison) -> str:
    """The whole, personal data masked: one object."""
    import msgspec

    return msgspec.json.format(msgspec.json.encode(comparison), indent=2).decode() + "\n"


class _Writer:
    def __init__(self, language: Language, width: int) -> None:
        self._language = language
        self._width = width
        self._marks = ("« {} »", "“{}”")[language == "en"]

    def lines(self, comparison: Comparison) -> Iterator[str]:
        yield from self._wrap(self._side(comparison.one), 2, first="− ")
        yield from self._wrap(self._side(comparison.other), 2, first="+ ")
        yield ""
        if comparison.same:
            yield from self._wrap(self._say(_SAME), 0)
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
        sections = comparison.sections
        summary = self._say(
            _SUMMARY,
            facts=len(comparison.facts),
            reworded=sum(len(section.reworded) for section in sections),
            added=sum(len(section.added) for section in sections),
            removed=sum(len(section.removed) for section in sections),
        )
        yield from self._wrap(summary, 0)

    def _side(self, side: Side) -> str:
        said = [side.path]
        if side.version:
            said.append(self._say(_VERSION, version=side.version))
        if side.date:
            said.append(self._say(said_date(side.date)))
        return ", ".join(said)

    def _fact(self, fact: FactChange) -> Iterator[str]:
        yield from self._wrap(f"{fact.old} → {fact.new}", 4, first="  • ")
        if fact.heading:
            yield from self._wrap(fact.heading, 4)
        yield from self._passage("−", fact.before)
        yield from self._passage("+", fact.after)

    def _section(self, section: SectionChange) -> Iterator[str]:
        heading = section.heading or self._say(_START)
        yield from self._wrap(heading + self._say(_STATUS[section.status]), 4, first="  • ")
        for pair in section.reworded[:MOST_SHOWN]:
            yield from self._passage("−", pair.before)
            yield from self._passage("+", pair.after)
        yield from self._more(section.reworded)
        for sign, passages in (("−", section.removed), ("+", section.added)):
            for passage in passages[:MOST_SHOWN]:
                yield from self._passage(sign, passage)
            yield from self._more(passages)

    def _more(self, items: Sequence[object]) -> Iterator[str]:
        if len(items) > MOST_SHOWN:
            yield from self._wrap(self._say(_MORE, n=len(items) - MOST_SHOWN), 6)

    def _passage(self, sign: str, passage: Passage) -> Iterator[str]:
        where = "" if passage.page is None else f"p. {passage.page}  "
        text = where + self._marks.format(passage.text)
        yield from self._wrap(text, 6, first=f"    {sign} ", cut=True)

    def _say(self, text: Text, **values: object) -> str:
        return text.render(self._language, **values)

    def _wrap(self, text: str, indent: int, *, first: str = "", cut: bool = False) -> list[str]:
        return wrapped(clean(text), self._width, indent, first=first, cut=cut)
