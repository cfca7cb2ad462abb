"""Meetings, moved and cancelled."""

from tests.cli.running import Pcc


def test_meetings_are_listed_as_they_were_known(pcc: Pcc) -> None:
    pcc.do(
        "meeting move GPB 07/03/2023 14/03/2023 --on 01/03/2023 --note 'Room not free'",
        "meeting cancel GPB 04/04/2023 --on 20/03/2023",
    )
    now = pcc("meeting", "list").ok.out
    assert "14/03/2023" in now
    assert "23/02/2021" in now
    assert "cancelled" in now.lower()
    then = pcc("meeting", "list", "gpb", "--as-at", "28/02/2023").ok.out
    assert "07/03/2023" in then
    assert "14/03/2023" not in then
    assert "23/02/2021" not in then
