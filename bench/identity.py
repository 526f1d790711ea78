"""How much of a document's identity is read rightly, against labels made by a person.

    python -m bench.identity FOLDER [--show] [--json FILE]

Finds the labelled documents below FOLDER by their content (see README.md, "Identity"), checks them
with doclint and compares title, owner, version, date and status. `--show` lists every reading that
is not right. Exit codes: 0 compared, 1 the check failed, 2 wrong call or no labelled document.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from bench.speed import CHECK, CHECKED

LABELS = Path(__file__).with_name("identity_labels.jsonl")
FIELDS = ("title", "owner", "version", "date", "status")
SUBTITLE = 15
"""Words that may follow a title (a subtitle, the name of the site): more is a paragraph."""

Outcome = Literal["right", "wrong", "missed", "silent", "invented"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
Values = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """What a person read: for each field the accepted values; None among them is silence."""

    path: str
    sha256: str
    fields: Mapping[str, Values]


@dataclass(frozen=True, slots=True)
class Row:
    """One field of one document: what was read, beside what is accepted."""

    path: str
    field: str
    outcome: Outcome
    read: str | None
    accepted: Values


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="bench.identity", description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, help="where the labelled documents are")
    parser.add_argument("--show", action="store_true", help="list the readings that are not right")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    chosen = parser.parse_args(arguments)
    known = labels(LABELS)
    found = find(chosen.folder, {label.sha256 for label in known})
    if not found:
        parser.error(f"no labelled document below {chosen.folder}")
    checked = subprocess.run([*CHECK, "--", *map(str, found.values())], capture_output=True)
    if checked.returncode not in CHECKED:
        sys.stderr.write(checked.stderr.decode("utf-8", "replace"))
        return 1
    present = [label for label in known if label.sha256 in found]
    documents = json.loads(checked.stdout)["documents"]
    rows = list(compare(present, documents))
    sys.stdout.write(table(rows, len(present), len(known)))
    if silent := sum(not document["metrics"]["words"] for document in documents):
        sys.stdout.write(f"doclint read no word of {silent} of them\n")
    if chosen.show:
        sys.stdout.writelines(line(row) for row in rows if row.outcome not in ("right", "silent"))
    if chosen.json:
        figures = {
            "documents": len(present),
            "fields": counts(rows),
            "rows": list(map(asdict, rows)),
        }
        chosen.json.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0


def labels(path: Path) -> list[Label]:
    """The labels of a JSON Lines file; `null` there is the same as `[null]`."""
    rows = [json.loads(row) for row in path.read_text("utf-8").splitlines()]
    return [
        Label(row["path"], row["sha256"], {field: tuple(row[field] or (None,)) for field in FIELDS})
        for row in rows
    ]


def find(folder: Path, wanted: set[str]) -> dict[str, Path]:
    """The files below the folder whose SHA-256 is wanted, the first of equal ones."""
    found: dict[str, Path] = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if digest in wanted:
            found.setdefault(digest, path)
    return found


def compare(known: Iterable[Label], documents: Iterable[Mapping[str, Any]]) -> Iterator[Row]:
    """A row for each field of each label. A document that could not be read states nothing."""
    identities = {document["sha256"]: document.get("identity") or {} for document in documents}
    for label in known:
        identity = identities.get(label.sha256, {})
        for field in FIELDS:
            read, accepted = identity.get(field) or None, label.fields[field]
            yield Row(label.path, field, judge(field, read, accepted), read, accepted)


def judge(field: str, read: str | None, accepted: Values) -> Outcome:
    """Where None is accepted nothing need be read: `silent`, unless a value that does not fit was
    read: `invented`. Elsewhere the document states the field: `right`, `wrong` or `missed`."""
    fits = read is not None and any(
        value is not None and same(field, read, value) for value in accepted
    )
    if None in accepted:
        return "silent" if read is None or fits else "invented"
    if read is None:
        return "missed"
    return "right" if fits else "wrong"


def same(field: str, read: str, value: str) -> bool:
    """Whether a reading says what an accepted value says.

    Dates: at the precision of the label (`2019-11-04` is `2019-11`, not the reverse). Versions:
    without `v` nor leading zeros. Titles: without case, accents nor punctuation, and a subtitle may
    follow. Owners: the same, with words around; half of a long name is enough.
    """
    if field == "date":
        return read == value or read.startswith(f"{value}-")
    if field == "version":
        return _version(read) == _version(value)
    left, right = _words(read), _words(value)
    if field == "title":
        return left[: len(right)] == right and len(left) <= len(right) + SUBTITLE
    if field == "owner":
        return _within(right, left) or (2 * len(left) >= len(right) and _within(left, right))
    return left == right


def counts(rows: Iterable[Row]) -> dict[str, dict[str, int]]:
    """For each field: what documents state (`right` + `wrong` + `missed`) and each outcome."""
    tally = Counter((row.field, row.outcome) for row in rows)
    return {
        field: {
            "stated": sum(tally[field, outcome] for outcome in ("right", "wrong", "missed")),
            **{outcome: tally[field, outcome] for outcome in OUTCOMES},
        }
        for field in FIELDS
    }


def table(rows: Sequence[Row], present: int, known: int) -> str:
    """The counts, one line a field."""
    names = ("stated", "right", "wrong", "missed", "invented")
    lines = [f"{present} of {known} labelled documents", ""]
    lines.append(f"{'':8}" + "".join(f"{name:>9}" for name in names) + "    right of stated")
    for field, of in counts(rows).items():
        share = f"{of['right'] / of['stated']:.0%}" if of["stated"] else "-"
        lines.append(f"{field:8}" + "".join(f"{of[name]:9}" for name in names) + f"{share:>10}")
    return "\n".join(lines) + "\n"


def line(row: Row) -> str:
    """A reading that is not right, for people."""
    accepted = " | ".join(value or "(nothing)" for value in row.accepted)
    return (
        f"\n{row.field} {row.outcome}: {row.path}\n  read:     {row.read}\n  accepted: {accepted}\n"
    )


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c)))


def _within(part: Sequence[str], whole: Sequence[str]) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(whole)} "


def _version(text: str) -> list[str]:
    parts = re.split(r"[.\-_/ ]+", text.casefold().strip().removeprefix("v").lstrip(". "))
    return [part.lstrip("0") or "0" for part in parts]


if __name__ == "__main__":
    sys.exit(main())
