"""Whether clauses beside one another are read as each is read alone: made-up pairs of two persons.

Each pair joins two clauses that tell different things of two people; read together they must give what each
gives alone: the same events, persons, stances, days and terms. Prints how many pairs of each way of joining do.
(Some pairs do not make sense with "after"; what somebody's lawyer says of a beating is alleged, so not all can.)
"""

from __future__ import annotations

from functools import cache
from itertools import permutations

from habeas.intake import read
from habeas.records.when import Basis, When

PUBLISHED = When("2024-06-20", Basis.GIVEN)
PAIRS = 400
"""How many pairs of each way of joining are read, evenly drawn from all."""
ENGLISH = (
    "The baker Ana Roe and the driver Ivo Hale are members of the union. ",
    ("Ana Roe", "Ivo Hale"),
    (
        "{} was arrested on 3 May", "police arrested {} on 3 May", "{} was released on 4 May", "{} was released on bail on 4 May",
        "{} has been held in Tolm Prison since 5 May", "{} remains in detention", "{} was sentenced to three years in prison on 6 May",
        "a court sentenced {} to four years in prison on 6 May", "{} got two years", "{} was acquitted on 7 May", "{} was convicted of fraud on 7 May",
        "{} will be tried on 13 July", "{} is due in court on 14 July", "{}'s trial opens on 15 July", "{} was charged with sedition on 8 May",
        "{} has not been charged", "{} denied the charge", "{} pleaded guilty to fraud on 9 May", "{} has appealed", "{} will appeal",
        "{}'s appeal was dismissed on 10 May", "{} was reportedly beaten in custody", "{} was beaten by guards on 11 May",
        "the police denied that {} was beaten", "{} is believed to be held in Karvel Prison", "{} disappeared on 12 May",
        "{} was transferred to Karvel Prison on 13 May", "{} was refused bail on 14 May", "{} was fined 500 dollars on 15 May",
        "{} died in custody on 16 May", "{}'s home was searched on 17 May", "{} was barred from leaving the country on 18 May",
        "{} has been denied access to a lawyer", "{} may be sentenced to ten years", "prosecutors asked for nine years for {}",
        "{} is on hunger strike", "{} was expected to be released on 1 July", "{} was questioned on 19 May", "{} could face ten years in prison",
        "the United Nations called for the release of {}", "a judge extended {}'s detention by two months on 22 May",
        "the court postponed {}'s trial until 2 July", "{}'s sentence was upheld on 29 May", "{} was threatened with death",
    ),
    ("; ", ", and ", ", while ", ", but ", ". ", " after ", " and that "),
    ".",
)  # fmt: skip
CHINESE = (
    "工会成员陈立言（司机）和周文海（教师）均为维权人士。",
    ("陈立言", "周文海"),
    (
        "{}于5月3日被捕", "警方5月3日拘捕{}", "{}5月4日获释", "{}5月4日取保候审", "{}自5月5日起被羁押在同山看守所", "{}仍被羁押",
        "法院5月6日判处{}有期徒刑三年", "{}5月6日被判处有期徒刑四年", "{}5月7日被判无罪", "{}将于7月13日受审", "{}案定于7月15日开庭",
        "{}5月8日被控煽动颠覆国家政权罪", "{}尚未被起诉", "{}否认控罪", "{}5月9日认罪", "{}已提出上诉", "{}将提出上诉", "{}的上诉5月10日被驳回",
        "据称{}在羁押期间遭殴打", "{}5月11日遭狱警殴打", "警方否认殴打{}", "{}据信被关押在同山监狱", "{}5月12日失踪", "{}5月13日被转押至同山监狱",
        "{}5月14日申请保释被拒", "{}5月15日被罚款五百元", "{}5月16日在狱中去世", "{}的住处5月17日被搜查", "{}5月18日被禁止出境", "{}被拒绝会见律师",
        "检方建议判处{}有期徒刑九年", "{}正在绝食", "{}5月19日被传唤", "联合国呼吁释放{}", "{}的手机被扣押", "{}患有糖尿病",
    ),
    ("；", "，", "，而", "，但", "。", "，另外，", "，与此同时"),
    "。",
)  # fmt: skip

Pairs = tuple[str, tuple[str, str], tuple[str, ...], tuple[str, ...], str]


@cache
def told(words: str) -> frozenset[tuple[object, ...]]:
    """What a text tells: event, person, day, stance, months and outcome, without occupations."""
    claims = read(words.encode(), "pair.txt", published=PUBLISHED).claims
    return frozenset(
        (str(c.event), c.person, c.when.edtf, str(c.stance), c.duration_months, c.outcome)
        for c in claims if str(c.event) not in {"occupation", "birth"}
    )  # fmt: skip


def opened(clause: str) -> str:
    """A clause as a sentence opens with it."""
    return clause[0].upper() + clause[1:]


def alike(pairs: Pairs, one: str, other: str, joined: str) -> bool:
    """Whether two clauses together tell what each tells alone."""
    intro, (first, second), _, _, stop = pairs
    clause, behind = opened(one.format(first)), other.format(second)
    clause = f"The lawyer Mia Dorn said that {one.format(first)}" if "that" in joined else clause
    behind = opened(behind) if joined.startswith(stop) else behind
    alone = told(intro + clause + stop) | told(intro + opened(other.format(second)) + stop)
    return told(intro + clause + joined + behind + stop) == alone


def main() -> None:
    """Read the pairs of both languages, way by way."""
    for name, pairs in (("English", ENGLISH), ("Chinese", CHINESE)):
        whole = right = 0
        for joined in pairs[3]:
            every = list(permutations(pairs[2], 2))
            drawn = every[:: len(every) // PAIRS][:PAIRS]
            found = [alike(pairs, one, other, joined) for one, other in drawn]
            whole, right = whole + len(found), right + sum(found)
            print(f"{name}  {joined!r:10} {sum(found):4} of {len(found)} read as each alone")
        print(f"{name}  together   {right:4} of {whole}, {right / whole:.1%}")


if __name__ == "__main__":
    main()
