"""Other tools that turn documents into text, each in an environment of its own.

They do less (no rule is applied) or more (layout models, recognition of characters: left off
here), so they stand beside doclint for scale, not as rivals. Environments are kept in
`.venv-peers/`; the first run installs them, which takes minutes and hundreds of megabytes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.measure import Measure, measure

HOME = Path(__file__).parents[1] / ".venv-peers"
REQUIREMENTS: Mapping[str, str] = {
    "markitdown": "markitdown[docx,pdf,pptx]",
    "kreuzberg": "kreuzberg",
}
_FILES = """
import json, pathlib, sys
read = failed = 0
for file in sorted(pathlib.Path(sys.argv[1]).rglob("*")):
    if file.is_file():
        try:
            extract(file)
            read += 1
        except Exception:
            failed += 1
print(json.dumps({"read": read, "failed": failed}))
"""
_PROGRAMS: Mapping[str, str] = {
    "markitdown": """
from markitdown import MarkItDown
tool = MarkItDown(enable_plugins=False)
def extract(file):
    return tool.convert_local(str(file)).text_content
""",
    "kreuzberg": """
from kreuzberg import ExtractionConfig, extract_file_sync
config = ExtractionConfig(use_cache=False, disable_ocr=True)
def extract(file):
    return extract_file_sync(str(file), config=config).content
""",
}


def measures(folder: Path, work: Path, times: int) -> Iterator[tuple[str, Measure]]:
    """Name, with what was read, and cost of each, one process each.

    Raises CommandFailedError.
    """
    for name, program in _PROGRAMS.items():
        python = _installed(name)
        command = [str(python), "-c", program + _FILES, str(folder)]
        cost, printed = measure(command, times=times, folder=work)
        failed = printed.strip().rsplit('"failed": ', 1)[-1].rstrip("}")
        yield f"{name} ({failed} failed)", cost


def _installed(name: str) -> Path:
    """The interpreter of the environment of a peer, made when it is not there."""
    home = HOME / name
    python = home / "bin" / "python"
    done = home / "installed"
    if not done.exists():
        measure([sys.executable, "-m", "venv", "--clear", str(home)])
        measure([str(python), "-m", "pip", "install", "--quiet", REQUIREMENTS[name]])
        done.touch()
    return python
