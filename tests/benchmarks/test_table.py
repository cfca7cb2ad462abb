"""The tables of made-up figures."""

from math import inf

from tests.benchmarks import table
from tests.benchmarks.installed import BARE
from tests.benchmarks.logs import LogShape
from tests.benchmarks.measure import Figures, Measured, Row
from tests.benchmarks.reach import MANY

OURS = "pcc-actions, Python 3.11.7"
MB = 1024**2
MEASURED: Measured = {
    Row(OURS, BARE): Figures([0.010], 9 * MB),
    Row("topydo", "ls", LogShape(1_000)): Figures([0.073]),
    Row(OURS, "outstanding", LogShape(10_000)): Figures([0.140, 0.150], 40 * MB),
    Row(OURS, "outstanding", LogShape(1_000)): Figures([0.119], 30 * MB),
    Row(OURS, "outstanding", LogShape(100_000)): Figures([0.235], 200 * MB),
    Row(OURS, "check", LogShape(1_000)): Figures([1.5], 55 * MB),
    Row(OURS, "help"): Figures([0.068], 25 * MB),
    Row(OURS, "outstanding", MANY): Figures([0.3]),
}


def test_milliseconds_stand_by_size() -> None:
    assert table.milliseconds(MEASURED, OURS).splitlines() == [
        "| command | 1,000 actions | 10,000 actions | 100,000 actions |",
        "| --- | ---: | ---: | ---: |",
        "| `python -c pass` | 10 | 10 | 10 |",
        "| `outstanding` | 119 | 145 | 235 |",
        "| `--help` | 68 | 68 | 68 |",
        "| `check` | 1,500 |  |  |",
    ]


def test_ratios_have_their_reach_beside_them() -> None:
    assert table.ratios(MEASURED, OURS).splitlines()[2:] == [
        "| `outstanding` | 11.9 (12) | 14.5 (14) | 23.5 (30) |",
        "| `--help` | 6.8 (7) | 6.8 (7) | 6.8 (7) |",
        "| `check` | 150.0 (25) |  |  |",
    ]


def test_memory_is_in_megabytes() -> None:
    assert "| `outstanding` | 30 | 40 | 200 |" in table.memory(MEASURED, OURS).splitlines()


def test_logs_of_other_shapes_have_a_table_of_their_own() -> None:
    assert table.other_logs(MEASURED, OURS).splitlines()[2:] == [
        "| `outstanding` | 10,000, 500 outstanding | 300 | 30.0 (27) |  |"
    ]


def test_the_slope_is_told_of_what_was_measured_at_both_sizes() -> None:
    assert table.slopes(MEASURED, OURS).splitlines()[2:] == ["| `outstanding` | 1.0 |"]


def test_what_took_too_long_has_no_number() -> None:
    row = Row(OURS, "check", LogShape(10_000))
    measured = {Row(OURS, BARE): Figures([0.01]), row: Figures([inf])}
    assert table.milliseconds(measured, OURS).splitlines()[-1] == "| `check` | over 120,000 |"
    assert table.ratios(measured, OURS).splitlines()[-1] == "| `check` | too long (120) |"
