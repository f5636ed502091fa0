//! What a site answers: a page, another place to go to, figures, or events; never to be kept by a browser.

use http_body_util::Full;
use http_body_util::channel::{Channel, Sender};
use hyper::body::Bytes;
use hyper::header::{
    ALLOW, CACHE_CONTROL, CONNECTION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName,
    HeaderValue, LOCATION, REFERRER_POLICY, SET_COOKIE, X_CONTENT_TYPE_OPTIONS,
};
use hyper::{Response, StatusCode};
use serde::Serialize;

use super::body::{BodyContent, ResponseBody};
use super::phase::Busy;
use crate::locale::Words;
use crate::web::pages::{self, WebPage};

/// What a site answers to a request.
pub(crate) struct WebAnswer {
    status: StatusCode,
    headers: Vec<(HeaderName, String)>,
    content: BodyContent,
}

/// The end of an event stream from which events are sent.
pub(crate) struct EventSender(Sender<Bytes>);

impl EventSender {
    /// Sends an event, once the one before is on its way. Returns false when nobody listens any more.
    pub(crate) async fn send(&mut self, value: &impl Serialize) -> bool {
        let Ok(json) = serde_json::to_string(value) else { return false };
        self.0.send_data(format!("data: {json}\n\n").into()).await.is_ok()
    }
}

impl WebAnswer {
    fn new(status: StatusCode, sort: &str, text: String) -> Self {
        let headers = vec![(CONTENT_TYPE, sort.to_owned())];
        Self { status, headers, content: BodyContent::Whole(Full::new(text.into())) }
    }

    /// Returns a page with a status.
    pub(crate) fn page(status: StatusCode, page: WebPage) -> Self {
        Self::new(status, "text/html; charset=utf-8", page.into_string())
    }

    /// Returns the page of a refusal: what a status means to a learner.
    pub(crate) fn problem(words: &Words, status: StatusCode) -> Self {
        Self::page(status, pages::problem_page(words, status))
    }

    /// Returns a redirect (303) to a path of this site.
    pub(crate) fn see_other(path: impl Into<String>) -> Self {
        let mut answer = Self::new(StatusCode::SEE_OTHER, "text/plain", String::new());
        answer.headers.push((LOCATION, path.into()));
        answer
    }

    /// Returns a value as JSON, for scripts.
    pub(crate) fn json(value: &impl Serialize) -> Self {
        let text = serde_json::to_string(value).unwrap_or_default();
        Self::new(StatusCode::OK, "application/json", text)
    }

    /// Returns a stream of events, and the end from which they are sent.
    pub(crate) fn events() -> (Self, EventSender) {
        let (sender, channel) = Channel::new(1);
        let headers = vec![(CONTENT_TYPE, "text/event-stream".to_owned())];
        let content = BodyContent::Events(channel);
        (Self { status: StatusCode::OK, headers, content }, EventSender(sender))
    }

    /// Adds a cookie; `line` is the whole value of `Set-Cookie`.
    #[must_use]
    pub(crate) fn with_cookie(mut self, line: String) -> Self {
        self.headers.push((SET_COOKIE, line));
        self
    }

    /// Adds the headers that a refusal needs: `Allow` with 405, `Connection: close` where the body was not read.
    #[must_use]
    pub(super) fn refusing(mut self) -> Self {
        if self.status == StatusCode::METHOD_NOT_ALLOWED {
            self.headers.push((ALLOW, "GET, POST".to_owned()));
        }
        if matches!(self.status, StatusCode::REQUEST_TIMEOUT | StatusCode::PAYLOAD_TOO_LARGE) {
            self = self.closing();
        }
        self
    }

    /// Lets the connection close after this answer.
    #[must_use]
    pub(super) fn closing(mut self) -> Self {
        self.headers.push((CONNECTION, "close".to_owned()));
        self
    }

    /// Returns the answer as hyper sends it, with the headers that every answer has.
    pub(super) fn into_response(self, busy: Busy) -> Response<ResponseBody> {
        if matches!(self.content, BodyContent::Events(_)) {
            busy.stream();
        }
        let mut response = Response::new(ResponseBody { content: self.content, _busy: busy });
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        for (name, text) in self.headers {
            // A text that is not valid in a header is dropped: sent as it is, it could forge another header.
            if let Ok(value) = HeaderValue::from_str(&text) {
                headers.insert(name, value);
            }
        }
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        // Not `no-referrer`: with that, browsers send `Origin: null` with our own forms.
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        if let Ok(policy) = HeaderValue::from_str(pages::policy()) {
            headers.insert(CONTENT_SECURITY_POLICY, policy);
        }
        response
    }
}
