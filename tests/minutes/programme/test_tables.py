"""Which tables are a work programme, and which are read as they were before."""

from dataclasses import replace

import pytest

from pcc_actions.minutes.extracted import DocumentFindingCode
from tests.minutes.programme.programmes import codes, names, programme, programme_in_text

ROWS = """
        | 18 June 2024 | Annual report | To review it | Iris Field |
        | 17 September 2024 | Rural crime | To scrutinise it | OM |
"""


@pytest.mark.parametrize(
    "title",
    [
        "Work Programme 2024/25", "Forward Plan", "Forward Work Programme", "6. Work Programme",
        "Panel work plan", "Future agenda items", "Schedule of business", "Items to be timetabled",
        "Topics to be identified", "Programme of work",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "head",
    [
        "Meeting date | Topic | Purpose/Details | Lead officer",
        "Date | Agenda item | Details | Officer",
        "When | Item | Purpose of report | Report author",
        "Date of next report/update | Report title | Report detail | Presenting officer",
    ],
)
def test_a_table_under_its_title_is_one(title: str, head: str) -> None:
    read = programme(f"## {title}\n\n| {head} |\n|---|---|---|---|{ROWS}")
    assert names(read) == ["Annual report", "Rural crime"]
    assert not read.actions
    assert not read.findings


@pytest.mark.parametrize(
    "head",
    [
        "Meeting date | Topic | Purpose/Details | Lead officer",
        "Date of next meeting | Item | Details | Report author",
        "Scheduled for | Topic | Scope | Lead",
    ],
)
def test_headings_tell_it_without_a_title(head: str) -> None:
    read = programme(f"| {head} |\n|---|---|---|---|{ROWS}")
    assert names(read) == ["Annual report", "Rural crime"]


@pytest.mark.parametrize(
    "head",
    [
        "Date | Event | Place | Host",
        "Meeting date | Item | Decision | Lead officer",
        "Meeting date | Item | Attendance | Lead officer",
        "Meeting | Task | Assigned | Notes",
        "Meeting | What was said | Lead | Notes",
        "Date | Item | Details | Officer",
    ],
)
def test_other_tables_are_none(head: str) -> None:
    assert not names(programme(f"| {head} |\n|---|---|---|---|{ROWS}"))


def test_a_table_of_actions_is_none_under_any_title() -> None:
    read = programme("""
        ## Work Programme

        | Meeting date | Action | Owner | Due |
        |---|---|---|---|
        | 12 March 2024 | Write to the Force | OM | 18 June 2024 |
    """)
    assert (names(read), [each.text for each in read.actions]) == ([], ["Write to the Force"])


@pytest.mark.parametrize("title", ["", "## Work programme\n"])
def test_what_was_agreed_makes_a_table_one_of_actions(title: str) -> None:
    read = programme(f"""{title}
| Meeting date | Item | What was agreed | Lead officer | By when | Status |
|---|---|---|---|---|---|
| 18 June 2024 | Vetting | Send the figures | Iris Field | 17 September 2024 | Open |
""")
    assert (names(read), [each.text for each in read.actions]) == ([], ["Send the figures"])


@pytest.mark.parametrize("heading", ["Agreed", "Deadline", "Date due", "Recommendation"])
def test_a_day_by_which_or_what_is_agreed_beside_the_meeting_is_asked(heading: str) -> None:
    rows = f"""
        | Meeting date | Item | {heading} | Lead officer |
        |---|---|---|---|
        | 18 June 2024 | Vetting | 4 June 2024 | Iris Field |
    """
    [topic] = programme(f"## Work programme\n{rows}").topics
    assert codes(topic) == {"topic": "several"}
    assert not names(programme(rows))


def test_actions_from_the_forward_plan_are_actions() -> None:
    read = programme("""
        ## Forward plan

        | Meeting date | Item | Lead officer |
        |---|---|---|
        | 18 June 2024 | Annual report | IF |

        ## Actions from the forward plan

        | Meeting date | Item | Agreed | Lead officer | Update |
        |---|---|---|---|---|
        | 18 June 2024 | Custody | Omar Mills to write to the Force | Omar Mills | Sent |

        | Meeting date | Item | Lead officer |
        |---|---|---|
        | 18 June 2024 | Write to the clerk | Omar Mills |

        ## Other business

        | Meeting date | Item | Lead officer |
        |---|---|---|
        | 18 June 2024 | Fleet | IF |
    """)
    assert names(read) == ["Annual report", "Fleet"]
    assert [each.text for each in read.actions] == ["Omar Mills to write to the Force"]


def test_a_programme_ends_where_actions_or_another_part_begin() -> None:
    for heading in ("Actions", "Background"):
        read = programme(f"""
            ## Forward plan

            | Meeting date | Topic | Lead officer |
            |---|---|---|
            | 18 June 2024 | Annual report | IF |

            ## {heading}

            | 18 June 2024 | Open day | Hall |
            |---|---|---|
            | 19 June 2024 | Fair | Hall |
        """)
        assert names(read) == ["Annual report"]


def test_each_meeting_may_have_a_table_under_its_day() -> None:
    read = programme("""
        ## Forward Work Programme

        ### Meeting of 18 June 2024

        | Item | Lead officer |
        |---|---|
        | Annual report | IF |

        ### 17 September 2024

        | Item | Lead officer |
        |---|---|
        | Rural crime | OM |
    """)
    assert [(t.name, str(t.due)) for t in read.topics] == [
        ("Annual report", "2024-06-18"),
        ("Rural crime", "2024-09-17"),
    ]


def test_a_table_goes_on_without_a_head_and_in_parts() -> None:
    read = programme_in_text("""
        Harbour Panel Work Programme 2023/24

        Date of next report|Item|Report detail|Date of last report
        18 June 2024|Annual report|To review it|12 March 2023

        17 September 2024|Rural crime|To scrutinise it|

        Standing Items|Update|From the Commissioner
        |Complaints|To consider any
        ||It is not for single complaints.

        Items to be Timetabled||
        Items|Report detail|Timing considerations
        Vetting|To hear of it|Once the vetting is complete
    """)
    assert [(t.name, str(t.due), t.every, t.due_words) for t in read.topics] == [
        ("Annual report", "2024-06-18", None, None),
        ("Rural crime", "2024-09-17", None, None),
        ("Update", "None", 1, None),
        ("Complaints", "None", 1, None),
        ("Vetting", "None", None, "Once the vetting is complete"),
    ]
    assert read.topics[3].text == "To consider any It is not for single complaints."
    assert len(read.topics[3].where) == 2
    assert not read.findings


@pytest.mark.parametrize(
    "mark", ["OFFICIAL", "Page 3 of 6", "12", "This page is intentionally left blank"]
)
def test_what_stands_on_each_page_ends_no_programme(mark: str) -> None:
    read = programme_in_text(f"""
        FORWARD PLAN

        Meeting date|Topic|Lead
        18 June 2024|Annual report|IF

        {mark}

        9 July 2024|Vetting|CC
    """)
    assert names(read) == ["Annual report", "Vetting"]


def test_the_meeting_may_stand_in_a_row_over_its_topics() -> None:
    read = programme("""
        ## Forward plan

        | Item | Purpose | Lead |
        |---|---|---|
        | 18 June 2024 | | |
        | Annual report | To review it | IF |
        | To be scheduled | | |
        | Rural crime | To scrutinise it | OM |
    """)
    assert [(t.name, str(t.due)) for t in read.topics] == [
        ("Annual report", "2024-06-18"),
        ("Rural crime", "None"),
    ]


def test_what_is_of_no_meeting_is_named_and_not_taken() -> None:
    read = programme_in_text("""
        Work Programme

        Date|Item|Report detail
        18 June 2024|Annual report|To review it
        Briefing Notes||
        Topic|Briefing note detail|Timing considerations
        None required at present.||
        Training / Conferences / Other||
        Event|Description|Date
        Finance workshop|A workshop|30 August 2024
    """)
    assert names(read) == ["Annual report"]
    assert [each.code for each in read.findings] == [DocumentFindingCode.NOT_OF_PROGRAMME]
    assert "“Briefing Notes” and “Training / Conferences / Other”" in read.findings[0].sentence


def test_a_forward_plan_by_itself_takes_no_day_of_it_for_its_own() -> None:
    from tests.minutes.spoken import minutes_in_markdown

    read = minutes_in_markdown(
        "# Harbour Audit Committee Forward Plan 2024/25\n\n"
        "## Tuesday 11 June 2024 at 10.00am – County Hall, Warwick\n\n"
        "| Report title | Presented by |\n|---|---|\n| Accounts | CFO |\n\n"
        "## Meeting: 10 September 2024 (provisional)\n\n"
        "| Report title | Presented by |\n|---|---|\n| Estates | CFO |\n"
    )
    assert read.meeting_date is None
    assert [(t.name, str(t.due), codes(t)) for t in read.topics] == [
        ("Accounts", "2024-06-11", {}),
        ("Estates", "None", {"due": "conditional"}),
    ]


def test_where_nothing_tells_when_it_is_asked() -> None:
    [topic] = programme("""
        ## Work plan

        | Theme | Item | Q1 | Q2 |
        |---|---|---|---|
        | Finance | Accounts | X | |
    """).topics
    assert (topic.name, topic.theme, codes(topic)) == ("Accounts", "Finance", {"due": "untold"})


def test_a_description_is_the_topic_where_no_other_column_is() -> None:
    read = programme("""
        ## Work programme

        | Date | Description | Notes | Lead |
        |---|---|---|---|
        | 18 June 2024 | Estates | Of all sites | EI |
    """)
    assert [(t.name, t.text) for t in read.topics] == [("Estates", "Of all sites")]


def test_the_title_may_stand_in_the_table() -> None:
    read = programme("""
        | Forward Work Programme 2024/25 | | |
        |---|---|---|
        | Date | Item | Officer |
        | 18 June 2024 | Annual report | IF |
    """)
    assert [(t.name, str(t.due), t.owners) for t in read.topics] == [
        ("Annual report", "2024-06-18", ("IF",))
    ]


def test_without_a_head_the_day_stands_first_and_the_topic_behind_it() -> None:
    read = programme_in_text("""
        Forward plan

        18 June 2024|Annual report|To review it
        Standing item|Update|
    """)
    assert [(t.name, str(t.due), t.every, t.text) for t in read.topics] == [
        ("Annual report", "2024-06-18", None, "To review it"),
        ("Update", "None", 1, ""),
    ]


@pytest.mark.parametrize("row", ["Iris Field|Chair|2023", "18 June 2024||Hall"])
def test_another_table_without_a_head_is_none(row: str) -> None:
    read = programme_in_text(f"Forward plan\n\n{row}\n")
    assert not names(read)
    assert read.findings


def test_a_table_that_goes_on_has_the_columns_for_it() -> None:
    head = "Details|Topic|Meeting date|Lead\nTo note it|Vetting|18 June 2024|CC\n"
    on = "\nTo hear it|Crime|17 June 2024|\n"
    assert names(programme_in_text(f"Forward plan\n\n{head}{on}")) == ["Vetting", "Crime"]
    [*_, third] = programme_in_text(f"Forward plan\n\n{head}\nTo ask|Fleet|17 June 2024\n").topics
    assert (third.name, codes(third)) == ("Fleet", {"topic": "several"})
    narrow = "\nBudget|\n"  # has no column for a topic
    assert names(programme_in_text(f"Forward plan\n\n{head}\n{narrow}")) == ["Vetting"]


def test_columns_of_a_kind_are_named_once() -> None:
    table = """
        ### {} June 2024

        | Item | Budget code | Lead |
        |---|---|---|
        | {} | 4 | IF |
    """
    read = programme("## Forward plan\n" + table.format(18, "A b") + table.format(19, "C d"))
    assert names(read) == ["A b", "C d"]
    assert [each.code for each in read.findings] == [DocumentFindingCode.COLUMN_NOT_READ]


def test_a_row_above_the_headings_is_named() -> None:
    read = programme("""
        ## Forward plan
        | Agreed by the Chair | in March | |
        |---|---|---|
        | Date | Item | Officer |
        | 18 June 2024 | Annual report | IF |
    """)
    assert names(read) == ["Annual report"]
    assert [each.code for each in read.findings] == [DocumentFindingCode.ROW_NOT_READ]


def test_a_list_that_is_a_programme_by_its_file_or_tab() -> None:
    from pcc_actions.documents.block import Block, Document
    from pcc_actions.minutes.read_minutes import read_minutes
    from tests.minutes.spoken import LOG

    def row(*cells: str, tab: str = "", heads: bool = False) -> Block:
        blocks = tuple((Block("paragraph", text, "row"),) if text else () for text in cells)
        return Block("row", "\t".join(cells), "row", cells=blocks, table=1, tab=tab, heads=heads)

    for name, tab in (("forward-plan.csv", ""), ("gpb.xlsx", "Work programme")):
        rows = (
            row("Date", "Item", "Officer", tab=tab, heads=True),
            row("18/06/2024", "Annual report", "IF", tab=tab),
        )
        assert names(read_minutes(Document(name, rows), LOG)) == ["Annual report"]
    beside = (
        row("Date", "Item", "Officer", tab="Work programme", heads=True),
        row("18/06/2024", "Annual report", "IF", tab="Work programme"),
        replace(row("Date", "Item", "Officer", tab="Spending", heads=True), table=2),
        replace(row("18/06/2024", "Pens", "IF", tab="Spending"), table=2),
    )
    assert names(read_minutes(Document("gpb.xlsx", beside), LOG)) == ["Annual report"]
    other = Document("spend.csv", (row("Date", "Item", "Officer"), row("18/06/2024", "Pens", "IF")))
    assert names(read_minutes(other, LOG)) == []


def test_parts_in_capitals_and_months_without_a_year_go_on() -> None:
    read = programme("""
        ## Agenda plan

        | SUBJECT | LEAD | COMMENTS |
        |---|---|---|
        | SEPTEMBER 2024 | | |
        | Fleet | EI | Verbal |
        | JANUARY | | |
        | Budget | CFO | |
        | STANDING ITEMS | | |
        | Action log | Clerk | |
    """)
    assert [(t.name, str(t.month), t.every, t.sure) for t in read.topics] == [
        ("Fleet", "2024-09", None, True),
        ("Budget", "2025-01", None, True),
        ("Action log", "None", 1, True),
    ]


def test_what_stands_below_a_row_that_may_open_another_part_is_asked() -> None:
    read = programme("""
        ## Agenda plan

        | Item | Lead | When |
        |---|---|---|
        | Standing items | | |
        | News | EI | |
        | Finance | | |
        | Accounts | CFO | 18 June 2024 |
        | Fleet | CFO | |
    """)
    assert [(t.name, str(t.due), codes(t)) for t in read.topics] == [
        ("News", "None", {}),
        ("Finance", "None", {"topic": "several"}),
        ("Accounts", "2024-06-18", {}),
        ("Fleet", "None", {"topic": "several"}),
    ]


def test_a_season_stands_over_its_topics_in_words() -> None:
    read = programme("""
        ## Rolling work programme

        ### Q2 (July – September 2024)

        | Report | Author |
        |---|---|
        | Fleet | EI |

        ### Papers that were asked for

        | Report | Author |
        |---|---|
        | Estates | EI |
    """)
    assert [(t.name, t.due_words, codes(t)) for t in read.topics] == [
        ("Fleet", "Q2 (July – September 2024)", {}),
        ("Estates", None, {"due": "untold"}),
    ]


def test_what_stands_under_a_day_that_no_month_has_is_asked() -> None:
    first, second = programme("""
        ## Work programme

        ### 18 June 2024

        | Report | Author |
        |---|---|
        | Fleet | EI |

        31 September 2024:

        | Report | Author |
        |---|---|
        | Estates | EI |
    """).topics
    assert (str(first.due), codes(first)) == ("2024-06-18", {})
    assert (second.due, codes(second)) == (None, {"due": "impossible"})


def test_without_a_title_half_of_a_table_at_least_has_to_have_its_day() -> None:
    def read(*days: str) -> list[str]:
        rows = "".join(f"        | {each} | Topic {at} |\n" for at, each in enumerate(days))
        head = "        ## Other matters\n\n        | Meeting date | Topic |\n        |---|---|\n"
        return names(programme(f"\n{head}{rows}"))

    assert read("18 June 2024", "The Chair") == ["Topic 0", "Topic 1"]
    assert read("18 June 2024", "The Chair", "The Clerk") == []
    assert read("The Chair") == []
