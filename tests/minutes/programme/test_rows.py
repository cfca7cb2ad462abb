"""What each cell of a row of a work programme says of its topic."""

from datetime import date

import pytest

from pcc_actions.core.publication.ground import UNSTATED
from pcc_actions.documents.block import Block, Document
from pcc_actions.minutes.facts import FactName
from pcc_actions.minutes.read_minutes import read_minutes
from tests.minutes.programme.programmes import codes, names, programme, topics, value
from tests.minutes.spoken import LOG


def test_a_row_has_all_that_its_columns_say() -> None:
    [topic] = topics("""
        ## Work Programme

        | Date of next report | Item | Report detail | Lead officer | Date of last report |
        |---|---|---|---|---|
        | 18 June 2024 | 1. Annual report. | To:<br>• see it<br>• note it | IF / OM | 20 June 2023 |
    """)
    assert (topic.name, topic.owners) == ("Annual report", ("IF", "OM"))
    assert topic.text == "To: see it; note it"
    assert (str(topic.due), str(topic.last), topic.came) == ("2024-06-18", "2023-06-20", None)
    assert topic.sure
    assert value(topic, FactName.OWNERS) == "IF, OM"
    assert value(topic, FactName.LAST) == "2023-06-20"


def test_a_row_whose_next_day_is_its_last_came_then() -> None:
    [topic] = topics("""
        ## Work Programme
        | Date of next report | Item | Date of last report |
        |---|---|---|
        | 6 February 2024 | Precept | 6 February 2024 |
    """)
    assert (str(topic.came), str(topic.due), topic.sure) == ("2024-02-06", "2024-02-06", True)


def test_a_row_of_a_month_in_which_it_came() -> None:
    [topic] = topics("""
        ## Work Programme
        | Month | Topic | Last report |
        |---|---|---|
        | February 2024 | Precept | 6 February 2024 |
    """)
    assert (str(topic.came), str(topic.month)) == ("2024-02-06", "2024-02")


def test_a_meeting_that_is_past_is_asked_about() -> None:
    past, own = topics("""
        ## Work Programme
        | Meeting date | Topic | Lead officer |
        |---|---|---|
        | 6 February 2024 | Precept | CFO |
        | 12 March 2024 | Vetting | CC |
    """)
    assert (codes(past), past.due) == ({"due": "past"}, None)
    assert value(past, FactName.DUE) == "2024-02-06"
    assert (own.sure, str(own.due)) == (True, "2024-03-12")


def test_topics_to_be_agreed_are_asked_up_to_the_month_of_the_meeting() -> None:
    read = topics("""
        | PAM Month | Performance Month | | Deep Dive Topic to be agreed |
        |---|---|---|---|
        | Jan 2024 | Dec | Q3 | Road safety |
        | Feb | Jan | | Nil |
        | Mar | Feb | | Hate crime |
        | Apr | Mar | Q4 | Budget |
        | Jan 2025 | Dec | | Sustainability |
        | Feb | Jan | | Budget |
    """)
    assert [(t.name, str(t.month), codes(t)) for t in read] == [
        ("Road safety", "None", {"due": "past"}),
        ("Hate crime", "None", {"due": "past"}),
        ("Budget", "2024-04", {"topic": "repeated"}),
        ("Sustainability", "2025-01", {}),
        ("Budget", "2025-02", {"topic": "repeated"}),
    ]
    assert read[3].month is not None
    assert read[3].month.words == "January 2025"


def test_a_row_without_a_topic_and_a_column_not_read_are_named() -> None:
    read = programme("""
        ## Forward plan
        | Month | Topic | Budget code |
        |---|---|---|
        | Apr 2024 | Nil | 4 |
        | May 2024 | None required at present. | |
        | Jun 2024 | No meeting | |
        | | | 9 |
        | Jul 2024 | Vetting | |
    """)
    assert names(read) == ["Vetting"]
    assert [each.sentence for each in read.findings] == [
        "This column was not read of the work programme: “Budget code”.",
        "No topic stands in table 1, row 2, table 1, row 3, table 1, row 4 and table 1, row 5.",
    ]


def test_an_empty_day_takes_the_one_above_where_cells_go_down() -> None:
    read = topics("""
        ## Forward plan
        | Meeting date | Topic |
        |---|---|
        | 18 June 2024 | Annual report |
        | | Complaints |
    """)
    assert [str(t.due) for t in read] == ["2024-06-18", "2024-06-18"]
    assert all(t.sure for t in read)


def test_a_head_that_comes_again_ends_no_day_that_goes_down() -> None:
    head = "| Meeting date | Topic |\n|---|---|\n"
    read = topics(
        f"## Forward plan\n\n{head}| 18 June 2024 | Annual report |\n\n{head}| | Complaints |\n"
    )
    assert [str(t.due) for t in read] == ["2024-06-18", "2024-06-18"]


def test_what_goes_on_with_a_topic_stands_in_the_same_part() -> None:
    read = programme("""
        ## Work programme

        | Item | Details | Timing |
        |---|---|---|
        | Items to be timetabled | | |
        | Vetting | To hear | |
        | | of all staff | |
        | Standing items | | |
        | | Of nothing named | |
    """)
    assert [(t.name, t.text) for t in read.topics] == [("Vetting", "To hear of all staff")]
    assert "No topic stands in table 1, row 6." in [each.sentence for each in read.findings]


