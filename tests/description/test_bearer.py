"""Whose an age is, and what the sentence tells of that person."""

import pytest

from service.description import describe
from service.extraction import extract
from service.model import Article, Claim, Kind
from service.reading import read


def age_of(text: str, quote: str) -> Claim:
    """The claim of the first age whose text holds the quote."""
    document = read(Article("a", text))
    claims = describe(document, extract(document))
    return next(claim for claim in claims if claim.mention.kind is Kind.AGE and quote in claim.mention.text)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("A 41-year-old Port Hallam woman was unhurt.", {"woman"}),
        ("A 41-year-old Oster High School teacher was unhurt.", {"teacher"}),
        ("The 41-year-old man fell near the Silver Tern Hotel.", {"man"}),
        ("A 41-year-old woman was taken to Hallam Bay Hospital.", {"woman"}),
        ("The 41-year-old told Nadia Brandt to leave.", set()),
        ("The 41-year-old Port Hallam resident Nadia Brandt was unhurt.", {"nadia", "brandt"}),
        ("A 41-year-old woman from the north side, Nadia Brandt, was unhurt.", {"nadia", "brandt"}),
        ("A 41-year-old woman was identified as Nadia Brandt.", {"nadia", "brandt"}),
        ("A 41-year-old woman, Nadia Brandt said, was unhurt.", {"woman"}),
        ("Nadia Brandt, a 41-year-old teacher, was unhurt.", {"nadia", "brandt"}),
        ("In Oster, a 41-year-old teacher was unhurt.", {"teacher"}),
        ("He saw his wife Nadia, his 11-year-old son and a dog.", {"son"}),
        ("The 41-year-old convicted robber Otto Brandt fled.", {"otto", "brandt"}),
        ("A 41-year-old male driver was unhurt.", {"driver"}),
        ("A fall of Roe's was the 41-year-old Brandt's third win.", {"brandt"}),
        ("Nadia S. Brandt, 41, was unhurt.", {"nadia", "s", "brandt"}),
        ("Helen March, 41, was unhurt.", {"helen", "march"}),
        ("Nadia “Dot” Brandt, 41, was unhurt.", {"nadia", "dot", "brandt"}),
        ('The 41-year-old Nadia "Big Dot" Brandt was unhurt.', {"nadia", "big", "dot", "brandt"}),
        ("The film “Dot,” Nadia Brandt, 41, said, was good.", {"nadia", "brandt"}),
    ],
    ids=[
        "town", "school", "near a place", "taken to a place", "object", "town and name", "apposition", "identified as", "speaker",
        "age in an apposition", "town in front", "list of relatives", "participle", "two nouns", "possessive", "initial", "month",
        "nickname", "nickname of two words", "title in quotes",
    ],
)  # fmt: skip
def test_an_age_belongs_to_the_name_or_the_role_of_its_own_phrase(text: str, owner: set[str]) -> None:
    quote = "11" if "11-year" in text else "41"
    assert age_of(text, quote).owner == owner


