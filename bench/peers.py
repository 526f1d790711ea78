"""Other tools that turn documents into text, each in an environment of its own.

They do less (no rule is applied) or more (layout models, recognition of characters: left off
here), so they stand beside doclint for scale, not as rivals. Environments are kept in
`.venv-peers/`; the first run installs them, which takes minutes and hundreds of megabytes. One
that cannot be installed, that fails or takes too long is said: the bench goes on.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.measure import CommandFailedError, Measure, TookTooLongError, measure

HOME = Path(__file__).parents[1] / ".venv-peers"
REQUIREMENTS: Mapping[str, str] = {
    "markitdown": "markitdown[docx,pdf,pptx]",
    "kreuzberg": "kreuzberg",
}
_FILES = """
import json, pathlib, sys
read = failed = 0
tell = lambda: print(json.dumps({"read": read, "failed": failed}), flush=True)
for file in sorted(pathlib.Path(sys.argv[1]).rglob("*")):
    if file.is_file():
        try:
            extract(file)
            read += 1
        except Exception:
            failed += 1
        tell()
"""
MOST = 300.0
"""Seconds that a peer is given for all the files."""
MOST_TO_INSTALL = 900.0
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


@dataclass(frozen=True, slots=True)
class Peer:
    """What became of a peer: its cost if it went to its end, and what is to be said."""

    name: str
    remark: str
    measure: Measure | None = None


def measures(folder: Path, work: Path, times: int, most: float = MOST) -> Iterator[Peer]:
    """Each peer on all the files of a folder, in one process, for at most so many seconds."""
    for name, program in _PROGRAMS.items():
        try:
            python = _installed(name)
        except (CommandFailedError, TookTooLongError) as error:
            yield Peer(name, f"cannot be installed: {_last_line(error)}")
            continue
        command = [str(python), "-c", program + _FILES, str(folder)]
        try:
            cost, printed = measure(command, times=times, folder=work, most=most)
            yield Peer(name, counted(printed), cost)
        except TookTooLongError as error:
            yield Peer(name, f"stopped after {most:.0f} s: {counted(error.printed)}")
        except CommandFailedError as error:
            yield Peer(name, f"failed: {_last_line(error)}")


def counted(printed: str) -> str:
    """The files read and not read, from the last line that a peer's program printed whole."""
    lines = printed.rpartition("\n")[0].splitlines()
    found = json.loads(lines[-1]) if lines else {"read": 0, "failed": 0}
    return f"{found['read']} files read, {found['failed']} not"


def _last_line(error: Exception) -> str:
    return str(error).strip().splitlines()[-1][:100]


def _installed(name: str) -> Path:
    """The interpreter of the environment of a peer, made when it is not there.

    Raises CommandFailedError, TookTooLongError.
    """
    home = HOME / name
    python = home / "bin" / "python"
    done = home / "installed"
    if not done.exists():
        measure([sys.executable, "-m", "venv", "--clear", str(home)], most=MOST_TO_INSTALL)
        install = [str(python), "-m", "pip", "install", "--quiet", REQUIREMENTS[name]]
        measure(install, most=MOST_TO_INSTALL)
        done.touch()
    return python
