"""A row of a log, read by its columns: what is sure, and what is asked about."""

from dataclasses import replace
from datetime import date

from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.spreadsheet import read_values
from pcc_actions.minutes.extracted import DocumentFindingCode, ExtractedAction
from pcc_actions.minutes.read_minutes import read_minutes
from tests.growth import grows_evenly
from tests.minutes.spoken import LOG, minutes_in_markdown
from tests.minutes.test_table_layout import sheet


def read(text: str) -> list[ExtractedAction]:
    return list(read_minutes(read_values(text, "log.csv"), LOG).actions)


def codes(action: ExtractedAction) -> dict[str, str]:
    return {fact.name: fact.code for fact in action.facts}


def test_an_action_is_whole_where_its_owners_have_a_column() -> None:
    first, second, third = read(
        "Ref,Action,Owner\nAP1,Speak to JM re: CCTV,\nAP2,Paint it (EI),\nAP3,Buy it (EI),TBC\n"
    )
    assert (first.text, first.owners) == ("Speak to JM re: CCTV", ())
    assert (second.text, second.owners) == ("Paint it", ("EI",))
    assert (third.text, third.owners) == ("Buy it (EI)", ())


def test_a_target_and_a_new_date_are_a_first_due_and_a_deferral() -> None:
    moved, kept = read(
        "Ref,Action,Target date,New date\n"
        "AP1,Mend it,07/03/2023,04/04/2023\nAP2,Paint it,07/03/2023,\n"
    )
    assert (moved.due, moved.first_due) == (date(2023, 4, 4), date(2023, 3, 7))
    assert (kept.due, kept.first_due) == (date(2023, 3, 7), None)


def test_what_was_put_off_keeps_its_first_date() -> None:
    (action,) = read("Ref,Action,Due,Status\nAP1,Mend it,07/03/2023,Deferred to 04/04/2023\n")
    assert (action.due, action.first_due) == (date(2023, 4, 4), date(2023, 3, 7))


def test_a_day_of_closing_closes_and_gives_the_day() -> None:
    closed, done, neither, asked = read(
        "Ref,Action,Status,Date closed\nAP1,Mend it,,07/03/2023\nAP2,Do it,Done,07/03/2023 09:30\n"
        "AP3,Buy it,,\nAP4,Sell it,Open,07/03/2023\n"
    )
    day = date(2023, 3, 7)
    assert [(a.status, a.closed) for a in (closed, done, neither, asked)] == [
        ("discharged", day), ("completed", day), ("outstanding", None), ("outstanding", None),
    ]  # fmt: skip
    assert codes(asked)["status"] == "several"
    assert "status" not in codes(neither)


def test_a_sign_is_no_update() -> None:
    (action,) = read("Ref,Action,Complete? (Y/N),Notes\nAP1,Mend it,Y,Sent by post\n")
    assert (action.status, action.update) == ("completed", "Sent by post")


def test_a_day_alone_under_completed_is_the_day_of_it() -> None:
    found = read(
        "Ref,Action,Completed\nAP1,Mend it,01/03/2023\nAP2,Do it,\nAP3,Buy it,Yes\n"
        "AP4,Sell it,Expected 01/03/2023\n"
    )
    assert [(action.status, action.closed, action.update) for action in found] == [
        ("completed", date(2023, 3, 1), None),
        ("outstanding", None, None),
        ("completed", None, None),
        ("outstanding", None, "Expected 01/03/2023"),
    ]
    (closed,) = read("Ref,Action,Closed\nAP1,Mend it,1 March 2023\n")
    assert (closed.status, closed.closed) == ("discharged", date(2023, 3, 1))


def test_how_it_stands_is_no_update() -> None:
    found = read(
        "Ref,Action,Status,Notes\nAP1,Mend it,Open,\nAP2,Do it,Closed.,Sent\nAP3,Buy it,On hold,\n"
    )
    said = [(action.status, action.update) for action in found]
    assert said == [("outstanding", None), ("discharged", "Sent"), ("outstanding", "On hold")]


def test_a_number_for_a_day_is_asked_about() -> None:
    (action,) = read("Ref,Action,Due\nAP1,Mend it,44992\n")
    (fact,) = [fact for fact in action.facts if fact.name == "due"]
    assert (action.due, action.due_words) == (None, "44992")
    assert (fact.words, fact.code, fact.value) == ("44992", "no-date-format", "2023-03-07")


def test_a_column_for_exemption_keeps_a_row_back() -> None:
    found = read("Ref,Action,Exempt\nAP1,Mend it,FOIA s.31\nAP2,Do it,Y\nAP3,Buy it,No\n")
    assert [bool(action.exempt) for action in found] == [True, True, False]
    assert found[0].exempt == "FOIA s.31"


