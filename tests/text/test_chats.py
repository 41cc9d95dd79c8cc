"""Exports of chats: times and words are kept, senders stand under code names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from habeas.reading.visible import visible
from habeas.text import chat_text, read_bytes
from habeas.text.errors import Damaged, NotText
from habeas.text.unpacking import unpacked

from .hostile_files import zipped

if TYPE_CHECKING:
    from habeas.records.document import Text

IPHONE = (
    "\u200e[14/05/2024, 10:22:33] Quarn group: \u200eMessages and calls are end-to-end encrypted.\n"
    "[14/05/2024, 10:23:01] Ana Lirr: Farid Qorel was taken this morning.\nTwo men came.\n"
    "[14/05/2024, 10:24:00] \u202a+1 555 010 99\u202c: \u200eimage omitted\n"
    "[14/05/2024, 10:25:00] Ana Lirr: \u200eAna Lirr added Bo Tal\n"
    "[15/05/2024, 09:00:00] Ana Lirr: He is held in Sarnov: cell 4.\n"
)
ANDROID = (
    '5/13/24, 10:22\u202fAM - Ana Lirr created group "Quarn: news"\n'
    "5/13/24, 10:23\u202fPM - Ana Lirr: <Media omitted>\n"
    "5/13/24, 11:00\u202fPM - Bo Tal: IMG-20240513-WA0001.jpg (file attached)\n"
    "5/14/24, 12:05\u202fAM - Bo Tal: Lena Sorvik is free.\n"
)
CHINESE = "2024/5/14 上午10:22 - 安娜: 倪波被带走了\n2024/5/14 下午1:05 - 李: <省略多媒体文件>\n"
SIGNAL = (
    "[2024-05-14 10:22] Ana Lirr: Farid Qorel was taken.\n[2024-05-14 10:30] Me: ![](media/1.jpg)\n"
)
NAMES = ("Ana Lirr", "Bo Tal", "555 010", "Quarn", "安娜", "李")
TELEGRAM = {
    "name": "Ana Lirr", "type": "personal_chat", "id": 4711,
    "messages": [
        {"id": 1, "type": "service", "date": "2024-05-14T10:00:00", "actor": "Ana Lirr", "action": "phone_call", "text": ""},
        {"id": 2, "type": "message", "date": "2024-05-14T10:22:33", "from": "Ana Lirr", "from_id": "user99",
         "text": ["Farid Qorel was taken: ", {"type": "bold", "text": '倪波\n"判"'}, " too 🎯"]},
        {"id": 3, "type": "message", "date": "2024-05-14T10:25:00", "from": "Me", "from_id": "user1",
         "photo": "1.jpg", "text": "", "forwarded_from": "Bo Tal", "edited": "2024-05-14T10:26:00"},
    ],
}  # fmt: skip
PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body><div class="page_wrap">
<div class="page_header"><div class="content"><div class="text bold">Ana Lirr</div></div></div>
<div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">14 May 2024</div></div>
<div class="message default clearfix" id="message2"><div class="pull_left userpic_wrap"><div class="userpic userpic1"><div class="initials">AL</div></div></div>
<div class="body"><div class="pull_right date details" title="14.05.2024 10:22:33 UTC+08:00">10:22</div><div class="from_name">
Ana Lirr
</div><div class="text">
Farid Qorel was <strong>taken</strong>.<br>Two men &amp; a dog, <a href="">here</a>
</div></div></div>
<div class="message default clearfix joined" id="message3"><div class="body"><div class="pull_right date details" title="14.05.2024 10:23:00 UTC+08:00">10:23</div><div class="media_wrap clearfix"><div class="media media_photo"><div class="body"><div class="title bold">Photo</div></div></div></div></div></div>
<div class="message default clearfix" id="message4"><div class="body"><div class="pull_right date details" title="14.05.2024 10:24:00 UTC+08:00">10:24</div><div class="from_name">Me</div><div class="forwarded body"><div class="from_name">Bo Tal<span class="date details" title="13.05.2024 09:00:00 UTC+08:00"> 13.05.2024 09:00:00</span></div><div class="text">Words.</div></div></div></div>
</div></div></div></body></html>"""


def times(text: Text) -> list[str]:
    return list(dict.fromkeys(m.label for m in text.masks if m.kind == "heading"))


def nobody_is_named(text: Text) -> None:
    assert not [name for name in NAMES if name in text.characters]
    assert not [name for name in NAMES for why in text.completeness.unread if name in why]


