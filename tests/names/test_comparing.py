"""Whether two written names are one name: each rule with its examples."""

from __future__ import annotations

import pytest

from habeas.names.comparing import compare


def verdict(one: str, two: str) -> str:
    return str(compare(one, two).verdict)


def because(one: str, two: str) -> str:
    return "; ".join(compare(one, two).because)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("鄭曉雲", "郑晓云"),
        ("衞文頴", "卫文颖"),
        ("鄭曉雲", "Zheng Xiaoyun"),
        ("郑晓云", "Xiaoyun Zheng"),
        ("郑晓云", "ZHENG, Xiaoyun"),
        ("Zheng Xiao-yun", "Zheng Xiaoyun"),
        ("Zheng Xiao Yun", "ZhengXiaoyun"),
        ("Zhèng Xiǎoyún", "郑晓云"),
        ("吕晓文", "Lü Xiaowen"),
        ("吕晓文", "Lv Xiaowen"),
        ("吕晓文", "Lyu Xiaowen"),
        ("吕晓文", "Lu Xiaowen"),
        ("Jiang Tian'an", "江天安"),
        ("欧阳文清", "Ou Yang Wenqing"),
    ],
)
def test_a_chinese_name_in_characters_and_in_pinyin_is_one(one: str, two: str) -> None:
    assert verdict(one, two) == "same"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("单秀英", "Shan Xiuying"),
        ("仇子明", "Qiu Ziming"),
        ("解立新", "Xie Lixin"),
        ("区少文", "Ou Shaowen"),
        ("尉迟文清", "Yuchi Wenqing"),
        ("朴顺姬", "Piao Shunji"),
    ],
)
def test_a_surname_is_read_as_a_surname(one: str, two: str) -> None:
    assert verdict(one, two) == "same"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("謝文廷", "Hsieh Wen-t'ing"),
        ("謝文廷", "Hsieh Wen-ting"),
        ("Hsü Chün-p'ing", "Xu Junping"),
        ("李明德", "Lee Ming-teh"),
        ("區文軒", "Au Man-hin"),
        ("羅冠文", "Law Kwun-man"),
        ("歐陽國華", "Au Yeung Kwok-wah"),
        ("Law Kwun-man", "Luo Guanwen"),
        ("林国成", "Lim Kok Seng"),
        ("黄美珠", "Ng Bee Choo"),
        ("林冠英", "Lim Guan Eng"),
        ("綦文丽", "Qi Wenli"),
        ("吴伟明", "Goh Weiming"),
        ("Goh Wei Ming", "Wu Weiming"),
    ],
)
def test_other_spellings_of_chinese_are_read(one: str, two: str) -> None:
    assert verdict(one, two) == "same"


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("Lisa Fang Wenli", "方文丽", "same"),
        ("Lisa Fang Wenli", "Fang Wenli", "same"),
        ("Lisa Fang", "Lisa Fang Wenli", "same"),
        ("Lisa Fang", "方文丽", "ask"),
        ("Jimmy Lai", "黎文丽", "ask"),
        ("Nathan Lai", "Lai Kwun-man", "ask"),
        ("Carrie Lam Cheng Man-lai", "林鄭文麗", "same"),
        ("Lisa Fang Wenli", "Lisa Feng Wenli", "different"),
        ("Peter Lai", "Martin Lai", "different"),
    ],
)
def test_an_english_name_beside_a_chinese_one(one: str, two: str, expected: str) -> None:
    assert verdict(one, two) == expected


@pytest.mark.parametrize(
    ("one", "two", "reason"),
    [
        ("许文永", "徐文勇", "same reading, different characters"),
        ("许文永", "陈文勇", "another surname"),
        ("张敏", "张民", "same reading, different characters"),
        ("Fang Xueqing", "Fang Xueqin", "is another syllable than"),
        ("Fang Jianbing", "Fang Jianbin", "is another syllable than"),
        ("方文丽", "Fang Wenlin", "the same surname"),
        ("Ouyang Wende", "Ou Wende", "another surname"),
        ("Xú Wén", "许文", "another surname"),
        ("Táng Jílǐ", "Táng Jìlì", "other tone marks"),
        ("Law Kwun-man", "Law Kwun-hin", "is another syllable than"),
    ],
)
def test_what_makes_another_chinese_name(one: str, two: str, reason: str) -> None:
    assert verdict(one, two) == "different"
    assert reason in because(one, two)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("Fang Tao", "Fang Dao", "ask"),
        ("Chang Wei", "Zhang Wei", "ask"),
        ("Zhang Weiming", "Chang Wei-ming", "same"),
        ("Zhang Weiming", "Chang Weiming", "different"),
    ],
)
def test_what_only_wade_giles_makes_one_is_asked(one: str, two: str, expected: str) -> None:
    assert verdict(one, two) == expected


