"""Rules of kind `pattern`: expressions over chosen parts of a document, with exceptions.

    test:
      where:
        line: [body]                                  # the whole line is the expression
        segment: [cover, header, footer, watermark, labelled, "property:category"]
        anywhere: [file-name]                         # the expression is inside
      labels: [classification, "niveau de diffusion"] # for the scope `labelled`
      longest: 80                                     # a longer line is not compared
      patterns:
        - kind: restricted                            # chooses the variant; may be left out
          language: fr                                # only for documents in this language
          only: [header, footer]                      # only in these scopes of `where`
          expressions: ["(?:document )?confidentiel", "ne pas diffuser"]
      exceptions: ["confidentiel jusqu'au \\d{4}"]    # what a match must not touch
      listed_from: 3
      once: true

* `where` says how expressions are compared and with which scopes (see places.py). `line`: the
  whole line. `segment`: the whole line, or one whole part of it between ` – `, `|`, `/`, `•`, a
  tab or a wide space. `anywhere`: any part of the line; such expressions must have no endless
  repeat. Signs around a line or segment (`*** … ***`, `[…]`, `« … »`, a full stop) do not count.
* Case, accents, kinds of space, dash and apostrophe do not matter. `(?-i:DR)` asks for capitals.
* `patterns` may be a plain list of expressions. The first group that fits a place wins.
* One finding for each different text, with its `count` and its first place: `text`, `zone`.
* `listed_from`: from so many different texts, none of them in a page header, footer, watermark,
  property or file name, the document explains markings and does not bear them: one finding of
  kind `listed`. 0, the default, never.
* `once`: a single finding for the document, at the first place; its `zone` names all of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from doclint.analysis import Analysis
from doclint.checks.kinds.places import around, asks_the_name, lines_of, whole_lines, zone_of
from doclint.findings import Finding, Location
from doclint.ruleset.errors import filled
from doclint.ruleset.expressions import SIGNS, compiled, plain, too_long
from doclint.ruleset.model import ActiveRule
from doclint.text import Text

_BORDER = re.compile(r" - |[|•·\t]| {3,}")
_SLASH = re.compile("/")
"""Cuts only what fits no expression uncut: RESTREINT UE/EU RESTRICTED is one marking."""
_LONGEST_TO_SPLIT = 2
"""Lines of more than so many times `longest` are sentences: they are not cut into segments."""
_BEARING = ("header", "footer", "watermark")


@dataclass(frozen=True, slots=True)
class _Match:
    """One place that an expression fits, and its text as written."""

    kind: str
    text: str
    quoted: str
    """With some words before and after it."""
    scope: str
    start: int
    """Offset in the block, or in the line that is in no block."""
    location: Location


@dataclass(slots=True)
class _Found:
    """One text that an expression fits: its first place, and how often it is there."""

    first: _Match
    count: int = 0
    borne: bool = False
    """Somewhere that a document writes what it bears, not what it speaks of."""
    zones: list[Text] = field(default_factory=list)
    """Every part of the document that it is in."""


def check(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding for each different text that an expression of the rule fits."""
    test = rule.rule.test
    found: dict[tuple[str, str], _Found] = {}
    seen: set[tuple[int | None, str, int]] = set()
    for match in _matches(analysis, rule.name, test):
        block = match.location.block
        place = (block, "" if block is not None else match.scope, match.start)
        if place in seen:
            continue
        seen.add(place)
        key = (match.kind, _folded(match.text))
        one = found.setdefault(key, _Found(match))
        one.count += 1
        one.borne |= match.scope in _BEARING or block is None
        zone = zone_of(match.scope)
        if zone not in one.zones:
            one.zones.append(zone)
    if 0 < test["listed_from"] <= len(found) and not any(one.borne for one in found.values()):
        yield _listed(rule, list(found.values()))
        return
    if test["once"] and found:
        yield _once(rule, list(found.values()))
        return
    for one in found.values():
        yield rule.finding(
            one.first.location,
            one.first.quoted,
            kind=one.first.kind,
            text=one.first.text,
            zone=zone_of(one.first.scope),
            count=one.count,
        )


def _once(rule: ActiveRule, found: list[_Found]) -> Finding:
    first = found[0].first
    known, zones = {_folded(first.text)}, []
    for one in found:
        zone, *more = one.zones
        text = one.first.text
        if _folded(text) not in known:
            known.add(_folded(text))
            zone = filled(Text("« {text} » {zone}", "“{text}” {zone}"), text=text, zone=zone)
        zones += [zone, *more]
    zones = list(dict.fromkeys(zones))
    return rule.finding(
        first.location,
        first.quoted,
        kind=first.kind,
        text=first.text,
        zone=Text(", ".join(zone.fr for zone in zones), ", ".join(zone.en for zone in zones)),
        count=sum(one.count for one in found),
    )


