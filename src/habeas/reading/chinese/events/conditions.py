"""What a trigger asks of the clause around it before it counts.

Most conditions are rows: for which triggers and words, what must stand or must not stand before and
after them. The few that look at more than words are functions at the end.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.records.record import record

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.words.triggers import Trigger
    from habeas.reading.lexicon import Hit


@record
class Asks:
    """A row: triggers of ``event`` (or of ``rule``) worded as one of ``words`` (empty: any).

    ``before`` and ``after`` must be found in the clause before and after the words, ``no_before``
    and ``no_after`` must not; ``clause`` and ``no_clause`` look at the whole clause.
    """

    event: str
    words: frozenset[str] = frozenset()
    rule: str | None = None
    before: str | None = None
    no_before: str | None = None
    after: str | None = None
    no_after: str | None = None
    clause: str | None = None
    no_clause: str | None = None

    def concerns(self, trigger: Trigger, worded: str) -> bool:
        """Whether the row speaks of this trigger in these words."""
        if self.rule is not None and trigger.id != self.rule:
            return False
        return trigger.event == self.event and (not self.words or worded in self.words)

    def met(self, before: str, after: str, clause: str) -> bool:
        """Whether the clause gives what the row asks."""
        return not (
            (self.before is not None and not _made(self.before).search(before))
            or (self.after is not None and not _made(self.after).search(after))
            or (self.clause is not None and not _made(self.clause).search(clause))
            or (self.no_before is not None and _made(self.no_before).search(before))
            or (self.no_after is not None and _made(self.no_after).search(after))
            or (self.no_clause is not None and _made(self.no_clause).search(clause))
        )


@cache
def _made(pattern: str) -> re.Pattern[str]:
    """A pattern, made once: there are more of them than :mod:`re` keeps."""
    return re.compile(pattern)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_OF_THINGS = "压力|情绪|利好|信号|善意|潜力|潜能|热情|能量|流动性|需求|红利|产能|活力|空间|内存"
"""What is let go and was never held by anybody."""
_ADVERBS = "(?:[，\0]|又|再次?|也|已经?|均|都|全部|突然|临时|一再|多次|两度|无限期|被|遭|获|宣布|因故|因[^，。；]{1,10}|则|一度|随即|最终|终)"
"""What stands between a hearing and what became of it."""
_ASKS_FOR_BAIL = "(?:声请|申请|请求|要求|寻求|争取)[^，。；获准的]{0,4}(?:交保|具保|保释|取保|责付)(?:候审|候查|停押|停止羁押|外出)*(?![^，。；]{0,12}(?:获|准|批|拒|驳|遭|被))"
"""Bail that is only asked for."""
_SPAN = "(?:期限|期间|时间|刑期|日数|天数|日子|阶段|过程)"
_ROWS = (
    Asks("arrest", no_before="(?:把|将|要|会|就|再)你们?(?:也|再|又|都|给)*$"),
    Asks("arrest", no_after="^(?:纪录|记录|的?(?:理由|原因|借口)(?:是|为|，|和|及|与|$))"),
    Asks("detention", no_after="^(?:纪录|记录|状况|的?(?:理由|借口)(?:是|为|，|$))"),
    Asks("release", no_after="^的?(?:具体|确切|准确)?(?:释放|出狱|获释)?(?:日期|时间|日子)(?:[^，。；]{0,2}$|[，。])"),
    Asks("transfer", no_after="^[^，。；]{0,8}手[中里上]"),
    Asks("health", no_after="^(?:工人|农民工|家庭|群体)"),
    Asks("transfer", rule="transfer.case", after=r"^(?:至|到|往|给|[一-鿿]{2,6}$|[^，。]{2,14}(?:看守所|监狱|拘留所|惩教所|收押所|羁押中心|派出所|分局))", no_before="案", no_after="起诉"),
    Asks("health", no_before="[替为帮](?:[一那这][位名个])[^，。]{0,6}$", no_after="^的?[^，。；]{1,8}(?:募|捐|筹|奔走|申诉|代言|送)"),
    Asks("detention", _words("囚在 囚于"), no_before="[女男死同难狱]$"),
    Asks("detention", _words("监禁"), no_before="求情[^。；]{0,16}$|(?:望|请求|恳请)(?:法庭|法官|法院)考虑[^，。；]{0,4}$"),
    Asks("detention", rule="detention.serving", no_after="^(?:中)?的[^，。；]{1,14}(?:减刑|假释)"),
    Asks("death", no_before="(?:因|因为|由于|为)(?:报道|报导|声援|调查|揭露|评论|追问|抗议|关注|记录|采访|悼念|纪念|披露|质疑|转发)[^，。；]{1,14}$"),
    Asks("transfer", no_clause="遗体|骨灰|灵柩|停止"),
    Asks("transfer", _words("送去 送到 送进 送入 送往 送至 送还 送回"), no_after="^(?:[^，。；]{0,10}的)?(?:药|衣|信|钱|书|包裹|物品|东西|食|棉|眼镜|生活费|材料|日用)"),
    Asks("trial", _words("应讯 出庭应讯 出庭受审 出庭"), no_before="(?:没有|没|未|拒绝|拒不|未有|并未|未能)(?:按时|依期|如期|再)?(?:到庭|出席|亲身|亲自)?$"),
    Asks("detention", no_after="^(?:的?期限|的?时间)?(?:一般)?(?:最长|最多|至多|最高|不得超过|不能超过|不超过|不应超过)"),
    Asks("detention", no_after="^的?(?:时间|期间|日数|天数|期限|日子)[^，。；]{0,8}折抵"),
    Asks("conviction", rule="conviction.verdict", no_before="(?:上诉|申请|抗诉|申诉)(?:也|已)?$"),
    Asks("appeal", rule="appeal.filed", no_after="^(?:作出|颁下|颁布|宣布)(?:裁决|判词|判决|裁定)"),
    Asks("appeal", rule="appeal.filed", no_after="^\\0*(?:部分)?\\0*(?:均|都)?(?:予以)?驳回"),
    Asks("trial", _words("审理"), no_after="^(?:时|中)(?:坦承|坦白|自白|认罪|否认|供|辩|证|指|始|方)"),
    Asks("trial", _words("审理"), no_before="(?:案件|全案|申诉|该案)(?:目前|现|正|仍)*由$"),
    Asks("charge", rule="charge.registered", no_before="(?:一事|问题|事项|投诉|举报|线索|纠纷|拖欠[^，。；]{0,6})(?:已|已经|均)?$"),
    Asks("ill_treatment", _words("打成 被打"), no_after="^成?(?:了)?「?(?:现行|历史|右派|反革命|坏分子|叛徒|特务|走资|黑帮|平手|一片|共识|一团|折)"),
    Asks("transfer", rule="transfer.moved", no_before="托(?:人|[^，。；被遭]{1,6})$"),
    Asks("transfer", _words("送到"), no_after="^(?:[，。；]|$)"),
    Asks("release", rule="release.served", no_after="^的?(?:[一二三四五六七八九十0-9]+分之|一半|大半|过半|部分|百分之)"),
    Asks("release", rule="release.served", no_after="^(?:之?后|，)?(?:再|须|还须|仍须|继续|另)?(?:接受)?(?:被)?管制"),
    Asks("detention", _words("羁押 关押 拘押"), no_clause="^(?!.*延长).*(?:羁押|关押|拘押)期(?![间限待])"),
    Asks("detention", rule="detention.held", no_before="不(?:知道?|清楚|晓得|明)[^，。；]{0,6}$", no_after="^(?:在)?(?:哪|何处|什么地方|何地)"),
    Asks("transfer", _words("转监"), no_after="^视"),
    Asks("transfer", _words("转往 送往 送到 送去"), no_after="^[^，。]{0,6}(?:诊所|家里|亲戚|学校)|^[^，。]{2,14}(?:看诊|求学|留学|读书)"),
    Asks("transfer", _words("转入 送到 送入 送去 移交给 转到 送往"), no_clause="材料", no_before="案件"),
    Asks("detention", no_before="^[\0 ]*(?:[那这该某几一两多])?(?:[家所间条座个])?(?:学校|书店|店铺?|网站|教堂|寺院|工厂|报社|编辑部|公司|机场|餐厅|电台|频道|账号|景区|道路|灯|门|窗)(?:已经?|也|都|均)?(?:被|遭)[^，。；]{0,4}$"),
    Asks("arrest", no_before="^[\0 ]*(?:[那这该某几一两多])?(?:[辆艘批台条具])?(?:车辆?|汽车|船只?|货物?|摊位|电动车|自行车|横幅|尸体|遗体)(?:已经?|也|都|均)?(?:被|遭)[^，。；]{0,4}$"),
    Asks("detention", rule="detention.seized", no_before="(?:电脑|手机|护照|证件|财物|设备|书籍|船只|车辆|资产|账户|账号|物品|货物|文件|资料|存款|签证|奖金|工资)[^，。]{0,24}$"),
    Asks("confiscation", no_before="(?:没|没有|未|并未)被$"),
    Asks("charge", _words("无罪辩护 作无罪答辩 辩护无罪"), no_before="(?:将会?|(?<!只)要|准备(?!了)|打算|计划|(?<!法)会|拟|有意|希望|要求|请求|拒绝|无法|不能|不得|不许|不让|禁止|阻止|能否|是否|放弃|未能|没有?|不再|未|改变|建议|考虑)(?:(?!后|已|仍|并|而|曾)[^，。；]){0,12}$", no_after="^的?(?:权利|准备|策略|方案|机会|方向|打算)"),
    Asks("charge", _words("起诉"), no_before="^(?!.*(?:检察|检方|公诉|控方|律政司|当局|警方)).*向[^，。；]{2,16}(?:法院|法庭)(?:再次|正式)?(?:提出|提起|递交)$"),
    Asks("charge", _words("起诉"), no_after="^方", no_clause="^(?!.*(?:检察|检方|公诉|控方|律政司|[被遭])).*起诉[^，。；]{0,10}(?:局|政府|厅|委|公司|学校|医院|派出所)"),
    Asks("charge", rule="charge.withdrawn", after="指控|控罪|起诉|控告"),
    Asks("charge", rule="charge.accused", no_before="变更$|(?:撤回|撤销|取消|放弃)(?:了)?(?:对|针对)[^，。]{0,24}$"),
    Asks("harassment", rule="harassment.listed", no_clause="特赦|大赦|释放|获释|赦免|获奖|入围"),
    Asks("transfer", _words("送回 押回"), no_clause="信|药|包裹|材料"),
    Asks("charge", _words("指控 公诉 控告"), rule="charge.accused", before="[被遭]|检察|检方|控方|公诉机关|公诉人|公诉方|当局|警方|起诉书|检控官|律政司", no_before="否认", no_after=r"^(?:[的，。]|纯|$)"),
    Asks("appeal", rule="appeal.filed", no_before=r"驳回(?:[^，。]{0,20}的)?(?:刑期|定罪|判刑)?$", no_after=r"^(?:的?理由|案件|聆讯|排期|排到期|已无|[^，。]{0,3}(?:定于|将于)[^，。]{0,14}(?:审理|聆讯|开庭)|得直|程序|阶段|机会|期间|期限|期内|时限|[则也亦均都]?[被遭][^，。]{0,10}驳回|被驳|失败|开支)"),
    Asks("appeal", rule="appeal.filed", no_clause="的上诉[^，。；]{0,14}(?:被|遭|获)?(?:驳回|维持|裁定|受理)"),
    Asks("appeal", rule="appeal.filed", no_after="^一案", no_before="(?:建议|劝说?|鼓励|敦促|促请?|游说|说服|支持|让|叫|阻止|禁止|不准|不许|不让|威胁)(?:(?!后|已|仍|决定)[^，。；]){0,10}$"),
    Asks("trial", _words("审判"), no_before="[一二终再初]$", no_after="^(?:长|员|庭|[处刑囚监]|早[有已]定论)"),
    Asks("arrest", _words("带离"), no_after="^(?:法庭|庭外|旁听席|会场|会议厅|议事厅|赛场|考场)"),
    Asks("ill_treatment", _words("压力下"), clause="认罪|承认|供|招|签|录|悔过|作证|道歉"),
    Asks("trial", no_before="(?:关注|声援|旁听|围观|评论|采访|报道)[^，。；名]{0,12}案件?的?$"),
    Asks("trial", _words("庭审"), no_before="羁押$", no_after="^酌"),
    Asks("trial", _words("审讯"), no_before="早前经$|经$"),
    Asks("charge", rule="charge.admitted", no_before="(?:劝|要求|逼|让|叫|促|诱|只要|如果|若|建议|迫|不)[^，。]{0,10}$"),
    Asks("sentence", _words("判刑 判决 重判 轻判"), no_before="(?:还押|羁押|押)[^，。]{0,8}(?:至|到|待|候|等)$"),
    Asks("trial", _words("开庭 宣判 审理"), no_after="^(?:时间|日期)(?:由|将|未|待|另|尚)|^通知"),
    Asks("ill_treatment", _words("殴打 威胁 辱骂 打伤 恐吓 虐待"), no_after="^(?:他人|警员|警察|民警|执法|邻居|对方|同学|法警|城管|队员|公职|学生|儿童|妻子)"),
    Asks("release", no_clause="(?:公布|宣布|发布|颁布|签署|公告)[^，。；]{0,10}(?:特赦|大赦)(?:者|人员|对象)?名单"),
    Asks("release", no_before="(?:叮嘱|警告|告诫|预告)[^，。]{0,10}$"),
    Asks("ill_treatment", no_before="(?:将|把|对|向)[^，。；他她其被遭]{0,10}(?:民警|警员|警官|警察|法警|狱警|辅警|保安|城管|队员|干部|工作人员|执法人员|看守)[^，。；被遭]{0,4}$", no_after="^(?:了|过|着)?(?:[一两二三四几数多0-9]+[名个位])?(?:在场|执勤|劝阻|值班)?的?(?:民警|警员|警官|法警|狱警|辅警|城管|队员|执法人员|工作人员)"),
    Asks("charge", rule="charge.denied", no_before="(?:发言人|警方|看守所|监狱|狱方|当局|政府|公安局|分局|惩教署|部门)(?:则|也|亦|均|都|随后|其后|昨[天日]|今[天日]|在[^，。；]{1,10}|一直|坚决|断然|再次)*$"),
    Asks("transfer", no_before="(?:把|将)(?:机器|药|衣物|棉衣|材料|书|信|钱|包裹|证据|文件|案件|遗体|骨灰|设备|电脑|手机|物品|[^，。；被]{0,8}(?:通知书|判决书|裁定书|决定书|起诉书|文书|函件|证明|款项|保证金|委托书|手续))[^，。]{0,10}$"),
    Asks("trial", _words("候审"), no_before="(?:在家|取保|居家|保释|等候|获释|释放|外出)$"),
    Asks("trial", no_after="^(?:安排|时间表|日程|程序|录像|记录|笔录)"),
    Asks("appeal", _words("申诉"), no_before=r"(?:她|他|其)的$|联合国[^，。]{2,24}(?:提交|提出)$"),
    Asks("appeal_result", rule="appeal.reduced", no_before="建议[^，。]{0,12}$|请求[^，。]{0,16}$|要求[^，。]{0,16}$", no_after="^[^，。]{0,8}无罪"),
    Asks("appeal_result", rule="appeal.remanded", no_before="(?:无须|没有需要|无需|不必)[^，。]{0,4}$"),
    Asks("sentence", _words("判决"), rule="sentence.bare", before=r"(?:待|候|将|等候|押后)[^，]{0,5}$"),
    Asks("sentence", _words("被判刑 判刑"), no_after="^事"),
    Asks("sentence", rule="sentence.bare", no_before=r"(?:(?:并非|不是|不系|非)[^，。]{0,3}(?:第[一二三]次|首次)|所)$", no_after=r"^(?:书|后的|决书|结果|有罪|无罪|罪|会|将|的?说法|的?传闻|的?消息|说收|说没|[^，。]{0,6}罪成)"),
    Asks("sentence", _words("判决"), rule="sentence.bare", no_after="^(?:说|写|称|认定|载|生效|未生效|尚未生效)"),
    Asks("sentence", _words("被判 获判"), no_after="^(?:罪名)?不成立"),
    Asks("trial", no_before="(?:谈论|谈起|谈到|议论|回顾|回忆|回想|聊起|关注)(?:着|过|了|起)?(?:[那这一][场次])?$"),
    Asks("sentence", _words("入狱"), rule="sentence.bare", no_after="^(?:前|期间|时)"),
    Asks("sentence", _words("被判"), rule="sentence.bare", no_after="^[，。]"),
    Asks("conviction", _words("无罪"), no_before="(?<!法院)(?<!法官)(?<!法庭)(?<!合议庭)(?:认为|相信|坚信|深信|主张|觉得|坚称|辩称|声称|证明|希望|盼)[^，。；]{0,14}$", no_after="^的?(?:人(?!士)|公民|辩护|信念|推定)"),
    Asks("conviction", _words("定罪 判罪"), before="(?:被|遭|获|已|未|经)[^，]{0,5}$", no_before="(?:一经|若|如|经|就)$|就[^，。]{0,2}$", no_after="^(?:撤销|被撤|量刑|率|及刑|或刑|和刑|提出|上诉)"),
    Asks("trial", no_after="^的(?:方式|程序|过程|结果|公正)"),
    Asks("trial", _words("审理 审判 候审 公审"), no_after="^(?:终结|查明|认为|期限|员|长|阶段|程序|后认)", no_before="(?:经|等候|等待|保释|不公)$"),
    Asks("trial", _words("审理 审判"), no_after=r"^(?:了|过|的)?(?:大量|[0-9一二三四五六七八九十百千两余多起宗件]+)?(?:各类|这类|此类|刑事|民事|行政|未成年人)*案件|^(?:了|过)?[0-9一二三四五六七八九十百千两余多数]+[起宗件][^，。；]{0,10}案", no_before="^(?!.*由).*(?:法官|庭长|院长|审判长)[一-鿿]{0,12}$"),
    Asks("detention", no_after="^(?:一事|的事[，。]|之事)"),
    Asks("arrest", no_after=f"^(?:之?日起?)?(?:直?[至到])[^，。；]{{1,14}}{_SPAN}|^之日起?[计算]"),
    Asks("detention", no_after=f"^(?:之?日起?)?(?:直?[至到])[^，。；]{{1,14}}{_SPAN}|^之日起?[计算]"),
    Asks("search", _words("搜证"), before="[到往返赴押入进抵]|上门|[在于][^，。；]*(?:家|住|寓|所|单位|楼|店|公司|办公|屋|室|校|社)", no_before="(?:侦办|侦查|调查|采证|严谨|依法)[及和与、并]?$", no_after="^(?:工作|人员|严谨|充分|完备|不足|不力|完整|困难|程序|能力|结果)"),
    Asks("harassment", _words("传唤 传讯 传召 约谈 询问"), no_before="证人$", no_after="^[^，。；]{0,10}(?:作证|作供|为证人|到庭说明)|^了?[^，。；]{0,6}(?:证人|目击者)"),
    Asks("charge", _words("自己无罪 自己没有犯罪 自己并未犯罪"), no_before="(?:证明|证实|判|如果|若|相信|希望|盼)[^，。]{0,4}$"),
    Asks("charge", rule="charge.faced", no_after="^[^，。；「]{0,6}年以[上下]"),
    Asks("arrest", no_after="^(?:一事|的事[，。]|之事|之?后的?第[一二三四五六七八九十0-9]+[天日]|的第[二三][天日])"),
    Asks("detention", _words("监禁"), no_before="(?:[年月]|终身)的?$"),
    Asks("charge", rule="charge.faced", no_after="^[^，。；]{0,4}误(?:作|写|报|植)"),
    Asks("arrest", _words("抓捕 逮捕 拘捕 带走"), no_after="^(?:[他她其]们?)(?:是|可能|很可能|也)?(?:与|跟|和)[^，。；]{2,30}(?:有关|相关)"),
    Asks("trial", _words("审讯"), no_before="[被遭](?:到|受)?[^，。]{0,24}(?:和|与|及|、|并)$"),
    Asks("charge", _words("予以否认 矢口否认 坚决否认 全盘否认 全部否认"), rule="charge.denied", no_before="(?:看守所|警方|公安|分局|监狱|狱方|院方|校方|检方|控方|当局|发言人|官方|政府|[局所部署处])(?:回[覆复应](?:传媒|媒体|记者|本[报台刊])?(?:查询|提问)?时?|则|也|均|都|甚至|却|还|仍|一直|随后|其后|一度)*(?:对(?:此|这|该|有关|上述)[^，。]{0,8})?$"),
    Asks("trial", _words("审讯 提讯"), no_after="^(?:中|期间|时|室|人员|逼|长达|持续|近|达|了|[0-9])", no_before="[被遭][^，]{0,5}$|疲劳|连续|通宵|轮番|受|在$|天天|次$"),
    Asks("trial", _words("宣判"), before="(?:尚未|等待|等候|押后|预计|估计|预料|料|可望|有望)[^，]{0,7}$|(?:将|定于|订于|订在|排定)[^，]{0,34}$", no_before="择期"),
    Asks("trial", _words("出庭"), no_after="^(?:作证|律师|检察|的|支持)"),
    Asks("trial", _words("重审"), no_before="发回|没有需要|无须"),
    Asks("trial", no_before="(?:取消|推迟|延后|搁置|叫停|中止)了?(?:(?!后|并|而|再|又|随|即|才)[^，。；]){0,14}$", no_after=f"^(?:日期|时间)?{_ADVERBS}*(?:取消|推迟|改期|延期|延后|押后|顺延|叫停|中止|搁置|暂停)(?![^，。；]{{0,3}}[至到于])"),
    Asks("trial", no_clause=r"(?:不|未|没有?|未经)(?:公开)?(?:开庭|审理|审判|庭审)[^，。；]{0,6}的?(?:情况|前提|条件)下"),
    Asks("trial", no_before="(?:商讨|商量|讨论|沟通|谈|研究|筹备|准备|交流|了解|关注)(?:一下)?$|(?:关于|围绕)(?:案件|该案|本案)?$", no_after=r"^的?(?:一些|有关|相关|具体|各项|后续)*(?:事宜|事项|事情|问题|细节|准备|策略|流程|注意事项|事(?=[进，。；、与和]|$))|^(?:工作)?做(?:好)?准备"),
    Asks("trial", _words("提讯"), before="(?:法院|[高地中]院|法庭|法官|合议庭)[^，。；]{0,14}$"),
    Asks("trial", _words("出庭 出庭受审 出庭应讯 到庭"), no_before="(?:无法|不能|没法|无力|不愿|不肯|缺席|不克|未克)[^，。；]{0,4}$"),
    Asks("trial", no_before="(?:延期|推迟|取消|改期|择期|排期)[^，。]{0,2}$|还没到$", no_after="^(?:排期|那一步|上限|则上限|停了)"),
    Asks("trial", _words("审讯 审判"), no_before="对(?:[你我他她其]|[^，。]{1,6})的$"),
    Asks("trial", _words("审理"), no_after="[^，。]{2,14}人民检察院指控"),
    Asks("bail", no_after="^(?:[及和或与、][^，。；]{1,8})?(?:的)?申请$|^(?:只|不过|其实|本来|本身|并不?)*是(?![在于由为因]|[0-9])", no_before="(?:担心|认为|批评|质疑|所谓的?)$"),
    Asks("bail", rule="bail.hk", no_before="(?:检方|控方|检察官|律政司|警方)?(?:反对|不反对)[^，。；]{0,12}$"),
    Asks("bail", rule="bail.hk", no_clause=_ASKS_FOR_BAIL),
    Asks("bail", rule="bail.granted", no_clause=_ASKS_FOR_BAIL),
    Asks("bail", rule="bail.hk", no_before="(?:处理|审理|商讨|讨论|反对|争取|聆讯|覆核|涉及|关于|有关)(?:[^，。；获]{0,5}的)?$", no_after="^(?:原则|门槛|制度|机制|政策|问题|聆讯|程序|事宜|权|覆核|复核)"),
    Asks("travel_ban", _words("交出旅游证件 交出护照 交出旅行证件 交出所有旅游证件"), no_before="(?:不得|不准|不可)(?:离[境港]|出境|离开香港)(?:、|及|和|以及)(?:须|要)?$"),
    Asks("conviction", _words("无罪"), no_before="(?:喊|呼|说了?一句|高声|写着|写有|举着?|印有|印着|口号)[^，。；]{0,10}「[^」]{0,6}$"),
    Asks("detention", no_before="(?:计及|扣除|计算|抵销|折抵|扣减)[^，。；]{0,4}$", no_after="^(?:的)?(?:日数|日子|天数|时间|日期)"),
    Asks("trial", no_after="^(?:的)?(?:制度|体系|体制|机关|权限)"),
    Asks("trial", _words("审讯"), no_after="^的(?:人|警|民警|员|那)"),
    Asks("sentence", no_before="(?:唯一|法定|最高|绝对)$"),
    Asks("harassment", _words("盘问"), no_before="(?:控方|辩方|律师|主控|检控|大状)[^，。；被遭]{0,6}$", no_after="^(?:下|阶段|环节)"),
    Asks("health", no_after="^(?:状况|情况)?(?:表示|深表|感到|引起|引发|备受)[^，。；]{0,4}(?:关注|关切|担忧|忧虑|忧心)"),
    Asks("transfer", no_before="(?:促请|敦促|呼吁|要求|恳请|请求|吁请)[^，。；]{2,16}(?:不要|切勿|勿|不得|不应)[^，。；]{0,8}$"),
    Asks("transfer", no_after="^(?:了|过)?(?:惩戒室|惩罚室|禁闭|小号|严管|单独|隔离室|审讯室)"),
    Asks("health", _words("健康状况 身体状况 健康情况"), no_before="(?:不知道?|不清楚|不了解|不晓得|无从得知|打听|询问|查问|了解)[^，。；]{0,6}$"),
    Asks("travel_ban", no_after="^(?:该|其|指定的?|自己的?|登记的?|所报)?(?:地址|住[所处址]|寓所|居所|家)"),
    Asks("health", no_before="(?:人权|局势|形势|环境|关系|经济|治安|法治|自由|局面)(?:状况|情况)?[^，。；]{0,4}$"),
    Asks("detention", no_before="(?:属于?|构成|形同|等同|无异于|沦为)(?:违法|非法|任意|超期|不当)*$", no_after="^(?:裁定|决定|处分|事由|庭|程序|审查|票|制度|要件|之必要|的(?:原因|必要|事由|理由|要件|裁定|决定))"),
    Asks("detention", no_after="^」?(?:罪|案(?!发))"),
    Asks("detention", _words("非法拘禁 拘禁"), no_before="(?:因|以|涉嫌?|犯|控告?|告)(?:非法)?$"),
    Asks("detention", no_clause="^\0*(?:指定居所监视居住|监视居住|刑事拘留|行政拘留|留置|羁押|软禁)[^，。；]{0,2}(?:是(?![在于由因为])|指|即|属)"),
    Asks("detention", _words("看管 看守"), no_before="有[^，。；]{1,6}人[^，。；]{0,4}$"),
    Asks("arrest", no_before="(?:逃避|躲避|躲过|躲开|避开|逃脱|免遭|免于|幸免于)了?$"),
    Asks("detention", no_before="(?:逃避|躲避|躲过|躲开|避开|逃脱|免遭|免于|幸免于)了?$"),
    Asks("health", no_after="^(?:疫情|大流行|病毒|患者|病例|疫苗)"),
    Asks("trial", no_before="(?:面对|面临)[^，。；]{0,8}$"),
    Asks("trial", no_clause="^\0*除了?[^，。]*(?:以外|之外|外)$"),
    Asks("charge", rule="charge.accused", no_before="[去来]$"),
    Asks("bail", no_before="(?:解除|解除了|撤销了?|同行者获)$", no_after=r"^(?:期限|期)?(?:已|将|即将)?[^，。]{0,8}(?:到期|届满|期满|满[一1两二]年|满12个月)"),
    Asks("detention", rule="detention.serving", no_after="^(?:者|人|期间|地|场所|的?第[一二三四五六七八九十]+[年天个]|的(?:时候|日子))"),
    Asks("detention", rule="detention.held", no_after="^(?:必要性|日数|期间遭|期间被|期间受|的?合法性|问题)"),
    Asks("detention", _words("拘禁 拘留 羁押 监禁 囚禁 关押"), no_after="^(?:均|都|已)?(?:属|构成|违反|是任意|为任意)"),
    Asks("charge", _words("涉嫌"), no_after="^(?:干犯|触犯)"),
    Asks("appeal_result", rule="appeal.reduced", no_after="^[^，。]{0,8}(?:死刑|无期|死缓)"),
    Asks("detention", _words("监禁"), no_before="维持[^，。]{0,14}$"),
    Asks("detention", _words("留置"), no_after="^问话"),
    Asks("arrest", _words("逮捕"), no_after="^(?:[一二三四五六七八九十两几0-9]{1,3}(?:个)?多?(?:月|天|年)(?:之后|后)|后的)"),
    Asks("charge", rule="charge.dropped", no_before="(?:可以|考虑|争取|建议|请求)[^，。]{0,6}$"),
    Asks("trial", no_before="移交|移送|交由", no_after="^(?:法官|前|结束|期间|笔录|后(?!认))"),
    Asks("harassment", _words("警告 询问 协助调查 查问"), rule="harassment.summoned", before="[被遭][^，]{0,11}$"),
    Asks("harassment", _words("围堵 堵门 维稳 施压 登门 拒绝入境 封杀 取缔 除名 辞退 免职 撤职 革职 列管 除牌 强拆 查税 追税 封门 停牌 断电 断水 断网"), before="[被遭受获令对将把][^，]{0,16}$"),
    Asks("charge", _words("触犯 涉违反 罪嫌 涉犯"), no_before="(?:不|未|没有)[^，]{0,3}$"),
    Asks("ill_treatment", _words("电视认罪 上电视认罪 绑在 固定在 打成 打至 脚镣 镣铐 烙"), before="[被遭受迫上戴强]", no_before="(?:所谓的?|反对)$"),
    Asks("health", _words("耳鸣 牙痛 虚弱 水肿 痛风 结石 癫痫 焦虑症"), no_before="(?:谈|治疗)$"),
    Asks("harassment", _words("监控 跟踪 监视 阻拦 拦截 驱离"), before="[被遭受][^，]{0,13}$"),
    Asks("ill_treatment", _words("酷刑 虐待 刑讯 刑讯逼供 殴打"), no_before="(?:反|关于|禁止|防止|杜绝|研究)$", no_after="^(?:是|罪|公约|问题|会议|受害者|幸存者|防范|委员会|报告)"),
    Asks("disappearance", no_after="^(?:儿童|人口|者|案|问题|小组|期间)"),
    Asks("ill_treatment", no_before="(?:控告|举报|调查|反映|投诉|追究)(?![^，。]{0,12}[被遭])[^，。]{0,14}的?$", no_after="^的?(?:指控|投诉|控告|线索)"),
    Asks("confiscation", no_before="(?:发还|归还|返还|退还)[^，。]{0,4}$|定罪量刑及$"),
    Asks("ill_treatment", _words("威胁 恐吓 强光 噪音 受压"), rule="ill.torture", before="[被遭受拿用以][^，]{0,13}$"),
    Asks("health", no_before="探望[^，。]{0,6}$|官方(?:说法|称|通报)[^，。]{0,4}$|死因[^，。]{0,6}$", no_after="^(?:药|病人|患者|医院|的(?:父亲|母亲|妻子|丈夫|女儿|儿子|家人|祖母|奶奶|消息))", no_clause="辞世|去世|病逝|逝世"),
    Asks("release", _words("离开"), after="^(?:了)?[^，。]{0,14}(?:看守所|监狱|惩教所|拘留所|羁押中心|拘留中心|警署|派出所|警局|廉署)", no_before="[未没不][^，]{0,2}$"),
    Asks("release", _words("解除"), clause="拘|禁|居住|措施|软|月底|已|被|留置|才", no_after="^[^，。]{0,4}(?:合同|委托|劳动|聘|职务)"),
    Asks("release", _words("回家 返家 到家 平安返家"), no_after="^(?:属|人|中有|里|门|庭|访|搜)", no_before="[封信货要想]$|打电话$|电话$|致电$|寄钱$|送货|路上|途中|准备|探亲|不得|要求|(?<![才就])让|[去来往][^，]*接"),
    Asks("release", _words("释放"), no_before=rf"[把将][^，。]{{0,8}}(?:{_OF_THINGS})$", no_after=rf"^(?:出|了)?[^，。]{{0,8}}(?:{_OF_THINGS})"),
    Asks("transfer", _words("送去 送到 送入"), no_before="给[^，。]{1,8}$"),
    Asks("transfer", no_after="^(?:注意|视线|话题|重心|登记|支付|资金|财产|资产)"),
    Asks("release", _words("释放"), rule="release.freed", no_before="(?:立即|立刻|马上|尽快|尽速|无条件)(?:地|并)?(?:无条件)?$"),
    Asks("harassment", _words("传讯"), no_after="^息"),
    Asks("charge", _words("不告"), no_after="^(?:诉|知)"),
    Asks("detention", _words("拘留"), no_after="^通知(?!家|她|他|我|其|亲)"),
    Asks("access_denied", _words("断药 停药"), no_before="(?:不能|不可|不敢|离不开|不得|没)[^，。；]{0,2}$"),
    Asks("ill_treatment", _words("打他 打她 打我 打过他 打过她 打过我"), no_after="^的?(?:电话|手机|主意|招呼|分|车|微信)"),
    Asks("release", _words("送回家 送返家"), no_before="(?:没有|没|不)[^，。；]{0,6}$"),
    Asks("disappearance", _words("失踪"), no_before="(?:当|按|报)$"),
    Asks("transfer", no_before="(?:起诉书|判决书|裁定书|通知书|快递|包裹|棉衣|衣物|药|信)(?:上[周个]?(?:星期|礼拜|月)?|昨天|今天|前天|已经?|才|[0-9月日号]){0,6}$"),
    Asks("ill_treatment", _words("背监规"), no_before="(?:不肯|不愿|拒绝|拒不|没有?|不)$"),
    Asks("charge", _words("认了"), no_before="[确承默公辨相]$"),
    Asks("release", _words("到家"), no_before="(?:寄|送|运|搬|拿|邮|捎)(?:了|回)?$"),
    Asks("harassment", rule="harassment.pledge", no_after="^[^，。；]{0,6}(?:就|便)(?:没事|放|可以|能|会)"),
    Asks("ill_treatment", _words("打成"), no_after="^「?(?:[^，。；]{0,4}?(?:右派|反革命|反党|走资派|牛鬼|叛徒|黑帮|分子)|一片)"),
    Asks("harassment", _words("报到"), no_before="警署|警方|惩教|单位$"),
    Asks("harassment", _words("骚扰 报到"), no_before="(?:停止|不再|新生|单位)[^，。]{0,12}$|与$"),
    Asks("harassment", _words("喝茶"), before="[被遭][^，]{0,11}$"),
    Asks("charge", rule="charge.registered", no_before="(?:律协|律师协会|司法局|纪检)[^。]{0,24}$"),
    Asks("harassment", _words("劝退"), no_before="律师[^，。]{0,4}$|一位被$|两位被$"),
    Asks("release", _words("释放"), no_before="(?:呼吁|要求|敦促|促请|声援|请求)[^，。]{0,8}$"),
    Asks("trial", no_before="(?:能否|是否)[^，。]{0,3}$", no_clause="(?:何时|几时|什么时候)[^，。]{0,12}(?<!的)$"),
    Asks("ill_treatment", no_after="^(?:在[^，。；]{1,8})?(?:仍然?|依然|一直|也|已)?(?:十分|非常|很|极为|相当|颇为)?(?:普遍|盛行|泛滥|屡见|司空见惯|是常态|常见|猖獗|成风)"),
    Asks("death", no_after="^了?的(?:同事|朋友|战友|好友|友人|同学|同伴|学生|亲人|父亲|母亲|妻子|丈夫|孩子|儿子|女儿|人|同胞|囚友|狱友|村民|工人|矿工)"),
    Asks("release", no_before="(?:能否|是否)[^，。]{0,3}$", no_clause="(?:何时|几时|什么时候)[^，。]{0,12}(?<!的)$"),
    Asks("arrest", _words("接走 抓到 拿下"), no_before="由[^，。]{0,8}$"),
    Asks("release", rule="release.stepped", no_before="(?:图|盼|等|希望|想象|梦见|期待|直到)[^，。]{0,3}$"),
    Asks("release", rule="release.expired", no_after="^[^，。]{0,10}(?:转为|变更|延长|并未|未获|又被|再被)"),
    Asks("release", rule="release.medical", no_before="(?:申请|请求|要求|符合|呼吁)[^，。]{0,8}$", no_after="^(?:条件|申请)"),
    Asks("release", rule="release.parole", no_before="不得$|(?:申请|请求|要求|符合|呼吁)[^，。]{0,8}$", no_after="^(?:条件|申请|资格)"),
    Asks("release", rule="release.freed", no_after="^(?:者|人员|人士|人说|日期|之?前|后的|令)", no_before="(?:从|与|跟|同(?![日年月时案庭天晚]))[^，。]{0,6}$"),
    Asks("release", _words("走出"), after="看守所|监狱|惩教所|拘留所|医院|病院|狱|铁门|牢门|高墙"),
)  # fmt: skip


@cache
def _rows(event: str) -> tuple[Asks, ...]:
    """The rows about one event."""
    return tuple(row for row in _ROWS if row.event == event)


def fits(scene: Scene, view: View, hit: Hit[Trigger], *, penal: bool) -> bool:
    """Whether a trigger counts where it stands. ``penal``: the clause already words a penalty."""
    text = scene.text
    before, after = text[view.start : hit.start], text[hit.end : view.end]
    worded, clause = text[hit.start : hit.end], text[view.start : view.end]
    if worded == "指控" and not before.strip("\0 并且还又亦同时"):
        before = text[scene.sentence.start : hit.start]
    for row in _rows(hit.entry.event):
        if row.concerns(hit.entry, worded) and not row.met(before, after, clause):
            return False
    if hit.entry.event in {"arrest", "detention"} and not _DONE_TO.search(before):
        if _IN_GENERAL.match(scene.masked, hit.end, view.end):
            return False
    if hit.entry.id in {"release.expired", "release.served", "release.ended"} and _NOT_LET_GO.match(
        text, hit.end
    ):
        return False
    if hit.entry.id == "appeal.quashed" and _SENT_BACK.match(text, hit.end):
        return False
    if hit.entry.event == "transfer" and _OF_THE_CASE.search(before):
        return bool(_HOLDS.match(after) or _WITH_THE_CASE.search(before))
    needs = hit.entry.needs
    if needs == "charge":
        near = any(hit.end - 1 <= c.start <= hit.end + 26 for c in scene.charges)
        return near and not penal and _accused(scene, view, hit, worded)
    if needs == "refusal":
        return bool(_REFUSAL.match(text[view.start : scene.sentence.end]))
    if needs == "no_penalty":
        return not penal
    if needs == "appeal":
        return _of_appeal(scene, hit, clause, after)
    return not (worded in {"扣押", "查扣"} and _takes_person(scene, view, hit))


_DONE_TO = re.compile("(?:[被遭受]|(?:将|把|对)[^，。；]{1,16})[^，。；的]*$")
_IN_GENERAL = re.compile(
    "了?[^，。；名他她其我期后前时]{0,10}?(?:行为|做法|手法|乱象|现象|制度|的规定|惯例|程序|方式|手段|的?条件)(?!人)"
)
""" "反映当局违法羁押行为": a practice, and no event of anybody's."""
_OF_THE_CASE = re.compile(
    "(?:案(?!发)(?:件|子|卷|情)?|卷宗|卷证|案卷|档案)(?:材料|卷宗|资料)?"
    "(?:现|已经?|也|又|均|都|早|则|将|会|正式?|被|遭|刚刚?|才|还|即|便|再次?|全部|一并|随后|其后|目前|日前|近日|后|没有|尚未|未|因故|"
    "[于在]?[^，。；案]{0,12}?[年月日天周初底末旬](?:[上下]午|晚)?|[由从自经][^，。；案]{1,12}?)*$"
)
""" "案件上月底被移送到中级法院": the case moves, and nobody with it."""
_WITH_THE_CASE = re.compile("连同|随案|因[^，。；]{0,12}案|[涉同办]案")
_SENT_BACK = re.compile("[，、]?(?:并|且)?(?:将|把)?[^，。；、]{0,8}?发[回还]")
""" "撤销原判，发回重审": what became of the case is that it goes back."""
_NOT_LET_GO = re.compile(
    "之?后?，(?![^，。；]{0,6}(?:回家|返家|到家|出狱|出来|获释|回乡|回国|回港|返台|返港)[^，。；]{0,2}后)[^，。；]{0,16}?(?:拒不|拒绝|不肯|没有|未|仍未|迟迟不|不得|仍不)[^，。；]{0,8}(?:放|释|出狱|回家|走出|离开|自由)|，[^，。；]{0,8}(?:却|但|仍)[^，。；]{0,4}(?:仍?被(?:关|羁押|拘)|继续(?:被)?(?:关|羁押))"
)
""" "拘留期满后，警方拒不放人"."""
_HOLDS = re.compile(
    "[^，。；]{0,14}?(?:看守所|监狱|拘留所|惩教|收押所|羁押中心|拘留中心|医院|关押|羁押|服刑)"
)
_REFUSAL = re.compile(
    r"[^。]{0,70}?(?:不果|未果|失败|不成功|被否决|拒绝|被拒|遭拒|驳回|不获(?![^，。]{0,8}(?:答复|回复|回应|消息|通知|答覆))|未获(?![^，。]{0,8}(?:答复|回复|回应|消息|通知|答覆))|不批|没批|不予|没有批准|未批准|未获批|不同意|没同意|没有同意|未同意|被驳|被退|退回|打回)"
)
_TOLD = frozenset({"arrest", "detention", "bail", "sentence", "trial"})


