"""One module for each form of file. Writers know blocks and records, never a kind of stage.

files  every file of a session by name      to_folder  all of them into a folder
"""
