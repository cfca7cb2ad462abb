from pcc_actions.core.changes.events import as_replayed
from pcc_actions.core.entries import replaced
from pcc_actions.core.history.replay import disagreements, steps
from pcc_actions.core.model import Action
from tests.builders import action, day, empty_log, raised, typed_over

REF = "3.14/02/2023"


def test_the_keys_of_an_action_are_what_its_history_bears_out() -> None:
    log = raised(empty_log(), REF, "Set up a visit", "EI", theme="Trust", due_words="soon")
    there = action(log, REF)
    wrong = action(
        typed_over(log, REF, text="x", owners=(), due_words=None, status="withdrawn",
                   closed=day("01/03/2023"), exempt="y", theme="z"), REF,
    )  # fmt: skip
    put_right = as_replayed(wrong, [*steps(wrong)])
    assert put_right == there
    assert disagreements(put_right) == {}


def test_an_action_without_a_raising_is_left_as_it_is() -> None:
    bare = Action(REF, "GPB", "Set up a visit", day("14/02/2023"))
    assert as_replayed(bare, [*steps(bare)]) == bare


def test_an_action_is_put_in_its_place() -> None:
    log = raised(empty_log(), REF, "Set up a visit")
    log = raised(raised(log, REF, "Write"), REF, "Book")
    other = action(log, f"{REF}/2")
    assert [each.text for each in replaced(log, 0, other).actions] == [
        "Write",
        "Write",
        "Book",
    ]
    assert [each.text for each in replaced(log, 2, other).actions] == [
        "Set up a visit", "Write", "Write",
    ]  # fmt: skip
