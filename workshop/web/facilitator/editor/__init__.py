"""One stage opened for changing: its words, minutes and options, with its faces beside it.

parts      what can be changed, read from the stage and from the options of its kind
form       the parts as a form, with what was typed      reading   from the form back to values
change     one save of one stage      preview   the faces, which do nothing      pages   the routes
"""