def test_one_letter_that_makes_no_syllable_is_a_slip() -> None:
    assert verdict("Fagn Xiaoyun", "Fang Xiaoyun") == "same"
    assert verdict("Fang Xiaoyunn", "方晓云") == "same"
    assert verdict("Fang Xiaoyu", "Fang Xiaoyun") == "different"


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("方某", "方文丽", "ask"),
        ("方某某", "方某某", "ask"),
        ("方某丽", "方文丽", "ask"),
        ("方某丽", "方文英", "different"),
        ("方某某", "周文丽", "different"),
        ("方×丽", "方文丽", "ask"),
        ("方某某", "Fang Wenli", "ask"),
        ("Fang X", "Fang Wenli", "ask"),
        ("Fang Moumou", "Fang Wenli", "ask"),
        ("方某", "Zhou Wenli", "different"),
        ("X先生", "方文丽", "ask"),
    ],
)
def test_a_redacted_name_fits_or_does_not_and_weighs_nothing(
    one: str, two: str, expected: str
) -> None:
    found = compare(one, two)
    assert found.verdict == expected
    assert found.bits <= 0


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Lê Văn Hòa", "Le Van Hoa"),
        ("Lê Văn Hòa", "Lê Văn Hoà"),
        ("Huỳnh Thục Vy", "Thuc Vy Huynh"),
        ("Sheikh Salim al-Harithi", "Salem Al Harithy"),
        ("Abu Omar Salim al-Harithi", "Salim al-Harithi"),
        ("Abd el-Rahman Salih", "Abdulrahman Saleh"),
        ("عمر صالح", "Omar Saleh"),
        ("Mahsa Ebrahimi", "Mahsa Ibrahimi"),
        ("سالم الحارثي", "Salim al-Harithi"),
        ("مصطفى النجار", "Mostafa al-Naggar"),
        ("Mustafa al-Najjar", "Mostafa Elnaggar"),
        ("عبد الرحمن صالح", "عبدالرحمن صالح"),
        ("Gholam Reza Ali Zadeh", "Gholamreza Alizadeh"),
        ("Мария Светлова", "Maria Svetlova"),
        ("Марыя Каленікава", "Maria Kolenikova"),
        ("SVETLOVA Maria Petrovna", "Мария Светлова"),
        ("Mykola Karpenko", "Николай Карпенко"),
        ("Şule Gündoğdu", "Sule Gundogdu"),
        ("Ayşe Gündoğdu", "Ayse Guendogdu"),
        ("José Daniel Rojas Vidal", "Jose Daniel Rojas"),
        ("Daw Khin Thiri", "Khin Thiri"),
        ("Tursun Memet", "Tursun Muhemmet"),
        ("تۇرسۇن مەمەت", "Tursun Memet"),
        ("Jean-Luc Moro", "Jean Luc Moro"),
        ("Lhamo Kyab", "Lhamokyab"),
        ("Вольга Светлава", "Olga Svetlova"),
        ("Abd al-Aziz Al Sheikh", "Abdulaziz al-Shaikh"),
        ("أبو بكر الحارثي", "Abu Bakr al-Harithi"),
        ("جعفر الشايب", "Jaafar al-Shayeb"),
    ],
)
def test_names_of_other_peoples_across_spellings(one: str, two: str) -> None:
    assert verdict(one, two) == "same"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Lê Văn Dũng", "Lê Văn Dụng"),
        ("Nguyen Van Hoa", "Nguyen Van Hai"),
        ("Hassan al-Harithi", "Hussein al-Harithi"),
        ("Karim Salih", "Karima Salih"),
        ("Salim Khalid", "Khalid Salim"),
        ("Tursun Memet", "Memet Tursun"),
        ("Мария Светлова", "Марина Светлова"),
        ("А. Г. Светлов", "Алексей Петрович Светлов"),
        ("Igor Baranov", "Igor Baronov"),
        ("Егор Светлов", "Игорь Светлов"),
        ("هشام عبد العزيز", "هاشم عبد العزيز"),
        ("Li Yuhan", "Lü Yuhan"),
        ("Evgenia Svetlova", "Evgeny Svetlova"),
        ("María Rojas Vidal", "María Vidal Rojas"),
        ("José Antonio Rojas", "José Alberto Rojas"),
        ("Ahmet Gündoğdu", "Mehmet Gündoğdu"),
        ("Khin Thiri Oo", "Khin Thiri Aung"),
        ("P. R. Menon", "S. R. Menon"),
        ("Lena Marquant", "Lina Morquant"),
    ],
)
def test_other_names_of_other_peoples(one: str, two: str) -> None:
    assert verdict(one, two) == "different"


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("Adil Tursun", "阿迪力·吐尔逊", "same"),
        ("Adil Tursun", "阿地里·图尔逊", "same"),
        ("Adil Tursun", "阿迪力·买买提", "different"),
        ("ئادىل تۇرسۇن", "阿迪力·吐尔逊", "same"),
        ("阿迪力·吐尔逊", "阿地力·图尔逊", "same"),
        ("阿迪力·吐尔逊", "阿迪力·买买提", "different"),
        ("Marat Sabitov", "马拉特·萨比托夫", "same"),
        ("Tsering Dorje", "次仁多吉", "same"),
        ("Tsering Dorje", "才让多杰", "same"),
        ("Tsering Dorje", "次仁卓玛", "different"),
        ("Tsering Dorje", "ཚེ་རིང་རྡོ་རྗེ", "same"),
        ("Tsering Dolma", "ཚེ་རིང་རྡོ་རྗེ", "different"),
        ("Daw Khin Soe Win", "钦梭温", "same"),
        ("မင်းကိုနိုင်", "Min Ko Naing", "same"),
        ("Dorje", "多吉", "ask"),
        ("Adil Tursun", "阿迪力", "ask"),
        ("Tsultrim Dorje", "楚成多吉", "same"),
        ("Khin Soe Win", "杜钦梭温", "same"),
    ],
)
def test_transcriptions_in_chinese_characters_and_scripts_without_blanks(
    one: str, two: str, expected: str
) -> None:
    assert verdict(one, two) == expected


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("律师方文丽", "方文丽"),
        ("独立撰稿人方文丽", "方文丽"),
        ("方文丽女士", "Fang Wenli"),
        ("律师方丽", "方丽女士"),
        ("human rights lawyer Fang Wenli", "Fang Wenli"),
        ("Lobsang Dorje (monk)", "Lobsang Dorje"),
    ],
)
def test_a_title_is_no_part_of_a_name(one: str, two: str) -> None:
    assert verdict(one, two) == "same"


