"""A weekday beside a date that falls on another day."""

import pytest

from service.judgement import check_arithmetic
from tests.builders import claims_from

PUBLISHED = "2014-07-05"
CONTRADICTIONS = [
    ("The fair opens on Thursday, July 2, 2014.", "2 July 2014 is a Wednesday, not a Thursday"),
    ("The fair opened on Monday, 6 July 2014.", "6 July 2014 is a Sunday, not a Monday"),
    ("The council met on Sunday, March 1, 2011.", "1 March 2011 is a Tuesday, not a Sunday"),
    ("She was last seen on Friday 13 May 2010 at the pier.", "13 May 2010 is a Thursday, not a Friday"),
    ("The vote was on Tuesday, November 7, 2012.", "7 November 2012 is a Wednesday, not a Tuesday"),
    ("They married on Saturday, June 6, 1999, in the chapel.", "6 June 1999 is a Sunday, not a Saturday"),
    ("A hearing was set for Wed., Aug. 12, 2014.", "12 August 2014 is a Tuesday, not a Wednesday"),
    ("The market reopens on Monday, July 8.", "8 July 2014 is a Tuesday, not a Monday"),
    ("The ferry sank on Thursday, July 4.", "4 July 2014 is a Friday, not a Thursday"),
    ("The trial begins on Sunday, 20 December 2013.", "20 December 2013 is a Friday, not a Sunday"),
    ("It rained on Saturday (July 6, 2014) all day.", "6 July 2014 is a Sunday, not a Saturday"),
]
CONSISTENT = [
    "The fair opens on Wednesday, July 2, 2014.",
    "The fair opened on Sunday, 6 July 2014.",
    "The council met on Tuesday, March 1, 2011.",
    "The vote was on Tuesday, November 6, 2012.",
    "They married on Saturday, June 5, 1999, in the chapel.",
    "A hearing was set for Tues., Aug. 12, 2014.",
    "The market reopens on Tuesday, July 8.",
    "The ferry sank on Friday, July 4.",
    "The club was founded on Thursday, February 3.",
    "The shop opens on Thursday. July 2, 2014 was a long day.",
    "On Monday the court set a date of July 4, 2014.",
    "The river rose on Monday, April 15, and has not fallen since.",
]


@pytest.mark.parametrize(("text", "computation"), CONTRADICTIONS)
def test_reported_with_the_sum(text: str, computation: str) -> None:
    [judgement] = check_arithmetic(claims_from(text, PUBLISHED))
    assert (judgement.reason, judgement.computation) == ("weekday and date", computation)


@pytest.mark.parametrize("text", CONSISTENT)
def test_silent(text: str) -> None:
    assert check_arithmetic(claims_from(text, PUBLISHED)) == []
