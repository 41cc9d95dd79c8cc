"""How much of an original is read at most. One place for every limit of the text layer."""

from __future__ import annotations

UPLOAD_BYTES = 50 * 1024 * 1024
"""The largest original that is opened."""
TEXT_CHARACTERS = 20_000_000
"""The longest reading text; what is beyond is said to be unread."""
CONTROL_SHARE = 0.01
"""Above this share of control characters a file is no text."""
UNSEEN_SHARE = 0.02
"""Above this share of letters seen only by a second count, a text is partly read."""
