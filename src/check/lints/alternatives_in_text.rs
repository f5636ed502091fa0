//! Several wordings typed into one text: marking reads it as one answer, so a learner would have to type them all.

use crate::check::alternatives::split_alternatives;
use crate::check::hit::Hit;
use crate::check::question_view::QuestionView;
use crate::deck::answer_literal;
use crate::question::{Answer, At, Cloze, List, Text};
use crate::say::Say;

/// A typed answer that holds its alternatives in one text.
pub(super) fn alternatives_in_text(view: &QuestionView) -> Option<Hit> {
    if let Answer::List(list) = &view.question.answer
        && let Some((text, answer)) = only_item_apart(list)
    {
        let say = Say::new("lint-alternatives-in-text").with("text", text);
        return Some(view.hit(At::field("answer"), say).rewrite(answer_literal(&answer)));
    }
    let (text, answer) = match &view.question.answer {
        Answer::Text(text) if !text.exact => text_apart(view, text)?,
        Answer::List(list) => list_apart(view, list)?,
        Answer::Cloze(cloze) => cloze_apart(view, cloze)?,
        Answer::Text(_)
        | Answer::Number(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Card(_) => return None,
    };
    let row = text.contains(", ") && view.ask.has_word(OF_SEVERAL);
    if row || view.ask.has_word(OF_WORDS) {
        return None;
    }
    let say = Say::new("lint-alternatives-in-text").with("text", text);
    Some(view.hit(At::field("answer"), say).rewrite(answer_literal(&answer)))
}

/// Words of prompts that ask for several things, which a comma sets apart.
const OF_SEVERAL: &[&str] = &[
    "two", "both", "are", "were", "pair", "colours", "colors", "and", "dua", "kedua", "warna",
    "saja", "dan", "where", "coordinates", "koordinat", "order", "urutan",
];

/// What a prompt asks for where "or", a slash or brackets belong to the answer itself.
const OF_WORDS: &[&str] = &[
    "title", "book", "novel", "film", "movie", "song", "play", "game", "album", "poem", "idiom",
    "proverb", "motto", "slogan", "operator", "gate", "command", "path", "url", "protocol",
    "protocols", "regex", "quote", "line", "judul", "buku", "lagu", "puisi", "peribahasa",
    "semboyan", "perintah", "protokol", "gerbang", "film", "pepatah", "ungkapan", "expression",
    "statement", "fraction", "pecahan", "ratio", "unit", "satuan", "formula", "rumus",
];

/// The first text of an answer that holds alternatives, and the answer with them apart.
type Apart = (String, Answer);

/// The wordings with each that holds alternatives in pieces; the first of these.
fn wordings_apart(view: &QuestionView, wordings: &[String]) -> Option<(String, Vec<String>)> {
    let holds_several = |wording: &&String| split_alternatives(wording, view.language).is_some();
    let first = wordings.iter().find(holds_several)?;
    let mut apart: Vec<String> = Vec::new();
    for wording in wordings {
        let pieces = split_alternatives(wording, view.language);
        for piece in pieces.unwrap_or_else(|| vec![wording.clone()]) {
            if !apart.contains(&piece) {
                apart.push(piece);
            }
        }
    }
    Some((first.clone(), apart))
}

fn text_apart(view: &QuestionView, text: &Text) -> Option<Apart> {
    let (first, is) = wordings_apart(view, &text.is)?;
    Some((first, Answer::Text(Text { is, ..text.clone() })))
}

/// The only item of a list as several, where commas set them apart: `List("solid, liquid, gas")`.
fn only_item_apart(list: &List) -> Option<Apart> {
    let [wordings] = list.is.as_slice() else { return None };
    let [text] = wordings.as_slice() else { return None };
    let items: Vec<Vec<String>> =
        text.split(", ").map(|item| vec![item.trim().to_owned()]).collect();
    let whole = items.iter().flatten().all(|item| !item.is_empty());
    let need = items.len();
    (need > 1 && whole).then(|| (text.clone(), Answer::List(List { is: items, need })))
}

fn list_apart(view: &QuestionView, list: &List) -> Option<Apart> {
    let (first, is) = groups_apart(view, &list.is)?;
    Some((first, Answer::List(List { is, need: list.need })))
}

fn cloze_apart(view: &QuestionView, cloze: &Cloze) -> Option<Apart> {
    let (first, blanks) = groups_apart(view, &cloze.blanks)?;
    let joined = Cloze::read(&Cloze::text_of(&cloze.around, &blanks));
    Some((first, Answer::Cloze(joined)))
}

/// Items or blanks, each with its wordings apart.
fn groups_apart(view: &QuestionView, groups: &[Vec<String>]) -> Option<(String, Vec<Vec<String>>)> {
    let mut first = None;
    let mut apart = Vec::with_capacity(groups.len());
    for wordings in groups {
        apart.push(match wordings_apart(view, wordings) {
            Some((text, pieces)) => {
                first.get_or_insert(text);
                pieces
            }
            None => wordings.clone(),
        });
    }
    Some((first?, apart))
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn wordings_typed_into_one_text() {
        assert_finds(
            "alternatives-in-text",
            &[
                r#"(ask: "Which gas is it?", answer: Text("carbon dioxide or CO2")),"#,
                r#"(ask: "Which gas is it?", answer: Text("carbon dioxide / CO2")),"#,
                r#"(ask: "Which gas is it?", answer: Text("carbon dioxide, CO2")),"#,
                r#"(ask: "Which gas is it?", answer: Text("carbon dioxide (CO2)")),"#,
                r#"(ask: "Which gas is it?", answer: Text("carbon dioxide|CO2", "dry ice")),"#,
                r#"(ask: "What is it?", answer: Text("colo(u)r")),"#,
                r#"(ask: "Where is the court?", answer: Text("Peking (Beijing)")),"#,
                r#"(ask: "Where is the court?", answer: Text("Kota Lama (now Semarang)")),"#,
                r#"(ask: "Who was it?", answer: Text("Sukarno (also known as Soekarno)")),"#,
                r#"(ask: "Name two gases.", answer: List("oxygen", "carbon dioxide or CO2")),"#,
                r#"(ask: "Name the states of matter.", answer: List("solid, liquid, gas")),"#,
                r#"(answer: Cloze("It is {grey/gray} and {blue}.")),"#,
            ],
        );
        assert_quiet(
            "alternatives-in-text",
            &[
                r#"(ask: "Where is it?", answer: Text("Bandung, Indonesia")),"#,
                r#"(ask: "Where is it?", answer: Text("Lima (Peru)")),"#,
                r#"(ask: "Which unit?", answer: Text("m/s")),"#,
                r#"(ask: "How fast?", answer: Text("metre/second")),"#,
                r#"(ask: "Which attacks?", answer: Text("9/11")),"#,
                r#"(ask: "Which protocols?", answer: Text("TCP/IP")),"#,
                r#"(ask: "Which conjunction?", answer: Text("and/or")),"#,
                r#"(ask: "Which cartoon?", answer: Text("Tom and Jerry")),"#,
                r#"(ask: "Which song?", answer: Text("(I Can't Get No) Satisfaction")),"#,
                r#"(ask: "Which function?", answer: Text("print(x)")),"#,
                r#"(ask: "Which compound?", answer: Text("Ca(OH)2")),"#,
                r#"(ask: "Which planet?", answer: Text("Mercury (planet)")),"#,
                r#"(ask: "Which colours?", answer: Text("red, white and blue")),"#,
                r#"(ask: "Which operator?", answer: Text("a or b")),"#,
                r#"(ask: "Which way?", answer: Text("left or right")),"#,
                r#"(ask: "Which words?", answer: Text(is: "this or that", exact: true)),"#,
            ],
        );
    }
}
