"""English pages that look like no case and hold one: what they tell of it stays."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

CASES = {
    "onlyanappeal": (
        """\
Karvel – Officials should not imprison journalist Sina Aral, and the country's Constitutional Court should accept his case, the Press Watch said today. On 29 April 2024, the First Penal Chamber of the Sarn Regional Court of Justice, an appeals court in the east of the country, upheld Aral's 2019 conviction on charges of libel, which he has always rejected, it added.
""",
        {("appeal_result", "Sina Aral")},
    ),
    "indexcase": (
        """\
Home | News | Sport | Weather | Subscribe
We use cookies to improve your visit. Accept all

Top stories
Rovers sign striker on free transfer
Five recipes for a rainy weekend

Reporter Dalia Noor detained in Aden
14 May 2024 – Security officers detained the reporter Dalia Noor at her home in Aden on Sunday, her newspaper said. She is held at the Central Prison.

Related stories
Film review: The Long Corridor
Shares slide again
""",
        {("detention", "Dalia Noor")},
    ),
    "statutefirst": (
        """\
New security law used for the first time

Any person who "insults the state" may be arrested without warrant and is liable on conviction to imprisonment for ten years. What is new is section 12, which lets police hold a suspect for 30 days.

On 3 May 2024 police in Lusora arrested the bookseller Amos Tindale under section 12. He was charged with insulting the state and remanded in custody.
""",
        {("arrest", "Amos Tindale"), ("charge", "Amos Tindale"), ("detention", "Amos Tindale")},
    ),
    "fundreal": (
        """\
Help bring Farid home

Farid Osmanli, a teacher and father of two, was arrested on 9 January 2024 and is held in Kurdakhani detention centre. Your donation pays for his lawyer. Donate today: €20 a month makes a difference. Your gift is tax-deductible.
""",
        {("arrest", "Farid Osmanli"), ("detention", "Farid Osmanli")},
    ),
    "obitdissident": (
        """\
Zdenka Moravcova (1936–2024)
A life between the typewriter and the cell

The poet and translator Zdenka Moravcova, who has died peacefully at home aged 87, was arrested in 1972 and sentenced to four years in prison for subversion. She was released in 1976. She married Jan Hruby, a cellist, who died in 2011. She is survived by two daughters.
""",
        {
            ("arrest", "Zdenka Moravcova"),
            ("death", "Zdenka Moravcova"),
            ("release", "Zdenka Moravcova"),
            ("sentence", "Zdenka Moravcova"),
        },
    ),
    "novelist": (
        """\
Statement on the detention of Leyla Aydar

The novelist Leyla Aydar was taken from her flat in Tarsova by police on 2 June 2024. Aydar is the author of the novel "The Judge's Garden", in which a prisoner is sentenced to death and escapes; the novel was shortlisted for the Anatole Prize. She has been charged with insulting the judiciary. We call on the authorities to release her.
""",
        {
            ("arrest", "Leyla Aydar"),
            ("call", "Leyla Aydar"),
            ("charge", "Leyla Aydar"),
            ("detention", "Leyla Aydar"),
        },
    ),
    "judgearrested": (
        """\
Judge held over bribery claim

Police on Tuesday arrested Justice Benedict Amara, who sat in the Court of Appeal for eleven years and sentenced hundreds of smugglers. He was taken to the Hill Station police headquarters and denied bail by a magistrate on Wednesday.
""",
        {("arrest", "Benedict Amara"), ("transfer", "Benedict Amara")},
    ),
    "director": (
        """\
Film director Omid Rastegar arrested before premiere

Intelligence agents arrested the film director Omid Rastegar at his office in Shirvan on Monday, his producer said. His film "The Wall", starring Nadia Kamal, was to open the festival. In the film, a teacher is arrested and is sentenced to nine years. Critics had praised the screenplay. Rastegar was transferred to Evanlu prison.
""",
        {("arrest", "Omid Rastegar"), ("transfer", "Omid Rastegar")},
    ),
    "footballer": (
        """\
Striker detained after goal celebration

The Karsak striker Emre Toprak was detained by police at the airport on Sunday after he raised a banner during a league match. The club said its captain was questioned for six hours. Prosecutors charged him with spreading propaganda on Monday, and a court released him on bail. His transfer to Rovers is in doubt; the season ends in June.
""",
        {
            ("bail", "Emre Toprak"),
            ("charge", "Emre Toprak"),
            ("detention", "Emre Toprak"),
            ("harassment", "Emre Toprak"),
            ("release", "Emre Toprak"),
            ("transfer", "Emre Toprak"),
        },
    ),
    "museumreal": (
        """\
The Old Bridewell – visitor information

The schoolmaster William Thorne was held here from March 1819 for reading a petition aloud. He was convicted of sedition and sentenced to two years in prison. Open Tuesday to Sunday, 10–5. Adults £8, children £4. Guided tours at noon.
""",
        {
            ("conviction", "William Thorne"),
            ("detention", "William Thorne"),
            ("sentence", "William Thorne"),
        },
    ),
    "modelletter": (
        """\
Write for Sofia

