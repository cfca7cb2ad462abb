"""What is typed when Tab is pressed, as each shell tells it."""

from collections.abc import Mapping
from typing import Final, NamedTuple

VARIABLE: Final = "_PCC_ACTIONS_COMPLETE"  # what a shell asks with: answer_zsh
LINE_VARIABLE: Final = "_PCC_ACTIONS_LINE"  # bash: the command line up to the cursor
WORDS: Final = "_PCC_ACTIONS_WORDS"  # the others: the words before, one a line
BEGUN: Final = "_PCC_ACTIONS_BEGUN"  # the word begun; of bash: what of it is replaced


class Typed(NamedTuple):
    """The words after the command's name, without their quoting, and the one that is begun.

    In bash `kept` is the start of the word begun that bash leaves as it stands, and `quote`
    the quotation mark that is open after it; what is put there goes on from them.
    """

    words: tuple[str, ...]
    begun: str
    kept: str = ""
    quote: str = ""


def by_line(environment: Mapping[str, str]) -> Typed:
    """Read what bash tells: the line up to the cursor, and the end of it that is replaced."""
    line, replaced = environment[LINE_VARIABLE], environment.get(BEGUN, "")
    words, _ = unquoted(line)
    before, quote = unquoted(line.removesuffix(replaced))
    return Typed(tuple(words[1:-1]), words[-1], before[-1], quote)


def by_words(environment: Mapping[str, str]) -> Typed:
    """Read what zsh, fish and PowerShell tell: words without their quoting, and the one begun.

    The word begun comes as it was typed.
    """
    words = environment[WORDS].split("\n")
    return Typed(tuple(words[1:]), unquoted(environment.get(BEGUN, ""))[0][-1])


def unquoted(line: str) -> tuple[list[str], str]:
    """Part a line into words as a shell does, and give the quotation mark that is still open.

    The last word is the one begun, empty after a space.
    """
    words: list[str] = []
    word, within, quote, escaped = "", False, "", False
    for each in line:
        if each in " \t\n" and not quote and not escaped:
            words += [word] if within else []
            word, within = "", False
            continue
        within = True
        if escaped:
            word += each if quote == "" or each in '"\\$`' else f"\\{each}"
            escaped = False
        elif each == "\\" and quote != "'":
            escaped = True
        elif each == quote:
            quote = ""
        elif each in "'\"" and not quote:
            quote = each
        else:
            word += each
    return [*words, word], quote


def by_older_bash(environment: Mapping[str, str]) -> Typed:
    """Read what Typer's script for bash tells: every word, and which of them is begun."""
    words, index = unquoted(environment["COMP_WORDS"])[0], int(environment["COMP_CWORD"])
    return Typed(tuple(words[1:index]), words[index] if index < len(words) else "")


def by_older_line(environment: Mapping[str, str]) -> Typed:
    """Read what Typer's scripts for zsh and fish tell: the line up to the cursor."""
    words, _ = unquoted(environment["_TYPER_COMPLETE_ARGS"])
    return Typed(tuple(words[1:-1]), words[-1])


def by_older_powershell(environment: Mapping[str, str]) -> Typed:
    """Read what Typer's script for PowerShell tells: the line, and the word begun, if any."""
    begun = environment.get("_TYPER_COMPLETE_WORD_TO_COMPLETE", "")
    line = environment["_TYPER_COMPLETE_ARGS"]
    return by_older_line({"_TYPER_COMPLETE_ARGS": line if begun else f"{line} "})
