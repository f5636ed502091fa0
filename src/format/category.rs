//! The category that Moodle's formats put before questions: `$course$/top/History`, in which `//` is a stroke.

/// The title that a category says: the last part of its path.
pub(super) fn title(path: &str) -> String {
    let whole = path.replace("//", STROKE);
    let last = whole.rsplit('/').next().unwrap_or_default();
    last.replace(STROKE, "/").trim().to_owned()
}

/// The path of a category that has this title; strokes at its beginning would be read with the one before it.
pub(super) fn path(title: &str) -> String {
    let title = title.trim_start_matches('/').trim();
    format!("$course$/{}", title.replace('/', "//").replace('\n', " "))
}

/// What stands for a stroke while the parts are taken apart: a noncharacter is nobody's word.
const STROKE: &str = "\u{fdd0}";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stroke_in_a_title_comes_back() {
        assert_eq!(title("$course$/top/Geo // Europe"), "Geo / Europe");
        assert_eq!(title(" $module$/a/b "), "b");
        for text in ["and/or", "a // b", "x/"] {
            assert_eq!(title(&path(text)), text);
        }
        assert_eq!(title(&path("//x")), "x");
    }
}
