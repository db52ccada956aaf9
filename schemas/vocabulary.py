"""The closed word lists of the contract. A test holds them equal to the engine's own."""

KINDS = ("count", "money", "measure", "percent", "age", "date", "time", "duration", "rank", "score", "other")
RELATIONS = ("conflict", "update")
FIELDS = ("title", "text")
HEDGES = ("exact", "about", "nearly", "over", "at_least", "under", "up_to", "vague")
DIRECTIONS = ("up", "down")
GRANULARITIES = (
    "century",
    "decade",
    "year",
    "fiscal_year",
    "half",
    "season",
    "quarter",
    "month",
    "week",
    "weekend",
    "day",
    "part_of_day",
    "minute",
    "vague",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
OFFSET_UNITS = ("code_point", "utf16")
ROLES = ("source", "draft")
INCLUDABLE = ("facts", "articles")
