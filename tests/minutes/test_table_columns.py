from pcc_actions.minutes.table_columns import columns_under, is_full_head


def roles(headings: str) -> dict[str, str]:
    columns = columns_under(headings.split("|"))
    assert columns is not None
    return {columns.headings[at]: role for at, role in columns.roles.items()}


def test_a_new_date_is_due_and_the_target_beside_it_the_first() -> None:
    assert roles("Action|Target date|New date") == {
        "Action": "action", "Target date": "first due", "New date": "due",
    }  # fmt: skip
    assert roles("Action|Original due date") == {"Action": "action", "Original due date": "due"}
    assert roles("Action|Due date|Review date") == {"Action": "action", "Due date": "due"}


def test_a_date_agreed_is_due_or_what_was_due_or_the_day_it_was_raised() -> None:
    assert roles("Action|Date agreed")["Date agreed"] == "due"
    assert roles("Action|Date agreed|Revised date")["Date agreed"] == "first due"
    assert roles("Date agreed|Action|When by")["Date agreed"] == "raised"


def test_two_dates_are_told_by_a_word_each() -> None:
    told = roles("Action|Lead|Original|Revised")
    assert (told["Original"], told["Revised"]) == ("first due", "due")


def test_by_is_whom_and_beside_an_owner_when() -> None:
    assert roles("Action|By")["By"] == "owner"
    assert roles("Action|Lead agency|By")["By"] == "due"
    assert roles("Action|By|By when") == {"Action": "action", "By": "owner", "By when": "due"}


def test_a_day_of_completion_beside_a_due_date_is_the_day_it_was_closed() -> None:
    assert roles("Task|Completion date")["Completion date"] == "due"
    assert roles("Task|Due|Completion date")["Completion date"] == "closed"
    assert "Completion date" not in roles("Task|Due|Completion date|Date closed")


def test_a_minute_beside_a_reference_is_the_minute() -> None:
    assert roles("Minute ref|Action")["Minute ref"] == "reference"
    assert roles("Minute ref|Ref|Action")["Minute ref"] == "minute"


def test_updates_may_be_several_and_owners_have_support() -> None:
    told = roles("Action|Lead|Support|RAG|Status|Progress|Notes")
    assert [told[each] for each in ("Lead", "Support", "Status")] == ["owner", "support", "status"]
    assert [told[each] for each in ("RAG", "Progress", "Notes")] == ["update"] * 3


def test_no_column_for_actions() -> None:
    assert columns_under(["Month", "Focus"]) is None


def test_what_a_tick_stands_for() -> None:
    columns = columns_under(["Action", "Closed (Y/N)", "Date completed"])
    assert columns is not None
    assert [columns.closes_with(at) for at in (1, 2, None)] == [
        "discharged", "completed", "completed",
    ]  # fmt: skip


def test_a_head_of_a_log_may_have_headings_that_are_not_known() -> None:
    assert is_full_head(["No", "Action", "Lead", "Colour", "Cost"])
    assert not is_full_head(["No", "Action", "Colour", "Cost"])  # what of it is read is too little
    assert not is_full_head(["3", "Action", "Lead", "Status"])  # a figure heads nothing
    assert is_full_head(["Ref", "Item description", "Officer"])
    assert not is_full_head(["Ref", "Item description", "Meeting"])  # a subject, and no list
