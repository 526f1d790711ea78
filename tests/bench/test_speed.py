"""The benches of speed and memory: they measure what they say, on small folders."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from bench.measure import CommandFailedError, Measure, measure

from bench import corpus, extraction, made, speed
from doclint.readers import read

PROJECT = Path(__file__).parents[2]


def test_a_command_is_measured_with_the_processes_it_starts() -> None:
    work = "sum(range(3_000_000))"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{work}'])"
    bare, _ = measure([sys.executable, "-c", "import subprocess"], times=2)
    cost, printed = measure([sys.executable, "-c", f"{child}; print('fait')"])
    assert printed == "fait\n"
    assert cost.cpu > bare.cpu
    assert cost.wall > 0


def test_memory_is_that_of_the_largest_process() -> None:
    large = "b'x' * 100_000_000"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {large!r}])"
    program = (
        "import sys; from bench.measure import measure\n"
        f"print(measure([sys.executable, '-c', {parent!r}])[0].peak)"
    )  # apart, as this process is large itself
    _, peak = measure([sys.executable, "-c", program], folder=PROJECT)
    assert 100_000_000 < int(peak) < 150_000_000


def test_a_command_that_fails_stops_the_bench() -> None:
    with pytest.raises(CommandFailedError, match="ended with 5"):
        measure([sys.executable, "-c", "raise SystemExit(5)"])
    assert measure([sys.executable, "-c", "raise SystemExit(5)"], allowed=(5,))


def test_bare_extraction_reads_every_format_that_it_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for suffix in ("pdf", "docx", "odt", "md"):
        source = made.made(f"note.{suffix}", 2)
        (tmp_path / f"note.{suffix}").write_bytes(made.built(source))
    (tmp_path / "page.html").write_text("<p>Une page</p>", "utf-8")
    (tmp_path / "cut.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "photo.jpg").write_bytes(b"")
    assert extraction.main([str(tmp_path)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["documents"], found["failed"]) == (5, 1)
    assert found["characters"] > 4 * 2_000


@pytest.mark.parametrize("suffix", ["pdf", "docx", "odt", "md"])
def test_made_documents_are_valid_and_the_same_each_time(suffix: str, tmp_path: Path) -> None:
    name = f"note.{suffix}"
    content = made.built(made.made(name, 3))
    assert content == made.built(made.made(name, 3))
    (tmp_path / name).write_bytes(content)
    document = read(tmp_path / name, name)
    assert sum(block.kind == "heading" for block in document.blocks) > 3
    words = sum(len(block.text.split()) for block in document.blocks)
    assert 2.5 * made.WORDS_A_PAGE < words < 4 * made.WORDS_A_PAGE


def test_the_table_holds_each_row_and_how_it_stands_to_its_aim() -> None:
    names = ("bare extraction", "check -j 1", "check -j 2", "check -j 1, cold cache")
    names += ("check -j 1, warm cache", "one docx of 20 pages", "doclint --help", "import click")
    rows = [
        speed.Row(name, Measure(n, n / 2, n * 1_000_000), 10) for n, name in enumerate(names, 1)
    ]
    ratios = list(speed.ratios({row.name: row.measure for row in rows}))
    counts = {"documents": 3, "pages": 10, "failed": 1}
    assert "3 documents, 10 pages" in speed.heading(counts)
    assert "1 not extracted" in speed.heading(counts)
    assert speed.line(rows[1]).split() == ["check", "-j", "1", "2.00", "1.00", "10", "2"]
    assert speed.comparison(ratios[0]).endswith("2.00   aim ≤ 2.0\n")
    assert [round(ratio.value, 2) for ratio in ratios] == [2.0, 0.67, 1.25, 0.88, 3.0, 3.0]
    kept = json.loads(speed.to_json(counts, rows, ratios))
    assert kept["rows"][0] == {
        "name": "bare extraction",
        "measure": {"cpu": 1, "wall": 0.5, "peak": 1_000_000},
        "pages": 10,
        "remark": "",
    }


def test_a_path_that_is_no_folder_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        speed.main([str(tmp_path / "absent")])
    assert stopped.value.code == 2


def test_what_is_planted_in_a_made_corpus_is_found_and_shards_give_the_same() -> None:
    found = corpus.measured(documents=45, words=600, shards=3)
    kinds = ("families", "nearly the same", "copies", "parts")
    assert {kind: found[kind] for kind in kinds} == {
        "families": 3,
        "nearly the same": 3,
        "copies": 2,
        "parts": 2,
    }
    assert (found["missed or false"], found["shards differ"]) == (0, 0)
    assert found["bytes a digest"] < 100_000
