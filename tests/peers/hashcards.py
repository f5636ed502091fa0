"""Reads a deck's Markdown as strictly as hashcards does: a card that its parser would refuse is an error here."""

import json
import sys
import tomllib

base = sys.argv[1]
deck = json.load(open(base + ".json", encoding="utf-8"))
report = json.load(open(base + ".md.report", encoding="utf-8"))

cards = []
state, parts = "initial", []


def done():
    global state, parts
    if state == "question":
        raise AssertionError(f"a question without an answer: {parts}")
    if state in ("answer", "cloze"):
        cards.append((state, ["\n".join(lines).strip() for lines in parts]))
    state, parts = "initial", []


text = open(base + ".md", encoding="utf-8").read()
if text.startswith("---\n"):
    settings = tomllib.loads(text.split("\n---\n")[0][4:])
    assert settings["name"] == deck["title"], settings
    text = text.split("\n---\n", 1)[1]
for number, line in enumerate(text.split("\n"), 1):
    if line.startswith("Q:"):
        done()
        state, parts = "question", [[line[2:]]]
    elif line.startswith("A:"):
        assert state == "question", f"line {number}: an answer without a question"
        state = "answer"
        parts.append([line[2:]])
    elif line.startswith("C:"):
        done()
        state, parts = "cloze", [[line[2:]]]
    elif line.strip() == "---":
        done()
    elif state != "initial":
        assert not line.startswith(("T:", "D:")), f"line {number}: a term in a card"
        parts[-1].append(line)
    else:
        assert not line.strip(), f"line {number}: words outside all cards"
done()


def deletions(text):
    """The texts in square brackets that no backslash stands before."""
    found, inside, at = [], None, 0
    while at < len(text):
        sign = text[at]
        if sign == "\\" and text[at + 1:at + 2] in ("[", "]"):
            sign, at = text[at + 1], at + 1
            if inside is not None:
                inside += sign
        elif sign == "[":
            assert inside is None, f"a bracket in a bracket: {text}"
            inside = ""
        elif sign == "]":
            assert inside is not None, f"a bracket that closes nothing: {text}"
            found.append(inside)
            inside = None
        elif inside is not None:
            inside += sign
        at += 1
    assert inside is None, f"a bracket is never closed: {text}"
    return found


skipped = {entry["id"] for entry in report["skipped"]}
asked = [question for question in deck["questions"] if question["id"] not in skipped]
assert len(cards) == len(asked), (len(cards), len(asked))
for question, (kind, texts) in zip(asked, cards):
    where = question["id"]
    answer = next(iter(question["answer"].items()))
    assert all(texts), f"{where}: an empty side"
    if answer[0] == "Cloze":
        assert kind == "cloze" and deletions(texts[0]), where
    else:
        assert kind == "answer", where
        if "\n" not in question["ask"]:
            assert texts[0] == question["ask"].strip(), where
        if answer[0] == "Text" and "\n" not in answer[1]["is"][0]:
            assert texts[1] == answer[1]["is"][0].strip(), where
print(f"hashcards: {len(cards)} cards of {base.split('/')[-1]}")
