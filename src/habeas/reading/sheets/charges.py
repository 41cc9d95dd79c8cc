"""Charges in cells: several apart, and the Chinese offences of several acts whole.

"组织、利用邪教组织破坏法律实施" is one offence, "诈骗、寻衅滋事" are two: an act that is no offence by itself belongs to
what follows it.
"""

from __future__ import annotations

import re

_APART = re.compile(r"\s*[;；\n]\s*")
_ACTS = frozenset(
    "组织 領導 领导 利用 參加 参加 积极参加 掩饰 掩飾 走私 贩卖 販賣 运输 運輸 制造 製造 窃取 竊取 刺探 收买 收買 引诱 引誘 容留 持有 伪造 偽造 变造 變造 "
    "买卖 買賣 编造 編造 传播 傳播 出售 购买 購買 运送 存储 儲存 储存 邮寄 郵寄 私藏 非法持有 非法制造 非法获取 非法出售 策动 策動 胁迫 脅迫 勾引 资助 資助".split()
)
"""Acts of which offences of several acts are made (Criminal Law of China, e.g. articles 111, 125, 294, 300, 312, 347)."""


def charges(words: str) -> tuple[str, ...]:
    """The charges that a cell writes, each in its own words."""
    return tuple(one for part in _APART.split(words.strip()) for one in _of(part) if one)


def _of(part: str) -> list[str]:
    found: list[str] = []
    before = ""
    for piece in part.split("、"):
        bare = piece.strip()
        if bare.removeprefix("涉嫌") in _ACTS:
            before += f"{piece}、"
            continue
        found.append((before + piece).strip())
        before = ""
    return [*found, before.strip(" 、")] if before else found
