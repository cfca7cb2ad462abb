"""What has the usual shape is right and leaves no doubt, as the schema and the doubts tell."""

from collections.abc import Iterator
from copy import copy, deepcopy
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any, Final

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from pcc_actions.core.model import Log
from pcc_actions.store.document import new_document
from pcc_actions.store.doubtful import doubtful_keys
from pcc_actions.store.parsing import DEEPEST, _too_deep
from pcc_actions.store.schema import first_error
from pcc_actions.store.usual_shape import has_usual_shape
from tests.drawn_changes import changes, logs, outcome
from tests.examples import examples

RECORDED: Final = 'on = 2023-02-14\nat = 2023-02-15T09:12:00Z\nby = "IF"'
WHOLE: Final = f"""
schema_version = 2

[settings]
id = "7"
default_board = "GPB"
marking = "OFFICIAL"
body = "Office"
group = "owner"

[[settings.maps]]
name = "theirs"
columns = {{ "Ref" = "reference" }}

[boards.GPB]
name = "Board"
reference = "{{item}}.{{date}}"

[people.CC]
name = "Chief Constable"
initials = "CC"
post = "Chief"
email = "cc@example.org"
held = [{{ name = "Iris Field", from = 2022-01-01, until = 2023-01-01, email = "if@example.org" }}]

[[meetings]]
board = "GPB"
date = 2023-02-14
cancelled = {{ on = 2023-02-01, at = 2023-02-01T09:00:00Z, by = "IF", note = "Ill." }}
reinstated = {{ on = 2023-02-01, at = 2023-02-01T09:00:00Z, by = "IF" }}

[[meetings.cancelled_apart]]
{RECORDED}
note = "Snow."

[[meetings.reinstated_apart]]
{RECORDED}

[[meetings.moved]]
from = 2023-02-07
to = 2023-02-14
{RECORDED}
note = "Ill."

[[programme]]
topic = "Custody"
board = "GPB"
status = "planned"
due = 2023-03-14
due_words = "soon"
every = "June"
last = 2023-01-14
text = "The figures"
owners = ["CC"]
formerly = ["Cells"]

[[programme.history]]
event = "raised"
{RECORDED}
every = 2
exempt = "FOIA s.31"

[[programme.history]]
event = "moved"
{RECORDED}
due = {{ from = 2023-02-14, to = 2023-03-14 }}

[[programme.history]]
event = "done"
{RECORDED}
minute = "3.14/02/2023"

[[programme.history]]
event = "corrected"
{RECORDED}
status = {{ from = "done", to = "planned" }}
every = {{ from = 2, to = "June" }}

[[actions]]
reference = "3.14/02/2023"
board = "GPB"
text = "Set up a visit"
owners = ["EI", "IF"]
raised = 2023-02-14
status = "discharged"
due = 2023-03-14
due_words = "soon"
completed_on = 2023-03-01
closed = 2023-03-14
minute = "3.14/03/2023"
exempt = ""
theme = "Trust"
topic = "Custody"
source = "minutes.docx"
formerly = ["3.14/02/23"]

[[actions.history]]
event = "raised"
{RECORDED}
text = "Set up a visit"
owners = ["EI"]
due = 2023-03-14
exempt = "FOIA s.31"

[[actions.history]]
event = "deferred"
{RECORDED}
due = {{ from = 2023-03-14, to = 2023-04-04, basis = "next meeting" }}
note = "Ill."

[[actions.history]]
event = "reassigned"
{RECORDED}
owners = {{ from = ["EI"], to = ["EI", "IF"] }}

[[actions.history]]
event = "exempted"
{RECORDED}
exempt = {{ from = "FOIA s.31" }}

[[actions.history]]
event = "discharged"
{RECORDED}
minute = "3.14/03/2023"
reported_by = "EI"

[[actions.history]]
event = "corrected"
{RECORDED}
status = {{ from = "completed", to = "discharged" }}
minute = {{ to = "3.14/03/2023" }}

[[actions.history]]
event = "corrected"
{RECORDED}
of = {{ event = "discharged", at = 2023-02-15T09:12:00Z, number = 1 }}
day = {{ from = 2023-03-13, to = 2023-03-14 }}
"""
DEEP: Final = tomli.loads(f"deep = {'[' * DEEPEST}{']' * DEEPEST}")["deep"]
VALUES: Final[tuple[Any, ...]] = (
    "", "x", "outstanding", "planned", "corrected", "deferred", "moved", "defered", 0, 1, 3, True,
    1.5, date(2023, 2, 14), datetime(2023, 2, 14, 9), datetime(2023, 2, 14, 9, tzinfo=UTC),
    datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=9))), datetime.max.replace(tzinfo=UTC),
    time(9), [], ["x"], [1], [{}], {}, {"x": "y"}, {"from": "x"}, {"to": date(2023, 2, 14)}, DEEP,
)  # fmt: skip
KEYS: Final = (
    "x", "note", "minute", "exempt", "excempt", "of", "due", "basis", "until", "status", "owners",
    "held", "event", "number", "history", "every",
)  # fmt: skip
Place = tuple[str | int, ...]