Dear Minister,
I am writing about Sofia Petrenko, a nurse, who was arrested on 11 February 2024 in Varsk by the security service. She is held in Remand Prison No. 2. I urge you to release Sofia Petrenko immediately.
Yours sincerely,
[YOUR NAME]
""",
        {("arrest", "Sofia Petrenko"), ("call", "Sofia Petrenko"), ("detention", "Sofia Petrenko")},
    ),
    "singer": (
        """\
Singer jailed for lyrics

A court in Port Kasu on Thursday sentenced the singer Malik Dembe to three years in prison over a song on his new album. The lyrics of the single, whose chorus mocks the president, were read aloud in court. Dembe, who was arrested in March, is held at Kasu Central Prison.
""",
        {("arrest", "Malik Dembe"), ("detention", "Malik Dembe"), ("sentence", "Malik Dembe")},
    ),
    "group": (
        """\
Twelve protesters arrested in Minova

Police arrested 12 protesters in Minova on Sunday. Three of them were released on bail; the others were taken to the central jail.
""",
        {("arrest", None), ("bail", None), ("release", None), ("transfer", None)},
    ),
    "statsreal": (
        """\
Annual bulletin: journalists in prison

At year end 312 journalists were in prison, 4 per cent more than a year before. Among those sentenced this year is the editor Hana Yusupova, who was sentenced to eight years in prison on 14 November 2023. The average sentence was 61 months.
""",
        {("sentence", "Hana Yusupova")},
    ),
    "knowrightsreal": (
        """\
Know your rights: what is administrative detention?

A person may be held without charge for six months, and the order can be renewed. What is a secret file? The detainee may not see it.

The case of Sami Qasem shows how it works. Sami Qasem was arrested at a checkpoint on 8 August 2023 and has been held in Ofra prison since then. His detention was renewed in February 2024.
""",
        {("arrest", "Sami Qasem"), ("detention", "Sami Qasem")},
    ),
    "sermonreal": (
        """\
Prayer for prisoners, Sunday 9 June 2024

Dear friends, Acts 12 tells how Peter was kept in prison. Today we pray for Pastor Yonas Tekle, who was arrested in Keren on 20 May 2024 and is held in a container at Mai Serwa camp. Hymn 214.
""",
        {("arrest", "Yonas Tekle"), ("detention", "Yonas Tekle")},
    ),
    "conferencereal": (
        """\
Open letter from the conference

Registration closed, keynote cancelled: the historian Inga Solheim was arrested by border police on her way to our conference on 12 June 2024 and is detained in Narvo remand prison. The panel on prisons and memory, at which she was to speak, will be held without her.
""",
        {("arrest", "Inga Solheim"), ("detention", "Inga Solheim")},
    ),
    "chron": (
        """\
Case chronology: Nuru Abdi

3 March 2022: Nuru Abdi is arrested at his shop.
5 March 2022: He is taken to Kamo prison.
9 June 2022: He is sentenced to six years.
""",
        {("arrest", "Nuru Abdi"), ("sentence", "Nuru Abdi"), ("transfer", "Nuru Abdi")},
    ),
    "short": (
        """\
She was sentenced to six years in prison.
The lawyer Tomas Reyl was released yesterday.
""",
        {("release", "Tomas Reyl")},
    ),
    "banker": (
        """\
Bank chief arrested over bond losses

Fraud police arrested Helen Pryce, chief executive of Marlowe Holdings, at her home on Monday. Shares fell 9 per cent and investors sold the bonds; analysts had praised the dividend. Pryce, 51, was charged with false accounting on Wednesday and remanded in custody until 8 July.
""",
        {("arrest", "Helen Pryce"), ("charge", "Helen Pryce"), ("detention", "Helen Pryce")},
    ),
    "vacancyreal": (
        """\
We are hiring a campaigner – and we still miss Tariq

Our colleague Tariq Belkhir has been in prison since 4 October 2023. He was sentenced to five years by the Court of First Instance in Sidi Amar. The successful candidate will run the campaign for his release. Salary: €2,900. Deadline for applications: 30 June.
""",
        {("detention", "Tariq Belkhir"), ("sentence", "Tariq Belkhir")},
    ),
    "mockexam": (
        """\
University expels law student after arrest

The law student Paulo Nhaca was arrested on 6 June 2024 in the hall where he was sitting his criminal procedure examination. Police took him to Station 4. "He had answered two of three questions," a lecturer said.
""",
        {("arrest", "Paulo Nhaca"), ("transfer", "Paulo Nhaca")},
    ),
    "dollhouse": (
        """\
Playwright Irina Volkova on trial

The playwright Irina Volkova went on trial at the Second Western District Court on Monday. Her play, played by an all-female cast, tells how a woman is recruited online. In it a bride is arrested and sentenced. Volkova, who was arrested in May 2023, pleaded not guilty.
""",
        {("arrest", "Irina Volkova"), ("charge", "Irina Volkova"), ("trial", "Irina Volkova")},
    ),
    "wifeasks": (
        """\
Dear friends,

