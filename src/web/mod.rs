//! Front ends in a browser: the server that hears requests, and the pages that it answers with.

mod class;
pub(crate) mod pages;
pub(crate) mod posted;
pub(crate) mod quiz_view;
pub(crate) mod server;
pub(crate) mod solo;

pub(crate) use class::{ClassPlan, new_code, new_token, serve_class};
