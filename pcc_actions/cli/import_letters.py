"""The letters that answer a question on a row of an import, and the one that was typed."""

from pcc_actions.core.text.english import joined


def letter_typed(typed: str, letters: dict[str, str]) -> str | None:
    """The letter that was typed, or whose word was: t, take. None for anything else."""
    word = typed.strip().casefold()
    if word in letters:
        return word
    named = (letter for letter, words in letters.items() if word in words.split())
    return next((letter for letter in named if word.startswith(letter)), None)


def question_of(letters: dict[str, str]) -> str:
    """The question with every answer: Take it, edit it or leave it? t/e/l."""
    said = joined([words for words in letters.values() if words], "or")
    which = "Which is it (the number), or: " if "1" in letters else ""
    return f"{which or ''}{said if which else said.capitalize()}? {'/'.join(letters)}"


def letters_told(letters: dict[str, str]) -> str:
    """What can be typed, where something else was: Type t (take it) or l (leave it)."""
    told = [f"{letter} ({words})" if words else letter for letter, words in letters.items()]
    return f"Type {joined(told, 'or')}."
