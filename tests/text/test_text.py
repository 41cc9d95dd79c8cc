"""Originals become text: nothing is lost silently and every character knows its bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.text import limits, read_bytes
from habeas.text.encoding import says_nothing
from habeas.text.errors import Damaged, EmptyDocument, NoSuchFile, NotText, TooLarge, Undecodable
from habeas.text.sources import Original, ids, walk

LETTERS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff<&\x00\ufffe\uffff"),
    min_size=1,
)


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def text_of(body: str) -> str:
    return read_bytes(page(body), "page.html")[1].characters


def test_files_of_one_stem_are_told_apart() -> None:
    names = ("a.pdf", "b.txt", "x/A.docx", "a.pdf", "x/c.txt")
    assert ids([Original(name, Path(name).stem, None) for name in names]) == [
        "a.pdf", "b", "x_A.docx", "a.pdf (2)", "c",
    ]  # fmt: skip


@given(LETTERS)
def test_plain_text_is_kept_character_for_character(words: str) -> None:
    data = words.encode()
    if says_nothing(words) or len(data) < limits.FEWEST_BYTES:
        return
    _, text = read_bytes(data, "note.txt")
    assert text.characters == words
    for at in range(len(words)):
        place = text.trace.place(at, at + 1)
        assert data[place.start : place.end].decode() == words[at]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030", "big5"])
def test_chinese_in_any_encoding_is_read(encoding: str) -> None:
    words = "法院今天判處她有期徒刑五年,她說會上訴。" * 4
    _, text = read_bytes(words.encode(encoding), "note.txt")
    assert "有期徒刑五年" in text.characters


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyDocument),
        (b" \n\t ", EmptyDocument),
        (b"\xef\xbb\xbf", EmptyDocument),
        (b"%PDF-1.7 ...", Damaged),
        (b"PK\x03\x04rest", Damaged),
        (b"\x00\x01\x02\x03\x04\x05" * 40, NotText),
        (b"\xff\xfe\xd8\x00\x20\x00\xd8", Undecodable),
        (b"<html><body><script>x()</script></body></html>", EmptyDocument),
    ],
)
def test_what_cannot_be_read_says_so_in_one_line(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        read_bytes(data, "given.bin")
    assert str(caught.value).startswith("given.bin: expected")
    assert "\n" not in str(caught.value)


def test_an_original_above_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("habeas.text.limits.UPLOAD_BYTES", 10)
    with pytest.raises(TooLarge):
        read_bytes(b"more than ten bytes", "x.txt")


def test_blocks_lists_and_tables_keep_their_shape() -> None:
    body = "<h1>A</h1><p>one\n two<br>three</p><ul><li>x<ol><li>1st<li>2nd</ol></ul><table><tr><td>a<td>b</table>"
    assert text_of(body) == "A\n\none two\nthree\n\n- x\n\n1. 1st\n2. 2nd\n\na\tb"


def test_a_script_that_holds_the_same_words_is_no_text() -> None:
    data = page(
        "<script>say('Lin Yue was arrested')</script><p>Lin&nbsp;Yue was <b>arrested</b>.</p>"
    )
    _, text = read_bytes(data, "page.html")
    assert text.characters == "Lin\xa0Yue was arrested."
    at = text.characters.index("arrested")
    place = text.trace.place(at, at + 8)
    assert data[place.start : place.end] == b"arrested"
    assert place.start > data.index(b"</script>")


def test_an_entity_maps_to_its_own_bytes() -> None:
    data = page("<p>3 May &mdash; 9 June</p>")
    _, text = read_bytes(data, "page.html")
    at = text.characters.index("—")
    place = text.trace.place(at, at + 1)
    assert data[place.start : place.end] == b"&mdash;"


def test_hidden_text_and_menus_are_kept_and_masked() -> None:
    data = page(
        "<nav>Home</nav><p>shown<span hidden> not</span></p><p style='display:none'>never</p>"
    )
    _, text = read_bytes(data, "page.html")
    kinds = {text.characters[m.start : m.end].strip(): m.kind for m in text.masks}
    assert kinds == {"Home": "boilerplate", "not": "hidden", "never": "hidden"}


def test_what_a_page_states_of_itself_is_offered_as_stated() -> None:
    head = (
        "<title>A title</title><meta property='article:published_time' content='2024-06-14T08:00'>"
        "<meta property='og:site_name' content='A Publisher'>"
    )
    document, _ = read_bytes(page("<p>words</p>", head), "page.html")
    assert (document.title, document.publisher) == ("A title", "A Publisher")
    assert (document.published.edtf, document.published.basis) == ("2024-06-14", "stated")


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000 + "the fact",
        "<p title='" + "x" * 2_000_000 + "'>the fact",
        "<a '" * 50_000 + ">the fact</a>",
        "&" * 200_000 + " the fact",
        "<!--" + "-" * 200_000 + "--> the fact",
    ],
    ids=["deep", "wide attribute", "open quotes", "ampersands", "comment"],
)
def test_hostile_markup_is_read_to_its_end(body: str) -> None:
    try:
        assert "fact" in text_of(body)
    except EmptyDocument:
        assert body.startswith("<a '")  # an attribute that never closes swallows the page


def test_the_page_charset_is_respected() -> None:
    data = "<meta charset=gb2312><p>她被羁押</p>".encode("gb18030")
    assert "她被羁押" in read_bytes(data, "p.html")[1].characters


def test_folders_are_walked_in_order_and_hidden_files_passed_over(tmp_path: Path) -> None:
    root = tmp_path
    (root / "b").mkdir()
    for name in ("z.txt", "a.txt", ".secret", "b/c.txt"):
        (root / name).write_text("words")
    assert [o.name for o in walk([str(root)])] == ["a.txt", "b/c.txt", "z.txt"]
    with pytest.raises(NoSuchFile):
        list(walk([str(root / "none.txt")]))


def test_marks_that_only_let_a_line_break_are_not_part_of_a_word() -> None:
    page = (
        "<html><body><p>Jour&shy;nalist Vera Hala\u00advach\u200b was arrested.</p></body></html>"
    )
    _, text = read_bytes(page.encode(), "page.html")
    assert text.characters.strip() == "Journalist Vera Halavach was arrested."