def _accused(scene: Scene, view: View, hit: Hit[Trigger], worded: str) -> bool:
    """ "涉嫌" only words the offence of another event where one stands beside it."""
    others = {h.entry.event for h in view.hits if h.start != hit.start}
    if worded in {"涉嫌", "涉及", "面对", "面临", "被指"} and others & _TOLD:
        return False
    if worded in {"涉嫌", "被指"} and any(
        h.entry.event == "charge" and h.entry.id != hit.entry.id for h in view.hits
    ):
        return False
    if worded == "涉嫌" and any(h.entry.id == "charge.sent" for v in scene.views for h in v.hits):
        return False
    if "罪名" in worded or worded in {"涉嫌", "案由"}:
        sentence = scene.text[scene.sentence.start : scene.sentence.end]
        told = {h.entry.event for v in scene.views for h in v.hits}
        if told & {"arrest", "detention", "sentence"}:
            return False
        return not re.search("判处|判刑|判囚|徒刑|获刑|指定居所", sentence)
    return True


_SHORT = 8
""" "高院认为上诉理由不成立，予以驳回": so few characters go on with the clause before."""
_HIGHER = re.compile("中级|高级|终审|最高|上诉庭|高院|中院|上诉法院|二审")


def _of_appeal(scene: Scene, hit: Hit[Trigger], clause: str, after: str) -> bool:
    """A result of an appeal speaks of one; what is upheld after a rejection is the same result."""
    if hit.entry.outcome == "upheld" and "驳回" in scene.text[scene.sentence.start : hit.start]:
        return False
    if hit.entry.outcome == "rejected" and _HIGHER.search(clause):
        before = scene.text[max(0, hit.start - 120) : hit.start]
        if re.search("上诉|申诉", before) and "保释" not in clause:
            return True
    if len(clause) < _SHORT:
        clause = scene.text[max(scene.sentence.start, hit.start - 24) : hit.end] + after
    speaks = re.search(r"上诉|二审|原判|一审|终审|刑期|判决|裁定", clause)
    return bool(speaks) and "保释" not in clause and not re.search("秩序|生活|生计|稳定", after[:6])


def _takes_person(scene: Scene, view: View, hit: Hit[Trigger]) -> bool:
    """ "将其妻子扣押": what is held is a person."""
    return any(
        ref.kind not in {"organ", "self"}
        and ref.end <= hit.start
        and re.search(r"(?:将|把)[^，]{0,12}$", scene.text[view.start : ref.start])
        for ref in view.refs
    )
