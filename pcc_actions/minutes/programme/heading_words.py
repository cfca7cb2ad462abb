"""The words of the headings of work programmes, by what their column holds: plain data."""

from dataclasses import dataclass
from typing import Final, Literal

ProgrammeRole = Literal[
    "last", "every", "when", "timing", "owner", "topic", "area", "text", "status", "theme", "board",
]  # fmt: skip


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class ProgrammeWords:
    """The words of one role: its own, of which one has to be there, and those that go with them."""

    role: ProgrammeRole
    own: frozenset[str]
    with_it: frozenset[str] = frozenset()


SMALL: Final = _set("the a an of to be for in is at on if any or by from was as and")
SUBJECTS: Final = _set("topic item report update subject paper agenda title issue matter business")
_DATES: Final = _set("date month when day dates")
ROLES: Final = (
    ProgrammeWords(
        "last",
        _set("last previous previously"),
        SUBJECTS | _DATES | _set("reported considered received presented came discussed meeting"),
    ),
    ProgrammeWords(
        "every",
        _set("frequency cycle recurrence regularity often"),
        SUBJECTS | _set("how reporting meeting"),
    ),
    ProgrammeWords(
        "timing",
        _set("timing timings timescale timescales timeframe"),
        SUBJECTS | _set("consideration considerations proposed likely expected indicative note"),
    ),
    ProgrammeWords(
        "when",
        _DATES | _set("scheduled timetabled due next"),
        SUBJECTS
        | _set(
            "next meeting committee panel board council cabinet considered presented expected "
            "proposed planned target anticipated performance session due scheduled consideration "
            "discussed provisional decision likely hearing scrutiny reporting year"
        ),
    ),
    ProgrammeWords(
        "text",
        _set(
            "purpose detail details description scope objective objectives aim aims rationale "
            "reason reasons summary content contents brief background note notes comment comments "
            "remark remarks focus information what why coverage enquiry hold"
        ),
        SUBJECTS
        | _set(
            "expected key line lines further additional brief briefing main area areas scrutiny "
            "it should consideration review inclusion required included cover covered desired "
            "outcome outcomes other format work"
        ),
    ),
    ProgrammeWords("text", _set("group groups"), _set("task finish review working")),
    ProgrammeWords(
        "owner",
        _set(
            "author authors officer officers lead leads presenter presenters presenting owner "
            "contact"
        ),
        SUBJECTS
        | _set(
            "responsible report contact director directorate member head service cabinet portfolio "
            "holder executive officer department team name senior link relevant"
        ),
    ),
    ProgrammeWords(
        "owner", _set("responsible responsibility"), _set("person director member post")
    ),
    ProgrammeWords("board", _set("board committee panel"), _set("which name")),
    ProgrammeWords("owner", _set("by"), _set("presented prepared led report item lead")),
    ProgrammeWords(
        "status", _set("status progress position"), _set("current update latest comment rag")
    ),
    ProgrammeWords(
        "topic",
        SUBJECTS | _set("topics items reports subjects papers titles issues matters heading"),
        _set(
            "deep dive dives agreed confirmed proposed suggested name title review scrutiny key "
            "potential possible provisional area areas work programme main discussion agreed "
            "future standing theme themes presentation presentations meeting"
        ),
    ),
    ProgrammeWords(
        "theme",
        _set("theme themes priority priorities"),
        _set("corporate strategic plan police crime objective link key"),
    ),
    ProgrammeWords(
        "area",
        _set("review reviews activity activities area areas presentation project dive"),
        _set("deep scrutiny work proposed name title of key"),
    ),
    ProgrammeWords(
        "when",
        _set("meeting meetings quarter period session"),
        _set("committee panel board council cabinet scrutiny next scheduled"),
    ),
)
