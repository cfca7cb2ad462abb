"""A log's file as lines of words, by which git shows what changed in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.log_sentences import log_sentences
from pcc_actions.core.messages import Clock
from pcc_actions.errors import BadFile
from pcc_actions.store import seal
from pcc_actions.store.document import new_document
from pcc_actions.store.files import read_data
from pcc_actions.store.read_log import read_log
from pcc_actions.store.reading import Now, Reading
from pcc_actions.store.whole_log import by_hand

EDITED: Final = "It was edited outside pcc-actions since it was last saved."


def log_as_sentences(path: Path, now: Now, moment: Clock) -> list[str]:
    """Write a log in lines of words, so that two of its versions can be compared.

    Also a comment or a key that pcc-actions does not know has its line, as it stands in the file.
    A file that is no log, or whose meaning is not settled, is told by its own lines: nothing of a
    change may be hidden. `moment` writes when something was recorded.

    Raises `BadFile` where there is no file, or it may not be read.
    """
    data = read_data(path)
    try:
        reading = read_log(path, now)
    except BadFile:
        return data.decode("utf-8", "replace").splitlines()
    if reading.doubtful:
        return reading.text.splitlines()
    log = hand_edits(reading.log, None, by_hand(now))
    edited = [] if reading.sealed else [EDITED]
    return [*log_sentences(log, moment), *_other_lines(reading), *edited]


def _other_lines(reading: Reading) -> Iterator[str]:
    """The lines that are not such as pcc-actions writes: no sentence may tell of them."""
    ours = set(new_document(reading.typed).text.splitlines())
    return (line for line in seal.body(reading.text).splitlines() if line not in ours)
