"""A review at a desk: each key, what it asks, and what it leaves in the log."""

import os
import re
import tomllib
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from pcc_actions.cli.review_answers import ANSWERS
from pcc_actions.cli.review_walk import MOVING
from pcc_actions.store.reading import Now
from tests.cli.desk import INTERRUPT, Desk, at_desk
from tests.cli.running import FOUR, MEETINGS, Pcc, Templates

ROOT = Path(__file__).parents[3]
DAY_OF_THE_SAMPLE = Now(date(2023, 3, 7), datetime(2023, 3, 7, 15, 30, tzinfo=UTC))
DAY_AFTER = Now(date(2023, 4, 8), datetime(2023, 4, 8, 9, 30, tzinfo=UTC))
EIGHT = (
    "person add IF 'Iris Field'",
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


def desk_of(pcc: Pcc, options: str = "", columns: int = 100) -> AbstractContextManager[Desk]:
    """Somebody before a review, with options in which \\xa0 stands for a space in a word."""
    words = [each.replace("\xa0", " ") for each in options.split(" ") if each]
    return at_desk(pcc, "review", "--plain", *words, columns=columns, TERM="dumb")


def review(pcc: Pcc, *answers: str, options: str = "", columns: int = 100) -> tuple[int, str]:
    """Give the exit code and all that is printed where somebody types these answers."""
    with desk_of(pcc, options, columns) as desk:
        for answer in answers:
            desk.sendline(answer)
        return desk.ended()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
def test_a_read_only_log_is_refused_before_anybody_types(eight: Pcc) -> None:
    eight.log.chmod(0o444)
    before = eight.kept()
    code, said = review(eight)
    assert code == 3
    assert eight.kept() == before
    assert said.replace("\n", " ").strip() == f"Error: {eight.refuses(3, 'note', '3.14/02', 'Hm')}"
    eight.log.chmod(0o644)
    eight.do("note 3.14/02/2023 Rang")


def kept(pcc: Pcc) -> dict[str, Any]:
    """Give the actions of the log by their references."""
    actions = tomllib.loads(pcc.log.read_text(encoding="utf-8"))["actions"]
    return {each["reference"]: each for each in actions}


def last_event(pcc: Pcc, reference: str) -> dict[str, Any]:
    event: dict[str, Any] = kept(pcc)[reference]["history"][-1]
    return event


def revision(pcc: Pcc) -> str:
    return pcc.log.read_text(encoding="utf-8").splitlines()[-1].split()[2]


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
        "c", "HB", "new", "They are out.",
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


@pytest.mark.parametrize("columns", [60, 80, 200])
def test_a_whole_review(
    columns: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion
) -> None:
    pcc = Pcc(tmp_path)
    pcc.log.write_bytes((ROOT / "actions.toml").read_bytes())
    monkeypatch.setattr("pcc_actions.cli.session._now", lambda: DAY_OF_THE_SAMPLE)
    answers = (
        *("d", "", "1.07/03/2023"),
        *("n", "The valuers come on 20 March."),
        *("f", "end of June", "One valuer is ill."),
    )
    code, printed = review(pcc, *answers, options="GPB --owner TW", columns=columns)
    assert code == 0
    assert [line.rstrip() for line in printed.splitlines()] == snapshot


def test_the_page_has_every_key() -> None:
    page = (ROOT / "docs" / "chief-executive.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| (\S \w+) \| (.*) \|$", page, re.MULTILINE))
    answers = {f"{each.key} {each.word}": each.does for each in ANSWERS}
    moving = {f"{key} {word}": does for key, (word, does) in MOVING.items()}
    assert rows == answers | moving


def test_each_answer_is_a_change_of_its_own(eight: Pcc) -> None:
    before = revision(eight)
    review(eight, "n", "One.", "n", "Two.", "q")
    assert int(revision(eight)) == int(before) + 2
    eight.do("undo --yes")
    assert last_event(eight, "04.26/01/2021")["note"] == "One."


