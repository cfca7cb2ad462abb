"""Whatever of a table was not read is named once."""

from dataclasses import replace

from pcc_actions.documents.block import Damage, DamageCode, Document
from pcc_actions.minutes.extracted import DocumentFinding
from pcc_actions.minutes.read_minutes import read_minutes
from tests.minutes.spoken import LOG, minutes_in_markdown
from tests.minutes.test_table_layout import sheet


def findings(text: str, tab: str = "", name: str = "log.xlsx") -> list[DocumentFinding]:
    return list(read_minutes(Document(name, sheet(text, tab)), LOG).findings)


def codes(text: str, tab: str = "Sheet1") -> list[str]:
    return [each.code for each in findings(text, tab)]


def test_columns_that_are_not_read_are_named_with_what_to_do() -> None:
    (found,) = findings("Ref|Action|Owner|Cost||Minute|Empty\nAP1|Mend it|EI|5|much|4|")
    assert found.code == "column-not-read"
    assert "“Cost” and the 5. one, without a heading" in found.sentence
    assert "--map" in found.sentence


def test_a_table_of_which_nothing_is_read_is_named_in_a_sheet() -> None:
    text = "Colour|Size\nred|5\nblue|6"
    assert [(f.code, f.where) for f in findings(text, "Lists")] == [
        ("table-not-read", "sheet Lists")
    ]
    assert [f.where for f in findings(text, name="log.csv")] == ["row 1"]
    assert [f.where for f in findings("See the shared drive", "Notes")] == ["sheet Notes"]


def test_a_table_of_a_sheet_of_which_only_the_actions_are_known_is_read() -> None:
    head, *rows = sheet("Ref|Action|Colour\nAP1|Mend it|blue")
    log = Document("log.xlsx", (replace(head, heads=True), *rows))
    (found,) = read_minutes(log, LOG).findings
    assert (found.code, "“Colour”" in found.sentence) == ("column-not-read", True)


PAYMENTS = "| Supplier | Amount |\n|---|---|\n| Office Mart | 45 |\n"
LISTED = "| Ref | Action | Owner |\n|---|---|---|\n| 3.14/02/2023 | Price the vans | OM |\n"
DISCUSSED = "| Item | Discussion |\n|---|---|\n| 3 | Action: OM to count the keys. |\n"


def test_tables_within_minutes_are_named_once_where_none_of_them_has_an_action() -> None:
    text = "\n\n".join((PAYMENTS, LISTED, DISCUSSED, PAYMENTS))
    told = [f for f in minutes_in_markdown(text).findings if f.code == "table-not-read"]
    assert [f.where for f in told] == ["table 1, row 1"]
    assert "in table 1 and table 4." in told[0].sentence
    assert "--map" in told[0].sentence
    many = minutes_in_markdown("\n\n".join([PAYMENTS] * 7)).findings
    assert "and table 5 and 2 more." in many[0].sentence
    assert minutes_in_markdown(f"{LISTED}\n{DISCUSSED}").findings == ()


def test_what_stands_over_the_columns_is_named_once() -> None:
    titles = "Governance & Performance Board\nAction log, May 2023\nBoard tracker\nKept by IF"
    (found,) = findings(f"{titles}\nRef|Action|Owner\nAP1|Mend it|EI")
    assert (found.code, found.where) == ("row-not-read", "row 3")
    assert "(“Board tracker” and “Kept by IF”)" in found.sentence
    assert not findings("Ref|Action|Owner\nAP1|Mend it|EI")


def test_rows_without_an_action_are_named_once() -> None:
    rows = "\n".join(f"AP{n}||EI" for n in range(1, 8))
    (found,) = findings(f"Ref|Action|Owner\nAP0|Mend it|EI\n{rows}")
    assert found.code == "row-not-read"
    assert "row 3, row 4, row 5, row 6 and row 7 and 2 more" in found.sentence


def test_a_status_column_without_words_is_told_once() -> None:
    assert codes("Ref|Action|RAG\nAP1|Mend it|\nAP2|Buy it|") == ["colours-not-read"]
    assert codes("Ref|Action|RAG\nAP1|Mend it|\nAP2|Buy it|Green") == []


def test_a_month_over_rows_is_no_meeting() -> None:
    assert codes("Ref|Action|Owner\nMarch 2023\nAP1|Mend it|EI") == ["row-not-read"]


def test_a_day_that_no_calendar_has_is_a_finding() -> None:
    (found,) = findings("Ref|Action|Due\nAP1|Mend it|31/02/2023")
    assert (found.code, found.where) == ("day-impossible", "row 2")
    assert "31/02/2023" in found.sentence


def test_damage_to_a_file_is_a_finding() -> None:
    damaged = Document("l.csv", (), (Damage(DamageCode.QUOTE_NOT_CLOSED, "line 2", "Open."),))
    (found,) = read_minutes(damaged, LOG).findings
    assert (found.code, found.where, found.sentence) == ("quote-not-closed", "line 2", "Open.")