def test_an_empty_day_is_asked_where_each_row_prints_its_own() -> None:
    read = topics("""
        ## Forward plan
        | Meeting date | Topic |
        |---|---|
        | 18 June 2024 | Annual report |
        | 18 June 2024 | Vetting |
        | | Complaints |
    """)
    assert codes(read[2]) == {"due": "above"}  # of which the reason is true


def test_an_empty_day_behind_its_topic_is_none() -> None:
    read = topics("""
        ## Forward plan
        | Topic | Frequency | Next due |
        |---|---|---|
        | Risk register | Each meeting | |
        | Annual report | | 18 June 2024 |
        | Complaints | | |
    """)
    assert [(t.every, str(t.due)) for t in read] == [
        (1, "None"),
        (None, "2024-06-18"),
        (None, "None"),
    ]


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("• Budget<br>• Vetting", [("Budget", {}), ("Vetting", {})]),
        ("1. Budget<br>2. Vetting", [("Budget", {}), ("Vetting", {})]),
        ("Budget<br>Vetting", [("Budget Vetting", {"topic": "several"})]),
    ],
)
def test_a_cell_of_several_lines(cell: str, read: list[tuple[str, dict[str, str]]]) -> None:
    found = topics(f"## Forward plan\n\n| Date | Topic |\n|---|---|\n| 18 June 2024 | {cell} |\n")
    assert [(topic.name, codes(topic)) for topic in found] == read


def test_lines_under_a_heading_of_many_are_one_each_and_asked() -> None:
    found = topics(
        "## Forward plan\n\n| Date | Items |\n|---|---|\n| 18 June 2024 | A b<br>C d |\n"
    )
    assert [(t.name, codes(t)) for t in found] == [
        ("A b", {"topic": "several"}),
        ("C d", {"topic": "several"}),
    ]


def test_a_heading_of_many_has_them_parted_by_semicolons() -> None:
    found = topics("## Forward plan\n\n| Date | Items |\n|---|---|\n| 18 June 2024 | A b; C d |\n")
    assert [(t.name, t.sure) for t in found] == [("A b", True), ("C d", True)]


def test_any_word_of_exemption_keeps_a_row_back() -> None:
    open_, marked, cited = topics("""
        ## Forward plan
        | Date | Topic | Purpose |
        |---|---|---|
        | 18 June 2024 | Annual report | To review it |
        | 18 July 2024 | Staffing | Confidential |
        | 18 August 2024 | Contracts | Exempt, Sch 12A para 3 |
    """)
    assert open_.exempt is None
    assert (marked.exempt, codes(marked)) == (UNSTATED, {"exempt": "no-ground"})
    assert (cited.exempt, cited.sure) == ("Sch 12A para 3", True)


@pytest.mark.parametrize("title", ["Forward plan (exempt items)", "Private items: work programme"])
def test_a_title_keeps_all_its_rows_back(title: str) -> None:
    [topic] = topics(f"## {title}\n\n| Date | Topic |\n|---|---|\n| 18 June 2024 | Contracts |\n")
    assert topic.exempt


@pytest.mark.parametrize(
    "row",
    [
        "| 18 June 2024 | ~~Budget~~ |",
        "| ~~18 June 2024~~ | Budget |",
        "| 18 June 2024 | ~~Estates~~ Budget |",
    ],
)
def test_what_is_struck_out_in_any_cell_is_asked(row: str) -> None:
    read = topics(f"""
        ## Forward plan
        | Meeting | Topic |
        |---|---|
        {row}
        | 18 June 2024 | Vetting |
    """)
    assert [(each.name, each.due, codes(each)) for each in read] == [
        ("Budget", date(2024, 6, 18), {"topic": "struck-through"}),
        ("Vetting", date(2024, 6, 18), {}),
    ]


def test_a_day_that_is_struck_out_is_asked_of_the_rows_that_take_it_too() -> None:
    read = topics("""
        ## Forward plan
        | Meeting | Topic |
        |---|---|
        | ~~18 June 2024~~ | Budget |
        | | Vetting |
        | 10 September 2024 | Estates |
    """)
    assert [codes(each) for each in read] == [
        {"topic": "struck-through"},
        {"due": "struck-through"},
        {},
    ]


def test_a_topic_that_is_struck_through_is_asked() -> None:
    def row(*cells: str, struck: bool = False) -> Block:
        blocks = tuple((Block("paragraph", text, "row 2", struck=struck),) for text in cells)
        return Block("row", "\t".join(cells), "row 2", cells=blocks, table=1)

    rows = (
        Block("heading", "Forward plan", "line 1", level=1),
        row("Date", "Topic"),
        row("18 June 2024", "Budget", struck=True),
    )
    [topic] = read_minutes(Document("minutes.docx", rows), LOG).topics
    assert codes(topic) == {"topic": "struck-through"}


def test_a_row_with_a_day_of_its_own_does_not_go_on_with_the_topic_above() -> None:
    read = programme("""
        ## Forward plan
        | Date | Topic | Details |
        |---|---|---|
        | 18 June 2024 | Budget | To set it |
        | | | and the precept |
        | 9 July 2024 | | To be agreed |
    """)
    assert [(each.name, each.text) for each in read.topics] == [
        ("Budget", "To set it and the precept")
    ]
