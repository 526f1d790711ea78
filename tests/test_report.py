"""The report on the sample documents: valid, in one language, 80 columns wide, always the same."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

import doclint
from doclint.findings import CorpusReport, Duplicate
from doclint.reporters import render
from doclint.reporters.json import schema
from doclint.reporters.options import Options
from doclint.ruleset import load_rules
from doclint.text import LANGUAGES, Language

SAMPLES = Path(__file__).parents[1] / "sample_docs"
RULES = load_rules().rules
WIDTH = 80


@pytest.fixture(scope="module")
def reports() -> dict[Language, CorpusReport]:
    """The samples checked once in each language."""
    return {
        language: doclint.check([SAMPLES], doclint.Settings(lang=language))
        for language in LANGUAGES
    }


def text(report: CorpusReport, language: Language, verbosity: int) -> str:
    titles = {name: rule.title for name, rule in RULES.items()}
    whys = {name: rule.why for name, rule in RULES.items()}
    options = Options(language, False, WIDTH, verbosity, titles, whys)
    return render("text", report, options)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_json_is_what_the_schema_says(
    reports: dict[Language, CorpusReport], language: Language
) -> None:
    described = json.loads(schema())
    jsonschema.Draft202012Validator.check_schema(described)
    result = json.loads(render("json", reports[language], Options()))
    jsonschema.Draft202012Validator(described).validate(result)
    assert len(result["documents"]) >= 30
    del result["documents"][0]["score"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(described).validate(result)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verbosity", [-1, 0, 1])
def test_the_text_fits_in_80_columns(
    reports: dict[Language, CorpusReport], language: Language, verbosity: int
) -> None:
    lines = text(reports[language], language, verbosity).splitlines()
    assert [line for line in lines if len(line) > WIDTH and len(line.split()) > 1] == []


def test_a_path_is_never_cut() -> None:
    path = "/".join(["dossier"] * 20) + "/note.md"
    report = doclint.check([SAMPLES / "accueil" / "horaires.md"])
    documents = tuple(replace(one, path=path) for one in report.documents)
    corpus = replace(report.corpus, duplicates=(Duplicate("exact", (path, path), 1.0),))
    written = text(replace(report, documents=documents, corpus=corpus), "fr", 1)
    assert written.count(path) == 3


def test_every_remedy_is_said_and_the_same_one_once(reports: dict[Language, CorpusReport]) -> None:
    (lent,) = (one for one in reports["fr"].documents if one.path.endswith("pret_materiel.rtf"))
    alone = replace(reports["fr"], documents=(lent,))
    written = " ".join(text(alone, "fr", 0).replace("\u00a0", " ").split())
    struck = {f.fix for f in lent.findings if f.rule == "struck-text"}
    assert len(struck) == 2
    assert all(" ".join(fix.split()) in written for fix in struck)
    rows = tuple(replace(f, message=f"{f.message} {n}") for f in lent.findings[:1] for n in (1, 2))
    twice = text(replace(alone, documents=(replace(lent, findings=rows),)), "fr", 0)
    in_detail = twice.partition("─")[0]
    assert in_detail.count("→") == 1


def test_both_languages_find_the_same(reports: dict[Language, CorpusReport]) -> None:
    def found(report: CorpusReport) -> list[tuple[str, int, list[tuple[str, str]]]]:
        return [
            (one.path, one.score, [(f.rule, f.fingerprint) for f in one.findings])
            for one in report.documents
        ]

    assert found(reports["fr"]) == found(reports["en"])


FRENCH = re.compile(
    r"\b(?:le|la|les|des|une|ce|dans|pour|est|sont|avec|sur|qui|que)\b|[ \xa0][;:!?]"
)
ENGLISH = re.compile(r"\b(?:the|this|of|with|from|which|is|are|has|to|not|and|it)\b")
QUOTED = re.compile("“[^”]*”|« [^»]* »| ?\\([^()]*\\)")
"""What a message takes from documents: quotations, and the place of another one in brackets."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_speak_one_language(
    reports: dict[Language, CorpusReport], language: Language
) -> None:
    other = {"fr": ENGLISH, "en": FRENCH}[language]
    report = reports[language]
    said = [f.message for document in report.documents for f in document.findings]
    said += [f.fix for document in report.documents for f in document.findings]
    said += [family.because for family in report.corpus.families] + list(report.gate.failed)
    bare = [QUOTED.sub("", re.sub(r"\S*/\S*|\S+\.\w{2,4}\b", "", one)) for one in said]
    gates = re.compile("^(?:incomplete|fail-on|fail-under):")
    assert [one for one in bare if other.search(gates.sub("", one))] == []


def test_the_same_bytes_whatever_the_order_and_the_seed_of_hashes() -> None:
    files = sorted(str(path) for path in SAMPLES.rglob("*.*") if path.is_file())

    def run(seed: int, *paths: str) -> bytes:
        random.Random(seed).shuffle(files)
        return subprocess.run(
            [sys.executable, "-m", "doclint", "check", "--format=json", "--no-cache", *paths],
            env={**os.environ, "PYTHONHASHSEED": str(seed)}, capture_output=True, check=False,
        ).stdout  # fmt: skip

    first = run(1, str(SAMPLES))
    assert len(first) > 10_000
    assert run(2, *files) == first
