"""What moved between two days, as a person asks for it."""

import csv
import io
import json
import re
from datetime import date
from typing import Any

import pytest

from pcc_actions.core.references.destination import NO_BOARD_YET
from tests.cli.running import EXEMPT, FOUR, MEETINGS, PLANTED, Pcc, Templates

AS_AT = ("--as-at", "10/03/2023")


def told(pcc: Pcc, *arguments: str) -> dict[str, Any]:
    """Give the boards of the machine form by their codes."""
    whole = json.loads(pcc("movement", *arguments, "--format", "json").ok.out)
    return {each["board"]: each for each in whole["boards"]}


def test_each_board_since_its_own_last_meeting(many: Pcc) -> None:
    many.do("meeting add PAM 01/06/2023")
    made = told(many, *AS_AT)
    assert {code: each["since"] for code, each in made.items()} == {
        "GPB": "2023-03-07",
        "PAM": "2021-02-23",
    }
    assert (made["GPB"]["opening"], made["GPB"]["discharged"]) == (5, 1)
    assert told(many, *AS_AT, "--since", "last meeting") == made
    said = many("movement", *AS_AT).ok.out
    assert said.index("Governance & Performance Board (GPB)") < said.index("(PAM)")
    assert "5 were outstanding, none raised, 1 discharged: 4 are outstanding" in said
    assert "07/03/2023 discharged " in said


def test_a_board_that_meets_no_more_since_the_last_meeting_of_any_as_today_tells_it(
    many: Pcc,
) -> None:
    many.do("note 4.26/01/2021 Rang --on 01/03/2022", "complete 4.26/01/2021 --on 08/03/2023")
    assert told(many, *AS_AT)["PAM"]["since"] == "2023-03-07"
    assert told(many, *AS_AT, "--since", "last meeting")["PAM"]["since"] == "2021-02-23"
    today = many("today", *AS_AT).ok.out
    assert "Changed since the last meeting: pcc-actions movement --as-at 10/03/2023\n" in today
    assert "PAM, since 07/03/2023: 1 reported complete (04.26/01/2021)." in today


@pytest.mark.parametrize("named", [("gpb",), ("--board", "GPB"), ("GPB", "--board", "gpb")])
def test_of_one_board_in_any_letters(many: Pcc, named: tuple[str, ...]) -> None:
    assert [*told(many, *named, *AS_AT)] == ["GPB"]


def test_between_any_two_days(many: Pcc) -> None:
    one = told(many, "GPB", "--since", "14/02/2023", "--until", "06/03/2023")["GPB"]
    assert (one["since"], one["until"]) == ("2023-02-14", "2023-03-06")
    assert (one["raised"], one["discharged"], one["closing"]) == (5, 0, 5)
    whole = json.loads(many("movement", "--since", "14/02/2023", "--format", "json").ok.out)
    assert (whole["as_at"], whole["since"]) == (date.today().isoformat(), "2023-02-14")
    assert {each["until"] for each in whole["boards"]} == {date.today().isoformat()}


def test_what_is_later_than_the_as_at_day_is_not_there(many: Pcc) -> None:
    early = told(many, "GPB", "--as-at", "06/03/2023", "--until", "06/03/2023")["GPB"]
    assert (early["until"], early["discharged"]) == ("2023-03-06", 0)
    assert told(many, "GPB", "--as-at", "01/06/2023", "--until", "10/03/2023") == told(
        many, "GPB", "--until", "10/03/2023"
    )


def test_what_was_closed_before_is_left_out_and_nothing_else(many: Pcc) -> None:
    spans = [("--since", f"{day:02}/03/2023", "--until", "31/03/2023") for day in (7, 8, 20)]
    sealed = [told(many, *span) for span in spans]
    many.log.write_bytes(many.log.read_bytes() + b"\n# by hand, so that it is read whole\n")
    assert [told(many, *span) for span in spans] == sealed


def test_what_one_board_needs_is_read_though_another_does_not(many: Pcc) -> None:
    many.do("discharge 4.26/01/2021 --on 01/03/2022", "discharge 10.14/02/2023 --on 14/02/2023")
    made = told(many, *AS_AT, "--since", "last meeting")
    assert (made["PAM"]["since"], made["PAM"]["discharged"]) == ("2021-02-23", 1)
    assert (made["GPB"]["since"], made["GPB"]["opening"]) == ("2023-03-07", 4)
    first = told(many, "--as-at", "14/02/2023")
    assert (first["GPB"]["since"], first["GPB"]["discharged"]) == (None, 1)


def test_a_board_without_a_meeting_needs_all_that_was_ever_closed(many: Pcc) -> None:
    many.do("discharge 4.26/01/2021 --on 01/03/2022")
    text = many.log.read_text(encoding="utf-8")
    for day in ("2021-01-26", "2021-02-23"):
        text = text.replace(f'[[meetings]]\nboard = "PAM"\ndate = {day}\n', "")
    many.log.write_text(text, encoding="utf-8")
    many.do("note 3.14/02/2023 Rang")  # which seals the log
    made = told(many, *AS_AT, "--since", "last meeting")
    assert (made["GPB"]["since"], made["PAM"]["since"]) == ("2023-03-07", None)
    assert (made["PAM"]["raised"], made["PAM"]["discharged"]) == (1, 1)


