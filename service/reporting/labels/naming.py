"""The name of a fact: every mention proposes some, and the one that most would put theirs to wins."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from service.language import words
from service.model import CalendarDate, Claim, Granularity, Kind
from service.reporting.labels import amounts, counts, events, games, measures, people, shares, spans, streets
from service.reporting.labels.election import Proposal, elect
from service.reporting.labels.names import owner_name
from service.reporting.labels.tellings import Telling, tell

_BARE: dict[str, str] = words("labels")["bare"]
_GIVEN: str = words("labels")["given"]
_DAYS: dict[str, str] = words("labels")["days"]
# What is said of nothing but whose it is.
_POOR = 0.12

_PROPOSERS: Mapping[Kind, Callable[[Telling, str], Iterator[Proposal]]] = {
    Kind.COUNT: counts.proposals,
    Kind.MONEY: amounts.proposals,
    Kind.MEASURE: measures.proposals,
    Kind.PERCENT: shares.proposals,
    Kind.AGE: people.proposals,
    Kind.DATE: events.proposals,
    Kind.TIME: events.proposals,
    Kind.DURATION: spans.proposals,
    Kind.RANK: games.ranks,
    Kind.SCORE: games.scores,
    Kind.OTHER: streets.proposals,
}


def label(claims: Sequence[Claim]) -> str:
    """A few words that most of the claims would put their names to, the same in whatever order they come."""
    told = tell(claims)
    kind = told[0].claim.mention.kind
    plain = _plain(kind, told)
    return elect(told, ((t, proposal) for t in told for proposal in _proposals(t, kind, plain))) or plain


def _proposals(t: Telling, kind: Kind, plain: str) -> Iterator[Proposal]:
    proposers = _PROPOSERS.get(kind)
    if proposers is not None:
        yield from proposers(t, plain)
    if kind is not Kind.AGE and (whose := owner_name(t)):
        yield Proposal(_GIVEN.format(what=plain, whose=whose), _POOR)


def _plain(kind: Kind, told: Sequence[Telling]) -> str:
    """What a fact is called where nothing is known of it: "amount"; a date by how finely it is written: "day", "year"."""
    if kind is not Kind.DATE:
        return _BARE[kind]
    written = {_fineness(t.claim) for t in told}
    return written.pop() if len(written) == 1 else _BARE[kind]


def _fineness(claim: Claim) -> str:
    value = claim.mention.value
    return _DAYS.get(value.granularity if isinstance(value, CalendarDate) else Granularity.VAGUE, _BARE[Kind.DATE])
