"""The one place that opens a connection: to the language model that the researcher names.

It speaks the chat completions of OpenAI's interface over HTTP, which local model servers offer. The
endpoint is on this machine unless another is allowed by name; the machine that answers is checked
before a byte of a document is sent. Proxies of the environment are not used, redirects are not
followed, an answer has a size, a question a time and a document a budget.
"""

from __future__ import annotations

import http.client
import json
import re
from contextlib import suppress
from dataclasses import dataclass, replace
from ipaddress import ip_address
from threading import Timer
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from habeas.records.errors import HabeasError, NoAnswer

if TYPE_CHECKING:
    from collections.abc import Callable
    from socket import socket

CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 600.0
DOCUMENT_SECONDS = 3_600.0
ANSWER_BYTES = 2_000_000
_PATH = re.compile(r"[A-Za-z0-9._~/%-]{0,200}")
_MODEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,99}")
_BOTH_WAYS = 2
"""Ends a connection in both directions (SHUT_RDWR), which also wakes a read that waits."""


class BadEndpoint(HabeasError):
    """An endpoint that is not asked, or a model that is none."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model answers, and which model. Make one with :func:`endpoint`."""

    host: str
    port: int
    path: str
    secure: bool
    remote: bool
    model: str = ""

    @property
    def leaves(self) -> str | None:
        """What leaves this machine, in one line; None when nothing does."""
        if not self.remote:
            return None
        how = "encrypted" if self.secure else "NOT encrypted"
        return (
            "the sentences of every document, and the names found in them, leave this machine for "
            f"the endpoint you named, port {self.port} ({how})"
        )

    def asker(self) -> Callable[[str, str, str], str]:
        """Asks this endpoint about one document, within the budget of one document."""
        ends = monotonic() + DOCUMENT_SECONDS

        def ask(system: str, user: str, schema: str) -> str:
            left = ends - monotonic()
            if left <= 0:
                raise NoAnswer(
                    "budget",
                    f"that the document took more than {DOCUMENT_SECONDS:.0f} seconds",
                    "split the document or use a faster model",
                )
            return self._completion(system, user, schema, min(left, ANSWER_SECONDS))

        return ask

    def named(self, model: str | None) -> Endpoint:
        """The endpoint with its model: the one named, or the only one it offers.

        Raises BadEndpoint for several, NoAnswer when it cannot be asked.
        """
        if model is None:
            offered = _offered(self._call("GET", "/models", None, CONNECT_SECONDS * 3)[1])
            if len(offered) != 1:
                raise BadEndpoint(
                    f"expected one model at the endpoint, found {len(offered)}; "
                    "name one with --model"
                )
            model = offered[0]
        if not _MODEL.fullmatch(model):
            raise BadEndpoint(
                "expected the name of a model in letters, digits and ._:/@+-, found another form; "
                "name it with --model"
            )
        return replace(self, model=model)

    def _completion(self, system: str, user: str, schema: str, seconds: float) -> str:
        ends = monotonic() + seconds
        body: dict[str, object] = {
            "model": self.model,
            "temperature": 0,
            "seed": 0,
            "stream": False,
            "messages": [
                {"role": "system", "content": system},
                {"role": "user", "content": user},
            ],
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "claims", "schema": json.loads(schema)},
            },
        }
        status, data = self._call("POST", "/chat/completions", body, seconds, also=(400, 422))
        if status != http.client.OK:
            del body["response_format"]
            left = max(ends - monotonic(), 0.1)
            _, data = self._call("POST", "/chat/completions", body, left)
        return _content(data)

    def _call(
        self, verb: str, path: str, body: object, seconds: float, *, also: tuple[int, ...] = ()
    ) -> tuple[int, bytes]:
        """One request and its answer, within ``seconds``; statuses in ``also`` are no failure."""
        kind = http.client.HTTPSConnection if self.secure else http.client.HTTPConnection
        link = kind(self.host, self.port, timeout=min(CONNECT_SECONDS, seconds))
        held: list[socket] = []
        late = Timer(seconds, _cut, (held,))
        late.daemon = True
        started = monotonic()
        try:
            late.start()
            link.connect()
            held.append(link.sock)
            self._check_peer(link)
            link.sock.settimeout(seconds)
            sent = None if body is None else json.dumps(body).encode()
            headers = {"Content-Type": "application/json", "Connection": "close"}
            link.request(verb, self.path + path, body=sent, headers=headers)
            with link.getresponse() as answer:
                return self._answer(answer, also)
        except (OSError, http.client.HTTPException) as error:
            if isinstance(error, TimeoutError) or monotonic() - started >= seconds:
                raise _too_late() from None
            if isinstance(error, ConnectionRefusedError):
                raise NoAnswer(
                    "unreachable", "nothing listening there", "start the model's server"
                ) from None
            raise NoAnswer(
                "broken", "a connection that broke off", "look at the model's server"
            ) from None
        finally:
            late.cancel()
            link.close()

    def _check_peer(self, link: http.client.HTTPConnection) -> None:
        """Nothing is sent to another machine than the endpoint may be on."""
        peer = str(link.sock.getpeername()[0])
        if not self.remote and not _on_this_machine(peer):
            raise BadEndpoint(_REMOTE)

    def _answer(self, answer: http.client.HTTPResponse, also: tuple[int, ...]) -> tuple[int, bytes]:
        status = answer.status
        if 300 <= status < 400:
            raise NoAnswer("redirect", "a redirect to elsewhere", "name the endpoint itself")
        if status != http.client.OK and status not in also:
            raise NoAnswer("refused", f"HTTP status {status}", "look at the model's server")
        parts: list[bytes] = []
        size = 0
        while piece := answer.read1(65_536):
            size += len(piece)
            if size > ANSWER_BYTES:
                raise NoAnswer(
                    "too_long",
                    f"more than {ANSWER_BYTES:,} bytes",
                    "use a model that keeps to the form asked for",
                )
            parts.append(piece)
        if answer.length:
            raise http.client.IncompleteRead(b"", answer.length)
        return status, b"".join(parts)


