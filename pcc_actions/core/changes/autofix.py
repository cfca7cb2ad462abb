"""What `check --fix` mends: only what cannot be wrong, each entered as a correction."""

from contextlib import suppress
from dataclasses import replace

from pcc_actions.core.changes.corrections import throughout
from pcc_actions.core.changes.events import with_event
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.topics_named import new_names, renamed_in_actions
from pcc_actions.core.entries import AnyEntry, Entry, replaced
from pcc_actions.core.entry_keys import entry_key
from pcc_actions.core.model import Action, Change, Log, Topic
from pcc_actions.core.owners import every_owner
from pcc_actions.core.references.parse import printed_parts, reference_key
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.core.text.sanitise import without_hidden, without_invisible
from pcc_actions.errors import Refused

WHY = "Mended by pcc-actions check --fix."
UNHIDDEN = "Hidden characters were removed by pcc-actions check --fix."


def autofixed(log: Log, provenance: Provenance) -> Log:
    """The log with references in their board's style and hidden characters gone.

    An entry whose history cannot have been is left as it is: that takes a person.
    """
    for index in range(len(log.programme)):
        with suppress(Refused):
            log = _with_topic_unhidden(log, index, provenance)
    mended = tuple(_mended(log, action, provenance) for action in log.actions)
    return log if mended == log.actions else replace(log, actions=mended)


def _mended(log: Log, action: Action, provenance: Provenance) -> Action:
    try:
        return _in_style(log, _unhidden(action, provenance), provenance)
    except Refused:
        return action


def _with_topic_unhidden(log: Log, index: int, provenance: Provenance) -> Log:
    """The log with a topic without hidden characters, named so by the actions that name it.

    It is left as it is where another topic of its board is called so.
    """
    topic = log.programme[index]
    clean = _unhidden(topic, provenance)
    if clean == topic:
        return log
    others = (*log.programme[:index], *log.programme[index + 1 :])
    if entry_key(clean) in map(entry_key, others):
        return log
    return renamed_in_actions(
        replaced(log, index, clean),
        new_names(topic, clean),
        lambda before, renamed: _recorded(before, renamed, provenance),
    )


def _unhidden(entry: Entry, provenance: Provenance) -> Entry:
    """The entry without hidden characters, nor any in its history."""
    names = frozenset((*every_owner([entry]), *_names_of(entry)))
    clean = throughout(entry, lambda text: _shown(text, is_name=text in names))
    return entry if clean == entry else _recorded(entry, clean, provenance)


def _names_of(entry: AnyEntry) -> tuple[str, ...]:
    """The names of a topic; what an action is called is written in the style of its board."""
    return (entry.topic, *entry.formerly) if isinstance(entry, Topic) else ()


def _recorded(before: Entry, clean: Entry, provenance: Provenance) -> Entry:
    return with_event(clean, provenance.after(before.history).event("corrected", UNHIDDEN))


def _shown(text: str, *, is_name: bool) -> str:
    """A text without what `hidden_character` names; a name also without what nobody sees in it."""
    shown = without_invisible(without_hidden(text)) if is_name else without_hidden(text)
    return shown if shown.strip() else text


def _in_style(log: Log, action: Action, provenance: Provenance) -> Action:
    printed = _printed(log, action)
    if printed == action.reference:
        return action
    changes = {"reference": Change(action.reference, printed)}
    event = replace(
        provenance.after(action.history, "reference").event("corrected", WHY), changes=changes
    )
    return with_event(action, event)


def _printed(log: Log, action: Action) -> str:
    """The reference as its board prints it, where that is the same reference."""
    if action.board not in log.boards:
        return action.reference
    try:
        style = ReferenceStyle.parse(log.boards[action.board].reference)
        printed = style.write(printed_parts(action.reference), action.raised)
    except Refused:
        return action.reference
    return (
        printed if reference_key(printed) == reference_key(action.reference) else action.reference
    )
