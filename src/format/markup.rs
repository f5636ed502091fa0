//! Takes markup out of the texts of a question, and reports that loss.

use super::html::{to_text, without_unsafe_tags};
use crate::say::Say;

/// What was taken out of the texts of a question.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RemovedMarkup {
    tags: bool,
    media: bool,
}

impl RemovedMarkup {
    /// Returns the words of a text. Out of plain text only tags that run code or link elsewhere are taken.
    pub(super) fn text_of(&mut self, text: &str, html: bool) -> String {
        let (words, tags) = if html {
            to_text(text)
        } else {
            let (words, tags) = without_unsafe_tags(text);
            (words.into_owned(), tags)
        };
        self.tags |= tags;
        self.media |= tags && holds_media(text);
        words
    }

    pub(super) fn losses(self) -> impl Iterator<Item = Say> {
        let tags = self.tags.then(|| Say::new("format-markup"));
        tags.into_iter().chain(self.media.then(|| Say::new("format-media")))
    }
}

/// Whether HTML shows a picture or plays sound or film.
pub(super) fn holds_media(html: &str) -> bool {
    html.split('<').skip(1).any(|rest| {
        ["img", "audio", "video"]
            .iter()
            .any(|name| rest.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name)))
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
        assert_eq!(without_markup("It?<img alt=\"a cat\">"), ("It?[a cat]".to_owned(), both));
    }
}
