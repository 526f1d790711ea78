"""What starting costs: nothing heavy is imported before a command needs it."""

from __future__ import annotations

import subprocess
import sys

import pytest

ASKED = """
import sys
{action}
print(*sorted({{name.partition(".")[0] for name in sys.modules}}), file=sys.stderr)
"""
HEAVY = {
    "docx", "langdetect", "lxml", "markdown_it", "msgspec", "olefile", "pathspec", "pypdf",
    "pypdfium2", "textstat", "tomllib", "yaml", "multiprocessing", "asyncio", "pathlib",
}  # fmt: skip


@pytest.mark.parametrize(
    "action",
    [
        "import doclint",
        "from doclint.cli import main; main(['--version'])",
        "from doclint.cli import main; main(['--help'])",
    ],
)
def test_only_what_is_light_is_imported(action: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ASKED.format(action=action)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    loaded = set(done.stderr.split())
    bare = subprocess.run(
        [sys.executable, "-c", ASKED.format(action="")], capture_output=True, text=True, check=True
    )
    assert "doclint" in loaded
    assert (loaded - set(bare.stderr.split())) & HEAVY == set()
