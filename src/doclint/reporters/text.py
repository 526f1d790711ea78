"""`--format text`: for a person in front of a terminal of 80 columns."""

from __future__ import annotations

import re
import textwrap
from collections import defaultdict
from collections.abc import Iterator, Sequence

from doclint.findings import (
    SEVERITIES,
    CorpusReport,
    DocumentReport,
    Finding,
    Location,
)
from doclint.reporters.cleaning import clean
from doclint.reporters.options import Options
from doclint.reporters.text_corpus import relations
from doclint.text import NBSP, Text
from doclint.wording import DECISION_NAMES, SEVERITY_NAMES

COLOR = {
    "error": "31",
    "warning": "33",
    "info": "36",
    "ready": "32",
    "review": "33",
    "blocked": "31",
}
SHOWN_PER_RULE = 3
"""Findings of one rule shown for one document; the others are counted."""
FIRST_THINGS = 3

MORE = Text(
    fr="et {n:autre endroit|autres endroits} (option -v pour tout voir)",
    en="and {n:more place|more places} (use -v to see them all)",
)
CLEAN = Text(fr="Rien à signaler.", en="Nothing to report.")
SUMMARY = Text(
    fr="{n:document|documents} : {ready:prêt|prêts}, {review} à revoir, "
    "{blocked:bloqué|bloqués}. Note moyenne : {score}/100",
    en="{n:document|documents}: {ready} ready, {review} to review, {blocked} blocked. "
    "Mean score: {score}/100",
)
GRADES = Text(fr="Notes : {grades}", en="Grades: {grades}")
FIRST = Text(fr="À faire d'abord :", en="Do first:")
THING = Text(fr="{title} : {n:document|documents}", en="{title}: {n:document|documents}")
PASSED = Text(fr="Contrôle réussi.", en="Check passed.")
FAILED = Text(
    fr="Contrôle refusé : {reason} (réglage {gate})", en="Check failed: {reason} (setting {gate})"
)
INCOMPLETE = Text(fr="Contrôle incomplet : {reason}", en="Check incomplete: {reason}")

_FRENCH_SPACES = re.compile(r"(?<=«) | (?=[»:;!?])")
"""Where French sets a space and a line must not break."""


def render(report: CorpusReport, options: Options) -> str:
    """Documents worst first, then the corpus, then the verdict."""
    return "\n".join(_Writer(options).report(report)) + "\n"


def wrapped(
    text: str, width: int, indent: int = 0, *, first: str = "", hang: int = 0, cut: bool = False
) -> list[str]:
    """Lines of at most `width` characters; `first` stands before the first one.

    Only a quotation may be cut within a word, at its rows of dots: paths are to be copied.
    """
    lines = textwrap.wrap(
        _FRENCH_SPACES.sub(NBSP, clean(text)),
        width,
        initial_indent=first or " " * indent,
        subsequent_indent=" " * (indent + hang),
        break_long_words=cut,
        break_on_hyphens=False,
    )
    return lines or [first.rstrip()]


def worst_first(documents: Sequence[DocumentReport]) -> list[DocumentReport]:
    """Blocked documents first, then the lowest scores."""
    rank = {"blocked": 0, "review": 1, "ready": 2}
    return sorted(documents, key=lambda d: (rank[d.decision], d.score, d.path))


