import pytest

from pcc_actions.documents.block import Block, Document
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.read_minutes import read_minutes
from tests.minutes.spoken import LOG, minutes_in_markdown, minutes_of, sure_of, told


def rows(*texts: str, table: int = 1, where: str = "table 1") -> list[Block]:
    """Make table rows as the readers of Word and PDF do, a bar between cells, / between lines."""
    made = []
    for number, text in enumerate(texts, 1):
        here = f"{where}, row {number}"
        cells = tuple(
            tuple(
                Block("paragraph", line.strip(), here) for line in cell.split("/") if line.strip()
            )
            for cell in text.split("|")
        )
        made.append(Block("row", text.replace("|", "\t"), here, cells=cells, table=table))
    return made


def read(*blocks: Block) -> list[ExtractedAction]:
    document = Document("minutes.docx", blocks)
    return [action for action in read_minutes(document, LOG).actions if action.sure]


def test_the_action_column_may_hold_the_whole_action_only_owners_or_the_word() -> None:
    found = sure_of("""
        Reference\tDiscussion\tAction
        1.14/02/2023\tThe minutes were agreed.\t
        2.14/02/2023\t<p>A visit is wanted.</p> <p>Action: OM / AS to set up a visit.</p>\tOM / AS
        3.14/02/2023\tAway Day OM / RV to finalise items for the day on 17 March 2023.\tAction
        4.14/02/2023\tThe report was noted. AS to send the report round. All agreed.\tAS
        5.14/02/2023\tThe lease was discussed.\tOM to ask for the lease. RV to file it.
        6.14/02/2023\tThe vote was taken.\tAction – RV to hold the vote
        7.14/02/2023\tNothing to report.\tNone
    """)
    assert [(a.reference, a.text, a.owners) for a in found] == [
        ("2.14/02/2023", "OM / AS to set up a visit.", ("OM", "AS")),
        ("3.14/02/2023", "OM / RV to finalise items for the day on 17 March 2023.", ("OM", "RV")),
        ("4.14/02/2023", "AS to send the report round.", ("AS",)),
        ("5.14/02/2023", "OM to ask for the lease.", ("OM",)),
        ("5.14/02/2023", "RV to file it.", ("RV",)),
        ("6.14/02/2023", "RV to hold the vote", ("RV",)),
    ]
    assert found[1].due is None


def test_a_closing_table_gives_what_became_of_each() -> None:
    found = sure_of("""
        Number\tItem\tAction
        02.14/02/2023\tThe review was noted.\tAction: Road safety to be in the April deep dive.

        Actions

        Item\tAction\tUpdate
        02.14/02/2023\tRoad safety to be in the April deep-dive on roads.\tDischarged - in the plan.
        03.14/02/2023\tOM to meet the team\t
    """)
    assert [(a.reference, a.status, a.update, len(a.where)) for a in found] == [
        ("02.14/02/2023", "discharged", "Discharged - in the plan.", 2),
        ("03.14/02/2023", "outstanding", None, 1),
    ]


def test_a_log_has_its_columns_told_by_their_headings() -> None:
    minutes = minutes_in_markdown("""
        # Board of 9 May 2024

        | Ref | Action required | By whom | Deadline | Status | Progress |
        |-----|-----------------|---------|----------|--------|----------|
        | AP1 | Mend the roof | EI / IF | 01/06/2024 | Open | Quote asked for |
        | AP2 | Paint the door (Clerk) | | | Closed | |
        | AP3 | n/a | | | | |
    """)
    assert [
        (a.reference, a.text, a.owners, str(a.due), a.status, a.update) for a in minutes.actions
    ] == [
        ("AP1", "Mend the roof", ("EI", "IF"), "2024-06-01", "outstanding", "Quote asked for"),
        ("AP2", "Paint the door", ("Clerk",), "None", "discharged", None),
    ]


def test_a_table_without_an_action_column_holds_none() -> None:
    minutes = minutes_of("""
        Minutes of the Board held on 14 February 2023

        Month\tFocus\tTopic
        Jan\tRoads\tSpeed
        Feb\tHate crime\tSurvey
    """)
    assert minutes.actions == ()


def test_a_heading_row_is_told_by_its_words_and_a_page_may_cut_the_table() -> None:
    found = read(
        *rows("Item|Discussion|Action", "1|The roof was discussed. / OM to mend it.|OM"),
        *rows("2|The door was discussed. / AS to paint it.|AS", table=2, where="page 2, table 1"),
    )
    assert told(found) == [("OM to mend it.", ("OM",)), ("AS to paint it.", ("AS",))]


def test_several_owners_beside_one_discussion_take_only_what_names_them() -> None:
    found = read(
        *rows("Item|Discussion|Action", "1|OM will mend the roof. / Tea will be served.|OM / AS")
    )
    assert told(found) == [("OM will mend the roof.", ("OM",))]


def test_a_title_is_not_taken_for_the_action_when_nothing_is_said() -> None:
    assert read(*rows("Item|Discussion|Action", "1||OM")) == []


MINUTES_BESIDE = """
    Minutes of the meeting held on 14 February 2023

    | {first} | {minutes} | {by} |
    |---|---|---|
    | 1 | The rota was seen. It will be sent to the depot. | Registrar |
    | 2 | The bell is to be weighed by May. The paint was bought. | Clerk / Keeper of Stores |
    | 3 | Heather said that the gate is broken and will mend it. The paint was bought. | Heather |
    | 4 | Nothing was said of the roof. | |
"""


@pytest.mark.parametrize("by", ["Action by", "By whom", "Responsible", "Owner", "Who"])
@pytest.mark.parametrize(
    ("first", "minutes"), [("Item", "Discussion"), ("No", "Minutes"), ("", "")]
)
def test_a_column_of_owners_beside_the_minutes(first: str, minutes: str, by: str) -> None:
    text = MINUTES_BESIDE.format(first=first, minutes=minutes, by=by)
    found = [action for action in minutes_in_markdown(text).actions if action.sure]
    assert told(found) == [
        ("It will be sent to the depot.", ("Registrar",)),
        ("The bell is to be weighed by May.", ("Clerk", "Keeper of Stores")),
        ("Heather said that the gate is broken and will mend it.", ("Heather",)),
    ]


@pytest.mark.parametrize(
    "headings",
    ["| Name | Post |", "| Name | Organisation | Item |", "| Owner | Cost | Item |",
     "| Lead | Meeting | Discussion |", "| Owner |"],
)  # fmt: skip
def test_other_tables_with_names_in_them_are_none(headings: str) -> None:
    count = headings.count("|") - 1
    rows = [headings, "|---" * count + "|", "| Iris will mend it " * count + "|"]
    assert not [a for a in minutes_in_markdown("\n".join(rows)).actions if a.sure]
