"""One block's text edited: what was meant, and not a byte besides."""

import random
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.store.blocks import LogBlock, block_record, render, split
from pcc_actions.store.editing import edited
from pcc_actions.store.values import equal_values
from tests.growth import grows_evenly

ACTION = """\
[[actions]]
reference = "3.14/02/2023"  # as printed
  owners=[ 'EI' ,"IF" ]
text = \"\"\"
Arrange
[[actions]]
\"\"\"
x-tag = 0x10

[[actions.history]]
event   = "raised" # first
on = 2023-02-14

# about the next one
"""


def edit(written: str, kind: str = "actions", /, **keys: Any) -> str:
    """Edit a block: a key set to None goes."""
    block = LogBlock(kind, written, 1)
    return edited(
        block, lambda before: {k: v for k, v in {**before, **keys}.items() if v is not None}
    )


def test_an_edit_touches_only_the_changed_lines() -> None:
    after = edit(ACTION, reference="4.14/02/2023", due=date(2023, 4, 4))
    assert after == ACTION.replace(
        'reference = "3.14/02/2023"  # as printed', 'reference = "4.14/02/2023"'
    ).replace("x-tag = 0x10\n", "x-tag = 0x10\ndue = 2023-04-04\n")


def test_an_indented_line_stays_indented_and_a_long_string_goes_whole() -> None:
    after = edit(ACTION, owners=[], text="Visit.")
    assert '\n  owners = []\ntext = "Visit."\nx-tag = 0x10\n' in after


def test_a_key_that_goes() -> None:
    assert edit(ACTION, owners=None) == ACTION.replace("  owners=[ 'EI' ,\"IF\" ]\n", "")


def test_nothing_to_change_changes_nothing() -> None:
    assert edit(ACTION) == ACTION


def test_an_event_is_added_before_what_belongs_to_the_next_block() -> None:
    history = [{"event": "raised", "on": date(2023, 2, 14)}, {"event": "noted"}]
    assert edit(ACTION, history=history) == ACTION.replace(
        "on = 2023-02-14\n", 'on = 2023-02-14\n\n[[actions.history]]\nevent = "noted"\n'
    )


def test_an_event_is_edited_in_its_place() -> None:
    history = [{"event": "raised", "on": date(2023, 2, 15), "by": "IF"}]
    assert edit(ACTION, history=history) == ACTION.replace(
        "on = 2023-02-14\n", 'on = 2023-02-15\nby = "IF"\n'
    )


def test_events_that_go() -> None:
    gone = 'event   = "raised" # first\non = 2023-02-14\n'
    gone_or_empty: tuple[list[str] | None, ...] = (None, [])
    for history in gone_or_empty:
        after = edit(ACTION, history=history)
        assert gone not in after
        assert after.endswith("\n# about the next one\n")
    assert "x-tag = 0x10\nhistory = []\n" in edit(ACTION, history=[])


def test_an_inline_history_becomes_tables_when_it_changes() -> None:
    text = '[[actions]]\nhistory = [ { event = "raised" } ] # all\nx = 1\n'
    assert edit(text, x=2) == text.replace("x = 1", "x = 2")
    assert edit(text, history=[{"event": "raised"}, {"event": "noted"}]) == (
        '[[actions]]\nx = 1\n\n[[actions.history]]\nevent = "raised"\n'
        '\n[[actions.history]]\nevent = "noted"\n'
    )


def test_windows_line_ends_and_a_last_line_without_one() -> None:
    text = '[[actions]]\r\na = 1\r\n\r\n[[actions.history]]\r\nevent = "raised"'
    after = edit(text, a=2, b=3, history=[{"event": "raised"}, {"event": "noted"}])
    assert after == (
        '[[actions]]\r\na = 2\r\nb = 3\r\n\r\n[[actions.history]]\r\nevent = "raised"\r\n'
        '\r\n[[actions.history]]\r\nevent = "noted"\r\n'
    )


def test_the_top_settings_and_boards_are_edited_alike() -> None:
    top = "\ufeff# log\nschema_version = 0 # old\n\n"
    assert edit(top, "top", schema_version=1) == "\ufeff# log\nschema_version = 1\n\n"
    assert edit("\ufeff", "top", schema_version=1) == "\ufeffschema_version = 1\n"
    assert edit("# log", "top", schema_version=1) == "# log\nschema_version = 1\n"
    assert edit("a = 1\n", "top", b=[{"c": 1}]) == "a = 1\nb = [{ c = 1 }]\n"
    assert edit("[settings]\n\n", "settings", marking="O") == '[settings]\nmarking = "O"\n\n'
    board = '[boards.GPB] # ours\nname = "B"\n\n'
    assert edit(board, "boards", GPB={"name": "C"}) == '[boards.GPB] # ours\nname = "C"\n\n'
    both = '[boards.GPB]\nname = "B"\n[boards.GPB.x]\ny = 1 # y\nz = 1\n'
    assert edit(both, "boards", GPB={"name": "B", "x": {"y": 1, "z": 2}}) == both.replace(
        "z = 1", "z = 2"
    )
    inline = "[boards]\nGPB = { name = 'B' }\n"
    assert edit(inline, "boards", GPB={"name": "C"}) == '[boards]\nGPB = { name = "C" }\n'


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("[[actions]]\ndue.from = 1\ndue.to = 2\n", {"due": {"from": 1, "to": 3}}),
        ("[[actions]]\n[actions.a.b]\nx = 1\n", {"a": {"b": {"x": 1}, "c": 2}}),
        ("[[actions]]\n[actions.a.b]\nx = 1\n[actions.a.c]\ny = 1\n", {"a": {"c": {"y": 2}}}),
        ("[[actions]]\n[actions.a.b]\nx = 1\n[actions.a]\ny = 1\n", {"a": {"y": 1, "z": 1}}),
        ("[[actions]]\n[[actions.h]]\nx = 1\n", {"h": {"x": 2}}),
        ("[[actions]]\n[actions.h]\nx = 1\n", {"h": [{"x": 1}, {"x": 2}]}),
        ("[[actions]]\n[[actions.h]]\na.b = 1\n", {"h": [{"a": {"b": 2}}, {"c": 1}]}),
    ],
)
def test_an_odd_layout_is_written_anew_where_it_must_be(text: str, keys: dict[str, Any]) -> None:
    tail = "\n# about the next\n"
    after = edit(text + tail, **keys)
    assert equal_values(
        block_record(LogBlock("actions", after)),
        {**block_record(LogBlock("actions", text)), **keys},
    )
    assert after.endswith(tail)


