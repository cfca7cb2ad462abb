"""References that are not how a board prints its own, settled once for a document."""

from dataclasses import replace
from typing import Any

import pytest

from pcc_actions.core.model import Log
from pcc_actions.importing.asked_facts import reference_asked
from pcc_actions.importing.serials import (
    Serials,
    numbered_by_item,
    serials_finding,
    serials_of,
    style_of_serials,
    unsettled_serials,
    with_serials_settled,
)
from pcc_actions.importing.target_meeting import TargetMeeting
from pcc_actions.minutes.extracted import DocumentFindingCode, ExtractedAction, Minutes
from pcc_actions.minutes.facts import FactName
from tests.builders import day, empty_log, raised, typed_over

FEBRUARY, MARCH = day("14/02/2023"), day("07/03/2023")


def a_row(reference: str | None, **more: Any) -> ExtractedAction:
    return ExtractedAction(f"Do {reference}", ("row 2",), reference, listed=True, **more)


def minutes_of(*rows: ExtractedAction) -> Minutes:
    return Minutes("GPB", actions=rows)


def found(*references: str | None, log: Log | None = None) -> Serials | None:
    log = log or empty_log()
    return serials_of(minutes_of(*map(a_row, references)), log, log.boards["GPB"])


@pytest.mark.parametrize(
    ("printed", "style"),
    [
        (("1/22", "2/22", "12/22"), "{serial}/{yy}"),
        (("001/22", "012/22"), "{serial:03}/{yy}"),
        (("22/1", "22/14"), "{yy}/{serial}"),
        (("ACT-001", "ACT-012"), "ACT-{serial:03}"),
        (("A1", "A12"), "A{serial}"),
        (("GPB/2022/04", "GPB/2022/05"), "free"),
        (("2022-001", "2022-002"), "free"),
        (("1/2/22/3",), "free"),
        (("AP", "AQ"), "free"),
        (("A1", "B2"), "free"),
    ],
)
def test_the_style_by_which_they_are_kept(printed: tuple[str, ...], style: str) -> None:
    assert style_of_serials(printed) == style


def test_serials_are_what_mostly_does_not_fit_the_board() -> None:
    serials = found("1/22", "2/22", "3.14/02/2023")
    assert serials
    assert (serials.printed, serials.style) == (("1/22", "2/22"), "{serial}/{yy}")
    for fitting in (("3.14/02/2023", "4.14/02", "5"), ("1/22", "3.14/02/2023"), (None,), ()):
        assert found(*fitting) is None
    log = empty_log()
    free = replace(log.boards["GPB"], reference="free")
    rows = minutes_of(a_row("1/22"))
    assert [serials_of(rows, log, board) for board in (free, None)] == [None, None]
    assert unsettled_serials(serials) is None


def test_serials_that_the_log_has_or_had_are_settled() -> None:
    log = raised(empty_log(), "1.14/02/2023", "Do it")
    log = typed_over(log, "1.14/02/2023", formerly=("1/22",))
    assert found("1/22", log=log) is None
    serials = found("1/22", "2/22", log=log)
    assert serials
    assert serials.printed == ("2/22",)


def test_the_finding_names_the_option_that_settles_it() -> None:
    serials = found("ACT-001", "ACT-002", "ACT-003", "ACT-004")
    assert serials
    finding = serials_finding(serials)
    assert finding.code is DocumentFindingCode.SERIALS
    for words in ("ACT-001, ACT-002 and ACT-003 and others", "--serials keep", "--serials item"):
        assert words in finding.sentence
    assert "ACT-{serial:03}" in finding.sentence


def test_each_is_numbered_by_its_item_at_its_meeting() -> None:
    log = raised(empty_log(), "5.14/02/2023", "Count the keys")
    rows = minutes_of(
        a_row("1/22", meeting=FEBRUARY), a_row("2/22", meeting=FEBRUARY, item="9. Estates"),
        a_row("3/22", meeting=FEBRUARY), a_row("4/22"), a_row("5/22", meeting=day("04/04/2023")),
        a_row("3.14/02/2023"), a_row(None, item="6. Fleet"),
    )  # fmt: skip
    serials = serials_of(rows, log, log.boards["GPB"])
    assert serials
    done = numbered_by_item(rows, log, serials, MARCH).actions
    assert [(each.reference, each.formerly) for each in done] == [
        ("10.14/02/2023", ("1/22",)),
        ("9.14/02/2023", ("2/22",)),
        ("11.14/02/2023", ("3/22",)),
        ("7.07/03/2023", ("4/22",)),
        ("1.04/04/2023", ("5/22",)),
        ("3.14/02/2023", ()),
        (None, ()),
    ]
    (fact,) = done[0].facts
    assert (fact.name, fact.words, fact.value, fact.sure) == (
        FactName.REFERENCE, "1/22", "10.14/02/2023", True,
    )  # fmt: skip
    untold = numbered_by_item(rows, log, serials, None).actions
    assert (untold[3].reference, untold[3].formerly) == ("4/22", ())


def test_a_board_whose_references_have_no_date_numbers_nothing() -> None:
    log = empty_log()
    board = replace(log.boards["GPB"], reference="{serial:03}/{yy}")
    rows = minutes_of(a_row("ACT-001", meeting=FEBRUARY))
    serials = serials_of(rows, log, board)
    assert serials
    assert numbered_by_item(rows, log, serials, MARCH) == rows


def running(*references: str, first_of_march: int = 3) -> Minutes:
    return minutes_of(
        *(
            a_row(each, meeting=FEBRUARY if at < first_of_march else MARCH)
            for at, each in enumerate(references, 1)
        )
    )


@pytest.mark.parametrize(
    ("references", "style"),
    [
        (("1", "2", "3", "4", "5"), "{serial}"),
        (("001", "002", "003"), "{serial:03}"),
        (("7", "9", "8", "10", "11"), "{serial}"),
        (("1", "2", "3"), None),  # which may be items of two meetings
        (("3", "5", "1", "4", "9"), None),
        (("1", "2", "1", "2", "3"), None),
        (("1", "2", "3", "4", "5a"), None),
    ],
)
def test_numbers_that_run_on_over_meetings_are_serials(
    references: tuple[str, ...], style: str | None
) -> None:
    log = empty_log()
    serials = serials_of(running(*references), log, log.boards["GPB"])
    assert (serials.style if serials else None) == style


def test_numbers_of_one_meeting_are_its_items() -> None:
    log, one = empty_log(), running("1", "2", "3", "4", "5", first_of_march=9)
    assert serials_of(one, log, log.boards["GPB"]) is None


def test_numbers_that_run_on_from_those_that_the_log_has_are_serials() -> None:
    log = raised(empty_log(), "1.14/02/2023", "Do it")
    log = typed_over(log, "1.14/02/2023", formerly=("1", "2", "3", "4"))
    serials = serials_of(running("1", "2", "3", "4", "5"), log, log.boards["GPB"])
    assert serials
    assert serials.printed == ("5",)


def test_unsettled_numbers_that_run_on_are_asked_about() -> None:
    log = empty_log()
    target = TargetMeeting(log.boards["GPB"], None)
    rows = running("1", "2", "3", "4", "5")
    minutes = with_serials_settled(rows, target, log, unsettled_serials).minutes
    assert all(reference_asked(each) for each in minutes.actions)
    beside = replace(rows, actions=(*rows.actions, replace(a_row("6"), listed=False)))
    settled = with_serials_settled(beside, target, log, unsettled_serials)
    assert not reference_asked(settled.minutes.actions[-1])
    assert [each.code for each in settled.findings] == [DocumentFindingCode.SERIALS]
