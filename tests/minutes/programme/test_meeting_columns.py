"""Tables with a column for each meeting, and marks in them."""

import pytest

from pcc_actions.minutes.facts import FactName
from tests.minutes.programme.programmes import codes, names, programme, topics, value

HEAD = """
        ## Work plan 2024/25

        | Agenda item | Lead | 11 June | 10 September | March |
        |---|---|---|---|---|
"""


@pytest.mark.parametrize("mark", ["X", "✓", "Yes", "●"])
def test_one_mark_is_the_meeting_of_the_topic(mark: str) -> None:
    [topic] = topics(f"{HEAD}        | Budget | CFO | | {mark} | |\n")
    assert (topic.name, str(topic.due), topic.owners) == ("Budget", "2024-09-10", ("CFO",))
    assert topic.sure


def test_the_years_go_on_from_column_to_column() -> None:
    [topic] = topics(f"{HEAD}        | Budget | CFO | no | - | X |\n")
    assert str(topic.month) == "2025-03"


def test_several_marks_are_asked() -> None:
    several, all_ = topics(
        f"{HEAD}        | Audit | | X | | X |\n        | Minutes | | X | X | X |\n"
    )
    assert (several.due, several.due_words) == (None, "11 June, March")
    assert (codes(several), value(several, FactName.DUE)) == ({"due": "several"}, "2024-06-11")
    assert (codes(all_), value(all_, FactName.EVERY)) == ({"every": "several"}, "1")


def test_marks_at_both_of_two_meetings_are_no_rule() -> None:
    [topic] = topics("""
        ## Work plan

        | Item | 11 June 2024 | 10 September 2024 |
        |---|---|---|
        | Audit | X | X |
    """)
    assert (codes(topic), topic.due_words) == (
        {"due": "several"},
        "11 June 2024, 10 September 2024",
    )


def test_a_mark_in_words_is_asked() -> None:
    [topic] = topics(f"{HEAD}        | Accounts | | Draft | | |\n")
    assert (codes(topic), topic.due_words) == ({"due": "not-understood"}, "Draft")


def test_no_mark_is_to_be_timetabled() -> None:
    [topic] = topics(f"{HEAD}        | Accounts | CFO | | | |\n")
    assert (topic.due, topic.due_words, topic.sure) == (None, None, True)


def test_without_a_title_it_is_none() -> None:
    assert names(programme(HEAD.split("\n\n", 1)[1] + "        | Budget | CFO | | X | |\n")) == []


def test_a_box_that_is_ticked_is_a_mark() -> None:
    from pcc_actions.documents.block import Block, Document
    from pcc_actions.minutes.read_minutes import read_minutes
    from tests.minutes.spoken import LOG

    def row(*texts: str, ticked: tuple[bool | None, ...] = (None, None, None)) -> Block:
        each = zip(texts, ticked, strict=True)
        cells = tuple((Block("paragraph", text, "row 2", ticked=box),) for text, box in each)
        return Block("row", "\t".join(texts), "row 2", cells=cells, table=1)

    blocks = (
        Block("heading", "Agenda planner", "line 1", level=1),
        row("Item", "11 June 2024", "10 September 2024"),
        row("Budget", "", "", ticked=(None, False, True)),
    )
    [topic] = read_minutes(Document("m.docx", blocks), LOG).topics
    assert (str(topic.due), topic.sure) == ("2024-09-10", True)


def test_a_frequency_beside_the_marks_is_the_rule() -> None:
    usual, yearly, asked = topics("""
        ## Work plan

        | Item | Frequency | Sept 2024 | Dec 2024 | Mar 2025 |
        |---|---|---|---|---|
        | Risks | Each meeting | X | X | X |
        | Audit plan | Annual (March) | | | X |
        | Fraud | Six monthly | X | | X |
    """)
    assert (usual.every, usual.due_words, usual.sure) == (1, None, True)
    assert (yearly.every, str(yearly.month), yearly.sure) == ("March", "2025-03", True)
    assert codes(asked) == {"due": "several", "every": "not-understood"}
