"""What counts as one word.

* An elided French word is a word: `l'école` is two (`l'`, `école`), `qu'il` is two. So are
  `d'`, `j'`, `m'`, `t'`, `s'`, `n'`, `c'`, `jusqu'`, `lorsqu'`, `puisqu'`, `quoiqu'`.
  `aujourd'hui`, `quelqu'un`, `prud'hommes`, `don't` and `O'Brien` are one.
* A compound is one word: `peut-être`, `a-t-il`, `agent·e·s`, `agent(e)s`, `C.G.C.T`.
* A number is one word however its digits are grouped: `1 234 567,89`, `12/03/2025`, `10h30`.
* A web address, an e-mail address and a file name are one word.
* Punctuation, bullets, dot leaders and the underscores of a form are none.
"""

from __future__ import annotations

import re
import unicodedata

# Every part is deterministic or bounded, and starts where the one before ended: linear time.
# All begin with one letter or digit, so that the engine skips what is none, and the plain word,
# nine of ten, comes first: twice as fast as trying the rarer forms at every place.
_WORD = re.compile(
    r"""
    [^\W_](?:
      [^\W\d_ʼ]*+(?![-‐‑'’ʼ·•@._(:\d])(?<=[^\W\d])
    | (?:(?<=\bh)ttps?://|(?<=\bw)ww\.)[^\s<>«»"]*[^\s<>«»".,;:!?)]
    | (?<=\d)\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:,\d+)?
    | (?<=\d)\d*(?:[.,:/]\d+)+(?![^\W_])
    | (?:(?<=[ldjmtsncLDJMTSNC])|(?<=[qQ])[uU]
        |(?:(?<=[jJ])[uU][sS]|(?<=[lL])[oO][rR][sS]|(?<=[pP])[uU][iI][sS]|(?<=[qQ])[uU][oO][iI])
        [qQ][uU])['’ʼ](?=[^\W\d_])
    | [^\W_]*(?:[-‐‑'’ʼ·•@._][^\W_]+|\([^\W\d_]{1,5}\)[^\W_]*)*
    )
    """,
    re.VERBOSE,
)
_SOFT_HYPHEN = "\u00ad"


def words(text: str) -> list[str]:
    """The words of a text, in order and as written.

    A text with detached accents (é as two characters, as macOS and some PDFs write it) and
    soft hyphens is composed first, so that they do not cut words.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        if _SOFT_HYPHEN in text:
            text = text.replace(_SOFT_HYPHEN, "")
    return _WORD.findall(text)