def is_right(whole: dict[str, Any]) -> bool:
    """Whether a parsed file is right and leaves no doubt, told the long way."""
    return not _too_deep(whole) and first_error(whole) is None and not any(doubtful_keys(whole))


def places(value: Any, here: Place = ()) -> Iterator[Place]:
    """The place of each value in a parsed file."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, each in inner:
        yield (*here, key)
        if isinstance(each, dict | list):
            yield from places(each, (*here, key))


def at(whole: Any, way: Place) -> Any:
    """What stands at a place."""
    for key in way:
        whole = whole[key]
    return whole


def altered(whole: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The file without each of its values, with others in its place, and with more keys.

    It is one file, which is put right again after each.
    """
    for table in [at(whole, way) for way in ((), *places(whole))]:
        if isinstance(table, dict):
            for name in (*table, *KEYS):
                yield from _with_values(whole, table, name)
        elif isinstance(table, list):
            for place in range(len(table)):
                yield from _with_values(whole, table, place)


def _with_values(whole: dict[str, Any], table: Any, name: Any) -> Iterator[dict[str, Any]]:
    stood = copy(table)
    for value in VALUES:
        table[name] = value
        yield whole
    del table[name]
    yield whole
    table.clear()
    table.update(stood) if isinstance(table, dict) else table.extend(stood)


def test_whatever_stands_for_a_value_what_has_the_usual_shape_is_right() -> None:
    usual = [is_right(other) for other in altered(tomli.loads(WHOLE)) if has_usual_shape(other)]
    assert len(usual) > 500
    assert all(usual)


@settings(max_examples=examples(100))
@given(st.data())
def test_of_several_values_too(data: st.DataObject) -> None:
    whole = tomli.loads(WHOLE)
    for _ in range(3):
        *way, last = data.draw(st.sampled_from([*places(whole)]))
        table = at(whole, tuple(way))
        name = data.draw(st.sampled_from([last, *KEYS])) if isinstance(table, dict) else last
        table[name] = deepcopy(data.draw(st.sampled_from(VALUES)))
    assert is_right(whole) or not has_usual_shape(whole)


@settings(max_examples=examples(30))
@given(logs, changes)
def test_what_we_write_has_the_usual_shape(start: Log, steps: Any) -> None:
    assert has_usual_shape(tomli.loads(new_document(outcome(start, steps)).text))


@pytest.mark.parametrize(
    ("there", "typed"),
    [
        ("", ""),
        ("schema_version = 2", "schema_version = 1"),
        ('every = "June"', "every = 2"),
        ('minute = { to = "3.14/03/2023" }', 'topic = { from = "Custody", to = "Cells" }'),
    ],
)
def test_what_is_usual_is_told_to_be(there: str, typed: str) -> None:
    assert has_usual_shape(tomli.loads(WHOLE.replace(there, typed, 1)))


@pytest.mark.parametrize(
    ("there", "typed"),
    [
        ("at = 2023-02-15T09:12:00Z", "at = 2023-02-15T09:12:00"),
        ("at = 2023-02-15T09:12:00Z", "at = 9999-12-31T09:12:00Z"),
        ('event = "discharged"', 'event = "laid on the table"'),
        ('name = "Board"', 'name = "Board"\nroom = "7"'),
        ("schema_version = 2", "schema_version = 0"),
    ],
)
def test_of_what_is_seldom_so_the_schema_and_the_doubts_tell(there: str, typed: str) -> None:
    whole = tomli.loads(WHOLE.replace(there, typed))
    assert not has_usual_shape(whole)
    assert is_right(whole)
