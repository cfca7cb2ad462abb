"""What the tests of several commands begin with."""

from pathlib import Path

import pytest

from tests.cli.running import FOUR, MEETINGS, Pcc, Templates


@pytest.fixture
def many(tmp_path: Path, templates: Templates) -> Pcc:
    return templates.copied(
        tmp_path,
        *MEETINGS,
        *FOUR,
        "add 9.14/02/2023 'Look into the burglary figures' --owner CC --exempt 'FOIA s.31'"
        " --theme 'Victims first' --due 01/03/2023",
        "add 10.14/02/2023 'Write to the council' --owner CC --due-words 'In the autumn'",
        "discharge 11.14/02/2023/2 --note 'Agreed in committee' --on 07/03/2023",
    )
