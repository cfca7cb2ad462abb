"""What the tables and keys of `actions.toml` are, for whoever edits it in an editor that tells."""

from collections.abc import Mapping
from typing import Final

from pcc_actions.core.event_words import HAPPENED
from pcc_actions.core.text.english import joined

TABLES: Final[Mapping[str, tuple[str, str]]] = {
    "LogTable": ("Action log", "A log of pcc-actions. After an edit run: pcc-actions check"),
    "SettingsTable": ("Settings", "What holds for everybody; options of a command go before it."),
    "MapTable": ("Map of columns", "What stands under the headings of somebody else's action log."),
    "BoardTable": ("Board", "A standing body whose meetings raise actions, under its code."),
    "PersonTable": ("Person", "Somebody who owns actions, under their initials."),
    "HolderTable": ("Holder", "Who answered to the initials from a day on, until a day."),
    "MeetingTable": ("Meeting", "A board come together on a day."),
    "MovedTable": ("Move", "The meeting was given another date, before it was held."),
    "RecordedTable": ("Recorded", "When something was recorded, and by whom."),
    "ActionTable": (
        "Action",
        "One thing that somebody undertook to do. These keys say where it stands now; what you "
        "type here holds, and the next save enters it in the history.",
    ),
    "TopicTable": (
        "Topic",
        "One line of a board's work programme: what is to come before which meeting. What you type "
        "here holds, and the next save enters it in the history.",
    ),
    "TopicEvent": ("Event", "Something that happened to the topic. Leave the history alone."),
    "TopicRaisedTable": ("Raised", "It was put on the programme: what was first recorded."),
    "TopicMovedTable": ("Moved", "It was moved to another meeting, or back to be timetabled."),
    "TopicCorrectedTable": ("Corrected", "A wrong record was put right."),
    "TopicStatusChange": ("Change of status", "One status in the place of another."),
    "EveryChange": ("Change of recurrence", "How often it comes, in the place of before."),
    "Event": ("Event", "Something that happened to the action. Leave the history alone."),
    "EventTable": ("Event", "What was noted, reported complete, discharged, withdrawn, reopened."),
    "RaisedTable": ("Raised", "What was first recorded."),
    "DeferredTable": ("Deferred", "A later due date was given."),
    "ReassignedTable": ("Reassigned", "Other owners took it over."),
    "ExemptedTable": ("Exempted", "It was marked as not for publication, or no longer so."),
    "CorrectedTable": ("Corrected", "A wrong record was put right."),
    "OfEventTable": ("Corrected", "The day or the minute of an earlier event was put right."),
    "HandleTable": ("Earlier event", "What an earlier event is known by."),
    "DayChange": ("Change of a day", "One day in the place of another."),
    "NewDay": ("Later due date", "A later day in the place of an earlier one."),
    "MovedDay": ("Another day", "The day on which it was, in the place of the recorded one."),
    "TextChange": ("Change of words", "Words in the place of others."),
    "StatusChange": ("Change of status", "One status in the place of another."),
    "OwnersChange": ("Change of owners", "Owners in the place of others."),
}
"""Each table of `schema`: its title, and what it is."""

