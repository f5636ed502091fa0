//! Front ends in a browser: the server that hears requests, and the pages that it answers with.

pub(crate) mod pages;
pub(crate) mod posted;
pub(crate) mod server;
