//! The learner's own editor: found in the environment, opened at a line, and waited for.

use std::io::{self, IsTerminal};
use std::path::Path;
use std::process::Command;

/// An editor, as a command line without the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor(String);

impl Editor {
    /// Returns the editor of `VISUAL` or `EDITOR`. Without either, returns vi in a terminal only: elsewhere it would
    /// wait for ever.
    pub fn find() -> Option<Self> {
        let variable = |name| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
        let vi = || io::stdin().is_terminal().then(|| "vi".to_owned());
        variable("VISUAL").or_else(|| variable("EDITOR")).or_else(vi).map(Self)
    }

    /// Opens a file at a line, from 1, and waits for the editor's end.
    ///
    /// # Errors
    /// When it cannot be started, or ends with an error.
    pub fn open(&self, path: &Path, line: usize) -> io::Result<()> {
        let mut words = self.0.split_whitespace();
        let program = words.next().unwrap_or("vi");
        let mut command = Command::new(program);
        command.args(words);
        let base = Path::new(program).file_name().unwrap_or_default().to_string_lossy();
        match base.as_ref() {
            "code" | "codium" => {
                command.args(["--wait", "--goto"]).arg(format!("{}:{line}", path.display()));
            }
            "subl" | "zed" => {
                command.arg("--wait").arg(format!("{}:{line}", path.display()));
            }
            "hx" | "helix" => {
                command.arg(format!("{}:{line}", path.display()));
            }
            _ => {
                command.arg(format!("+{line}")).arg(path);
            }
        }
        let status = command.status()?;
        if status.success() {
            return Ok(());
        }
        let code = status.code().map_or_else(|| status.to_string(), |code| code.to_string());
        Err(io::Error::other(format!("{program}: {code}")))
    }
}
