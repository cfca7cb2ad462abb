"""The tables of the fields of actions and topics: what they say is what the types have."""

import ast
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pytest

import pcc_actions
from pcc_actions.core.action_fields import ACTION_FIELDS, COLUMNS, JSON_FIELDS, ColumnHeading
from pcc_actions.core.changes.actions import NewAction
from pcc_actions.core.changes.corrections import Corrections
from pcc_actions.core.changes.programme import NewTopic, TopicCorrections
from pcc_actions.core.fields import Field, FieldTable, FieldType, Origin, names_of
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.history.states import State, TopicState
from pcc_actions.core.model import Action, Topic
from pcc_actions.core.programme.snapshot import TopicSnapshot
from pcc_actions.core.topic_fields import TOPIC_FIELDS, TopicHeading


def names_in(kind: type) -> set[str]:
    return {*kind.__annotations__}


@dataclass(frozen=True)
class Types:
    """A table of fields beside the types of the core that are spelt out for it."""

    fields: FieldTable
    entry: type
    state: type
    new: type
    corrections: type
    snapshot: type
    headings: type[StrEnum]
    computed: frozenset[str]  # told of a snapshot in another way
    corrected_otherwise: frozenset[str]


OF_ACTIONS = Types(
    ACTION_FIELDS, Action, State, NewAction, Corrections, Snapshot, ColumnHeading,
    computed=frozenset({"overdue"}),  # a property
    corrected_otherwise=frozenset({"reference"}),  # it is typed as an item
)  # fmt: skip
OF_TOPICS = Types(
    TOPIC_FIELDS, Topic, TopicState, NewTopic, TopicCorrections, TopicSnapshot, TopicHeading,
    computed=frozenset({"actions"}),  # told from those that name it
    corrected_otherwise=frozenset(),
)  # fmt: skip
of_each_kind = pytest.mark.parametrize("types", [OF_ACTIONS, OF_TOPICS], ids=["actions", "topics"])
EVERY_FIELD = [*ACTION_FIELDS.fields, *TOPIC_FIELDS.fields]


@of_each_kind
def test_the_file_has_every_field_of_an_entry_and_no_other(types: Types) -> None:
    assert {*names_of(types.fields.recorded)} == names_in(types.entry)


@of_each_kind
def test_every_field_can_be_told_as_at_a_day(types: Types) -> None:
    told = {each.name for each in types.fields.fields if each.type is not FieldType.COMPUTED}
    assert told - names_in(types.snapshot) == types.computed
    assert isinstance(Snapshot.overdue, property)


@of_each_kind
def test_what_is_said_on_raising_can_be_said_of_a_new_entry_and_is_replayed(types: Types) -> None:
    first = {*names_of(types.fields.raised_with)}
    assert first <= names_in(types.new)
    assert {*first, *types.fields.borne_out} <= names_in(types.state)


@of_each_kind
def test_a_correction_changes_what_the_history_bears_out_and_nothing_else(types: Types) -> None:
    table = types.fields
    assert sorted(table.corrected) == sorted((*table.borne_out, *table.if_typed))
    corrected = {field.name for field in table.fields if field.by_correct}
    assert corrected <= {*table.borne_out}
    assert corrected - names_in(types.corrections) == types.corrected_otherwise
    changed = {name for names in table.changed_by.values() for name in names}
    assert changed == {*table.corrected}


@pytest.mark.parametrize("field", EVERY_FIELD, ids=names_of(EVERY_FIELD))
def test_what_somebody_types_for_a_field_is_called_something(field: Field) -> None:
    typed = field.origin is Origin.BY_RAISING and field.type is not FieldType.DAY
    assert bool(field.words) or not (typed or field.needed)


@of_each_kind
def test_a_name_and_a_heading_stand_once(types: Types) -> None:
    assert len(types.fields.by_name) == len(types.fields.fields)
    headings = [field.heading for field in types.fields.fields if field.heading]
    assert sorted(headings) == sorted(types.headings)


def test_the_columns_stand_in_the_order_of_their_headings() -> None:
    assert [heading for heading, _ in COLUMNS] == [*ColumnHeading]


def test_json_has_every_field_that_has_a_value() -> None:
    assert {*names_of(JSON_FIELDS)} == {*names_of(ACTION_FIELDS.fields)} - {"standing"}


def test_a_line_of_show_has_a_heading_and_one_value() -> None:
    shown = [field for field in ACTION_FIELDS.fields if field.in_show]
    assert all(field.heading for field in shown)
    assert {field.type for field in shown} == {FieldType.DAY, FieldType.TEXT}


def rows_of_names(source: str) -> list[int]:
    """The lines on which a module has five or more names of fields in a row of its own."""
    names = {name for name in names_of(EVERY_FIELD) if f'"{name}"' in source}
    if len(names) <= 4:
        return []  # without parsing it, which takes most of the time
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Tuple | ast.List | ast.Set)
        if len(names & {each.value for each in node.elts if isinstance(each, ast.Constant)}) > 4
    ]


def test_no_other_module_has_the_fields_in_a_row_of_its_own() -> None:
    modules = Path(pcc_actions.__file__).parent.rglob("*.py")
    found = {str(path): rows_of_names(path.read_text(encoding="utf-8")) for path in modules}
    # What the columns of other bodies' lists may be, as a type, which has to be spelt out.
    spelt_out = ("column_role.py", "heading_words.py")
    roles = [path for path in found if path.endswith(spelt_out)]
    assert {path: len(lines) for path, lines in found.items() if lines} == dict.fromkeys(roles, 1)
    typed_again = (
        'NAMES = ("reference", "board")\nFIRST = ("text", "owners", "due", "theme", "exempt")'
    )
    assert rows_of_names(typed_again) == [2]
