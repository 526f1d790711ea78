"""Why a file could not be read: one exception with a code, said in plain words by the rules.

The codes are the `kind`s of the rules `unreadable-document`, `encrypted-document`,
`unsupported-format` and `resource-limit`, whose YAML files hold the words in both languages.
"""

from __future__ import annotations

from typing import Literal

Rule = Literal["unreadable-document", "encrypted-document", "unsupported-format", "resource-limit"]

Code = Literal[
    # unreadable-document
    "empty",  # zero bytes, or no readable part
    "damaged",  # truncated or malformed: the parser cannot go on
    "not-permitted",  # the file system refuses
    "vanished",  # gone or changed between the listing and the reading
    "not-a-file",  # a device, a pipe, a socket, a broken link
    "link-outside",  # a link that leads out of the folder that was named
    "unsafe",  # declares entities, entries outside the archive, duplicate parts …
    "unexpected",  # the reader failed in a way nobody foresaw
    # encrypted-document
    "password",
    "rights-management",
    # unsupported-format: the family of the format, to say what to do instead
    "spreadsheet", "old-office", "mail", "image", "audio-video", "archive", "e-book", "data",
    "unknown",
    # resource-limit
    "file-size", "text-size", "unpacked-size", "part-size", "entries", "ratio", "pages", "nesting",
    "time", "memory",
    "crash",  # the process that read the document died
]  # fmt: skip


class ReadError(Exception):
    """The document cannot be read; `code` says why, `detail` is for the curious."""

    def __init__(
        self,
        rule: Rule,
        code: Code,
        detail: str = "",
        *,
        value: float | None = None,
        limit: float | None = None,
    ) -> None:
        super().__init__(f"{rule}: {code}{': ' if detail else ''}{detail}")
        self.rule = rule
        self.code = code
        self.detail = detail
        self.value = value
        """For resource-limit: what was measured, in the unit of the limit."""
        self.limit = limit
        self.sha256: str | None = None
        """Hash and size of the file, set by `readers.read` once its bytes are known."""
        self.bytes: int | None = None
