"""On the programme of which board a topic of a document is: by its cell, or by what is over it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pcc_actions.core.model import Board
from pcc_actions.core.text.english import quoted
from pcc_actions.core.topic_names import name_key
from pcc_actions.importing.several_boards import board_printed
from pcc_actions.importing.topic_doubts import board_unknown
from pcc_actions.minutes.extracted_topic import ExtractedTopic


@dataclass(frozen=True, slots=True)
class BoardOfTopic:
    """The code of the board of a topic, None where the log does not have it, and what is asked."""

    code: str | None
    why: str = ""


def board_of_topic(
    extracted: ExtractedTopic, usual: str | None, boards: Mapping[str, Board]
) -> BoardOfTopic:
    """The board of a topic; `usual` is that of the document, whose topics name no other."""
    if extracted.board:
        named = board_printed(extracted.board, boards) or _named_in(extracted.board, boards)
        return BoardOfTopic(named.code) if named else _unknown(extracted.board)
    over = _over(extracted, boards)
    code = over[0].code if over else usual
    if code is None or code not in boards:
        return _unknown(code or "")
    if extracted.board == "":
        return BoardOfTopic(code, f"Its row names no board. It would be put on that of {code}.")
    if over and code != usual:
        said = f"It stands under {quoted(over[1])}. It would be put on the programme of {code}."
        return BoardOfTopic(code, said)
    return BoardOfTopic(code)


def of_one_board(
    topics: Sequence[ExtractedTopic], printed: str | None, boards: Mapping[str, Board]
) -> list[ExtractedTopic]:
    """The topics without what is over them, where all stand under the board that is printed.

    Somebody may have said that such a document is of another board, and then all of it is.
    """
    over = {found[0].code if (found := _over(each, boards)) else None for each in topics}
    return [replace(each, under=()) for each in topics] if over == {printed} else [*topics]


def _over(extracted: ExtractedTopic, boards: Mapping[str, Board]) -> tuple[Board, str] | None:
    """The board that is named nearest over a topic, and the words that name it."""
    named = ((_named_in(words, boards), words) for words in extracted.under)
    return next(((board, words) for board, words in named if board), None)


def _named_in(words: str, boards: Mapping[str, Board]) -> Board | None:
    """The one board that words name, by its whole name or its code."""
    found = [each for each in boards.values() if _names(words, each)]
    return found[0] if len(found) == 1 else None


def _names(words: str, board: Board) -> bool:
    return _plain(board.name) in _plain(words) or bool(
        re.search(rf"(?<!\w){re.escape(board.code)}(?!\w)", words)
    )


def _plain(name: str) -> str:
    return f" {name_key(name.replace('&', ' and '))} "


def _unknown(name: str) -> BoardOfTopic:
    return BoardOfTopic(None, board_unknown(name))
