"""The verb that governs a figure: "delivered 135,000 vehicles", "135,000 vehicles were delivered"."""

from service.description.sentence import Setting

# Beyond this many words (boundaries counted) a verb no longer governs the figure.
_REACH = 14.0
# Before the figure is the commoner place.
_BEHIND = 1.3


def governing_verb(setting: Setting) -> str:
    """The idea of the nearest verb, "" where none is near. English marks verbs by their endings and the words before them."""
    best, best_distance = "", _REACH
    for index in setting.sentence.verbs:
        distance = setting.distances[index]
        cost = distance if index < setting.first else distance * _BEHIND
        if distance and cost < best_distance:
            best, best_distance = setting.sentence.ideas[index], cost
    return best
