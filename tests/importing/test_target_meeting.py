from dataclasses import replace

import pytest

from pcc_actions.core.log_settings import Settings
from pcc_actions.errors import Refused
from pcc_actions.importing.target_meeting import style_of, target_meeting_of
from pcc_actions.minutes.extracted import DocumentFindingCode, ExtractedAction, Minutes
from tests.builders import day, empty_log

FEBRUARY = day("14/02/2023")
NAMED = Minutes("GPB", "Governance & Performance Board", FEBRUARY)
STRANGE = Minutes(None, "Community Safety Panel", FEBRUARY)


def printing(*references: str) -> Minutes:
    extracted = [ExtractedAction("Visit", ("line 1",), reference=each) for each in references]
    return replace(STRANGE, actions=tuple(extracted))


def test_the_document_says_which_meeting_it_is_of() -> None:
    target = target_meeting_of(NAMED, empty_log(), None, None)
    assert target.board
    assert (target.board.code, target.day, target.missing) == ("GPB", FEBRUARY, ())


def test_what_is_said_goes_before_what_is_printed() -> None:
    target = target_meeting_of(NAMED, empty_log(), "pam", day("26/01/2021"))
    assert target.board
    assert (target.board.code, target.day) == ("PAM", day("26/01/2021"))
    assert len(target.findings) == 2


def test_what_agrees_is_no_finding() -> None:
    assert target_meeting_of(NAMED, empty_log(), "GPB", FEBRUARY).findings == ()


def test_what_cannot_be_told_is_missing() -> None:
    target = target_meeting_of(Minutes(), empty_log(), None, None)
    assert (target.board, target.day) == (None, None)
    assert [each.sentence.split(":")[0] for each in target.missing] == [
        "The board cannot be told",
        "The date of the meeting cannot be told",
    ]


def test_what_is_missing_is_told_by_its_code() -> None:
    log = empty_log()
    assert target_meeting_of(Minutes(), log, None, None).lacks(DocumentFindingCode.BOARD_MISSING)
    assert target_meeting_of(Minutes(), log, None, None).lacks(DocumentFindingCode.DATE_MISSING)
    assert not target_meeting_of(Minutes(), log, "GPB", None).lacks(
        DocumentFindingCode.BOARD_MISSING
    )
    assert not target_meeting_of(Minutes(), log, None, FEBRUARY).lacks(
        DocumentFindingCode.DATE_MISSING
    )


def test_a_board_of_any_name_is_missing_where_no_day_is_needed() -> None:
    named = Minutes(None, "Candidate Selection Panel")
    missing = target_meeting_of(named, empty_log(), None, None, needs_day=False).missing
    assert [each.code for each in missing] == [DocumentFindingCode.BOARD_MISSING]


def test_a_board_that_the_log_has_not_is_not_taken_for_the_usual_one() -> None:
    log = replace(empty_log(), settings=Settings(default_board="GPB"))
    assert target_meeting_of(STRANGE, log, None, None).board is None
    usual = target_meeting_of(Minutes(), log, None, FEBRUARY)
    assert usual.board
    assert usual.board.code == "GPB"
    assert "the usual one" in usual.findings[0].sentence


def test_the_day_that_is_named_goes_before_the_usual_board() -> None:
    log = replace(empty_log(), settings=Settings(default_board="PAM"))
    assert target_meeting_of(Minutes(), log, None, FEBRUARY).board is None  # when GPB alone met
    for day_named in (day("26/01/2021"), day("27/01/2021"), None):  # PAM met, nobody, not said
        usual = target_meeting_of(Minutes(), log, None, day_named).board
        assert usual
        assert usual.code == "PAM"


def test_a_new_board_has_the_name_that_is_printed() -> None:
    target = target_meeting_of(STRANGE, empty_log(), "CSP", None)
    assert target.new
    assert target.board
    assert (target.board.code, target.board.name) == ("CSP", "Community Safety Panel")


@pytest.mark.parametrize("minutes", [NAMED, Minutes()])
def test_a_code_that_nobody_knows(minutes: Minutes) -> None:
    with pytest.raises(Refused, match="no board GBP"):
        target_meeting_of(minutes, empty_log(), "GBP", None)


@pytest.mark.parametrize(
    ("references", "style"),
    [
        ((), "{item}.{date}"),
        (("3.14/02/2023", "11.14/02/2023"), "{item}.{date}"),
        (("03.14/02/2023", "11.14/02/2023"), "{item:02}.{date}"),
        (("03/14/02/2023",), "{item:02}/{date}"),
        (("090/18", "091/18"), "{serial:03}/{yy}"),
        (("AP136",), "free"),
        (("3. 14-02-2023",), "{item}.{date}"),
    ],
)
def test_the_style_of_a_new_board_is_the_one_printed(
    references: tuple[str, ...], style: str
) -> None:
    assert style_of(printing(*references)) == style
