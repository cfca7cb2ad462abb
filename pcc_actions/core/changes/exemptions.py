"""An action or a topic marked as not for publication, or no longer so."""

from dataclasses import replace

from pcc_actions.core.changes.events import refuse_overruled, with_event
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.state_on import state_on
from pcc_actions.core.changes.typed_values import cleaned_if_typed
from pcc_actions.core.entries import Entry, called, fields_of
from pcc_actions.core.history.effective import effective
from pcc_actions.core.history.exemption import exemption_mark
from pcc_actions.core.model import Change
from pcc_actions.errors import Refused


def exempted(
    entry: Entry, provenance: Provenance, ground: str | None, words: str | None = None
) -> Entry:
    """The entry marked with a ground, or with None freed of it.

    Raises `Refused` where that is so already.
    """
    provenance = provenance.after(effective(entry.history), "exempt")
    before = state_on(entry, provenance).exempt or (
        exemption_mark(entry) if ground is None else None
    )
    what = fields_of(entry).by_name["exempt"].words
    after = cleaned_if_typed(ground, what)
    note = cleaned_if_typed(words, "the note")
    event = replace(provenance.event("exempted", note), changes={"exempt": Change(before, after)})
    if before == after:
        refuse_overruled(entry, event, provenance.today)
        how = f"is exempt already ({before})" if before else "is not exempt"
        raise Refused(f"{called(entry)} {how}.")
    return with_event(entry, event, provenance.today)
