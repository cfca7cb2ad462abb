import pytest

from pcc_actions.core.log_settings import ColumnMap
from pcc_actions.documents.block import Document
from pcc_actions.documents.spreadsheet import read_values
from pcc_actions.errors import Refused
from pcc_actions.minutes.column_mapping import (
    map_for,
    mapped,
    mapping_kept,
    mapping_of,
    preview,
    to_be_kept,
)
from pcc_actions.minutes.read_minutes import read_minutes
from tests.minutes.spoken import LOG

SHEET = "Ref,Task to do,Owner,Lead,Notes\n3.14/02/2023,Visit the team,Estates,OM,\n"


def sheet(text: str = SHEET) -> Document:
    return read_values(text, "log.csv")


def given(*words: str) -> Document:
    return mapped(sheet(), mapping_of(list(words)))


def test_the_preview_says_what_each_column_is() -> None:
    document = given("Task to do=Action")
    assert list(preview(sheet(), document)) == [
        ("Ref", "reference"),
        ("Task to do", "action"),
        ("Owner", "owner"),
        ("Lead", "none"),
        ("Notes", "update"),
    ]


def test_one_that_is_named_goes_before_one_that_is_guessed() -> None:
    document = given("task to do=action", "LEAD=owner", "Notes=none")
    assert [role for _, role in preview(sheet(), document)] == [
        "reference", "action", "none", "owner", "none",
    ]  # fmt: skip
    assert read_minutes(document, LOG).actions[0].owners == ("OM",)


def test_nothing_is_named_and_nothing_changes() -> None:
    document = sheet("Ref,Concerning,Colour\n3.14/02/2023,Vans,blue\n")
    assert mapped(document, {}) is document
    assert list(preview(document, document)) == []


def test_a_heading_with_a_sign_in_it() -> None:
    assert mapping_of(["A=B=owner"]) == {"a=b": "owner"}


@pytest.mark.parametrize("words", ["Lead", "=owner", "Lead=", "Lead=boss"])
def test_what_is_no_mapping(words: str) -> None:
    with pytest.raises(Refused, match="is not how a column is named"):
        mapping_of([words])


def test_a_heading_that_no_table_has() -> None:
    with pytest.raises(Refused, match="The headings are: “Ref”, “Task to do”"):
        given("Chief=owner")
    with pytest.raises(Refused, match="The headings are: none"):
        mapped(Document("n.txt", ()), {"chief": "owner"})


def test_a_second_table_keeps_its_own_headings() -> None:
    both = Document("n", (*given("Task to do=action").blocks, *given("Task to do=action").blocks))
    assert len(list(preview(both, both))) == 5


def test_of_two_heads_the_lower_is_shown_and_a_line_above_lends_its_words() -> None:
    two = sheet("No:,Action\nRef,Task,Lead,Due\nAP1,Visit the team,EI,07/03/2023\n")
    assert [heading for heading, _ in preview(two, two)] == ["Ref", "Task", "Lead", "Due"]
    merged = sheet("Ref,Task,Held by,\n,,Lead,Support\nAP1,Visit the team,EI,IF\n")
    assert list(preview(merged, merged)) == [
        ("Ref", "reference"), ("Task", "action"), ("Lead", "owner"), ("Support", "support"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "role",
    ["first due", "meeting", "raised", "closed", "exempt", "board", "theme", "minute", "due"],
)
def test_whatever_a_column_may_be_said_to_be_is_read_as_that(role: str) -> None:
    text = "Ref,Task,Owner,By,Blah\nAP1,Visit the team,EI,04/04/2023,07/03/2023\n"
    read = mapped(
        sheet(text), mapping_of([f"Blah={role}", "By=none" if role == "due" else "By=due"])
    )
    assert dict(preview(sheet(text), read))["Blah"] == role


LINES = "Held by,Job\nOM,Visit the team\n"


def a_map_of(text: str, *words: str) -> ColumnMap:
    """The map that is kept of a sheet of which that was said."""
    read = mapped(sheet(text), mapping_of(list(words)))
    return ColumnMap("Theirs", to_be_kept(sheet(text), read))


@pytest.mark.parametrize(
    ("text", "words", "columns"),
    [
        (
            LINES,
            ("Held by=owner", "Job=action"),
            {"Held by": "owner", "Job": "action"},
        ),
        (
            "Ref,Task,Held by,\n,,Lead,Support\nAP1,Visit the team,EI,IF\n",
            ("Support=none",),
            {"Ref": "reference", "Task": "action", "Held by": "owner", "Lead": "owner",
             "Support": "none"},
        ),
        (
            "Register,,\nRef,Task,Lead,Due,Colour\nAP1,Visit the team,EI,07/03/2023,blue\n",
            ("Colour=theme",),
            {"Ref": "reference", "Task": "action", "Lead": "owner", "Due": "due",
             "Colour": "theme"},
        ),
    ],
)  # fmt: skip
def test_what_is_kept_reads_the_same_document_as_it_was_read(
    text: str, words: tuple[str, ...], columns: dict[str, str]
) -> None:
    kept = a_map_of(text, *words)
    assert kept.columns == columns
    assert map_for(sheet(text), (kept,)) is kept
    before = mapped(sheet(text), mapping_of(list(words)))
    again = mapped(sheet(text), mapping_kept(kept))
    assert list(preview(sheet(text), again)) == list(preview(sheet(text), before))
    assert read_minutes(again, LOG).actions == read_minutes(before, LOG).actions


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("JOB,held by\nVisit the team,OM\n", True),  # in another order
        ("Held by,Job,,\nOM,Visit the team,,\n", True),
        ("Held by,Job,Cost\nOM,Visit the team,9\n", False),
        ("Held by,Task\nOM,Visit the team\n", False),
        ("Job\nVisit the team\n", False),
    ],
)
def test_a_map_is_for_a_document_with_the_same_headings(text: str, same: bool) -> None:
    kept = a_map_of(LINES, "Held by=owner", "Job=action")
    assert map_for(sheet(text), (kept,)) == (kept if same else None)


def test_the_newest_of_two_maps_with_the_same_headings_tells() -> None:
    older, newer = (
        ColumnMap("A", {"Held by": "none", "Job": "action"}),
        a_map_of(LINES, "Held by=owner", "Job=action"),
    )
    assert map_for(sheet(LINES), (older, newer)) is newer


def test_a_map_that_says_what_no_column_can_be() -> None:
    with pytest.raises(Refused, match="The map “Theirs” says of a column that it is “boss”"):
        mapping_kept(ColumnMap("Theirs", {"Lead": "boss"}))


def test_two_headings_of_one_table_cannot_be_what_it_has_one_column_of() -> None:
    with pytest.raises(Refused) as refused:
        given("Owner=owner", "LEAD=owner")
    assert refused.value.sentence == (
        "“Owner” and “Lead” cannot both be owner: a table has one column of that. Say what else "
        "one of them is, as update, support or none."
    )
    document = given("Task to do=action", "Owner=owner", "Lead=support", "Notes=support")
    assert [role for _, role in preview(sheet(), document)][2:] == ["owner", "support", "support"]
    given("Owner=none", "Lead=none")


def test_headings_of_two_tables_may_be_the_same_thing() -> None:
    document = sheet(
        "Ref,Task to do,Lead\n3.14/02/2023,Visit,OM\nRef,Action,Owner\n4.14/02/2023,Write,EI\n"
    )
    read = mapped(document, mapping_of(["Task to do=action", "Lead=owner", "Owner=owner"]))
    assert [each.owners for each in read_minutes(read, LOG).actions] == [("OM",), ("EI",)]
