"""Makes the reader of plain text do what a hostile document could make a reader do.

Python imports this module by its name in every process that has the folder in PYTHONPATH: the
program under test and its workers. The first word of the text says what happens.
"""

import os
import signal
import time
from pathlib import Path

from doclint.readers import plaintext

_read = plaintext.read
_done: list[str] = []


def _hostile(source):  # type: ignore[no-untyped-def]
    match source.data.split()[:1]:
        case [b"HANG"]:
            if "STARTED" in os.environ:
                Path(os.environ["STARTED"]).write_text(str(os.getpid()), "utf-8")
            while True:
                time.sleep(60)
        case [b"CRASH"]:
            os.kill(os.getpid(), signal.SIGSEGV)
        case [b"EXIT"]:
            os._exit(0)
        case [b"EAT"]:
            return bytearray(2**40)
        case [b"EAT-AFTER-OTHERS"] if _done:
            raise MemoryError
        case [b"PRINT"]:
            os.write(1, b"\x1b[31mwords of the document")
            os.write(2, b"\x1b[31mwords of the document")
    _done.append(source.path)
    return _read(source)


plaintext.read = _hostile
