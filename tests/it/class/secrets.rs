//! What a phone gets before an answer may be shown: no byte, size or header reveals what is right, for any kind, under
//! any feedback.

use crate::http::Page;
use crate::phone::{Phone, ServedClass};
use crate::world::World;

/// A deck with a question of each kind; no word of an answer appears in another question.
const KINDS: &str = r#"
(id: "text", ask: "Ask text?", answer: Text(is: ["Bandung", "Kota Kembang"], not: [("Jakarta", "the capital")]), hint: "on Java", why: "in 1955", from: "the old book"),
(id: "number", ask: "Ask number?", answer: Number(is: 40075, within: 25), why: "at its waist"),
(id: "date", ask: "Ask date?", answer: Date("1962-03-27")),
(id: "truth", ask: "Ask truth?", answer: True, why: "it shines by itself"),
(id: "choice", ask: "Ask choice?", answer: Choice(right: "alpha", wrong: [("bravo", "that is music"), "gamma", "delta"]), why: "the first letter"),
(id: "many", ask: "Ask many?", answer: Many(right: ["two", "ten"], wrong: ["one", "six"])),
(id: "list", ask: "Ask list?", answer: List("steam", "water", ["ice", "snow"])),
(id: "order", ask: "Ask order?", answer: Order("egg", "fly", "pup")),
(id: "match", ask: "Ask match?", answer: Match(pairs: [("left", "tea"), ("side", "cup")], extra: ["pot"])),
(id: "cloze", answer: Cloze("Ask cloze {1964} by {PBB|United Nations}?")),
(id: "card", ask: "Ask card?", answer: Card("its back")),
"#;

/// The secret of each question until it may be shown. Of an option only its place is secret.
const SECRETS: [(&str, &[&str]); 10] = [
    (
        "Ask text?",
        &["Bandung", "Kota Kembang", "Jakarta", "the capital", "on Java", "1955", "old book"],
    ),
    ("Ask number?", &["40075", "40.075", "40,075", "at its waist"]),
    ("Ask date?", &["1962", "March", "27/3"]),
    ("Ask truth?", &["it shines"]),
    ("Ask choice?", &["that is music", "first letter"]),
    ("Ask many?", &[]),
    ("Ask list?", &["steam", "water", "snow"]),
    ("Ask order?", &[]),
    ("Ask match?", &[]),
    ("Ask cloze", &["1964", "PBB", "United Nations"]),
];

/// Two forms for each question, as long as each other; the first is wrong and the second right, where that can be.
fn forms(page: &Page) -> Vec<[Vec<(&'static str, String)>; 2]> {
    let line = |texts: [&str; 2]| texts.map(|text| vec![("line", text.to_owned())]);
    let picked = |name: &'static str, words: [&[&str]; 2]| {
        words.map(|words| words.iter().map(|it| (name, page.place_of(it).to_string())).collect())
    };
    let text = page.text();
    if text.contains("Ask text?") {
        return vec![line(["Cirebon", "Bandung"]), line(["Bondung", "Bandung"])];
    }
    if text.contains("Ask number?") {
        return vec![line(["12345", "40075"]), line(["40099", "40099"])];
    }
    if text.contains("Ask date?") {
        return vec![line(["1999-01-01", "1962-03-27"]), line(["1962-03-28", "1962-03-27"])];
    }
    if text.contains("Ask truth?") {
        return vec![["2", "1"].map(|number| vec![("one", number.to_owned())])];
    }
    if text.contains("Ask choice?") {
        let right: &[&str] = &["alpha"];
        let wrong: [&[&str]; 3] = [&["bravo"], &["gamma"], &["delta"]];
        return wrong.map(|wrong| picked("one", [wrong, right])).into();
    }
    if text.contains("Ask many?") {
        return vec![
            picked("many", [&["one", "six"], &["two", "ten"]]),
            picked("many", [&["two", "six"], &["two", "ten"]]),
        ];
    }
    if text.contains("Ask list?") {
        let three = |texts: [&str; 3]| texts.map(|text| ("line", text.to_owned())).to_vec();
        return vec![[three(["aaaaa", "bbbbb", "ccc"]), three(["steam", "water", "ice"])]];
    }
    if text.contains("Ask order?") {
        let in_order = |order: [&str; 3]| -> Vec<(&'static str, String)> {
            let place = |item: &&str| order.iter().position(|known| known == item).unwrap() + 1;
            page.places().iter().map(|item| ("sort", place(item).to_string())).collect()
        };
        return vec![[in_order(["pup", "fly", "egg"]), in_order(["egg", "fly", "pup"])]];
    }
    if text.contains("Ask match?") {
        return vec![picked("pair", [&["cup", "pot"], &["tea", "cup"]])];
    }
    assert!(text.contains("Ask cloze"), "{text}");
    let two = |texts: [&str; 2]| texts.map(|text| ("line", text.to_owned())).to_vec();
    vec![[two(["1234", "WHO"]), two(["1964", "PBB"])]]
}

