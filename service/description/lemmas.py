"""Words to lemmas to ideas: "killing" and "deaths" both say "die"."""

from service.language import words
from service.language.lemmatizer import lemmatize
from service.language.memory import remembered

_DESCRIPTION = words("description")
_SYNONYMS = words("synonyms")
STOPWORDS = frozenset(_DESCRIPTION["stopwords"])
_IDEA_OF = {word: idea for idea, members in reversed(_SYNONYMS["concepts"].items()) for word in members}
PERSONS = frozenset(_SYNONYMS["hypernyms"]["person"]) | {_IDEA_OF.get(w, w) for w in _SYNONYMS["hypernyms"]["person"]}

# Idea to the numbers of the families ("vehicle", "sedan", "truck") it belongs to.
_FAMILIES: dict[str, frozenset[int]] = {}
for _number, _members in enumerate([*_SYNONYMS["hypernyms"]["things"], _SYNONYMS["hypernyms"]["person"]]):
    for _word in _members:
        for _form in {_word, _IDEA_OF.get(_word, _word)}:
            _FAMILIES[_form] = _FAMILIES.get(_form, frozenset()) | {_number}


def are_kin(a: str, b: str) -> bool:
    """Whether two ideas are kinds of one thing, so that a figure for one can state the same fact as a figure for the other."""
    return a == b or bool(_FAMILIES.get(a, frozenset()) & _FAMILIES.get(b, frozenset()))


@remembered
def lemma_of(word: str) -> str:
    """The lemma of a lower-case English word."""
    return lemmatize(word)


@remembered
def idea_of(word: str) -> str:
    """The idea that a lower-case word stands for: its synonym set's name, else its lemma; "" for a stop word, number or mark."""
    if word in STOPWORDS or not word[0].isalpha() or (len(word) == 1):
        return ""
    lemma = lemma_of(word)
    return str(_IDEA_OF.get(word) or _IDEA_OF.get(lemma, lemma))
