"""Messages, mailboxes and saved pages: what is text, what is attached, and where it stood."""

from __future__ import annotations

import mailbox
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from typing import TYPE_CHECKING

import pytest

from habeas.reading.visible import visible
from habeas.text import open_one, read_bytes
from habeas.text.errors import Locked
from habeas.text.message_parts import body, leaves
from habeas.text.unpacking import unpacked

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "Farid Qorel was sentenced to three years in prison on 4 May 2024."
CHINESE = "法院今天判处倪波有期徒刑五年，他说会上诉。"


def message(words: str = WORDS, subject: str = "A verdict") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Ana Lirr <ana@example.org>"
    made["To"] = "desk@example.org"
    made["Subject"] = subject
    made["Date"] = "Tue, 14 May 2024 23:30:00 -0500"
    made.set_content(words + "\n")
    return made


def test_a_message_is_its_subject_and_body_with_the_heading_set_apart() -> None:
    document, text = read_bytes(bytes(message()), "a.eml")
    seen = visible(text)
    assert "A verdict" in seen and WORDS in seen
    assert "ana@example.org" in text.characters and "ana@example.org" not in seen
    assert (document.title, document.published.edtf) == ("A verdict", "2024-05-14")
    assert text.completeness.verdict == "complete"


@pytest.mark.parametrize("cte", ["7bit", "quoted-printable", "base64"])
def test_every_character_of_a_body_leads_to_the_bytes_of_its_part(cte: str) -> None:
    made = message(WORDS)
    made.set_content(f"{WORDS}\n" if cte == "7bit" else f"{CHINESE}\n", cte=cte)
    data = bytes(made)
    _, text = read_bytes(data, "a.eml")
    words = "three years" if cte == "7bit" else "有期徒刑五年"
    at = text.characters.index(words)
    place = text.trace.place(at, at + len(words))
    (leaf,), _ = leaves(data, "a.eml")
    assert place.part == leaf.path == "1"
    assert body(data, leaf)[0][place.start : place.end].decode() == words


def test_the_words_of_the_subject_lead_to_the_bytes_of_the_heading() -> None:
    data = bytes(message(subject="倪波被判刑"))
    _, text = read_bytes(data, "a.eml")
    place = text.trace.place(0, 5)
    assert text.characters.startswith("倪波被判刑")
    assert data[place.start : place.end].strip().startswith(b"=?utf-8?")


def test_of_two_forms_the_fuller_is_read_and_a_difference_is_said() -> None:
    made = message("Please see the other form.")
    made.add_alternative(f"<p>{WORDS}</p><p>He will appeal, his lawyer said.</p>", subtype="html")
    _, text = read_bytes(bytes(made), "a.eml")
    assert "He will appeal" in text.characters and "other form" not in text.characters
    assert text.completeness.unread == (
        "the message is given in two forms that differ; the longer was read",
    )


def test_two_forms_that_say_the_same_leave_no_doubt() -> None:
    made = message(WORDS)
    made.add_alternative(f"<p>{WORDS}</p>", subtype="html")
    text = read_bytes(bytes(made), "a.eml")[1]
    assert text.characters.count("Farid Qorel") == 1 and text.completeness.verdict == "complete"


def test_attachments_and_forwarded_messages_are_documents_that_know_their_message() -> None:
    inner = message("The hearing was put off.", "Inner")
    inner.add_attachment(
        CHINESE.encode("gb18030"), maintype="text", subtype="plain", filename="note.txt"
    )
    made = message()
    made.add_attachment(f"<p>{WORDS}</p>", subtype="html", filename="page.html")
    made.add_attachment(
        b"\x89PNG\r\n\x1a\n" + bytes(64), maintype="image", subtype="png", filename="a.png"
    )
    made.add_attachment(inner)
    found = unpacked(bytes(made), "a.eml")
    names = [item.document.name for item in found.items]
    assert names == [
        "a.eml", "a.eml › page.html", "a.eml › a.png", "a.eml › message 4.eml",
        "a.eml › message 4.eml › note.txt",
    ]  # fmt: skip
    first, page, picture, forwarded, note = (item.document for item in found.items)
    assert page.part_of == picture.part_of == forwarded.part_of == first.id
    assert note.part_of == forwarded.id and CHINESE in found.items[4].text.characters
    why = "a picture whose size is not stated"
    assert found.items[0].text.completeness.unread == (f"file 2 of 3 inside: {why}",)
    assert found.items[2].text.completeness.unread == (why,)


