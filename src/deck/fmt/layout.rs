//! Lays items out in one style: on one line what fits, else an item a line, with comments where they belong.

use unicode_width::UnicodeWidthStr;

use super::item_reader::{Comment, Group, Item, Next, Opening, Reader, Value};

/// The width that lines are kept to where they can be.
const WIDTH: usize = 100;
/// How far what is inside brackets is moved in.
const STEP: usize = 4;

/// A whole deck: its own fields and its questions stand on lines of their own. None where its text is not made as a
/// deck's is.
pub(super) fn deck(text: &str) -> Option<String> {
    let mut reader = Reader::new(text);
    let mut page = Page { text: String::with_capacity(text.len()) };
    page.comments(&reader.comments(), 0);
    match reader.opening() {
        Some(opening) => page.open(&opening, 0, &mut reader, Some("questions"))?,
        None => page.value(&reader.value()?, 0, 0),
    }
    page.text.push('\n');
    page.comments(&reader.comments(), 0);
    reader.is_done().then_some(page.text)
}

/// One question, or any other value, from the left margin.
pub(super) fn value(text: &str, indent: usize) -> Option<String> {
    let mut reader = Reader::new(text);
    let value = reader.value()?;
    let mut page = Page::default();
    page.value(&value, indent, indent);
    reader.is_done().then_some(page.text)
}

#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    /// A value that begins in this column.
    fn value(&mut self, value: &Value, indent: usize, column: usize) {
        // A comma or a bracket comes behind it.
        let flat = flat(value).filter(|flat| column + flat.width() < WIDTH);
        match (flat, value) {
            (Some(flat), _) => self.text.push_str(&flat),
            (None, Value::Plain(plain)) => self.text.push_str(plain),
            (None, Value::Group(group)) => self.group(group, indent),
        }
    }

    /// A group over several lines.
    fn group(&mut self, group: &Group, indent: usize) {
        let inner = self.begin(group.name, group.open, &group.head, indent);
        for (place, item) in group.items.iter().enumerate() {
            let column =
                self.before(&item.before, item.key, (item.apart && place > 0, item.parted), inner);
            self.value(&item.value, inner, column);
            self.text.push(',');
            self.behind(&item.behind, inner);
        }
        let bare = group.items.is_empty() && group.head.is_empty();
        self.end(group.open, &group.tail, group.items.is_empty(), bare, indent);
    }

    /// A group over several lines that is read meanwhile: the deck, and in it the list that has this key.
    fn open(
        &mut self,
        opening: &Opening,
        indent: usize,
        reader: &mut Reader,
        list: Option<&str>,
    ) -> Option<()> {
        let inner = self.begin(opening.name, opening.open, &opening.head, indent);
        let mut count = 0;
        let tail = loop {
            let (before, key, apart, parted) = match reader.next(opening.open)? {
                Next::Item { before, key, apart, parted } => (before, key, apart, parted),
                Next::End(tail) => break tail,
            };
            let column = self.before(&before, key, (apart && count > 0, parted), inner);
            let within = if list.is_some() && key == list { reader.opening() } else { None };
            match within {
                Some(within) => self.open(&within, inner, reader, None)?,
                None => self.value(&reader.value()?, inner, column),
            }
            self.text.push(',');
            self.behind(&reader.after()?, inner);
            count += 1;
        };
        let bare = count == 0 && opening.head.is_empty();
        self.end(opening.open, &tail, count == 0, bare, indent);
        Some(())
    }

    /// The beginning of a group; gives how far what is in it is moved in.
    fn begin(&mut self, name: Option<&str>, open: u8, head: &[&str], indent: usize) -> usize {
        self.text.push_str(name.unwrap_or_default());
        self.text.push(char::from(open));
        self.behind(head, indent + STEP);
        indent + STEP
    }

    /// What stands before an item's value: a new line, behind an empty one where it is apart, its comments, parted by
    /// an empty line from it or not, and its key. Gives the column of the value.
    fn before(
        &mut self,
        comments: &[Comment],
        key: Option<&str>,
        (apart, parted): (bool, bool),
        indent: usize,
    ) -> usize {
        self.text.push_str(if apart { "\n\n" } else { "\n" });
        for (place, comment) in comments.iter().enumerate() {
            if comment.apart && place > 0 {
                self.text.push('\n');
            }
            self.line(comment.text, indent);
            self.text.push('\n');
        }
        if parted {
            self.text.push('\n');
        }
        self.indent(indent);
        let key = key.map(|key| format!("{key}: ")).unwrap_or_default();
        self.text.push_str(&key);
        indent + key.width()
    }

    /// The end of a group: the comments in front of its bracket, and that on a line of its own unless all is bare.
    fn end(&mut self, open: u8, tail: &[Comment], empty: bool, bare: bool, indent: usize) {
        for (place, comment) in tail.iter().enumerate() {
            self.text.push('\n');
            if comment.apart && !(empty && place == 0) {
                self.text.push('\n');
            }
            self.line(comment.text, indent + STEP);
        }
        if !bare || !tail.is_empty() {
            self.text.push('\n');
            self.indent(indent);
        }
        self.text.push(closing(open));
    }

    /// Comments at the end of a line; what comes behind one that runs to its end gets lines of its own.
    fn behind(&mut self, comments: &[&str], indent: usize) {
        let mut ended = false;
        for comment in comments {
            if ended {
                self.text.push('\n');
                self.line(comment, indent);
            } else {
                self.text.push(' ');
                self.text.push_str(comment);
            }
            ended |= comment.starts_with("//");
        }
    }

    /// Comments on lines of their own, around the whole.
    fn comments(&mut self, comments: &[Comment], indent: usize) {
        for comment in comments {
            if comment.apart && !self.text.is_empty() {
                self.text.push('\n');
            }
            self.line(comment.text, indent);
            self.text.push('\n');
        }
    }

    fn line(&mut self, text: &str, indent: usize) {
        self.indent(indent);
        self.text.push_str(text);
    }

    fn indent(&mut self, indent: usize) {
        self.text.extend(std::iter::repeat_n(' ', indent));
    }
}

/// A value on one line; none where it holds a comment or a line end, or its author opened it.
fn flat(value: &Value) -> Option<String> {
    let group = match value {
        Value::Plain(plain) => return (!plain.contains('\n')).then(|| (*plain).to_owned()),
        Value::Group(group) => group,
    };
    let bare = group.head.is_empty() && group.tail.is_empty();
    if !bare || (group.opened && !group.items.is_empty()) {
        return None;
    }
    let one = |item: &Item| {
        let bare = item.before.is_empty() && item.behind.is_empty();
        let value = flat(&item.value).filter(|_| bare)?;
        Some(item.key.map_or_else(|| value.clone(), |key| format!("{key}: {value}")))
    };
    let items: Option<Vec<String>> = group.items.iter().map(one).collect();
    let (name, open) = (group.name.unwrap_or_default(), char::from(group.open));
    Some(format!("{name}{open}{}{}", items?.join(", "), closing(group.open)))
}

fn closing(open: u8) -> char {
    match open {
        b'(' => ')',
        b'[' => ']',
        _ => '}',
    }
}
