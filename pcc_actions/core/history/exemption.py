"""The ground on which the history of an action or a topic marks it as exempt."""

from collections.abc import Iterator

from pcc_actions.core.entries import AnyEntry
from pcc_actions.core.model import Event


def exemption_mark(entry: AnyEntry) -> str | None:
    """The ground of a mark that was recorded and not lifted since, None where there is none.

    Since means recorded after it, in place and by moment, whichever day either holds
    from: where clocks or the lines of a merge disagree, the mark stays.
    """
    grounds = [(event, ground) for event in entry.history for ground in _grounds(event)]
    for index, (mark, ground) in reversed([*enumerate(grounds)]):
        lifted = any(later is None and event.at >= mark.at for event, later in grounds[index:])
        if ground is not None and not lifted:
            return ground
    return None


def _grounds(event: Event) -> Iterator[str | None]:
    """The ground that an event marks an action with, None where it lifts the mark.

    One recorded apart lifts none.
    """
    if "exempt" in event.values:
        yield str(event.values["exempt"])
    if "exempt" in event.changes:
        after = event.changes["exempt"].after
        if after is not None or not event.apart:
            yield None if after is None else str(after)
