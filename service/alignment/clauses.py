"""The words before a mention, further than the few that every claim keeps."""

from collections.abc import Sequence

from service.language import words
from service.model import Claim
from service.reading.tokens import tokenize

CLAUSE_ENDS = frozenset(words("calendar")["clause_ends"])
# How far a clause is read, in characters and words.
_REACH, _LONGEST = 120, 14


def words_before(claim: Claim) -> Sequence[str]:
    """The words and marks before a mention in its sentence, nearest first, as far as its clause is likely to reach."""
    if not CLAUSE_ENDS.isdisjoint(claim.before):
        return claim.before
    mention, document = claim.mention, claim.document
    begins = max(document.sentences[mention.sentence].start, mention.start - _REACH)
    before = tokenize(document.article.field(mention.field), begins, mention.start).words[-_LONGEST:]
    before.reverse()
    return before
