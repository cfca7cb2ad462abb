"""What is wrong with a file: the sentence, the line, what to do, and the file untouched."""

from pathlib import Path

import pytest

from pcc_actions.errors import BadFile
from pcc_actions.store import seal
from pcc_actions.store.read_log import read_open_actions
from tests.builders import day
from tests.store.logs import now, reading, text, three_actions, trouble, type_over, write
from tests.topics import planned

UNDO = "Mend that line, or put back the version before it with pcc-actions undo."
MOVED = """
[[meetings.moved]]
from = 2023-03-01
to = 2023-03-07
on = 2023-02-20
at = 2023-02-20T09:00:00Z
by = "IF"
"""


def line_that(path: Path, words: str) -> int:
    """Give the number of the one line that begins with the words."""
    numbers = [
        number for number, line in enumerate(text(path).split("\n"), 1) if line.startswith(words)
    ]
    assert len(numbers) == 1
    return numbers[0]


def mistyped(path: Path, before: str, after: str, nth: int = 1) -> int:
    """Type a line over where it stands for the nth time; give its number."""
    lines = text(path).split("\n")
    number = [at for at, line in enumerate(lines) if line == before][nth - 1]
    lines[number] = after
    path.write_bytes("\n".join(lines).encode())
    return number + 1


@pytest.mark.parametrize("content", [b"", b"\n \r\n", b"\xef\xbb\xbf"])
def test_an_empty_file(three: Path, content: bytes) -> None:
    three.write_bytes(content)
    assert trouble(three) == (
        "actions.toml, line 1: the file is empty. Put back its newest kept version with "
        "pcc-actions undo; or, if there never was one, remove the file and run pcc-actions init."
    )


def test_a_mark_of_a_merge(three: Path) -> None:
    for mark in ("<<<<<<< HEAD", "=======", ">>>>>>> theirs\r"):
        number = mistyped(three, 'owners = ["EI", "IF"]', mark)
        said = trouble(three)
        assert said.startswith(f"actions.toml, line {number} is a mark that git leaves")
        assert "take the marks out" in said
        mistyped(three, mark, 'owners = ["EI", "IF"]')
    reading(three)


@pytest.mark.parametrize("kind", ["actions", "meetings"])
def test_one_bracket_where_there_should_be_two(three: Path, kind: str) -> None:
    number = mistyped(three, f"[[{kind}]]", f"[{kind}]")
    said = f"actions.toml, line {number}: [{kind}] should be [[{kind}]], in double brackets. {UNDO}"
    assert trouble(three) == said


def test_the_only_action_in_one_bracket(three: Path) -> None:
    head = text(three).partition("[[actions]]")[0]
    three.write_text(head + '[actions]\nreference = "3.14/02/2023"\n')
    number = line_that(three, "[actions]")
    assert trouble(three).startswith(f"actions.toml, line {number}: [actions] should be")


@pytest.fixture
def with_topic(tmp_path: Path) -> Path:
    return write(tmp_path / "actions.toml", planned(three_actions(), "Budget", board="GPB"))


def test_a_topic_in_one_bracket(with_topic: Path) -> None:
    number = mistyped(with_topic, "[[programme]]", "[programme]")
    said = f"actions.toml, line {number}: [programme] should be [[programme]], in double brackets."
    assert trouble(with_topic).startswith(said)


def test_the_status_of_a_topic_is_one_of_its_own(with_topic: Path) -> None:
    number = mistyped(with_topic, 'topic = "Budget"', 'topic = "Budget"\nstatus = "discharged"')
    assert trouble(with_topic).startswith(
        f"actions.toml, line {number + 1}: status should be one of planned, done, dropped."
    )


def test_one_bracket_in_a_text_is_not_to_blame(three: Path) -> None:
    number = mistyped(three, 'text = "Set up a visit"', 'text = """\n[actions]\n"""\nx =')
    assert trouble(three).startswith(f"actions.toml, line {number + 3} is not as TOML is written")