def test_a_verb_before_that_is_no_owner() -> None:
    found = read("Action,Owner\nCheck that the page is right,\nEnsure that it goes,\n")
    assert [(each.text, each.owners) for each in found] == [
        ("Check that the page is right", ()),
        ("Ensure that it goes", ()),
    ]


def test_a_dated_reference_before_the_words_is_that_of_the_row() -> None:
    first, second = read("Action,Owner\n3.14/02/2023 Mend it,EI\n3a.14/02/2023,IF\n")
    assert (first.reference, first.text) == ("3.14/02/2023", "Mend it")
    assert (second.reference, second.text) == (None, "3a.14/02/2023")


def test_a_number_of_the_row_gives_way_to_the_reference_of_the_minute() -> None:
    numbered, own = read(
        "#,Minute ref,Action,Owner\n1,4.14/02/2023,Mend it,EI\nAP2,5.14/02/2023,Buy it,EI\n"
    )
    assert (numbered.reference, own.reference) == ("4.14/02/2023", "AP2")


def test_a_row_that_is_an_update_is_of_the_row_above_it() -> None:
    text = (
        "Ref,Action,Owner,Notes\nAP1,Mend it,EI,Begun.\nUpdate: closed.,,,\n"
        "AP2,Buy it,EI,\nUpdate (May): raised at the meeting of 14 March 2023,,,\n"
        "AP3,Keep it,EI,\nAP4,Sell it,EI,\nProgress: exempt under FOIA s.31,,,\n"
    )
    minutes = read_minutes(read_values(text, "log.csv"), LOG)
    assert [(a.status, a.update, a.exempt, a.meeting) for a in minutes.actions] == [
        ("discharged", "Begun. closed.", None, None),
        ("outstanding", "raised at the meeting of 14 March 2023", None, None),
        ("outstanding", None, None, None),
        ("outstanding", "exempt under FOIA s.31", "FOIA s.31", None),
    ]
    assert minutes.findings == ()


def test_an_update_on_a_row_that_was_not_read_is_named() -> None:
    text = "Ref,Action,Status\nAP1,Mend it,Open\nTotal open,1,\nUpdate: all well,,\n"
    minutes = read_minutes(read_values(text, "log.csv"), LOG)
    assert [(a.text, a.update) for a in minutes.actions] == [("Mend it", None)]
    assert [finding.where for finding in minutes.findings] == ["row 3", "row 4"]


def test_a_total_is_no_action() -> None:
    document = read_values("Ref,Action,Status\nAP1,Mend it,Open\nTotal open,1,\n", "log.csv")
    minutes = read_minutes(document, LOG)
    assert [action.text for action in minutes.actions] == ["Mend it"]
    assert [finding.code for finding in minutes.findings] == ["row-not-read"]


def test_a_theme_has_a_column() -> None:
    (action,) = read("Ref,Action,Owner,Theme\nAP1,Mend it,EI,Safer roads\n")
    assert action.theme == "Safer roads"


def test_a_day_of_closing_with_the_month_first_is_asked_about() -> None:
    rows = "3.14/02/2023,Price it,02/28/2023,\n4.14/02/2023,Mend it,02/03/2023,Withdrawn\n"
    actions = read(f"Ref,Action,Date completed,Status\n{rows}5.14/02/2023,Sell it,,\n")
    facts = [[fact for fact in each.facts if fact.code == "month-first"] for each in actions]
    assert [[fact.value for fact in each] for each in facts] == [["completed"], ["withdrawn"], []]
    assert [each.status for each in actions] == ["outstanding"] * 3


def test_days_with_the_month_first_are_remarked_on_once() -> None:
    text = "Ref,Action,Due\n3.14/02/2023,Price it,02/28/2023\n4.14/02/2023,Mend it,02/03/2023\n"
    codes_found = [each.code for each in read_minutes(read_values(text, "l.csv"), LOG).findings]
    assert codes_found.count(DocumentFindingCode.MONTH_FIRST) == 1


def test_a_meeting_with_the_month_first_is_asked_about() -> None:
    first, _ = read("Date raised,No,Action\n12/31/2022,1,Mend it\n1/2/2023,2,Buy it\n")
    (fact,) = [fact for fact in first.facts if fact.name == "meeting"]
    assert (first.meeting, fact.code, fact.value) == (None, "month-first", "2022-12-31")


