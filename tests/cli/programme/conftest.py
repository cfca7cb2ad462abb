"""The work programme that the tests of its commands begin with."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from pcc_actions.store.reading import Now
from tests.cli.running import Pcc, Templates

PANEL = (
    "init",
    "board add PCP 'Police and Crime Panel' --reference '{item}.{date}'",
    "meeting add PCP 22/06/2023 22/11/2023 20/06/2090 20/09/2090 21/11/2090 05/02/2091",
    "person add EI 'Edith Inkpen'",
    "programme add Budget --board PCP --due 22/11/2023 --owner EI --text 'The draft precept.'"
    " --on 22/06/2023",
    "programme add 'Stop and search' --board PCP --due 20/06/2090 --theme 'Safer roads'",
    "programme add 'Annual report' --board PCP --every June --last 22/06/2023 --on 22/06/2023",
    "programme add Performance --board PCP --every 1",
    "programme add Re-vetting --board PCP --due-words 'once it is complete' --exempt 'FOIA s.31'",
)


@pytest.fixture
def panel(tmp_path: Path, templates: Templates) -> Pcc:
    """A log with the work programme of a panel."""
    return templates.copied(tmp_path, *PANEL)


@pytest.fixture
def today() -> Now:
    """The day on which the tests run, as the commands see it."""
    moment = datetime.now(UTC).replace(microsecond=0)
    return Now(moment.astimezone().date(), moment)