class _Writer:
    def __init__(self, options: Options) -> None:
        self.options = options
        self.language = options.language
        self.width = max(options.width, 40)

    def say(self, text: Text, **values: object) -> str:
        return text.render(self.language, **values)

    def paint(self, text: str, *codes: str) -> str:
        return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if self.options.color else text

    def report(self, report: CorpusReport) -> Iterator[str]:
        if self.options.verbosity >= 0:
            for document in worst_first(report.documents):
                if document.findings or self.options.verbosity > 0:
                    yield from self.document(document)
                    yield ""
            yield from self.corpus(report)
            yield ""
        yield from self.verdict(report)

    def document(self, document: DocumentReport) -> Iterator[str]:
        decision = self.say(DECISION_NAMES[document.decision])
        right = f"{document.score}/100  {document.grade}  {decision}"
        name = clean(document.path)
        painted = self.paint(right, COLOR[document.decision])
        room = self.width - len(right) - 2
        if len(name) <= room:
            yield self.paint(name, "1") + " " * (room - len(name) + 2) + painted
        else:
            yield self.paint(name, "1")
            yield " " * (room + 2) + painted
        if not document.findings:
            yield "  " + self.say(CLEAN)
        groups: dict[str, list[Finding]] = defaultdict(list)
        for finding in document.findings:
            if finding.suppressed is None:
                groups[finding.rule].append(finding)
        for group in sorted(groups.values(), key=_gravity):
            shown = group if self.options.verbosity > 0 else group[:SHOWN_PER_RULE]
            for finding, following in zip(shown, [*shown[1:], None], strict=True):
                # One remedy is said once, after the last finding that it mends.
                last = following is None or following.fix != finding.fix
                yield from self.finding(finding, last=last)
            if len(group) > len(shown):
                yield from self.wrap(self.say(MORE, n=len(group) - len(shown)), 8)

    def finding(self, finding: Finding, *, last: bool) -> Iterator[str]:
        severity = self.say(SEVERITY_NAMES[finding.severity])
        place = self.place(finding.location)
        head = f"{place}  " if place else ""
        label = f"  {head}{severity}  {finding.rule}  "
        wrapped = self.wrap(finding.message, 8, first=label)
        painted = self.paint(severity, COLOR[finding.severity])
        wrapped[0] = wrapped[0].replace(severity, painted, 1)
        yield from wrapped
        if last:
            yield from self.wrap("→ " + finding.fix, 8, hang=2)
        if finding.evidence:
            marks = ("« {} »", "“{}”")[self.language == "en"]
            yield from (
                self.paint(line, "2")
                for line in self.wrap(marks.format(finding.evidence), 8, cut=True)
            )
        if last and self.options.verbosity > 0 and finding.rule in self.options.whys:
            yield from self.wrap(self.say(self.options.whys[finding.rule]), 8)

    def place(self, location: Location) -> str:
        if location.page is not None:
            return f"p. {location.page}"
        if location.line is not None:
            return ("l. {}", "line {}")[self.language == "en"].format(location.line)
        return ""

    def wrap(
        self, text: str, indent: int, *, first: str = "", hang: int = 0, cut: bool = False
    ) -> list[str]:
        """As `wrapped`, within the terminal's width."""
        return wrapped(text, self.width, indent, first=first, hang=hang, cut=cut)

    def corpus(self, report: CorpusReport) -> Iterator[str]:
        corpus = report.corpus
        yield self.paint("─" * self.width, "2")
        yield from self.wrap(
            self.say(
                SUMMARY,
                n=corpus.documents,
                ready=corpus.decisions["ready"],
                review=corpus.decisions["review"],
                blocked=corpus.decisions["blocked"],
                score="–" if corpus.score is None else corpus.score,
            ),
            0,
        )
        if report.documents:
            counts = dict.fromkeys("ABCDE", 0)
            for document in report.documents:
                counts[document.grade] += 1
            grades = "  ".join(f"{grade} {number}" for grade, number in counts.items())
            yield self.say(GRADES, grades=grades)
        yield from self.first_things(report)
        yield from relations(report, self)
        if self.options.directory:
            from doclint.reporters.addressees import to_whom  # few runs have a directory

            yield from to_whom(worst_first(report.documents), self.options.directory, self)

    def first_things(self, report: CorpusReport) -> Iterator[str]:
        things = first_things(report.documents)
        if not things:
            return
        yield ""
        yield self.paint(self.say(FIRST), "1")
        for number, (finding, touched) in enumerate(things, 1):
            title = self.options.titles.get(finding.rule)
            named = self.say(title) if title else finding.rule
            yield from self.wrap(self.say(THING, title=named, n=touched), 0, first=f"  {number}. ")
            yield from self.wrap("→ " + finding.fix, 5, hang=2)

    def verdict(self, report: CorpusReport) -> Iterator[str]:
        if report.gate.passed:
            yield self.paint(self.say(PASSED), "32")
            return
        for sentence in report.gate.failed:
            name, _, rest = sentence.partition(": ")
            if name == "incomplete":
                said = self.say(INCOMPLETE, reason=rest)
            else:
                said = self.say(FAILED, reason=rest, gate=name)
            yield from (self.paint(line, "31") for line in self.wrap(said, 0, hang=2))


def _gravity(group: list[Finding]) -> tuple[int, int, str]:
    gravest = min(SEVERITIES.index(finding.severity) for finding in group)
    return gravest, -group[0].weight, group[0].rule


def first_things(documents: Sequence[DocumentReport]) -> list[tuple[Finding, int]]:
    """What to deal with first: gravest, then heaviest times the documents it touches.

    Gives, for each rule and kind of finding, one finding and the number of documents.
    """
    touched: dict[tuple[str, str], set[str]] = defaultdict(set)
    example: dict[tuple[str, str], Finding] = {}
    for document in documents:
        for finding in document.findings:
            if finding.suppressed is None:
                key = finding.rule, str(finding.data.get("kind", ""))
                touched[key].add(document.path)
                example.setdefault(key, finding)
    ranked = sorted(
        example,
        key=lambda key: (
            not example[key].blocking,
            SEVERITIES.index(example[key].severity),
            -example[key].weight * len(touched[key]),
            key,
        ),
    )
    return [(example[key], len(touched[key])) for key in ranked[:FIRST_THINGS]]
