from dataclasses import replace

import pytest

from pcc_actions.core.publication.ground import UNSTATED
from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.runs import row
from pcc_actions.documents.spreadsheet import read_values
from pcc_actions.minutes.exempt_lines import exemptions_of, ground_of
from pcc_actions.minutes.facts import FactCode, FactName
from pcc_actions.minutes.read_minutes import read_minutes
from tests.builders import empty_log
from tests.minutes.spoken import HEAD, minutes_of, sure_of


@pytest.mark.parametrize(
    ("line", "ground"),
    [
        ("Exempt FOIA under Section S.31 (Law Enforcement)", "FOIA s.31"),
        ("Exempt under s.40(2) of the Freedom of Information Act", "FOIA s.40(2)"),
        ("Not for publication: Sch 12A para 3", "Sch 12A para 3"),
        ("Exempt under Schedule 12A", "Sch 12A"),
        ("EXEMPT ITEMS", "ground not stated"),
        ("8. Confidential item (of staff): a letter that had come was read", "ground not stated"),
        ("CLOSED ACTIONS", None),
        ("The tax exemption was discussed at length by members", None),
        ("Section 31 of the Act", None),
        ("Exempt " + "x" * 300, None),
    ],
)
def test_the_ground_of_an_exempt_item(line: str, ground: str | None) -> None:
    assert ground_of(line) == ground


def test_it_holds_for_its_item_and_no_longer() -> None:
    found = sure_of("""
        3. Custody
        Exempt FOIA under Section S.31
        Action: OM to write.
        4. Fleet
        Action: AS to write.
    """)
    assert [action.exempt for action in found] == ["FOIA s.31", None]


WORDS = (
    *("EXEMPT", "Not for publication", "FOIA s.31", "Part II", "Part 2 (private)"),
    *("closed session", "Confidential", "In camera", "Schedule 12A", "Private session"),
    "The press and public are excluded",
)


def table(word: str, place: str) -> Document:
    """A table of two actions, with a word in a place beside the first of them."""
    at = place.partition(" ")[0]
    notes = f"Notes {word}" if at == "heading" else "Notes"
    rows = [
        ("Ref", "Action", "Owner", notes),
        ("3.14/02/2023", f"Mend the roof{f' ({word})' if at == 'cell' else ''}", "IF",
         word if at == "column" else "Sent"),
        ("4.14/02/2023", "Paint the fence", "EI", "Sent"),
    ]  # fmt: skip
    tab = word if at == "tab" else "Log"
    blocks = [
        replace(
            row([(Block("paragraph", text, "row"),) for text in cells], f"row {number}", 1), tab=tab
        )
        for number, cells in enumerate(rows, start=1)
    ]
    over = [Block("heading", "Actions", "line 1", level=1)]
    if at == "section":
        over = [Block("heading", word, "line 1", level=1), *over]
    if at == "line":
        over = [*over, Block("paragraph", word, "line 2")]
    return Document("log.xlsx", (*over, replace(blocks[0], heads=True), *blocks[1:]))


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("place", ["cell", "column", "heading", "tab", "section", "line"])
def test_a_word_of_exemption_in_any_place_is_never_read_as_public(word: str, place: str) -> None:
    if place in ("section", "line") and word in ("FOIA s.31", "Schedule 12A"):
        word = f"Exempt: {word}"
    actions = read_minutes(table(word, place), empty_log()).actions
    assert actions[0].exempt
    assert {fact.name for fact in actions[0].facts} >= {FactName.EXEMPT}
    if place in ("cell", "column"):
        assert actions[1].exempt is None


def test_without_such_a_word_nothing_is_exempt() -> None:
    actions = read_minutes(table("Urgent", "column"), empty_log()).actions
    assert [action.exempt for action in actions] == [None, None]


