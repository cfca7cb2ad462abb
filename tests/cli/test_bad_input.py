"""What is refused, with which exit code and sentence; and that nothing is touched by it."""

import sys
from datetime import date, timedelta

import pytest

from pcc_actions.core.dates.parse import uk
from tests.cli.running import Pcc, ran
from tests.ordinary_user import ordinary_user

TOMORROW = uk(date.today() + timedelta(1))


@pytest.fixture
def shared(pcc: Pcc) -> Pcc:
    """A log where two boards have a reference 3.14/02/2023."""
    return pcc.do(
        "meeting add PAM 14/02/2023",
        "add GPB:3.14/02/2023 'Set up a visit' --owner EI",
        "add PAM:3.14/02/2023 'Write to the force' --owner CC",
    )


ADDING = {
    "a date that is none": (["3.31/02/2023", "Visit"], "31/02/2023 is not a date"),
    "a due date of a month only": (
        ["3.14/02/2023", "Visit", "--due", "Feb 2023"],
        "“Feb 2023” has no day; type the whole date, such as 14/02/2023.",
    ),
    "a due date of a number": (["3.14/02/2023", "Visit", "--due", "12"], "“12” has no month"),
    "an empty due date": (["3.14/02/2023", "Visit", "--due", ""], "“” is not a date"),
    "a board's meeting that is not known": (
        ["3.04/04/2023", "Visit", "--due", "next PAM"],
        "No PAM meeting after 04/04/2023 is known. Record it with pcc-actions meeting add PAM",
    ),
    "due on a day and in words": (
        ["3.14/02/2023", "Visit", "--due", "1/3/23", "--due-words", "Soon"],
        "on a day or in words, not both",
    ),
    "an unknown meeting": (
        ["3.15/02/2023", "Visit"],
        "There is no meeting on 15/02/2023; nearest: GPB 14/02/2023",
    ),
    "an unknown meeting of a known board": (
        ["3.15/02/2023", "Visit", "--board", "GPB"],
        "that day: pcc-actions add 3.15/02/2023 Visit --board GPB --new-meeting.",
    ),
    "a new meeting of no board": (
        ["3.15/02/2023", "Visit", "--new-meeting"],
        "that day: pcc-actions add 3.15/02/2023 Visit --new-meeting --board CODE.",
    ),
    "an unknown board": (
        ["3.14/02/2023", "Visit", "--board", "XX"],
        "The boards are: GPB, PAM.",
    ),
    "another meeting than the reference says": (
        ["3.14/02/2023", "Visit", "--meeting", "7/3/23"],
        "the meeting given is that of 07/03/2023",
    ),
    "ESC": (["3.14/02/2023", "Visit \x1b[31m"], "the control character U+001B (ESC)"),
    "a bidirectional override": (["3.14/02/2023", "a\u202eb"], "right-to-left override"),
    "an empty text": (["3.14/02/2023", ""], "The text of the action is empty"),
    "only spaces": (["3.14/02/2023", " \t "], "The text of the action is empty"),
    "an empty owner": (["3.14/02/2023", "Visit", "--owner", ""], "--owner is empty."),
    "an empty ground": (["3.14/02/2023", "Visit", "--exempt", ""], "ground of exemption is empty"),
    "an empty reference": (["", "Visit"], "The reference is empty"),
    "text and reference in each other's place": (
        ["Visit the team", "3.14/02/2023"],
        "The reference comes first, then the text: pcc-actions add 3.14/02/2023 ",
    ),
    "no quotation marks": (
        ["3.14/02/2023", "Visit", "the", "team"],
        'together in quotation marks: pcc-actions add 3.14/02/2023 "Visit the team".',
    ),
    "no text": (["3.14/02/2023"], 'as in: pcc-actions add 3.14/02/2023 "TEXT".'),
}


@pytest.mark.parametrize(("arguments", "says"), ADDING.values(), ids=ADDING)
def test_add_refuses(pcc: Pcc, arguments: list[str], says: str) -> None:
    assert says in pcc.refuses(2, "add", *arguments)


@pytest.mark.parametrize(("typed", "due"), [("2023-02-03", 3), ("3/2/23", 3), ("3.2.23", 3)])
def test_dates_are_read_day_first(pcc: Pcc, typed: str, due: int) -> None:
    done = pcc("add", "3.14/02/2023", "Visit", "--owner", "EI", "--due", typed).ok
    assert f"due {due:02}/02/2023." in done.out
    assert "before it was raised" in done.err


def test_the_same_text_under_one_item(four: Pcc) -> None:
    sentence = four.refuses(2, "add", "11.14/02/2023", "book the venue  of the away day.")
    assert "The same action is there already: 11.14/02/2023/2." in sentence


