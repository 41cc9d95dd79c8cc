"""Who without a name acts in a clause, and is none of those it is done to: 十多名警察, 门口有四人轮班看守."""

from __future__ import annotations

import re

_OF_AUTHORITY = re.compile(
    "(?:警察|警员|民警|特警|武警|法警|狱警|刑警|辅警|便衣|国保|国安|公安|城管|军警|士兵|军人|探员|干员|检察官|法官|官员|管教|队长|所长|警长|警官|教导员|指导员|监区长|(?:警方|公安|国保|国安|政府|执法|维稳|截访|工作|街道|社区|安全|驻京)人员)$"
)
""" "十多名警察": who acts, and none of those it is done to."""
_WATCH = re.compile(
    "(?:轮[班流番]|[0-9]{2}小时|全天|日夜|昼夜|在(?:门|楼|路)口?)*(?:看守|把守|监视|站岗|值守|守着|盯)"
)
""" "门口有四人轮班看守": who watches."""


def acts(text: str, head: str, stop: int, end: int) -> bool:
    """Whether those whose word is ``head``, which ends at ``stop``, are officers or watch somebody."""
    return bool(_OF_AUTHORITY.search(head) or _WATCH.match(text, stop, end))
