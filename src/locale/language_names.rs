//! Finds a language by its name, in English, Indonesian or its own words, or by its BCP 47 tag.

use unic_langid::LanguageIdentifier;

use crate::judge::nearest_name;

/// By tag: what a language is called, its English name first.
const NAMES: &[(&str, &[&str])] = &[
    ("ace", &["Acehnese", "Aceh", "Bahasa Aceh"]),
    ("af", &["Afrikaans"]),
    ("am", &["Amharic", "Amhara"]),
    ("ar", &["Arabic", "Arab", "العربية"]),
    ("az", &["Azerbaijani", "Azeri"]),
    ("ban", &["Balinese", "Bali", "Basa Bali"]),
    ("bg", &["Bulgarian", "Bulgaria"]),
    ("bn", &["Bengali", "Bangla", "Bengal"]),
    ("bug", &["Buginese", "Bugis"]),
    ("ca", &["Catalan", "Katalan", "Català"]),
    ("cs", &["Czech", "Ceko", "Čeština"]),
    ("cy", &["Welsh", "Cymraeg"]),
    ("da", &["Danish", "Denmark", "Dansk"]),
    ("de", &["German", "Jerman", "Deutsch"]),
    ("el", &["Greek", "Yunani", "Ελληνικά"]),
    ("en", &["English", "Inggris", "eng"]),
    ("en-GB", &["British English", "Inggris Britania", "English (UK)"]),
    ("en-US", &["American English", "Inggris Amerika", "English (US)"]),
    ("eo", &["Esperanto"]),
    ("es", &["Spanish", "Spanyol", "Español", "Castellano"]),
    ("et", &["Estonian", "Estonia", "Eesti"]),
    ("eu", &["Basque", "Euskara"]),
    ("fa", &["Persian", "Farsi", "Persia", "فارسی"]),
    ("fi", &["Finnish", "Finlandia", "Suomi"]),
    ("fil", &["Filipino", "Tagalog"]),
    ("fr", &["French", "Prancis", "Perancis", "Français"]),
    ("ga", &["Irish", "Irlandia", "Gaeilge"]),
    ("gl", &["Galician", "Galego"]),
    ("gu", &["Gujarati"]),
    ("ha", &["Hausa"]),
    ("he", &["Hebrew", "Ibrani", "עברית"]),
    ("hi", &["Hindi", "हिन्दी"]),
    ("hr", &["Croatian", "Kroasia", "Hrvatski"]),
    ("hu", &["Hungarian", "Hungaria", "Magyar"]),
    ("id", &["Indonesian", "Indonesia", "Bahasa Indonesia", "ind", "Bahasa"]),
    ("is", &["Icelandic", "Islandia", "Íslenska"]),
    ("it", &["Italian", "Italia", "Italiano"]),
    ("ja", &["Japanese", "Jepang", "日本語", "jp"]),
    ("jv", &["Javanese", "Jawa", "Basa Jawa"]),
    ("ka", &["Georgian", "Georgia"]),
    ("kk", &["Kazakh", "Kazakhstan"]),
    ("km", &["Khmer", "Cambodian", "Kamboja"]),
    ("ko", &["Korean", "Korea", "한국어", "kr"]),
    ("ku", &["Kurdish", "Kurdi"]),
    ("la", &["Latin", "Latina"]),
    ("lo", &["Lao", "Laos"]),
    ("lt", &["Lithuanian", "Lituania"]),
    ("lv", &["Latvian", "Latvia"]),
    ("mad", &["Madurese", "Madura"]),
    ("min", &["Minangkabau", "Minang"]),
    ("ml", &["Malayalam"]),
    ("mn", &["Mongolian", "Mongolia"]),
    ("mr", &["Marathi"]),
    ("ms", &["Malay", "Melayu", "Malaysian", "Bahasa Melayu", "Bahasa Malaysia"]),
    ("my", &["Burmese", "Myanmar", "Burma"]),
    ("ne", &["Nepali", "Nepal"]),
    ("nl", &["Dutch", "Belanda", "Nederlands"]),
    ("no", &["Norwegian", "Norwegia", "Norsk"]),
    ("pa", &["Punjabi"]),
    ("pl", &["Polish", "Polandia", "Polski"]),
    ("pt", &["Portuguese", "Portugis", "Português"]),
    ("pt-BR", &["Brazilian Portuguese", "Portugis Brasil", "Português do Brasil"]),
    ("ro", &["Romanian", "Rumania", "Română"]),
    ("ru", &["Russian", "Rusia", "Русский"]),
    ("sa", &["Sanskrit", "Sanskerta"]),
    ("si", &["Sinhala"]),
    ("sk", &["Slovak", "Slowakia", "Slovenčina"]),
    ("sl", &["Slovenian", "Slovenia", "Slovenščina"]),
    ("so", &["Somali", "Somalia"]),
    ("sq", &["Albanian", "Albania", "Shqip"]),
    ("sr", &["Serbian", "Serbia", "Српски"]),
    ("su", &["Sundanese", "Sunda", "Basa Sunda"]),
    ("sv", &["Swedish", "Swedia", "Svenska"]),
    ("sw", &["Swahili", "Kiswahili"]),
    ("ta", &["Tamil"]),
    ("te", &["Telugu"]),
    ("tet", &["Tetum", "Tetun"]),
    ("th", &["Thai", "Thailand", "ไทย"]),
    ("tr", &["Turkish", "Turki", "Türkçe"]),
    ("uk", &["Ukrainian", "Ukraina", "Українська"]),
    ("ur", &["Urdu", "اردو"]),
    ("uz", &["Uzbek", "Uzbekistan"]),
    ("vi", &["Vietnamese", "Vietnam", "Tiếng Việt"]),
    ("yo", &["Yoruba"]),
    ("zh", &["Chinese", "Mandarin", "Tionghoa", "Cina", "中文", "cn"]),
    ("zu", &["Zulu"]),
];

