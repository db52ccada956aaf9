"""Which claims of a story measure the same thing."""

from collections.abc import Iterable

import pytest

from service.alignment import align
from service.alignment.features import CLOSER_LOOK, FEATURES, FIRST_LOOK
from service.alignment.looks import feature_rows
from service.alignment.pairs import MOST_PARTNERS, MOST_PER_ARTICLE, candidate_pairs
from service.alignment.profiles import profiles_of
from service.alignment.scorer import Scorer
from service.description import describe
from service.extraction import extract
from service.model import Article, Claim, Options
from service.reading import read

NAMES = ("Alm", "Bex", "Cor", "Dun", "Elm", "Fen", "Gap", "Hay", "Ilk", "Jay", "Kew", "Lee", "Mow", "Nab", "Oak", "Pym")


def claims_of(*texts: str) -> list[Claim]:
    """The claims of a story whose articles are named a, b, c and so on."""
    claims: list[Claim] = []
    for number, text in enumerate(texts):
        document = read(Article(chr(97 + number), text))
        claims.extend(describe(document, extract(document)))
    return claims


def together(*texts: str) -> list[set[str]]:
    """The mentions that the aligner puts into one fact, as written."""
    return [{claim.mention.text for claim in fact.claims} for fact in align(claims_of(*texts), Options())]


def may_pair(*texts: str) -> set[frozenset[str]]:
    """The pairs of mentions that the scorer is asked about at all."""
    profiles = profiles_of(claims_of(*texts))
    pairs = candidate_pairs(profiles, Options())
    return {frozenset((profiles[p.a].claim.mention.text, profiles[p.b].claim.mention.text)) for p in pairs}


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        ("The storm killed 14 people in Port Hallam.", "In Port Hallam the storm killed 17 people.", {"14 people", "17 people"}),
        ("Oster delivered 900 buses in 2024.", "Oster delivered 950 vehicles in 2024.", {"900 buses", "950 vehicles"}),
        (
            "A man was shot in the 1900 block of Elm Road on Sunday.",
            "A man was shot on Sunday in the 1700 block of Elm Road.",
            {"1900 block of Elm Road", "1700 block of Elm Road"},
        ),
        ("Nadia Brandt, 41, chairs the board.", "The board is chaired by Nadia Brandt, 44.", {"41", "44"}),
    ],
)
def test_two_values_for_one_thing_become_one_fact(first: str, second: str, figures: set[str]) -> None:
    assert any(figures <= fact for fact in together(first, second))


