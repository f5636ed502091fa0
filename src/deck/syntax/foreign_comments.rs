//! Finds comments as other programs write them: `# note`, `-- note`, `; note`, `% note`, `<!-- note -->`.

use std::ops::Range;

use super::edits::with_edits;
use super::finding::Finding;
use super::lexer::{Lexer, Token};
use crate::say::Say;

/// Reports each such comment, with hafal's own signs to write.
pub(crate) fn find_foreign_comments(text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut lexer = Lexer::new(text, 0..text.len());
    let mut before: Option<(Token, usize)> = None;
    while let Some((token, span)) = lexer.next() {
        let Some(comment) = comment_at(text, &span, before).filter(|_| findings.len() < MOST)
        else {
            before = Some((token, span.end));
            continue;
        };
        let end = comment.span.end;
        findings.push(comment);
        lexer = Lexer::new(text, end..text.len());
    }
    findings
}

/// The most comments that are reported: more than any typed deck has.
const MOST: usize = 10_000;

/// The text with the places of findings made spaces, so that every other place stays.
pub(crate) fn without_places(text: &str, findings: &[Finding]) -> String {
    let blanks: Vec<String> = findings.iter().map(|finding| blank(text, &finding.span)).collect();
    let edits =
        findings.iter().zip(&blanks).map(|(finding, blank)| (finding.span.clone(), blank.as_str()));
    with_edits(text, &(0..text.len()), edits)
}

fn blank(text: &str, span: &Range<usize>) -> String {
    let bytes = text.get(span.clone()).unwrap_or_default().bytes();
    bytes.map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect()
}

/// The comment that begins with this token: at the start of a line, or behind what a comma or bracket ends.
fn comment_at(text: &str, span: &Range<usize>, before: Option<(Token, usize)>) -> Option<Finding> {
    let rest = text.get(span.start..)?;
    let sign = ["<!--", "--", "#", ";", "%"].into_iter().find(|sign| rest.starts_with(*sign))?;
    let since = before.map_or(0, |(_, end)| end);
    let at_line_start = since == 0 || text.get(since..span.start)?.contains('\n');
    let mut behind = rest.get(sign.len()..)?.chars().skip_while(|next| sign.starts_with(*next));
    let apart = matches!(behind.next(), Some(' ' | '\t'));
    let ended = matches!(before, Some((Token::Comma | Token::Open(_) | Token::Close(_), _)));
    let fits = match sign {
        "<!--" => true,
        "#" => at_line_start || (apart && ended),
        "--" => apart && (at_line_start || ended),
        _ => at_line_start && apart,
    };
    // The rest of the line is looked at only now: a line of signs would cost its square.
    fits.then(|| comment_finding(rest, sign, span.start))?
}

fn comment_finding(rest: &str, sign: &'static str, start: usize) -> Option<Finding> {
    let (length, written) = if sign == "<!--" {
        let close = rest.find("-->")?;
        (close + 3, format!("/*{}*/", rest.get(4..close)?))
    } else {
        let line = rest.split('\n').next()?.trim_end();
        let words = line.trim_start_matches(|next: char| sign.starts_with(next) || next == ' ');
        (line.len(), format!("// {words}"))
    };
    let say = Say::new("syntax-foreign-comment").with("text", sign);
    let finding = Finding::error("foreign-comment", start..start + length, say);
    Some(finding.write(written.trim_end()))
}