def test_it_is_as_the_commands_record_it(eight: Pcc, tmp_path: Path, templates: Templates) -> None:
    (tmp_path / "other").mkdir()
    other = templates.copied(tmp_path / "other", *MEETINGS, *EIGHT)
    other.do(
        "complete PAM:04.26/01/2021 'They are out.' --reported-by HB",
        "defer 3.14/02/2023 1/6/2099 'The hall is let.'",
        "assign 11.14/02/2023 OPCC --note 'As agreed.'",
        "withdraw 11.14/02/2023/2 'Not wanted.' --minute 1.04/04/2023",
    )
    review(
        eight,
        *("c", "HB", "new", "They are out."),
        *("f", "1/6/2099", "The hall is let."),
        *("r", "OPCC", "As agreed.", ""),
        *("w", "Not wanted.", "1.04/04/2023"),
        "q",
    )
    assert without_moments(eight) == without_moments(other)


def without_moments(pcc: Pcc) -> str:
    text = pcc.log.read_text(encoding="utf-8").rpartition("# revision")[0]
    return re.sub(r"(?m)^(at|id) = .*$", "", text)


@pytest.mark.parametrize(
    "answers",
    [
        ("n", "<"), ("n", ""), ("n", INTERRUPT), ("w", ""), ("w", "Why.", "<"),
        ("f", ""), ("f", "1/6/2099", ""), ("f", "1/6/2099", "<"), ("c", "<"),
        ("c", "HB", "<", "<"), ("c", "HB", "new", "<"),
        ("d", "<"), ("d", "", "", "<"), ("r", "<"), ("r", "OPCC", "<"), ("d", INTERRUPT),
        ("r", "Zq9", "<", INTERRUPT), ("f", "1/6/2001", "2/6/2023", INTERRUPT),
    ],
)  # fmt: skip
def test_gone_back_from_a_question_nothing_is_recorded(answers: list[str], eight: Pcc) -> None:
    before = eight.kept()
    code, printed = review(eight, "s", *answers, "q")
    assert (code, eight.kept()) == (0, before)
    assert printed.count("2 of 8: 3.14/02/2023") == 2
    assert printed.count("Nothing was recorded of it.") == 1
    assert printed.endswith(
        "Nothing was recorded. 1 skipped, 1 not answered and 6 not looked at.\n"
    )


def test_ctrl_c_at_the_keys_ends_it_with_what_was_recorded(eight: Pcc) -> None:
    code, printed = review(eight, "n", "They are out.", INTERRUPT)
    assert code == 130
    at = printed.index("Recorded in this review")
    assert "04.26/01/2021, on " in printed[at:]
    assert "Recorded: 1 noted. 7 not looked at.\n" in printed[at:]
    assert printed.endswith(
        "Error: Interrupted. What was recorded, if anything, is shown by pcc-actions history.\n"
    )


def test_back_shows_what_was_answered_with_the_keys_that_are_left(eight: Pcc) -> None:
    code, printed = review(eight, "d", "", "", "", "b", "n", "Heard.", "q")
    assert code == 0
    assert "1 of 8: 04.26/01/2021 (PAM)" in printed[printed.index("2 of 8") :]
    assert "\nn note, s skip, u undo, q quit, ? help: n" in printed
    assert kept(eight)["04.26/01/2021"]["status"] == "discharged"
    assert last_event(eight, "04.26/01/2021")["note"] == "Heard."


def test_an_unknown_reporter_is_asked_about(eight: Pcc) -> None:
    with desk_of(eight) as desk:
        desk.sendline("c")
        desk.expect("Who reported it, or Return for you: ")
        desk.sendline("Iris Feild")
        desk.expect(
            r"is not known here: a new person, or did you mean IF \(Iris Field\)\? \[new\]:"
        )
        desk.sendline("y")
        desk.sendline("")
        desk.expect("2 of 8")
        desk.sendline("c")
        desk.sendline("Hazel Brook")
        desk.expect("Hazel Brook is not known here: a new person, or whom did you mean")
        desk.sendline("")
        desk.sendline("Chosen.")
        desk.expect("3 of 8")
        desk.sendline("c")
        desk.sendline("Hazel Brook")
        desk.expect("What was reported")
        desk.sendline("Chosen.")
        desk.sendline("q")
        assert desk.ended()[0] == 0
    assert "reported_by" not in last_event(eight, "04.26/01/2021")  # IF recorded it too
    assert last_event(eight, "3.14/02/2023")["reported_by"] == "Hazel Brook"


def test_what_is_reported_complete_cannot_be_so_again(eight: Pcc) -> None:
    eight.do("complete 04.26/01/2021")
    _, printed = review(eight, "c", "q", options="PAM")
    assert printed.count("\nd discharge, n note,") == 2
    assert "complete," not in printed