@pytest.mark.parametrize(
    ("texts", "first", "second"),
    [
        (("Ana Roe, 31, and Ida Roe, 33, won.", "Ida Roe, 33, spoke."), "31", "33"),
        (("A boy, 9, was hurt in the fall.", "A woman, 31, was hurt in the fall."), "9", "31"),
        (("The suspect, 19, fled.", "The victim, 25, fled."), "19", "25"),
        (("Ana Roe, 31, won the race.", "Otto Roe, 33, won the race."), "31", "33"),
        (("Ana Roe, 31, was shot in the bar.", "A 33-year-old was charged in the shooting at the bar."), "31", "33-year-old"),
        (("His sister Ana Roe, 31, was at the bar.", "A man, 33, was at the bar."), "31", "33"),
        (("The storm killed 14 people and injured 60 people.",), "14 people", "60 people"),
        (("Oster sold 900 buses.", "Oster employs 12 clerks."), "900 buses", "12 clerks"),
        (("It began at 417 Elm Road.", "It began at 471 Oak Road."), "417 Elm Road", "471 Oak Road"),
        (("It weighs 40 kg.", "It is 40 km away."), "40 kg", "40 km"),
        (("The ferry can carry 450 passengers.", "The ferry carried 312 passengers."), "450 passengers", "312 passengers"),
        (("The ferry, built for 450 people, sank.", "The ferry sank with 512 people."), "450 people", "512 people"),
        (("The mill can store 9,000 tons of pulp.", "The mill held 6,000 tons of pulp."), "9,000 tons", "6,000 tons"),
        (("Oster ran 27 yards.", "Oster ran to the 35-yard line."), "27 yards", "35-yard"),
        (("Much changed. Wages rose 5 percent. Later, prices rose 7 percent.",), "5 percent", "7 percent"),
    ],
    ids=[
        "two bearers",
        "boy and woman",
        "suspect and victim",
        "two first names",
        "shot and charged",
        "sister and man",
        "one sentence",
        "other things",
        "two streets",
        "other dimension",
        "room and use",
        "what it is built for and use",
        "room and use of a measure",
        "a line of the field",
        "running text of one article",
    ],
)
def test_what_cannot_be_one_fact_is_not_even_weighed(texts: tuple[str, ...], first: str, second: str) -> None:
    assert frozenset((first, second)) not in may_pair(*texts)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The boy, 9, was hurt in the fall.", "Her son, 11, was hurt in the fall."),
        ("Kamila Roe, 9, was hurt in the fall.", "Camila Roe, 11, was hurt. Kamilla Roe, 11, was hurt in the fall."),
        ("Jonatan Lee Vischer, 9, was hurt in the fall.", "Jonathan Visher, 11, was hurt in the fall."),
        ("Christopher Roe, 9, was hurt in the fall.", "Chris Roe, 11, was hurt in the fall."),
        ("William Roe, 9, was hurt in the fall.", "Bill Roe, 11, was hurt in the fall."),
        ("William T. Roe, 9, was hurt in the fall.", "Will Thomas Roe, 11, was hurt in the fall."),
    ],
    ids=["two roles of one child", "a name spelt twice", "two names in two spellings", "short form", "nickname", "initial"],
)
def test_ages_of_what_may_be_one_person_are_weighed(first: str, second: str) -> None:
    assert frozenset(("9", "11")) in may_pair(first, second)


@pytest.mark.parametrize(
    ("first", "second", "ages", "are_weighed"),
    [
        ("Lin Roe, 31, fell. A driver, 33, fell.", "Lin Roe, 31, and a driver, 33, fell.", {"31", "33"}, False),
        ("Lin Roe, 31, fell.", "Lin Roe, 31, got up when a driver, 33, fell.", {"31", "33"}, False),
        ("Lin Roe, 31, fell.", "A driver, 33, fell.", {"31", "33"}, True),
        ("Lin Roe, 31, fell. Lin Roe, 33, got up.", "Lin Roe, 31, fell. Lin Roe, 33, got up.", {"31", "33"}, True),
        ("A boy, 9, fell.", "A boy, 9, and another boy, 11, fell.", {"9", "11"}, False),
        ("A boy, 9, fell.", "A boy, 9, fell. His 11-year-old brother fell too.", {"9", "11-year-old"}, False),
        ("A boy, 9, fell.", "His 11-year-old brother fell.", {"9", "11-year-old"}, True),
        ("Lin Roe, 31, fell.", "Lin Roe said the 33-year-old fell.", {"31", "33-year-old"}, False),
        ("Lin Roe, 31, fell.", "Ida Voe said the 33-year-old fell.", {"31", "33-year-old"}, True),
    ],
    ids=[
        "both tell both",
        "one tells of a name and another",
        "each tells one",
        "one name with two ages",
        "both in one sentence",
        "a relative",
        "a relative of nobody told",
        "the speaker",
        "another speaker",
    ],
)
def test_articles_that_tell_both_ages_tell_of_two_persons(first: str, second: str, ages: set[str], *, are_weighed: bool) -> None:
    assert (frozenset(ages) in may_pair(first, second)) is are_weighed


@pytest.mark.parametrize(
    ("third", "are_weighed"),
    [
        ("Lin Roe, 31, fell.", False),
        ("Ana Poe, 31, fell.", False),
        ("Ida Voe, 33, fell.", True),
        ("The suspect Lin Roe, 31, fled.", True),
    ],
    ids=["of that age", "another of that age", "of the other age", "of that age on the other side"],
)
def test_who_bears_an_age_may_be_told_by_a_third_article(third: str, *, are_weighed: bool) -> None:
    found = may_pair("A driver, 31, was hurt when she fell.", "Ida Voe, 33, was hurt when she fell.", third)
    assert (frozenset(("31", "33")) in found) is are_weighed


