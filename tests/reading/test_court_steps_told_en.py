"""Steps of a case in the words of court news: what was asked of whom, what a plea was, what is to come, what a body has not done."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

INTRO = "The baker Ana Roe was arrested on 3 May 2023. "
STEPS = [
    ("That trial, adjourned last week, resumes on July 25.", ("trial", "2024-07-25", "planned", None)),
    ("A bail application was lodged last week; it is fixed for hearing on 4 July before Judge Dora Vell.", ("trial", "2024-07-04", "planned", None)),
    ("That application is down for hearing on 12 September 2024.", ("trial", "2024-09-12", "planned", None)),
    ("She will be produced again on September 4.", ("trial", "2024-09-04", "planned", None)),
    ("Plea: not guilty.", ("charge", None, "denied", None)),
    ("She admitted that the account was hers.", ("charge", None, "asserted", "admitted")),
    ("She denied having received money from abroad.", ("charge", None, "denied", None)),
    ("Two further charges were left on file against Roe.", ("charge", None, "asserted", "left on file")),
    ("A charge of illegal assembly was dismissed in June last year.", ("charge", "2023-06", "asserted", "dropped")),
    ("Prosecutors have dropped a second charge, court documents show.", ("charge", None, "asserted", "dropped")),
    ('A new case, about "incitement", has been opened against her.', ("charge", None, "asserted", None)),
    ("On 5 June 2023 a judge remanded her in custody on a charge of sedition.", ("charge", None, "asserted", None)),
    ("Her lawyer, Dora Vell, told this newspaper that she would challenge the order today.", ("appeal", "2024-06-20", "planned", None)),
    ("Her solicitor said an application would be made to the Court of Final Appeal.", ("appeal", None, "planned", None)),
    ("Roe's solicitors have instructions to appeal against her conviction.", ("appeal", None, "planned", None)),
    ("Roe told the judges that she would seek a certificate for the Court of Final Appeal.", ("appeal", None, "planned", None)),
    ("She has ten days in which to appeal; her lawyers say that they will do so.", ("appeal", None, "planned", None)),
    ("The Court of Cassation upheld that ruling in January 2024.", ("appeal_result", "2024-01", "asserted", "upheld")),
    ("The High Court set that order aside on 24 January 2024.", ("appeal_result", "2024-01-24", "asserted", "quashed")),
    ("On 3 May 2024 the High Court dismissed an application by Ana Roe for leave to appeal.", ("appeal_result", "2024-05-03", "asserted", "rejected")),
    ("The Court of Appeal, on 3 May 2024, left the sentence of the baker Ana Roe as it was.", ("appeal_result", "2024-05-03", "asserted", "upheld")),
    ("The experts wrote to the Government about Ms. Roe on 12 December 2023.", ("finding", "2023-12-12", "asserted", None)),
    ("A letter raising these allegations was sent to the Government on 30 January 2024.", ("finding", "2024-01-30", "asserted", None)),
    ("The UN Working Group on Arbitrary Detention has not been seized of the case.", ("finding", None, "negated", None)),
    ("The experts made no finding in her case.", ("finding", None, "negated", None)),
    ("Five rights groups asked the Karvel authorities on Wednesday to disclose where she is.", ("call", "2024-06-19", "asserted", None)),
]  # fmt: skip
NOTHING = [
    ("A request to cancel her bail was rejected on 7 June 2024.", "bail"),
    ("The prosecutor's request to revoke her bail was refused by the court on 7 June 2024.", "bail"),
    ("The prison service admitted that the telephone was hers.", "charge"),
    ("Her lawyer said that she would not challenge the order.", "appeal"),
    ("Prosecutors said that they would challenge whether the order stands.", "appeal"),
    ("The defence asked the High Court to set that order aside.", "appeal_result"),
    ("Her mother sent a letter to the Government on 30 January 2024.", "finding"),
    ("The charges against Ana Roe were dropped on 3 May 2024 for lack of evidence.", "access_denied"),
    ("The case against Ana Roe was dismissed on 3 May 2024 for want of evidence.", "access_denied"),
    ("The Supreme Court refused on 3 May 2024 to hear the appeal of Ana Roe.", "trial"),
    ("Her play will be produced again on 4 September 2024.", "trial"),
]  # fmt: skip


def steps(
    words: str, *, of: str | None = "Ana Roe"
) -> set[tuple[str, str | None, str, str | None]]:
    return {
        (str(c.event), c.when.edtf, str(c.stance), c.outcome)
        for c in claims_of(INTRO + words, "2024-06-20")
        if c.person == of
    }


@pytest.mark.parametrize(("words", "expected"), STEPS)
def test_steps(words: str, expected: tuple[str, str | None, str, str | None]) -> None:
    assert expected in steps(words)


@pytest.mark.parametrize(("words", "event"), NOTHING)
def test_nothing(words: str, event: str) -> None:
    found = {step for step in steps(words) if step[0] == event}
    assert not {
        step for step in found if step[2] in {"asserted", "planned", "denied"} or event == "bail"
    }


TERMS = [
    ("An officer was convicted on 29 May and sentenced to three years.", None, 36, "prison"),
    ("A 17-year-old was given two years, wholly suspended.", None, 24, "suspended"),
    ("Two co-accused got three years each.", None, 36, "prison"),
    ("The four other defendants were tried in their absence and sentenced to six years each.", None, 72, "prison"),
    ("The court handed down a sentence of four years against lawyer and broadcaster Ivo Hale.", "Ivo Hale", 48, "prison"),
    ('Ivo Hale, the mechanic, was given three years of "restricted freedom".', "Ivo Hale", 36, "restricted freedom"),
    ("Ana Roe was bound over for a year on 3 May 2024.", "Ana Roe", 12, "bound over"),
    ("Ana Roe was convicted. She will be on probation for a year.", "Ana Roe", 12, "probation"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "person", "months", "kind"), TERMS)
def test_whose_terms(words: str, person: str | None, months: int, kind: str) -> None:
    found = [c for c in claims_of(INTRO + words, "2024-06-20") if str(c.event) == "sentence"]
    assert [(c.person, c.duration_months, c.kind) for c in found] == [(person, months, kind)]
