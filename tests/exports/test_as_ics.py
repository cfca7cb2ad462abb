"""Due dates for a calendar, read back as a calendar does."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pcc_actions.core.changes.actions import complete, defer, discharge, withdraw
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.history.snapshot import Snapshot, withheld
from pcc_actions.core.text.characters import on_page
from pcc_actions.exports import as_ics
from pcc_actions.exports.about import About
from pcc_actions.exports.as_ics import ics_list
from tests.builders import all_stood, day, did, empty_log, raised, stood
from tests.papers.planted import ABOUT, MADE, about

LOG = raised(empty_log(), "3.14/02/2023", "Visit the team", "EI", "IF")
ONE = stood(LOG, "3.14/02/2023", "10/03/2023")
ANY_TEXT = st.text(st.characters(exclude_categories=[])) | st.text(
    st.sampled_from("a;,:\\\r\n\"^' BEGINVT=\u2028")
)


def calendar(found: list[Snapshot], told: About = ABOUT) -> Any:
    return icalendar.Calendar.from_ical(ics_list(found, told))


def entries(found: list[Snapshot], told: About = ABOUT) -> list[Any]:
    return list(calendar(found, told).walk("VEVENT"))


def test_an_entry_is_a_whole_day_and_says_what_is_due() -> None:
    [entry] = entries([ONE])
    assert entry["SUMMARY"] == "3.14/02/2023 (EI, IF): Visit the team"
    assert entry["DESCRIPTION"].splitlines() == [
        "As at 10/03/2023: OVERDUE 3 days", "Due: 07/03/2023 (the meeting after)",
        "Marking: OFFICIAL",
    ]  # fmt: skip
    assert (entry["DTSTART"].dt, entry["DTEND"].dt) == (day("07/03/2023"), day("08/03/2023"))
    assert entry["DTSTART"].params["VALUE"] == entry["DTEND"].params["VALUE"] == "DATE"
    assert entry["CATEGORIES"].to_ical() == b"GPB"
    assert (entry["STATUS"], entry["TRANSP"], entry["SEQUENCE"]) == ("CONFIRMED", "TRANSPARENT", 42)
    assert entry["DTSTAMP"].dt == entry["LAST-MODIFIED"].dt == MADE
    assert "CLASS" not in entry


def test_the_calendar_says_what_it_is() -> None:
    whole = calendar([ONE])
    assert (whole["VERSION"], whole["METHOD"]) == ("2.0", "PUBLISH")
    assert whole["PRODID"]
    assert whole["X-WR-CALNAME"] == "Board actions"
    assert whole["X-WR-CALDESC"] == f"OFFICIAL · {ABOUT.sentence}"


def test_without_a_marking_or_an_owner_nothing_stands_for_them() -> None:
    [entry] = entries([replace(ONE, owners=())], about(marking=None))
    assert entry["SUMMARY"] == "3.14/02/2023: Visit the team"
    assert "Marking" not in entry["DESCRIPTION"]
    assert calendar([], about(marking=None))["X-WR-CALDESC"] == ABOUT.sentence


def test_a_deferral_moves_the_entry() -> None:
    [before] = entries([ONE])
    log = did(LOG, defer, "3.14/02/2023", "10/03/2023", day("31/03/2023"), "Moving offices")
    [after] = entries(all_stood(log, "10/03/2023"), about(revision=43))
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["DTSTART"].dt == date(2023, 3, 31)
    assert "Latest update: Moving offices" in after["DESCRIPTION"]


def test_an_entry_stays_the_same_whatever_the_action_is_called() -> None:
    log = did(LOG, correct, "3.14/02/2023", "01/03/2023", Corrections(item="5"), "Wrong item")
    log = did(log, correct, "5.14/02/2023", "02/03/2023", Corrections(board="PAM"), "Wrong board")
    # Without a next meeting of its new board it would have no date.
    [renamed] = entries([replace(one, due=ONE.due) for one in all_stood(log, "10/03/2023")])
    assert renamed["UID"] == entries([ONE])[0]["UID"]
    assert renamed["CATEGORIES"].to_ical() == b"PAM"


def test_every_action_has_an_entry_of_its_own() -> None:
    log = raised(LOG, "4.14/02/2023", "Visit the team", "EI", "IF")
    log = raised(log, "3.26/01/2021", "Visit the team", "EI", "IF")
    uids = {str(entry["UID"]) for entry in entries(all_stood(log, "10/03/2023"))}
    assert len(uids) == 3
    assert all(re.fullmatch(r"[0-9a-f-]{36}@pcc-actions", uid) for uid in uids)


@pytest.mark.parametrize("closing", [discharge, withdraw])
def test_an_action_closed_before_it_was_due_is_cancelled(closing: Any) -> None:
    log = did(LOG, defer, "3.14/02/2023", "01/03/2023", day("10/03/2023"), "Moving offices")
    log = did(log, closing, "3.14/02/2023", "07/03/2023", "Agreed")
    [entry] = entries([stood(log, "3.14/02/2023", "10/03/2023")])
    assert entry["STATUS"] == "CANCELLED"
    later = about(as_at=day("11/03/2023"))
    assert entries([stood(log, "3.14/02/2023", "11/03/2023")], later) == []


def test_an_action_reported_complete_stays_until_the_board_agrees() -> None:
    log = did(LOG, complete, "3.14/02/2023", "01/03/2023", "Visited")
    [entry] = entries([stood(log, "3.14/02/2023", "10/03/2023")])
    assert entry["STATUS"] == "CONFIRMED"
    assert "for discharge" in entry["DESCRIPTION"]


def test_what_has_no_date_is_not_there() -> None:
    log = raised(LOG, "4.14/02/2023", "Report", due_words="in October")
    found = all_stood(log, "10/03/2023")
    assert [entry["SUMMARY"].split()[0] for entry in entries(found)] == ["3.14/02/2023"]
    assert as_ics.entries(found, day("10/03/2023")) == [(found[0], day("07/03/2023"))]


def test_an_exempt_action_takes_back_its_entry_or_stands_in_confidence() -> None:
    exempt = replace(ONE, exempt="FOIA s.31")
    [gone] = entries([withheld(exempt)])
    assert (gone["STATUS"], gone["UID"]) == ("CANCELLED", entries([ONE])[0]["UID"])
    assert gone["SUMMARY"] == "3.14/02/2023: Withheld: exempt (FOIA s.31)"
    assert gone["DTSTART"].dt == ONE.raised
    [entry] = entries([exempt])
    assert entry["CLASS"] == "CONFIDENTIAL"
    assert "Exempt: FOIA s.31" in entry["DESCRIPTION"]


def test_a_calendar_without_entries_can_be_read() -> None:
    whole = calendar([])
    assert whole.walk("VEVENT") == []
    assert len(whole.subcomponents) == 1  # RFC 5545 asks for one
    assert whole.errors == []


def test_lines_are_folded_and_end_as_the_standard_has_it() -> None:
    written = ics_list([replace(ONE, text="Größe – 😀 " * 40)], ABOUT)
    lines = written.split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
    assert sum(line.startswith(b" ") for line in lines) > 5
    written.decode()


def said(name: str, found: list[Snapshot], told: About) -> str:
    """Give a text as the standard reads it; icalendar takes any \\n for the end of a line."""
    unfolded = ics_list(found, told).decode().replace("\r\n ", "")
    [line] = re.findall(rf"^{name}:(.*)\r$", unfolded, re.MULTILINE)
    return re.sub(r"\\(.)", lambda escape: "\n" if escape[1] in "nN" else escape[1], line)


@given(ANY_TEXT)
@example(r"\\server\Notes\new")
def test_any_text_stays_data(text: str) -> None:
    one = replace(
        ONE, text=text, owners=(text,), latest_update=f"a{text}", board=text, reference=text
    )
    told = about(marking=text, sentence=text)
    whole = calendar([one, ONE], told)
    assert [part.name for part in whole.subcomponents] == ["VEVENT", "VEVENT"]
    plain = calendar([replace(ONE, latest_update="a", exempt=None), ONE])
    hostile, usual = whole.walk("VEVENT")[0], plain.walk("VEVENT")[0]
    assert set(hostile) == set(usual)
    clean = on_page(text)
    assert said("SUMMARY", [one], told) == f"{clean} ({clean}): {clean}"
    assert f"Latest update: a{clean}\n" in said("DESCRIPTION", [one], about(marking="a"))
    assert hostile["DTEND"].dt - hostile["DTSTART"].dt == timedelta(days=1)


def test_the_last_day_of_the_calendar_has_no_day_after_it() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Set up a visit", due=date.max)
    [entry] = entries([stood(log, "3.14/02/2023", "10/03/2023")])
    assert entry["dtstart"].dt == date.max
    assert "dtend" not in entry


def test_two_bodies_never_share_an_entry() -> None:
    [ours], [theirs] = entries([ONE]), entries([ONE], about(log_id="another"))
    assert ours["UID"] != theirs["UID"]


@pytest.mark.parametrize(
    ("closing", "said"), [(discharge, "Discharged: "), (withdraw, "Withdrawn: ")]
)
def test_what_was_closed_says_so_where_it_is_seen_first(closing: Any, said: str) -> None:
    log = did(LOG, closing, "3.14/02/2023", "01/03/2023", "Agreed")
    one = stood(log, "3.14/02/2023", "02/03/2023")
    told = about(as_at=day("02/03/2023"))
    assert entries([one], told)[0]["SUMMARY"] == f"{said}3.14/02/2023 (EI, IF): Visit the team"
    [gone] = entries([withheld(replace(one, exempt="FOIA s.31"))], about(as_at=ONE.raised))
    assert gone["SUMMARY"] == f"{said}3.14/02/2023: Withheld: exempt (FOIA s.31)"


def test_a_withheld_entry_says_what_a_paper_says_of_it_and_no_more() -> None:
    log = did(LOG, complete, "3.14/02/2023", "01/03/2023", "Visited")
    for one in (ONE, stood(log, "3.14/02/2023", "10/03/2023")):
        [gone] = entries([withheld(replace(one, exempt="FOIA s.31", due_words="in May"))])
        assert gone["DESCRIPTION"].splitlines() == [
            f"As at 10/03/2023: {one.status}", "Exempt: FOIA s.31", "Marking: OFFICIAL",
        ]  # fmt: skip
