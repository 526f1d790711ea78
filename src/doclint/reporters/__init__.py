"""One module per output format; `FORMATS` is the only list of them."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from doclint.findings import CorpusReport
from doclint.reporters.options import Options

FORMATS: Mapping[str, str] = {
    "text": "doclint.reporters.text",
    "json": "doclint.reporters.json",
}
"""Name of a format → module with `render(report, options) -> str`."""


def render(name: str, report: CorpusReport, options: Options) -> str:
    """The report in one format; KeyError for a format that `FORMATS` does not list."""
    written: str = import_module(FORMATS[name]).render(report, options)
    return written
