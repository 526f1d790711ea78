"""The bench of identity: how a reading is compared with what a person accepted."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest
from bench.identity import FIELDS, Label, Outcome, Row, Values, compare, counts, judge, same, table

from bench import identity


@pytest.mark.parametrize(
    ("field", "read", "accepted"),
    [
        ("date", "2019-11-04", "2019-11"),
        ("date", "2019-11-04", "2019"),
        ("date", "2019-11-04", "2019-11-04"),
        ("version", "V2.1", "2.1"),
        ("version", "v. 03", "3"),
        ("version", "2024-05", "2024.5"),
        ("title", "GUIDE DE L’ACCUEIL", "Guide de l'accueil"),
        ("title", "Guide de l'accueil – Mairie de Sorges, édition du public", "Guide de l'accueil"),
        ("title", "« Télétravail » : la règle", "Teletravail, la regle"),
        ("owner", "Ville de Sorges, Direction de la culture", "Direction de la culture"),
        ("owner", "Direction interministérielle du", "Direction interministérielle du numérique"),
        ("status", "draft", "draft"),
    ],
)  # fmt: skip
def test_these_say_the_same(field: str, read: str, accepted: str) -> None:
    assert same(field, read, accepted)


@pytest.mark.parametrize(
    ("field", "read", "accepted"),
    [
        ("date", "2019", "2019-11"),
        ("date", "2019-11-04", "2019-1"),
        ("date", "2019-12-01", "2019-11"),
        ("version", "2.10", "2.1"),
        ("version", "20", "2"),
        ("version", "1.0", "1"),
        ("title", "Accueil", "Guide de l'accueil"),
        ("title", "Guides de l'accueil", "Guide de l'accueil"),
        ("title", "Guide de l'accueil " + "et encore " * 8, "Guide de l'accueil"),
        ("owner", "Direction", "Direction interministérielle du numérique"),
        ("owner", "ADMA", "DMA"),
        ("owner", "Ville de Sorges", "Ville de Lamure"),
        ("status", "validated", "draft"),
    ],
)
def test_these_do_not(field: str, read: str, accepted: str) -> None:
    assert not same(field, read, accepted)


@pytest.mark.parametrize(
    ("read", "accepted", "outcome"),
    [
        ("2.0", ("1.0", "2.0"), "right"),
        ("3.0", ("1.0", "2.0"), "wrong"),
        (None, ("1.0",), "missed"),
        (None, (None,), "silent"),
        ("3.0", (None,), "invented"),
        (None, ("1.0", None), "silent"),
        ("1.0", ("1.0", None), "silent"),
        ("3.0", ("1.0", None), "invented"),
    ],
)
def test_a_reading_has_one_outcome(read: str | None, accepted: Values, outcome: Outcome) -> None:
    assert judge("version", read, accepted) == outcome


def label(**fields: Values) -> Label:
    return Label("guide.docx", "abc", {field: fields.get(field, (None,)) for field in FIELDS})


def test_documents_are_matched_by_their_content() -> None:
    known = label(title=("Guide",), date=("2024",))
    document = {"sha256": "abc", "path": "x.docx", "identity": {"title": "Guide", "owner": "Ville"}}
    rows = {row.field: row.outcome for row in compare([known], [document])}
    assert rows == {
        "title": "right", "owner": "invented", "version": "silent", "date": "missed",
        "status": "silent",
    }  # fmt: skip


def test_a_document_that_could_not_be_read_states_nothing() -> None:
    known = label(title=("Guide",))
    for documents in ([], [{"sha256": "abc", "identity": None}]):
        assert next(row.outcome for row in compare([known], documents)) == "missed"


def test_the_counts_add_up_to_what_documents_state() -> None:
    read: list[Outcome] = ["right", "right", "wrong", "missed", "silent", "invented"]
    rows = [Row("a.md", "owner", outcome, "Ville", ("Ville",)) for outcome in read]
    assert counts(rows)["owner"] == {
        "stated": 4, "right": 2, "wrong": 1, "missed": 1, "silent": 1, "invented": 1,
    }  # fmt: skip
    lines = {line.split()[0]: line.split() for line in table(rows, 1, 2).splitlines() if line}
    assert lines["owner"] == ["owner", "4", "2", "1", "1", "1", "50%"]
    assert lines["title"][-1] == "-"


def test_a_folder_is_checked_and_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "---\ntitle: Guide du tri\nversion: 2.0\n---\n\n# Guide du tri\n\nTrions le verre.\n"
    (tmp_path / "renamed.md").write_text(text, "utf-8")
    (tmp_path / "other.md").write_text("# Autre document\n\nSans rapport.\n", "utf-8")
    row = {
        "path": "guide.md", "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "title": ["Guide du tri"], "owner": ["Service des déchets"], "version": ["3.0"],
        "date": None, "status": None,
    }  # fmt: skip
    absent = {**row, "sha256": "0" * 64}
    labels, figures = tmp_path / "labels.jsonl", tmp_path / "figures.json"
    labels.write_text(f"{json.dumps(row)}\n{json.dumps(absent)}\n", "utf-8")
    monkeypatch.setattr(identity, "LABELS", labels)
    assert identity.main([str(tmp_path), "--show", "--json", str(figures)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("1 of 2 labelled documents")
    assert "version wrong: guide.md\n  read:     2.0\n  accepted: 3.0\n" in printed
    assert "owner missed: guide.md" in printed
    assert "title right" not in printed
    fields = json.loads(figures.read_text("utf-8"))["fields"]
    assert fields["title"]["right"] == fields["version"]["wrong"] == 1


def test_documents_without_a_word_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = b"%PDF-1.7 broken"
    (tmp_path / "broken.pdf").write_bytes(broken)
    row = {"path": "a.pdf", "sha256": hashlib.sha256(broken).hexdigest(), **dict.fromkeys(FIELDS)}
    (tmp_path / "labels.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    monkeypatch.setattr(identity, "LABELS", tmp_path / "labels.jsonl")
    assert identity.main([str(tmp_path)]) == 0
    assert "read no word of 1 of them" in capsys.readouterr().out


def test_a_folder_without_labelled_documents_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stop:
        identity.main([str(tmp_path)])
    assert stop.value.code == 2


def test_the_labels_are_well_formed() -> None:
    known = identity.labels(identity.LABELS)
    assert len({label.sha256 for label in known}) == len(known) == 60
    for one in known:
        assert re.fullmatch("[0-9a-f]{64}", one.sha256)
        assert set(one.fields) == set(FIELDS)
        assert all(values and len(set(values)) == len(values) for values in one.fields.values())
        assert all(
            re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", date) for date in one.fields["date"] if date
        )
        assert {*one.fields["status"]} <= {"draft", "validated", "in-force", "repealed", None}
