"""Logs with a work programme, for the commands that tell of its topics."""

from pcc_actions.core.changes.programme import NewTopic, add_topic
from pcc_actions.core.model import Log
from pcc_actions.store.reading import Now
from pcc_actions.store.saving import update
from tests.builders import TODAY, day, moment, provenance
from tests.cli.running import Pcc


def with_topics(pcc: Pcc, *topics: NewTopic, on: str = "14/02/2023") -> Pcc:
    """Put topics on the programme, as `programme add NAME …` does."""

    def change(log: Log) -> Log:
        for topic in topics:
            log = add_topic(log, topic, provenance(on))
        return log

    update(pcc.log, Now(day(TODAY), moment(TODAY)), change)
    return pcc