/// Words that may precede a language's name.
const IN_FRONT: &[&str] = &["bahasa ", "the ", "basa "];

/// A language that a text names, or comes near to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NamedLanguage {
    /// Its tag, as BCP 47 writes it.
    Known(String),
    /// The tag and the name of the language whose name is nearest.
    Nearest(&'static str, &'static str),
    /// Nothing like a language.
    Unknown,
}

/// Finds the language that a text names.
pub(crate) fn find_language(text: &str) -> NamedLanguage {
    let text = text.trim();
    let name = plain_name(text);
    let bare = IN_FRONT.iter().find_map(|front| name.strip_prefix(front)).unwrap_or(&name);
    let is_called =
        |names: &[&str], wanted: &str| names.iter().any(|known| plain_name(known) == wanted);
    let find_called = |wanted: &str| NAMES.iter().find(|(_, names)| is_called(names, wanted));
    if let Some((tag, _)) = find_called(&name).or_else(|| find_called(bare)) {
        return NamedLanguage::Known((*tag).to_owned());
    }
    if let Some(tag) = known_tag(text) {
        return NamedLanguage::Known(tag);
    }
    let all = NAMES.iter().flat_map(|(_, names)| names.iter().copied());
    let near = nearest_name(bare, all.filter(|name| name.chars().count() > 3));
    let near = near.and_then(|near| NAMES.iter().find(|(_, names)| names.contains(&near)));
    match near {
        Some((tag, names)) => NamedLanguage::Nearest(tag, names.first().copied().unwrap_or(tag)),
        None => NamedLanguage::Unknown,
    }
}

/// Returns a tag whose language is in the table, in the case that BCP 47 writes it in.
fn known_tag(text: &str) -> Option<String> {
    let read: LanguageIdentifier = text.replace('_', "-").parse().ok()?;
    let primary = match read.language.as_str() {
        // Its code before 1989.
        "in" => "id",
        primary => primary,
    };
    let is_known = NAMES.iter().any(|(tag, _)| *tag == primary);
    let read = read.to_string();
    let rest = read.find('-').and_then(|at| read.get(at..)).unwrap_or_default();
    is_known.then(|| format!("{primary}{rest}"))
}

/// Returns a name in lower case, with single spaces and without accents that a keyboard may lack.
fn plain_name(name: &str) -> String {
    let plain = |sign: char| match sign {
        'ç' | 'č' => 'c',
        'ñ' => 'n',
        'ê' | 'é' => 'e',
        'ã' | 'à' | 'ă' | 'â' => 'a',
        'í' | 'ı' => 'i',
        'ü' => 'u',
        sign => sign,
    };
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase().chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_any_of_its_names_and_by_its_tag() {
        for (text, tag) in [
            ("Indonesian", "id"),
            ("Bahasa Indonesia", "id"),
            ("bahasa  indonesia ", "id"),
            ("english", "en"),
            ("Deutsch", "de"),
            ("fr", "fr"),
            ("FR", "fr"),
            ("français", "fr"),
            ("Francais", "fr"),
            ("Bahasa Inggris", "en"),
            ("Jerman", "de"),
            ("Melayu", "ms"),
            ("en-us", "en-US"),
            ("pt_BR", "pt-BR"),
            ("in", "id"),
            ("zh-hant-tw", "zh-Hant-TW"),
            ("jv", "jv"),
            ("日本語", "ja"),
            ("American English", "en-US"),
        ] {
            assert_eq!(find_language(text), NamedLanguage::Known(tag.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_misspelt_name_brings_the_nearest() {
        for (text, tag) in [
            ("Indonesain", "id"),
            ("Inglish", "en"),
            ("Duetsch", "de"),
            ("Frensh", "fr"),
            ("bahasa ingris", "en"),
            ("Portugese", "pt"),
        ] {
            let NamedLanguage::Nearest(near, _) = find_language(text) else { panic!("{text}") };
            assert_eq!(near, tag, "{text}");
        }
        for text in ["", "Klingonese tongue", "??", "xx", "q"] {
            assert_eq!(find_language(text), NamedLanguage::Unknown, "{text}");
        }
    }

    #[test]
    fn no_two_languages_share_a_name() {
        let mut names: Vec<String> = NAMES
            .iter()
            .flat_map(|(tag, names)| names.iter().copied().chain([*tag]))
            .map(plain_name)
            .collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
