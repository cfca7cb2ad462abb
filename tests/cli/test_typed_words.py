"""What follows the references on a line, and lines in which something is missing."""

import random
import shlex

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.running import Pcc
from tests.examples import examples

SAID = {
    "note 3.14/02/2023 'Rang them' --on 01/03/2023": "noted",
    "note 3.14/02/2023 Rang them --on 01/03/2023": "noted",
    "complete 3.14/02/2023 'Held on Friday' --on 01/03/2023": "reported complete",
    "complete 3.14/02/2023 --on 01/03/2023": "reported complete",
    "discharge 3.14/02/2023 Agreed --on 07/03/2023": "discharged",
    "withdraw 3.14/02/2023 'No longer wanted' --on 07/03/2023": "withdrawn",
    "defer 3.14/02/2023 30/04/2023 'Team moving' --on 01/03/2023": (
        "deferred from 07/03/2023 (next meeting) to 30/04/2023"
    ),
    "defer 3.14/02/2023 --to 30/04/2023 Team moving --on 01/03/2023": (
        "deferred from 07/03/2023 (next meeting) to 30/04/2023"
    ),
    "defer 3.14/02/2023 30/04/2023 --note Moving --on 01/03/2023": (
        "deferred from 07/03/2023 (next meeting) to 30/04/2023"
    ),
    "assign 3.14/02/2023 OPCC 'Head of Estates' --on 01/03/2023": None,
    "exempt 3.14/02/2023 FOIA s.31 --on 01/03/2023": "marked exempt (FOIA s.31)",
}


@pytest.mark.parametrize("line", SAID)
def test_what_follows_the_references_is_recorded(four: Pcc, line: str) -> None:
    done = four(*shlex.split(line)).ok
    assert done.out.startswith("3.14/02/2023, on 0")
    assert SAID[line] is None or done.out.endswith(f": {SAID[line]}.\n")


def test_the_words_are_kept_as_the_note(four: Pcc) -> None:
    four.do("note 3.14/02/2023 Rang  them", "defer 3.14/02/2023 30/04/2099 Team moving")
    shown = four("show", "3.14/02/2023").ok.out
    assert "Rang them" in shown
    assert "Team moving" in shown


def test_a_reopened_one_says_why(four: Pcc) -> None:
    four.do("complete 3.14/02/2023", "reopen 3.14/02/2023 'Not done after all'")
    assert "Not done after all" in four("history", "3.14/02/2023").ok.out


@pytest.mark.parametrize(
    "text", ["- rang them", "-5 degrees is too cold", "-- rang them", "-- on paper", "-on the way"]
)
def test_a_text_may_begin_with_a_dash(four: Pcc, text: str) -> None:
    assert four("note", "3.14/02/2023", text).ok
    assert four("note", "3.14/02/2023", "--note", text).ok
    assert four("add", "5.14/02/2023", text, "--owner", "EI").ok
    # Twice as a note, and once as what was raised.
    assert four("history").ok.out.count(text) == 3
    assert text in four("show", "5.14/02/2023").ok.out


def test_an_option_joined_to_its_value_is_one(four: Pcc, tmp_path: str) -> None:
    assert four("note", "3.14/02/2023", "--note=Rang them").ok
    assert four("export", "-oall of them.csv").ok.out.startswith("all of them.csv written")
    assert "There is no --ownr" in four.refuses(2, "add", "5.14/02/2023", "Visit", "--ownr=EI Two")


@pytest.mark.parametrize(
    "line",
    [
        "note 3.14/02/2023 Rang --note Rang",
        "complete 3.14/02/2023 Done --note Done",
        "discharge 3.14/02/2023 Agreed --note Agreed",
        "withdraw 3.14/02/2023 Dropped --note Dropped",
        "defer 3.14/02/2023 30/04/2099 Moving --note Moving",
        "defer 3.14/02/2023 Moving --to 30/04/2099 --note Moving",
        "assign 3.14/02/2023 OPCC --owner OPCC",
        "exempt 3.14/02/2023 'FOIA s.31' --ground 'FOIA s.31'",
        "exempt 3.14/02/2023 'FOIA s.31' --lift",
    ],
)
def test_what_is_said_twice_is_refused(four: Pcc, line: str) -> None:
    assert "Leave one of the two out." in four.refuses(2, *shlex.split(line))