def leads_back(data: bytes, text: Text, words: str) -> None:
    at = text.characters.index(words)
    place = text.trace.place(at, at + len(words))
    assert data[place.start : place.end].decode() == words


def test_a_chat_of_an_iphone() -> None:
    document, text = read_bytes(IPHONE.encode(), "_chat.txt")
    nobody_is_named(text)
    assert document.media_type == "text/x-chat" and text.jail == "full"
    assert text.characters.replace("\u200e", "").replace("\u202a", "") == (
        "[14/05/2024, 10:22:33] sender 1: (a line about the chat, sealed)\n"
        "[14/05/2024, 10:23:01] sender 2: Farid Qorel was taken this morning.\nTwo men came.\n"
        "[14/05/2024, 10:24:00] sender 3: image omitted\n"
        "[14/05/2024, 10:25:00] sender 2: (a line about the chat, sealed)\n"
        "[15/05/2024, 09:00:00] sender 2: He is held in Sarnov: cell 4.\n"
    )
    assert times(text)[1] == "2024-05-14T10:23:01" and document.published.edtf is None
    assert (
        visible(text).split()
        == "Farid Qorel was taken this morning. Two men came. He is held in Sarnov: cell 4.".split()
    )
    assert text.completeness.unread == (
        "3 senders, sealed: they stand under code names",
        "2 lines about the chat and its members, sealed",
        "1 pictures, recordings and other files, which are not in the text",
    )  # fmt: skip
    leads_back(IPHONE.encode(), text, "Farid Qorel was taken this morning.\nTwo men")
    at = text.characters.index("sender 2")
    place = text.trace.place(at, at + 8)
    assert IPHONE.encode()[place.start : place.end] == b"Ana Lirr"


def test_a_chat_of_an_android_telephone_in_american_dates() -> None:
    document, text = read_bytes(ANDROID.encode(), "WhatsApp Chat with Ana Lirr.txt")
    nobody_is_named(text)
    assert document.name == "WhatsApp chat.txt"
    assert times(text) == [
        "2024-05-13T10:22", "2024-05-13T22:23", "2024-05-13T23:00", "2024-05-14T00:05",
    ]  # fmt: skip
    assert visible(text).split() == "Lena Sorvik is free.".split()


@pytest.mark.parametrize(
    ("first", "second", "time", "told"),
    [
        ("03/04/2024", "03/04/2024", "", "day and month of the dates cannot be told apart"),
        ("03/04/2024", "14/04/2024", "2024-04-03T10:22", None),
        ("03/04/2024", "04/13/2024", "2024-03-04T10:22", None),
        ("28.02.24", "01.03.24", "2024-02-28T10:22", None),
        ("05/03/2024", "01/04/2024", "2024-03-05T10:22", "the day is written first, as the order of the messages tells"),
        ("4/4/24", "4/4/24", "2024-04-04T10:22", None),
        ("14/05/2567", "14/05/2567", "", "dates that fit no one habit of writing them, or another calendar"),
    ],
)  # fmt: skip
def test_day_and_month_are_told_from_all_dates_or_left_open(
    first: str, second: str, time: str, told: str | None
) -> None:
    data = f"{first}, 10:22 - Ana Lirr: One.\n{second}, 10:23 - Bo Tal: Two.\n"
    text = read_bytes(data.encode(), "a.txt")[1]
    assert times(text)[0] == time
    assert [one for one in text.completeness.unread if "sealed" not in one] == (
        [told] if told else []
    )


def test_chinese_times_and_a_day_that_is_the_only_one() -> None:
    document, text = read_bytes(CHINESE.encode(), "zh.txt")
    nobody_is_named(text)
    assert times(text) == ["2024-05-14T10:22", "2024-05-14T13:05"]
    assert document.published.edtf == "2024-05-14" and "倪波被带走了" in visible(text)


def test_a_chat_of_signal() -> None:
    document, text = read_bytes(SIGNAL.encode(), "Ana Lirr/chat.md")
    nobody_is_named(text)
    assert document.name == "chat.md" and "1 pictures" in text.completeness.unread[1]


def test_a_chronology_and_a_log_are_no_chats() -> None:
    for words in (
        "14 May 2024: Farid Qorel was taken.\n15 May 2024: He was seen.\n",
        "2024-05-14 Farid Qorel: taken\n2024-05-15 Lena Sorvik: released\n",
        "Ana wrote on 14/05/2024, 10:22 - Bo: yes\n14/05/2024, 10:23 - Bo: no\n",
    ):
        document, text = read_bytes(words.encode(), "a.txt")
        assert document.media_type == "text/plain" and text.characters == words


