"""Commitments that no label marks: he will arrange a visit, it was agreed to write."""

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.line_shapes import dashed, sentences
from pcc_actions.minutes.owner_phrases import leading
from pcc_actions.minutes.owners import SAYING, KnownNames, is_known, only_owners

_WHO = (
    r"(?:[A-Z]{2,5}|he|she|they|we|(?:the )?(?:[A-Z][\w'’-]+ ){0,5}(?:[A-Z][\w'’-]+|company|team"
    r"|clerk|chair|force)"
    r"(?: \([^()]{1,40}\))?)"
)
_THINGS = frozenset(
    "it this that these those there which what figures numbers rates crime demand".split()
)
_SOMEBODY = pattern(
    r"\b(?:[A-Z]{2,5}|(?i:force|police|constabulary|team|council|board|office|company|officers?"
    r"|members?|commissioner|clerk|chair|partners?))\b|\b[A-Z][a-z]+ [A-Z][a-z]+\b"
)
_VERB = r"(?!be\b|continue to be\b|not\b|also be\b|have\b|need\b)[a-z]+"
_UNDERTAKEN = tuple(
    pattern(form)
    for form in (
        rf"\b(?P<who>{_WHO}) (?:has |have |also |both |all )?(?:agreed|offered|undertook"
        rf"|volunteered|promised) to {_VERB}",
        rf"\b(?P<who>{_WHO}) (?:will|would|is to|are to|shall) (?:also |then |now )?{_VERB}",
        r"^(?:It was )?(?:[Rr]esolved|[Aa]greed)\b[^.]{0,200}\bto [a-z]+",
        r"\b(?:[Rr]esolved|[Aa]greed|[Rr]equested) that\b[^.]{0,200}\b(?:would|should|will|be)\b",
    )
)
# Beside a label that says only who is to act, also what is to be done without a word on who.
_TO_BE_DONE = tuple(
    pattern(form)
    for form in (
        r"\b(?:[Rr]esolved|[Aa]greed|suggested|stated)\b[^.]{0,160}"
        r"\b(?:would|should|be|will|to)\s+[a-z]+",
        r"\b(?:will|is|are|was) (?:be )?(?:brought|presented|circulated|arranged|added|deferred"
        r"|needed|advertised|carried out|forwarded|prepared|on the agenda)\b",
        r"\bwill be (?:provided|reported|discussed|completed|reviewed|updated|shared|sent"
        r"|available)\b",
        r"\bto be (?:[a-z]+ed|brought|sent|made|put|an agenda item|on)\b",
        r"\b(?:asked|requested|invited|offered|deferred until)\b",
        r"^(?:Will|Need to|To) [a-z]+",
    )
)


def commitments(text: str, people: KnownNames) -> list[str]:
    """The sentences of a text that say what is to be done; where none does, the last.

    Used where a label stands after its paragraph and says only who: the wording is there.
    """
    whole = sentences(text)
    kept = [sentence for sentence in whole if _is_to_be_done(sentence, people)]
    return kept or whole[-1:]


def _is_to_be_done(sentence: str, people: KnownNames) -> bool:
    line = sentence[:600]
    forms = (*_UNDERTAKEN, *_TO_BE_DONE)
    return bool(leading(line, people, marked=False)[0]) or any(f.search(line) for f in forms)


def point_for(text: str, people: KnownNames) -> list[tuple[str, tuple[str, ...]]]:
    """What a point of a list says that somebody is to do, and who: Col – get a second quote.

    What somebody said or did is none.
    """
    who, *what = dashed(text[:600], 2)
    verb, *more = what[0].split(maxsplit=1) if what else [""]
    if not more or not (verb.isalpha() and verb.islower()) or _is_told(verb):
        return []
    owners = only_owners(who, people)
    known = owners and all(is_known(owner, people) for owner in owners)
    return [(what[0], owners)] if known else []


def _is_told(verb: str) -> bool:
    """Whether a verb is of what was said or done."""
    return verb.endswith("ed") or verb in SAYING


def implied_in(text: str, people: KnownNames) -> list[tuple[str, tuple[str, ...]]]:
    """The sentences that commit somebody by name, post or pronoun, and their owners."""
    committing = []
    for sentence in sentences(text):
        line = sentence[:600]
        if line.endswith("?") or len(line.split()) < 4:
            continue
        owners, _ = leading(line, people, marked=False)
        owners = tuple(owner for owner in owners if owner.casefold() not in {*_THINGS, "they"})
        if owners or _undertakes(line):
            committing.append((sentence, owners))
    return committing


def _undertakes(line: str) -> bool:
    """Whether somebody undertakes something: a person or body, not what will happen."""
    for form in _UNDERTAKEN:
        for match in form.finditer(line):
            who = (match.groupdict().get("who") or "").casefold()
            if who in _THINGS or (who == "they" and not _SOMEBODY.search(line[: match.start()])):
                continue
            return True
    return False