def test_harmless_signs_are_kept_and_printed_as_typed(pcc: Pcc) -> None:
    text = "Close [/] [link=https://example.org] :100: [bold]x"
    assert pcc("add", "3.14/02/2023", text, "--owner", "EI").ok
    assert text in pcc("show", "3.14/02").ok.out
    assert f'text = "{text}"' in pcc.log.read_text("utf-8")


def test_pasted_line_breaks_and_tabs_become_a_space(pcc: Pcc) -> None:
    assert pcc("add", "3.14/02/2023", " Visit\nthe\r\nteam\tsoon ", "--owner", "EI").ok
    assert 'text = "Visit the team soon"' in pcc.log.read_text("utf-8")


HAPPENING = {
    "tomorrow": (["note", "3.14/02", "--note", "x", "--on", TOMORROW], "is in the future"),
    "reopening what is outstanding": (
        ["reopen", "3.14/02", "--note", "x"],
        "3.14/02/2023 is outstanding, so there is nothing to reopen.",
    ),
    "a day before it was raised": (
        ["note", "3.14/02", "--note", "x", "--on", "1/2/23"],
        "it cannot have been noted on 01/02/2023",
    ),
    "an option left out": (
        ["defer", "3.14/02", "--note", "x"],
        "Say until when, as in: pcc-actions defer 3.14/02 --note x WHEN.",
    ),
    "the note first": (
        ["note", "Rang them", "3.14/02", "--on", "7/3/23"],
        "The references come first, then what is said of them: pcc-actions note --on 7/3/23 "
        '3.14/02 "Rang them".',
    ),
    "the reason alone": (
        ["defer", "3.14/02", "Team moving"],
        'Say until when, as in: pcc-actions defer 3.14/02 WHEN "Team moving".',
    ),
    "the meeting alone": (
        ["defer", "3.14/02", "the May meeting"],
        'Say why, as in: pcc-actions defer 3.14/02 "the May meeting" "WHY".',
    ),
    "an empty note": (["note", "3.14/02", "--note", ""], "The note is empty"),
    "an owner it has": (["assign", "3.14/02", "--owner", "EI/IF"], "is owned by EI, IF already"),
    "no owner": (["assign", "3.14/02", "--owner", " "], "--owner is empty"),
    "neither ground nor lift": (["exempt", "3.14/02"], "Say on which ground"),
    "ground and lift": (["exempt", "3.14/02", "--ground", "x", "--lift"], "Leave one"),
    "lifting nothing": (["exempt", "3.14/02", "--lift"], "3.14/02/2023 is not exempt."),
    "neither references nor all": (["discharge"], "--all-completed with --board and --minute"),
    "references and all": (["discharge", "3.14/02", "--all-completed"], "“3.14/02” is a reference"),
    "references and a board": (["discharge", "3.14/02", "--board", "GPB"], "name the references"),
    "all without a minute": (
        ["discharge", "--all-completed", "--board", "GPB"],
        "say where the minutes say so",
    ),
    "nothing to correct": (["correct", "3.14/02", "--note", "x"], "Say what is to be put right"),
    "no reason": (["correct", "3.14/02", "--text", "x"], "Say why it is put right, as in: "),
    "a correction to the same": (
        ["correct", "3.14/02", "--owner", "EI", "--owner", "IF", "--note", "x"],
        "says that already",
    ),
    "redaction and correction": (
        ["correct", "3.14/02", "--redact", "visit", "--text", "x"],
        "--redact stands alone",
    ),
    "redaction of what is not there": (["correct", "3.14/02", "--redact", "Mx Bloggs"], "not hold"),
}


@pytest.mark.parametrize(("arguments", "says"), HAPPENING.values(), ids=HAPPENING)
def test_what_cannot_have_happened(four: Pcc, arguments: list[str], says: str) -> None:
    assert says in four.refuses(2, *arguments)


def test_discharge_of_a_withdrawn_action(four: Pcc) -> None:
    four.do("withdraw 3.14/02 --note 'No longer wanted' --on 07/03/2023")
    sentence = four.refuses(2, "discharge", "3.14/02/2023")
    assert "3.14/02/2023 was withdrawn on 07/03/2023, so it cannot be discharged." in sentence


