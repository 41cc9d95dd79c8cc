"""Damaged files by the thousand: how each kind of file fares, and whether anything brings us down.

A good file of each kind is made of a bundled example, bytes of it are changed, taken out and put
in at random, and what comes of it goes through the same door as any file. Counted are the outcomes
by kind; ``crashed`` are readers that ended by a signal or failed in a way that nobody foresaw, in
their own process. Anything that reached the caller but an answer or one line ends the run with 1.

    make bench WHAT=hostile                 # a minute
    .venv/bin/python bench/hostile.py 3600 7   # seconds, and the seed of chance
"""

from __future__ import annotations

import gzip
import io
import json
import random
import sys
import time
import zipfile
from collections import Counter
from email.message import EmailMessage
from html import escape
from pathlib import Path

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "guangzhou-2024.txt"
PIECES = (
    b"\x00", b"\r\n", b"\n\n", b"--b\r\n", b"=?utf-8?B?", b"&#x0;", b"<<", b">>", b"[", b"/Kids",
    b"99999999", b"-1", b"PK\x05\x06", b"PK\x03\x04", b"<w:p>", b"</w:tc>", b"<w:del>", b"\xff\xfe",
    b"<!--", b"<![CDATA[", b"endstream", b"obj", b"From x\n", b"%PDF-", b"\\bin9 ", b"\\u-1 ", b"{\\*", b"}}}", b"WARC/1.0\r\n",
)  # fmt: skip


def seeds(words: str) -> dict[str, bytes]:
    """A good file of each kind, by its name."""
    page = (
        f"<html><meta charset=utf-8><body><p class=x>{escape(words)}<ol><li>one</ol></body></html>"
    )
    message = EmailMessage()
    message["Subject"], message["From"] = "A statement", "desk@example.org"
    message.set_content(words)
    message.add_alternative(page, subtype="html")
    message.add_attachment(words, filename="statement.txt")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", words)
        archive.writestr("b.html", page)
    return {
        "a.html": page.encode(),
        "a.eml": bytes(message),
        "a.mbox": b"From a\n" + bytes(message) + b"\n\nFrom b\n" + bytes(message),
        "a.zip": packed.getvalue(),
        "a.txt.gz": gzip.compress(words.encode()),
        "a.docx": word_file(words),
        "a.pdf": pdf_file(words),
        "a.odt": open_document(words),
        "a.rtf": rich_text(words),
        "a.warc": web_archive(page),
        "chat.txt": "".join(
            f"14/05/2024, 10:22 - A: {line}\n" for line in words.split("\n")
        ).encode(),
        "result.json": telegram(words),
    }


def word_file(words: str) -> bytes:
    """A Word file whose parts are not packed, so that what is changed in them is seen."""
    import docx

    made = docx.Document()
    for line in words.splitlines():
        made.add_paragraph(line)
    made.add_table(2, 2).cell(0, 1).text = "cell"
    made.add_comment(made.paragraphs[0].runs, text="note", author="A", initials="A")
    full, kept = io.BytesIO(), io.BytesIO()
    made.save(full)
    with zipfile.ZipFile(full) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_STORED) as new:
        for info in old.infolist():
            if not info.filename.startswith(("word/theme", "word/styles", "docProps")):
                new.writestr(info.filename, old.read(info))
    return kept.getvalue()


def pdf_file(words: str) -> bytes:
    """A PDF whose pages are not packed."""
    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    canvas = Canvas(made, pageCompression=0)
    for at, line in enumerate(words.splitlines()[:40]):
        canvas.drawString(72, 780 - 14 * at, line.encode("latin-1", "replace").decode("latin-1"))
    canvas.save()
    return made.getvalue()


def open_document(words: str) -> bytes:
    """An OpenDocument text whose parts are not packed."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table")
    )
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in words.splitlines())
    table = (
        "<table:table><table:table-row><table:table-cell><text:p>cell</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    )
    body = f"<office:body><office:text>{lines}{table}</office:text></office:body>"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml", f"<office:document-content {spaces}>{body}</office:document-content>"
        )
    return made.getvalue()


def rich_text(words: str) -> bytes:
    """An RTF file with a table, a note, a picture and numbered characters."""
    lines = "".join(
        "".join(c if c.isascii() and c not in "{}\\" else f"\\u{ord(c)} ?" for c in line)
        + "\\par\n"
        for line in words.splitlines()
    )
    head = "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 X;}}\\f0 \\'b7\\'a8"
    rest = "\\trowd\\intbl cell\\cell\\row\\pard{\\footnote a note}{\\pict\\bin4 abcd}}"
    return (head + lines + rest).encode()


def web_archive(page: str) -> bytes:
    """A web archive of two answers."""
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page.encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example.org/\r\n"
        f"WARC-Date: 2024-05-06T07:08:09Z\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return (head.encode() + answer + b"\r\n\r\n") * 2


def telegram(words: str) -> bytes:
    """An export of Telegram with a message for each line."""
    messages = [
        {"id": n, "type": "message", "date": "2024-05-14T10:22:33", "from": "A", "text": [line]}
        for n, line in enumerate(words.splitlines())
    ]
    return json.dumps({"type": "private_group", "messages": messages}, indent=1).encode()


def damaged(chance: random.Random, data: bytes) -> bytes:
    """The file with some of its bytes changed."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at, how = chance.randrange(len(made) or 1), chance.randrange(20)
        if how < 6 and made:
            made[at] = chance.randrange(256)
        elif how < 10:
            del made[at : at + chance.choice((1, 2, 8, 64))]
        elif how < 14:
            made[at:at] = chance.choice(PIECES)
        elif how < 19:
            place = chance.randrange(len(made) or 1)
            made[at:at] = made[place : place + chance.choice((4, 16, 64, 256))]
        else:
            del made[at:]
    return bytes(made)


def main(seconds: float, seed: int) -> int:
    """Open damaged files for so long; 1 when anything but an answer or one line came of one."""
    from habeas.text.errors import Unreadable
    from habeas.text.unpacking import unpacked

    chance, outcomes, fell = random.Random(seed), Counter[tuple[str, str]](), 0  # noqa: S311 - no secret
    made = seeds(EXAMPLE.read_text("utf-8"))
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        name = chance.choice(list(made))
        data = damaged(chance, made[name])
        try:
            refusals = [item.refusal for item in unpacked(data, name).items]
            refusal = refusals[0]
        except Unreadable as one:
            refusal = one
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            fell += 1
            print(f"{name}: {type(error).__name__}")
            continue
        said = "read" if refusal is None else type(refusal).__name__
        if refusal is not None and ("crashed" in refusal.why or "failed on" in refusal.why):
            said = "crashed"
        outcomes[name, said] += 1
    for name in made:
        told = sorted((said, count) for (what, said), count in outcomes.items() if what == name)
        total = sum(count for _, count in told)
        print(f"{name:11} {total:6}  " + "  ".join(f"{said} {count}" for said, count in told))
    print(f"{outcomes.total()} files in {seconds:.0f} s (seed {seed}); reached the caller: {fell}")
    return 1 if fell else 0


if __name__ == "__main__":
    given = [float(word) for word in sys.argv[1:3]]
    raise SystemExit(main(given[0] if given else 60.0, int(given[1]) if len(given) > 1 else 1))
