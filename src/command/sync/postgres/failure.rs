//! What a server or the way to it refuses, in plain words.

use std::error::Error as _;

use postgres::Error;
use postgres::error::SqlState;

use super::address::Address;
use super::tls::unusable_tls;
use crate::host::Problem;
use crate::say::Say;

/// Why no connection came about.
pub(super) fn connect_problem(error: &Error, address: &Address) -> Problem {
    let say = |id| Say::new(id).with("place", address.name.as_str());
    if error.as_db_error().is_some() {
        return query_problem(error, address);
    }
    let why = reason(error);
    if is_about_tls(error) {
        return unusable_tls(address, &why);
    }
    // The crate's own words: the server asks for a password.
    if why == "password missing" {
        return Problem::new(say("sync-password-wanted").with("user", address.user()))
            .help(Say::new("help-sync-password"));
    }
    Problem::new(say("sync-server-away").with("why", why)).help(Say::new("help-sync-server-away"))
}

/// What is at the address accepts a connection and says nothing.
pub(super) fn silent_server(address: &Address) -> Problem {
    Problem::new(Say::new("sync-server-silent").with("place", address.name.as_str()))
        .help(Say::new("help-sync-server-away"))
}

/// Why a question to the server has no answer.
pub(super) fn query_problem(error: &Error, address: &Address) -> Problem {
    let say = |id| Say::new(id).with("place", address.name.as_str());
    let user = |id| say(id).with("user", address.user());
    let Some(refused) = error.as_db_error() else { return cut_off(error, address) };
    let code = refused.code();
    if [SqlState::INVALID_PASSWORD, SqlState::INVALID_AUTHORIZATION_SPECIFICATION].contains(code) {
        let say = user("sync-login-refused").with("why", refused.message());
        Problem::new(say).help(Say::new("help-sync-password"))
    } else if *code == SqlState::INVALID_CATALOG_NAME {
        Problem::new(say("sync-no-database").with("database", address.database()))
            .help(Say::new("help-sync-no-database").with("database", address.database()))
    } else if *code == SqlState::INSUFFICIENT_PRIVILEGE {
        Problem::new(user("sync-no-rights").with("why", refused.message()))
            .help(Say::new("help-sync-no-rights").with("user", address.user()))
    } else if is_shutdown(code) {
        cut_off(error, address)
    } else {
        Problem::new(say("sync-server-says").with("why", refused.message()))
    }
}

/// Whether TLS is what failed, so that `sslmode` decides whether another way is tried.
pub(super) fn is_about_tls(error: &Error) -> bool {
    error.to_string().contains("TLS")
}

/// Whether the server refuses this kind of connection, or this user.
pub(super) fn is_refusal(error: &Error) -> bool {
    error.code() == Some(&SqlState::INVALID_AUTHORIZATION_SPECIFICATION)
}

/// Whether the role may not do what was tried.
pub(super) fn lacks_rights(error: &Error) -> bool {
    error.code() == Some(&SqlState::INSUFFICIENT_PRIVILEGE)
}

fn is_shutdown(code: &SqlState) -> bool {
    [SqlState::ADMIN_SHUTDOWN, SqlState::CRASH_SHUTDOWN, SqlState::CANNOT_CONNECT_NOW]
        .contains(code)
}

fn cut_off(error: &Error, address: &Address) -> Problem {
    let say = Say::new("sync-cut-off").with("place", address.name.as_str());
    Problem::new(say.with("why", reason(error))).help(Say::new("help-sync-cut-off"))
}

/// The cause of an error, without the crate's words around it.
fn reason(error: &Error) -> String {
    let refused = error.as_db_error().map(|refused| refused.message().to_owned());
    refused.or_else(|| error.source().map(ToString::to_string)).unwrap_or_else(|| error.to_string())
}