def test_a_headline_is_weighed_against_its_own_text() -> None:
    document = read(Article("a", "The storm killed 14 people in the port.", title="Storm kills 12 people in the port"))
    profiles = profiles_of(describe(document, extract(document)))
    assert candidate_pairs(profiles, Options())


def rounded(rows: Iterable[tuple[float, ...]]) -> list[list[float]]:
    """Rows in a fixed order, without the dust of sums taken in another order."""
    return sorted([round(number, 9) for number in row] for row in rows)


def test_features_do_not_depend_on_the_order_of_a_pair() -> None:
    texts = ("The storm killed 14 people in Port Hallam on Monday.", "At least 17 people died in Port Hallam, Ana Roe said.")
    claims = claims_of(*texts)
    profiles = profiles_of(claims)
    mirrored = profiles_of(list(reversed(claims)))
    rows = rounded(feature_rows(profiles, candidate_pairs(profiles, Options())))
    assert rows == rounded(feature_rows(mirrored, candidate_pairs(mirrored, Options())))
    assert {len(row) for row in rows} == {len(FEATURES)}


def test_the_scorer_walks_its_trees_and_calibrates() -> None:
    tree = {"if": "agree", "at_most": 0.5, "then": -2.0, "else": 2.0}
    scorer = Scorer({"baseline": 0.0, "calibration": [1.0, 0.0], "trees": [tree]})
    neither = [0.0] * len(FIRST_LOOK)
    glanced = scorer.leaves([[scorer.reader(FIRST_LOOK)(row) for row in ([1.0, *neither[1:]], neither)]])
    assert all(map(scorer.is_of_use, glanced))
    looked = scorer.leaves([[scorer.reader(CLOSER_LOOK)([0.0] * len(CLOSER_LOOK))] * 2], glanced)
    assert list(map(scorer.score, looked)) == pytest.approx([0.8808, 0.1192], abs=1e-4)
    assert scorer.calibrate(0.3) == pytest.approx(0.3, abs=1e-4)


def test_a_table_of_figures_is_weighed_only_in_part() -> None:
    table = "Ann Vale, 32, sat down. " * (3 * MOST_PER_ARTICLE)
    profiles = profiles_of(claims_of(table, "Ann Vale, 33, stood up."))
    crowd = {pair.a for pair in candidate_pairs(profiles, Options())}
    assert 0 < len(crowd) <= MOST_PER_ARTICLE


def test_a_claim_is_weighed_with_those_most_like_it() -> None:
    others = [f"Rain fell. In town number {name} the storm killed {number} people." for number, name in enumerate(NAMES, 20)]
    like = "Rain fell. The storm killed 14 people in Port Hallam."
    profiles = profiles_of(claims_of(like, *others, "Snow fell. The storm killed 17 people in Port Hallam."))
    last = max(number for number, profile in enumerate(profiles) if profile.claim.mention.text == "17 people")
    partners = [profiles[pair.a].claim.mention.text for pair in candidate_pairs(profiles, Options()) if pair.b == last]
    assert len(partners) == MOST_PARTNERS
    assert "14 people" in partners


def test_past_the_deadline_no_pair_is_weighed() -> None:
    claims = claims_of("The storm killed 14 people in Port Hallam.", "In Port Hallam the storm killed 17 people.")
    assert align(claims, Options(deadline=0.0)) == []
    assert align(claims, Options()) != []


def test_a_pair_that_the_gate_dismisses_comes_to_nothing() -> None:
    claims = claims_of("The storm killed 14 people in Port Hallam.", "In Port Hallam the storm killed 17 people.")
    weights = {"baseline": 4.0, "calibration": [1.0, 0.0], "trees": []}
    gate = {"floor": 0.0, "trees": [{"if": "local_cosine", "at_most": 2.0, "then": -1.0, "else": 1.0}]}
    assert align(claims, Options(), Scorer(weights)) != []
    assert align(claims, Options(), Scorer(weights | {"gate": gate})) == []
