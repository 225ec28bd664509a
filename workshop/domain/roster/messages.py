"""Every problem and notice as an English message id for gettext (extract with `-k N_`)."""


def N_(message: str) -> str:
    """Marks a text for translation and leaves it as it is."""
    return message


_THE_FILE = {
    "empty_file": N_("%(filename)s is empty. Choose the file that has the people in it."),
    "too_big": N_("%(filename)s is too big: at most %(limit)s MB can be read."),
    "old_excel": N_(
        "%(filename)s is in the old Excel format (.xls). Open it in Excel or LibreOffice and save "
        "it as .xlsx or as CSV."
    ),
    "password_protected": N_(
        "%(filename)s is locked with a password. Save a copy without a password."
    ),
    "opendocument": N_(
        "%(filename)s is an OpenDocument file. Open it in LibreOffice and save it as .xlsx or CSV."
    ),
    "pdf": N_("%(filename)s is a PDF. Import the list as an Excel (.xlsx) or CSV file."),
    "web_page": N_("%(filename)s is a web page. Open it in Excel and save it as .xlsx or CSV."),
    "not_a_table": N_(
        "%(filename)s is not an Excel workbook. Import the list as an Excel (.xlsx) or CSV file."
    ),
    "broken_workbook": N_(
        "%(filename)s cannot be opened: the workbook is damaged. Open it in Excel and save it "
        "again."
    ),
    "not_text": N_(
        "%(filename)s is not a text that can be read. Import the list as an Excel (.xlsx) or CSV "
        "file; “CSV UTF-8” is the surest choice in Excel."
    ),
    "no_people": N_("There are no people in %(filename)s. Write one person on each row."),
    "too_many_rows": N_("There are too many rows: at most %(limit)s people can be read."),
    "too_many_columns": N_("Row %(row)s has too many columns: at most %(limit)s can be read."),
    "open_quote": N_(
        "Row %(row)s: a quotation mark opens here and never closes. Add or remove a quotation mark."
    ),
}

_THE_HEADINGS = {
    "no_person_column": N_(
        "No column for names or ids was found. Headings found on row %(row)s: %(found)s. "
        "Headings that work: %(known)s."
    ),
    "same_meaning": N_(
        "Row %(row)s: the columns “%(first)s” and “%(column)s” mean the same. Keep one of them or "
        "rename the other."
    ),
    "no_heading": N_(
        "Column %(column)s has text in it but no heading. Write a heading on row %(row)s."
    ),
}

_THE_ROWS = {
    "no_name_or_id": N_("Row %(row)s has neither a name nor an id. Add one, or clear the row."),
    "cells_beyond_headings": N_(
        "Row %(row)s has more cells than there are headings: “%(text)s” in column %(column)s. "
        "In a CSV file, put a text that has a separator in it in quotation marks."
    ),
    "cell_too_long": N_(
        "Row %(row)s, %(column)s: the text has %(length)s characters; at most %(limit)s fit."
    ),
    "spreadsheet_error": N_(
        "Row %(row)s, %(column)s: the spreadsheet shows the error %(text)s here. Write the value."
    ),
    "same_id": N_("Rows %(other)s and %(row)s have the same id “%(text)s”. Each id is one person."),
    "same_person": N_(
        "Rows %(other)s and %(row)s are the same person: “%(text)s”, %(organisation)s. Remove one. "
        "If they are two people, tell them apart in the name or give both an id."
    ),
    "same_name": N_(
        "Rows %(other)s and %(row)s have the same name “%(text)s” and no organisation. Remove one. "
        "If they are two people, tell them apart in the name or give both an id."
    ),
}

_NOTICES = {
    "no_organisation_column": N_(
        "No column for organisations was found, so tables cannot be mixed by organisation. "
        "Headings that work: %(known)s."
    ),
    "unknown_language": N_(
        "Row %(row)s, %(column)s: “%(text)s” is not a language we know, so it was left out "
        "(rows with it: %(count)s)."
    ),
    "other_sheets": N_("The sheet “%(sheet)s” was read. Not read: %(others)s."),
    "garbled_letters": N_(
        "Row %(row)s, %(column)s: the letters in “%(text)s” look broken. Check ä, ö and å; save "
        "the file as “CSV UTF-8” or .xlsx if they are wrong."
    ),
}

MESSAGES: dict[str, str] = _THE_FILE | _THE_HEADINGS | _THE_ROWS | _NOTICES
