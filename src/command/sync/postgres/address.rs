//! A PostgreSQL address: what is typed, completed from the environment and the password file as libpq does.

use std::path::PathBuf;
use std::time::Duration;

use postgres::Config;
use postgres::config::Host;

use super::password_file::{PasswordFile, WantedLogin};
use crate::command::place_name::{hide_password, parameters};
use crate::host::Problem;
use crate::say::Say;

/// How long a server may take to answer, unless `connect_timeout` says otherwise. libpq waits for minutes.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long a connection may stay without any sign of the other end.
const SILENCE: Duration = Duration::from_secs(30);

/// Where Debian and PostgreSQL itself put the socket of a server.
const SOCKET_FOLDERS: [&str; 3] = ["/var/run/postgresql", "/run/postgresql", "/tmp"];

/// The words of `sslmode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum TlsMode {
    Disable,
    Allow,
    #[default]
    Prefer,
    Require,
    VerifyCa,
    VerifyFull,
}

/// Looks up a variable of the environment that is set and not empty.
pub(super) type Environment<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Where a server is, and how it is to be spoken to.
pub(super) struct Address {
    /// As typed, without the password.
    pub(super) name: String,
    pub(super) config: Config,
    pub(super) tls: TlsMode,
    /// Certificates to trust in place of the system's.
    pub(super) roots: Option<PathBuf>,
    /// Why the password file was passed over, if it was.
    pub(super) warning: Option<Say>,
}

impl TlsMode {
    fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "disable" => Self::Disable,
            "allow" => Self::Allow,
            "prefer" => Self::Prefer,
            "require" => Self::Require,
            "verify-ca" => Self::VerifyCa,
            "verify-full" => Self::VerifyFull,
            _ => return None,
        })
    }
}

impl Address {
    /// Reads an address. What it leaves out comes from PGHOST, PGPORT and the like, then from libpq's own defaults.
    pub(super) fn read(typed: &str, env: Environment) -> Result<Self, Problem> {
        let name = hide_password(typed);
        let bad = || {
            let say = Say::new("sync-bad-address").with("place", name.as_str());
            Problem::new(say).help(Say::new("help-sync-bad-address"))
        };
        // The crate knows neither all words of `sslmode` nor those for files.
        let (mut mode, mut roots, mut file) = (None, None, None);
        let rest = parameters(typed).filter(|(key, value, _)| {
            let own = match &**key {
                "sslmode" => &mut mode,
                "sslrootcert" => &mut roots,
                "passfile" => &mut file,
                _ => return true,
            };
            *own = Some(value.clone());
            false
        });
        let rest: Vec<&str> = rest.map(|(_, _, pair)| pair).collect();
        let base = typed.split('?').next().unwrap_or_default();
        let mark = if rest.is_empty() { "" } else { "?" };
        let plain = format!("{base}{mark}{}", rest.join("&"));
        let mut config: Config = plain.parse().map_err(|_| bad())?;
        complete(&mut config, env).ok_or_else(bad)?;
        let mode = mode.or_else(|| env("PGSSLMODE"));
        let tls = mode.as_deref().map_or(Some(TlsMode::default()), TlsMode::from_word);
        let tls = tls.ok_or_else(|| {
            let say = Say::new("sync-bad-sslmode").with("mode", mode.unwrap_or_default());
            Problem::new(say).help(Say::new("help-sync-bad-sslmode"))
        })?;
        // `system` is libpq's word for what is done without the parameter.
        let roots = roots.or_else(|| env("PGSSLROOTCERT")).filter(|path| path != "system");
        let roots = roots.map(PathBuf::from);
        let warning = find_password(&mut config, file, env);
        Ok(Self { name, config, tls, roots, warning })
    }

    /// Whether the server is reached over a Unix socket, which needs no TLS.
    pub(super) fn is_local(&self) -> bool {
        self.config.get_hosts().iter().all(|host| matches!(host, Host::Unix(_)))
            && self.config.get_hostaddrs().is_empty()
    }

    pub(super) fn user(&self) -> &str {
        self.config.get_user().unwrap_or_default()
    }

    pub(super) fn database(&self) -> &str {
        self.config.get_dbname().unwrap_or_default()
    }
}

/// Fills in what the address leaves out; None where a variable of the environment makes no sense.
fn complete(config: &mut Config, env: Environment) -> Option<()> {
    if config.get_ports().is_empty() {
        let port = env("PGPORT").map_or(Some(5432), |port| port.parse().ok())?;
        config.port(port);
    }
    if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
        let port = config.get_ports().first().copied().unwrap_or_default();
        let has_socket =
            |folder: &&&str| std::path::Path::new(folder).join(format!(".s.PGSQL.{port}")).exists();
        let usual = || SOCKET_FOLDERS.iter().find(has_socket).copied().unwrap_or("localhost");
        for host in env("PGHOST").unwrap_or_else(|| usual().to_owned()).split(',') {
            config.host(host);
        }
    }
    if config.get_user().is_none_or(str::is_empty) {
        let user = env("PGUSER").or_else(|| whoami::username().ok())?;
        config.user(&user);
    }
    if config.get_dbname().is_none_or(str::is_empty) {
        let user = config.get_user().unwrap_or_default().to_owned();
        config.dbname(&env("PGDATABASE").unwrap_or(user));
    }
    if config.get_connect_timeout().is_none() {
        let seconds = env("PGCONNECT_TIMEOUT").and_then(|text| text.parse().ok());
        config.connect_timeout(seconds.map_or(PATIENCE, Duration::from_secs));
    }
    if config.get_tcp_user_timeout().is_none() {
        config.tcp_user_timeout(SILENCE);
    }
    if config.get_application_name().is_none() {
        config.application_name("hafal");
    }
    Some(())
}

