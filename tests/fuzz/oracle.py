"""What every file must do, however damaged: be read, or be refused for a reason with a name."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from doclint.engine.discovery import Candidate
from doclint.engine.document import check_document
from doclint.engine.packing import pack, unpack
from doclint.engine.plan import Plan, make_plan
from doclint.engine.report import report
from doclint.readers import ReadError, read
from doclint.reporters.json import render
from doclint.settings import Settings


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong: a title that is the same for the same fault, and the whole story."""

    title: str
    story: str


def failure(file: Path) -> Failure | None:
    """The fault that this file brings to light, None when all is as it must be.

    The whole way is gone: read, check with every rule, pack as for the cache, compare with
    itself as a corpus, report.
    """
    plan = _plan()
    try:
        checked = check_document(Candidate(file, file.name), plan)
        packed = pack(checked)
        twice = [unpack(packed, file.name), unpack(packed, f"copy of {file.name}")]
        if render(report(twice[:1], plan)) != render(report([checked], plan)):
            return Failure("packing does not give back what it was given", repr(checked))
        render(report(twice, plan))
    except Exception as error:  # noqa: BLE001  this is what is looked for
        return _of(error)
    for crash in checked.crashes:
        return Failure(f"check crashed: {crash[:160]}", crash)
    if any(finding.data.get("kind") == "unexpected" for finding in checked.findings):
        return _unexpected(file)
    return None


@cache
def _plan() -> Plan:
    return make_plan(Settings(profile="strict"))


def _unexpected(file: Path) -> Failure:
    """What the reader hid behind `unexpected`."""
    try:
        read(file, file.name)
    except ReadError as error:
        return _of(error.__cause__ or error)
    return Failure("a part was not read for an unexpected reason", file.name)


def _of(error: BaseException) -> Failure:
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "doclint" in frame.filename] or frames
    place = f"{Path(own[-1].filename).name}:{own[-1].name}" if own else "?"
    return Failure(f"{type(error).__name__} in {place}", "".join(traceback.format_exception(error)))