def _listed(rule: ActiveRule, found: list[_Found]) -> Finding:
    first = found[0].first
    text = ", ".join(one.first.text for one in found[:5])
    return rule.finding(
        first.location,
        text,
        kind="listed",
        text=text,
        zone=zone_of(first.scope),
        count=len(found),
    )


def _matches(analysis: Analysis, rule: str, test: Mapping[str, Any]) -> Iterator[_Match]:
    """Every place that an expression fits.

    Those in the text are remembered for a rule that looks at the name of the file too.
    """
    places = [(way, scope) for way, scopes in test["where"].items() for scope in scopes]
    mixed = any(asks_the_name(scope) for _, scope in places)
    for way, scope in places:
        found = partial(_in_scope, analysis, test, way, scope)
        if mixed and not asks_the_name(scope):
            yield from analysis.remember(f"{rule} {way} {scope}", tuple[_Match, ...], found)
        else:
            yield from found()


def _in_scope(
    analysis: Analysis, test: Mapping[str, Any], way: str, scope: str
) -> tuple[_Match, ...]:
    groups = [
        group
        for group in test["patterns"]
        if not group["language"] or analysis.language in (None, group["language"])
        if not group["only"] or scope in group["only"]
    ]
    if not groups:
        return ()
    excepted = compiled(test["exceptions"]) if test["exceptions"] else None
    pattern = compiled(*(group["expressions"] for group in groups))
    kinds = {f"g{i}": group["kind"] for i, group in enumerate(groups)}
    longest = test["longest"]
    found = []
    for line in (
        whole_lines(analysis, pattern, longest)
        if (way, scope) == ("line", "body")
        else lines_of(analysis, scope, test["labels"])
    ):
        if way != "anywhere" and _too_long(line.text, way == "segment", longest):
            continue
        text = plain(line.text)
        spans = (
            _inside(text, pattern)
            if way == "anywhere"
            else _whole(text, pattern, way == "segment", longest)
        )
        for group, start, end in _left_over(text, spans, excepted):
            match = _Match(
                kind=kinds[group],
                text=line.text[start:end],
                quoted=around(line.text, start, end),
                scope=line.scope,
                start=line.start + start,
                location=line.location(analysis, start, end),
            )
            found.append(match)
    return tuple(found)


_Span = tuple[str, int, int]
"""Name of the group that fits, start and end in the line."""


def _inside(text: str, pattern: re.Pattern[str]) -> Iterator[_Span]:
    """Every part of the line that an expression fits."""
    for match in pattern.finditer(text):
        if match.group():
            yield str(match.lastgroup), match.start(), match.end()


def _too_long(written: str, cut: bool, longest: int) -> bool:
    """Whether a line fits no expression, whatever it says: asked of every line, before all else."""
    if len(written) <= longest * (_LONGEST_TO_SPLIT if cut else 1):
        return False
    return too_long(written, longest)


def _whole(text: str, pattern: re.Pattern[str], cut: bool, longest: int) -> Iterator[_Span]:
    """The line that an expression fits from end to end, else each such segment of it."""
    parts = [(0, len(text))]
    for border in (None, _BORDER, _SLASH):
        if border:
            parts = [piece for part in parts for piece in _pieces(text, *part, border)]
        rest = []
        for part in parts:
            start, end = _bare(text, *part)
            fit = (
                pattern.fullmatch(_single_spaced(text[start:end]))
                if end - start <= longest
                else None
            )
            if fit and start < end:
                yield str(fit.lastgroup), start, end
            else:
                rest.append(part)
        parts = rest
        if not cut or len(text) > longest * _LONGEST_TO_SPLIT:
            return


def _pieces(text: str, start: int, end: int, border: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for found in border.finditer(text, start, end):
        yield start, found.start()
        start = found.end()
    yield start, end


def _left_over(
    text: str, spans: Iterator[_Span], excepted: re.Pattern[str] | None
) -> Iterator[_Span]:
    """The spans that no exception touches."""
    found = list(spans)
    if not found or excepted is None:
        yield from found
        return
    exceptions = [match.span() for match in excepted.finditer(text)]
    starts = [start for start, _ in exceptions]
    for group, start, end in found:
        # Exceptions do not overlap: the last that starts before the end reaches the furthest.
        nearest = bisect_left(starts, end) - 1
        if nearest < 0 or exceptions[nearest][1] <= start:
            yield group, start, end


def _folded(text: str) -> str:
    return _single_spaced(plain(text).casefold())


def _single_spaced(text: str) -> str:
    return " ".join(text.split())


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the spaces and signs around it."""
    while start < end and text[start] in SIGNS:
        start += 1
    while start < end and text[end - 1] in SIGNS:
        end -= 1
    return start, end
