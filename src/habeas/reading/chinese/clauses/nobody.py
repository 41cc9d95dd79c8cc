"""Words that hold one for somebody and are nobody: 记者会, 四个钟, 五年有期徒刑."""

from __future__ import annotations

import re

PRESS = re.compile(
    "(?<=记者)(?:会|招待|协会|站|证|联会|无疆|部)|(?<=朋友)圈|(?<=学生)(?:会|证|处)|(?<=律师)(?:事务所|楼|行|协会|证|执照|执业)"
    "|(?<=居民)(?:楼|区|小区|身份)|(?<=家属)(?:院|楼|区)|(?<=医生)协会"
)
""" "记者会", "朋友圈": nobody around the case."""
SPELL = re.compile("多?(?:钟|小时|月|星期|礼拜|年头|工作日)")
""" "问了四个钟先放人": a length of time and nobody."""
TERM = re.compile("[0-9一二两三四五六七八九十]+(?:年|个月)|无期|有期|死刑|终身")
""" "判处一名警察五年有期徒刑": the term is none of the words for somebody."""
