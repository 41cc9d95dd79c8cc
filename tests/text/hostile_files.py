"""Makers of bad files, by their number in the catalogue of hostile inputs."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib

WORDS = "Farid Qorel was sentenced to three years in prison on 4 May 2024.\n"


def zipped(members: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def a05_names_that_climb() -> bytes:
    names = ("../../climbed.txt", "/etc/climbed.txt", "C:\\climbed.txt", "..\\climbed.txt")
    made = zipped(
        {name: WORDS.encode() + name.encode() for name in names}
        | {"nulXname.txt": b"words of one more"}
    )
    return made.replace(b"nulXname.txt", b"nul\x00name.txt")


def a08_archives_in_archives() -> bytes:
    inner = zipped({"a.txt": WORDS.encode()})
    return zipped({"two.zip": zipped({"three.zip": inner}), "beside.txt": WORDS.encode()})


def a10_cut_table() -> bytes:
    whole = zipped({f"{number}.txt": WORDS.encode() * number for number in range(1, 40)})
    return whole[: whole.rindex(b"PK\x01\x02") + 10]


def a11_bomb() -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(packer.compress(bytes(1 << 20)) for _ in range(100)) + packer.flush()


def a12_name_that_climbs() -> bytes:
    made = io.BytesIO()
    with gzip.GzipFile("../../../climbed", "wb", fileobj=made) as packed:
        packed.write(WORDS.encode())
    return made.getvalue()


def a01_word_bomb() -> bytes:
    space = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    words = b'<w:document xmlns:w="' + space + b'"><w:body><w:p><w:r><w:t>' + b"A" * (64 << 20)
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": words})


def a04_word_file_of_many_parts() -> bytes:
    names = {f"word/{number}": b"" for number in range(3000)}
    return zipped({"[Content_Types].xml": b"<Types/>", **names}, method=zipfile.ZIP_STORED)


def zip_bomb() -> bytes:
    return zipped({"a.txt": bytes(64 << 20)})


def many_members() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for number in range(20_000):
            archive.writestr(zipfile.ZipInfo(f"{number}"), b"")
    return made.getvalue()


def e01_deep_message() -> bytes:
    lines = ["From: a@example.org", "MIME-Version: 1.0"]
    for number in range(3000):
        lines += [f'Content-Type: multipart/mixed; boundary="b{number}"', "", f"--b{number}"]
    return "\r\n".join([*lines, "", WORDS]).encode()


def e02_many_parts() -> bytes:
    head = 'From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
    return (head + "--b\r\n\r\nx\r\n" * 200_000 + "--b--").encode()


def e03_unknown_charset() -> bytes:
    return (
        "From: a@example.org\r\nSubject: =?klingon?Q?Qapla=21?= and =?utf-8?B?!!!?=\r\n"
        "Content-Type: text/plain; charset=klingon\r\n\r\n" + WORDS
    ).encode()


def e04_undeclared_gbk() -> bytes:
    body = "法院今天判处倪波有期徒刑五年，他说会上诉。\r\n" * 3
    return (
        b"From: a@example.org\r\nSubject: "
        + "倪波被判刑".encode("gbk")
        + b"\r\n\r\n"
        + body.encode("gbk")
    )


def e05_attachment_name() -> bytes:
    name = "..\\..\\etc/passwd\\x00\u202etxt.exe" + "n" * 5000
    return (
        'From: a@example.org\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
        f'--b\r\n\r\nbody of it\r\n--b\r\nContent-Disposition: attachment; filename="{name}"\r\n'
        "Content-Type: text/plain\r\n\r\n" + WORDS + "\r\n--b--\r\n"
    ).encode()


def e07_what_calls_home() -> bytes:
    return (
        "From: a@example.org\r\nDisposition-Notification-To: spy@example.org\r\n"
        "List-Unsubscribe: <http://198.51.100.7/u>\r\n"
        'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/html\r\n\r\n<p>"
        + WORDS
        + '<img src="http://198.51.100.7/p.gif">\r\n'
        '--b\r\nContent-Type: text/calendar; name="a.ics"\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'
        '--b\r\nContent-Type: application/ms-tnef; name="winmail.dat"\r\n\r\nx\x1f"...\r\n--b--\r\n'
    ).encode()
