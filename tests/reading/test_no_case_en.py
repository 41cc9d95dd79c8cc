"""English pages that speak of arrests, trials and releases and hold no case: nothing is invented."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import reading_of

PAGES = {
    "appealinsport": """\
Ban on midfielder stands

The Court of Arbitration for Sport has dismissed the appeal of the midfielder Sina Aral against the ban that the league gave him in April, the club said on Monday. Aral, 24, will miss the first six matches of the new season. The club said that it regretted the ruling of the court and would not look for another player before the window closes at the end of August.
""",
    "statute": """\
Public Order (Amendment) Act: a short guide for event stewards

Section 9 says that a constable may arrest without warrant anyone who refuses to leave a closed area. The person arrested must be taken to a police station as soon as practicable and may be detained there for up to 24 hours.

A person guilty of an offence under this section is liable on summary conviction to imprisonment for a term not exceeding three months. An offender who has been convicted twice may be sentenced to a term of up to two years. The defendant can appeal to the Crown Court within 21 days.

A juvenile who is charged must be released on bail unless the custody officer has reasonable grounds. If bail is refused, the juvenile is transferred to local authority accommodation. The suspect was entitled, under the old rules, to one telephone call; whoever was held overnight was given a blanket.
""",
    "blurb": """\
New in paperback this May

The Ferryman's Debt by Oriel Castellane
Harbour Lane Press, 312 pages, £9.99

When the schoolteacher Tobias Wren is arrested on the night of his daughter's wedding, he believes that it is a mistake. Six months later he is tried in secret and sentenced to fifteen years in the salt mines. His wife, Ilse, a seamstress, begins to write letters that nobody answers. What she learns about the night of the wedding will change what she believes about her husband, about her sister and about the man who came to the door.

"A gripping read" – The Northern Echo Weekend
Castellane lives in Hull with two cats. Her first book was shortlisted for the Humber Prize.
""",
    "screenplay": """\
INT. POLICE STATION – NIGHT

INSPECTOR RUSK (50s, coat still wet) sits opposite DANIEL KERR, handcuffed.

RUSK
You were arrested on 4 March with the bag in your hand.

DANIEL
I was arrested because you wanted somebody arrested.

RUSK
The court will give you seven years. Your brother got nine.

CUT TO:

EXT. PRISON GATE – DAY

Daniel Kerr is released. Nobody waits. He has served six years and two months.

FADE OUT.
""",
    "game": """\
Walkthrough, chapter 4: The Iron Keep

After the ambush Captain Dorn is arrested by the Queen's guard and taken to the Iron Keep. You now play as Mira. Talk to the jailer: he tells you that Dorn was sentenced to hang at dawn. Collect the rusty key (200 XP) and release Dorn before the timer runs out. If you are caught you will be detained and lose all your items.

Tip: the prisoner in cell 3 was tortured and cannot walk. Carry him to the exit for the achievement "No One Left". The boss, Warden Ulric, is charged by holding R2.

Save your game before you open the gate. Next: chapter 5.
""",
    "crossword": """\
Quick crossword no. 4,118

Across
1 Arrested Tom in the nick (6)
4 Sentenced without a verb, perhaps (7)
8 Detained after school, Anna gets a line (5)
9 Jailed poet released from Reading in 1897 (5)
10 Charge for bail (3)

Down
2 Convicted fellow (3)
3 Was tried and executed, the French queen Antoinette (5)
5 Appeal of Emma Wray at last (4)

Solutions on page 38. Solution to no. 4,117: 1 Parole, 5 Remand.
""",
    "lyrics": """\
Johnny in the county jail
(words and music trad., arr. The Millrace Boys)

They took my Johnny Monday, they locked him Tuesday noon,
The judge gave Johnny twenty years beneath a yellow moon.
Oh Johnny was arrested for a dollar and a dime,
And Johnny's in the county jail a-singing out his time.

Chorus: Let him go, let him go …

They tried him on a Wednesday, they sentenced him by three,
They hanged poor Johnny Friday from the old magnolia tree.

Capo on 2. Chords: G C D7.
""",
    "dictionary": """\
arrest, verb [T]

1 if the police arrest someone, they take them to a police station because they think they have committed a crime: He was arrested for drunk driving. | The police arrested her at the airport.
2 formal to stop something happening: The drug arrested the growth of the tumour.
arrest, noun [C, U]: Two men are under arrest. | Maria was placed under house arrest.
See also: cardiac arrest

