"""Small texts that, repeated, look for a pattern that backtracks."""

HOSTILE = {
    "nested brackets": "(" * 50 + "[1 (2 [3 " + ")" * 50,
    "endless digits": "1234567890",
    "digits and commas": "1,",
    "commas": ",",
    "number words": "one hundred ",
    "spaces": " ",
    "combining marks": "1\u0301",
    "hyphens": "1-",
    "dollars": "$",
    "fractions": "1/2 ",
    "between": "between 1 and ",
    "full stops": "1.",
    "ordinals": "second third ",
    "ages": "Aa, 1, ",
    "quotes": '5" ',
    "one long word": "a",
    "capitals": "A 1 ",
    "of": "one of the ",
    "units": "km per m per ",
}
