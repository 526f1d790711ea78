"""How paragraphs and characters look, and where they end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from doclint.readers.pieces import Look
from doclint.readers.rtf.walk import Handler, Walk, known_code_page


def handlers(walk: Walk) -> Mapping[str, Handler]:
    """By control word."""

    def look(**fixed: object) -> Handler:
        def handler(_: int | None) -> None:
            walk.state = replace(
                walk.state,
                look=walk.state.look._replace(**fixed),  # type: ignore[arg-type]
            )

        return handler

    def switch(name: str) -> Handler:
        def handler(number: int | None) -> None:
            look(**{name: number != 0})(None)

        return handler

    def size(number: int | None) -> None:
        look(size=(number or 24) / 2)(None)

    def plain(_: int | None) -> None:
        walk.state = replace(walk.state, look=Look(), change=None)

    def set_state(name: str, default: int | None = None, shift: int = 0) -> Handler:
        def handler(number: int | None) -> None:
            value = default if number is None else number + shift
            walk.state = replace(walk.state, **{name: value})  # type: ignore[arg-type]

        return handler

    def change(kind: str) -> Handler:
        def handler(number: int | None) -> None:
            walk.state = replace(walk.state, change=None if number == 0 else kind)  # type: ignore[arg-type]

        return handler

    def new_paragraph(_: int | None) -> None:
        walk.state = replace(walk.state, style=0, outline=None, item=None, in_table=False)

    def in_table(_: int | None) -> None:
        walk.state = replace(walk.state, in_table=True)

    def listed(number: int | None) -> None:
        if number:
            walk.state = replace(walk.state, item=walk.state.item or 1)

    def code_page(number: int | None) -> None:
        if number:
            walk.code_page = known_code_page(f"cp{number}")

    return {
        "b": switch("bold"),
        "v": switch("hidden"),
        "strike": switch("struck"),
        "striked": switch("struck"),
        "fs": size,
        "plain": plain,
        "f": set_state("font"),
        "uc": set_state("fallback", 1),
        "s": set_state("style", 0),
        "outlinelevel": set_state("outline"),
        "ilvl": set_state("item", 1, shift=1),
        "ls": listed,
        "pard": new_paragraph,
        "intbl": in_table,
        "deleted": change("deletion"),
        "revised": change("insertion"),
        "ansicpg": code_page,
        "par": lambda _: walk.end_paragraph(),
        "sect": lambda _: walk.end_paragraph(),
        "page": lambda _: walk.end_paragraph(),
        "cell": lambda _: walk.end_cell(),
        "row": lambda _: walk.end_row(),
    }
