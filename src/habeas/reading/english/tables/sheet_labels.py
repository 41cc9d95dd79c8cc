"""What the label of a line in a case sheet says the line is about."""

from __future__ import annotations

import re

_LABELS = (
    ("script", r"^(?:name\s+)?in\s+(?:arabic|chinese|russian|persian|farsi|uyghur|tibetan|burmese|cyrillic|original\s+script|the\s+original)|^original\s+(?:name|script)|^native\s+name"),
    ("alias", r"known\s+as|^alias|nickname|pen[ -]?name|other\s+names?|^handle|pseudonym|stage\s+name|^a\.?k\.?a"),
    ("next_session", r"^next\s+(?:session|hearing|court|date|appearance)|^(?:upcoming|scheduled)\s+(?:hearing|session)"),
    ("trial", r"^(?:opening|start|beginning)\s+of\s+(?:the\s+)?trial|^trial(?:\s+(?:opened|began|date|started))?$|^first\s+(?:session|hearing)|^date\s+of\s+trial|^hearings?$"),
    ("judgment_of", r"^(?:date\s+of\s+)?(?:verdict|judge?ment|conviction)(?:\s+and\s+sentence)?$|^convicted$"),
    ("plea", r"^plea|^position\s+on\s+the\s+charge"),
    ("appeal", r"^appeals?(?:\s+(?:lodged|filed|status|court|result|outcome))?$|^result\s+of\s+(?:the\s+)?appeal|^cassation"),
    ("bail", r"^bail"),
    ("end_of_term", r"^(?:end|expiry)\s+of\s+(?:term|sentence)|^due\s+(?:for\s+)?release|^(?:expected|scheduled|projected|planned)\s+(?:date\s+of\s+)?release|^release\s+due|^release\s+date$|^sentence\s+ends?"),
    ("released", r"^(?:date\s+of\s+release|released|release|freed)$"),
    ("incommunicado", r"^incommunicado|^enforced\s+disappearance|^disappeared|^whereabouts\s+unknown|^period\s+of\s+disappearance"),
    ("seized", r"^(?:items?\s+|property\s+|objects\s+)?(?:seized|confiscated|taken)(?:\s+(?:at|on|items|property)\b.*)?$"),
    ("by", r"^by\s+whom|^arrest(?:ing|ed)\s+(?:authority|agency|body|force|by|officers?)|^authority$|^taken\s+by|^detaining\s+authority|^agency$"),
    ("where", r"^where$|^place\s+of\s+(?:arrest|detention\s+at\s+arrest)|^arrest\s+(?:place|location)|^location\s+of\s+arrest|^arrested\s+(?:at|in|where)$"),
    ("solitary", r"^solitary|^isolation"),
    ("ill_treatment", r"^ill[ -]?treatment|^torture|^mistreatment|^treatment\s+in\s+(?:custody|detention)|^abuse"),
    ("lawyer", r"^(?:access\s+to\s+)?(?:a\s+)?(?:lawyers?|counsel|legal\s+(?:access|counsel|assistance|representation))(?:\s+access)?$"),
    ("family", r"^family\s+(?:contact|visits?|access)|^visits?$|^(?:phone\s+|telephone\s+)?calls?$|^contact\s+with\s+(?:the\s+)?family|^access\s+to\s+family"),
    ("medical", r"^(?:access\s+to\s+)?medical\s+(?:care|access|treatment|attention)|^access\s+to\s+(?:a\s+)?doctor"),
    ("house", r"^place\s+of\s+(?:imprisonment|detention|custody)|^(?:currently\s+|now\s+|present\s+place|current\s+place|where\s+)?held(?:\s+(?:at|in))?$|^(?:current\s+)?(?:prison|facility|place|location|whereabouts)$|^detained\s+(?:at|in)$|^place\s+held"),
    ("arrested", r"^(?:date\s+of\s+|day\s+of\s+)?(?:arrest|detention)(?:ed)?(?:\s+(?:date|day|on))?$|^arrested(?:\s+on)?$|^detained(?:\s+on|\s+since)?$|^taken\s+on$|^in\s+(?:custody|detention)\s+since|^held\s+since"),
    ("charge", r"^(?:the\s+)?(?:charges?|accusations?|offen[cs]es?|indictment|charged\s+(?:with|under)|accused\s+of|articles?|law\s+applied|suspicion)(?:\s*\(s\))?$"),
    ("court", r"^(?:trial\s+)?(?:court|tribunal)(?:\s+of\s+first\s+instance)?$|^tried\s+(?:by|before)$|^judge$"),
    ("sentence", r"^(?:verdict\s+and\s+)?(?:sentence[ds]?|penalty|prison\s+term|term|sentenced\s+to|punishment)(?:\s+imposed)?$"),
    ("occupation", r"^(?:occupation|profession|job|work|trade|employment|position|function)s?$"),
)  # fmt: skip
_COMPILED = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _LABELS)


def column_of_label(label: str) -> str | None:
    """What the label of a sheet's line says the line is about; None when no column knows it."""
    bare = label.strip()
    return next((name for name, pattern in _COMPILED if pattern.search(bare)), None)
