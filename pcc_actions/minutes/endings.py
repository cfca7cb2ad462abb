"""What stands behind the wording of an action: whose it is and when it is due, set apart.

Send it – UP – by end of term; Send it (UP, by 3 March); Send it. By: 3 March 2024.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.minutes.due_phrases import is_due
from pcc_actions.minutes.owner_phrases import named_before_sign, owners_in
from pcc_actions.minutes.owners import KnownNames, only_owners
from pcc_actions.minutes.word_lists import begins_with

_APART = pattern(
    r"\s*[(\[](?P<bracket>[^()\[\]]{1,60})[)\]]\s*\.?$|\s+[–—-]\s+(?P<dash>[^–—]{1,60}?)\.?$"
)
_LABELLED = pattern(
    r"(?:(?<=[.;,])|\s[–—-])\s*(?:by(?: when)?|when|due(?: by| on| date)?|deadline"
    r"|target(?: date)?|timescale)\s*:\s*(?P<due>[^:;]{1,60}?)\.?$",
    re.I,
)
_PARTS = pattern(r"\s*[,;]\s*")
_LEADS: Final = frozenset({"due", "by", "before"})


@dataclass(frozen=True, slots=True)
class Ending:
    """The wording left, and the owners and the due that stood behind it."""

    text: str
    owners: tuple[str, ...] = ()
    due: str | None = None


def ending_of(text: str, people: KnownNames) -> Ending | None:
    """The ending of an action, where it says when it is due; None for any other.

    A mere date may be that of what is to be done: it is the due beside owners, or after a
    word such as by.
    """
    labelled = _LABELLED.search(text, max(0, len(text) - 100))
    if labelled and is_due(labelled["due"]):
        return Ending(text[: labelled.start()].rstrip(), due=labelled["due"].strip())
    ending = Ending(text)
    while found := _one_more(ending, people):
        ending = found
    named = ending.owners or named_before_sign(text, people)
    if ending.due is None or not (named or begins_with(ending.due, _LEADS)):
        return None
    return ending


def _one_more(ending: Ending, people: KnownNames) -> Ending | None:
    """The ending with what stands before it, where that is owners or a due too."""
    found = _APART.search(ending.text, max(0, len(ending.text) - 100))
    if found is None or found.start() == 0:
        return None
    words = (found["bracket"] or found["dash"]).strip()
    parts = [words] if is_due(words) else _PARTS.split(words)
    dues = [part for part in parts if is_due(part)]
    owners = only_owners(", ".join(part for part in parts if part not in dues), people)
    told = len(dues) + bool(owners)
    if not told or (ending.due and dues) or (ending.owners and owners) or len(dues) > 1:
        return None
    if len(parts) > len(dues) and not owners:
        return None
    due = ending.due or next(iter(dues), None)
    return Ending(ending.text[: found.start()].rstrip(), owners or ending.owners, due)


def owners_and_due(text: str, people: KnownNames) -> Ending:
    """The owners of a marked action, the due that stands behind it, and the wording left."""
    ending = ending_of(text, people) or Ending(text)
    if ending.owners:
        return ending
    owners, left = owners_in(ending.text, people)
    return replace(ending, owners=owners, text=left)
