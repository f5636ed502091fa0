//! The program: a panic hook that restores the terminal, then the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    let default = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        hafal::host::tty::restore();
        default(info);
    }));
    hafal::cli::run(&std::env::args_os().collect::<Vec<_>>())
}