WHOLE = {
    "note 3.14/02/2023": 'pcc-actions note 3.14/02/2023 "WHAT HAPPENED"',
    "note 3 --meeting 14/02/2023": 'pcc-actions note 3 --meeting 14/02/2023 "WHAT HAPPENED"',
    "note": 'pcc-actions note 04.26/01/2021 "WHAT HAPPENED"',
    "note --note Rang": "pcc-actions note REFERENCE --note Rang",
    "withdraw 3.14/02/2023": 'pcc-actions withdraw 3.14/02/2023 "WHY"',
    "defer 4.26/01/2021 'end of April 2099'": (
        'pcc-actions defer 4.26/01/2021 "end of April 2099" "WHY"'
    ),
    "assign 3.14/02/2023": "pcc-actions assign 3.14/02/2023 OWNER",
    "assign": "pcc-actions assign 04.26/01/2021 OWNER",
    "exempt 3.14/02/2023": 'pcc-actions exempt 3.14/02/2023 "GROUND"',
    "exempt --lift": "pcc-actions exempt REFERENCE --lift",
    "show": "pcc-actions show REFERENCE",
}


@pytest.mark.parametrize("line", WHOLE)
def test_what_is_missing_is_shown_in_the_whole_line(four: Pcc, line: str) -> None:
    assert four.refuses(2, *shlex.split(line)).endswith(f": {WHOLE[line]}.")


def test_a_whole_list_is_named_too(four: Pcc) -> None:
    said = four.refuses(2, "discharge")
    assert "such as 04.26/01/2021: pcc-actions discharge REFERENCE. After the board" in said


@pytest.mark.parametrize("line", ["defer 3.14/02/2023 --note Moving", "defer --note Moving"])
def test_the_date_to_defer_to_is_a_gap_that_does_not_run_as_it_stands(four: Pcc, line: str) -> None:
    shown = four.refuses(2, *shlex.split(line)).partition("pcc-actions ")[2].removesuffix(".")
    assert "“WHEN” is not a date" in four.refuses(2, *shlex.split(shown))
    filled = shlex.split(shown.replace("WHEN", "31/12/2098"))
    assert four(*filled).ok.out.startswith(("3.14/02/2023, on ", "04.26/01/2021, on "))


def test_nothing_to_speak_of(pcc: Pcc, bare: Pcc) -> None:
    assert "The log holds no action yet." in pcc.refuses(2, "note")
    assert "Nothing is outstanding" in pcc.refuses(2, "defer")
    assert "Nothing in this log is reported complete" in pcc.refuses(2, "reopen")


def test_of_two_boards_with_one_reference_the_line_names_one(four: Pcc) -> None:
    four.do("meeting add PAM 14/02/2023", "add PAM:03.14/02/2023 'Visit' --owner EI")
    four.do("add GPB:12.14/02/2023 'Visit' --owner EI", "add PAM:12.14/02/2023 'Tour' --owner EI")
    assert "pcc-actions note PAM:12.14/02/2023 " in four.refuses(2, "note")


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("note 3.14/02/2023 9.14/02/2023", "9.14/02/2023"),
        ("assign 9.14/02/2023", "9.14/02/2023"),
        ("exempt 9.14/02/2023", "9.14/02/2023"),
        ("defer 9.14/02/2023", "9.14/02/2023"),
        ("complete 3.14/02/2023 9.14/02/2023", "9.14/02/2023"),
        ("assign 3.14/02/2023 9.14/02/2023 EI", "9.14/02/2023"),
        ("show 3.14/02/2023 rubbish", "rubbish"),
    ],
)
def test_a_reference_that_finds_nothing_is_said_first(four: Pcc, line: str, named: str) -> None:
    assert four.refuses(5, *line.split()).startswith(f"There is no action {named}")


