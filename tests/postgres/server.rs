//! A PostgreSQL server of one test: as another user than root, on a Unix socket and a port of loopback.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use postgres::{Client, Config, NoTls};
use tempfile::TempDir;

/// The user and group `nobody`: PostgreSQL refuses to run as root.
const NOBODY: u32 = 65_534;

/// How people log in, most of all without a password.
const RULES: &str = "local secret ayu scram-sha-256
local all all trust
hostnossl open all localhost trust
hostssl open all localhost reject
hostssl all all localhost scram-sha-256
";

pub struct Server {
    folder: TempDir,
    pub port: u16,
    settings: &'static [&'static str],
    running: Option<Child>,
}

/// Where Debian keeps a version's programs, the newest first; else they are on the path.
fn program(name: &str) -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut found: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| {
            let version = entry.file_name().to_string_lossy().parse().ok()?;
            Some((version, entry.path().join("bin").join(name)))
        })
        .filter(|(_, path)| path.exists())
        .collect();
    found.sort();
    found.pop().map_or_else(|| name.into(), |(_, path)| path)
}

/// A program of PostgreSQL as `nobody` where the test runs as root; it ends with the test.
fn as_nobody(name: &str) -> Command {
    let is_root = fs::metadata("/proc/self").is_ok_and(|about| {
        use std::os::unix::fs::MetadataExt as _;
        about.uid() == 0
    });
    if !is_root {
        return Command::new(program(name));
    }
    let mut command = Command::new("setpriv");
    let id = NOBODY.to_string();
    command.args(["--reuid", &id, "--regid", &id, "--clear-groups", "--pdeathsig", "QUIT"]);
    command.arg(program(name));
    command
}

impl Server {
    pub fn start() -> Self {
        // What a power cut would lose is no matter for tests, and time is.
        Self::with_settings(&["-c", "fsync=off", "-c", "shared_buffers=16MB"])
    }

    /// Starts a server with words of its command line.
    pub fn with_settings(settings: &'static [&'static str]) -> Self {
        let folder = TempDir::new().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let data = folder.path().join("data");
        fs::create_dir(&data).unwrap();
        for path in [folder.path(), &data] {
            // Without root everything is ours already.
            let _ = chown(path, Some(NOBODY), Some(NOBODY));
        }
        let made = as_nobody("initdb")
            .args(["--auth", "trust", "--username", "postgres", "--encoding", "UTF8"])
            .args(["--locale", "C", "--no-sync", "--pgdata"])
            .arg(&data)
            .current_dir("/")
            .output()
            .expect("PostgreSQL is installed");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut server = Self { folder, port, settings, running: None };
        server.set_up();
        server.run();
        server
    }

    /// Lets it speak TLS under a certificate that a test made for `localhost`, and sets how people log in.
    fn set_up(&self) {
        let data = self.folder.path().join("data");
        fs::write(data.join("pg_hba.conf"), RULES).unwrap();
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/postgres");
        for name in ["server.crt", "server.key"] {
            fs::copy(here.join(name), data.join(name)).unwrap();
            fs::set_permissions(data.join(name), fs::Permissions::from_mode(0o600)).unwrap();
            let _ = chown(data.join(name), Some(NOBODY), Some(NOBODY));
        }
    }

    /// Starts the server, again after [`Server::stop`].
    pub fn run(&mut self) {
        let (folder, port) = (self.folder.path().display().to_string(), self.port.to_string());
        let child = as_nobody("postgres")
            .args(["-D", &format!("{folder}/data"), "-k", &folder, "-p", &port])
            .args(["-c", "listen_addresses=127.0.0.1", "-c", "ssl=on"])
            .args(self.settings)
            .current_dir("/")
            .stdout(Stdio::null())
            .stderr(fs::File::create(self.folder.path().join("log")).unwrap())
            .spawn()
            .unwrap();
        self.running = Some(child);
        for _ in 0..3_000 {
            if self.try_client("postgres", "postgres").is_ok() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("the server does not start");
    }

    /// Stops it at once, as a crash would.
    pub fn stop(&mut self) {
        if let Some(mut child) = self.running.take() {
            let _ = Command::new("kill").args(["-QUIT", &child.id().to_string()]).status();
            let _ = child.wait();
        }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The address of a database over the socket.
    pub fn address(&self, user: &str, database: &str) -> String {
        let folder = self.folder.path().display();
        format!("postgres://{user}@/{database}?host={folder}&port={}", self.port)
    }

    fn try_client(&self, user: &str, database: &str) -> Result<Client, postgres::Error> {
        Config::new()
            .host_path(self.folder.path())
            .port(self.port)
            .user(user)
            .dbname(database)
            .connect(NoTls)
    }

    pub fn client(&self, user: &str, database: &str) -> Client {
        self.try_client(user, database).unwrap()
    }

    /// Runs SQL as the administrator.
    pub fn sql(&self, database: &str, sql: &str) {
        self.client("postgres", database).batch_execute(sql).unwrap();
    }

    /// Makes a database that is set up for hafal, with two learners and a teacher.
    pub fn school(&self, name: &str) {
        self.sql("postgres", &format!("CREATE DATABASE {name}"));
        self.sql(name, include_str!("../../src/command/sync/postgres/schema.sql"));
        self.sql(
            name,
            "CREATE ROLE ayu LOGIN IN ROLE hafal_learner; CREATE ROLE budi LOGIN IN ROLE hafal_learner;
            CREATE ROLE guru LOGIN IN ROLE hafal_teacher;",
        );
    }

    /// Makes the database `open`, which is reached over TCP without TLS only.
    pub fn school_open(&self) {
        self.sql("postgres", "CREATE DATABASE open");
        self.sql("open", include_str!("../../src/command/sync/postgres/schema.sql"));
    }

    pub fn count(&self, database: &str) -> i64 {
        let sql = "SELECT count(*) FROM hafal.rows";
        self.client("postgres", database).query_one(sql, &[]).unwrap().get(0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}
