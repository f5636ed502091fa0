//! A class that is served, and phones that speak plain HTTP to it.

use std::io::{BufRead, BufReader};
use std::process::Child;

use form_urlencoded::Serializer;
use rustix::process::{Pid, Signal, kill_process};

use crate::http::{Page, Site};
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
        Self::start_with(world, &[&["--address", "127.0.0.1", "--now", now], args].concat())
    }

    /// Serves a class with these arguments alone.
    pub fn start_with(world: &World, args: &[&str]) -> Self {
        let mut child = world.command(&[&["class"], args].concat()).spawn().unwrap();
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
    pub fn teacher_gets(&self, path: &str) -> Page {
        self.teacher_phone().get(&format!("/{}{path}", self.key))
    }

    pub fn teacher_posts(&self, path: &str, fields: &[(&str, &str)]) -> Page {
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
    pub fn get(&mut self, path: &str) -> Page {
        self.ask("GET", path, "", "")
    }

    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let form = Serializer::new(String::new()).extend_pairs(fields).finish();
        self.ask("POST", path, "", &form)
    }

    /// Asks with further lines of a header; keeps the cookie that comes back.
    pub fn ask(&mut self, method: &str, path: &str, lines: &str, form: &str) -> Page {
        let answer = self.try_to_ask(method, path, lines, form).expect("an answer");
        if let Some(cookie) = answer.header("set-cookie") {
            self.cookie = Some(cookie.split(';').next().unwrap().to_owned());
        }
        answer
    }

    /// The answer; None where the server is gone.
    pub fn try_to_ask(&self, method: &str, path: &str, lines: &str, form: &str) -> Option<Page> {
        let site = Site { host: self.address.clone(), base: String::new() };
        let cookie = self.cookie.iter().map(|cookie| format!("Cookie: {cookie}\r\n"));
        let lines = cookie.collect::<String>() + lines;
        let answer = site.try_to_send(&site.request(method, path, &lines, form))?;
        (answer.status != 0).then_some(answer)
    }

    pub fn join(&mut self, name: &str) -> Page {
        let code = self.code.clone();
        self.post("/join", &[("code", &code), ("name", name)])
    }

    /// The number of the first question whose page holds these words.
    pub fn find(&mut self, words: &str) -> usize {
        let holds = |number: &usize| self.get(&format!("/{number}")).text().contains(words);
        (1..100).find(holds).unwrap()
    }

    /// Answers the question with these words by one field.
    pub fn answer(&mut self, words: &str, field: &str, value: &str) -> Page {
        let number = self.find(words);
        let page = self.get(&format!("/{number}"));
        self.post(&format!("/{number}"), &[("turn", page.turn()), (field, value)])
    }
}
