"""Every question that a person can be asked: where it stands in the code, and how it comes up."""

import ast
import re
import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import pcc_actions
from pcc_actions.store.draft_folders import DRAFTS
from pcc_actions.store.sidecar import sidecar
from tests.cli.commands.test_import import MINUTES, NAMELESS, STRANGE, written
from tests.cli.commands.test_review import EIGHT
from tests.cli.desk import at_desk
from tests.cli.running import FOUR, MEETINGS, Pcc, Templates
from tests.cli.sitting.conftest import BEFORE, uk
from tests.cli.sitting.conftest import LINES as MORNING
from tests.terminal.window import CTRL_C, Key

PACKAGE = Path(pcc_actions.__file__).parent
# What asks, by the module that it is imported from, and the methods that do.
ASKING: Final = {
    "pcc_actions.cli.prompts": {
        "agreed", "answer", "confirmed", "day_of_decision", "prompted", "with_the_day_asked",
    },
    "pcc_actions.cli.asked": {"asked", "is_agreed", "needed"},
    "pcc_actions.cli.owner_question": {"owners_asked", "reporter_asked"},
    "pcc_actions.terminal.plain_lines": {"typed_after"},
    "typer": {"confirm", "prompt"},
    "getpass": {"getpass"},
    "builtins": {"input"},
}  # fmt: skip
METHODS: Final = {"typed", "editor.line", "editor.key"}
ITSELF: Final = {
    "cli/prompts.py", "cli/import_draft.py:Answers.typed", "terminal/edited_lines.py",
    "cli/asked.py",
}  # fmt: skip
"""What asks only as it is told to by what is in the table."""

_CALLED: Final = re.compile(
    rf"\b(?:{'|'.join({*METHODS, *(name for names in ASKING.values() for name in names)})})\b"
)
"""Without such a word a module asks nothing, and need not be looked into."""

YESTERDAY = f"{date.today() - timedelta(1):%d/%m/%Y}"
TAKEN_OR_LEFT = r"e/l(/a)? \[.\]:"
COLUMNS = ("as in Lead=owner:", "")


def _nothing(pcc: Pcc) -> None:
    pass


