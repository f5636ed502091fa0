//! A class that is served, and phones that speak plain HTTP to it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::Child;
use std::time::Duration;

use form_urlencoded::Serializer;
use rustix::process::{Pid, Signal, kill_process};

use crate::world::{NOW, World};

/// A class that is served. It is killed at the end.
pub struct ServedClass {
    pub child: Child,
    /// The pupils' address and port.
    pub pupils: String,
    pub code: String,
    /// The teacher's address and port.
    pub teacher: String,
    pub key: String,
}

/// A pupil's phone, or the teacher's browser.
#[derive(Clone, Debug)]
pub struct Phone {
    pub address: String,
    pub code: String,
    pub cookie: Option<String>,
}

/// What was answered.
#[derive(Debug)]
pub struct Heard {
    pub status: u16,
    /// The head, each line in lower case.
    pub head: String,
    pub body: String,
}

impl ServedClass {
    /// Serves a class on loopback at `NOW`.
    pub fn start(world: &World, args: &[&str]) -> Self {
        Self::start_at(NOW, world, args)
    }

    /// A port that no other test takes.
    pub fn free_port() -> String {
        let found = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        found.local_addr().unwrap().port().to_string()
    }

    pub fn start_at(now: &str, world: &World, args: &[&str]) -> Self {
        let usual = ["class", "--address", "127.0.0.1", "--now", now];
        let mut child = world.command(&[&usual, args].concat()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut line = |start: &str| {
            let line = lines.next().unwrap_or_else(|| panic!("no line `{start}`")).unwrap();
            line.strip_prefix(start).unwrap_or_else(|| panic!("{line}")).to_owned()
        };
        let (pupils, teacher) = (line("pupils http://"), line("teacher http://"));
        let (pupils, code) = pupils.split_once("/?code=").unwrap();
        let (teacher, key) = teacher.split_once('/').unwrap();
        let key = key.strip_suffix('/').unwrap();
        let [pupils, code, teacher, key] = [pupils, code, teacher, key].map(str::to_owned);
        Self { child, pupils, code, teacher, key }
    }

    pub fn phone(&self) -> Phone {
        Phone { address: self.pupils.clone(), code: self.code.clone(), cookie: None }
    }

    /// A phone whose pupil has joined.
    pub fn joined(&self, name: &str) -> Phone {
        let mut phone = self.phone();
        let heard = phone.join(name);
        assert_eq!((heard.status, heard.location()), (303, "/1"), "{heard:?}");
        phone
    }

    /// The teacher asks, below the key.
    pub fn teacher_gets(&self, path: &str) -> Heard {
        self.teacher_phone().get(&format!("/{}{path}", self.key))
    }

    pub fn teacher_posts(&self, path: &str, fields: &[(&str, &str)]) -> Heard {
        self.teacher_phone().post(&format!("/{}{path}", self.key), fields)
    }

    pub fn teacher_phone(&self) -> Phone {
        Phone { address: self.teacher.clone(), code: String::new(), cookie: None }
    }

    /// Sends a signal, and returns the exit status.
    pub fn stop(mut self, signal: Signal) -> Option<i32> {
        let id = i32::try_from(self.child.id()).unwrap();
        kill_process(Pid::from_raw(id).unwrap(), signal).unwrap();
        self.child.wait().unwrap().code()
    }
}

impl Drop for ServedClass {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Phone {
    pub fn get(&mut self, path: &str) -> Heard {
        self.ask(&format!("GET {path} HTTP/1.1\r\n"), "")
    }

    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Heard {
        let body = Serializer::new(String::new()).extend_pairs(fields).finish();
        let sort = "Content-Type: application/x-www-form-urlencoded\r\n";
        self.ask(
            &format!("POST {path} HTTP/1.1\r\n{sort}Content-Length: {}\r\n", body.len()),
            &body,
        )
    }

    /// Sends the beginning of a head, the rest of it and a body; keeps the cookie that comes back.
    pub fn ask(&mut self, head: &str, body: &str) -> Heard {
        let answer = self.try_to_ask(head, body).expect("an answer");
        if let Some(cookie) = answer.header("set-cookie") {
            self.cookie = Some(cookie.split(';').next().unwrap().to_owned());
        }
        answer
    }

    /// The answer; None where the server is gone.
    pub fn try_to_ask(&self, head: &str, body: &str) -> Option<Heard> {
        let mut stream = TcpStream::connect(&self.address).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let host = if head.contains("Host:") {
            String::new()
        } else {
            format!("Host: {}\r\n", self.address)
        };
        let cookie = self.cookie.iter().map(|cookie| format!("Cookie: {cookie}\r\n"));
        let cookie: String = cookie.collect();
        let request = format!("{head}{host}{cookie}Connection: close\r\n\r\n{body}");
        stream.write_all(request.as_bytes()).ok()?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).ok()?;
        Heard::read(&String::from_utf8(bytes).unwrap())
    }

    pub fn join(&mut self, name: &str) -> Heard {
        let code = self.code.clone();
        self.post("/join", &[("code", &code), ("name", name)])
    }

    /// The number of the first question whose page holds these words.
    pub fn find(&mut self, words: &str) -> usize {
        let holds = |number: &usize| self.get(&format!("/{number}")).text().contains(words);
        (1..100).find(holds).unwrap()
    }

    /// Answers the question with these words by one field.
    pub fn answer(&mut self, words: &str, field: &str, value: &str) -> Heard {
        let number = self.find(words);
        let turn = self.get(&format!("/{number}")).turn();
        self.post(&format!("/{number}"), &[("turn", &turn), (field, value)])
    }
}

impl Heard {
    fn read(text: &str) -> Option<Self> {
        let (head, body) = text.split_once("\r\n\r\n")?;
        let status = head.split(' ').nth(1)?.parse().ok()?;
        Some(Self { status, head: head.to_lowercase(), body: body.to_owned() })
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    pub fn location(&self) -> &str {
        self.header("location").unwrap_or_default()
    }

    /// What a person reads: the page without style, script and markup.
    pub fn text(&self) -> String {
        let body = self.body.split("</style>").last().unwrap().split("<script").next().unwrap();
        let pieces =
            body.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
        let text: Vec<&str> = pieces.flat_map(str::split_whitespace).collect();
        text.join(" ")
    }

    /// The hidden turn of a question's form.
    pub fn turn(&self) -> String {
        let rest = self.body.split("name=\"turn\" value=\"").nth(1).unwrap_or("\"");
        rest.split('"').next().unwrap().to_owned()
    }
}