_REMOTE = (
    "expected an endpoint on this machine (127.0.0.1, ::1 or localhost), found another; "
    "run the model here, or add --allow-remote-endpoint if the documents may leave this machine"
)


def _too_late() -> NoAnswer:
    return NoAnswer("time_out", "none in time", "use a faster model, or split the document")


def endpoint(url: str, *, allow_remote: bool = False) -> Endpoint:
    """An endpoint from its address, such as ``http://127.0.0.1:8080/v1``.

    Raises BadEndpoint for another form, and for another machine unless ``allow_remote``.
    """
    form = BadEndpoint(
        "expected an endpoint such as http://127.0.0.1:8080/v1, found another form; "
        "give scheme, host, port and path only"
    )
    try:
        parts = urlsplit(url)
        port, host = parts.port, parts.hostname
    except ValueError:
        raise form from None
    plain = url.isascii() and url.isprintable() and _PATH.fullmatch(parts.path)
    extra = parts.username is not None or parts.query or parts.fragment or "?" in url or "#" in url
    if parts.scheme not in {"http", "https"} or not host or not plain or extra:
        raise form
    here = host == "localhost" or _on_this_machine(host)
    if not here and not allow_remote:
        raise BadEndpoint(_REMOTE)
    secure = parts.scheme == "https"
    return Endpoint(
        host, port or (443 if secure else 80), parts.path.rstrip("/"), secure, remote=not here
    )


def _on_this_machine(host: str) -> bool:
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)


def _cut(held: list[socket]) -> None:
    """End a connection that took too long; a read that waits wakes up."""
    for link in held:
        with suppress(OSError):
            link.shutdown(_BOTH_WAYS)


def _loaded(data: bytes) -> object:
    try:
        return json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        raise NoAnswer(
            "no_usable_answer", "no JSON", "check that this is an OpenAI-compatible endpoint"
        ) from None


def _offered(data: bytes) -> list[str]:
    """The names of the models an endpoint offers."""
    whole = _loaded(data)
    rows = whole.get("data") if isinstance(whole, dict) else None
    names = (
        [row.get("id") for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    )
    return [name for name in names if isinstance(name, str)]


def _content(data: bytes) -> str:
    """The text of a completion."""
    whole = _loaded(data)
    choices = whole.get("choices") if isinstance(whole, dict) else None
    first = choices[0] if isinstance(choices, list) and choices else None
    message = first.get("message") if isinstance(first, dict) else None
    content = message.get("content") if isinstance(message, dict) else None
    if not isinstance(first, dict) or not isinstance(content, str):
        raise NoAnswer(
            "no_usable_answer", "no completion", "check that this is an OpenAI-compatible endpoint"
        )
    if first.get("finish_reason") == "length":
        raise NoAnswer(
            "cut_off", "one that was cut off", "give the model a larger context or a shorter text"
        )
    return content
