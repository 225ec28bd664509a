"""What came of a session, free of any format; may import domain and below.

blocks   headings, quotes, lists, tables, figures, people: what a writer turns into a file
reader   for whom and in which language; the privacy rules, applied on the way into the blocks
codec    one stored entity in the complete file, in both directions     codecs  those of the core
document the complete file as a whole                  loading  a complete file back into a session
left_out what the blocks leave out, counted
"""
