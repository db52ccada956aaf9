"""A fact named as an editor would name it: "age of Jacob Stone", "rifles seized", "cost of the battery plant"."""

from service.reporting.labels.naming import label

__all__ = ["label"]
