"""What the recording commands say and store."""

import pytest

from tests.cli.running import Pcc

WAYS = (
    "3.14/02/2023",
    "03.14/2/23",
    "Ref 3.14/02/2023",
    "GPB:3.14/02/2023",
    "3.14/02",
    "3. 14-02-2023",
)


@pytest.mark.parametrize("typed", WAYS)
def test_a_reference_is_taken_in_many_forms(four: Pcc, typed: str) -> None:
    assert four("note", typed, "--note", "Rang them").ok.out.startswith("3.14/02/2023, on ")


def test_after_a_meeting_the_item_is_enough(four: Pcc) -> None:
    done = four("note", "3", "11", "--meeting", "14/2/23", "--note", "Rang", "--on", "1/3/23").ok
    assert done.out == "3.14/02/2023, on 01/03/2023: noted.\n11.14/02/2023, on 01/03/2023: noted.\n"
    assert "Rang" in four("show", "3", "--meeting", "14/2/23").ok.out
    assert "Rang" in four("history", "3", "--meeting", "14/2/23").ok.out


def test_the_same_reference_twice_is_done_once(four: Pcc) -> None:
    done = four("complete", "3.14/02", "03.14/2/23", "--note", "Done", "--on", "1/3/23").ok
    assert done.out == "3.14/02/2023, on 01/03/2023: reported complete.\n"


def test_who_reported_it(four: Pcc) -> None:
    done = four("complete", "3.14/02", "--note", "Done", "--reported-by", "EI", "--on", "1/3/23")
    assert done.ok.out == "3.14/02/2023, on 01/03/2023: reported complete (reported by EI).\n"


def test_withdrawn_and_reopened(four: Pcc) -> None:
    gone = four(
        *("withdraw", "3.14/02", "--note", "Not wanted", "--on", "7/3/23"),
        *("--minute", "2.07/03/2023"),
    )
    assert gone.ok.out == "3.14/02/2023, on 07/03/2023: withdrawn (minute 2.07/03/2023).\n"
    back = four("reopen", "3.14/02", "--note", "Wanted again", "--on", "8/3/23").ok
    assert back.out == "3.14/02/2023, on 08/03/2023: reopened.\n"


def test_owners_are_set(four: Pcc) -> None:
    done = four("assign", "3.14/02", "--owner", "CC and OPCC", "--on", "1/3/23").ok
    assert done.out == "3.14/02/2023, on 01/03/2023: reassigned to CC, OPCC.\n"
    assert 'owners = ["CC", "OPCC"]' in four.log.read_text("utf-8")


@pytest.mark.parametrize(
    ("to", "day"),
    [
        ("next meeting", "04/04/2023"),
        ("in 2 weeks", "21/03/2023"),
        ("end of March 2023", "31/03/2023"),
    ],
)
def test_a_later_date_counts_from_the_effective_day(four: Pcc, to: str, day: str) -> None:
    done = four("defer", "3.14/02", "--to", to, "--note", "Moving", "--on", "07/03/2023").ok
    assert f"deferred from 07/03/2023 (next meeting) to {day}." in done.out


def test_no_next_meeting_to_defer_to(four: Pcc) -> None:
    says = four.refuses(
        2, "defer", "3.14/02", "--to", "next meeting", "--note", "x", "--on", "04/04/2023"
    )
    assert says.startswith("No GPB meeting after 04/04/2023 is known.")


def test_a_ground_that_no_paper_will_print_is_warned_of(four: Pcc) -> None:
    said = four("exempt", "3.14/02", "--ground", "Iris knows", "--on", "1/3/23").ok.err
    assert said.startswith(
        "Warning: Papers will print “ground not printed” for “Iris knows”: it is"
    )
    added = four("add", "9.14/02/2023", "Ask", "--owner", "CC", "--exempt", "Iris knows").ok.err
    assert added == said
    assert four("exempt", "4.26/01/2021", "--ground", "Sch 12A para 3").ok.err == ""