/// Takes the password of PGPASSWORD, else that of the password file; returns why the file was passed over.
fn find_password(config: &mut Config, file: Option<String>, env: Environment) -> Option<Say> {
    if config.get_password().is_some_and(|password| !password.is_empty()) {
        return None;
    }
    if let Some(password) = env("PGPASSWORD") {
        config.password(password);
        return None;
    }
    let usual = || env("HOME").map(|home| format!("{home}/.pgpass"));
    let path = PathBuf::from(file.or_else(|| env("PGPASSFILE")).or_else(usual)?);
    let text = match PasswordFile::read(&path) {
        Ok(file) => file?,
        Err(warning) => return Some(warning),
    };
    let hosts = match config.get_hosts().first() {
        Some(Host::Tcp(host)) => vec![host.clone()],
        Some(Host::Unix(folder)) => {
            let folder = folder.display().to_string();
            let usual = SOCKET_FOLDERS.contains(&&*folder).then(|| "localhost".to_owned());
            usual.into_iter().chain([folder]).collect()
        }
        None => config.get_hostaddrs().iter().map(ToString::to_string).collect(),
    };
    let port = config.get_ports().first().copied().unwrap_or_default().to_string();
    let database = config.get_dbname().unwrap_or_default();
    let user = config.get_user().unwrap_or_default();
    let wanted = WantedLogin { hosts: &hosts, port: &port, database, user };
    if let Some(password) = text.password(&wanted) {
        config.password(password);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str, env: &[(&str, &str)]) -> Address {
        let find = |name: &str| {
            env.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        };
        Address::read(typed, &find).unwrap_or_else(|problem| panic!("{typed}: {problem:?}"))
    }

    fn hosts(address: &Address) -> Vec<String> {
        let text = |host: &Host| match host {
            Host::Tcp(name) => name.clone(),
            Host::Unix(path) => path.display().to_string(),
        };
        address.config.get_hosts().iter().map(text).collect()
    }

    #[test]
    fn the_words_of_libpq_are_known() {
        let whole = read("postgresql://ayu@db.sch.id:5433/school?sslmode=verify-full", &[]);
        assert_eq!(
            (hosts(&whole), whole.user(), whole.database()),
            (vec!["db.sch.id".to_owned()], "ayu", "school")
        );
        assert_eq!((whole.config.get_ports(), whole.tls), (&[5433][..], TlsMode::VerifyFull));
        for address in [
            "postgres://ayu@/school?host=/run/pg",
            "postgres://ayu@%2Frun%2Fpg/school",
            "postgres:///school?host=/run/pg&user=ayu",
        ] {
            let address = read(address, &[]);
            assert_eq!((hosts(&address), address.user()), (vec!["/run/pg".to_owned()], "ayu"));
            assert!(address.is_local());
        }
        let sixth = read("postgres://ayu@[::1]:5433/school?connect_timeout=3", &[]);
        assert_eq!(hosts(&sixth), ["::1"]);
        assert_eq!(sixth.config.get_connect_timeout(), Some(&Duration::from_secs(3)));
        let roots = read("postgres://a@h/d?sslrootcert=%2Fetc%2Fa+b.crt&sslmode=verify-ca", &[]);
        assert_eq!(roots.roots, Some(PathBuf::from("/etc/a+b.crt")));
    }

    #[test]
    fn the_environment_fills_in_what_is_left_out() {
        let env = [
            ("PGHOST", "/run/pg"),
            ("PGPORT", "5433"),
            ("PGUSER", "ayu"),
            ("PGDATABASE", "school"),
            ("PGSSLMODE", "require"),
            ("PGPASSWORD", "from the environment"),
        ];
        let address = read("postgres://", &env);
        assert_eq!(hosts(&address), ["/run/pg"]);
        assert_eq!((address.user(), address.database()), ("ayu", "school"));
        assert_eq!((address.config.get_ports(), address.tls), (&[5433][..], TlsMode::Require));
        assert_eq!(address.config.get_password(), Some(&b"from the environment"[..]));
        let typed = read("postgres://budi:typed@h:1/d?sslmode=disable", &env);
        assert_eq!(
            (hosts(&typed), typed.user(), typed.database()),
            (vec!["h".to_owned()], "budi", "d")
        );
        assert_eq!(typed.config.get_password(), Some(&b"typed"[..]));
        assert_eq!(typed.tls, TlsMode::Disable);
        assert_eq!(read("postgres://ayu@h", &[]).database(), "ayu");
    }

    #[test]
    fn an_address_that_makes_no_sense_is_refused_without_its_password() {
        for typed in [
            "postgres://u:s3cret@h:port/d",
            "postgres://u:s3cret@h/d?colour=red",
            "postgres://u:s3cret@h/d?sslmode=maybe",
            "postgres://u:s3cret",
            "postgres://u:s3cret@[::1/d",
        ] {
            let problem = Address::read(typed, &|_| None).err();
            let said = format!("{problem:?}");
            assert!(problem.is_some() && !said.contains("s3cret"), "{typed}: {said}");
        }
    }
}
