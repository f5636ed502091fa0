//! A class under load: how long a phone waits from an answer to the word that it is kept.
//!
//! `cargo bench --bench class -- [PUPILS] [QUESTIONS]`: pupils who think half a second to three between answers, then
//! all of them within one second; beside it what one transaction an answer would cost them. Then the last two once more
//! on a disk whose fsync takes 10 ms longer, where `strace` is there to make it so. `HAFAL` names another binary,
//! `SLOW=1` leaves out the first disk.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a bench reports to a terminal, and stops where it fails"
)]

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};

use hafal::moment::Moment;
use hafal::session::{QuestionId, QuizEntry, QuizEvent};
use hafal::store::Store;

/// A class that is served.
struct Served {
    child: Child,
    disk: Disk,
    address: String,
    code: String,
}

/// A pupil's phone, with a connection that stays open.
struct Phone {
    stream: BufReader<TcpStream>,
    address: String,
    cookie: String,
}

/// What was answered: the status, the cookie that came along, the body.
struct Heard {
    status: u16,
    cookie: Option<String>,
    body: String,
}

/// The disk that a class is kept on.
#[derive(Clone, Copy, PartialEq)]
enum Disk {
    /// This machine's.
    Here,
    /// This machine's, with each fsync 10 ms slower.
    Slow,
}

/// How much slower a slow disk's fsync is.
const SLOWER: Duration = Duration::from_millis(10);

impl Disk {
    /// Returns a command that runs a program on this disk. Only these two calls are traced, so nothing else becomes
    /// slower.
    fn runs(self, program: &str) -> Command {
        if self == Self::Here {
            return Command::new(program);
        }
        let mut strace = Command::new("strace");
        let delay = format!("inject=fsync,fdatasync:delay_exit={}", SLOWER.as_micros());
        strace.args(["-f", "--seccomp-bpf", "-qq", "-o", "/dev/null"]);
        strace.args(["-e", "trace=fsync,fdatasync", "-e", &delay, program]);
        strace
    }

    /// Whether it can be had on this machine.
    fn is_here(self) -> bool {
        let mut probe = self.runs("true");
        probe.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|it| it.success())
    }
}

impl Served {
    fn start(folder: &Path, questions: usize, disk: Disk) -> Self {
        let mut deck = "(id: \"load\", questions: [\n".to_owned();
        for number in 0..questions {
            writeln!(deck, "(id: \"q{number}\", ask: \"Question {number}?\", answer: Text(\"answer {number}\")),").unwrap();
        }
        fs::write(folder.join("load.ron"), deck + "])").unwrap();
        let hafal =
            std::env::var("HAFAL").unwrap_or_else(|_| env!("CARGO_BIN_EXE_hafal").to_owned());
        let mut child = disk
            .runs(&hafal)
            .args(["class", "load.ron", "--address", "127.0.0.1", "--data", "data"])
            .current_dir(folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let (address, code) =
            line.trim().strip_prefix("pupils http://").unwrap().split_once("/?code=").unwrap();
        let (address, code) = (address.to_owned(), code.to_owned());
        Self { child, disk, address, code }
    }

    /// Returns the process of the server: the child itself, or the only child of what slows it down.
    fn process(&self) -> String {
        let child = self.child.id();
        if self.disk == Disk::Here {
            return child.to_string();
        }
        let below = fs::read_to_string(format!("/proc/{child}/task/{child}/children"));
        let below = below.unwrap_or_default();
        below.split_whitespace().next().map_or_else(|| child.to_string(), str::to_owned)
    }

    /// Returns the most memory that the server had, in MB.
    fn peak(&self) -> f64 {
        let status =
            fs::read_to_string(format!("/proc/{}/status", self.process())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib: f64 =
            line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0.0);
        kib / 1024.0
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = Command::new("kill").arg(self.process()).status();
        let _ = self.child.wait();
    }
}

impl Phone {
    fn join(served: &Served, name: &str) -> Self {
        let stream = TcpStream::connect(&served.address).unwrap();
        stream.set_nodelay(true).unwrap();
        let (stream, address) = (BufReader::new(stream), served.address.clone());
        let mut phone = Self { stream, address, cookie: String::new() };
        let heard = phone.post("/join", &format!("code={}&name={name}", served.code));
        phone.cookie = heard.cookie.unwrap();
        phone
    }

    fn get(&mut self, path: &str) -> Heard {
        self.ask(&format!("GET {path} HTTP/1.1\r\n"), "")
    }

    fn post(&mut self, path: &str, body: &str) -> Heard {
        let sort = "Content-Type: application/x-www-form-urlencoded";
        self.ask(
            &format!("POST {path} HTTP/1.1\r\n{sort}\r\nContent-Length: {}\r\n", body.len()),
            body,
        )
    }

