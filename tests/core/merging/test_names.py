"""The name that an entry took itself, and the one that a merge gave it."""

from dataclasses import replace

from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.meetings import edit_board
from pcc_actions.core.merging.names import with_own_names, without_new_numbers
from pcc_actions.core.model import Action
from tests.builders import action, day, did, empty_log, provenance, raised

VISIT = "3.14/02/2023"
FIRST = action(raised(empty_log(), VISIT, "Set up a visit"), VISIT)
LOG = raised(empty_log(), VISIT, "Write to the team")


def renumbered(later: Action) -> Action:
    """The entry as a merge names it, where another had its name before."""
    named, _ = with_own_names([FIRST, later], LOG.boards)
    [found] = [each for each in named if isinstance(each, Action) and each.text == later.text]
    assert isinstance(found, Action)
    return found


def test_a_name_that_a_merge_gave_is_taken_back_to_be_given_anew() -> None:
    own = action(LOG, VISIT)
    given = renumbered(own)
    assert given.reference == f"{VISIT}/2"
    assert without_new_numbers(given, None) == own
    assert without_new_numbers(given, own) == own


def test_a_name_that_both_copies_know_from_a_merge_stays() -> None:
    given = renumbered(action(LOG, VISIT))
    assert without_new_numbers(given, given) == given


def test_what_somebody_gave_another_name_since_keeps_that() -> None:
    given = renumbered(action(LOG, VISIT))
    log = replace(LOG, actions=(given,))
    log = did(log, correct, f"{VISIT}/2", "01/03/2023", Corrections(item="9"), "Misread")
    [corrected] = log.actions
    assert corrected.reference == "9.14/02/2023"
    assert without_new_numbers(corrected, None) == corrected


def test_the_new_name_is_of_the_day_on_which_it_was_raised_as_that_was_put_right() -> None:
    free = edit_board(empty_log(), "GPB", reference="free")
    first, other = (
        raised(free, "AP136", text, board="GPB", meeting="14/02/2023")
        for text in ("Set up a visit", "Write to the team")
    )
    right = Corrections(raised=day("07/03/2023"))
    [moved] = did(other, correct, "AP136", provenance("10/03/2023"), right, "Misread").actions
    [_, given], _ = with_own_names([*first.actions, moved], free.boards)
    [event] = [each for each in given.history if each.by == "merge"]
    assert event.on == day("07/03/2023") != given.history[0].on


def test_what_has_no_history_had_its_name_first_and_gets_another_without_a_word() -> None:
    typed = [replace(FIRST, history=(), text=text) for text in ("Book a room", "Order tea")]
    named, _ = with_own_names([action(LOG, VISIT), *typed], LOG.boards)
    assert [len(each.history) for each in named] == [2, 0, 0]
    assert sorted(each.reference for each in named if isinstance(each, Action)) == [
        VISIT, f"{VISIT}/2", f"{VISIT}/3",
    ]  # fmt: skip
