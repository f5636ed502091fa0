//! Lays items out in one style: on one line what fits, else an item a line, with comments where they belong.

use unicode_width::UnicodeWidthStr;

use super::items::{Comment, Group, Item, Value, Whole};

/// The width that lines are kept to where they can be.
const WIDTH: usize = 100;
/// How far what is inside brackets is moved in.
const STEP: usize = 4;

/// A whole deck: its own fields and its questions stand on lines of their own.
pub(super) fn deck(whole: &Whole) -> String {
    let mut page = Page::default();
    page.comments(&whole.before, 0);
    match &whole.value {
        Value::Plain(plain) => page.text.push_str(plain),
        Value::Group(group) => page.open(group, 0, Lines::Deck),
    }
    page.text.push('\n');
    page.comments(&whole.after, 0);
    page.text
}

/// One question, or any other value, from the left margin.
pub(super) fn value(value: &Value, indent: usize) -> String {
    let mut page = Page::default();
    page.value(value, indent, indent, Lines::AsFits);
    page.text
}

/// Whether something stands on several lines though it would fit on one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    /// The deck, and below it its list of questions.
    Deck,
    AsFits,
    Always,
}

#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    /// A value that begins in this column.
    fn value(&mut self, value: &Value, indent: usize, column: usize, lines: Lines) {
        let flat = flat(value).filter(|flat| {
            // A comma or a bracket comes behind it.
            lines == Lines::AsFits && column + flat.width() < WIDTH
        });
        match (flat, value) {
            (Some(flat), _) => self.text.push_str(&flat),
            (None, Value::Plain(plain)) => self.text.push_str(plain),
            (None, Value::Group(group)) => self.open(group, indent, lines),
        }
    }

    /// A group over several lines.
    fn open(&mut self, group: &Group, indent: usize, lines: Lines) {
        self.text.push_str(group.name.unwrap_or_default());
        self.text.push(char::from(group.open));
        let inner = indent + STEP;
        self.behind(&group.head, inner);
        for (place, item) in group.items.iter().enumerate() {
            self.text.push('\n');
            if item.apart && place > 0 {
                self.text.push('\n');
            }
            let lines = match (lines, item.key) {
                (Lines::Deck, Some("questions")) => Lines::Always,
                (Lines::Deck | Lines::AsFits | Lines::Always, _) => Lines::AsFits,
            };
            self.item(item, inner, lines);
        }
        for (place, comment) in group.tail.iter().enumerate() {
            self.text.push('\n');
            if comment.apart && place + group.items.len() > 0 {
                self.text.push('\n');
            }
            self.line(comment.text, inner);
        }
        let is_empty = group.items.is_empty() && group.tail.is_empty() && group.head.is_empty();
        if !is_empty {
            self.text.push('\n');
            self.indent(indent);
        }
        self.text.push(closing(group.open));
    }

    fn item(&mut self, item: &Item, indent: usize, lines: Lines) {
        for (place, comment) in item.before.iter().enumerate() {
            if comment.apart && place > 0 {
                self.text.push('\n');
            }
            self.line(comment.text, indent);
            self.text.push('\n');
        }
        if item.parted {
            self.text.push('\n');
        }
        self.indent(indent);
        let key = item.key.map(|key| format!("{key}: ")).unwrap_or_default();
        self.text.push_str(&key);
        self.value(&item.value, indent, indent + key.width(), lines);
        self.text.push(',');
        self.behind(&item.behind, indent);
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
