"""The floor: the words of documents and nothing else, in one process.

    python -m bench.extraction FOLDER

For each format the quickest common way: pypdfium2 for PDF, python-docx for Word, zipfile and
lxml for the other packages and for web pages; the rest is text. Prints one line of JSON.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

WORDS_A_PAGE = 400
"""What a page holds where the format has no pages."""
_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def main(arguments: list[str]) -> int:
    """The command; returns its exit code."""
    if len(arguments) != 1:
        sys.stderr.write("python -m bench.extraction FOLDER\n")
        return 2
    documents = characters = pages = failed = 0
    for file in files(Path(arguments[0])):
        try:
            texts = list(_READERS[file.suffix.lower()](file.read_bytes()))
        except Exception:  # noqa: BLE001  whatever a library dislikes, the next one is read
            failed += 1
            continue
        words = sum(len(text.split()) for text in texts)
        documents += 1
        characters += sum(map(len, texts))
        pages += len(texts) if file.suffix.lower() == ".pdf" else -(-words // WORDS_A_PAGE)
    counts = {"documents": documents, "pages": pages, "characters": characters, "failed": failed}
    sys.stdout.write(json.dumps(counts) + "\n")
    return 0


def files(folder: Path) -> Iterator[Path]:
    """The documents below a folder that are in a format to extract, in a fixed order."""
    for file in sorted(folder.rglob("*")):
        if file.suffix.lower() in _READERS and file.is_file():
            yield file


def _pdf(data: bytes) -> Iterator[str]:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(data)
    for page in pdf:
        yield page.get_textpage().get_text_range()


def _docx(data: bytes) -> Iterator[str]:
    import docx

    body = docx.Document(io.BytesIO(data)).element.body
    yield " ".join(text.text or "" for text in body.iter(_TEXT))


def _package(wanted: Callable[[str], bool]) -> Callable[[bytes], Iterator[str]]:
    def read(data: bytes) -> Iterator[str]:
        from lxml import etree

        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in filter(wanted, archive.namelist()):
                yield " ".join(etree.fromstring(archive.read(name)).itertext())

    return read


def _html(data: bytes) -> Iterator[str]:
    import lxml.html

    yield lxml.html.fromstring(data).text_content()


def _plain(data: bytes) -> Iterator[str]:
    yield data.decode("utf-8", "replace")


_open_document = _package(lambda name: name == "content.xml")
_READERS: Mapping[str, Callable[[bytes], Iterator[str]]] = {
    ".pdf": _pdf,
    ".docx": _docx,
    ".pptx": _package(lambda name: name.startswith("ppt/slides/slide")),
    ".odt": _open_document,
    ".odp": _open_document,
    ".html": _html,
    ".htm": _html,
    ".md": _plain,
    ".txt": _plain,
    ".rtf": _plain,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
