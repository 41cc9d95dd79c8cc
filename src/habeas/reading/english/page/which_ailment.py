"""Which ailment words of health tell of, so that two ailments of one person stay two claims: "has glaucoma", "lost six kilos"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.draft import Draft

_AILMENTS = {
    "weight loss": r"(?:lost|shed|losing|dropped)\s+(?:[\w.,-]+\s+){0,3}?(?:kilos?|kilograms?|kg|pounds|weight)|weigh(?:s|ed|ing)\b|weight\s+loss|(?:kilos?|kilograms?)\s+(?:less|lighter)|emaciated",
    "diabetes": r"diabet\w+",
    "asthma": r"asthma\w*",
    "epilepsy": r"epilep\w+|seizures?|convulsions?",
    "hepatitis": r"hepatitis",
    "tuberculosis": r"tuberculosis|TB\b",
    "pneumonia": r"pneumonia",
    "Covid-19": r"covid\S*|coronavirus",
    "cancer": r"cancer|tumou?rs?|leuk(?:a)?emia|lymphoma",
    "glaucoma": r"glaucoma|cataracts?",
    "hernia": r"hernia",
    "arthritis": r"arthritis|rheumati\w+",
    "heart attack": r"heart\s+attack|cardiac\s+arrest|myocardial",
    "heart disease": r"heart\s+(?:disease|condition|problems?|trouble|ailment|defect|failure)|weak\s+heart|angina|coronary|arrhythmia",
    "stroke": r"strokes?\b|brain\s+h(?:a)?emorrhage",
    "kidney disease": r"kidneys?|renal",
    "high blood pressure": r"blood\s+pressure|hypertension",
    "depression": r"depress(?:ion|ed)|anxiety|panic\s+attacks?|nervous\s+breakdown",
    "back pain": r"back\s+pain|spin(?:e|al)|slipped\s+disc|vertebra\w*|sciatica",
    "thyroid condition": r"thyroid",
    "scabies": r"scabies|skin\s+(?:disease|infection|rash)",
    "malaria": r"malaria|typhoid|dengue|cholera|dysentery",
    "loss of consciousness": r"los(?:t|ing|es)\s+consciousness|faint(?:s|ed|ing)\b|passed\s+out|collapsed|unconscious|coma\b",
    "injury": r"broken|broke\b|fractur\w+|bruis\w+|wound\w*|injur\w+|swollen|swelling|dislocated|burns?\b|limp(?:s|ed|ing)?\b",
    "hearing loss": r"hearing|deaf\w*|eardrum",
    "loss of sight": r"sight|blind(?:ness)?\b|vision|retina",
    "operation": r"underwent|operated\s+on|had\s+(?:an?\s+)?(?:operation|surgery)",
    "miscarriage": r"miscarr\w+",
    "pregnancy": r"pregnan\w+",
    "vomiting blood": r"vomit\w*|coughs?\s+(?:up\s+)?blood|coughing\s+(?:up\s+)?blood",
    "paralysis": r"paraly\w+",
}
_WHICH = {kind: re.compile(rf"\b(?:{words})", re.IGNORECASE) for kind, words in _AILMENTS.items()}
_SOME = re.compile("|".join(f"(?:{words})" for words in _AILMENTS.values()), re.IGNORECASE)


def which_ailment(draft: Draft, characters: str) -> Draft:
    """A draft of health with the one ailment its words name; as it is where they name none or several."""
    if draft.event is not Event.HEALTH or draft.kind is not None:
        return draft
    if _SOME.search(characters, draft.start, draft.end) is None:
        return draft
    found = [k for k, p in _WHICH.items() if p.search(characters, draft.start, draft.end)]
    return replace(draft, kind=found[0]) if len(found) == 1 else draft
