"""Dates at the ends of the calendar, typed into the file by hand, break no command."""

import shlex
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from pcc_actions.cli.moments import written
from pcc_actions.cli.session import Session
from pcc_actions.store.reading import Now
from tests.cli.running import Pcc
from tests.store.logs import posix

LOG = """\
schema_version = 1

[boards.GPB]
name = "Governance & Performance Board"
reference = "{item}.{date}"

[[meetings]]
board = "GPB"
date = DAY

[[meetings.moved]]
from = DAY
to = DAY
on = DAY
at = MOMENT
by = "IF"

[[meetings]]
board = "GPB"
date = DAY
cancelled = { on = DAY, at = MOMENT, by = "IF" }

[[meetings]]
board = "GPB"
date = 2023-06-06

[[actions]]
reference = "3.14/02/2023"
board = "GPB"
text = "Set up a visit"
owners = ["EI"]
raised = DAY
due = DAY
status = "outstanding"

[[actions.history]]
event = "raised"
on = DAY
at = MOMENT
by = "IF"
text = "Set up a visit"
owners = ["EI"]
due = DAY

[[actions]]
reference = "4.14/02/2023"
board = "GPB"
text = "Write"
owners = ["EI"]
raised = DAY
status = "discharged"
closed = DAY

[[actions.history]]
event = "raised"
on = DAY
at = MOMENT
by = "IF"
text = "Write"
owners = ["EI"]

[[actions.history]]
event = "discharged"
on = DAY
at = MOMENT
by = "IF"
"""

ENDS = {
    "the first day": ("0001-01-01", "0001-01-01T00:00:00Z", "0001-01-01"),
    "before Excel and Unix": ("1899-12-31", "1899-12-31T00:00:00Z", "1899-12-31"),
    "the last day": ("9999-12-31", "9999-12-31T23:59:59Z", "9999-12-31"),
    "recorded first and due last": ("2023-02-14", "0001-01-01T00:00:00Z", "9999-12-31"),
    "recorded last and due first": ("2023-02-14", "9999-12-31T23:59:59Z", "0001-01-01"),
}
LOOKING = [
    "list --format table",
    "list --format csv",
    "list --format markdown",
    "list --format json",
    "outstanding --as-at 01/01/1900",
    "overdue",
    "show 3.14/02/2023",
    "history",
    "check",
    "meeting list",
    "report --board GPB",
    "report --board GPB --meeting 06/06/2023",
    "report --board GPB --matters-arising",
    *(f"report --board GPB --output paper.{ending}" for ending in ("html", "docx", "pdf", "md")),
    *(f"export --output list.{ending}" for ending in ("csv", "xlsx", "json", "md", "ics")),
]
RECORDING = [
    "add 7.14/02/2023 X --due 'in 2 weeks' --new-meeting",
    "add 7.14/02/2023 X --due 'next meeting' --new-meeting",
    "defer 3.14/02/2023 --to 'in 3 months' --note x",
    "correct 3.14/02/2023 --due 'in 2 weeks' --note x",
    "correct 3.14/02/2023 --redact visit",
    "note 3.14/02/2023 --note x",
    "discharge 3.14/02/2023",
    "reopen 4.14/02/2023 --note x",
    "exempt 3.14/02/2023 --ground 'FOIA s.31'",
    "meeting move GPB 06/06/2023 07/06/2023 --on 01/01/2023",
    "check --fix",
]
UNHANDLED = ("Something went wrong", "Traceback", "The system failed")


def at_end(pcc: Pcc, end: str) -> Pcc:
    day, at, due = ENDS[end]
    text = LOG.replace("due = DAY", f"due = {due}").replace("DAY", day).replace("MOMENT", at)
    pcc.log.write_text(text, "utf-8", newline="")
    return pcc


@pytest.fixture(params=["Pacific/Kiritimati", "Etc/GMT+12"], ids=["east", "west"])
def far(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Be where the day begins first, or last."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def handles(pcc: Pcc, line: str) -> None:
    done = pcc(*shlex.split(line))
    assert done.code in (0, 1, 2, 3, 5), line
    assert not any(each in done.err for each in UNHANDLED), (line, done.err)
    assert done.code < 2 or done.err.startswith(("Error: ", "Warning: ")), (line, done.err)


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("line", LOOKING + RECORDING)
def test_every_command_works_or_says_why_not(bare: Pcc, end: str, line: str) -> None:
    handles(at_end(bare, end), line)


@posix
@pytest.mark.usefixtures("far")
@pytest.mark.parametrize("end", ENDS)
def test_wherever_one_is(bare: Pcc, end: str) -> None:
    for line in LOOKING[:10] + RECORDING[-1:]:
        handles(at_end(bare, end), line)


@pytest.mark.parametrize("end", ENDS)
def test_what_is_saved_is_read_and_put_back(bare: Pcc, end: str) -> None:
    at_end(bare, end)
    for line in (
        "check --fix",
        "note 3.14/02/2023 --note x",
        "undo --yes",
        "redo --yes",
        "list",
        "history",
        "undo --yes",
    ):
        handles(bare, line)


def test_a_year_has_four_figures_everywhere(bare: Pcc) -> None:
    at_end(bare, "the first day")
    listed = bare("list", "--format", "json").ok.out
    assert '"at": "0001-01-01T00:00:00Z"' in listed
    assert "01/01/0001" in bare("list").ok.out
    bare.do("export --output list.ics")


@posix
@pytest.mark.usefixtures("far")
@pytest.mark.parametrize("moment", [datetime.min, datetime.max], ids=["first", "last"])
def test_a_moment_that_no_clock_here_can_show_is_told_in_utc(moment: datetime) -> None:
    at = moment.replace(tzinfo=UTC)
    shown = ("01/01/0001 00:00", "01/01/0001 14:00", "31/12/9999 23:59", "31/12/9999 11:59")
    assert written(at) in shown
    this = Session(None, None, Now(date(2023, 3, 7), datetime(2023, 3, 7, tzinfo=UTC)))
    assert this.clock(at).endswith(("on 01/01/0001", "on 31/12/9999"))
