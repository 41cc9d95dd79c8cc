"""Which language a text is in: by its script, its commonest words, then a small identifier.

Linear. English and Chinese, which have readers, are told without the identifier.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

_SAMPLE = 20_000
_HAN = re.compile("[㐀-鿿]")
_WORD = re.compile(r"[^\W\d_]+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("bo", re.compile("[\u0f00-\u0fff]")),
    ("my", re.compile("[\u1000-\u109f]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("km", re.compile("[\u1780-\u17ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("am", re.compile("[\u1200-\u137f]")),
)
_WORDS = {
    "en": "the of and to in was that is for on by with were has from his her they been who"
    " court prison police years arrested detained sentenced released charged work name notes",
    "es": "el la los las de que y en por con para una del se fue su como más ha",
    "fr": "le la les des et en du une est que pour dans par sur avec qui été son a au",
    "de": "der die das und in den von zu mit ist im wurde nicht sich auf ein eine dem als",
    "pt": "o a os as de que e em por com para uma do da se foi não no na ao",
    "vi": "và của là những được người trong cho không với đã các một bị ở có",
    "tr": "ve bir bu için ile olarak da de olan daha çok gibi tarafından ise en",
    "id": "yang dan di dengan untuk dari pada adalah ini itu oleh dalam tidak akan",
    "pl": "i w na z do się nie że jest oraz przez dla od po jako został",
    "uz": "va bu uchun bilan bir ham deb edi boʻlgan qilgan",
}
_PLAINLY = 0.15
"""Above this share of common English words a text is English, and nothing else is asked."""
_COMMON = 0.08
_LIKELY, _SURE = 0.6, 0.8
_FEWEST_WORDS = 5
_ARABIC = frozenset("ar arz azb ckb fa glk ku lrc mzn pnb ps sd ug ur".split())
_CYRILLIC = frozenset(
    "av az ba be bg bxr ce cv kk kv ky mhr mk mn mrj myv os ru rue sah sr tg tt tyv uk uz xal".split()
)
_DEVANAGARI = frozenset("bh dty gom hi mai mr ne new sa".split())
_SHARED = {
    "ar": (_ARABIC, "und-Arab"),
    "ru": (_CYRILLIC, "und-Cyrl"),
    "hi": (_DEVANAGARI, "und-Deva"),
    "he": (frozenset(("he", "yi")), "he"),
    "bo": (frozenset(("bo", "dz")), "bo"),
}
"""Scripts of several languages: those languages, and the code when none of them is likely."""
_OTHER_SCRIPTS = frozenset("zh ja ko th my km".split())
_SIMPLIFIED = "们国这来时会为个说对发过后经还没关现电话东车长门问间书开见觉让认识议论证讯诉审判决员队总务产业农"
_TRADITIONAL = "們國這來時會為個說對發過後經還沒關現電話東車長門問間書開見覺讓認識議論證訊訴審判決員隊總務產業農"


@cache
def _only() -> tuple[frozenset[str], frozenset[str]]:
    pairs = [(a, b) for a, b in zip(_SIMPLIFIED, _TRADITIONAL, strict=True) if a != b]
    return frozenset(a for a, _ in pairs), frozenset(b for _, b in pairs)


def identify(text: str) -> str:
    """The language of a text: ``en``, ``zh-Hans``, ``zh-Hant``, another code, or ``und``.

    A text in a script of several languages that could be any of them is ``und-Arab`` and the like.
    A text with a tenth of its letters Chinese is Chinese, since every Chinese character stands for
    what takes several Latin letters.
    """
    sample = text[:_SAMPLE]
    letters = sum(map(len, _WORD.findall(sample)))
    if not letters:
        return "und"
    script = _script("".join(_BEYOND_ASCII.findall(sample)), letters)
    if script is None:
        return _latin(sample)
    if script in _SHARED:
        return _of_script(sample, script)
    return _chinese(sample) if script == "zh" else script


def in_latin_script(language: str) -> bool:
    """Whether a language code stands for a language written in Latin letters."""
    shared = (own | {unsure} for own, unsure in _SHARED.values())
    others = {code for code, _ in _SCRIPTS} | _OTHER_SCRIPTS | {"und"}
    return not (
        language.startswith("zh") or language in others or any(language in s for s in shared)
    )


def english_share(words: list[str]) -> float:
    """How many of the words (in lower case) are common English ones, as a share."""
    common = dict(_lists())["en"]
    return sum(map(common.__contains__, words)) / len(words) if words else 0.0


def _of_script(sample: str, script: str) -> str:
    """The language of a text in a script that several languages share."""
    from habeas.reading.languages.identifier import likeliest  # noqa: PLC0415 - loads a model

    own, unsure = _SHARED[script]
    found = next(((code, p) for code, p in likeliest(sample) if code in own), None)
    return found[0] if found and found[1] >= _LIKELY else unsure


def _script(beyond: str, letters: int) -> str | None:
    """The language that the characters beyond ASCII tell by their script, ``zh`` for any Chinese."""
    if len(beyond) / letters <= 0.1:
        return None
    for code, pattern in _SCRIPTS[:2]:
        if len(pattern.findall(beyond)) / letters > 0.1:
            return code
    if len(_HAN.findall(beyond)) / letters > 0.2:
        return "zh"
    for code, pattern in _SCRIPTS[2:]:
        if len(pattern.findall(beyond)) / letters > 0.3:
            return code
    return None


def _chinese(sample: str) -> str:
    simplified, traditional = _only()
    few = sum(map(simplified.__contains__, sample))
    many = sum(map(traditional.__contains__, sample))
    return "zh-Hant" if many > few else "zh-Hans"


def _latin(sample: str) -> str:
    words = Counter(_WORD.findall(sample.lower()))
    if not words:
        return "und"
    scores = {code: sum(words[w] for w in common) for code, common in _lists()}
    best = max(scores, key=lambda code: scores[code])
    share = scores[best] / words.total()
    if best == "en" and share > _PLAINLY:
        return best
    guess = best if share > _COMMON else "und"
    if words.total() < _FEWEST_WORDS:
        return guess
    from habeas.reading.languages.identifier import likeliest  # noqa: PLC0415 - loads a model

    code, certainty = next(iter(likeliest(sample)), ("und", 0.0))
    sure = certainty >= (_SURE if guess == "en" else _LIKELY)
    return code if sure and code not in _OTHER_SCRIPTS else guess


@cache
def _lists() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((code, frozenset(common.split())) for code, common in _WORDS.items())
