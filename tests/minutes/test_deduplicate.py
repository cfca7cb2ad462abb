from dataclasses import replace
from typing import Any

import pytest

from pcc_actions.minutes.deduplicate import merged, with_pointers, without_repeats
from pcc_actions.minutes.extracted import DocumentFindingCode, ExtractedAction
from tests.growth import grows_evenly
from tests.minutes.spoken import minutes_in_markdown, minutes_of


def action(text: str, *owners: str, item: str = "1", **known: object) -> ExtractedAction:
    base = ExtractedAction(text=text, where=(f"line {text[:3]}",), owners=owners, item=item)
    return replace(base, **known)  # type: ignore[arg-type]  # each test names real fields


def test_the_same_words_under_one_item_are_one_action() -> None:
    found, remarks = merged([action("OM to write", "OM"), action("OM to write.", "OM")])
    assert len(found) == 1
    assert remarks == []


def test_the_same_words_under_two_items_are_two_actions() -> None:
    found, _ = merged([action("OM to instruct", "OM"), action("OM to instruct", "OM", item="2")])
    assert len(found) == 2


def test_two_owners_have_two_actions() -> None:
    found, _ = merged([action("to write a note", "OM"), action("to write a note", "AS")])
    assert len(found) == 2


def test_the_list_at_the_end_words_an_action_again() -> None:
    inline = action("AB to arrange the visit to the farm", "AB", item="4", due_words="next week")
    closing = action(
        "AB to arrange a farm visit",
        "AB",
        item="Actions",
        listed=True,
        status="completed",
        update="Done",
        where=("line 90",),
    )
    (one,), _ = merged([inline, closing])
    assert (one.text, one.item, one.status, one.due_words) == (
        "AB to arrange a farm visit",
        "4",
        "completed",
        "next week",
    )
    assert one.where == ("line AB ", "line 90")


def test_a_reference_of_its_own_joins_what_is_worded_otherwise() -> None:
    first = action("DS to get new maps from the office", "DS", reference="1.1")
    again = action("DS to contact the office for maps", "DS", reference="1.1", listed=True)
    other = action("CG: Scope the drains", "CG", reference="1.1", listed=True)
    found, _ = merged([first, again, other])
    assert [a.text for a in found] == ["DS to contact the office for maps", "CG: Scope the drains"]


def test_the_last_pair_of_an_owner_is_told_by_elimination_and_said_so() -> None:
    listed = [
        action("AB to write the annex", "AB", item="Actions", listed=True),
        action("AH to mend the gate latch", "AH", item="Actions", listed=True),
        action("CW to update the calendar", "CW", item="Actions", listed=True),
    ]
    inline = [
        action("make it exist", "AB"),
        action("mend the gate latch", "AH"),
        action("update the calendar", "CW"),
    ]
    found, remarks = merged([*inline, *listed])
    assert len(found) == 3
    assert "was taken for" in remarks[0].sentence
    found, remarks = merged([inline[0], listed[0]])
    assert len(found) == 2
    assert remarks == []


def test_a_pointer_without_its_action_becomes_one() -> None:
    known = action("OM to write", "OM", reference="2.1")
    pointers = [
        action("They are old.", reference="2.1", where=("line 3",)),
        action("They are new.", reference="2.2", where=("line 4",)),
    ]
    first, second = with_pointers([known], pointers)
    assert first.where == ("line OM ", "line 3")
    assert second.text == "They are new."


def test_a_reference_without_any_words_is_asked_about() -> None:
    (only_named,) = minutes_of("ACTION 7").actions
    assert (only_named.text, only_named.reference, only_named.sure) == ("7", "7", False)


def test_a_sentence_that_says_a_marked_action_again_is_left_out() -> None:
    sure = action("OM to set up a visit to the team", "OM")
    again = action("OM to set up a visit of the team", "OM", sure=False)
    other = action("OM will visit the farm", "OM", sure=False)
    assert without_repeats([sure, again, other]) == [sure, other]


