//! The page of a refusal: what happened, and what to do.

use hyper::StatusCode;
use maud::html;

use super::frame::{PageHead, WebPage, web_frame};
use crate::locale::Words;

/// Draws the page of a status other than 200, in a learner's words.
pub(crate) fn problem_page(words: &Words, status: StatusCode) -> WebPage {
    let (title, advice) = match status {
        StatusCode::FORBIDDEN => ("web-foreign", "web-foreign-help"),
        StatusCode::NOT_FOUND => ("web-missing", "web-missing-help"),
        StatusCode::METHOD_NOT_ALLOWED | StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            ("web-no-form", "web-no-form-help")
        }
        StatusCode::REQUEST_TIMEOUT => ("web-too-slow", "web-too-slow-help"),
        StatusCode::PAYLOAD_TOO_LARGE => ("web-too-long", "web-too-long-help"),
        StatusCode::MISDIRECTED_REQUEST => ("web-misdirected", "web-misdirected-help"),
        StatusCode::SERVICE_UNAVAILABLE => ("web-not-saved", "web-not-saved-help"),
        _ => ("web-broken", "web-broken-help"),
    };
    let title = words.text(title);
    let body = html! {
        h1 { (title) }
        p { (words.text(advice)) }
    };
    web_frame(words, &title, PageHead::default(), &body)
}
