//! A browser of few words: requests as bytes, and answers as they come.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Where pages are served: `http://127.0.0.1:PORT` and what precedes each path.
pub struct Site {
    pub host: String,
    pub base: String,
}

/// An answer.
#[derive(Debug)]
pub struct Page {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Site {
    /// The site of an address as hafal prints it.
    pub fn at(address: &str) -> Self {
        let rest = address.trim().strip_prefix("http://").expect("an address");
        let (host, path) = rest.split_once('/').unwrap();
        let path = path.split('?').next().unwrap().trim_end_matches('/');
        let base = if path.is_empty() { String::new() } else { format!("/{path}") };
        Self { host: host.to_owned(), base }
    }

    pub fn get(&self, path: &str) -> Page {
        self.ask("GET", path, "", "")
    }

    /// Posts a form, written as it is sent: `line=Bandung&turn=0`.
    pub fn post(&self, path: &str, form: &str) -> Page {
        self.ask("POST", path, "", form)
    }

    /// Asks with further lines of a header, each with its end.
    pub fn ask(&self, method: &str, path: &str, lines: &str, form: &str) -> Page {
        self.send(&self.request(method, path, lines, form))
    }

    /// The bytes of a request whose answer ends the connection.
    pub fn request(&self, method: &str, path: &str, lines: &str, form: &str) -> Vec<u8> {
        let Self { host, base } = self;
        let named =
            if lines.contains("Host:") { String::new() } else { format!("Host: {host}\r\n") };
        let sort = "Content-Type: application/x-www-form-urlencoded\r\n";
        let sort = if lines.contains("Content-Type:") { "" } else { sort };
        let head = format!("{method} {base}{path} HTTP/1.1\r\n{named}Connection: close\r\n");
        let length = format!("Content-Length: {}\r\n", form.len());
        format!("{head}{sort}{length}{lines}\r\n{form}").into_bytes()
    }

    /// Sends bytes as they are, and reads until the other end closes.
    pub fn send(&self, bytes: &[u8]) -> Page {
        self.try_to_send(bytes).expect("a server")
    }

    /// The answer; None where the server is gone.
    pub fn try_to_send(&self, bytes: &[u8]) -> Option<Page> {
        let mut stream = self.try_to_connect()?;
        // A server that refuses early may close while this is still sent.
        let _ = stream.write_all(bytes);
        Some(read_page(&mut stream))
    }

    pub fn connect(&self) -> TcpStream {
        self.try_to_connect().expect("a server")
    }

    fn try_to_connect(&self) -> Option<TcpStream> {
        let stream = TcpStream::connect(&self.host).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        Some(stream)
    }

    /// Opens a question's page and posts an answer with the turn in that page.
    pub fn answer(&self, number: usize, form: &str) -> Page {
        let page = self.get(&format!("/{number}"));
        self.post(&format!("/{number}"), &format!("{form}&turn={}", page.turn()))
    }
}

/// Reads all that comes until the connection ends, as one answer; status 0 where nothing comes.
pub fn read_page(stream: &mut TcpStream) -> Page {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8(bytes).expect("text");
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    Page { status, head: head.to_owned(), body: body.to_owned() }
}

impl Page {
    /// The value of a line of the header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .find_map(|(known, value)| known.eq_ignore_ascii_case(name).then_some(value))
    }

    /// Where it leads to.
    pub fn location(&self) -> &str {
        self.header("location").unwrap_or_default()
    }

    /// The target of a redirect, without what precedes each path.
    pub fn leads_to(&self, site: &Site) -> (u16, &str) {
        let to = self.location();
        (self.status, to.strip_prefix(&site.base).unwrap_or(to))
    }

    /// The turn in a question's page.
    pub fn turn(&self) -> &str {
        self.after("name=\"turn\" value=\"", "\"")
    }

    /// What a person reads: the page without style, script and markup.
    pub fn text(&self) -> String {
        let body = self.body.split("</style>").last().unwrap().split("<script").next().unwrap();
        let pieces =
            body.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
        let text: Vec<&str> = pieces.flat_map(str::split_whitespace).collect();
        text.join(" ")
    }

    /// The text between two others.
    pub fn after(&self, start: &str, end: &str) -> &str {
        let (_, rest) =
            self.body.split_once(start).unwrap_or_else(|| panic!("no {start} in {self:?}"));
        rest.split(end).next().unwrap()
    }

    /// The words that stand at each `data-place`, from 1.
    pub fn places(&self) -> Vec<&str> {
        let pieces = self.body.split("data-place=\"").skip(1);
        pieces.map(|piece| piece.split('>').nth(1).unwrap().split('<').next().unwrap()).collect()
    }

    /// The number, from 1, at which words stand.
    pub fn place_of(&self, words: &str) -> usize {
        self.places().iter().position(|text| *text == words).expect("a place") + 1
    }

    /// What is said of something amiss.
    pub fn problem(&self) -> &str {
        self.after("role=\"alert\">", "<")
    }
}
