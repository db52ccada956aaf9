"""Texts to measure with: stories generated from a seed, and stories read from a file of JSON lines."""

from benchmarks.stories.files import read_stories
from benchmarks.stories.generator import generate_story

__all__ = ["generate_story", "read_stories"]
