"""What the body of each of several logs is called."""

from pathlib import Path

import pytest

from pcc_actions.cli.list_options import ListOptions
from pcc_actions.cli.logs import body_names, each_alone

NAMES = {
    "of the settings": ([("One PCC", "a/x.toml")], ["One PCC"]),
    "of the file": ([(None, "a/panel.toml")], ["panel"]),
    "of the folder": ([(None, "a/actions.toml"), (None, "b/actions.toml")], ["a", "b"]),
    "alike": ([("One", "a/x.toml"), ("One", "a/y.toml")], ["One (x)", "One (y)"]),
    "alike, and so are the files": (
        [("One", "a/x.toml"), ("One", "b/x.toml"), ("Two", "c/x.toml")],
        [f"One (x) ({Path('a/x.toml')})", f"One (x) ({Path('b/x.toml')})", "Two"],
    ),
    "with what a terminal would obey": ([(None, "\x1b[31m/actions.toml")], ["�[31m"]),
}


@pytest.mark.parametrize(("logs", "names"), NAMES.values(), ids=NAMES)
def test_each_body_has_a_name_of_its_own(
    logs: list[tuple[str | None, str]], names: list[str]
) -> None:
    assert body_names([(body, Path(path)) for body, path in logs]) == names


def test_what_is_asked_for_together_is_asked_one_by_one() -> None:
    wanted = ListOptions(board="GPB", owner="EI", search="van")
    filters = (("typed", "board"), ("owner",), ("theme",))
    assert each_alone(wanted, filters) == [
        ListOptions(board="GPB", search="van"),
        ListOptions(owner="EI", search="van"),
    ]
    assert each_alone(ListOptions(search="van"), filters) == []
