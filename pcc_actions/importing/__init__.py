"""What a document says, beside the log: a plan, and one change. `take_in` tells it all in order.

`target_meeting` is which meeting it is of, `matching` which action of the log is meant,
`effects` what became of it, `planner` the plan of minutes, `own` that of what pcc-actions
itself wrote. A `document_plan` holds a `planned_action` for each, with its `doubt`.
`topic_planner` is the plan of a work programme: `topic_values` are what the log would hold of a
topic, `known_topic` what it lacks of one that it has, `topic_doubts` why one is asked about.
"""
