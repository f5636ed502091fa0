//! The words that begin an answer, an explanation and a key in numbered lists, in the languages that schools teach.

/// The labels before an answer, separated by `|`.
pub(super) const ANSWER_LABELS: &str = "answer|answers|correct answer|correct answers|right answer|correct|ans\
    |correct option|correct choice|solution|the answer is|the correct answer is|jawaban\
    |jawaban benar|jawaban yang benar|kunci jawaban|kunci|jawab|jawapan|antwort|antworten\
    |jawaban tepat|jawapan betul|richtige antwort|lösung|réponse|bonne réponse|réponse correcte\
    |respuesta|respuesta correcta|risposta|risposta corretta|resposta|resposta correta|antwoord\
    |juiste antwoord|goede antwoord";
/// The labels before an explanation of the answer.
pub(super) const WHY_LABELS: &str = "explanation|feedback|rationale|why|because|pembahasan|penjelasan|alasan\
    |erklärung|begründung|explication|explicación";
/// The headings above the answers to all questions.
pub(super) const KEY_LABELS: &str = "answer key|answer keys|answers|key|keys|correct answers|solutions\
    |solution key|answer sheet|kunci jawaban|kunci|jawaban|skema jawapan|lösungen|lösung\
    |lösungsschlüssel|antworten|réponses|corrigé|solutions et réponses|respuestas|soluciones\
    |clave|risposte|soluzioni|respostas|gabarito|antwoorden|jawaban benar|kunci soal|kunci jawapan\
    |richtige antworten|bonnes réponses|réponses correctes|respuestas correctas|risposte corrette\
    |respostas corretas|juiste antwoorden|goede antwoorden|sleutel|mark scheme|marking key";
/// Headings of a key that may have more words behind them, as in `Kunci jawaban Bab 3`.
pub(super) const LONG_KEY_LABELS: [&str; 2] = ["answer key", "kunci jawaban"];
