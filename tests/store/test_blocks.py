"""The log's text in blocks: split, edited and put together again."""

from dataclasses import replace
from datetime import UTC, date, datetime
from unittest.mock import patch

import pytest
import tomli
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pcc_actions.store import blocks
from pcc_actions.store.blocks import (
    LogBlock,
    agree,
    assembled,
    block_record,
    first_torn,
    placed,
    render,
    split,
)
from pcc_actions.store.keys import ORDER
from tests.examples import examples

LOG = """\
# Action log
schema_version = 1

[settings]
marking = "OFFICIAL"

[boards.GPB]
name = "Governance & Performance Board"

[boards.PAM]
name = "PAM"

[people.IF]
name = "Iris Field"

[[meetings]]
board = "GPB"
date = 2023-02-14

[[meetings]]
board = "GPB"
date = 2023-03-14

[[meetings.moved]]
from = 2023-03-07
to = 2023-03-14

# the first
[[actions]]
reference = "3.14/02/2023"

[[actions.history]]
event = "raised"

[[actions.history]]
event = "noted"

[[actions]]
reference = "4.14/02/2023"
"""


def kinds(text: str) -> list[tuple[str, int]]:
    return [(block.kind, block.line) for block in split(text)]


def test_a_block_for_each_record() -> None:
    assert kinds(LOG) == [
        ("top", 1),
        ("settings", 4),
        ("boards", 7),
        ("boards", 10),
        ("people", 13),
        ("meetings", 16),
        ("meetings", 20),
        ("actions", 29),
        ("actions", 38),
    ]
    assert "".join(block.text for block in split(LOG)) == LOG
    assert split("") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("\ufeff[settings]\n", ["top", "settings"]),
        ("[foo]\n[foo.bar]\n[other]\n[foo.baz]\n", ["foo", "other", "foo"]),
        ("[foo.bar]\n[foo.baz]\n", ["foo"]),
        ("[boards]\n[boards.GPB]\n[boards.GPB.x]\n[ boards . 'PAM' ]\n", ["boards"] * 3),
        ("[[actions]]\n[boards.X]\n[[actions.history]]\n", ["actions", "boards", "actions"]),
        ('[[ "actions" ]] # x\r\n[["actions"]]', ["actions"] * 2),
        ('[[actions]]\ntext = """\n[[actions]]\n"""\n', ["actions"]),
        ("[[actions]]\nx = [\n['actions']\n]\n", ["actions"]),
    ],
)
def test_where_a_record_begins(text: str, found: list[str]) -> None:
    assert [kind for kind, _ in kinds(text)] == found


def test_the_record_of_a_block() -> None:
    assert [block_record(block) for block in split(LOG)] == [
        {"schema_version": 1},
        {"marking": "OFFICIAL"},
        {"GPB": {"name": "Governance & Performance Board"}},
        {"PAM": {"name": "PAM"}},
        {"IF": {"name": "Iris Field"}},
        {"board": "GPB", "date": date(2023, 2, 14)},
        {
            "board": "GPB",
            "date": date(2023, 3, 14),
            "moved": [{"from": date(2023, 3, 7), "to": date(2023, 3, 14)}],
        },
        {"reference": "3.14/02/2023", "history": [{"event": "raised"}, {"event": "noted"}]},
        {"reference": "4.14/02/2023"},
    ]
    assert block_record(LogBlock("top", "\ufeffa = 1\n")) == {"a": 1}
    with pytest.raises(tomli.TOMLDecodeError):
        block_record(LogBlock("actions", "[[actions]]\nx =\n"))