def test_before_the_first_there_is_nothing_to_go_back_to(eight: Pcc) -> None:
    _, printed = review(eight, "b", "q")
    assert " b back," not in printed
    assert printed.count("1 of 8") == 1


def test_the_last_answers_are_taken_back_one_after_the_other(eight: Pcc) -> None:
    before = kept(eight)
    code, printed = review(eight, "n", "One.", "", "c", "", "", "u", "u", "q")
    assert code == 0
    assert printed.count("Taken back: ") == 2
    assert re.findall("(.) of 8: ", printed) == [*"112321"]
    assert kept(eight) == before
    assert printed.endswith(
        "\nNothing was recorded. 2 skipped, 1 not answered and 5 not looked at.\n"
    )


def test_what_somebody_else_recorded_is_not_taken_back(eight: Pcc) -> None:
    with desk_of(eight) as desk:
        desk.sendline("n")
        desk.sendline("One.")
        desk.meanwhile(lambda: eight.do("note 3.14/02/2023 'Meanwhile.'"))
        desk.sendline("u")
        desk.sendline("q")
        code, printed = desk.ended()
    assert code == 0
    said = " ".join(printed.split())
    assert re.search(
        r"Recorded since: 3.14/02/2023 noted by IF at [0-9:]+. Yours is no longer the last, so it "
        "is not taken back. To put yours right: pcc-actions correct 04.26/01/2021 --redact WORDS.",
        said,
    )
    assert last_event(eight, "04.26/01/2021")["note"] == "One."
    assert last_event(eight, "3.14/02/2023")["note"] == "Meanwhile."


def test_of_much_that_was_recorded_since_a_few_are_told(eight: Pcc) -> None:
    with desk_of(eight) as desk:
        desk.sendline("d")
        desk.sendline("")
        desk.sendline("")
        desk.sendline("")
        desk.meanwhile(
            lambda: eight.do("meeting add GPB 01/06/2099 02/06/2099 03/06/2099 04/06/2099")
        )
        desk.sendline("u")
        desk.sendline("q")
        said = " ".join(desk.ended()[1].split())
    assert "03/06/2099 added and 1 more. Yours is no longer the last" in said
    assert "To put yours right: pcc-actions reopen 04.26/01/2021 --note WHY." in said


def test_an_undo_that_is_refused_is_said(eight: Pcc) -> None:
    def edit() -> None:
        text = eight.log.read_text(encoding="utf-8")
        eight.log.write_text(text.replace("Book the venue", "Book a venue"), encoding="utf-8")

    with desk_of(eight) as desk:
        desk.sendline("n")
        desk.sendline("One.")
        desk.meanwhile(edit)
        desk.sendline("u")
        desk.sendline("q")
        code, printed = desk.ended()
    assert code == 0
    assert "Error: t.toml was edited outside pcc-actions since revision" in printed
    assert last_event(eight, "04.26/01/2021")["note"] == "One."


def test_what_is_closed_meanwhile_is_passed_over(eight: Pcc) -> None:
    with desk_of(eight) as desk:
        desk.meanwhile(lambda: eight.do("discharge 3.14/02/2023 --on 04/04/2023"))
        desk.sendline("s")
        desk.expect("3.14/02/2023 was discharged on 04/04/2023 meanwhile, and is passed over.")
        desk.expect("3 of 8")
        desk.sendline("q")
        code, printed = desk.ended()
    assert code == 0
    assert printed.endswith(
        "Nothing was recorded. 1 skipped, 1 not answered, 1 passed over and 5 not looked at.\n"
    )


def test_what_is_closed_while_it_is_answered_is_said_and_passed_over(eight: Pcc) -> None:
    with desk_of(eight) as desk:
        desk.sendline("c")
        desk.sendline("")
        desk.meanwhile(lambda: eight.do("withdraw 04.26/01/2021 'Dropped' --on 04/04/2023"))
        desk.sendline("")
        desk.expect("Error: 04.26/01/2021 was withdrawn on 04/04/2023, so it cannot be completed")
        desk.expect("is passed over.")
        desk.expect("2 of 8")
        desk.sendline("q")
        assert desk.ended()[0] == 0
    assert kept(eight)["04.26/01/2021"]["status"] == "withdrawn"


