"""The vocabulary of what became of an action: each kind of word, and its words, as plain data.

`outcome_words` finds them in a text, the longest first; `outcomes` says which of them, and in
what order, are understood as a whole. A word that closes is given in each form of its own.
"""

from enum import StrEnum
from typing import Final

from pcc_actions.documents.runs import EMPTY_BOXES


class WordKind(StrEnum):
    """What a word does in a phrase, as the one letter that the grammar knows it by."""

    COMPLETES = "C"
    CLOSES = "D"
    WITHDRAWS = "W"
    TO_CLOSE = "B"  # the bare verb or its noun: closes nothing by itself
    NEGATES = "N"
    IN_PART = "P"
    TO_COME = "M"
    PROPOSES = "Q"
    CAN = "q"
    TO = "m"
    CONDITION = "F"
    OPEN = "O"
    ACTION = "S"
    IT = "s"
    THE = "e"
    IS = "A"
    BE = "b"
    NOW = "V"
    DECIDED = "G"
    SAID = "g"
    THAT = "t"
    AND = "J"
    FILED = "c"
    ON = "a"
    BY = "y"
    SEE = "z"
    PAPER = "R"
    COLOUR = "K"
    DAY = "T"
    NUMBER = "#"
    DONE_BEFORE = "v"  # any other verb of the past: sent, confirmed
    INITIALS = "n"
    NAME = "i"  # any other word with a capital
    BREAK = "-"
    OTHER = "w"


