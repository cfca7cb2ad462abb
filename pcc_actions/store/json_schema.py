"""The JSON Schema of `actions.toml`: what an editor checks and explains the file by.

It is made of the same shape that a log is validated by (`schema`), and shipped beside this
module. TOML's dates are texts with a format to JSON, which is how editors of TOML take them.
The program only tells where the file is; docs/make_schema.py makes it anew. What it is made by
stands here all the same, so that it is typed and tested with the shape, which it follows.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from pcc_actions.core.frozen import dataclass

SCHEMA_FILE: Final = Path(__file__).with_name("actions.schema.json")
_DEFINITIONS: Final = "$defs"

Part = dict[str, Any]  # of a JSON Schema


def schema_text() -> str:
    """The text of the file: what is shipped has to be this."""
    import json

    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def json_schema() -> Part:
    """The JSON Schema (draft 2020-12) of the whole file, each key with its words."""
    from pydantic import TypeAdapter

    from pcc_actions.store.schema import LogTable
    from pcc_actions.store.upgrade import READ_AS_THEY_ARE

    made = TypeAdapter(LogTable).json_schema()
    definitions = made.pop(_DEFINITIONS)
    for table, kinds in (("ActionTable", _ACTION_EVENTS), ("TopicTable", _TOPIC_EVENTS)):
        definitions[table]["properties"]["history"]["items"] = _event(definitions, kinds)
    for name, table in (("LogTable", made), *definitions.items()):
        _explain(name, table)
    made["properties"]["schema_version"]["enum"] = list(READ_AS_THEY_ARE)
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, **made, _DEFINITIONS: definitions}


@dataclass(frozen=True, slots=True)
class _EventKinds:
    """The definition of an event, and the kinds of it with a table of their own."""

    name: str
    shaped: Mapping[str, str]  # the kind of event, and its table


_ACTION_EVENTS: Final = _EventKinds(
    "Event",
    {
        "raised": "RaisedTable",
        "deferred": "DeferredTable",
        "reassigned": "ReassignedTable",
        "exempted": "ExemptedTable",
        "corrected": "CorrectedTable",
    },
)
_TOPIC_EVENTS: Final = _EventKinds(
    "TopicEvent",
    {
        "raised": "TopicRaisedTable",
        "moved": "TopicMovedTable",
        "exempted": "ExemptedTable",
        "corrected": "TopicCorrectedTable",
    },
)


def _event(definitions: Part, kinds: _EventKinds) -> Part:
    """An event: what every one has, and what one of its kind has besides.

    Pydantic chooses by a function of its own, which no schema can tell; the choice is made anew.
    """
    every = definitions["EventTable"]
    base = {key: each for key, each in every["properties"].items() if key != "minute"}
    definitions[kinds.name] = {
        "type": "object",
        "properties": base,
        "required": every["required"],
        "allOf": list(_choices(kinds.shaped)),
    }
    return {"$ref": _to(kinds.name)}


def _choices(shaped: Mapping[str, str]) -> Iterator[Part]:
    for kind in sorted(shaped.keys() - {"corrected"}):
        yield {"if": _is_one_of(kind), "then": {"$ref": _to(shaped[kind])}}
    yield {
        "if": _is_one_of("corrected"),
        "then": {
            "if": {"required": ["of"]},
            "then": {"$ref": _to("OfEventTable")},
            "else": {"$ref": _to(shaped["corrected"])},
        },
    }
    yield {"if": {"not": _is_one_of(*sorted(shaped))}, "then": {"$ref": _to("EventTable")}}


def _is_one_of(*kinds: str) -> Part:
    return {"properties": {"event": {"enum": list(kinds)}}, "required": ["event"]}


def _to(name: str) -> str:
    return f"#/{_DEFINITIONS}/{name}"


def _explain(name: str, table: Part) -> None:
    """Put the words of people in the place of those that pydantic makes of the names."""
    from pcc_actions.store.schema_words import TABLES, key_words

    table["title"], table["description"] = TABLES[name]
    for key, value in table["properties"].items():
        value.pop("title", None)
        value["description"] = key_words(name, key)