def test_what_is_no_chat_after_all_is_read_as_it_stands() -> None:
    found = chat_text.opened(b"words of nobody", "a.txt")
    assert found.layer.characters == "words of nobody"


def test_a_line_that_only_looks_like_a_message_is_said() -> None:
    data = SIGNAL + "2024-05-14 10:40 Somebody: words\n"
    text = read_bytes(data.encode(), "a.md")[1]
    assert "1 lines that look like the beginning of a message" in text.completeness.unread[0]


@pytest.mark.parametrize("ascii_only", [True, False])
def test_a_chat_of_telegram_as_json(ascii_only: bool) -> None:
    data = json.dumps(TELEGRAM, ensure_ascii=ascii_only, indent=1).encode()
    document, text = read_bytes(data, "result.json")
    nobody_is_named(text)
    assert document.title is None and document.published.edtf == "2024-05-14"
    assert text.characters == (
        "[2024-05-14T10:00:00] (a line about the chat, sealed)\n\n"
        '[2024-05-14T10:22:33] sender 1: Farid Qorel was taken: 倪波\n"判" too 🎯\n\n'
        "[2024-05-14T10:25:00] sender 2: (forwarded from sender 3) [a file]"
    )  # fmt: skip
    assert text.completeness.unread == (
        "1 messages that were edited: only their last version is held",
        "3 senders, sealed: they stand under code names",
        "1 lines about the chat and its members, sealed",
        "1 pictures, recordings and other files, which are not in the text",
    )  # fmt: skip
    leads_back(data, text, "Farid Qorel was taken")
    at = text.characters.index("判")
    place = text.trace.place(at, at + 1)
    assert data[place.start : place.end].decode() == ("\\u5224" if ascii_only else "判")


def test_a_public_channel_is_named_and_a_cut_export_is_kept_unread() -> None:
    told = {**TELEGRAM, "type": "public_channel", "name": "Sarnov news"}
    document, _ = read_bytes(json.dumps(told).encode(), "result.json")
    assert document.title == document.publisher == "Sarnov news"
    with pytest.raises(Damaged, match="damaged or cut short"):
        read_bytes(json.dumps(TELEGRAM).encode()[:-20], "result.json")
    with pytest.raises(NotText, match="JSON that is no chat"):
        read_bytes(b'{"a": 1}', "a.json")


def test_all_chats_of_an_account_and_messages_of_an_unknown_form() -> None:
    odd = {"type": "personal_chat", "messages": [{"type": "message"}, 7]}
    whole = {"chats": {"list": [TELEGRAM, odd]}}
    text = read_bytes(json.dumps(whole).encode(), "result.json")[1]
    assert text.completeness.unread[0] == "2 messages of a form that is not known"
    assert "2 chats, read one after the other" in text.completeness.unread


def test_a_chat_of_telegram_as_a_page() -> None:
    document, text = read_bytes(PAGE.encode(), "messages.html")
    nobody_is_named(text)
    assert document.title is None
    assert text.characters == (
        "(a line about the chat, sealed)\n\n"
        "[2024-05-14 10:22:33] sender 1: Farid Qorel was taken.\nTwo men & a dog, here\n\n"
        "[2024-05-14 10:23:00] sender 1: [a file] \n\n"
        "[2024-05-14 10:24:00] sender 2: (forwarded from sender 3) Words."
    )  # fmt: skip
    assert times(text)[0] == "2024-05-14T10:22:33+08:00"
    leads_back(PAGE.encode(), text, "Farid Qorel was")


def test_a_page_of_a_chat_nested_without_end_is_read() -> None:
    deep = PAGE.replace("Words.", '<div class="a">' * 20_000 + "Words.")
    text = read_bytes(deep.encode(), "messages.html")[1]
    assert text.characters.endswith("(forwarded from sender 3) Words.")


def test_an_archive_of_a_chat_does_not_name_the_partner() -> None:
    data = zipped({"WhatsApp Chat with Ana Lirr.txt": ANDROID.encode(), "IMG-1.txt": b"words"})
    found = unpacked(data, "WhatsApp Chat with Ana Lirr.zip")
    names = [item.document.name for item in found.items]
    assert names[:2] == ["WhatsApp chat.zip", "WhatsApp chat.zip › WhatsApp chat.txt"]
    assert "Ana" not in found.items[0].text.characters
