"""A bounded share of the fuzzing at every run; `make fuzz` goes on for as long as wanted."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from tests.fuzz.mutations import mutated
from tests.fuzz.oracle import failure
from tests.fuzz.seeds import FORMATS, seeds
from tests.fuzz.watch import Case

EXAMPLES = 50
"""Damaged files of each format: some fifteen seconds in all."""


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_valid_files_bring_no_fault_to_light(suffix: str, tmp_path: Path) -> None:
    assert seeds()[suffix]
    for rank, content in enumerate(seeds()[suffix].values()):
        file = tmp_path / f"{rank}.{suffix}"
        file.write_bytes(content)
        assert failure(file) is None


@pytest.mark.parametrize("suffix", FORMATS)
@settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(random=st.randoms(use_true_random=False), rank=st.integers(0, 99))
def test_a_damaged_file_is_read_or_refused_for_a_reason(
    suffix: str, tmp_path: Path, random: Random, rank: int
) -> None:
    family = list(seeds()[suffix].values())
    data = mutated(family[rank % len(family)], random, family)
    file = tmp_path / f"case.{suffix}"
    file.write_bytes(data)
    found = failure(file)
    note(f"{data!r}")
    assert found is None, found.story


def test_a_case_is_the_same_each_time_and_differs_from_its_seed() -> None:
    cases = [Case("rich.docx", number) for number in range(20)]
    made = [case.data(seeds()) for case in cases]
    assert made == [case.data(seeds()) for case in cases]
    assert len(set(made)) > 15
    assert made.count(seeds()["docx"]["rich.docx"]) < 5


def test_a_fault_of_a_reader_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from doclint.readers import markdown

    def broken(_source: object) -> None:
        raise KeyError("a")

    monkeypatch.setattr(markdown, "read", broken)
    file = tmp_path / "case.md"
    file.write_text("Un texte.", "utf-8")
    found = failure(file)
    assert found is not None
    assert found.title.startswith("KeyError in ")
    assert "in broken" in found.story
