//! Escapes quotes and backslashes for a text of a deck.

/// Puts a backslash before each quote that has none yet.
pub(crate) fn escape_quotes(inner: &str) -> String {
    let mut escaped = String::new();
    let mut backslash = false;
    for sign in inner.chars() {
        if sign == '"' && !backslash {
            escaped.push('\\');
        }
        backslash = sign == '\\' && !backslash;
        escaped.push(sign);
    }
    escaped
}

/// Doubles each backslash of a text that escapes neither a quote nor a backslash.
pub(crate) fn double_backslashes(whole: &str) -> String {
    let mut doubled = String::new();
    let mut signs = whole.chars().peekable();
    while let Some(sign) = signs.next() {
        doubled.push(sign);
        if sign == '\\' {
            match signs.peek().copied() {
                Some(next @ ('"' | '\\')) => {
                    signs.next();
                    doubled.push(next);
                }
                _ => doubled.push('\\'),
            }
        }
    }
    doubled
}
