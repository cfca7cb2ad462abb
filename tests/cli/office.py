"""An office with several logs, each in a folder of its own, as a person would make them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.cli.running import MEETINGS, Done, Pcc, Templates, ran

AS_AT: Final = ("--as-at", "10/03/2023")
NORTH: Final = (
    *MEETINGS,
    "settings body 'Northshire PCC'",
    "person add EI 'Ella Ives'",
    "add 3.14/02/2023 'Arrange a visit to the station' --owner EI --due 01/03/2023",
    "add 4.14/02/2023 'Send the vetting figures' --owner 'EI / IF' --due 04/04/2023",
)
SOUTH: Final = (
    *MEETINGS,
    "board add SPCB 'Scrutiny Panel'",
    "meeting add SPCB 15/02/2023 15/03/2023",
    "add 3.14/02/2023 'Count the vans' --owner HB --due 02/03/2023",
    "add SPCB:1.15/02/2023 'Read the survey' --owner HB --due 14/03/2023",
    "complete 3.14/02/2023 --on 05/03/2023",
)


@dataclass(frozen=True)
class Office:
    """The command with all logs of a folder."""

    folder: Path

    def __call__(self, *arguments: str) -> Done:
        return ran("--file", str(self.folder), *arguments)

    def one(self, name: str) -> Pcc:
        """The command with one of the logs."""
        return Pcc(self.folder / name)


def office(folder: Path, templates: Templates) -> Office:
    """Two logs: one says whose it is, and the other is called by its file."""
    templates.copied(folder / "north", *NORTH)
    templates.copied(folder / "south", *SOUTH)
    (folder / "south" / "t.toml").rename(folder / "south" / "south.toml")
    (folder / "south" / ".pcc-actions" / "t.toml").rename(
        folder / "south" / ".pcc-actions" / "south.toml"
    )
    return Office(folder)
