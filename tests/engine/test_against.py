"""The index of a saved file: new documents are compared with it, and damage is told."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec
import pytest

from doclint.engine.against import beside, open_corpus, replaced
from doclint.engine.checked import Checked
from doclint.engine.messages import framed, framed_at
from doclint.engine.packing import pack
from doclint.engine.plan import Plan, make_plan
from doclint.engine.report import report
from doclint.engine.run import Each
from doclint.engine.saved import SIGNATURE, Record, merge, saved
from doclint.reporters import render
from doclint.reporters.options import Options
from doclint.settings import Settings, SettingsError
from tests.corpus.test_neighbours import all_kinds

PLAN = make_plan(Settings())
UNREAD = Checked("broken.docx", (), unread=True)


def checked() -> list[Checked]:
    return [Checked(one.path, (), format=one.format, digest=one) for one in all_kinds()]


def kept(path: Path, documents: Sequence[Checked], plan: Plan = PLAN) -> Path:
    path.write_bytes(b"".join(saved(plan, Each(tuple(documents), ()))))
    return path


def result(documents: Sequence[Checked], plan: Plan, **more: Any) -> Any:
    return json.loads(render("json", report(documents, plan, **more), Options()))


@pytest.mark.parametrize("ignore_names", [False, True])
def test_the_result_is_the_part_of_the_whole_that_names_new_documents(
    tmp_path: Path, ignore_names: bool
) -> None:
    plan = make_plan(Settings(ignore_names=ignore_names))
    documents = checked()
    whole = result(documents, plan)
    for start in range(0, len(documents), 7):
        new = documents[start : start + 3]
        old = [*documents[:start], *documents[start + 3 :], UNREAD]
        corpus = open_corpus(kept(tmp_path / "corpus", old, plan))
        assert replaced(corpus, new) == []
        found = result(new, plan, neighbours=beside(corpus, plan, new))
        paths = {one.path for one in new}
        assert found["documents"] == [one for one in whole["documents"] if one["path"] in paths]
        for name in ("duplicates", "families"):
            expected = [one for one in whole["corpus"][name] if paths & set(one["documents"])]
            assert found["corpus"][name] == expected
        assert found["corpus"]["conflicts"] == [
            one
            for one in whole["corpus"]["conflicts"]
            if paths & {said["document"] for said in one["statements"]}
        ]
        assert found["corpus"]["documents"] == len(new)


def test_a_new_document_takes_the_place_of_the_one_at_its_path(tmp_path: Path) -> None:
    documents = checked()
    corpus = open_corpus(kept(tmp_path / "corpus", documents))
    (one,) = (one for one in documents if one.path == "near.docx")
    assert replaced(corpus, [one]) == ["near.docx"]
    found = result([one], PLAN, neighbours=beside(corpus, PLAN, [one]))
    assert [len(group["documents"]) for group in found["corpus"]["duplicates"]] == [5]


def test_a_corpus_of_other_rules_or_compared_in_another_way_is_refused(tmp_path: Path) -> None:
    documents = checked()[:3]
    for settings in (Settings(profile="strict"), Settings(ignore_names=True)):
        corpus = open_corpus(kept(tmp_path / "corpus", documents, make_plan(settings)))
        with pytest.raises(SettingsError) as caught:
            beside(corpus, PLAN, documents)
        assert caught.value.file == tmp_path / "corpus"
        assert "with other rules, other settings" in caught.value.what.en


def test_what_is_said_of_the_gate_does_not_matter(tmp_path: Path) -> None:
    documents = checked()[:3]
    other = make_plan(Settings(fail_on="never", exclude=("old/*",), ignore=()))
    assert beside(open_corpus(kept(tmp_path / "corpus", documents, other)), PLAN, documents)


def refused(file: Path) -> str:
    """What is said of a file that cannot be used, in English."""
    documents = checked()
    with pytest.raises(SettingsError) as caught:
        beside(open_corpus(file), PLAN, documents)
    assert caught.value.file == file
    return caught.value.what.en


def test_a_file_that_is_cut_anywhere_is_refused(tmp_path: Path) -> None:
    whole = kept(tmp_path / "corpus", checked()).read_bytes()
    for end in range(0, len(whole), len(whole) // 40):
        (tmp_path / "cut").write_bytes(whole[:end])
        refused(tmp_path / "cut")


def test_a_file_that_is_damaged_is_refused_whoever_reads_it(tmp_path: Path) -> None:
    whole = kept(tmp_path / "corpus", checked()).read_bytes()
    settings = framed_at(memoryview(whole), len(SIGNATURE)).nbytes
    for at in range(len(SIGNATURE) + 4 + settings, len(whole), len(whole) // 60):
        damaged = bytearray(whole)
        damaged[at] ^= 0x55
        (tmp_path / "damaged").write_bytes(damaged)
        assert "incomplete or damaged" in refused(tmp_path / "damaged")
        with pytest.raises(SettingsError):
            merge([tmp_path / "damaged"])


def test_an_index_that_points_nowhere_is_refused(tmp_path: Path) -> None:
    """The checksums are right: somebody made it so."""
    documents = checked()[:4]
    plain = open_corpus(kept(tmp_path / "corpus", documents))
    for offset in (10**12, 3):
        placed = replace(plain.placed, offsets=[offset] * 4)
        with pytest.raises(SettingsError, match="incomplet"):
            beside(replace(plain, placed=placed), PLAN, documents)
    index = replace(plain.placed.index, heads=[99] * 4)
    with pytest.raises(SettingsError, match="incomplet"):
        beside(replace(plain, placed=replace(plain.placed, index=index)), PLAN, documents)


@pytest.mark.parametrize("what", ["sketch", "claims"])
def test_a_digest_that_is_none_is_refused(tmp_path: Path, what: str) -> None:
    document = checked()[0]
    assert document.digest is not None
    broken: Any = {"sketch": replace(document.digest.sketch, hashes=b"abc"), "claims": b"abc"}
    bad = replace(document, digest=replace(document.digest, **{what: broken[what]}))
    record = msgspec.msgpack.encode(Record(document.path, pack(bad)))
    good = open_corpus(kept(tmp_path / "corpus", [document]))
    placed = replace(good.placed, offsets=[0], sums=[crc32(record)])
    corpus = replace(good, content=memoryview(framed(record)), placed=placed)
    new = replace(document, digest=replace(document.digest, path="new.docx"))
    with pytest.raises(SettingsError, match="incomplet"):
        beside(corpus, PLAN, [new])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "was not written by"),
        ("# Notes\n", "was not written by"),
        ('{"schema": "doclint/result/1", "tool": {}}', "A result in JSON"),
        ("doclint/saved/1.1\n", "another version of doclint"),
    ],
)
def test_another_file_is_refused_with_what_to_do(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "file").write_text(content, "utf-8")
    assert said in refused(tmp_path / "file")


def test_a_folder_or_nothing_is_refused(tmp_path: Path) -> None:
    assert "cannot be read" in refused(tmp_path)
    assert "cannot be read" in refused(tmp_path / "none")
