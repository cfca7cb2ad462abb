"""The map at the door of the room."""

import re
from pathlib import Path

from pcc_actions import minutes
from pcc_actions.minutes import programme


def test_every_module_has_its_line_on_the_map_and_no_other_has() -> None:
    assert minutes.__doc__
    assert minutes.__file__
    folder = Path(minutes.__file__).parent
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    rooms = {path.parent.name for path in folder.glob("*/__init__.py")}
    lines: list[str] = re.findall(r"^    (\w+)  ", minutes.__doc__, re.M)
    assert sorted(lines) == sorted(modules | rooms)


def test_so_has_every_module_of_the_programme() -> None:
    assert programme.__doc__
    assert programme.__file__
    modules = {path.stem for path in Path(programme.__file__).parent.glob("*.py")} - {"__init__"}
    lines: list[str] = re.findall(r"^(\w+)  ", programme.__doc__, re.M)
    assert sorted(lines) == sorted(modules)
