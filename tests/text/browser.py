"""Pages as a real browser saves them: as it prints them, and whole in one file."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any, BinaryIO


def saved(page: str) -> tuple[bytes, bytes]:
    """A page of HTML printed to PDF with the browser's own head and foot, and saved as MHTML."""
    with tempfile.TemporaryDirectory(
        ignore_cleanup_errors=True
    ) as place:  # a browser still closing
        Path(place, "page.html").write_text(page)
        to_browser, ours_out = os.pipe()
        ours_in, from_browser = os.pipe()

        def pipes() -> None:
            os.dup2(to_browser, 3)
            os.dup2(from_browser, 4)

        browser = subprocess.Popen(
            [  # noqa: S607 - the program is where the path says
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-dev-shm-usage", f"--user-data-dir={place}/profile",
                "--remote-debugging-pipe", f"file://{place}/page.html",
            ],
            pass_fds=(3, 4, to_browser, from_browser), preexec_fn=pipes,  # noqa: PLW1509 - one thread
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            with os.fdopen(ours_out, "wb") as out, os.fdopen(ours_in, "rb") as answers:
                os.close(to_browser)
                os.close(from_browser)
                return _saved(_Asked(out, answers))
        finally:
            browser.kill()
            browser.wait()


class _Asked:
    """Questions to the browser, one after the other."""

    def __init__(self, out: BinaryIO, answers: BinaryIO) -> None:
        self._out, self._answers, self._number = out, answers, 0

    def __call__(self, method: str, session: str = "", **said: object) -> dict[str, Any]:
        self._number += 1
        asked = {"id": self._number, "method": method, "params": said}
        if session:
            asked["sessionId"] = session
        self._out.write(json.dumps(asked).encode() + b"\0")
        self._out.flush()
        while True:
            answer = json.loads(self._one())
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result

    def _one(self) -> bytes:
        found = bytearray()
        while (one := self._answers.read(1)) != b"\0":
            assert one, "the browser ended"
            found += one
        return bytes(found)


def _saved(ask: _Asked) -> tuple[bytes, bytes]:
    targets = ask("Target.getTargets")["targetInfos"]
    page = next(one["targetId"] for one in targets if one["type"] == "page")
    session = ask("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
    ready = "document.readyState === 'complete' && location.protocol === 'file:'"
    while not ask("Runtime.evaluate", session, expression=ready)["result"]["value"]:
        pass
    printed = ask("Page.printToPDF", session, displayHeaderFooter=True)["data"]
    whole = ask("Page.captureSnapshot", session, format="mhtml")["data"]
    return base64.b64decode(printed), whole.encode()
