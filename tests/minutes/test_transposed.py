from collections.abc import Sequence

from pcc_actions.core.publication.ground import UNSTATED
from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.runs import row
from pcc_actions.documents.spreadsheet import read_values
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.read_minutes import read_minutes
from pcc_actions.minutes.transposed import with_upright_tables
from tests.builders import empty_log

SIDEWAYS = [
    ("Ref", "3.14/02/2023", "4.14/02/2023"),
    ("Action", "Mend the roof", "Paint the fence"),
    ("Owner", "IF", "EI"),
    ("Due", "07/03/2023", "04/04/2023"),
    ("Status", "Closed", "Open"),
    ("Exempt", "No", "FOIA s.31"),
]


def document(*tables: Sequence[tuple[str, ...]]) -> Document:
    """A document of tables, each a list of rows."""
    rows = [
        row([(Block("paragraph", text, "table"),) if text else () for text in texts],
            f"table {number}, row {at}", number, heads=False)
        for number, table in enumerate(tables, 1) for at, texts in enumerate(table, 1)
    ]  # fmt: skip
    return Document("log.docx", tuple(rows))


def actions(*tables: Sequence[tuple[str, ...]]) -> tuple[ExtractedAction, ...]:
    return read_minutes(document(*tables), empty_log()).actions


def test_each_column_beside_the_headings_is_an_action() -> None:
    found = actions(SIDEWAYS)
    assert [(each.reference, each.text, each.owners, str(each.due), each.status, each.exempt)
            for each in found] == [
        ("3.14/02/2023", "Mend the roof", ("IF",), "2023-03-07", "discharged", None),
        ("4.14/02/2023", "Paint the fence", ("EI",), "2023-04-04", "outstanding", "FOIA s.31"),
    ]  # fmt: skip


def test_a_form_for_each_action_is_one_of_a_single_action() -> None:
    forms = [[line[:2] for line in SIDEWAYS], [(line[0], line[2]) for line in SIDEWAYS]]
    assert [each.text for each in actions(*forms)] == ["Mend the roof", "Paint the fence"]


def test_forms_may_stand_below_one_another_in_one_table() -> None:
    second = [(line[0], line[2]) for line in SIDEWAYS[:4]]
    found = actions([*(line[:2] for line in SIDEWAYS), *second])
    assert [(each.reference, each.text, each.owners) for each in found] == [
        ("3.14/02/2023", "Mend the roof", ("IF",)),
        ("4.14/02/2023", "Paint the fence", ("EI",)),
    ]


def test_a_column_without_anything_in_it_is_none() -> None:
    assert [each.text for each in actions([(*line, "") for line in SIDEWAYS])] == [
        "Mend the roof", "Paint the fence"]  # fmt: skip


def test_a_table_that_stands_upright_is_left_as_it_is() -> None:
    upright = document(
        [("Ref", "Action", "Owner", "Due"), ("Action", "Mend the roof", "IF", "07/03/2023")],
        [("Action", "Owner"), ("Due", "IF"), ("Status", "EI")],
        [("Action", "Mend it"), ("Words", "of others"), ("Owner", "IF"), ("More", "words")],
        [("Ref",), ("Action",), ("Owner",)],
    )
    assert with_upright_tables(upright) == upright


def test_a_title_over_a_form_that_speaks_of_exemption_keeps_it_back() -> None:
    made = read_values("CONFIDENTIAL,\nAction,Paint\nOwner,EI\nDue,3 May 2023\n", "a.csv")
    assert [action.exempt for action in read_minutes(made, empty_log()).actions] == [UNSTATED]
