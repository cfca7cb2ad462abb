"""The map at the door of the room."""

import re
from pathlib import Path

from pcc_actions import minutes


def test_every_module_has_its_line_on_the_map_and_no_other_has() -> None:
    assert minutes.__doc__
    assert minutes.__file__
    modules = {path.stem for path in Path(minutes.__file__).parent.glob("*.py")} - {"__init__"}
    lines: list[str] = re.findall(r"^    (\w+)  ", minutes.__doc__, re.M)
    assert sorted(lines) == sorted(modules)