LOOKING = {
    "rubbish for a day": (["outstanding", "--as-at", "rubbish"], "“rubbish” is not a date"),
    "nothing for a day": (["outstanding", "--as-at", ""], "“” is not a date"),
    "nothing for a due day": (["list", "--due-by", ""], "“” is not a date"),
    "an unknown board": (["outstanding", "--board", "XX"], "There is no board XX."),
    "an empty board": (["outstanding", "--board", ""], "The board is empty."),
    "an unknown order": (["list", "--sort", "size"], "--sort is one of urgency, slipped, age, due"),
    "an unknown status": (["list", "--status", "done"], "--status is one of outstanding"),
    "an unknown format": (["list", "--format", "word"], "csv, markdown, not “word”."),
    "an unknown option": (["list", "--bored", "x"], "There is no --bored; perhaps --board"),
    "meetings of an unknown board": (["meeting", "list", "XX"], "There is no board XX."),
    "an option at the end": (["list", "--owner"], "--owner needs something after it."),
    "an option with too much": (["overdue", "--fail=yes"], "--fail takes nothing after it."),
    "a slip in a command": (["outstading"], "There is no command outstading; perhaps outstanding."),
    "no file name": (["list", "--file", ""], "--file is empty."),
    "an unknown command": (["frob"], "There is no command frob. See pcc-actions help."),
    "an unknown command of a group": (["board", "frob"], "See pcc-actions board --help."),
}


@pytest.mark.parametrize(("arguments", "says"), LOOKING.values(), ids=LOOKING)
def test_what_cannot_be_asked(four: Pcc, arguments: list[str], says: str) -> None:
    assert says in four.refuses(2, *arguments)


SETTING_UP = {
    "a second init": (["init"], "There is a log already:"),
    "a board that is there": (["board", "add", "gpb", "--name", "x"], "There is a board"),
    "a style that is none": (
        ["board", "add", "SPCB", "--name", "x", "--reference", "{nonsense}"],
        "{nonsense}",
    ),
    "a meeting that is there": (["meeting", "add", "GPB", "14/02/2023"], "14/02/2023"),
    "a meeting of no board": (["meeting", "add", "XX", "14/02/2023"], "There is no board XX."),
    "a meeting on no day": (["meeting", "add", "GPB", "30/02/2023"], "30/02/2023 is not a date"),
    "an unknown meeting moved": (["meeting", "move", "GPB", "1/1/23", "2/1/23"], "01/01/2023"),
    "a meeting moved after actions were raised at it": (
        ["meeting", "move", "GPB", "14/02/2023", "15/02/2023", "--on", "01/02/2023"],
        "14/02/2023",
    ),
    "an unknown meeting cancelled": (["meeting", "cancel", "GPB", "1/1/23"], "01/01/2023"),
    "a person without a name": (["person", "add", "IF", "--name", " "], "empty"),
    "no name for a person": (["person", "add", "IF"], "The name is missing"),
}


@pytest.mark.parametrize(("arguments", "says"), SETTING_UP.values(), ids=SETTING_UP)
def test_what_cannot_be_set_up(four: Pcc, arguments: list[str], says: str) -> None:
    assert says in four.refuses(2, *arguments)


def test_a_reference_that_is_not_there(four: Pcc) -> None:
    sentence = four.refuses(5, "discharge", "9.14/02/2023")
    assert sentence.startswith("There is no action 9.14/02/2023. The nearest references are ")
    assert "11.14/02/2023" in sentence
    assert "3.14/02/2023" in sentence


def test_a_reference_of_two_boards(shared: Pcc) -> None:
    sentence = shared.refuses(5, "show", "3.14/02")
    assert "GPB:3.14/02/2023 or PAM:03.14/02/2023" in sentence
    assert "Set up a visit" in shared("show", "GPB:3.14/02/2023").ok.out
    assert "Write to the force" in shared("show", "PAM:03.14/02/2023").ok.out


def test_one_wrong_reference_among_several_records_none(four: Pcc) -> None:
    assert "9.14/02/2023" in four.refuses(5, "note", "3.14/02", "9.14/02/2023", "--note", "x")
    assert four.refuses(5, "show", "3.14/02", "9.14/02/2023")
    assert four.refuses(2, "reopen", "3.14/02", "11.14/02", "--note", "x")


def test_shown_as_at_a_day_before_it_was_raised(four: Pcc) -> None:
    sentence = four.refuses(5, "show", "3.14/02", "--as-at", "13/02/2023")
    assert sentence.startswith("3.14/02/2023 was raised on 14/02/2023, after 13/02/2023.")


def test_no_log_here_or_above(bare: Pcc) -> None:
    done = ran("outstanding")
    assert (done.code, done.out) == (3, "")
    assert "There is no actions.toml in" in done.err
    assert "pcc-actions init" in done.err
    assert "pcc-actions init" in bare.refuses(3, "outstanding")
    assert bare.refuses(3, "add", "3.14/02/2023", "Visit")


