"""One document, from its file to its findings and digest; no failure leaves this module."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from doclint.analysis import Analysis
from doclint.checks import check_for
from doclint.checks.integrity.reading import from_read_error
from doclint.corpus import make_digest
from doclint.engine.checked import Checked
from doclint.engine.discovery import Candidate
from doclint.engine.plan import Plan, ignored_rules
from doclint.engine.renaming import (
    keep,
    renamed,
    stated_values,
    without_personal_data,
)
from doclint.findings import Finding
from doclint.readers import read
from doclint.readers.errors import ReadError
from doclint.ruleset.model import ActiveRule


def check_document(candidate: Candidate, plan: Plan) -> Checked:
    """Read one file and apply every rule that looks at one document.

    Raises MemoryError past the memory of this process.
    """
    if candidate.problem is not None:
        return ended(candidate, ReadError("unreadable-document", candidate.problem), plan)
    try:
        document = read(candidate.path, candidate.shown, plan.limits.reading)
    except ReadError as error:
        if error.code == "memory":
            raise MemoryError from error
        return ended(candidate, error, plan)
    analysis = Analysis(document, candidate.declared, plan.services)
    findings: list[Finding] = []
    crashes: list[str] = []
    asking: list[str] = []
    for rule in _applicable(plan, candidate.shown):
        analysis.asked = False
        try:
            findings.extend(check_for(rule.rule)(analysis, rule))
        except MemoryError:
            raise  # the document's fault, not the rule's
        except Exception as error:  # noqa: BLE001  a rule's fault must not hide the others'
            crashes.append(f"{rule.name}: {type(error).__name__}: {error}")
        if analysis.asked:
            asking.append(rule.name)
    return Checked(
        path=candidate.shown,
        findings=tuple(findings),
        sha256=document.sha256,
        format=document.format,
        bytes=document.bytes,
        language=analysis.language,
        identity=without_personal_data(analysis.identity.chosen),
        stated=stated_values(analysis.identity),
        metrics=analysis.metrics,
        digest=make_digest(analysis),
        crashes=tuple(crashes),
        day=analysis.day.isoformat() if analysis.day else None,
        kept=b"" if crashes else keep(analysis, tuple(asking)),
    )


def under_name(checked: Checked, candidate: Candidate, plan: Plan) -> Checked | None:
    """What the same bytes give for this candidate: its name, what is declared of it, today.

    None when they must be read again to tell. A file that could not be read needs no name.
    """
    if checked.digest is None:
        return replace(checked, path=candidate.shown)
    if not checked.kept:
        return None
    rules = tuple(_applicable(plan, candidate.shown))
    path, declared, services = candidate.shown, candidate.declared, plan.services
    made = renamed(checked.findings, checked.digest, checked.kept, path, declared, services, rules)
    if made is None:
        return None
    findings, readings, digest = made
    return replace(
        checked,
        path=path,
        findings=findings,
        identity=without_personal_data(readings.chosen),
        stated=stated_values(readings),
        digest=digest,
    )


def ended(candidate: Candidate, error: ReadError, plan: Plan) -> Checked:
    """What there is to say of a document that was not read to its end."""
    own = {"time": plan.limits.time, "memory": plan.limits.memory}
    limit = own.get(error.code, error.limit)
    rule = plan.reading_rules[error.rule]
    # Details come from libraries and the system: they may quote bytes that are no text.
    detail = error.detail.encode("utf-8", "backslashreplace").decode()
    finding = from_read_error(rule, error.code, detail, error.value, limit)
    return Checked(
        path=candidate.shown,
        findings=(finding,),
        sha256=error.sha256,
        bytes=error.bytes,
        unread=error.rule != "unsupported-format",
    )


def _applicable(plan: Plan, path: str) -> Iterator[ActiveRule]:
    ignored = ignored_rules(plan, path)
    return (rule for rule in plan.rules if rule.name not in ignored)
