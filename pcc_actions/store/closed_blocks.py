"""Which blocks a list of outstanding actions can do without, from their lines alone."""

import re
from datetime import date

from pcc_actions.store.blocks import LogBlock

UNDER = re.compile(r"\n[ \t]*\[")
CLOSED_STATUS = re.compile(r'^status = "(?:discharged|withdrawn)"\r?$', re.MULTILINE)
CLOSED_ON = re.compile(r"^closed = (\d{4}-\d{2}-\d{2})\r?$", re.MULTILINE)


def closed_by(block: LogBlock, as_at: date) -> bool:
    """Whether an action was surely closed by a day, from the lines we wrote ourselves.

    Not where a correction may have changed what it was then, nor in a layout that is not ours.
    """
    if block.kind != "actions" or '"""' in block.text or "'''" in block.text:
        return False
    under = UNDER.search(block.text)
    end = under.start() + 1 if under else 0
    own, history = block.text[:end], block.text[end:]
    found = CLOSED_ON.search(own) if CLOSED_STATUS.search(own) else None
    if found is None or "closed" in history or "status" in history:
        return False
    return date.fromisoformat(found[1]) <= as_at
