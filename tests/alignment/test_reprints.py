"""A sentence that several articles carry is compared once, and every article that carries it stands behind its figure."""

from service.alignment import align
from service.alignment.pairs import candidate_pairs
from service.alignment.profiles import profiles_of
from service.description import describe
from service.extraction import extract
from service.model import Article, Claim, Options
from service.reading import read

WIRE = "The storm killed 14 people in Port Hallam."
OTHER = "In Port Hallam the storm killed 17 people."


def claims_of(*texts: str) -> list[Claim]:
    """The claims of a story whose articles are numbered in order."""
    documents = [read(Article(f"{number:03}", text)) for number, text in enumerate(texts)]
    return [claim for document in documents for claim in describe(document, extract(document))]


def articles_of(*texts: str) -> list[list[str]]:
    """The articles behind each fact."""
    return [[claim.mention.article_id for claim in fact.claims] for fact in align(claims_of(*texts), Options())]


def pairs_of(*texts: str) -> int:
    """How many pairs of claims are weighed."""
    return len(candidate_pairs(profiles_of(claims_of(*texts)), Options()))


def test_what_two_articles_print_alike_is_one_fact() -> None:
    facts = align(claims_of(WIRE, WIRE), Options())
    assert [[claim.mention.article_id for claim in fact.claims] for fact in facts] == [["000", "001"]]
    assert facts[0].cohesion == 1


def test_every_article_that_carries_a_sentence_stands_behind_its_figure() -> None:
    assert articles_of(WIRE, OTHER, WIRE, WIRE) == [["000", "001", "002", "003"]]


def test_a_hundred_reprints_cost_no_more_comparisons_than_one() -> None:
    assert pairs_of(*[WIRE] * 100, OTHER) == pairs_of(WIRE, OTHER) == 1


def test_another_sentence_with_the_same_figure_is_compared() -> None:
    assert pairs_of(WIRE, f"Rain fell. {WIRE[:-1]} on Sunday.", OTHER) > 2


def test_a_figure_read_off_another_day_is_no_reprint() -> None:
    """What is said of Friday is of another day in an article of the next week."""
    told = "The storm reached Port Hallam on Friday."
    dated = [f"PORT HALLAM, May {day}, 2026 (Bay Wire) - {told}" for day in (8, 15)]
    assert pairs_of(*dated) >= 1


def test_two_values_that_all_their_articles_print_side_by_side_are_two_facts() -> None:
    both = f"Crews came by boat. {WIRE} In Port Hallam the storm killed 17 people by the river."
    assert not any(len(articles) > 2 for articles in articles_of(both, both))
    assert pairs_of(both, both) == 0


def test_a_figure_of_another_period_is_no_reprint() -> None:
    """The next day is one day in one article and another in the other."""
    told = "The storm killed 14 people the next day."
    dated = [f"Rain fell in Port Hallam on May {day}, 2026. {told}" for day in (5, 8)]
    claims = [claim for claim in claims_of(*dated) if claim.mention.text == "14 people"]
    assert len({claim.period for claim in claims}) == 2
    assert [len(profile.prints) for profile in profiles_of(claims)] == [1, 1]
