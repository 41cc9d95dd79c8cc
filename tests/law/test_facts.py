"""Every fact of the shared law material stands in a pack: ids, numbers, articles, ranges, names."""

from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import yaml

from habeas.law import Charge, Pack, Rule, codes, load, look_up
from habeas.law.entries import Category, Credit, Entry, Provision, Treaty

pytestmark = pytest.mark.shared
WEAKER = "ABC"


def facts(shared: Path, name: str) -> Any:  # noqa: ANN401 - what YAML holds
    return yaml.safe_load((shared / "law" / f"{name}.yaml").read_text("utf-8"))


def ids(pack: Pack) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for one in pack.entries():
        found |= dict.fromkeys((one.id, *getattr(one, "aliases", ())), one)
    return found


def words_of(*entries: object) -> str:
    """All the words of entries in one form."""
    return plain(" ".join(str(v) for one in entries for v in asdict(one).values()))  # type: ignore[call-overload]


def plain(words: object) -> str:
    return re.sub(r"[^\w.+:()-]+", " ", str(words)).casefold()


def weakest(confidence: object) -> str:
    """The weakest letter of "B article, C range"; what was derived is unverified."""
    letters = re.findall(r"\b[ABC]\b", str(confidence))
    return max(letters) if letters and "derived" not in str(confidence) else "C"


def listed(value: object) -> list[str]:
    return (
        []
        if value is None
        else [str(v) for v in value]
        if isinstance(value, list)
        else [str(value)]
    )


def missing(needed: object, words: str) -> list[str]:
    """The words of a fact that are not among those of the pack."""
    said = set(words.split())
    skipped = {"http", "https", "source", "b", "c", "a"}
    wanted = {w.strip("():.") for w in plain(re.sub(r"https?://\S+", " ", str(needed))).split()}
    return [w for w in sorted(wanted) if w not in said and w not in skipped and w not in words]


def test_every_rule_of_the_clocks_is_a_rule_of_its_pack(shared: Path) -> None:
    wrong = []
    for fact in facts(shared, "clock_rules")["rules"]:
        rule = ids(load(fact["jurisdiction"])).get(fact["id"])
        if not isinstance(rule, Rule):
            wrong.append((fact["id"], "no rule"))
            continue
        found = {
            "start": rule.start_event, "limit": {"n": rule.n, "unit": rule.unit},
            "article": rule.article, "confidence": rule.confidence,
            "rolls": rule.rolls, "old": rule.old_article,
            "extensions": [asdict(one) for one in rule.extensions],
        }  # fmt: skip
        expected = {
            "start": fact["start_event"], "limit": fact["limit"], "article": fact["article"],
            "confidence": weakest(fact["confidence"]), "rolls": bool(fact["roll_forward_on_holiday"]),
            "old": None if fact["old_article"] is None else str(fact["old_article"]),
            "extensions": [
                {"n": e["n"], "unit": e["unit"], "condition": e["condition"], "times": e["max_times"]}
                for e in fact["extensions"]
            ],
        }  # fmt: skip
        wrong += [(fact["id"], name) for name, value in expected.items() if found[name] != value]
        if fact["valid_from"] and rule.valid_from != fact["valid_from"]:
            wrong.append((fact["id"], "valid_from"))
        if rule.valid_to != fact["valid_to"]:
            wrong.append((fact["id"], "valid_to"))
        if fact["note"] and missing(fact["note"], words_of(rule)):
            wrong.append((fact["id"], "note"))
    assert wrong == []


@pytest.mark.parametrize(("name", "code"), [("charges_cn", "CN"), ("hongkong", "HK")])
def test_every_charge_stands_with_range_names_and_exposure(
    shared: Path, name: str, code: str
) -> None:
    assert charges_missing(facts(shared, name)["charges"], load(code)) == []


def charges_missing(rows: list[dict[str, Any]], pack: Pack) -> list[tuple[str, str]]:
    known = {charge.id: charge for charge in pack.charges}
    wrong = [(fact["id"], "no charge") for fact in rows if fact["id"] not in known]
    for fact in rows:
        if charge := known.get(fact["id"]):
            wrong += [(charge.id, name) for name in lacking(charge, fact)]
    return wrong


def lacking(charge: Charge, fact: dict[str, Any]) -> list[str]:
    """What of a charge the pack has otherwise than the fact."""
    words = words_of(charge)
    named = [g for field in ("zh", "zh_short", "name", "en") for g in listed(fact.get(field))]
    told = [fact.get(field) or "" for field in ("article", "note", "replaced", "status")]
    held = {
        "range": (charge.range or "") == (fact.get("range") or ""),
        "confidence": charge.confidence == weakest(fact.get("conf", "A")),
        "death": bool(charge.death) or "death possible" not in str(fact.get("range")),
        "aggravator": bool(fact.get("aggravator")) <= charge.aggravator,
        "state security": bool(fact.get("ess")) <= charge.state_security,
        "tags": set(fact.get("tags", ())) <= set(charge.tags),
        "valid_from": fact.get("valid_from") in {None, charge.valid_from},
    }
    return [name for name, well in held.items() if not well] + [
        str(one) for one in (*named, *told) if missing(one, words)
    ]