def test_pictures_inside_a_message_are_counted() -> None:
    made = MIMEMultipart("related")
    made["Subject"] = "x"
    made.attach(MIMEText(f"<p>{WORDS}</p>", "html"))
    from email.mime.image import MIMEImage

    made.attach(MIMEImage(b"GIF89a" + bytes(9), "gif"))
    text = read_bytes(bytes(made), "a.eml")[1]
    assert WORDS in text.characters and text.completeness.unread == (
        "1 pictures inside the message",
    )


@pytest.mark.parametrize("label", ["gb2312", "GBK", "hz-gb-2312x"])
def test_what_is_called_gb2312_is_read_with_all_its_characters(label: str) -> None:
    words = "法院判處囍氏有期徒刑五年，镕基路。" * 2
    data = f"From: a@example.org\r\nContent-Type: text/plain; charset={label}\r\n\r\n".encode()
    assert words in read_bytes(data + words.encode("gb18030"), "a.eml")[1].characters


@pytest.mark.parametrize(
    ("label", "written", "words", "doubted"),
    [
        ("us-ascii", "utf-8", CHINESE, False),
        ("us-ascii", "gb18030", CHINESE * 3, True),
        ("iso-8859-1", "utf-8", CHINESE, False),
        ("iso-8859-1", "gb18030", CHINESE * 3, True),
        ("iso-8859-1", "iso-8859-1", "Été à Besançon, où il fut arrêté.", False),
        ("windows-1252", "cp1252", "“L’été”, dit-elle – naïve.", False),
    ],
)
def test_a_charset_that_the_bytes_belie_is_not_believed(
    label: str, written: str, words: str, doubted: bool
) -> None:
    data = f"From: a@example.org\r\nContent-Type: text/plain; charset={label}\r\n\r\n".encode()
    text = read_bytes(data + words.encode(written), "a.eml")[1]
    assert words in text.characters
    assert (text.completeness.verdict == "partial") is doubted


def test_a_message_cut_short_says_so() -> None:
    made = message()
    made.add_attachment("second part", filename="b.txt")
    data = bytes(made)
    text = open_one(data[: data.rindex(b"\n--") - 3], "a.eml").text
    assert "the message is cut short: its last part has no end" in text.completeness.unread


def test_an_encrypted_message_is_locked_not_damaged() -> None:
    made = MIMEMultipart("encrypted", protocol="application/pgp-encrypted")
    from email.mime.application import MIMEApplication

    made.attach(MIMEApplication(b"Version: 1", "pgp-encrypted"))
    made.attach(MIMEApplication(b"....", "octet-stream"))
    with pytest.raises(Locked, match="protected by a password"):
        read_bytes(bytes(made), "a.eml")


def test_a_mailbox_gives_its_messages(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "box.mbox")
    box.add(message("First words.\nFrom here on nothing."))
    box.add(message(WORDS, "Second"))
    box.close()
    data = (tmp_path / "box.mbox").read_bytes()
    found = unpacked(data, "box.mbox")
    assert [item.container for item in found.items] == [True, False, False]
    assert "From here on" in found.items[1].text.characters
    assert WORDS in found.items[2].text.characters
    assert found.items[0].text.completeness.verdict == "complete"


def test_a_message_is_known_without_its_ending_and_a_pasted_one_is_plain_text() -> None:
    made = bytes(message())
    assert read_bytes(made, "message")[0].media_type == "message/rfc822"
    assert read_bytes(made, "message.txt")[0].media_type == "text/plain"
    words = b"From: the family\nTo: the court\nDate: today\n\nWe ask for news.\n"
    assert read_bytes(words, "letter")[0].media_type == "text/plain"


def test_a_saved_page_is_read_as_its_page() -> None:
    made = MIMEMultipart("related", type="text/html")
    made["From"] = "<Saved by Blink>"
    made["Snapshot-Content-Location"] = "https://example.org/verdict"
    made["Subject"] = "Verdict"
    made["Date"] = "Tue, 14 May 2024 10:00:00 +0000"
    page = MIMEText(
        f"<html><head><title>Verdict</title></head><body><p>{WORDS}</p></body></html>", "html"
    )
    made.attach(page)
    made.attach(MIMEText("p { color: red }", "css"))
    document, text = read_bytes(bytes(made), "page.mhtml")
    assert text.characters == WORDS
    assert (document.url, document.title) == ("https://example.org/verdict", "Verdict")
    assert document.published.edtf is None  # the day of saving is not the day of publication
    assert open_one(bytes(made), "page.mhtml").parts == ()