def test_an_answer_is_added_to_what_somebody_else_recorded(eight: Pcc) -> None:
    with desk_of(eight) as desk:
        desk.sendline("n")
        desk.meanwhile(lambda: eight.do("note 04.26/01/2021 'Meanwhile.'"))
        desk.sendline("Mine.")
        desk.sendline("q")
        assert desk.ended()[0] == 0
    notes = [each.get("note") for each in kept(eight)["04.26/01/2021"]["history"]]
    assert notes == [None, "Meanwhile.", "Mine."]


def test_an_action_that_is_gone_is_passed_over(eight: Pcc) -> None:
    eight.do("add 9.07/03/2023 'Taken back soon' --due 01/03/2023")
    with desk_of(eight) as desk:
        desk.meanwhile(lambda: eight.do("undo --yes"))
        desk.sendline("s")
        desk.sendline("q")
        code, printed = desk.ended()
    assert code == 0
    assert "no action 9.07/03/2023" in printed or "9.07/03/2023" in printed
    assert "1 passed over" in printed


def test_a_log_that_goes_bad_ends_it_with_what_was_recorded(eight: Pcc) -> None:
    with desk_of(eight) as desk:
        desk.sendline("n")
        desk.sendline("One.")
        desk.sendline("n")
        desk.meanwhile(lambda: eight.log.write_text("no log", encoding="utf-8"))
        desk.sendline("Two.")
        code, printed = desk.ended()
    assert code == 3
    assert "Recorded: 1 noted. 7 not looked at.\n" in printed
    assert printed.rpartition("Recorded: ")[2].count("Error: t.toml") == 1
    assert printed.count("Error: ") == 1


def test_a_past_day_is_asked_about(eight: Pcc) -> None:
    code, printed = review(
        eight, "s", "f", "soon", "1/3/2023", "1/6/2023", "n", "1/6/2023", "yes", "Late.", "q"
    )
    assert code == 0
    assert "“soon” is not a date; type one such as 14/02/2023.\n" in printed
    assert "It is due on 07/03/2023 already. Give a later day.\n" in printed
    assert printed.count("01/06/2023 is past. Is that the day that is meant? y yes, n no:") == 2
    assert str(kept(eight)["3.14/02/2023"]["due"]) == "2023-06-01"


def test_to_the_day_itself_it_is_deferred_unasked(eight: Pcc) -> None:
    code, printed = review(eight, "s", "f", "today", "Late.", "q")
    assert code == 0
    assert "is past" not in printed
    assert "Recorded: 1 deferred." in printed