@pytest.mark.parametrize(
    ("text", "quote", "traits"),
    [
        ("A 9-year-old boy slept.", "9", {"male", "minor"}),
        ("His sister, Lin Roe, 33, slept.", "33", {"female"}),
        ("Lin Roe, 33, a former bus driver, slept.", "33", {"adult"}),
        ("A 33-year-old was shot in the leg.", "33", {"victim"}),
        ("Lin Roe, 33, has been charged with theft.", "33", {"suspect"}),
        ("Lin Roe, 33, who was later fatally stabbed, had called.", "33", {"victim"}),
        ("Lin Roe, 33, was pronounced dead.", "33", {"victim"}),
        ("Lin Roe, 33, and Min Roe, 31, were killed.", "33", {"victim"}),
        ("The blast killed Lin Roe, 33, and Min Roe, 31.", "31", {"victim"}),
        ("Police arrested a 33-year-old.", "33", {"suspect"}),
        ("He saw the shooting of a 33-year-old.", "33", {"victim"}),
        ("33-year-old charged in death of clerk", "33", {"suspect"}),
        ("After he was shot, Lin Roe, 33, called.", "33", set()),
        ("It began when Lin Roe, 33, saw a girl who was killed.", "33", set()),
        ("They charged a 33-year-old in the death of a boy shot in June.", "33", {"suspect"}),
        ("The storm killed Lin Roe, 33, and fled.", "33", {"victim"}),
        ("It was the suspect's 33-year-old.", "33", set()),
        ("A 33-year-old is in custody.", "33", {"suspect"}),
        ("Lin Roe, 33, now in jail, called.", "33", {"suspect"}),
        ("A 33-year-old was taken into custody.", "33", {"suspect"}),
        ("A 33-year-old faces two charges.", "33", {"suspect"}),
        ("A 33-year-old opened fire on a crowd.", "33", {"suspect"}),
        ("A 33-year-old shot his neighbor.", "33", {"suspect"}),
        ("A 33-year-old shot near a mill lay still.", "33", {"victim"}),
        ("A 33-year-old opened a shop.", "33", set()),
        ("A 33-year-old is in critical condition.", "33", {"victim"}),
        ("A 33-year-old was taken to a nearby hospital.", "33", {"victim"}),
        ("A 33-year-old was taken to the station.", "33", set()),
        ("A 33-year-old suffered a wound.", "33", {"victim"}),
        ("A clerk was shot by a 33-year-old.", "33", {"suspect"}),
        ("A clerk was found by a 33-year-old.", "33", set()),
        ("It was one of the suspects, a 33-year-old.", "33", {"suspect"}),
    ],
)
def test_a_sentence_tells_on_which_side_a_person_is(text: str, quote: str, traits: set[str]) -> None:
    assert age_of(text, quote).traits == traits


@pytest.mark.parametrize(
    ("text", "quote", "owner"),
    [
        ("Nadia Brandt died of a fever in Oslo in 2002 at age 61.", "61", {"nadia", "brandt"}),
        ("Nadia Brandt dies at 91", "91", {"nadia", "brandt"}),
        ("Nadia Brandt sang. She died on Monday at the age of 91.", "91", {"nadia", "brandt"}),
        ("In 2005, at the age of 91, Nadia Brandt sang.", "91", set()),
        ("Nadia Brandt was a 22-year-old student.", "22", {"nadia", "brandt"}),
    ],
)
def test_a_sentence_tells_who_is_or_died_at_an_age(text: str, quote: str, owner: set[str]) -> None:
    assert age_of(text, quote).owner == owner


@pytest.mark.parametrize(
    ("text", "is_somebodys"),
    [
        ("Police were called by a 12-year-old boy.", True),
        ("It opens when a 12-year-old boy leaves home.", True),
        ("The under-12-year-old team won.", False),
        ("He left home when he was 12 years old.", False),
        ("Police solved a 12-year-old murder case.", False),
        ("Police found a 12-year-old at the house.", True),
        ("Police found a 12-year-old house painter.", True),
    ],
)
def test_an_age_of_the_past_or_a_limit_is_nobodys(text: str, is_somebodys: bool) -> None:
    assert age_of(text, "12").owner_is_role is is_somebodys


@pytest.mark.parametrize(
    ("text", "quote", "owner"),
    [
        ("Ida Roe, 33, fell. The 33-year-old was unhurt.", "33-year", {"ida", "roe"}),
        ("A woman, 33, fell. Ida Roe, 33, was unhurt.", "33", {"ida", "roe"}),
        ("Ida Roe, 33, fell. Another 33-year-old fell too.", "33-year", set()),
        ("A man, 33, fell. His sister Ida Roe, 33, fell too.", "33", {"man"}),
        ("Ida Roe, 33, and Ana Poe, 33, fell. The 33-year-old was unhurt.", "33-year", set()),
        ("Lin Roe, 33, fell. The 34-year-old was unhurt.", "34", set()),
    ],
    ids=["the 33-year-old", "told before", "another", "other sex", "two of one age", "other age"],
)
def test_an_age_without_a_name_is_of_the_one_named_with_it(text: str, quote: str, owner: set[str]) -> None:
    assert age_of(text, quote).owner == owner


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("Julia Brandt, 33, fell.", {"female"}),
        ("Brandt, 33, fell.", set()),
        ("Ivo Brandt, 33, fell. Brandt has been charged with theft.", {"suspect"}),
        ("Police shot Ivo Brandt on Monday. Brandt, 33, is in hospital.", {"victim"}),
    ],
    ids=["given name", "surname alone", "told after", "told before"],
)
def test_a_person_has_what_the_whole_article_tells(text: str, traits: set[str]) -> None:
    assert age_of(text, "33").traits == traits
