//! The name of a sync place as it may be shown and kept: without a password.

use std::borrow::Cow;
use std::fs;

/// Reports whether what was typed is the address of a database, rather than a folder.
pub(crate) fn is_address(typed: &str) -> bool {
    let scheme = typed.split_once("://").map(|(scheme, _)| scheme.to_lowercase());
    scheme.is_some_and(|scheme| ["postgres", "postgresql"].contains(&&*scheme))
}

/// Returns the name that a place goes by: an address without its password, or the true path of a folder. A USB stick
/// that is not plugged in keeps the name as typed.
pub(crate) fn name_of_place(typed: &str) -> String {
    if is_address(typed) {
        return hide_password(typed);
    }
    fs::canonicalize(typed).map_or_else(|_| hide_password(typed), |path| path.display().to_string())
}

/// Removes the password from an address, well-formed or not.
pub(crate) fn hide_password(typed: &str) -> String {
    let Some((scheme, rest)) = typed.split_once("://") else { return hide_setting(typed) };
    let before_query = rest.split('?').next().unwrap_or(rest);
    // A badly written password may hold any sign: it ends at the last `@`.
    let end = before_query.rfind('@').or_else(|| rest.rfind('@')).unwrap_or(0);
    let (login, place) = rest.split_at(end);
    let user = login.split(':').next().unwrap_or_default();
    let place = if end == 0 { hide_port(place) } else { place };
    let shown = format!("{scheme}://{user}{place}");
    let base = shown.split('?').next().unwrap_or_default().to_owned();
    let kept = parameters(&shown).filter(|(key, ..)| !key.ends_with("password"));
    let kept: Vec<&str> = kept.map(|(_, _, pair)| pair).collect();
    if kept.is_empty() { base } else { format!("{base}?{}", kept.join("&")) }
}

/// Removes what follows a colon and is not a port: a login and its password, without a host.
fn hide_port(place: &str) -> &str {
    let colon = place
        .rfind(']')
        .map_or(place.find(':'), |end| place.get(end..)?.find(':').map(|at| end + at));
    let Some((before, behind)) = colon.and_then(|at| place.split_at_checked(at)) else {
        return place;
    };
    let port = behind.get(1..).and_then(|port| port.split(['/', '?', ',']).next());
    let is_port = port.is_some_and(|port| port.bytes().all(|byte| byte.is_ascii_digit()));
    if is_port { place } else { before }
}

/// Removes the password from words like `host=db password=…`, which hafal does not read as an address.
fn hide_setting(typed: &str) -> String {
    let Some(at) = typed.to_lowercase().find("password") else { return typed.to_owned() };
    let behind = typed.get(at..).and_then(|rest| rest.find('='));
    let shown = behind.and_then(|equals| typed.get(..=at + equals));
    shown.map_or_else(|| typed.to_owned(), |shown| format!("{shown}…"))
}

/// Lists the parameters of an address: key, value, and both as written.
pub(crate) fn parameters(typed: &str) -> impl Iterator<Item = (Cow<'_, str>, String, &str)> {
    let pairs = typed.split_once('?').map_or("", |(_, query)| query).split('&');
    pairs.filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decode(key), decode(value).into_owned(), pair)
    })
}

/// Decodes `%2F` and the like; a plus sign stays a plus sign.
fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let plain = text.replace('+', "%2B").replace('&', "%26").replace('=', "%3D");
    let decoded = form_urlencoded::parse(plain.as_bytes()).next();
    Cow::Owned(decoded.map_or_else(|| text.to_owned(), |(key, _)| key.into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_no_password() {
        let cases = [
            ("postgres://ayu:s3cret@db:5432/school", "postgres://ayu@db:5432/school"),
            (
                "postgres://ayu@db/school?sslmode=require",
                "postgres://ayu@db/school?sslmode=require",
            ),
            ("postgres://ayu:s3@cret@db/school", "postgres://ayu@db/school"),
            ("postgres://ayu:p/s3cret@db/school", "postgres://ayu@db/school"),
            ("postgres://ayu:p?s3cret@db/school", "postgres://ayu@db/school"),
            ("postgres://:s3cret@db", "postgres://@db"),
            ("Postgres://ayu:s3cret@db", "Postgres://ayu@db"),
            ("postgress://ayu:s3cret@db", "postgress://ayu@db"),
            ("postgres://db/school?password=s3cret", "postgres://db/school"),
            (
                "postgres://db/s?user=a&%70assword=s3cret&sslmode=allow",
                "postgres://db/s?user=a&sslmode=allow",
            ),
            ("postgres://db/s?sslpassword=s3cret", "postgres://db/s"),
            ("host=db password=s3cret user=ayu", "host=db password=…"),
            ("host=db PASSWORD = 's3cret'", "host=db PASSWORD =…"),
            ("postgres://ayu:s3cret", "postgres://ayu"),
            ("postgres://ayu:s3cret/school", "postgres://ayu"),
            ("postgres://db:5432/school", "postgres://db:5432/school"),
            ("postgres://[::1]:5432/school", "postgres://[::1]:5432/school"),
            ("postgres://[::1]/school", "postgres://[::1]/school"),
            ("/media/stick/hafal", "/media/stick/hafal"),
            ("/media/my passwords", "/media/my passwords"),
        ];
        for (typed, expected) in cases {
            assert_eq!(hide_password(typed), expected, "{typed}");
        }
    }

    #[test]
    fn parameters_are_decoded() {
        let found: Vec<_> =
            parameters("postgres://h?host=%2Ftmp%2Fa+b&x=1=2&y&&z=%26%3D").collect();
        let pairs: Vec<(&str, &str)> = found.iter().map(|(k, v, _)| (&**k, &**v)).collect();
        assert_eq!(pairs, [("host", "/tmp/a+b"), ("x", "1=2"), ("y", ""), ("z", "&=")]);
    }
}