def test_a_name_given_twice_is_compared_in_both_ways() -> None:
    assert verdict("方文丽 (Fang Wenli)", "Fang Wenli") == "same"
    assert verdict("方文丽 (Fang Wenli)", "方文英") == "different"
    assert verdict("方文丽 (Fang Wenli)", "方文莉 (Fang Wenli)") == "ask"


def test_one_letter_of_a_long_part_may_be_a_slip() -> None:
    assert verdict("Abdureyim Salih", "Abduryeim Salih") == "ask"


def test_a_single_part_tells_nobody_from_others() -> None:
    assert verdict("Nurlan", "Nurlan") == "ask"
    assert verdict("Nurlan Aitov", "Nurlan") == "ask"


def test_what_is_no_name_is_not_compared() -> None:
    assert verdict("", "方文丽") == "ask"
    assert verdict("…", "!!!") == "ask"
    assert verdict("a" * 10_000, "a" * 10_000) == "ask"


@pytest.mark.parametrize("spelled", ["Szeto Man-kit", "Sze-to Man Kit", "Szeto, Man-kit"])
def test_a_compound_surname_in_hong_kong_spelling(spelled: str) -> None:
    assert verdict("司徒文杰", spelled) == "same"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Omar Saleh", "Amr Saleh"),
        ("Mahsa Ebrahimi", "Mahsa Rahimi"),
        ("Ali Salehi", "Ali Soleimani"),
    ],
)
def test_what_only_begins_or_ends_alike_is_another_name(one: str, two: str) -> None:
    assert verdict(one, two) != "same"


@pytest.mark.parametrize(
    ("one", "two", "says"),
    [
        ("Sasha Svetlova", "Aleksandra Svetlova", "ask"), ("Женя Светлова", "Evgenia Svetlova", "ask"),
        ("Ales Hrynkou", "Aliaksandr Hrynkou", "ask"), ("Pepe Rojas Vidal", "José Rojas Vidal", "ask"),
        ("Dasha Svetlova", "Maria Svetlova", "different"), ("Sasha Svetlov", "Alexei Svetlov", "different"),
        ("Sasha Svetlova", "Aleksandra Temnova", "different"),
    ],
)  # fmt: skip
def test_a_short_form_of_a_given_name_makes_a_question(one: str, two: str, says: str) -> None:
    assert verdict(one, two) == says


@pytest.mark.parametrize(
    ("one", "two"),
    [("Salim Fathi", "سالم فتحي"), ("Omar al-Sadhan", "عمر السدحان"), ("Nasser al-Dhafiri", "ناصر الظفيري")],
)  # fmt: skip
def test_an_h_behind_another_letter_is_one_with_it_or_not(one: str, two: str) -> None:
    assert verdict(one, two) == "same"
