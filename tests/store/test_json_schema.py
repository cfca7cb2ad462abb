"""The JSON Schema of the file: as the shape has it, told in words, and met by every log."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given, settings

from pcc_actions.core.model import Log
from pcc_actions.store import schema_words
from pcc_actions.store.document import new_document
from pcc_actions.store.json_schema import SCHEMA_FILE, json_schema, schema_text
from pcc_actions.store.schema import first_error
from tests.drawn_changes import changes, logs, outcome
from tests.examples import examples
from tests.store.logs import three_actions
from tests.test_sample import SAMPLE
from tests.topics import panel, planned

PAGE = Path(__file__).parents[2] / "docs" / "file-format.md"
TEXT = SAMPLE.read_text(encoding="utf-8")


def as_json(value: Any) -> Any:
    """A value of TOML as an editor hands it to a schema: what JSON has no type for is text."""
    if isinstance(value, Mapping):
        return {key: as_json(each) for key, each in value.items()}
    if isinstance(value, list):
        return [as_json(each) for each in value]
    return value.isoformat() if isinstance(value, (date, datetime)) else value


@pytest.fixture(scope="module")
def validator() -> Any:
    jsonschema = pytest.importorskip("jsonschema", reason="it goes by the schema")
    dialect = jsonschema.Draft202012Validator
    return dialect(json_schema(), format_checker=dialect.FORMAT_CHECKER)


def faults(validator: Any, text: str) -> list[str]:
    return [each.message for each in validator.iter_errors(as_json(tomli.loads(text)))]


def test_what_is_shipped_is_made_of_the_shape() -> None:
    shipped = SCHEMA_FILE.read_text(encoding="utf-8")
    assert shipped == schema_text(), "run: python docs/make_schema.py"


def test_what_is_shipped_would_be_seen_to_be_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {**schema_words.TABLES, "ActionTable": ("Action", "Something else.")}
    monkeypatch.setattr(schema_words, "TABLES", told)
    assert SCHEMA_FILE.read_text(encoding="utf-8") != schema_text()


def test_it_is_a_schema_of_its_dialect(validator: Any) -> None:
    type(validator).check_schema(json_schema())
    assert json_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def tables() -> dict[str, dict[str, Any]]:
    whole = json_schema()
    return {"LogTable": whole, **whole["$defs"]}


def test_every_table_and_key_is_told_in_words() -> None:
    for table in tables().values():
        assert (table["title"], table["description"]) in schema_words.TABLES.values()
        for key, value in table["properties"].items():
            assert len(value["description"].split()) > 1, key


def test_words_are_told_of_nothing_that_is_not_there() -> None:
    keys = {(name, key) for name, table in tables().items() for key in table["properties"]}
    assert schema_words.TABLES.keys() == tables().keys()
    assert schema_words.OF_TABLE.keys() <= keys
    assert schema_words.KEYS.keys() == {key for _, key in keys}


def test_dates_are_texts_that_are_dates_as_editors_of_toml_take_them() -> None:
    action = json_schema()["$defs"]["ActionTable"]["properties"]
    assert (action["raised"]["type"], action["raised"]["format"]) == ("string", "date")


def test_the_sample_meets_it(validator: Any) -> None:
    assert faults(validator, TEXT) == []


def test_what_the_page_shows_of_the_file_meets_it(validator: Any) -> None:
    head, action, *_ = re.findall("```toml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert faults(validator, head + action) == []


@settings(max_examples=examples(20))
@given(logs, changes)
def test_whatever_is_recorded_meets_it(start: Log, steps: Any) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="it goes by the schema")
    text = new_document(outcome(start, steps)).text
    jsonschema.validate(as_json(tomli.loads(text)), json_schema())


# Of the sample, what is typed over, what stands there instead, and the words of the fault.
FAULTS = (
    ("schema_version = 1", "", "'schema_version' is a required property"),
    ("schema_version = 1", 'schema_version = "1"', "'1' is not of type 'integer'"),
    ('default_board = "GPB"', "default_board = 7", "7 is not of type 'string'"),
    ('marking = "OFFICIAL"', 'group = "colour"', "'colour' is not one of"),
    ('marking = "OFFICIAL"', "body = true", "True is not of type 'string'"),
    ('marking = "OFFICIAL"', "[[settings.maps]]\nname = 'R'", "'columns' is a required property"),
    ('name = "Governance & Performance Board"', "", "'name' is a required property"),
    ('name = "Iris Field"', "name = 7", "7 is not of type 'string'"),
    ("date = 2022-01-18", "date = 18", "18 is not of type 'string'"),
    ("date = 2022-01-18", "", "'date' is a required property"),
    ('status = "discharged"', 'status = "done"', "'done' is not one of"),
    ("raised = 2021-01-26", "raised = true", "True is not of type 'string'"),
    ("raised = 2021-01-26", "raised = 'in May'", "'in May' is not a 'date'"),
    ("raised = 2021-01-26", "", "'raised' is a required property"),
    ('event = "raised"\n', "", "'event' is a required property"),
    ('by = "', 'of = "', "'by' is a required property"),
    ("due = { from = 2021-06-30, to", "due = { from = 2021-06-30, is", "'to' is a required"),
    ('event = "deferred"', 'event = "reassigned"', "'owners' is a required property"),
    ('event = "deferred"', 'event = "exempted"', "'exempt' is a required property"),
    ('event = "deferred"', 'event = "raised"', "is not of type 'string'"),
)


@pytest.mark.parametrize(("there", "typed", "said"), FAULTS)
def test_what_no_log_can_be_does_not_meet_it(
    validator: Any, there: str, typed: str, said: str
) -> None:
    assert there in TEXT
    broken = TEXT.replace(there, typed, 1)
    assert any(said in fault for fault in faults(validator, broken)), faults(validator, broken)
    assert first_error(tomli.loads(broken)) is not None


# The same of a log with a topic.
TOPIC_FAULTS = (
    ('topic = "Budget"', "", "'topic' is a required property"),
    ('topic = "Budget"', "topic = 7", "7 is not of type 'string'"),
    ('every = "June"', 'every = "Jun"', "'Jun' is not valid under any of the given schemas"),
    ('every = "June"', "every = 0", "0 is not valid under any of the given schemas"),
    ('every = "June"', 'status = "outstanding"', "'outstanding' is not one of"),
    ('every = "June"', "last = true", "True is not of type 'string'"),
    ('event = "raised"', 'event = "exempted"', "'exempt' is a required property"),
    ('event = "raised"', 'event = "moved"', "'due' is a required property"),
)


def with_topic() -> str:
    return new_document(planned(panel(), "Budget", every="June", text="What it holds")).text


def test_a_topic_meets_it(validator: Any) -> None:
    assert faults(validator, with_topic()) == []
    assert first_error(tomli.loads(with_topic())) is None


@pytest.mark.parametrize(("there", "typed", "said"), TOPIC_FAULTS)
def test_what_no_topic_can_be_does_not_meet_it(
    validator: Any, there: str, typed: str, said: str
) -> None:
    broken = with_topic().replace(there, typed, 1)
    assert broken != with_topic()
    assert any(said in fault for fault in faults(validator, broken)), faults(validator, broken)
    assert first_error(tomli.loads(broken)) is not None


KEPT = (
    ('marking = "OFFICIAL"', "colour = 7"),
    ('event = "noted"', 'event = "painted"\ncolour = 7'),
    ('event = "deferred"', 'event = "painted"'),
)


@pytest.mark.parametrize(("there", "typed"), KEPT)
def test_what_a_later_release_may_add_meets_it(validator: Any, there: str, typed: str) -> None:
    assert there in TEXT
    added = TEXT.replace(there, typed, 1)
    assert faults(validator, added) == []
    assert first_error(tomli.loads(added)) is None


def test_a_correction_of_an_earlier_event_has_a_shape_of_its_own(validator: Any) -> None:
    event = """
[[actions.history]]
event = "corrected"
on = 2023-03-14
at = 2023-03-14T16:02:11Z
by = "IF"
of = { event = "raised", at = 2023-02-15T09:12:00Z }
day = { from = 2023-02-14, to = 2023-02-15 }
"""
    written = new_document(three_actions()).text + event
    assert faults(validator, written) == []
    assert first_error(tomli.loads(written)) is None
    for there, typed in (("to = 2023-02-15", "x = 1"), ('event = "raised", ', "")):
        broken = written[:-200] + written[-200:].replace(there, typed)
        assert faults(validator, broken)
        assert first_error(tomli.loads(broken)) is not None
