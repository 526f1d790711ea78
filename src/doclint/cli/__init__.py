"""The command line. Nothing heavy is imported before a command runs."""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run doclint; gives the exit code of DESIGN: 0, 1, 2, 3 or 130."""
    from doclint.cli.app import run

    return run(sys.argv[1:] if arguments is None else arguments)