def test_a_reference_printed_for_two_actions_is_a_finding() -> None:
    minutes = minutes_in_markdown("""
        # Board of 9 May 2024
        ## Review of actions from previous meetings
        1. **Action 2.4: CG to contact Rhoda about the rainfall figures.** _Ongoing_
        ## Actions
        * 2.4: AA/CG: Create a plan
    """)
    assert len(minutes.actions) == 2
    assert "printed for 2 actions" in minutes.findings[0].sentence


def test_references_that_cannot_be_right_are_findings() -> None:
    minutes = minutes_of("""
        Board of 17 July 2018
        087/18\tWelcome
        08818\tInterests
        089/18\tApologies
        090/18\tNotes
        31.31/02/2018\tNo such day
    """)
    told = [remark.sentence for remark in minutes.findings]
    assert any("08818" in sentence and "088/18" in sentence for sentence in told)
    assert any("31/02/2018 is not a date" in sentence for sentence in told)


def test_a_reference_of_another_day_is_a_finding() -> None:
    minutes = minutes_of("""
        Board
        1.14/02/2023\tWelcome
        2.14/02/2023\tNotes
        3.14/02/2022\tMoney
    """)
    (remark,) = (
        each
        for each in minutes.findings
        if each.code is DocumentFindingCode.REFERENCE_OF_ANOTHER_DAY
    )
    assert "14/02/2023" in remark.sentence


def test_two_serial_references_are_too_few_to_call_one_mistyped() -> None:
    (finding,) = minutes_of("Board\n087/18\tWelcome\n08818\tInterests\n").findings
    assert finding.code is DocumentFindingCode.TABLE_NOT_READ


def found(text: str, **more: Any) -> ExtractedAction:
    return ExtractedAction(text, ("line 1",), **more)


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("will bring the list of vans", True),
        ("ill bring the list of va", True),
        ("the vans", True),
        ("tyres", False),
        ("will bring no list of vans", False),
    ],
)
def test_a_sentence_in_the_wording_of_a_marked_action_is_no_other(
    text: str, left_out: bool
) -> None:
    marked = found("OM will bring the list of vans; the vans are old", item="3")
    implied = found(text, item="4", sure=False)
    assert without_repeats([implied, marked]) == ([marked] if left_out else [implied, marked])


def test_the_places_of_an_action_printed_often_are_each_kept_once() -> None:
    printed = [
        ExtractedAction("Price the vans", (where,), owners=("OM",), reference="3.14/02/2023")
        for where in ("line 1", "line 2", "line 1", "line 3")
    ]
    (one,), _ = merged(printed)
    assert one.where == ("line 1", "line 2", "line 3")


def often(count: int) -> list[ExtractedAction]:
    """Give one action as often as that, each time at another place."""
    return [
        ExtractedAction("Price the vans", (f"line {each}",), owners=("OM",))
        for each in range(count)
    ]


def implied_beside_marked(count: int) -> list[ExtractedAction]:
    marked = [found(f"OM to price the van {each}", item=f"{each}") for each in range(count)]
    return [*marked, *(found(f"He prices van {n}", item="x", sure=False) for n in range(count))]


@pytest.mark.slow
def test_four_times_the_printings_take_about_four_times_the_time() -> None:
    assert grows_evenly(lambda count: merged(often(count)), 750, 3000)
    assert grows_evenly(lambda count: without_repeats(implied_beside_marked(count)), 750, 3000)


@pytest.mark.slow
def test_four_times_the_lines_take_about_four_times_the_time() -> None:
    def work(count: int) -> None:
        actions = "".join(f"- OM to price the van {each}.\n" for each in range(count))
        minutes = minutes_of("Board\n\nActions from the last meeting\n\n" + actions)
        assert len(minutes.actions) == count

    assert grows_evenly(work, 200, 800)


def test_rows_of_a_list_that_differ_in_one_word_are_two_actions() -> None:
    rows = "| {} the list of outstanding invoices of the two northern stations | OM | May |\n"
    table = (
        "| Action | Owner | Due |\n|---|---|---|\n" + rows.format("Compare") + rows.format("Review")
    )
    minutes = minutes_in_markdown(f"# Actions\n\n{table}{rows.format('Review')}")
    assert [a.text.split()[0] for a in minutes.actions] == ["Compare", "Review"]