def test_exempt_and_lifted(four: Pcc) -> None:
    done = four("exempt", "3.14/02", "--ground", "FOIA s.31", "--on", "1/3/23").ok
    assert done.out == "3.14/02/2023, on 01/03/2023: marked exempt (FOIA s.31).\n"
    assert "Exempt: FOIA s.31" in four("list").ok.out
    lifted = four("exempt", "3.14/02", "--lift", "--note", "Published", "--on", "2/3/23").ok
    assert lifted.out == "3.14/02/2023, on 02/03/2023: no longer exempt.\n"
    assert "also what was recorded while it was exempt" in " ".join(lifted.err.split())
    assert "Exempt" not in four("list").ok.out


DRY = [
    "init --file other.toml",
    "board add SPCB --name 'A board'",
    "meeting add GPB 02/05/2023",
    "meeting move GPB 07/03/2023 14/03/2023 --on 01/03/2023",
    "meeting cancel GPB 07/03/2023 --on 01/03/2023",
    "person add IF --name 'Iris Field'",
    "add 5.14/02/2023 'Write to the force' --owner CC",
    "add 5.15/02/2023 'Write to the force' --owner CC --board GPB --new-meeting",
    "note 3.14/02 --note x",
    "complete 3.14/02 --note x",
    "discharge 3.14/02 --note x",
    "withdraw 3.14/02 --note x",
    "defer 3.14/02 --to 1/5/23 --note x",
    "assign 3.14/02 --owner CC",
    "correct 3.14/02 --text 'Set up two visits' --note x",
    "correct 3.14/02 --redact Commissioner",
    "exempt 3.14/02 --ground 'FOIA s.31'",
]


@pytest.mark.parametrize("line", DRY)
def test_dry_run_records_nothing_and_says_what_it_would(four: Pcc, line: str) -> None:
    import shlex

    before = four.kept()
    done = four(*shlex.split(line), "--dry-run").ok
    assert done.out.startswith("Would ")
    assert four.kept() == before


def test_a_save_whose_version_could_not_be_kept_is_warned_of(
    four: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pcc_actions.store.versions.keep_version", full)
    done = four("note", "3.14/02", "--note", "Rang").ok
    assert done.out.endswith("noted.\n")
    assert done.err == (
        "Warning: That is saved, but the versions kept for undo could not be brought up to date: "
        "no space left on the device.\n"
    )


def test_the_default_board_takes_a_meeting_that_no_board_is_known_to_have_had(pcc: Pcc) -> None:
    text = pcc.log.read_text("utf-8").replace(
        "schema_version = 1\n", 'schema_version = 1\n\n[settings]\ndefault_board = "PAM"\n'
    )
    pcc.log.write_text(text, "utf-8", newline="\n")
    added = ("add", "3.15/02/2023", "Visit", "--owner", "EI")
    assert "If there was a PAM meeting that day, add --new-meeting." in pcc(*added).err
    done = pcc(*added, "--new-meeting").ok
    assert "03.15/02/2023 (PAM) recorded" in done.out


def test_another_boards_next_meeting_is_a_date(pcc: Pcc) -> None:
    done = pcc("add", "4.26/01/2021", "Write", "--owner", "CC", "--due", "next gpb").ok
    assert "due 14/02/2023." in done.out
    default = pcc("add", "5.26/01/2021", "Write", "--owner", "CC", "--due", "next meeting").ok
    assert "due 23/02/2021 (next meeting)." in default.out


@pytest.mark.parametrize(("long", "warned"), [(600, False), (601, True)])
def test_a_whole_e_mail_as_the_text_is_warned_of(pcc: Pcc, long: int, warned: bool) -> None:
    done = pcc("add", "3.14/02/2023", "x" * long, "--owner", "EI").ok
    assert ("3.14/02/2023 is 601 characters long." in done.err) == warned
