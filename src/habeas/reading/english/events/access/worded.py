"""How what a prisoner is due is worded, for the set wordings: people of their circle, care, counsel, visits, papers."""

from __future__ import annotations

import re

_PLAIN = r"(?!(?:that|to|of|for|and|or|nor|in|on|by|at|as|from|with|without|who|which|when|while|because|had|has|have|was|were|is|are|be|been|being|said|says|after|before|since|until|if|but|not|no|he|she|they|it|officials?|reports?|reporters?|claims?|saying|having|any(?:one|body)|giving)\b)[\w’'-]+"
"""A word that may stand before the head of a noun group."""
_GROUP = rf"(?:(?:an?|the|any|all|his|her|their|my|our|both|even|so\s+much\s+as)\s+){{0,3}}(?:{_PLAIN}\s+){{0,3}}?"
"""What may stand before a head: "any of the", "her monthly", "an outside"."""
_NO_SCIENCE = "(?!arch|geo|soci|anthrop|techn|ap|ide|bi|zo|the|crimin|music|astr|meteor|graph)"
REMEDY = (
    r"(?:insulin|medicines?|medications?|tablets|pills|drugs|(?:eye\s+)?drops|inhalers?|(?:asthma\s+)?sprays?|nebuli[sz]ers?|painkillers?|analgesics|antibiotics|antidepressants?|antiretrovirals?|sedatives?|tranquilli[sz]ers?|injections?|ointments?|dressings?|bandages?|vitamins|test\s+strips|statins|oxygen"
    r"|treatments?|surgery|operations?|dialysis|[a-z]*therapy|transfusions?|first\s+aid|rehabilitation|check-?ups?|(?:mri|ct|brain|heart|bone)\s+scans?|scans?|x-?rays?|mri|ultrasounds?|biops(?:y|ies)|endoscop(?:y|ies)|colonoscop(?:y|ies)|(?:audio|mammo|electrocardio|cardio)grams?|blood\s+tests?"
    r"|(?:medical|health|dental|hospital|eye|blood|heart|forensic|psychiatric|gynaecological|gynecological|prenatal|antenatal|specialist|independent|outside|physical|neurological|cardiac|follow-up|ophthalmic)\s+(?:care|attention|help|assistance|aid|examinations?|exams?|consultations?|appointments?|tests?|supplies|visits?|transfers?|beds?|stay|supervision|diet|opinion|assessment)"
    r"|examinations?(?!\s+of\s+(?!his|her|their))|consultations?|hospitali[sz]ation|ambulance|hospital"
    r"|doctors?|physicians?|dentists?|opticians?|midwi(?:fe|ves)|specialists?|surgeons?|psychiatrists?|paediatricians?|pediatricians?|physiotherapists?|obstetricians?|paramedics?|medics?"
    rf"|{_NO_SCIENCE}[a-z]+ologists?"
    r"|glasses|spectacles|contact\s+lenses|hearing\s+aids?|wheelchair|crutches|walking\s+sticks?|walking\s+frame|dentures|prosthe\w+|catheters?|pacemaker|(?:special|diabetic|salt-free|gluten-free|prescribed)\s+(?:diet|food))"
)
_ADVOCATE = r"(?:lawyers?|counsel|attorneys?|solicitors?|barristers?|advocates?|legal\s+(?:representation|representatives?|assistance|aid|advice|help|counsel|team|support)|(?:public\s+)?defenders?|defen[cs]e\s+(?:counsel|lawyers?|team))"
_KIN = r"(?:famil(?:y|ies)|relatives?|wife|husband|mother|father|parents|brothers?|sisters?|sons?|daughters?|children|partner|fianc[eé]e?|loved\s+ones|next\s+of\s+kin|grandmother|grandfather|cousins?|uncle|aunt|niece|nephew)"
_VISITS = rf"(?:consuls?|consular\s+(?:officials?|officers?|staff|delegation)|(?:embassy|consulate)(?:\s+(?:staff|officials?))?|diplomats?|doctors?|dentists?|physicians?|surgeons?|specialists?|psychiatrists?|nurses?|{_NO_SCIENCE}[a-z]+ologists?|priests?|chaplain|imam|pastor|rabbi|delegates|monitors|paramedics|ambulance\s+(?:men|crews?|workers))"
_CONTACT = r"(?:visits?(?!\s+to\b)|visitors?|visitation|visiting\s+(?:rights|hours|days)|family\s+time|(?:tele)?phone\s+calls?|video\s+calls?|calls?(?!\s+(?:for|on|from|by|of|that|to\s+(?!his|her|their|famil|relat|home|law)))|(?:tele)?phone\s+(?:access|contact)|letters?(?!\s+of\b)|mail|post|correspondence|parcels?|packages|contact|communication|books|newspapers|reading\s+matter|writing\s+(?:paper|materials?))"
_CONSUL = r"(?:consular\s+(?:\w+\s+)?(?:access|assistance|visits?|help|protection|support|services|contact|officials?|officers?|staff)|consuls?|embassy|consulate|diplomatic\s+(?:access|visits?))"
_TONGUE = r"(?:interpreters?|translators?|(?:an?\s+)?interpretation|translation)"
_PAPER = r"(?:(?:copy|copies|text|sight)\s+of\s+(?:the|his|her|their|any|that|an?)\s+(?:[\w’'-]+\s+){0,3}?[a-z]+|(?:case|court|medical|trial|investigation)\s+(?:files?|records?|documents?|papers|materials?)|files?|indictment|charge\s+sheet|judge?ment|verdict|ruling|autopsy\s+report|death\s+certificate|documents|papers|evidence(?:\s+against\s+(?:him|her|them))?)"
_END = r"(?![\w’'-])"
_TALK = rf"(?:meetings?|conversations?|talks?|interviews?)\s+with\s+{_GROUP}(?:{_ADVOCATE}|{_KIN})"
DUE = {
    "kin": r"(?:(?:his|her|their|the)\s+)?(?:\w+\s+)?(?!(?-i:Father|Brother|Sister|Mother)\s+(?-i:[A-Z]))(?:family|families|relatives?|wife|husband|mother|father|parents|brothers?|sisters?|sons?|daughters?|children|partner|fianc[eé]e?)",
    "counsel": r"(?:defen[cs]e\s+)?(?:lawyers?|counsel|attorneys?|solicitors?|barristers?|advocates?|legal\s+(?:counsel|representation|assistance|aid))",
    "doctor": r"(?:doctors?|specialists?|surgeons?|\w+ologists?|dentists?|physicians?|psychiatrists?|nurses?)",
    "medicine": r"(?:insulin|medicines?|medication|tablets|pills|drugs|inhalers?|painkillers|antibiotics|eye\s+drops|test\s+strips|dressings?|injections|ointment|bandages?)",
    "aid": r"(?:glasses|spectacles|contact\s+lenses|wheelchair|crutches|walking\s+stick|cane|hearing\s+aids?|dentures|prosthe\w+|catheters?)",
    "circle": r"(?:(?:his|her|their|the|my|our|an?|any|own)\s+){0,2}(?:(?!that\b)[\w-]+\s+){0,2}?(?:famil(?:y|ies)|relatives?|wife|husband|mother|father|parents|brothers?|sisters?|sons?|daughters?|children|partner|fianc[eé]e?|cousins?|loved\s+ones|next\s+of\s+kin|lawyers?|attorneys?|solicitors?|barristers?|counsel|advocates?|legal\s+(?:team|representatives?)|defen[cs]e\s+(?:team|lawyers?|counsel)|consuls?|consular\s+(?:officials?|officers?|staff)|embassy(?:\s+(?:staff|officials?))?|diplomats?|doctors?|specialists?|physicians?|surgeons?|dentists?|psychiatrists?|nurses?|midwife|[a-z]+ologists?)",
    "care": r"(?:(?:any|the|an?|his|her|their|adequate|proper|necessary|appropriate|urgent|needed|timely|further|regular|independent|outside|free|prescribed|essential|life-saving|specialist|specialised|sufficient|basic|emergency)\s+)*(?:(?:medical|health|dental|hospital|psychiatric|psychological|emergency|specialist|gynaecological|prenatal)\s*(?:care|treatment|attention|help|assistance|aid|examinations?|check-?ups?|consultations?|tests?|supplies)|treatment|surgery|operation|medicines?|medication|chemotherapy|radiotherapy|dialysis|insulin|painkillers|antibiotics|physiotherapy|inhalers?|tablets|eye\s+drops|blood\s+tests|transfusions?|injections|first\s+aid)",
    "sees": r"(?:see|visit|meet(?:\s+with)?|speak\s+(?:to|with)|talk\s+(?:to|with)|contact|call|phone|telephone|write\s+to|communicate\s+with|correspond\s+with|consult(?:\s+with)?|reach|confer\s+with|examine|treat)",
    "seeing": r"(?:seeing|visiting|meeting(?:\s+with)?|speaking\s+(?:to|with)|talking\s+(?:to|with)|contacting|calling|phoning|telephoning|writing\s+to|communicating\s+with|corresponding\s+with|consulting(?:\s+with)?|receiving|examining|treating)",
    "parcel": r"(?:parcels?|packages?|letters?|postcards?|mail|warm\s+clothes)",
    "relief": rf"(?:(?:access|the\s+right|recourse)\s+(?:to|of)\s+|contact\s+with\s+|the\s+(?:services|help|assistance|presence|support)\s+of\s+)?{_GROUP}(?:{REMEDY}|{_ADVOCATE}|{_TALK}|{_CONTACT}|{_CONSUL}|{_TONGUE}){_END}",
    "remedy": rf"(?:access\s+to\s+)?{_GROUP}{REMEDY}{_END}",
    "party": rf"{_GROUP}(?:{_ADVOCATE}|{_KIN}|{_VISITS})(?![\w’'-])(?:,?\s+(?:who\s+)?(?-i:[A-ZÀ-Ý][\w’'-]*)(?:\s+(?-i:[A-ZÀ-Ý][\w’'-]*)){{0,3}},?)?(?:\s+(?:of|from|for|hired|appointed|retained|sent|chosen|engaged|named|instructed)\s+(?:[\w’'-]+\s+){{0,3}}?[\w’'-]+)?",
    "paper": rf"(?:access\s+to\s+)?{_GROUP}{_PAPER}{_END}",
}
"""Recurring words: ``@relief`` is what any prisoner is due but papers (care, counsel, visits, a consul, an interpreter),
``@remedy`` care alone, ``@party`` whoever may visit them, ``@paper`` what is to be served on them or shown to their counsel."""
_TO = (
    ("lawyer", re.compile(r"\b(?:lawyers?|counsel|attorneys?|solicitors?|legal\s+(?:representation|counsel|assistance|advice))\b")),
    ("family", re.compile(r"\b(?:famil(?:y|ies)|relatives?|wife|husband|mother|father|parents|sisters?|brothers?|son|daughter|child|children|baby|kin|visits?|visitors|visiting|visitation|calls?)\b")),
    ("medical", re.compile(rf"\b(?:medical|health\s*care|nurses?|{REMEDY})\b")),
    ("interpreter", re.compile(r"\b(?:interpreters?|translators?)\b")),
    ("consular", re.compile(r"\b(?:consul\w*|embass(?:y|ies)|ambassador)\b")),
    ("observers", re.compile(r"\b(?:observers?|diplomats?|journalists?|reporters?|public|courtroom|hearing)\b")),
    ("letters", re.compile(r"\b(?:letters?|mail|correspondence|parcels?|packages|postcards?|books)\b")),
    ("body", re.compile(r"\b(?:body|remains|burial)\b")),
    ("documents", re.compile(r"\b(?:copy|documents?|indictment|judgment|verdict|report|files?)\b")),
)  # fmt: skip


def access_to(words: str) -> str | None:
    """To what or whom access was refused, in one word of the reading manual."""
    low = words.lower()
    found = [(m.start(), name) for name, pattern in _TO if (m := pattern.search(low))]
    names = list(dict.fromkeys(name for _, name in sorted(found)))
    return ", ".join(names[:2]) if names else None
