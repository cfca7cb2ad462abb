"""A log in which everything is many: not actions alone, but people, topics and changed meetings.

For every four actions there are four meetings that raised one each, a post that two people held,
a topic, and a meeting to come that was moved on a day of its own; every fourth of these was
cancelled. Of four actions one is discharged, one reported complete, one deferred and one exempt;
two were renamed. One person owns all of them and all topics, each with another.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from pcc_actions.store import seal
from pcc_actions.store.versions import keep_version
from tests.benchmarks.logs import HEAD, REVISION

_BOARDS = ("PAM", "GPB")
NEWEST = date(2023, 2, 14)
FAR = date(2090, 1, 1)
_PERSON = """
[people.P{place}]
name = "Iris Field {place}"
post = "Minute-taker {place}"

[[people.P{place}.held]]
name = "Edwin Ings {place}"
until = 2020-01-31

[[people.P{place}.held]]
name = "Iris Field {place}"
from = 2020-02-01
"""
_MEETING = """
[[meetings]]
board = "GPB"
date = {day}
"""
_TO_COME = """
[[meetings]]
board = "{board}"
date = {after}
{cancelled}
[[meetings.moved]]
from = {before}
to = {after}
on = {moved}
at = {moved}T09:00:00Z
by = "IF"
"""
_CANCELLED = 'cancelled = { on = 2023-02-14, at = 2023-02-14T09:00:00Z, by = "IF" }\n'
_TOPIC = """
[[programme]]
topic = "Stop and search {place}"
board = "{board}"
{when}
owners = ["P{place}", "CC"]

[[programme.history]]
event = "raised"
on = 2001-12-01
at = 2001-12-01T09:00:00Z
by = "IF"
{when}
owners = ["P{place}", "CC"]
"""
_WHEN = ("due = {before}", "due = {before}", "every = 2", 'every = "June"')
_ACTION = """
[[actions]]
reference = "1.{day:%d/%m/%Y}"
board = "GPB"
text = "Set out who answers calls at night, no. {number}"
owners = ["P{place}", "CC"]
raised = {day}
status = "{status}"
{keys}
[[actions.history]]
event = "raised"
on = {day}
at = {day}T16:12:00Z
by = "IF"
text = "Set out who answers calls at night, no. {number}"
owners = ["P{place}", "CC"]

[[actions.history]]
event = "{event}"
on = {day}
at = {day}T17:12:00Z
by = "IF"
{more}"""
_FOUR = (
    ("discharged", "closed = {day}\n", "discharged", 'minute = "1.{day:%d/%m/%Y}"\n'),
    ("completed", 'formerly = ["9.{day:%d/%m/%Y}"]\n', "completed", 'note = "It is done."\n'),
    (
        "outstanding",
        "due = 2023-05-16\n",
        "deferred",
        'due = {{ to = 2023-05-16 }}\nnote = "The figures are late."\n',
    ),
    (
        "outstanding",
        'formerly = ["9.{day:%d/%m/%Y}"]\nexempt = "FOIA s.31"\n',
        "exempted",
        'exempt = {{ to = "FOIA s.31" }}\n',
    ),
)


def write_crowded(actions: int, path: Path) -> Path:
    """Write a log of so many actions, and all the rest as many, with its kept version."""
    text = seal.sealed("".join(_blocks(actions)), REVISION, actions)
    path.write_bytes(text.encode())
    keep_version(path, REVISION, path.read_bytes())
    return path


def _blocks(actions: int) -> Iterator[str]:
    yield HEAD
    yield from (_PERSON.format(place=place) for place in range(actions // 4))
    days = [NEWEST - timedelta(days=actions - 1 - number) for number in range(actions)]
    yield from (_MEETING.format(day=day) for day in days)
    yield from map(_to_come, range(actions // 4))
    yield from map(_topic, range(actions // 4))
    for number, day in enumerate(days):
        status, keys, event, more = _FOUR[number % 4]
        yield _ACTION.format(
            day=day,
            number=number,
            place=number // 4,
            status=status,
            keys=keys.format(day=day),
            event=event,
            more=more.format(day=day),
        )


def _to_come(place: int) -> str:
    return _TO_COME.format(
        board=_BOARDS[place % 2],
        cancelled="" if place % 4 else _CANCELLED,
        moved=NEWEST - timedelta(days=place + 1),
        before=_before(place),
        after=_before(place) + timedelta(days=1),
    )


def _topic(place: int) -> str:
    when = _WHEN[place // 2 % 4].format(before=_before(place))
    return _TOPIC.format(place=place, board=_BOARDS[place % 2], when=when)


def _before(place: int) -> date:
    """The day of a meeting to come, before it was moved."""
    return FAR + timedelta(days=7 * place)
