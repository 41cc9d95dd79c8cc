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

AT_WHOSE = re.compile(
    "(?:曾|先后|原本?|现时?|当时|生前|一直)?(?:就读|任教|任职|供职|受雇|所在|所属|服务|执业|工作)(?:过)?的[^，。；、的]{0,8}?(?:大学|学校|中学|小学|学院|院校|系|公司|机构|单位|医院|报社|报馆|媒体|律所|事务所|工厂|企业|教会|团体|组织|党)"
)
""" "三人就读的大学撤销甲的学籍": whose university it was, and not to whom it happened."""
THEIR_TWO = re.compile("的(?:另外?)?[一两二三四五六七八九十几多数0-9]{1,3}[名位个](?!月)")
""" "他的两名僧友": whose friends they are."""
SIBLINGS = re.compile(
    "(?:兄弟|姐妹|姊妹|兄妹|姐弟|姊弟|父子|父女|母子|母女)(?:俩|们|二人|两人|三人)?"
)
""" "甲、乙兄弟": what the two are to each other."""


def kept_only(text: str, ref: Ref) -> bool:
    """ "存有张三的照片": whose picture somebody else keeps."""
    if not _PICTURE.match(text, ref.end):
        return False
    return bool(_KEEPS.search(text, max(0, ref.start - 24), ref.start))
