//! Takes markup out of the texts of a question, and reports that loss.

use super::formula::{FoundFormulas, convert_formulas};
use super::html::{to_text, without_unsafe_tags};
use crate::say::Say;

/// What was taken out of the texts of a question.
#[derive(Clone, Debug, Default)]
pub(super) struct RemovedMarkup {
    tags: bool,
    media: bool,
    formulas: FoundFormulas,
}

impl RemovedMarkup {
    /// Returns the words of a text. Out of plain text only tags that run code or link elsewhere are taken.
    pub(super) fn text_of(&mut self, text: &str, html: bool) -> String {
        let (words, tags) = if html {
            to_text(&convert_formulas(text, true, &mut self.formulas))
        } else {
            let (words, tags) = without_unsafe_tags(text);
            (words.into_owned(), tags)
        };
        self.tags |= tags;
        self.media |= tags && holds_media(text);
        words
    }

    /// Returns the words of a text that is not HTML, but in which the other program draws formulas.
    pub(super) fn text_with_formulas(&mut self, text: &str) -> String {
        let text = self.without_formulas(text, false);
        self.text_of(&text, false)
    }

    /// Returns a text with its formulas in plain characters, its tags untouched.
    pub(super) fn without_formulas(&mut self, text: &str, html: bool) -> String {
        convert_formulas(text, html, &mut self.formulas).into_owned()
    }

    pub(super) fn losses(self) -> impl Iterator<Item = Say> {
        let Self { tags, media, formulas } = self;
        let with_formula = |id, text: Option<String>| Some(Say::new(id).with("text", text?));
        let all = [
            tags.then(|| Say::new("format-markup")),
            media.then(|| Say::new("format-media")),
            with_formula("format-latex", formulas.converted),
            with_formula("format-latex-left", formulas.left),
        ];
        all.into_iter().flatten()
    }
}

/// Tags that show a picture, a drawing or a program, or play sound or film.
const MEDIA: [&str; 9] =
    ["img", "audio", "video", "svg", "math", "canvas", "picture", "object", "embed"];

/// Whether HTML shows a picture or plays sound or film.
pub(super) fn holds_media(html: &str) -> bool {
    html.contains("url(data:")
        || html.split('<').skip(1).any(|rest| {
            let end = rest.find(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(rest.len());
            let name = rest.get(..end).unwrap_or_default();
            MEDIA.iter().any(|known| name.eq_ignore_ascii_case(known))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_reported_beside_the_markup() {
        let without_markup = |text: &str| {
            let mut markup = RemovedMarkup::default();
            let words = markup.text_of(text, true);
            (words, markup.losses().map(|say| say.id).collect::<Vec<_>>())
        };
        assert_eq!(without_markup("a<br>b"), ("a\nb".to_owned(), vec![]));
        assert_eq!(without_markup("<b>a</b>"), ("a".to_owned(), vec!["format-markup"]));
        let both = vec!["format-markup", "format-media"];
        assert_eq!(
            without_markup("What is it?<IMG src=\"a.png\">"),
            ("What is it?".to_owned(), both.clone())
        );
        assert_eq!(
            without_markup("It?<img alt=\"a cat\">"),
            ("It?[a cat]".to_owned(), both.clone())
        );
        let drawn = "a<svg viewBox=\"0 0 1 1\"><text>x</text><svg/></svg>b<math><mi>x</mi></math>";
        assert_eq!(without_markup(drawn), ("ab".to_owned(), both));
    }
}
