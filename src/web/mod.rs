//! Front ends in a browser: the server that hears requests, and the pages that it answers with.

pub(crate) mod pages;
pub(crate) mod posted;
pub(crate) mod quiz_view;
pub(crate) mod server;
pub(crate) mod solo;
