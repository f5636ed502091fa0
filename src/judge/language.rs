//! The language of a deck, which decides the decimal sign, the order of a date, and the letter i.

/// Languages that write a decimal comma in most places where they are spoken.
const COMMA: &[&str] = &[
    "af", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fo", "fr",
    "gl", "hr", "hu", "hy", "id", "is", "it", "jv", "ka", "kk", "ky", "lt", "lv", "mk", "nb", "nl",
    "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "su", "sv", "tr", "uk", "uz", "vi",
];

/// Places where a language of [`COMMA`] has a decimal point (after CLDR).
const POINT_PLACES: &[(&str, &[&str])] = &[
    ("es", &["419", "BZ", "CU", "DO", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "SV", "US"]),
    ("de", &["CH", "LI"]),
    ("it", &["CH"]),
];

/// Places where another language has a decimal comma.
const COMMA_PLACES: &[(&str, &[&str])] = &[
    ("en", &["AT", "BE", "DE", "DK", "FI", "ID", "NL", "SE", "SI", "ZA"]),
    ("ar", &["DZ", "LY", "MA", "TN"]),
    ("ms", &["BN", "ID"]),
];

/// Languages that are written from right to left, in the script that each mostly has.
const RIGHT_TO_LEFT: &[&str] = &[
    "ar", "arc", "arz", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
];

/// Scripts from right to left, as BCP 47 names them.
const RIGHT_TO_LEFT_SCRIPTS: &[&str] =
    &["Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

/// A language by its BCP 47 tag; an unknown one has a decimal point, the day first, and one letter i.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    tag: String,
    primary: String,
    region: Option<String>,
}

impl Language {
    /// Reads `id`, `en-US`, `az-Latn-AZ`, and `pt_BR` as `pt-BR`; no text is refused.
    pub fn new(tag: &str) -> Self {
        let mut subtags = tag.trim().split(['-', '_']);
        let primary = subtags.next().unwrap_or_default().to_ascii_lowercase();
        let region = subtags
            .take_while(|subtag| subtag.len() > 1)
            .find(|subtag| is_region(subtag))
            .map(str::to_ascii_uppercase);
        Self { tag: tag.to_owned(), primary, region }
    }

    /// The tag as the deck writes it.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The language without script and region, in lower case: `id`, `en`, `pt`.
    pub fn primary(&self) -> &str {
        &self.primary
    }

    /// Whether its words have Indonesian's forms: Indonesian and Malay.
    pub fn is_indonesian(&self) -> bool {
        matches!(self.primary.as_str(), "id" | "ms")
    }

    /// Whether it writes 1.234,5 rather than 1,234.5.
    pub fn decimal_comma(&self) -> bool {
        if COMMA.contains(&self.primary.as_str()) {
            !self.is_one_of(POINT_PLACES)
        } else {
            self.is_one_of(COMMA_PLACES)
        }
    }

    /// Whether I and i are two letters (I/ı, İ/i) rather than two cases of one: Turkish and Azerbaijani.
    pub fn turkic(&self) -> bool {
        matches!(self.primary.as_str(), "tr" | "az")
    }

    /// Whether it is written from right to left: by its script if the tag names one.
    pub fn is_right_to_left(&self) -> bool {
        let mut subtags = self.tag.split(['-', '_']).skip(1).take_while(|subtag| subtag.len() > 1);
        let is_script = |subtag: &&str| {
            subtag.len() == 4 && subtag.bytes().all(|sign| sign.is_ascii_alphabetic())
        };
        let script = subtags.find(is_script);
        script.map_or_else(
            || RIGHT_TO_LEFT.contains(&self.primary.as_str()),
            |script| RIGHT_TO_LEFT_SCRIPTS.iter().any(|known| known.eq_ignore_ascii_case(script)),
        )
    }

    /// Whether it writes 9/15/1974: American English alone.
    pub fn month_first(&self) -> bool {
        self.primary == "en" && self.region.as_deref() == Some("US")
    }

    fn is_one_of(&self, places: &[(&str, &[&str])]) -> bool {
        self.region.as_deref().is_some_and(|region| {
            places
                .iter()
                .any(|(language, regions)| *language == self.primary && regions.contains(&region))
        })
    }
}

fn is_region(subtag: &str) -> bool {
    match subtag.len() {
        2 => subtag.bytes().all(|byte| byte.is_ascii_alphabetic()),
        3 => subtag.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_kept_as_written_and_its_language_known_in_any_case() {
        for (tag, primary) in [
            ("id", "id"),
            ("PT-br", "pt"),
            ("zh_Hant_TW", "zh"),
            ("", ""),
            ("-", ""),
            ("x-klingon", "x"),
        ] {
            let language = Language::new(tag);
            assert_eq!((language.tag(), language.primary()), (tag, primary));
        }
    }

    #[test]
    fn language_and_region_decide_the_decimal_sign() {
        for tag in [
            "id", "id-ID", "de", "de-AT", "es", "es-AR", "pt-BR", "fr", "tr", "ru", "en-ZA",
            "az-Latn-AZ",
        ] {
            assert!(Language::new(tag).decimal_comma(), "{tag}");
        }
        for tag in [
            "en", "en-GB", "ja", "zh-Hant-TW", "hi", "th", "ms", "es-MX", "es-419", "de-CH", "",
            "??",
        ] {
            assert!(!Language::new(tag).decimal_comma(), "{tag}");
        }
    }

    #[test]
    fn the_month_comes_first_in_american_english_only() {
        for (tag, first) in [
            ("en-US", true),
            ("en-Latn-us", true),
            ("en", false),
            ("en-GB", false),
            ("es-US", false),
        ] {
            assert_eq!(Language::new(tag).month_first(), first, "{tag}");
        }
    }

    #[test]
    fn a_private_tag_names_no_region() {
        assert!(!Language::new("en-x-us").month_first());
        assert!(!Language::new("en-u-nu-latn").month_first());
    }

    #[test]
    fn turkish_and_azerbaijani_have_two_letters_i() {
        assert!(Language::new("tr-TR").turkic() && Language::new("az").turkic());
        assert!(!Language::new("id").turkic());
    }

    #[test]
    fn a_script_in_the_tag_says_which_way_it_is_written() {
        for (tag, is_right_to_left) in [
            ("ar", true),
            ("fa-IR", true),
            ("he", true),
            ("ms-Arab", true),
            ("ar-Latn", false),
            ("id", false),
            ("ar-1994", true),
            ("az_arab_IR", true),
        ] {
            assert_eq!(Language::new(tag).is_right_to_left(), is_right_to_left, "{tag}");
        }
    }
}
