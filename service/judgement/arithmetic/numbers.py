"""Numbers as an explanation writes them."""

_LARGE = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def spell(number: float) -> str:
    """A number to three or four digits, whole ones in full below a million: "12", "6.21", "19.5 billion"."""
    for size, word in _LARGE:
        if abs(number) >= size:
            return f"{number / size:.4g} {word}"
    if number == round(number):
        return f"{round(number):,}"
    return f"{round(number):,}" if abs(number) >= 1000 else f"{number:.3g}"


def spell_clock(minutes: float) -> str:
    """Minutes after midnight as "10:30 p.m."."""
    hour, minute = divmod(round(minutes) % 1440, 60)
    return f"{(hour - 1) % 12 + 1}:{minute:02} {'a.m.' if hour < 12 else 'p.m.'}"
