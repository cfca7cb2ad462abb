"""What minutes or an action log say, each fact with the place where it stands.

The way in, and out
    read_minutes      the blocks of a document in, what it says out
    facts             a fact, its words and whether it is sure
    extracted         what comes out: `Minutes`, `ExtractedAction`, `DocumentFinding`
    extracted_topic   a topic of a work programme, `ExtractedTopic`

What a line stands under
    passage           a block and its headings, item, reference, table: a `Passage`
    outline           the document as a run of them
    ranks             the rank of a line that opens a part
    sections          what a heading says of the lines below it
    run_on_references  entries that run on, cut apart at their references
    references        references as items and actions print them
    exempt_lines      what keeps a line, a row or all that follows from publication
    exempt_cells      the cell of a column that does, or of any other
    exempt_above      what a line that speaks of exemption says it of, above it
    exemption_words   the words that do
    overlong          lines too long to be looked at
    word_lists        plain lists of words, looked for in a text

Where actions stand
    reader            one passage after the other, each tried with those below
    found_actions     the actions found so far
    labels            labels: Action:, ACTION –, [Action: XX]
    no_action         what stands where an action would, and is none
    labelled          what a label marks, cut from what stands around it
    following         what stands below an action and is of it
    points            numbered points below what opens a list
    listed            in a list of actions
    titled_entries    in a line with a title, an owner and what was said
    transposed        tables that stand on their side
    flattened         tables that text extraction left as lines
    line_heads        their headings
    line_cells        their cells
    table_layout      the layout of tables, and what stands over their rows
    table_heads       the heads of tables, and the columns under them
    column_words      what a heading says of its column
    column_role       what a column can hold
    role_words        the words of headings, by what their column holds
    column_contents   what a column is by its cells
    table_columns     what the columns of a table are
    column_mapping    what a person says they are
    log_rows          in a row of a table of actions
    row_cells         its cells
    rows_below        in a row below it that is none
    owner_and_due     a cell that says whose it is and when it is due
    row_due           when it is due, and was before
    row_status        what became of it
    row_references    its reference, and the minute of what became of it
    cells             what its cells say
    cell_days         the days in them
    empty_cells       those that give nothing; signs for yes and no
    action_tables     in a column beside the discussion
    commitments       in a sentence, without any mark
    closures          in a bare list of what was closed
    asked_closings    closings that a person is asked about
    matters_arising   in the table that pcc-actions prints for the minutes

What is said of an action
    owner_phrases     where its wording says whose it is
    labelled_fields   what stands behind its wording under labels
    owner_states      whose it is and what became of it, without its wording
    owners            who that may be
    owner_keys        one that is printed twice: CFO (EI)
    posts             what posts and bodies are called
    due_phrases       when it is due, in one sentence
    deferrals         to when it was put off
    action_due        when it is due, by all that is said of it
    endings           whose it is and when it is due, set apart behind its wording
    outcomes          what became of it, by all that is said of it
    outcome_grammar   what became of it, by one sentence
    outcome_phrases   the words of outcomes, as plain data
    outcome_words     those words in a text
    update_entries    the dated entries of an update, in the order of their days

Where topics stand
    programme         in the tables of a work programme, and in sentences that ask for one

What is said of the document
    board_title       the board
    attendance        who was there
    meeting_dates     the day of the meeting and of the next
    sittings          several meetings in one document

At the end
    deduplicate       one action printed twice is one
    likeness          how alike two printings of an action are
    reference_checks  references that cannot be right
    unread            tables, columns and rows that were not read
"""
