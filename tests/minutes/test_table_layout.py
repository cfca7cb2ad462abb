"""Logs as they are kept: heads of two lines, titles, tabs, rows over rows."""

from dataclasses import replace
from datetime import date

from pcc_actions.documents.block import Block, Document
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.read_minutes import read_minutes
from tests.minutes.spoken import LOG


def sheet(text: str, tab: str = "", table: int = 1) -> tuple[Block, ...]:
    """The rows of a sheet, a line each; a stroke between cells."""
    lines = [line.strip() for line in text.strip().splitlines()]
    return tuple(_row(line, f"row {n}", tab, table) for n, line in enumerate(lines, 1))


def _row(line: str, where: str, tab: str, table: int) -> Block:
    cells = tuple(
        tuple(Block("paragraph", part, where) for part in cell.strip().split("¶") if part)
        for cell in line.split("|")
    )
    return Block("row", line.replace("|", "\t"), where, cells=cells, table=table, tab=tab)


def read(*blocks: Block, name: str = "log.xlsx") -> list[ExtractedAction]:
    return [a for a in read_minutes(Document(name, blocks), LOG).actions if a.sure]


def test_a_head_may_stand_under_titles_and_have_two_lines() -> None:
    (found,) = read(
        *sheet("""
            ACTION ITEMS
            Panel: Harbour
            No:|ACTION
            No|Item description|Responsible||Due
            |||Support|
            4|Mend the crane|EI|IF|04/04/2023
        """)
    )
    assert (found.reference, found.text, found.owners) == ("4", "Mend the crane", ("EI", "IF"))
    assert found.due == date(2023, 4, 4)


def test_the_two_lines_of_a_head_may_only_tell_together() -> None:
    (found,) = read(
        *sheet("""
            Minute|Agreed|Responsible|Target
            number|action|officer|date
            4|Mend the crane|EI|04/04/2023
        """)
    )
    assert (found.text, found.owners, found.due) == ("Mend the crane", ("EI",), date(2023, 4, 4))


def test_a_head_may_come_again_and_another_may_follow() -> None:
    found = read(
        *sheet("""
            Ref|Action|Owner|Due
            AP1|Mend the crane|EI|04/04/2023
            Ref|Action|Owner|Due
            AP2|Paint the crane|IF|04/04/2023
            Ref|Lead|Action|Date closed
            AP3|OM|Sell the crane|07/03/2023
        """)
    )
    assert [(a.reference, a.text, a.owners, a.status) for a in found] == [
        ("AP1", "Mend the crane", ("EI",), "outstanding"),
        ("AP2", "Paint the crane", ("IF",), "outstanding"),
        ("AP3", "Sell the crane", ("OM",), "discharged"),
    ]
    assert found[2].closed == date(2023, 3, 7)


def test_a_log_without_a_head_is_told_by_its_cells() -> None:
    found = read(
        *sheet("""
            3.14/02/2023|Mend the crane of the harbour|EI|04/04/2023|Open
            4.14/02/2023|Paint the shed by the harbour|IF|16/05/2023|Closed
        """)
    )
    assert [(a.text, a.owners, a.due, a.status) for a in found] == [
        ("Mend the crane of the harbour", ("EI",), date(2023, 4, 4), "outstanding"),
        ("Paint the shed by the harbour", ("IF",), date(2023, 5, 16), "discharged"),
    ]
    assert not read(*sheet("Jan|Roads were discussed at length|Rugby\nFeb|Vans were wanted|Leek"))


def test_a_heading_that_is_not_known_is_told_by_its_cells() -> None:
    (found, _) = read(
        *sheet("""
            Ref|Concerning|Lead|By when|Colour
            3.14/02/2023|Mend the crane of the harbour|EI|04/04/2023|blue
            4.14/02/2023|Paint the shed by the harbour|IF|04/04/2023|red
        """)
    )
    assert found.text == "Mend the crane of the harbour"


def test_a_marked_head_too_is_told_by_its_cells() -> None:
    head, *rows = sheet("""
        Ref|Agreed|Action by|Deadline
        B/07|Publish the policy of the harbour|Clerk|30/04/2023
        B/08|Hold a workshop on the crane|EI|13/05/2023
    """)
    found = read(replace(head, heads=True), *rows, name="log.docx")
    assert [(a.text, a.owners) for a in found] == [
        ("Publish the policy of the harbour", ("Clerk",)),
        ("Hold a workshop on the crane", ("EI",)),
    ]