def test_death_is_possible_where_article_113_leaves_it_possible(shared: Path) -> None:
    """Article 113: death in 102-112, except in 103(2), 105, 107 and 109."""
    rows = facts(shared, "charges_cn")["charges"]
    security = {c["id"] for c in rows if c.get("ess") and not c.get("aggravator")}
    spared = {"cn.103.2", "cn.105.1", "cn.105.2", "cn.107", "cn.109"}
    exposed = {c.id for c in load("CN").charges if c.death}
    assert exposed == security - spared


def test_every_name_of_a_charge_finds_it_or_says_that_several_have_it(shared: Path) -> None:
    wrong = []
    for code, rows in every_charge(shared).items():
        for fact in rows:
            if fact.get("aggravator") or fact["id"] in {"hk.nsl.33"}:
                continue
            for gloss in (
                *listed(fact.get("zh")),
                *listed(fact.get("zh_short")),
                *listed(fact.get("en")),
            ):
                parts = gloss.split(" / ") if not gloss.isascii() else [gloss]
                for one in parts:
                    found = look_up(one.strip('"'), load(code))
                    ways = {found.charge.id} if found.charge else {c.id for c in found.candidates}
                    if fact["id"] not in ways:
                        wrong.append((fact["id"], one, sorted(ways)))
    assert wrong == []


def every_charge(shared: Path) -> dict[str, list[dict[str, Any]]]:
    found = {
        "CN": facts(shared, "charges_cn")["charges"],
        "HK": facts(shared, "hongkong")["charges"],
    }
    found |= {code: row["charges"] for code, row in facts(shared, "jurisdictions").items()}
    return found


def test_every_section_of_mainland_law_stands(shared: Path) -> None:
    china, pack = facts(shared, "china"), load("CN")
    known = ids(pack)
    everything = words_of(*pack.entries())
    wrong: list[object] = []
    for section in ("counting_rules", "time_limits", "credit_rules"):
        for fact in china[section]:
            one = known.get(fact["id"])
            if one is None:
                wrong.append(fact["id"])
            elif fact.get("conf") and weakest(fact["conf"]) != one.confidence:
                wrong.append((fact["id"], "confidence"))
    assert wrong == []
    told = [
        fact.get(field) or ""
        for section in (
            "counting_rules", "notification_of_family", "lawyer_access", "term_rules",
            "deprivation_of_political_rights",
        )
        for fact in china[section]
        for field in ("rule", "measure", "limit", "exceptions")
    ]  # fmt: skip
    assert [gone for one in told if (gone := missing(one, everything))] == []


def test_every_form_of_custody_without_a_court_stands(shared: Path) -> None:
    known, wrong = ids(load("CN")), []
    for fact in facts(shared, "china")["extra_judicial_forms"]:
        if fact["id"] == "adm_grounds":
            continue
        one = known.get(f"cn.extra.{fact['id']}")
        assert isinstance(one, Provision), fact["id"]
        wrong += [(one.id, w) for w in listed(fact.get("zh")) if w not in one.names]
        if weakest(fact["conf"]) != one.confidence:
            wrong.append((one.id, "confidence"))
    assert wrong == []


def test_what_the_police_punish_is_renumbered_in_2026(shared: Path) -> None:
    grounds = facts(shared, "china")["extra_judicial_forms"]
    common = next(one for one in grounds if one["id"] == "adm_grounds")["common"]
    offences = load("CN").administrative
    for line in common:
        numbers = re.findall(r"art (\d+)", line)
        articles = [{v.article for v in (one, *one.versions)} for one in offences]
        assert any(
            {n for a in there for n in re.findall(r"art (\d+)", a)} == set(numbers)
            for there in articles
        ), line


def test_hong_kong_stands_whole(shared: Path) -> None:
    hong_kong, pack = facts(shared, "hongkong"), load("HK")
    known, everything = ids(pack), words_of(*pack.entries())
    wrong: list[object] = []
    for fact in hong_kong["time_limits"]:
        if fact["id"] not in known:
            wrong.append(fact["id"])
        for field in ("article", "limit", "rule", "applicant"):
            wrong += [(fact["id"], w) for w in missing(fact.get(field) or "", everything)]
    for fact in hong_kong["credit_and_release"]:
        rule = re.sub(r"\(Ma [^)]*\)", "", fact["rule"])
        wrong += missing(rule, everything)
    assert wrong == []