They have taken my husband, Karim Boudali. They came before dawn and there were six of them. The children saw everything. Karim is a baker, he has never been in any party. I was told at one office to go to another office and at the other office that there was nobody of that name. He has been beaten, a man who was let out told me. He needs his insulin. Please tell everybody. Please do not send money; send his name to people who can ask.

Samia
""",
        {("ill_treatment", "Karim Boudali")},
    ),
    "trainer": (
        """\
Boxing coach among those held

The boxing coach Ilyas Demir, whose club has trained two national champions, was detained together with four of his fighters after a match. Lawyers have not been allowed to see them. "The season is over for us," said the club's manager. The referee of the match was questioned as a witness and went home. Fans sang outside the police station until midnight and were dispersed. The league has not commented.
""",
        {("access_denied", "Ilyas Demir"), ("detention", "Ilyas Demir")},
    ),
    "filmprison": (
        """\
Actress on hunger strike

The actress Golnar Sadeghi, who played a prisoner in the series "Ward Nine", has begun a hunger strike in the women's ward of Karaj prison. Sadeghi, who is serving a sentence of four years, demands that medical care be given to her cellmate, the translator Mina Farhadi. In the series her character is arrested and is tortured; colleagues said that life had copied the screenplay. The director of the series has been summoned twice. A petition by critics was ignored.
""",
        {("health", "Golnar Sadeghi"), ("sentence", "Golnar Sadeghi")},
    ),
    "lawblog": (
        """\
What the Supreme Court decided about remand

Under section 167 a person who is arrested must be brought before a magistrate within 24 hours, and no suspect may be held longer than 90 days without a charge sheet. On 6 May 2024 the Supreme Court ordered the release on bail of the trade unionist Sunita Mahale, who had been in Byculla jail for 119 days. What is default bail? It is the right of any person who has not been charged in time. The amendment of 2023 did not change this, the judges explained.
""",
        {("detention", "Sunita Mahale")},
    ),
    "companycase": (
        """\
Shares fall as founder stays in custody

Investors sold shares in the delivery firm Pronto after a court in Almas extended the detention of its founder, Timur Sagin, until 30 August. Sagin was arrested at his office in June. Analysts said that revenue would suffer; bonds lost a tenth of their price. The company said that it would appeal the extension. Its earnings are due on Friday.
""",
        {("arrest", "Timur Sagin"), ("detention", "Timur Sagin")},
    ),
    "quizcase": (
        """\
Pub quiz for prisoners

Our quiz night raised £412 for the family of Hamid Tawfiq, the photographer who has been held at Tora prison since September 2023 without trial. Round one: capitals. Round two: which poet was released from prison in 1897? Answers on the back. Thanks to all the teams, to the landlord, and to Hamid's sister for coming.
""",
        {("detention", "Hamid Tawfiq")},
    ),
    "schoolcase": (
        """\
Head teacher freed

Pupils cheered at the gates of Northgate Academy as head teacher Lucy Mbeki came back to work. Mrs Mbeki was arrested on 2 June during a demonstration against the curriculum, spent eleven days in Kilimo police station and was released without charge on 13 June. Parents, governors and pupils had written to the minister. Detentions are suspended for the week, she joked.
""",
        {("arrest", "Lucy Mbeki"), ("charge", "Lucy Mbeki"), ("release", "Lucy Mbeki")},
    ),
    "poemcase": (
        """\
Poem for Rustam

You sit in cell nine, Rustam, / and count the lines you wrote.

The poet Rustam Gaziev was sentenced to seven years by the Frunze District Court in November 2023 for this poem, which is sung as a ballad with a chorus in every café of the city. He was beaten in the remand centre, his mother said. Words and music are free to copy. The hymn-like refrain was quoted in the indictment.
""",
        {("ill_treatment", "Rustam Gaziev"), ("sentence", "Rustam Gaziev")},
    ),
    "walkmemorial": (
        """\
Guided walk: the writers' quarter

Meet at the café on Sunday at 2 pm; children free, dogs welcome. We stop at the house where the novelist Irma Kostova was arrested by the secret police on 9 March 1951, and at the school from which her son was expelled. Kostova died in the labour camp of Belene in 1953. The walk ends at the museum, where tickets are half price.
""",
        {("arrest", "Irma Kostova"), ("death", "Irma Kostova")},
    ),
    "gamejournalist": (
        """\
Esports player held at border

Esports player Dae-ho Rim was detained at Incheon airport on 11 June and is being held at the Yangju immigration centre. The player, known to fans of the console game "Iron Keep" as "Boss", had criticised the ministry in a livestream. His team said that he would miss the quarter-final. Level headed as always, he wrote to fans: "Save your game."
""",
        {("detention", "Dae-ho Rim")},
    ),
}


@pytest.mark.parametrize(("page", "told"), CASES.values(), ids=CASES)
def test_a_real_case_is_read_from_a_page_that_looks_like_none(
    page: str, told: set[tuple[str, str | None]]
) -> None:
    claims = claims_of(page, "2024-06-20")
    found = {(str(c.event), c.person) for c in claims if c.event != "occupation"}
    assert told <= found
    assert {person for _, person in found} <= {person for _, person in told} | {None}
