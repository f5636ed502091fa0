//! A request as a site hears it: its path, its cookies and the fields of its form, read whole.

use std::time::Duration;

use form_urlencoded::parse;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::{Body, Incoming};
use hyper::header::{CONTENT_TYPE, COOKIE, EXPECT, HeaderMap};
use hyper::{Request, StatusCode};
use tokio::time::timeout;

/// The most bytes of a body.
const BODY: usize = 64 * 1024;
/// The longest that a body may take to arrive.
const BODY_TIME: Duration = Duration::from_secs(20);
/// How many bytes of a body that is too long are read and dropped, and for how long: a browser shows the answer only
/// when it could send its whole request.
const DROPPED: (usize, Duration) = (4 << 20, Duration::from_secs(2));

/// The methods that the server accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    /// To see it.
    Get,
    /// To change it.
    Post,
}

/// A request that the server let in, read whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WebRequest {
    pub(crate) method: Method,
    /// The path's segments, decoded; `/` has none, and a slash at the end adds none.
    pub(crate) path: Vec<String>,
    /// The fields of the query, in order.
    pub(crate) query: Vec<(String, String)>,
    /// The cookies, in order.
    pub(crate) cookies: Vec<(String, String)>,
    /// The fields of the form that was posted, in order.
    pub(crate) fields: Vec<(String, String)>,
}

impl WebRequest {
    /// Returns the path's segments as texts, so that a `match` can compare them.
    pub(crate) fn segments(&self) -> Vec<&str> {
        self.path.iter().map(String::as_str).collect()
    }

    /// Returns the first value of a posted field.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        first_of(&self.fields, name)
    }

    /// Returns whether a posted answer is marked as unsure.
    pub(crate) fn is_doubted(&self) -> bool {
        self.field("doubt") == Some("1")
    }

    /// Returns the first value of a field of the query.
    pub(crate) fn queried(&self, name: &str) -> Option<&str> {
        first_of(&self.query, name)
    }

    /// Returns the values of a cookie; another site of this address may have set one of the same name beside ours.
    pub(crate) fn cookies_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.cookies.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

fn first_of<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// Reads a request whole.
///
/// # Errors
/// The status to refuse it with.
pub(super) async fn read_request(request: Request<Incoming>) -> Result<WebRequest, StatusCode> {
    let (head, body) = request.into_parts();
    let method = match head.method {
        hyper::Method::GET => Method::Get,
        hyper::Method::POST => Method::Post,
        _ => return Err(StatusCode::METHOD_NOT_ALLOWED),
    };
    let path = read_path(head.uri.path()).ok_or(StatusCode::NOT_FOUND)?;
    let bytes = read_body(body, head.headers.contains_key(EXPECT)).await?;
    if method == Method::Post && !is_form(&head.headers, bytes.is_empty()) {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    Ok(WebRequest {
        method,
        path,
        query: read_fields(head.uri.query().unwrap_or_default().as_bytes()),
        cookies: read_cookies(&head.headers),
        fields: read_fields(&bytes),
    })
}

/// Returns the segments of a path; None where they are not text.
fn read_path(path: &str) -> Option<Vec<String>> {
    let path = path.strip_prefix('/')?;
    let path = path.strip_suffix('/').unwrap_or(path);
    if path.is_empty() {
        return Some(Vec::new());
    }
    path.split('/').map(decode_segment).collect()
}

/// Decodes `%41` in a segment. Unlike in a form, a plus sign is a plus sign.
fn decode_segment(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let code = after.split_at_checked(2).filter(|_| *byte == b'%');
        let decoded = code.and_then(|(digits, after)| Some((hex_byte(digits)?, after)));
        let (byte, after) = decoded.unwrap_or((*byte, after));
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8(bytes).ok()
}

fn hex_byte(digits: &[u8]) -> Option<u8> {
    let text = std::str::from_utf8(digits).ok().filter(|text| !text.starts_with('+'))?;
    u8::from_str_radix(text, 16).ok()
}

fn read_fields(text: &[u8]) -> Vec<(String, String)> {
    parse(text).map(|(name, value)| (name.into_owned(), value.into_owned())).collect()
}

fn read_cookies(headers: &HeaderMap) -> Vec<(String, String)> {
    let texts = headers.get_all(COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    let pairs = texts.flat_map(|text| text.split(';')).filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

/// Returns whether a body has the type that forms post. Any other type is refused: it would read as no fields at all,
/// and what was sent would be lost without a word.
fn is_form(headers: &HeaderMap, is_empty: bool) -> bool {
    let Some(sort) = headers.get(CONTENT_TYPE) else { return true };
    let sort = sort.to_str().unwrap_or_default();
    let sort = sort.split(';').next().unwrap_or_default().trim();
    is_empty || sort.eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

async fn read_body(body: Incoming, expects: bool) -> Result<Vec<u8>, StatusCode> {
    let length = body.size_hint().exact().unwrap_or(0);
    let is_long = length > u64::try_from(BODY).unwrap_or(u64::MAX);
    if is_long && expects {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    if is_long {
        let _ = timeout(DROPPED.1, Limited::new(body, DROPPED.0).collect()).await;
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let Ok(read) = timeout(BODY_TIME, Limited::new(body, BODY).collect()).await else {
        return Err(StatusCode::REQUEST_TIMEOUT);
    };
    match read {
        Ok(whole) => Ok(whole.to_bytes().to_vec()),
        Err(error) if error.is::<LengthLimitError>() => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Err(_) => Err(StatusCode::BAD_REQUEST),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_its_segments_decoded_once() {
        let read = |path| read_path(path).map(|path| path.join("|"));
        for (path, segments) in [
            ("/", ""),
            ("/3", "3"),
            ("/key/", "key"),
            ("/key/3/right", "key|3|right"),
            ("/%33", "3"),
            ("/a+b", "a+b"),
            ("/%2e%2e/%252e", "..|%2e"),
            ("/%", "%"),
            ("/%4", "%4"),
            ("/%+4", "%+4"),
            ("/a%2Fb", "a/b"),
            ("//", ""),
            ("///", "|"),
        ] {
            assert_eq!(read(path).as_deref(), Some(segments), "{path}");
        }
        assert_eq!(read("/%ff"), None);
        assert_eq!(read("*"), None);
    }

    #[test]
    fn fields_keep_their_order_and_doubles_and_lose_what_is_no_text() {
        let fields = read_fields(b"many=2&many=1&line=a%20b+c&empty=&bare&=x&bad=%ff%zz");
        let shown: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
        assert_eq!(
            shown,
            ["many=2", "many=1", "line=a b c", "empty=", "bare=", "=x", "bad=\u{fffd}%zz"]
        );
    }

    #[test]
    fn cookies_are_read_from_every_header() {
        let mut headers = HeaderMap::new();
        headers.append(COOKIE, "a=1; b = 2;nothing".parse().unwrap());
        headers.append(COOKIE, "a=3=4".parse().unwrap());
        headers.append(COOKIE, hyper::header::HeaderValue::from_bytes(b"c=\xff").unwrap());
        let cookies = read_cookies(&headers);
        let asked = WebRequest {
            method: Method::Get,
            path: Vec::new(),
            query: Vec::new(),
            cookies,
            fields: Vec::new(),
        };
        assert_eq!(asked.cookies_named("a").collect::<Vec<_>>(), ["1", "3=4"]);
        assert_eq!(asked.cookies_named("b").collect::<Vec<_>>(), ["2"]);
    }
}