KEYS: Final[Mapping[str, str]] = {
    # the whole file
    "schema_version": "The number of the format: 1, or 2 once an earlier event was put right.",
    "settings": "What holds for everybody who shares the log.",
    "boards": "The boards, each under its code: [boards.GPB]",
    "people": "The people who own actions, each under their initials: [people.IF]",
    "meetings": "The meetings of the boards: [[meetings]]",
    "programme": "The topics of the work programmes: [[programme]]",
    "actions": "The actions, in the order they were recorded: [[actions]]",
    # settings
    "id": "What tells this log from every other. Do not copy it into another log.",
    "default_board": "The code of the board that is meant where none is named.",
    "marking": "The protective marking of papers, as OFFICIAL.",
    "body": "Whose boards these are, as papers have it at their head.",
    "group": "What lists stand under headings of.",
    "maps": "The columns of action logs that somebody else keeps, each under a name.",
    "columns": "Each heading with what is under it, as import --map takes it.",
    # boards, people and meetings
    "name": "The whole name.",
    "initials": "The initials, only where they are not the key.",
    "post": "The post that they hold.",
    "email": "The e-mail address.",
    "held": "Who answered to these initials one after the other, the latest last.",
    "until": "The last day.",
    "date": "The date as it is now, without quotes: 2023-03-07",
    "moved": "The dates it had before, one table for each move.",
    "cancelled": "Recorded where it will not be held.",
    "reinstated": "Recorded where it is held after all, though an earlier one was cancelled.",
    "cancelled_apart": "The same of other copies of the log: they are kept, and do not hold.",
    "reinstated_apart": "The same of other copies of the log: they are kept, and do not hold.",
    # an action
    "reference": "The reference as the board prints it: 3.14/02/2023. It is never used twice.",
    "board": "The code of the board.",
    "text": "What is to be done, in one line.",
    "owners": 'Who answers for it, the lead first: ["EI", "IF"]; [] where nobody does.',
    "raised": "The date of the meeting that raised it, without quotes: 2023-02-14",
    "status": "Where it stands. Reported complete (completed) is not yet discharged.",
    "due": "The stated date, without quotes; without it, the board's next meeting.",
    "due_words": "When it is due in the words of the minutes, where they give no date.",
    "completed_on": "The day on which it was reported complete.",
    "closed": "The day on which it was discharged or withdrawn.",
    "minute": "The reference of the minute that agreed it.",
    "exempt": "The ground on which it is not for publication, as FOIA s.31.",
    "theme": "The objective of the Police and Crime Plan that it serves.",
    "source": "The document that it was imported from.",
    "formerly": "References that it had before; they still find it.",
    "history": "What happened to it, the earliest first. Leave it alone.",
    "topic": "The topic of the board's work programme by which it is answered.",
    # a topic
    "every": 'How often it comes: "June" for the meeting of that month, 2 for every second one.',
    "last": "The day on which it last came, without quotes: 2023-06-22",
    # events
    "event": f"What happened: {joined(list(HAPPENED), 'or')}.",
    "on": "The day on which it took effect, without quotes: 2023-02-14",
    "at": "The moment of recording, in UTC: 2023-02-15T09:12:00Z",
    "by": "Who recorded it.",
    "note": "What was said of it.",
    "apart": "Recorded on another copy of the log, which did not know what stands before it.",
    "reported_by": "Who reported it, where that is not who recorded it.",
    "of": "The earlier event that this puts right.",
    "day": "The day on which that was.",
    "number": "Which one of several alike, from 1.",
    "from": "What was there before.",
    "to": "What is there since.",
    "basis": "How the earlier date came about, where nobody had stated it: next meeting.",
}
OF_TABLE: Final[Mapping[tuple[str, str], str]] = {
    ("BoardTable", "reference"): "How its minutes print references: {item}.{date}, or free.",
    ("MapTable", "name"): "The name of the map.",
    ("HolderTable", "from"): "The first day.",
    ("TopicTable", "topic"): "Its name, which no other topic of the board has.",
    ("TopicTable", "status"): "Where it stands; a topic without the key is planned.",
    ("TopicTable", "due"): "The date of the meeting it is planned for, without quotes.",
    ("TopicTable", "due_words"): "What was said of its timing, where no meeting is known.",
    ("TopicTable", "text"): "What it should hold, in one line.",
    ("TopicTable", "closed"): "The day on which it was done for good, or dropped.",
    ("TopicTable", "formerly"): "Names that it had before; they still find it.",
    ("MovedTable", "from"): "The date it had.",
    ("MovedTable", "to"): "The date it has now.",
}
"""What a key is in one table, where it is something else there than anywhere else."""


def key_words(table: str, key: str) -> str:
    """What is said of a key of a table."""
    return OF_TABLE.get((table, key), KEYS[key])
