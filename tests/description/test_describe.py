"""What a mention measures, read off the sentence around it."""

import pytest

from service.description import describe
from service.description.lemmas import are_kin, idea_of
from service.description.names import NameBook, find_names
from service.extraction import extract
from service.model import Article, Claim, Modality
from service.reading import read
from service.reading.tokens import tokenize


def claim_of(text: str, quote: str) -> Claim:
    """The claim of the first mention whose text holds the quote."""
    document = read(Article("a", text))
    return next(claim for claim in describe(document, extract(document)) if quote in claim.mention.text)


@pytest.mark.parametrize(
    ("text", "quote", "owner"),
    [
        ("Nadia Brandt, 41, was elected chair.", "41", {"nadia", "brandt"}),
        ("The 41-year-old Nadia Brandt was elected chair.", "41", {"nadia", "brandt"}),
        ("The 41-year-old driver, Nadia Brandt, was unhurt.", "41", {"nadia", "brandt"}),
        ("A 41-year-old woman was unhurt.", "41", {"woman"}),
        ("Nadia Brandt spoke first. Brandt, 41, then sat down.", "41", {"nadia", "brandt"}),
        ("Nadia Brandt and Otto Brandt came. Otto Brandt left. Brandt, 41, waved.", "41", {"otto", "brandt"}),
        ("Nadia Brandt, who was 41, was unhurt.", "41", {"nadia", "brandt"}),
        ("Nadia Brandt came. She is only 41 years old.", "41", {"nadia", "brandt"}),
        ("Otto Brandt Jr., 41, and Ana Roe, 39, came.", "41", {"otto", "brandt"}),
        ("The driver, 41, and his nephew, 12, were unhurt.", "12", {"nephew"}),
        ("A woman in her 50s was unhurt.", "50s", {"woman"}),
        ("Nadia Brandt left home when she was 17 years old.", "17", set()),
        ("Oster Steel shipped 4,210 beams in March.", "4,210", {"oster", "steel"}),
        ("Firefighters saved 14 goats. The firefighters left.", "14", set()),
        ("Sixty-five goats drowned, some sixty in the port.", "Sixty-five", set()),
        ("Armed Thais stole 14 goats. The men were armed.", "14", {"armed", "thais"}),
        ("Oster saved 14 goats.", "14", {"oster"}),
        ("Last Friday, 14 goats drowned.", "14", set()),
        ("Last Orders, a band, sold 14 goats.", "14", {"last", "orders"}),
        ("Investigators found 14 goats.", "14", set()),
        ("Twenty goats drowned, and 14 swam.", "14", set()),
        ("We've saved 14 goats.", "14", set()),
        ("O'Dell saved 14 goats.", "14", {"o'dell"}),
    ],
)
def test_a_figure_belongs_to_the_nearest_fitting_name(text: str, quote: str, owner: set[str]) -> None:
    assert claim_of(text, quote).owner == owner


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Acme chief Jane Roe flew to Oslo.", [("acme",), ("jane", "roe"), ("oslo",)]),
        ("Roe's Volta factory closed on Monday.", [("roe",), ("volta",)]),
        ("Ludwig van Beek met Mr. Ames.", [("ludwig", "beek"), ("ames",)]),
        ("Nadia King met King Otto.", [("nadia", "king"), ("otto",)]),
        ("the river rose in the night", []),
    ],
)
def test_titles_and_possessives_end_a_name(text: str, names: list[tuple[str, ...]]) -> None:
    assert [name.words for name in find_names(tokenize(text, 0, len(text)))] == names


def test_a_lone_name_is_completed_to_the_full_name_given_last() -> None:
    text = "Jane Roe met John Roe and Ann Poe."
    names = find_names(tokenize(text, 0, len(text)))
    book = NameBook(names)
    assert book.full(names[0]._replace(words=("roe",))).words == ("john", "roe")
    assert book.full(names[0]._replace(words=("unknown",))).words == ("unknown",)


@pytest.mark.parametrize(
    ("text", "quote", "head"),
    [
        ("Prices rose 3.4 percent in April.", "3.4 percent", ""),
        ("The retirement age is now 67, police said.", "67", "age"),
        ("They want to lower the limit to 50.", "50", "limit"),
        ("Divers found 14 crates.", "14", "crate"),
        ("The council will build a $3 billion bridge.", "$3 billion", "bridge"),
        ("About 30 percent of voters stayed home.", "30 percent", "voter"),
        ("Oster drilled for two weeks following the strike.", "two weeks", ""),
        ("The ferry left 30 minutes earlier.", "30 minutes", ""),
        ("Brandt signed a two-year lease worth a fortune.", "two-year", "lease"),
        ("The thieves took $3 million worth of jewels.", "$3 million", "jewel"),
    ],
)
def test_the_head_is_what_is_counted_or_paid_for(text: str, quote: str, head: str) -> None:
    assert claim_of(text, quote).head == head


@pytest.mark.parametrize(
    ("text", "quote", "modality"),
    [
        ("Oster delivered 900 buses.", "900", Modality.DONE),
        ("Oster plans to deliver 900 buses.", "900", Modality.PLANNED),
        ("Oster denied that it sold 900 buses.", "900", Modality.DENIED),
    ],
)
def test_done_planned_and_denied_are_told_apart(text: str, quote: str, modality: Modality) -> None:
    assert claim_of(text, quote).modality is modality


@pytest.mark.parametrize(
    ("text", "quote", "outcome"),
    [
        ("The blast killed 12 people and wounded 31.", "12", "die"),
        ("The blast killed 12 people and wounded 31 others.", "31", "injure"),
        ("The firm posted a profit of $4 million.", "$4 million", "profit"),
    ],
)
def test_the_nearest_outcome_tells_what_the_figure_is(text: str, quote: str, outcome: str) -> None:
    assert claim_of(text, quote).outcome == outcome


def test_nearer_words_weigh_more() -> None:
    context = claim_of("The harbour master counted 14 crates beside the burnt warehouse.", "14").context
    assert context["crate"] > context["warehouse"]
    assert context["count"] > context["harbour"]


def test_a_figure_holds_in_the_period_beside_it() -> None:
    period = claim_of("Oster delivered 900 buses in 2024.", "900").period
    assert period is not None
    assert period.timex == "2024"


def test_words_for_one_idea_are_one_idea() -> None:
    assert idea_of("killed") == idea_of("deaths") == idea_of("fatal")
    assert idea_of("the") == idea_of("7") == ""
    assert are_kin("vehicle", "sedan")
    assert are_kin("job", "position")
    assert are_kin("household", "home")
    assert are_kin("migrant", "passenger")
    assert not are_kin("vehicle", "voter")
