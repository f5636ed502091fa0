//! A session with a server: opened as the address wants it, and its schema made or looked at.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use postgres::config::SslMode;
use postgres::{Client, Config, Error};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::address::{Address, TlsMode};
use super::failure::{
    connect_problem, is_about_tls, is_refusal, lacks_rights, query_problem, silent_server,
};
use super::tls::connector;
use crate::host::Problem;
use crate::say::Say;

/// What `hafal sync --schema` prints.
pub(super) const SCHEMA: &str = include_str!("schema.sql");

/// The version of the schema that this hafal makes and knows.
const VERSION: i32 = 1;

/// The oldest PostgreSQL that can list the finished transactions (`pg_snapshot`), as `server_version_num` writes it.
const OLDEST_SERVER: i32 = 130_000;

/// Names alone mean what PostgreSQL means by them, whatever others have put into this database. A store may take its time
/// with the rows of a page. Compiling a query that is run once costs more than it saves.
const BEGIN: &str = "SET search_path = pg_catalog; SET client_min_messages = error;
    SET idle_in_transaction_session_timeout = 0; SET jit = off;";
const READ_ONLY: &str = "SET default_transaction_read_only = on;";

/// The database, beyond its address: one that was restored or made again under the same name is another.
const IDENTITY: &str =
    "SELECT current_user::text, format('%s/%s/%s', system_identifier, timeline_id, d.oid),
    current_setting('server_version_num')::integer, to_regclass('hafal.meta') IS NOT NULL
    FROM pg_control_system(), pg_control_checkpoint(), pg_database AS d
    WHERE d.datname = current_database()";
const NEWEST: &str = "SELECT max(version) FROM hafal.meta";

/// An open session.
pub(super) struct DatabaseSession {
    pub(super) client: Client,
    /// Who is logged in.
    pub(super) login: String,
    /// Which database of which server it is.
    pub(super) server: String,
    /// Whether the schema is there.
    pub(super) has_schema: bool,
}

impl DatabaseSession {
    /// Logs in and looks at the schema, which is made where it is missing; a trial makes and writes nothing.
    pub(super) fn open(address: &Address, is_trial: bool) -> Result<Self, Problem> {
        let mut client = connect(address)?;
        let failed = |error| query_problem(&error, address);
        client.batch_execute(BEGIN).map_err(failed)?;
        if is_trial {
            client.batch_execute(READ_ONLY).map_err(failed)?;
        }
        let row = client.query_one(IDENTITY, &[]).map_err(failed)?;
        let version: i32 = row.get(2);
        if version < OLDEST_SERVER {
            let say = Say::new("sync-server-old").with("place", address.name.as_str());
            return Err(Problem::new(say));
        }
        let (login, server, has_schema) = (row.get(0), row.get(1), row.get(3));
        let mut session = Self { client, login, server, has_schema };
        session.look_at_schema(address, is_trial)?;
        Ok(session)
    }

    fn look_at_schema(&mut self, address: &Address, is_trial: bool) -> Result<(), Problem> {
        let failed = |error| query_problem(&error, address);
        let newest: Option<i32> = if self.has_schema {
            self.client.query_one(NEWEST, &[]).map_err(failed)?.get(0)
        } else {
            None
        };
        self.has_schema = newest.is_some();
        if let Some(version) = newest.filter(|version| *version > VERSION) {
            let say = Say::new("sync-schema-newer").with("place", address.name.as_str());
            let say = say.with("version", version.to_string()).with("known", VERSION.to_string());
            return Err(Problem::new(say).help(Say::new("help-sync-schema-newer")));
        }
        if newest.is_none() && !is_trial {
            self.client.batch_execute(SCHEMA).map_err(|error| {
                if lacks_rights(&error) {
                    no_schema(address)
                } else {
                    query_problem(&error, address)
                }
            })?;
            self.has_schema = true;
        }
        Ok(())
    }
}

fn no_schema(address: &Address) -> Problem {
    let say = Say::new("sync-no-schema").with("place", address.name.as_str());
    let help = Say::new("help-sync-no-schema").with("database", address.database());
    Problem::new(say.with("user", address.user())).help(help)
}

/// Connects by the first of the ways that `sslmode` allows.
fn connect(address: &Address) -> Result<Client, Problem> {
    let tls = connector(address)?;
    let (first, second) = ways(address);
    let connect = |mode| connect_in_time(address.config.clone().ssl_mode(mode), &tls);
    let connected = match (connect(first), second) {
        (Some(Err(error)), Some(second)) if is_about_tls(&error) || is_refusal(&error) => {
            // If neither kind of connection works, the error of the first one is reported.
            Some(connect(second).and_then(Result::ok).ok_or(error))
        }
        (tried, _) => tried,
    };
    let connected = connected.ok_or_else(|| silent_server(address))?;
    connected.map_err(|error| connect_problem(&error, address))
}

/// Connects; returns None where a server accepts and then says nothing, which `connect_timeout` does not cover. It is
/// left to a thread of its own.
fn connect_in_time(config: &Config, tls: &MakeRustlsConnect) -> Option<Result<Client, Error>> {
    /// A name has two addresses as a rule, IPv6 and IPv4, each tried for `connect_timeout`.
    const ADDRESSES: u32 = 2;
    let hosts = u32::try_from(config.get_hosts().len()).unwrap_or(1).max(1);
    let patience = config.get_connect_timeout().map(|each| *each * ADDRESSES * hosts);
    let (config, tls, (answer, answered)) = (config.clone(), tls.clone(), mpsc::channel());
    thread::spawn(move || answer.send(config.connect(tls)).ok());
    answered.recv_timeout(patience.unwrap_or(Duration::MAX)).ok()
}

fn ways(address: &Address) -> (SslMode, Option<SslMode>) {
    if address.is_local() {
        return (SslMode::Disable, None);
    }
    match address.tls {
        TlsMode::Disable => (SslMode::Disable, None),
        TlsMode::Allow => (SslMode::Disable, Some(SslMode::Require)),
        TlsMode::Prefer => (SslMode::Prefer, Some(SslMode::Disable)),
        TlsMode::Require | TlsMode::VerifyCa | TlsMode::VerifyFull => (SslMode::Require, None),
    }
}
