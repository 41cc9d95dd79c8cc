"""The many ways in which somebody is kept from a prisoner, a line each."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

TOLD = "The teacher Ana Roe was arrested on 3 May 2024 in Karvel. "

KEPT = """
The prison does not allow her to receive letters.
Doctors of her own choosing have not been admitted to the prison.
She is not getting her heart medication.
A specialist recommended surgery in May, but the prison has yet to arrange it.
The investigator refused to register her lawyer's power of attorney.
She was assigned a state lawyer although her family had hired one.
Her phone calls home have been cut to one a month.
Books sent to her are being returned.
Prison officials did not respond to the embassy's requests for access to her.
For the first ten days she had nobody to defend her.
The detention centre told her lawyer to come back next week, as it had the week before.
Her defence team said it had been given two days to read 9,000 pages.
Her lawyer was handed the indictment on the morning of the trial.
She has never had a copy of the judgment.
The verdict has been kept from her lawyers.
It was six weeks before she was able to talk to her mother on the telephone.
Her parents have seen her once since the arrest.
Since May her sister has managed to visit her just twice.
The visit that had been promised for Sunday never took place.
Her brother drove 600 kilometres for a visit that was called off at the gate.
The prison doctor would only give her paracetamol.
Her requests to be taken to hospital are met with silence.
She has been waiting since January for an eye operation.
Her lawyers cannot speak with her in confidence; every meeting is filmed.
The guards tear up her letters.
Bibles and other books are forbidden to her.
A priest who wanted to give her communion was sent away.
The visiting ban imposed on her in May is still in force.
The judge ruled that she may have no contact with her husband.
She cannot telephone her children.
The consulate has been trying to reach her since 5 May, without success.
Karvel has not notified the embassy of her arrest.
The court refused to hear the five witnesses she had named.
Her lawyer waited four hours at the police station and was then told that the interview was over.
Police have kept her lawyer away from her.
Her chosen counsel was removed from the case by the court.
Investigators forced her to accept a lawyer of their own.
Meetings with her lawyer are limited to 20 minutes a week.
The police station refused to tell her parents whether she was there.
Her husband heard about the trial a week after it had ended.
It took the police nine days to admit that they were holding her.
Doctors said she needs an operation; the prison says there is no money for it.
She was discharged from hospital against her doctors' advice.
She asked for sanitary pads and did not get any.
Her family's offer to pay for a private specialist has been declined.
Her medication is being given to her irregularly.
"They don't give my mother her pills," said her son.
"I have not heard my daughter's voice since May," says her mother.
She may not watch television or have books.
The prison library is closed to her.
The embassy learned of her arrest from the newspapers.
Consular access was granted only after 40 days.
Her solicitor, Ben Moor, was made to leave the interview room.
Counsel for Roe complained that she had been allowed to consult him for just ten minutes.
The magistrate denied her counsel's application for disclosure of the police diary.
Roe appeared in court unrepresented.
She appeared before the judge by video link without her lawyer.
She had to defend herself because the court would not wait for her lawyer.
The trial judge threw her lawyer out of the hearing.
The authorities have declared the case secret and given her lawyers no documents.
At no point was she told why she was being arrested.
Police did not tell her what she was charged with for six days.
It took nearly three weeks for her to see a lawyer.
Twelve days went by before she saw a lawyer.
Not once has she been visited by a lawyer.
Her lawyer was not present when the statement was taken.
She was made to sign the record in her lawyer's absence.
She has asked for a lawyer repeatedly; none has come.
Every attempt by her lawyer to visit her has failed.
Her husband gets no answer when he asks for a visit.
Her relatives have had their visiting passes cancelled.
The prison has taken her family off the visitors' list.
She was punished with the loss of visits for two months.
Since her transfer her family has received neither a letter nor a call.
Last month's call was broken off after a minute.
She has not held her baby since the day of her arrest.
The medicine that the family handed in has not been passed on.
Roe, who has cancer, has missed three rounds of chemotherapy since her arrest.
A neurologist should have examined her in April; this has not happened.
She was taken back to her cell without having been X-rayed.
They waited two days to take her to hospital with a broken arm.
The prison infirmary gave her nothing for the pain.
The warden said there were no guards to escort her to the hospital.
Staff at the remand centre told the lawyer that Roe "did not wish" to see him.
Her lawyers say they have had no meeting with her in private.
Her legal team has been blocked from entering the prison.
The lawyer had to wait until 18 May for permission to visit her.
Roe's attorney was notified of the hearing an hour beforehand.
No notice of the hearing was given to her lawyer.
A translation of the charge sheet was refused.
She had to follow the trial without an interpreter.
Her family did not learn of her arrest until 8 May.
The authorities kept the family in the dark about her transfer.
Her mother got no official word of the arrest.
Her wife has been allowed two visits in ten months.
The prison cancelled the June visit without giving a reason.
Her sister was told at the window that Roe was "on punishment" and could not be seen.
Contact with her family was cut off on 10 May.
Prison staff listen in on her calls and cut them off.
She has received only one of the 30 letters that we sent.
Letters take months to reach her, and many vanish.
Food parcels are limited to one a month.
They refuse to let her have a Bible.
Reading material has been withheld from her.
Her asthma medicine was handed over only after her lawyer complained.
The prison administration has stopped her physiotherapy.
The authorities have delayed the operation she needs.
The ministry would not approve the transfer to a hospital that her doctors requested.
She was refused an abortion.
Although she is eight months pregnant, she has had no check-up.
Prison doctors misdiagnosed her and refused further tests.
Warders refused my client water and a doctor, her lawyer told the court.
Roe's counsel submitted that he had been given no opportunity to take instructions from her.
She was produced late at night so that her lawyer could not be there.
Her advocate told reporters he was stopped at the gate of the Karvel jail.
Roe has had just one consultation with her lawyer.
On 20 May the investigators finally let her lawyer in.
Her right of access to counsel was violated from the start.
The family's lawyer is not recognised by the court.
The hearing went ahead without her lawyer.
The prosecution has failed to disclose the recordings to her lawyers.
Her lawyer has asked for the case file five times and received nothing.
It has been 40 days since she last spoke with her husband.
"We have not had a single call from her," said her brother.
I am not allowed to hug my mother, her son wrote.
Her sister's name was struck off the list of visitors.
Her calls have been capped at three minutes.
Phone contact was stopped altogether in June.
A letter she wrote on 10 May has still not arrived.
The jail bars her from getting books in English.
Dictionaries, pens and paper are denied to her.
Her request for a radio was denied.
Her inhaler has run out and the prison will not replace it.
The prison missed two of her hospital appointments.
Guards brought her to the hospital too late for her appointment.
Treatment outside the prison has been ruled out by the authorities.
For 11 days she was not seen by a medic.
Medical attention came only after nine hours.
She lay in her cell with a fever for three days before anyone called a doctor.
Repeated pleas for an ambulance were ignored.
In prison, Roe lacks adequate medical care.
The prison's failure to treat her has cost her the sight of one eye.
The refusal of medical care has put her life in danger.
Law Watch protested against the lack of access to a lawyer for Roe.
Her lawyer could not get permission for a visit.
Ben Moor, her lawyer, spent two hours at the gate and left without seeing her.
She was not told of her right to a lawyer.
She has not been given any documents about her case.
None of the court papers has reached her lawyer.
The charge sheet was read to her in a language she does not speak.
Her lawyers got the 600-page file two days before the trial.
Not one of her relatives has been let in.
Her family is still fighting for permission to visit.
The prison told the family that she had lost her visiting rights.
The family have been waiting for a call since 20 May.
Her Sunday call did not come.
Our cards to her have come back stamped "refused".
She asked to be seen by her own doctor and the prison said no.
The pills her mother brings are thrown away.
A planned biopsy was called off by the prison.
She needs dialysis three times a week and gets it once.
Prison officials stopped her from going to a follow-up appointment.
They are letting her go blind by withholding her eye drops.
The consul was told to apply again.
UN experts asked to visit her, but the authorities did not agree.
She was refused permission to hold her newborn.
Her barrister said he was given ten minutes with her before the hearing.
The first time her lawyer saw her was in court.
Her family has had no sight of the verdict.
The lawyers had no time to prepare.
Her lawyer was handed 3,000 pages on the eve of the trial.
None of the witnesses she asked for was heard.
The prison has halved her visiting time.
She has been placed on a regime without visits or calls.
Her appeals to be allowed to phone her sick mother have fallen on deaf ears.
He asks for a doctor every day, but none is sent.
Prison staff failed to give him his evening dose on five occasions.
Roe has been transferred back from the hospital before his treatment was complete.
Surgeons were ready, but the guards never brought him.
The MRI scan ordered in March is still outstanding.
The guards make medical help conditional on a confession.
His broken wrist was never set.
He was returned to his cell the same day, against medical advice.
A court ordered that he be given treatment, but the prison ignored it.
The Danish consul has been waiting for an answer to his request for a visit for five weeks.
Diplomats have been given no opportunity to speak with him.
Her private lawyer was not sworn in by the court, which imposed a public defender on her.
The prosecutor imposed a 24-hour restriction on her meeting a lawyer.
A confidentiality order bars her lawyers from seeing the file.
A copy of the FIR was not supplied to her family.
The defence was denied a copy of the expert opinion.
Officers at the station told her lawyer there was no such person there.
She was pressed to dismiss the lawyers her family had retained.
Two of her lawyers were themselves arrested, leaving her without a defence.
The authorities replaced her lawyers with two appointed by the government.
The family received the arrest notice only on 2 June.
The men who came showed neither a warrant nor identification.
Her family has not been formally notified of her detention.
Since January her phone rights have been suspended as a punishment.
She has been deprived of her weekly call for refusing to wear the uniform.
A judge ruled that her lawyer could not take part in the hearing.
She was interrogated at night, with neither a lawyer nor an interpreter.
Before she was allowed a lawyer, she had been questioned four times.
The court has not sent the verdict to her lawyers, so they cannot appeal.
Her lawyers have requested the autopsy report in vain.
Her relatives were only told of the verdict a week later.
It was from a fellow prisoner that the family heard of her illness.
Nobody is allowed to write to her.
The authorities block all contact between Roe and the outside world.
Roe is kept isolated from her family and lawyers.
For want of an escort, her chemotherapy was put off twice.
No one has treated her infected tooth.
The medical commission refused to see her.
She has been refused crutches.
Independent monitors have asked to see her, but in vain.
""".strip().splitlines()
DENIED = """
According to the ministry, she "has regular contact with her relatives".
Prison officials deny withholding her medicine.
The police said that nobody had prevented her lawyer from meeting her.
The spokesman said she had refused to see a doctor herself.
The prison governor told the BBC that Roe had been seen by a doctor every week.
Police say she was offered a lawyer and turned him down.
"At no time has she been refused a visit," the governor wrote.
The authorities say she has access to a doctor whenever she asks.
A police spokesman said she had been allowed to call her family.
Officials said her lawyers could visit her at any time.
The prison says that the family "never applied" for a visit.
Asked about it, the head of the prison said that all her requests to see a doctor had been met.
Her lawyers had full access to the file, the prosecutor's office replied.
According to police, Roe was informed of his right to a lawyer and waived it.
The embassy in Vienna replied that his family visits him regularly.
The ministry says her lawyers have met her "without any restriction".
""".strip().splitlines()
OF_NOBODY = """
Four embassies asked to observe the trial; none was let in.
Supporters who had travelled to the court were stopped at a roadblock.
The judge barred the press.
The judge ordered the public gallery to be cleared.
Journalists had their passes withdrawn before the hearing.
Only state media were admitted to the trial.
""".strip().splitlines()
SILENT = """
Journalists were not let into the stadium for the final.
The hospital did not allow him to park there.
Visits to the museum have been banned for three months.
The library turned away visitors after the flood.
The museum has no guide and visitors are not allowed to take pictures.
He was not able to see the screen from his seat.
The town's money for the pool is not passed on to the club.
Her children have been kept from seeing the circus by the rain.
The press was barred from the players' hotel.
Her parents have been turned away from the cinema.
Her lawyer visited her on 10 May and found her in good spirits.
The doctor refused to comment on the price of insulin.
Under the law, a detainee may be denied visits for up to ten days.
The clinic ran out of vaccine in May.
The judge refused to hear the song again.
The patient was punished with the loss of dessert.
Her solicitor was made partner at the firm.
A guard sat between her and the window throughout the flight.
Contact with the ship was cut off on 10 May.
The clinic has delayed the opening of its new wing.
Prison doctors refused to join the strike.
Her lawyer had to wait for a train.
Detainees are entitled to see a lawyer within 48 hours.
Visits can be cancelled at short notice by the prison.
The bank refused to tell her parents the balance.
The lawyer was offered a post at the university and turned it down.
The hospital would not approve the merger.
She was refused a mortgage.
""".strip().splitlines()


def of_her(words: str, event: str) -> list[tuple[str | None, str]]:
    """Person and stance of the claims of an event, beside her arrest."""
    found = claims_of(TOLD + words, "2024-06-20")
    return [(c.person, str(c.stance)) for c in found if c.event == event]


@pytest.mark.parametrize("words", KEPT)
def test_each_tells_that_somebody_or_something_was_kept_from_her(words: str) -> None:
    assert ("Ana Roe", "asserted") in of_her(words, "access_denied")


@pytest.mark.parametrize("words", DENIED)
def test_an_office_that_says_she_had_it_denies(words: str) -> None:
    assert of_her(words, "access_denied") == [("Ana Roe", "denied")]


@pytest.mark.parametrize("words", OF_NOBODY)
def test_whoever_is_kept_from_the_courtroom_is_kept_from_nobody_by_name(words: str) -> None:
    assert (None, "asserted") in of_her(words, "access_denied")


@pytest.mark.parametrize("words", SILENT)
def test_the_same_words_elsewhere_keep_nobody_from_her(words: str) -> None:
    assert of_her(words, "access_denied") == []
