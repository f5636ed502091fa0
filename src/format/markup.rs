//! Texts without their markup, and what is to be told of what was taken out of them.

use super::html::{to_text, without_unsafe_tags};
use crate::say::Say;

/// What was taken out of the texts of a question.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RemovedMarkup {
    tags: bool,
    media: bool,
}

impl RemovedMarkup {
    /// The words of a text, which is HTML or else plain, and may hold a program all the same.
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

    /// What is to be told of it.
    pub(super) fn losses(self) -> impl Iterator<Item = Say> {
        let tags = self.tags.then(|| Say::new("format-markup"));
        tags.into_iter().chain(self.media.then(|| Say::new("format-media")))
    }
}

/// Whether HTML shows a picture or plays something.
pub(super) fn holds_media(html: &str) -> bool {
    let begins = |rest: &str, name: &str| {
        rest.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name))
    };
    let tags = html.match_indices('<').map(|(at, _)| html.get(at + 1..).unwrap_or_default());
    tags.into_iter().any(|rest| ["img", "audio", "video"].iter().any(|name| begins(rest, name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_told_of_beside_the_markup() {
        let told = |text: &str| {
            let mut markup = RemovedMarkup::default();
            let words = markup.text_of(text, true);
            (words, markup.losses().map(|say| say.id).collect::<Vec<_>>())
        };
        assert_eq!(told("a<br>b"), ("a\nb".to_owned(), vec![]));
        assert_eq!(told("<b>a</b>"), ("a".to_owned(), vec!["format-markup"]));
        let both = vec!["format-markup", "format-media"];
        assert_eq!(
            told("What is it?<IMG src=\"a.png\">"),
            ("What is it?".to_owned(), both.clone())
        );
        assert_eq!(told("It?<img alt=\"a cat\">"), ("It?[a cat]".to_owned(), both));
    }
}
