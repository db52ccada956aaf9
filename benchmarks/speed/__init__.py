"""How fast, how large, how well it grows: every figure comes from one run on one machine, and ratios are what to compare."""