def test_the_top_is_written_anew_below_its_comments() -> None:
    assert edit("\ufeff# log\na.b = 1\n\n", "top", a={"b": 2}) == ("\ufeff# log\na = { b = 2 }\n\n")


def test_an_edit_that_cannot_be_written_is_an_internal_error() -> None:
    with pytest.raises(AssertionError, match="actions block at line 1"):
        edit("[[actions]]\na = 1\n", a=_Unlike("x"))


class _Unlike(str):
    """A text that is never the same as the one that is read back."""

    __slots__ = ()


text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
plain = (
    text
    | st.integers()
    | st.booleans()
    | st.floats()
    | st.dates()
    | st.lists(text, max_size=2)
    | st.dictionaries(text, text, max_size=2)
)
table = st.dictionaries(st.sampled_from("abcde") | text, plain, max_size=5)
records = st.builds(
    lambda own, events: own | ({"history": events} if events else {}),
    table,
    st.lists(table, max_size=3),
)
noise = st.sampled_from(["# a remark [[actions]]", "", "   ", "\t# x = 1"])


def sprinkled(written: str, noises: list[str], seed: int) -> str:
    """Put comments, blank lines and odd spacing into a block, as people do."""
    pick = random.Random(seed)
    lines = [pick.choice(["", " ", "\t"]) + line for line in written.rstrip("\n").split("\n")]
    lines = [line + pick.choice(["", "  # why", " "]) if line.strip() else line for line in lines]
    for one in noises:
        lines.insert(pick.randint(1, len(lines)), one)
    return "\n".join(lines) + "\n"


@given(records, records, st.lists(noise, max_size=4), st.integers(), st.booleans())
def test_any_edit_reads_as_meant_and_spares_the_rest(
    before: dict[str, Any], after: dict[str, Any], noises: list[str], seed: int, windows: bool
) -> None:
    written = sprinkled(render("actions", before), noises, seed)
    written = written.replace("\n", "\r\n") if windows else written
    block = LogBlock("actions", written, 1)
    became = edited(block, lambda _: after)
    assert equal_values(block_record(LogBlock("actions", became)), after)
    assert [one.kind for one in split(became)] == ["actions"]
    assert not windows or became.count("\n") == became.count("\r\n")
    own = written.split("[[actions.history]]")[0]
    assert became.count("# a remark") >= own.count("# a remark")
    for line in own.split("\n"):
        key = line.partition(" = ")[0].strip()
        if key and key in before and key in after and equal_values(before[key], after[key]):
            assert line + "\n" in became


@given(records, table)
def test_an_event_added_leaves_every_byte_that_was_there(
    before: dict[str, Any], event: dict[str, Any]
) -> None:
    written = sprinkled(render("actions", before), ["# a remark", ""], 1).rstrip() + "\n"
    block = LogBlock("actions", written, 1)
    became = edited(block, lambda _: before | {"history": [*before.get("history", []), event]})
    assert became.startswith(written) or written.rstrip().endswith("# a remark")
    assert "# a remark" in became


@pytest.mark.slow
def test_an_event_is_added_to_a_history_four_times_as_long_in_about_four_times_the_time() -> None:
    def work(count: int) -> str:
        events = [{"event": "updated", "on": date(2023, 3, 7), "note": "Sent"}] * count
        written = render("actions", {"text": "Visit", "history": events})
        became = edited(
            LogBlock("actions", written, 1),
            lambda before: {**before, "history": [*before["history"], {"event": "discharged"}]},
        )
        assert became.startswith(written)
        return became

    assert grows_evenly(work, 500, 2000)


def test_a_table_keeps_its_lines_where_another_is_inserted_before_it() -> None:
    raising, noted, added = (
        {"event": kind, "on": date(2023, 2, day)}
        for kind, day in (("raised", 14), ("noted", 20), ("corrected", 15))
    )
    written = ACTION.replace(
        "# about", '[[actions.history]]\nevent="noted"\non=2023-02-20\n\n# about'
    )
    changed = edit(written, history=[raising, added, noted])
    assert 'event   = "raised" # first' in changed
    assert changed.index('event = "corrected"') < changed.index('event="noted"')
    assert edit(changed, history=[raising, noted]) != changed
