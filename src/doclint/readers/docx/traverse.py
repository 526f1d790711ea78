"""A walk over XML that keeps its own stack: no depth of nesting can exhaust Python's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from lxml import etree

Leave = Callable[[], None]
"""What happens at the end of an element."""
Outcome = Leave | Literal["done"] | None
"""A handler's answer: what to do at the end; or that the inside does not matter; or nothing."""
Handler = Callable[["etree._Element"], Outcome]


def traverse(root: etree._Element, handlers: Mapping[str, Handler]) -> None:
    """Calls the handler of each element below `root`, by tag, in document order.

    Elements without a handler are transparent: the walk goes on inside them.
    """
    stack: list[tuple[etree.ElementChildIterator, Leave | None]] = [(iter(root), None)]
    while stack:
        children, leave = stack[-1]
        for child in children:
            handler = handlers.get(child.tag)
            outcome = None if handler is None else handler(child)
            if outcome == "done":
                continue
            stack.append((iter(child), outcome))
            break
        else:
            stack.pop()
            if leave is not None:
                leave()


def ignore(_: etree._Element) -> Outcome:
    """The handler of elements that say nothing to a reader, with all that is in them."""
    return "done"