@pytest.mark.parametrize(
    "text",
    [
        LOG,
        "",
        "x = nan\n",
        "[foo]\nx = nan\n[other]\n[foo.bar]\ny = 1\n",
        LOG + "[boards.X]\na = 1\n",
    ],
)
def test_the_split_agrees_with_the_whole(text: str) -> None:
    assert agree(text, tomli.loads(text)) is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[[actions]]\na = 1\n[boards.X]\nb = 1\n[[actions.history]]\nc = 1\n", 5),
        ("# top\nactions = [{ a = 1 }]\n", 1),
        ("settings.marking = 'x'\n", 1),
    ],
)
def test_a_layout_whose_blocks_are_not_the_whole_is_found(text: str, line: int) -> None:
    torn = agree(text, tomli.loads(text))
    assert torn is not None
    assert torn.line == line


LINES = (
    "[[actions]]", "[[actions.history]]", "[actions.x{n}]", "[ [ actions ] ]", "  [[actions]]",
    "[[meetings]] # one", "[[meetings.moved]]", "[boards.B{n}]", "[boards.B1]", "[x{n}]",
    "[[mine]]", "a{n} = 1", 'b{n} = """', '"""', "c{n} = [", "[true], [", "[1],", "['x']", "]",
    "]]", "d{n} = '''", "'''", "actions.e{n} = 2", "# [[actions]]", 'f{n} = "[[actions]]"',
)  # fmt: skip


@st.composite
def texts(draw: st.DrawFn) -> str:
    lines = draw(st.lists(st.sampled_from(LINES), max_size=12))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return "".join(line.replace("{n}", str(n)) + end for n, line in enumerate(lines))


@settings(max_examples=examples(300))
@given(texts())
def test_what_headers_tell_is_what_parsing_every_block_tells(text: str) -> None:
    try:
        whole = tomli.loads(text)
    except tomli.TOMLDecodeError:
        assume(False)
    quick = agree(text, whole)
    without = patch.multiple(
        blocks, _surely_alone=lambda *_: set(), _above_sure_actions=lambda *_: None
    )
    with without:
        assert quick == agree(text, whole)


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        (LOG, {"top", "settings", "boards", "people"}),
        (
            LOG.replace("\n[[actions", "\n [[actions"),
            {"top", "settings", "boards", "people", "actions"},
        ),
        (LOG.replace('"raised"', '"""raised"""'), set(ORDER) - {"programme"}),
        (LOG + "x = [\n[1]\n]\n", set(ORDER) - {"programme"}),
    ],
)
def test_records_under_headers_of_their_own_are_not_parsed_again(
    text: str, parsed: set[str]
) -> None:
    with patch.object(blocks, "_block_table", side_effect=blocks._block_table) as table:
        assert agree(text, tomli.loads(text)) is None
    assert {call.args[0].kind for call in table.mock_calls} == parsed


def test_a_text_is_not_split_at_the_actions_that_are_surely_blocks() -> None:
    for text, kind in (
        (LOG, "meetings"),
        (LOG.replace("[[actions]]", "[[actions]] # x"), "actions"),
    ):
        with patch.object(blocks, "split", side_effect=split) as cut:
            assert agree(text, tomli.loads(text)) is None
        assert [split(call.args[0])[-1].kind for call in cut.mock_calls] == [kind]


def test_a_split_of_another_text_does_not_agree() -> None:
    found, whole = split(LOG), tomli.loads(LOG)
    for wrong, line in (
        (found[:-1], 29),
        ((*found, found[-1]), 38),
        ((found[0], *found), None),
        ((replace(found[0], text="schema_version = 2\n"), *found[1:]), 1),
        ((*found[:2], replace(found[2], text="[boards.GPB]\nname = 1\n"), *found[3:]), 7),
    ):
        torn = first_torn(wrong, whole)
        assert (torn and torn.line) == line


