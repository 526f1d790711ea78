"""What a run keeps in a file: shards that are merged give what one run gives."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.engine.plan import Plan, make_plan
from doclint.engine.report import report
from doclint.engine.run import Each, check_each
from doclint.engine.saved import SIGNATURE, is_saved, load, merge, saved
from doclint.reporters import render
from doclint.reporters.options import Options
from doclint.settings import Settings, SettingsError, Settlement
from tests.corpus.building import changed, prose

PLAN = make_plan(Settings())


@pytest.fixture(scope="module")
def each(tmp_path_factory: pytest.TempPathFactory) -> Each:
    """Copies, versions, parts, a conflict, an unread document and one of no supported format."""
    folder = tmp_path_factory.mktemp("docs")
    text = prose(1)
    said = {
        "a.md": text,
        "b/a.md": text,
        "c.md": changed(text, 1),
        "v1.md": f"# Charte\n\nVersion 1\n\nLe prêt dure trois semaines.\n\n{prose(2)}",
        "v2.md": f"# Charte\n\nVersion 2\n\nLe prêt dure cinq semaines.\n\n{prose(2)}",
        "part.md": prose(3),
        "whole.md": f"{prose(4, 400)}\n\n{prose(3)}",
        "broken.docx": "PK\x03\x04",
        "table.csv": "a,b",
    }
    for path, content in said.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(content, "utf-8")
    return check_each(PLAN, [folder], workers=1)


def kept(path: Path, plan: Plan, each: Each) -> Path:
    path.write_bytes(b"".join(saved(plan, each)))
    return path


def result(plan: Plan, each: Each) -> str:
    return render("json", report(each.checked, plan, each.faults), Options())


def test_a_file_gives_back_the_result_of_its_run(tmp_path: Path, each: Each) -> None:
    loaded = load(kept(tmp_path / "one", PLAN, each))
    assert result(loaded.plan, loaded.each) == result(PLAN, each)
    corpus = report(each.checked, PLAN).corpus
    assert {duplicate.kind for duplicate in corpus.duplicates} == {"exact", "near", "contained"}
    assert corpus.families
    assert corpus.conflicts


@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_shards_give_what_one_run_gives_however_they_are_cut(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory, each: Each
) -> None:
    folder = tmp_path_factory.mktemp("shards")
    shards: list[list[int]] = [[], [], [], []]
    for index in range(len(each.checked)):
        for shard in data.draw(st.sets(st.integers(0, 3), min_size=1, max_size=2)):
            shards[shard].append(index)
    files = [
        kept(folder / str(rank), PLAN, Each(tuple(each.checked[i] for i in indexes), ()))
        for rank, indexes in enumerate(shards)
    ]
    merged = merge(data.draw(st.permutations(files)))
    assert result(merged.plan, merged.each) == result(PLAN, each)


def test_nothing_longer_than_a_quotation_is_kept(tmp_path: Path, each: Each) -> None:
    content = kept(tmp_path / "one", PLAN, each).read_bytes()
    for seed in (1, 2, 3, 4):
        sentences = prose(seed).split(". ")
        for start in range(len(sentences) - 2):
            passage = ". ".join(sentences[start : start + 3])
            assert passage.encode() not in content, "more than a quotation"


def test_the_same_run_gives_the_same_file(each: Each) -> None:
    assert b"".join(saved(PLAN, each)) == b"".join(saved(make_plan(Settings()), each))


def test_what_people_settled_is_kept_too(tmp_path: Path, each: Each) -> None:
    names = ("v1.md", "v2.md")
    verdict = Settlement(names, "not-versions", "Deux lieux.", "2026-11-22")
    plan = make_plan(Settings(settled=(verdict,)))
    loaded = load(kept(tmp_path / "one", plan, each))
    assert loaded.plan.settings.settled == (verdict,)
    assert result(loaded.plan, loaded.each) == result(plan, each) != result(PLAN, each)
    assert "with other rules" in refused(kept(tmp_path / "two", PLAN, each), tmp_path / "one")


def test_mistakes_in_sheets_are_kept_too(tmp_path: Path, each: Each) -> None:
    fault = SettingsError(PLAN.rules[0].rule.title, Path("a.md.meta.yaml"), 3)
    shard = Each(each.checked, (fault,))
    loaded = merge([kept(tmp_path / "one", PLAN, shard), kept(tmp_path / "two", PLAN, shard)])
    assert [one.render("fr") for one in loaded.each.faults] == [fault.render("fr")]


def refused(*files: Path) -> str:
    with pytest.raises(SettingsError) as caught:
        merge(files)
    assert caught.value.file == files[-1]
    return caught.value.what.en


def test_checks_made_with_other_rules_or_gates_are_not_merged(tmp_path: Path, each: Each) -> None:
    one = kept(tmp_path / "one", PLAN, each)
    for number, other in enumerate(
        (
            Settings(profile="strict"),
            Settings(ignore=("heading-jump",)),
            Settings(lang="en"),
            Settings(fail_on="warning"),
            Settings(ignore_names=True),
            Settings(per_path={"a.md": ("near-duplicate",)}),
        )
    ):
        said = refused(one, kept(tmp_path / str(number), make_plan(other), Each((), ())))
        assert "with other rules, other settings" in said
    elsewhere = make_plan(Settings(file=Path("elsewhere/doclint.toml")))
    assert merge([one, kept(tmp_path / "same", elsewhere, Each((), ()))])


def test_one_document_with_two_results_is_refused(tmp_path: Path, each: Each) -> None:
    other = Each((replace(each.checked[0], sha256="0" * 64),), ())
    said = refused(kept(tmp_path / "one", PLAN, each), kept(tmp_path / "two", PLAN, other))
    assert each.checked[0].path in said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "was not written by"),
        (b"# Notes\n", "was not written by"),
        (b"doclint/saved/0.0\n", "another version of doclint"),
        (SIGNATURE, "incomplete or damaged"),
        (SIGNATURE + b"\xff\xff\xff\xff", "incomplete or damaged"),
        (SIGNATURE + b"\x00\x00\x00\x01\x80", "incomplete or damaged"),
    ],
)
def test_what_is_no_such_file_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "a.doclint"
    file.write_bytes(content)
    assert said in refused(file)


def test_a_file_that_is_cut_anywhere_is_refused(tmp_path: Path, each: Each) -> None:
    whole = b"".join(saved(PLAN, each))
    for end in range(0, len(whole), len(whole) // 40):
        file = tmp_path / "cut"
        file.write_bytes(whole[:end])
        refused(file)


def test_a_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    assert "cannot be read: it does not exist" in refused(tmp_path / "none")


def test_such_a_file_is_known_by_its_first_bytes() -> None:
    assert is_saved(SIGNATURE)
    assert not is_saved(b'{"schema": "doclint/result/1"')