    fn ask(&mut self, head: &str, body: &str) -> Heard {
        let request =
            format!("{head}Host: {}\r\nCookie: {}\r\n\r\n{body}", self.address, self.cookie);
        self.stream.get_mut().write_all(request.as_bytes()).unwrap();
        let (mut status, mut length, mut cookie) = (0, 0, None);
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line).unwrap();
            let line = line.trim();
            if line.is_empty() {
                break;
            }
            if status == 0 {
                status = line.split(' ').nth(1).unwrap().parse().unwrap();
            }
            match line.split_once(": ") {
                Some(("content-length", value)) => length = value.parse().unwrap(),
                Some(("set-cookie", value)) => cookie = value.split(';').next().map(str::to_owned),
                _ => {}
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).unwrap();
        Heard { status, cookie, body: String::from_utf8(body).unwrap() }
    }

    /// Answers a question after a while; returns how long it took to be kept.
    fn answer(&mut self, number: usize, think: Duration) -> Duration {
        let path = format!("/{number}");
        let page = self.get(&path).body;
        let turn = page
            .split("name=\"turn\" value=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned();
        thread::sleep(think);
        let asked = Instant::now();
        let heard = self.post(&path, &format!("turn={turn}&line=answer+{number}+{turn}"));
        let took = asked.elapsed();
        assert_eq!(heard.status, 303);
        took
    }
}

/// Returns half a second to three, another for each answer.
fn thinking(pupil: usize, number: usize) -> Duration {
    let mixed = (pupil * 7_919 + number * 104_729) % 2_500;
    Duration::from_millis(500 + mixed as u64)
}

fn report(what: &str, mut waits: Vec<Duration>) {
    waits.sort_unstable();
    let at = |percent: usize| waits[(waits.len() - 1) * percent / 100].as_secs_f64() * 1_000.0;
    println!(
        "{what}: {} answers, p50 {:.1} ms, p99 {:.1} ms, longest {:.1} ms",
        waits.len(),
        at(50),
        at(99),
        at(100)
    );
}

/// Returns what each of the answers that come at once would wait if each were a transaction of its own, on a disk so
/// much slower.
fn one_by_one(folder: &Path, answers: usize, slower: Duration) -> Vec<Duration> {
    let now = Moment { utc_ms: 1_795_485_600_000, offset_s: 0 };
    let mut store = Store::open(&folder.join("data/classes/load"), now, Box::new(|| {})).unwrap();
    let attempt = store.attempts(None).unwrap().remove(0).attempt.id;
    let question = QuestionId { deck: "load".to_owned(), id: "q0".to_owned() };
    let began = Instant::now();
    let keep = |_| {
        let entry = QuizEntry { at: now, question: question.clone(), event: QuizEvent::Hinted };
        store.keep(attempt, &entry).unwrap();
        thread::sleep(slower);
        began.elapsed()
    };
    (0..answers).map(keep).collect()
}

/// Returns a pupil's waits: while thinking between answers, and when all answer within one second.
fn attend(
    served: &Served,
    pupil: usize,
    questions: usize,
    together: &Barrier,
) -> (Vec<Duration>, Duration) {
    let mut phone = Phone::join(served, &format!("Pupil-{pupil}"));
    let paced: Vec<Duration> =
        (1..=questions).map(|number| phone.answer(number, thinking(pupil, number))).collect();
    together.wait();
    let within_a_second = Duration::from_millis((pupil * 7_919 % 1_000) as u64);
    (paced, phone.answer(1, within_a_second))
}

/// Asks a class on a disk, and reports how long its pupils waited.
fn bench_class(pupils: usize, questions: usize, disk: Disk) {
    let folder = tempfile::tempdir().unwrap();
    let served = Served::start(folder.path(), questions, disk);
    let together = Barrier::new(pupils);
    let (paced, burst): (Vec<_>, Vec<_>) = thread::scope(|scope| {
        let attend = |pupil| {
            let (served, together) = (&served, &together);
            scope.spawn(move || attend(served, pupil, questions, together))
        };
        let running: Vec<_> = (0..pupils).map(attend).collect();
        running.into_iter().map(|pupil| pupil.join().unwrap()).unzip()
    });
    println!("the server's memory: {:.1} MB", served.peak());
    report("thinking 0.5 to 3 s", paced.concat());
    report("all within one second", burst);
    drop(served);
    let slower = if disk == Disk::Slow { SLOWER } else { Duration::ZERO };
    let alone = one_by_one(folder.path(), pupils, slower);
    report("one transaction an answer, all at once", alone);
}

fn main() {
    let mut args = std::env::args().skip(1).filter_map(|arg| arg.parse().ok());
    let (pupils, questions) = (args.next().unwrap_or(300), args.next().unwrap_or(8));
    println!("{pupils} pupils, {questions} questions");
    if std::env::var_os("SLOW").is_none() {
        bench_class(pupils, questions, Disk::Here);
    }
    if Disk::Slow.is_here() {
        println!("with each fsync 10 ms slower");
        bench_class(pupils, questions, Disk::Slow);
    } else {
        println!("left out: a disk with each fsync 10 ms slower, for want of strace");
    }
}