detain, verb: She was detained for questioning. | Three people were detained overnight.
release, verb: Tom was released from prison in 2010.
""",
    "market": """\
Morning briefing: shares arrest their slide

The FTSE 100 arrested a three-day decline on Tuesday after retailers released upbeat figures. Marlowe Holdings was charged with a £40m write-down on its Polish business. Chief executive Helen Pryce said the bank had been released from its covenant. Shares in Dunmore were suspended on Monday and will be transferred to the junior market on 3 June.

Analysts at Crane & Lyle sentenced the stock to a "sell". Bail-in bonds fell. The court of public opinion has convicted Pryce, said one trader, but the appeal of a 6 per cent dividend remains.
""",
    "ban": """\
Ferreyra banned for four matches, club to appeal

The league's disciplinary panel has found the United captain Mateo Ferreyra guilty of violent conduct. He was charged on Tuesday after an incident in the tunnel and was handed a four-match suspension and a fine of £25,000 at a hearing on Thursday. United said they would appeal.

Meanwhile goalkeeper Piet Lammers was released on a free transfer and defender Kofi Asante has been transferred to Genk for £6m. The trial of the young winger Joe Tully lasted two weeks and ended without a contract. "He was held back by injuries," said coach Ana Ruiz.
""",
    "vacancy": """\
Legal Officer (Detention), Nairobi, full time

The successful candidate will visit people in police custody, document cases of arbitrary arrest and torture, and file habeas corpus applications. Detainees who have been denied access to a lawyer, who were ill-treated or who are held without charge will be your clients.

You hold a degree in law and have five years' experience of trial work. You have been admitted as an advocate. Applicants who were convicted of an offence must say so.

The contact for questions is Grace Wambui, head of programmes. Send a CV by 31 August 2024. Only those shortlisted will be called.
""",
    "rights": """\
If the police stop you: ten answers

Can I be arrested without a warrant? Yes, if an officer has reasonable suspicion. You were arrested and not told why? Say so to the duty solicitor.
How long can I be held? In most cases 24 hours. If you have been detained under terrorism laws, up to 14 days.
I was charged. What now? You were released on bail or you will be taken to court the next morning.
My brother was arrested last night. Whom can I call? The custody sergeant must tell you where he is held. My friend was beaten in custody. Write down names, take photographs and see a doctor within 48 hours.
I was sentenced in my absence. Can I appeal? Yes, within 21 days of learning of it.
""",
    "template": """\
Model urgent action (replace the words in brackets)

Dear [TITLE] [NAME OF MINISTER],

I am writing about [NAME], a [OCCUPATION], who was arrested on [DATE] in [PLACE] by [AUTHORITY]. [He/She] has been held in [PRISON] since [DATE] and was denied access to a lawyer. On [DATE] a court sentenced [NAME] to [NUMBER] years in prison.

I urge you to release [NAME] immediately and unconditionally, and to ensure that [he/she] is protected from torture.

Yours sincerely,
[YOUR NAME]
Example: "John Smith was arrested on 1 January 2020 in Capital City."
""",
    "exam": """\
Criminal Procedure II – mock examination, June 2024
Answer two of three questions. Time allowed: two hours.

1. Alan is arrested on Friday evening on suspicion of burglary. He is detained for 40 hours and is denied access to a solicitor. On Sunday he confesses. On Monday he is charged and remanded in custody. Advise Alan.

2. Beth was convicted of theft on 3 May and sentenced to two years' imprisonment. Her co-defendant, Carl, was acquitted. Beth wishes to appeal. Discuss.

3. "Detention before trial is punishment before judgment." Do you agree?
""",
    "museum": """\
The Old Bridewell – visitor information

Built in 1791, the Bridewell held debtors, vagrants and those awaiting transportation. Prisoners were detained here for weeks before trial; those convicted were transferred to the hulks. By 1860 more than 300 people were held in 48 cells. Children as young as nine were sentenced to whipping. The treadwheel was removed in 1898 and the last prisoners were released in 1922.

Open Tuesday to Sunday, 10–5. Adults £8, children £4, under fives free. Guided tours at noon. The café serves "gaol stew". No dogs, except assistance dogs.
""",
    "cardiac": """\
Patient leaflet: after a cardiac arrest

Most people who have had a cardiac arrest were taken to hospital by ambulance. About one in ten is discharged home. You may have been detained in intensive care for some days. Before you are released from hospital, a nurse will hold a meeting with your family. Your doctor, Dr Amara Nwosu, will explain what was found on the trial drug.

