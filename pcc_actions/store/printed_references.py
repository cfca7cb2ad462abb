"""The references of the actions of a log, told from its bytes without parsing one."""

from pcc_actions.store.layout import Layout


def printed_references(layout: Layout) -> list[str | None]:
    """The reference of each action, by its place.

    None where the action had others, or where only parsing tells it.
    """
    told = [None if each is None else each.decode() for each in layout.references]
    for place in layout.places_with(b"formerly"):
        told[place] = None
    return told
