//! Item analysis as a page, as JSON, and as a page for browsers.

mod advice;
mod html;
mod json;
mod page;

pub(crate) use html::items_html;
pub(crate) use json::items_json;
pub(crate) use page::items_page;
