"""What is said of a doubtful key: where it stands, and how it is settled."""

from typing import Final

from pcc_actions.core.entries import EntryKind
from pcc_actions.store.diagnostics import MISPLACED, MOVE
from pcc_actions.store.doubtful import DoubtfulKey, KeyDoubt
from pcc_actions.store.record_lines import RecordLines

_MENDS: Final = {
    KeyDoubt.NEAR_MISS: (
        "{name} is no key; {meant} may be meant. Write it so, or give a key of your own a name "
        "less like it."
    ),
    KeyDoubt.IN_EVENT: f"{MISPLACED} {MOVE}",
    KeyDoubt.EVENT_KIND: (
        "{value} is no kind of event, and counts as nothing; {meant} may be meant. Write it so, or "
        "give a kind of your own a name less like it."
    ),
    KeyDoubt.OF_HOLDER: (
        "{name} means nothing here. Since when or until when somebody held the post stands in "
        '{meant}: held = [{{ name = "NAME", {name} = DATE }}].'
    ),
    KeyDoubt.ONLY_IN_RAISED: (
        "{name} stands in the event that raised the {noun}, and not among the {noun}'s own keys. "
        "Write it there too, above the first [[{kind}.history]]; what is then to go, take "
        "away with a command."
    ),
}


def located_sentence(lines: RecordLines, doubtful: DoubtfulKey) -> tuple[str, str]:
    """Say where a doubtful key stands, and in a sentence what is to be settled and how."""
    name, meant, value = doubtful.place[-1], doubtful.meant, doubtful.value
    kind = doubtful.place[0]
    noun = EntryKind(str(kind)).noun if kind in [*EntryKind] else ""
    said = _MENDS[doubtful.doubt]
    words = said.format(name=name, meant=meant, value=value, kind=kind, noun=noun)
    return lines.where(doubtful.place), words
