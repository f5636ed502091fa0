"""Reads a deck's Moodle XML as strictly as Moodle's import does, and holds each question against the deck's JSON."""

import html
import json
import re
import sys
import xml.etree.ElementTree as ElementTree

# Moodle's list of shares of the marks; an import with any other is refused.
SHARES = [100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
          11.11111, 10, 5, 0]
FORMATS = {"html", "plain_text", "markdown", "moodle_auto_format"}
EMBEDDED = re.compile(r"\{([0-9]*):(SHORTANSWER|SA|NUMERICAL|NM|MULTICHOICE|MC)(?:_[A-Z]+)?:((?:\\.|[^}\\])*)\}")

base = sys.argv[1]
deck = json.load(open(base + ".json", encoding="utf-8"))
report = json.load(open(base + ".xml.report", encoding="utf-8"))
root = ElementTree.parse(base + ".xml").getroot()
assert root.tag == "quiz", root.tag


def text(node, name, where):
    child = node.find(name)
    assert child is not None, f"{where}: no <{name}>"
    inner = child.find("text")
    assert inner is not None and len(inner) == 0, f"{where}: <{name}> has no plain <text>"
    assert child.get("format", "html") in FORMATS, f"{where}: {child.get('format')}"
    return (inner.text or "").strip()


def share(answer, where):
    value = float(answer.get("fraction"))
    assert any(abs(abs(value) - known) < 0.000001 for known in SHARES), f"{where}: {value} is no share of Moodle's"
    return value


def words(noted):
    return noted[0] if isinstance(noted, list) else noted


def answers(node, where):
    found = []
    for answer in node.findall("answer"):
        inner = answer.find("text")
        assert inner is not None and answer.find("feedback/text") is not None, where
        found.append(((inner.text or "").strip(), share(answer, where)))
    return found


def embedded(node, where):
    blanks = []
    for _, _, body in EMBEDDED.findall(text(node, "questiontext", where)):
        given = re.split(r"(?<!\\)~", body)
        right = [re.sub(r"^=(%100%)?", "", one) for one in given if one.startswith("=")]
        assert right, f"{where}: a blank without a right answer"
        blanks.append([html.unescape(re.sub(r"\\(.)", r"\1", one)) for one in right])
    return blanks


skipped = {entry["id"] for entry in report["skipped"]}
asked = [question for question in deck["questions"] if question["id"] not in skipped]
found = [node for node in root.findall("question") if node.get("type") != "category"]
for node in root.findall("question"):
    if node.get("type") == "category":
        assert node.find("category/text").text, "a category without a name"
assert len(found) == len(asked), (len(found), len(asked))
assert len({node.find("idnumber").text for node in found}) == len(found), "idnumbers are unique"

for question, node in zip(asked, found):
    where = question["id"]
    answer = question["answer"]
    kind, answer = (answer, None) if isinstance(answer, str) else next(iter(answer.items()))
    assert node.find("idnumber").text == where
    assert text(node, "name", where), f"{where}: no name"
    assert text(node, "generalfeedback", where) == question.get("why", "").strip(), where
    assert float(node.findtext("defaultgrade")) == question.get("points", 1), where
    if kind != "Cloze":
        assert text(node, "questiontext", where) == question["ask"].strip(), where
    given = [] if kind == "Order" else answers(node, where)
    typed = [word.replace("\\*", "*") for word, value in given if value == 100]
    if kind in ("True", "False"):
        assert node.get("type") == "truefalse", where
        assert dict(given) == {"true": 100.0 * (kind == "True"), "false": 100.0 * (kind == "False")}, where
    elif kind == "Text":
        assert node.get("type") == "shortanswer" and node.findtext("usecase") in ("0", "1"), where
        assert typed == answer["is"], where
    elif kind == "Date":
        assert node.get("type") == "shortanswer" and answer["is"] in typed, where
    elif kind == "Number":
        assert node.get("type") == "numerical" and len(given) == 1, where
        assert float(given[0][0]) == answer["is"], where
        assert float(node.findtext("answer/tolerance")) == answer.get("within", 0), where
    elif kind == "Choice":
        assert node.get("type") == "multichoice" and node.findtext("single") == "true", where
        assert typed == [answer["right"]], where
        others = [words(one) for one in answer["wrong"] + answer.get("last", [])]
        assert [word for word, value in given if value == 0] == [one for one in others if one != answer["right"]], where
    elif kind == "Many":
        assert node.get("type") == "multichoice" and node.findtext("single") == "false", where
        assert [word for word, value in given if value > 0] == answer["right"], where
        assert abs(sum(value for _, value in given if value > 0) - 100) < 0.001, where
    elif kind == "Order":
        assert node.get("type") == "ordering" and node.findtext("selecttype") == "ALL", where
        items = [(one.findtext("text") or "").strip() for one in node.findall("answer")]
        assert items == answer["is"], where
        assert [float(one.get("fraction")) for one in node.findall("answer")] == [*range(1, len(items) + 1)], where
    elif kind == "Match":
        assert node.get("type") == "matching", where
        pairs = [[(one.findtext("text") or "").strip(), one.findtext("answer/text")] for one in node.findall("subquestion")]
        assert [pair for pair in pairs if pair[0]] == answer["pairs"], where
        assert [right for left, right in pairs if not left] == answer.get("extra", []), where
    elif kind == "Cloze":
        assert node.get("type") == "cloze", where
        blanks = re.findall(r"(?<!\{)\{(?!\{)((?:[^{}]|\{\{|\}\})*)\}(?!\})", answer["text"])
        assert len(embedded(node, where)) >= 1, where
        if "}}" not in answer["text"] and "||" not in answer["text"]:
            assert embedded(node, where) == [blank.split("|") for blank in blanks], where
    else:
        raise AssertionError(f"{where}: {kind} was not told as left out")
print(f"Moodle XML: {len(found)} questions of {base.split('/')[-1]}")