@pytest.mark.parametrize(
    ("before", "after", "nth", "said"),
    [
        ("due = 2023-03-10", 'due = "2023-03-10"', 1,
         "due should be a date without quotes, with the year first: 2023-03-10."),
        ("raised = 2023-02-14", "raised = 2023-02-14T00:00:00Z", 3, "raised should be a date"),
        ("raised = 2023-02-14", "raised = true", 2, "a date without quotes, as in 2023-02-14, "
         "not true."),
        ('text = "Book a room"', "text = 7", 1, "text should be text in quotes, not 7."),
        ('owners = ["OPCC"]', 'owners = "OPCC"', 1,
         "owners should be a list, as in [\"EI\", \"IF\"]."),
        ('owners = ["OPCC"]', 'owners = ["OPCC", 7]', 1, "owners should be text in quotes, not 7."),
        ('status = "discharged"', 'status = "done"', 1,
         "status should be one of outstanding, completed, discharged, withdrawn."),
        ('name = "Governance & Performance Board"', "name = 7", 1, "name should be text in quotes"),
        ('reference = "{item:02}.{date}"', "reference = 7", 1, "reference should be text in"),
        ("[boards.PAM]", "[boards]\nPAM = 7\n[x]", 1, "PAM should be a table"),
        ('board = "PAM"', "board = 7", 2, "board should be text in quotes, not 7."),
        ("date = 2021-02-23", "date = 23", 1, "date should be a date without quotes"),
        ("schema_version = 1", 'schema_version = "1"', 1,
         "schema_version should be a whole number, not '1'."),
        ("schema_version = 1", "schema_version = true", 1, "a whole number, not true."),
        ("schema_version = 1", "schema_version = false", 1, "a whole number, not false."),
        ("schema_version = 1", "schema_version = []", 1, "schema_version should be a whole number"),
        ("schema_version = 1", "schema_version = 1.0", 1, "should be a whole number."),
        ("schema_version = 1", "schema_version = -1", 1, "there never was a schema_version -1;"),
        ("schema_version = 1", "schema_version = 99", 1,
         "the log has schema_version 99, and this release knows only up to 2."),
        ("at = 2023-03-07T09:00:00Z", "at = 2023-03-07", 1, "at should be a moment without quotes"),
        ("at = 2023-03-07T09:00:00Z", "at = 0001-01-01T00:00:00+05:00", 1,
         "at should be a moment that exists in UTC too."),
        ('note = "Agreed"', "note = 7", 1, "note should be text in quotes, not 7."),
        ('note = "Agreed"', "minute = 7", 1, "minute should be text in quotes, not 7."),
    ],
)  # fmt: skip
def test_a_value_of_another_kind(three: Path, before: str, after: str, nth: int, said: str) -> None:
    number = mistyped(three, before, after, nth)
    number += after.startswith("[boards]")
    sentence = trouble(three)
    assert sentence.startswith(f"actions.toml, line {number}: ")
    assert said in sentence
    assert sentence.count(". ") <= 1


@pytest.mark.parametrize(
    ("line", "header", "nth"),
    [
        ('reference = "3.14/02/2023"', "[[actions]]", 1),
        ('text = "Book a room"', "[[actions]]", 3),
        ('status = "discharged"', "[[actions]]", 2),
        ('owners = ["IF"]', "[[actions]]", 2),
        ('by = "IF"', "[[actions.history]]", 1),
        ("on = 2023-03-07", "[[actions.history]]", 3),
        ('name = "Performance Accountability Meeting"', "[boards.PAM]", 1),
        ("date = 2021-02-23", "[[meetings]]", 5),
    ],
)
def test_a_key_that_is_missing(three: Path, line: str, header: str, nth: int) -> None:
    taken_out = text(three).replace(line + "\n", "", 1)
    three.write_bytes(taken_out.encode())
    lines = taken_out.split("\n")
    number = [at for at, each in enumerate(lines, 1) if each == header][nth - 1]
    name = line.partition(" ")[0]
    assert trouble(three) == f"actions.toml, line {number}: the key {name} is missing. {UNDO}"


