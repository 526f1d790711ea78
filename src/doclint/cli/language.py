"""Which language the command line speaks before any settings file has been read."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from doclint.text import LANGUAGES, Language, Text

_current: Language = "fr"


def current() -> Language:
    """The language chosen by `choose`; French before that."""
    return _current


def choose(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """`--lang`, then DOCLINT_LANG, then the locale, then French; also sets click's messages."""
    global _current
    _current = (
        _asked(arguments)
        or _known(environment.get("DOCLINT_LANG"))
        or from_locale(environment)
        or "fr"
    )
    _translate_click(_current)
    return _current


def t(fr: str, en: str) -> str:
    """The words in the current language."""
    return fr if _current == "fr" else en


def say(text: Text, **values: object) -> str:
    """A Text in the current language."""
    return text.render(_current, **values)


def _asked(arguments: Sequence[str]) -> Language | None:
    for here, following in zip(arguments, [*arguments[1:], ""], strict=False):
        if here == "--":
            return None
        if here == "--lang":
            return _known(following)
        if here.startswith("--lang="):
            return _known(here.removeprefix("--lang="))
    return None


def _known(value: str | None) -> Language | None:
    return next((language for language in LANGUAGES if language == value), None)


def from_locale(environment: Mapping[str, str]) -> Language | None:
    """The language of the session, None when it is neither French nor English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return _known(environment[name][:2].lower())
    if sys.platform == "win32":
        import locale

        name = (locale.getlocale()[0] or "").lower()
        return "fr" if name.startswith("fr") else "en" if name.startswith("en") else None
    return None


def _translate_click(language: Language) -> None:
    """click says its own sentences through gettext: give it our French catalogue."""
    import gettext

    os.environ["LANGUAGE"] = language
    # os.path: pathlib alone would cost a tenth of the start-up.
    gettext.bindtextdomain("doclint", os.path.join(os.path.dirname(__file__), "locale"))  # noqa: PTH118, PTH120
    gettext.textdomain("doclint")
