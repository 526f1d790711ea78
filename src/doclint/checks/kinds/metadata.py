"""Rules of kind `metadata`: a field is there, says something, is well formed, is fresh.

    test:
      field: owner                     # a field of the document's identity, or a property:
      #      "property:Direction"      # of the file, wherever it stands
      #      "front-matter:direction"  # or in one place
      labels: [direction, "service pilote"]      # also `Direction : …` in the text and its tables
      require: [present, real, valid, listed, fresh]
      pattern: "D[0-9]{2} – .+"        # for `valid`: what the whole value looks like
      allowed: statuses                # for `listed`: the parameter that holds the values
      max_age: max_months              # for `fresh`: the parameter that holds the months
      today: today                     # the parameter that holds the date to count from

One finding, for the first requirement that fails:

| requirement | fails when | kind |
|---|---|---|
| `present` | no place states the field | `missing` |
| `real` | every value is a placeholder (`à compléter`, `xxx`, `admin`) | `placeholder` |
| `valid` | the best value does not look like `pattern` | `malformed` |
| `listed` | the best value is none of those allowed; without any, never | `unlisted` |
| `fresh` | the best value is a date older than `max_age` months | `stale` |

The best value is the first real one. Capitals, accents and kinds of dash do not matter for
`pattern`, nor do words around one of the values allowed. A date as vague as a year counts as the
last day of that year. Messages may use `{value}` and the parameters. Settings may ask a field of
some kinds of documents only (`rule.asked`): in the others it may be absent. Without the parameter
`today`, or when it is empty, ages count from the day of the run.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from doclint.analysis import Analysis
from doclint.checks.kinds.places import lines_of, property_values
from doclint.findings import Finding, Location
from doclint.identity.dates.find import first_date, year_or_month
from doclint.identity.normalise import normalised
from doclint.identity.placeholders import says_nothing
from doclint.identity.wording import folded
from doclint.ruleset.conditions import KIND_OF_FAILURE
from doclint.ruleset.expressions import compiled, plain
from doclint.ruleset.model import ActiveRule

_ABSENCES = frozenset({"present", "real"})
"""What a field that nobody asks for need not be."""
_WORD_BREAKS = re.compile(r"\W+")
_ISO_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class _Value:
    """One value of the field; `normalised` is its ISO date where it is one."""

    value: str
    normalised: str
    placeholder: bool
    location: Location | None = None


def check(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding for the first requirement that the field does not meet."""
    values = list(_values(analysis, rule))
    best = next((value for value in values if not value.placeholder), None)
    best = best or (values[0] if values else None)
    needed = rule.asked is None or rule.asked.of(analysis.identity.kind)
    for requirement, fails in _FAILURES.items():
        if requirement not in rule.rule.test["require"]:
            continue
        if requirement in _ABSENCES and not needed:
            continue
        if fails(best, rule, analysis):
            yield rule.finding(
                best.location if best else None,
                best.value if best else "",
                kind=KIND_OF_FAILURE[requirement],
                value=best.value if best else "",
            )
            return


def _values(analysis: Analysis, rule: ActiveRule) -> Iterator[_Value]:
    """Every value of the field, best first."""
    test = rule.rule.test
    field, labels = test["field"], test["labels"]
    if ":" in field:
        place, _, name = field.partition(":")
        for value in property_values(analysis, place, name):
            yield _value(value)
    else:
        for reading in analysis.identity.of(field):
            where = None if reading.block is None else analysis.location(reading.block)
            yield _Value(reading.value, reading.normalised, reading.placeholder, where)
    if labels:
        key = f"{rule.name} labelled"
        yield from analysis.remember(key, tuple[_Value, ...], lambda: _labelled(analysis, labels))


def _labelled(analysis: Analysis, labels: tuple[str, ...]) -> tuple[_Value, ...]:
    return tuple(
        _value(line.text.strip(), line.location(analysis, 0, len(line.text)))
        for line in lines_of(analysis, "labelled", labels)
    )


def _value(value: str, location: Location | None = None) -> _Value:
    found = first_date(value)
    normalised = year_or_month(value) or (found.iso if found else "")
    return _Value(value, normalised, says_nothing(value), location)


def _is_missing(best: _Value | None, *_: object) -> bool:
    return best is None


def _is_placeholder(best: _Value | None, *_: object) -> bool:
    return best is not None and best.placeholder


def _is_malformed(best: _Value | None, rule: ActiveRule, _: Analysis) -> bool:
    pattern = compiled((rule.rule.test["pattern"],))
    return best is not None and not pattern.fullmatch(plain(best.value))


def _is_unlisted(best: _Value | None, rule: ActiveRule, _: Analysis) -> bool:
    allowed = _allowed(rule)
    if best is None or best.placeholder or not allowed:
        return False
    field, said = rule.rule.test["field"], f" {_WORD_BREAKS.sub(' ', folded(best.value))} "
    return not any(
        f" {_WORD_BREAKS.sub(' ', folded(value)).strip()} " in said
        or (":" not in field and normalised(field, value) == best.normalised)
        for value in allowed
    )


def _allowed(rule: ActiveRule) -> list[str]:
    found: list[str] = rule.params.get(rule.rule.test.get("allowed", ""), [])
    return found


def _is_stale(best: _Value | None, rule: ActiveRule, analysis: Analysis) -> bool:
    if best is None or not _ISO_DATE.fullmatch(best.normalised[:10]):
        return False
    written = [int(part) for part in best.normalised[:10].split("-")]
    year, month, day = written + [12, 31][len(written) - 1 :]
    months: float = year * 12 + month + rule.params[rule.rule.test["max_age"]]
    given = str(rule.params.get(rule.rule.test.get("today", ""), ""))
    today = date.fromisoformat(given) if given else analysis.today
    return (today.year * 12 + today.month, today.day) > (months, day)


_FAILURES: dict[str, Callable[[_Value | None, ActiveRule, Analysis], bool]] = {
    "present": _is_missing,
    "real": _is_placeholder,
    "valid": _is_malformed,
    "listed": _is_unlisted,
    "fresh": _is_stale,
}