PHRASES: Final[dict[WordKind, tuple[str, ...]]] = {
    WordKind.COMPLETES: (
        *("complete", "completed", "done", "actioned", "implemented", "finished", "resolved"),
        *("achieved", "fulfilled", "concluded", "work complete", "fully met"),
    ),
    WordKind.CLOSES: (
        *("closed", "discharged", "closed off", "closed down", "signed off and closed", "nfa"),
        *("no further action", "no further action required", "no further action needed"),
        *("no further action is required", "no further action necessary", "closed out"),
    ),
    WordKind.WITHDRAWS: (
        *("withdrawn", "cancelled", "canceled", "abandoned", "not required", "not needed"),
        *("no longer required", "no longer needed", "no longer relevant", "not relevant"),
        *("no longer applicable", "not applicable", "not to be taken forward", "superseded"),
        *("not taken forward", "will not be taken forward", "not being taken forward", "removed"),
        *("not to be progressed", "not to be pursued", "not pursued", "not proceeding", "deleted"),
        *("merged with", "merged into", "transferred to", "moved to the log of", "duplicate"),
        *("duplicate of", "duplicated by", "superseded by", "overtaken by events", "dropped"),
        *("won't do", "won't fix", "wontfix", "will not be done", "not going ahead", "lapsed"),
        *("not needed now", "not required now", "decided not to proceed"),
        *("no action required", "no action needed", "redundant", "discontinued", "obsolete"),
    ),
    WordKind.TO_CLOSE: (
        *(
            "close",
            "discharge",
            "withdraw",
            "closure",
            "for closure",
            "completion",
            "finish",
            "finalise",
        ),
        *("discharging", "closing", "completing", "cancel", "remove"),
    ),
    WordKind.NEGATES: (
        *("not", "no", "never", "cannot", "unable", "without", "nor", "neither", "none"),
        *("fail", "fails", "failed", "incomplete", "unfinished", "un-actioned", "unactioned"),
        *("unresolved", "impossible", "refused", "far from", "yet", "hardly", "nothing", "nobody"),
        *("rather than", "instead of", "too early", "rejected", "declined", "wrongly", "in error"),
        *("opposed", "disagreed", "premature", "unlikely", "nowhere near"),
    ),
    WordKind.IN_PART: (
        *("partial", "partially", "partly", "part", "parts", "in part", "half", "nearly"),
        *("almost", "mostly", "largely", "substantially", "draft", "drafts", "interim", "phase"),
        *("phases", "stage", "stages", "first", "second", "third", "initial", "some", "several"),
        *("apart from", "except", "except for", "excepting", "all but", "bar", "other than"),
        *("with the exception of", "majority", "most", "element", "elements"),
        *("one of", "step", "steps", "provisionally", "near", "close to", "just about", "so far"),
        *("approximately", "around", "virtually", "practically", "only", "section", "tranche"),
        *("halfway", "quarter", "three quarters", "many", "approx", "temporarily", "work on"),
        *("minority", "well advanced", "more or less", "as good as", "excluding", "save for"),
    ),
    WordKind.TO_COME: (
        *("will", "would", "shall", "must", "might", "due", "expected", "expect", "expects"),
        *(
            "aim",
            "aims",
            "aiming",
            "plan to",
            "plans to",
            "planned",
            "planning",
            "target",
            "targeted",
        ),
        *("hope", "hopes", "hoped", "hoping", "anticipated", "anticipate", "anticipates", "next"),
        *("scheduled", "going to", "needs", "need", "needed", "wants", "want", "require"),
        *("requires", "required", "intend", "intends", "intended", "soon", "shortly", "being"),
        *("has to", "have to", "had to", "ought", "later", "future", "towards", "toward"),
        *("estimated", "estimate", "forecast", "projected", "likely", "supposed", "trying"),
        *("working to", "working on", "continue", "continues", "promised", "forthcoming"),
        *("imminent", "imminently", "in time for", "was to", "were to", "hopefully", "tomorrow"),
        *("looking to", "on course", "committed to", "in the process of", "should have been"),
        *("set to", "on target", "upcoming", "prior to", "before", "ahead of", "in due course"),
        *("asked for", "extension", "on schedule", "envisaged", "commence", "begin", "started"),
    ),
    WordKind.PROPOSES: (
        *("propose", "proposes", "proposed", "proposal", "recommend", "recommends", "suggest"),
        *("recommended", "recommendation to", "suggests", "suggested", "request", "requests"),
        *("requested", "ready to", "ready for", "consider", "considered for"),
        *("asks", "asked that", "asked to", "seek", "seeking", "seeks", "candidate for"),
        *("please", "subject for", "question", "query", "whether", "tbc", "to confirm"),
        *("to be confirmed", "awaiting confirmation", "believed", "thought", "appears", "seems"),
        *("possibly", "perhaps", "maybe", "probably", "presumably", "assumed", "apparently"),
        *("check", "discuss", "review whether", "up for", "put forward", "nominated", "claims"),
        *("assume", "unclear", "unsure", "believes", "thinks", "presumed", "or", "invited"),
    ),
    WordKind.CAN: ("can", "could", "may", "should"),
    WordKind.TO: ("to",),
    WordKind.CONDITION: (
        *("if", "once", "when", "whenever", "unless", "subject to", "provided that", "provided"),
        *("providing", "pending", "until", "till", "depending", "dependent", "assuming"),
        *("conditional", "conditionally", "as soon as", "in the event", "as long as", "in case"),
        *("upon", "on condition", "contingent", "only after", "only when", "following receipt"),
        *("whilst", "while", "so long as", "hinges", "awaits", "on receipt of", "on approval of"),
    ),
    WordKind.OPEN: (
        *("ongoing", "on-going", "on going", "outstanding", "open", "in progress", "awaiting"),
        *("awaited", "overdue", "deferred", "postponed", "carried forward", "carried forwards"),
        *("carried over", "carry forward", "c/f", "c/fwd", "c/fd", "c/fw", "cfwd", "cf", "c f"),
        *("re-opened", "reopened", "reinstated", "revived", "underway", "under way", "on track"),
        *("on hold", "delayed"),
        *("progressing", "work in progress", "wip", "red", "amber", "in hand", "to follow"),
        *("remains", "remain", "remained", "still", "not started", "not yet started"),
        *("under review", "stalled", "paused", "to do", "behind schedule", "slipped"),
        *("off track", "follow-up needed", "yellow", "orange", "in train", "in development"),
    ),
    WordKind.ACTION: (
        *("action", "actions", "reference", "references", "task", "tasks", "action point"),
        *("item", "action item", "action points", "recommendation", "status", "action status"),
    ),
    WordKind.IT: ("it", "they", "both", "these", "those"),
    WordKind.THE: ("the", "this", "that action", "an", "a"),
    WordKind.IS: (
        *("is", "are", "was", "were", "has", "have", "had", "been", "has been", "have been"),
        *("had been", "is now", "it's", "they're", "being marked"),
    ),
    WordKind.BE: ("be",),
    WordKind.NOW: (
        *("now", "all", "fully", "already", "since", "also", "successfully", "therefore"),
        *("formally", "hereby", "duly", "recently", "subsequently", "finally", "marked as"),
        *("reported", "reported as", "considered", "deemed", "as", "then", "thus", "just"),
        *("update", "updates", "officially", "itself", "happily", "satisfactorily", "yes"),
        *("noted as", "recorded as", "shown as", "regarded as", "agreed as", "thereby"),
    ),
    WordKind.DECIDED: (
        *("agreed", "noted", "decided", "approved", "accepted", "confirmed", "agreeing"),
        *("content", "happy", "agreement for", "agreement that"),
    ),
    WordKind.SAID: ("advised", "reported that", "stated", "said", "informed", "explained"),
    WordKind.THAT: ("that",),
    WordKind.AND: ("and", "&", "+"),
    WordKind.FILED: (
        *("reported", "archived", "filed", "submitted", "circulated", "published", "shared"),
        *("signed off", "signed-off", "sent", "returned", "distributed", "uploaded", "issued"),
        *("removed from the log", "removed from the list", "verified", "evidenced", "accepted"),
        *("discussed", "agreed", "noted", "approved", "confirmed", "in place", "embedded"),
    ),
    WordKind.ON: ("on", "at", "in", "as at", "as of", "during", "since", "from", "at the end of"),
    WordKind.BY: ("by", "with effect from"),
    WordKind.SEE: ("per", "as per", "see", "via", "refer", "refers to", "under", "ref to", "ref"),
    WordKind.PAPER: (
        *("meeting", "last meeting", "previous meeting", "this meeting", "board", "minute"),
        *("minutes", "the meeting", "the board", "panel", "committee", "log", "list", "time"),
        *("schedule", "full", "writing", "last board", "session"),
    ),
    WordKind.COLOUR: ("green", "blue", "rag"),
}
"""What each kind of word is; a phrase of two kinds stands with the first that names it."""

CLOSERS: Final = frozenset((WordKind.COMPLETES, WordKind.CLOSES, WordKind.WITHDRAWS))
PARTICIPLES: Final = frozenset(
    "sent held made given met written paid bought taken put seen told read won built shown "
    "took gave wrote spoke rang went".split()
)
"""Verbs of the past that do not end in -ed."""
TICKS: Final = frozenset("✓✔☑✅🗹")
BOXES_LEFT_EMPTY: Final = frozenset((*EMPTY_BOXES, *"✗✘❌"))
STATUS_ALONE: Final = frozenset(
    (
        *("open", "opened", "ongoing", "on-going", "on going", "outstanding", "in progress"),
        *("closed", "complete", "completed", "done", "discharged"),
    )
)
"""What a status cell says that says how it stands and nothing besides: it is no update."""
NO: Final = frozenset(
    ("n", "no", "false", "not so", "not yet", "not quite", "not really", "not true")
)
"""What says that an action is outstanding only where nothing else stands in the cell."""