@pytest.mark.parametrize("code", [c for c in codes() if c not in {"CN", "HK", "INT"}])
def test_every_further_jurisdiction_stands_at_the_confidence_stated(
    shared: Path, code: str
) -> None:
    fact, pack = facts(shared, "jurisdictions")[code], load(code)
    assert charges_missing_loosely(fact["charges"], pack) == []
    everything = words_of(*pack.entries())
    gone = [w for line in fact["pretrial"] for w in missing(line, everything)]
    gone += missing(fact["appeal"]["limit"], everything)
    gone += missing(fact["appeal"].get("article") or "", everything)
    gone += missing(fact["appeal"].get("before") or "", everything)
    gone += missing(fact["credit"]["rule"], everything)
    assert gone == []
    appeals = [rule for rule in pack.rules if ".appeal" in rule.id]
    assert appeals
    assert {rule.confidence for rule in appeals} == {"C"}
    credited = [one.confidence for one in pack.entries() if isinstance(one, Credit)]
    assert max(credited) >= weakest(fact["credit"].get("conf", "C"))
    custody = [rule for rule in pack.rules if ".appeal" not in rule.id]
    assert custody
    treaty = next(one for one in pack.entries() if isinstance(one, Treaty))
    iccpr = fact["iccpr"]
    since = iccpr.get("ratified") or iccpr.get("acceded") or iccpr.get("signed") or None
    assert (treaty.status == "party", treaty.since) == (iccpr["party"], since)


def charges_missing_loosely(rows: list[dict[str, Any]], pack: Pack) -> list[tuple[str, str]]:
    """As charges_missing, but for names of persons in the notes, which a pack does not keep."""
    kept = [{k: v for k, v in row.items() if k != "note"} for row in rows]
    return [one for one in charges_missing(kept, pack) if "death" not in one]


def numbers_of(pack: Pack) -> set[int]:
    """The numbers of the limits of a pack, one by one and added up, also in years and days."""
    numbers = set()
    for rule in pack.rules:
        for text in (rule, *rule.versions):
            running = text.n or rule.n
            numbers.add(running)
            if rule.unit == "hour" and rule.extensions and rule.extensions[0].unit == "day":
                running //= 24
            for one in rule.extensions if text.extensions is None else text.extensions:
                running += one.n
                numbers |= {one.n, running}
    return numbers | {n // 12 for n in numbers} | {n // 24 for n in numbers} | {1}


def numbers_in(line: str) -> set[int]:
    """The numbers of a line on custody, without dates, articles and numbers of laws."""
    dated = r"\d{4}-\d\d-\d\d|\bx \d+|\([^)]*\)|Law \d+/\d+|https?://\S+|art \d+|\b(?:19|20)\d\d\b"
    cited = r"(?:\b[A-Z]\w*\.?|\bart|\bs) ?\d[\d./]*\S*"
    bare = re.sub(cited, " ", re.sub(dated, " ", line))
    return {int(number) for number in re.findall(r"\b(\d+)(?:h|d|m|y)?\b", bare)}


def test_the_numbers_of_custody_limits_stand_as_rules(shared: Path) -> None:
    """Every number of hours, days or months of the pre-trial lines is a limit or an extension."""
    wrong = [
        (code, line)
        for code, fact in facts(shared, "jurisdictions").items()
        for line in fact["pretrial"]
        if not numbers_in(line) <= numbers_of(load(code))
    ]
    assert wrong == []


def test_the_international_pack_stands_whole(shared: Path) -> None:
    world, pack = facts(shared, "international"), load("INT")
    everything = words_of(*pack.entries())
    wrong: list[object] = []
    for fact in world["wgad"]["categories"]:
        one = ids(pack)[f"int.category.{fact['id']}"]
        assert isinstance(one, Category)
        assert one.test == fact["test"]
        assert list(one.udhr) == [str(a) for a in fact["udhr"]]
        assert list(one.iccpr) == [str(a) for a in fact["iccpr"]]
        assert one.confidence == weakest(fact["conf"])
    for fact in world["wgad"]["procedure"]:
        wrong += missing(fact["step"], everything)
        if fact["step"] != "contact":
            wrong += missing(fact.get("rule") or "", everything)
    for fact in world["udhr_to_iccpr"]:
        pairs = [(c.right, c.udhr, c.iccpr) for c in pack.correspondences]
        if (fact["right"], str(fact["udhr"]), str(fact["iccpr"])) not in pairs:
            wrong.append(fact["right"])
    for fact in world["standards"]:
        one = ids(pack)[f"int.standard.{fact['id']}"]
        assert isinstance(one, Provision)
        assert one.says == fact["rule"]
        assert one.english == (fact["name"],)
    for part in world["questionnaire"].values():
        wrong += missing(part, everything)
    for part in ("fields", "types", "not_accepted", "wged_required"):
        wrong += missing(world["special_procedures_submission"][part], everything)
    assert wrong == []


def test_the_covenant_has_a_standing_in_every_territory_named(shared: Path) -> None:
    status = facts(shared, "international")["iccpr_status"]
    treaties = [t for code in codes() for t in load(code).treaties]
    signed = {t.since for t in treaties if t.status == "signed"}
    assert {one["signed"] for one in status["signed_not_ratified"]} <= signed
    assert sum(t.status == "none" for t in treaties) == len(status["neither"])
    for line in status["recent_accessions"]:
        assert any(t.since == line.rsplit(" ", 1)[1] and t.status == "party" for t in treaties), (
            line
        )


def test_each_entry_is_a_charge_rule_or_another_with_source_and_confidence() -> None:
    for code in codes():
        for one in load(code).entries():
            assert one.confidence in WEAKER
            if isinstance(one, Rule | Charge):
                assert one.source, one.id
                assert one.article, one.id
