"""How each script tells what is typed, and takes the answer: one line for each offer."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from pcc_actions.cli.completion.quoting import for_bash, for_powershell, is_plain
from pcc_actions.cli.completion.typed import (
    Typed,
    by_line,
    by_older_bash,
    by_older_line,
    by_older_powershell,
    by_words,
)


class Offer(NamedTuple):
    """A word that may stand where Tab was pressed, and the text shown beside it, if any."""

    word: str
    text: str = ""


class Exchange(NamedTuple):
    """One way to ask: how what is typed is read, and how the offers are written.

    `files` is written where files may be offered; our own scripts go by the exit code.
    `texts` says whether a text is shown beside each word.
    """

    read: Callable[[Mapping[str, str]], Typed]
    write: Callable[[Sequence[Offer], Typed], list[str]]
    files: tuple[str, ...] = ()
    texts: bool = False


def _to_bash(offers: Sequence[Offer], typed: Typed) -> list[str]:
    return [for_bash(each.word[len(typed.kept) :], typed.quote) for each in offers]


def _to_zsh(offers: Sequence[Offer], typed: Typed) -> list[str]:
    """Each word, which zsh quotes, and the line that it shows of it."""
    width = max((len(each.word) for each in offers), default=0)
    shown = (f"{each.word:{width}}  -- {each.text}" if each.text else each.word for each in offers)
    return [f"{each.word}\t{line}" for each, line in zip(offers, shown, strict=True)]


def _to_fish(offers: Sequence[Offer], typed: Typed) -> list[str]:
    """Each word, which fish quotes, and its text."""
    return [f"{each.word}\t{each.text}" if each.text else each.word for each in offers]


def _to_powershell(offers: Sequence[Offer], typed: Typed) -> list[str]:
    """Each word as it is put in, as it is listed, and a text, which PowerShell must have."""
    return [
        f"{for_powershell(each.word)}\t{each.word}\t{each.text or each.word}" for each in offers
    ]


# The script that Typer had for a shell takes what it is given as commands (zsh) or puts it in
# as it is (bash, PowerShell). Where one is still installed it gets plain words only.


def _to_older(offers: Sequence[Offer], typed: Typed) -> list[str]:
    return [each.word for each in offers if is_plain(each.word)]


def _to_older_zsh(offers: Sequence[Offer], typed: Typed) -> list[str]:
    """The command that zsh is to run; the quotation marks keep it from aliases."""
    words = [f"'{word}'" for word in _to_older(offers, typed)]
    return [" ".join(["compadd", "--", *words])] if words else []


def _to_older_powershell(offers: Sequence[Offer], typed: Typed) -> list[str]:
    return [f"{word}::: " for word in _to_older(offers, typed)]


EXCHANGES: Mapping[str, Exchange] = {
    "answer_bash": Exchange(by_line, _to_bash),
    "answer_zsh": Exchange(by_words, _to_zsh, texts=True),
    "answer_fish": Exchange(by_words, _to_fish, texts=True),
    "answer_powershell": Exchange(by_words, _to_powershell, texts=True),
    "complete_bash": Exchange(by_older_bash, _to_older),
    "complete_zsh": Exchange(by_older_line, _to_older_zsh, files=("_files",)),
    "complete_fish": Exchange(by_older_line, _to_older),
    "complete_powershell": Exchange(by_older_powershell, _to_older_powershell),
    "complete_pwsh": Exchange(by_older_powershell, _to_older_powershell),
}
