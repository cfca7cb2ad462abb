"""Logs that cannot be read or recorded in, each by what was done to one that can."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from tests.cli.running import Pcc

LINES: Final = (
    "init",
    "meeting add GPB 14/02/2023 07/03/2023 04/04/2023",
    "meeting move GPB 04/04/2023 11/04/2023 --on 01/03/2023 --note Easter",
    "person add IF 'Iris Field' --post Minute-taker",
    "settings body 'Office of the Commissioner'",
    "add 3.14/02/2023 'Arrange a visit' --owner 'EI / IF' --due 28/02/2023",
    "defer 3.14/02/2023 --to 30/03/2023 --note 'Moving offices' --on 01/03/2023",
    "add 4.14/02/2023 'Write to the team' --owner IF --exempt 'FOIA s.31'",
    "discharge 4.14/02/2023 --note Agreed --on 07/03/2023",
    "add 5.14/02/2023 'Book a room' --due-words 'once agreed'",
    "programme add Estates --board GPB --due 11/04/2023 --every 2",
)

# What stands in the log, and what is put there instead of the first of it.
_RETYPED: Final[Mapping[str, tuple[str, str]]] = {
    "no schema_version": ("schema_version = 1\n", ""),
    "schema_version in quotes": ("schema_version = 1", 'schema_version = "1"'),
    "schema_version of a later release": ("schema_version = 1", "schema_version = 99"),
    "schema_version below 0": ("schema_version = 1", "schema_version = -1"),
    "schema_version without a value": ("schema_version = 1", "schema_version ="),
    "schema_version twice": ("schema_version = 1", "schema_version = 1\nschema_version = 1"),
    "schema_version too long": ("schema_version = 1", f"schema_version = {'9' * 5000}"),
    "settings that are a text": ("[settings]\n", 'settings = "none"\n[other]\n'),
    "settings twice": ("[settings]\n", "[settings]\n[settings]\n"),
    "an unknown group": ("[settings]\n", '[settings]\ngroup = "colour"\n'),
    "a body that is a number": ('body = "Office of the Commissioner"', "body = 7"),
    "a header without its end": ("[boards.GPB]", "[boards.GPB"),
    "a header without a name": ("[boards.GPB]", "[]"),
    "a header with a space": ("[boards.GPB]", "[boards GPB]"),
    "a board that is a list": ("[boards.GPB]", "[[boards.GPB]]"),
    "a board twice": ("[boards.PAM]", "[boards.GPB]"),
    "a board without a name": ('name = "Governance & Performance Board"\n', ""),
    "a board whose name is a date": ('name = "Governance & Performance Board"',
                                     "name = 2023-02-14"),
    "a person who is a text": ("[people.IF]\nname", "[people]\nIF"),
    "a person without quotes": ('"Iris Field"', "Iris Field"),
    "one bracket at meetings": ("[[meetings]]", "[meetings]"),
    "a meeting without a date": ("date = 2023-02-14\n", ""),
    "a meeting without a board": ('[[meetings]]\nboard = "GPB"\n', "[[meetings]]\n"),
    "a meeting on no day": ("date = 2023-03-07", "date = 2023-02-30"),
    "a meeting in quotes": ("date = 2023-03-07", 'date = "2023-03-07"'),
    "a meeting at a moment": ("date = 2023-03-07", "date = 2023-03-07T10:00:00"),
    "a meeting as the UK writes it": ("date = 2023-03-07", "date = 07/03/2023"),
    "a move without its first day": ("from = 2023-04-04\n", ""),
    "a move without its last day": ("\nto = 2023-04-11", ""),
    "a move that is a text": ("[[meetings.moved]]", 'moved = "yes"\n[[meetings.shifted]]'),
    "a topic without a name": ('topic = "Estates"\n', ""),
    "a topic that comes never": ("every = 2", 'every = "never"'),
    "a topic that comes every 0": ("every = 2", "every = 0"),
    "a topic whose due is a text": ("due = 2023-04-11", 'due = "April"'),
    "one bracket at actions": ("[[actions]]", "[actions]"),
    "one bracket at an event": ("[[actions.history]]", "[actions.history]"),
    "three brackets": ("[[actions]]", "[[[actions]]]"),
    "an action without a reference": ('reference = "3.14/02/2023"\n', ""),
    "an action without a board": ('reference = "3.14/02/2023"\nboard = "GPB"',
                                  'reference = "3.14/02/2023"'),
    "an action without a text": ('text = "Arrange a visit"\n', ""),
    "an action without a day": ("raised = 2023-02-14\n", ""),
    "an action without a status": ('status = "outstanding"\n', ""),
    "an unknown status": ('status = "outstanding"', 'status = "open"'),
    "a status without quotes": ('status = "outstanding"', "status = outstanding"),
    "curly quotation marks": ('"Arrange a visit"', "“Arrange a visit”"),
    "a quotation mark too few": ('"Arrange a visit"', '"Arrange a visit'),
    "a quotation mark too many": ('"Arrange a visit"', '"Arrange "a visit"'),
    "a line break in a text": ('"Arrange a visit"', '"Arrange\na visit"'),
    "a control character": ('"Arrange a visit"', '"Arrange \x07 a visit"'),
    "a backslash": ('"Arrange a visit"', '"S:\\Users\\visit"'),
    "half a character": ('"Arrange a visit"', '"Arrange \\ud800"'),
    "a text that never ends": ('"Arrange a visit"', '"""Arrange a visit'),
    "a text that is a number": ('"Arrange a visit"', "7"),
    "a text that is a list": ('"Arrange a visit"', '["Arrange a visit"]'),
    "owners without quotes": ('["EI", "IF"]', "[EI, IF]"),
    "owners that are numbers": ('["EI", "IF"]', "[1, 2]"),
    "owners without an end": ('["EI", "IF"]', '["EI", "IF"'),
    "owners that are a table": ('["EI", "IF"]', "{ lead = 'EI' }"),
    "a due date that is a number": ("due = 2023-03-30", "due = 20230330"),
    "a due date in month 13": ("due = 2023-03-30", "due = 2023-13-30"),
    "a due date in two figures": ("due = 2023-03-30", "due = 23-03-30"),
    "a colon for an equals sign": ('status = "outstanding"', 'status: "outstanding"'),
    "no equals sign": ('status = "outstanding"', 'status "outstanding"'),
    "a word alone": ('status = "outstanding"', "outstanding"),
    "a key twice": ('status = "outstanding"', 'status = "outstanding"\nstatus = "outstanding"'),
    "an event without its name": ('event = "raised"\non = 2023-02-14', "on = 2023-02-14"),
    "an event without its day": ("on = 2023-02-14\n", ""),
    "an event without its moment": ("\nat = ", "\nwhen = "),
    "a moment half in quotes": ("\nat = ", '\nat = "'),
    "an event without a recorder": ('by = "IF"\ntext = "Arrange a visit"',
                                    'text = "Arrange a visit"'),
    "a moment that never was": ("\nat = ", "\nat = 2023-02-14T25:09:31Z # "),
    "a change that is a date": ("{ from = 2023-02-28, to = 2023-03-30 }", "2023-03-30"),
    "a change without an end": ("{ from = 2023-02-28, to = 2023-03-30 }", "{ from = 2023-02-28"),
    "the marks of git": ("[[actions]]", "<<<<<<< HEAD\n[[actions]]"),
    "the middle mark of git": ("[[actions]]", "=======\n[[actions]]"),
    "500 brackets": ("[boards.GPB]", f"x = {'[' * 500}{']' * 500}\n[boards.GPB]"),
    "100,000 brackets": ("[boards.GPB]", f"x = {'[' * 100_000}\n[boards.GPB]"),
    "100,000 tables in tables": ("[boards.GPB]", f"x{'.x' * 100_000} = 1\n[boards.GPB]"),
    "a number without end": ("[boards.GPB]", f"x = {'1' * 200_000}\n[boards.GPB]"),
    "one quotation mark and a megabyte": ("[boards.GPB]", f'x = "{"y" * 1_000_000}\n[boards.GPB]'),
}  # fmt: skip