@dataclass(frozen=True)
class Prompt:
    """A question, and what leads to it: a log, a document, a command and earlier answers.

    `site` is the function that asks it, `broken_off` what was answered at an earlier start, and
    `after_ctrl_c` what is asked where Ctrl-C does not end the command. `beforehand` happens to the
    log before the command, `meanwhile` before the last of the answers that lead to the question.
    """

    site: str
    question: str
    command: str
    log: tuple[str, ...] = (*MEETINGS, *FOUR)
    document: tuple[str, str] | None = None
    before: tuple[tuple[str, str], ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    broken_off: tuple[tuple[str, str], ...] = ()
    after_ctrl_c: str = ""
    beforehand: Callable[[Pcc], object] = _nothing
    meanwhile: Callable[[Pcc], object] = _nothing

    def set_up(self, folder: Path, templates: Templates) -> Pcc:
        pcc = templates.copied(folder, *self.log)
        if self.document:
            name, text = self.document
            written(pcc, text, name)
        self.beforehand(pcc)
        if self.broken_off:
            with at_desk(pcc, *self.arguments) as child:
                for question, typed in self.broken_off:
                    child.expect(in_any_lines(question))
                    child.sendline(typed)
                child.sendintr()
                child.ended()
        return pcc

    @property
    def arguments(self) -> list[str]:
        return shlex.split(self.command)


def in_any_lines(question: str) -> str:
    """A question as a pattern, wherever its lines are broken."""
    return question.replace(" ", r"\s+")


def _of_minutes(
    site: str, question: str, *before: tuple[str, str], options: str = "", text: str = MINUTES
) -> Prompt:
    command = f"import minutes.txt {options}"
    return Prompt(site, question, command, ("init",), ("minutes.txt", text), before)


def _of_programme(site: str, question: str, *before: tuple[str, str]) -> Prompt:
    log = ("init", "meeting add GPB 14/02/2023 07/03/2023")
    return Prompt(site, question, "import p.md --board GPB", log, ("p.md", PROGRAMME), before)


def _of_rows(site: str, question: str, rows: str, *before: tuple[str, str]) -> Prompt:
    log = ("init", "meeting add GPB 14/02/2023 07/03/2023")
    return Prompt(site, question, "import l.csv --board GPB", log, ("l.csv", rows), before)


def _of_sitting(
    question: str,
    *before: tuple[str, str],
    site: str = "cli/sitting/hold.py:SittingDesk._asked",
    kept: str = "Keep what you typed",
) -> Prompt:
    log = (*MORNING, f"complete 7.{uk(BEFORE)} Done --on {uk(BEFORE)}")
    return Prompt(site, question, "add", log, before=before, after_ctrl_c=kept)


def _of_review(site: str, question: str, *before: tuple[str, str]) -> Prompt:
    log = (*MEETINGS, *EIGHT, *TWO_NAMED_EI)
    return Prompt(site, question, "review", log, before=before, after_ctrl_c=KEYS)


def drafts_blocked(pcc: Pcc) -> None:
    """Have nothing that is typed be kept: a file stands where the folder of drafts would."""
    folder = sidecar(pcc.log) / DRAFTS
    folder.parent.mkdir(exist_ok=True)
    folder.write_bytes(b"")


def drafts_removed(pcc: Pcc) -> None:
    """Remove what was kept of what was typed, as another window may."""
    for draft in (sidecar(pcc.log) / DRAFTS).iterdir():
        draft.unlink()


PROGRAMME = """# Work programme

| Meeting date | Topic | Lead |
|---|---|---|
| 14 February 2040 | Road safety | EI |
| Quarterly | Budget | EI |
"""
LEAVING = "cli/sitting/leaving.py:"
KEYS = r"q quit, \? help(?: \(one key, without Return\))?:"
ADD = "add 3.14/02/2023 'Visit the team'"
TWO_NAMED_EI = ("person add EI 'Edith Irons'", "person add EI 'Eric Ings'")
CLOSED = "Ref,Action,Status\n3.14/02/2023,Price the hall,Closed\n5.07/03/2023,Paint it,Closed\n"
MONTHS = "Ref,Action,Due\n3.14/02/2023,Price it,02/28/2023\n4.14/02/2023,Mend it,04/05/2023\n"
SERIALS = (
    "Ref,Meeting date,Action\n1/22,14/02/2023,Price the hall\n2/22,14/02/2023,Count the keys\n"
)
EDIT = (
    (TAKEN_OR_LEFT, "e"), ("Reference.*:", ""), ("Text.*:", ""), ("Owners.*:", ""),
    ("Due.*:", ""), ("Exempt.*:", ""), ("Theme.*:", ""),
)  # fmt: skip
EDITED = "cli/import_edit.py:typed_part"
SITTING = (
    ("Board and meeting", ""), ("discharge all, some, none", ""), ("Discharged: item", ""),
    ("Item", "3"), ("Action:", "Visit the team"), ("Owners:", ""), ("Due", ""),
)  # fmt: skip
LONG = "Visit " * 1000
ANSWERED = "cli/review_answers.py:"

PROMPTS: Final = (
    Prompt("cli/commands/undo.py:_step", r"Go on\? \[y/N\]:", "undo"),
    Prompt(
        "cli/commands/undo.py:_step", r"Go on\? \[y/N\]:", "redo", (*MEETINGS, *FOUR, "undo --yes")
    ),
    Prompt(
        "cli/commands/discharge.py:discharge",
        "Discharge them all?",
        "discharge --all-completed --board GPB --minute 1.04/04/2023",
        (*MEETINGS, *FOUR, "complete 3.14/02 Done --on 06/03/2023"),
    ),
    Prompt(
        "cli/hand_over.py:hand_all_over", "Hand them over to WKP?", "assign --from OPCC --to WKP"
    ),
    Prompt(
        "cli/owners.py:_which",
        "Type the number:",
        f"{ADD} --owner EI",
        (*MEETINGS, *TWO_NAMED_EI),
    ),
    Prompt(
        "cli/new_meeting.py:is_to_be_recorded",
        "Record a new GPB meeting that day?",
        "add 3.15/02/2023 'Visit the team' --board GPB",
    ),
    Prompt(
        "cli/new_meeting.py:board_that_met",
        "Which board met that day",
        "add 3.15/05/2021 'Visit the team'",
    ),
    Prompt(
        "cli/decisions.py:_Decision._of_board",
        "Whose minute is 1.07/03/2023",
        "discharge 3.14/02/2023 4.26/01/2021 --minute 1.07/03/2023",
    ),
    Prompt(
        "cli/decisions.py:_Decision._days",
        f"Decided at GPB {YESTERDAY}",
        "discharge 3.14/02/2023 Agreed",
        (*MEETINGS, *FOUR, f"meeting add GPB {YESTERDAY}"),
    ),
    Prompt(
        "cli/commands/board.py:_style_agreed",
        "in that style all the same?",
        "board edit GPB --reference '{item:02}.{date}'",
    ),
    Prompt(
        "cli/commands/correct.py:_put_right",
        "Which is meant",
        "correct 3.14/02/2023 --due 'end of the year' --note So",
    ),
    Prompt("cli/commands/add.py:add", "Which is meant", f"{ADD} --due 'end of the year'"),
    Prompt(
        "cli/new_destination.py:_which_of",
        "Which is it of",
        ADD,
        (*MEETINGS, "meeting add PAM 14/02/2023"),
    ),
    Prompt(
        "cli/commands/defer.py:defer",
        "Which is meant",
        "defer 3.14/02/2023 'end of the year' Later --on 01/03/2023",
    ),
    Prompt(
        "cli/doubted_day.py:with_doubt_asked",
        "Is that the day that is meant?",
        "defer 3.14/02/2023 08/03/2023 Later",
    ),
    Prompt(
        "cli/programme/new_topic.py:add_typed_topic",
        "Which is meant",
        "programme add Budget --board GPB --due 'end of the year' --on 01/03/2023",
    ),
    Prompt(
        "cli/commands/programme.py:programme_move",
        "Which is meant",
        "programme move Budget 'end of the year' Later --on 01/03/2023",
        (*MEETINGS, "programme add Budget --board GPB --on 14/02/2023"),
    ),
    Prompt(
        "cli/programme/correct.py:TopicCorrection.record",
        "Which is meant",
        "programme correct Budget --due 'end of the year' --note So --on 01/03/2023",
        (*MEETINGS, "programme add Budget --board GPB --on 14/02/2023"),
    ),
    Prompt(
        "cli/output_file.py:_asked",
        "Your name, as papers are to have it",
        "report GPB -o paper.html",
        environment={"PCC_ACTIONS_BY": "", "LOGNAME": "iris"},
    ),
    Prompt(
        "cli/import_draft.py:DocumentDraft._wanted",
        r"Go on from there\?",
        "import minutes.txt",
        ("init",),
        ("minutes.txt", MINUTES),
        broken_off=((TAKEN_OR_LEFT, "t"),),
    ),
    _of_minutes("cli/import_row.py:row_answer", TAKEN_OR_LEFT),
    _of_minutes("cli/import_row.py:row_answer", "2 of 4", (TAKEN_OR_LEFT, "t")),
    *(_of_minutes(EDITED, EDIT[at][0], *EDIT[:at]) for at in range(1, len(EDIT))),
    _of_rows(
        EDITED, "Since which day is it discharged:", CLOSED, COLUMNS, ("one by one:", ""), *EDIT
    ),
    _of_programme("cli/import_row.py:row_answer", "take all the sure ones from here"),
    _of_programme("cli/import_row.py:row_answer", "Topic 2 of 2", ("from here", "t")),
    _of_minutes("cli/import_questions.py:asked_people", "Record whom", (TAKEN_OR_LEFT, "a")),
    _of_minutes("cli/document_questions.py:_with_board", "Which board is it of", text=NAMELESS),
    _of_minutes(
        "cli/document_questions.py:_with_board",
        "The whole name",
        ("Which board", "CSP"),
        text=STRANGE,
    ),
    _of_minutes(
        "cli/document_questions.py:asked_meeting",
        "When was the meeting",
        ("Which board", "PAM"),
        text=NAMELESS,
    ),
    _of_minutes(
        "cli/document_questions.py:_agree_to",
        "Record a new board CSP",
        options="--board CSP",
        text=STRANGE,
    ),
    _of_rows("cli/document_questions.py:asked_columns", COLUMNS[0], CLOSED),
    _of_rows("cli/import_closings.py:asked_closing_day", "The day of all of them", CLOSED, COLUMNS),
    _of_rows(
        "cli/import_months.py:asked_months_first",
        "with the month first, or Return",
        MONTHS,
        COLUMNS,
    ),
    _of_rows("cli/import_serials.py:asked_serials", "to be asked about each:", SERIALS, COLUMNS),
    *(_of_sitting(SITTING[at][0], *SITTING[:at], kept="") for at in range(4)),
    *(_of_sitting(SITTING[at][0], *SITTING[:at]) for at in range(4, len(SITTING))),
    _of_sitting("Record all of it", *SITTING, ("Item", "")),
    _of_sitting("Record a new GPB meeting", ("Board and meeting", "GPB 14/02/2023"), kept=""),
    _of_sitting("characters long", *SITTING[:4], ("Action:", LONG)),
    _of_sitting("is not known here", *SITTING[:5], ("Owners:", "QQ")),
    _of_sitting("is no date. Keep it", *SITTING[:6], ("Due", "when it suits")),
    _of_sitting("before the meeting itself", *SITTING[:6], ("Due", "14/02/2023")),
    _of_sitting(
        "Keep what you typed", *SITTING[:6], ("Due", CTRL_C), site=f"{LEAVING}_answered", kept=""
    ),
    replace(
        _of_sitting(
            "Leave all the same", *SITTING[:6], ("Due", CTRL_C), site=f"{LEAVING}_answered", kept=""
        ),
        beforehand=drafts_blocked,
    ),
    replace(
        _of_sitting(
            "Go on with what you typed all the same",
            *SITTING[:6],
            site="cli/sitting/hold.py:SittingDesk._as_kept",
        ),
        meanwhile=drafts_removed,
    ),
    Prompt(
        "cli/sitting/draft.py:_answered",
        "Go on from there",
        "add",
        MORNING,
        broken_off=(("Board and meeting", ""), *SITTING[2:5], ("Owners:", CTRL_C)),
    ),
    Prompt("cli/review_walk.py:ReviewWalk._answer", KEYS, "review"),
    _of_review(f"{ANSWERED}_complete", "Who reported it", (KEYS, Key("c"))),
    _of_review(f"{ANSWERED}_words", "What was reported", (KEYS, Key("c")), ("Who reported", " ")),
    _of_review(f"{ANSWERED}_minute", "Minute that says so", (KEYS, Key("d")), ("A note", " ")),
    _of_review(
        f"{ANSWERED}_minute",
        "Record a new PAM meeting",
        (KEYS, Key("d")),
        ("A note", " "),
        ("Minute that says so", "1.01/03/2021"),
    ),
    _of_review(
        f"{ANSWERED}_day_of_decision",
        "Decided on",
        (KEYS, Key("d")),
        ("A note", " "),
        ("Minute that says so", ""),
    ),
    _of_review(f"{ANSWERED}_needed_words", "What happened", (KEYS, Key("n"))),
    _of_review(f"{ANSWERED}_defer", "Until when", (KEYS, Key("f"))),
    _of_review(
        f"{ANSWERED}_defer",
        "Is that the day that is meant",
        (KEYS, Key("f")),
        ("Until when", "01/03/2021"),
    ),
    _of_review(f"{ANSWERED}_reassign", "Owners", (KEYS, Key("r"))),
    _of_review("cli/owner_question.py:owners_asked", "Owners", (KEYS, Key("s")), (KEYS, Key("r"))),
    _of_review(
        "cli/owner_question.py:_which", "Which is meant", (KEYS, Key("r")), ("Owners", "EI")
    ),
    _of_review(
        "cli/owner_question.py:_new_or_meant",
        "is not known here: a new person",
        (KEYS, Key("r")),
        ("Owners", "QQ"),
    ),
    _of_review(
        "cli/owner_question.py:reporter_asked", "Who reported", (KEYS, Key("s")), (KEYS, Key("c"))
    ),
)


def sites(source: str, module: str) -> Iterator[str]:
    """The functions of a module that ask, one for each call, as the table names them."""
    if not _CALLED.search(source):
        return
    tree = ast.parse(source)
    asking = {"input", "prompt"} | {
        each.asname or each.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for each in node.names
        if each.name in ASKING.get(node.module or "", ())
    }
    yield from _calls(tree, module, (), asking)


def _calls(node: ast.AST, module: str, inside: Sequence[str], asking: set[str]) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        within = inside
        if isinstance(child, ast.ClassDef | ast.FunctionDef):
            within = (*inside, child.name)
        if isinstance(child, ast.Call) and _asks(child.func, asking):
            yield f"{module}:{'.'.join(within)}"
        yield from _calls(child, module, within, asking)


def _asks(called: ast.expr, asking: set[str]) -> bool:
    if isinstance(called, ast.Name):
        return called.id in asking
    if isinstance(called, ast.Attribute):
        said = ast.unparse(called)
        return any(f".{said}".endswith(f".{each}") for each in METHODS | ASKING["typer"])
    return False


def sites_of_the_program() -> list[str]:
    """Where the program asks something of its own accord."""
    found = (
        site
        for path in sorted(PACKAGE.rglob("*.py"))
        for site in sites(path.read_text("utf-8"), path.relative_to(PACKAGE).as_posix())
    )
    return [site for site in found if not {site, site.partition(":")[0]} & ITSELF]
