"""What is not for publication."""

from tests.cli.running import Pcc


def test_a_ground_that_no_paper_will_print_is_warned_of(four: Pcc) -> None:
    said = four("exempt", "3.14/02", "--ground", "Iris knows", "--on", "1/3/23").ok.err
    assert said.startswith(
        "Warning: Papers will print “ground not printed” for “Iris knows”: it is"
    )
    added = four("add", "9.14/02/2023", "Ask", "--owner", "EI", "--exempt", "Iris knows").ok.err
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


def test_the_day_of_a_lift_put_right_is_told_as_one_wherever_it_is(four: Pcc) -> None:
    ref = "3.14/02/2023"
    four.do(
        f"exempt {ref} --ground 'FOIA s.40' --on 1/3/23",
        f"exempt {ref} --lift --note Open --on 4/4/23",
    )
    number = four("history", ref).ok.out.split("no longer exempt")[0].split()[-2]
    right = "no longer exempt on 01/03/2023 instead of 04/04/2023"
    line = f"correct {ref} --event {number} --day 01/03/2023 --note Misread"
    assert f"corrected: {right}." in four(*line.split()).ok.out
    for looked in ("show " + ref, "history " + ref, "history", "undo"):
        words = " ".join(four(*looked.split()).out.split())
        assert "corrected: no longer exempt on" in words, looked
    assert right in four("list", "--format", "csv").ok.out
