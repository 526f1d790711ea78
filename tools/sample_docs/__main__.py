"""`python -m tools.sample_docs`: build every document; `--scan`: draw the scanned pages anew."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import yaml
from tools.sample_docs import opendocument, others, pdf_pages, slides, word
from tools.sample_docs.pdf_file import write
from tools.sample_docs.scan import scanned
from tools.sample_docs.source import Source, read_source

HERE = Path(__file__).parent
SOURCES = HERE / "sources"
COPIES = HERE / "copies.yaml"
TARGET = HERE.parent.parent / "sample_docs"

_BUILDERS: Mapping[str, Callable[[Source], bytes]] = {
    "docx": word.build,
    "odp": opendocument.build_presentation,
    "odt": opendocument.build_text,
    "pdf": pdf_pages.build,
    "pptx": slides.build,
    "rtf": others.build_rich_text,
    "xlsx": others.build_workbook,
}


def documents() -> Iterator[tuple[str, bytes]]:
    """Every document: its path under `sample_docs/`, and its bytes."""
    built: dict[str, bytes] = {}
    for file in sorted(SOURCES.rglob("*")):
        name = file.relative_to(SOURCES).as_posix()
        if _is_source(file):
            source = read_source(file, SOURCES)
            built[source.name] = _cut(source, _BUILDERS[source.suffix](source))
        elif file.is_file() and file.suffix != ".png":
            built[name] = file.read_bytes()
    copies: dict[str, str] = yaml.safe_load(COPIES.read_text("utf-8"))
    yield from sorted((built | {name: built[of] for name, of in copies.items()}).items())


def _is_source(file: Path) -> bool:
    """True for `note.docx.md`; `note.md` is a document as it stands."""
    return file.suffix == ".md" and file.with_suffix("").suffix[1:] in _BUILDERS


def _cut(source: Source, content: bytes) -> bytes:
    """The part of the file that a broken download would have kept."""
    return content[: int(len(content) * float(source.settings.get("keep", 1)))]


def build(target: Path) -> int:
    """Write every document under `target`, and nothing else. Returns their number."""
    shutil.rmtree(target, ignore_errors=True)
    written = 0
    for name, content in documents():
        file = target / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        written += 1
    return written


def scan() -> None:
    """Draw the pictures of the scanned pages, beside their sources."""
    for file in sorted(SOURCES.rglob("*.pdf.md")):
        source = read_source(file, SOURCES)
        if source.settings.get("scan"):
            page = write(source, pdf_pages.drawn_pages(source), *pdf_pages.A4)
            source.scan.write_bytes(scanned(page))


if __name__ == "__main__":
    if "--scan" in sys.argv[1:]:
        scan()
    sys.stdout.write(f"{build(TARGET)} documents in {TARGET}\n")
