"""Phrases that say what became of an action, each a line, by what must be read of them."""

from typing import Final

# reported complete or closed
CLOSING: Final = """
Closed 7 March 2023
Closed at GPB 07/03/2023
Closed by EI
Discharged
Discharged.
Action discharged
Action closed
Action complete
Actions complete
Action completed 3/3/23
Completed - letter sent
Complete: see attached
Complete (EI)
Complete EI 07/03
Done 7/3/23
Done – EI
DONE
done
Closed – report circulated
Closed; report circulated
Completed and closed
Took place on 6 September – complete
Went to all members - done
Closed and filed
This action is complete.
This action has been completed
This action was discharged at the meeting
The action has now been closed
Action now closed
Now complete
Now closed
Fully complete
Fully implemented
All actions complete
All done
It was agreed that the action be closed
Agreed to close
Members agreed to close it.
The board agreed that this action be discharged
The Board noted that this action could be discharged
Agreed that this reference could be closed
Closed on 7 March
Completed in March 2023
Completed March 23
Completed in Q4
✓ Complete
✅
100 %
100 per cent
Complete 100%
Complete/closed
Reported complete
Marked as complete
Item complete
Item discharged
EI confirmed that this action was complete
EI confirmed this was complete
EI advised that the action had been completed
No further action required
No further action.
NFA - closed
Closed NFA
Green/complete
Blue – closed
Status: closed
Status: Complete
Letter sent 3 March. Closed.
Report circulated to members. Complete.
Guidance issued - closed
Circulated - done
Recommendation implemented
Task complete
Task closed 01/02/2023
Closed (see minute 5)
Closed, per minutes of 7 March
Concluded
Complete as at 31/03/2023
This has been completed
It has been completed.
Completed yesterday
Signed off and closed
Implemented 01/04/2022
Closed out
Action 3 closed
COMPLETED - 07/03/2023
Completed on time
Complete, evidence filed
""".strip().splitlines()

# no longer wanted
WITHDRAWING: Final = """
Withdrawn
Won't do
Won’t fix
Not going ahead
Not needed now
Lapsed
Withdrawn 07/03/2023
No longer required
No longer needed
Action withdrawn
Closed - not required
Closed – no longer required
Not needed
Superseded
Superseded by action 4
Duplicate of 3.14/02/2023
Merged into action 7
Not to be taken forward
Not taken forward
Action no longer required
This action is no longer required
Cancelled by the board
Cancelled - superseded
Overtaken by events
Discontinued
Transferred to SPCB
Dropped
No action required
Deleted
""".strip().splitlines()

# outstanding or asked about, never closed
NOT_CLOSING: Final = """
Closed: N
Complete (Y/N): N
[ ] Done
[] complete
Discharged - reinstated
Closed. Reinstated 3/3
Done. IF said it was not.
Done. Not yet.
Complete. Not quite.
Won't do it before June
It went badly
Not complete
Not completed
Incomplete
Not closed
Cannot be closed
Cannot be completed until June
Has not been completed
Not yet discharged
This is not done
Isn't finished
Hasn't been closed
We couldn't complete this
Failed to be completed on time
No action has been completed
Never completed
75% complete
99% done
Completion 50%
50%
Half complete
Almost done
Mostly complete
Substantially complete
3 of 5 complete
Three of four actions completed
Some done
Stage 2 complete
Draft done
Initial work completed
Completed in part
Completed in draft
Complete apart from training
Complete except for Rugby
Completed for the north, south to follow
All complete bar one
Will be completed in May
Will be closed next month
Would be discharged
Should be done by Easter
Should be closed
Due to be completed
Due to complete in June
Expected to complete shortly
On course to be completed
To be discharged
To be closed
To be finished
To complete by 30 June
Aim to close by summer
Hope to complete
Planned completion June
Target completion 30/06/2023
Scheduled to be completed
Will complete
Once complete, report back
If completed, close
To be closed once the report is out
Close when approved
Closed subject to approval
Can be closed if agreed
Complete pending sign-off
When done, report
Completed?
Is this complete?
Could this be closed?
Should we close this?
Closed or open?
Can we discharge this?
The office was closed
The road closed for repairs
The station is closed
The consultation closed
Consultation closed on 7 March
Recruitment closed
Applications closed on Friday
The case was closed
Custody suite closed
Tender closed 1 March
The shop was closed over Easter
Was closed over half-term
Closed for the summer
School closed during strike
Survey is now closed
The inquest concluded, report awaited
Open/closed
Open / Closed
Ongoing
In progress
Work in progress
Pending
Awaiting sign-off
On track
On hold
Delayed
Deferred to 04/04/2023
Carried over
C/F
c/fwd
Started
Not started
Reopened 7 March
Was closed, now reopened
Completed action plan to follow
Complete the form
Completed forms awaited
Complete by Friday
Completed by 31 March if funded
Done by end of May
Being completed
Being closed down
In the process of being completed
Nearly closed
Near completion
Close to completion
Closing date 5 May
Close working with partners
Closed questions in the survey
Door closed
Account closed
Investigation closed without charge, lessons to come
Requires completion
Needs closing
Must be completed
May be completed in May
Might be done
Yet to be completed
Still to be completed
Still not closed
Remains open
Work is ongoing
Phase one done
Phase 2 to be done
EI to complete
EI to close this
EI will complete this
Report completed, presentation to follow
Policy drafted; training to be done
Officer said it would be completed
Officer hopes that it will be closed
Unlikely to be completed
Far from complete
Completion expected in May
Complete redesign under way
All but done
Well on the way to being completed
Not sure if closed
Thought to be complete
Appears complete
Closed in error
Closed in error, reopened
Partly discharged
Discharged in part
Partially closed
Amber – nearly complete
Red - not done
Green - on track to complete
0% complete
Finished? Check with EI
Meeting cancelled
Training cancelled, to be rebooked
Funding withdrawn
The bid was withdrawn
Patient discharged from hospital
The officer was discharged
Duties discharged by the CC
Gun discharged
Done so far: two visits
Nothing done
Little done
More to be done
Much remains to be done
Work done on phase 1
Work done by contractors on the roof
We are done with stage one
Completed two of the five visits
Completed 3 visits
Completed questionnaires received
Completed by Friday
Not resolved
To be resolved
Unresolved
Resolved to defer
Almost there
The closed session was noted
Awaiting completion
Ready to close
Recommended for closure
Propose to close
Suggest closing
Request to discharge
For closure
Closed roads reported
Removed from website, new page to come
Approval no longer required for phase 1, phase 2 to come
Cancelled meeting rebooked
""".strip().splitlines()
