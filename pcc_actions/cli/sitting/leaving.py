"""A sitting left: whether what was typed is kept for later, and what is said of it then."""

from pcc_actions.cli.sitting import words
from pcc_actions.cli.sitting.draft import KeptSitting
from pcc_actions.core.sitting.typed import Sitting
from pcc_actions.core.typed_answers import BACK, NO, YES
from pcc_actions.errors import Interrupted
from pcc_actions.terminal.questions import LineEditor, Question
from pcc_actions.terminal.say import print_line, say


def parting_words(
    editor: LineEditor, draft: KeptSitting, sitting: Sitting, *, at_once: bool = False
) -> str | None:
    """What is said as somebody leaves; None where they go on after all.

    They are asked whether to keep what was typed; `at_once` says that they pressed Ctrl-C, where
    `<` goes on. What cannot be kept is lost by a yes alone. Raises `Interrupted` where Ctrl-C is
    the answer.
    """
    if not sitting.count:
        draft.remove()
        return words.NOTHING
    try:
        return _answered(editor, draft, sitting, words.KEEP if at_once else words.KEEP_LEAVING)
    except KeyboardInterrupt:
        print_line()
        raise Interrupted(f"Interrupted. {nothing_recorded(draft, sitting)}") from None


def _answered(editor: LineEditor, draft: KeptSitting, sitting: Sitting, asked: str) -> str | None:
    if not draft.holds(sitting):
        draft.keep(sitting)  # there may be room by now
    if not draft.holds(sitting):
        lost = editor.line(Question(words.LOSE)).casefold() in YES
        return nothing_recorded(draft, sitting) if lost else None
    while (typed := editor.line(Question(asked)).casefold()) not in ("", BACK, *YES, *NO):
        say(words.TO_BE_KEPT)
    if typed in NO:
        draft.remove()
        return words.NOTHING
    return None if typed == BACK else nothing_recorded(draft, sitting)


def nothing_recorded(draft: KeptSitting, sitting: Sitting) -> str:
    """Say that nothing was recorded, and how what was typed is kept."""
    if draft.holds(sitting):
        return f"{words.NOTHING} {words.KEPT}"
    return f"{words.NOTHING} {words.NOT_KEPT if draft.held is None else words.KEPT_BEFORE}"
