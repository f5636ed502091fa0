//! The words that authors use for fields, in other programs and in Indonesian, and those that a deck has no field for.

use crate::judge::nearest_name;
use crate::question::{FieldShape, plain_word};

/// Each field with what else it is called, as `plain_word` writes it.
const WORDS: [(&str, &[&str]); 37] = [
    ("id", &["no", "nr", "num", "nomor", "nomer", "nomorsoal", "qid", "identifier", "kode"]),
    (
        "ask",
        &[
            "question", "prompt", "q", "text", "stem", "front", "term", "word", "tanya", "soal",
            "pertanyaan", "depan", "istilah", "kata", "statement", "pernyataan", "card", "kartu",
        ],
    ),
    (
        "answer",
        &["a", "ans", "key", "solution", "response", "jawab", "jawaban", "kunci", "kuncijawaban"],
    ),
    ("hint", &["clue", "tip", "help", "petunjuk", "bantuan", "kisikisi"]),
    (
        "why",
        &[
            "explanation", "explain", "feedback", "reason", "rationale", "because", "note",
            "comment", "mengapa", "kenapa", "alasan", "penjelasan", "pembahasan", "catatan",
            "keterangan", "sebab",
        ],
    ),
    (
        "from",
        &[
            "source", "ref", "reference", "citation", "page", "sumber", "dari", "rujukan",
            "referensi", "halaman",
        ],
    ),
    (
        "tags",
        &[
            "tag", "label", "labels", "category", "categories", "topic", "topics", "chapter",
            "subject", "keywords", "kategori", "topik", "bab", "materi", "mapel", "subtema",
            "tema",
        ],
    ),
    ("points", &["point", "score", "weight", "mark", "marks", "poin", "skor", "bobot", "nilai"]),
    ("level", &["difficulty", "tingkat", "kesulitan", "tingkatkesulitan"]),
    (
        "both_ways",
        &["bothways", "bothdirections", "reverse", "reversed", "twoway", "bolakbalik", "duaarah"],
    ),
    ("slips", &["typos", "typo", "slip", "salahketik"]),
    ("title", &["name", "judul", "nama"]),
    ("publisher", &["press", "author", "authors", "by", "penerbit", "pengarang", "penulis"]),
    ("date", &["year", "published", "tahun", "tanggal", "terbit"]),
    ("url", &["link", "web", "website", "address", "tautan", "laman", "situs"]),
    ("language", &["lang", "locale", "bahasa"]),
    ("authors", &["author", "teacher", "by", "penulis", "pengarang", "guru", "penyusun"]),
    ("license", &["licence", "copyright", "lisensi"]),
    (
        "about",
        &["description", "desc", "summary", "info", "note", "tentang", "deskripsi", "keterangan"],
    ),
    ("sources", &["source", "references", "bibliography", "sumber", "referensi", "rujukan"]),
    (
        "passages",
        &[
            "passage", "texts", "text", "readings", "reading", "stimulus", "stimuli", "bacaan",
            "teks", "wacana", "kutipan", "daftarbacaan",
        ],
    ),
    (
        "passage",
        &["reading", "stimulus", "excerpt", "extract", "bacaan", "teks", "wacana", "kutipan"],
    ),
    ("text", &["body", "content", "words", "passage", "teks", "isi", "bacaan", "wacana"]),
    ("defaults", &["default", "bawaan"]),
    (
        "questions",
        &[
            "question", "cards", "items", "quiz", "list", "soal", "pertanyaan", "daftarsoal",
            "soalsoal",
        ],
    ),
    (
        "right",
        &[
            "correct", "answer", "key", "correctanswer", "true", "benar", "jawaban", "kunci",
            "betul",
        ],
    ),
    (
        "wrong",
        &[
            "incorrect", "distractor", "distractors", "others", "false", "salah", "pengecoh",
            "lainnya",
        ],
    ),
    ("last", &["bottom", "terakhir"]),
    ("unit", &["units", "measure", "satuan"]),
    (
        "within",
        &[
            "tolerance", "plusminus", "margin", "error", "precision", "epsilon", "toleransi",
            "selisih",
        ],
    ),
    ("pairs", &["pair", "items", "matches", "pasangan"]),
    ("extra", &["distractors", "extras", "wrong", "pengecoh", "tambahan"]),
    ("need", &["count", "min", "minimum", "required", "number", "jumlah", "butuh", "perlu"]),
    (
        "back",
        &["answer", "definition", "meaning", "solution", "belakang", "jawaban", "definisi", "arti"],
    ),
    ("exact", &["strict", "exactly", "casesensitive", "persis", "tepat"]),
    ("not", &["wrong", "except", "never", "bukan", "salah"]),
    (
        "is",
        &[
            "value", "answer", "answers", "text", "texts", "items", "item", "correct", "right",
            "accept", "accepted", "nilai", "jawaban", "benar", "isi", "date", "or", "atau", "also",
            "alt", "alternative", "alternatives", "synonym", "synonyms", "sinonim", "variants",
        ],
    ),
];

/// What a deck has no field for, by the message that says what to do instead.
const UNSUPPORTED: [(&str, &[&str]); 4] = [
    (
        "pictures",
        &[
            "image", "images", "img", "picture", "pic", "photo", "figure", "diagram", "graph",
            "map", "media", "gambar", "foto", "grafik", "peta", "audio", "sound", "video", "film",
            "music", "youtube", "suara", "musik", "file", "attachment", "lampiran",
        ],
    ),
    (
        "time",
        &[
            "time", "timer", "timelimit", "duration", "seconds", "waktu", "durasi", "detik",
            "menit", "minutes",
        ],
    ),
    ("shuffle", &["shuffle", "shuffled", "random", "randomize", "acak", "diacak"]),
    ("type", &["type", "kind", "questiontype", "jenis", "tipe", "bentuk"]),
];

/// Whether a word means the options of a choice, right and wrong ones together.
pub(crate) fn names_options(name: &str) -> bool {
    matches!(
        plain_word(name).as_str(),
        "options"
            | "option"
            | "choices"
            | "choice"
            | "alternatives"
            | "pilihan"
            | "opsi"
            | "pilihanjawaban"
    )
}

/// The message for a word that a deck has no field for.
pub(crate) fn unsupported(name: &str) -> Option<&'static str> {
    let word = plain_word(name);
    UNSUPPORTED.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(id, _)| *id)
}

/// The field that a name means: in other letters, in another word or language, or misspelt.
pub(crate) fn known_name(name: &str, shapes: &'static [FieldShape]) -> Option<&'static str> {
    let word = plain_word(name);
    let near = || {
        let name = nearest_name(&word, shapes.iter().map(|shape| shape.name))?;
        let near = shapes.iter().find(|shape| shape.name == name);
        near.filter(|_| unsupported(&word).is_none()).map(|shape| shape.name)
    };
    called_name(name, shapes).or_else(near)
}

/// The field that a name means in other letters, or in another word or language, but not misspelt.
pub(crate) fn called_name(name: &str, shapes: &'static [FieldShape]) -> Option<&'static str> {
    let word = plain_word(name);
    let exact = shapes.iter().find(|shape| plain_word(shape.name) == word);
    let called = || {
        shapes.iter().find(|shape| {
            WORDS
                .iter()
                .any(|(known, words)| *known == shape.name && words.contains(&word.as_str()))
        })
    };
    exact.or_else(called).map(|shape| shape.name)
}