/// The head without the time of day, and how long the body is but for its turn, which counts what was sent.
fn outside(page: &Page) -> (String, usize) {
    let turn = if page.body.contains("name=\"turn\"") { page.turn().len() } else { 0 };
    let own = ["date:", "content-length:"];
    let is_own = |line: &&str| own.iter().any(|name| line.to_lowercase().starts_with(name));
    let lines = page.head.lines().filter(|line| !is_own(line));
    (lines.collect::<Vec<_>>().join("\n"), page.body.len() - turn)
}

/// Posts one form, and returns what can be seen from outside: of the answer, and of all pages afterwards.
fn seen(phone: &mut Phone, path: &str, form: &[(&'static str, String)]) -> Vec<(String, usize)> {
    let turn = phone.get(path).turn().to_owned();
    let fields: Vec<(&str, &str)> = [("turn", turn.as_str())]
        .into_iter()
        .chain(form.iter().map(|(name, value)| (*name, value.as_str())))
        .collect();
    let answer = phone.post(path, &fields);
    assert_eq!(answer.status, 303, "{path} {form:?}: {answer:?}");
    let page = phone.get(path);
    // The list of all says what was given: of a truth, words of unlike length.
    let list = if page.text().contains("Ask truth?") { "/state" } else { "/end" };
    let rest = [phone.get(list), phone.get("/state")];
    [answer, page].iter().chain(&rest).map(outside).collect()
}

#[test]
fn an_answer_that_may_change_looks_the_same_from_outside_right_or_wrong() {
    let world = World::with(KINDS);
    for feedback in ["end", "none"] {
        let class =
            ServedClass::start(&world, &["deck.ron", "--name", feedback, "--feedback", feedback]);
        let mut phone = class.joined("Sari");
        for number in 1..=10 {
            let path = format!("/{number}");
            for [wrong, right] in forms(&phone.get(&path)) {
                // The first answer of all changes how many are answered; from then on only what is given differs.
                seen(&mut phone, &path, &[]);
                seen(&mut phone, &path, &wrong);
                seen(&mut phone, &path, &[]);
                let of_right = seen(&mut phone, &path, &right);
                seen(&mut phone, &path, &[]);
                let of_wrong = seen(&mut phone, &path, &wrong);
                assert_eq!(of_right, of_wrong, "{feedback} {path}: {wrong:?} {right:?}");
            }
        }
    }
}

#[test]
fn with_feedback_each_an_answer_is_taken_in_the_same_way_right_or_wrong() {
    let world = World::with(KINDS);
    let class = ServedClass::start(&world, &["deck.ron", "--feedback", "each"]);
    let mut heads: Vec<(String, Vec<String>)> = Vec::new();
    for (name, which) in [("Ani", 0), ("Ben", 1)] {
        let mut phone = class.joined(name);
        for (ask, _) in SECRETS {
            let path = format!("/{}", phone.find(ask));
            let page = phone.get(&path);
            let form = forms(&page).swap_remove(0)[which].clone();
            let fields: Vec<(&str, &str)> = [("turn", page.turn())]
                .into_iter()
                .chain(form.iter().map(|(name, value)| (*name, value.as_str())))
                .collect();
            let heard = phone.post(&path, &fields);
            assert_eq!((heard.status, heard.location()), (303, path.as_str()), "{ask}");
            let (lines, length) = outside(&heard);
            let lines = lines.replace(&format!(": {path}"), ": /K");
            match heads.iter_mut().find(|(known, _)| known == ask) {
                Some((_, all)) => all.push(format!("{lines} {length}")),
                None => heads.push((ask.to_owned(), vec![format!("{lines} {length}")])),
            }
        }
    }
    for (ask, heads) in heads {
        assert_eq!(heads[0], heads[1], "{ask}");
    }
}

#[test]
fn no_byte_that_a_phone_gets_tells_an_answer_before_its_time() {
    let world = World::with(KINDS);
    for feedback in ["each", "end", "none"] {
        let class =
            ServedClass::start(&world, &["deck.ron", "--name", feedback, "--feedback", feedback]);
        let mut phone = class.joined("Sari");
        let mut told: Vec<&str> = Vec::new();
        for (ask, _) in SECRETS {
            let path = format!("/{}", phone.find(ask));
            let page = phone.get(&path);
            // Nothing in the forms is right; what was typed is in its field, and reveals nothing.
            let wrong = forms(&page).swap_remove(0)[0].clone();
            let fields: Vec<(&str, &str)> = [("turn", page.turn()), ("doubt", "1")]
                .into_iter()
                .chain(wrong.iter().map(|(name, value)| (*name, value.as_str())))
                .collect();
            let heard = phone.post(&path, &fields);
            assert_eq!(heard.status, 303, "{ask}: {heard:?}");
            if feedback == "each" {
                told.push(ask);
            }
            assert_silent(&mut phone, &heard, &told, feedback);
        }
        assert_eq!(phone.post("/end", &[]).status, 303);
        let result = phone.get("/end");
        let all = SECRETS.iter().flat_map(|(_, secrets)| secrets.iter());
        if feedback == "none" {
            for secret in all {
                assert!(!result.body.contains(secret) && !result.head.contains(secret), "{secret}");
            }
            assert!(!result.body.contains("%</b>"), "{result:?}");
        } else {
            assert!(result.body.contains("Bandung") && result.body.contains("in 1955"));
        }
    }
}

/// Searches all that a phone can get for secrets of questions not yet shown.
fn assert_silent(phone: &mut Phone, heard: &Page, told: &[&str], feedback: &str) {
    let mut pages: Vec<(String, Page)> = Vec::new();
    for path in (1..=10)
        .map(|number| format!("/{number}"))
        .chain(["/end", "/state", "/", "/99"].map(str::to_owned))
    {
        let page = phone.get(&path);
        pages.push((path, page));
    }
    for (path, Page { head, body, .. }) in
        pages.iter().map(|(path, page)| (path.as_str(), page)).chain([("the answer", heard)])
    {
        for (ask, secrets) in SECRETS.iter().filter(|(ask, _)| !told.contains(ask)) {
            for secret in *secrets {
                // The style's own figures and the length of a body are no secret.
                let shown = body.split("</style>").last().unwrap();
                let lines = head.lines().filter(|line| {
                    let name = line.split(':').next().unwrap().to_lowercase();
                    !["content-length", "content-security-policy", "date", "set-cookie"]
                        .contains(&name.as_str())
                });
                let told_so =
                    shown.contains(secret) || lines.into_iter().any(|line| line.contains(secret));
                assert!(!told_so, "{feedback} {path}: {ask} tells {secret}: {shown}");
            }
        }
    }
}

#[test]
fn the_markup_of_an_option_tells_nothing_but_its_words() {
    let world = World::with(KINDS);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut phone = class.joined("Sari");
    for ask in ["Ask choice?", "Ask many?", "Ask truth?"] {
        let path = format!("/{}", phone.find(ask));
        let page = phone.get(&path);
        let fieldset = page.after("<fieldset", "</fieldset>");
        let options = fieldset.split("<label").skip(1).map(|option| {
            // Numbers count the options; the words stand between two tags.
            let (option, _) = option.split_once("</label").unwrap();
            let pieces = option.split('<').map(|piece| piece.split('>').next().unwrap());
            let markup: String = pieces.collect::<Vec<_>>().join("<");
            markup.chars().filter(|sign| !sign.is_ascii_digit()).collect::<String>()
        });
        let mut kinds: Vec<String> = options.filter(|option| !option.contains("none")).collect();
        assert!(kinds.len() >= 2, "{ask}: {fieldset}");
        kinds.dedup();
        assert_eq!(kinds.len(), 1, "{ask}: {kinds:?}");
    }
}
