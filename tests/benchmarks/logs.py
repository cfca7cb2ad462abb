"""Logs of any size, as pcc-actions writes them: what is measured is the command, not its past.

Every log has so many actions outstanding, the newest, whatever its size; the others are
discharged, so many meetings after they were raised that as many were outstanding on any day. An
action has three events and about 800 bytes. The meetings are spread over about twenty years, or
over more where there are more of them than days.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from pcc_actions.store import seal
from pcc_actions.store.versions import keep_version

REVISION = 4321
LAST_MEETING = date(2023, 2, 14)
TWENTY_YEARS = 20 * 365
USUAL_OUTSTANDING = 50
OWNERS = ("CC", "TW", "HB", "LP", "JM")
HEAD = """\
# Action log, kept by pcc-actions. Safe to edit by hand; afterwards run: pcc-actions check
schema_version = 1

[settings]
default_board = "GPB"

[boards.GPB]
name = "Governance & Performance Board"
reference = "{item}.{date}"

[boards.PAM]
name = "Performance Accountability Meeting"
reference = "{item:02}.{date}"

[people.CC]
name = "Chief Constable"
"""
_PEOPLE = """
[people.TW]
name = "Tam Weir"

[people.HB]
name = "Hal Birch"

[people.LP]
name = "Lea Pine"

[people.JM]
name = "Jo Mead"
"""
_MEETING = """
[[meetings]]
board = "GPB"
date = {day}
"""
_RAISED = """
[[actions]]
reference = "{reference}"
board = "GPB"
text = "{text}"
owners = ["{owner}"]
raised = {day}
due = {due}
status = "{status}"
theme = "{theme}"
{closed}
[[actions.history]]
event = "raised"
on = {day}
at = {day}T16:12:{second:02}Z
by = "IF"
text = "{text}"
owners = ["{owner}"]
due = {first}
theme = "{theme}"

[[actions.history]]
event = "noted"
on = {seen}
at = {seen}T09:20:{second:02}Z
by = "IF"
minute = "2.{seen:%d/%m/%Y}"
note = "A first draft was shown; the figures of the last quarter are to be added to it."
"""
_LAST = {
    "discharged": """
[[actions.history]]
event = "discharged"
on = {end}
at = {end}T09:31:{second:02}Z
by = "IF"
minute = "3.{end:%d/%m/%Y}"
note = "The board accepted it."
""",
    "outstanding": """
[[actions.history]]
event = "deferred"
on = {seen}
at = {seen}T11:02:{second:02}Z
by = "IF"
due = {{ from = {first}, to = {due} }}
note = "The figures are late."
""",
}
_TEXTS = (
    "Say what the mobile stations of the county have cost since they were bought",
    "Set out who answers calls at night, and how many wait longer than a minute",
    "Give the panel the figures of vetting by rank, and how many are late",
    "Show what the roof of the depot would cost, and what a smaller one would save",
)
_EDITED = {
    True: "changed by hand, the version before it kept",
    False: "changed by hand, no version kept",
}
_THEMES = ("Safer roads", "Efficient and effective", "Visible policing")


@dataclass(frozen=True, slots=True)
class LogShape:
    """What a log holds: its actions, how many of them are outstanding, and those a meeting raised.

    A `hand_edited` one was changed outside pcc-actions since it was saved; `kept` says that the
    version that was saved is there still.
    """

    actions: int
    outstanding: int = USUAL_OUTSTANDING
    a_meeting: int = 5
    hand_edited: bool = False
    kept: bool = False

    @property
    def meetings(self) -> int:
        """How many meetings raised the actions."""
        return -(-self.actions // self.a_meeting)

    def meeting(self, number: int) -> date:
        """The day of a meeting, the first being 0: all of them are over."""
        apart = max(1, TWENTY_YEARS // self.meetings)
        return LAST_MEETING - apart * timedelta(days=self.meetings - 1 - number)

    def reference(self, number: int) -> str:
        """The reference of an action, the first being 0."""
        place, item = divmod(number, self.a_meeting)
        return f"{item + 1}.{self.meeting(place):%d/%m/%Y}"

    def day(self, number: int) -> date:
        """The day on which an action was raised."""
        return self.meeting(number // self.a_meeting)

    def text(self, number: int) -> str:
        """The words of an action."""
        return f"{_TEXTS[number % len(_TEXTS)]}, no. {number}"

    def is_outstanding(self, number: int) -> bool:
        """Whether an action is one of the newest, which are outstanding."""
        return number >= self.actions - self.outstanding

    @property
    def words(self) -> str:
        """What the log is, in a few words."""
        told = [f"{self.actions:,}"]
        told += [f"{self.outstanding} outstanding"] * (self.outstanding != USUAL_OUTSTANDING)
        told += ["one a meeting"] * (self.a_meeting == 1)
        told += [_EDITED[self.kept]] * self.hand_edited
        return ", ".join(told)


def write_log(shape: LogShape, path: Path) -> Path:
    """Write a log of a shape, with the kept version that its last save left beside it."""
    text = seal.sealed("".join(_blocks(shape)), REVISION, shape.actions)
    path.write_bytes(text.encode())
    if shape.kept or not shape.hand_edited:
        keep_version(path, REVISION, text.encode())
    if shape.hand_edited:
        path.write_bytes(_edited(text).encode())
    return path


def _edited(text: str) -> str:
    """The text with the words of the newest action changed by hand."""
    at = text.rindex("[[actions]]")
    return text[:at] + text[at:].replace('text = "', 'text = "Now: ', 1)


def _blocks(shape: LogShape) -> Iterator[str]:
    yield HEAD
    yield _PEOPLE
    for number in range(shape.meetings):
        yield _MEETING.format(day=shape.meeting(number))
    for number in range(shape.actions):
        yield from _action(shape, number)


def _action(shape: LogShape, number: int) -> Iterator[str]:
    day, is_open, place = shape.day(number), shape.is_outstanding(number), number // shape.a_meeting
    seen = shape.meeting(min(place + 1, shape.meetings - 1))
    end = shape.meeting(min(place + shape.outstanding // shape.a_meeting, shape.meetings - 1))
    first = day + timedelta(days=30)
    values = {
        "reference": shape.reference(number),
        "text": shape.text(number),
        "owner": OWNERS[number % len(OWNERS)],
        "theme": _THEMES[number % len(_THEMES)],
        "day": day,
        "seen": seen,
        "first": first,
        "due": day + timedelta(days=90) if is_open else first,
        "end": end,
        "second": number % 60,
        "status": "outstanding" if is_open else "discharged",
        "closed": "" if is_open else f"closed = {end}\n",
    }
    yield _RAISED.format_map(values)
    yield _LAST[str(values["status"])].format_map(values)
