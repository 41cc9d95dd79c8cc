"""The endpoint of a model: this machine only, no redirect, no proxy, an end to every wait."""

from __future__ import annotations

import json
import time

import pytest
from tests.model.scripted import Reply, completion, serving

from habeas import endpoint as place
from habeas.endpoint import BadEndpoint, Endpoint, endpoint
from habeas.records.errors import NoAnswer

SCHEMA = '{"type": "object"}'


def asked(url: str, model: str | None = "small") -> str:
    return endpoint(url).named(model).asker()("be exact", '{"sentences": {}}', SCHEMA)


def test_a_question_and_its_answer() -> None:
    with serving(completion('{"claims": []}')) as script:
        assert asked(script.url) == '{"claims": []}'
    (question,) = script.asked
    assert script.paths == ["/v1/chat/completions"]
    assert question["model"] == "small"
    assert (question["temperature"], question["stream"]) == (0, False)
    assert [m["role"] for m in question["messages"]] == ["system", "user"]
    assert question["response_format"]["json_schema"]["schema"] == json.loads(SCHEMA)


def test_a_server_that_knows_no_schemas_is_asked_without() -> None:
    with serving(Reply(b"{}", 400), completion("{}")) as script:
        assert asked(script.url) == "{}"
    assert ["response_format" in question for question in script.asked] == [True, False]


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8080/v1", "http://127.9.9.9/v1", "http://localhost:1/v1", "https://[::1]:1/v1",
        "http://[::ffff:127.0.0.1]:1/v1", "HTTP://LOCALHOST:1",
    ],
)  # fmt: skip
def test_this_machine_by_its_names(url: str) -> None:
    found = endpoint(url)
    assert not found.remote
    assert found.leaves is None


@pytest.mark.parametrize(
    "url",
    [
        "http://192.0.2.7:8080/v1", "https://model.example/v1", "http://127.0.0.1.example/v1",
        "http://localhost.example:1/v1", "http://0.0.0.0:1/v1", "http://2130706433/v1", "http://[::2]/v1",
        "http://0x7f.1/v1",
    ],
)  # fmt: skip
def test_another_machine_is_allowed_by_name_only_and_said(url: str) -> None:
    with pytest.raises(BadEndpoint, match="--allow-remote-endpoint"):
        endpoint(url)
    found = endpoint(url, allow_remote=True)
    assert found.remote
    assert "leave this machine" in str(found.leaves)
    assert ("NOT encrypted" in str(found.leaves)) == url.startswith("http:")


@pytest.mark.parametrize(
    "url",
    [
        "", "127.0.0.1:8080", "ftp://127.0.0.1/v1", "file:///etc/passwd", "http://", "http:///v1",
        "http://user:secret@127.0.0.1/v1", "http://127.0.0.1/v1?key=1", "http://127.0.0.1/v1#x",
        "http://127.0.0.1/v1?", "http://127.0.0.1:99999/v1", "http://127.0.0.1:x/v1", "http://[::1/v1",
        "http://127.0.0.1/v1\r\nHost: x", "http://127.0.0.1/ü", "http://127.0.0.1/" + "a" * 300,
    ],
)  # fmt: skip
def test_another_form_is_one_line_without_its_words(url: str) -> None:
    with pytest.raises(BadEndpoint) as told:
        endpoint(url, allow_remote=True)
    assert "\n" not in str(told.value)
    assert "secret" not in str(told.value)


def test_a_name_of_this_machine_that_leads_elsewhere_is_sent_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with serving(completion("{}")) as script:
        found = endpoint(script.url).named("small")
        monkeypatch.setattr(place, "_on_this_machine", lambda _: False)
        with pytest.raises(BadEndpoint, match="on this machine"):
            found.asker()("", "", SCHEMA)
    assert script.asked == []


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"])
def test_proxies_of_the_environment_are_not_used(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(completion("mine")) as script, serving(completion("theirs")) as other:
        monkeypatch.setenv(name, other.url.removesuffix("/v1"))
        monkeypatch.delenv("NO_PROXY", raising=False)
        assert asked(script.url) == "mine"
    assert other.asked == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_refused(status: int) -> None:
    with serving(completion("{}")) as other:
        reply = Reply(b"", status, {"Location": f"{other.url}/chat/completions"})
        with serving(reply) as script, pytest.raises(NoAnswer, match="redirect") as told:
            asked(script.url)
    assert told.value.reason == "redirect"
    assert other.asked == []


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (Reply(b"{}", 500), "refused"),
        (Reply(b"no", 401), "refused"),
        (Reply(b"", 200), "no_usable_answer"),
        (Reply(b"<html>hello</html>"), "no_usable_answer"),
        (Reply(b"[]"), "no_usable_answer"),
        (Reply(b"\xff\xfe"), "no_usable_answer"),
        (Reply(b"[" * 200_000), "no_usable_answer"),
        (Reply(b'{"choices": []}'), "no_usable_answer"),
        (Reply(b'{"choices": [{"message": {"content": null}}]}'), "no_usable_answer"),
        (completion('{"claims": [', "length"), "cut_off"),
        (Reply(b"x" * 2_000_001), "too_long"),
        (Reply(b"{}", headers={"Transfer-Encoding": "chunked"}), "broken"),
    ],
)  # fmt: skip
def test_what_is_no_answer_has_a_reason_and_one_line(reply: Reply, reason: str) -> None:
    with serving(reply) as script, pytest.raises(NoAnswer) as told:
        asked(script.url)
    assert told.value.reason == reason
    assert "\n" not in str(told.value)


def test_a_server_that_drips_is_cut_off_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "ANSWER_SECONDS", 0.4)
    reply = Reply(completion("x" * 200).body, drip=0.05)
    with serving(reply) as script:
        started = time.monotonic()
        with pytest.raises(NoAnswer) as told:
            asked(script.url)
        assert time.monotonic() - started < 5
    assert told.value.reason == "time_out"


def test_a_document_has_a_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "DOCUMENT_SECONDS", 0.0)
    with serving(completion("{}")) as script, pytest.raises(NoAnswer) as told:
        asked(script.url)
    assert told.value.reason == "budget"
    assert script.asked == []


def test_nothing_listening() -> None:
    with serving(completion("{}")) as script:
        url = script.url
    with pytest.raises(NoAnswer) as told:
        asked(url)
    assert told.value.reason == "unreachable"


def test_the_only_model_is_taken_and_of_several_none() -> None:
    models = {"data": [{"id": "qwen3:8b"}, {"no": 1}, 3]}
    with serving(Reply(json.dumps(models).encode())) as script:
        assert endpoint(script.url).named(None).model == "qwen3:8b"
        assert script.paths == ["/v1/models"]
    models["data"].append({"id": "other"})
    reply = Reply(json.dumps(models).encode())
    with serving(reply) as script, pytest.raises(BadEndpoint, match="--model"):
        endpoint(script.url).named(None)


@pytest.mark.parametrize("model", ["", "a b", "x" * 101, "a\nb", "\u202e", "-x"])
def test_the_name_of_a_model_is_plain(model: str) -> None:
    with pytest.raises(BadEndpoint):
        Endpoint("127.0.0.1", 1, "/v1", secure=False, remote=False).named(model)
