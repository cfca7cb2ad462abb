"""The text of a changed log, spliced of the records that changed and the bytes of all others."""

from collections.abc import Iterator, Sequence

from pcc_actions.core.entries import with_actions_at
from pcc_actions.core.model import Log
from pcc_actions.core.on_demand import OnDemand
from pcc_actions.store.blocks import LogBlock, assembled, split
from pcc_actions.store.document import LogDocument, with_log
from pcc_actions.store.layout import Layout


def spliced(layout: Layout, before: Log, after: Log) -> list[bytes | memoryview] | None:
    """The text of a log that says `after`, above its closing line; `layout` is of `before`.

    It is in pieces, so that nothing that stays is copied; in one where its line ends are not
    line feeds alone. None where that is not told by the actions that were replaced, and those
    after the last.
    """
    places = _touched(layout.count, before, after)
    if places is None:
        return None
    head = (
        _top(layout)
        if with_actions_at(before, ()) == with_actions_at(after, ())
        else split(layout.head)
    )
    shown = (*head, *(_block(layout, place) for place in places))
    new = range(layout.count, len(after.actions))
    said = LogDocument(shown, with_actions_at(before, places))
    blocks = with_log(said, with_actions_at(after, [*places, *new])).blocks
    of_head = tuple(block for block in blocks if block.kind != "actions")
    actions = blocks[len(of_head) :]
    if of_head == head:
        above = layout.data[: layout.starts[0]]
    else:  # the format may be another now, whatever else stays
        whole = (*of_head, *split(layout.head)[1:]) if len(head) == 1 else of_head
        above = assembled((*whole, actions[0])).removesuffix(actions[0].text).encode()
    pieces = [above, *_pieces(layout, places, actions)]
    return [b"".join(pieces)] if b"\r" in layout.data else pieces


def _top(layout: Layout) -> tuple[LogBlock, ...]:
    """The first block of the head, which tells the format."""
    return split(layout.head.partition("\n[")[0] + "\n")


def _touched(count: int, before: Log, after: Log) -> list[int] | None:
    """The places whose actions may differ, and the last, behind which new ones stand."""
    if not isinstance(after.actions, OnDemand):
        return None
    touched = after.actions.touched_since(before.actions)
    return None if touched is None else sorted({*touched, count - 1})


def _block(layout: Layout, place: int) -> LogBlock:
    return LogBlock("actions", layout.action(place).decode(), line=1)  # a line: it stands there


def _pieces(
    layout: Layout, places: Sequence[int], shown: Sequence[LogBlock]
) -> Iterator[bytes | memoryview]:
    """Each action that is shown between the bytes of those that are not, and then the new."""
    at = 0
    for place, block in zip(places[:-1], shown, strict=False):
        yield _untouched(layout, at, place)
        yield block.text.encode()
        at = place + 1
    last, *new = shown[len(places) - 1 :]
    yield _untouched(layout, at, places[-1])
    yield assembled((last, *new)).encode()


def _untouched(layout: Layout, first: int, last: int) -> memoryview:
    """The bytes of the actions from a place up to another, which are not copied."""
    return memoryview(layout.data)[layout.starts[first] : layout.starts[last]]
