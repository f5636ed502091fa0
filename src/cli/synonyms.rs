//! Words that people try as commands, in English and Indonesian, and the message that names the command they mean.

/// The id of a message, and the words that it answers.
const MEANT: &[(&str, &[&str])] = &[
    (
        "meant-drill",
        &[
            "learn", "learning", "study", "studying", "review", "reviews", "revise", "revision",
            "practice", "practise", "train", "training", "exercise", "repeat", "repetition",
            "rehearse", "recall", "memorize", "memorise", "memory", "remember", "today", "cram",
            "daily", "srs", "anki", "cards", "flashcard", "flashcards", "belajar", "pelajari",
            "latih", "latihan", "berlatih", "ulang", "ulangi", "mengulang", "ulangan", "ulas",
            "hapal", "hafal", "hapalan", "hafalan", "hafalkan", "menghafal", "ingat", "mengingat",
            "harian", "hari-ini", "kartu",
        ],
    ),
    (
        "meant-begin",
        &["start", "begin", "go", "run", "play", "game", "mulai", "mulailah", "main", "jalankan"],
    ),
    (
        "meant-quiz",
        &[
            "ask", "test", "tests", "take", "try", "answer", "mcq", "trivia", "kuis", "tes",
            "tanya", "tanyakan", "tanyai", "uji", "coba", "jawab",
        ],
    ),
    ("meant-exam", &["exam", "exams", "examination", "ujian", "uts", "uas", "tryout"]),
    (
        "meant-resume",
        &["resume", "continue", "proceed", "unfinished", "lanjut", "lanjutkan", "teruskan"],
    ),
    (
        "meant-scores",
        &[
            "score", "result", "results", "history", "grade", "grades", "marks", "points",
            "attempt", "attempts", "skor", "hasil", "nilai", "riwayat", "sejarah", "poin",
            "percobaan",
        ],
    ),
    (
        "meant-stats",
        &[
            "stat", "statistic", "statistics", "progress", "summary", "report", "streak",
            "calendar", "graph", "chart", "statistik", "kemajuan", "perkembangan", "laporan",
            "ringkasan", "grafik", "kalender",
        ],
    ),
    (
        "meant-due",
        &[
            "count", "status", "pending", "remaining", "next", "upcoming", "todo", "tempo",
            "jatuh-tempo", "sisa", "antrean",
        ],
    ),
    (
        "meant-plan",
        &[
            "schedule", "deadline", "date", "goal", "prepare", "jadwal", "jadwalkan", "rencana",
            "rencanakan", "target", "tanggal", "persiapan",
        ],
    ),
    (
        "meant-ready",
        &[
            "readiness", "forecast", "predict", "prediction", "siap", "kesiapan", "ramal",
            "ramalan", "prediksi", "perkiraan",
        ],
    ),
    (
        "meant-find",
        &["search", "grep", "lookup", "look", "query", "cari", "mencari", "temukan", "telusuri"],
    ),
    ("meant-info", &["question", "card", "details", "detail", "soal", "pertanyaan", "rincian"]),
    (
        "meant-decks",
        &["list", "ls", "dir", "deck", "library", "topics", "dek", "daftar", "koleksi", "topik"],
    ),
    ("meant-new", &["create", "make", "init", "write", "buat", "baru", "bikin", "tulis"]),
    ("meant-add", &["insert", "append", "tambah", "tambahkan", "sisipkan", "isi"]),
    (
        "meant-edit",
        &[
            "edit", "change", "modify", "fix", "correct", "rename", "sunting", "ubah", "ganti",
            "perbaiki", "koreksi",
        ],
    ),
    (
        "meant-check",
        &[
            "lint", "validate", "validation", "verify", "proofread", "errors", "periksa",
            "pemeriksaan", "cek", "validasi", "kesalahan",
        ],
    ),
    ("meant-fmt", &["format", "tidy", "prettify", "beautify", "rapikan", "rapi", "susun"]),
    ("meant-show", &["view", "cat", "display", "read", "lihat", "tampilkan", "baca"]),
    (
        "meant-paper",
        &["print", "sheet", "sheets", "worksheet", "test-paper", "cetak", "lembar", "kertas"],
    ),
    ("meant-mark", &["grading", "omr", "scan", "nilai-lembar"]),
    ("meant-items", &["item", "analyse", "analyze", "analysis", "difficulty", "analisis", "butir"]),
    ("meant-import", &["load", "open", "convert", "impor", "muat", "buka", "konversi"]),
    ("meant-export", &["share", "save-as", "publish", "ekspor", "bagikan", "terbitkan"]),
    ("meant-flagged", &["flag", "flags", "bendera", "tandai", "ditandai"]),
    (
        "meant-disputes",
        &["dispute", "claim", "claims", "appeal", "accept", "protes", "banding", "keberatan"],
    ),
    ("meant-remark", &["regrade", "re-mark", "rescore", "nilai-ulang", "menilai"]),
    ("meant-optimize", &["optimise", "tune", "fit", "optimasi", "optimalkan"]),
    ("meant-backup", &["save", "copy", "cadangkan", "cadangan", "simpan", "salin", "salinan"]),
    ("meant-restore", &["recover", "pulihkan", "kembalikan"]),
    ("meant-undo", &["undo", "revert", "back", "urungkan", "batal", "batalkan", "kembali"]),
    (
        "meant-delete",
        &[
            "delete", "remove", "rm", "del", "erase", "clear", "reset", "drop", "forget", "hapus",
            "buang", "bersihkan", "lupakan",
        ],
    ),
    (
        "meant-suspend",
        &["suspend", "unsuspend", "bury", "unbury", "skip", "tunda", "hentikan", "lewati"],
    ),
    (
        "meant-help",
        &[
            "?", "h", "usage", "manual", "guide", "docs", "doc", "documentation", "commands",
            "about", "bantuan", "bantu", "tolong", "panduan", "petunjuk", "perintah", "tentang",
        ],
    ),
    ("meant-version", &["version", "ver", "versi"]),
    ("meant-menu", &["menu", "home", "ui", "gui", "beranda"]),
    (
        "meant-config",
        &[
            "config", "configure", "configuration", "settings", "setting", "set", "options",
            "preferences", "language", "lang", "pengaturan", "atur", "konfigurasi", "setelan",
            "bahasa",
        ],
    ),
];

