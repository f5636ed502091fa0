"""Holds Anki's own library against hafal: it reads what hafal wrote, and writes what hafal reads; genanki writes too.

Takes hafal's program and a folder to work in.
"""

import json
import os
import subprocess
import sys

import genanki
from anki.collection import (Collection, DeckIdLimit, ExportAnkiPackageOptions,
                             ImportAnkiPackageOptions, ImportAnkiPackageRequest)

hafal, work = sys.argv[1], os.path.abspath(sys.argv[2])
os.makedirs(work, exist_ok=True)
os.chdir(work)
NOW = "2026-11-24T09:00:00+00:00"
DECK = r'''(id: "peer", title: "Peer", questions: [
    (id: "city", ask: "Which <b>city</b>?", answer: Text("Bandung"), why: "a {{c1::why}}", tags: ["a", "b"]),
    (id: "both", ask: "Front", answer: Card("Back"), both_ways: true),
    (id: "one", ask: "One", answer: Card("Two")),
    (id: "cloze", answer: Cloze("In {1964} by {UN} in {1964}, {{so}}.")),
])'''
REVIEWS = [("city", 1, "2026-11-20T09:00:00.123+00:00", 3), ("city", 1, "2026-11-23T09:00:00+00:00", 4),
           ("both", 2, "2026-11-22T09:00:00+00:00", 1), ("cloze", 2, "2026-11-22T09:10:00+00:00", 2)]


def run(*args, data="data", stdin=None):
    env = dict(os.environ, HAFAL_DATA=os.path.join(work, data), LANG="C.UTF-8")
    ran = subprocess.run([hafal, *args, "--now", NOW], env=env, input=stdin, capture_output=True, text=True)
    assert ran.returncode == 0, (args, ran)
    return ran.stdout


def fresh(name):
    for end in ("", "-wal", "-shm"):
        if os.path.exists(name + end):
            os.remove(name + end)
    return Collection(os.path.join(work, name))


def imported(col, path):
    options = ImportAnkiPackageOptions(with_scheduling=True)
    return col.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options)).log


def log(data, deck):
    lines = [json.loads(line) for line in run("log", "export", deck, data=data).splitlines()]
    return [(line["question"], line["part"], line["at"], line["rating"], line["seconds"]) for line in lines]


for name in ("data/hafal.db", "back/hafal.db", "made/hafal.db"):
    if os.path.exists(name):
        os.remove(name)

# Ours goes to Anki.
open("deck.ron", "w").write(DECK)
lines = [json.dumps({"deck": "peer", "question": q, "part": p, "at": at, "rating": r, "seconds": 7.5})
         for q, p, at, r in REVIEWS]
run("log", "import", "-", stdin="\n".join(lines))
run("export", "deck.ron", "-o", "deck.apkg", "--force")
col = fresh("ours.anki2")
assert len(imported(col, os.path.join(work, "deck.apkg")).new) == 4
notes = {note.guid.split("/")[1]: note for note in map(col.get_note, col.find_notes(""))}
cards = {(id, card.ord): card for id, note in notes.items() for card in note.cards()}
assert sorted(cards) == [("both", 0), ("both", 1), ("city", 0), ("cloze", 0), ("cloze", 1), ("one", 0)], cards
assert notes["city"].fields[:2] == ["Which &lt;b&gt;city&lt;/b&gt;?", "Bandung"], notes["city"].fields
assert notes["cloze"].fields[0] == "In {{c1::1964}} by {{c2::UN}} in {{c1::1964}}, &#123;so&#125;."
assert notes["city"].tags == ["a", "b"]
rows = col.db.all("select r.id, n.guid, c.ord, r.ease, r.time from revlog r join cards c on c.id = r.cid "
                  "join notes n on n.id = c.nid order by r.id")
assert [row[1:] for row in rows] == [["hafal:peer/city", 0, 3, 7500], ["hafal:peer/both", 1, 1, 7500],
                                     ["hafal:peer/cloze", 1, 2, 7500], ["hafal:peer/city", 0, 4, 7500]], rows
assert rows[0][0] == 1795165200123, rows
for key, card in cards.items():
    reviewed = key in (("city", 0), ("both", 1), ("cloze", 1))
    assert (card.type, card.queue, card.ivl > 0) == ((2, 2, True) if reviewed else (0, 0, False)), key
assert not imported(col, os.path.join(work, "deck.apkg")).new, "a second import updates"

# And comes back from there, in both of its forms.
for legacy in (True, False):
    path = os.path.join(work, f"anki-{legacy}.apkg")
    options = ExportAnkiPackageOptions(with_scheduling=True, with_media=False, legacy=legacy)
    deck = col.decks.id_for_name("Peer")
    col.export_anki_package(out_path=path, options=options, limit=DeckIdLimit(deck))
    report = json.loads(run("import", path, "-o", "back.ron", "--force", "--json", data="back"))
    assert (report["questions"], report["reviews"], report["skipped"]) == (4, 4, []), report
    assert log("back", "peer") == log("data", "peer"), log("back", "peer")
    deck = lambda name: json.loads(run("export", name, "--to", "json"))["questions"]
    by_id = lambda name: sorted(deck(name), key=lambda one: one["id"])
    assert by_id("back.ron") == by_id("deck.ron"), by_id("back.ron")
col.close()

# What genanki writes comes in.
made = genanki.Deck(1234567890, "Made")
for model, fields, guid in ((genanki.BASIC_MODEL, ["Q<br>1", "A &amp; 1"], "plain-1"),
                            (genanki.BASIC_AND_REVERSED_CARD_MODEL, ["Q2", "A2"], "plain-2"),
                            (genanki.BASIC_TYPE_IN_THE_ANSWER_MODEL, ["Q3", "A3"], "plain-3"),
                            (genanki.CLOZE_MODEL, ["{{c2::one}} and {{c1::two::hint}}", ""], "plain-4")):
    made.add_note(genanki.Note(model=model, fields=fields, guid=guid, tags=["t"]))
genanki.Package(made).write_to_file("made.apkg")
report = json.loads(run("import", "made.apkg", "-o", "made.ron", "--force", "--json", data="made"))
assert (report["questions"], report["skipped"]) == (4, []), report
answers = {one["id"]: (one.get("ask"), one["answer"], one.get("both_ways", False))
           for one in json.loads(run("export", "made.ron", "--to", "json"))["questions"]}
assert answers == {
    "plain-1": ("Q\n1", {"Card": {"back": "A & 1"}}, False),
    "plain-2": ("Q2", {"Card": {"back": "A2"}}, True),
    "plain-3": ("Q3", {"Text": {"is": ["A3"]}}, False),
    "plain-4": (answers["plain-4"][0], {"Cloze": {"text": "{one} and {two}"}}, False),
}, answers
print("anki: packages go both ways, with their reviews")