def test_by_whom_or_by_when_is_told_by_the_cells() -> None:
    found = read(
        *sheet("""
            Minute|Matter|To be done by|Position
            24/65|Crane of the harbour|Clerk|Seen
            24/67|Wall of the yard|Cllr Ridge|Not seen
        """),
        name="log.docx",
    )
    assert [(a.text, a.owners) for a in found] == [
        ("Crane of the harbour", ("Clerk",)),
        ("Wall of the yard", ("Cllr Ridge",)),
    ]
    assert not read(
        *sheet("Minute|Matter|To be done by|Position\n1|Crane|4 May 2023|Seen\n2|Wall|Easter|Seen"),
        name="log.docx",
    )


def test_an_agenda_with_a_presenter_is_no_list_of_actions() -> None:
    assert not read(*sheet("Item|Description|Time\n1|Crane to be seen|10:00"), name="agenda.docx")


def test_a_row_over_rows_a_tab_and_a_cell_that_goes_down_name_the_meeting() -> None:
    found = read(
        *sheet("""
            No|Action|Owner
            Actions from the meeting of 14 February 2023
            3|Mend the crane|EI
            Actions from the meeting of 7 March 2023
            3|Paint the crane|EI
        """),
        *sheet("No|Action|Owner\n5|Sell the crane|EI", tab="4 Apr 2023", table=2),
        *sheet(
            "Meeting date|No|Action|Owner\n2023-05-16|6|Buy a crane|EI\n|7|Grease it|EI", table=3
        ),
    )
    days = [date(2023, 2, 14), date(2023, 3, 7), date(2023, 4, 4), *[date(2023, 5, 16)] * 2]
    assert [action.meeting for action in found] == days


def test_a_day_in_the_column_of_meetings_is_not_carried_past_another_meeting() -> None:
    found = read(
        *sheet("""
            Meeting|No|Action|Owner
            14/02/2023|3|Mend the crane|EI
            March|4|Paint the crane|EI
            |5|Sell the crane|EI
        """)
    )
    assert [action.meeting for action in found] == [date(2023, 2, 14), None, None]


def test_what_stands_under_closed_is_closed_and_what_says_it_is_open_is_asked_about() -> None:
    found = read(
        *sheet(
            "Ref|Action|Owner|Date closed\nAP1|Mend it|EI|07/03/2023\nAP2|Paint it|EI|",
            tab="Closed",
        ),
        *sheet("Ref|Action|Status\nClosed actions\nAP3|Sell it|\nAP4|Buy it|Open", table=2),
    )
    assert [a.status for a in found] == ["discharged", "discharged", "discharged", "outstanding"]
    assert [a.closed for a in found] == [date(2023, 3, 7), None, None, None]
    assert [[f.code for f in a.facts if f.name == "status"] for a in found][3] == ["several"]


def test_days_that_can_only_have_the_month_first_are_asked_about_for_the_whole_column() -> None:
    found = read(
        *sheet("""
            Ref|Action|Owner|Due
            AP1|Mend it|EI|12/31/2022
            AP2|Paint it|EI|1/3/2023
        """)
    )
    facts = [fact for a in found for fact in a.facts if fact.name == "due"]
    assert [(fact.code, fact.value) for fact in facts] == [
        ("month-first", "2022-12-31"), ("month-first", "2023-01-03"),
    ]  # fmt: skip
    assert [action.due for action in found] == [None, None]


def test_where_some_days_can_only_have_the_day_first_the_odd_one_is_impossible() -> None:
    found = read(
        *sheet("Ref|Action|Owner|Due\nAP1|Mend it|EI|12/31/2022\nAP2|Paint it|EI|31/03/2023")
    )
    assert [fact.code for a in found for fact in a.facts if fact.name == "due"] == [
        "impossible", "sure",
    ]  # fmt: skip
    assert [action.due for action in found] == [None, date(2023, 3, 31)]


def test_a_row_marked_as_a_head_that_only_stands_over_rows_leaves_the_columns() -> None:
    rows = sheet("Item|Action|Update\nMeeting of 14/02/2023\n3.14/02/2023|Mend it|Ongoing")
    marked = (replace(rows[0], heads=True), replace(rows[1], heads=True), rows[2])
    (found,) = read(*marked, name="minutes.html")
    assert (found.reference, found.text) == ("3.14/02/2023", "Mend it")
