"""The one table of an action's fields: what it says is what the types of the core have."""

import ast
from dataclasses import fields
from pathlib import Path

import pytest

import pcc_actions
from pcc_actions.core.action_fields import ACTION_FIELDS, COLUMNS, JSON_FIELDS, ColumnHeading
from pcc_actions.core.changes.actions import NewAction
from pcc_actions.core.changes.corrections import Corrections
from pcc_actions.core.fields import FieldType, Origin, names_of
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.history.states import State
from pcc_actions.core.model import Action


def names_in(kind: type) -> set[str]:
    return {each.name for each in fields(kind)}


def test_the_file_has_every_field_of_an_action_and_no_other() -> None:
    assert {*names_of(ACTION_FIELDS.recorded)} == names_in(Action)


def test_every_field_can_be_told_as_at_a_day() -> None:
    origin = {field.name for field in ACTION_FIELDS.fields if field.type is not FieldType.COMPUTED}
    assert origin - names_in(Snapshot) == {"overdue"}
    assert isinstance(Snapshot.overdue, property)


def test_what_is_said_on_raising_can_be_said_of_a_new_action_and_is_replayed() -> None:
    assert {*names_of(ACTION_FIELDS.raised_with)} <= names_in(NewAction)
    assert {*names_of(ACTION_FIELDS.raised_with), *ACTION_FIELDS.borne_out} <= names_in(State)


def test_a_correction_changes_what_the_history_bears_out_and_nothing_else() -> None:
    assert sorted(ACTION_FIELDS.corrected) == sorted(
        (*ACTION_FIELDS.borne_out, *ACTION_FIELDS.if_typed)
    )
    corrected = {field.name for field in ACTION_FIELDS.fields if field.by_correct}
    assert corrected <= {*ACTION_FIELDS.borne_out}
    assert corrected - names_in(Corrections) == {"reference"}  # it is typed as an item
    assert {name for changed in ACTION_FIELDS.changed_by.values() for name in changed} == {
        *ACTION_FIELDS.corrected
    }


@pytest.mark.parametrize("field", ACTION_FIELDS.fields, ids=names_of(ACTION_FIELDS.fields))
def test_what_somebody_types_for_a_field_is_called_something(field: object) -> None:
    known = next(each for each in ACTION_FIELDS.fields if each is field)
    typed = known.origin is Origin.BY_RAISING and known.type is not FieldType.DAY
    assert bool(known.words) or not (typed or known in ACTION_FIELDS.needed)


def test_a_name_and_a_heading_stand_once() -> None:
    assert len(ACTION_FIELDS.by_name) == len(ACTION_FIELDS.fields)
    headings = [field.heading for field in ACTION_FIELDS.fields if field.heading]
    assert sorted(headings) == sorted(ColumnHeading)
    assert [heading for heading, _ in COLUMNS] == [*ColumnHeading]


def test_json_has_every_field_that_has_a_value() -> None:
    assert {*names_of(JSON_FIELDS)} == {*names_of(ACTION_FIELDS.fields)} - {"standing"}


def test_a_line_of_show_has_a_heading_and_one_value() -> None:
    shown = [field for field in ACTION_FIELDS.fields if field.in_show]
    assert all(field.heading for field in shown)
    assert {field.type for field in shown} == {FieldType.DAY, FieldType.TEXT}


def rows_of_names(source: str) -> list[int]:
    """The lines on which a module has five or more names of fields in a row of its own."""
    names = {name for name in names_of(ACTION_FIELDS.fields) if f'"{name}"' in source}
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
    roles = [path for path in found if path.endswith("role_words.py")]
    assert {path: len(lines) for path, lines in found.items() if lines} == dict.fromkeys(roles, 1)
    typed_again = (
        'NAMES = ("reference", "board")\nFIRST = ("text", "owners", "due", "theme", "exempt")'
    )
    assert rows_of_names(typed_again) == [2]
