"""What was read of an action or a topic, in a line for each fact."""

from collections.abc import Callable, Iterable

from pcc_actions.importing.evidence import Evidence
from pcc_actions.minutes.facts import FactName

InWords = Callable[[FactName, str | None], str]  # the value of a fact in the words of the board


def fact_lines(evidence: Iterable[Evidence], in_words: InWords) -> tuple[str, ...]:
    """The facts of which anything is printed: value, words, place, sure or asked."""
    return tuple(
        f"{fact.name}: {_shown(fact, in_words)} from “{' '.join(fact.words.split())}” "
        f"({fact.where})"
        for fact in evidence
        if fact.words
    )


def _shown(fact: Evidence, in_words: InWords) -> str:
    """The value of a fact, or that it is asked and why."""
    told = fact.value
    value = ", ".join(told) if isinstance(told, tuple) else in_words(fact.name, told)
    if fact.sure:
        return value or "nothing"
    return f"asked ({fact.code}{f', perhaps {value}' if value else ''})"
