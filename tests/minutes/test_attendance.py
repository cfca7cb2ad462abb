from pcc_actions.minutes.attendance import known_names
from tests.minutes.spoken import minutes_of


def test_people_stand_with_their_initials_among_those_present() -> None:
    minutes = minutes_of("""
        Board of 9 May 2024
        Present: Commissioner Iris Field (IF, chair), Owen Marsh (OM - minutes)
        Apologies:\tAda Stone (AS)
        • Rhoda Vale (RV) – Director of Estates
        • (LH) Lena Holt
        Action (KW) to write
        Crime Data Integrity (CDI) was discussed by Sam Ash (SA).
    """)
    assert minutes.people == (
        ("IF", "Iris Field"),
        ("OM", "Owen Marsh"),
        ("RV", "Rhoda Vale"),
        ("LH", "Lena Holt"),
    )


def test_only_the_attendance_tells_people() -> None:
    minutes = minutes_of("""
        PERFORMANCE ACCOUNTABILITY MEETING (PAM)
        9 May 2024
        Attendees: Iris Field (PCC), Owen Marsh (OM) Apologies: Ada Stone (TAS), Crime Review (CR)
        1. Child at Risk (CAR)
        Online Abuse Response (OAR)
        Lena Holt (LH) is to write on Current Data Errors (CDE).
    """)
    assert minutes.people == (("PCC", "Iris Field"), ("OM", "Owen Marsh"))


def test_people_are_called_by_initials_first_names_and_surnames() -> None:
    known = known_names((("IF", "Iris Field"), ("IF", "Ivo Fox")))
    assert known["iris"] == known["field"] == known["ivo fox"] == "IF"


def test_who_is_listed_without_initials_or_speaks_can_be_an_owner() -> None:
    minutes = minutes_of("""
        Harbour Board
        Present: Ada Stone, Owen Marsh and Harbour Office
        1. Wall
        Pike said that the wall was dry. The report noted that it was.
        Action: pike to look at the wall again
        Action: Pike - Survey of the wall
        Action: Look at the harbour (Owen Marsh)
        Action: Wall - ask for a survey
    """)
    assert minutes.people == ()
    assert [(a.text, a.owners) for a in minutes.actions if a.sure] == [
        ("pike to look at the wall again", ("pike",)),
        ("Survey of the wall", ("Pike",)),
        ("Look at the harbour", ("Owen Marsh",)),
        ("Wall - ask for a survey", ()),
    ]


def test_who_sent_apologies_was_not_present_but_can_own_an_action() -> None:
    minutes = minutes_of("""
        Harbour Board
        Present: Iris Field (IF), Owen Marsh (OM). Apologies: Ada Stone (AS).
        1. Wall
        Action: AS send the map
    """)
    assert minutes.people == (("IF", "Iris Field"), ("OM", "Owen Marsh"))
    assert [a.owners for a in minutes.actions] == [("AS",)]