def test_a_day_that_can_be_several_is_asked_about(
    eight: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pcc_actions.cli.session._now", lambda: DAY_OF_THE_SAMPLE)
    _, printed = review(eight, "f", "end of the year", "1/6/2099", "Late.", "q")
    assert "= Friday 31 March 2023 or Sunday 31 December 2023\n" in printed
    assert "Type the date that is meant." in " ".join(printed.split())
    assert str(kept(eight)["04.26/01/2021"]["due"]) == "2099-06-01"


def test_a_deferral_to_the_next_meeting_is_to_its_day(eight: Pcc) -> None:
    eight.do("meeting add GPB 07/07/2099")
    _, printed = review(eight, "f", "next meeting", "Late.", "q", options="GPB")
    assert "= Tuesday 7 July 2099, next meeting\n" in printed
    assert str(kept(eight)["3.14/02/2023"]["due"]) == "2099-07-07"


def test_a_meeting_that_is_not_known_is_recorded_where_that_is_said(eight: Pcc) -> None:
    typed = ("d", "", "1.05/04/2023", "n", "1.06/04/2023", "y", "q")
    code, printed = review(eight, *typed, options="GPB")
    assert code == 0
    assert printed.count("Record a new GPB meeting that day? y yes, n no:") == 2
    assert "meeting of 06/04/2023 added" in printed or "06/04/2023" in printed
    days = [str(each["date"]) for each in tomllib.loads(eight.log.read_text())["meetings"]]
    assert "2023-04-06" in days
    assert "2023-04-05" not in days
    assert last_event(eight, "3.14/02/2023")["minute"] == "1.06/04/2023"


def test_the_last_meeting_is_offered_as_the_day_of_a_decision(
    eight: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pcc_actions.cli.session._now", lambda: DAY_AFTER)
    _, printed = review(
        eight, *("d", "", "", ""), *("d", "", "", "tomorrow", "7/4/2023"),
        *("d", "", "", "7/3/2023"), "q", options="GPB",
    )  # fmt: skip
    assert printed.count("Decided on [04/04/2023]: ") == 4
    assert "= Tuesday 7 March 2023, GPB meeting\n" in printed
    assert "= Tuesday 4 April 2023, GPB meeting\n" in printed
    assert "= Friday 7 April 2023\n" in printed
    assert "is in the future" in printed
    assert str(kept(eight)["3.14/02/2023"]["closed"]) == "2023-04-04"
    assert str(kept(eight)["11.14/02/2023"]["closed"]) == "2023-04-07"


def test_the_day_of_a_decision_is_asked_again_where_it_cannot_be(
    eight: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pcc_actions.cli.session._now", lambda: DAY_AFTER)
    eight.do("complete 3.14/02/2023 'It is done.' --on 06/04/2023")
    code, printed = review(
        eight, *6 * "s", "d", "Heard.", "1.04/04/2023", "", "4/4/2023", "7/4/2023", options="GPB"
    )
    assert code == 0
    assert "Decided on [08/04/2023]: " in printed  # the last meeting was before it was complete
    why = "was completed on 06/04/2023, and that cannot follow if it was discharged on 04/04/2023."
    assert " ".join(printed.split()).count(f"3.14/02/2023 {why} Give another day; or, if that") == 2
    assert last_event(eight, "3.14/02/2023")["note"] == "Heard."
    assert str(kept(eight)["3.14/02/2023"]["closed"]) == "2023-04-07"


def test_no_option_is_advised_that_a_review_does_not_have(
    eight: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pcc_actions.cli.session._now", lambda: DAY_AFTER)
    eight.do(
        "discharge 11.14/02/2023 --on 15/02/2023",
        "reopen 11.14/02/2023 'Not booked' --on 01/04/2023",
        "person add 'A1' 'Alex Reed'",
        "person add 'A2' 'Alex Reed'",
    )
    days, minutes = ["1/1/2001", "soon", "99/99/2023", "1/1/2099"], ["x", "1", "1.01/01/2001"]
    code, printed = review(
        eight,
        *("s", "d", "", *minutes, "1.20/02/2023", "PAM:9", "", *days, "20/2/2023", "<"),
        *("w", "No longer", *minutes, "", *days, "<"),
        *("f", *days[:-1], "on completion", "1/1/2023", "<"),
        *("r", "Alex Reed", "7", "1", "<", "c", "Alex Reed", "<", "q"),
        options="GPB",
    )
    assert (code, printed.count("Nothing was recorded of it.")) == (0, 5)
    lines = re.sub(r"pcc-actions .*?[.] ", "", " ".join(printed.split()))
    assert not re.findall(r"--[a-z-]+", lines)


def test_an_unknown_owner_is_asked_about(eight: Pcc) -> None:
    eight.do("person add EI 'Edith Inkpen'")
    code, printed = review(eight, "r", "EJ", "y", "", "q", options="--owner CC")
    assert code == 0
    assert "EJ is not known here: a new person, or did you mean EI" in printed
    assert kept(eight)["1.07/03/2023"]["owners"] == ["EI"]


def test_no_owners_at_all_go_back(eight: Pcc) -> None:
    before = eight.kept()
    _, printed = review(eight, "r", "", "q", options="GPB")
    assert "Owners instead of EI, IF: " in printed
    assert "Nothing was recorded of it." in printed
    assert eight.kept() == before


@pytest.mark.parametrize("key", ["n", "d"])
def test_words_that_may_not_be_kept_are_asked_for_again(key: str, eight: Pcc) -> None:
    code, printed = review(eight, key, "A \x07 bell", "A bell", *["", ""][: 2 * (key == "d")], "q")
    assert code == 0
    assert "The note has the control character U+0007 (BEL); type it again without it." in printed
    assert last_event(eight, "04.26/01/2021")["note"] == "A bell"


def test_where_nothing_can_be_saved_it_is_said_and_the_action_shown_again(eight: Pcc) -> None:
    def cut() -> None:
        text = eight.log.read_text(encoding="utf-8")
        end = text.rindex("# revision")
        eight.log.write_text(text[: text.rindex("[[actions]]")] + text[end:], encoding="utf-8")

    with desk_of(eight) as desk:
        for each in ("d", "", "", "", "b", "n"):
            desk.sendline(each)
        desk.meanwhile(cut)
        desk.sendline("One.")
        desk.sendline("q")
        code, printed = desk.ended()
    assert code == 0
    assert "Error: t.toml is not whole: " in printed
    assert printed.count("1 of 8") == 3
    assert printed.endswith("Recorded: 1 discharged. 1 skipped and 6 not looked at.\n")


def test_the_same_owners_are_refused_and_the_action_shown_again(eight: Pcc) -> None:
    before = eight.kept()
    _, printed = review(eight, "r", "tw", "", "q", options="--owner TW")
    assert "Error: 4.07/03/2023 is owned by TW already." in printed
    assert printed.count("1 of 1: ") == 2
    assert eight.kept() == before


@pytest.mark.parametrize(
    ("options", "first"),
    [
        ("PAM", "1 of 1: 04.26/01/2021"),
        ("--board PAM", "1 of 1: 04.26/01/2021"),
        ("--owner cc", "1 of 2: 1.07/03/2023"),
        ("gpb --since 07/03/2023", "1 of 4: 1.07/03/2023"),
        ("--since last\xa0GPB", "1 of 1: 04.26/01/2021"),
    ],
)
def test_which_actions_it_goes_through(options: str, first: str, eight: Pcc) -> None:
    eight.do("note 04.26/01/2021 'They are out.'")
    _, printed = review(eight, "q", options=options)
    assert first in printed


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--owner HB", "Error: Nobody called “HB” is known"),
        ("XYZ", "Error: There is no board XYZ"),
        ("overdue", "What is overdue: pcc-actions overdue."),
        ("--since soon", "Error: “soon” is not a date"),
        ("PAM --board GPB", "Error: Two boards are named"),
    ],
)
def test_what_nobody_knows_is_refused(options: str, said: str, eight: Pcc) -> None:
    code, printed = review(eight, options=options)
    assert code == 2
    assert said in printed


def test_nothing_to_review_is_said(pcc: Pcc) -> None:
    code, printed = review(pcc)
    assert code == 0
    assert re.fullmatch(
        r"Nothing is outstanding as at [\d/]+: there is nothing to review.\n", printed
    )


def test_nothing_to_review_among_those_asked_for(eight: Pcc) -> None:
    _, printed = review(eight, options="--since 01/01/2099 --owner CC")
    assert printed.startswith("Nothing happened since 01/01/2099 to any outstanding action among")


def test_away_from_a_terminal_it_is_refused_with_what_to_type(eight: Pcc) -> None:
    assert eight.refuses(2, "review", "GPB").startswith(
        "A review asks at a terminal, and there is none. What is outstanding: pcc-actions outsta"
    )


def test_a_hand_edit_is_warned_of_once(eight: Pcc, monkeypatch: pytest.MonkeyPatch) -> None:
    text = eight.log.read_text(encoding="utf-8")
    eight.log.write_text(text.replace("Book the venue", "Book a venue"), encoding="utf-8")
    seconds = iter(range(60))  # for an edit is of the moment when it is read
    monkeypatch.setattr(
        "pcc_actions.cli.session._now",
        lambda: Now(DAY_AFTER.today, DAY_AFTER.at.replace(second=next(seconds))),
    )
    _, printed = review(eight, "s", "n", "One.", "n", "Two.", "q")
    assert printed.count("was edited outside pcc-actions") == 1


def test_each_answer_is_of_the_moment_when_it_was_given(
    eight: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = iter(range(60))
    monkeypatch.setattr(
        "pcc_actions.cli.session._now",
        lambda: Now(DAY_AFTER.today, DAY_AFTER.at.replace(year=2099, second=next(seconds))),
    )
    review(eight, "n", "One.", "n", "Two.", "q", options="PAM")
    one, two = kept(eight)["04.26/01/2021"]["history"][-2:]
    assert one["at"] < two["at"]


def test_at_60_columns_no_line_is_longer(eight: Pcc) -> None:
    _, printed = review(eight, "?", *8 * ["s"], columns=60)
    assert max(map(len, printed.splitlines())) <= 60


def test_stored_text_cannot_steer_the_terminal(eight: Pcc) -> None:
    text = eight.log.read_text(encoding="utf-8")
    text = text.replace("Book the venue", r"Book\u001b[2J the\u202e venue")
    eight.log.write_text(text, encoding="utf-8")
    _, printed = review(eight, *8 * [""])
    assert not {"\x1b", "\u202e"} & set(printed)
