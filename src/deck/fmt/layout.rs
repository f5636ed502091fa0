//! Lays items out in one style: a group on one line where it fits, else an item a line, with comments in their places.

use unicode_width::UnicodeWidthStr;

use super::item_reader::{
    BracketGroup, Comment, ItemReader, ItemValue, LayoutItem, NextItem, Opening,
};

/// Lines are at most this wide, unless a single value is wider.
const WIDTH: usize = 100;
const STEP: usize = 4;

/// Lays out a deck or an exam, each of its fields and each item of `list`, its longest, on a line of its own; None
/// where the text is malformed.
pub(super) fn lay_out_file(text: &str, list: &str) -> Option<String> {
    let mut reader = ItemReader::new(text);
    let mut layout = DeckLayout { text: String::with_capacity(text.len()) };
    layout.put_comments_around(&reader.read_comments(), 0);
    match reader.read_opening() {
        Some(opening) => layout.put_group_as_read(&opening, 0, &mut reader, Some(list))?,
        None => layout.put_value(&reader.read_value()?, 0, 0),
    }
    layout.text.push('\n');
    layout.put_comments_around(&reader.read_comments(), 0);
    reader.is_done().then_some(layout.text)
}

/// Lays out a question or another value in a list indented so far; the first line has no indent.
pub(super) fn lay_out_value(text: &str, indent: usize) -> Option<String> {
    let mut reader = ItemReader::new(text);
    let value = reader.read_value()?;
    let mut layout = DeckLayout::default();
    layout.put_value(&value, indent, indent);
    reader.is_done().then_some(layout.text)
}

#[derive(Default)]
struct DeckLayout {
    text: String,
}

impl DeckLayout {
    /// `column` is where the value begins, `indent` where the lines of a group end up.
    fn put_value(&mut self, value: &ItemValue, indent: usize, column: usize) {
        // `<` leaves room for the comma or bracket after it.
        let flat = on_one_line(value).filter(|flat| column + flat.width() < WIDTH);
        match (flat, value) {
            (Some(flat), _) => self.text.push_str(&flat),
            (None, ItemValue::Plain(plain)) => self.text.push_str(plain),
            (None, ItemValue::Group(group)) => self.put_group(group, indent),
        }
    }

    fn put_group(&mut self, group: &BracketGroup, indent: usize) {
        let inner = self.put_opening(group.name, group.open, &group.head, indent);
        for (place, item) in group.items.iter().enumerate() {
            let column = self.put_before_value(
                &item.before,
                item.key,
                (item.apart && place > 0, item.parted),
                inner,
            );
            self.put_value(&item.value, inner, column);
            self.text.push(',');
            self.put_comments_behind(&item.behind, inner);
        }
        let bare = group.items.is_empty() && group.head.is_empty();
        self.put_end(group.open, &group.tail, group.items.is_empty(), bare, indent);
    }

    /// Puts the deck, or in it the list with the key `list`, item by item as they are read, never the whole at once.
    fn put_group_as_read(
        &mut self,
        opening: &Opening,
        indent: usize,
        reader: &mut ItemReader,
        list: Option<&str>,
    ) -> Option<()> {
        let inner = self.put_opening(opening.name, opening.open, &opening.head, indent);
        let mut count = 0;
        let tail = loop {
            let (before, key, apart, parted) = match reader.next_item(opening.open)? {
                NextItem::Item { before, key, apart, parted } => (before, key, apart, parted),
                NextItem::End(tail) => break tail,
            };
            let column = self.put_before_value(&before, key, (apart && count > 0, parted), inner);
            let within = if list.is_some() && key == list { reader.read_opening() } else { None };
            match within {
                Some(within) => self.put_group_as_read(&within, inner, reader, None)?,
                None => self.put_value(&reader.read_value()?, inner, column),
            }
            self.text.push(',');
            self.put_comments_behind(&reader.pass_comma()?, inner);
            count += 1;
        };
        let bare = count == 0 && opening.head.is_empty();
        self.put_end(opening.open, &tail, count == 0, bare, indent);
        Some(())
    }

    /// Returns the indent of what is in the group.
    fn put_opening(&mut self, name: Option<&str>, open: u8, head: &[&str], indent: usize) -> usize {
        self.text.push_str(name.unwrap_or_default());
        self.text.push(char::from(open));
        self.put_comments_behind(head, indent + STEP);
        indent + STEP
    }

    /// Puts a new line, after an empty one where the item is `apart`; its comments, and an empty line where it is
    /// `parted` from them; its key. Returns the column of the value.
    fn put_before_value(
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
            self.put_line(comment.text, indent);
            self.text.push('\n');
        }
        if parted {
            self.text.push('\n');
        }
        self.put_indent(indent);
        let key = key.map(|key| format!("{key}: ")).unwrap_or_default();
        self.text.push_str(&key);
        indent + key.width()
    }

    /// Puts the comments before a group's closing bracket, and the bracket, on a line of its own unless all is `bare`.
    fn put_end(&mut self, open: u8, tail: &[Comment], empty: bool, bare: bool, indent: usize) {
        for (place, comment) in tail.iter().enumerate() {
            self.text.push('\n');
            if comment.apart && !(empty && place == 0) {
                self.text.push('\n');
            }
            self.put_line(comment.text, indent + STEP);
        }
        if !bare || !tail.is_empty() {
            self.text.push('\n');
            self.put_indent(indent);
        }
        self.text.push(closing(open));
    }

    /// Puts comments at the end of a line; after a `//` the rest need lines of their own.
    fn put_comments_behind(&mut self, comments: &[&str], indent: usize) {
        let mut ended = false;
        for comment in comments {
            if ended {
                self.text.push('\n');
                self.put_line(comment, indent);
            } else {
                self.text.push(' ');
                self.text.push_str(comment);
            }
            ended |= comment.starts_with("//");
        }
    }

    /// Puts comments before or after the whole deck.
    fn put_comments_around(&mut self, comments: &[Comment], indent: usize) {
        for comment in comments {
            if comment.apart && !self.text.is_empty() {
                self.text.push('\n');
            }
            self.put_line(comment.text, indent);
            self.text.push('\n');
        }
    }

    fn put_line(&mut self, text: &str, indent: usize) {
        self.put_indent(indent);
        self.text.push_str(text);
    }

    fn put_indent(&mut self, indent: usize) {
        self.text.extend(std::iter::repeat_n(' ', indent));
    }
}

/// Returns a value on one line; None where it holds a comment or a line end, or its author broke it over lines.
fn on_one_line(value: &ItemValue) -> Option<String> {
    let group = match value {
        ItemValue::Plain(plain) => return (!plain.contains('\n')).then(|| (*plain).to_owned()),
        ItemValue::Group(group) => group,
    };
    let bare = group.head.is_empty() && group.tail.is_empty();
    if !bare || (group.opened && !group.items.is_empty()) {
        return None;
    }
    let one = |item: &LayoutItem| {
        let bare = item.before.is_empty() && item.behind.is_empty();
        let value = on_one_line(&item.value).filter(|_| bare)?;
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
