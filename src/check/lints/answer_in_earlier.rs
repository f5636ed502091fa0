//! Answers that an earlier question gives away.

use std::cell::Cell;
use std::sync::LazyLock;

use crate::check::answer_words::telling_answers;
use crate::check::deck_view::DeckView;
use crate::check::fingerprint::Fingerprint;
use crate::check::held_answer::HeldIn;
use crate::check::hit::Hit;
use crate::check::text_hash::{TextHash, TextHashMap, TextHashSet};
use crate::check::word_root::{RootHash, root_hash};
use crate::question::{Answer, At, Question};
use crate::say::Say;

/// Earlier prompts that are searched for one word of an answer at most: a word can be in every prompt of a large deck.
const MOST_SEARCHED: usize = 8;
/// Prompts that are read for numbers and dates at most: each costs microseconds.
const MOST_READ: usize = 50_000;
/// Most bytes of a prompt that is read: a longer one is a text of its own.
const LONGEST_PROMPT: usize = 2_000;
/// Words that must name what a question is about before an earlier one can be about the same.
const LEAST_NAMED: usize = 2;
/// Words that must name it before some of them may be in the answer of the earlier question instead of its prompt.
const LEAST_OF_BOTH: usize = 3;

/// An earlier prompt has the answer, and all words that name what the later question is about.
///
/// The answer alone in another prompt says little: decks come back to the same names again and again.
pub(super) fn answer_in_earlier(view: &DeckView) -> Vec<Hit> {
    let mut prompts_with: TextHashMap<Vec<usize>> = TextHashMap::default();
    for key in view.fingerprints.iter().flat_map(|fingerprint| &fingerprint.answer_keys) {
        prompts_with.entry(as_text_hash(*key)).or_default();
    }
    let mut hits = Vec::new();
    let left = Cell::new(MOST_READ);
    for (place, fingerprint) in view.fingerprints.iter().enumerate() {
        let keys = fingerprint.answer_keys.iter();
        let earlier = keys.filter_map(|key| prompts_with.get(&as_text_hash(*key))).flatten();
        hits.extend(hit(view, place, earlier, &left));
        for root in fingerprint.roots.iter().chain(&fingerprint.initials) {
            let places = prompts_with.get_mut(&as_text_hash(*root));
            if let Some(places) = places.filter(|places| places.len() < MOST_SEARCHED) {
                places.push(place);
            }
        }
    }
    hits
}

/// A root's hash as a key of maps, which take their bits from both ends.
fn as_text_hash(root: RootHash) -> TextHash {
    TextHash::from(root) << 32 | TextHash::from(root)
}

/// The hit in the question at `place`, where one of the earlier questions gives its answer away.
fn hit<'e>(
    view: &DeckView,
    place: usize,
    mut earlier: impl Iterator<Item = &'e usize>,
    left: &Cell<usize>,
) -> Option<Hit> {
    let is_generic = |root: &RootHash| GENERIC_ROOTS.contains(&as_text_hash(*root));
    let first = earlier.next()?;
    let named =
        view.fingerprints.get(place)?.roots.iter().copied().filter(|root| !is_generic(root));
    let named: Vec<RootHash> = named.collect();
    let question = view.deck.questions.get(place)?;
    if named.len() < LEAST_NAMED {
        return None;
    }
    let gives_away = |place: usize| {
        let other = view.deck.questions.get(place)?;
        let about_the_same = is_named(view, &named, view.fingerprints.get(place)?, other);
        let text = about_the_same.then(|| visible_text(other))?;
        if text.len() > LONGEST_PROMPT || left.get() == 0 {
            return None;
        }
        left.set(left.get() - 1);
        let answer = HeldIn::new(&text, &view.deck.language).find_answer(question, &named)?;
        Some((other, answer))
    };
    let (other, answer) =
        std::iter::once(first).chain(earlier).find_map(|place| gives_away(*place))?;
    // A prompt that holds its own answer has another finding.
    let own = visible_text(question);
    if HeldIn::new(&own, &view.deck.language).find_answer(question, &named).is_some() {
        return None;
    }
    let say = Say::new("lint-answer-in-earlier").with("text", answer).with("id", other.id.as_str());
    let hit = Hit::in_question(place, At::field("ask"), say);
    Some(hit.help(Say::new("lint-answer-in-earlier-help")))
}

/// Whether an earlier prompt has all words that name what a later question is about; of many words some may be in its
/// answer, which a learner has seen too.
fn is_named(view: &DeckView, named: &[RootHash], prompt: &Fingerprint, other: &Question) -> bool {
    let has = |root: &RootHash| prompt.roots.binary_search(root).is_ok();
    let missing: Vec<&RootHash> = named
        .iter()
        .filter(|root| !has(root) && !other_tense(**root).is_some_and(|past| has(&past)))
        .collect();
    if missing.is_empty() {
        return true;
    }
    let may_be_answered = named.len() >= LEAST_OF_BOTH && missing.len() < named.len();
    // Most other questions have another answer, which this shows before any is folded.
    if !may_be_answered || !missing.iter().any(|root| prompt.answer_keys.contains(root)) {
        return false;
    }
    let indonesian = view.deck.language.is_indonesian();
    let answers = telling_answers(other, &view.deck.language);
    let words = answers.iter().flat_map(|answer| answer.words.iter());
    let roots: Vec<RootHash> = words.map(|word| root_hash(word, indonesian)).collect();
    missing.iter().all(|root| roots.contains(root))
}

