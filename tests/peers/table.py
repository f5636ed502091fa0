"""Reads a deck's CSV with Python's own reader and holds each row against the deck's JSON."""

import csv
import json
import sys

base = sys.argv[1]
deck = json.load(open(base + ".json", encoding="utf-8"))
report = json.load(open(base + ".csv.report", encoding="utf-8"))
rows = list(csv.DictReader(open(base + ".csv", encoding="utf-8", newline=""), strict=True))
skipped = {entry["id"] for entry in report["skipped"]}
asked = [question for question in deck["questions"] if question["id"] not in skipped]
assert len(rows) == len(asked), (len(rows), len(asked))
for question, row in zip(asked, rows):
    assert row["ask"] == question["ask"], question["id"]
    answer = question["answer"]
    if "Card" in answer:
        assert row["answer"] == answer["Card"]["back"], question["id"]
    assert None not in row and None not in row.values(), question["id"]
print(f"csv: {len(rows)} rows of {base.split('/')[-1]}")
