"""A review with the keys of a real terminal: pressed alone, completed, understood as typed."""

from collections.abc import Iterator

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from pcc_actions.cli.review_walk import ReviewWalk
from pcc_actions.cli.session import Session
from pcc_actions.store.reading import Now
from pcc_actions.terminal.edited_lines import EditedLines
from tests.builders import day, moment
from tests.cli.running import Pcc

TAB, CTRL_C = "\t", "\x03"
NOW = Now(day("07/03/2023"), moment("07/03/2023"))


@pytest.fixture
def keyboard() -> Iterator[PipeInput]:
    with create_pipe_input() as keyboard, create_app_session(keyboard, DummyOutput()):
        yield keyboard


def walk(pcc: Pcc, keyboard: PipeInput, *references: str) -> ReviewWalk:
    this = Session(str(pcc.log), "IF", NOW)
    at_once = EditedLines(keyboard, DummyOutput(), lambda: 0.0)  # however slow the machine is
    return ReviewWalk(this, at_once, references, this.read())


def history(pcc: Pcc) -> str:
    return pcc("history").ok.out


def test_keys_are_pressed_alone(four: Pcc, keyboard: PipeInput) -> None:
    keyboard.send_text("nThey are out.\rx\r\rc\r\rReady.\r")
    review = walk(four, keyboard, "PAM:04.26/01/2021", "GPB:3.14/02/2023")
    review.go()
    kinds = [(each.reference, each.kinds) for each in review.recorded]
    assert kinds == [("PAM:04.26/01/2021", ("noted",)), ("GPB:3.14/02/2023", ("completed",))]


@pytest.mark.parametrize("typed", ["c", "c\r", "complete\r", "COMPLETE\r"])
def test_the_word_of_a_key_and_return_are_no_answer(
    typed: str, four: Pcc, keyboard: PipeInput
) -> None:
    keyboard.send_text(f"{typed}EI\rReady.\rq")
    review = walk(four, keyboard, "GPB:3.14/02/2023")
    review.go()
    (event,) = [each for each in review.recorded[0].after.actions if each.reference[0] == "3"]
    last = event.history[-1]
    assert (last.kind, last.reported_by, last.note) == ("completed", "EI", "Ready.")


@pytest.mark.parametrize("typed", ["s\r", "skip\r", "skip", "help\r?\rs\r"])
def test_a_skip_with_return_skips_one(typed: str, four: Pcc, keyboard: PipeInput) -> None:
    keyboard.send_text(f"{typed}q")
    review = walk(four, keyboard, "PAM:04.26/01/2021", "GPB:3.14/02/2023", "GPB:11.14/02/2023")
    review.go()
    assert (review.shown, review.recorded) == ({"PAM:04.26/01/2021", "GPB:3.14/02/2023"}, [])


def test_the_word_of_another_key_is_that_key(four: Pcc, keyboard: PipeInput) -> None:
    keyboard.send_text("defer\r31/12/2099\rThey move.\rq")
    review = walk(four, keyboard, "GPB:3.14/02/2023", "GPB:11.14/02/2023")
    review.go()
    assert [each.kinds for each in review.recorded] == [("deferred",)]


def test_an_owner_is_completed_and_a_date_understood(four: Pcc, keyboard: PipeInput) -> None:
    four.do("person add HB 'Hazel Brook'")
    keyboard.send_text(f"rha{TAB}\r\r\rf7/4/2099\rThe hall is let.\r")
    review = walk(four, keyboard, "GPB:3.14/02/2023", "GPB:11.14/02/2023")
    review.go()
    assert [each.kinds for each in review.recorded] == [("reassigned",), ("deferred",)]
    assert "reassigned from EI, IF to HB" in history(four)


def test_what_is_pasted_is_no_key(four: Pcc, keyboard: PipeInput) -> None:
    keyboard.send_text("\x1b[200~ddd\x1b[201~q")
    review = walk(four, keyboard, "GPB:3.14/02/2023")
    review.go()
    assert review.recorded == []


@pytest.mark.parametrize(
    "typed", ["n", "nhalf", "c", "cHB\r", "cHB\rn", "d\r", "w", "f", "f7/4/2023\r", "r"]
)
def test_ctrl_c_in_a_question_leaves_the_log_as_it_was(
    typed: str, four: Pcc, keyboard: PipeInput
) -> None:
    before = four.kept()
    keyboard.send_text(f"{typed}{CTRL_C}q")
    review = walk(four, keyboard, "GPB:3.14/02/2023")
    review.go()
    assert (review.recorded, four.kept()) == ([], before)


def test_ctrl_c_at_the_keys_ends_it(
    four: Pcc, keyboard: PipeInput, capsys: pytest.CaptureFixture[str]
) -> None:
    keyboard.send_text(f"nOne.\r{CTRL_C}")
    with pytest.raises(KeyboardInterrupt):
        walk(four, keyboard, "GPB:3.14/02/2023").go()
    assert capsys.readouterr().out.endswith("\nRecorded: 1 noted.\n")