# What can be read, but has to be settled before anything is recorded.
_DOUBTFUL: Final[Mapping[str, tuple[str, str]]] = {
    "a key misspelt": ("\nowners = ", "\nowmers = []\nowners = "),
    "an event misspelt": ('event = "deferred"', 'event = "eeferred"'),
    "a status in an event": ('event = "deferred"', 'status = "completed"\nevent = "deferred"'),
    "what only the first event says": ('by = "IF"\ntext = "Arrange a visit"',
                                       'by = "IF"\nexempt = "FOIA s.31"\ntext = "Arrange a visit"'),
    "a day of the post and not of its holder": ('post = "Minute-taker"',
                                                'post = "Minute-taker"\nuntil = 2023-04-01'),
}  # fmt: skip

_OTHERWISE: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    "nothing": lambda data: b"",
    "a line break": lambda data: b"\n",
    "NUL bytes": lambda data: bytes(len(data)),
    "NUL bytes at its end": lambda data: data[:-100] + bytes(100),
    "UTF-16": lambda data: data.decode().encode("utf-16"),
    "Latin-1": lambda data: data.replace(b"Arrange", "Arrangé".encode("latin-1")),
    "cut off in a word": lambda data: data[: data.index(b"Write to the team") + 5],
    "cut off in a header": lambda data: data[: data.rindex(b"[[actions]]") + 5],
    "old Mac line ends": lambda data: data.replace(b"\n", b"\r"),
    "a zip": lambda data: b"PK\x03\x04" + data,
    "a web page": lambda data: b"<!DOCTYPE html>\n<p>Sign in to SharePoint</p>\n",
    "JSON": lambda data: b'{"schema_version": 1, "actions": []}\n',
    "a table of Word": lambda data: b"Reference\tAction\tOwner\n3.14/02/2023\tVisit\tEI\n",
    "two logs one after the other": lambda data: data + data,
    "every line the other way round": lambda data: b"\n".join(reversed(data.split(b"\n"))),
}


def _retyped(data: bytes, name: str) -> bytes:
    old, new = (each.encode() for each in {**_RETYPED, **_DOUBTFUL}[name])
    assert old in data, f"nothing to be retyped for {name}"
    return data.replace(old, new, 1)


INVALID: Final = (*_RETYPED, *_OTHERWISE)
DOUBTFUL: Final = (*_DOUBTFUL,)
NAMES: Final = (*INVALID, *DOUBTFUL)


def malformed(data: bytes, name: str) -> bytes:
    """A log that cannot be read, or is doubtful, made of one that is sound."""
    return _OTHERWISE[name](data) if name in _OTHERWISE else _retyped(data, name)


def sound(folder: Path) -> Pcc:
    """A log that can be read, with something of everything."""
    folder.mkdir()
    return Pcc(folder).do(*LINES)
