"""What an RTF file says of itself: styles, fonts, properties, language, number of pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from doclint.readers.rtf.tokens import CODE_PAGES, LANGUAGES
from doclint.readers.rtf.walk import Handler, Walk, known_code_page

_PLACE = "info"
_INFO = {
    "title": "title",
    "subject": "subject",
    "author": "creator",
    "manager": "manager",
    "company": "publisher",
    "operator": "lastModifiedBy",
    "category": "category",
    "keywords": "keywords",
    "doccomm": "description",
}
_DATES = {"creatim": "created", "revtim": "modified"}
_CLOCK = ("yr", "mo", "dy", "hr", "min")


def handlers(walk: Walk) -> Mapping[str, Handler]:
    """By control word."""
    clock: dict[str, int] = {}
    own_name = [""]
    """The name of the author's property whose value comes next."""

    def table_of(place: str) -> Handler:
        def handler(_: int | None) -> None:
            walk.state = replace(walk.state, target="silent", place=place)

        return handler

    def character_set(number: int | None) -> None:
        if walk.state.place == "fonts" and walk.state.font is not None:
            page = CODE_PAGES.get(number or 0, walk.code_page)
            walk.fonts[walk.state.font] = known_code_page(page)

    def based_on(number: int | None) -> None:
        if walk.state.place == "style":
            walk.based_on = number

    def info(name: str) -> Handler:
        def handler(_: int | None) -> None:
            if walk.state.place == "info":
                walk.collect(lambda text: walk.draft.set_property(_PLACE, name, text))

        return handler

    def date(name: str) -> Handler:
        def handler(_: int | None) -> None:
            if walk.state.place == "info":
                clock.clear()
                walk.on_leave(lambda: walk.draft.set_property(_PLACE, name, _iso(clock)))

        return handler

    def tick(name: str) -> Handler:
        def handler(number: int | None) -> None:
            clock[name] = number or 0

        return handler

    def property_name(_: int | None) -> None:
        def done(text: str) -> None:
            own_name[0] = text

        walk.collect(done)

    def property_value(_: int | None) -> None:
        walk.collect(lambda text: walk.draft.set_property("custom", own_name[0], text))

    def template(_: int | None) -> None:
        walk.collect(lambda text: walk.draft.add_reference("template", text))

    def language(number: int | None) -> None:
        walk.language = LANGUAGES.get(number or 0)

    def pages(number: int | None) -> None:
        walk.page_count = number or None

    return {
        "fonttbl": table_of("fonts"),
        "fcharset": character_set,
        "stylesheet": table_of("styles"),
        "sbasedon": based_on,
        "info": table_of("info"),
        **{word: info(name) for word, name in _INFO.items()},
        **{word: date(name) for word, name in _DATES.items()},
        **{word: tick(word) for word in _CLOCK},
        "userprops": table_of("info"),
        "propname": property_name,
        "staticval": property_value,
        "generator": lambda _: walk.collect(
            lambda text: walk.draft.set_property(_PLACE, "generator", text.rstrip(";"))
        ),
        "template": template,
        "deflang": language,
        "nofpages": pages,
    }


def _iso(clock: Mapping[str, int]) -> str | None:
    if not clock.get("yr"):
        return None
    day = f"{clock['yr']:04}-{clock.get('mo', 1):02}-{clock.get('dy', 1):02}"
    return f"{day}T{clock.get('hr', 0):02}:{clock.get('min', 0):02}:00"
