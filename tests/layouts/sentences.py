"""Made-up bodies, people and sentences: what documents are written of."""

from typing import Final

BODY: Final = "Governance & Performance Board"

PEOPLE: Final = (
    ("IF", "Iris Field"),
    ("OM", "Owen Marsh"),
    ("ASt", "Ada Stone"),
    ("BT", "Bram Teal"),
    ("UP", "Una Pike"),
    ("EI", "Edda Ivory"),
    ("KR", "Kit Rowan"),
    ("LW", "Lena Wick"),
    ("TG", "Tam Gale"),
    ("NH", "Nell Hythe"),
)

POSTS: Final = ("Head of Estates", "Clerk", "Chief Executive", "Harbour Master", "Treasurer")

VERBS: Final = (
    *("arrange", "circulate", "draft", "check", "write up", "order", "review", "publish"),
    *("compare", "send round", "bring back", "prepare"),
)
DEEDS: Final = (
    "a rota for the lifeboat crews",
    "the lease of the old boathouse",
    "a plan of visits to the outer stations",
    "the costs of the new radio masts",
    "the closed-circuit camera survey",
    "the completed survey forms",
    "the list of outstanding invoices",
    "a note on the open day",
    "the figures for volunteers’ travel",
    "the terms for the slipway contractor",
    "a letter to the ferry company",
    "the training calendar for coxswains",
    "the risk register of the harbour works",
    "the answers to the tide gauge tender",
)
"""What is to be done; some have words that close or open an action elsewhere."""
PURPOSES: Final = (
    " with the harbour users’ group",
    ", with a note of what it costs",
    " for the two northern stations",
    " and the crews’ comments on it",
)
TITLES: Final = (
    *("Crew rotas", "Boathouse", "Station visits", "Radio masts", "Cameras", "Surveys"),
    *("Invoices", "Open day", "Travel", "Slipway", "Ferry", "Training", "Risk", "Tide gauges"),
)

CHATTER: Final = (
    "The report was received and its contents were noted.",
    "Members thanked the crews for their work over the winter.",
    "It was a quiet season at the outer stations.",
    "The board discussed the weather records at some length.",
    "The action plan for the harbour was received without comment.",
    "A question was put about parking, and was answered.",
)
"""What is said of no action."""
DECISIONS: Final = (
    "The budget was approved.",
    "The minutes were agreed as a true record.",
    "The policy on visitors was adopted.",
)
PAYEES: Final = (
    ("Tern Rope Works", "Mooring lines", "£412.00"),
    ("Gull & Daughters", "Paint", "£96.40"),
    ("Lamp Supplies", "Bulbs", "£18.75"),
)
