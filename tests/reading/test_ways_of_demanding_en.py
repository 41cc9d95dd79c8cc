"""The many ways in which something is demanded for a prisoner, a line each."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

TOLD = "The teacher Ana Roe was arrested on 3 May 2024 in Karvel. "

DEMANDED = """
"Let my mother come home," her son told reporters.
Supporters rallied outside the embassy to demand her freedom.
The foreign minister raised her case with his counterpart and asked for consular access.
The bar association protested against her detention and demanded an explanation.
Calls are mounting for the teacher to be freed.
Law Watch expressed alarm and sought guarantees for her safety.
Students went on strike for her release.
The association of teachers said the charges were absurd and should be thrown out.
"We want our colleague back," the headmistress said.
The EU's foreign affairs spokesman said Karvel should reverse the decision and release her.
Law Watch wrote to the interior minister on 8 June to ask for her release on medical grounds.
The campaign to free Ana Roe has spread to five countries.
Her colleagues are campaigning to have her conviction overturned.
A crowd chanted for her to be let go.
The union is insisting on her reinstatement.
Ireland's prime minister made a personal plea for her to be allowed home.
The family's lawyer has applied to the court for an independent autopsy of the body of Ana Roe.
The Swiss ambassador requested a meeting with her.
The Ombudsman recommended that the ministry allow her to see a cardiologist.
The Council of Europe's commissioner said that her prosecution should be stopped.
Campaigners handed in a 12,000-name petition demanding her freedom at the embassy.
"There is no reason to keep her in jail for another day. She should be sent home," her lawyer said.
The US envoy for hostage affairs has pushed for her to be sent home.
"We demand to see my sister," said Eva Roe.
"Give us back our teacher," the pupils chanted.
In a joint statement, seven embassies called the trial unfair and asked for it to be reopened.
The experts sought information on the legal basis of her arrest.
They stressed that Ms Roe must have access to medical care.
The diocese held a day of prayer for her release.
The union has called a strike to force the government to release her.
"Release my wife or charge her," Roe's husband said in a video.
The opposition demanded that the interior minister explain her disappearance.
Roe's lawyers have urged the court to dismiss the case.
The high commissioner appealed for her to be treated humanely.
UNESCO's director-general condemned the arrest and asked for her release.
"I beg the judge: send my daughter home," her father said.
The foreign ministry in Oslo summoned the ambassador and demanded access to her.
Her supporters want the appeal court to throw out the conviction.
The association will go on calling for her freedom, it said.
Her parents have gone to court to have her transferred to a hospital.
The campaign group Open Door says she needs to be let out at once.
The committee asks the State party not to extradite Roe.
The Union of Journalists wrote to the prosecutor general asking that the case be closed.
Roe's family asked the UN Working Group on Arbitrary Detention to take up her case.
European governments should speak out for her, said Law Watch.
Her publisher wants the government to guarantee her medical care.
Demands for her release have come from Brussels and Washington.
Pressure is growing on the government to free her.
"We are asking only for a fair trial for our daughter," the parents said.
A former president has interceded for her.
We expect the authorities to release her without further delay.
The chairman of the committee said it was time to let her go home.
Roe's sister has written to the pope asking him to intervene.
"Don't send him back," his wife begged.
The bishops' conference asked for Roe to be spared the death penalty.
The Commission requested information from the State on his health.
The experts reminded the Government of its duty to investigate and asked it to free him.
Law Watch said his continued detention could not be justified and that he must be let go.
Her release was demanded by the union.
Roe's immediate release has been requested by the UN.
The chairwoman of the Helsinki group, Lea Moor, would like to see her set free.
It is essential that Roe be released, the commissioner wrote.
There must be an independent investigation into what was done to her.
The families want the truth about her death.
The authorities have an obligation to release her, Law Watch said.
Her husband wants to be allowed to see her.
Writers around the world read her poems aloud and called for her freedom.
""".strip().splitlines()
SILENT = """
The union called for higher pay.
Drivers have signed a petition for a new bridge.
The mayor urged residents to save water.
The union is insisting on a pay rise.
Her colleagues are campaigning to have the park reopened.
An MP asked the minister what he was doing to mend the roads.
The diocese held a day of prayer for rain.
The union has called a strike to force the company to raise wages.
The experts sought information on the price of grain.
Her mother went to the bank with a letter begging for a loan.
The committee asks the State party to publish its budget.
The union will go on calling for lower rents.
Four times her lawyer asked for her to be moved to house arrest, and each time the court refused.
""".strip().splitlines()


def of_her(words: str, event: str) -> list[tuple[str | None, str]]:
    """Person and stance of the claims of an event, beside her arrest."""
    found = claims_of(TOLD + words, "2024-06-20")
    return [(c.person, str(c.stance)) for c in found if c.event == event]


@pytest.mark.parametrize("words", DEMANDED)
def test_each_demands_something_for_her(words: str) -> None:
    assert ("Ana Roe", "asserted") in of_her(words, "call")


@pytest.mark.parametrize("words", SILENT)
def test_the_same_words_of_other_things_demand_nothing(words: str) -> None:
    assert of_her(words, "call") == []