def test_before_the_first_meeting_it_is_since_the_beginning(many: Pcc) -> None:
    said = many("movement", "GPB", "--as-at", "14/02/2023").ok.out
    assert "5 were raised, none discharged: 5 are outstanding (to 14/02/2023)." in said
    assert "No meeting of GPB before 14/02/2023 is known: this is since the beginning" in said
    assert "No meeting" not in many("movement", "GPB", "--since", "01/02/2023", *AS_AT).ok.out


def test_an_empty_log_says_that_nothing_moved(pcc: Pcc) -> None:
    said = pcc("movement", "--as-at", "10/03/2023").ok.out
    assert said.count("None were outstanding, none raised, none discharged: none are") == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--since", "11/03/2023", *AS_AT), "What moved since 11/03/2023 cannot be told to 10/03"),
        (("--since", "10/03/2023", "--until", "09/03/2023"), "What moved since 10/03/2023 cannot"),
        (("XYZ",), "There is no board XYZ."),
        (("ei",), "There is no board ei. What ei owns: pcc-actions outstanding --owner ei."),
        (("overdue",), "There is no board overdue. What is overdue: pcc-actions overdue."),
        (
            ("7 March 2023",),
            "7 March 2023 is not the code of a board. What moved since that day: pcc-actions "
            'movement --since "7 March 2023".',
        ),
        (("Last meeting",), "Last meeting is not the code of a board. What moved since that day: "),
        (("GPB", "--board", "PAM"), "Two boards are named: GPB and PAM."),
        (("--since", "whenever"), "“whenever” is"),
        (("--until", "whenever"), "“whenever” is"),
        (("--until", "11/03/2023", *AS_AT), "--until 11/03/2023 is after 10/03/2023, the day of"),
        (("--until", "01/01/2199"), "--until 01/01/2199 is still to come. Give an earlier day, or"),
        (("--by", "IF"), "--by says who records, and this records nothing."),
    ],
)
def test_what_cannot_be_is_refused(many: Pcc, arguments: tuple[str, ...], sentence: str) -> None:
    assert many.refuses(2, "movement", *arguments).startswith(sentence)


def test_without_a_board_there_is_nothing_to_tell(pcc: Pcc) -> None:
    pcc.do("meeting remove GPB 14/02/2023", "meeting remove GPB 07/03/2023")
    pcc.do("meeting remove GPB 04/04/2023", "meeting remove PAM 26/01/2021")
    pcc.do("meeting remove PAM 23/02/2021", "board remove GPB", "board remove PAM")
    said = pcc.refuses(2, "movement")
    assert said == NO_BOARD_YET


def test_what_is_exempt_is_on_the_screen_and_in_json_and_on_no_paper(planted: Pcc) -> None:
    span = ("movement", "--since", "14/02/2023", "--until", "10/03/2023")
    assert PLANTED in planted(*span).ok.out
    assert "Exempt: FOIA s.31" in planted(*span).ok.out
    assert PLANTED in planted(*span, "--format", "json").ok.out
    for printed in ("csv", "markdown"):
        done = planted(*span, "--format", printed).ok
        assert PLANTED not in done.out + done.err
        assert "1 action withheld as exempt." in done.out + done.err
        assert "9.14/02/2023" in done.out
        assert "neither listed nor counted under “Deferred”, “Due date" in done.out + done.err
        for heading in ("Deferred", "Reassigned"):
            assert not re.search(rf'### {heading}|"{heading}","9\.', done.out)
        whole = planted(*span, "--format", printed, "--include-exempt").ok
        assert PLANTED in whole.out
        assert re.search(r'### Deferred: 1|"Deferred","9\.', whole.out)
        assert "withheld" not in whole.out + whole.err


def test_csv_says_aside_only_what_is_withheld(many: Pcc) -> None:
    done = many("movement", "PAM", *AS_AT, "--format", "csv").ok
    assert done.err == ""
    assert [row["List"] for row in csv.DictReader(io.StringIO(done.out))] == [
        "Carried forward",
        "Overdue",
    ]


def test_a_paper_is_of_a_whole_log_only(tmp_path: Any, templates: Templates) -> None:
    pcc = templates.copied(tmp_path, *MEETINGS, *FOUR, *EXEMPT)
    text = pcc.log.read_text(encoding="utf-8")
    pcc.log.write_text(text.replace('exempt = "FOIA s.31"', 'excempt = "FOIA s.31"', 1), "utf-8")
    assert "No paper is made" in pcc.refuses(3, "movement", "--format", "csv")
    assert pcc("movement").code == 0
