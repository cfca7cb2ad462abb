"""The commands that are measured, as they are typed in the folder of a log."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from tests.benchmarks.logs import LAST_MEETING, LogShape

TEN_YEARS_BACK = date(LAST_MEETING.year - 10, LAST_MEETING.month, LAST_MEETING.day)


def _nothing(shape: LogShape) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class Command:
    """A command that is measured: what it is called, and what is typed in the folder of a log.

    One that `writes` is run on a fresh copy of the log each time. One that is the same on `any_log`
    is measured once. One that `lists` prints all that is outstanding, a line or more of each.
    """

    name: str
    title: str
    typed: Callable[[LogShape], tuple[str, ...]]
    writes: bool = False
    any_log: bool = False
    lists: bool = False
    environment: Callable[[LogShape], Mapping[str, str]] = _nothing


def newest(shape: LogShape) -> str:
    """The reference of an action that is outstanding."""
    return shape.reference(shape.actions - shape.outstanding // 2)


def oldest(shape: LogShape) -> str:
    """The reference of an action that was discharged long ago."""
    return shape.reference(0)


def _tab(shape: LogShape) -> dict[str, str]:
    """What bash hands over where Tab is pressed behind the first letters of a reference."""
    begun = newest(shape)[:3]
    return {
        "_PCC_ACTIONS_COMPLETE": "answer_bash",
        "_PCC_ACTIONS_LINE": f"pcc-actions show {begun}",
        "_PCC_ACTIONS_BEGUN": begun,
    }


def _added(shape: LogShape) -> tuple[str, ...]:
    new = f"{shape.a_meeting + 1}.{LAST_MEETING:%d/%m/%Y}"
    return ("add", new, "Say what it costs", "--owner", "CC", "--board", "GPB")


OUTSTANDING = Command("outstanding", "`outstanding`", lambda shape: ("outstanding",), lists=True)
SHOW = Command("show", "`show REF`", lambda shape: ("show", newest(shape)))
NOTE = Command("note", "`note`", lambda shape: ("note", newest(shape), "Asked again"), writes=True)
HELP = Command("help", "`--help`", lambda shape: ("--help",), any_log=True)
COMMANDS = (
    OUTSTANDING,
    Command("overdue", "`overdue`", lambda shape: ("overdue",), lists=True),
    SHOW,
    NOTE,
    Command("add", "`add`", _added, writes=True),
    Command(
        "discharge", "`discharge`", lambda shape: ("discharge", newest(shape), "Agreed"),
        writes=True,
    ),
    Command("tab", "the Tab key, on a reference", lambda shape: (), environment=_tab),
    HELP,
    Command(
        "as-at", "`outstanding --as-at` ten years back",
        lambda shape: ("outstanding", "--as-at", f"{TEN_YEARS_BACK:%d/%m/%Y}"),
    ),
    Command("history", "`history REF`", lambda shape: ("history", oldest(shape))),
    Command("check", "`check`", lambda shape: ("check",)),
    Command(
        "report", "`report GPB -o x.html`",
        lambda shape: ("report", "GPB", "-o", "../x.html", "--force"),
    ),
)  # fmt: skip
