//! Lets in only requests that name this very address, and only forms that one of our own pages sent. So no other site
//! that the learner visits can speak to hafal, even if its name points at this address.

use std::net::SocketAddr;

use hyper::header::{HOST, HeaderMap, HeaderName, ORIGIN};
use hyper::{Method, StatusCode, Uri};

/// The port that a browser leaves out.
const USUAL_PORT: u16 = 80;

/// Refuses a request that is not meant for this address, or that another site makes.
///
/// # Errors
/// The status to refuse it with.
pub(super) fn let_in(
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
    local: SocketAddr,
) -> Result<(), StatusCode> {
    let misdirected = StatusCode::MISDIRECTED_REQUEST;
    let host = only_header(headers, &HOST, misdirected)?.ok_or(misdirected)?;
    let named = uri.authority().map_or(host, |authority| authority.as_str());
    if !is_ours(host, local) || !is_ours(named, local) {
        return Err(misdirected);
    }
    let origin = only_header(headers, &ORIGIN, StatusCode::FORBIDDEN)?;
    let is_own = origin.is_none_or(|origin| {
        origin.strip_prefix("http://").is_some_and(|origin| origin.eq_ignore_ascii_case(host))
    });
    if *method == Method::POST && !is_own {
        return Err(StatusCode::FORBIDDEN);
    }
    Ok(())
}

/// Returns the only value of a header, or None without one. Fails with `status` where there are several, or where the
/// value is not text.
fn only_header<'a>(
    headers: &'a HeaderMap,
    name: &HeaderName,
    status: StatusCode,
) -> Result<Option<&'a str>, StatusCode> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (value, None) => value.map(|value| value.to_str().map_err(|_| status)).transpose(),
        (_, Some(_)) => Err(status),
    }
}

/// Returns whether a host with its port is the address that a connection came to.
fn is_ours(host: &str, local: SocketAddr) -> bool {
    let port = local.port();
    let names: &[&str] =
        if local.ip().is_loopback() { &["localhost", "127.0.0.1", "[::1]"] } else { &[] };
    let is = |name: &str| {
        host.eq_ignore_ascii_case(&format!("{name}:{port}"))
            || (port == USUAL_PORT && host.eq_ignore_ascii_case(name))
    };
    let own = local.to_string();
    let own = own.rsplit_once(':').map_or(own.as_str(), |(name, _)| name);
    is(own) || names.iter().any(|name| is(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MISDIRECTED: Result<(), u16> = Err(421);
    const FORBIDDEN: Result<(), u16> = Err(403);

    fn heard(
        method: &Method,
        uri: &str,
        lines: &[(HeaderName, &str)],
        local: &str,
    ) -> Result<(), u16> {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(name, value.parse().unwrap());
        }
        let local = local.parse().unwrap();
        let_in(method, &uri.parse().unwrap(), &headers, local).map_err(|status| status.as_u16())
    }

    #[test]
    fn only_the_address_that_a_connection_came_to_is_a_host() {
        let get = |host: &str, local: &str| heard(&Method::GET, "/", &[(HOST, host)], local);
        for (host, local, expected) in [
            ("192.168.1.5:8080", "192.168.1.5:8080", Ok(())),
            ("192.168.1.5", "192.168.1.5:80", Ok(())),
            ("localhost:8080", "127.0.0.1:8080", Ok(())),
            ("LocalHost:8080", "127.0.0.1:8080", Ok(())),
            ("127.0.0.1:8080", "127.0.0.1:8080", Ok(())),
            ("[::1]:8080", "[::1]:8080", Ok(())),
            ("localhost:8080", "192.168.1.5:8080", MISDIRECTED),
            ("192.168.1.5", "192.168.1.5:8080", MISDIRECTED),
            ("192.168.1.5:8081", "192.168.1.5:8080", MISDIRECTED),
            ("evil.example:8080", "127.0.0.1:8080", MISDIRECTED),
            ("127.0.0.1.nip.io:8080", "127.0.0.1:8080", MISDIRECTED),
            ("127.0.0.1:08080", "127.0.0.1:8080", MISDIRECTED),
            ("", "127.0.0.1:8080", MISDIRECTED),
        ] {
            assert_eq!(get(host, local), expected, "{host} at {local}");
        }
        assert_eq!(heard(&Method::GET, "/", &[], "127.0.0.1:80"), MISDIRECTED);
        let twice = [(HOST, "localhost:80"), (HOST, "localhost:80")];
        assert_eq!(heard(&Method::GET, "/", &twice, "127.0.0.1:80"), MISDIRECTED);
        let whole = [(HOST, "localhost:81")];
        assert_eq!(heard(&Method::GET, "http://evil:81/", &whole, "127.0.0.1:81"), MISDIRECTED);
        assert_eq!(heard(&Method::GET, "http://localhost:81/", &whole, "127.0.0.1:81"), Ok(()));
    }

    #[test]
    fn a_form_is_heard_from_our_own_page_or_from_none() {
        let post = |origin: &str| {
            let lines = [(HOST, "10.0.0.2:8080"), (ORIGIN, origin)];
            heard(&Method::POST, "/1", &lines, "10.0.0.2:8080")
        };
        assert_eq!(heard(&Method::POST, "/1", &[(HOST, "10.0.0.2:1")], "10.0.0.2:1"), Ok(()));
        assert_eq!(post("http://10.0.0.2:8080"), Ok(()));
        for origin in
            ["null", "", "http://10.0.0.2", "https://10.0.0.2:8080", "http://10.0.0.2:8080.evil"]
        {
            assert_eq!(post(origin), FORBIDDEN, "{origin}");
        }
        let lines = [(HOST, "10.0.0.2:1"), (ORIGIN, "http://evil")];
        assert_eq!(heard(&Method::GET, "/1", &lines, "10.0.0.2:1"), Ok(()));
    }
}