@pytest.mark.parametrize(
    ("heading", "cell", "ground"),
    [
        ("Exempt (Y/N)", "Y", "ground not stated"),
        ("Exempt (Y/N)", "N", None),
        ("Exempt", "", None),
        ("Confidential?", "yes", "ground not stated"),
        ("Exempt", "Sch 12A para 5", "Sch 12A para 5"),
        ("FOIA exemption", "s.31", "FOIA s.31"),
        ("Public / reserved", "Reserved", "ground not stated"),
        ("Public / reserved", "Reserved (FOIA s.40)", "FOIA s.40"),
        ("Public / reserved", "Public", None),
        ("Reserved business?", "Yes", "ground not stated"),
        ("For publication (Y/N)", "N", "ground not stated"),
        ("For publication (Y/N)", "Y", None),
    ],
)
def test_a_column_that_says_it_of_each_row(heading: str, cell: str, ground: str | None) -> None:
    made = table(cell, "column")
    head = made.blocks[1]
    head = replace(head, cells=(*head.cells[:3], (Block("paragraph", heading, "row"),)))
    made = replace(made, blocks=(made.blocks[0], head, *made.blocks[2:]))
    assert exemptions_of(made.blocks, {1})[2] == ground


def test_every_item_is_exempt_until_the_public_returns() -> None:
    found = sure_of("""
        1. Fleet
        Action: OM to write.
        2. Exclusion of press and public
        Resolved that the press and public be excluded under paragraph 3 of Schedule 12A.
        3. Lease
        Action: AS to write.
        4. Debts
        Action: RV to pay.
        5. Public session
        The press and public returned.
        Action: OM to close the door.
    """)
    assert [action.exempt for action in found] == [None, "Sch 12A para 3", "Sch 12A para 3", None]


def test_a_private_part_without_anything_in_it_keeps_nothing_back() -> None:
    found = sure_of("""
        1. Exclusion of press and public
        There were no exempt items.
        2. Fleet
        Action: OM to write.
    """)
    assert [action.exempt for action in found] == [None]


def test_an_exemption_without_a_ground_is_asked_about() -> None:
    found = read_minutes(table("Confidential", "column"), empty_log()).actions[0]
    codes = [fact.code for fact in found.facts if fact.name is FactName.EXEMPT]
    assert codes == [FactCode.NO_GROUND]


def test_the_evidence_of_an_exemption_without_a_ground_is_the_words_that_say_it() -> None:
    text = "Ref,Action,Owner\nAP1,Agree the sum (not for publication),OM\nAP2,Paint it,OM\n"
    sold, painted = read_minutes(read_values(text, "log.csv"), empty_log()).actions
    (fact,) = [fact for fact in sold.facts if fact.name is FactName.EXEMPT]
    assert (fact.words, fact.code) == ("not for publication", FactCode.NO_GROUND)
    assert sold.exempt
    assert painted.exempt is None


def test_a_marking_is_a_remark_and_no_exemption() -> None:
    minutes = read_minutes(table("OFFICIAL-SENSITIVE", "column"), empty_log())
    assert [action.exempt for action in minutes.actions] == [None, None]
    assert "does not make an action exempt" in " ".join(f.sentence for f in minutes.findings)


AGENDA = """
    Governance & Performance Board
    14 February 2023
    Agenda
    1. Fleet
    {listed}
    3. Lease
"""
MINUTES = """
    Minutes
    {present}
    1. Fleet
    Action: OM to write.
    2. Exclusion of the press and public
    {resolved}
    3. Lease
    Action: AS to write.
"""
RESOLVED = "Resolved that the public be excluded under paragraph 3 of Schedule 12A."
PRESENT = "Present: Owen Marsh (OM), Ada Stone (AS)."


@pytest.mark.parametrize(
    "listed",
    [
        "2. Exclusion of press and public",
        "2. To resolve that the public be excluded under paragraph 3 of Schedule 12A",
        "2. That members of the public be excluded from the meeting for the items below on the "
        "grounds of exempt information as defined in paragraph 3 of Schedule 12A of the Act.",
    ],
)
@pytest.mark.parametrize("present", [PRESENT, "Attendance", "Those present: Owen Marsh (OM)"])
def test_what_an_agenda_lists_is_resolved_by_the_minutes(listed: str, present: str) -> None:
    text = AGENDA.format(listed=listed) + MINUTES.format(present=present, resolved=RESOLVED)
    found = [action.exempt for action in minutes_of(text).actions if action.sure]
    assert found == [None, "Sch 12A para 3"]


@pytest.mark.parametrize(
    ("listed", "present"),
    [
        # nobody says where the minutes begin
        ("2. Exclusion of press and public", ""),
        # it was resolved
        ("2. It was resolved that the public be excluded", PRESENT),
        # a part of its own
        ("Part II (private)", PRESENT),
    ],
)
def test_where_it_cannot_be_told_all_below_is_exempt(listed: str, present: str) -> None:
    text = AGENDA.format(listed=listed) + MINUTES.format(present=present, resolved=RESOLVED)
    assert all(action.exempt for action in minutes_of(text).actions if action.sure)