def test_a_new_block_has_the_layout_of_the_sample() -> None:
    action = {
        "reference": "3.14/02/2023",
        "owners": ["EI", "IF"],
        "history": [
            {
                "event": "raised",
                "on": date(2023, 2, 14),
                "at": datetime(2023, 2, 15, 9, tzinfo=UTC),
            },
            {"event": "deferred", "due": {"from": date(2023, 3, 14), "to": date(2023, 4, 4)}},
        ],
        "formerly": [],
    }
    assert (
        render("actions", action)
        == """\
[[actions]]
reference = "3.14/02/2023"
owners = ["EI", "IF"]
formerly = []

[[actions.history]]
event = "raised"
on = 2023-02-14
at = 2023-02-15T09:00:00Z

[[actions.history]]
event = "deferred"
due = { from = 2023-03-14, to = 2023-04-04 }
"""
    )


def test_new_blocks_of_other_kinds() -> None:
    assert render("boards", {"name": "B"}, "G.B") == '[boards."G.B"]\nname = "B"\n'
    assert render("settings", {"marking": "OFFICIAL"}) == '[settings]\nmarking = "OFFICIAL"\n'
    assert render("meetings", {"board": "GPB"}) == '[[meetings]]\nboard = "GPB"\n'
    assert render("top", {"a": 1, "b": [{"c": 1}]}) == "a = 1\nb = [{ c = 1 }]\n"


def test_a_log_in_order_is_put_together_as_it_was() -> None:
    for text in (LOG, LOG.replace("\n", "\r\n"), "\ufeff" + LOG, LOG.replace("\n\n", "\n"), ""):
        assert assembled(split(text)) == text


def test_a_head_table_below_an_action_is_moved_up() -> None:
    text = '# log\n[[actions]]\na = 1\n[boards.X]\nname = "X"'
    assert assembled(split(text)) == '# log\n\n[boards.X]\nname = "X"\n\n[[actions]]\na = 1\n'


def test_a_new_block_stands_after_the_last_of_its_kind() -> None:
    after = assembled(placed(split(LOG), "meetings", [render("meetings", {"board": "PAM"})]))
    assert after == LOG.replace("# the first\n", '# the first\n\n[[meetings]]\nboard = "PAM"\n\n')
    last = assembled(placed(split(LOG), "actions", ["[[actions]]\na = 1\n"]))
    assert last == LOG + "\n[[actions]]\na = 1\n"


@pytest.mark.parametrize(
    ("kind", "at"),
    [("top", 0), ("settings", 1), ("boards", 1), ("people", 2), ("meetings", 2), ("actions", 4)],
)
def test_a_kind_that_is_absent_finds_its_place(kind: str, at: int) -> None:
    text = "a = 1\n[boards.X]\n[programme]\n[[actions]]\n"
    blocks = [block for block in split(text) if block.kind != kind]
    where = placed(blocks, kind, ["x\n"]).index(LogBlock(kind, "x\n"))
    assert where == min(at, len(blocks))


def test_a_new_block_takes_the_line_ends_of_the_file() -> None:
    blocks = placed(split("\ufeff[settings]\r\nx = 1"), "actions", ["[[actions]]\na = 1\n"])
    assert assembled(blocks) == "\ufeff[settings]\r\nx = 1\r\n\r\n[[actions]]\r\na = 1\r\n"
    assert assembled(placed((), "top", ["a = 1\n"])) == "a = 1\n"
    assert assembled(placed(split("\ufeff"), "settings", ["[settings]\n"])) == (
        "\ufeff[settings]\n"
    )


parts = st.lists(
    st.sampled_from(LOG.split("\n\n")) | st.sampled_from(["[x]", "y = '''\n[[actions]]\n'''", "["]),
    max_size=8,
).map("\n".join)


@given(parts | st.text("[a]\n\"'.=#", max_size=30))
def test_the_blocks_put_together_are_the_text(text: str) -> None:
    blocks = split(text)
    assert "".join(block.text for block in blocks) == text
    assert [block.line for block in blocks] == [
        1 + "".join(one.text for one in blocks[:at]).count("\n") for at in range(len(blocks))
    ]
    again = assembled(split(assembled(blocks)))
    assert again == assembled(blocks)
