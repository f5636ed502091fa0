//! Shared by the benches that run the program: the binary to run, which `HAFAL` names, or else the one built beside the bench.

/// The path of the binary.
pub(crate) fn binary() -> String {
    std::env::var("HAFAL").unwrap_or_else(|_| env!("CARGO_BIN_EXE_hafal").to_owned())
}
