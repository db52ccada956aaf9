"""Texts that nobody would write, thrown at the engine for minutes; a corpus of texts to begin with is part of the tree."""
