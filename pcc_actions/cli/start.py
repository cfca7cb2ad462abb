"""The start of the command: a run, or an answer to a shell, for which little is loaded."""

import os
from typing import Any

from pcc_actions.cli.completion.typed import VARIABLE


def start(arguments: list[str]) -> int:
    """Do what is asked, and give the exit code."""
    if os.environ.get(VARIABLE):
        from pcc_actions.cli.completion.answer import answered

        return answered(_whole_command, os.environ)
    from pcc_actions.cli.app import run

    return run(arguments)


def _whole_command() -> Any:
    from pcc_actions.cli.app import whole_command

    return whole_command()