/// The root of an irregular verb in its other tense: `fall` of `fell`, `fell` of `fall`.
fn other_tense(root: RootHash) -> Option<RootHash> {
    static VERBS: LazyLock<Vec<(RootHash, RootHash)>> = LazyLock::new(|| {
        let hashes = |(past, base): (&str, &str)| (root_hash(past, false), root_hash(base, false));
        IRREGULAR.iter().filter_map(|pair| pair.split_once('/')).map(hashes).collect()
    });
    VERBS.iter().find_map(|(past, base)| match root {
        root if root == *past => Some(*base),
        root if root == *base => Some(*past),
        _ => None,
    })
}

/// English verbs whose past begins otherwise.
const IRREGULAR: &[&str] = &[
    "fell/fall", "won/win", "fought/fight", "built/build", "led/lead", "left/leave", "broke/break",
    "rose/rise", "sank/sink", "sent/send", "spoke/speak", "struck/strike", "taught/teach",
    "threw/throw", "grew/grow", "flew/fly", "drew/draw", "drove/drive", "ate/eat", "gave/give",
    "knew/know", "lost/lose", "met/meet", "paid/pay", "ran/run", "sold/sell", "shot/shoot",
    "sang/sing", "stood/stand", "stole/steal", "bought/buy", "brought/bring", "caught/catch",
    "chose/choose", "froze/freeze", "bore/bear", "bound/bind", "swam/swim", "wore/wear",
];

/// What a question shows before it is answered: its prompt, and the text around blanks.
fn visible_text(question: &Question) -> String {
    let Answer::Cloze(cloze) = &question.answer else { return question.ask.clone() };
    format!("{} {}", question.ask, cloze.around.join(" … "))
}

static GENERIC_ROOTS: LazyLock<TextHashSet> = LazyLock::new(|| {
    let both = |word: &&str| [root_hash(word, false), root_hash(word, true)];
    GENERIC.iter().flat_map(both).map(as_text_hash).collect()
});

/// Words that say only what sort of thing is asked for, in English and Indonesian.
const GENERIC: &[&str] = &[
    "year", "month", "day", "date", "city", "town", "country", "place", "person", "people", "name",
    "body", "number", "many", "much", "organisation", "organization", "class", "kind", "type",
    "scientist", "tahun", "bulan", "hari", "tanggal", "kota", "negara", "tempat", "tokoh", "orang",
    "lembaga", "berapa", "banyak", "organisasi", "kelas", "jenis", "macam", "jumlah", "ilmuwan",
];

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn an_earlier_question_tells() {
        assert_finds(
            "answer-in-earlier",
            &[
                "(ask: \"Who opened the Asian-African Conference in Bandung?\", answer: Text(\"Sukarno\")),\n(ask: \"In which city was the Asian-African Conference held?\", answer: Text(\"Bandung\")),",
                "(ask: \"The Berlin Wall fell on 9 November 1989. Who governed then?\", answer: Text(\"Kohl\")),\n(ask: \"When did the Berlin Wall fall?\", answer: Date(\"1989-11-09\")),",
                "(ask: \"Why are the six legs of insects jointed?\", answer: Card(\"To bend.\")),\n(ask: \"How many legs do insects have?\", answer: Number(6)),",
                "(ask: \"Why does the North Atlantic Treaty Organization have its headquarters in Brussels?\", answer: Card(\"France left.\")),\n(ask: \"Which organisation has its headquarters in Brussels?\", answer: Text(\"NATO\")),",
                "(ask: \"Why do vaccines protect against measles?\", answer: Card(\"They train the body.\")),\n(ask: \"What protects against measles?\", answer: Text(\"vaccine\")),",
                "(ask: \"Which scientist discovered penicillin in 1928?\", answer: Text(\"Alexander Fleming\")),\n(ask: \"What did Alexander Fleming discover?\", answer: Text(\"penicillin\")),",
                "(language: \"id\", questions: [\n(ask: \"Siapa ilmuwan yang menemukan penisilin?\", answer: Text(\"Alexander Fleming\")),\n(ask: \"Apa yang ditemukan Alexander Fleming?\", answer: Text(\"penisilin\")),\n])",
                "(language: \"id\", questions: [\n(ask: \"Karena kakinya enam, serangga disebut apa?\", answer: Text(\"heksapoda\")),\n(ask: \"Berapa jumlah kaki serangga?\", answer: Number(6)),\n])",
            ],
        );
        assert_quiet(
            "answer-in-earlier",
            &[
                "(ask: \"Paris is the capital of which country?\", answer: Text(\"France\")),\n(ask: \"What is the capital of Italy?\", answer: Text(\"Rome\")),",
                "(ask: \"A room for six guests has legs like insects.\", answer: False),\n(ask: \"How many legs do insects have?\", answer: Number(6)),",
                "(ask: \"What is the Spanish for dog?\", answer: Text(\"perro\")),\n(ask: \"What does perro mean?\", answer: Text(\"dog\")),",
                "(ask: \"Who opened the conference in Bandung?\", answer: Text(\"Sukarno\")),\n(ask: \"Where does the river Cikapundung flow?\", answer: Text(\"Bandung\")),",
                "(ask: \"In which city was it held?\", answer: Text(\"Bandung\")),\n(ask: \"Who opened the Bandung Conference?\", answer: Text(\"Sukarno\")),",
            ],
        );
    }
}