Do not drive for four weeks. You will not be charged for the transfer between hospitals. If your appeal for transport costs is refused, call the ward.
""",
    "registry": """\
Thornbury Magistrates' Court – opening hours over Christmas

The court office is closed from 24 December to 1 January. The custody court sits on 27 December at 10 am for defendants who have been arrested and refused bail. Fines can be paid online. If you were sentenced to a community order, report as usual.

Relatives of persons held in the cells may ask at the counter between 9 and 10. The bail desk is on the ground floor. Weapons will be confiscated. Visitors who are searched and refused entry may complain to the court manager, Mr D. Ashworth.
""",
    "conference": """\
Save the date: Prisons, Power and Memory
International conference, University of Graz, 12–14 September 2024

Keynote: Professor Lena Hartwig (Bern), "Held without words: the language of detention". Panel 2: "Arrested development? Juvenile justice since 1989", chair Dr Paulo Mendes. Panel 3: "Sentenced to forget", with Inés Varela, historian, and Oskar Bloom, lawyer.

Abstracts (300 words) by 15 April to the organisers. Registration fee €90, students released from the fee on request. The conference dinner is charged separately. Trial sessions of the new database on Friday.
""",
    "style": """\
House style: crime and courts

arrest: people are arrested on suspicion of an offence, never "for" it. Wrong: "Jones was arrested for murder." Right: "Jones was arrested on suspicion of murder."
charge: a man is charged with, not "over".
sentence: "was sentenced to three years in prison", not "was given three years".
alleged: do not write "the alleged attacker was jailed". Once convicted, he is no longer alleged.
court names: capital C only in full names. "Smith appeared at Leeds Crown Court on Monday."
""",
    "sermon": """\
Second Sunday of Easter: Acts 12

When Herod saw that it pleased the people, he arrested Peter also. Peter was kept in prison, guarded by four squads of soldiers, and the church prayed. That night Peter was sleeping between two soldiers, bound with two chains, and an angel came and released him.

Dear friends, what keeps you in prison? Some of us were sentenced long ago by a word of our father. Some are detained by fear. Peter was led out and did not know that it was real. Let us stand for hymn 214, "Long my imprisoned spirit lay".

Coffee is served in the hall. Collection today: the roof appeal.
""",
    "releasenotes": """\
Sentinel 4.2 release notes

Released 14 May 2024.
- Fixed: processes that were killed by the scheduler were not released from the queue.
- Fixed: a child was detained in state "zombie" after its parent died.
- Changed: jailed users are now transferred to the sandbox by default.
- Trials of the licence last 30 days; your card is charged on day 31.
- Security: a session that had been held open for more than 90 days is executed again.
Thanks to Karl Lindqvist, who was charged with the search module, and to Mei Tan.
""",
    "school": """\
Behaviour policy, Northgate Academy

Pupils who are late three times in a week are given a detention. A detention is served on Thursday from 3.30 to 4.15 with Mr Oduya. Parents are informed the day before. If a pupil was detained and did not attend, the matter is transferred to the head of year.

Phones are confiscated at the gate and released at the end of the day. In 2023, 412 detentions were given. Exclusions may be appealed to the governors within 15 days. Last term Year 9 was sentenced to silence in the corridor, as Mrs Hale put it, and survived.
""",
    "opera": """\
Tosca – the story

Act 1. Angelotti, a political prisoner, has escaped and hides in a chapel. The painter Mario Cavaradossi promises to help him. Act 2. Cavaradossi is arrested and brought before Baron Scarpia, the chief of police. He is tortured while Tosca listens. Cavaradossi is condemned to death. Act 3. The painter is executed at dawn; Tosca leaps from the wall.

Running time: two hours fifty with two intervals. Latecomers will be held in the foyer. Tickets from €18. With Dario Conti (Cavaradossi) and Ulrike Manns (Tosca). Conductor: Jean Pelletier.
""",
    "minister": """\
New justice minister takes office

Adaeze Coker, 48, a former prosecutor, was sworn in as minister of justice on Monday. As a judge in Port Loko she sentenced dozens of smugglers to long terms and was known for refusing bail. She later led the commission that investigated detention conditions. Coker said that she would build two remand prisons and hire forty judges.

She takes over from Samuel Brima, who has been transferred to the ministry of transport. Brima was charged with merging the two road agencies. The ceremony was held at State House. Coker is married and has three children.
""",
    "stats": """\
