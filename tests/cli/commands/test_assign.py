"""Owners in the place of others."""

import shlex

import pytest

from tests.cli.running import Pcc

PEOPLE = (
    "person add EI 'Edith Irons'",
    "person add CC 'Ada Crane' --post 'Chief Constable'",
    "person add DCC 'Bea Dale'",
)
REF = "3.14/02/2023"


def owners(pcc: Pcc) -> str:
    text = pcc.log.read_text("utf-8")
    return next(line for line in text.splitlines() if line.startswith("owners = "))


def test_owners_are_set_and_who_they_were_is_said(four: Pcc) -> None:
    done = four("assign", "3.14/02", "--owner", "CC and OPCC", "--on", "1/3/23").ok
    assert done.out == "3.14/02/2023, on 01/03/2023: reassigned from EI, IF to CC, OPCC.\n"
    assert 'owners = ["CC", "OPCC"]' in four.log.read_text("utf-8")


def test_an_owner_is_stored_under_one_key_however_typed(four: Pcc) -> None:
    four.do(*PEOPLE)
    typed = "assign 3.14/02 --owner “cc” --owner 'edith irons' --owner 'chief constable'"
    done = four(*shlex.split(typed)).ok
    assert (owners(four), done.err) == ('owners = ["CC", "EI"]', "")


def test_an_unknown_owner_is_recorded_and_warned_of(four: Pcc) -> None:
    four.do(*PEOPLE)
    done = four("assign", REF, "--owner", "Cheif Constable", "--dry-run").ok
    warned = (
        "Warning: “Cheif Constable” is not known, and is kept as typed. The nearest is "
        "CC (Ada Crane, Chief Constable): if that is meant, pcc-actions undo; if not, pcc-actions "
        'person add INITIALS "Cheif Constable".\n'
    )
    assert done.err == warned
    assert four("assign", REF, "--owner", "Cheif Constable").ok.err == warned
    assert four("assign", REF, "--add", "Cheif Constabel").ok.err
    assert four("assign", REF, "--owner", "CC", "--owner", "Cheif Constable").ok.err == ""


def test_who_share_initials_are_both_named_with_what_to_type(four: Pcc) -> None:
    four.do(*PEOPLE, "person add EI 'Eric Ings'")
    said = four.refuses(2, "assign", REF, "--owner", "ei")
    assert said == (
        '“ei” can mean Edith Irons (EI) or Eric Ings (EI2). Say which: --owner "Edith Irons" or '
        "--owner EI2."
    )
    for line, option in (
        ("assign --from EI --to CC", "--from"),
        ("assign --from OPCC --to EI --yes", "--to"),
        (f"assign {REF} --add EI", "--add"),
        (f"assign {REF} --remove EI", "--remove"),
    ):
        said = four(*shlex.split(line)).err
        assert f'Say which: {option} "Edith Irons" or {option} EI2.' in said
    for way in ("Edith Irons", "EI2"):
        assert four("assign", REF, "--owner", way).ok.out


def test_owners_are_added_and_taken_away(four: Pcc) -> None:
    four.do(*PEOPLE)
    line = ("assign", REF, "--add", "cc", "--add", "dcc", "--remove", "“if”", "--on", "1/3/23")
    assert four(*line).ok.out == (
        "3.14/02/2023, on 01/03/2023: reassigned from EI, IF to EI, CC, DCC.\n"
    )
    assert four.refuses(2, "assign", REF, "--remove", "OPCC") == (
        "3.14/02/2023 is not owned by OPCC; it is owned by EI, CC and DCC."
    )


def test_all_that_somebody_owns_is_shown_and_handed_over(four: Pcc) -> None:
    four.do(*PEOPLE, "assign 4.26/01/2021 --owner OPCC --on 01/03/2023")
    refused = four("assign", "--from", "opcc", "--to", "Ada Crane", "--on", "1/3/23")
    assert (refused.code, refused.err) == (
        2, "Error: This needs a yes. Check the lines above, then add --yes.\n",
    )  # fmt: skip
    assert "3 actions owned by OPCC.\n" in refused.out
    line = ("assign", "--from", "OPCC", "--to", "cc", "--on", "1/3/23", "--note", "Moved")
    there = four(*line, "--board", "gpb", "--dry-run").ok
    assert "2 actions of GPB owned by OPCC.\n" in there.out
    out = four(*line, "--yes").ok.out
    assert out.endswith(
        "11.14/02/2023, on 01/03/2023: reassigned from OPCC, WKP to CC, WKP.\n"
        "11.14/02/2023/2, on 01/03/2023: reassigned from OPCC to CC.\n"
        "04.26/01/2021, on 01/03/2023: reassigned from OPCC to CC.\n"
    )
    assert four(*line, "--yes").ok.out == "0 actions owned by OPCC.\n"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("assign --owner 'Edith Irons'", 'assign REFERENCE --owner "Edith Irons".'),
        ("assign", "Say which action, as in: pcc-actions assign 04.26/01/2021 OWNER."),
        (f"assign {REF}", f"pcc-actions assign {REF} OWNER."),
        (f"assign {REF} CC --add EI", "Leave one of the two out."),
        ("assign --from EI", "pcc-actions assign --from EI --to OWNER."),
        ("assign --to 'Ada Crane'", 'pcc-actions assign --from OWNER --to "Ada Crane".'),
        (f"assign {REF} --from EI --to CC", "pcc-actions assign --from EI --to CC."),
        ("assign --from EI --to CC --add IF", "pcc-actions assign --from EI --to CC."),
        (f"assign {REF} --owner EI --add CC", "Leave one of the two out."),
        (f"assign {REF} --add EI --board GPB", "--board goes with --from and --to."),
        ("assign --from EI --to CC --meeting 1/3/23", "leave out --meeting"),
    ],
)
def test_what_is_no_whole_line_is_answered_with_it(typed: str, said: str, four: Pcc) -> None:
    assert said in four.refuses(2, *shlex.split(typed))


def test_nobody_hands_over_what_nobody_is_known_to_own(four: Pcc) -> None:
    four.do(*PEOPLE)
    assert four.refuses(2, "assign", "--from", "Ada Carne", "--to", "EI") == (
        "Nobody called “Ada Carne” is known; the nearest is CC (Ada Crane, Chief Constable)."
    )


def test_an_edit_by_hand_is_told_once_where_all_is_handed_over(four: Pcc) -> None:
    text = four.log.read_text("utf-8")
    four.log.write_text(text.replace("Book the venue", "Hire the venue"), "utf-8")
    done = four(*shlex.split("assign --from OPCC --to WKP --yes")).ok
    assert done.err.count("edited outside pcc-actions") == 1


def test_topics_that_somebody_owns_are_handed_over_with_the_actions(four: Pcc) -> None:
    text = four.log.read_text("utf-8")
    topic = '[[programme]]\ntopic = "Budget"\nboard = "GPB"\nowners = ["OPCC", "WKP"]\n\n'
    four.log.write_text(text.replace("[[actions]]", f"{topic}[[actions]]", 1), "utf-8")
    line = shlex.split("assign --from OPCC --to EI")
    said = "1 topic of the work programme owned by OPCC: “Budget”.\n"
    assert said in four(*line, "--dry-run").ok.out
    assert "Budget" in four(*line, "--yes").ok.out.splitlines()[-1]
    assert 'owners = ["EI", "WKP"]' in four.log.read_text("utf-8")
    again = four(*shlex.split("assign --from OPCC --to IF --yes"))
    assert "of the work programme" not in again.ok.out
