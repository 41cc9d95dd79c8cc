"""A model's server on loopback that answers what a test scripts, and keeps what it was asked."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass
class Reply:
    """One scripted reply."""

    body: bytes
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    drip: float = 0.0


@dataclass
class Script:
    """The replies in order (the last repeats), and the requests as they came."""

    replies: list[Reply | Callable[[dict[str, Any]], Reply]]
    asked: list[dict[str, Any]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    url: str = ""

    def next(self, question: dict[str, Any]) -> Reply:
        at = min(len(self.paths), len(self.replies)) - 1
        reply = self.replies[at]
        return reply if isinstance(reply, Reply) else reply(question)


def completion(content: str, finish: str = "stop") -> Reply:
    """A reply with a model's words."""
    message = {"choices": [{"message": {"content": content}, "finish_reason": finish}]}
    return Reply(json.dumps(message).encode())


def claims(*rows: dict[str, Any]) -> Reply:
    """A reply with claims."""
    return completion(json.dumps({"claims": list(rows)}, ensure_ascii=False))


@contextmanager
def serving(*replies: Reply | Callable[[dict[str, Any]], Reply]) -> Iterator[Script]:
    """A server with these replies; its address is ``url``."""
    script = Script(list(replies))

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            length = int(self.headers.get("content-length") or 0)
            question = json.loads(self.rfile.read(length) or b"{}")
            script.asked.append(question)
            script.paths.append(self.path)
            reply = script.next(question)
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(reply.body)))
            self.end_headers()
            try:
                if reply.drip:
                    for one in reply.body:
                        self.wfile.write(bytes([one]))
                        time.sleep(reply.drip)
                else:
                    self.wfile.write(reply.body)
            except OSError:
                return

        do_GET = do_POST = answer  # noqa: N815 - the names the server calls

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    script.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield script
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
