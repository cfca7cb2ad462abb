"""Whatever is in a log, its export reads back: nothing new for it, and all of it for another."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pcc_actions.core.changes.imported import import_document
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.checks.all_checks import findings
from pcc_actions.core.history.snapshot import Snapshot, snapshots
from pcc_actions.core.model import Log
from pcc_actions.documents.read_document import read
from pcc_actions.documents.wire import as_json, from_values
from pcc_actions.exports.about import About
from pcc_actions.exports.as_csv import csv_list
from pcc_actions.exports.as_xlsx import xlsx_list
from pcc_actions.importing.action_planner import plan_of
from pcc_actions.importing.own.log_index import with_codes
from pcc_actions.importing.own.own_plan import ExportPlanner
from pcc_actions.importing.own.read_own import is_export, read_export
from pcc_actions.importing.planned_action import PlannedAction
from tests.drawn_changes import TODAY, Change, changes, logs, outcome, stamped
from tests.examples import examples

NOT_TAKEN = ("History", "Source", "First due", "Times deferred", "Standing")
ENDINGS = st.sampled_from([".csv", ".xlsx"])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("exports")


def exported(log: Log, path: Path, as_at: date) -> None:
    extracted = snapshots(log, as_at)
    if path.suffix == ".csv":
        path.write_bytes(csv_list(extracted, as_at).encode("utf-8-sig"))
        return
    about = About(as_at, 1, datetime(2023, 6, 1, tzinfo=UTC), (), "GPB", "IF", None, "Some.", "")
    path.write_bytes(xlsx_list(extracted, about, lambda done, of: None))


def planned(
    log: Log, path: Path, provenance: Provenance
) -> tuple[ExportPlanner, tuple[PlannedAction, ...]]:
    document = from_values(json.loads(as_json(read(path))))
    assert is_export(document)
    minutes = with_codes(read_export(document), log)
    planner = ExportPlanner(minutes, log, None, provenance, path.name)
    return planner, plan_of(minutes, planner)


def _without_custom(one: Snapshot) -> Snapshot:
    """Leave out when by custom a closed action had been due: it followed no meeting any more."""
    return one if one.outstanding else replace(one, due=None, due_basis=None, due_past=False)


def told(log: Log) -> list[Snapshot]:
    """Give where every action stands, but for what an export does not tell."""
    return [
        replace(
            _without_custom(one),
            first_due=None,
            deferrals=0,
            source=None,
            history=(),
            exempt_now=None,
        )
        for one in snapshots(log, TODAY)
    ]


def cells(log: Log) -> list[dict[str, str]]:
    """Give the cells of an export, but for those that docs/import.md says are not taken over."""
    extracted = list(map(_without_custom, snapshots(log, TODAY)))
    rows = csv.DictReader(io.StringIO(csv_list(extracted, TODAY)))
    return [{name: row[name] for name in row if name not in NOT_TAKEN} for row in rows]


@given(log=logs, steps=changes, ending=ENDINGS)
@settings(max_examples=examples(60), deadline=None)
def test_a_log_knows_all_of_its_own_export(
    log: Log, steps: list[tuple[Change, date]], ending: str, folder: Path
) -> None:
    last = outcome(log, steps)
    exported(last, folder / f"own{ending}", TODAY)
    planner, plan = planned(last, folder / f"own{ending}", stamped(TODAY, 99))
    assert [one.plan for one in plan] == ["same"] * len(last.actions), plan
    assert list(planner.findings(plan)) == []


@given(log=logs, steps=changes, ending=ENDINGS, keep=st.booleans())
@settings(max_examples=examples(60), deadline=None)
def test_an_empty_log_gets_all_of_an_export(
    log: Log, steps: list[tuple[Change, date]], ending: str, keep: bool, folder: Path
) -> None:
    last = outcome(log, steps)
    exported(last, folder / f"all{ending}", TODAY)
    empty = Log(boards=last.boards, meetings=last.meetings if keep else ())
    provenance = stamped(TODAY, 99)
    planner, plan = planned(empty, folder / f"all{ending}", provenance)
    assert [(one.plan, one.why) for one in plan] == [("new", "")] * len(last.actions)
    taken = import_document(empty, planner.imported(plan), provenance)
    assert told(taken) == told(last)
    assert cells(taken) == cells(last)
    assert [each for each in findings(taken, TODAY) if each.kind == "fault"] == []
    again = planned(taken, folder / f"all{ending}", stamped(TODAY, 100))[1]
    assert {one.plan for one in again} <= {"same"}
