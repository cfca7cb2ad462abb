"""What an action or a topic was called before, as at a day."""

from datetime import date

from pcc_actions.core.entries import AnyEntry, fields_of
from pcc_actions.core.history.effective import in_order
from pcc_actions.core.model import MERGE, Event


def former_names(entry: AnyEntry, name: str, as_at: date) -> tuple[str, ...]:
    """The references or names that an entry had before, each once, never the one it has.

    Those that no correction tells came with it, from where it was imported.
    """
    field = fields_of(entry).names[0]
    if not entry.formerly and not any(field in event.changes for event in entry.history):
        return ()  # as of nearly every one, and lists ask for very many
    told = [
        (event.on, str(event.changes[field].before))
        for event in in_order(entry)
        if field in event.changes
    ]
    corrected = {earlier for _, earlier in told}
    brought = (earlier for earlier in entry.formerly if earlier not in corrected)
    had = (earlier for on, earlier in told if on <= as_at)
    return tuple(each for each in dict.fromkeys((*brought, *had)) if each != name)


def is_given_by_merge(entry: AnyEntry, event: Event) -> bool:
    """Whether an event only tells the reference or name that a merge gave an entry.

    Each merge gives it anew, whatever is in its place by then.
    """
    return event.by == MERGE and event.changes.keys() == {fields_of(entry).names[0]}
