"""The lines whose steps are counted: every command that looks at a log or changes it.

Each is run on the log as the one before it in its sitting left it.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

MINUTES: Final = "minutes.txt"
# Typed into the log with an editor, before the next line.
RENAMED, MEETINGS_MOVED, REWRITTEN = (
    "references typed over",
    "meetings typed over",
    "texts typed over",
)
# And typed into a copy of the log beside it.
COPIED: Final = "a copy typed over"
COPY: Final = "t-LAPTOP.toml"
TAB, REVIEW, CHECK = "Tab after", "review", "check"
_TYPED_OVER: Final = {
    RENAMED: (r'\nreference = "1\.', '\nreference = "7.'),
    MEETINGS_MOVED: (r'\nboard = "PAM"\ndate = 2', '\nboard = "PAM"\ndate = 3'),
    REWRITTEN: ("Set out who answers", "Say who answers"),
    COPIED: ("Set out who answers", "Say who answers"),
}

LOOKING: Final = tuple(
    (line,)
    for line in (
        "outstanding",
        "overdue",
        "list",
        "list --search 'calls at night' --group owner",
        "list --sort owner --as-at 01/02/2023",
        "show 1.13/02/2023",
        "history 1.13/02/2023",
        "history",
        "movement --since 01/01/2023 --until 14/02/2023",
        "figures",
        "today",
        "report GPB --as-at 14/02/2023 -o paper.html",
        "report PAM --programme --as-at 14/02/2023 -o programme.md",
        "chase",
        "export -o actions.csv",
        "export -o actions.json",
        "meeting list",
        "person list",
        "board list",
        "programme list",
        "programme list --by-topic",
        "programme show 'Stop and search 7'",
        "settings",
        "check",
        "review",
        "Tab after show 1.",
        "Tab after list --owner P",
        "Tab after programme show Stop",
        "import minutes.txt --board GPB --dry-run",
    )
)
CHANGING: Final = (
    ("note 1.13/02/2023 'A draft was shown'", "undo --yes", "redo --yes"),
    ("complete 1.13/02/2023", "discharge 1.13/02/2023", "reopen 1.13/02/2023 'It was not'"),
    ("discharge --all-completed --board GPB --minute 1.14/02/2023 --yes", "undo --yes"),
    ("defer 1.13/02/2023 16/06/2090 'The figures are late'",),
    ("assign 1.13/02/2023 P1 P2", "assign --from P7 --to P8 --yes"),
    ("assign --from CC --to P8 --yes",),
    ("correct 1.13/02/2023 --text 'Say who answers' --note 'Mistyped'",),
    ("correct 1.13/02/2023 --redact 'calls at night'",),
    ("exempt 1.13/02/2023 'FOIA s.40'",),
    ("withdraw 1.13/02/2023 'No longer wanted'",),
    (
        "add 5.14/02/2023 'Publish the plan' --owner P1",
        "add 6.14/02/2023 'Print it' --owner 'Iris Field 2'",
    ),
    (
        "meeting add GPB 01/06/2090",
        "meeting edit GPB 01/06/2090 --date 02/06/2090",
        "meeting move GPB 02/06/2090 01/07/2090",
        "meeting cancel GPB 01/07/2090",
    ),
    ("meeting add GPB 01/06/2090", "meeting remove GPB 01/06/2090"),
    ("meeting move PAM 16/01/2090 17/01/2090", "undo --yes"),
    ("person add XY 'Xenia Young'", "person edit XY --post Clerk", "person remove XY"),
    ("person edit P3 --name 'Hugh Beck' --from 01/02/2023",),
    ("board edit GPB 'Governance Board'", "board add EX 'Extra' --reference '{item}.{date}'"),
    (
        "programme add 'Use of force' --board PAM --due 16/01/2090",
        "programme move 'Use of force' 13/02/2090 'Late'",
        "programme done 'Stop and search 7' --on 14/02/2023",
    ),
    ("settings marking OFFICIAL",),
    ("import minutes.txt --board GPB --yes",),
    (RENAMED, "outstanding", "check", "check --fix"),
    (MEETINGS_MOVED, "outstanding", "check --fix", "undo --yes"),
    (COPIED, "outstanding", f"merge {COPY} --dry-run", f"merge {COPY}", "undo --yes"),
    (REWRITTEN, "outstanding", "note 1.13/02/2023 'A draft was shown'"),
)

EVERY: Final = (*LOOKING, *CHANGING)
QUICK: Final = (
    ("outstanding",),
    ("show 1.13/02/2023",),
    ("note 1.13/02/2023 'A draft was shown'", "undo --yes", "redo --yes"),
)


def sittings(words: str) -> Sequence[tuple[str, ...]]:
    """The sittings that words are for: every one, the quick ones, or those they stand in."""
    known = {"every": EVERY, "quick": QUICK}
    return known.get(words) or [each for each in EVERY if words in " ".join(each)]


def type_over(log: Path, what: str) -> None:
    """Type another thing in each place where something stands in the log, or in a copy of it."""
    place = log.with_name(COPY) if what == COPIED else log
    place.write_text(re.sub(*_TYPED_OVER[what], log.read_text()))


def is_typed(line: str) -> bool:
    """Whether a line is not a command, but says what is typed into the log."""
    return line in _TYPED_OVER
