"""What is asked at a terminal of a document as a whole: its columns, and its meeting."""

from dataclasses import replace

from pcc_actions.cli.import_draft import Answers
from pcc_actions.cli.import_words import columns_sentences
from pcc_actions.core.changes.meetings import NAME_OF_BOARD, add_board
from pcc_actions.core.dates.parse import parse_date
from pcc_actions.core.model import Board, Log
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.core.typed_answers import YES
from pcc_actions.errors import Refused
from pcc_actions.importing.target_meeting import TargetMeeting, style_of
from pcc_actions.importing.told_columns import ToldColumns
from pcc_actions.minutes.column_mapping import mapping_of
from pcc_actions.minutes.extracted import DocumentFindingCode, Minutes
from pcc_actions.terminal.say import say


def asked_meeting(
    minutes: Minutes, target: TargetMeeting, log: Log, answers: Answers
) -> TargetMeeting:
    """The meeting with nothing missing: what cannot be told of it is asked for."""
    if target.new and target.board:
        with answers.to("new board"):
            _agree_to(target.board, answers)
    if target.lacks(DocumentFindingCode.BOARD_MISSING):
        with answers.to("board"):
            target = _with_board(target, minutes, log, answers)
    if target.lacks(DocumentFindingCode.DATE_MISSING):
        with answers.to("date"):
            day = answers.read(parse_date, lambda: answers.typed("When was the meeting"))
        target = replace(target, day=day)
    return replace(target, missing=())


def _agree_to(board: Board, answers: Answers) -> None:
    question = f"Record a new board {board.code}, {board.name}? [y/N]"
    if answers.typed(question, "", shown=False).strip().casefold() not in YES:
        raise Refused(
            f"Nothing was recorded. Answer y to record {board.code}, or give the code of another "
            "board with --board."
        )


def _with_board(
    target: TargetMeeting, minutes: Minutes, log: Log, answers: Answers
) -> TargetMeeting:
    """Ask which board it is; one that the log does not have is recorded with the rest."""
    printed = f" ({quoted(minutes.board_name)})" if minutes.board_name else ""
    known = joined([*log.boards], "or")
    asked = f"Which board is it of{printed}: {known}, or a new code"
    board, new = answers.read(
        lambda code: _of_code(code.strip(), log, style_of(minutes)),
        lambda: answers.typed(asked, minutes.board),
    )
    if new:
        name = answers.read(
            lambda name: cleaned(name, NAME_OF_BOARD),
            lambda: answers.typed("The whole name of the new board", minutes.board_name),
        )
        board = replace(board, name=name)
    return replace(target, board=board, new=new)


def _of_code(code: str, log: Log, style: str) -> tuple[Board, bool]:
    """The board of a code, and whether it is new: then it has the code for its name."""
    for board in log.boards.values():
        if board.code.casefold() == code.casefold():
            return board, False
    return add_board(log, code, code, style).boards[code], True


def asked_columns(told: ToldColumns, is_log: bool, answers: Answers) -> ToldColumns:
    """The columns as they were agreed to, after each that somebody put right.

    Of minutes nothing is asked where each column of their tables of actions is read.
    """
    with answers.to("columns"):
        while is_log or not told.is_whole:
            if not answers.ready:
                _say_columns(told)
            asked = "Return where that is right, else what one is, as in Lead=owner"
            typed = answers.typed(asked, "", shown=False)
            if not typed.strip():
                break
            try:
                told = told.also(mapping_of([typed]))
            except Refused as refused:
                answers.refused(refused.sentence)
    return told


def _say_columns(told: ToldColumns) -> None:
    for sentence in columns_sentences(told.columns, None) or [_no_columns(told)]:
        say(sentence)


def _no_columns(told: ToldColumns) -> str:
    headings = joined([quoted(each) for each in told.headings])
    return f"No column was taken for the actions. The headings are: {headings or 'none'}."
