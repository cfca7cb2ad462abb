import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.model import Log
from pcc_actions.core.sitting.discharges import (
    discharged,
    earlier_actions,
    for_discharge,
    read_discharge,
    read_minute_of,
)
from pcc_actions.core.sitting.typed import Sitting, SittingMeeting, TypedDischarge
from pcc_actions.errors import Refused
from tests.builders import day, did, raised
from tests.core.sitting.typing import beside, kept_log

SITTING = Sitting(SittingMeeting("GPB", day("07/03/2023")))
PROVENANCE = beside(kept_log()).provenance


def read(log: Log, typed: str) -> TypedDischarge:
    return read_discharge(log, SITTING, typed, PROVENANCE, None)


def refused(log: Log, typed: str) -> str:
    with pytest.raises(Refused) as error:
        read(log, typed)
    return error.value.sentence


def many_log() -> Log:
    log = raised(kept_log(), "3.07/03/2023", "Of this meeting", "EI")
    log = raised(log, "03.26/01/2021", "Of another board", "EI")
    log = raised(log, "6.14/02/2023", "Closed already", "EI")
    return did(log, actions.withdraw, "6.14/02/2023", "01/03/2023", "Not wanted.")


def test_earlier_is_what_the_board_left_outstanding() -> None:
    found = [each.reference for each in earlier_actions(many_log(), SITTING)]
    assert found == ["3.14/02/2023", "5.14/02/2023"]


def test_for_discharge_is_what_the_meeting_can_have_discharged() -> None:
    assert for_discharge(many_log(), SITTING, PROVENANCE) == [TypedDischarge("GPB:5.14/02/2023")]
    later = did(many_log(), actions.complete, "3.14/02/2023", "08/03/2023", "After the meeting.")
    assert len(for_discharge(later, SITTING, PROVENANCE)) == 1


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("3", None), ("3 Done", "Done"), ("3. The visit", "The visit"), ("3: Done", "Done"),
        ("3.14/02/2023 Done", "Done"), ("3.14/2 Done", "Done"), ("3 14/02/2023 Done", "Done"),
        ("gpb:3.14/02/2023", None), ("Ref 3.14/02/2023 Done", "Done"),
    ],
)  # fmt: skip
def test_an_action_is_meant_by_its_item_or_its_reference(typed: str, note: str | None) -> None:
    assert read(kept_log(), typed) == TypedDischarge("GPB:3.14/02/2023", note)


def test_an_item_of_two_meetings_is_told_apart() -> None:
    log = raised(kept_log(), "3.14/02/2023", "Set up another visit", "EI")
    assert refused(log, "3 Done") == (
        "3 can mean 3.14/02/2023 or 3.14/02/2023/2. Type one of them as it stands here."
    )
    assert read(log, "3/1 Done") == TypedDischarge("GPB:3.14/02/2023", "Done")
    assert read(log, "3/2 Done") == TypedDischarge("GPB:3.14/02/2023/2", "Done")
    assert "“3/3” is no earlier action" in refused(log, "3/3 Done")
    taken = SITTING.with_discharge(0, TypedDischarge("GPB:3.14/02/2023"))
    with pytest.raises(Refused, match="“3” is no earlier action"):
        read_discharge(log, taken, "3 Done", PROVENANCE, None)
    three = Sitting(SittingMeeting("GPB", day("04/04/2023")))
    log = raised(kept_log(), "3.07/03/2023", "Visit", "EI")
    provenance = beside(log).provenance
    with pytest.raises(Refused, match=r"^3 can mean 3\.14/02/2023 or 3\.07/03/2023\."):
        read_discharge(log, three, "3 Done", provenance, None)


def test_what_is_no_earlier_action_is_refused_with_those_that_are() -> None:
    assert refused(kept_log(), "9 Done") == (
        "“9” is no earlier action of GPB. Outstanding are 3.14/02/2023 and 5.14/02/2023. Type the "
        "item or the reference, then the note."
    )
    assert "“Done”" in refused(kept_log(), "Done at last")


def test_where_nothing_is_outstanding_that_is_said() -> None:
    log = did(kept_log(), actions.withdraw, "3.14/02/2023", "08/03/2023", "Not wanted.")
    assert "Outstanding is 5.14/02/2023." in refused(log, "9 Done")
    log = did(log, actions.withdraw, "5.14/02/2023", "08/03/2023", "Not wanted.")
    assert "Outstanding is none." in refused(log, "9 Done")


def test_of_many_a_few_are_named() -> None:
    log = kept_log()
    for item in range(10, 20):
        log = raised(log, f"{item}.14/02/2023", "Look into it", "EI")
    assert "and more" in refused(log, "99")


@pytest.mark.parametrize("typed", ["6.14/02/2023 Done", "3 Visit\u202e"])
def test_what_the_meeting_cannot_have_discharged_is_refused(typed: str) -> None:
    assert refused(many_log(), typed)


def test_why_it_cannot_have_been_discharged_is_said() -> None:
    log = did(many_log(), actions.complete, "3.14/02/2023", "08/03/2023", "After the meeting.")
    log = did(log, actions.discharge, "5.14/02/2023", "01/03/2023")
    log = did(log, actions.reopen, "5.14/02/2023", "08/03/2023", "It was not sent.")
    log = raised(log, "3.04/04/2023", "After it", "EI")
    assert [refused(log, typed) for typed in ("6.14/02/2023", "3", "5", "3.04/04/2023")] == [
        "6.14/02/2023 was withdrawn on 01/03/2023, as IF recorded.",
        "3.14/02/2023 was completed on 08/03/2023, and that cannot follow if it was discharged on "
        "07/03/2023.",
        "5.14/02/2023 was discharged on 01/03/2023 and outstanding again only later, so it cannot "
        "be discharged.",
        "3.04/04/2023 was raised on 04/04/2023; it cannot have been discharged on 07/03/2023.",
    ]


def test_what_else_is_wrong_with_a_discharge_is_said_as_it_is() -> None:
    discharge = TypedDischarge("GPB:3.14/02/2023", minute="2\u202e")
    with pytest.raises(Refused, match=r"^The reference of the minute has the hidden"):
        discharged(kept_log(), SITTING, discharge, PROVENANCE)


@pytest.mark.parametrize(
    ("typed", "minute"),
    [("2", "2.07/03/2023"), ("2.07/03/2023", "2.07/03/2023"), ("2.7/3", "2.07/03/2023")],
)
def test_a_minute_is_one_of_the_meeting(typed: str, minute: str) -> None:
    assert read_minute_of(kept_log(), SITTING, typed, PROVENANCE.today) == minute


def test_a_minute_of_another_meeting_is_refused() -> None:
    with pytest.raises(Refused, match="another meeting than 07/03/2023"):
        read_minute_of(kept_log(), SITTING, "2.14/02/2023", PROVENANCE.today)
