"""What a document says of a work programme: which topic comes before which meeting.

titles           what a line says of the tables below it: a programme, a part of one
heading_words    the words of the headings of its columns
headings         what the headings of its columns are
meeting_columns  columns that each are of a meeting, with marks in them
listed_topics    lines that hold topics, without a table
reading_place    what stands above the place to which the reading has come
tables           which rows of a document are of a programme, and what stands over each
occurrences      when a topic comes, as a cell says it
broken_words     words that the edge of a cell broke
row_names        the cells of a row, and the topics they name
rows             a row as a topic
row_timing       when a topic comes, by all the cells of its row
doubtful_timing  why a timing that is neither a day, a month nor a rule is asked about
topic_requests   sentences that ask for a topic
doubtful_topics  what is asked about a topic beside others, and beside the day of the document
document_topics  all of it together, with what was not used
"""
