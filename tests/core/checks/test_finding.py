"""What a finding is, told by its code: the words decide nothing."""

import inspect
import re

import pytest

from pcc_actions.core.audit import findings as audit
from pcc_actions.core.checks import characters, faults, minutes, owners, programme, remarks, themes
from pcc_actions.core.checks.finding import (
    FaultCode,
    Finding,
    FindingKind,
    RemarkCode,
    faults_first,
)
from pcc_actions.store import located_findings, whole_record


def test_whether_it_is_a_fault_is_told_by_its_code_and_not_by_its_words() -> None:
    fault = Finding(FaultCode.NO_HISTORY, "A remark, by its words.")
    remark = Finding(RemarkCode.NO_OWNER, "A fault, by its words.")
    assert (fault.kind, remark.kind) == (FindingKind.FAULT, FindingKind.REMARK)
    assert sorted([remark, fault, remark], key=faults_first) == [fault, remark, remark]


CHECKED = (characters, faults, minutes, owners, programme, remarks, themes, located_findings,
           audit, whole_record)  # fmt: skip


@pytest.mark.parametrize("code", [*FaultCode, *RemarkCode], ids=str)
def test_every_code_is_of_one_check(code: FaultCode | RemarkCode) -> None:
    sources = map(inspect.getsource, CHECKED)
    functions = [part for source in sources for part in re.split(r"(?m)^(?=def )", source)]
    assert sum(f"{code})" in part or f"{code}," in part for part in functions) == 1