def test_all_completed_takes_words_only(four: Pcc) -> None:
    four.do("complete 3.14/02/2023 --on 01/03/2023")
    given = "--all-completed --board GPB --minute 1.07/03/2023 --on 07/03/2023 --yes".split()
    assert "Leave one" in four.refuses(2, "discharge", *given, "Agreed", "--note", "Agreed")
    assert "is a reference" in four.refuses(2, "discharge", *given, "Agreed", "3.14/02/2023")
    assert four("discharge", *given, "All", "were", "agreed").ok
    assert "All were agreed" in four("history", "3.14/02/2023").ok.out


@pytest.mark.parametrize("between", [(), ("--on", "01/03/2023"), ("--dry-run",)])
def test_a_date_of_several_words_is_shown_in_quotation_marks(
    four: Pcc, between: tuple[str, ...]
) -> None:
    said = four.refuses(2, "defer", "3.14/02/2023", "end", "of", *between, "April", "Team", "moves")
    assert "Put the words of a date together in quotation marks: " in said
    assert said.endswith('"end of April" "Team moves".')
    line = said.partition("pcc-actions ")[2].removesuffix(".")
    assert "to 30/04/20" in four(*shlex.split(line)).ok.out


def test_a_date_that_is_none_is_said_to_be_none(four: Pcc) -> None:
    assert "“rubbish” is not a date" in four.refuses(2, "defer", "3.14/02/2023", "rubbish", "why")


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("note 3.14/02/2023 “Rang them”", 'note 3.14/02/2023 "Rang them"'),
        ("note 3.14/02/2023 --note “Rang them”", 'note 3.14/02/2023 --note "Rang them"'),
        (
            "add 5.14/02/2023 “Visit the team” --owner EI",
            'add 5.14/02/2023 "Visit the team" --owner EI',
        ),
        (
            "defer 3.14/02/2023 “end of April 2099” “Team moving”",
            'defer 3.14/02/2023 "end of April 2099" "Team moving"',
        ),
        ("person add EI “Ellen Ives”", 'person add EI "Ellen Ives"'),
    ],
)
def test_curly_quotes_that_parted_a_text_are_named(four: Pcc, typed: str, line: str) -> None:
    said = four.refuses(2, *typed.split(" "))
    assert said.startswith("The quotation marks “ and ” are those of Word")
    assert said.endswith(f"pcc-actions {line}.")
    assert four(*shlex.split(line)).ok


def test_curly_quotes_around_a_word_make_no_difference(four: Pcc) -> None:
    assert four("outstanding", "“GPB”").ok.out == four("outstanding", "GPB").ok.out
    assert four("note", "“3.14/02/2023”,", "“4.26/01/2021”", "“Rang”").ok
    assert "“Rang”" not in four("history").ok.out


REFERENCES = ("3.14/02/2023", "03.14/2/23", "3. 14-02-2023", "ref 3.14/02/2023", "gpb:3.14/02/2023",
              "GPB: 3.14/02", "“3.14/02/2023”", "3,14/02/2023", "3.14/02/2023,", "3 14/02/2023",
              "Reference 3 14/02/2023")  # fmt: skip
NOTES = ("Rang them", "rang", "- rang", "“Rang” he said", "5 people came", "Team’s move", "EI, IF")


@settings(max_examples=examples(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    typed=st.sampled_from(REFERENCES),
    parted=st.booleans(),
    note=st.sampled_from(NOTES),
    command=st.sampled_from(["note", "NOTE", "Complete", "withdraw"]),
    option=st.booleans(),
    order=st.randoms(use_true_random=False),
)
def test_a_line_means_one_thing_however_it_is_typed(
    four: Pcc,
    typed: str,
    parted: bool,
    note: str,
    command: str,
    option: bool,
    order: random.Random,
) -> None:
    words = [*(typed.split(" ") if parted else [typed]), *([] if option else [note])]
    pieces = [["--on", "01/03/2023"], ["--dry-run"], *([["--note", note]] if option else []), words]
    order.shuffle(pieces)
    done = four(command, *(word for piece in pieces for word in piece)).ok
    assert done.out.startswith("Would be recorded: 3.14/02/2023, on 01/03/2023: ")
    assert done.out.count("\n") == 1
