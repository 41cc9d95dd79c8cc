"""How much of an original is read at most. One place for every limit of the text layer.

An original above a limit is kept unread with the reason; what is cut from a text is said.
"""

from __future__ import annotations

UPLOAD_BYTES = 50 * 1024 * 1024
"""The largest original that is opened."""
FEWEST_BYTES = 2
"""What is shorter says nothing."""
TEXT_CHARACTERS = 20_000_000
"""The longest reading text; what is beyond is said to be unread."""
CONTROL_SHARE = 0.01
"""Above this share of control characters a file is no text."""
UNSEEN_SHARE = 0.02
"""Above this share of letters seen only by a second count, a text is partly read."""
COMBINING_RUN = 30
"""The most marks on one letter that are no cause for doubt."""

UNPACKED_BYTES = 300 * 1024 * 1024
"""The most bytes that one original may unpack to, all its parts together."""
RATIO = 200
"""How many times its size an original may unpack to, when that is more than RATIO_FROM."""
RATIO_FROM = 10 * 1024 * 1024
ARCHIVE_MEMBERS = 2000
"""The most files in one archive, and the most documents that come of one original."""
ARCHIVE_DEPTH = 2
"""How deep archives are opened inside each other."""
MAIL_PARTS = 500
MAIL_DEPTH = 20
"""The most parts of a message, and how deep parts may stand in each other."""
SHEET_ROWS, SHEET_COLUMNS, SHEET_CELLS = 200_000, 1_000, 2_000_000
"""How far down and right a sheet is read, and the most cells of one spreadsheet."""
PAGES = 2000
"""The most pages of a document in pages."""
PIXELS = 50_000_000
"""The most points of a picture, and of a page that is drawn for text recognition."""
RECOGNITION_PAGE_SECONDS = 60
RECOGNITION_SECONDS = 600
"""How long text recognition may take for a page, and for all pages of one original."""
OFFICE_MEMORY_BYTES = 1536 * 1024 * 1024
OFFICE_SECONDS = 60
OFFICE_FILES = 256
"""What LibreOffice may use to save an old file in a form that is read."""

JAIL_MEMORY_BYTES = 768 * 1024 * 1024
JAIL_CPU_SECONDS = 20
JAIL_WALL_SECONDS = 30
JAIL_OUTPUT_BYTES = 64 * 1024 * 1024
"""What the process that opens one original may use, and the longest answer it may give."""
JAIL_FILES = 32
"""How many files that process may hold open."""
