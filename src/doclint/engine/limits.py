"""What one document may take: the table `[limits]` → limits in bytes, counts and seconds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from doclint.readers.limits import MEBIBYTE, Limits
from doclint.text import Text


@dataclass(frozen=True, slots=True)
class RunLimits:
    """Limits of one document."""

    time: int = 30
    """Wall seconds, from the moment a worker gets the document."""
    memory: int = 1536 * MEBIBYTE
    """Bytes of address space of a worker."""
    reading: Limits = field(default_factory=Limits)


SIZES = frozenset({"memory", "file-size", "unpacked-size", "part-size", "text-size"})
"""Written in megabytes (1,048,576 bytes) in settings, as messages say them."""
NAMES = ("time", "memory", *(one.name.replace("_", "-") for one in fields(Limits)))


class UnknownLimit(LookupError):  # noqa: N818  (reads as what happened)
    """No limit has this name; `known` holds all of them."""

    what = Text("Limite inconnue", "Unknown limit")

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name
        self.known = NAMES


def make_limits(table: Mapping[str, int]) -> RunLimits:
    """The default limits, changed by the table of the settings. Raises UnknownLimit."""
    values: dict[str, int] = {}
    for name, value in table.items():
        if name not in NAMES:
            raise UnknownLimit(name)
        values[name.replace("-", "_")] = value * MEBIBYTE if name in SIZES else value
    default = RunLimits()
    return RunLimits(
        time=values.pop("time", default.time),
        memory=values.pop("memory", default.memory),
        reading=Limits(**values),
    )
