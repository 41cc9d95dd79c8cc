"""Hearings, verdicts, appeals and bail in lists, registers, round-ups and the words of those concerned."""

from __future__ import annotations

import pytest
from tests.reading.behind_a_lead import behind, of_the_teacher


@pytest.mark.parametrize(
    ("words", "event", "stance", "day"),
    [
        ("It took the court two sessions to dispose of the case.", "trial", "asserted", None),
        ("Her case was dealt with in half a day.", "trial", "asserted", None),
        ("On 10 June, in a session closed to the public, the court heard the prosecutor and two witnesses.", "trial", "asserted", "2024-06-10"),
        ("The court has scheduled three sessions, the first on 2 July.", "trial", "planned", "2024-07-02"),
        ("The case now goes to the Criminal Chamber for trial.", "trial", "planned", None),
        ("The court failed to sit on 10 June because two judges were on leave.", "trial", "negated", "2024-06-10"),
        ("On 10 June came the verdict: guilty on all counts.", "conviction", "asserted", "2024-06-10"),
        ("She was declared innocent and let go.", "conviction", "negated", None),
        ("She must wait until 2 July for the verdict.", "conviction", "planned", "2024-07-02"),
        ("The verdict has been postponed indefinitely.", "conviction", "negated", None),
        ("The defence has announced that it will go to the Supreme Court.", "appeal", "planned", None),
        ("A court in Karvel granted the teacher bail on 20 May.", "bail", "asserted", "2024-05-20"),
        ("The Crown opened its case on 10 June.", "trial", "asserted", "2024-06-10"),
        ("The District Court trial, now in its fourth week, continues.", "trial", "asserted", None),
        ("A pre-trial review will be held on 2 July.", "trial", "planned", "2024-07-02"),
        ("Framing of charges is listed for 2 July.", "trial", "planned", "2024-07-02"),
        ("The Supreme State Security Court held its third session in her case on 10 June.", "trial", "asserted", "2024-06-10"),
        ("A terrorism circuit heard her case on 10 June without a lawyer present.", "trial", "asserted", "2024-06-10"),
        ("She took part in the hearing from prison, over a bad video line.", "trial", "asserted", None),
        ("Judge Karel Moor is hearing the case.", "trial", "asserted", None),
        ("Judge Karel Moor presided.", "trial", "asserted", None),
        ("The hearings are closed.", "trial", "asserted", None),
        ("The trial date has yet to be announced.", "trial", "negated", None),
        ("Magistrate Peter Lau found all three charges proved.", "conviction", "asserted", None),
        ('The court found that she had "taken part in mass unrest" and sentenced her to two years.', "conviction", "asserted", None),
        ("The verdict against her was read out on 10 June: guilty of treason.", "conviction", "asserted", "2024-06-10"),
        ("The court set 2 July for judgment.", "conviction", "planned", "2024-07-02"),
        ("The case has been reserved for verdict on 2 July.", "conviction", "planned", "2024-07-02"),
        ("She has applied for leave to appeal.", "appeal", "asserted", None),
        ("A revision application was filed before the High Court.", "appeal", "asserted", None),
        ("A special leave petition is pending before the Supreme Court.", "appeal", "asserted", None),
        ("She challenged the order in the High Court.", "appeal", "asserted", None),
        ("The Sessions Court set aside the magistrate's order.", "appeal_result", "asserted", None),
        ("Her complaint against the extension of detention was rejected by the appeal court.", "appeal_result", "asserted", None),
        ("The retrial request was denied on 10 June.", "appeal_result", "asserted", "2024-06-10"),
        ("10 June: first hearing, Karvel City Court.", "trial", "asserted", "2024-06-10"),
        ("10 June: trial opens.", "trial", "asserted", "2024-06-10"),
        ("Trial: opened 10 June 2024, closed session.", "trial", "asserted", "2024-06-10"),
        ("2 July: trial due to open.", "trial", "planned", "2024-07-02"),
        ("Next: hearing on 2 July.", "trial", "planned", "2024-07-02"),
        ("Trial: none so far.", "trial", "negated", None),
        ("Status: awaiting trial.", "trial", "negated", None),
        ("Not yet tried.", "trial", "negated", None),
        ("She is still waiting to be brought before a judge.", "trial", "negated", None),
        ("Nobody has set a date for the trial.", "trial", "negated", None),
        ("Verdict: guilty.", "conviction", "asserted", None),
        ("10 June: found guilty of libel.", "conviction", "asserted", "2024-06-10"),
        ("Verdict: acquitted.", "conviction", "negated", None),
        ("Her name was cleared by the Court of Appeal.", "conviction", "negated", None),
        ("2 July: verdict expected.", "conviction", "planned", "2024-07-02"),
        ("Verdict due 2 July.", "conviction", "planned", "2024-07-02"),
        ("12 June: appeal filed.", "appeal", "asserted", "2024-06-12"),
        ("We have lodged an appeal, her lawyer writes.", "appeal", "asserted", None),
        ("I appealed on her behalf, says her lawyer.", "appeal", "asserted", None),
        ("Appeal pending.", "appeal", "asserted", None),
        ("We shall appeal.", "appeal", "planned", None),
        ("12 June: appeal dismissed.", "appeal_result", "asserted", "2024-06-12"),
        ("Appeal rejected 12 June 2024.", "appeal_result", "asserted", "2024-06-12"),
        ("Upheld on appeal 12 June 2024.", "appeal_result", "asserted", "2024-06-12"),
        ("The appeal brought nothing.", "appeal_result", "asserted", None),
        ("The higher court left it at three years.", "appeal_result", "asserted", None),
        ("The appeal court gave her one year less.", "appeal_result", "asserted", None),
        ("We are still waiting for the appeal to be heard.", "appeal_result", "negated", None),
        ("Bail: 5,000 dollars, paid.", "bail", "asserted", None),
        ("They let her go on bail on 20 May.", "bail", "asserted", "2024-05-20"),
        ("She got out on bail on 20 May.", "bail", "asserted", "2024-05-20"),
    ],
)  # fmt: skip
def test_courts_in_the_words_of_agencies_and_lawyers(
    words: str, event: str, stance: str, day: str | None
) -> None:
    assert (event, stance, day) in of_the_teacher(words)


@pytest.mark.parametrize(
    "words",
    [
        "Bail money was collected for others.",
        "Her colleagues appealed to the mayor.",
        "The trial judge later became a minister.",
        "She had covered the trial of the mayor for her newspaper.",
        "Several judges resigned after the verdict on the dam.",
        "No court would convict on such evidence, said a lawyer.",
        "A hearing of the city council was adjourned.",
        "The union won its case before the labour court.",
        "The court building was opened on 10 June.",
        "The minister appeared before a committee of parliament.",
        "Trial balloons rose over the square.",
        "An appeals committee of the school reviewed the marks.",
        "My cousin works at the court.",
        "We tried to call her.",
        "I appeared on a radio programme about her.",
        "They appealed to us to keep quiet.",
        "The trial period of the app has ended.",
        "We set a date for the next meeting.",
        "Her lawyer could not be found.",
        "The judges of the contest chose her poem.",
        "The defence of the town cost many lives.",
    ],
)
def test_the_same_words_of_nothing_in_a_court(words: str) -> None:
    assert not behind(words)
