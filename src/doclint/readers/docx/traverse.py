"""A walk over XML without recursion: no depth of nesting can exhaust Python's stack."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from lxml import etree

Leave = Callable[[], None]
"""What happens at the end of an element."""
Outcome = Leave | Literal["done"] | None
"""A handler's answer: what to do at the end; or that the inside does not matter; or nothing."""
Handler = Callable[[etree._Element], Outcome]


def traverse(root: etree._Element, handlers: Mapping[str, Handler]) -> None:
    """Calls the handler of each element, by tag, in document order.

    Elements without a handler are transparent: the walk goes on inside them. lxml passes over
    them by itself, which is most of the work: only one element in three has a handler.
    """
    leaves: list[Leave | None] = []
    walker = etree.iterwalk(root, events=("start", "end"), tag=tuple(handlers))
    for event, element in walker:
        if event == "end":
            leave = leaves.pop()
            if leave is not None:
                leave()
            continue
        outcome = handlers[element.tag](element)
        if outcome == "done":
            walker.skip_subtree()
            outcome = None
        leaves.append(outcome)


def ignore(_: etree._Element) -> Outcome:
    """The handler of elements that say nothing to a reader, with all that is in them."""
    return "done"
