"""Who is named by the way only: in whose company somebody goes, whose picture somebody keeps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.referents import Ref

NAMESAKE = re.compile("同名(?:同姓)?(?:者|人)?(?:之|的|、|为|叫)?[^，。；、]{0,2}$")
""" "另有同名之张三": somebody else."""
BY_THE_WAY = re.compile(
    "(?:等人?)?的?(?:陪同|陪伴|协助|帮助|见证|带领|劝说|代理|建议)(?:之)?下|的(?:生日|忌日|祭日|诞辰|周年)"
)
""" "在律师张三陪同下前往", "当天是张三的生日": not whom the sentence is about."""


_KEEPS = re.compile(
    "(?:存有|持有|转发|张贴|展示|携带|收藏|悬挂|藏有|保存|散发|发布|传播|手持|举着?|上传|分享|发送)[^，。；]{0,14}$"
)
_PICTURE = re.compile(
    "[「\0]?的(?:照片|相片|画像|肖像|图片|头像|海报|文章|著作|诗|视频|讲话|言论|录音|帖文|文字|书(?!面|记))"
)


def kept_only(text: str, ref: Ref) -> bool:
    """ "存有张三的照片": whose picture somebody else keeps."""
    if not _PICTURE.match(text, ref.end):
        return False
    return bool(_KEEPS.search(text, max(0, ref.start - 24), ref.start))
