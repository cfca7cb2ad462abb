"""The table of the commands: which there are, in which order, and which are the commonest."""

from copy import copy
from functools import cache
from itertools import takewhile
from typing import Any

from typer.core import TyperGroup

from pcc_actions.cli.command import CommandRow
from pcc_actions.cli.help_page import in_plain_words, print_help
from pcc_actions.errors import Refused

# Those on the first page of help, which fits on a screen.
COMMONEST = (
    "add", "import", "note", "complete", "discharge", "defer", "correct", "today", "outstanding",
    "overdue", "show", "report", "meeting", "check", "undo",
)  # fmt: skip
ALL = "--all"
SHORT_OPTIONS = frozenset({"every"})  # of the first page, beside --help

# Every command in the order of the help page: its name, the panel it stands in, the first line
# of its help, its module, and what it is called there where that is not its name.
COMMANDS = (
    CommandRow(
        "add",
        "Log",
        "Record what a meeting raised: one action in a line, or all of them in a sitting.",
        "add",
    ),
    CommandRow(
        "import",
        "Log",
        "Read the actions out of minutes or an action log, and record what you accept.",
        "import_",
        "import_",
    ),
    CommandRow("note", "Log", "Record progress on actions.", "progress"),
    CommandRow(
        "complete",
        "Log",
        "Record that actions are reported done; the board has yet to agree.",
        "progress",
    ),
    CommandRow("discharge", "Log", "Record that the board accepted actions as done.", "discharge"),
    CommandRow("withdraw", "Log", "Record that the board no longer wants actions.", "withdraw"),
    CommandRow("reopen", "Log", "Record that actions are outstanding again.", "progress"),
    CommandRow(
        "defer", "Log", "Give actions a later due date; the earlier dates are kept.", "defer"
    ),
    CommandRow("assign", "Log", "Set who owns actions, or hand over all that one owns.", "assign"),
    CommandRow(
        "correct",
        "Log",
        "Put a wrong record right, and say why; or remove words that must not be kept.",
        "correct",
    ),
    CommandRow(
        "exempt",
        "Log",
        "Mark actions as not for publication, with the ground; or lift that.",
        "exempt",
    ),
    CommandRow(
        "review",
        "Log",
        "Go through what is outstanding, the most overdue first, and record each answer.",
        "review",
    ),
    CommandRow(
        "today",
        "Look",
        "Show on one screen what is late, what comes, what changed, and who has most.",
        "today",
        records=False,
    ),
    CommandRow(
        "outstanding",
        "Look",
        "List what is neither discharged nor withdrawn, the most overdue first.",
        "lists",
        records=False,
    ),
    CommandRow(
        "overdue",
        "Look",
        "List what is outstanding, not reported complete, and past its due date.",
        "lists",
        records=False,
    ),
    CommandRow(
        "list",
        "Look",
        "List actions of every status, in the order of their references.",
        "lists",
        "list_",
        records=False,
    ),
    CommandRow(
        "show",
        "Look",
        "Show everything about actions, and who recorded what, when.",
        "show",
        records=False,
    ),
    CommandRow(
        "history",
        "Look",
        "List what happened, to one action or to all, the latest last.",
        "history",
        records=False,
    ),
    CommandRow(
        "movement",
        "Look",
        "List what moved since the board's last meeting, or between two days.",
        "movement",
        records=False,
    ),
    CommandRow(
        "figures",
        "Look",
        "Count what is outstanding and overdue, how long actions take, and how often they slip.",
        "figures",
    ),
    CommandRow(
        "report",
        "Paper",
        "Print the status paper of a board for its next meeting, with nothing exempt in it.",
        "report",
    ),
    CommandRow(
        "chase",
        "Paper",
        "Print for each owner a text to be sent: what is overdue, and what is due soon.",
        "chase",
        records=False,
    ),
    CommandRow(
        "export",
        "Paper",
        "Write actions to a file with all that is known of them, and nothing exempt.",
        "export",
    ),
    CommandRow("init", "Set up", "Make a new, empty log with the boards GPB and PAM.", "init"),
    CommandRow("board", "Set up", "The boards whose meetings raise actions.", "board"),
    CommandRow("meeting", "Set up", "The meetings of each board.", "meeting"),
    CommandRow("person", "Set up", "The people who own actions.", "person"),
    CommandRow(
        "programme",
        "Set up",
        "The work programme: which topic comes before which meeting.",
        "programme",
    ),
    CommandRow("check", "Care", "Look for faults in the log, and remark on what is odd.", "check"),
    CommandRow(
        "undo", "Care", "Take back the last thing recorded; again goes further back.", "undo"
    ),
    CommandRow("redo", "Care", "Take back an undo, until something else is recorded.", "undo"),
    CommandRow(
        "merge",
        "Care",
        "Bring two copies of the log together, with all that was recorded in either.",
        "merge",
    ),
    CommandRow(
        "git",
        "Care",
        "Have git bring copies of the log together, and show what changed in words.",
        "git",
        records=False,
    ),
    CommandRow(
        "settings",
        "Care",
        "List what is set, and where it comes from; or set it.",
        "settings",
    ),
    CommandRow(
        "help",
        "Care",
        "Show what a command does, or which commands there are.",
        "help",
        "help_",
        records=False,
    ),
)


@cache
def loaded(name: str) -> Any:
    """The command of that name, which is put together once however often it is called."""
    return next(row for row in COMMANDS if row.name == name).load()


class TableOfCommands(TyperGroup):
    """The commands as the table has them, each imported when it is called or asked about."""

    def __init__(self, **settings: Any) -> None:
        listed = {row.name: row.listed() for row in COMMANDS}
        super().__init__(**{**settings, "commands": listed})

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The words typed; whether every command is to be listed is seen before `--help` is."""
        ctx.meta[ALL] = ALL in takewhile(lambda word: word.startswith("-"), args)
        rest: list[str] = super().parse_args(ctx, args)
        return rest

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """The usage line in plain words."""
        return in_plain_words(super().collect_usage_pieces(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The help page: the commonest commands, which fit on a screen, or every one."""
        print_help(self if ctx.meta.get(ALL) else self._short(), ctx)

    def _short(self) -> "TableOfCommands":
        """The table with the commonest commands and options alone."""
        short = copy(self)
        rows = {row.name: row for row in COMMANDS}
        short.commands = {name: rows[name].listed("The commonest commands") for name in COMMONEST}
        short.params = [each for each in self.params if each.name in SHORT_OPTIONS]
        return short

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """The command that is called: listed it has its first line of help, and no more.

        Raises `Refused` for a word that is none, with what there is for it.
        """
        args = [args[0].casefold(), *args[1:]]
        if args[0] not in self.commands and not args[0].startswith("-"):
            from pcc_actions.cli.other_words import answer

            raise Refused(answer(args[0], self.commands))
        name, _, rest = super().resolve_command(ctx, args)
        return name, loaded(name) if name else None, rest