Offender management bulletin, quarter 2

The prison population stood at 81,204 on 30 June, 2 per cent more than a year before. Of these, 14,017 were held on remand and 9,806 had been convicted but not yet sentenced. 5,122 people were released on licence. Proceedings were discontinued against 312 defendants. The average sentence was 21.4 months. 78 people died in custody. 1,204 women were detained, of whom 61 were charged with terrorism offences. Notes on methods are on page 6.
""",
    "album": """\
Out this week

Tall Kestrel – "House Arrest" (Loam Records)
The Bristol trio recorded these nine songs while singer Nell Haddow was detained at home with a broken leg. "Sentenced to the Sofa" was released as a single in March and "Jailbird" charges along at 180 beats a minute. The trial run in Berlin sold out. Four stars.

DJ Moroni – "Released on Bail"
Moroni, held by many to be the king of dub, was arrested by a rhythm he heard in Accra. Three stars.
""",
    "minutes": """\
Minutes of the parish council, 6 November 2023

Present: Cllr Ruth Boyle (chair), Cllr Ned Fagan, Cllr Ivy Marsh, the clerk.
1. Apologies were received from Cllr Dunn.
2. Burial ground. The erosion of the bank has been arrested. Mr Pugh will be charged with the mowing.
3. Planning. The appeal by Hillcroft Homes was dismissed on 12 October. The sentence "no dwelling shall be occupied" was removed.
4. Footpath 9. Detained by a fallen tree. Cllr Fagan was released from the working group.
5. Trial of the one-way system: Cllr Marsh said that the residents had not been heard.
The meeting was held in the chapel hall and closed at 9.10 pm.
""",
    "grammar": """\
Unit 7: The passive

Look at the examples.
The thief was arrested by the police. Anna was released yesterday. Mr Brown has been charged with theft. They were sentenced to five years in prison.

Exercise A. Put the sentences into the passive.
1 The police arrested Peter on Monday. → Peter was arrested on Monday.
2 The court will try Susan next week. → Susan ___ next week.
3 The guards beat the prisoner. → ___
Exercise B. Write five sentences about a person who was kept in prison.
""",
    "truecrimehist": """\
Guided walk: the witches' stone

On this green eleven women were hanged in 1649. They had been arrested in the spring, held in the church tower and tried in a single afternoon. No names were written down. The stone was moved in 1911 when the road was widened. The walk starts at the Crown at 2 pm every Sunday; dogs welcome; £3, children free.
""",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_page_without_a_case_gives_no_claims_and_says_so(page: str) -> None:
    reading = reading_of(page, "2024-06-20")
    told = [(str(c.event), c.person, c.quote.words) for c in reading.claims]
    assert told == []
    assert not reading.persons


def test_people_told_of_by_a_plural_do_not_make_a_page_a_case() -> None:
    page = """Things to know before you go

Visitors are welcome all year. Foreign nationals have been arrested and detained for bringing in medicines without
a prescription. Some have been deported. Taking pictures of bridges and ports is not allowed. Two hikers were fined
last summer for feeding the monkeys. Carry water, wear a hat, and keep to the marked paths; the ferry leaves twice a day.
The old customs house, where smugglers were once detained, is now a museum with a pleasant garden and a small shop.
"""
    assert not reading_of(page, "2024-05-09").claims


def test_an_actor_arrested_by_six_detectives_was_never_in_custody() -> None:
    page = """OBITUARY
Lorne Castle, actor who spent half his career behind bars – on screen

Lorne Castle, who has died aged 88, once calculated that he had been sentenced to 412 years. He was arrested by six
different television detectives, tried by most of the company in wigs and released only once, in a Christmas special.

His break came in 1961 with the series The Yard, in which the actor played a convict. The film that followed, with the
director of the series, made him a star; critics called the script thin. He was charged with murder in the sequel.
"""
    assert not reading_of(page, "2022-06-17").claims


def test_a_board_game_with_a_prison_holds_no_case() -> None:
    page = """Review: Breakout at Crow Hill (2–5 players, 90 mins)
Posted 11 December 2020 by Ada Moss. Tags: board games, hidden traitor

There is a moment in each game when someone at the table says that the Warden knows, and everyone looks at Steve. In our
four test games Steve Olin was the informer only once, but he was put in Solitary eleven times. In the Day phase the
players trade tokens; in the Night phase they dig. If your cell is searched and you hold a spoon, you are charged.
"""
    assert not reading_of(page, "2020-12-11").claims
