"""What was printed, as somebody reads it who pipes a command, and a log to print."""

import io
from collections.abc import Callable
from datetime import datetime
from unittest.mock import patch

from pcc_actions.core.changes.actions import complete, defer, discharge, withdraw
from pcc_actions.core.changes.meetings import cancel_meeting, move_meeting
from pcc_actions.core.model import Log
from tests.builders import add_people, day, did, empty_log, provenance, raised

AS_AT = day("07/03/2023")
COUNT = "6 outstanding as at 07/03/2023: 1 overdue, 1 reported complete."


class Terminal(io.StringIO):
    """A stream that takes itself for a terminal without a size of its own."""

    def isatty(self) -> bool:
        return True


def printed(
    show: Callable[[], None], width: int = 100, stream: io.StringIO | None = None, **more: str
) -> str:
    """Give what is printed in a pipe (or another stream) of so many columns."""
    into = stream or io.StringIO()
    environment = {"COLUMNS": str(width), "TERM": "xterm", **more}
    with patch("sys.stdout", into), patch.dict("os.environ", environment, clear=True):
        show()
    return into.getvalue()


def lines(text: str) -> list[str]:
    """Give the lines as they look, without the spaces that fill a column."""
    return [line.rstrip() for line in text.splitlines()]


def clock(moment: datetime) -> str:
    return moment.strftime("%d/%m/%Y %H:%M")


def sample() -> Log:
    """Give a log in which an action of every state is there."""
    log = add_people(empty_log(), EI="Edith Inkpen", IF="Iris Field")
    text = "Set up a visit by the Commissioner to the establishment team"
    log = raised(log, "3.14/02/2023", text, "EI", "IF", theme="Efficient and effective")
    log = raised(log, "9.14/02/2023", "Publish the figures [/] of :100: <b>", "CC", exempt="s.31")
    log = raised(log, "11.14/02/2023", "Finalise the agenda of the away day", "OPCC", "WKP")
    log = raised(log, "11.14/02/2023", "Book the venue of the away day", "OPCC")
    words = "on completion of re-vetting"
    log = raised(log, "12.14/02/2023", "Appoint a lead for fleet", "Head of Fleet", due_words=words)
    log = raised(log, "4.26/01/2021", "Circulate the road safety figures")
    log = raised(log, "5.26/01/2021", "Report on the estate", "CC")
    log = raised(log, "6.26/01/2021", "Survey the staff", "CC")
    log = did(log, defer, "3.14/02/2023", "01/03/2023", day("31/03/2023"), "Team moving offices")
    log = did(log, complete, "11.14/02/2023", "06/03/2023", "Agenda circulated", "WKP")
    log = did(log, discharge, "5.26/01/2021", "23/02/2021", "Agreed", "1.23/02/2021")
    log = did(log, withdraw, "6.26/01/2021", "23/02/2021", "No longer wanted")
    before = provenance("01/03/2023", today="01/03/2023")
    log = move_meeting(log, "GPB", day("04/04/2023"), day("11/04/2023"), before, "Easter")
    return cancel_meeting(
        log, "GPB", day("07/03/2023"), provenance("08/02/2023", today="08/02/2023")
    )
