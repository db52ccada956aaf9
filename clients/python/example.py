"""python example.py [URL]: what two articles disagree about."""

import sys

from factdiff_client import Factdiff

answer = Factdiff(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080").find_discrepancies(
    [
        {"id": "harbour-post", "text": "The new ferry terminal will cost $40 million, the council said."},
        {"id": "coast-courier", "text": "The new ferry terminal will cost $46 million."},
    ]
)
for conflict in answer["conflicts"]:
    print(conflict["fact"]["label"], *(value["display"] for value in conflict["values"]), sep=" | ")