def test_no_schema_version(three: Path) -> None:
    type_over(three, ("schema_version = 1\n", ""))
    assert "line 1: the key schema_version is missing." in trouble(three)
    three.write_text("x = 1\n")
    assert "line 1: the key schema_version is missing." in trouble(three)


EVENTS = """
[[actions.history]]
event = "noted"
on = 2023-02-20
at = 2023-02-20T09:00:00Z
by = "IF"

[[actions.history]]
event = "deferred"
on = 2023-02-21
at = 2023-02-21T09:00:00Z
by = "IF"
due = { from = 2023-03-07, to = 2023-04-04, basis = "next meeting" }
"""


def test_the_line_in_a_later_event_of_a_later_action(three: Path) -> None:
    whole = text(three)
    three.write_text(whole[: whole.index("# revision")] + EVENTS)
    reading(three)
    number = mistyped(three, "on = 2023-02-20", 'on = "x"')
    assert f"line {number}: on should be a date" in trouble(three)
    mistyped(three, 'on = "x"', "on = 2023-02-20")
    due = 'due = { from = 2023-03-07, to = "soon" }'
    number = mistyped(three, EVENTS.split("\n")[-2], due)
    assert f"line {number}: to should be a date" in trouble(three)
    number = mistyped(three, due, "due = { from = 2023-03-07 }")
    assert f"line {number}: the key to is missing." in trouble(three)
    mistyped(three, "due = { from = 2023-03-07 }", "[actions.history.due]\nto = 7")
    assert f"line {number + 1}: to should be a date" in trouble(three)


@pytest.mark.parametrize(
    "event",
    [
        'event = "reassigned"\nowners = { to = 7 }',
        'event = "exempted"\nexempt = { to = 7 }',
        'event = "corrected"\nstatus = { from = "outstanding", to = 7 }',
        'event = "raised"\nowners = 7',
        'event = "raised"\ntheme = 7',
    ],
)
def test_the_line_in_each_kind_of_event(three: Path, event: str) -> None:
    number = mistyped(three, 'event = "discharged"', event) + 1
    assert f"line {number}: " in trouble(three)
    mistyped(three, event.split("\n")[1], "x = 7")
    if 'event = "raised"' in event or 'event = "corrected"' in event:
        reading(three)  # nothing of theirs is required


def test_a_wrong_move_of_a_meeting(three: Path) -> None:
    type_over(three, ("date = 2023-04-04\n", "date = 2023-04-04\n" + MOVED))
    reading(three)
    number = mistyped(three, "to = 2023-03-07", "to = 7")
    assert f"line {number}: to should be a date" in trouble(three)
    mistyped(three, "to = 7", "x = 7")
    number = line_that(three, "[[meetings.moved]]")
    assert f"line {number}: the key to is missing" in trouble(three)


def test_wrong_people_and_settings(three: Path) -> None:
    whole = text(three)
    for table in ("[people.IF]\nname = 7", "[people.IF]\nname = 'Iris Field'\nemail = 7",
                  "[settings]\ndefault_board = 7"):  # fmt: skip
        three.write_text(whole.replace("[boards.GPB]", table + "\n[boards.GPB]"))
        number = 4 + table.count("\n")
        assert f"line {number}: " in trouble(three)


def test_a_group_that_is_none_is_told_which_there_are(three: Path) -> None:
    table = "[settings]\ngroup = 'colour'\n[boards.GPB]"
    three.write_text(text(three).replace("[boards.GPB]", table))
    said = "group should be one of owner, board, meeting, theme."
    assert f"line {line_that(three, 'group = ')}: {said}" in trouble(three)


def test_the_line_below_the_closing_line(three: Path) -> None:
    block = '\n[[actions]]\nreference = "7.14/02/2023"\nboard = 7\n'
    three.write_text(text(three) + block)
    assert f"line {line_that(three, 'board = 7')}: board should be" in trouble(three)
    number = mistyped(three, "board = 7", "board = ")
    assert f"line {number} is not as TOML" in trouble(three)