/// Returns the id of the message for a word that means one of the commands, in whatever case it is typed.
pub(super) fn meant_by(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    let word = word.trim_matches('-').replace('_', "-");
    MEANT.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(id, _)| *id)
}

#[cfg(test)]
mod tests {
    use clap::{Command, CommandFactory};

    use super::*;
    use crate::cli::Cli;
    use crate::locale::{Interface, Words};

    fn commands() -> Vec<String> {
        Cli::command().get_subcommands().map(Command::get_name).map(str::to_owned).collect()
    }

    #[test]
    fn no_word_stands_twice_and_none_is_a_command() {
        let commands = commands();
        let mut words: Vec<&str> = MEANT.iter().flat_map(|(_, words)| *words).copied().collect();
        for word in &words {
            assert!(!commands.iter().any(|name| name == word), "{word}");
            assert!(meant_by(word).is_some(), "{word}");
        }
        words.sort_unstable();
        let twice: Vec<&[&str]> = words.windows(2).filter(|two| two[0] == two[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }

    #[test]
    fn every_message_names_commands_that_there_are_in_both_languages() {
        let commands = commands();
        for interface in [Interface::English, Interface::Indonesian] {
            let words = Words::new(interface);
            for (id, _) in MEANT {
                let message = words.lookup(id);
                let named: Vec<&str> = message
                    .split('`')
                    .skip(1)
                    .step_by(2)
                    .filter_map(|quoted| quoted.strip_prefix("hafal"))
                    .map(|rest| rest.split_whitespace().next().unwrap_or_default())
                    .collect();
                assert!(!named.is_empty(), "{id}: {message}");
                for name in named {
                    let is_known = name.is_empty() || name.starts_with("--");
                    assert!(is_known || commands.iter().any(|known| known == name), "{message}");
                }
            }
        }
    }

    #[test]
    fn a_word_is_known_in_any_case() {
        assert_eq!(meant_by("Learn"), Some("meant-drill"));
        assert_eq!(meant_by("UJIAN"), Some("meant-exam"));
        assert_eq!(meant_by("jatuh_tempo"), Some("meant-due"));
        assert_eq!(meant_by("lern"), None);
    }
}
