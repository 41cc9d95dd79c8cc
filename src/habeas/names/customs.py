"""Customs of names: whose parts keep their order, which small words link them, what marks mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from habeas.names.tables import peoples
from habeas.names.written import Form, Part, plain_letters


@dataclass(frozen=True, slots=True, eq=False)
class Custom:
    """What holds for names of one kind."""

    name: str
    order_free: bool = False
    order_fixed: bool = False
    slavic: bool = False
    akanye: bool = False
    sounding: bool = True
    marks: bool = False


_UNKNOWN = Custom("unknown", sounding=False)
_SLAVIC = Custom("slavic", order_free=True, slavic=True)
_BELARUSIAN = Custom("slavic", order_free=True, slavic=True, akanye=True)
_ARABIC = Custom("arabic", order_fixed=True)
_UYGHUR = Custom("uyghur", order_fixed=True)
_PERSIAN = Custom("persian", order_fixed=True)
_TURKISH = Custom("turkish")
_TIBETAN = Custom("tibetan", order_fixed=True)
_SPANISH = Custom("spanish", order_fixed=True)
_VIETNAMESE = Custom("vietnamese", order_free=True, sounding=False)
_VIETNAMESE_MARKED = Custom("vietnamese", order_free=True, sounding=False, marks=True)
_BURMESE = Custom("burmese", order_fixed=True, sounding=False)

_SLAVIC_WORD = re.compile(
    "(?:[oe]va?|..[oe]u|kava|[eo]v?a?va|[st]k(?:i|y|ii|iy|yi|aya|aia)|enko|anka|chuk|[iy]uk|[aeo]vich|ich|vna|iak|yak|nko)$"
)
_BELARUSIAN_NAMES = frozenset(
    "aliaksandr alyaksandr aliaksei alyaksei aliaksandra uladzimir siarhei siarhiej syarhei mikalai mikola dzmitry zmitser ihar ales maryia volha viktar katsiaryna tatsiana sviatlana natallia yauhen palina pavel paval anatol vasil mikita kanstantsin ryhor maksim andrei стяпан андрэй аляксандр уладзімір сяргей мікалай дзмітрый ігар алесь марыя вольга віктар кацярына таццяна святлана наталля яўген павел васіль".split()
) - {"pavel", "andrei", "maksim", "павел"}
_ARABIC_WORD = re.compile(
    "^(?:al|el|ibn|bin|bint|ben|abu|abd|abdul|abdel|abdal)$|^abd[aeou]l|^abd[aeou](.)\\1|^mo?u?ham[me]+[ae]d$"
)
_PERSIAN_WORD = re.compile(
    "(?:zadeh?|pour|nejad|nezhad|abadi|fard|[^i]nia|a[ei]?ee|aei|oudeh|allahi|ollah)$|^(?:gholam|ghasem|golrokh|mir(?=hos))"
)
_SPANISH_WORD = re.compile(
    "(?:[aeo]z|ñ[oa])$|^(?:jose|juan|maria|luis|carlos|jorge|miguel|angel|antonio|ana|rosa|yuri|garcia|mora|castillo|valle|roca|chamorro|de|del)$"
)
_VIETNAMESE_SURNAME = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly truong dinh trinh doan lam mai dao luong luu phung ta cao chau dam thai to quach kieu thich".split()
)
_VIETNAMESE_SYLLABLE = re.compile(
    "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?(?:[aeiou]{1,3}|uy[ae]?|[aou]y|uoi|yen?|y|[aeo]u|ieu|yeu)(?:ng|nh|ch|[cmnpt])?$"
)
_VIETNAMESE_MARK = re.compile("[\u0309\u0323\u031b]|[đơưăâêô]")
_UYGHUR_WORD = re.compile(
    "abd[iu](?!l)[a-z]{4,}|.{3,}gul$|.{4,}jan$|(?:nur|memet|ablik|ablim)[a-z]{3,}$"
)
_BURMESE_PARTS = frozenset(
    "aung maung kyaw kyi khin khaing ko ma daw u oo win tin tun thein than thant thi thiri thu zar zaw zin zeya ye yin yan yu wai wa lone lwin lin latt "
    "hla hlaing htay htet htin htoo htut htwe hnin moe mon mya myat myint myo min mar maw may nay naing nu nyan nyein nyi nyo nyunt pyae pyo phone phyo "
    "phyu san sandar sanda sein set shein shwe shwin sithu soe su suu swe tayza thaw thida thinzar thuzar tint toe toe wint wunna yadanar aye bo gyi ni nge zayar kyar hein pan".split()
)
_TITLES_OF_KIN = frozenset(("abu", "abou", "umm", "um", "ابو", "ام"))
_LINKS = frozenset("bin ibn ben bint binti ould wuld oglu qizi kizi".split())
_ARTICLES = frozenset("al el ul".split())
_ASSIMILATED = {
    "ar": "r",
    "as": "s",
    "ash": "sh",
    "ad": "d",
    "at": "t",
    "an": "n",
    "az": "z",
    "adh": "dh",
    "ath": "th",
    "er": "r",
    "es": "s",
}
_SPANISH_LINKS = frozenset("de del la las los y e da do dos das".split())


@lru_cache(maxsize=16_384)
def _kind(form: Form) -> str:
    return _shown(form)


def _shown(form: Form) -> str:
    """Which custom the parts of one form speak for."""
    words = [part.letters for part in form.parts]
    marked = "".join(part.marked for part in form.parts)
    if form.script == "cyrillic":
        return "slavic"
    if form.script == "arabic":
        return "arabic"
    if (
        len(words) > 1
        and all(_VIETNAMESE_SYLLABLE.match(w) for w in words)
        and (words[0] in _VIETNAMESE_SURNAME or _VIETNAMESE_MARK.search(marked))
    ):
        return "vietnamese"
    if len(words) > 1 and all(w in _BURMESE_PARTS for w in words):
        return "burmese"
    if any(_UYGHUR_WORD.match(w) for w in words):
        return "uyghur"
    if any(_ARABIC_WORD.match(w) for w in words):
        return "arabic"
    if any(len(w) > 4 and _SLAVIC_WORD.search(w) for w in words):
        return "slavic"
    if any(_SPANISH_WORD.search(w) for w in words) or "n\u0303" in marked:
        return "spanish"
    if any(_PERSIAN_WORD.search(w) for w in words):
        return "persian"
    known = [people for w in words for people in peoples().get(w, ()) if people != "burmese"]
    if known:
        return max(known, key=lambda people: (known.count(people), people))
    return "unknown"


@lru_cache(maxsize=16_384)
def custom_of(one: Form, two: Form) -> Custom:
    """The custom under which two forms are compared: that of both, or of the one that shows any."""
    return _common({_kind(one), _kind(two)} - {"unknown"}, one, two)


def custom_alone(form: Form) -> Custom:
    """The custom that one form shows, kept nowhere: for names of which there are very many."""
    return _common({_shown(form)} - {"unknown"}, form, form)


def _common(kinds: set[str], one: Form, two: Form) -> Custom:
    if "vietnamese" in kinds:
        both = all(_has_marks(form) for form in (one, two))
        return _VIETNAMESE_MARKED if both else _VIETNAMESE
    if "slavic" in kinds and (_is_belarusian(one) or _is_belarusian(two)):
        return _BELARUSIAN
    for custom in (_SLAVIC, _UYGHUR, _ARABIC, _PERSIAN, _TURKISH, _SPANISH, _TIBETAN, _BURMESE):
        if custom.name in kinds and (custom is not _BURMESE or kinds == {"burmese"}):
            return custom
    return _UNKNOWN


def _is_belarusian(form: Form) -> bool:
    marked = "".join(part.marked for part in form.parts)
    words = (part.letters for part in form.parts)
    return (
        "у\u0306" in marked
        or "дз" in marked
        or any(w in _BELARUSIAN_NAMES or w.endswith(("ava", "enka", "анка", "ава")) for w in words)
    )


def of_another_people(one: Form, two: Form) -> bool:
    """Whether one form shows itself Vietnamese or Burmese, and the other may be."""
    kinds = ["han" if form.script == "han" else _kind(form) for form in (one, two)]
    return any(
        kinds.count(kind) == 2 or (kind in kinds and "unknown" in kinds)
        for kind in ("vietnamese", "burmese")
    )


def _has_marks(form: Form) -> bool:
    return any(part.marked != plain_letters(part.marked) for part in form.parts)


@lru_cache(maxsize=16_384)
def prepared(form: Form, custom: Custom) -> tuple[Part, ...]:
    """What :func:`prepared_alone` finds, kept for the next comparison."""
    return prepared_alone(form, custom)


def prepared_alone(form: Form, custom: Custom) -> tuple[Part, ...]:
    """The parts of a form without articles and links, and with the name of a servant of God in one part."""
    parts = list(form.parts)
    if custom.name in {"arabic", "persian", "unknown"}:
        parts = _arabic(parts)
    if custom.name == "spanish":
        parts = [part for part in parts if part.letters not in _SPANISH_LINKS] or parts
    return tuple(parts)


def _arabic(parts: list[Part]) -> list[Part]:
    if len(parts) > 3 and parts[0].letters in _TITLES_OF_KIN:
        rest = parts[3:] if parts[1].letters in _ARTICLES else parts[2:]
        parts = rest if sum(part.letters not in _ARTICLES for part in rest) > 1 else parts
    out: list[Part] = []
    for place, part in enumerate(parts):
        letters = part.letters
        following = parts[place + 1] if place + 1 < len(parts) else None
        if letters in _LINKS or (letters in _ARTICLES and following):
            continue
        if (
            following
            and following.word == part.word
            and letters in _ASSIMILATED
            and following.letters.startswith(_ASSIMILATED[letters])
        ):
            continue
        letters = (
            re.sub("^(?:al|el)(?=[bcdfghjkmnpqrstvwyz][a-z]{4,})|^ال(?=..)", "", letters)
            if out or not following
            else re.sub("^ال(?=..)", "", letters)
        )
        if out and re.fullmatch("abd(?:[aeou][lrsnzdt])?|عبد", out[-1].letters):
            head = out.pop()
            letters = ("abd" if head.letters[0] == "a" else "عبد") + letters
        out.append(Part(_servant(letters), part.marked, part.word, part.initial))
    return out


def _servant(letters: str) -> str:
    """ "abdulrahman", "abdurrahman" and "abdelrahman" as "abdrahman"."""
    if letters.startswith("عبدال"):
        return "عبد" + letters[5:]
    return re.sub("^abd(?:[aeuo]l(?=.{3})|[aeuo](?=([rsnzdt])\\1))", "abd", letters)