def test_a_list_of_those_present_that_comes_again_ends_no_exclusion() -> None:
    found = sure_of("""
        1. Exclusion of press and public
        2. Lease
        Present: Iris Field (IF), Ada Stone (AS).
        Action: AS to write.
    """)
    assert [action.exempt for action in found] == ["ground not stated"]


def test_a_mark_that_stands_over_headings_heads_a_part() -> None:
    found = sure_of("""
        3. Fences
        Action: EI to paint the fence.
        EXEMPT FOIA s.31
        4. Visits
        Action: IF to visit the team.
        5. Lease
        Action: EI to sign the lease.
        Public session was resumed.
        6. Vans
        Action: IF to price the vans.
    """)
    assert [action.exempt for action in found] == [None, "FOIA s.31", "FOIA s.31", None]


def test_a_mark_within_an_item_is_of_that_item_alone() -> None:
    found = sure_of("""
        3. Fences
        EXEMPT FOIA s.31
        Action: EI to paint the fence.
        4. Visits
        Action: IF to visit the team.
    """)
    assert [action.exempt for action in found] == ["FOIA s.31", None]


def test_a_mark_alone_in_brackets_is_of_the_line_above_it() -> None:
    found = sure_of("""
        1. Roof
        Action: OM to mend the roof.
        [Part II]
    """)
    assert [a.exempt is not None for a in found] == [True]


@pytest.mark.parametrize(
    "heading",
    [
        "3. Lease (not for publication)\n\nActions:",
        "3. Lease\n\nActions (not for publication)",
        "3. Lease\n\nActions: for OM (not for publication)",
        "3. Lease (closed session)\n\nAction points",
    ],
)
def test_a_heading_that_speaks_of_exemption_keeps_back_what_stands_under_it(heading: str) -> None:
    found = sure_of(
        f"""
{heading}

- OM to write to the landlord
- RV to look at the drains

4. Fleet

Action: AS to paint the shed.
"""
    )
    assert [action.exempt for action in found] == [UNSTATED, UNSTATED, None]


def test_a_numbered_part_of_an_exempt_item_is_exempt() -> None:
    found = sure_of(
        """
3. Lease (FOIA s.43)

Some words.

3.1 Rent

Action: OM to write to the landlord.

4. Fleet

Action: AS to paint the shed.
"""
    )
    assert [action.exempt for action in found] == ["FOIA s.43", None]


@pytest.mark.parametrize(
    "below",
    [
        "This is not for publication.",
        "- the matter is exempt",
        "Owner: OM\nDue: 3 March 2023\nExempt: Yes",
        "Owner: OM\nPublication: Part II",
        "The above is not for publication.",
    ],
)
def test_what_is_said_of_an_action_below_it_makes_it_exempt(below: str) -> None:
    found = sure_of(
        f"\n3. Lease\n\nAction: OM to write to the landlord\n{below}\n\n4. Fleet\n\nNone.\n"
    )
    assert [action.exempt for action in found] == [UNSTATED]


def test_what_is_said_of_one_action_makes_no_other_exempt() -> None:
    found = sure_of(
        """
3. Lease

Action: AS to paint the shed.

Action: OM to write to the landlord.
This is not for publication.
"""
    )
    assert [action.exempt for action in found] == [None, UNSTATED]


def test_an_owner_behind_the_discussion_that_is_exempt_makes_it_exempt() -> None:
    found = minutes_of(
        f"{HEAD}\n3. Lease\n\nOM will pay the rent.\n\nACTION: OM (exempt)\n"
    ).actions
    assert all(action.exempt for action in found)


def test_a_line_below_a_table_may_make_all_of_it_exempt() -> None:
    made = read_values(
        "Ref,Action\n1,Paint\n2,Write\nAll of the above is not for publication,\n", "a.csv"
    )
    assert exemptions_of(made.blocks, {0})[1:] == [UNSTATED, UNSTATED, UNSTATED]


def test_an_action_whose_own_words_speak_of_exemption_is_exempt() -> None:
    found = sure_of("\n3. Lease\n\nAction: OM to:\n- pay the rent (exempt)\n- paint the shed\n")
    assert [action.exempt for action in found] == [UNSTATED, None]