def test_a_row_struck_through_is_asked_about() -> None:
    document = read_values("Ref,Action,Status\nAP1,Mend it,Closed\n", "log.csv")
    head, row = document.blocks
    cells = tuple(tuple(replace(b, struck=True) for b in cell) for cell in row.cells)
    struck: tuple[Block, ...] = (head, replace(row, cells=cells))
    (action,) = read_minutes(Document("log.csv", struck), LOG).actions
    assert (action.status, codes(action)["status"]) == ("outstanding", "struck-through")


def test_the_reference_in_a_row_is_its_own_and_no_item_above_it() -> None:
    minutes = minutes_in_markdown(
        "## 9.14/02/2023 Estates\n\n| Ref | Action | Owner |\n|---|---|---|\n"
        "| 3.14/02/2023 | Arrange a visit to the team | EI |\n"
    )
    assert [(each.reference, each.item, each.has_own_reference) for each in minutes.actions] == [
        ("3.14/02/2023", None, True)
    ]


def test_a_row_below_an_action_that_only_says_how_it_stands_is_of_it() -> None:
    document = Document(
        "log.docx",
        sheet("""
            Ref|Action|Owner|Due
            Update: none of them is known
            AP1|Mend the crane|EI|04/04/2023
            Update: Mended on 7 March 2023. Closed|||
            AP2|Sell the crane|IF|04/04/2023
            Update 7 March: two buyers came|||
            Update: one left|||
        """),
    )
    minutes = read_minutes(document, LOG)
    assert [(a.text, a.status, a.update) for a in minutes.actions] == [
        ("Mend the crane", "discharged", "Mended on 7 March 2023. Closed"),
        ("Sell the crane", "outstanding", "two buyers came one left"),
    ]
    (left,) = [f for f in minutes.findings if f.code is DocumentFindingCode.ROW_NOT_READ]
    assert left.where == "row 2"


def test_a_line_that_only_took_note_is_no_part_of_the_action_beside_it() -> None:
    (action,) = read_minutes(
        Document(
            "log.docx",
            sheet("""
                Agenda item|Outcome / agreed action|Owner|Due
                3. Risks|Noted|-|-
                4. Harbour|Assurance received.¶Mend the crane|EI|04/04/2023
            """),
        ),
        LOG,
    ).actions
    assert (action.text, action.reference) == ("Mend the crane", "4")


def test_four_times_the_rows_are_read_in_about_four_times_the_time() -> None:
    def log(rows: int) -> str:
        told = (f"{n}.14/02/2023,Mend pump {n},EI / IF,07/03/2023,Open,Sent" for n in range(rows))
        return "\n".join(["Ref,Action,Owner,Due,Status,Update", *told])

    assert grows_evenly(read, log(200), log(800))


def test_points_of_a_cell_are_parted_in_the_one_line_that_it_becomes() -> None:
    cells = {
        "• Send it\n• Paint it": "Send it; Paint it",
        "Arrange\n- the hall\n- the yard": "Arrange: the hall; the yard",
        "Arrange:\n• the hall.\n• the yard": "Arrange: the hall. the yard",
        "1. Write it\n2. Send it": "1. Write it; 2. Send it",
        "Write the long\nplan": "Write the long plan",
    }
    rows = "".join(f'AP{at},"{cell}"\n' for at, cell in enumerate(cells, 1))
    assert [action.text for action in read(f"Ref,Action\n{rows}")] == list(cells.values())


def test_dated_lines_of_an_update_are_parted_in_the_one_line_that_it_becomes() -> None:
    (action,) = read(
        'Ref,Action,Update\nAP1,Paint it,"06/03/2023 - Closed\n20/02/2023 - paint bought"\n'
    )
    assert action.update == "06/03/2023 - Closed; 20/02/2023 - paint bought"
    assert action.status == "discharged"


def test_owner_and_due_in_one_column_are_told_apart() -> None:
    cells = {
        "CEO / 25 January 2024": (("CEO",), date(2024, 1, 25), "25 January 2024"),
        "EI / IF / 31.01.24": (("EI", "IF"), date(2024, 1, 31), "31.01.24"),
        "Iris Field (by 7 March 2024)": (("Iris Field",), date(2024, 3, 7), "7 March 2024"),
        "EI, by Easter": (("EI",), None, "by Easter"),
        "Clerk": (("Clerk",), None, None),
        "March 2024": ((), None, "March 2024"),
        "EI\n07/03/2024": (("EI",), date(2024, 3, 7), "07/03/2024"),
        "COO, with Ned Birch / before Christmas": (("COO", "Ned Birch"), None, "before Christmas"),
    }
    rows = "".join(f'AP{at},Paint it,"{cell}"\n' for at, cell in enumerate(cells, 1))
    found = read(f"Ref,Action,Who / when\n{rows}")
    assert [(each.owners, each.due, each.due_words) for each in found] == list(cells.values())