def test_a_long_value_is_not_repeated(three: Path) -> None:
    mistyped(three, "due = 2023-03-10", f'due = "{"x" * 500}"')
    assert "xxx" not in trouble(three)


@pytest.mark.parametrize(
    "value", ["[" * 500 + "]" * 500, "{ a = " * 500 + "1" + " }" * 500, "[" * 90 + "]" * 90,
              "9" * 5000, "[\n" * 500 + "]" * 500],
)  # fmt: skip
def test_too_many_brackets_or_digits(three: Path, value: str) -> None:
    number = mistyped(three, 'text = "Book a room"', f"text = {value}")
    assert trouble(three).startswith(f"actions.toml, line {number}")


@pytest.mark.parametrize("depth", [60, 990, 2000])
@pytest.mark.parametrize("line", ["[{}a]", "{}a = 1"])
def test_too_many_dots(three: Path, line: str, depth: int) -> None:
    line = line.format("a." * depth)
    number = mistyped(three, 'text = "Book a room"', f'text = "Book a room"\n{line}') + 1
    assert trouble(three).startswith(f"actions.toml, line {number} cannot be read: too much")


def test_as_much_within_one_another_as_anybody_needs(three: Path) -> None:
    mistyped(three, 'text = "Book a room"', f'text = "Book a room"\nx = {"[" * 40}{"]" * 40}')
    assert len(reading(three).log.actions) == 3


def test_a_control_character_that_was_pasted(three: Path) -> None:
    number = mistyped(three, 'text = "Book a room"', 'text = "Book\x1b a room"')
    said = trouble(three)
    assert said.startswith(f"actions.toml, line {number} is not as TOML is written")
    assert "\x1b" not in said


def test_a_text_that_is_not_closed(three: Path) -> None:
    whole = text(three)
    three.write_text(whole[: whole.index("# revision")] + 'x = """\nNever closed\n\n\n')
    assert f"line {line_that(three, 'Never closed')} is not as TOML" in trouble(three)


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_another_encoding(three: Path, encoding: str) -> None:
    three.write_bytes(text(three).replace("·", "é").encode(encoding))
    assert "UTF-8" in trouble(three)


def test_a_newer_format_under_an_intact_seal(three: Path) -> None:
    newer = text(three).replace("schema_version = 1", "# schema_version\nschema_version = 99")
    three.write_text(seal.sealed(seal.body(newer), 2, 3))
    said = trouble(three)
    assert said.startswith("actions.toml, line 3: the log has schema_version 99")
    assert said.endswith("Install a newer pcc-actions; the file is left as it was.")
    with pytest.raises(BadFile, match="schema_version 99"):
        read_open_actions(three, now(), day("01/03/2023"))


def test_a_layout_that_cannot_be_edited(three: Path) -> None:
    inline = 'meetings = [{ board = "GPB", date = 2023-02-14 }]\n'
    whole = text(three)
    head, rest = whole.split("[[meetings]]", 1)
    rest = rest[rest.index("[[actions]]") :]
    three.write_text(head.replace("\n\n[boards.GPB]", f"\n{inline}\n[boards.GPB]") + rest)
    said = trouble(three)
    assert said.startswith("actions.toml, line 1: from here the file is laid out in a way")
    assert "[[actions]]" in said


def test_an_exemption_without_a_ground_is_one(three: Path) -> None:
    mistyped(three, 'text = "Write to the team"', 'text = "Write to the team"\nexempt = ""')
    assert [each.exempt for each in reading(three).log.actions] == [
        None, "ground not stated", None,
    ]  # fmt: skip


def test_an_event_that_is_not_named_in_words(three: Path) -> None:
    line = mistyped(three, 'event = "raised"', 'event = ["raised"]')
    assert trouble(three).startswith(f"actions.toml, line {line}: event should be text")
