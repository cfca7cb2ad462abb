"""What posts and bodies are called."""

import re
from typing import Final

from pcc_actions.core.patterns import pattern

RANK = r"(?:T/|A/|D/)?(?:CC|DCC|ACC|ACFO|CFO|PCC|DPCC|AM|GM|C?Supt|C?Insp|Sgt|Det|DCI|DI|Ch)\.?"
_POSTS = (
    "teams? groups? committees? boards? panels? offices? forces? secretariat leads? managers? "
    "officers? directors? clerks? chair(?:man|person|woman)? heads? commissioners? constables? "
    "treasurer secretary members? trustees attendees councillors? executives? constabulary police "
    "governors? auditors? representatives? volunteers? parties council services? department "
    "company authority partners? registrars? keepers? masters? wardens? bursar curators? stewards? "
    "co-?ordinators? administrators? advis[eo]rs? assistants? deputy deputies accountants? "
    "solicitors? surveyors? engineers? analysts? consultants? presidents? captains? caretakers? "
    "librarians? editors? webmasters? (?:head)?teachers? principals? mayor planners? "
    "organi[sz]ers? controllers? rangers? inspectors? superintendents? sergeants?"
)
"""What a post or a body is called, behind what tells which it is."""
POST = pattern(
    rf"(?:the )?(?:[\w'’&-]+ ){{0,6}}(?:{'|'.join(_POSTS.split())})"
    r"(?: (?:of|for|on) [\w'’& -]{1,60})?",
    re.I,
)
OFFICES: Final = frozenset(
    "PCC PFCC DPCC DPFCC CC DCC ACC TCC CFO ACFO CEO COO CIO OPC OCC OPCC HR IT ICT PSD FM CSP PCP "
    "NHS NE NW SE SW UK".split()
)
"""Posts, bodies and regions in two to five capitals, which are nobody's initials."""
