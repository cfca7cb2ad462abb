"""A review at a desk: each key, what it asks, and what it leaves in the log."""

import re
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from pcc_actions.cli.review_answers import ANSWERS
from pcc_actions.cli.review_walk import MOVING
from pcc_actions.store.reading import Now
from tests.cli.desk import at_desk
from tests.cli.running import FOUR, MEETINGS, Pcc, Templates

ROOT = Path(__file__).parents[3]
DAY_OF_THE_PAGE = Now(date(2023, 3, 7), datetime(2023, 3, 7, 15, 30, tzinfo=UTC))
EIGHT = (
    *FOUR,
    "add 1.07/03/2023 'Say what the rural team did' --owner CC --due 31/03/2023",
    "add 2.07/03/2023 'Find a date for the thanks' --owner OF --due 01/04/2023",
    "add 3.07/03/2023 'Put the waiting times beside' --owner CC --due 02/04/2023",
    "add 4.07/03/2023 'Report on the premises' --owner TW --due 03/04/2023 --exempt 'FOIA s.31'",
)
ORDER = (
    "PAM:04.26/01/2021", "GPB:3.14/02/2023", "GPB:11.14/02/2023", "GPB:11.14/02/2023/2",
    "GPB:1.07/03/2023", "GPB:2.07/03/2023", "GPB:3.07/03/2023", "GPB:4.07/03/2023",
)  # fmt: skip


@pytest.fixture
def eight(tmp_path: Path, templates: Templates) -> Pcc:
    return templates.copied(tmp_path, *MEETINGS, *EIGHT)


def review(pcc: Pcc, *answers: str, options: str = "", columns: int = 100) -> tuple[int, str]:
    """Give the exit code and all that is printed where somebody types these answers."""
    with at_desk(pcc, "review", "--plain", *options.split(), columns=columns, TERM="dumb") as desk:
        for answer in answers:
            desk.sendline(answer)
        return desk.ended()


def kept(pcc: Pcc) -> dict[str, Any]:
    """Give the actions of the log by their references."""
    actions = tomllib.loads(pcc.log.read_text(encoding="utf-8"))["actions"]
    return {each["reference"]: each for each in actions}


def last_event(pcc: Pcc, reference: str) -> dict[str, Any]:
    event: dict[str, Any] = kept(pcc)[reference]["history"][-1]
    return event


def revision(pcc: Pcc) -> str:
    return pcc.log.read_text(encoding="utf-8").splitlines()[-1].split()[2]


def without_blanks(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip("\n").splitlines()]


def test_it_goes_through_all_that_is_outstanding_the_most_overdue_first(eight: Pcc) -> None:
    before = eight.kept()
    code, printed = review(eight, *8 * [""])
    places = [printed.index(f"{number} of 8: {each.partition(':')[2]} ({each[:3]})")
              for number, each in enumerate(ORDER, 1)]  # fmt: skip
    assert places == sorted(places)
    assert printed.endswith("\nNothing was recorded. 8 skipped.\n")
    assert (code, eight.kept()) == (0, before)


def test_every_key(eight: Pcc) -> None:
    code, printed = review(
        eight,
        "c", "HB", "They are out.",
        "n", "The team chose a day.", "s",
        "f", "1/6/2099", "The hall is let.",
        "r", "OPCC", "", "",
        "d", "Heard at the meeting.", "1.04/04/2023",
        "w", "Not wanted.", "", "4/4/2023",
        "?", "s",
        "b", "u",
        "q",
    )  # fmt: skip
    assert code == 0
    at = kept(eight)
    assert at["04.26/01/2021"]["status"] == "completed"
    assert last_event(eight, "04.26/01/2021")["reported_by"] == "HB"
    assert last_event(eight, "04.26/01/2021")["note"] == "They are out."
    assert last_event(eight, "3.14/02/2023")["note"] == "The team chose a day."
    assert str(at["11.14/02/2023"]["due"]) == "2099-06-01"
    assert last_event(eight, "11.14/02/2023")["note"] == "The hall is let."
    assert at["1.07/03/2023"]["status"] == "discharged"
    assert last_event(eight, "1.07/03/2023")["minute"] == "1.04/04/2023"
    assert str(at["1.07/03/2023"]["closed"]) == "2023-04-04"
    assert at["2.07/03/2023"]["status"] == "outstanding"  # its withdrawal was taken back
    assert "Taken back: 2.07/03/2023, on 04/04/2023: withdrawn." in printed


def test_the_dialogue_of_the_page_is_what_happens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (ROOT / "docs" / "chief-executive.md").read_text(encoding="utf-8")
    wanted = r"`pcc-actions review ([^`]*)`:\n\n```text\n(.*?)```"
    (shown,) = re.findall(wanted, page, re.DOTALL)
    options, dialogue = shown
    pcc = Pcc(tmp_path)
    pcc.log.write_bytes((ROOT / "actions.toml").read_bytes())
    monkeypatch.setattr("pcc_actions.cli.session._now", lambda: DAY_OF_THE_PAGE)
    typed = re.findall(r"(?:help|Return|happened|when|Why): ?(.*)", dialogue)
    code, printed = review(pcc, *typed, options=options, columns=80)
    assert code == 0
    assert without_blanks(printed) == without_blanks(dialogue)


def test_the_page_has_every_key() -> None:
    page = (ROOT / "docs" / "chief-executive.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| (\S \w+) \| (.*) \|$", page, re.MULTILINE))
    answers = {f"{each.key} {each.word}": each.does for each in ANSWERS}
    moving = {f"{key} {word}": does for key, (word, does) in MOVING.items()}
    assert rows == answers | moving
