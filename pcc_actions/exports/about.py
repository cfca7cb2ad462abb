"""What a list says of itself, whatever its format."""

from dataclasses import dataclass
from datetime import date, datetime

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.report.parts import PaperLine

EXPORT_NAME = "Board actions"


@dataclass(frozen=True, slots=True)
class About:
    """What was listed, as at which day, from which revision of the log, and for whom.

    Of several logs there is no revision.

    `made` is the moment of making, in UTC. `whose` says of which body and boards it is,
    `author` is the name that the file is under, and `prepared_by` the person who made it.
    `marking` is the protective marking, None where there is none, and `sentence` what counts
    the actions and says how many of them are withheld. `log_id` tells the log from every
    other, and `name` what is listed.
    """

    as_at: date
    revision: int | None
    made: datetime
    whose: tuple[tuple[str, PaperLine], ...]
    author: str
    prepared_by: str
    marking: str | None
    sentence: str
    log_id: str
    name: str = EXPORT_NAME

    @property
    def title(self) -> str:
        """What the list is called: `Board actions as at 07/03/2023`."""
        return f"{self.name} as at {uk(self.as_at)}"
