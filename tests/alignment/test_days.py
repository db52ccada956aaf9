"""Which dates of two reports may be one."""

from datetime import date

import pytest

from service.alignment.pairs import candidate_pairs
from service.alignment.profiles import profiles_of
from service.description import describe
from service.extraction import extract
from service.model import Article, Claim, Options
from service.reading import read

FIRST, SECOND, WEEKS_LATER = date(2025, 6, 3), date(2025, 6, 5), date(2025, 7, 10)

APART = {
    "a night told before": ("The barge sank on Monday night.", "The crew of the barge sank that night into the mud."),
    "today in a quotation": ("The barge sank on Monday.", 'The owner said: "The barge sank today and we are sad."'),
    "tonight in curly marks": ("The barge sank on Monday night.", "The owner wrote: “Tonight the barge sank.”"),
    "today in a post": ("The barge sank on Monday.", "The barge sank today. — Jane Roe (@janeroe)"),
    "today and the day before it": ("The barge will sail on Wednesday.", "Off Oster the old barge sailed today."),
    "the day of a report": ("The barge sank on Sunday.", "The old barge sank, the Oster Gazette reported Monday."),
    "known so far and done": ("As of Monday the barge lay in the mud.", "Off Oster the old barge sank on Wednesday."),
    "past and ahead": ("The season of the barge ended on April 30.", "The season of the barge will end on October 31."),
    "what holds on either day": ("The barge remained in the mud Monday.", "The barge sank into the mud Wednesday."),
    "nobody on one day": ("No one was in custody Monday; a barge lay in the mud.", "The skipper was in custody on Wednesday."),
    "what did not happen": ("The owner of the barge did not answer Monday.", "The owner of the barge did answer on Wednesday."),
    "who spoke on one day": ("The barge sank into the mud, police said Monday.", "The barge sank into the mud Wednesday."),
    "who spoke on either day": ("The barge sank, police said Monday.", "The barge sank, the owner told police on Wednesday."),
    "nobody far before a day": (
        "Nobody answered the door at the owner's barge Monday.",
        "The owner's barge sank on Wednesday.",
    ),
    "closed on one day": ("The barge's office will be closed Monday.", "The barge's office was robbed on Wednesday."),
    "at a news conference": (
        "The skipper of the barge spoke at a news conference Monday.",
        "The skipper sank the barge on Wednesday.",
    ),
    "a day's statement": (
        "The barge sank into the mud, a Monday morning email from the harbour said.",
        "The barge sank into the mud on Wednesday.",
    ),
    "a call with reporters": ("In a June 2 conference call the owner sold the barge.", "The owner sold the barge on June 4."),
    "a clock abroad": ("The barge sank at 18:41 (02:41 GMT Tuesday) off Oster.", "The barge sank on Monday, June 2, off Oster."),
    "said and drowned": ("Ana Roe said on Monday that the skipper had drowned.", "The skipper drowned on Sunday."),
    "identified and drowned": ("The drowned skipper was identified on Monday.", "The skipper drowned on Sunday."),
    "being questioned": ("The skipper of the barge is being questioned Monday.", "Police questioned the skipper Wednesday."),
    "two steps before the law": ("The skipper of the barge was arrested Monday.", "The skipper was sentenced on Wednesday."),
    "charged and in court": (
        "The skipper of the barge was charged Sunday.",
        "The skipper made a brief appearance in court Tuesday.",
    ),
    "arrested and freed": ("The skipper of the barge was arrested Monday.", "The barge's skipper was freed on Wednesday."),
    "a step named behind its day": ("The skipper of the barge was charged Monday.", "The skipper awaits a July 9 trial."),
    "what was just stated": (
        "The owner announced Monday that the barge sank.",
        "The owner announced today that the barge sails.",
    ),
}
TOGETHER = {
    "two days": ("The barge sank on Monday.", "It was on Wednesday that the old barge sank off Oster."),
    "today outside quotation marks": ("The barge sank on Monday.", "Off Oster the old barge sank today."),
    "today behind a quotation": ("The barge sank on Monday.", 'The barge, called "Ox", sank today.'),
    "a day in a quotation": ("The barge sank on Monday.", 'The owner said: "The barge sank on Wednesday."'),
    "today and the day after it": ("Off Oster the old barge sails today.", "The barge sailed on Wednesday."),
    "days of two reports": (
        "The Gazette reported Sunday that the barge sank.",
        "An old barge lies in the harbour, the Gazette reported Monday.",
    ),
    "planned and done": ("The barge will leave on June 4.", "The barge left on June 5."),
    "until a day": ("The barge remained in the mud until Monday.", "The barge was in the mud, and left it Wednesday."),
    "a day's event that something continued": (
        "The owner has continued the season with Monday's race of the barge.",
        "The race of the barge was on Wednesday.",
    ),
    "news told as such": ("The harbour said Monday that the barge will be sold.", "The harbour told of the sale Wednesday."),
    "a clause on": ("The barge remained in the mud after it sank Monday.", "The barge sank Wednesday."),
    "closed off": ("Oster closed the old lock on Monday.", "After long years of debt Brandt closed the lock on Wednesday."),
    "news of a meeting": (
        "The conference on the barge opened Monday.",
        "Off Oster a conference of bargemen opened on Wednesday.",
    ),
    "identified on either day": (
        "The drowned skipper was identified Sunday.",
        "Off Oster, divers and the skipper's sons stood by as he was identified on Tuesday.",
    ),
    "a day in brackets": ("The barge sank at 18:41 (Monday) off Oster.", "The barge sank on Wednesday, June 4."),
    "after being hurt": ("The skipper of the barge died after being hurt Monday.", "The skipper was hurt Wednesday."),
    "one step before the law": ("The skipper of the barge was arrested Monday.", "The skipper was arrested on Wednesday."),
    "arraigned in court": (
        "The skipper of the barge will be arraigned Wednesday.",
        "The barge's old skipper is to appear in court Friday.",
    ),
    "a mishap beside a step": (
        "The skipper was arrested after the barge crash Monday.",
        "The barge skipper was charged Wednesday.",
    ),
    "a statement of days before": (
        "The owner announced on May 30 that the barge sank.",
        "A tired diver of the barge announced today that ropes broke.",
    ),
    "two days ahead": (
        "The season of the barge will end on September 30.",
        "On October 31 the long season of the barge will end, Oster said.",
    ),
}