def broken(text: str, old: str, new: str) -> bytes:
    assert old in text
    return text.replace(old, new, 1).encode()


def nested(text: str) -> bytes:
    return broken(text, "[boards.GPB]", f"x = {'[' * 500}{']' * 500}\n[boards.GPB]")


BROKEN = {
    "empty": (lambda text: b"", "line 1", "pcc-actions init"),
    "a git merge": (
        lambda text: broken(text, "[[actions]]", "<<<<<<< HEAD\n[[actions]]"),
        "line 35 is a mark that git leaves",
        "Keep the lines that are right",
    ),
    "single brackets": (
        lambda text: broken(text, "[[actions]]", "[actions]"),
        "line 35: [actions] should be [[actions]]",
        "Mend that line",
    ),
    "a quoted date": (
        lambda text: broken(text, "raised = 2023-02-14", 'raised = "2023-02-14"'),
        "line 40: raised should be a date without quotes",
        "Mend that line",
    ),
    "a byte that is not UTF-8": (
        lambda text: text.encode().replace(b"Set up", b"S\xe9t up", 1),
        "line 38: a character that is not UTF-8",
        "Save the file as UTF-8",
    ),
    "UTF-16": (lambda text: text.encode("utf-16"), "UTF-16", "Save it as UTF-8"),
    "500 brackets": (nested, "line ", "Mend that line"),
    "a newer format": (
        lambda text: broken(text, "schema_version = 1", "schema_version = 99"),
        "line 2",
        "Install a newer pcc-actions",
    ),
}


@pytest.mark.parametrize(("break_it", "where", "mend"), BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize(
    "command",
    [["outstanding"], ["list"], ["show", "3.14/02"], ["check"], ["note", "3.14/02", "--note", "x"]],
    ids=" ".join,
)
def test_a_log_that_cannot_be_read(
    four: Pcc, break_it: object, where: str, mend: str, command: list[str]
) -> None:
    assert callable(break_it)
    four.log.write_bytes(break_it(four.log.read_text("utf-8")))
    sentence = four.refuses(3, *command)
    assert "t.toml" in sentence
    assert where in sentence
    assert mend in sentence
    assert sentence.count(". ") <= 1


@pytest.fixture
def cut(four: Pcc) -> Pcc:
    text = four.log.read_text("utf-8")
    four.log.write_text(text[: text.rindex("[[actions]]")], "utf-8", newline="\n")
    return four


def test_a_log_cut_off_between_two_actions(cut: Pcc) -> None:
    done = cut("outstanding", "--as-at", "07/03/2023").ok
    assert "3 outstanding as at 07/03/2023." in done.out
    assert done.err.startswith("Warning: t.toml is not whole: 1 action gone: 04.26/01/2021.")
    assert "check --accept" in cut.refuses(3, "note", "3.14/02", "--note", "x")
    found = cut("check")
    assert found.code == 1
    assert "The log is not whole" in found.out
    accepted = cut("check", "--accept").ok
    assert accepted.out.startswith("Taken as it is: 1 action gone: 04.26/01/2021.")
    cut.do("note 3.14/02 --note x")


def test_a_log_cut_off_is_put_back_by_undo(cut: Pcc) -> None:
    done = cut("undo", "--yes").ok
    assert "t.toml is not whole" in done.err
    assert "4 outstanding" in cut("outstanding", "--as-at", "07/03/2023").ok.out


def test_the_log_is_a_folder(bare: Pcc) -> None:
    bare.log.mkdir()
    assert "t.toml" in bare.refuses(3, "list")
    assert bare.refuses(2, "init").startswith("This command is for one log, and several are named")


def test_no_folder_for_a_new_log(bare: Pcc) -> None:
    done = ran("--file", str(bare.folder / "gone" / "t.toml"), "init")
    assert (done.code, done.out) == (3, "")
    assert "gone" in done.err


@pytest.mark.skipif(sys.platform == "win32", reason="a folder's mode does not hold on Windows")
def test_a_folder_that_cannot_be_written(four: Pcc) -> None:
    # Imported by now: to an ordinary user root's own Python may be closed.
    assert four("note", "3.14/02", "--note", "x").code == four("outstanding").code == 0
    text = four.log.read_bytes()
    with ordinary_user() as folder:
        there = Pcc(folder)
        there.log.write_bytes(text)
        folder.chmod(0o500)
        said = there.refuses(3, "note", "3.14/02", "--note", "x")
        assert said.startswith(f"{folder} could not be written: permission denied; the log is as")
        assert there("outstanding").code == 0
        folder.chmod(0o700)
        assert there("note", "3.14/02", "--note", "x").code == 0
