"""The clause around a figure: its verb, who does it, to what, and what the figure is of."""

import pytest

from service.description import describe
from service.description.speech import Part, parts_of_speech, verb_of
from service.extraction import extract
from service.model import Article, Claim
from service.reading import read
from service.reading.tokens import tokenize


def claim_of(text: str, quote: str) -> Claim:
    """The claim of the first mention whose text holds the quote."""
    document = read(Article("a", text))
    return next(claim for claim in describe(document, extract(document)) if quote in claim.mention.text)


@pytest.mark.parametrize(
    ("text", "quote", "verb"),
    [
        ("The yard delivered 4,210 beams.", "4,210", "deliver"),
        ("In the spring 4,210 beams were delivered.", "4,210", "deliver"),
        ("The council sold the old harbour for $3 million.", "$3 million", "sell"),
        ("On June 27, 1973, he pleaded not guilty to fraud.", "1973", "plead"),
        ("He pleaded guilty to obstruction of justice in July 1973.", "1973", "plead"),
        ("Rescuers, who had searched all night, found 12 sailors.", "12", "discover"),
        ("The hearing took place on May 4, 2021.", "2021", "court"),
        ("There were 4,210 beams in the yard.", "4,210", ""),
        ("Rescuers searched the woods after Sunday's shooting.", "Sunday", "shoot"),
        ("The deadly May 4 shooting shook the town.", "May 4", "shoot"),
        ("One man was killed and four others were wounded.", "four", "injure"),
        ("Rescuers killed three goats and sold five.", "five", "sell"),
        ("Two killed in avalanche", "Two", "die"),
        ("Gunman kills six people at market", "six", "die"),
        ("Thieves Take $2 Million From Vault", "$2 Million", ""),
        ("The storm, which had grown, broke 12 masts.", "12", "break"),
        ("The yard said it would also cut 300 jobs.", "300", "sever"),
        ("A guard was shot about 10 p.m. Monday.", "Monday", "shoot"),
        ("A guard was shot at 10:30 p.m. in St. Oster on Monday.", "Monday", "shoot"),
        ("A guard was shot in Oster: 12 others fled.", "12", "flee"),
        ("A guard was shot in Oster.Twelve others fled.", "Twelve", "flee"),
        ("The storm killed 12 soldiers and four guards were hurt.", "four", "injure"),
        ("The navy seized six rifles, 31 magazines and gloves, leaving the boat.", "31", "seize"),
        ("Guards seized 31 belts and rope-handling gloves.", "31", "seize"),
        ("Floods have caused 80 million euros ($92 million) of damage.", "$92 million", "cause"),
        ("On Monday, according to the mayor, a guard fled.", "Monday", "flee"),
    ],
)
def test_the_verb_of_the_clause_governs_and_a_light_one_names_its_event(text: str, quote: str, verb: str) -> None:
    assert claim_of(text, quote).action == verb


@pytest.mark.parametrize(
    ("text", "quote", "subject", "object_"),
    [
        ("The yard delivered 4,210 beams to Oslo.", "4,210", {"yard"}, {"oslo"}),
        ("The court quashed the conviction in 2008.", "2008", {"court"}, {"convict"}),
        ("Nadia Brandt lives here. She left Oslo in 2008.", "2008", {"nadia", "brandt"}, {"oslo"}),
        ("The bridge that the storm destroyed in 2008 was new.", "2008", {"storm"}, set()),
    ],
)
def test_subject_and_object_are_read_in_their_clause(text: str, quote: str, subject: set[str], object_: set[str]) -> None:
    claim = claim_of(text, quote)
    assert claim.subject == subject
    assert claim.object == object_


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        ("Lind, who has died aged 78, published 42 novels.", "42 novels", {"lind"}),
        ("The chain, based in Oster, sold 40 boats.", "40 boats", {"chain"}),
        ("In May, the chain sold 40 boats.", "40 boats", {"chain"}),
        ("The chain said on Thursday it would cut 1,800 jobs.", "1,800 jobs", {"chain"}),
        ("The owners announced that they will close 31 stores.", "31 stores", {"owner"}),
        ("It rained, and they sold 40 boats.", "40 boats", set()),
    ],
)
def test_a_subject_is_found_beyond_insertions_and_pronouns(text: str, quote: str, subject: set[str]) -> None:
    assert claim_of(text, quote).subject == subject


@pytest.mark.parametrize(
    ("text", "quote", "preposition", "complement"),
    [
        ("Traffic fell by 82 percent in Norway and stayed low.", "82 percent", "in", {"norway"}),
        ("The fleet lost 40 percent of its boats, he said.", "40 percent", "of", {"boat"}),
        ("They sold 40 boats.", "40", "", set()),
        ("The ferry sank nine miles north-northwest of Hallam.", "nine miles", "of", {"hallam"}),
        ("The ferry was nine miles away from the pier.", "nine miles", "from", {"pier"}),
        ("Hallam lies nine miles (about 14km) south of Oster.", "nine miles", "of", {"oster"}),
        ("Hallam lies nine miles (about 14km) south of Oster.", "14km", "of", {"oster"}),
        ("Hallam has 40 boats (12) in its port.", "40 boats", "", set()),
    ],
)
def test_what_stands_right_behind_a_figure_narrows_it(text: str, quote: str, preposition: str, complement: set[str]) -> None:
    claim = claim_of(text, quote)
    assert claim.preposition == preposition
    assert complement <= claim.complement


@pytest.mark.parametrize(
    ("text", "word", "part"),
    [
        ("They will house the crews.", "house", Part.VERB),
        ("The house burned down.", "house", Part.CONTENT),
        ("The accused man left.", "accused", Part.CONTENT),
        ("Police accused a man.", "accused", Part.VERB),
        ("It happened in the morning.", "morning", Part.CONTENT),
        ("The ship, carrying coal, sank.", "carrying", Part.VERB),
        ("It was closing roads and cutting power.", "cutting", Part.VERB),
        ("It was a gang-related fight.", "related", Part.CONTENT),
        ("Brandt co-founded the yard.", "founded", Part.VERB),
        ("She said that coal sank.", "that", Part.RELATIVE),
        ("Of that coal none was left.", "that", Part.DETERMINER),
    ],
)
def test_endings_and_the_word_before_tell_verbs_from_nouns(text: str, word: str, part: Part) -> None:
    tokens = tokenize(text, 0, len(text))
    assert parts_of_speech(tokens)[tokens.words.index(word)] is part


@pytest.mark.parametrize(("form", "verb"), [("took", "take"), ("found", "find"), ("delivered", "deliver"), ("slain", "slay")])
def test_a_past_form_names_its_verb(form: str, verb: str) -> None:
    assert verb_of(form) == verb