def are_weighed(first: str, second: str, later: date = SECOND) -> bool:
    """Whether anything that two articles tell is compared; the first was published on FIRST."""
    claims: list[Claim] = []
    for name, day, text in (("a", FIRST, first), ("b", later, second)):
        document = read(Article(name, text, published_at=day))
        claims.extend(describe(document, extract(document)))
    return bool(candidate_pairs(profiles_of(claims), Options()))


@pytest.mark.parametrize("texts", APART.values(), ids=APART)
def test_dates_that_cannot_be_one_are_not_compared(texts: tuple[str, str]) -> None:
    assert not are_weighed(*texts)


@pytest.mark.parametrize("texts", TOGETHER.values(), ids=TOGETHER)
def test_dates_that_may_be_one_are_compared(texts: tuple[str, str]) -> None:
    assert are_weighed(*texts)


def test_dates_of_undated_articles_lie_on_no_side() -> None:
    claims: list[Claim] = []
    for name, text in (("a", "The season of the barge ended on April 30, 2025."), ("b", "The season ends on October 31, 2025.")):
        document = read(Article(name, text))
        claims.extend(describe(document, extract(document)))
    assert candidate_pairs(profiles_of(claims), Options())


@pytest.mark.parametrize(
    ("first", "second", "weighed"),
    [
        pytest.param("The barge sank on Sunday.", "Off Oster the old barge sank on Tuesday.", False, id="both fresh"),
        pytest.param("The barge sank on Sunday.", "Off Oster the old barge sank on June 4.", True, id="one looks back"),
    ],
)
def test_fresh_news_of_weeks_apart_is_not_compared(first: str, second: str, *, weighed: bool) -> None:
    assert are_weighed(first, second, WEEKS_LATER) is weighed
