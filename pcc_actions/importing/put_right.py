"""What minutes say otherwise than the log of an action that they raise: approved after a draft."""

from datetime import date
from itertools import takewhile
from typing import Final

from pcc_actions.core.changes.corrections import Corrections
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.model import Action
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.text.similarity import same_words
from pcc_actions.importing.doubt import PlanDoubt, PlanDoubtCode
from pcc_actions.minutes.extracted import ExtractedAction

_ALIKE_AT_MOST: Final = 20  # characters at the beginning of two texts that are quoted whole


def corrections_of(
    extracted: ExtractedAction, action: Action, day: date | None, *, reworded: bool
) -> Corrections | None:
    """What would have to be corrected for the log to say what its own minutes do; None: nothing.

    `reworded` says that the words are others altogether: like words stay as the log has them.
    What was changed since it was raised is later news, and stays too.
    """
    if extracted.earlier or day != action.raised:
        return None
    other_words = reworded and not same_words(extracted.text, action.text)
    corrections = Corrections(
        text=extracted.text if other_words and _untouched(action, "text") else None,
        owners=extracted.owners if _other_owners(extracted, action) else None,
        due=extracted.due if _other_due(extracted, action) else None,
    )
    return None if corrections == Corrections() else corrections


def _other_owners(extracted: ExtractedAction, action: Action) -> bool:
    said, known = ({each.casefold() for each in some} for some in (extracted.owners, action.owners))
    return bool(said) and said != known and _untouched(action, "owners")


def _other_due(extracted: ExtractedAction, action: Action) -> bool:
    return extracted.due not in (None, action.due) and _untouched(action, "due")


def _untouched(action: Action, name: str) -> bool:
    """Whether a part of an action is as it was first recorded."""
    return not any(name in event.changes for event in action.history)


def otherwise(corrections: Corrections, action: Action) -> PlanDoubt:
    """That the log has an action otherwise: what it has, and what it would be corrected to."""
    had = {
        "text": _where_they_part(action.text, corrections.text or ""),
        "owners": (joined(list(action.owners)) or "nobody", joined(list(corrections.owners or ()))),
        "due": (_due(action), uk(corrections.due) if corrections.due else ""),
    }
    parts = [
        f"the {name} {before} to {after}"
        for name, (before, after) in had.items()
        if getattr(corrections, name) is not None
    ]
    said = f"The log has {action.reference} otherwise. It would be corrected: {joined(parts)}."
    return PlanDoubt(PlanDoubtCode.OTHERWISE, said)


def _where_they_part(before: str, after: str) -> tuple[str, str]:
    """Two texts as quoted, each from the word before they part: alike, they would not tell."""
    texts = before.split(), after.split()
    pairs = zip(*texts, strict=False)
    alike = [one for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)]
    start = len(alike) - 1 if len(" ".join(alike)) > _ALIKE_AT_MOST else 0
    lead = "… " if start else ""
    one, other = (quoted(lead + " ".join(words[start:])) for words in texts)
    return one, other


def _due(action: Action) -> str:
    return uk(action.due) if action.due else action.due_words or "next meeting"
